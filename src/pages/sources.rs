//! What the figures stand on: every source, how much of it was read, and what cites it.

use crate::base::key::Key;
use crate::pages::writer::Writer;
use crate::portfolio::model::Portfolio;
use crate::portfolio::model::Source;
use crate::theme::views;

/// How many sources stand on one page.
pub const SOURCES: usize = 500;

/// The page of sources: title, description, view.
pub fn sources(writer: &Writer<'_>, part: u32) -> (String, String, views::about::Sources) {
    let _ = (writer, part);
    Default::default()
}

/// How many pages the list takes, at least one.
pub fn parts(portfolio: &Portfolio) -> u32 {
    let _ = portfolio;
    1
}

/// On which page of the list a source stands, from 1; its anchor there is its id.
pub fn part_of(source: Key<Source>) -> u32 {
    let _ = source;
    1
}
