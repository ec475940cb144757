//! The rows of a whole by the bars of a breakdown under which they may stand: gone through once, and not for each bar.
//!
//! Comes in: a whole and what it is broken down by. Goes out: for the whole and for any bar the rows among which its own
//! are, in their order. Which of them count is decided where figures are added up, not here.

use crate::figures::compute::Figures;
use crate::figures::index;
use crate::figures::index::Candidates;
use crate::figures::index::Groups;
use crate::figures::index::Years;
use crate::figures::key::Dimension;
use crate::figures::key::DimensionValue;
use crate::figures::key::FigureKey;
use crate::figures::key::When;
use crate::figures::rows::Row;
use crate::figures::rows::place;
use crate::figures::scope;
use crate::figures::scope::Fit;
use crate::portfolio::model::Portfolio;
use crate::portfolio::selection::Basis;
use crate::portfolio::selection::Funder;

/// The rows of a whole and how they are spread over its bars.
pub(super) struct Spread {
    rows: Vec<Row>,
    over: Over,
}

/// By what rows are spread; the groups hold places in the list of the whole.
enum Over {
    Things(Groups),
    Years(Years),
}

impl Spread {
    /// Spreads the computed rows of `whole`; `None` where it is stated, no sum, or speaks of one bar already.
    pub(super) fn new(
        figures: &Figures,
        portfolio: &Portfolio,
        whole: &FigureKey,
        by: Dimension,
    ) -> Option<Self> {
        let computed = whole.basis == Basis::Computed && whole.per.is_none() && whole.each.is_none();
        if !computed || speaks_of(whole, by) {
            return None;
        }
        let series = figures.series_of(whole)?;
        // A row of another payer may stand under its own bar; every other bar only takes rows that the whole knows.
        let known = |row: &Row| by == Dimension::Funder || scope::fit(portfolio, *row, whole) != Fit::No;
        let rows: Vec<Row> = figures.candidates(portfolio, whole, series).filter(known).collect();
        let over = match index::count_of(portfolio, by) {
            None => Over::Years(Years::new(&rows)),
            Some(count) => {
                let (mut of, mut pairs) = (Vec::new(), Vec::with_capacity(rows.len()));
                for (at, row) in (0..).zip(&rows) {
                    of.clear();
                    index::stands_under(portfolio, *row, by, &mut of);
                    pairs.extend(of.iter().map(|thing| (*thing, at)));
                }
                Over::Things(Groups::new(count, &pairs))
            }
        };
        Some(Self { rows, over })
    }

    /// All rows of the whole.
    pub(super) fn whole(&self) -> impl Iterator<Item = Row> + '_ {
        self.rows.iter().copied()
    }

    /// The rows that may stand under one bar.
    pub(super) fn of(&self, value: &DimensionValue) -> impl Iterator<Item = Row> + '_ {
        let thing = match value {
            DimensionValue::Town(town) => Some(town.index()),
            DimensionValue::Towns(towns) => towns.first().map(|town| town.index()),
            DimensionValue::Programme(programme) => Some(programme.index()),
            DimensionValue::Goal(goal) => Some(usize::from(*goal)),
            DimensionValue::Topic(topic) => Some(topic.index()),
            DimensionValue::Funder(Funder::One(payer)) => Some(payer.index()),
            DimensionValue::Funder(Funder::Several) | DimensionValue::When(_) => None,
        };
        let places = match (&self.over, thing, value) {
            (Over::Things(groups), Some(thing), _) => Candidates::Some(groups.of(thing), &[]),
            (Over::Years(years), _, DimensionValue::When(When::Year(year))) => {
                let (own, without) = years.of(*year);
                Candidates::Some(own, without)
            }
            (Over::Years(years), _, DimensionValue::When(When::SeveralYears | When::NotStated)) => {
                Candidates::Some(years.without(), &[])
            }
            _ => Candidates::All(0..place(self.rows.len())),
        };
        places.map(|at| self.rows[at as usize])
    }
}

/// True where a whole is about one value of the dimension already.
fn speaks_of(whole: &FigureKey, by: Dimension) -> bool {
    match by {
        Dimension::Town => !whole.towns.is_empty(),
        Dimension::Year => whole.when != When::Always,
        Dimension::Programme => whole.programme.is_some(),
        Dimension::Goal => whole.goal.is_some(),
        Dimension::Topic => whole.topic.is_some(),
        Dimension::Funder => whole.funder.is_some(),
    }
}
