//! Builds that are killed: at any moment the former site or the new one is left, whole.
//!
//! The test program starts itself again as the build to be killed, told so by its environment.

use std::fs;
use std::io::BufRead;
use std::io::BufReader;
use std::io::Lines;
use std::path::Path;
use std::path::PathBuf;
use std::process::Child;
use std::process::ChildStdout;
use std::process::Command;
use std::process::Stdio;
use std::time::Duration;
use std::time::Instant;

use impactbook::publish::How;
use impactbook::publish::Options;
use impactbook::publish::Refusal;
use impactbook::publish::Way;
use impactbook::publish::recover;

use crate::folder::Folder;
use crate::folder::Site;
use crate::folder::build;
use crate::folder::build_with;
use crate::folder::files;
use crate::folder::large;
use crate::folder::nothing_beside;
use crate::folder::pages;
use crate::folder::stamp;

#[test]
fn a_build_from_inside_the_folder_says_why_it_was_not_exchanged() {
    let folder = Folder::new();
    let output = folder.output();
    fs::create_dir_all(&output).unwrap();
    let root = stamp(&output).0;
    assert!(child(&output, "inside").wait().unwrap().success());
    assert_eq!(pages(&output), large(PAGES, 2, 0));
    assert_eq!(root, stamp(&output).0);
}

#[test]
fn a_folder_that_is_a_mount_point_is_written_file_by_file() {
    let folder = Folder::new();
    let (real, output) = (folder.0.join("real"), folder.output());
    fs::create_dir_all(&real).unwrap();
    fs::create_dir_all(&output).unwrap();
    // A mount of its own, seen by this child alone; where the system does not allow it, there is nothing to test.
    let mount = "mount --bind \"$1\" \"$IMPACTBOOK_TEST_OUTPUT\" || exit 77; shift; exec \"$@\"";
    let mut command = Command::new("unshare");
    command.args(["--user", "--map-root-user", "--mount", "sh", "-c", mount, "sh"]).arg(&real);
    command.arg(std::env::current_exe().unwrap()).args(CHILD);
    command.env("IMPACTBOOK_TEST_OUTPUT", &output).env("IMPACTBOOK_TEST_TASK", "mounted");
    match command.stdout(Stdio::null()).stderr(Stdio::null()).status().map(|status| status.code()) {
        Ok(Some(0)) => assert_eq!(pages(&real), large(PAGES, 2, 0)),
        Ok(Some(101)) => panic!("the build on a mount point failed"),
        _ => {}
    }
    assert_eq!(files(&output), Site::new());
}

/// How many pages the sites of the kill test have.
const PAGES: usize = 150;

/// How long each kill test goes on.
const LENGTH: Duration = Duration::from_secs(8);

/// What makes this test program run one test alone, and show what it prints.
const CHILD: [&str; 4] =
    ["--exact", "killed::a_build_that_another_test_starts", "--nocapture", "--test-threads=1"];

/// Starts this test program again, to build edition 1 or 2 of a site into `output`.
fn child(output: &Path, task: &str) -> Child {
    Command::new(std::env::current_exe().unwrap())
        .args(CHILD)
        .env("IMPACTBOOK_TEST_OUTPUT", output)
        .env("IMPACTBOOK_TEST_TASK", task)
        .current_dir(output)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap()
}

/// For which reason a task's build cannot exchange the folder.
fn refusal(task: &str) -> Option<Refusal> {
    match task {
        "inside" => Some(Refusal::Inside),
        "mounted" => Some(Refusal::Apart),
        _ => None,
    }
}

/// Builds only when another test asks for it through the environment.
#[test]
fn a_build_that_another_test_starts() {
    let Some(output) = std::env::var_os("IMPACTBOOK_TEST_OUTPUT").map(PathBuf::from) else {
        return;
    };
    let task = std::env::var("IMPACTBOOK_TEST_TASK").unwrap();
    if let Some(refusal) = refusal(&task) {
        let written = build(&output, &large(PAGES, 1, 0));
        assert_eq!(written.how, How::Refused(refusal));
        let written = build(&output, &large(PAGES, 2, 0));
        assert_eq!((written.how, written.removed), (How::Refused(refusal), 1));
        assert_eq!(pages(&output), large(PAGES, 2, 0));
        return;
    }
    std::env::set_current_dir("/").unwrap();
    let (way, edition) = match task.split_once(' ').unwrap() {
        ("one-by-one", edition) => (Way::OneByOne, edition),
        (_, edition) => (Way::Cheapest, edition),
    };
    let wanted = large(PAGES, edition.parse().unwrap(), PAGES / 3);
    println!("\nready");
    let built = build_with(&output, &wanted, &Options { way, jobs: 2, ..Options::default() });
    println!("{built:?}");
}

/// An edition of the site, and all that should lie in its folder.
type Edition = (Site, Site);

/// Both editions.
fn editions() -> [Edition; 2] {
    [1, 2].map(|edition| {
        let reference = Folder::new();
        let site = large(PAGES, edition, PAGES / 3);
        build(&reference.output(), &site);
        let mut all = files(&reference.output());
        all.insert("mine/notes".to_owned(), b"foreign".to_vec());
        (site, all)
    })
}

/// Starts a build and waits until it is about to write.
fn start(output: &Path, task: &str) -> (Child, Lines<BufReader<ChildStdout>>) {
    let mut child = child(output, task);
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    while lines.next().unwrap().unwrap() != "ready" {}
    (child, lines)
}

/// Every file that was left is that of one edition or the other.
fn no_file_is_torn(left: &Site, editions: &[Edition]) {
    for (path, bytes) in left {
        let whole = editions.iter().any(|(_, all)| all.get(path) == Some(bytes));
        // A folder may wait for its file.
        assert!(whole || path.ends_with('/'), "`{path}` is torn");
    }
}

/// Kills builds at moments all over their length and looks at what they leave.
fn kill(way: &str, whole_at_any_moment: bool) {
    let folder = Folder::new();
    let output = folder.output();
    fs::create_dir_all(output.join("mine")).unwrap();
    fs::write(output.join("mine/notes"), "foreign").unwrap();
    let editions = editions();
    build(&output, &editions[0].0);
    let (mut killed, mut finished, mut longest) = (0_u32, 0_u32, Duration::from_millis(4));
    let mut seed = 0x2545_f491_u32;
    let started = Instant::now();
    while started.elapsed() < LENGTH {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        let (mut child, mut lines) = start(&output, &format!("{way} {}", 1 + (seed >> 7) % 2));
        let began = Instant::now();
        // Every fourth build runs to its end, to learn how long that takes.
        if seed >> 30 == 0 {
            let result = lines.next().unwrap().unwrap();
            assert!(result.starts_with("Ok"), "{result}");
            longest = began.elapsed().max(Duration::from_millis(4));
            finished += 1;
        } else {
            std::thread::sleep(longest.mul_f64(f64::from((seed >> 8) & 0xffff) / 65_536.0));
            child.kill().unwrap();
            killed += 1;
        }
        child.wait().unwrap();
        let left = files(&output);
        no_file_is_torn(&left, &editions);
        let one_of_them = |left: &Site| editions.iter().any(|(_, all)| all == left);
        assert!(one_of_them(&left) || !whole_at_any_moment, "neither the former nor the new site");
        // Otherwise the next build has to recover, and may be killed at that.
        if (seed >> 28).is_multiple_of(2) {
            recover(&output).unwrap();
            nothing_beside(&folder);
            assert!(one_of_them(&files(&output)), "neither the former nor the new site after recovery");
        }
    }
    assert!(killed > 20 && finished > 2, "{killed} builds killed, {finished} finished in {longest:?}");
}

#[test]
fn killed_while_exchanging_the_site_is_whole() {
    kill("cheapest", true);
}

#[test]
fn killed_while_moving_files_the_next_start_makes_it_whole() {
    kill("one-by-one", false);
}
