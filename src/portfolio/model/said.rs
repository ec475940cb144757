//! What several sources say of one thing.
//!
//! The first version is the one that is shown; nothing here decides which of them is right.

use crate::base::key::Key;
use crate::base::language::Text;
use crate::base::time::Date;
use crate::portfolio::model::source::Source;

/// One version of a thing that sources say, with the sources.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said<T> {
    /// What is said.
    pub value: T,
    /// Who says so.
    pub sources: Vec<Key<Source>>,
    /// A remark of the editors.
    pub note: Option<Text>,
    /// The day for which it holds, as for a population.
    pub as_of: Option<Date>,
    /// Why it goes before what other sources say.
    pub preferred: Option<Text>,
}

/// A thing that may be said differently by several sources: the first version is the one that is shown.
/// Never empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cited<T> {
    /// The version that is shown.
    pub first: Said<T>,
    /// What other sources say.
    pub others: Vec<Said<T>>,
}
