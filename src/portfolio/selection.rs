//! How a text, a headline or a chart names figures: by measure and filters.

pub mod parse;

use crate::base::key::Key;
use crate::base::money::Currency;
use crate::base::status::Status;
use crate::base::time::Period;
use crate::diagnostics::place::Place;
use crate::portfolio::model::Group;
use crate::portfolio::model::Measure;
use crate::portfolio::model::Organisation;
use crate::portfolio::model::Programme;
use crate::portfolio::model::Project;
use crate::portfolio::model::Source;
use crate::portfolio::model::Topic;
use crate::portfolio::model::Town;

/// Whether a figure is added up from records or stated by somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Basis {
    /// Added up from the records.
    Computed,
    /// Stated by a source.
    Stated,
}

/// Whose money a figure counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Funder {
    /// One payer.
    One(Key<Organisation>),
    /// Several payers in one sum, which never enters one payer's total.
    Several,
}

/// A measure with filters: the arguments of `figure(…)`, or a figure's id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Selection {
    /// What is counted.
    pub measure: Key<Measure>,
    /// Only this programme.
    pub programme: Option<Key<Programme>>,
    /// Only this payer.
    pub funder: Option<Funder>,
    /// Only this project.
    pub project: Option<Key<Project>>,
    /// Only this organisation.
    pub organisation: Option<Key<Organisation>>,
    /// Only these towns; several mean a figure that is about them together.
    pub towns: Vec<Key<Town>>,
    /// Only this goal.
    pub goal: Option<u8>,
    /// Only this topic.
    pub topic: Option<Key<Topic>>,
    /// Only this time: a year or a period.
    pub period: Option<Period>,
    /// Only this group.
    pub of: Option<Key<Group>>,
    /// Only this status.
    pub status: Option<Status>,
    /// Only added up, or only stated.
    pub basis: Option<Basis>,
    /// Only what this source says.
    pub source: Option<Key<Source>>,
    /// Only in this currency; `None`: the site's.
    pub currency: Option<Currency>,
}

/// A figure chosen for a front page, with the line that chooses it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chosen {
    /// Which figure.
    pub selection: Selection,
    /// Where it stands.
    pub place: Place,
}

impl Selection {
    /// Everything of a measure: no filter at all.
    pub fn all(measure: Key<Measure>) -> Self {
        Self {
            measure,
            programme: None,
            funder: None,
            project: None,
            organisation: None,
            towns: Vec::new(),
            goal: None,
            topic: None,
            period: None,
            of: None,
            status: None,
            basis: None,
            source: None,
            currency: None,
        }
    }
}
