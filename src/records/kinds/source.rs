//! `sources.yaml`: documents that figures cite.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::base::language::Language;
use crate::base::time::Date;
use crate::records::field::Field;
use crate::records::field::Required;
use crate::records::values::choice::Seen;
use crate::records::values::choice::SourceKind;
use crate::records::values::text::LocalText;
use crate::records::values::when::When;

/// A document that figures cite.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
pub struct Source {
    /// Its title.
    pub title: Required<LocalText>,
    /// Who published it, as text.
    pub publisher: Field<LocalText>,
    /// Who wrote it, as text.
    pub author: Field<LocalText>,
    /// When it was published; `unknown` is allowed and shown.
    pub date: Field<When>,
    /// Its address.
    pub url: Field<Box<str>>,
    /// The address of a kept copy.
    pub archive: Field<Box<str>>,
    /// `false` prints the address without a link.
    pub link: Field<bool>,
    /// Who speaks in it.
    pub kind: Field<SourceKind>,
    /// How much of it was read. A figure that rests only on an excerpt says so.
    pub seen: Field<Seen>,
    /// When the page was opened; only where the page itself was.
    pub accessed: Field<Date>,
    /// Its language.
    pub language: Field<Language>,
    /// Anything to add.
    pub note: Field<LocalText>,
}
