//! Where rows and statements stand in a breakdown: in which bars, or beneath them.

use std::collections::BTreeSet;

use crate::base::key::Key;
use crate::figures::breakdown::RestKind;
use crate::figures::index;
use crate::figures::key::Dimension;
use crate::figures::key::DimensionValue;
use crate::figures::key::FigureKey;
use crate::figures::key::When;
use crate::figures::row::Row;
use crate::figures::row::RowYear;
use crate::figures::scope;
use crate::figures::scope::RowPayer;
use crate::portfolio::model::Portfolio;
use crate::portfolio::model::Programme;
use crate::portfolio::model::Town;
use crate::portfolio::model::TownKind;
use crate::portfolio::model::Towns;
use crate::portfolio::selection::Funder;

/// Where a row or statement stands in a breakdown.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Slot {
    Cell(DimensionValue),
    Rest(RestKind, Option<DimensionValue>),
}

impl Slot {
    /// What its figure is about besides the whole; `None` where no filter says it: one of several towns, none at all.
    pub(super) fn value(&self) -> Option<&DimensionValue> {
        match self {
            Self::Rest(RestKind::OneOfTowns, _) => None,
            Self::Cell(value) => Some(value),
            Self::Rest(_, value) => value.as_ref(),
        }
    }
}

/// The slots of many rows, each noted once: a mark for each thing that a row may stand under.
pub(super) struct Slots<'p> {
    portfolio: &'p Portfolio,
    by: Dimension,
    /// By the place of the town, programme, topic or payer, or by goal.
    marks: Vec<bool>,
    years: Vec<i16>,
    rest: BTreeSet<Slot>,
}

impl<'p> Slots<'p> {
    pub(super) fn new(portfolio: &'p Portfolio, by: Dimension) -> Self {
        let things = index::count_of(portfolio, by).unwrap_or_default();
        Self { portfolio, by, marks: vec![false; things], years: Vec::new(), rest: BTreeSet::new() }
    }

    /// Notes where a row stands.
    pub(super) fn add(&mut self, row: Row) {
        let portfolio = self.portfolio;
        match self.by {
            Dimension::Town => match row.town {
                Some(town) => self.mark([town.index()]),
                None => self.add_towns(scope::row_towns(portfolio, row)),
            },
            Dimension::Year => match row.year {
                RowYear::In(year) | RowYear::Inferred(year) => {
                    if let Err(at) = self.years.binary_search(&year) {
                        self.years.insert(at, year);
                    }
                }
                RowYear::Several => self.add_rest(rest_when(RestKind::SeveralYears, When::SeveralYears)),
                RowYear::NotStated => self.add_rest(rest_when(RestKind::YearNotStated, When::NotStated)),
            },
            Dimension::Programme => match row.one_programme {
                Some(programme) => self.mark([programme.index()]),
                None => self.mark(scope::programmes(portfolio, row).iter().map(|key| key.index())),
            },
            Dimension::Goal => {
                portfolio.projects.look(row.project, |project| {
                    self.mark(project.goals.iter().map(|claim| usize::from(claim.goal)));
                    if project.goals.is_empty() {
                        self.add_rest(Slot::Rest(RestKind::NoGoal, None));
                    }
                });
            }
            Dimension::Topic => {
                portfolio.projects.look(row.project, |project| {
                    self.mark(project.topics.iter().map(|key| key.index()));
                    if project.topics.is_empty() {
                        self.add_rest(Slot::Rest(RestKind::NoTopic, None));
                    }
                });
            }
            Dimension::Funder => match scope::row_payer(portfolio, row) {
                RowPayer::One(payer) => self.mark([payer.index()]),
                RowPayer::Several => self.add_rest(several_payers()),
                RowPayer::Own => {
                    let funder = |programme: &Key<Programme>| portfolio.programmes[*programme].funder.index();
                    match &row.one_programme {
                        Some(programme) => self.mark([funder(programme)]),
                        None => self.mark(scope::programmes(portfolio, row).iter().map(funder)),
                    }
                }
            },
        }
    }

    fn mark(&mut self, things: impl IntoIterator<Item = usize>) {
        for thing in things {
            if let Some(mark) = self.marks.get_mut(thing) {
                *mark = true;
            }
        }
    }

    fn add_rest(&mut self, slot: Slot) {
        if !self.rest.contains(&slot) {
            self.rest.insert(slot);
        }
    }

    fn add_towns(&mut self, towns: &Towns) {
        let (kind, towns) = match towns {
            Towns::All => return self.add_rest(Slot::Rest(RestKind::NoTown, None)),
            Towns::Together(towns) if several(towns) => (RestKind::TownsTogether, towns),
            Towns::OneOf(towns) if several(towns) => (RestKind::OneOfTowns, towns),
            towns => return self.mark(towns.names().map(Key::index)),
        };
        self.add_rest(Slot::Rest(kind, Some(DimensionValue::Towns(sorted(towns)))));
    }

    /// All slots, sorted.
    pub(super) fn finish(self) -> Vec<Slot> {
        let portfolio = self.portfolio;
        let things = self.marks.iter().enumerate().filter(|(_, marked)| **marked).map(|(at, _)| at);
        let mut slots: Vec<Slot> = match self.by {
            Dimension::Town => things.map(|at| town_slot(portfolio, Key::at(at))).collect(),
            Dimension::Year => {
                let year = |year: &i16| Slot::Cell(DimensionValue::When(When::Year(*year)));
                self.years.iter().map(year).collect()
            }
            Dimension::Programme => {
                things.map(|at| Slot::Cell(DimensionValue::Programme(Key::at(at)))).collect()
            }
            Dimension::Goal => things
                .filter_map(|at| Some(Slot::Cell(DimensionValue::Goal(u8::try_from(at).ok()?))))
                .collect(),
            Dimension::Topic => things.map(|at| Slot::Cell(DimensionValue::Topic(Key::at(at)))).collect(),
            Dimension::Funder => {
                things.map(|at| Slot::Cell(DimensionValue::Funder(Funder::One(Key::at(at))))).collect()
            }
        };
        slots.extend(self.rest);
        slots.sort();
        slots
    }
}

/// Where a stated figure stands in a breakdown.
pub(super) fn of_stated(portfolio: &Portfolio, key: &FigureKey, by: Dimension) -> Vec<Slot> {
    match by {
        Dimension::Town => match &*key.towns {
            [] => Vec::new(),
            [town] => vec![town_slot(portfolio, *town)],
            towns => {
                vec![Slot::Rest(RestKind::TownsTogether, Some(DimensionValue::Towns(towns.to_vec())))]
            }
        },
        Dimension::Year => match key.when {
            When::Year(_) => vec![Slot::Cell(DimensionValue::When(key.when))],
            When::AsOf(date) => vec![Slot::Cell(DimensionValue::When(When::Year(date.year)))],
            When::Period(_) => vec![rest_when(RestKind::SeveralYears, key.when)],
            When::NotStated => vec![rest_when(RestKind::YearNotStated, key.when)],
            When::Always | When::SeveralYears => Vec::new(),
        },
        Dimension::Programme => {
            key.programme.map(|one| Slot::Cell(DimensionValue::Programme(one))).into_iter().collect()
        }
        Dimension::Funder => match key.funder {
            Some(Funder::Several) => vec![several_payers()],
            Some(funder) => vec![Slot::Cell(DimensionValue::Funder(funder))],
            None => Vec::new(),
        },
        Dimension::Goal | Dimension::Topic => Vec::new(),
    }
}

fn town_slot(portfolio: &Portfolio, town: Key<Town>) -> Slot {
    match portfolio.towns[town].kind {
        TownKind::Town => Slot::Cell(DimensionValue::Town(town)),
        TownKind::District | TownKind::Region | TownKind::Country => {
            Slot::Rest(RestKind::Region, Some(DimensionValue::Town(town)))
        }
    }
}

fn rest_when(kind: RestKind, when: When) -> Slot {
    Slot::Rest(kind, Some(DimensionValue::When(when)))
}

fn several_payers() -> Slot {
    Slot::Rest(RestKind::SeveralPayers, Some(DimensionValue::Funder(Funder::Several)))
}

/// True where more than one is named, however often.
fn several(towns: &[Key<Town>]) -> bool {
    towns.iter().any(|town| *town != towns[0])
}

/// Sorted, each once.
pub(super) fn sorted<T: Ord + Copy>(towns: &[T]) -> Vec<T> {
    let mut sorted = towns.to_vec();
    sorted.sort_unstable();
    sorted.dedup();
    sorted
}
