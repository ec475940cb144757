//! The parts that several kinds of pages are made of: numbers, links, tables, notes, sources.
//!
//! Every text comes ready-made in the reader's language; every address comes ready-made relative to the page.
//! Nothing here is worked out: the views hold what is printed. Parts of which a page has many reach templates as
//! HTML ([`mod@print`]).

use std::borrow::Cow;

use schemars::JsonSchema;
use schemars::Schema;
use schemars::SchemaGenerator;
use schemars::json_schema;
use serde::Serialize;
use serde::Serializer;

use crate::theme::print;

/// A text that may be in another language than the page.
#[derive(Clone, Debug, Default, PartialEq, Serialize, JsonSchema)]
#[cfg_attr(test, derive(serde::Deserialize), serde(default, deny_unknown_fields))]
pub struct Label {
    /// The text.
    pub text: String,
    /// Its language (`ru`), only where it is not the page's.
    pub lang: Option<String>,
}

/// A link, or a plain text where there is nothing to open.
#[derive(Clone, Debug, Default, PartialEq, Serialize, JsonSchema)]
#[cfg_attr(test, derive(serde::Deserialize), serde(default, deny_unknown_fields))]
pub struct Link {
    /// The text.
    pub text: String,
    /// The address, relative to the page; `None` prints the text alone.
    pub href: Option<String>,
    /// The text's language, only where it is not the page's.
    pub lang: Option<String>,
}

/// A number about impact. Templates get it printed, as HTML (safe):
/// `<a href="…"><data value="160" class="figure">more than 160</data></a> jobs`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(test, derive(serde::Deserialize), serde(default, deny_unknown_fields))]
pub struct Number {
    /// The words before the number, which belong to it: `more than`, `between`; empty for an exact number.
    pub qualifier: String,
    /// What stands before the digits and belongs to them, with its space: `RUB `; mostly empty.
    pub prefix: String,
    /// The digits in the reader's form: `160`, `56.7`, `5 and 7`.
    pub text: String,
    /// What stands after the digits and belongs to them, with its space: ` million`, ` млн ₽`, `%`; mostly empty.
    pub suffix: String,
    /// Words after the number that belong to it: `or more`; mostly empty.
    pub after: String,
    /// The unit in the form that fits the number: `jobs`; empty for money, and where a table's head says it.
    pub unit: String,
    /// The plain decimal for `<data value>`: `160`; of between `5/7`. `None` where the number is missing.
    pub value: Option<String>,
    /// The figure's page (on that page `#rows`); `None` where figures are not written.
    pub href: Option<String>,
    /// A quiet tag: `planned`, `ceiling`, `2018, inferred`.
    pub tag: Option<String>,
    /// Why there is no number, in words: `not published`, `several dozen`. The same size and dignity as a number.
    pub missing: Option<String>,
    /// What stands for a missing number where there is little room, with `missing` as its explanation: `[c]`.
    pub mark: Option<String>,
    /// Who states it, where the records do not add up to it.
    pub stated_by: Option<String>,
    /// The notes about it.
    pub notes: Vec<NoteMark>,
}

impl Number {
    /// Why there is no number, where that takes a sentence: it is not set as large as a number.
    pub fn reason(&self) -> Option<&str> {
        self.missing.as_deref().filter(|missing| missing.chars().count() > 40)
    }
}

impl Serialize for Number {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        print::part(self, serializer)
    }
}

impl JsonSchema for Number {
    fn schema_name() -> Cow<'static, str> {
        "Number".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({"type": "string", "description": "A number about impact, as HTML (safe)."})
    }
}

/// A small mark that leads to a note or a source beneath.
#[derive(Clone, Debug, Default, PartialEq, Serialize, JsonSchema)]
#[cfg_attr(test, derive(serde::Deserialize), serde(default, deny_unknown_fields))]
pub struct NoteMark {
    /// What is printed: `1`.
    pub mark: String,
    /// The id of the note on the same page, without `#`.
    pub id: String,
}

/// A figure that leads a page: large, with what it counts beneath.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(test, derive(serde::Deserialize), serde(default, deny_unknown_fields))]
pub struct Headline {
    /// The number. Its unit is printed beside it.
    pub number: Number,
    /// What it counts: "Jobs created".
    pub label: String,
    /// Where and when: "in Vyksa, 2016–2018"; may be empty.
    pub scope: String,
    /// One sentence that must stand beside it: "Sources differ", "added from 2 rounds; 1 round published no number".
    pub note: Option<String>,
}

/// A note about numbers on the page. Templates get it printed, as HTML (safe): `<p class="note">…`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(test, derive(serde::Deserialize), serde(default, deny_unknown_fields))]
pub struct Note {
    /// The mark, where numbers refer to it: `1`; empty for a note about the whole.
    pub mark: String,
    /// Its id for links; empty where nothing links to it.
    pub id: String,
    /// The note as HTML (safe).
    pub html: String,
}

impl Serialize for Note {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        print::part(self, serializer)
    }
}

impl JsonSchema for Note {
    fn schema_name() -> Cow<'static, str> {
        "Note".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({"type": "string", "description": "A note about numbers on the page, as HTML (safe)."})
    }
}

/// A source as cited on a page.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(test, derive(serde::Deserialize), serde(default, deny_unknown_fields))]
pub struct SourceNote {
    /// The mark by which numbers refer to it: `1`; may be empty.
    pub mark: String,
    /// Its id on this page; may be empty.
    pub id: String,
    /// Its title, which opens its entry on the page of sources.
    pub title: Link,
    /// Who published it; may be empty.
    pub publisher: String,
    /// When, in words: `1 February 2019`, or `date unknown`.
    pub date: String,
    /// How much of it was read: "read as an excerpt only"; `None` where nobody said.
    pub seen: Option<String>,
    /// Its own address.
    pub address: Option<SourceAddress>,
}

/// The address of a source.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(test, derive(serde::Deserialize), serde(default, deny_unknown_fields))]
pub struct SourceAddress {
    /// The address, absolute.
    pub url: String,
    /// The same as people read it.
    pub text: String,
    /// Where it is printed unlinked: the words that say so.
    pub unlinked: Option<String>,
}

/// The sources of a page.
#[derive(Clone, Debug, Default, PartialEq, Serialize, JsonSchema)]
pub struct SourceList {
    /// How many there are.
    pub count: usize,
    /// The entries of a list as HTML (safe).
    pub html: String,
}

/// What stands in a cell of a table or beside a fact's name.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(test, derive(serde::Deserialize), serde(tag = "kind", rename_all = "snake_case"))]
pub enum Cell {
    /// A text.
    Text(Label),
    /// A link.
    Link(Link),
    /// Several links, one after the other.
    Links(Links),
    /// A number.
    Number(Box<Number>),
    /// Several numbers, one beneath the other: awarded and paid.
    Numbers(Numbers),
    /// HTML that was made elsewhere: a small chart, prose (safe).
    Html(Html),
}

impl Default for Cell {
    fn default() -> Self {
        Self::Text(Label::default())
    }
}

/// Several links.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(test, derive(serde::Deserialize), serde(default, deny_unknown_fields))]
pub struct Links {
    /// In the order of printing.
    pub links: Vec<Link>,
}

/// Several numbers.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(test, derive(serde::Deserialize), serde(default, deny_unknown_fields))]
pub struct Numbers {
    /// In the order of printing.
    pub numbers: Vec<Number>,
}

/// HTML that was made elsewhere.
#[derive(Clone, Debug, Default, PartialEq, Serialize, JsonSchema)]
#[cfg_attr(test, derive(serde::Deserialize), serde(default, deny_unknown_fields))]
pub struct Html {
    /// Printed as it stands (safe).
    pub html: String,
}

/// A line of a definition table: a name and what is known.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(test, derive(serde::Deserialize), serde(default, deny_unknown_fields))]
pub struct Fact {
    /// The name: "Grantee".
    pub label: String,
    /// What is known; several where sources differ or there are several.
    pub values: Vec<Cell>,
    /// A remark beneath.
    pub note: Option<String>,
}

/// A table. On small screens it scrolls inside a region of its own that the keyboard can reach. Templates get it
/// printed, as HTML (safe): `<div class="table">…`, with its notes beneath.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(test, derive(serde::Deserialize), serde(default, deny_unknown_fields))]
pub struct Table {
    /// Its id for links; unique on the page.
    pub id: String,
    /// Its caption: what is in it, where, when, in which unit.
    pub caption: String,
    /// True where the caption is seen; elsewhere a heading says it already, and it is for those who listen.
    pub captioned: bool,
    /// Its heads.
    pub columns: Vec<Column>,
    /// Its rows. The first cell of each is its head.
    pub rows: Vec<Row>,
    /// Rows of totals at the foot; empty for none.
    pub totals: Vec<Row>,
    /// What must be said beneath: "Figures may not add because of rounding".
    pub notes: Vec<Note>,
}

impl Table {
    /// The same with a caption that is seen.
    #[must_use]
    pub fn captioned(self) -> Self {
        Self { captioned: true, ..self }
    }
}

impl Serialize for Table {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        print::part(self, serializer)
    }
}

impl JsonSchema for Table {
    fn schema_name() -> Cow<'static, str> {
        "Table".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({"type": "string", "description": "A table with its caption, as HTML (safe). Empty where it has no rows."})
    }
}

/// A table beneath a heading of its own.
#[derive(Clone, Debug, Default, PartialEq, Serialize, JsonSchema)]
#[cfg_attr(test, derive(serde::Deserialize), serde(default, deny_unknown_fields))]
pub struct TableSection {
    /// The id of the heading.
    pub id: String,
    /// The heading.
    pub title: String,
    /// The table.
    pub table: Table,
}

impl From<Table> for TableSection {
    /// The table beneath its caption.
    fn from(table: Table) -> Self {
        Self { id: format!("{}-heading", table.id), title: table.caption.clone(), table }
    }
}

/// The head of a column.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(test, derive(serde::Deserialize), serde(default, deny_unknown_fields))]
pub struct Column {
    /// The text; may be empty above small charts, `spoken` then says what it is.
    pub text: String,
    /// What a screen reader says where `text` is empty.
    pub spoken: Option<String>,
    /// True where numbers stand beneath, which are set to the right.
    pub numeric: bool,
}

/// A row of a table.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(test, derive(serde::Deserialize), serde(default, deny_unknown_fields))]
pub struct Row {
    /// Its id for links (`year.2018`), where it has one.
    pub id: Option<String>,
    /// As many as there are columns.
    pub cells: Vec<Cell>,
    /// A remark beneath the head.
    pub note: Option<String>,
    /// True where the row stands for less than the others: not counted, unknown.
    pub quiet: bool,
}

/// A chart, drawn elsewhere.
#[derive(Clone, Debug, Default, PartialEq, Serialize, JsonSchema)]
#[cfg_attr(test, derive(serde::Deserialize), serde(default, deny_unknown_fields))]
pub struct Chart {
    /// The whole `<figure class="chart">` (safe).
    pub html: String,
    /// The chart's own page; `None` where it has none.
    pub href: Option<String>,
}

/// A picture, in the sizes that screens need.
#[derive(Clone, Debug, Default, PartialEq, Serialize, JsonSchema)]
#[cfg_attr(test, derive(serde::Deserialize), serde(default, deny_unknown_fields))]
pub struct Image {
    /// The file that every browser reads, relative to the page.
    pub src: String,
    /// The sizes for present browsers, as `srcset` takes them; empty for a drawing, which has no size.
    pub srcset: String,
    /// How wide it is on the page, as `sizes` takes it.
    pub sizes: String,
    /// What is to be seen; empty for a picture that adds nothing.
    pub alt: Label,
    /// Pixels of `src`, from which browsers keep its place.
    pub width: u32,
    /// Pixels of `src`.
    pub height: u32,
    /// True where it may come when the reader does.
    pub lazy: bool,
    /// The line beneath it.
    pub caption: Option<Label>,
    /// Who made it.
    pub credit: Option<Label>,
    /// Its licence.
    pub licence: Option<Link>,
}

/// A story as it is announced on another page.
#[derive(Clone, Debug, Default, PartialEq, Serialize, JsonSchema)]
#[cfg_attr(test, derive(serde::Deserialize), serde(default, deny_unknown_fields))]
pub struct Teaser {
    /// The title, which opens it.
    pub title: Link,
    /// One or two sentences.
    pub summary: Label,
    /// The day, in words.
    pub date: String,
    /// A picture, as HTML (safe).
    #[serde(serialize_with = "print::optional")]
    #[schemars(with = "Option<String>")]
    pub image: Option<Image>,
    /// A figure where there is no picture, as HTML (safe).
    #[serde(serialize_with = "print::optional")]
    #[schemars(with = "Option<String>")]
    pub pull: Option<Headline>,
}

/// A list with as many entries as the page shows, and the way to the others.
#[derive(Clone, Debug, Default, PartialEq, Serialize, JsonSchema)]
#[cfg_attr(test, derive(serde::Deserialize), serde(default, deny_unknown_fields))]
pub struct Listing {
    /// How many there are in all, in a sentence: "88 projects".
    pub count: String,
    /// The entries.
    pub table: Table,
    /// The way to the other pages.
    pub pager: Option<Pager>,
    /// The whole list elsewhere.
    pub more: Option<Link>,
}

/// The pages of a long list.
#[derive(Clone, Debug, Default, PartialEq, Serialize, JsonSchema)]
#[cfg_attr(test, derive(serde::Deserialize), serde(default, deny_unknown_fields))]
pub struct Pager {
    /// "Page 2 of 4".
    pub here: String,
    /// The page before.
    pub previous: Option<String>,
    /// The page after.
    pub next: Option<String>,
    /// The pages by number; the present one has no `href`, a gap has the text `…`.
    pub pages: Vec<Link>,
}

/// Code that others paste into their pages.
#[derive(Clone, Debug, Default, PartialEq, Serialize, JsonSchema)]
#[cfg_attr(test, derive(serde::Deserialize), serde(default, deny_unknown_fields))]
pub struct EmbedCode {
    /// What it shows: "The chart, always the newest data".
    pub title: String,
    /// The code.
    pub code: String,
}

/// A file to download.
#[derive(Clone, Debug, Default, PartialEq, Serialize, JsonSchema)]
#[cfg_attr(test, derive(serde::Deserialize), serde(default, deny_unknown_fields))]
pub struct Download {
    /// What it is: "The rows behind this figure".
    pub text: String,
    /// The file, relative to the page.
    pub href: String,
    /// Its format: `CSV`.
    pub format: String,
    /// What is in it, where the text does not say so.
    pub note: Option<String>,
}

/// How to cite the page.
#[derive(Clone, Debug, Default, PartialEq, Serialize, JsonSchema)]
#[cfg_attr(test, derive(serde::Deserialize), serde(default, deny_unknown_fields))]
pub struct Citation {
    /// As plain text.
    pub plain: String,
    /// As BibTeX; may be empty.
    pub bibtex: String,
    /// As CSL-JSON; may be empty.
    pub csl: String,
    /// The same as files.
    pub files: Vec<Download>,
}

/// What is not known, as a table that invites to help.
#[derive(Clone, Debug, Default, PartialEq, Serialize, JsonSchema)]
#[cfg_attr(test, derive(serde::Deserialize), serde(default, deny_unknown_fields))]
pub struct Questions {
    /// How much, in a sentence: "12 of 40 figures that the site asks for were published by nobody."
    pub summary: String,
    /// The table.
    pub table: Option<Table>,
    /// The page of everything that is not known.
    pub href: Option<String>,
    /// The same as data.
    pub csv: Option<String>,
}

/// A change of something that was published.
#[derive(Clone, Debug, Default, PartialEq, Serialize, JsonSchema)]
#[cfg_attr(test, derive(serde::Deserialize), serde(default, deny_unknown_fields))]
pub struct Change {
    /// Its id for links; may be empty.
    pub id: String,
    /// The day, in words.
    pub date: String,
    /// "Correction" or "Revision" or "Addition".
    pub kind: String,
    /// True for a mistake that was put right: stands out.
    pub correction: bool,
    /// What changed.
    pub figures: Vec<Link>,
    /// The number before.
    pub old: Option<Number>,
    /// The number after.
    pub new: Option<Number>,
    /// Why.
    pub why: Label,
    /// Who changed it.
    pub by: Option<String>,
}
