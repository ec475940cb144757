//! Ids: names of records, as they stand in file names, in references and in addresses.

use std::fmt;
use std::ops::Deref;

use serde::de::Deserialize;
use serde::de::Deserializer;

use crate::records::yaml::shape::scalar;

/// The id of another record, as it was written. Whether it exists is looked at when records are linked.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Id(pub Box<str>);

impl Deref for Id {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Id {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl fmt::Display for Id {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// Whose money it is: a funder's id, or `several`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Payer {
    /// One organisation.
    One(Id),
    /// Several together: never enters one payer's total.
    Several,
}

impl<'de> Deserialize<'de> for Id {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        scalar(deserializer, |written| Ok(Self(written.text.into())))
    }
}

impl<'de> Deserialize<'de> for Payer {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        scalar(deserializer, |written| {
            Ok(if written.text == "several" { Self::Several } else { Self::One(Id(written.text.into())) })
        })
    }
}
