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
use crate::portfolio::model::Measure;
use crate::portfolio::model::MeasureKind;
use crate::portfolio::model::Organisation;
use crate::portfolio::model::Portfolio;
use crate::portfolio::model::Seen;
use crate::portfolio::model::Source;
use crate::portfolio::model::Time;
use crate::portfolio::model::Unit;
use crate::portfolio::selection::Basis;

/// For so many lines there is room from the start.
const FEW_LINES: usize = 64;

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
    // Most figures have a few lines, and few have very many.
    let mut taken: Vec<Taken> = Vec::with_capacity(rows.size_hint().1.unwrap_or_default().min(FEW_LINES));
    taken.extend(rows.filter_map(|row| take(portfolio, row, key)));
    if taken.is_empty() {
        return None;
    }
    let open = overlaps::resolve(portfolio, key, &mut taken);
    let lines: Vec<Line> = taken.iter().map(|taken| line(portfolio, taken)).collect();
    Some(total(figures, portfolio, key, Resolved { lines, open }))
}

/// How a row counts: its share where it has one, and why it is left out; `None` where it has nothing to do with `key`.
pub(super) fn stands(
    portfolio: &Portfolio,
    row: Row,
    key: &FigureKey,
) -> Option<(Option<Decimal>, Option<Why>)> {
    let (share, out) = match scope::fit(portfolio, row, key) {
        Fit::No => return None,
        Fit::In(share) => (share, None),
        Fit::Out(why) => (None, Some(why)),
    };
    Some((share, out.or(row.own.not_applicable.then_some(Why::NotApplicable))))
}

fn take(portfolio: &Portfolio, row: Row, key: &FigureKey) -> Option<Taken> {
    let (share, out) = stands(portfolio, row, key)?;
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
    // Looked for once: there are very many lines, and each row lies elsewhere.
    let statement = row.statement(portfolio);
    let grant = if statement.is_some() { None } else { row.grant(portfolio) };
    let said = statement.map(|said| (&said.value, said.status));
    let said = said.or_else(|| grant.map(|grant| (&grant.amount.first.value, grant.status)));
    let value = match (&taken.instead, said) {
        (Some(missing), _) => Value::Missing(missing.clone()),
        (None, Some((value, _))) => value.clone(),
        (None, None) => Value::exact(1),
    };
    Line {
        record: Record::Project(row.project),
        item: row.item,
        value,
        counted: None,
        share: taken.share,
        left_out: taken.out,
        status: said.map(|(_, status)| status).unwrap_or_default(),
        when: row.when(statement.map(|said| said.time)),
        inferred: matches!(row.year, RowYear::Inferred(_)),
    }
}

/// What a line adds: its value, by its share. `Err` where the digits do not suffice.
fn contribution(line: &Line) -> Result<Cow<'_, Value>, Refusal> {
    by_share(&line.value, line.share)
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

/// Adds up lines: the value, and into each line what it adds to it.
pub(super) fn add_up(lines: &mut [Line], overlapping: bool) -> Result<Value, Refusal> {
    lines.iter_mut().for_each(|line| line.counted = None);
    let mut sum = Sum::default();
    for line in lines.iter_mut().filter(|line| line.left_out.is_none()) {
        sum.add(&*contribution(line)?);
    }
    let sum = if overlapping { sum.open() } else { sum };
    let Some(value) = sum.total()? else {
        return Ok(of_nothing(lines.iter().filter_map(|line| line.left_out).any(Why::is_uncertain)));
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

/// What nothing counted comes to, where something that was left out is `uncertain` or not.
pub(super) fn of_nothing(uncertain: bool) -> Value {
    Value::Missing(if uncertain { Missing::NotPublished } else { Missing::NotApplicable })
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
    let value = if !has_total(measure) && !alone { Err(Refusal::NoTotal) } else { add_up(&mut lines, open) };
    let method = if lines.iter().any(|line| line.item == Item::Itself) {
        Method::Count
    } else if measure.kind == MeasureKind::Stock {
        Method::Latest
    } else {
        Method::Sum
    };
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
        sources,
        notes,
        evidence: Evidence::Rows,
        dates: (method == Method::Latest).then(|| dates(portfolio, &lines)).flatten(),
        ratio: None,
        key: key.clone(),
        lines,
    }
}

/// True where numbers of a measure may be added at all.
pub(super) fn has_total(measure: &Measure) -> bool {
    measure.total && measure.kind != MeasureKind::Ratio
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

impl Figures {
    /// How many of the projects concerned have a record among the lines of a figure; `None` for what is stated, and
    /// where projects themselves are counted.
    pub fn coverage(&self, portfolio: &Portfolio, figure: &Figure) -> Option<Coverage> {
        let key = &figure.key;
        if key.basis == Basis::Stated || key.per.is_some() || figure.method == Method::Count {
            return None;
        }
        let with_record = distinct(
            figure
                .lines
                .iter()
                .filter(|line| line.left_out.is_none() && line.value.known().is_some())
                .filter_map(Line::project),
        );
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
fn distinct<T: Ord>(all: impl Iterator<Item = T>) -> Vec<T> {
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

/// What is counted of lines for the notes.
#[derive(Default)]
struct Counts<'l> {
    first: Option<&'l Line>,
    several_times: bool,
    inferred: usize,
    shares: bool,
    uncertain_years: usize,
    overlaps: usize,
    /// By the rank of the reason.
    missing: BTreeMap<usize, (Missing, usize)>,
}

impl<'l> Counts<'l> {
    fn of(lines: &'l [Line]) -> Self {
        let mut counts = Self::default();
        for line in lines {
            match line.left_out {
                Some(Why::YearNotStated) => counts.uncertain_years += 1,
                Some(Why::Overlaps) => counts.overlaps += 1,
                Some(_) => {}
                None => counts.add(line),
            }
        }
        counts
    }

    fn add(&mut self, line: &'l Line) {
        let first = *self.first.get_or_insert(line);
        self.several_times |= line.when != first.when;
        self.inferred += usize::from(line.inferred);
        self.shares |= line.share.is_some();
        if let Value::Missing(reason) = &line.value {
            let reason = if let Missing::NotQuantified(_) = reason {
                Missing::NotQuantified(None)
            } else {
                reason.clone()
            };
            self.missing.entry(arithmetic::rank(&reason)).or_insert((reason, 0)).1 += 1;
        }
    }
}

fn notes(portfolio: &Portfolio, key: &FigureKey, lines: &[Line]) -> Vec<Note> {
    let some = |count: usize, note: fn(usize) -> Note| (count > 0).then(|| note(count));
    let measure = &portfolio.measures[key.measure];
    let counts = Counts::of(lines);
    let counted = lines.iter().filter(|line| line.left_out.is_none());
    let funders = if measure.unit == Unit::Money { funders(portfolio, key, counted) } else { Vec::new() };
    let missing: Vec<(Missing, usize)> = counts.missing.into_values().collect();
    let notes = [
        (!missing.is_empty()).then_some(Note::MissingParts(missing)),
        some(counts.inferred, Note::InferredYears),
        some(counts.uncertain_years, Note::UncertainYears),
        (measure.may_repeat && counts.several_times).then_some(Note::MayRepeat),
        counts.shares.then_some(Note::Shares),
        some(counts.overlaps, Note::OverlapsNotAdded),
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
        rows.any(|row| stands(portfolio, row, key).is_some_and(|(_, out)| out.is_none()))
    })
}
