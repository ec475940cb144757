//! Records that are there and did not come into the portfolio: their files could not be read, or what they stand on.
//!
//! Their problems are told, and no site is built from what is left. The rest is checked all the same, in the same run;
//! and nobody who names one of them is told that it does not exist.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::base::key::Key;
use crate::portfolio::model::Portfolio;
use crate::portfolio::model::Project;
use crate::portfolio::model::prose::Body;
use crate::portfolio::selection::Selection;
use crate::records::record::Kind;
use crate::records::record::may_be_among;

/// What did not come into the portfolio.
#[derive(Clone, Debug, Default)]
pub struct Unread {
    /// The kinds and ids; no id where a file that may hold several told none.
    pub(in crate::portfolio) records: Vec<(Kind, Option<Arc<str>>)>,
    /// Their texts, which are checked for what they say themselves.
    pub bodies: Vec<Body>,
    /// The projects of which some values are missing, because they could not be read or lead nowhere.
    pub(in crate::portfolio) partly: Vec<Key<Project>>,
    /// True where values of other records are missing.
    pub(in crate::portfolio) others: bool,
}

impl Unread {
    /// True where all records came into the portfolio, as they are written.
    pub fn is_empty(&self) -> bool {
        self.records.is_empty() && self.partly.is_empty() && !self.others
    }

    /// True where a record of this kind is among them.
    pub fn has(&self, kind: Kind) -> bool {
        self.records.iter().any(|(of, _)| *of == kind)
    }

    /// True where a record of this kind and id may be among them.
    pub fn may_hold(&self, kind: Kind, id: &str) -> bool {
        may_be_among(&self.records, kind, id)
    }
}

impl Portfolio {
    /// Notes the files of which some values that figures are made of are missing here.
    pub fn lacks_values_of(&mut self, files: &BTreeSet<Arc<str>>) {
        let (mut partly, mut known) = (Vec::new(), BTreeSet::new());
        if !files.is_empty() {
            self.projects.each(|key, project| {
                if let Some(file) = files.get(&project.place.file) {
                    partly.push(key);
                    known.insert(file);
                }
            });
        }
        self.unread.others = files.iter().any(|file| !known.contains(file));
        self.unread.partly = partly;
    }

    /// True where what is missing may be of the figure that is meant by `selection`. What is missing of other records
    /// than projects is mostly stated of several things, so that each may be meant.
    pub fn may_lack(&self, selection: &Selection) -> bool {
        let of = |key: &Key<Project>| {
            let project = &self.projects[*key];
            let mut towns = project.towns.names();
            selection.project.is_none_or(|meant| meant == *key)
                && selection.programme.is_none_or(|programme| project.programmes.contains(&programme))
                && (selection.towns.is_empty() || towns.any(|town| selection.towns.contains(&town)))
        };
        let others = self.unread.others && selection.project.is_none();
        !self.unread.records.is_empty() || others || self.unread.partly.iter().any(of)
    }
}
