//! Revisions and corrections of published figures, newest first.

use crate::pages::writer::Writer;
use crate::portfolio::model::Change;
use crate::portfolio::model::Portfolio;
use crate::theme::views;
use crate::theme::views::parts;

/// The page of changes: title, description, view. The releases are the caller's to add.
pub fn changes(writer: &Writer<'_>, part: u32) -> (String, String, views::about::Changes) {
    let _ = (writer, part);
    Default::default()
}

/// How many pages the list takes, at least one.
pub fn parts(portfolio: &Portfolio) -> u32 {
    let _ = portfolio;
    1
}

/// The newest changes, at most `most` of them.
pub fn latest(writer: &Writer<'_>, most: usize) -> Vec<parts::Change> {
    let _ = (writer, most);
    Vec::new()
}

/// One change as it stands on a page.
pub fn change(writer: &Writer<'_>, change: &Change) -> parts::Change {
    let _ = (writer, change);
    parts::Change::default()
}
