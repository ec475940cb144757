//! The documents that figures cite.
//!
//! Nothing here is fetched.

use crate::base::language::Language;
use crate::base::language::Text;
use crate::base::time::Date;
use crate::diagnostics::place::Place;

/// What kind of document a source is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum SourceKind {
    /// The publisher's own records.
    Own,
    /// A funder's publication.
    Funder,
    /// An authority's publication.
    Official,
    /// A newspaper, agency or station.
    Press,
    /// A study.
    Research,
    /// A social network.
    Social,
}

/// How much of a source was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Seen {
    /// The page itself.
    Page,
    /// Only an excerpt.
    Excerpt,
    /// A stored copy.
    Copy,
}

/// A document that figures cite.
#[derive(Clone, Debug)]
pub struct Source {
    /// The id.
    pub id: Box<str>,
    /// Where it is written.
    pub place: Place,
    /// Its title.
    pub title: Text,
    /// Who published it.
    pub publisher: Option<Text>,
    /// Who wrote it.
    pub author: Option<Text>,
    /// When; `None` where that is not known, which is shown.
    pub date: Option<Date>,
    /// Its address.
    pub url: Option<String>,
    /// The address of a kept copy.
    pub archive: Option<String>,
    /// False where the address is printed unlinked.
    pub linked: bool,
    /// What kind of document.
    pub kind: Option<SourceKind>,
    /// How much of it was read.
    pub seen: Option<Seen>,
    /// The day on which the page was opened.
    pub accessed: Option<Date>,
    /// The language that it is in.
    pub language: Option<Language>,
    /// A remark.
    pub note: Option<Text>,
}
