//! The rows of projects as a browser adds them up: every row with all that decides whether it counts, so that a
//! reader's selection comes to what the build would make of it.
//!
//! Comes in: a project. Goes out: its rows by series, and of several statements about one thing everything that
//! `overlaps` asks about them. The browser's half is `themes/default/scripts/pick-sum.js`; a test adds up random
//! selections in both.

use crate::base::key::Key;
use crate::base::money::Currency;
use crate::base::status::Status;
use crate::base::time::End;
use crate::base::time::Period;
use crate::base::time::Year;
use crate::base::value::Value;
use crate::figures::agreement;
use crate::figures::choosing;
use crate::figures::compute::Figures;
use crate::figures::figure::Figure;
use crate::figures::figure::Why;
use crate::figures::key::FigureKey;
use crate::figures::overlaps;
use crate::figures::row::Row;
use crate::figures::row::RowYear;
use crate::figures::scope;
use crate::figures::scope::RowPayer;
use crate::figures::summing;
use crate::figures::summing::Taken;
use crate::figures::tally::Nothing;
use crate::portfolio::model::Measure;
use crate::portfolio::model::MeasureKind;
use crate::portfolio::model::Organisation;
use crate::portfolio::model::Portfolio;
use crate::portfolio::model::Programme;
use crate::portfolio::model::Project;
use crate::portfolio::model::Towns;

/// What a browser adds up apart: one measure in one status and currency.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Series {
    /// What is counted.
    pub measure: Key<Measure>,
    /// Done, planned…
    pub status: Status,
    /// Of money.
    pub currency: Option<Currency>,
    /// False where its numbers are never added.
    pub total: bool,
    /// The figure of all of it.
    pub whole: FigureKey,
}

/// The time of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// This year.
    In(i16),
    /// Several years, from the first to the last (`i16::MAX` where the end is open): it belongs to none of them.
    Several(i16, i16),
    /// One of these years, nobody says which.
    OneOf(i16, i16),
}

/// Whose money a row counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Payer {
    /// The funders of the row's programmes.
    Own,
    /// Another payer.
    One(Key<Organisation>),
    /// Several payers in one sum.
    Several,
}

/// A row of a project.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picked<'p> {
    /// Its value; `None` where the project itself is counted.
    pub value: Option<&'p Value>,
    /// Why it is never counted, where that is not its value: what is not applicable is not counted either.
    pub out: Option<Why>,
    /// Its time.
    pub when: When,
    /// Its places.
    pub towns: &'p Towns,
    /// Its programmes.
    pub programmes: &'p [Key<Programme>],
    /// Its payer.
    pub payer: Payer,
}

/// How the statements of a project in one series stand to each other; places are those among the project's rows of the
/// series, pairs are (one, other).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Contest {
    /// About the same place and time, so that one is shown.
    pub same: Vec<(usize, usize)>,
    /// Cannot both be true.
    pub differ: Vec<(usize, usize)>,
    /// Which are preferred.
    pub preferred: Vec<usize>,
    /// How telling each is: the smallest number is shown.
    pub telling: Vec<usize>,
    /// In which order they are kept, where no town is asked for.
    pub order: Vec<usize>,
    /// In which order they are kept, where one is.
    pub order_in_town: Vec<usize>,
    /// Which cannot both be kept.
    pub meet: Vec<(usize, usize)>,
    /// Where the first lies in the time of the second, so that nothing is lost with it.
    pub inside: Vec<(usize, usize)>,
    /// The latest counts; what is left out otherwise makes the total a minimum.
    pub stock: bool,
}

impl Figures {
    /// All series of the records that count no group apart, in their order.
    pub fn picked_series(&self, portfolio: &Portfolio) -> Vec<Series> {
        let wholes = self.wholes(portfolio).into_iter().filter(|whole| whole.of.is_none());
        wholes
            .map(|whole| Series {
                measure: whole.measure,
                status: whole.status,
                currency: whole.currency,
                total: summing::has_total(&portfolio.measures[whole.measure]),
                whole,
            })
            .collect()
    }

    /// The rows of one project in one series.
    pub fn picked_rows<'p>(
        &self,
        portfolio: &'p Portfolio,
        series: &Series,
        project: Key<Project>,
    ) -> (Vec<Picked<'p>>, Option<Contest>) {
        let Some(of_series) = self.series_of(&series.whole) else { return (Vec::new(), None) };
        let key = FigureKey { project: Some(project), ..series.whole.clone() };
        let rows: Vec<Row> =
            self.candidates(portfolio, &key, of_series).filter(|row| row.project == project).collect();
        let contest = contest(portfolio, &series.whole, &rows);
        (rows.into_iter().map(|row| picked(portfolio, row)).collect(), contest)
    }

    /// What those rows of `key` come to whose project is among the `wanted`.
    pub fn selected(
        &self,
        portfolio: &Portfolio,
        key: &FigureKey,
        wanted: impl Fn(Key<Project>) -> bool,
    ) -> Option<Figure> {
        let rows = self.candidates(portfolio, key, self.series_of(key)?);
        summing::figure_of((self, portfolio), key, rows.filter(|row| wanted(row.project)), &mut Nothing)
    }
}

fn picked(portfolio: &Portfolio, row: Row) -> Picked<'_> {
    Picked {
        value: summing::value_of(portfolio, row),
        out: row.out,
        when: when(portfolio, row),
        towns: towns(portfolio, row),
        programmes: scope::programmes(portfolio, row),
        payer: match scope::row_payer(portfolio, row) {
            RowPayer::Own => Payer::Own,
            RowPayer::One(payer) => Payer::One(payer),
            RowPayer::Several => Payer::Several,
        },
    }
}

fn towns(portfolio: &Portfolio, row: Row) -> &Towns {
    scope::row_towns(portfolio, row)
}

fn when(portfolio: &Portfolio, row: Row) -> When {
    match (row.year, row.period(portfolio)) {
        (RowYear::In(year) | RowYear::Inferred(year), _) => When::In(year),
        (_, Some(period)) => When::Several(period.start.year, last_year(period)),
        (_, None) => match row.partly_known(portfolio) {
            Year::Known(year) | Year::About(year) => When::OneOf(year, year),
            Year::Between(first, last) => When::OneOf(first, last),
            Year::AtLeast(first) => When::OneOf(first, i16::MAX),
            Year::Unknown => When::OneOf(i16::MIN, i16::MAX),
        },
    }
}

fn last_year(period: Period) -> i16 {
    match period.end {
        End::On(date) => date.year,
        End::Unknown => i16::MAX,
    }
}

/// How the statements among the rows stand to each other; `None` where at most one could count.
fn contest(portfolio: &Portfolio, whole: &FigureKey, rows: &[Row]) -> Option<Contest> {
    let stated: Vec<usize> = (0..rows.len())
        .filter(|at| rows[*at].statement(portfolio).is_some())
        .filter(|at| rows[*at].out.is_none() && !rows[*at].own.not_applicable())
        .collect();
    if stated.len() < 2 {
        return None;
    }
    let taken: Vec<Taken> = rows
        .iter()
        .map(|row| Taken { row: *row, share: None, out: None, instead: None, alone: false })
        .collect();
    let pairs = |holds: &dyn Fn(&Taken, &Taken) -> bool| -> Vec<(usize, usize)> {
        let all = stated.iter().flat_map(|one| stated.iter().map(move |other| (*one, *other)));
        all.filter(|(one, other)| one != other && holds(&taken[*one], &taken[*other])).collect()
    };
    let known = |taken: &Taken| summing::value_of(portfolio, taken.row).and_then(Value::known);
    let whole_things = summing::whole_things(portfolio, whole);
    let stock = portfolio.measures[whole.measure].kind == MeasureKind::Stock;
    let period = |taken: &Taken| taken.row.period(portfolio);
    let is_preferred =
        |at: &usize| rows[*at].statement(portfolio).is_some_and(|said| said.preferred().is_some());
    Some(Contest {
        same: pairs(&|one, other| overlaps::same_thing(portfolio, one, other)),
        differ: pairs(&|one, other| match (known(one), known(other)) {
            (Some(one), Some(other)) => !agreement::agree(one, other, whole_things),
            _ => false,
        }),
        preferred: stated.iter().copied().filter(is_preferred).collect(),
        telling: telling(portfolio, &stated, &taken),
        order: overlaps::order(portfolio, &taken, &stated, (stock, false)),
        order_in_town: overlaps::order(portfolio, &taken, &stated, (stock, true)),
        meet: pairs(&|one, other| overlaps::meet(portfolio, stock, one, other)),
        inside: pairs(&|inner, outer| overlaps::lies_in(period(inner), period(outer))),
        stock,
    })
}

/// Those with a number, the most telling first.
fn telling(portfolio: &Portfolio, stated: &[usize], taken: &[Taken]) -> Vec<usize> {
    let known = |at: &usize| summing::value_of(portfolio, taken[*at].row).and_then(Value::known);
    let mut order: Vec<usize> = stated.iter().copied().filter(|at| known(at).is_some()).collect();
    order.sort_by(|one, other| match (known(one), known(other)) {
        (Some(one), Some(other)) => choosing::telling(one, other),
        _ => one.cmp(other),
    });
    order
}
