//! What several sources say of one thing.
//!
//! The first version is the one that is shown; nothing here decides which of them is right.

use crate::base::apart::apart;
use crate::base::few::Few;
use crate::base::key::Key;
use crate::base::language::Text;
use crate::base::pack::Packs;
use crate::base::pack::packs;
use crate::base::time::Date;
use crate::portfolio::model::source::Source;

/// One version of a thing that sources say, with the sources.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said<T> {
    /// What is said.
    pub value: T,
    /// Who says so.
    pub sources: Few<Key<Source>>,
    beside: Option<Box<Beside>>,
}

/// What else is said of a version; mostly nothing, and there may be very many versions.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Beside {
    note: Option<Text>,
    as_of: Option<Date>,
    preferred: Option<Text>,
}

packs!(struct Beside { note, as_of, preferred });

impl<T> Said<T> {
    /// A value of which nobody says more.
    pub fn bare(value: T) -> Self {
        Self { value, sources: Few::default(), beside: None }
    }

    /// A value with its sources, a remark, the day for which it holds, and why it goes before others.
    pub fn new(
        value: T,
        sources: Few<Key<Source>>,
        (note, as_of, preferred): (Option<Text>, Option<Date>, Option<Text>),
    ) -> Self {
        Self { value, sources, beside: apart(Beside { note, as_of, preferred }) }
    }

    /// A remark of the editors.
    pub fn note(&self) -> Option<&Text> {
        self.beside.as_ref()?.note.as_ref()
    }

    /// The day for which it holds, as for a population.
    pub fn as_of(&self) -> Option<Date> {
        self.beside.as_ref()?.as_of
    }

    /// Why it goes before what other sources say.
    pub fn preferred(&self) -> Option<&Text> {
        self.beside.as_ref()?.preferred.as_ref()
    }
}

/// A thing that may be said differently by several sources: the first version is the one that is shown.
/// Never empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cited<T> {
    /// The version that is shown.
    pub first: Said<T>,
    /// What other sources say; mostly nobody does, and there may be very many things.
    others: Option<Box<Others<T>>>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Others<T> {
    said: Vec<Said<T>>,
}

impl<T> Cited<T> {
    /// A thing of which this version is shown; the others are what other sources say.
    pub fn new(first: Said<T>, others: Vec<Said<T>>) -> Self {
        Self { first, others: (!others.is_empty()).then(|| Box::new(Others { said: others })) }
    }

    /// What other sources say.
    pub fn others(&self) -> &[Said<T>] {
        self.others.as_ref().map_or(&[], |others| &others.said)
    }
}

packs!(struct Said<T: Packs> { value, sources, beside });
packs!(struct Cited<T: Packs> { first, others });
packs!(struct Others<T: Packs> { said });
