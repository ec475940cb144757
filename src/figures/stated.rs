//! What sources state: one figure per thing, however many sources say it; never mixed up with what records add up to.

use std::collections::BTreeSet;

use crate::base::key::Key;
use crate::base::status::Status;
use crate::base::time::Date;
use crate::base::time::End;
use crate::base::time::Year;
use crate::base::value::Missing;
use crate::base::value::Value;
use crate::figures::adding;
use crate::figures::behind::Behind;
use crate::figures::behind::Detailed;
use crate::figures::choosing;
use crate::figures::compute::Figures;
use crate::figures::figure::Evidence;
use crate::figures::figure::Figure;
use crate::figures::figure::Item;
use crate::figures::figure::Line;
use crate::figures::figure::Method;
use crate::figures::figure::Note;
use crate::figures::figure::Record;
use crate::figures::figure::Why;
use crate::figures::figure::statements;
use crate::figures::key::FigureKey;
use crate::figures::key::When;
use crate::figures::row::place;
use crate::figures::rows::BuiltIn;
use crate::figures::summing;
use crate::portfolio::model::Measure;
use crate::portfolio::model::Payer;
use crate::portfolio::model::Portfolio;
use crate::portfolio::model::Programme;
use crate::portfolio::model::Source;
use crate::portfolio::model::Statement;
use crate::portfolio::model::Time;
use crate::portfolio::model::Town;
use crate::portfolio::model::Towns;
use crate::portfolio::selection::Basis;
use crate::portfolio::selection::Funder;

/// One statement, under the key of its figure.
#[derive(Clone, Debug)]
pub(super) struct Said {
    pub(super) key: FigureKey,
    pub(super) record: Record,
    pub(super) at: u32,
}

impl Said {
    /// The statement itself.
    pub(super) fn statement<'p>(&self, portfolio: &'p Portfolio) -> Option<&'p Statement> {
        statements(portfolio, self.record).get(self.at as usize)
    }
}

/// All statements on programmes, rounds, towns and organisations, sorted by key, then by record.
#[derive(Debug, Default)]
pub(super) struct Stated(Vec<Said>);

impl Stated {
    /// All that is stated.
    pub(super) fn all(&self) -> &[Said] {
        &self.0
    }

    /// All that is stated about one measure.
    pub(super) fn of(&self, measure: Key<Measure>) -> &[Said] {
        let first = self.0.partition_point(|said| said.key.measure < measure);
        let after = self.0.partition_point(|said| said.key.measure <= measure);
        &self.0[first..after]
    }

    /// All that is stated about one measure, with one status, by programmes and their rounds: programme by programme.
    pub(super) fn by_programme(
        &self,
        measure: Key<Measure>,
        status: Status,
    ) -> impl Iterator<Item = (Key<Programme>, &[Said])> {
        let wanted = (measure, None, status);
        let of = |said: &Said| (said.key.measure, said.key.per, said.key.status);
        let first = self.0.partition_point(|said| of(said) < wanted);
        let all = &self.0[first..];
        let all = &all[..all.partition_point(|said| of(said) <= wanted)];
        let said = all.chunk_by(|one, other| one.key.programme == other.key.programme);
        said.filter_map(|said| Some((said.first()?.key.programme?, said)))
    }

    /// The same by one programme and its rounds.
    pub(super) fn by(&self, measure: Key<Measure>, status: Status, programme: Key<Programme>) -> &[Said] {
        let wanted = (measure, None, status, Some(programme));
        let of = |said: &Said| (said.key.measure, said.key.per, said.key.status, said.key.programme);
        let first = self.0.partition_point(|said| of(said) < wanted);
        let all = &self.0[first..];
        &all[..all.partition_point(|said| of(said) <= wanted)]
    }

    /// All that is stated under exactly one key.
    pub(super) fn under(&self, key: &FigureKey) -> &[Said] {
        let first = self.0.partition_point(|said| said.key < *key);
        let after = self.0.partition_point(|said| said.key <= *key);
        &self.0[first..after]
    }
}

/// Gathers all statements but those on projects, which are rows of computed figures.
pub(super) fn gather(portfolio: &Portfolio) -> Stated {
    let built_in = BuiltIn::of(portfolio);
    let mut all = Vec::new();
    for record in records(portfolio) {
        for (at, statement) in statements(portfolio, record).iter().enumerate() {
            all.push(Said { key: key_of(portfolio, built_in, record, statement), record, at: place(at) });
        }
    }
    all.sort_by(|one, other| (&one.key, one.record, one.at).cmp(&(&other.key, other.record, other.at)));
    Stated(all)
}

/// All records with statements but projects.
pub(super) fn records(portfolio: &Portfolio) -> Vec<Record> {
    let mut records = Vec::new();
    for (key, programme) in portfolio.programmes.iter() {
        records.push(Record::Programme(key));
        records.extend((0..programme.rounds.len()).map(|round| Record::Round(key, place(round))));
    }
    records.extend(portfolio.towns.keys().map(Record::Town));
    records.extend(portfolio.organisations.keys().map(Record::Organisation));
    records
}

/// The figure to which a statement belongs.
fn key_of(portfolio: &Portfolio, built_in: BuiltIn, record: Record, statement: &Statement) -> FigureKey {
    let programme = match record {
        Record::Programme(programme) | Record::Round(programme, _) => Some(programme),
        Record::Project(_) | Record::Town(_) | Record::Organisation(_) => None,
    };
    let own = programme.map(|programme| portfolio.programmes[programme].funder);
    let mut towns = match (&statement.towns, record) {
        (Towns::All, Record::Town(town)) => vec![town],
        (Towns::All, Record::Round(programme, round)) => round_towns(portfolio, programme, round),
        (towns, _) => towns.named(),
    };
    towns.sort_unstable();
    towns.dedup();
    FigureKey {
        status: built_in.status(statement.measure, statement.status),
        programme,
        funder: match statement.payer {
            Payer::ProgrammeFunder => None,
            Payer::Organisation(payer) if own == Some(payer) => None,
            Payer::Organisation(payer) => Some(Funder::One(payer)),
            Payer::Several => Some(Funder::Several),
        },
        organisation: match record {
            Record::Organisation(organisation) => Some(organisation),
            _ => None,
        },
        towns,
        when: match statement.time {
            Time::During(period) => When::during(period),
            Time::AsOf(date) => When::AsOf(date),
            Time::Inherited(year) => When::in_year(year),
            Time::Unstated => unstated(portfolio, record),
        },
        of: statement.of,
        each: statement.each,
        currency: statement.currency,
        basis: Basis::Stated,
        ..FigureKey::of(statement.measure)
    }
}

fn round_towns(portfolio: &Portfolio, programme: Key<Programme>, round: u32) -> Vec<Key<Town>> {
    let rounds = &portfolio.programmes[programme].rounds;
    rounds.get(round as usize).map(|round| round.towns.named()).unwrap_or_default()
}

/// A statement that says no time is about its round's year, else about all time.
fn unstated(portfolio: &Portfolio, record: Record) -> When {
    match record {
        Record::Round(programme, round) => portfolio.programmes[programme]
            .rounds
            .get(round as usize)
            .map_or(When::Always, |round| When::in_year(round.year)),
        _ => When::Always,
    }
}

/// The stated figure of `key`: what is said under it, else what the rounds of a programme add up to.
pub(super) fn figure(figures: &Figures, portfolio: &Portfolio, key: &FigureKey) -> Option<Detailed> {
    let said = figures.stated.under(key);
    if said.is_empty() {
        return adding::figure(figures, portfolio, key);
    }
    let (lines, sources) = resolve(portfolio, said);
    let shown = lines.iter().zip(said).find(|(line, _)| line.left_out.is_none());
    let value = if sources == Sources::Differ {
        Value::Missing(Missing::SourcesDiffer)
    } else {
        shown.map_or(Value::Missing(Missing::NotPublished), |(line, _)| line.value.clone())
    };
    let parts = shown
        .and_then(|(_, said)| said.statement(portfolio))
        .is_some_and(|statement| !statement.parts.is_empty());
    let mut figure = Figure {
        value: Ok(value),
        whole_things: summing::whole_things(portfolio, key),
        method: Method::Stated,
        sources: all_sources(portfolio, said),
        notes: Vec::new(),
        evidence: Evidence::Unsourced,
        dates: None,
        ratio: None,
        key: key.clone(),
        behind: Behind::of(&lines),
    };
    figure.evidence = evidence(figures, portfolio, &figure, parts);
    figure.notes = notes(figures, portfolio, (&figure, &lines), sources);
    Some(Detailed { figure, lines })
}

/// How the sources of one thing stand to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sources {
    /// All may be true.
    Agree,
    /// They differ, and one is preferred.
    OnePreferred,
    /// They differ.
    Differ,
}

/// The lines of statements about one thing: one is shown, the others are named; where sources differ, all stand.
pub(super) fn resolve(portfolio: &Portfolio, said: &[Said]) -> (Vec<Line>, Sources) {
    let mut lines: Vec<Line> = said.iter().filter_map(|said| line(portfolio, said)).collect();
    let values: Vec<_> = said
        .iter()
        .filter_map(|said| said.statement(portfolio))
        .map(|statement| (&statement.value, statement.preferred().is_some()))
        .collect();
    let whole_things = said.first().is_some_and(|said| summing::whole_things(portfolio, &said.key));
    let choice = choosing::choose(&values, whole_things);
    let sources = match (choice.differ, choice.preferred) {
        (false, _) => Sources::Agree,
        (true, true) => Sources::OnePreferred,
        (true, false) => Sources::Differ,
    };
    let shown = sources != Sources::Differ;
    for (at, line) in lines.iter_mut().enumerate() {
        if shown && at != choice.shown {
            line.left_out = Some(Why::AnotherSource);
        } else if shown {
            line.counted = line.value.known().map(|known| known.number);
        }
    }
    (lines, sources)
}

/// A statement as a line.
pub(super) fn line(portfolio: &Portfolio, said: &Said) -> Option<Line> {
    let statement = said.statement(portfolio)?;
    Some(Line {
        record: said.record,
        item: Item::Statement(said.at),
        value: statement.value.clone(),
        counted: None,
        share: None,
        left_out: None,
        status: statement.status,
        when: said.key.when,
        inferred: matches!(statement.time, Time::Inherited(Year::About(_))),
    })
}

fn all_sources(portfolio: &Portfolio, said: &[Said]) -> Vec<Key<Source>> {
    let statements = said.iter().filter_map(|said| said.statement(portfolio));
    let sources: BTreeSet<_> = statements.flat_map(|statement| statement.sources.iter().copied()).collect();
    sources.into_iter().collect()
}

fn evidence(figures: &Figures, portfolio: &Portfolio, figure: &Figure, parts: bool) -> Evidence {
    let records = summing::figure(figures, portfolio, &figure.key.clone().computed());
    let complete =
        records.is_some_and(|records| records.known().is_some() && figures.is_complete(portfolio, &records));
    if complete {
        Evidence::Rows
    } else if parts {
        Evidence::Parts
    } else if figure.sources.len() > 1 {
        Evidence::TwoSources
    } else if summing::excerpts_only(portfolio, &figure.sources) {
        Evidence::Excerpt
    } else if figure.sources.is_empty() {
        Evidence::Unsourced
    } else {
        Evidence::OneSource
    }
}

fn notes(
    figures: &Figures,
    portfolio: &Portfolio,
    (figure, lines): (&Figure, &[Line]),
    sources: Sources,
) -> Vec<Note> {
    let notes = [
        (sources == Sources::Differ).then_some(Note::SourcesDiffer),
        (sources == Sources::OnePreferred).then_some(Note::Preferred),
        outcome_not_published(figures, portfolio, &figure.key).then_some(Note::OutcomeNotPublished),
        summing::excerpts_only(portfolio, &figure.sources).then_some(Note::ExcerptOnly),
        lines.iter().any(|line| line.inferred).then_some(Note::InferredYears(1)),
        (figure.key.towns.len() > 1).then_some(Note::TownsTogether),
    ];
    notes.into_iter().flatten().collect()
}

/// True of a plan or target whose period was over before the day of the data, with no actual number beside it.
pub(super) fn outcome_not_published(figures: &Figures, portfolio: &Portfolio, key: &FigureKey) -> bool {
    if !matches!(key.status, Status::Planned | Status::Target) {
        return false;
    }
    is_over(portfolio, key.when) && !has_actual(figures, portfolio, key)
}

/// True of a time that ended before the day of the data.
pub(super) fn is_over(portfolio: &Portfolio, when: When) -> bool {
    let end = match when {
        When::Year(year) => Date::year(year).last_day(),
        When::Period(period) => match period.end {
            End::On(date) => date.last_day(),
            End::Unknown => None,
        },
        When::AsOf(date) => date.last_day(),
        When::Always | When::SeveralYears | When::NotStated => None,
    };
    let today = portfolio.site.data_as_of.and_then(Date::first_day);
    end.zip(today).is_some_and(|(end, today)| end < today)
}

/// True where an actual number of the same thing is known, computed or stated, in a time that overlaps.
pub(super) fn has_actual(figures: &Figures, portfolio: &Portfolio, key: &FigureKey) -> bool {
    let actual = key.clone().status(Status::Actual).stated();
    let meets = |said: &Said| match (said.key.when.period(), key.when.period()) {
        (Some(one), Some(other)) => one.overlaps(other),
        _ => said.key.when == key.when,
    };
    figures.stated.of(key.measure).iter().any(|said| {
        FigureKey { when: key.when, ..said.key.clone() } == actual
            && meets(said)
            && said.statement(portfolio).is_some_and(|statement| statement.value.known().is_some())
    }) || matches!(figures.value(portfolio, &actual.clone().computed()), Some(Ok(Value::Known(_))))
        || adding::figure(figures, portfolio, &actual).is_some_and(|figure| figure.known().is_some())
}

impl Figures {
    /// The other figures about the same thing, nearest first: the computed one of a stated key and the stated one
    /// of a computed key, then what is stated about the same subject in other times and with another status.
    /// Beside a ratio stand its two figures.
    pub fn beside(&self, portfolio: &Portfolio, key: &FigureKey) -> Vec<FigureKey> {
        if let Some((over, under)) = key.ratio_parts(portfolio) {
            return vec![over, under];
        }
        let mut beside = Vec::new();
        if key.basis == Basis::Stated && key.each.is_none() {
            let computed = key.clone().computed();
            let series = self.series_of(&computed);
            if series.is_some_and(|series| !self.index.about(portfolio, &computed, series).is_empty()) {
                beside.push(computed);
            }
        }
        if key.project.is_some() || key.goal.is_some() || key.topic.is_some() {
            return beside;
        }
        let same = |other: &FigureKey| {
            other.programme == key.programme
                && other.funder == key.funder
                && other.organisation == key.organisation
                && other.towns == key.towns
                && other.of == key.of
                && (other.currency == key.currency)
        };
        let said = self.stated.of(key.measure);
        let others: BTreeSet<&FigureKey> =
            said.iter().map(|said| &said.key).filter(|other| same(other) && *other != key).collect();
        let rank = |other: &FigureKey| (other.when != key.when, other.status != key.status);
        let mut others: Vec<FigureKey> = others.into_iter().cloned().collect();
        others.sort_by_key(rank);
        beside.append(&mut others);
        beside
    }
}
