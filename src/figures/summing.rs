//! Adding up the rows of a computed figure: each project once, sources and overlaps resolved, gaps named.

use std::borrow::Cow;
use std::collections::BTreeMap;

use rust_decimal::Decimal;

use crate::base::key::Key;
use crate::base::status::Status;
use crate::base::time::Date;
use crate::base::time::End;
use crate::base::time::Year;
use crate::base::value::Missing;
use crate::base::value::Qualifier;
use crate::base::value::Value;
use crate::figures::arithmetic;
use crate::figures::arithmetic::Sum;
use crate::figures::compute::Figures;
use crate::figures::figure::Coverage;
use crate::figures::figure::Evidence;
use crate::figures::figure::Figure;
use crate::figures::figure::Item;
use crate::figures::figure::Line;
use crate::figures::figure::Method;
use crate::figures::figure::Note;
use crate::figures::figure::Record;
use crate::figures::figure::Refusal;
use crate::figures::figure::Why;
use crate::figures::key::FigureKey;
use crate::figures::overlaps;
use crate::figures::rows::Row;
use crate::figures::rows::RowYear;
use crate::figures::scope;
use crate::figures::scope::Fit;
use crate::figures::stated;
use crate::portfolio::model::MeasureKind;
use crate::portfolio::model::Organisation;
use crate::portfolio::model::Portfolio;
use crate::portfolio::model::Seen;
use crate::portfolio::model::Source;
use crate::portfolio::model::Time;
use crate::portfolio::model::Unit;

/// A row that a figure takes or names, before it is resolved with the project's other rows.
pub(super) struct Taken {
    pub(super) row: Row,
    pub(super) share: Option<Decimal>,
    pub(super) out: Option<Why>,
    /// Stands in for the value, where sources differ.
    pub(super) instead: Option<Missing>,
}

/// The computed figure of `key`.
pub(super) fn figure(figures: &Figures, portfolio: &Portfolio, key: &FigureKey) -> Option<Figure> {
    figure_where(figures, portfolio, key, |_| true)
}

/// What those rows of `key` come to that `wanted` takes: a remainder, which is no figure of its own.
pub(super) fn figure_where(
    figures: &Figures,
    portfolio: &Portfolio,
    key: &FigureKey,
    wanted: impl Fn(Row) -> bool,
) -> Option<Figure> {
    let series = figures.series_of(key)?;
    let rows = figures.candidates(portfolio, key, series);
    figure_of(figures, portfolio, key, rows.filter(|row| wanted(*row)))
}

/// What those rows among `rows` come to that fit `key`. They are of its series and come in their order.
pub(super) fn figure_of(
    figures: &Figures,
    portfolio: &Portfolio,
    key: &FigureKey,
    rows: impl Iterator<Item = Row>,
) -> Option<Figure> {
    if key.each.is_some() {
        return None;
    }
    let mut taken: Vec<Taken> = rows.filter_map(|row| take(portfolio, row, key)).collect();
    if taken.is_empty() {
        return None;
    }
    let open = overlaps::resolve(portfolio, key, &mut taken);
    let lines: Vec<Line> = taken.iter().map(|taken| line(portfolio, taken)).collect();
    Some(total(figures, portfolio, key, Resolved { lines, open }))
}

fn take(portfolio: &Portfolio, row: Row, key: &FigureKey) -> Option<Taken> {
    let (share, out) = match scope::fit(portfolio, row, key) {
        Fit::No => return None,
        Fit::In(share) => (share, None),
        Fit::Out(why) => (None, Some(why)),
    };
    let out = out.or(row.own.not_applicable.then_some(Why::NotApplicable));
    Some(Taken { row, share, out, instead: None })
}

/// The value of a row; `None` of a project that is counted as one.
pub(super) fn value_of(portfolio: &Portfolio, row: Row) -> Option<&Value> {
    row.statement(portfolio)
        .map(|statement| &statement.value)
        .or_else(|| row.grant(portfolio).map(|grant| &grant.amount.first.value))
}

fn line(portfolio: &Portfolio, taken: &Taken) -> Line {
    let row = taken.row;
    let value = match (&taken.instead, value_of(portfolio, row)) {
        (Some(missing), _) => Value::Missing(missing.clone()),
        (None, Some(value)) => value.clone(),
        (None, None) => Value::exact(1),
    };
    let status = row
        .statement(portfolio)
        .map(|statement| statement.status)
        .or_else(|| row.grant(portfolio).map(|grant| grant.status))
        .unwrap_or_default();
    Line {
        record: Record::Project(row.project),
        item: row.item,
        value,
        counted: None,
        share: taken.share,
        left_out: taken.out,
        status,
        when: row.when(portfolio),
        inferred: matches!(row.year, RowYear::Inferred(_)),
    }
}

/// What a line adds: its value, by its share. `Err` where the digits do not suffice.
fn contribution(line: &Line) -> Result<Cow<'_, Value>, Refusal> {
    match (&line.value, line.share) {
        (Value::Known(known), Some(share)) => {
            let part = arithmetic::share(known, share).ok_or(Refusal::TooLarge)?;
            Ok(Cow::Owned(Value::Known(part)))
        }
        (value, _) => Ok(Cow::Borrowed(value)),
    }
}

/// Adds up lines: the value, and into each line what it adds to it.
pub(super) fn add_up(lines: &mut [Line], overlapping: bool) -> Result<Value, Refusal> {
    lines.iter_mut().for_each(|line| line.counted = None);
    let mut sum = Sum::default();
    for line in lines.iter_mut().filter(|line| line.left_out.is_none()) {
        let adds = contribution(line)?;
        sum = sum.plus(Sum::of(&adds));
    }
    let sum = if overlapping { sum.open() } else { sum };
    let Some(value) = sum.total()? else {
        let uncertain = lines.iter().filter_map(|line| line.left_out).any(Why::is_uncertain);
        let missing = if uncertain { Missing::NotPublished } else { Missing::NotApplicable };
        return Ok(Value::Missing(missing));
    };
    let from_above =
        value.known().is_some_and(|total| matches!(total.qualifier, Qualifier::UpTo | Qualifier::LessThan));
    for line in lines.iter_mut().filter(|line| line.left_out.is_none()) {
        let adds = contribution(line)?
            .known()
            .map(|known| if from_above { known.upper_number } else { known.number });
        line.counted = adds;
    }
    Ok(value)
}

/// The lines of a figure, and whether something was left out that makes their total a minimum.
struct Resolved {
    lines: Vec<Line>,
    open: bool,
}

fn total(figures: &Figures, portfolio: &Portfolio, key: &FigureKey, resolved: Resolved) -> Figure {
    let Resolved { mut lines, open } = resolved;
    let measure = &portfolio.measures[key.measure];
    let alone = lines.iter().filter(|line| line.left_out.is_none()).count() <= 1;
    let none = !measure.total || measure.kind == MeasureKind::Ratio;
    let value = if none && !alone { Err(Refusal::NoTotal) } else { add_up(&mut lines, open) };
    let method = if lines.iter().any(|line| line.item == Item::Itself) {
        Method::Count
    } else if measure.kind == MeasureKind::Stock {
        Method::Latest
    } else {
        Method::Sum
    };
    let coverage = (method != Method::Count).then(|| coverage(figures, portfolio, key, &lines)).flatten();
    let sources = sources(portfolio, &lines);
    let mut notes = notes(portfolio, key, &lines);
    if excerpts_only(portfolio, &sources) {
        notes.push(Note::ExcerptOnly);
    }
    if plan_is_over(figures, portfolio, key, &lines) {
        notes.push(Note::OutcomeNotPublished);
    }
    Figure {
        value,
        whole_things: whole_things(portfolio, key) && lines.iter().all(|line| line.share.is_none()),
        method,
        coverage,
        beside: figures.beside(portfolio, key),
        sources,
        notes,
        evidence: Evidence::Rows,
        dates: (method == Method::Latest).then(|| dates(portfolio, &lines)).flatten(),
        ratio: None,
        key: key.clone(),
        lines,
    }
}

/// True of plans that are all over, with no actual number beside them.
fn plan_is_over(figures: &Figures, portfolio: &Portfolio, key: &FigureKey, lines: &[Line]) -> bool {
    let mut counted = lines.iter().filter(|line| line.left_out.is_none());
    matches!(key.status, Status::Planned | Status::Target)
        && counted.all(|line| stated::is_over(portfolio, line.when))
        && !stated::has_actual(figures, portfolio, key)
}

/// True where the measure counts whole things.
pub(super) fn whole_things(portfolio: &Portfolio, key: &FigureKey) -> bool {
    matches!(portfolio.measures[key.measure].unit, Unit::Things(_))
}

/// How many of the projects concerned have a number among the lines.
fn coverage(figures: &Figures, portfolio: &Portfolio, key: &FigureKey, lines: &[Line]) -> Option<Coverage> {
    let with_record = distinct(
        lines
            .iter()
            .filter(|line| line.left_out.is_none() && line.value.known().is_some())
            .filter_map(Line::project),
    );
    let mut concerned = with_record.clone();
    let plan = matches!(key.status, Status::Planned | Status::Target);
    for (series, which) in figures.all_series(figures.built_in.supported?) {
        if which.status != Status::Actual && !plan {
            continue;
        }
        let rows = figures.candidates(portfolio, key, series);
        concerned.extend(rows.filter(|row| scope::concerns(portfolio, *row, key)).map(|row| row.project));
    }
    Some(Coverage { with_record: with_record.len(), of: distinct(concerned.into_iter()).len() })
}

/// Each once, sorted. Mostly they come sorted already, or are very few different ones.
fn distinct<T: Ord>(all: impl Iterator<Item = T>) -> Vec<T> {
    let mut distinct: Vec<T> = Vec::new();
    for one in all {
        if distinct.last() != Some(&one) {
            distinct.push(one);
        }
    }
    distinct.sort_unstable();
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

fn notes(portfolio: &Portfolio, key: &FigureKey, lines: &[Line]) -> Vec<Note> {
    let counted = || lines.iter().filter(|line| line.left_out.is_none());
    let left = |why| lines.iter().filter(|line| line.left_out == Some(why)).count();
    let some = |count: usize, note: fn(usize) -> Note| (count > 0).then(|| note(count));
    let measure = &portfolio.measures[key.measure];
    let several_years = || counted().next().is_some_and(|one| counted().any(|line| line.when != one.when));
    let mut missing: BTreeMap<usize, (Missing, usize)> = BTreeMap::new();
    for line in counted() {
        if let Value::Missing(reason) = &line.value {
            let reason = if let Missing::NotQuantified(_) = reason {
                Missing::NotQuantified(None)
            } else {
                reason.clone()
            };
            missing.entry(arithmetic::rank(&reason)).or_insert((reason, 0)).1 += 1;
        }
    }
    let funders = if measure.unit == Unit::Money { funders(portfolio, key, counted()) } else { Vec::new() };
    let notes = [
        (!missing.is_empty()).then(|| Note::MissingParts(missing.into_values().collect())),
        some(counted().filter(|line| line.inferred).count(), Note::InferredYears),
        some(left(Why::YearNotStated), Note::UncertainYears),
        (measure.may_repeat && several_years()).then_some(Note::MayRepeat),
        counted().any(|line| line.share.is_some()).then_some(Note::Shares),
        some(left(Why::Overlaps), Note::OverlapsNotAdded),
        (key.towns.len() > 1).then_some(Note::TownsTogether),
        key.project.and_then(|project| partly_known(portfolio.projects[project].year.first.value)),
        (funders.len() > 1).then_some(Note::SeveralFunders(funders)),
    ];
    notes.into_iter().flatten().collect()
}

fn partly_known(year: Year) -> Option<Note> {
    year.counted().is_none().then_some(Note::PartlyKnownYear(year))
}

/// The payers whose programmes the lines stand under, where the figure is not about one payer.
fn funders<'l>(
    portfolio: &Portfolio,
    key: &FigureKey,
    lines: impl Iterator<Item = &'l Line>,
) -> Vec<Key<Organisation>> {
    if key.funder.is_some() || key.programme.is_some() {
        return Vec::new();
    }
    let programmes = distinct(lines.flat_map(|line| line.programmes(portfolio)).copied());
    distinct(programmes.into_iter().map(|programme| portfolio.programmes[programme].funder))
}

/// The earliest and the latest date of stocks.
fn dates(portfolio: &Portfolio, lines: &[Line]) -> Option<(Date, Date)> {
    let dates = distinct(
        lines
            .iter()
            .filter(|line| line.left_out.is_none())
            .filter_map(|line| date_of(line.statement(portfolio)?.time)),
    );
    Some((*dates.first()?, *dates.last()?))
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

/// True where at least one row counts for `key`, with a number or as a gap.
pub(super) fn exists(figures: &Figures, portfolio: &Portfolio, key: &FigureKey) -> bool {
    figures.series_of(key).filter(|_| key.each.is_none()).is_some_and(|series| {
        let mut rows = figures.candidates(portfolio, key, series);
        rows.any(|row| take(portfolio, row, key).is_some_and(|taken| taken.out.is_none()))
    })
}
