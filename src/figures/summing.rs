//! Adding up the rows of a computed figure: each project once, sources and overlaps resolved, gaps named.

use std::borrow::Cow;

use rust_decimal::Decimal;

use crate::base::key::Key;
use crate::base::status::Status;
use crate::base::time::Date;
use crate::base::time::End;
use crate::base::value::Missing;
use crate::base::value::Value;
use crate::figures::arithmetic;
use crate::figures::behind::Detailed;
use crate::figures::compute::Figures;
use crate::figures::figure::Coverage;
use crate::figures::figure::Figure;
use crate::figures::figure::Item;
use crate::figures::figure::Line;
use crate::figures::figure::Method;
use crate::figures::figure::Record;
use crate::figures::figure::Refusal;
use crate::figures::figure::Why;
use crate::figures::key::FigureKey;
use crate::figures::key::When;
use crate::figures::row::Row;
use crate::figures::row::RowYear;
use crate::figures::scope;
use crate::figures::scope::Fit;
use crate::figures::tally;
use crate::figures::tally::Adding;
use crate::figures::tally::Keep;
use crate::figures::tally::Nothing;
use crate::portfolio::model::Measure;
use crate::portfolio::model::MeasureKind;
use crate::portfolio::model::Portfolio;
use crate::portfolio::model::Seen;
use crate::portfolio::model::Source;
use crate::portfolio::model::Time;
use crate::portfolio::model::Unit;
use crate::portfolio::selection::Basis;

/// A row that a figure takes or names, before it is resolved with the project's other rows.
pub(super) struct Taken {
    pub(super) row: Row,
    pub(super) share: Option<Decimal>,
    pub(super) out: Option<Why>,
    /// Stands in for the value, where sources differ.
    pub(super) instead: Option<Missing>,
    /// True where it is known to stand under one bar of a breakdown only.
    pub(super) alone: bool,
}

/// The computed figure of `key`.
pub(super) fn figure(figures: &Figures, portfolio: &Portfolio, key: &FigureKey) -> Option<Figure> {
    let candidates = figures.index.candidates(portfolio, key, figures.series_of(key)?);
    figures.worked_out(key, candidates.len(), || {
        figure_of((figures, portfolio), key, candidates.map(|at| figures.row(at)), &mut Nothing)
    })
}

/// The same with its lines.
pub(super) fn detailed(figures: &Figures, portfolio: &Portfolio, key: &FigureKey) -> Option<Detailed> {
    detailed_where(figures, portfolio, key, |_| true)
}

/// What those rows of `key` come to that `wanted` takes: a remainder, which is no figure of its own.
pub(super) fn detailed_where(
    figures: &Figures,
    portfolio: &Portfolio,
    key: &FigureKey,
    wanted: impl Fn(Row) -> bool,
) -> Option<Detailed> {
    let rows = figures.candidates(portfolio, key, figures.series_of(key)?).filter(|row| wanted(*row));
    let mut lines = Vec::new();
    let figure = figure_of((figures, portfolio), key, rows, &mut lines)?;
    tally::count(&mut lines, figure.value.as_ref().ok());
    Some(Detailed { figure, lines })
}

/// What those rows among `rows` come to that fit `key`; `keep` is told of each. The rows are of its series and come in
/// their order.
pub(super) fn figure_of(
    (figures, portfolio): (&Figures, &Portfolio),
    key: &FigureKey,
    rows: impl Iterator<Item = Row>,
    keep: &mut impl Keep,
) -> Option<Figure> {
    if key.each.is_some() {
        return None;
    }
    let mut adding = Adding::new(portfolio, key);
    rows.for_each(|row| adding.offer(row, keep));
    adding.end(figures, keep)
}

/// How a row counts that stands so to a figure: its share where it has one, and why it is left out; `None` where it has
/// nothing to do with it.
pub(super) fn stands(row: Row, fit: Fit) -> Option<(Option<Decimal>, Option<Why>)> {
    let (share, out) = match fit {
        Fit::No => return None,
        Fit::In(share) => (share, None),
        Fit::Out(why) => (None, Some(why)),
    };
    Some((share, out.or(row.own.not_applicable().then_some(Why::NotApplicable))))
}

/// A row that stands so to a figure, as that takes it; `None` where it has nothing to do with it.
pub(super) fn take(row: Row, fit: Fit) -> Option<Taken> {
    let (share, out) = stands(row, fit)?;
    Some(Taken { row, share, out, instead: None, alone: false })
}

/// The value of a row; `None` of a project that is counted as one.
pub(super) fn value_of(portfolio: &Portfolio, row: Row) -> Option<&Value> {
    row.statement(portfolio)
        .map(|statement| &statement.value)
        .or_else(|| row.grant(portfolio).map(|grant| &grant.amount.first.value))
}

pub(super) fn line(portfolio: &Portfolio, taken: &Taken) -> Line {
    let row = taken.row;
    let of = |value: Value, status: Status, when: When| Line {
        record: Record::Project(row.project),
        item: row.item(),
        value,
        counted: None,
        share: taken.share,
        left_out: taken.out,
        status,
        when,
        inferred: matches!(row.year, RowYear::Inferred(_)),
    };
    if taken.instead.is_none()
        && let Some((amount, status)) = row.plain()
    {
        return of(Value::exact(amount), status, row.when(None));
    }
    // Looked for once: there are very many lines, and each row lies elsewhere.
    portfolio.projects.look(row.project, |project| {
        let (said, time) = match row.item() {
            Item::Itself | Item::Nothing => (None, None),
            Item::Grant(at) => {
                let grant = project.grants.get(at as usize);
                (grant.map(|grant| (&grant.amount.first.value, grant.status)), None)
            }
            Item::Statement(at) => {
                let statement = project.statements.get(at as usize);
                (statement.map(|said| (&said.value, said.status)), statement.map(|said| said.time))
            }
        };
        let value = match (&taken.instead, said) {
            (Some(missing), _) => Value::Missing(missing.clone()),
            (None, Some((value, _))) => value.clone(),
            (None, None) => Value::exact(1),
        };
        of(value, said.map(|(_, status)| status).unwrap_or_default(), row.when(time))
    })
}

/// A value by its share. `Err` where the digits do not suffice.
pub(super) fn by_share(value: &Value, share: Option<Decimal>) -> Result<Cow<'_, Value>, Refusal> {
    match (value, share) {
        (Value::Known(known), Some(share)) => {
            let part = arithmetic::share(known, share).ok_or(Refusal::TooLarge)?;
            Ok(Cow::Owned(Value::Known(part)))
        }
        (value, _) => Ok(Cow::Borrowed(value)),
    }
}

/// What nothing counted comes to, where something that was left out is `uncertain` or not.
pub(super) fn of_nothing(uncertain: bool) -> Value {
    Value::Missing(if uncertain { Missing::NotPublished } else { Missing::NotApplicable })
}

/// True where numbers of a measure may be added at all.
pub(super) fn has_total(measure: &Measure) -> bool {
    measure.total && measure.kind != MeasureKind::Ratio
}

/// True where the measure counts whole things.
pub(super) fn whole_things(portfolio: &Portfolio, key: &FigureKey) -> bool {
    matches!(portfolio.measures[key.measure].unit, Unit::Things(_))
}

impl Figures {
    /// How many of the projects concerned have a record among the lines of a figure; `None` for what is stated, and
    /// where projects themselves are counted.
    pub fn coverage(&self, portfolio: &Portfolio, figure: &Figure) -> Option<Coverage> {
        let key = &figure.key;
        if key.basis == Basis::Stated || key.per.is_some() || figure.method == Method::Count {
            return None;
        }
        let with_record = distinct(figure.behind.with_number().filter_map(Record::project));
        let counted = with_record.len();
        let mut concerned = with_record;
        let plan = matches!(key.status, Status::Planned | Status::Target);
        for (series, which) in self.all_series(self.built_in.supported?) {
            if which.status != Status::Actual && !plan {
                continue;
            }
            let rows = self.candidates(portfolio, key, series);
            let rows = rows.filter(|row| scope::concerns(portfolio, *row, key));
            concerned.extend(rows.map(|row| row.project));
        }
        Some(Coverage { with_record: counted, of: distinct(concerned.into_iter()).len() })
    }

    /// True where no project that a figure concerns lacks a record.
    pub(super) fn is_complete(&self, portfolio: &Portfolio, figure: &Figure) -> bool {
        self.coverage(portfolio, figure).is_none_or(|coverage| coverage.with_record == coverage.of)
    }
}

/// Each once, sorted. Mostly they come sorted already, or are very few different ones.
pub(super) fn distinct<T: Ord>(all: impl Iterator<Item = T>) -> Vec<T> {
    let mut distinct: Vec<T> = Vec::new();
    for one in all {
        if distinct.last() != Some(&one) {
            distinct.push(one);
        }
    }
    // A stable sort finds what is sorted already, and merges a few such runs.
    distinct.sort();
    distinct.dedup();
    distinct
}

/// All sources of the counted lines.
pub(super) fn sources(portfolio: &Portfolio, lines: &[Line]) -> Vec<Key<Source>> {
    let counted = lines.iter().filter(|line| line.left_out.is_none());
    distinct(counted.flat_map(|line| line.sources(portfolio)).copied())
}

/// True where there are sources and each was seen as an excerpt only.
pub(super) fn excerpts_only(portfolio: &Portfolio, sources: &[Key<Source>]) -> bool {
    !sources.is_empty() && sources.iter().all(|source| portfolio.sources[*source].seen == Some(Seen::Excerpt))
}

/// The date for which a stock stands.
pub(super) fn date_of(time: Time) -> Option<Date> {
    match time {
        Time::AsOf(date) => Some(date),
        Time::During(period) => match period.end {
            End::On(date) => Some(date),
            End::Unknown => Some(period.start),
        },
        Time::Inherited(year) => year.counted().map(Date::year),
        Time::Unstated => None,
    }
}

/// Of each row of the computed figure of `key` why it is left out, or that it counts.
pub(super) fn named<'f>(
    figures: &'f Figures,
    portfolio: &'f Portfolio,
    key: &'f FigureKey,
) -> impl Iterator<Item = Option<Why>> + 'f {
    let series = figures.series_of(key).filter(|_| key.each.is_none());
    let rows = series.into_iter().flat_map(move |series| figures.candidates(portfolio, key, series));
    rows.filter_map(move |row| stands(row, scope::fit(portfolio, row, key))).map(|(_, out)| out)
}

/// True where at least one row counts for `key`, with a number or as a gap.
pub(super) fn exists(figures: &Figures, portfolio: &Portfolio, key: &FigureKey) -> bool {
    named(figures, portfolio, key).any(|out| out.is_none())
}
