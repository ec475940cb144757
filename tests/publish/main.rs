//! Publishing: what a build leaves on disk, whatever was there and whenever it was killed.
//!
//! Each test writes small sites into a folder of its own and compares all that lies there with what should.
#![expect(clippy::unwrap_used, reason = "a test that cannot set its scene should stop")]

use std::fs;
use std::os::unix::fs::MetadataExt;
use std::os::unix::fs::PermissionsExt;
use std::os::unix::fs::symlink;
use std::path::Path;
use std::path::PathBuf;
use std::time::Duration;

use impactbook::publish::Former;
use impactbook::publish::How;
use impactbook::publish::Options;
use impactbook::publish::Refusal;
use impactbook::publish::Way;
use impactbook::publish::Written;
use impactbook::publish::failure::Attempt;
use impactbook::publish::failure::Failure;
use impactbook::publish::write;

use crate::folder::Folder;
use crate::folder::Site;
use crate::folder::build;
use crate::folder::build_one_by_one;
use crate::folder::build_with;
use crate::folder::files;
use crate::folder::large;
use crate::folder::nothing_beside;
use crate::folder::pages;
use crate::folder::site;
use crate::folder::stamp;

mod folder;
mod killed;
mod speed;

#[test]
fn a_first_build_writes_all_pages() {
    let folder = Folder::new();
    let wanted =
        site(&[("index.html", "home"), ("a/index.html", "a"), ("a/b/c.csv", "1,2"), ("города/x", "")]);
    let written = build(&folder.output(), &wanted);
    assert_eq!(pages(&folder.output()), wanted);
    let how = How::Exchanged;
    assert_eq!(
        written,
        Written { files: 4, made: 4, changed: 4, unchanged: 0, removed: 0, bytes: 8, how, list: None }
    );
    nothing_beside(&folder);
}

#[test]
fn a_deep_output_folder_is_made() {
    let folder = Folder::new();
    let output = folder.output().join("deep/er");
    build(&output, &site(&[("index.html", "home")]));
    assert_eq!(pages(&output).len(), 1);
}

#[test]
fn the_same_site_touches_nothing() {
    let folder = Folder::new();
    let wanted = large(40, 1, 0);
    build(&folder.output(), &wanted);
    let before: Vec<_> = wanted.keys().map(|path| stamp(folder.output().join(path))).collect();
    let root = stamp(folder.output());
    for former in [Former::Trusted, Former::Reread] {
        let written =
            build_with(&folder.output(), &wanted, &Options { former, ..Options::default() }).unwrap();
        assert_eq!((written.changed, written.unchanged, written.how), (0, 41, How::Untouched));
        let after: Vec<_> = wanted.keys().map(|path| stamp(folder.output().join(path))).collect();
        assert_eq!(before, after);
        assert_eq!(root, stamp(folder.output()));
    }
    nothing_beside(&folder);
}

#[test]
fn unchanged_files_keep_inode_and_time_by_every_way() {
    for (from, way, how) in [
        (59, Way::Cheapest, How::OneByOne),
        (20, Way::Cheapest, How::Exchanged),
        (20, Way::OneByOne, How::OneByOne),
    ] {
        let folder = Folder::new();
        build(&folder.output(), &large(60, 1, 60));
        let same = |at: usize| stamp(folder.output().join(format!("projects/p-{at}/index.html")));
        let before: Vec<_> = (0..from).map(same).collect();
        let wanted = large(60, 2, from);
        let written = build_with(&folder.output(), &wanted, &Options { way, ..Options::default() }).unwrap();
        assert_eq!(written.how, how);
        assert_eq!(written.removed, 1);
        assert_eq!(before, (0..from).map(same).collect::<Vec<_>>());
        assert_eq!(pages(&folder.output()), wanted);
        nothing_beside(&folder);
    }
}

#[test]
fn pages_that_are_gone_go_with_their_folders() {
    for build in [build, build_one_by_one] {
        let folder = Folder::new();
        build(
            &folder.output(),
            &site(&[("index.html", "1"), ("old/deep/er/x", "2"), ("both/a", "3"), ("both/b", "4")]),
        );
        let wanted = site(&[("index.html", "1"), ("both/b", "4")]);
        let written = build(&folder.output(), &wanted);
        assert_eq!((written.removed, written.changed), (2, 0));
        assert_eq!(pages(&folder.output()), wanted);
    }
}

#[test]
fn a_page_may_become_a_folder_and_back() {
    for build in [build, build_one_by_one] {
        let folder = Folder::new();
        let page = site(&[("feed", "1"), ("x", "2")]);
        let inside = site(&[("feed/index.html", "3"), ("feed/more/x", "4"), ("x", "2")]);
        for wanted in [&page, &inside, &page] {
            build(&folder.output(), wanted);
            assert_eq!(&pages(&folder.output()), wanted);
        }
    }
}

#[test]
fn foreign_files_stay() {
    for build in [build, build_one_by_one] {
        let folder = Folder::new();
        let output = folder.output();
        fs::create_dir_all(output.join("mine/empty")).unwrap();
        fs::write(output.join(".gitkeep"), "").unwrap();
        fs::write(output.join("mine/CNAME"), "example.org").unwrap();
        symlink("nowhere", output.join("mine/link")).unwrap();
        fs::set_permissions(output.join("mine"), fs::Permissions::from_mode(0o751)).unwrap();
        let before = stamp(output.join("mine/CNAME"));
        let mut expected = files(&output);
        build(&output, &site(&[("index.html", "1"), ("mine/index.html", "2"), ("old/x", "3")]));
        fs::write(output.join("old/notes"), "a user's").unwrap();
        let wanted = site(&[("index.html", "3"), ("mine/index.html", "4")]);
        build(&output, &wanted);
        expected.extend(wanted);
        expected.extend(site(&[("old/notes", "a user's")]));
        assert_eq!(pages(&output), expected);
        assert_eq!(before, stamp(output.join("mine/CNAME")));
        assert_eq!(output.join("mine").metadata().unwrap().mode() & 0o777, 0o751);
        nothing_beside(&folder);
    }
}

#[test]
fn foreign_files_at_an_address_are_all_named_and_nothing_changes() {
    let folder = Folder::new();
    let output = folder.output();
    build(&output, &site(&[("index.html", "1")]));
    fs::create_dir_all(output.join("taken")).unwrap();
    fs::write(output.join("taken/index.html"), "mine").unwrap();
    fs::write(output.join("file"), "mine").unwrap();
    symlink(&folder.0, output.join("away")).unwrap();
    let before = files(&output);
    let check = |wanted: &Site, named: &[&str]| {
        match build_with(&output, wanted, &Options::default()) {
            Err(Failure::Foreign { paths }) => {
                let named: Vec<PathBuf> = named.iter().map(|path| output.join(path)).collect();
                assert_eq!(paths, named);
            }
            other => panic!("{other:?}"),
        }
        assert_eq!(files(&output), before);
        nothing_beside(&folder);
    };
    check(&site(&[("index.html", "2"), ("taken/index.html", "3")]), &["taken/index.html"]);
    check(&site(&[("index.html", "2"), ("taken", "3")]), &["taken"]);
    check(&site(&[("away/x", "2"), ("file/x", "3")]), &["away", "file"]);
}

#[test]
fn nothing_is_written_through_links() {
    for build in [build, build_one_by_one] {
        let folder = Folder::new();
        let output = folder.output();
        let outside = folder.0.join("outside");
        fs::create_dir_all(&outside).unwrap();
        fs::write(outside.join("x"), "mine").unwrap();
        build(&output, &site(&[("a/x", "1"), ("b", "2")]));
        // Somebody replaces what the tool wrote by links.
        fs::remove_dir_all(output.join("a")).unwrap();
        symlink(&outside, output.join("a")).unwrap();
        fs::remove_file(output.join("b")).unwrap();
        symlink(outside.join("x"), output.join("b")).unwrap();
        let refused = build_with(&output, &site(&[("a/x", "3")]), &Options::default());
        assert!(matches!(refused, Err(Failure::Foreign { .. })), "{refused:?}");
        let refused = build_with(&output, &site(&[("b", "3")]), &Options::default());
        assert!(matches!(refused, Err(Failure::Foreign { .. })), "{refused:?}");
        // What the new site does not need is left alone, and nothing behind it is removed.
        build(&output, &site(&[("c", "3")]));
        assert_eq!(files(&outside), site(&[("x", "mine")]));
        assert!(output.join("a").is_symlink() && output.join("b").is_symlink());
    }
}

#[test]
fn an_output_folder_that_is_a_link_is_followed() {
    let folder = Folder::new();
    let real = folder.0.join("www");
    fs::create_dir_all(&real).unwrap();
    symlink("www", folder.output()).unwrap();
    build(&folder.output(), &site(&[("index.html", "1")]));
    build(&folder.output(), &site(&[("index.html", "2")]));
    assert_eq!(pages(&real), site(&[("index.html", "2")]));
    assert!(folder.output().is_symlink());
}

#[test]
fn a_folder_of_somebody_else_stays_theirs() {
    let folder = Folder::new();
    let output = folder.output();
    fs::create_dir_all(&output).unwrap();
    // Only the system's administrator can give a folder away.
    if std::os::unix::fs::chown(&output, Some(12_345), None).is_err() {
        return;
    }
    assert_eq!(build(&output, &large(40, 1, 0)).how, How::Refused(Refusal::Owner));
    assert_eq!(pages(&output), large(40, 1, 0));
    assert_eq!(output.metadata().unwrap().uid(), 12_345);
    nothing_beside(&folder);
}

#[test]
fn a_file_that_somebody_changed_is_written_again() {
    let folder = Folder::new();
    let wanted = site(&[("a", "one"), ("b", "two"), ("c", "six")]);
    build(&folder.output(), &wanted);
    std::thread::sleep(Duration::from_millis(20));
    // Same size: only the time gives it away.
    fs::write(folder.output().join("a"), "eno").unwrap();
    fs::remove_file(folder.output().join("b")).unwrap();
    let written = build(&folder.output(), &wanted);
    assert_eq!((written.changed, written.unchanged), (2, 1));
    assert_eq!(pages(&folder.output()), wanted);
}

#[test]
fn rereading_finds_what_size_and_time_hide() {
    let folder = Folder::new();
    let wanted = site(&[("a", "one"), ("b", "two")]);
    build(&folder.output(), &wanted);
    std::thread::sleep(Duration::from_millis(20));
    let manifest = folder.output().join(".impactbook");
    fs::write(folder.output().join("a"), "eno").unwrap();
    std::thread::sleep(Duration::from_millis(20));
    fs::write(&manifest, fs::read(&manifest).unwrap()).unwrap();
    assert_eq!(build(&folder.output(), &wanted).changed, 0);
    let reread = Options { former: Former::Reread, ..Options::default() };
    assert_eq!(build_with(&folder.output(), &wanted, &reread).unwrap().changed, 1);
    assert_eq!(pages(&folder.output()), wanted);
}

#[test]
fn one_thread_and_eight_write_the_same() {
    let wanted = large(300, 1, 0);
    let built = [1, 8].map(|jobs| {
        let folder = Folder::new();
        build_with(&folder.output(), &wanted, &Options { jobs, ..Options::default() }).unwrap();
        files(&folder.output())
    });
    assert_eq!(built[0], built[1]);
}

#[test]
fn the_manifest_is_what_b3sum_writes() {
    let folder = Folder::new();
    build(&folder.output(), &site(&[("b", "2"), ("a/x", "1")]));
    let line = |text: &str, path: &str| format!("{}  {path}\n", blake3::hash(text.as_bytes()).to_hex());
    let manifest = fs::read_to_string(folder.output().join(".impactbook")).unwrap();
    assert_eq!(manifest, line("1", "a/x") + &line("2", "b"));
}

#[test]
fn a_broken_manifest_is_an_error() {
    let folder = Folder::new();
    build(&folder.output(), &site(&[("a", "1")]));
    fs::write(folder.output().join(".impactbook"), "<<<<<<< HEAD\n").unwrap();
    let failure = build_with(&folder.output(), &site(&[("a", "1")]), &Options::default()).unwrap_err();
    assert!(failure.to_string().starts_with("line 1 of `"), "{failure}");
}

#[test]
fn a_failing_page_leaves_the_former_site() {
    let folder = Folder::new();
    let former = large(20, 1, 0);
    build(&folder.output(), &former);
    let before = files(&folder.output());
    let failed = write(
        &folder.output(),
        &["a", "b/c", "d"],
        |at| {
            if at == 1 { Err("no such picture") } else { Ok("page") }
        },
        &Options::default(),
    );
    assert_eq!(failed.unwrap_err().to_string(), "could not render `b/c`: no such picture");
    assert_eq!(files(&folder.output()), before);
    nothing_beside(&folder);
}

#[test]
fn a_full_disk_is_said_in_plain_words() {
    // A device that is always full stands in for the disk.
    let cause = fs::write("/dev/full", "x").unwrap_err();
    let failure = Failure::machine(Attempt::Write, Path::new("output/index.html"), cause);
    assert_eq!(failure.to_string(), "could not write `output/index.html`: disk full");
}

#[test]
fn a_second_build_at_the_same_time_is_told() {
    let folder = Folder::new();
    let output = folder.output();
    let inner = || match build_with(&output, &site(&[("x", "2")]), &Options::default()) {
        Err(Failure::Busy { output }) => Ok(output.to_str().unwrap().to_owned()),
        other => Err(format!("{other:?}")),
    };
    let written = write(&output, &["x"], |_| inner(), &Options::default());
    assert_eq!(written.unwrap().files, 1);
    nothing_beside(&folder);
}

#[test]
fn what_appears_during_a_build_is_kept() {
    let folder = Folder::new();
    let output = folder.output();
    build(&output, &large(30, 1, 0));
    let wanted = large(30, 2, 0);
    let addresses: Vec<&str> = wanted.keys().map(String::as_str).collect();
    let render = |at: usize| {
        if at == 29 {
            fs::write(output.join("late"), "mine").unwrap();
            fs::create_dir_all(output.join("only/2")).unwrap();
            fs::write(output.join("only/2/index.html"), "mine too").unwrap();
        }
        Ok::<_, String>(wanted[addresses[at]].as_slice())
    };
    let kept = folder.0.join(".output.impactbook-kept/only/2/index.html");
    match write(&output, &addresses, render, &Options::default()) {
        Err(Failure::Appeared { path, kept: Some(at) }) => {
            assert_eq!(path, output.join("only/2/index.html"));
            assert_eq!(at, kept);
        }
        other => panic!("{other:?}"),
    }
    assert_eq!(fs::read_to_string(kept).unwrap(), "mine too");
    let mut expected = wanted.clone();
    expected.extend(site(&[("late", "mine")]));
    assert_eq!(pages(&output), expected);
}
