//! An organisation's page: what it does here, its programmes, its money, its projects.

use crate::base::key::Key;
use crate::pages::book::Book;
use crate::pages::paged::Paged;
use crate::pages::writer::Writer;
use crate::portfolio::model::Organisation;
use crate::theme::views;

/// The page of an organisation. On its second page and after, only its list of projects goes on.
pub fn organisation(
    writer: &Writer<'_>,
    key: Key<Organisation>,
    part: u32,
) -> Paged<views::profile::Organisation> {
    let _ = (writer, key, part);
    Paged::default()
}

/// How many pages its list of projects takes, at least one.
pub fn parts(book: &Book<'_>, key: Key<Organisation>) -> u32 {
    let _ = (book, key);
    1
}
