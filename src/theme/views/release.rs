//! What was frozen: the releases, one of them, and what an address says that is no longer published.

use schemars::JsonSchema;
use serde::Serialize;

use crate::theme::views::parts::Citation;
use crate::theme::views::parts::Download;
use crate::theme::views::parts::Link;
use crate::theme::views::parts::Listing;
use crate::theme::views::parts::Pager;
use crate::theme::views::parts::TableSection;

/// All releases (`releases.html`).
#[derive(Clone, Debug, Default, PartialEq, Serialize, JsonSchema)]
#[cfg_attr(test, derive(serde::Deserialize), serde(default, deny_unknown_fields))]
pub struct Releases {
    /// What a release is, in a sentence.
    pub summary: String,
    /// The releases, newest first.
    pub listing: Listing,
}

/// A release (`release.html`).
#[derive(Clone, Debug, Default, PartialEq, Serialize, JsonSchema)]
#[cfg_attr(test, derive(serde::Deserialize), serde(default, deny_unknown_fields))]
pub struct Release {
    /// Its name, else "Release of 31 January 2026".
    pub title: String,
    /// When, and how much was frozen, in a sentence.
    pub summary: String,
    /// The charts, then the figures, as far as they stand on this page: what each figure said then, frozen page and files,
    /// the page of today.
    pub tables: Vec<TableSection>,
    /// The way to the other pages.
    pub pager: Option<Pager>,
    /// The list of everything with its hashes.
    pub downloads: Vec<Download>,
    /// How to cite it.
    pub citation: Option<Citation>,
}

/// A chart or a figure that the site published once and no longer does (`former.html`).
#[derive(Clone, Debug, Default, PartialEq, Serialize, JsonSchema)]
#[cfg_attr(test, derive(serde::Deserialize), serde(default, deny_unknown_fields))]
pub struct Former {
    /// What it was called.
    pub title: String,
    /// That it is no longer published, in a sentence.
    pub said: String,
    /// What it said when it was frozen, in a sentence; may be empty.
    pub then: String,
    /// The last release that has it.
    pub release: Link,
    /// What was frozen of it.
    pub files: Vec<Download>,
    /// What the site publishes today.
    pub today: Link,
}
