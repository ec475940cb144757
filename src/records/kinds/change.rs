//! `changes.yaml`: revisions and corrections of published figures.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::base::time::Date;
use crate::records::field::Field;
use crate::records::field::Required;
use crate::records::field::Several;
use crate::records::values::choice::ChangeKind;
use crate::records::values::id::Id;
use crate::records::values::text::LocalText;

/// A change of something that was published. One of `figure` and `record` must be there.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
pub struct Change {
    /// `revision` (better data) or `correction` (a mistake was mended).
    pub kind: Required<ChangeKind>,
    /// The id of the figure, as in its address.
    pub figure: Field<Box<str>>,
    /// The record, as in `projects/sunny-bakery`; the entry covers all figures that it moved.
    pub record: Field<Box<str>>,
    /// When it was changed.
    pub date: Required<Date>,
    /// What was published before, as it was written.
    pub old: Field<LocalText>,
    /// What is published now, as it is written.
    pub new: Field<LocalText>,
    /// The reason, which is shown.
    pub why: Required<LocalText>,
    /// Who changed it.
    pub by: Field<LocalText>,
    /// Where the new value stands.
    pub source: Several<Id>,
}
