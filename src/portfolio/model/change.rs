//! Revisions and corrections of published figures.
//!
//! The figures themselves keep no history.

use crate::base::few::Few;
use crate::base::key::Key;
use crate::base::language::Text;
use crate::base::time::Date;
use crate::diagnostics::place::Place;
use crate::portfolio::model::source::Source;

/// What kind of change was made to a published figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ChangeKind {
    /// Better data.
    Revision,
    /// A mistake.
    Correction,
}

/// A revision or correction of published figures.
#[derive(Clone, Debug)]
pub struct Change {
    /// Where it is written.
    pub place: Place,
    /// Revision or correction.
    pub kind: ChangeKind,
    /// The day of the change.
    pub date: Date,
    /// The ids of the figures that changed, as written.
    pub figures: Vec<Box<str>>,
    /// The record that changed, as `kind/id`, where the entry covers all the figures that it moved.
    pub record: Option<Box<str>>,
    /// The value before, as it was shown.
    pub old: Option<Text>,
    /// The value after.
    pub new: Option<Text>,
    /// Why.
    pub why: Text,
    /// Who made it.
    pub by: Option<Text>,
    /// Where it stands.
    pub sources: Few<Key<Source>>,
}
