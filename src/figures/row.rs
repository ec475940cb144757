//! One row behind computed figures: a project, one of its grants or one of its statements.
//!
//! Comes in: what a project says. Goes out: a few numbers that point into the portfolio, with what nearly every figure asks;
//! values and places stay there.

use crate::base::key::Key;
use crate::base::money::Currency;
use crate::base::reads;
use crate::base::status::Status;
use crate::base::time::Period;
use crate::base::time::Year;
use crate::base::value::Value;
use crate::figures::figure::Item;
use crate::figures::figure::Why;
use crate::figures::key::When;
use crate::portfolio::model::Grant;
use crate::portfolio::model::Group;
use crate::portfolio::model::Measure;
use crate::portfolio::model::Portfolio;
use crate::portfolio::model::Programme;
use crate::portfolio::model::Project;
use crate::portfolio::model::Source;
use crate::portfolio::model::Statement;
use crate::portfolio::model::Time;
use crate::portfolio::model::Town;

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
/// stands in it, because the records lie far apart in memory. Every figure goes through very many rows, and how long that
/// takes depends on their size.
#[derive(Clone, Copy, Debug)]
pub(super) struct Row {
    pub(super) project: Key<Project>,
    /// What it is of the project, in four bytes.
    pub(super) item: RowItem,
    pub(super) year: RowYear,
    /// The one town in which it stands in full, its own or its project's; `None` where it is not as plain as that.
    pub(super) town: Option<Key<Town>>,
    /// The one programme under which it stands; `None` where there are several.
    pub(super) one_programme: Option<Key<Programme>>,
    /// Why it is never counted, if that does not depend on the figure.
    pub(super) out: Option<Why>,
    /// What it says itself, so that most rows need no look into the portfolio.
    pub(super) own: Own,
    /// The status of its amount, where that is as plain as mostly.
    pub(super) status: Option<Status>,
    /// How much it is, where that is plain.
    pub(super) amount: u32,
    /// Who says so, where it is plain and somebody does.
    pub(super) source: Option<Key<Source>>,
}

const _: () = assert!(size_of::<Row>() <= 32);

/// What a row is of its project: the project itself, a grant or a statement, by twice its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct RowItem(u32);

/// An index as it is kept; tables beyond four billion things cannot be read in anyway.
pub(super) fn place(index: usize) -> u32 {
    u32::try_from(index).unwrap_or(u32::MAX)
}

impl RowItem {
    /// The project itself.
    pub(super) const ITSELF: Self = Self(u32::MAX);

    /// A grant, by its place among the project's grants.
    pub(super) fn grant(index: usize) -> Self {
        Self(place(index) << 1)
    }

    /// A statement, by its place among the project's statements.
    pub(super) fn statement(index: usize) -> Self {
        Self(place(index) << 1 | 1)
    }

    fn item(self) -> Item {
        match self {
            Self::ITSELF => Item::Itself,
            Self(grant) if grant & 1 == 0 => Item::Grant(grant >> 1),
            Self(statement) => Item::Statement(statement >> 1),
        }
    }
}

/// What is added of a row where that is plain: a whole and exact number, of the time of the row, from one source or none.
/// The records lie far apart in memory, and to fetch one costs more than to add it.
pub(super) type Plain = (u32, Status, Option<Key<Source>>);

/// What is added of a row with this value, where that is plain.
pub(super) fn plain(value: &Value, status: Status, sources: &[Key<Source>]) -> Option<Plain> {
    let exact = value.known().filter(|known| known.is_exact() && known.number.scale() == 0)?;
    let amount = u32::try_from(exact.number).ok()?;
    match sources {
        [] => Some((amount, status, None)),
        [source] => Some((amount, status, Some(*source))),
        _ => None,
    }
}

/// What a statement or grant says itself, in the place of what its project says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Own(u8);

impl Own {
    pub(super) const TOWNS: u8 = 1;
    pub(super) const PAYER: u8 = 2;
    pub(super) const PROGRAMME: u8 = 4;
    pub(super) const NOT_APPLICABLE: u8 = 8;

    /// What it says, of three things that it may say.
    pub(super) fn of(says: [(u8, bool); 3]) -> Self {
        Self(says.into_iter().filter(|(_, says)| *says).map(|(what, _)| what).sum())
    }

    /// True where it says nothing of where it stands.
    pub(super) fn is_of_project(self) -> bool {
        self.0 & (Self::TOWNS | Self::PAYER | Self::PROGRAMME) == 0
    }

    /// Places of its own.
    pub(super) fn towns(self) -> bool {
        self.0 & Self::TOWNS != 0
    }

    /// A payer other than the programmes' funders, or several.
    pub(super) fn payer(self) -> bool {
        self.0 & Self::PAYER != 0
    }

    /// A programme where the project has others.
    pub(super) fn programme(self) -> bool {
        self.0 & Self::PROGRAMME != 0
    }

    /// That the question does not arise.
    pub(super) fn not_applicable(self) -> bool {
        self.0 & Self::NOT_APPLICABLE != 0
    }
}

impl Row {
    /// The same, of which it is plain how much it is, if it is.
    pub(super) fn worth(self, plain: Option<Plain>) -> Self {
        let Some((amount, status, source)) = plain else { return Self { status: None, ..self } };
        Self { status: Some(status), amount, source, ..self }
    }

    /// What it is of its project.
    pub(super) fn item(self) -> Item {
        self.item.item()
    }

    /// The statement that it is, if it is one.
    pub(super) fn statement(self, portfolio: &Portfolio) -> Option<&Statement> {
        let Item::Statement(index) = self.item() else { return None };
        portfolio.projects[self.project].statements.get(index as usize)
    }

    /// The grant that it is, if it is one.
    pub(super) fn grant(self, portfolio: &Portfolio) -> Option<&Grant> {
        let Item::Grant(index) = self.item() else { return None };
        portfolio.projects[self.project].grants.get(index as usize)
    }

    /// The time of the statement that it is, if it is one.
    fn time(self, portfolio: &Portfolio) -> Option<Time> {
        let Item::Statement(index) = self.item() else { return None };
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
        self.status.is_some()
    }

    /// How much it is and in which status, where that is plain; its project counts as looked at.
    pub(super) fn plain(self) -> Option<(u32, Status)> {
        self.status.map(|status| {
            reads::project(self.project.number());
            (self.amount, status)
        })
    }

    /// Who says so, of a row whose amount is plain.
    pub(super) fn plain_source(self) -> Option<Option<Key<Source>>> {
        self.status.map(|_| self.source)
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
