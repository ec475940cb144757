//! How long publishing takes beside `cp -r`: run by hand, never by CI.
//!
//! `cargo test --release --test publish -- --ignored --nocapture speed`; `IMPACTBOOK_TEST_FOLDER` names the disk.

use std::path::PathBuf;
use std::process::Command;
use std::time::Duration;
use std::time::Instant;

use impactbook::publish::Options;
use impactbook::publish::Written;
use impactbook::publish::write;

use crate::folder::Folder;

/// The text of page `at`, about 3 kB, without the cost of a real page.
fn page(at: usize, edition: usize) -> Vec<u8> {
    format!("<p>Page {at} of edition {edition}.</p>\n").repeat(80).into_bytes()
}

/// Builds a site of `count` pages, of which one in `every` is of this edition, and says how long it took.
fn time(output: &std::path::Path, (count, every): (usize, usize), edition: usize) -> (Duration, Written) {
    let addresses: Vec<String> = (0..count).map(|at| format!("projects/project-{at}/index.html")).collect();
    let render = |at: usize| Ok::<_, String>(page(at, if at.is_multiple_of(every) { edition } else { 0 }));
    let began = Instant::now();
    let written = write(output, &addresses, render, &Options::default()).unwrap();
    (began.elapsed(), written)
}

#[test]
#[ignore = "measures, and takes its time"]
fn speed() {
    for count in [10_000, 50_000] {
        let folder = std::env::var_os("IMPACTBOOK_TEST_FOLDER").map_or_else(Folder::new, |path| {
            std::fs::create_dir_all(&path).unwrap();
            Folder(PathBuf::from(path))
        });
        let output = folder.output();
        for (what, every, edition) in [
            ("first build", 1, 1),
            ("the same again", 1, 1),
            ("all changed", 1, 2),
            ("a tenth changed", 10, 2),
            ("back", 1, 2),
            ("one in 5000 changed", 5000, 3),
        ] {
            if what == "one in 5000 changed" {
                time(&output, (count, 5000), 2);
            }
            let (took, written) = time(&output, (count, every), edition);
            println!("{count} pages, {what}: {took:.2?}, {} changed, {:?}", written.changed, written.how);
        }
        for _ in 0..2 {
            let began = Instant::now();
            let copied = Command::new("cp").arg("-r").arg(&output).arg(folder.0.join("copy")).status();
            println!("{count} pages, cp -r: {:.2?}", began.elapsed());
            assert!(copied.unwrap().success());
            let began = Instant::now();
            std::fs::remove_dir_all(folder.0.join("copy")).unwrap();
            println!("{count} pages, rm -r of the copy: {:.2?}", began.elapsed());
        }
    }
}
