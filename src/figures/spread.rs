//! The rows of a whole by the bars of a breakdown under which they may stand: gone through once, and not for each bar.
//!
//! Comes in: a whole and what it is broken down by. Goes out: each row, offered to the whole and to the bars among whose
//! rows it may be. Which of them count is decided where figures are added up, not here. Records are asked in their order,
//! each once: they lie far apart, and to fetch them costs more than to add.

use crate::figures::compute::Figures;
use crate::figures::index;
use crate::figures::index::Candidates;
use crate::figures::index::Groups;
use crate::figures::key::Dimension;
use crate::figures::key::DimensionValue;
use crate::figures::key::FigureKey;
use crate::figures::key::When;
use crate::figures::row::Row;
use crate::figures::row::RowYear;
use crate::figures::row::place;
use crate::figures::scope;
use crate::figures::scope::Fit;
use crate::portfolio::model::Portfolio;
use crate::portfolio::selection::Basis;
use crate::portfolio::selection::Funder;

/// The rows of a whole, in their order.
pub(super) struct Spread<'p> {
    portfolio: &'p Portfolio,
    figures: &'p Figures,
    whole: &'p FigureKey,
    by: Dimension,
    rows: Candidates<'p>,
}

impl<'p> Spread<'p> {
    /// Takes the computed rows of `whole`; `None` where it is stated, no sum, or speaks of one bar already.
    pub(super) fn new(
        figures: &'p Figures,
        portfolio: &'p Portfolio,
        whole: &'p FigureKey,
        by: Dimension,
    ) -> Option<Self> {
        let computed = whole.basis == Basis::Computed && whole.per.is_none() && whole.each.is_none();
        if !computed || speaks_of(whole, by) {
            return None;
        }
        let series = figures.series_of(whole)?;
        let rows = figures.index.candidates(portfolio, whole, series);
        Some(Self { portfolio, figures, whole, by, rows })
    }

    /// All rows of the whole, with how they stand to it.
    pub(super) fn whole(&self) -> impl Iterator<Item = (Row, Fit)> + '_ {
        // A row of another payer may stand under its own bar; every other bar only takes rows that the whole knows.
        let known = |(_, fit): &(Row, Fit)| self.by == Dimension::Funder || *fit != Fit::No;
        let rows = self.rows.clone().map(|at| self.figures.row(at));
        rows.map(|row| (row, scope::fit(self.portfolio, row, self.whole))).filter(known)
    }

    /// Offers each row to the `whole`, with how it stands to that, and to each of the bars, by its place, under which it may
    /// stand; with how it stands to the bar, where that is known because it counts in full for the whole, and stands under
    /// that bar and no other.
    pub(super) fn offer(
        &self,
        values: &[&DimensionValue],
        mut whole: impl FnMut(Row, Fit),
        mut to: impl FnMut(usize, Row, Option<Fit>),
    ) {
        let ways = Ways::of(self.portfolio, self.by, values);
        let mut things = Vec::new();
        for (row, fit) in self.whole() {
            let alone = match self.by {
                Dimension::Town => row.town.is_some(),
                Dimension::Programme => row.one_programme.is_some(),
                Dimension::Year => matches!(row.year, RowYear::In(_) | RowYear::Inferred(_)),
                Dimension::Goal | Dimension::Topic | Dimension::Funder => false,
            };
            let known = (alone && fit == Fit::In(None) && ways.all.is_empty()).then_some(fit);
            whole(row, fit);
            ways.all.iter().for_each(|bar| to(*bar, row, None));
            match (self.by, row.year) {
                (Dimension::Year, RowYear::In(year) | RowYear::Inferred(year)) => {
                    let own = ways.years.iter().filter(|(of, _)| *of == year);
                    own.for_each(|(_, bar)| to(*bar, row, known));
                }
                (Dimension::Year, RowYear::Several | RowYear::NotStated) => {
                    let of_years = ways.years.iter().map(|(_, bar)| bar);
                    of_years.chain(&ways.undated).for_each(|bar| to(*bar, row, None));
                }
                _ => {
                    things.clear();
                    index::stands_under(self.portfolio, row, self.by, &mut things);
                    let bars = things.iter().flat_map(|thing| ways.things.of(*thing as usize));
                    bars.for_each(|bar| {
                        let bar = *bar as usize;
                        // Several towns together are found by the first of them.
                        let together = matches!(values[bar], DimensionValue::Towns(_));
                        to(bar, row, known.filter(|_| !together));
                    });
                }
            }
        }
    }
}

/// The ways from rows to the bars under which they may stand.
struct Ways {
    /// The bars of each town, programme…
    things: Groups,
    /// The bars of years.
    years: Vec<(i16, usize)>,
    /// The bars of what stands under no year.
    undated: Vec<usize>,
    /// The bars for which every row has to be looked at.
    all: Vec<usize>,
}

impl Ways {
    fn of(portfolio: &Portfolio, by: Dimension, bars: &[&DimensionValue]) -> Self {
        let (mut years, mut undated, mut all, mut things) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
        let count = index::count_of(portfolio, by);
        for (bar, value) in bars.iter().enumerate() {
            let thing = match value {
                DimensionValue::Town(town) => Some(town.index()),
                DimensionValue::Towns(towns) => towns.first().map(|town| town.index()),
                DimensionValue::Programme(programme) => Some(programme.index()),
                DimensionValue::Goal(goal) => Some(usize::from(*goal)),
                DimensionValue::Topic(topic) => Some(topic.index()),
                DimensionValue::Funder(Funder::One(payer)) => Some(payer.index()),
                DimensionValue::Funder(Funder::Several) | DimensionValue::When(_) => None,
            };
            match (count, thing, value) {
                (Some(_), Some(thing), _) => things.push((place(thing), place(bar))),
                (None, _, DimensionValue::When(When::Year(year))) => years.push((*year, bar)),
                (None, _, DimensionValue::When(When::SeveralYears | When::NotStated)) => undated.push(bar),
                _ => all.push(bar),
            }
        }
        let things = Groups::new(count.unwrap_or_default(), |then| {
            things.iter().for_each(|(thing, row)| then(*thing, *row));
        });
        Self { things, years, undated, all }
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
