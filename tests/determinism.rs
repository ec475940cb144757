//! Same input, same bytes: whatever the folder, the time zone, the language, the threads and the umask, and
//! whether projects are kept packed. A second build changes nothing on disk.

#![allow(clippy::unwrap_used, reason = "a test may stop")]

mod common;

use std::collections::BTreeMap;
use std::fs;
use std::os::unix::fs::MetadataExt;
use std::path::Path;
use std::path::PathBuf;
use std::process::Command;
use std::sync::Arc;
use std::time::SystemTime;

use common::Folder;
use common::done;
use common::ended;
use common::files;
use impactbook::pipeline;
use impactbook::pipeline::Request;
use impactbook::publish;

/// Builds a site in surroundings of its own.
fn build(root: &Path, output: &Path, surroundings: [&str; 4]) {
    let [jobs, umask, zone, language] = surroundings;
    let script = format!("umask {umask} && exec \"$0\" \"$@\"");
    let ended = ended(
        Command::new("sh")
            .args(["-c", &script, env!("CARGO_BIN_EXE_impactbook"), "build", "--jobs", jobs, "--output"])
            .arg(output)
            .args(["--today", "2026-06-01", "--root", "."])
            .current_dir(root)
            .envs([("TZ", zone), ("LANG", language), ("LC_ALL", language)]),
    );
    assert_eq!(ended.code, 0, "{}", ended.said);
}

/// The site that `impactbook new site` writes, in a folder below this one.
fn starter(folder: &Path) -> PathBuf {
    done(folder, &["new", "site", "starter"]);
    folder.join("starter")
}

/// The golden site that has one of everything: two currencies, gaps, refusals, consents, texts without translations.
fn small(folder: &Path) -> PathBuf {
    let root = folder.join("small");
    for (path, bytes) in files(Path::new("tests/sites/small/content")) {
        let path = root.join("content").join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }
    root
}

#[test]
fn the_same_starter_comes_out_anywhere() {
    comes_out_anywhere(starter);
}

#[test]
fn the_same_site_with_one_of_everything_comes_out_anywhere() {
    comes_out_anywhere(small);
}

/// Builds a site in two places that have nothing in common, and compares every byte.
fn comes_out_anywhere(site: impl Fn(&Path) -> PathBuf) {
    let (here, there) = (Folder::new(), Folder::new());
    let there = there.0.join("elsewhere, with a blank");
    fs::create_dir(&there).unwrap();
    let sites = [site(&here.0), site(&there)];
    let outputs = [here.0.join("output"), there.join("output")];
    build(&sites[0], &outputs[0], ["1", "022", "Pacific/Kiritimati", "C"]);
    build(&sites[1], &outputs[1], ["7", "077", "America/St_Johns", "tr_TR.UTF-8"]);

    let (one, other) = (files(&outputs[0]), files(&outputs[1]));
    assert!(one.keys().eq(other.keys()), "the two builds have different files");
    let differing: Vec<&String> = one.keys().filter(|path| one[*path] != other[*path]).collect();
    assert!(differing.is_empty(), "{differing:?}");
    assert!(one.contains_key(".impactbook"), "the manifest is one of the files compared");
}

/// When each file was written, and as what.
fn written(output: &Path) -> BTreeMap<String, (SystemTime, u64)> {
    let about = |path: &String| {
        let about = fs::metadata(output.join(path)).unwrap();
        (about.modified().unwrap(), about.ino())
    };
    files(output).keys().map(|path| (path.clone(), about(path))).collect()
}

#[test]
fn a_second_build_changes_nothing() {
    let folder = Folder::new();
    let root = starter(&folder.0);
    done(&root, &["build"]);
    let before = written(&root.join("output"));
    done(&root, &["build", "--no-cache"]);
    assert!(before == written(&root.join("output")), "files were written again without need");
}

/// Builds a site with so many projects kept as they are; where there are more, all are packed.
fn build_packed(root: &Path, output: &Path, unpacked: usize) {
    let request = Request {
        root: root.to_owned(),
        today: jiff::civil::date(2026, 6, 1),
        drafts: true,
        strict: false,
        base_url: None,
        unpacked,
    };
    let (checked, written) =
        pipeline::build(&request, output, &publish::Options::default(), &Arc::default()).unwrap();
    assert!(written.is_some(), "{:?}", checked.problems);
}

/// With projects as they are, with all packed, and with all packed over what was built before and changed.
#[test]
fn a_site_with_one_of_everything_comes_out_of_packed_projects() {
    let folder = Folder::new();
    let root = small(&folder.0);
    let [lying, packed, clean] = ["lying", "packed", "clean"].map(|name| root.join(name));
    build_packed(&root, &lying, usize::MAX);
    build_packed(&root, &packed, 0);
    assert!(files(&lying) == files(&packed), "pages of packed projects are others");

    let record = root.join("content/projects/bakery.yaml");
    let text = fs::read_to_string(&record).unwrap();
    assert!(text.contains("2023"), "{text}");
    fs::write(&record, text.replace("2023", "2022")).unwrap();
    build_packed(&root, &lying, 0);
    build_packed(&root, &clean, usize::MAX);
    assert!(files(&lying) == files(&clean), "after a change pages of packed projects are others");
}
