//! Records that are there and did not come into the portfolio: their files could not be read, or what they stand on.
//!
//! Their problems are told, and no site is built from what is left. The rest is checked all the same, in the same run;
//! and nobody who names one of them is told that it does not exist.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::diagnostics::place::Place;
use crate::portfolio::model::Portfolio;
use crate::portfolio::model::Project;
use crate::portfolio::model::prose::Body;
use crate::portfolio::selection::Selection;
use crate::records::record::Kind;

/// What did not come into the portfolio.
#[derive(Clone, Debug, Default)]
pub struct Unread {
    /// The kinds and ids; no id where a file that may hold several told none.
    pub(in crate::portfolio) records: Vec<(Kind, Option<Arc<str>>)>,
    /// Their texts, which are checked for what they say themselves.
    pub bodies: Vec<Body>,
    /// The files of which some values that figures are made of are missing, because they could not be read or lead nowhere.
    pub partly: BTreeSet<Arc<str>>,
}

impl Unread {
    /// True where all records came into the portfolio, as they are written.
    pub fn is_empty(&self) -> bool {
        self.records.is_empty() && self.partly.is_empty()
    }

    /// True where what is missing may be of the figure that is meant by `selection`.
    pub fn may_be_of(&self, selection: &Selection, portfolio: &Portfolio) -> bool {
        let in_part = |place: &Place| self.partly.contains(&place.file);
        let of_project = |project: &Project| {
            let meets = |programme| project.programmes.contains(&programme);
            let lies = selection.towns.is_empty()
                || project.towns.names().any(|town| selection.towns.contains(&town));
            lies && selection.programme.is_none_or(meets)
        };
        if !self.records.is_empty() {
            return true;
        }
        match selection.project {
            Some(project) => in_part(&portfolio.projects[project].place),
            None => {
                // What is not a project's is mostly stated of several things, so that each may be meant.
                let projects: BTreeSet<&str> =
                    portfolio.projects.iter().map(|(_, project)| &*project.place.file).collect();
                self.partly.iter().any(|file| !projects.contains(&**file))
                    || portfolio
                        .projects
                        .iter()
                        .any(|(_, project)| in_part(&project.place) && of_project(project))
            }
        }
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
