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
    /// What stands beside it; mostly nothing does, and there may be very many statements.
    pub beside: Option<Box<Beside>>,
}

/// What stands beside a value: `{value: 42, source: register, note: …}`.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Deserialize)]
#[serde(rename = "Statement")]
pub struct Beside {
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
pub enum Sourced<T> {
    /// What was written where no list was.
    One(Statement<T>),
    /// What the sources say, with the number of each (from 0) in the list.
    Listed(Vec<(u32, Statement<T>)>),
}

impl<T> Statement<T> {
    /// A value and nothing beside it.
    pub fn bare(value: T) -> Self {
        Self { value, beside: None }
    }

    fn is_preferred(&self) -> bool {
        self.beside.as_ref().is_some_and(|beside| !beside.preferred.is_absent())
    }
}

impl<T> Sourced<T> {
    /// The value to use where only one can be: the preferred one, else the first.
    pub fn value(&self) -> Option<&T> {
        let all = || self.numbered().map(|(_, statement)| statement);
        let chosen = all().find(|statement| statement.is_preferred()).or_else(|| all().next());
        chosen.map(|statement| &statement.value)
    }

    /// All statements, with the number (from 0) of each where the file has a list.
    pub fn numbered(&self) -> impl Iterator<Item = (Option<u32>, &Statement<T>)> {
        let (one, listed) = match self {
            Self::One(statement) => (Some(statement), &[][..]),
            Self::Listed(listed) => (None, &listed[..]),
        };
        let listed = listed.iter().map(|(number, statement)| (Some(*number), statement));
        one.map(|statement| (None, statement)).into_iter().chain(listed)
    }

    /// The same, taken out.
    pub fn into_numbered(self) -> impl Iterator<Item = (Option<u32>, Statement<T>)> {
        let (one, listed) = match self {
            Self::One(statement) => (Some(statement), Vec::new()),
            Self::Listed(listed) => (None, listed),
        };
        let listed = listed.into_iter().map(|(number, statement)| (Some(number), statement));
        one.map(|statement| (None, statement)).into_iter().chain(listed)
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
