//! The home page, a year and an annual report.

use schemars::JsonSchema;
use serde::Serialize;

use crate::theme::print;
use crate::theme::views::parts::Change;
use crate::theme::views::parts::Chart;
use crate::theme::views::parts::Citation;
use crate::theme::views::parts::Download;
use crate::theme::views::parts::Headline;
use crate::theme::views::parts::Image;
use crate::theme::views::parts::Link;
use crate::theme::views::parts::Listing;
use crate::theme::views::parts::Note;
use crate::theme::views::parts::Questions;
use crate::theme::views::parts::SourceList;
use crate::theme::views::parts::SourceNote;
use crate::theme::views::parts::Table;
use crate::theme::views::parts::Teaser;

/// The home page: the report (`home.html`).
#[derive(Clone, Debug, Default, PartialEq, Serialize, JsonSchema)]
#[cfg_attr(test, derive(serde::Deserialize), serde(default, deny_unknown_fields))]
pub struct Home {
    /// The title.
    pub title: String,
    /// The time that it covers, in words.
    pub period: Option<String>,
    /// The line of who publishes: "Published by …".
    pub byline: String,
    /// An introduction as HTML (safe); may be empty.
    pub introduction: String,
    /// The headline figures, as HTML (safe).
    #[serde(serialize_with = "print::part")]
    #[schemars(with = "String")]
    pub headline: Vec<Headline>,
    /// One or two sentences: what the data covers and what it does not.
    pub coverage: String,
    /// Funds per town, jobs per town, applications against funded projects.
    pub charts: Vec<Chart>,
    /// What is not known.
    pub questions: Option<Questions>,
    /// The programmes: funder, towns, years, projects, money by status.
    pub programmes: Option<Table>,
    /// Stories, the first one larger.
    pub stories: Vec<Teaser>,
    /// All stories.
    pub stories_href: Option<String>,
    /// What changed of late.
    pub changes: Vec<Change>,
    /// All changes.
    pub changes_href: Option<String>,
    /// Notes about numbers on the page.
    pub notes: Vec<Note>,
    /// The whole data.
    pub downloads: Vec<Download>,
    /// How to cite the report.
    pub citation: Option<Citation>,
}

/// A year, or the annual report of a period: one page to print (`year.html`, `report.html`).
#[derive(Clone, Debug, Default, PartialEq, Serialize, JsonSchema)]
#[cfg_attr(test, derive(serde::Deserialize), serde(default, deny_unknown_fields))]
pub struct Annual {
    /// A photograph with what is said of it, as HTML (safe).
    #[serde(serialize_with = "print::photo")]
    #[schemars(with = "Option<String>")]
    pub photo: Option<Image>,
    /// The title.
    pub title: String,
    /// The time, in words.
    pub period: String,
    /// Who publishes it; may be empty.
    pub byline: String,
    /// The introduction as HTML (safe); may be empty.
    pub introduction: String,
    /// Its headline figures, as HTML (safe).
    #[serde(serialize_with = "print::part")]
    #[schemars(with = "String")]
    pub headline: Vec<Headline>,
    /// What the data of this time covers and what it does not.
    pub coverage: String,
    /// Charts.
    pub charts: Vec<Chart>,
    /// By programme, by town, stated beside computed.
    pub tables: Vec<Table>,
    /// The projects.
    pub projects: Option<Listing>,
    /// Stories.
    pub stories: Vec<Teaser>,
    /// Why these stories; may be empty.
    pub stories_note: String,
    /// What is not known.
    pub questions: Option<Questions>,
    /// What was said of this time later.
    pub changes: Vec<Change>,
    /// Notes about numbers on the page.
    pub notes: Vec<Note>,
    /// What the page stands on.
    #[serde(serialize_with = "print::sources")]
    #[schemars(with = "SourceList")]
    pub sources: Vec<SourceNote>,
    /// The year before.
    pub previous: Option<Link>,
    /// The year after.
    pub next: Option<Link>,
    /// Files.
    pub downloads: Vec<Download>,
    /// How to cite it.
    pub citation: Option<Citation>,
}
