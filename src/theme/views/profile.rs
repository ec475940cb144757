//! The profiles: a project, a town, a programme, an organisation.

use schemars::JsonSchema;
use serde::Serialize;

use crate::theme::print;
use crate::theme::views::claims::Claim;
use crate::theme::views::parts::Chart;
use crate::theme::views::parts::Download;
use crate::theme::views::parts::Fact;
use crate::theme::views::parts::Headline;
use crate::theme::views::parts::Html;
use crate::theme::views::parts::Image;
use crate::theme::views::parts::Label;
use crate::theme::views::parts::Link;
use crate::theme::views::parts::Listing;
use crate::theme::views::parts::Note;
use crate::theme::views::parts::NoteMark;
use crate::theme::views::parts::Number;
use crate::theme::views::parts::Questions;
use crate::theme::views::parts::SourceList;
use crate::theme::views::parts::SourceNote;
use crate::theme::views::parts::Table;
use crate::theme::views::parts::Teaser;

/// A project (`project.html`).
#[derive(Clone, Debug, Default, PartialEq, Serialize, JsonSchema)]
#[cfg_attr(test, derive(serde::Deserialize), serde(default, deny_unknown_fields))]
pub struct Project {
    /// A photograph with what is said of it, as HTML (safe).
    #[serde(serialize_with = "print::photo")]
    #[schemars(with = "Option<String>")]
    pub photo: Option<Image>,
    /// Its name; where nobody published one, what it is shown by.
    pub name: Label,
    /// True where nobody published a name.
    pub unnamed: bool,
    /// One sentence; may be empty.
    pub summary: Label,
    /// Where little is known of it: how much, and what nobody published.
    pub known: Option<String>,
    /// Its figures: jobs, people reached. Printed large, in the margin on wide screens. As HTML (safe).
    #[serde(serialize_with = "print::part")]
    #[schemars(with = "String")]
    pub headline: Vec<Headline>,
    /// Town, programme, year, grantee, status, people by role, topics, as HTML (safe).
    #[serde(serialize_with = "print::part")]
    #[schemars(with = "String")]
    pub facts: Vec<Fact>,
    /// Its grants, with status.
    pub grants: Option<Table>,
    /// Its other figures.
    pub figures: Option<Table>,
    /// Its own text (safe); may be empty.
    pub body: String,
    /// The goals that it is said to serve, as HTML (safe).
    #[serde(serialize_with = "print::part")]
    #[schemars(with = "String")]
    pub claims: Vec<Claim>,
    /// Stories about it.
    pub stories: Vec<Teaser>,
    /// Notes about numbers on the page.
    pub notes: Vec<Note>,
    /// What the page stands on.
    #[serde(serialize_with = "print::sources")]
    #[schemars(with = "SourceList")]
    pub sources: Vec<SourceNote>,
    /// Related projects.
    pub related: Vec<RelatedProject>,
    /// Files.
    pub downloads: Vec<Download>,
}

/// A project that is near another one.
#[derive(Clone, Debug, Default, PartialEq, Serialize, JsonSchema)]
#[cfg_attr(test, derive(serde::Deserialize), serde(default, deny_unknown_fields))]
pub struct RelatedProject {
    /// Its name, which opens it, as HTML (safe).
    #[serde(serialize_with = "print::part")]
    #[schemars(with = "String")]
    pub name: Link,
    /// Town and year in one line.
    pub scope: String,
    /// One sentence, as HTML (safe); may be empty.
    #[serde(serialize_with = "print::part")]
    #[schemars(with = "String")]
    pub summary: Label,
}

/// A town, district, region or country (`town.html`).
#[derive(Clone, Debug, Default, PartialEq, Serialize, JsonSchema)]
#[cfg_attr(test, derive(serde::Deserialize), serde(default, deny_unknown_fields))]
pub struct Town {
    /// A photograph with what is said of it, as HTML (safe).
    #[serde(serialize_with = "print::photo")]
    #[schemars(with = "Option<String>")]
    pub photo: Option<Image>,
    /// Its name.
    pub name: Label,
    /// "Town", "Region"…
    pub kind: String,
    /// Region and country, in words; may be empty.
    pub region: String,
    /// One or two sentences; may be empty.
    pub summary: Label,
    /// A small map as HTML.
    pub map: Option<Html>,
    /// Its figures, as HTML (safe).
    #[serde(serialize_with = "print::part")]
    #[schemars(with = "String")]
    pub headline: Vec<Headline>,
    /// Population, other names, ids, as HTML (safe).
    #[serde(serialize_with = "print::part")]
    #[schemars(with = "String")]
    pub facts: Vec<Fact>,
    /// Its own text (safe); may be empty.
    pub body: String,
    /// Its figures by programme and year, with small multiples beside the rows.
    pub tables: Vec<Table>,
    /// Charts.
    pub charts: Vec<Chart>,
    /// Its projects, also those that are in one of several towns.
    pub projects: Option<Listing>,
    /// Stories about it.
    pub stories: Vec<Teaser>,
    /// What is not known about it.
    pub questions: Option<Questions>,
    /// Of a region: the towns in it. Their figures are never added to what is known of the region only.
    pub places: Vec<Link>,
    /// Notes about numbers on the page.
    pub notes: Vec<Note>,
    /// What the page stands on.
    #[serde(serialize_with = "print::sources")]
    #[schemars(with = "SourceList")]
    pub sources: Vec<SourceNote>,
    /// Files.
    pub downloads: Vec<Download>,
}

/// A programme (`programme.html`).
#[derive(Clone, Debug, Default, PartialEq, Serialize, JsonSchema)]
#[cfg_attr(test, derive(serde::Deserialize), serde(default, deny_unknown_fields))]
pub struct Programme {
    /// A photograph with what is said of it, as HTML (safe).
    #[serde(serialize_with = "print::photo")]
    #[schemars(with = "Option<String>")]
    pub photo: Option<Image>,
    /// Its name.
    pub name: Label,
    /// Who pays.
    pub funder: Link,
    /// Who else carries it.
    pub partners: Vec<Link>,
    /// One or two sentences; may be empty.
    pub summary: Label,
    /// Its figures, as HTML (safe).
    #[serde(serialize_with = "print::part")]
    #[schemars(with = "String")]
    pub headline: Vec<Headline>,
    /// What the records cover of it, in a sentence; may be empty.
    pub coverage: String,
    /// Its own text (safe); may be empty.
    pub body: String,
    /// Its stages, in order.
    pub stages: Vec<Stage>,
    /// Its rules in words.
    pub rules: Vec<Rule>,
    /// Its rounds: town by year.
    pub rounds: Option<Table>,
    /// Stated figures beside computed ones, with the coverage.
    pub compared: Vec<Comparison>,
    /// Conflicts between sources, in plain sentences.
    pub conflicts: Vec<Note>,
    /// What was noticed about its numbers, and the editors' remarks on them, in plain sentences.
    pub remarks: Vec<Note>,
    /// Charts.
    pub charts: Vec<Chart>,
    /// Its projects.
    pub projects: Option<Listing>,
    /// The goals that it is said to serve, as HTML (safe).
    #[serde(serialize_with = "print::part")]
    #[schemars(with = "String")]
    pub claims: Vec<Claim>,
    /// Stories about it.
    pub stories: Vec<Teaser>,
    /// What is not known about it.
    pub questions: Option<Questions>,
    /// Notes about numbers on the page.
    pub notes: Vec<Note>,
    /// What the page stands on.
    #[serde(serialize_with = "print::sources")]
    #[schemars(with = "SourceList")]
    pub sources: Vec<SourceNote>,
    /// Files.
    pub downloads: Vec<Download>,
}

/// A stage of a programme.
#[derive(Clone, Debug, Default, PartialEq, Serialize, JsonSchema)]
#[cfg_attr(test, derive(serde::Deserialize), serde(default, deny_unknown_fields))]
pub struct Stage {
    /// Its name.
    pub name: Label,
    /// `planned`, where it has not happened.
    pub tag: Option<String>,
}

/// A rule of a programme, in words.
#[derive(Clone, Debug, Default, PartialEq, Serialize, JsonSchema)]
#[cfg_attr(test, derive(serde::Deserialize), serde(default, deny_unknown_fields))]
pub struct Rule {
    /// What it limits: "One grant", "All grants of one town in one year".
    pub label: String,
    /// The limit.
    pub limit: Number,
    /// For whom, or in which round.
    pub applies_to: Option<Label>,
    /// A remark.
    pub note: Option<Label>,
    /// Who says so.
    pub sources: Vec<NoteMark>,
}

/// What is stated and what the records add up to, side by side.
#[derive(Clone, Debug, Default, PartialEq, Serialize, JsonSchema)]
#[cfg_attr(test, derive(serde::Deserialize), serde(default, deny_unknown_fields))]
pub struct Comparison {
    /// What is counted, where and when: "Jobs created, 2016–2018".
    pub label: String,
    /// What is stated; several where several say something.
    pub stated: Vec<Number>,
    /// What the records add up to.
    pub computed: Option<Number>,
    /// "6 of 88 projects have a record here."
    pub coverage: String,
    /// Whether they agree, and the innocent reading where they do not; may be empty.
    pub remark: String,
}

/// An organisation (`organisation.html`).
#[derive(Clone, Debug, Default, PartialEq, Serialize, JsonSchema)]
#[cfg_attr(test, derive(serde::Deserialize), serde(default, deny_unknown_fields))]
pub struct Organisation {
    /// A photograph with what is said of it, as HTML (safe).
    #[serde(serialize_with = "print::photo")]
    #[schemars(with = "Option<String>")]
    pub photo: Option<Image>,
    /// Its name.
    pub name: Label,
    /// What it does here, in words: "funder", "grantee".
    pub role: String,
    /// One or two sentences; may be empty.
    pub summary: Label,
    /// Its figures, as HTML (safe).
    #[serde(serialize_with = "print::part")]
    #[schemars(with = "String")]
    pub headline: Vec<Headline>,
    /// Web page, home town, ids in registers, as HTML (safe).
    #[serde(serialize_with = "print::part")]
    #[schemars(with = "String")]
    pub facts: Vec<Fact>,
    /// Its programmes.
    pub programmes: Option<Table>,
    /// Figures stated about it.
    pub figures: Option<Table>,
    /// Charts.
    pub charts: Vec<Chart>,
    /// Its projects, as funder or grantee.
    pub projects: Option<Listing>,
    /// Stories.
    pub stories: Vec<Teaser>,
    /// Notes about numbers on the page.
    pub notes: Vec<Note>,
    /// What the page stands on.
    #[serde(serialize_with = "print::sources")]
    #[schemars(with = "SourceList")]
    pub sources: Vec<SourceNote>,
    /// Files.
    pub downloads: Vec<Download>,
}
