//! Every file in `tests/problems/<kind>/` is a broken record; the `.txt` beside it is all that is said about it, at
//! length in English and in short in Russian. `UPDATE=1` rewrites these; the difference is then reviewed.

#![allow(clippy::unwrap_used, reason = "a test may stop")]

use std::env;
use std::fs;
use std::path::Path;

use impactbook::diagnostics::message::Tongue;
use impactbook::diagnostics::print;
use impactbook::diagnostics::print::human;
use impactbook::diagnostics::print::human::Style;
use impactbook::diagnostics::sink::Diagnostics;
use impactbook::inputs::file::Inputs;
use impactbook::records;

const SITE: &str = "title: A site\nbase_url: https://example.org/\nlanguages: [en, ru]\npublisher: fund\n";

fn said(path: &str, text: &str) -> String {
    let site = ("content/site.yaml", SITE);
    let inputs = match path {
        "content/site.yaml" => Inputs::from_texts([(path, text)]),
        _ => Inputs::from_texts([site, (path, text)]),
    };
    let diags = Diagnostics::default();
    records::load(&inputs, &diags);
    let problems = records::locate(&inputs, diags.into_sorted());
    let english = human::full(&problems, Style::default());
    let russian = human::short(&problems, Style { tongue: Tongue::Russian, colour: false });
    let summary = print::summary(&problems);
    format!("{english}{russian}\n{} {}\n", summary.en, summary.ru)
}

#[test]
fn everything_is_said_about_broken_records() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/problems");
    let mut wrong = Vec::new();
    for folder in fs::read_dir(&root).unwrap() {
        let folder = folder.unwrap().path();
        let kind = folder.file_name().unwrap().to_str().unwrap().to_owned();
        for file in fs::read_dir(&folder).unwrap() {
            let file = file.unwrap().path();
            let name = file.file_name().unwrap().to_str().unwrap().to_owned();
            if name.ends_with(".txt") {
                continue;
            }
            let path = match kind.as_str() {
                "site" | "measures" | "sources" | "changes" | "rates" => format!("content/{kind}.yaml"),
                _ => format!("content/{kind}/{name}"),
            };
            let said = said(&path, &fs::read_to_string(&file).unwrap());
            let golden = file.with_extension("txt");
            if env::var_os("UPDATE").is_some() {
                fs::write(&golden, &said).unwrap();
            } else if fs::read_to_string(&golden).unwrap_or_default() != said {
                wrong.push(format!("{}:\n{said}", file.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
