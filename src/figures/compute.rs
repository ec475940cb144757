//! The light index over all rows, and any figure worked out from it.
//!
//! [`Figures`] holds no number: rows point into the portfolio, and a figure is added up when it is asked for,
//! from the rows of its town, programme or project alone. It can be read from any thread.

use rayon::prelude::*;

use crate::base::key::Key;
use crate::base::money::Currency;
use crate::figures::figure::Figure;
use crate::figures::key::FigureKey;
use crate::figures::rows;
use crate::figures::rows::BuiltIn;
use crate::figures::rows::Row;
use crate::figures::rows::Rows;
use crate::figures::rows::Series;
use crate::figures::rows::place;
use crate::figures::scope;
use crate::figures::scope::RowPayer;
use crate::figures::stated;
use crate::figures::stated::Stated;
use crate::figures::summing;
use crate::portfolio::model::Measure;
use crate::portfolio::model::Party;
use crate::portfolio::model::Portfolio;
use crate::portfolio::selection::Basis;
use crate::portfolio::selection::Funder;

/// The index from which any figure is worked out. Make it with [`super::compute()`].
#[derive(Debug)]
pub struct Figures {
    pub(super) rows: Rows,
    pub(super) built_in: BuiltIn,
    pub(super) stated: Stated,
    pub(super) by_series: Groups,
    pub(super) by_project: Groups,
    pub(super) by_programme: Groups,
    pub(super) by_town: Groups,
    pub(super) by_topic: Groups,
    pub(super) by_goal: Groups,
    pub(super) by_funder: Groups,
    pub(super) by_grantee: Groups,
}

/// Rows by the place of a thing in its table; the rows of one thing are sorted by series, then as they stand.
#[derive(Debug, Default)]
pub(super) struct Groups {
    starts: Vec<u32>,
    rows: Vec<u32>,
}

impl Groups {
    /// The rows of the thing at `index`.
    pub(super) fn of(&self, index: usize) -> &[u32] {
        match (self.starts.get(index), self.starts.get(index + 1)) {
            (Some(start), Some(end)) => &self.rows[*start as usize..*end as usize],
            _ => &[],
        }
    }

    /// Groups the rows in `order`; `members` pushes the things to which a row belongs, each once.
    fn new(count: usize, rows: &[Row], order: &[u32], members: impl Fn(Row, &mut Vec<usize>)) -> Self {
        let mut of = Vec::new();
        let mut starts = vec![0_u32; count + 1];
        for row in order {
            of.clear();
            members(rows[*row as usize], &mut of);
            of.iter().for_each(|thing| starts[thing + 1] += 1);
        }
        for index in 0..count {
            starts[index + 1] += starts[index];
        }
        let mut next = starts.clone();
        let mut grouped = vec![0; starts[count] as usize];
        for row in order {
            of.clear();
            members(rows[*row as usize], &mut of);
            for thing in &of {
                grouped[next[*thing] as usize] = *row;
                next[*thing] += 1;
            }
        }
        Self { starts, rows: grouped }
    }
}

/// Makes the index.
pub(super) fn index(portfolio: &Portfolio) -> Figures {
    let rows = rows::gather(portfolio);
    let mut order: Vec<u32> = (0..place(rows.rows.len())).collect();
    order.par_sort_unstable_by_key(|row| (rows.rows[*row as usize].series, *row));
    let kinds =
        [By::Series, By::Project, By::Programme, By::Town, By::Topic, By::Goal, By::Funder, By::Grantee];
    let groups: Vec<Groups> = kinds.into_par_iter().map(|by| group(portfolio, &rows, &order, by)).collect();
    let mut groups = groups.into_iter();
    let mut next = || groups.next().unwrap_or_default();
    Figures {
        by_series: next(),
        by_project: next(),
        by_programme: next(),
        by_town: next(),
        by_topic: next(),
        by_goal: next(),
        by_funder: next(),
        by_grantee: next(),
        built_in: BuiltIn::of(portfolio),
        stated: stated::gather(portfolio),
        rows,
    }
}

/// By what rows are grouped.
#[derive(Clone, Copy)]
enum By {
    Series,
    Project,
    Programme,
    Town,
    Topic,
    Goal,
    Funder,
    Grantee,
}

fn group(portfolio: &Portfolio, rows: &Rows, order: &[u32], by: By) -> Groups {
    let count = match by {
        By::Series => rows.series.len(),
        By::Project => portfolio.projects.len(),
        By::Programme => portfolio.programmes.len(),
        By::Town => portfolio.towns.len(),
        By::Topic => portfolio.topics.len(),
        By::Goal => 256,
        By::Funder | By::Grantee => portfolio.organisations.len(),
    };
    Groups::new(count, &rows.rows, order, |row, of| {
        let project = &portfolio.projects[row.project];
        match by {
            By::Series => of.push(row.series as usize),
            By::Project => of.push(row.project.index()),
            By::Programme => of.extend(scope::programmes(portfolio, row).iter().map(|key| key.index())),
            By::Town => of.extend(scope::row_towns(portfolio, row).named().iter().map(|key| key.index())),
            By::Topic => of.extend(project.topics.iter().map(|key| key.index())),
            By::Goal => of.extend(project.goals.iter().map(|claim| usize::from(claim.goal))),
            By::Grantee => {
                if let Some(Party::Organisation(party)) =
                    project.grantee.as_ref().map(|said| &said.first.value)
                {
                    of.push(party.index());
                }
            }
            By::Funder => match scope::row_payer(portfolio, row) {
                RowPayer::One(payer) => of.push(payer.index()),
                RowPayer::Own | RowPayer::Several => of.extend(
                    scope::programmes(portfolio, row)
                        .iter()
                        .map(|key| portfolio.programmes[*key].funder.index()),
                ),
            },
        }
        of.sort_unstable();
        of.dedup();
    })
}

impl Figures {
    /// The figure of `key`, which may be any combination of filters; `None` where no line stands behind it
    /// (missing is never zero).
    pub fn figure(&self, portfolio: &Portfolio, key: &FigureKey) -> Option<Figure> {
        if key.per.is_some() {
            return self.ratio_figure(portfolio, key);
        }
        match key.basis {
            Basis::Computed => summing::figure(self, portfolio, key),
            Basis::Stated => stated::figure(self, portfolio, key),
        }
    }

    /// The place of the series that a key counts, if the records have it.
    pub(super) fn series_of(&self, key: &FigureKey) -> Option<u32> {
        let series = Series { measure: key.measure, status: key.status, of: key.of, currency: key.currency };
        self.rows.series.binary_search(&series).ok().map(place)
    }

    /// All places of series of a measure.
    pub(super) fn all_series(&self, measure: Key<Measure>) -> impl Iterator<Item = (u32, Series)> + '_ {
        let first = self.rows.series.partition_point(|series| series.measure < measure);
        self.rows.series[first..]
            .iter()
            .enumerate()
            .take_while(move |(_, series)| series.measure == measure)
            .map(move |(index, series)| (place(first + index), *series))
    }

    /// The rows of one series that may belong to a figure: those of its rarest filter.
    pub(super) fn candidates(&self, key: &FigureKey, series: u32) -> &[u32] {
        let mut fewest = self.by_series.of(series as usize);
        let named = [
            key.project.map(|project| self.by_project.of(project.index())),
            key.programme.map(|programme| self.by_programme.of(programme.index())),
            key.towns.first().map(|town| self.by_town.of(town.index())),
            key.topic.map(|topic| self.by_topic.of(topic.index())),
            key.goal.map(|goal| self.by_goal.of(usize::from(goal))),
            key.organisation.map(|organisation| self.by_grantee.of(organisation.index())),
            match key.funder {
                Some(Funder::One(funder)) => Some(self.by_funder.of(funder.index())),
                Some(Funder::Several) | None => None,
            },
        ];
        for rows in named.into_iter().flatten() {
            let of = |row: &u32| self.rows.rows[*row as usize].series;
            let first = rows.partition_point(|row| of(row) < series);
            let after = rows.partition_point(|row| of(row) <= series);
            if after - first < fewest.len() {
                fewest = &rows[first..after];
            }
        }
        fewest
    }

    /// The row at a place.
    pub(super) fn row(&self, place: u32) -> Row {
        self.rows.rows[place as usize]
    }
}

/// The currency of a money measure that most selections mean: the site's, else the first that occurs.
pub(super) fn usual_currency(
    figures: &Figures,
    portfolio: &Portfolio,
    measure: Key<Measure>,
) -> Option<Currency> {
    portfolio.site.currency.or_else(|| {
        let computed = figures.all_series(measure).find_map(|(_, series)| series.currency);
        computed.or_else(|| figures.stated.of(measure).iter().find_map(|said| said.key.currency))
    })
}

#[cfg(test)]
mod tests;
