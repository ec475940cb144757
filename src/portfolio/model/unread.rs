//! Records that are there and did not come into the portfolio: their files could not be read, or what they stand on.
//!
//! Their problems are told, and no site is built from what is left. The rest is checked all the same, in the same run;
//! and nobody who names one of them is told that it does not exist.

use std::sync::Arc;

use crate::portfolio::model::prose::Body;
use crate::records::record::Kind;

/// What did not come into the portfolio.
#[derive(Clone, Debug, Default)]
pub struct Unread {
    /// The kinds and ids; no id where a file that may hold several told none.
    pub(in crate::portfolio) records: Vec<(Kind, Option<Arc<str>>)>,
    /// Their texts, which are checked for what they say themselves.
    pub bodies: Vec<Body>,
}

impl Unread {
    /// True where all records came into the portfolio.
    pub fn is_empty(&self) -> bool {
        self.records.is_empty()
    }

    /// True where a record of this kind is among them.
    pub fn has(&self, kind: Kind) -> bool {
        self.records.iter().any(|(of, _)| *of == kind)
    }

    /// True where a record of this kind and id may be among them.
    pub fn may_hold(&self, kind: Kind, id: &str) -> bool {
        let may = |known: &Option<Arc<str>>| known.as_deref().is_none_or(|known| known == id);
        self.records.iter().any(|(of, known)| *of == kind && may(known))
    }
}
