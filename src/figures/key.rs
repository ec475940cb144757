//! What a figure is about: measure, status, and every filter. The key of a figure; its id is in [`super::id`].
//!
//! A key says nothing about whether there are any rows: that is what computing it finds out.

use crate::base::key::Key;
use crate::base::money::Currency;
use crate::base::status::Status;
use crate::base::time::Date;
use crate::base::time::Period;
use crate::base::time::Year;
use crate::portfolio::model::Each;
use crate::portfolio::model::Group;
use crate::portfolio::model::Measure;
use crate::portfolio::model::Organisation;
use crate::portfolio::model::Portfolio;
use crate::portfolio::model::Programme;
use crate::portfolio::model::Project;
use crate::portfolio::model::Topic;
use crate::portfolio::model::Town;
use crate::portfolio::model::Unit;
use crate::portfolio::selection::Basis;
use crate::portfolio::selection::Funder;

/// The time that a figure is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum When {
    /// No limit: everything that was recorded.
    #[default]
    Always,
    /// One calendar year.
    Year(i16),
    /// A period other than one calendar year.
    Period(Period),
    /// A day, of stocks.
    AsOf(Date),
    /// What spans several years and belongs to none of them (a remainder of a breakdown by year).
    SeveralYears,
    /// What has no stated year (a remainder of a breakdown by year).
    NotStated,
}

impl When {
    /// The time of a period: a year where it is exactly one.
    pub fn during(period: Period) -> Self {
        match period.single_year() {
            Some(year) if period == Period::year(year) => Self::Year(year),
            _ => Self::Period(period),
        }
    }

    /// The time of a year that may be only partly known.
    pub fn in_year(year: Year) -> Self {
        year.counted().map_or(Self::NotStated, Self::Year)
    }

    /// The period that it stands for, where it is one.
    pub fn period(self) -> Option<Period> {
        match self {
            Self::Year(year) => Some(Period::year(year)),
            Self::Period(period) => Some(period),
            Self::Always | Self::AsOf(_) | Self::SeveralYears | Self::NotStated => None,
        }
    }
}

/// What one figure counts. Two figures with the same key are the same figure.
///
/// ```text
/// let key = FigureKey::of(jobs).town(vyksa).year(2018);        // computed
/// let said = FigureKey::of(jobs).programme(first_step).stated();
/// ```
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FigureKey {
    /// What is counted.
    pub measure: Key<Measure>,
    /// Divided by this measure: a ratio such as jobs per project.
    pub per: Option<Key<Measure>>,
    /// Done, planned, aimed at…; always `Actual` of grants awarded and disbursed, which carry none.
    pub status: Status,
    /// Of this programme.
    pub programme: Option<Key<Programme>>,
    /// Of this payer's money.
    pub funder: Option<Funder>,
    /// Of this project.
    pub project: Option<Key<Project>>,
    /// Of this grantee, or stated about this organisation.
    pub organisation: Option<Key<Organisation>>,
    /// In this town; several, sorted, mean these towns together.
    pub towns: Vec<Key<Town>>,
    /// Of projects that are said to serve this goal.
    pub goal: Option<u8>,
    /// Of projects on this topic.
    pub topic: Option<Key<Topic>>,
    /// In this time.
    pub when: When,
    /// Of this group.
    pub of: Option<Key<Group>>,
    /// For one of these (never multiplied).
    pub each: Option<Each>,
    /// The currency of money; `None` for all else.
    pub currency: Option<Currency>,
    /// Added up from records, or stated.
    pub basis: Basis,
}

/// By what a figure is broken down.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Dimension {
    /// By town.
    Town,
    /// By year.
    Year,
    /// By programme.
    Programme,
    /// By goal.
    Goal,
    /// By topic.
    Topic,
    /// By payer.
    Funder,
}

impl Dimension {
    /// All of them, in the order in which pages show them.
    pub const ALL: [Self; 6] =
        [Self::Town, Self::Year, Self::Programme, Self::Goal, Self::Topic, Self::Funder];

    /// The word in chart ids: `jobs-created-by-town`.
    pub fn word(self) -> &'static str {
        match self {
            Self::Town => "town",
            Self::Year => "year",
            Self::Programme => "programme",
            Self::Goal => "goal",
            Self::Topic => "topic",
            Self::Funder => "funder",
        }
    }

    /// The dimension that a word of [`Dimension::word`] names.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|dimension| dimension.word() == word)
    }
}

/// One value of a dimension: a bar, a row, a column.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DimensionValue {
    /// A town, or (in a remainder) a district, region or country.
    Town(Key<Town>),
    /// Several towns together, never split.
    Towns(Vec<Key<Town>>),
    /// A year, or (in a remainder) several years or no stated year.
    When(When),
    /// A programme.
    Programme(Key<Programme>),
    /// A goal.
    Goal(u8),
    /// A topic.
    Topic(Key<Topic>),
    /// A payer.
    Funder(Funder),
}

impl FigureKey {
    /// The whole of a measure: actual, without any filter, computed; money needs [`FigureKey::in_currency`] too
    /// (or take [`FigureKey::whole`]).
    pub fn of(measure: Key<Measure>) -> Self {
        Self {
            measure,
            per: None,
            status: Status::Actual,
            programme: None,
            funder: None,
            project: None,
            organisation: None,
            towns: Vec::new(),
            goal: None,
            topic: None,
            when: When::Always,
            of: None,
            each: None,
            currency: None,
            basis: Basis::Computed,
        }
    }

    /// The whole of a measure, in the site's currency where it is money.
    pub fn whole(portfolio: &Portfolio, measure: Key<Measure>) -> Self {
        let money = portfolio.measures[measure].unit == Unit::Money;
        Self { currency: portfolio.site.currency.filter(|_| money), ..Self::of(measure) }
    }

    /// Of one programme.
    #[must_use]
    pub fn programme(mut self, programme: Key<Programme>) -> Self {
        self.programme = Some(programme);
        self
    }

    /// Of one payer's money.
    #[must_use]
    pub fn funder(mut self, funder: Key<Organisation>) -> Self {
        self.funder = Some(Funder::One(funder));
        self
    }

    /// Of one project.
    #[must_use]
    pub fn project(mut self, project: Key<Project>) -> Self {
        self.project = Some(project);
        self
    }

    /// Of one grantee, or stated about one organisation.
    #[must_use]
    pub fn organisation(mut self, organisation: Key<Organisation>) -> Self {
        self.organisation = Some(organisation);
        self
    }

    /// In one town.
    #[must_use]
    pub fn town(mut self, town: Key<Town>) -> Self {
        self.towns = vec![town];
        self
    }

    /// In several towns together.
    #[must_use]
    pub fn together(mut self, mut towns: Vec<Key<Town>>) -> Self {
        towns.sort_unstable();
        towns.dedup();
        self.towns = towns;
        self
    }

    /// Of projects with one goal.
    #[must_use]
    pub fn goal(mut self, goal: u8) -> Self {
        self.goal = Some(goal);
        self
    }

    /// Of projects on one topic.
    #[must_use]
    pub fn topic(mut self, topic: Key<Topic>) -> Self {
        self.topic = Some(topic);
        self
    }

    /// In one year.
    #[must_use]
    pub fn year(mut self, year: i16) -> Self {
        self.when = When::Year(year);
        self
    }

    /// In this time.
    #[must_use]
    pub fn when(mut self, when: When) -> Self {
        self.when = when;
        self
    }

    /// Of one group.
    #[must_use]
    pub fn group(mut self, group: Key<Group>) -> Self {
        self.of = Some(group);
        self
    }

    /// With this status.
    #[must_use]
    pub fn status(mut self, status: Status) -> Self {
        self.status = status;
        self
    }

    /// In this currency.
    #[must_use]
    pub fn in_currency(mut self, currency: Currency) -> Self {
        self.currency = Some(currency);
        self
    }

    /// Divided by another measure.
    #[must_use]
    pub fn per(mut self, measure: Key<Measure>) -> Self {
        self.per = Some(measure);
        self
    }

    /// As somebody states it.
    #[must_use]
    pub fn stated(mut self) -> Self {
        self.basis = Basis::Stated;
        self
    }

    /// As the records add up to it.
    #[must_use]
    pub fn computed(mut self) -> Self {
        self.basis = Basis::Computed;
        self
    }

    /// The same with one filter more (or another one in its place).
    #[must_use]
    pub fn with(mut self, value: &DimensionValue) -> Self {
        match value {
            DimensionValue::Town(town) => self.towns = vec![*town],
            DimensionValue::Towns(towns) => self.towns.clone_from(towns),
            DimensionValue::When(when) => self.when = *when,
            DimensionValue::Programme(programme) => self.programme = Some(*programme),
            DimensionValue::Goal(goal) => self.goal = Some(*goal),
            DimensionValue::Topic(topic) => self.topic = Some(*topic),
            DimensionValue::Funder(funder) => self.funder = Some(*funder),
        }
        self
    }
}
