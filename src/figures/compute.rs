//! The light index over all rows, and any figure worked out from it.
//!
//! [`Figures`] holds no number: rows point into the portfolio, and a figure is added up when it is asked for,
//! from the rows of its town, programme, project or year alone. It can be read from any thread. Lists that many pages
//! ask for are made once; making one never waits for another thread's work, so that it may be asked for anywhere.

use std::sync::OnceLock;

use crate::base::key::Key;
use crate::base::money::Currency;
use crate::figures::behind::Detailed;
use crate::figures::figure::Figure;
use crate::figures::findings::Finding;
use crate::figures::index::Index;
use crate::figures::key::FigureKey;
use crate::figures::recent::Latest;
use crate::figures::row::Row;
use crate::figures::row::Series;
use crate::figures::row::place;
use crate::figures::rows;
use crate::figures::rows::BuiltIn;
use crate::figures::stated;
use crate::figures::stated::Stated;
use crate::figures::summing;
use crate::figures::unknowns::Unknown;
use crate::portfolio::model::Measure;
use crate::portfolio::model::Portfolio;
use crate::portfolio::selection::Basis;

/// The index from which any figure is worked out. Make it with [`super::compute()`].
#[derive(Debug)]
pub struct Figures {
    pub(super) index: Index,
    pub(super) built_in: BuiltIn,
    pub(super) stated: Stated,
    pub(super) latest: Latest,
    pub(super) wholes: OnceLock<Vec<FigureKey>>,
    pub(super) keys: OnceLock<Vec<FigureKey>>,
    pub(super) published: OnceLock<Vec<FigureKey>>,
    pub(super) findings: OnceLock<Vec<Finding>>,
    pub(super) unknowns: OnceLock<Vec<Unknown>>,
}

/// Makes the index.
pub(super) fn index(portfolio: &Portfolio) -> Figures {
    Figures {
        index: Index::new(portfolio, rows::gather(portfolio)),
        built_in: BuiltIn::of(portfolio),
        stated: stated::gather(portfolio),
        latest: Latest::default(),
        wholes: OnceLock::new(),
        keys: OnceLock::new(),
        published: OnceLock::new(),
        findings: OnceLock::new(),
        unknowns: OnceLock::new(),
    }
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
            Basis::Stated => stated::figure(self, portfolio, key).map(|detailed| detailed.figure),
        }
    }

    /// The same with its lines, of which there may be very many; a ratio has none.
    pub fn detailed(&self, portfolio: &Portfolio, key: &FigureKey) -> Option<Detailed> {
        if key.per.is_some() {
            let figure = self.ratio_figure(portfolio, key)?;
            return Some(Detailed { figure, lines: Vec::new() });
        }
        match key.basis {
            Basis::Computed => summing::detailed(self, portfolio, key),
            Basis::Stated => stated::figure(self, portfolio, key),
        }
    }

    /// The place of the series that a key counts, if the records have it.
    pub(super) fn series_of(&self, key: &FigureKey) -> Option<u32> {
        let series = Series { measure: key.measure, status: key.status, of: key.of, currency: key.currency };
        self.index.rows.series.binary_search(&series).ok().map(place)
    }

    /// All places of series of a measure.
    pub(super) fn all_series(&self, measure: Key<Measure>) -> impl Iterator<Item = (u32, Series)> + '_ {
        let first = self.index.rows.series.partition_point(|series| series.measure < measure);
        self.index.rows.series[first..]
            .iter()
            .enumerate()
            .take_while(move |(_, series)| series.measure == measure)
            .map(move |(index, series)| (place(first + index), *series))
    }

    /// The rows of one series that may belong to a figure.
    pub(super) fn candidates(
        &self,
        portfolio: &Portfolio,
        key: &FigureKey,
        series: u32,
    ) -> impl Iterator<Item = Row> + '_ {
        self.index.candidates(portfolio, key, series).map(|at| self.row(at))
    }

    /// The row at a place. It is not noted that it was looked at: all that stands in rows is in the outline, and who wants
    /// to know more of one looks at its project.
    pub(super) fn row(&self, place: u32) -> Row {
        self.index.rows.rows[place as usize]
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
