//! Every folder in `tests/link/` is a site with something wrong that only several records, texts or figures together
//! show: its files lie over those of `base`. `said.txt` is all that is said about it, at length in English and in short in Russian.
//! `UPDATE=1` rewrites these; the difference is then reviewed.

#![allow(clippy::unwrap_used, reason = "a test may stop")]

use std::collections::BTreeMap;
use std::env;
use std::fs;
use std::path::Path;
use std::path::PathBuf;

use impactbook::diagnostics::message::Tongue;
use impactbook::diagnostics::print;
use impactbook::diagnostics::print::human;
use impactbook::diagnostics::print::human::Style;
use impactbook::inputs::file::Inputs;
use impactbook::pipeline;
use impactbook::pipeline::Request;

/// The files under a folder by their paths in it.
fn files(folder: &Path, at: &str, all: &mut BTreeMap<String, String>) {
    for entry in fs::read_dir(folder).into_iter().flatten() {
        let path = entry.unwrap().path();
        let name = format!("{at}{}", path.file_name().unwrap().to_str().unwrap());
        if path.is_dir() {
            files(&path, &format!("{name}/"), all);
        } else {
            all.insert(name, fs::read_to_string(path).unwrap());
        }
    }
}

fn said(texts: &BTreeMap<String, String>) -> String {
    let inputs = Inputs::from_texts(texts.iter().map(|(path, text)| (path.as_str(), text.as_str())));
    let request = Request {
        root: PathBuf::new(),
        today: jiff::civil::date(2026, 6, 1),
        drafts: false,
        strict: false,
        base_url: None,
        unpacked: pipeline::MANY,
    };
    let problems = pipeline::check_inputs(&request, &inputs).problems;
    let english = human::full(&problems, Style::default());
    let russian = human::short(&problems, Style { tongue: Tongue::Russian, colour: false });
    let summary = print::summary(&problems);
    format!("{english}{russian}\n{} {}\n", summary.en, summary.ru)
}

#[test]
fn everything_is_said_about_records_that_do_not_fit_each_other() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/link");
    let mut base = BTreeMap::new();
    files(&root.join("base"), "", &mut base);
    let mut wrong = Vec::new();
    for case in fs::read_dir(&root).unwrap() {
        let case = case.unwrap().path();
        let mut texts = base.clone();
        files(&case, "", &mut texts);
        texts.remove("said.txt");
        let said = said(&texts);
        let golden = case.join("said.txt");
        if env::var_os("UPDATE").is_some() {
            fs::write(&golden, &said).unwrap();
        } else if fs::read_to_string(&golden).unwrap_or_default() != said {
            wrong.push(format!("{}:\n{said}", case.display()));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
