//! Languages of a site: those that come with the tool are whole, and one file of words brings another, without code.
#![expect(clippy::unwrap_used, reason = "a test that cannot write its site should stop")]

#[expect(dead_code, reason = "only a part is needed here")]
mod common;

use std::fs;
use std::path::Path;

use common::Folder;
use common::call;

/// A small site in German and English, with all words in `tests/languages/de.ftl`.
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

/// What `check` says about the words of the theme, and all its data.
fn words_checked(folder: &Folder) -> (String, String) {
    let checked = call(&folder.0, &["check", "--lang", "en"]);
    assert_eq!(checked.code, 0, "{}{}", checked.data, checked.said);
    let line = checked.said.lines().find(|line| line.starts_with("Words of the theme")).unwrap_or_default();
    (line.to_owned(), checked.data)
}

#[test]
fn one_file_of_words_can_be_whole() {
    let (line, data) = words_checked(&german());
    assert!(line.ends_with("de 0, en 0."), "{line}\n{data}");
    assert!(!data.contains("untranslated-words"), "{data}");
}

#[test]
fn what_is_not_translated_is_counted() {
    let folder = german();
    let file = folder.0.join("themes/deutsch/strings/de.ftl");
    let words = fs::read_to_string(&file).unwrap();
    fs::write(&file, words.replace("\nhome = Startseite\n", "\n")).unwrap();
    let (line, data) = words_checked(&folder);
    assert!(line.ends_with("de 1, en 0."), "{line}");
    assert!(data.contains("untranslated-words"), "{data}");
}

#[test]
fn english_and_russian_are_whole() {
    let folder = Folder::new();
    assert_eq!(call(&folder.0, &["new", "site", "starter"]).code, 0);
    let checked = call(&folder.0.join("starter"), &["check", "--lang", "en"]);
    let line = checked.said.lines().find(|line| line.starts_with("Words of the theme")).unwrap_or_default();
    assert!(line.ends_with("en 0, ru 0."), "{line}");
}

/// The measures that every site has.
const MEASURES: [&str; 14] = [
    "applications",
    "projects-supported",
    "people-trained",
    "jobs-created",
    "services-created",
    "co-funding",
    "jobs-maintained",
    "people-employed",
    "beneficiaries",
    "budget",
    "grant-fund",
    "funds-awarded",
    "funds-disbursed",
    "social-return",
];

/// A site of everything, none of whose own words has a Latin letter, in a language whose words have none either.
fn without_latin_letters() -> Folder {
    let folder = Folder::new();
    let write = |path: &str, text: &str| {
        let path = folder.0.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    };
    write(
        "content/site.yaml",
        "title: Αα\nbase_url: https://example.org/\nlanguages: [de]\npublisher: fund\ncurrency: EUR\nsource: register\n\
         data_as_of: 2026-03-31\ntheme: other\nheadline: [jobs-created]\nindependent: true\nthreshold: 5\n\
         responsible: {name: Ββ, contact: https://example.org/}\nlicence: CC-BY-4.0\n\
         expects: [applications, jobs-created, beneficiaries]\nrepository: {url: https://github.com/fund/impact.git}\n",
    );
    write("content/organisations/fund.yaml", "name: Φφ\n");
    write(
        "content/sources.yaml",
        "register:\n  title: Ρρ\n  publisher: Φφ\n  date: 2026-03-05\n  seen: excerpt\n",
    );
    write(
        "content/programmes/start.yaml",
        "name: Σσ\nfunder: fund\nstages: [Ττ]\nrules:\n  grant: {up_to: 9000000}\n\
         goals:\n  - {target: \"8.5\", measure: jobs-created, claimed_by: fund}\n\
         editions:\n  - {town: owls, year: 2025, figures: [{measure: applications, value: 9}, {measure: projects-supported, value: 2}]}\n\
         figures:\n  - {measure: jobs-created, value: more than 160, period: 2023/2025}\n",
    );
    for (id, name, lat) in [("zwickel", "Ζζ", "50.1"), ("owls", "Οο", "50.7"), ("apfel", "Ππ", "51.0")]
    {
        let place = format!("name: {name}\ncountry: DE\nregion: Ηη\nlocation: {{lat: {lat}, lon: 10.2}}\n");
        write(&format!("content/towns/{id}.yaml"), &place);
    }
    for (id, town, jobs) in
        [("mill", "owls", "1"), ("bakery", "zwickel", "more than 12345"), ("barn", "apfel", "unknown")]
    {
        let project = format!(
            "name: Κκ\nprogramme: start\ntown: {town}\nyear: 2025\ntopics: [Люд]\ngoals: [8]\nstatus: completed\n\
             grants:\n  - {{amount: 2500000, awarded: 2025-05-31}}\n\
             figures:\n  - {{measure: jobs-created, value: {jobs}}}\n  - {{measure: beneficiaries, value: 7, status: planned}}\n"
        );
        write(&format!("content/projects/{id}.yaml"), &project);
    }
    write("content/stories/one.md", "---\ntitle: Μμ\ndate: 2026-02-01\nprojects: [mill]\n---\nΝν.\n");
    write("content/reports/all.md", "---\ntitle: Ξξ\nperiod: 2023/2025\n---\nΨψ.\n");
    let english = Path::new(env!("CARGO_MANIFEST_DIR")).join("themes/default/strings");
    for part in ["", ".find", ".embeds"] {
        let words = fs::read_to_string(english.join(format!("en{part}.ftl"))).unwrap();
        write(&format!("themes/other/strings/de{part}.ftl"), &in_other_letters(&words));
    }
    let measures = MEASURES.map(|id| {
        format!("measure-{id} = Жж\nmeasure-{id}-definition = Жж.\nmeasure-{id}-unit = {{ $count ->\n    [one] жа\n   *[other] жи\n}}\n")
    });
    write("themes/other/strings/de.measures.ftl", &measures.concat());
    folder
}

/// The words of a language with every Latin letter replaced that a reader would see.
fn in_other_letters(words: &str) -> String {
    let machine = ["plural_category", "number_group_from"];
    let mut skipped = false;
    let mut out = String::new();
    for line in words.lines() {
        if !line.starts_with([' ', '}']) {
            skipped = line.starts_with('#') || machine.iter().any(|key| line.starts_with(key));
        }
        let begins = if line.starts_with(' ') {
            line.find(']').map(|at| at + 1)
        } else {
            line.find(" =").map(|at| at + 2)
        };
        let (head, text) = line.split_at(if skipped { line.len() } else { begins.unwrap_or(0) });
        out.push_str(head);
        let mut depth = 0;
        for letter in text.chars() {
            depth += i32::from(letter == '{') - i32::from(letter == '}');
            out.push(if depth == 0 && letter.is_ascii_alphabetic() { 'ж' } else { letter });
        }
        out.push('\n');
    }
    out
}

/// What a reader sees or hears of a page, without codes, addresses and what is made to be copied.
fn read_aloud(html: &str) -> String {
    let mut said = String::new();
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        said.push_str(&rest[..at]);
        said.push(' ');
        let end = rest[at..].find('>').map_or(rest.len(), |end| at + end + 1);
        let tag = &rest[at..end];
        for name in [" alt=\"", " aria-label=\"", " title=\"", " placeholder=\""] {
            let value = tag.find(name).map(|from| &tag[from + name.len()..]);
            said.push_str(value.and_then(|value| value.split('"').next()).unwrap_or_default());
            said.push(' ');
        }
        rest = &rest[end..];
        let name: String = tag[1..].chars().take_while(char::is_ascii_alphanumeric).collect();
        let address = tag.contains("class=\"printed\"") || tag.contains("class=\"address\"");
        if address || ["script", "style", "code", "pre", "textarea"].contains(&name.as_str()) {
            rest = rest.find(&format!("</{name}>")).map_or("", |close| &rest[close..]);
        }
    }
    said + rest
}

#[test]
fn every_word_of_a_page_comes_from_the_file_of_words() {
    let folder = without_latin_letters();
    let built = call(&folder.0, &["build", "--output", "out", "--lang", "en"]);
    assert_eq!(built.code, 0, "{}", built.said);
    let checked = call(&folder.0, &["check", "--lang", "en"]);
    let line = checked.said.lines().find(|line| line.starts_with("Words of the theme")).unwrap_or_default();
    assert!(line.ends_with("de 0."), "{line}\n{}", checked.data);
    // Currencies, formats, licences, codes of registers, names of languages in themselves.
    let known = [
        "EUR", "CSV", "JSON", "TXT", "PNG", "SVG", "BibTeX", "CSL", "CC", "BY", "https", "example", "org",
        "HTML", "English", "Deutsch", "PI", "OI",
    ];
    let (mut pages, mut foreign) = (0, Vec::new());
    for entry in walkdir::WalkDir::new(folder.0.join("out")) {
        let entry = entry.unwrap();
        if entry.path().extension().is_none_or(|extension| extension != "html") {
            continue;
        }
        pages += 1;
        let html = fs::read_to_string(entry.path()).unwrap();
        let said = ["&amp;", "&quot;", "&lt;", "&gt;"]
            .iter()
            .fold(read_aloud(&html), |said, sign| said.replace(sign, " "));
        let said = said.split(|letter: char| letter.is_whitespace()).filter(|word| !word.contains("://"));
        let words: Vec<&str> = said
            .flat_map(|word| word.split(|letter: char| !letter.is_ascii_alphabetic()))
            .filter(|word| !word.is_empty() && !known.contains(word))
            .collect();
        if !words.is_empty() {
            foreign.push(format!("{} has {words:?}", entry.path().display()));
        }
    }
    assert!(foreign.is_empty(), "{}", foreign.join("\n"));
    assert!(pages > 60, "{pages} pages");
}
