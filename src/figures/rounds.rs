//! Rounds of a programme: the grid of towns and years, and applications beside supported projects.

use crate::base::key::Key;
use crate::base::time::Year;
use crate::figures::compute::Figures;
use crate::figures::key::FigureKey;
use crate::figures::ratio::Ratio;
use crate::portfolio::model::Portfolio;
use crate::portfolio::model::Programme;
use crate::portfolio::model::RoundStatus;
use crate::portfolio::model::Town;

/// A programme's towns by years.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoundGrid {
    /// All years from the first to the last round.
    pub years: Vec<i16>,
    /// One row per town or group of towns together, sorted by id.
    pub rows: Vec<GridRow>,
    /// Rounds whose year is not stated, by their place in the programme's rounds.
    pub year_not_stated: Vec<u32>,
}

/// One row of the grid.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GridRow {
    /// The town, or several that hold their rounds together; empty for rounds in all of the programme's towns.
    pub towns: Vec<Key<Town>>,
    /// One cell per year.
    pub cells: Vec<GridCell>,
}

/// One cell of the grid.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GridCell {
    /// The rounds, by their place in the programme's rounds. Empty: nothing found.
    pub rounds: Vec<u32>,
    /// Held, announced or not held; `None` where nothing was found, which does not say that there was none.
    pub status: Option<RoundStatus>,
    /// True where the year was inferred.
    pub inferred: bool,
}

/// Applications and supported projects of one round.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ApplicationPair {
    /// The programme.
    pub programme: Key<Programme>,
    /// The round, by its place in the programme's rounds; `None` where the pair is stated about the programme.
    pub round: Option<u32>,
    /// Where.
    pub towns: Vec<Key<Town>>,
    /// When.
    pub year: Year,
    /// The figure of the applications.
    pub applications: FigureKey,
    /// The figure of the supported projects.
    pub supported: FigureKey,
    /// Supported per application, with both numbers.
    pub share: Ratio,
}

impl Figures {
    /// The rounds of a programme as a grid of towns and years.
    pub fn round_grid(&self, portfolio: &Portfolio, programme: Key<Programme>) -> RoundGrid {
        let _ = (portfolio, programme);
        RoundGrid { years: Vec::new(), rows: Vec::new(), year_not_stated: Vec::new() }
    }

    /// Applications beside supported projects, for every round (of one programme, or of all) that publishes both.
    pub fn application_pairs(
        &self,
        portfolio: &Portfolio,
        programme: Option<Key<Programme>>,
    ) -> Vec<ApplicationPair> {
        let _ = (portfolio, programme);
        Vec::new()
    }
}
