//! A figure's page: the number, how it was made, what it stands on; and the pages of charts.

use schemars::JsonSchema;
use serde::Serialize;

use crate::theme::print;
use crate::theme::views::parts::Change;
use crate::theme::views::parts::Citation;
use crate::theme::views::parts::Download;
use crate::theme::views::parts::EmbedCode;
use crate::theme::views::parts::Fact;
use crate::theme::views::parts::Link;
use crate::theme::views::parts::Listing;
use crate::theme::views::parts::Note;
use crate::theme::views::parts::NoteMark;
use crate::theme::views::parts::Number;
use crate::theme::views::parts::Pager;
use crate::theme::views::parts::SourceList;
use crate::theme::views::parts::SourceNote;
use crate::theme::views::parts::Table;
use crate::theme::views::parts::TableSection;

/// A figure (`figure.html`).
#[derive(Clone, Debug, Default, PartialEq, Serialize, JsonSchema)]
#[cfg_attr(test, derive(serde::Deserialize), serde(default, deny_unknown_fields))]
pub struct Figure {
    /// Its id, as in its address.
    pub id: String,
    /// What it counts: "Jobs created".
    pub label: String,
    /// Where and when, in words: "Start Your Own Business, Vyksa, 2016–2018".
    pub scope: String,
    /// The number, set large, as HTML (safe). It opens `#rows` where there are rows.
    #[serde(serialize_with = "print::large")]
    #[schemars(with = "String")]
    pub number: Number,
    /// One sentence that must stand beside it: a refusal, "Sources differ".
    pub remark: Option<String>,
    /// What is counted and what is not: the measure's definition; may be empty.
    pub definition: String,
    /// How the number was made, in words.
    pub method: String,
    /// The formula of a ratio: its two numbers; empty otherwise.
    pub parts: Vec<FigurePart>,
    /// Measure, place, programme, period, status, unit, whose money, as HTML (safe).
    #[serde(serialize_with = "print::part")]
    #[schemars(with = "String")]
    pub facts: Vec<Fact>,
    /// The rows behind it; `None` where it is only stated.
    pub rows: Option<Listing>,
    /// The breakdown that has no pages of its own; each row has its anchor.
    pub breakdowns: Vec<Table>,
    /// What was left out, and why.
    pub left_out: Vec<LeftOut>,
    /// What is stated, beside the number or as the number.
    pub stated: Vec<Stated>,
    /// "6 of 88 projects have a record here."; may be empty.
    pub coverage: String,
    /// Whether stated and computed agree, in a sentence; may be empty.
    pub agreement: String,
    /// What follows from it by arithmetic.
    pub follows: Vec<FigurePart>,
    /// How far it can be checked, in words: rows, parts, two sources, one source, an excerpt.
    pub checkable: String,
    /// Notes.
    pub notes: Vec<Note>,
    /// What it stands on.
    #[serde(serialize_with = "print::sources")]
    #[schemars(with = "SourceList")]
    pub sources: Vec<SourceNote>,
    /// What was published before.
    pub history: Vec<Change>,
    /// The releases in which it is frozen, newest first.
    pub frozen: Vec<Link>,
    /// Files: figure.json, data.csv.
    pub downloads: Vec<Download>,
    /// How to cite it.
    pub citation: Option<Citation>,
    /// The codes that embed it; empty for none.
    pub embed: Vec<EmbedCode>,
    /// Where a correction can be asked for: `mailto:…` or an address.
    pub correction: Option<String>,
}

/// A number that belongs to another one: the two of a ratio, a part, what follows.
#[derive(Clone, Debug, Default, PartialEq, Serialize, JsonSchema)]
#[cfg_attr(test, derive(serde::Deserialize), serde(default, deny_unknown_fields))]
pub struct FigurePart {
    /// What it is.
    pub label: String,
    /// The number.
    pub number: Number,
    /// How it was made, or a remark; may be empty.
    pub note: String,
}

/// Rows that were not counted.
#[derive(Clone, Debug, Default, PartialEq, Serialize, JsonSchema)]
#[cfg_attr(test, derive(serde::Deserialize), serde(default, deny_unknown_fields))]
pub struct LeftOut {
    /// Why, in words: "the year is not stated".
    pub why: String,
    /// How many, in words: "4 records".
    pub count: String,
    /// Which, where that may be said.
    pub records: Vec<Link>,
}

/// What a source states.
#[derive(Clone, Debug, Default, PartialEq, Serialize, JsonSchema)]
#[cfg_attr(test, derive(serde::Deserialize), serde(default, deny_unknown_fields))]
pub struct Stated {
    /// The number, with its status and time as a tag.
    pub number: Number,
    /// Who states it, in words; empty where nobody is named.
    pub by: String,
    /// The time it is about, in words.
    pub period: String,
    /// A remark: the editors', the innocent reading of a difference.
    pub note: Option<String>,
    /// Why it goes before what others say.
    pub preferred: Option<String>,
    /// Its sources.
    pub sources: Vec<NoteMark>,
}

/// All figures (`figures.html`).
#[derive(Clone, Debug, Default, PartialEq, Serialize, JsonSchema)]
#[cfg_attr(test, derive(serde::Deserialize), serde(default, deny_unknown_fields))]
pub struct Figures {
    /// How many, in a sentence.
    pub summary: String,
    /// By measure.
    pub groups: Vec<TableSection>,
    /// The way to the other pages.
    pub pager: Option<Pager>,
    /// Files.
    pub downloads: Vec<Download>,
}

/// A chart (`chart.html`).
#[derive(Clone, Debug, Default, PartialEq, Serialize, JsonSchema)]
#[cfg_attr(test, derive(serde::Deserialize), serde(default, deny_unknown_fields))]
pub struct ChartPage {
    /// Its id, as in its address.
    pub id: String,
    /// Its title, which the figure repeats as its heading.
    pub title: String,
    /// The whole `<figure>` with summary and table (safe).
    pub html: String,
    /// How its numbers were made, in words.
    pub method: Vec<String>,
    /// The figures that it breaks down or compares, each with how many rows stand behind it.
    pub behind: Vec<FigurePart>,
    /// What was published before in any of its figures, newest first.
    pub history: Vec<Change>,
    /// The releases in which it is frozen, newest first.
    pub frozen: Vec<Link>,
    /// Notes.
    pub notes: Vec<Note>,
    /// What it stands on.
    #[serde(serialize_with = "print::sources")]
    #[schemars(with = "SourceList")]
    pub sources: Vec<SourceNote>,
    /// SVG, PNG, CSV, JSON, metadata.
    pub downloads: Vec<Download>,
    /// The codes that embed it: chart or table, live or frozen; empty for none.
    pub embed: Vec<EmbedCode>,
    /// How to cite it.
    pub citation: Option<Citation>,
}

/// All charts (`charts.html`).
#[derive(Clone, Debug, Default, PartialEq, Serialize, JsonSchema)]
#[cfg_attr(test, derive(serde::Deserialize), serde(default, deny_unknown_fields))]
pub struct Charts {
    /// How many, in a sentence.
    pub summary: String,
    /// All topics with how many charts each has, as a way into the list.
    pub contents: Vec<TopicLink>,
    /// By what they answer: money, applications, jobs, people…
    pub topics: Vec<ChartTopic>,
    /// The way to the other pages.
    pub pager: Option<Pager>,
}

/// A topic in the contents of the list of charts.
#[derive(Clone, Debug, Default, PartialEq, Serialize, JsonSchema)]
#[cfg_attr(test, derive(serde::Deserialize), serde(default, deny_unknown_fields))]
pub struct TopicLink {
    /// Its heading, linked where it begins.
    pub link: Link,
    /// How many charts it has, printed.
    pub count: String,
}

/// The charts that answer one thing.
#[derive(Clone, Debug, Default, PartialEq, Serialize, JsonSchema)]
#[cfg_attr(test, derive(serde::Deserialize), serde(default, deny_unknown_fields))]
pub struct ChartTopic {
    /// The id of its heading.
    pub id: String,
    /// What they answer.
    pub title: String,
    /// How many there are on all pages, in words.
    pub count: String,
    /// Those of the whole site, of programmes, of towns…
    pub groups: Vec<ChartGroup>,
}

/// The charts of one topic that are limited alike.
#[derive(Clone, Debug, Default, PartialEq, Serialize, JsonSchema)]
#[cfg_attr(test, derive(serde::Deserialize), serde(default, deny_unknown_fields))]
pub struct ChartGroup {
    /// To what: the whole site, towns, years.
    pub title: String,
    /// The charts.
    pub charts: Vec<ChartEntry>,
}

/// A chart in the list of all.
#[derive(Clone, Debug, Default, PartialEq, Serialize, JsonSchema)]
#[cfg_attr(test, derive(serde::Deserialize), serde(default, deny_unknown_fields))]
pub struct ChartEntry {
    /// Its name and page.
    pub link: Link,
    /// What it is limited to, its time and unit; may be empty.
    pub subtitle: String,
    /// The finding that its title says; empty where it says none.
    pub finding: String,
    /// What it shows, in a sentence or two; may be empty.
    pub summary: String,
    /// A small picture, hidden from screen readers (safe); may be empty.
    pub html: String,
}
