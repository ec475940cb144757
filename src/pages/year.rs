//! A year: what happened in it, by programme and by town, on one page to print.

use crate::pages::book::Book;
use crate::pages::paged::Paged;
use crate::pages::writer::Writer;

use crate::theme::views;

/// The page of a year. On its second page and after, only its list of projects goes on.
pub fn year(writer: &Writer<'_>, year: i16, part: u32) -> Paged<views::report::Annual> {
    let _ = (writer, year, part);
    Paged::default()
}

/// How many pages its list of projects takes, at least one.
pub fn parts(book: &Book<'_>, year: i16) -> u32 {
    let _ = (book, year);
    1
}
pub fn charts(_: &Writer<'_>, _: i16) -> Vec<crate::pages::chart_spec::ChartSpec> { Vec::new() }
