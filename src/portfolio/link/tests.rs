//! Small sites in memory, and what linking them says.

use std::sync::Arc;

use jiff::civil;
use serde::Deserialize;
use serde::de::DeserializeOwned;

use super::Options;
use super::link;
use crate::diagnostics::place::Place;
use crate::diagnostics::place::Step;
use crate::diagnostics::sink::Diagnostic;
use crate::diagnostics::sink::Diagnostics;
use crate::portfolio::model::Portfolio;
use crate::records::record::Kind;
use crate::records::record::Record;
use crate::records::record::Records;
use crate::records::yaml::document::Document;
use crate::records::yaml::tree::Tree;
use crate::records::yaml::tree::documents;

const SITE: (&str, &str) = (
    "site",
    "title: T\nbase_url: https://example.org/\nlanguages: [en]\npublisher: fund\ncurrency: RUB\nsource: register",
);
const BASE: [(&str, &str); 6] = [
    ("organisations/fund", "name: Fund"),
    ("towns/vyksa", "name: Vyksa\ncountry: RU\nids: {geonames: 470444}"),
    ("towns/kulebaki", "name: Kulebaki\ncountry: RU"),
    ("programmes/first", "name: First\nfunder: fund"),
    ("sources/register", "title: Register\nurl: https://example.org/r"),
    ("projects/bakery", "name: Bakery\nprogramme: first\ntown: vyksa\nyear: 2018"),
];

/// Reads `path: yaml` pairs (a path is a kind and an id) over a small base site; later files take the place of earlier.
fn site(files: &[(&str, &str)]) -> (Portfolio, Vec<Diagnostic>) {
    let diagnostics = Diagnostics::default();
    let mut records = Records::default();
    let mut all: Vec<(&str, &str)> = vec![SITE];
    all.extend(BASE);
    for file in files {
        all.retain(|(path, _)| *path != file.0);
        all.push(*file);
    }
    all.sort_unstable();
    for (path, text) in all.into_iter().filter(|(_, text)| !text.is_empty()) {
        read(path, text, &mut records, &diagnostics);
    }
    let options = Options { today: civil::date(2026, 1, 1), drafts: false };
    let portfolio = link(records, options, &diagnostics);
    (portfolio, diagnostics.into_sorted())
}

fn read(path: &str, text: &str, records: &mut Records, diagnostics: &Diagnostics) {
    let (folder, id) = path.split_once('/').unwrap_or((path, path));
    let trees = documents(text, false).unwrap();
    let place = Place::file(path);
    fn one<T: DeserializeOwned + Default>(id: &str, document: &Document<'_>) -> Record<T> {
        let data = T::deserialize(document.node(0)).unwrap_or_default();
        Record {
            id: id.into(),
            file: Arc::clone(&document.place.file),
            steps: Vec::new(),
            data,
            texts: Vec::new(),
            translations: Vec::new(),
        }
    }
    let tree: &Tree<'_> = &trees[0];
    let document = Document { tree, place: &place, kind: Kind::Project, diags: diagnostics };
    match folder {
        "site" => records.site = Some(one(id, &document)),
        "organisations" => records.organisations.push(one(id, &document)),
        "towns" => records.towns.push(one(id, &document)),
        "programmes" => records.programmes.push(one(id, &document)),
        "projects" => records.projects.push(one(id, &document)),
        "people" => records.people.push(one(id, &document)),
        "stories" => records.stories.push(one(id, &document)),
        "reports" => records.reports.push(one(id, &document)),
        "pages" => records.pages.push(one(id, &document)),
        "measures" => records.measures.push(one(id, &document)),
        "sources" => records.sources.push(one(id, &document)),
        _ => panic!("no such kind: {folder}"),
    }
}

/// Checks which problems there are: `code file field`.
fn check(files: &[(&str, &str)], expected: &[&str]) {
    let found: Vec<String> = site(files)
        .1
        .iter()
        .map(|it| {
            let bytes = it.place.steps.iter().any(|step| matches!(step, Step::Bytes(..)));
            let field = format!("{}{}", it.place.field(), if bytes { "…" } else { "" });
            format!("{} {} {field}", it.code.word(), it.place.file).trim_end().to_owned()
        })
        .collect();
    assert_eq!(
        found,
        expected,
        "{files:#?}\n{:#?}",
        site(files).1.iter().map(|it| &it.message.en).collect::<Vec<_>>()
    );
}

#[test]
fn a_clean_site_is_clean() {
    check(&[], &[]);
    let (portfolio, _) = site(&[]);
    assert_eq!(portfolio.projects.len(), 1);
    assert_eq!(portfolio.measures.len(), 14);
}
