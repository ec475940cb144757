//! Lines as they come, added up: the value, who says so, what a reader must know beside it.
//!
//! Comes in: lines, one after another. Goes out: a figure that has counted them and holds none of them, because there may be
//! very many, and most who ask for a figure want its number.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::collections::BTreeSet;

use crate::base::key::Key;
use crate::base::status::Status;
use crate::base::time::Date;
use crate::base::time::Year;
use crate::base::value::Missing;
use crate::base::value::Qualifier;
use crate::base::value::Value;
use crate::figures::arithmetic;
use crate::figures::arithmetic::Sum;
use crate::figures::behind::Behind;
use crate::figures::compute::Figures;
use crate::figures::figure::Evidence;
use crate::figures::figure::Figure;
use crate::figures::figure::Item;
use crate::figures::figure::Line;
use crate::figures::figure::Method;
use crate::figures::figure::Note;
use crate::figures::figure::Refusal;
use crate::figures::figure::Why;
use crate::figures::figure::sources_of;
use crate::figures::key::FigureKey;
use crate::figures::key::When;
use crate::figures::overlaps;
use crate::figures::row::Row;
use crate::figures::row::RowYear;
use crate::figures::scope;
use crate::figures::scope::Fit;
use crate::figures::stated;
use crate::figures::summing;
use crate::figures::summing::Taken;
use crate::portfolio::model::MeasureKind;
use crate::portfolio::model::Portfolio;
use crate::portfolio::model::Programme;
use crate::portfolio::model::Source;
use crate::portfolio::model::Unit;

/// Who wants to know what a figure is made of, as it is added up.
pub(super) trait Keep {
    /// Takes a line, of which nobody says yet what it adds.
    fn line(&mut self, line: Line);

    /// Takes what counts in full and as it stands; false where its line is wanted.
    fn plain(&mut self, taken: &Taken) -> bool;
}

/// Wants to know nothing but the number.
pub(super) struct Nothing;

impl Keep for Nothing {
    fn line(&mut self, _: Line) {}

    fn plain(&mut self, _: &Taken) -> bool {
        true
    }
}

/// Wants every line.
impl Keep for Vec<Line> {
    fn line(&mut self, line: Line) {
        self.push(line);
    }

    fn plain(&mut self, _: &Taken) -> bool {
        false
    }
}

/// A figure of which lines are still coming.
pub(super) struct Adding<'f> {
    portfolio: &'f Portfolio,
    key: &'f FigureKey,
    /// The rows of the project that comes just now: they stand together, and only they have to be looked at together.
    project: Vec<Taken>,
    added: Added,
    behind: Behind,
    counts: Counts,
    sources: Different<Key<Source>>,
    /// The programmes of its money, where it is not about one payer.
    programmes: Option<Different<Key<Programme>>>,
    /// The dates for which stocks stand.
    dates: Different<Date>,
    /// True of a stock, of which the dates are asked for.
    stock: bool,
    /// True where projects themselves are counted.
    itself: bool,
    /// True where something overlapping was left out, so that the total is a minimum.
    open: bool,
    /// True of a plan, as long as all times that are counted are over.
    over: bool,
}

impl<'f> Adding<'f> {
    pub(super) fn new(portfolio: &'f Portfolio, key: &'f FigureKey) -> Self {
        let money = portfolio.measures[key.measure].unit == Unit::Money;
        let all_payers = key.funder.is_none() && key.programme.is_none();
        Self {
            portfolio,
            key,
            project: Vec::new(),
            added: Added::default(),
            behind: Behind::default(),
            counts: Counts::default(),
            sources: Different::default(),
            programmes: (money && all_payers).then(Different::default),
            dates: Different::default(),
            stock: portfolio.measures[key.measure].kind == MeasureKind::Stock,
            itself: false,
            open: false,
            over: matches!(key.status, Status::Planned | Status::Target),
        }
    }

    /// Takes in a row where it fits; rows come in their order. `keep` is told of each.
    pub(super) fn offer(&mut self, row: Row, keep: &mut impl Keep) {
        self.take_in(summing::take(row, scope::fit(self.portfolio, row, self.key)), keep);
    }

    /// The same of a row of which it is known how it stands to the figure, and that it stands under no other bar.
    pub(super) fn offer_alone(&mut self, row: Row, fit: Fit, keep: &mut impl Keep) {
        self.take_in(summing::take(row, fit).map(|taken| Taken { alone: true, ..taken }), keep);
    }

    fn take_in(&mut self, taken: Option<Taken>, keep: &mut impl Keep) {
        let Some(taken) = taken else { return };
        let row = taken.row;
        if self.project.last().is_some_and(|last| last.row.project != row.project) {
            self.end_project(keep);
        }
        self.project.push(taken);
    }

    fn end_project(&mut self, keep: &mut impl Keep) {
        if let [taken] = &self.project[..]
            && let Some(row) = self.plain(taken).filter(|_| keep.plain(taken))
        {
            self.project.clear();
            self.add_plain(row);
            return;
        }
        let mut project = std::mem::take(&mut self.project);
        if project.len() > 1 {
            self.open |= overlaps::resolve(self.portfolio, self.key, &mut project);
        }
        for taken in project.drain(..) {
            let line = summing::line(self.portfolio, &taken);
            self.add(&line, taken.row);
            keep.line(line);
        }
        self.project = project;
    }

    /// The figure, where any row fitted.
    pub(super) fn end(mut self, figures: &Figures, keep: &mut impl Keep) -> Option<Figure> {
        self.end_project(keep);
        (self.behind.lines() > 0).then(|| self.total(figures))
    }

    /// The row where nothing has to be looked up to add it: what most rows are.
    fn plain(&self, taken: &Taken) -> Option<Row> {
        let Taken { row, share, out, instead, alone: _ } = taken;
        let whole = share.is_none() && out.is_none() && instead.is_none();
        let known = row.one_programme.is_some() || self.programmes.is_none();
        (whole && known && !self.stock && row.is_plain()).then_some(*row)
    }

    /// The same as [`Self::add`] of such a row.
    fn add_plain(&mut self, row: Row) {
        let Some((amount, _)) = row.plain() else { return };
        let when = row.when(None);
        self.added.add_whole(amount);
        self.behind.add_project(row.project);
        self.counts.add_number(when, matches!(row.year, RowYear::Inferred(_)));
        self.itself |= row.item() == Item::Itself;
        self.over = self.over && stated::is_over(self.portfolio, when);
        row.plain_source().flatten().into_iter().for_each(|source| self.sources.add(source));
        if let (Some(programmes), Some(programme)) = (&mut self.programmes, row.one_programme) {
            programmes.add(programme);
        }
    }

    fn add(&mut self, line: &Line, row: Row) {
        let portfolio = self.portfolio;
        self.added.add(line);
        self.behind.add(line);
        self.counts.add(line);
        self.itself |= line.item == Item::Itself;
        if line.left_out.is_some() {
            return;
        }
        self.over = self.over && stated::is_over(portfolio, line.when);
        let plain = row.plain_source();
        plain.flatten().into_iter().for_each(|source| self.sources.add(source));
        // Looked at once: there are very many lines.
        if plain.is_none() || self.stock {
            line.look(portfolio, |statement, grant| {
                if plain.is_none() {
                    sources_of(statement, grant).iter().for_each(|source| self.sources.add(*source));
                }
                let date = statement.filter(|_| self.stock).and_then(|said| summing::date_of(said.time));
                date.into_iter().for_each(|date| self.dates.add(date));
            });
        }
        if let Some(programmes) = &mut self.programmes {
            match row.one_programme {
                Some(programme) => programmes.add(programme),
                None => line.programmes(portfolio).iter().for_each(|programme| programmes.add(*programme)),
            }
        }
    }

    fn total(self, figures: &Figures) -> Figure {
        let Self {
            portfolio,
            key,
            project: _,
            added,
            behind,
            counts,
            sources,
            programmes,
            dates,
            stock,
            itself,
            open,
            over,
        } = self;
        let measure = &portfolio.measures[key.measure];
        let alone = behind.counted() <= 1;
        let value =
            if !summing::has_total(measure) && !alone { Err(Refusal::NoTotal) } else { added.value(open) };
        let method = if itself {
            Method::Count
        } else if stock {
            Method::Latest
        } else {
            Method::Sum
        };
        let sources = sources.into_sorted();
        let shares = counts.any_share;
        let mut notes = notes(portfolio, key, counts, programmes);
        if summing::excerpts_only(portfolio, &sources) {
            notes.push(Note::ExcerptOnly);
        }
        if over && !stated::has_actual(figures, portfolio, key) {
            notes.push(Note::OutcomeNotPublished);
        }
        Figure {
            value,
            whole_things: summing::whole_things(portfolio, key) && !shares,
            method,
            sources,
            notes,
            evidence: Evidence::Rows,
            dates: if method == Method::Latest { dates.first_and_last() } else { None },
            ratio: None,
            key: key.clone(),
            behind,
        }
    }
}

/// Different things, of which many come several times in a row.
struct Different<T> {
    last: Option<T>,
    all: BTreeSet<T>,
}

impl<T> Default for Different<T> {
    fn default() -> Self {
        Self { last: None, all: BTreeSet::new() }
    }
}

impl<T: Ord + Copy> Different<T> {
    fn add(&mut self, one: T) {
        if self.last != Some(one) {
            self.last = Some(one);
            self.all.insert(one);
        }
    }

    fn into_sorted(self) -> Vec<T> {
        self.all.into_iter().collect()
    }

    fn first_and_last(&self) -> Option<(T, T)> {
        Some((*self.all.first()?, *self.all.last()?))
    }
}

/// What lines add up to.
#[derive(Default)]
pub(super) struct Added {
    sum: Sum,
    /// The whole and exact numbers that are not in the sum yet, and how many they are.
    whole: (u64, u32),
    /// The first reason why they do not.
    refused: Option<Refusal>,
    /// True where something was left out that may belong to them.
    uncertain: bool,
}

impl Added {
    /// Takes in one line more.
    pub(super) fn add(&mut self, line: &Line) {
        match line.left_out {
            Some(why) => self.uncertain |= why.is_uncertain(),
            None => match contribution(line) {
                Ok(value) => self.sum.add(&value),
                Err(refusal) => self.refused = self.refused.take().or(Some(refusal)),
            },
        }
    }

    /// Takes in a whole and exact number.
    fn add_whole(&mut self, amount: u32) {
        let (sum, count) = &mut self.whole;
        // Four billion numbers of up to four billion fit.
        *sum += u64::from(amount);
        *count = count.saturating_add(1);
    }

    /// The value; it is a minimum where something `overlapping` was left out.
    pub(super) fn value(self, overlapping: bool) -> Result<Value, Refusal> {
        let Self { mut sum, whole: (whole, count), refused, uncertain } = self;
        sum.add_whole(whole, count);
        let sum = if overlapping { sum.open() } else { sum };
        let total = refused.map_or_else(|| sum.total(), Err)?;
        Ok(total.unwrap_or_else(|| summing::of_nothing(uncertain)))
    }
}

/// Adds up lines: the value, and into each line what it adds to it.
pub(super) fn add_up(lines: &mut [Line]) -> Result<Value, Refusal> {
    let mut added = Added::default();
    lines.iter().for_each(|line| added.add(line));
    let value = added.value(false);
    count(lines, value.as_ref().ok());
    value
}

/// Notes in each line what it adds to a value; nothing where there is none.
pub(super) fn count(lines: &mut [Line], value: Option<&Value>) {
    let from_above = value
        .and_then(Value::known)
        .is_some_and(|total| matches!(total.qualifier, Qualifier::UpTo | Qualifier::LessThan));
    for line in lines {
        let adds = if line.left_out.is_none() && value.is_some() { contribution(line).ok() } else { None };
        let adds = adds.and_then(|adds| adds.known().copied());
        line.counted = adds.map(|known| if from_above { known.upper_number } else { known.number });
    }
}

/// What a line adds: its value, by its share. `Err` where the digits do not suffice.
fn contribution(line: &Line) -> Result<Cow<'_, Value>, Refusal> {
    summing::by_share(&line.value, line.share)
}

/// What is counted of lines for the notes.
#[derive(Default)]
struct Counts {
    first: Option<When>,
    several_times: bool,
    inferred: usize,
    /// True where a counted line has a share.
    shares: bool,
    /// The same of any line.
    any_share: bool,
    uncertain_years: usize,
    overlaps: usize,
    /// By the rank of the reason.
    missing: BTreeMap<usize, (Missing, usize)>,
}

impl Counts {
    fn add(&mut self, line: &Line) {
        self.any_share |= line.share.is_some();
        match line.left_out {
            Some(Why::YearNotStated) => self.uncertain_years += 1,
            Some(Why::Overlaps) => self.overlaps += 1,
            Some(_) => {}
            None => self.add_counted(line),
        }
    }

    /// Takes in what is asked of a number that counts in full.
    fn add_number(&mut self, when: When, inferred: bool) {
        let first = *self.first.get_or_insert(when);
        self.several_times |= when != first;
        self.inferred += usize::from(inferred);
    }

    fn add_counted(&mut self, line: &Line) {
        self.add_number(line.when, line.inferred);
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

fn notes(
    portfolio: &Portfolio,
    key: &FigureKey,
    counts: Counts,
    programmes: Option<Different<Key<Programme>>>,
) -> Vec<Note> {
    let some = |count: usize, note: fn(usize) -> Note| (count > 0).then(|| note(count));
    let measure = &portfolio.measures[key.measure];
    // The payers whose programmes the lines stand under.
    let programmes = programmes.into_iter().flat_map(Different::into_sorted);
    let funders = summing::distinct(programmes.map(|programme| portfolio.programmes[programme].funder));
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
