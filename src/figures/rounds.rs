//! Rounds of a programme: the grid of towns and years, and applications beside supported projects.

use std::collections::BTreeMap;

use crate::base::key::Key;
use crate::base::status::Status;
use crate::base::time::Year;
use crate::figures::compute::Figures;
use crate::figures::figure::Record;
use crate::figures::key::FigureKey;
use crate::figures::key::When;
use crate::figures::ratio;
use crate::figures::ratio::Ratio;
use crate::figures::row::place;
use crate::figures::stated::Said;
use crate::portfolio::model::Measure;
use crate::portfolio::model::Portfolio;
use crate::portfolio::model::Programme;
use crate::portfolio::model::Round;
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
#[derive(Clone, Debug, PartialEq, Eq, Default)]
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
    /// When, as far as that is known.
    pub year: Year,
    /// The time of both figures.
    pub when: When,
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
        let rounds = &portfolio.programmes[programme].rounds;
        let years = rounds.iter().filter_map(|round| round.year.counted());
        let years: Vec<i16> = match (years.clone().min(), years.max()) {
            (Some(first), Some(last)) => (first..=last).collect(),
            _ => Vec::new(),
        };
        let mut rows: BTreeMap<Vec<Key<Town>>, Vec<GridCell>> = BTreeMap::new();
        let mut year_not_stated = Vec::new();
        for (at, round) in rounds.iter().enumerate() {
            let mut towns = round.towns.named();
            towns.sort_unstable();
            let cells = rows.entry(towns).or_insert_with(|| vec![GridCell::default(); years.len()]);
            let column = round.year.counted().and_then(|year| years.binary_search(&year).ok());
            match column.and_then(|column| cells.get_mut(column)) {
                Some(cell) => enter(cell, place(at), round),
                None => year_not_stated.push(place(at)),
            }
        }
        let rows = rows.into_iter().map(|(towns, cells)| GridRow { towns, cells }).collect();
        RoundGrid { years, rows, year_not_stated }
    }

    /// Applications beside supported projects, wherever both are stated about the same (of one programme, or of
    /// all) and their bounds leave a share: by programme, then by the order of the rounds.
    pub fn application_pairs(
        &self,
        portfolio: &Portfolio,
        programme: Option<Key<Programme>>,
    ) -> Vec<ApplicationPair> {
        let find = |id| portfolio.measures.find(id);
        let (Some(applications), Some(supported)) = (find("applications"), find("projects-supported")) else {
            return Vec::new();
        };
        let said = self.stated.of(applications).chunk_by(|one, other| one.key == other.key);
        let mut pairs: Vec<ApplicationPair> = said
            .filter_map(<[_]>::first)
            .filter(|said| said.key.status == Status::Actual && said.key.of.is_none())
            .filter(|said| programme.is_none_or(|programme| said.key.programme == Some(programme)))
            .filter_map(|said| self.pair(portfolio, said, supported))
            .collect();
        pairs.sort_by_key(|pair| (pair.programme, pair.round.is_none(), pair.round, pair.when));
        pairs
    }

    fn pair(&self, portfolio: &Portfolio, said: &Said, supported: Key<Measure>) -> Option<ApplicationPair> {
        let (key, record) = (&said.key, said.record);
        let programme = key.programme?;
        let other = FigureKey { measure: supported, ..key.clone() };
        if self.stated.under(&other).is_empty() || key.each.is_some() {
            return None;
        }
        let number = |key| self.value(portfolio, key)?.ok()?.known().copied();
        let (all, few) = (number(key)?, number(&other)?);
        let round = match record {
            Record::Round(_, round) => Some(round),
            _ => None,
        };
        let of = round.and_then(|round| portfolio.programmes[programme].rounds.get(round as usize));
        let year = of.map_or(Year::Unknown, |round: &Round| round.year);
        let year = match key.when {
            When::Year(known) if of.is_none() => Year::Known(known),
            _ => year,
        };
        Some(ApplicationPair {
            programme,
            round,
            towns: key.towns.clone(),
            year,
            when: key.when,
            applications: key.clone(),
            supported: other,
            share: ratio::divide(&few, &all).ok()?,
        })
    }
}

/// Of several rounds in one cell, a held one goes before an announced one, and that before one not held.
fn enter(cell: &mut GridCell, at: u32, round: &Round) {
    cell.rounds.push(at);
    cell.status = Some(cell.status.map_or(round.status, |status| status.min(round.status)));
    cell.inferred |= matches!(round.year, Year::About(_));
}

#[cfg(test)]
mod tests;
