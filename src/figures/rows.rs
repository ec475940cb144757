//! The rows behind computed figures: each project, each of its grants, each statement on it.
//!
//! A row is a few numbers that point into the portfolio; values and places stay there. Rows stand in the order of
//! the projects. Which rows a figure takes is decided in [`super::scope`], how they are added in [`super::summing`].

use std::collections::BTreeSet;

use rayon::prelude::*;

use crate::base::key::Key;
use crate::base::money::Currency;
use crate::base::status::Status;
use crate::base::time::Period;
use crate::base::time::Year;
use crate::figures::figure::Item;
use crate::figures::figure::Why;
use crate::figures::key::When;
use crate::portfolio::model::Grant;
use crate::portfolio::model::GrantForm;
use crate::portfolio::model::Group;
use crate::portfolio::model::Measure;
use crate::portfolio::model::Portfolio;
use crate::portfolio::model::Project;
use crate::portfolio::model::ProjectStatus;
use crate::portfolio::model::Statement;
use crate::portfolio::model::Time;

/// What is never added to anything else: one measure, status, group and currency.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Series {
    pub(super) measure: Key<Measure>,
    pub(super) status: Status,
    pub(super) of: Option<Key<Group>>,
    pub(super) currency: Option<Currency>,
}

/// The year under which a row stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum RowYear {
    In(i16),
    Inferred(i16),
    Several,
    NotStated,
}

/// One row. Copied and kept by the hundred thousand, so it holds no value and no text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Row {
    pub(super) project: Key<Project>,
    pub(super) item: Item,
    /// The place in [`Rows::series`].
    pub(super) series: u32,
    pub(super) year: RowYear,
    /// Why it is never counted, if that does not depend on the figure.
    pub(super) out: Option<Why>,
}

/// All rows.
#[derive(Debug)]
pub(super) struct Rows {
    /// Sorted.
    pub(super) series: Vec<Series>,
    /// In the order of the projects.
    pub(super) rows: Vec<Row>,
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

/// Gathers the rows of all projects, on all threads.
pub(super) fn gather(portfolio: &Portfolio) -> Rows {
    let built_in = BuiltIn::of(portfolio);
    let parts: Vec<Vec<(Series, Row)>> = portfolio
        .projects
        .as_slice()
        .par_chunks(1024)
        .enumerate()
        .map(|(chunk, projects)| {
            let mut rows = Vec::with_capacity(projects.len() * 4);
            for (index, project) in projects.iter().enumerate() {
                push_rows(&mut rows, built_in, Key::at(chunk * 1024 + index), project);
            }
            rows
        })
        .collect();
    let series: BTreeSet<Series> = parts.iter().flatten().map(|(series, _)| *series).collect();
    let series: Vec<Series> = series.into_iter().collect();
    let mut rows = Vec::with_capacity(parts.iter().map(Vec::len).sum());
    for (of, mut row) in parts.into_iter().flatten() {
        row.series = place(series.partition_point(|other| *other < of));
        rows.push(row);
    }
    Rows { series, rows }
}

fn push_rows(rows: &mut Vec<(Series, Row)>, built_in: BuiltIn, key: Key<Project>, project: &Project) {
    let row = |item, year, out| Row { project: key, item, series: 0, year, out };
    if let Some(measure) = built_in.supported {
        let planned = current_status(project) == Some(ProjectStatus::Planned);
        let status = if planned { Status::Planned } else { Status::Actual };
        let out = all_returned(project).then_some(Why::ProjectReturned);
        let series = Series { measure, status, of: None, currency: None };
        rows.push((series, row(Item::Itself, year_of(project.year.first.value), out)));
    }
    for (index, grant) in project.grants.iter().enumerate() {
        let year = grant.awarded.as_ref().map_or_else(
            || year_of(project.year.first.value),
            |awarded| RowYear::In(awarded.first.value.year),
        );
        let series =
            |measure| Series { measure, status: Status::Actual, of: None, currency: Some(grant.currency) };
        let item = Item::Grant(place(index));
        if let Some(measure) = built_in.awarded {
            rows.push((series(measure), row(item, year, not_awarded(grant))));
        }
        if let Some(measure) = built_in.disbursed.filter(|_| grant.status == Status::Disbursed) {
            rows.push((series(measure), row(item, year, not_awarded(grant))));
        }
    }
    for (index, statement) in project.statements.iter().enumerate() {
        let status = built_in.status(statement.measure, statement.status);
        let series =
            Series { measure: statement.measure, status, of: statement.of, currency: statement.currency };
        let out = statement_out(built_in, project, statement);
        rows.push((series, row(Item::Statement(place(index)), year_said(project, statement), out)));
    }
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

    /// The period that it is about, as exactly as that is known.
    pub(super) fn period(self, portfolio: &Portfolio) -> Option<Period> {
        if let Some(Time::During(period)) = self.statement(portfolio).map(|statement| statement.time) {
            return Some(period);
        }
        match self.year {
            RowYear::In(year) | RowYear::Inferred(year) => Some(Period::year(year)),
            RowYear::Several | RowYear::NotStated => None,
        }
    }

    /// The year as far as it is known, where that is not one year.
    pub(super) fn partly_known(self, portfolio: &Portfolio) -> Year {
        match self.statement(portfolio).map(|statement| statement.time) {
            Some(Time::Inherited(year)) => year,
            _ => portfolio.projects[self.project].year.first.value,
        }
    }

    /// The time under which it stands.
    pub(super) fn when(self, portfolio: &Portfolio) -> When {
        match (self.statement(portfolio).map(|statement| statement.time), self.year) {
            (Some(Time::During(period)), _) => When::during(period),
            (Some(Time::AsOf(date)), _) => When::AsOf(date),
            (_, RowYear::In(year) | RowYear::Inferred(year)) => When::Year(year),
            (_, RowYear::Several) => When::SeveralYears,
            (_, RowYear::NotStated) => When::NotStated,
        }
    }
}
