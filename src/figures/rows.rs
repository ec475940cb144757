//! The rows behind computed figures: each project, each of its grants, each statement on it.
//!
//! A row is a few numbers that point into the portfolio; values and places stay there. The rows of one series stand
//! together, in the order of the projects. Which rows a figure takes is decided in [`super::scope`], how they are added
//! in [`super::summing`], how they are found in [`super::index`].

use std::collections::BTreeMap;
use std::ops::Range;

use rayon::prelude::*;

use crate::base::key::Key;
use crate::base::status::Status;
use crate::base::time::Year;
use crate::base::value::Missing;
use crate::base::value::Value;
use crate::figures::figure::Why;
use crate::figures::row::Own;
use crate::figures::row::Row;
use crate::figures::row::RowItem;
use crate::figures::row::RowYear;
use crate::figures::row::Series;
use crate::figures::row::place;
use crate::figures::row::plain;
use crate::portfolio::model::Grant;
use crate::portfolio::model::GrantForm;
use crate::portfolio::model::Measure;
use crate::portfolio::model::Payer;
use crate::portfolio::model::Portfolio;
use crate::portfolio::model::Project;
use crate::portfolio::model::ProjectStatus;
use crate::portfolio::model::Source;
use crate::portfolio::model::Statement;
use crate::portfolio::model::Time;
use crate::portfolio::model::Town;
use crate::portfolio::model::Towns;
use crate::portfolio::model::projects::Stretch;

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

/// Gathers the rows of all projects, on all threads.
pub(super) fn gather(portfolio: &Portfolio) -> Rows {
    let built_in = BuiltIn::of(portfolio);
    let part = |stretch: Stretch<'_>| {
        let mut found = Found::default();
        stretch.each(|key, project| push_rows(&mut found, built_in, key, project));
        found
    };
    by_series(portfolio.projects.stretches().map(part).collect())
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
    let itself = Row {
        project: key,
        item: RowItem::ITSELF,
        year: year_of(project.year.first.value),
        town: one_town(&project.towns),
        one_programme: one(&project.programmes),
        out: None,
        own: Own::default(),
        status: None,
        amount: 0,
        source: None,
    };
    if let Some(measure) = built_in.supported {
        let planned = current_status(project) == Some(ProjectStatus::Planned);
        let status = if planned { Status::Planned } else { Status::Actual };
        let out = all_returned(project).then_some(Why::ProjectReturned);
        let one = plain(&Value::exact(1), Status::default(), &[]);
        rows.push(Series { measure, status, of: None, currency: None }, Row { out, ..itself }.worth(one));
    }
    push_grants(rows, built_in, itself, project);
    push_statements(rows, built_in, itself, project);
}

fn push_grants(rows: &mut Found, built_in: BuiltIn, itself: Row, project: &Project) {
    for (index, grant) in project.grants.iter().enumerate() {
        let series =
            |measure| Series { measure, status: Status::Actual, of: None, currency: Some(grant.currency) };
        let programme = grant.programme.filter(|programme| *project.programmes != [*programme]);
        let awarded = grant.awarded.as_ref().map(|awarded| RowYear::In(awarded.first.value.year));
        let row = Row {
            item: RowItem::grant(index),
            year: awarded.unwrap_or(itself.year),
            own: Own::of([
                (Own::PAYER, grant.funder.is_some()),
                (Own::PROGRAMME, programme.is_some()),
                (Own::NOT_APPLICABLE, not_applicable(&grant.amount.first.value)),
            ]),
            out: not_awarded(grant),
            one_programme: programme.or(itself.one_programme),
            ..itself
        }
        .worth(plain(&grant.amount.first.value, grant.status, grant_sources(grant)));
        if let Some(measure) = built_in.awarded {
            rows.push(series(measure), row);
            // What is only planned or a ceiling is named above as left out, and is a figure of its own.
            if let Some(Why::NotAwarded(status)) = row.out {
                let out = grant.returned.map(|_| Why::Returned);
                rows.push(Series { status, ..series(measure) }, Row { out, ..row });
            }
        }
        if let Some(measure) = built_in.disbursed.filter(|_| grant.status == Status::Disbursed) {
            rows.push(series(measure), row);
        }
    }
}

fn push_statements(rows: &mut Found, built_in: BuiltIn, itself: Row, project: &Project) {
    for (index, statement) in project.statements.iter().enumerate() {
        let status = built_in.status(statement.measure, statement.status);
        let series =
            Series { measure: statement.measure, status, of: statement.of, currency: statement.currency };
        let elsewhere = statement.towns != Towns::All;
        let row = Row {
            item: RowItem::statement(index),
            year: year_said(project, statement),
            own: Own::of([
                (Own::TOWNS, elsewhere),
                (Own::PAYER, statement.payer != Payer::ProgrammeFunder),
                (Own::NOT_APPLICABLE, not_applicable(&statement.value)),
            ]),
            out: statement_out(built_in, project, statement),
            town: if elsewhere { one_town(&statement.towns) } else { itself.town },
            ..itself
        };
        let timely = row.when(Some(statement.time)) == row.when(None);
        let plain = timely.then(|| plain(&statement.value, statement.status, &statement.sources)).flatten();
        rows.push(series, row.worth(plain));
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
