//! Numbers that rounds of a programme publish, added up; and the refusal where several programmes only state theirs.

use std::collections::BTreeSet;

use crate::base::key::Key;
use crate::base::status::Status;
use crate::base::time::Period;
use crate::base::time::Year;
use crate::base::value::Missing;
use crate::base::value::Value;
use crate::figures::behind::Behind;
use crate::figures::behind::Detailed;
use crate::figures::compute::Figures;
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
use crate::figures::key::When;
use crate::figures::row::place;
use crate::figures::scope;
use crate::figures::scope::Fit;
use crate::figures::stated;
use crate::figures::stated::Said;
use crate::figures::stated::Sources;
use crate::figures::summing;
use crate::figures::tally;
use crate::portfolio::model::MeasureKind;
use crate::portfolio::model::Portfolio;
use crate::portfolio::model::Programme;
use crate::portfolio::model::Round;
use crate::portfolio::model::RoundStatus;
use crate::portfolio::model::Towns;

/// What the rounds of one programme add up to under `key`; over several programmes a refusal, unless it is declared
/// that they have no project in common. `None` where no round says anything.
pub(super) fn figure(figures: &Figures, portfolio: &Portfolio, key: &FigureKey) -> Option<Detailed> {
    let beyond =
        key.project.is_some() || key.organisation.is_some() || key.goal.is_some() || key.topic.is_some();
    if beyond || key.each.is_some() || key.per.is_some() {
        return None;
    }
    if let Some(programme) = key.programme {
        let stated = figures.stated.by(key.measure, key.status, programme);
        let lines = round_lines(portfolio, key, programme, stated);
        return says_something(&lines).then(|| total(portfolio, key, Added { lines, refused: Vec::new() }));
    }
    let mut stating = Vec::new();
    let mut lines = Vec::new();
    for (programme, stated) in figures.stated.by_programme(key.measure, key.status) {
        let of = key.clone().programme(programme);
        let mut its = match figures.stated.under(&of) {
            [] => round_lines(portfolio, key, programme, stated),
            said => stated_line(portfolio, said),
        };
        if says_something(&its) {
            stating.push(programme);
            lines.append(&mut its);
        }
    }
    let apart = |one: &Key<Programme>, other: &Key<Programme>| declared_apart(portfolio, *one, *other);
    let open = stating.iter().any(|one| stating.iter().any(|other| one < other && !apart(one, other)));
    let refused = if open { stating } else { Vec::new() };
    (!lines.is_empty()).then(|| total(portfolio, key, Added { lines, refused }))
}

/// True where something is said about it, be it only in words or by sources that differ.
fn says_something(lines: &[Line]) -> bool {
    let nothing = [Value::Missing(Missing::NotPublished), Value::Missing(Missing::NotApplicable)];
    lines.iter().any(|line| line.left_out.is_none() && !nothing.contains(&line.value))
}

/// What is stated about one programme, as one part of a sum.
fn stated_line(portfolio: &Portfolio, said: &[Said]) -> Vec<Line> {
    let (mut lines, sources) = stated::resolve(portfolio, said);
    if sources == Sources::Differ {
        lines.iter_mut().skip(1).for_each(|line| line.left_out = Some(Why::AnotherSource));
        if let Some(first) = lines.first_mut() {
            first.value = Value::Missing(Missing::SourcesDiffer);
        }
    }
    lines
}

/// True where either programme declares that no project counts in both.
fn declared_apart(portfolio: &Portfolio, one: Key<Programme>, other: Key<Programme>) -> bool {
    let says = |of: Key<Programme>, about| {
        portfolio.programmes[of].overlaps.iter().any(|overlap| overlap.programme == about && overlap.none)
    };
    says(one, other) || says(other, one)
}

/// The lines of a programme's rounds, of which `stated` is said: one per number, one per round that was held and
/// published none.
fn round_lines(
    portfolio: &Portfolio,
    key: &FigureKey,
    programme: Key<Programme>,
    stated: &[Said],
) -> Vec<Line> {
    let mut lines = Vec::new();
    if stated.is_empty() {
        return lines;
    }
    // Record by record; what is said of one round stays in the order of its keys.
    let mut said: Vec<&Said> = stated.iter().filter(|said| same_series(&said.key, key)).collect();
    said.sort_by_key(|said| said.record);
    for (at, round) in portfolio.programmes[programme].rounds.iter().enumerate() {
        let record = Record::Round(programme, place(at));
        let first = said.partition_point(|said| said.record < record);
        let after = said.partition_point(|said| said.record <= record);
        if first == after {
            lines.extend(silent(key, record, round));
        } else {
            lines.append(&mut told(portfolio, key, round, &said[first..after]));
        }
    }
    lines
}

fn same_series(said: &FigureKey, key: &FigureKey) -> bool {
    said.status == key.status
        && said.of == key.of
        && said.currency == key.currency
        && said.funder == key.funder
}

/// A round that was held, in this place and time, and published no number.
fn silent(key: &FigureKey, record: Record, round: &Round) -> Option<Line> {
    let asked = key.status == Status::Actual && key.of.is_none() && round.status == RoundStatus::Held;
    let here = scope::place(&round.towns, key) == Fit::In(None);
    let when = When::in_year(round.year);
    let then = time(when, round.year, key) == Fit::In(None);
    (asked && here && then).then_some(Line {
        record,
        item: Item::Nothing,
        value: Value::Missing(Missing::NotPublished),
        counted: None,
        share: None,
        left_out: None,
        status: key.status,
        when,
        inferred: matches!(round.year, Year::About(_)),
    })
}

/// The numbers of one round: of several sources about the same one is taken, of overlapping ones the first.
fn told(portfolio: &Portfolio, key: &FigureKey, round: &Round, said: &[&Said]) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut kept: Vec<&FigureKey> = Vec::new();
    for same in said.chunk_by(|one, other| one.key == other.key) {
        let Some(of) = same.first().map(|said| &said.key) else { continue };
        let place = place_of(portfolio, same, key);
        let out = match (place, time(of.when, round.year, key)) {
            (Fit::No, _) | (_, Fit::No) => continue,
            (Fit::Out(why), _) | (_, Fit::Out(why)) => Some(why),
            _ if of.each.is_some() => Some(Why::PerOne),
            _ if kept.iter().any(|other| meet(other, of)) => Some(Why::Overlaps),
            _ => None,
        };
        let same: Vec<Said> = same.iter().map(|said| (*said).clone()).collect();
        let mut its = stated_line(portfolio, &same);
        let not_applicable = Value::Missing(Missing::NotApplicable);
        for line in its.iter_mut().filter(|line| line.value == not_applicable && line.left_out.is_none()) {
            line.left_out = Some(Why::NotApplicable);
        }
        match out {
            Some(why) => its.iter_mut().for_each(|line| line.left_out = line.left_out.or(Some(why))),
            None => kept.push(of),
        }
        lines.append(&mut its);
    }
    lines
}

/// How the places of statements stand to the figure's.
fn place_of(portfolio: &Portfolio, said: &[&Said], key: &FigureKey) -> Fit {
    let Some(first) = said.first() else { return Fit::No };
    let one_of = first.statement(portfolio).is_some_and(|said| matches!(said.towns, Towns::OneOf(_)));
    match (&*key.towns, &*first.key.towns) {
        ([], _) => Fit::In(None),
        (wanted, towns) if one_of && towns.len() > 1 => {
            if wanted.iter().all(|town| towns.contains(town)) {
                Fit::Out(Why::OneOfTowns)
            } else {
                Fit::No
            }
        }
        (wanted, towns) if wanted == towns => Fit::In(None),
        ([wanted], towns) if towns.contains(wanted) => Fit::Out(Why::TownsTogether),
        _ => Fit::No,
    }
}

/// How the time of a statement stands to the figure's; `year` is its round's.
fn time(when: When, year: Year, key: &FigureKey) -> Fit {
    let several = matches!(when, When::Period(period) if period.single_year().is_none());
    let wanted = match key.when {
        When::Always => return Fit::In(None),
        When::SeveralYears if several => return Fit::In(None),
        wanted if wanted == when => return Fit::In(None),
        wanted => wanted.period(),
    };
    let Some(wanted) = wanted else { return Fit::No };
    match (when.period(), when) {
        (Some(period), _) if wanted.contains(period) => Fit::In(None),
        (Some(period), _) if wanted.overlaps(period) => Fit::Out(Why::SeveralYears),
        (None, When::NotStated) if scope::may_lie_in(year, wanted) => Fit::Out(Why::YearNotStated),
        (None, When::AsOf(date)) if wanted.contains(Period::year(date.year)) => Fit::In(None),
        _ => Fit::No,
    }
}

/// True where two statements may be about the same.
fn meet(one: &FigureKey, other: &FigureKey) -> bool {
    let times = match (one.when.period(), other.when.period()) {
        (Some(first), Some(second)) => first.overlaps(second),
        _ => true,
    };
    let places = one.towns.is_empty()
        || other.towns.is_empty()
        || one.towns.iter().any(|town| other.towns.contains(town));
    times && places
}

/// What is to be added, and the programmes for whose sake it may not be.
struct Added {
    lines: Vec<Line>,
    refused: Vec<Key<Programme>>,
}

fn total(portfolio: &Portfolio, key: &FigureKey, added: Added) -> Detailed {
    let Added { mut lines, refused } = added;
    let measure = &portfolio.measures[key.measure];
    let counted = || lines.iter().filter(|line| line.left_out.is_none());
    let numbers = counted().filter(|line| line.value.known().is_some()).count();
    let times: BTreeSet<When> = counted().map(|line| line.when).collect();
    let notes = notes(&lines);
    let value = if !refused.is_empty() {
        Err(Refusal::OverlapUnknown(refused))
    } else if numbers > 1 && (!measure.total || measure.kind == MeasureKind::Ratio) {
        Err(Refusal::NoTotal)
    } else if times.len() > 1 && measure.kind == MeasureKind::Stock {
        Err(Refusal::StockOverYears)
    } else {
        tally::add_up(&mut lines)
    };
    if value.is_err() {
        lines.iter_mut().for_each(|line| line.counted = None);
    }
    let sources = summing::sources(portfolio, &lines);
    let figure = Figure {
        value,
        whole_things: summing::whole_things(portfolio, key),
        method: Method::Sum,
        notes,
        evidence: if sources.is_empty() { Evidence::Unsourced } else { Evidence::Parts },
        sources,
        dates: None,
        ratio: None,
        key: key.clone(),
        behind: Behind::of(&lines),
    };
    Detailed { figure, lines }
}

fn notes(lines: &[Line]) -> Vec<Note> {
    let rounds = |silent: bool| {
        let counted = lines.iter().filter(|line| line.left_out.is_none());
        let of = counted.filter(|line| matches!(line.record, Record::Round(..)));
        let rounds: BTreeSet<Record> =
            of.filter(|line| line.value.known().is_none() == silent).map(|line| line.record).collect();
        rounds.len()
    };
    let left = |why| lines.iter().filter(|line| line.left_out == Some(why)).count();
    let (counted, silent) = (rounds(false), rounds(true));
    let notes = [
        (counted + silent > 0).then_some(Note::AddedFromRounds { counted, silent }),
        Some(left(Why::YearNotStated)).filter(|count| *count > 0).map(Note::UncertainYears),
        Some(left(Why::Overlaps)).filter(|count| *count > 0).map(Note::OverlapsNotAdded),
        lines
            .iter()
            .any(|line| line.value == Value::Missing(Missing::SourcesDiffer))
            .then_some(Note::SourcesDiffer),
    ];
    notes.into_iter().flatten().collect()
}
