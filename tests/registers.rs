//! Registers: the same projects as YAML, as JSON Lines and as a table give the same site; whatever stands in such a file
//! stops nothing; and the example in `docs/registers.md` is true. What is said about broken registers stands in
//! `tests/link/register-*`.

#![allow(clippy::unwrap_used, reason = "a test may stop")]

mod common;
#[path = "common/random.rs"]
mod random;
#[path = "common/register.rs"]
mod register;

use std::fs;
use std::path::Path;
use std::path::PathBuf;

use common::Files;
use common::Folder;
use common::done;
use common::files;
use impactbook::diagnostics::message::Tongue;
use impactbook::diagnostics::print::human;
use impactbook::diagnostics::print::human::Style;
use impactbook::diagnostics::sink::Diagnostics;
use impactbook::inputs::file::Inputs;
use impactbook::records;
use random::Random;
use register::Form;

fn write(root: &Path, texts: &[(String, String)]) {
    for (path, text) in texts {
        let path = root.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
}

/// The finished site of a register in this form.
fn built(form: Form) -> Files {
    let folder = Folder::new();
    write(&folder.0, &register::site(12, form, "pages, data"));
    let ended = done(&folder.0, &["build", "--output", "site"]);
    assert!(ended.said.contains("0 warnings"), "{}", ended.said);
    let mut files = files(&folder.0.join("site"));
    // The manifest names the files that a page was made from.
    files.remove(".impactbook");
    files
}

#[test]
fn a_register_gives_the_same_site_in_every_form() {
    let yaml = built(Form::Yaml);
    assert!(yaml.len() > 60);
    for form in [Form::Lines, Form::Table] {
        let other = built(form);
        assert!(yaml.keys().eq(other.keys()), "{form:?} has other files");
        let differing: Vec<&String> = yaml.keys().filter(|path| yaml[*path] != other[*path]).collect();
        assert!(differing.is_empty(), "{form:?}: {differing:?}");
    }
}

/// All that is said about a site.
fn said(texts: &[(&str, &str)]) -> String {
    let inputs = Inputs::from_texts(texts.iter().copied());
    let diags = Diagnostics::default();
    records::load(&inputs, &diags);
    let problems = records::locate(&inputs, diags.into_sorted());
    human::full(&problems, Style { tongue: Tongue::English, colour: false })
}

const SITE: &str = "title: A site\nbase_url: https://example.org/\nlanguages: [en, ru]\npublisher: fund\n";

#[test]
fn nothing_that_stands_in_a_register_stops_the_reader() {
    const PIECES: [&str; 20] = [
        "\"", "\"\"", ";", ",", "\n", "\r", "\r\n", "\t", "é", "\u{feff}", "{", "}", "[", "]", ":", "\\",
        "\\u00", "null", "-", "0",
    ];
    let sites = [register::site(2, Form::Lines, "pages"), register::site(2, Form::Table, "pages")];
    let text = |site: &register::Texts, end: &str| {
        site.iter().find(|(path, _)| path.ends_with(end)).unwrap().1.clone()
    };
    let (lines, table, mapping) =
        (text(&sites[0], ".jsonl"), text(&sites[1], ".csv"), text(&sites[1], ".map.yaml"));
    let mut random = Random(0x2545_f491_4f6c_dd1d);
    for round in 0..600 {
        let mut all = [lines.clone(), table.clone(), mapping.clone()];
        let changed = round % all.len();
        let mut letters: Vec<char> = all[changed].chars().collect();
        for _ in 0..=random.below(4) {
            let at = random.below(letters.len());
            match random.below(4) {
                0 => letters.truncate(at.max(1)),
                1 => drop(letters.remove(at)),
                _ => letters.splice(at..at, PIECES[random.below(PIECES.len())].chars()).for_each(drop),
            }
            letters.push(' ');
        }
        all[changed] = letters.into_iter().collect();
        said(&[
            ("content/site.yaml", SITE),
            ("content/projects/one.jsonl", &all[0]),
            ("content/projects/two.csv", &all[1]),
            ("content/projects/two.map.yaml", &all[2]),
        ]);
    }
}

#[test]
fn bytes_of_any_kind_are_told_and_stop_nothing() {
    let folder = Folder::new();
    let mut random = Random(0x9e37_79b9_7f4a_7c15);
    write(&folder.0, &[("content/site.yaml".to_owned(), SITE.to_owned())]);
    let projects = folder.0.join("content/projects");
    fs::create_dir_all(&projects).unwrap();
    for _ in 0..60 {
        for name in ["a.csv", "b.jsonl"] {
            let length = random.below(400);
            let bytes: Vec<u8> = (0..length).map(|_| u8::try_from(random.below(256)).unwrap()).collect();
            fs::write(projects.join(name), bytes).unwrap();
        }
        let inputs = impactbook::inputs::read(&folder.0).unwrap();
        let diags = Diagnostics::default();
        records::load(&inputs, &diags);
        human::full(&records::locate(&inputs, diags.into_sorted()), Style::default());
    }
}

#[test]
fn a_table_in_windows_1251_is_told_as_such() {
    let folder = Folder::new();
    write(&folder.0, &[("content/site.yaml".to_owned(), SITE.to_owned())]);
    let projects = folder.0.join("content/projects");
    fs::create_dir_all(&projects).unwrap();
    // "id;name", then "a-1;Пекарня" as an office program of 2003 writes it.
    fs::write(projects.join("a.csv"), b"id;name\r\na-1;\xcf\xe5\xea\xe0\xf0\xed\xff\r\n").unwrap();
    fs::write(projects.join("b.jsonl"), b"\xff\xfe{\x00}\x00").unwrap();
    let inputs = impactbook::inputs::read(&folder.0).unwrap();
    let diags = Diagnostics::default();
    records::load(&inputs, &diags);
    let problems = records::locate(&inputs, diags.into_sorted());
    let said = human::full(&problems, Style::default());
    assert!(said.contains("it looks like Windows-1251") && said.contains("a.csv:2:5"), "{said}");
    assert!(said.contains("UTF-16") && said.contains("b.jsonl:1:1"), "{said}");
}

/// The files that a page of the docs shows: a line with the path, then the text between two lines of backticks.
fn shown_in(page: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut lines = page.lines().peekable();
    let mut path = None;
    while let Some(line) = lines.next() {
        if let Some(named) = line.strip_prefix("`content/").and_then(|rest| rest.strip_suffix("`:")) {
            path = Some(format!("content/{named}"));
        } else if line.starts_with("```")
            && let Some(path) = path.take()
        {
            let text: String = lines
                .by_ref()
                .take_while(|line| !line.starts_with("```"))
                .map(|line| format!("{line}\n"))
                .collect();
            found.push((path, text));
        }
    }
    found
}

#[test]
fn the_examples_of_the_docs_are_true() {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    let page = fs::read_to_string(root.join("docs/registers.md")).unwrap();
    let shown = shown_in(&page);
    assert!(shown.len() >= 3, "{shown:?}");
    let mut texts: Vec<(&str, &str)> = vec![("content/site.yaml", SITE)];
    texts.extend(shown.iter().map(|(path, text)| (path.as_str(), text.as_str())));
    assert_eq!(said(&texts), "");
    let inputs = Inputs::from_texts(texts.iter().copied());
    let read = records::load(&inputs, &Diagnostics::default());
    let ids: Vec<&str> = read.projects.iter().map(|project| &*project.id).collect();
    assert_eq!(ids, ["g-2018-17", "g-2018-18", "open-workshop", "riverside-choir"]);
    let first = &read.projects[0].data;
    assert_eq!(first.grants.len(), 1);
    assert_eq!(first.topics.len(), 2);
    // The row without a number of jobs states none.
    assert_eq!((first.figures.len(), read.projects[1].data.figures.len()), (1, 0));
}
