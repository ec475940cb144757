//! The indexes: towns with regions beneath, programmes, years, organisations, each with its figures.

use crate::pages::book::Book;
use crate::pages::paged::Paged;
use crate::pages::writer::Writer;
use crate::theme::views::about::Index;

/// All towns, with regions and districts in a table of their own on the first page.
pub fn towns(writer: &Writer<'_>, part: u32) -> Paged<Index> {
    let _ = (writer, part);
    Paged::default()
}

/// How many pages the list of towns takes, at least one.
pub fn towns_parts(book: &Book<'_>) -> u32 {
    let _ = book;
    1
}

/// All programmes.
pub fn programmes(writer: &Writer<'_>, part: u32) -> Paged<Index> {
    let _ = (writer, part);
    Paged::default()
}

/// How many pages the list of programmes takes, at least one.
pub fn programmes_parts(book: &Book<'_>) -> u32 {
    let _ = book;
    1
}

/// All years.
pub fn years(writer: &Writer<'_>) -> Paged<Index> {
    let _ = writer;
    Paged::default()
}

/// All organisations.
pub fn organisations(writer: &Writer<'_>, part: u32) -> Paged<Index> {
    let _ = (writer, part);
    Paged::default()
}

/// How many pages the list of organisations takes, at least one.
pub fn organisations_parts(book: &Book<'_>) -> u32 {
    let _ = book;
    1
}
