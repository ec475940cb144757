//! What the pages of towns, programmes, years and organisations share: which figures there are about a subject, the
//! figures that lead its page, and tables of figures.
//!
//! Comes in: a filter that turns the figure of everything into that of the subject. Goes out: headlines and tables.
//! Computed and stated figures, statuses and currencies stand apart; nothing is added here.

pub(super) mod flat;
pub(super) mod matrix;
pub(super) mod rounds;
pub(super) mod sheet;
pub(super) mod words;

use std::collections::BTreeSet;

use crate::base::key::Key;
use crate::base::money::Currency;
use crate::base::status::Status;
use crate::base::value::Missing;
use crate::figures::figure::Figure;
use crate::figures::figure::Refusal;
use crate::figures::key::FigureKey;
use crate::figures::key::When;
use crate::figures::said::SaidOnce;
use crate::pages::writer::Writer;
use crate::portfolio::model::Measure;
use crate::portfolio::model::Portfolio;
use crate::portfolio::model::Programme;
use crate::portfolio::model::Statement;
use crate::portfolio::selection::Basis;
use crate::theme::views::parts::Cell;
use crate::theme::views::parts::Headline;
use crate::theme::views::parts::Number;
use crate::theme::views::parts::Numbers;
use crate::theme::words::numbers::Style;

/// The measures that lead a page, in this order; those that the site expects follow.
const LEADING: [&str; 3] = ["jobs-created", "funds-awarded", "projects-supported"];

/// The order of measures in tables: from what was asked for to what came of it; the others follow.
const ORDER: [&str; 8] = [
    "applications",
    "projects-supported",
    "funds-awarded",
    "funds-disbursed",
    "grant-fund",
    "budget",
    "jobs-created",
    "jobs-maintained",
];

/// The most headline figures of one measure that are known for single times only.
const TIMES: usize = 2;

/// The most programmes whose own figures stand in the place of a total.
const PROGRAMMES: usize = 3;

/// The kinds of figures that the site has: each measure with its status and currency, computed or stated.
pub(super) struct Kinds(Vec<FigureKey>);

impl Kinds {
    /// All kinds, without groups and without figures per project or town.
    pub(super) fn of(writer: &Writer<'_>) -> Self {
        let portfolio = writer.portfolio();
        let wholes = writer.book.figures.wholes(portfolio);
        let mut keys: BTreeSet<FigureKey> = wholes.into_iter().filter(|key| key.of.is_none()).collect();
        let mut kinds: Vec<(Key<Measure>, Status, Option<Currency>)> = statements(portfolio)
            .filter(|statement| statement.of.is_none() && statement.each.is_none())
            .map(|statement| {
                (statement.measure, status(writer, statement.measure, statement.status), statement.currency)
            })
            .collect();
        kinds.sort_unstable();
        kinds.dedup();
        keys.extend(kinds.into_iter().map(|(measure, status, currency)| FigureKey {
            status,
            currency,
            basis: Basis::Stated,
            ..FigureKey::of(measure)
        }));
        Self(keys.into_iter().collect())
    }

    /// The measures, in the order of tables.
    pub(super) fn measures(&self, writer: &Writer<'_>) -> Vec<Key<Measure>> {
        let mut measures: Vec<Key<Measure>> = self.0.iter().map(|key| key.measure).collect();
        measures.dedup();
        measures.sort_by_key(|measure| (rank(writer, *measure), *measure));
        measures
    }

    /// The figures of one measure about a subject: with every status and currency, computed before stated. Those
    /// behind which nothing counts are left out.
    pub(super) fn figures(
        &self,
        writer: &Writer<'_>,
        measure: Key<Measure>,
        about: &dyn Fn(FigureKey) -> FigureKey,
    ) -> Vec<Figure> {
        let first = self.0.partition_point(|key| key.measure < measure);
        self.0[first..]
            .iter()
            .take_while(|key| key.measure == measure)
            .filter_map(|key| writer.book.figures.figure(writer.portfolio(), &about(key.clone())))
            .filter(|figure| figure.counted() > 0 || figure.value.is_err())
            .collect()
    }

    /// The figures of one measure as a cell of a table.
    pub(super) fn cell(
        &self,
        writer: &Writer<'_>,
        measure: Key<Measure>,
        about: &dyn Fn(FigureKey) -> FigureKey,
    ) -> Cell {
        figures_cell(writer, measure, &self.figures(writer, measure, about))
    }

    /// The leading figures that are known of a subject of which nothing is asked.
    pub(super) fn known(&self, writer: &Writer<'_>, about: &dyn Fn(FigureKey) -> FigureKey) -> Vec<Headline> {
        let measures = LEADING.iter().filter_map(|id| writer.measure(id));
        let figures = measures.flat_map(|measure| self.figures(writer, measure, about));
        figures.map(|figure| headline(writer, &figure, about)).collect()
    }

    /// The figures that lead the page of a subject. What is known for single times only is taken from `said`; what
    /// the site asks for and nobody published says so.
    pub(super) fn headline(
        &self,
        writer: &Writer<'_>,
        about: &dyn Fn(FigureKey) -> FigureKey,
        said: &[SaidOnce],
    ) -> Vec<Headline> {
        let mut headlines = Vec::new();
        let expects = &writer.portfolio().site.expects;
        let mut measures: Vec<Key<Measure>> = LEADING.iter().filter_map(|id| writer.measure(id)).collect();
        measures.extend(
            expects.iter().filter(|measure| !LEADING.contains(&&*writer.portfolio().measures[**measure].id)),
        );
        for measure in measures {
            let mut figures = self.figures(writer, measure, about);
            if !figures.iter().any(|figure| figure.value.is_ok()) {
                figures.extend(of_single_times(writer, measure, said));
            }
            figures = figures.into_iter().flat_map(|figure| one_by_one(writer, figure)).collect();
            if figures.is_empty() && expects.contains(&measure) {
                headlines.push(unpublished(writer, measure));
            }
            headlines.extend(figures.iter().map(|figure| headline(writer, figure, about)));
        }
        headlines
    }
}

/// A leading figure without the part of its scope that is the page's own subject.
fn headline(writer: &Writer<'_>, figure: &Figure, about: &dyn Fn(FigureKey) -> FigureKey) -> Headline {
    let own = about(FigureKey::of(figure.key.measure));
    let mut rest = figure.key.clone();
    if own.programme.is_some() {
        rest.programme = None;
    }
    if own.funder.is_some() {
        rest.funder = None;
    }
    if own.organisation.is_some() {
        rest.organisation = None;
    }
    if !own.towns.is_empty() {
        rest.towns.clear();
    }
    if own.goal.is_some() {
        rest.goal = None;
    }
    if own.when != When::Always {
        rest.when = When::Always;
    }
    Headline { scope: writer.scope(&rest), ..writer.headline(figure) }
}

/// Where several programmes only state a figure and may count the same projects, each programme's own stands in the
/// place of the total that cannot be made; where they are many, the refusal does.
fn one_by_one(writer: &Writer<'_>, figure: Figure) -> Vec<Figure> {
    let Err(Refusal::OverlapUnknown(programmes)) = &figure.value else { return vec![figure] };
    if programmes.len() > PROGRAMMES {
        return vec![figure];
    }
    let own = programmes.iter().filter_map(|programme| {
        let key = figure.key.clone().programme(*programme);
        writer.book.figures.figure(writer.portfolio(), &key)
    });
    own.collect()
}

/// What is stated about single times, the latest first.
fn of_single_times(writer: &Writer<'_>, measure: Key<Measure>, said: &[SaidOnce]) -> Vec<Figure> {
    let mut keys: Vec<&FigureKey> = said
        .iter()
        .map(|said| &said.key)
        .filter(|key| key.measure == measure && key.of.is_none() && key.each.is_none())
        .collect();
    keys.dedup();
    keys.iter()
        .rev()
        .take(TIMES)
        .filter_map(|key| writer.book.figures.figure(writer.portfolio(), key))
        .collect()
}

/// What the site asks for and nobody published.
fn unpublished(writer: &Writer<'_>, measure: Key<Measure>) -> Headline {
    Headline {
        number: writer.words.missing(&Missing::NotPublished),
        label: writer.plain(&writer.portfolio().measures[measure].name),
        ..Headline::default()
    }
}

/// A figure in a table: with all its digits, the unit in the head, marks for its sources.
pub(super) fn in_table(writer: &Writer<'_>, figure: &Figure) -> Number {
    let mut number = writer.number(figure, Style::Full);
    number.unit = String::new();
    if figure.key.basis == Basis::Stated {
        number.notes = writer.cite(&figure.sources);
    }
    number
}

/// The figures of one measure in a cell.
pub(super) fn figures_cell(writer: &Writer<'_>, measure: Key<Measure>, figures: &[Figure]) -> Cell {
    let numbers = figures.iter().map(|figure| in_table(writer, figure)).collect();
    cell(writer, numbers, writer.portfolio().site.expects.contains(&measure))
}

/// Numbers in a cell; a dash where there are none, "not published" where the site asks for one.
pub(super) fn cell(writer: &Writer<'_>, mut numbers: Vec<Number>, asked: bool) -> Cell {
    match numbers.len() {
        0 if asked => Cell::Number(Box::new(writer.words.missing(&Missing::NotPublished))),
        0 => writer.text_cell("–"),
        1 => Cell::Number(Box::new(numbers.remove(0))),
        _ => Cell::Numbers(Numbers { numbers }),
    }
}

/// The status under which a figure is published: money awarded and paid carries none.
pub(super) fn status(writer: &Writer<'_>, measure: Key<Measure>, status: Status) -> Status {
    let money = ["funds-awarded", "funds-disbursed"].iter().any(|id| writer.measure(id) == Some(measure));
    match status {
        Status::Committed | Status::Disbursed if money => Status::Actual,
        status => status,
    }
}

/// Where a measure stands in tables.
pub(super) fn rank(writer: &Writer<'_>, measure: Key<Measure>) -> usize {
    let id = &*writer.portfolio().measures[measure].id;
    ORDER.iter().position(|one| *one == id).unwrap_or(ORDER.len())
}

/// All statements but those on projects.
fn statements(portfolio: &Portfolio) -> impl Iterator<Item = &Statement> {
    let programmes = portfolio.programmes.as_slice().iter();
    let of_programmes = programmes.flat_map(|programme| {
        programme.statements.iter().chain(programme.rounds.iter().flat_map(|round| &round.statements))
    });
    let of_towns = portfolio.towns.as_slice().iter().flat_map(|town| &town.statements);
    let of_organisations =
        portfolio.organisations.as_slice().iter().flat_map(|organisation| &organisation.statements);
    of_programmes.chain(of_towns).chain(of_organisations)
}

/// All that is stated on a programme and its rounds.
pub(super) fn said_by(writer: &Writer<'_>, programme: Key<Programme>) -> Vec<SaidOnce> {
    let record = &writer.portfolio().programmes[programme];
    let of_rounds = record.rounds.iter().flat_map(|round| &round.statements);
    said(writer, record.statements.iter().chain(of_rounds), Some(programme))
}

/// All that is stated about the measures of `statements`, of one programme or of all.
pub(super) fn said<'p>(
    writer: &Writer<'_>,
    statements: impl Iterator<Item = &'p Statement>,
    programme: Option<Key<Programme>>,
) -> Vec<SaidOnce> {
    let mut measures: Vec<Key<Measure>> = statements.map(|statement| statement.measure).collect();
    measures.sort_unstable();
    measures.dedup();
    measures
        .into_iter()
        .flat_map(|measure| writer.book.figures.said(writer.portfolio(), measure, programme))
        .collect()
}
