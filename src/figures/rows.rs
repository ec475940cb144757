//! The rows behind computed figures: each project, each of its grants, each statement on it.
//!
//! A row is a few numbers that point into the portfolio; values and places stay there. The rows of one series stand
//! together, in the order of the projects. Which rows a figure takes is decided in [`super::scope`], how they are added
//! in [`super::summing`], how they are found in [`super::index`].

use std::collections::BTreeMap;
use std::ops::Range;

use rayon::prelude::*;

use crate::base::key::Key;
use crate::base::money::Currency;
use crate::base::reads;
use crate::base::status::Status;
use crate::base::time::Period;
use crate::base::time::Year;
use crate::base::value::Missing;
use crate::base::value::Value;
use crate::figures::figure::Item;
use crate::figures::figure::Why;
use crate::figures::key::When;
use crate::portfolio::model::Grant;
use crate::portfolio::model::GrantForm;
use crate::portfolio::model::Group;
use crate::portfolio::model::Measure;
use crate::portfolio::model::Payer;
use crate::portfolio::model::Portfolio;
use crate::portfolio::model::Programme;
use crate::portfolio::model::Project;
use crate::portfolio::model::ProjectStatus;
use crate::portfolio::model::Source;
use crate::portfolio::model::Statement;
use crate::portfolio::model::Time;
use crate::portfolio::model::Town;
use crate::portfolio::model::Towns;
use crate::portfolio::model::projects::Stretch;

/// What is never added to anything else: one measure, status, group and currency.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Series {
    pub(super) measure: Key<Measure>,
    pub(super) status: Status,
    pub(super) of: Option<Key<Group>>,
    pub(super) currency: Option<Currency>,
}

/// The year under which a row stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum RowYear {
    In(i16),
    Inferred(i16),
    Several,
    NotStated,
}

/// One row. Copied and kept by the hundred thousand, so it holds no value and no text; what nearly every figure asks of it
/// stands in it, because the records lie far apart in memory.
#[derive(Clone, Copy, Debug)]
pub(super) struct Row {
    pub(super) project: Key<Project>,
    pub(super) item: Item,
    pub(super) year: RowYear,
    /// What it says itself, so that most rows need no look into the portfolio.
    pub(super) own: Own,
    /// How much it is, where that is as plain as mostly.
    pub(super) plain: Plain,
}

/// What is added of a row where that is plain: a whole and exact number, of the time of the row, from one source or none.
/// The records lie far apart in memory, and to fetch one costs more than to add it.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Plain {
    /// True where it is as plain as that.
    is: bool,
    status: Status,
    amount: u32,
    /// Who says so, if somebody does.
    source: Option<Key<Source>>,
}

/// Every figure goes through very many rows: how long that takes depends on their size.
const _: () = assert!(size_of::<Row>() <= 44);

impl Plain {
    fn of(value: &Value, status: Status, sources: &[Key<Source>]) -> Self {
        let exact = value.known().filter(|known| known.is_exact() && known.number.scale() == 0);
        let amount = exact.and_then(|known| u32::try_from(known.number).ok());
        match (amount, sources) {
            (Some(amount), []) => Self { is: true, status, amount, source: None },
            (Some(amount), [source]) => Self { is: true, status, amount, source: Some(*source) },
            _ => Self::default(),
        }
    }
}

/// What a statement or grant says itself, in the place of what its project says, and what is asked of every row.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Own {
    /// Places of its own.
    pub(super) towns: bool,
    /// A payer other than the programmes' funders, or several.
    pub(super) payer: bool,
    /// A programme where the project has others.
    pub(super) programme: bool,
    /// That the question does not arise.
    pub(super) not_applicable: bool,
    /// Why it is never counted, if that does not depend on the figure.
    pub(super) out: Option<Why>,
    /// The one town in which it stands in full, its own or its project's; `None` where it is not as plain as that.
    pub(super) town: Option<Key<Town>>,
    /// The one programme under which it stands; `None` where there are several.
    pub(super) one_programme: Option<Key<Programme>>,
}

impl Own {
    /// What rows say that say nothing but what their project says.
    fn of(project: &Project) -> Self {
        Self { town: one_town(&project.towns), one_programme: one(&project.programmes), ..Self::default() }
    }
}

/// The only one of a list.
fn one<T: Copy>(list: &[T]) -> Option<T> {
    match list {
        [one] => Some(*one),
        _ => None,
    }
}

/// The town, where it is one and what is told belongs to it in full.
fn one_town(towns: &Towns) -> Option<Key<Town>> {
    match towns {
        Towns::Each(towns) => one(towns),
        Towns::All | Towns::Shared(_) | Towns::Together(_) | Towns::OneOf(_) => None,
    }
}

/// All rows, series by series: those of one series stand together, in the order of the projects.
#[derive(Debug)]
pub(super) struct Rows {
    /// Sorted.
    pub(super) series: Vec<Series>,
    /// Where the rows of each series begin; one more than there are series.
    pub(super) starts: Vec<u32>,
    /// By series, then in the order of the projects.
    pub(super) rows: Vec<Row>,
}

impl Rows {
    /// The places of the rows of one series.
    pub(super) fn of(&self, series: u32) -> Range<u32> {
        let at = series as usize;
        match (self.starts.get(at), self.starts.get(at + 1)) {
            (Some(start), Some(end)) => *start..*end,
            _ => 0..0,
        }
    }

    /// The place of the series of the row at `at`.
    pub(super) fn series_of(&self, at: u32) -> u32 {
        place(self.starts.partition_point(|start| *start <= at).saturating_sub(1))
    }
}

/// The built-in measures that are computed from records and grants, where the portfolio has them.
#[derive(Clone, Copy, Debug)]
pub(super) struct BuiltIn {
    pub(super) supported: Option<Key<Measure>>,
    pub(super) awarded: Option<Key<Measure>>,
    pub(super) disbursed: Option<Key<Measure>>,
}

impl BuiltIn {
    pub(super) fn of(portfolio: &Portfolio) -> Self {
        Self {
            supported: portfolio.measures.find("projects-supported"),
            awarded: portfolio.measures.find("funds-awarded"),
            disbursed: portfolio.measures.find("funds-disbursed"),
        }
    }

    /// The status under which a figure is published: money awarded and disbursed carries none, unless it is only
    /// planned, a ceiling, a target or an estimate.
    pub(super) fn status(self, measure: Key<Measure>, status: Status) -> Status {
        let money = [self.awarded, self.disbursed].contains(&Some(measure));
        match status {
            Status::Committed | Status::Disbursed if money => Status::Actual,
            status => status,
        }
    }
}

/// Rows as they are found, by their series.
#[derive(Debug, Default)]
struct Found {
    series: Vec<Series>,
    places: BTreeMap<Series, usize>,
    /// The place that the last row had: the next project mostly has the same figures in the same order.
    last: usize,
    /// By the places of the series.
    rows: Vec<Vec<Row>>,
}

impl Found {
    fn push(&mut self, series: Series, row: Row) {
        let near = [self.last + 1, 0, self.last];
        let known = near.into_iter().find(|at| self.series.get(*at) == Some(&series));
        self.last = known.unwrap_or_else(|| self.place(series));
        self.rows[self.last].push(row);
    }

    fn place(&mut self, series: Series) -> usize {
        *self.places.entry(series).or_insert_with(|| {
            self.series.push(series);
            self.rows.push(Vec::new());
            self.series.len() - 1
        })
    }

    /// The rows of a series, which it then has no longer.
    fn take(&mut self, series: &Series) -> Vec<Row> {
        self.places.get(series).map(|at| std::mem::take(&mut self.rows[*at])).unwrap_or_default()
    }
}

/// So many projects are looked at by a thread at once.
const AT_ONCE: usize = 1024;

/// Gathers the rows of all projects, on all threads.
pub(super) fn gather(portfolio: &Portfolio) -> Rows {
    let built_in = BuiltIn::of(portfolio);
    let part = |stretch: Stretch<'_>| {
        let mut found = Found::default();
        stretch.each(|key, project| push_rows(&mut found, built_in, key, project));
        found
    };
    by_series(portfolio.projects.stretches(AT_ONCE).map(part).collect())
}

/// Puts the rows of all parts together, series by series. What has been taken over goes: there may be very many.
fn by_series(mut parts: Vec<Found>) -> Rows {
    let mut series: Vec<Series> = parts.iter().flat_map(|found| found.series.iter().copied()).collect();
    series.sort_unstable();
    series.dedup();
    let all = parts.iter().flat_map(|found| &found.rows).map(Vec::len).sum();
    let (mut rows, mut starts) = (Vec::with_capacity(all), vec![0]);
    for one in &series {
        parts.iter_mut().for_each(|found| rows.append(&mut found.take(one)));
        starts.push(place(rows.len()));
    }
    Rows { series, starts, rows }
}

fn push_rows(rows: &mut Found, built_in: BuiltIn, key: Key<Project>, project: &Project) {
    let plain = Own::of(project);
    let row = |item, year, own, plain| Row { project: key, item, year, own, plain };
    if let Some(measure) = built_in.supported {
        let planned = current_status(project) == Some(ProjectStatus::Planned);
        let status = if planned { Status::Planned } else { Status::Actual };
        let out = all_returned(project).then_some(Why::ProjectReturned);
        let series = Series { measure, status, of: None, currency: None };
        let one = Plain::of(&Value::exact(1), Status::default(), &[]);
        rows.push(series, row(Item::Itself, year_of(project.year.first.value), Own { out, ..plain }, one));
    }
    for (index, grant) in project.grants.iter().enumerate() {
        let year = grant.awarded.as_ref().map_or_else(
            || year_of(project.year.first.value),
            |awarded| RowYear::In(awarded.first.value.year),
        );
        let series =
            |measure| Series { measure, status: Status::Actual, of: None, currency: Some(grant.currency) };
        let programme = grant.programme.filter(|programme| *project.programmes != [*programme]);
        let own = Own {
            payer: grant.funder.is_some(),
            programme: programme.is_some(),
            not_applicable: not_applicable(&grant.amount.first.value),
            out: not_awarded(grant),
            one_programme: programme.or(plain.one_programme),
            ..plain
        };
        let amount = Plain::of(&grant.amount.first.value, grant.status, grant_sources(grant));
        let row = row(Item::Grant(place(index)), year, own, amount);
        if let Some(measure) = built_in.awarded {
            rows.push(series(measure), row);
            // What is only planned or a ceiling is named above as left out, and is a figure of its own.
            if let Some(Why::NotAwarded(status)) = own.out {
                let out = grant.returned.map(|_| Why::Returned);
                rows.push(Series { status, ..series(measure) }, Row { own: Own { out, ..own }, ..row });
            }
        }
        if let Some(measure) = built_in.disbursed.filter(|_| grant.status == Status::Disbursed) {
            rows.push(series(measure), row);
        }
    }
    for (index, statement) in project.statements.iter().enumerate() {
        let status = built_in.status(statement.measure, statement.status);
        let series =
            Series { measure: statement.measure, status, of: statement.of, currency: statement.currency };
        let elsewhere = statement.towns != Towns::All;
        let own = Own {
            towns: elsewhere,
            payer: statement.payer != Payer::ProgrammeFunder,
            not_applicable: not_applicable(&statement.value),
            out: statement_out(built_in, project, statement),
            town: if elsewhere { one_town(&statement.towns) } else { plain.town },
            ..plain
        };
        let year = year_said(project, statement);
        let mut row = row(Item::Statement(place(index)), year, own, Plain::default());
        if row.when(Some(statement.time)) == row.when(None) {
            row.plain = Plain::of(&statement.value, statement.status, &statement.sources);
        }
        rows.push(series, row);
    }
}

/// Who says how much a grant is.
pub(super) fn grant_sources(grant: &Grant) -> &[Key<Source>] {
    if grant.sources.is_empty() { &grant.amount.first.sources } else { &grant.sources }
}

fn not_applicable(value: &Value) -> bool {
    *value == Value::Missing(Missing::NotApplicable)
}

/// Why a grant is not money awarded.
fn not_awarded(grant: &Grant) -> Option<Why> {
    match (grant.form, grant.status) {
        (GrantForm::Grant, Status::Committed | Status::Disbursed | Status::Actual) => {
            grant.returned.map(|_| Why::Returned)
        }
        (GrantForm::Grant, status) => Some(Why::NotAwarded(status)),
        (form, _) => Some(Why::OtherForm(form)),
    }
}

/// Why a statement on a project is never counted.
fn statement_out(built_in: BuiltIn, project: &Project, statement: &Statement) -> Option<Why> {
    let measure = Some(statement.measure);
    if statement.each.is_some() {
        Some(Why::PerOne)
    } else if measure == built_in.supported && statement.of.is_none()
        || [built_in.awarded, built_in.disbursed].contains(&measure) && !project.grants.is_empty()
    {
        Some(Why::CountedByRecord)
    } else {
        None
    }
}

/// A cancelled project counts as supported until all its grants are paid back.
fn all_returned(project: &Project) -> bool {
    current_status(project) == Some(ProjectStatus::Cancelled)
        && !project.grants.is_empty()
        && project.grants.iter().all(|grant| grant.returned.is_some())
}

fn current_status(project: &Project) -> Option<ProjectStatus> {
    project.status.as_ref().map(|status| status.first.value)
}

fn year_of(year: Year) -> RowYear {
    match year {
        Year::Known(year) => RowYear::In(year),
        Year::About(year) => RowYear::Inferred(year),
        Year::Between(..) | Year::AtLeast(_) | Year::Unknown => RowYear::NotStated,
    }
}

fn year_said(project: &Project, statement: &Statement) -> RowYear {
    match statement.time {
        Time::During(period) => period.single_year().map_or(RowYear::Several, RowYear::In),
        Time::AsOf(date) => RowYear::In(date.year),
        Time::Inherited(year) => year_of(year),
        Time::Unstated => year_of(project.year.first.value),
    }
}

/// An index as it is kept; tables beyond four billion things cannot be read in anyway.
pub(super) fn place(index: usize) -> u32 {
    u32::try_from(index).unwrap_or(u32::MAX)
}

impl Row {
    /// The statement that it is, if it is one.
    pub(super) fn statement(self, portfolio: &Portfolio) -> Option<&Statement> {
        let Item::Statement(index) = self.item else { return None };
        portfolio.projects[self.project].statements.get(index as usize)
    }

    /// The grant that it is, if it is one.
    pub(super) fn grant(self, portfolio: &Portfolio) -> Option<&Grant> {
        let Item::Grant(index) = self.item else { return None };
        portfolio.projects[self.project].grants.get(index as usize)
    }

    /// The time of the statement that it is, if it is one.
    fn time(self, portfolio: &Portfolio) -> Option<Time> {
        let Item::Statement(index) = self.item else { return None };
        let time = |project: &Project| Some(project.statements.get(index as usize)?.time);
        portfolio.projects.look(self.project, time)
    }

    /// The period that it is about, as exactly as that is known.
    pub(super) fn period(self, portfolio: &Portfolio) -> Option<Period> {
        if let Some(Time::During(period)) = self.time(portfolio) {
            return Some(period);
        }
        match self.year {
            RowYear::In(year) | RowYear::Inferred(year) => Some(Period::year(year)),
            RowYear::Several | RowYear::NotStated => None,
        }
    }

    /// The year as far as it is known, where that is not one year.
    pub(super) fn partly_known(self, portfolio: &Portfolio) -> Year {
        match self.time(portfolio) {
            Some(Time::Inherited(year)) => year,
            _ => portfolio.projects.look(self.project, |project| project.year.first.value),
        }
    }

    /// True where it is plain how much it is.
    pub(super) fn is_plain(self) -> bool {
        self.plain.is
    }

    /// How much it is and in which status, where that is plain; its project counts as looked at.
    pub(super) fn plain(self) -> Option<(u32, Status)> {
        let Plain { is, status, amount, source: _ } = self.plain;
        is.then(|| {
            reads::project(self.project.number());
            (amount, status)
        })
    }

    /// Who says so, of a row whose amount is plain.
    pub(super) fn plain_source(self) -> Option<Option<Key<Source>>> {
        self.plain.is.then_some(self.plain.source)
    }

    /// The time under which it stands, by that of the statement that it is, if it is one.
    pub(super) fn when(self, said: Option<Time>) -> When {
        match (said, self.year) {
            (Some(Time::During(period)), _) => When::during(period),
            (Some(Time::AsOf(date)), _) => When::AsOf(date),
            (_, RowYear::In(year) | RowYear::Inferred(year)) => When::Year(year),
            (_, RowYear::Several) => When::SeveralYears,
            (_, RowYear::NotStated) => When::NotStated,
        }
    }
}
