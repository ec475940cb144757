//! Runs the release program on what it is mostly asked for, so that the compiler can count what is used (`.ci/release`).
//!
//! Registers in all forms are checked; sites of pages alone and of everything but pictures are built, from nothing, again
//! with nothing to do, and again after one number was changed. Pictures of pixels are left out: painting them would take
//! so much of the counts that nothing else seemed to be used. What is written is held by all the other tests; here the
//! runs only have to succeed.

#![allow(clippy::unwrap_used, reason = "a test may stop")]

#[expect(dead_code, reason = "the release program is called here, not that of the tests")]
mod common;
#[path = "common/random.rs"]
mod random;
#[path = "common/register.rs"]
mod register;
#[path = "common/release.rs"]
mod release;

use std::fs;
use std::path::Path;
use std::process::Command;

use common::Folder;
use register::Form;

const BUILD: [&str; 3] = ["build", "--output", "site"];

/// Runs the program in a folder, on a day that never changes.
fn run(folder: &Folder, words: &[&str]) {
    let mut command = Command::new(release::program());
    command.args(words).args(["--today", "2026-06-01"]).current_dir(&folder.0);
    let ended = common::ended(&mut command);
    assert_eq!(ended.code, 0, "{words:?}: {}{}", ended.data, ended.said);
}

/// Changes the first number of the first record of a project.
fn change_a_number(folder: &Path) {
    let records = fs::read_dir(folder.join("content/projects")).unwrap();
    let mut records: Vec<_> = records.map(|entry| entry.unwrap().path()).collect();
    records.retain(|path| path.extension().is_some_and(|ending| ending == "yaml"));
    let record = records.iter().min().expect("a register has projects");
    let text = fs::read_to_string(record).unwrap();
    let changed = text.replacen("value: ", "value: 1", 1);
    assert_ne!(changed, text, "{} has no number", record.display());
    fs::write(record, changed).unwrap();
}

#[test]
#[ignore = "runs the release program for its compiler: .ci/release calls it"]
fn what_the_program_is_mostly_asked_for_succeeds() {
    for form in [Form::Yaml, Form::Lines, Form::Table] {
        run(&release::site((1_000, form), "pages"), &["check"]);
    }
    let pages = release::site((3_000, Form::Yaml), "pages");
    run(&pages, &["build", "--no-cache", "--output", "alone"]);
    run(&pages, &BUILD);
    run(&pages, &BUILD);
    change_a_number(&pages.0);
    run(&pages, &BUILD);
    let everything = release::site((100, Form::Yaml), "pages, figures, charts, data, search");
    run(&everything, &BUILD);
}
