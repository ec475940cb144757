//! Languages of a site: those that come with the tool are whole, and one file of words brings another, without code.
#![expect(clippy::unwrap_used, reason = "a test that cannot write its site should stop")]

#[expect(dead_code, reason = "only a part is needed here")]
mod common;

use std::fs;
use std::path::Path;

use common::Folder;
use common::call;

/// A small site in German and English, with the words in `tests/languages/de.ftl`.
fn german() -> Folder {
    let folder = Folder::new();
    let write = |path: &str, text: &str| {
        let path = folder.0.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    };
    write(
        "content/site.yaml",
        "title: {de: Was aus den Zuschüssen wurde, en: What became of the grants}\n\
         base_url: https://example.org/\nlanguages: [de, en]\npublisher: fund\ncurrency: EUR\nsource: register\n\
         data_as_of: 2026-03-31\ntheme: deutsch\nheadline: [jobs-created]\n\
         repository: {url: https://github.com/fund/impact.git, folder: report}\n",
    );
    write("content/organisations/fund.yaml", "name: {de: Der Fonds, en: The Fund}\n");
    write("content/sources.yaml", "register:\n  title: Register\n  publisher: Fund\n  date: 2026-03-05\n");
    write(
        "content/programmes/start.yaml",
        "name: {de: Aufbruch, en: Setting Out}\nfunder: fund\neditions:\n  - {town: owls, year: 2025}\n",
    );
    for (id, name) in [("zwickel", "Zwickel"), ("owls", "Öhlsdorf"), ("apfel", "Apfelstadt")] {
        write(&format!("content/towns/{id}.yaml"), &format!("name: {name}\ncountry: DE\n"));
    }
    for (id, town, jobs) in [("mill", "owls", "1"), ("bakery", "zwickel", "more than 12345")] {
        write(
            &format!("content/projects/{id}.yaml"),
            &format!(
                "name: {id}\nprogramme: start\ntown: {town}\nyear: 2025\ngrants:\n  - {{amount: 2500000, awarded: 2025-05-31}}\n\
                 figures:\n  - {{measure: jobs-created, value: {jobs}}}\n"
            ),
        );
    }
    let words = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/languages/de.ftl");
    write("themes/deutsch/strings/de.ftl", &fs::read_to_string(words).unwrap());
    folder
}

#[test]
fn one_file_of_words_brings_a_language() {
    let folder = german();
    let built = call(&folder.0, &["build", "--output", "out"]);
    assert_eq!(built.code, 0, "{}", built.said);
    let page = |path: &str| {
        fs::read_to_string(folder.0.join("out").join(path)).unwrap().replace(['\u{a0}', '\u{202f}'], " ")
    };
    let holds = |path: &str, expected: &[&str]| {
        let html = page(path);
        for text in expected {
            assert!(html.contains(text), "{path} has no `{text}`:\n{html}");
        }
    };
    holds(
        "index.html",
        &["<html lang=\"de\"", "mehr als", "12.346", "Arbeitsplätze", ">Projekte<", "31. März 2026"],
    );
    holds("index.html", &["hreflang=\"en\"", ">English<"]);
    holds(
        "projects/mill/index.html",
        &["Arbeitsplatz<", "Mai 2025", "2.500.000 EUR", "Stand der Daten", ">Startseite<"],
    );
    holds("en/projects/mill/index.html", &["<html lang=\"en\"", "2,500,000", ">Deutsch<", "Jobs created"]);
    holds("figures/jobs-created/index.html", &["die es ohne das Projekt nicht gäbe"]);
    holds(
        "projects/mill/index.html",
        &["href=\"https://github.com/fund/impact/edit/main/report/content/projects/mill.yaml\""],
    );
    // Ö stands with O, not behind Z.
    let towns = page("towns/index.html");
    let towns = &towns[towns.find("id=\"list\"").unwrap()..];
    let places = ["Apfelstadt", "Öhlsdorf", "Zwickel"].map(|town| towns.find(&format!(">{town}<")));
    assert!(places.is_sorted() && places[0].is_some(), "{places:?}");
}

#[test]
fn what_is_not_translated_is_counted() {
    let folder = german();
    let checked = call(&folder.0, &["check", "--lang", "en"]);
    assert_eq!(checked.code, 0, "{}{}", checked.data, checked.said);
    let line = checked.said.lines().find(|line| line.starts_with("Words of the theme")).unwrap_or_default();
    assert!(line.contains("de ") && line.contains("en 0"), "{line}");
    assert!(checked.data.contains("untranslated-words"), "{}", checked.data);
}

#[test]
fn english_and_russian_are_whole() {
    let folder = Folder::new();
    assert_eq!(call(&folder.0, &["new", "site", "starter"]).code, 0);
    let checked = call(&folder.0.join("starter"), &["check", "--lang", "en"]);
    let line = checked.said.lines().find(|line| line.starts_with("Words of the theme")).unwrap_or_default();
    assert!(line.ends_with("en 0, ru 0."), "{line}");
}
