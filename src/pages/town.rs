//! A town's page: its figures by programme and year, its rounds, its projects, what is not known of it.

use crate::base::key::Key;
use crate::pages::book::Book;
use crate::pages::paged::Paged;
use crate::pages::writer::Writer;
use crate::portfolio::model::Town;
use crate::theme::views;

/// The page of a town, district, region or country. On its second page and after, only its list of projects goes on.
pub fn town(writer: &Writer<'_>, key: Key<Town>, part: u32) -> Paged<views::profile::Town> {
    let _ = (writer, key, part);
    Paged::default()
}

/// How many pages its list of projects takes, at least one.
pub fn parts(book: &Book<'_>, key: Key<Town>) -> u32 {
    let _ = (book, key);
    1
}
pub fn charts(_: &Writer<'_>, _: Key<Town>) -> Vec<crate::pages::chart_spec::ChartSpec> { Vec::new() }
