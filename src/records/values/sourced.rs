//! Values that may carry their own source: `42`, `{value: 42, source: register}`, or a list where sources differ.

use serde::de::Deserialize;
use serde::de::Deserializer;
use serde::de::Error as _;

use crate::base::time::Date;
use crate::records::field::Field;
use crate::records::field::Required;
use crate::records::field::Several;
use crate::records::values::id::Id;
use crate::records::values::text::LocalText;

/// A value as one source has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statement<T> {
    /// The value.
    pub value: T,
    /// The sources of just this value.
    pub source: Several<Id>,
    /// How it was found out.
    pub note: Field<LocalText>,
    /// The day for which it holds, as for a population.
    pub as_of: Field<Date>,
    /// Why this one is the one to use where sources differ.
    pub preferred: Field<Preferred>,
}

/// Why one of several statements is to be used: `preferred: {why: …}`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Preferred {
    /// The reason, which is shown.
    pub why: LocalText,
}

/// One value, with or without a source of its own, or several where sources differ. Never empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sourced<T> {
    /// What the sources say, with the number of each (from 0) in the list; just one where no list was written.
    pub statements: Vec<(u32, Statement<T>)>,
    /// True where the file has a list here.
    pub listed: bool,
}

impl<T> Sourced<T> {
    /// The value to use where only one can be: the preferred one, else the first.
    pub fn value(&self) -> Option<&T> {
        self.chosen().map(|statement| &statement.value)
    }

    /// The statement to use where only one can be: the preferred one, else the first.
    pub fn chosen(&self) -> Option<&Statement<T>> {
        let all = || self.statements.iter().map(|(_, statement)| statement);
        all().find(|statement| !statement.preferred.is_absent()).or_else(|| all().next())
    }

    /// All statements.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = &Statement<T>> {
        self.statements.iter().map(|(_, statement)| statement)
    }
}

#[derive(serde::Deserialize)]
#[serde(rename = "Preferred")]
struct PreferredKeys {
    why: Required<LocalText>,
}

impl<'de> Deserialize<'de> for Preferred {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        match PreferredKeys::deserialize(deserializer)?.why {
            Required::Written(why) => Ok(Self { why }),
            Required::Broken => Err(D::Error::custom("noted")),
        }
    }
}
