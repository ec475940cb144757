//! What stands in other people's pages: one chart, one table or one figure, with everything it needs inside.

use schemars::JsonSchema;
use serde::Serialize;

use crate::theme::print;
use crate::theme::views::parts::Link;
use crate::theme::views::parts::Number;

/// A page to be embedded (`embed.html`). It asks for no other file, so its style and script stand in it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, JsonSchema)]
#[cfg_attr(test, derive(serde::Deserialize), serde(default, deny_unknown_fields))]
pub struct Embed {
    /// The id of the chart or figure, by which it tells its height to the page around it.
    pub id: String,
    /// `chart`, `table` or `figure`.
    pub kind: String,
    /// Policy and style, as elements of the head (safe).
    pub head: String,
    /// The script that tells the height, as an element (safe); the page works without it.
    pub script: String,
    /// What must be said first (safe), between two marks: here a frozen page gets its line about newer data.
    pub notices: String,
    /// The chart or the table with its source and notes (safe); empty for a figure.
    pub html: String,
    /// The figure.
    pub figure: Option<EmbeddedFigure>,
    /// What is not shown here: "6 more in the data"; may be empty.
    pub more: String,
    /// The data behind it.
    pub data: Option<Link>,
    /// The page where all of it stands, under the site's title.
    pub page: Link,
    /// The day on which it was frozen, in a sentence; `None` where it follows the site.
    pub frozen: Option<String>,
}

/// A figure on its own.
#[derive(Clone, Debug, Default, PartialEq, Serialize, JsonSchema)]
#[cfg_attr(test, derive(serde::Deserialize), serde(default, deny_unknown_fields))]
pub struct EmbeddedFigure {
    /// The number, set large, which opens the figure's page, with its tag and who states it, as HTML (safe).
    #[serde(serialize_with = "print::large")]
    #[schemars(with = "String")]
    pub number: Number,
    /// What it counts.
    pub label: String,
    /// Where and when, in words.
    pub scope: String,
    /// One sentence that must stand beside it.
    pub remark: Option<String>,
    /// Who says so, and as of when.
    pub source: String,
}
