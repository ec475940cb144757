//! What is read from beginning to end: a story, a page of the site's own; and a goal, which is read with care.

use schemars::JsonSchema;
use serde::Serialize;

use crate::theme::print;
use crate::theme::views::claims::Claim;
use crate::theme::views::claims::GoalMark;
use crate::theme::views::parts::Chart;
use crate::theme::views::parts::Headline;
use crate::theme::views::parts::Image;
use crate::theme::views::parts::Link;
use crate::theme::views::parts::Listing;
use crate::theme::views::parts::Note;
use crate::theme::views::parts::Pager;
use crate::theme::views::parts::SourceList;
use crate::theme::views::parts::SourceNote;
use crate::theme::views::parts::Teaser;

/// A story (`story.html`).
#[derive(Clone, Debug, Default, PartialEq, Serialize, JsonSchema)]
#[cfg_attr(test, derive(serde::Deserialize), serde(default, deny_unknown_fields))]
pub struct Story {
    /// The title.
    pub title: String,
    /// One or two sentences; may be empty.
    pub summary: String,
    /// The day, in words.
    pub date: String,
    /// The day for machines: `2018-05-31`.
    pub datetime: String,
    /// A photograph with what is said of it, as HTML (safe).
    #[serde(serialize_with = "print::photo")]
    #[schemars(with = "Option<String>")]
    pub photo: Option<Image>,
    /// The text (safe).
    pub body: String,
    /// Its figures, in the margin on wide screens, as HTML (safe).
    #[serde(serialize_with = "print::part")]
    #[schemars(with = "String")]
    pub headline: Vec<Headline>,
    /// The projects, towns and programmes that it is about.
    pub about: Vec<Link>,
    /// Notes about numbers on the page.
    pub notes: Vec<Note>,
    /// What it stands on.
    #[serde(serialize_with = "print::sources")]
    #[schemars(with = "SourceList")]
    pub sources: Vec<SourceNote>,
    /// Other stories.
    pub related: Vec<Teaser>,
}

/// A page of the site's own (`own.html`).
#[derive(Clone, Debug, Default, PartialEq, Serialize, JsonSchema)]
#[cfg_attr(test, derive(serde::Deserialize), serde(default, deny_unknown_fields))]
pub struct Own {
    /// The title.
    pub title: String,
    /// One or two sentences; may be empty.
    pub summary: String,
    /// The text (safe).
    pub body: String,
    /// Notes about numbers on the page.
    pub notes: Vec<Note>,
    /// What it stands on.
    #[serde(serialize_with = "print::sources")]
    #[schemars(with = "SourceList")]
    pub sources: Vec<SourceNote>,
}

/// A goal of the 2030 Agenda (`goal.html`).
#[derive(Clone, Debug, Default, PartialEq, Serialize, JsonSchema)]
#[cfg_attr(test, derive(serde::Deserialize), serde(default, deny_unknown_fields))]
pub struct Goal {
    /// 1 to 17.
    pub number: u8,
    /// Its official short name.
    pub name: String,
    /// What the claims here come to, in a sentence: "3 claims: 1 with a number, 2 without a measure."
    pub summary: String,
    /// The claims, the firmest first, as HTML (safe).
    #[serde(serialize_with = "print::part")]
    #[schemars(with = "String")]
    pub claims: Vec<Claim>,
    /// Figures, as HTML (safe).
    #[serde(serialize_with = "print::part")]
    #[schemars(with = "String")]
    pub headline: Vec<Headline>,
    /// Charts.
    pub charts: Vec<Chart>,
    /// The projects that are said to serve it.
    pub projects: Option<Listing>,
    /// Notes about numbers on the page.
    pub notes: Vec<Note>,
    /// What the page stands on.
    #[serde(serialize_with = "print::sources")]
    #[schemars(with = "SourceList")]
    pub sources: Vec<SourceNote>,
    /// The goal before, of those with claims.
    pub previous: Option<Link>,
    /// The goal after.
    pub next: Option<Link>,
}

/// All goals with claims (`goals.html`), and every claim (`claims.html`).
#[derive(Clone, Debug, Default, PartialEq, Serialize, JsonSchema)]
#[cfg_attr(test, derive(serde::Deserialize), serde(default, deny_unknown_fields))]
pub struct Goals {
    /// How many claims there are and how firm, in a sentence.
    pub summary: String,
    /// The goals that are claimed.
    pub goals: Vec<GoalEntry>,
    /// The claims of this page, by goal, the firmest first; empty on the index of goals. As HTML (safe).
    #[serde(serialize_with = "print::part")]
    #[schemars(with = "String")]
    pub claims: Vec<Claim>,
    /// The way to the other pages of claims; `None` where one page holds them all.
    pub pager: Option<Pager>,
    /// The page of every claim; `None` on that page.
    pub claims_href: Option<String>,
    /// What the page stands on.
    #[serde(serialize_with = "print::sources")]
    #[schemars(with = "SourceList")]
    pub sources: Vec<SourceNote>,
}

/// A goal in the index.
#[derive(Clone, Debug, Default, PartialEq, Serialize, JsonSchema)]
#[cfg_attr(test, derive(serde::Deserialize), serde(default, deny_unknown_fields))]
pub struct GoalEntry {
    /// Its number and name, which opens its page, as HTML (safe).
    #[serde(serialize_with = "print::part")]
    #[schemars(with = "String")]
    pub goal: GoalMark,
    /// How many claims, in words: "2 claims, 1 with a number".
    pub count: String,
}

/// All stories (`stories.html`).
#[derive(Clone, Debug, Default, PartialEq, Serialize, JsonSchema)]
#[cfg_attr(test, derive(serde::Deserialize), serde(default, deny_unknown_fields))]
pub struct Stories {
    /// The stories, newest first.
    pub stories: Vec<Teaser>,
}
