//! A record that cannot be read is told once, and nobody who names it is told that it does not exist; what can be said
//! of the rest is said in the same run.

#![expect(clippy::unwrap_used, reason = "a test that cannot set its scene should stop")]

#[expect(dead_code, reason = "only a part is needed here")]
mod common;

use std::fs;
use std::path::Path;

use common::Folder;
use common::files;
use impactbook::diagnostics::code::Code;
use impactbook::diagnostics::code::Severity;
use impactbook::pipeline::Request;
use impactbook::pipeline::check;
use impactbook::scaffold::CommentLanguage;
use impactbook::scaffold::Start;
use impactbook::scaffold::site;

/// The example that comes with the program, in an empty folder.
fn example() -> Folder {
    let folder = Folder::new();
    site(&folder.0.join("site"), Start::Example, CommentLanguage::English).unwrap();
    folder
}

/// The codes of all errors and warnings, with the files that they are in.
fn told(root: &Path) -> Vec<(Code, String)> {
    let request = Request {
        root: root.to_owned(),
        today: "2026-06-01".parse().unwrap(),
        drafts: false,
        strict: false,
        base_url: None,
        unpacked: impactbook::pipeline::MANY,
    };
    let found = check(&request).unwrap().problems.into_iter();
    let found = found.filter(|one| one.diagnostic.severity < Severity::Notice);
    found.map(|one| (one.diagnostic.code, one.diagnostic.place.file.to_string())).collect()
}

#[test]
fn a_slip_is_told_in_its_own_file_only() {
    let folder = example();
    let root = folder.0.join("site");
    let mut tried = 0;
    for (path, bytes) in &files(&root) {
        let broken = match path.rsplit_once('.') {
            Some((_, "yaml")) => "name: [\n",
            // The texts beside projects have no head that could be broken.
            Some((stem, "md")) if stem.contains('/') && !stem.starts_with("content/projects/") => {
                "---\ntitle: [\n---\nA text.\n"
            }
            _ => continue,
        };
        fs::write(root.join(path), broken).unwrap();
        assert_eq!(told(&root), [(Code::UnclosedBracket, path.clone())], "{path}");
        fs::write(root.join(path), bytes).unwrap();
        tried += 1;
    }
    assert!(tried > 40, "{tried}");
    assert_eq!(told(&root), []);
}

#[test]
fn a_wrong_value_is_told_in_its_own_file_only() {
    let folder = example();
    let root = folder.0.join("site");
    let path = "content/projects/rye-corner.yaml";
    let record = fs::read_to_string(root.join(path)).unwrap();
    for (right, wrong) in [
        ("value: 9\n", "value: -9\n"),
        ("value: 9\n", "value: 9 jobs\n"),
        ("amount: 500 000 RUB\n", "amount: 500,000 RUB\n"),
        ("measure: jobs-created\n", "measure: jobs\n"),
        ("awarded: 2022-05\n", "awarded: May 2022\n"),
        ("year: 2022\n", "year: in 2022\n"),
        ("town: fox-hill\n", "town: Foxhill\n"),
    ] {
        assert!(record.contains(right), "{right}");
        fs::write(root.join(path), record.replacen(right, wrong, 1)).unwrap();
        let told = told(&root);
        assert_eq!(told.len(), 1, "{wrong}: {told:?}");
        assert_eq!(told[0].1, path, "{wrong}");
    }
    // Nor are sums called wrong that lack a part because of it.
    fs::write(root.join(path), &record).unwrap();
    let programme = root.join("content/programmes/first-step.yaml");
    let right = fs::read_to_string(&programme).unwrap();
    fs::write(&programme, right.replacen("  - town: ", "  - city: ", 1)).unwrap();
    assert_eq!(told(&root), [(Code::UnknownKey, "content/programmes/first-step.yaml".to_owned())]);
    fs::write(&programme, right).unwrap();
    // What has nothing to do with it is told all the same.
    fs::write(root.join(path), record.replacen("value: 9\n", "value: -9\n", 1)).unwrap();
    let call = "{{ figure(measure=\"jobs-created\", town=\"owl-wharf\", year=1999) }}";
    let story = root.join("content/stories/jobs-and-roubles.md");
    fs::write(&story, format!("{}\n{call}\n", fs::read_to_string(&story).unwrap())).unwrap();
    let codes: Vec<Code> = told(&root).into_iter().map(|(code, _)| code).collect();
    assert_eq!(codes, [Code::NegativeValue, Code::UnknownFigure]);
}

#[test]
fn what_a_text_says_itself_is_checked_beside_a_broken_record() {
    let folder = example();
    let root = folder.0.join("site");
    fs::write(root.join("content/projects/river-bus.yaml"), "name: [\n").unwrap();
    let text = "A bus: {{ figure(measure=\"jobs-created\") }}, {{ chart(measure=\"jobs-created\", by=\"year\") }}\n\n\
        [the town](/towns/fox-hil/), [itself](/projects/river-bus/#how), [a part](#how), [bad](javascript:alert)\n\n\
        {{ figure(measure=\"jobs-creatd\") }} {{ figure(measure=\"jobs-created\", town=\"fox-hil\") }} {{ figur() }}\n";
    fs::write(root.join("content/projects/river-bus.md"), text).unwrap();
    let text = "content/projects/river-bus.md";
    let mut told = told(&root);
    told.sort();
    let mut expected = vec![
        (Code::UnclosedBracket, "content/projects/river-bus.yaml".to_owned()),
        (Code::DeadLink, text.to_owned()),
        (Code::HarmfulLink, text.to_owned()),
        (Code::UnknownId, text.to_owned()),
        (Code::UnknownId, text.to_owned()),
        (Code::UnknownCall, text.to_owned()),
        // A chart in a sentence.
        (Code::UnknownChart, text.to_owned()),
    ];
    expected.sort();
    assert_eq!(told, expected);
}

#[test]
fn the_texts_of_what_stands_on_a_broken_record_are_checked() {
    let folder = example();
    let root = folder.0.join("site");
    // Its projects are of no programme that is known, and are left out of the portfolio.
    let record = fs::read_to_string(root.join("content/projects/river-bus.yaml")).unwrap();
    let programme = record.lines().find_map(|line| line.strip_prefix("programme: ")).unwrap();
    fs::write(root.join(format!("content/programmes/{programme}.yaml")), "name: [\n").unwrap();
    fs::write(root.join("content/projects/river-bus.md"), "{{ figur() }}\n").unwrap();
    let codes: Vec<Code> = told(&root).into_iter().map(|(code, _)| code).collect();
    assert_eq!(codes, [Code::UnclosedBracket, Code::UnknownCall]);
}
