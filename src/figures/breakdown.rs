//! Breakdowns of a figure by town, year, programme, goal, topic or payer, with what belongs to none of the bars.

use std::collections::BTreeSet;

use rayon::prelude::*;

use crate::base::reads;
use crate::base::time::Period;
use crate::figures::behind::Detailed;
use crate::figures::compute::Figures;
use crate::figures::figure::Figure;
use crate::figures::figure::Item;
use crate::figures::figure::Line;
use crate::figures::figure::Method;
use crate::figures::figure::Note;
use crate::figures::figure::Record;
use crate::figures::figure::Refusal;
use crate::figures::figure::Why;
use crate::figures::key::Dimension;
use crate::figures::key::DimensionValue;
use crate::figures::key::FigureKey;
use crate::figures::key::When;
use crate::figures::row::Row;
use crate::figures::scope;
use crate::figures::scope::Fit;
use crate::figures::slots;
use crate::figures::slots::Slot;
use crate::figures::slots::Slots;
use crate::figures::spread::Spread;
use crate::figures::summing;
use crate::figures::summing::Taken;
use crate::figures::tally::Adding;
use crate::figures::tally::Keep;
use crate::figures::tally::Nothing;
use crate::portfolio::model::MeasureKind;
use crate::portfolio::model::Portfolio;
use crate::portfolio::model::Towns;
use crate::portfolio::selection::Basis;

/// A figure broken down by one dimension.
#[derive(Clone, Debug)]
pub struct Breakdown {
    /// What is broken down.
    pub whole: FigureKey,
    /// By what.
    pub by: Dimension,
    /// The bars, sorted by the dimension's value (years ascending, the rest by id). Only those with counted lines
    /// or a refusal.
    pub cells: Vec<(DimensionValue, Figure)>,
    /// What belongs to none of the bars and is shown beneath, by name.
    pub rest: Vec<Rest>,
    /// The total, or the refusal in its `value`; `None` where there are no lines at all.
    pub total: Option<Figure>,
    /// Why the total is not the sum of the bars, and the like.
    pub notes: Vec<Note>,
}

/// A remainder of a breakdown.
#[derive(Clone, Debug)]
pub struct Rest {
    /// What kind of remainder.
    pub kind: RestKind,
    /// The value that names it, where it has one.
    pub value: Option<DimensionValue>,
    /// What it comes to. Where `kind` is `OneOfTowns`, `NoTown`, `NoGoal` or `NoTopic` it has no address of its own: its key is
    /// the whole's, and a link goes to the rows of the whole.
    pub figure: Figure,
}

/// The kinds of remainders.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum RestKind {
    /// A district, region or country; never added to the towns in it.
    Region,
    /// Several towns together.
    TownsTogether,
    /// In one of several towns, nobody says in which.
    OneOfTowns,
    /// No town is named.
    NoTown,
    /// Year not stated.
    YearNotStated,
    /// Several years.
    SeveralYears,
    /// Several payers in one sum.
    SeveralPayers,
    /// The project names no goal.
    NoGoal,
    /// The project names no topic.
    NoTopic,
}

/// A breakdown by two dimensions.
#[derive(Clone, Debug)]
pub struct Cross {
    /// The rows (towns or programmes), each broken down by the columns.
    pub rows: Vec<(DimensionValue, Breakdown)>,
    /// All columns that occur, sorted.
    pub columns: Vec<DimensionValue>,
}

/// The lines that count in full in bars.
#[derive(Default)]
struct Marks(Vec<(Record, Item)>);

impl Marks {
    fn add(&mut self, line: &Line) {
        if line.left_out.is_none() && line.share.is_none() {
            self.0.push((line.record, line.item));
        }
    }
}

impl Keep for Marks {
    fn line(&mut self, line: Line) {
        self.add(&line);
    }

    fn plain(&mut self, taken: &Taken) -> bool {
        if !taken.alone {
            self.0.push((Record::Project(taken.row.project), taken.row.item()));
        }
        true
    }
}

/// So few rows of bars are worked out by one thread: others have pages of their own to write.
const FEW_ROWS: usize = 8;

impl Figures {
    /// `whole` broken down by one dimension: bars, what belongs to none of them, and the total or its refusal. A
    /// whole of stated figures is broken down by what rounds and programmes state.
    pub fn breakdown(&self, portfolio: &Portfolio, whole: &FigureKey, by: Dimension) -> Breakdown {
        let spread = Spread::new(self, portfolio, whole, by);
        let slots = match &spread {
            Some(spread) => computed_slots(portfolio, whole, by, spread.whole()),
            None => self.slots(portfolio, whole, by),
        };
        let mut marks = Marks::default();
        let (bars, mut total) = match &spread {
            Some(spread) => self.spread_over(portfolio, whole, (spread, &slots), &mut marks),
            None => (Vec::new(), self.figure(portfolio, whole)),
        };
        let mut bars = bars.into_iter();
        let (mut cells, mut rest) = (Vec::new(), Vec::new());
        for slot in slots {
            let figure = match (&spread, slot.value()) {
                (Some(_), Some(_)) => bars.next().flatten(),
                _ => self.slot_figure(portfolio, whole, &slot).map(|Detailed { figure, lines }| {
                    lines.iter().for_each(|line| marks.add(line));
                    figure
                }),
            };
            let Some(figure) = figure.filter(|figure| figure.counted() > 0 || figure.value.is_err()) else {
                continue;
            };
            match slot {
                Slot::Cell(value) => cells.push((value, figure)),
                Slot::Rest(kind, value) => rest.push(Rest { kind, value, figure }),
            }
        }
        if by == Dimension::Year
            && portfolio.measures[whole.measure].kind == MeasureKind::Stock
            && cells.len() > 1
            && let Some(total) = &mut total
        {
            total.value = Err(Refusal::StockOverYears);
        }
        let notes = notes(!cells.is_empty(), marks, total.as_ref());
        Breakdown { whole: whole.clone(), by, cells, rest, total, notes }
    }

    /// The bars of those slots that have a value, in their order, and the whole: all rows are gone through once.
    fn spread_over(
        &self,
        portfolio: &Portfolio,
        whole: &FigureKey,
        (spread, slots): (&Spread<'_>, &[Slot]),
        marks: &mut Marks,
    ) -> (Vec<Option<Figure>>, Option<Figure>) {
        let values: Vec<&DimensionValue> = slots.iter().filter_map(Slot::value).collect();
        let keys: Vec<FigureKey> = values.iter().map(|value| whole.clone().with(value)).collect();
        let mut bars: Vec<Adding<'_>> = keys.iter().map(|key| Adding::new(portfolio, key)).collect();
        let mut total = Adding::new(portfolio, whole);
        let whole = |row: Row, fit: Fit| total.offer_alone(row, fit, &mut Nothing);
        spread.offer(&values, whole, |bar, row, fit| match fit {
            Some(fit) => bars[bar].offer_alone(row, fit, marks),
            None => bars[bar].offer(row, marks),
        });
        let bars = bars.into_iter().map(|bar| bar.end(self, marks)).collect();
        (bars, total.end(self, &mut Nothing))
    }

    /// `whole` broken down by two dimensions: town × year, programme × year, programme × town.
    pub fn cross(&self, portfolio: &Portfolio, whole: &FigureKey, by: [Dimension; 2]) -> Cross {
        let row = |value: DimensionValue| {
            let row = self.breakdown(portfolio, &whole.clone().with(&value), by[1]);
            (value, row)
        };
        let rows: Vec<(DimensionValue, Breakdown)> = reads::shared(|slip| {
            let values = self.values(portfolio, whole, by[0]).into_par_iter().with_min_len(FEW_ROWS);
            let rows = values.map(|value| slip.part(|| row(value)));
            rows.filter(|(_, row)| !row.cells.is_empty() || !row.rest.is_empty()).collect()
        });
        let columns: BTreeSet<DimensionValue> =
            rows.iter().flat_map(|(_, row)| &row.cells).map(|(value, _)| value.clone()).collect();
        Cross { rows, columns: columns.into_iter().collect() }
    }

    /// The values of a dimension under which `whole` has rows or statements; only towns, not regions.
    pub fn values(&self, portfolio: &Portfolio, whole: &FigureKey, by: Dimension) -> Vec<DimensionValue> {
        let slots = self.slots(portfolio, whole, by).into_iter();
        slots
            .filter_map(|slot| match slot {
                Slot::Cell(value) => Some(value),
                Slot::Rest(..) => None,
            })
            .collect()
    }

    /// The same with the remainders that have an address: regions, towns together, several years, year not stated.
    pub(super) fn values_and_rest(
        &self,
        portfolio: &Portfolio,
        whole: &FigureKey,
        by: Dimension,
    ) -> Vec<DimensionValue> {
        let slots = self.slots(portfolio, whole, by).into_iter();
        slots
            .filter_map(|slot| match slot {
                Slot::Rest(RestKind::OneOfTowns, _) => None,
                Slot::Cell(value) => Some(value),
                Slot::Rest(_, value) => value,
            })
            .collect()
    }

    /// Where the rows or statements of `whole` stand, sorted, each once.
    fn slots(&self, portfolio: &Portfolio, whole: &FigureKey, by: Dimension) -> Vec<Slot> {
        if whole.basis == Basis::Stated {
            return self.stated_slots(portfolio, whole, by).into_iter().collect();
        }
        let Some(series) = self.series_of(whole) else { return Vec::new() };
        let fit = |row: Row| (row, scope::fit(portfolio, row, whole));
        computed_slots(portfolio, whole, by, self.candidates(portfolio, whole, series).map(fit))
    }

    fn stated_slots(&self, portfolio: &Portfolio, whole: &FigureKey, by: Dimension) -> BTreeSet<Slot> {
        let mut slots = BTreeSet::new();
        for said in self.stated.of(whole.measure) {
            let key = &said.key;
            let within = key.status == whole.status
                && key.of == whole.of
                && key.currency == whole.currency
                && (whole.programme.is_none() || key.programme == whole.programme)
                && (whole.organisation.is_none() || key.organisation == whole.organisation)
                && (whole.funder == key.funder || by == Dimension::Funder)
                && (whole.towns.is_empty() || key.towns == whole.towns)
                && (whole.when == When::Always || overlaps(whole.when, key.when));
            if within {
                slots.extend(slots::of_stated(portfolio, key, by));
            }
        }
        slots
    }

    fn slot_figure(&self, portfolio: &Portfolio, whole: &FigureKey, slot: &Slot) -> Option<Detailed> {
        match slot {
            Slot::Rest(RestKind::OneOfTowns, Some(DimensionValue::Towns(wanted))) => summing::detailed_where(
                self,
                portfolio,
                whole,
                |row| matches!(scope::row_towns(portfolio, row), Towns::OneOf(towns) if slots::sorted(towns) == *wanted),
            ),
            Slot::Cell(value) | Slot::Rest(_, Some(value)) => {
                self.detailed(portfolio, &whole.clone().with(value))
            }
            Slot::Rest(RestKind::NoTown, None) => summing::detailed_where(self, portfolio, whole, |row| {
                scope::row_towns(portfolio, row).named().is_empty()
            }),
            Slot::Rest(kind, None) => summing::detailed_where(self, portfolio, whole, |row| {
                portfolio.projects.look(row.project, |project| {
                    if *kind == RestKind::NoGoal {
                        project.goals.is_empty()
                    } else {
                        project.topics.is_empty()
                    }
                })
            }),
        }
    }
}

/// Where those of `rows` stand that belong into the breakdown of a computed whole, sorted, each once.
fn computed_slots(
    portfolio: &Portfolio,
    whole: &FigureKey,
    by: Dimension,
    rows: impl Iterator<Item = (Row, Fit)>,
) -> Vec<Slot> {
    let mut slots = Slots::new(portfolio, by);
    rows.filter(|(_, fit)| takes(*fit, by)).for_each(|(row, _)| slots.add(row));
    let mut slots = slots.finish();
    if whole.when != When::Always {
        slots.retain(|slot| !matches!(slot, Slot::Rest(RestKind::SeveralYears | RestKind::YearNotStated, _)));
    }
    slots
}

/// True where a row belongs into a breakdown: it counts, or is left out for a reason that the breakdown resolves.
fn takes(fit: Fit, by: Dimension) -> bool {
    match fit {
        Fit::In(_) => true,
        Fit::Out(Why::OtherPayer | Why::SeveralPayers) => by == Dimension::Funder,
        Fit::Out(_) | Fit::No => false,
    }
}

fn overlaps(one: When, other: When) -> bool {
    one == other
        || match (one.period(), other.period()) {
            (Some(first), Some(second)) => Period::overlaps(first, second),
            _ => false,
        }
}

/// Why the total is not the sum of the bars, and what the total itself notes.
fn notes(has_cells: bool, Marks(mut marks): Marks, total: Option<&Figure>) -> Vec<Note> {
    marks.sort_unstable();
    let twice = marks.windows(2).filter(|pair| pair[0] == pair[1]).map(|pair| pair[0].0);
    let records: BTreeSet<_> = twice.collect();
    let mut notes = Vec::new();
    if !records.is_empty() {
        notes.push(Note::CountedInSeveral(records.len()));
    }
    if let Some(total) = total {
        if total.method == Method::Stated && has_cells {
            notes.push(Note::StatedTotal);
        }
        notes.extend(total.notes.iter().cloned());
    }
    notes
}
