//! Filters, totals of a selection, and comparison: the records as columns in small scripts, for a browser to add up.
//!
//! Comes in: the book. Goes out: `search/facets.js` (what can be chosen, how numbers are printed), `projects-0.js`…
//! (all that decides which rows count, see [`columns`]), `names-0.js`… (what is shown of each project), and the page of
//! comparisons. Nothing is added up here: a reader's selection comes to what the build would make of it because the
//! browser follows the same rules over the same rows (`themes/default/scripts/pick-sum.js`).

pub mod amounts;
pub mod columns;
pub mod facets;
pub mod page;

use serde_json::Value as Json;

use crate::base::language::Language;
use crate::pages::address::Page;
use crate::pages::address::Subject;
use crate::pages::book::Book;
use crate::pages::find::pack;
use crate::pages::listing;
use crate::pages::writer::Writer;

/// How many projects one script of columns holds.
pub const COLUMNS: usize = 1000;

/// How many projects one script of names holds.
pub const NAMES: usize = 50;

/// A script for filters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// What can be chosen, and how numbers are printed.
    Facets,
    /// The rows of projects.
    Projects(u32),
    /// What is shown of projects.
    Names(u32),
}

impl Part {
    /// The file of the script.
    pub fn name(self) -> String {
        match self {
            Self::Facets => "facets.js".to_owned(),
            Self::Projects(number) => format!("projects-{number}.js"),
            Self::Names(number) => format!("names-{number}.js"),
        }
    }

    /// The scripts of a site with so many projects.
    pub fn all(projects: usize) -> Vec<Self> {
        let count = |per: usize| u32::try_from(projects.div_ceil(per)).unwrap_or(u32::MAX);
        let mut all = vec![Self::Facets];
        all.extend((0..count(COLUMNS)).map(Self::Projects));
        all.extend((0..count(NAMES)).map(Self::Names));
        all
    }
}

/// The bytes of a script.
pub fn part(book: &Book<'_>, language: Language, part: Part) -> Vec<u8> {
    let page = Page { subject: Subject::Search, part: 1, language };
    let writer = Writer::new(book, &page, "");
    let (kind, number, data) = match part {
        Part::Facets => ("facets", 0, facets::facets(&writer)),
        Part::Projects(number) => ("projects", number, columns::columns(&writer, number)),
        Part::Names(number) => return names(&writer, number).into_bytes(),
    };
    script(kind, number, &data).into_bytes()
}

/// A classic script that hands data to the page.
fn script(kind: &str, number: u32, data: &Json) -> String {
    // What ends a script element or a line of one is written otherwise.
    let data = data
        .to_string()
        .replace('<', "\\u003c")
        .replace('\u{2028}', "\\u2028")
        .replace('\u{2029}', "\\u2029");
    format!("impactbook(\"{kind}\",{number},{data})\n")
}

/// What is shown of projects: a line each with address, name, the name's language, and the money awarded.
fn names(writer: &Writer<'_>, number: u32) -> String {
    let keys = writer.book.projects_in_order(writer.language);
    let mut text = String::new();
    for key in listing::page_of(keys, number + 1, NAMES) {
        let projects = &writer.portfolio().projects;
        let (label, _) = projects.look(*key, |project| writer.project_label(project));
        let awarded = amounts::printed(writer, *key).unwrap_or_default();
        let href = writer.href(Subject::Project(*key));
        let fields =
            [projects.id(*key), &href, &label.text, label.lang.as_deref().unwrap_or_default(), &awarded];
        let fields = fields.map(|field| field.replace(|letter: char| letter.is_control(), " "));
        text.push_str(&fields.join("\t"));
        text.push('\n');
    }
    pack::script("names", number, &text)
}
