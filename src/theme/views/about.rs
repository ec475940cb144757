//! How the site counts, what it stands on, what is not known, what changed; indexes; the page that is not there.

use schemars::JsonSchema;
use serde::Serialize;

use crate::theme::print;
use crate::theme::views::parts::Change;
use crate::theme::views::parts::Chart;
use crate::theme::views::parts::Download;
use crate::theme::views::parts::Label;
use crate::theme::views::parts::Link;
use crate::theme::views::parts::Listing;
use crate::theme::views::parts::Note;
use crate::theme::views::parts::Pager;
use crate::theme::views::parts::Questions;
use crate::theme::views::parts::SourceAddress;
use crate::theme::views::parts::Table;
use crate::theme::views::parts::TableSection;

/// An index: projects, towns, programmes, years, organisations (`projects.html`, `towns.html`…).
#[derive(Clone, Debug, Default, PartialEq, Serialize, JsonSchema)]
#[cfg_attr(test, derive(serde::Deserialize), serde(default, deny_unknown_fields))]
pub struct Index {
    /// The title: "Projects".
    pub title: String,
    /// A sentence beneath; may be empty.
    pub summary: String,
    /// The entries, as the reader's language sorts them.
    pub listing: Listing,
    /// Where the data of filters lie, from this page; none where there are no filters.
    pub pick: Option<String>,
    /// The page on which two of its entries can be compared.
    pub compare: Option<String>,
    /// More tables: regions beneath the towns.
    pub tables: Vec<TableSection>,
    /// Charts.
    pub charts: Vec<Chart>,
    /// Notes about numbers on the page.
    pub notes: Vec<Note>,
    /// Files.
    pub downloads: Vec<Download>,
}

/// How we count (`method.html`).
#[derive(Clone, Debug, Default, PartialEq, Serialize, JsonSchema)]
#[cfg_attr(test, derive(serde::Deserialize), serde(default, deny_unknown_fields))]
pub struct Method {
    /// The site's own text about it (safe); may be empty.
    pub body: String,
    /// Every measure in use.
    pub measures: Vec<MeasureEntry>,
    /// How many of the numbers in texts are bound to a figure, in a sentence.
    pub bound: String,
    /// Which small counts of sensitive measures are withheld, in a sentence; empty where none are.
    pub threshold_sentence: String,
    /// Exchange rates in use.
    pub rates: Option<Table>,
}

/// A measure on the page of how we count.
#[derive(Clone, Debug, Default, PartialEq, Serialize, JsonSchema)]
#[cfg_attr(test, derive(serde::Deserialize), serde(default, deny_unknown_fields))]
pub struct MeasureEntry {
    /// Its id, for links.
    pub id: String,
    /// Its name.
    pub name: Label,
    /// What it counts and what it does not; may be empty.
    pub definition: Label,
    /// What it is counted in: "jobs".
    pub unit: String,
    /// How it behaves over time, in a sentence.
    pub kind: String,
    /// How it is added up, in a sentence.
    pub total: String,
    /// Small counts may be withheld.
    pub sensitive: bool,
    /// People may be counted again in another year.
    pub may_repeat: bool,
    /// Its id in the IRIS+ catalogue.
    pub iris: Option<String>,
    /// Its figures.
    pub href: Option<String>,
}

/// What the figures stand on (`sources.html`).
#[derive(Clone, Debug, Default, PartialEq, Serialize, JsonSchema)]
#[cfg_attr(test, derive(serde::Deserialize), serde(default, deny_unknown_fields))]
pub struct Sources {
    /// How many, how many of them were read as excerpts only, in a sentence or two.
    pub summary: String,
    /// The sources, by publisher or title as the reader's language sorts them.
    pub sources: Vec<SourceEntry>,
    /// The way to the other pages.
    pub pager: Option<Pager>,
}

/// A source on the page of sources.
#[derive(Clone, Debug, Default, PartialEq, Serialize, JsonSchema)]
#[cfg_attr(test, derive(serde::Deserialize), serde(default, deny_unknown_fields))]
pub struct SourceEntry {
    /// Its id, for links.
    pub id: String,
    /// Its title.
    pub title: Label,
    /// Who published it; may be empty.
    pub publisher: String,
    /// When, in words: or `date unknown`.
    pub date: String,
    /// What kind of document, in words; may be empty.
    pub kind: String,
    /// How much of it was read, in words; may be empty.
    pub seen: String,
    /// When the page was opened, in words.
    pub accessed: Option<String>,
    /// Its language by name, where it is not the page's.
    pub language: Option<String>,
    /// Its address as HTML (safe).
    #[serde(serialize_with = "print::optional")]
    #[schemars(with = "Option<String>")]
    pub address: Option<SourceAddress>,
    /// A remark.
    pub note: Option<Label>,
    /// The figures and records that cite it.
    pub cited_by: Vec<Link>,
    /// How many more, in words.
    pub more: Option<String>,
}

/// What is not known (`questions.html`).
#[derive(Clone, Debug, Default, PartialEq, Serialize, JsonSchema)]
#[cfg_attr(test, derive(serde::Deserialize), serde(default, deny_unknown_fields))]
pub struct QuestionsPage {
    /// The site's own text about it (safe); may be empty.
    pub body: String,
    /// Everything that is not known: programme or town, year, measure, reason.
    pub questions: Questions,
    /// By town, by programme: how much is known.
    pub tables: Vec<TableSection>,
    /// The way to the other pages.
    pub pager: Option<Pager>,
}

/// Revisions and corrections (`changes.html`).
#[derive(Clone, Debug, Default, PartialEq, Serialize, JsonSchema)]
#[cfg_attr(test, derive(serde::Deserialize), serde(default, deny_unknown_fields))]
pub struct Changes {
    /// How many, in a sentence; says so where there were none.
    pub summary: String,
    /// Newest first.
    pub changes: Vec<Change>,
    /// The releases, newest first.
    pub releases: Vec<Link>,
    /// The way to the other pages.
    pub pager: Option<Pager>,
}

/// The page that is not there (`404.html`).
#[derive(Clone, Debug, Default, PartialEq, Serialize, JsonSchema)]
#[cfg_attr(test, derive(serde::Deserialize), serde(default, deny_unknown_fields))]
pub struct NotFound {
    /// Where to go instead.
    pub suggestions: Vec<Link>,
}

/// Search (`search.html`); without scripts the indexes.
#[derive(Clone, Debug, Default, PartialEq, Serialize, JsonSchema)]
#[cfg_attr(test, derive(serde::Deserialize), serde(default, deny_unknown_fields))]
pub struct Search {
    /// The index of the search, relative to the site's root.
    pub index: Option<String>,
    /// Where to look without scripts.
    pub indexes: Vec<Link>,
}

/// Everything from A to Z (`everything.html`).
#[derive(Clone, Debug, Default, PartialEq, Serialize, JsonSchema)]
#[cfg_attr(test, derive(serde::Deserialize), serde(default, deny_unknown_fields))]
pub struct Everything {
    /// The title.
    pub title: String,
    /// How many entries there are, in words.
    pub count: String,
    /// The page on which each letter begins.
    pub letters: Vec<Link>,
    /// The entries of this page by their first letters.
    pub groups: Vec<LetterGroup>,
    /// The way to the other pages.
    pub pager: Option<Pager>,
}

/// Entries with the same first letter.
#[derive(Clone, Debug, Default, PartialEq, Serialize, JsonSchema)]
#[cfg_attr(test, derive(serde::Deserialize), serde(default, deny_unknown_fields))]
pub struct LetterGroup {
    /// For links.
    pub id: String,
    /// The letter.
    pub title: String,
    /// The entries.
    pub entries: Vec<Listed>,
}

/// An entry of the list of everything.
#[derive(Clone, Debug, Default, PartialEq, Serialize, JsonSchema)]
#[cfg_attr(test, derive(serde::Deserialize), serde(default, deny_unknown_fields))]
pub struct Listed {
    /// Its name and address.
    pub link: Link,
    /// What it is: "Project".
    pub kind: String,
}

/// Two towns or two years side by side (`compare.html`); without scripts the indexes.
#[derive(Clone, Debug, Default, PartialEq, Serialize, JsonSchema)]
#[cfg_attr(test, derive(serde::Deserialize), serde(default, deny_unknown_fields))]
pub struct Compare {
    /// Where the data lie, from this page.
    pub data: String,
    /// Where to look without scripts.
    pub indexes: Vec<Link>,
}
