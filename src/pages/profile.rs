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

use std::cmp::Reverse;
use std::collections::BTreeSet;

use crate::base::key::Key;
use crate::base::money::Currency;
use crate::base::status::Status;
use crate::base::time::Date;
use crate::base::time::End;
use crate::base::value::Missing;
use crate::base::value::Value;
use crate::figures::figure::Figure;
use crate::figures::figure::Method;
use crate::figures::figure::Record;
use crate::figures::figure::Refusal;
use crate::figures::key::FigureKey;
use crate::figures::key::When;
use crate::figures::said::SaidOnce;
use crate::pages::address::Subject;
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

    /// The figures of one measure about a subject: what the records add up to; what is stated about it as a whole,
    /// else what its rounds add up to; then plans and other statuses. Those behind which nothing counts are left out.
    pub(super) fn figures(
        &self,
        writer: &Writer<'_>,
        measure: Key<Measure>,
        about: &About<'_>,
    ) -> Vec<Figure> {
        let first = self.0.partition_point(|key| key.measure < measure);
        let (done, planned): (Vec<Figure>, Vec<Figure>) = self.0[first..]
            .iter()
            .take_while(|key| key.measure == measure)
            .filter_map(|key| writer.book.figures.figure(writer.portfolio(), &(about.filter)(key.clone())))
            .filter(|figure| figure.counted() > 0 || figure.value.is_err())
            .flat_map(|figure| one_by_one(writer, figure))
            .partition(happened);
        let (said_done, said_planned): (Vec<Figure>, Vec<Figure>) =
            of_single_times(writer, measure, &about.said).into_iter().partition(happened);
        let tells_more = done.iter().filter(|figure| is_added(figure)).all(|sum| tells_more(&said_done, sum));
        let said_done = if tells_more { said_done } else { Vec::new() };
        let mut figures: Vec<Figure> =
            done.into_iter().filter(|figure| said_done.is_empty() || !is_added(figure)).collect();
        figures.extend(said_done);
        if figures.iter().any(|figure| figure.known().is_some()) {
            figures.retain(|figure| !matches!(figure.value, Ok(Value::Missing(Missing::NotPublished))));
        }
        figures.extend(planned.into_iter().chain(said_planned));
        figures
    }

    /// The figures of one measure as a cell of a table.
    pub(super) fn cell(&self, writer: &Writer<'_>, measure: Key<Measure>, about: &About<'_>) -> Cell {
        figures_cell(writer, measure, &self.figures(writer, measure, about), about)
    }

    /// The leading figures that are known of a subject of which nothing is asked.
    pub(super) fn known(&self, writer: &Writer<'_>, about: &About<'_>) -> Vec<Headline> {
        let measures = LEADING.iter().filter_map(|id| writer.measure(id));
        let figures = measures.flat_map(|measure| self.figures(writer, measure, about));
        figures.map(|figure| headline(writer, &figure, about)).collect()
    }

    /// The figures that lead the page of a subject: plans only where nothing is known of what came of them. What the
    /// site asks for and nobody published says so, after what is known.
    pub(super) fn headline(&self, writer: &Writer<'_>, about: &About<'_>) -> Vec<Headline> {
        let expects = &writer.portfolio().site.expects;
        let mut measures: Vec<Key<Measure>> = LEADING.iter().filter_map(|id| writer.measure(id)).collect();
        measures.extend(
            expects.iter().filter(|measure| !LEADING.contains(&&*writer.portfolio().measures[**measure].id)),
        );
        let (mut headlines, mut missing) = (Vec::new(), Vec::new());
        for measure in measures {
            let mut figures = self.figures(writer, measure, about);
            if figures.iter().any(|figure| happened(figure) && figure.value.is_ok()) {
                figures.retain(happened);
            }
            if figures.is_empty() && expects.contains(&measure) {
                missing.push(unpublished(writer, measure));
            }
            let stated = figures.iter().any(|figure| figure.key.basis == Basis::Stated);
            headlines.extend(figures.iter().map(|figure| {
                let mut headline = headline(writer, figure, about);
                if stated && figure.key.basis == Basis::Computed {
                    headline.note.get_or_insert_with(|| writer.t("w_added_up"));
                }
                headline
            }));
        }
        headlines.append(&mut missing);
        headlines
    }
}

/// What a page or a line is about.
pub(super) struct About<'a> {
    /// Puts the subject's own filter on the figure of everything.
    filter: Box<dyn Fn(FigureKey) -> FigureKey + 'a>,
    /// What is stated about it for single times.
    said: Vec<SaidOnce>,
}

impl<'a> About<'a> {
    /// A subject by its filter.
    pub(super) fn new(filter: impl Fn(FigureKey) -> FigureKey + 'a) -> Self {
        Self { filter: Box::new(filter), said: Vec::new() }
    }

    /// A programme, with what is stated about all of it for single times.
    pub(super) fn programme(writer: &Writer<'_>, key: Key<Programme>) -> Self {
        Self::new(move |figure| figure.programme(key)).saying(&said_by(writer, key))
    }

    /// With what is stated for single times; what is about several towns or a single one of a programme's is not
    /// about the programme.
    pub(super) fn saying(self, said: &[SaidOnce]) -> Self {
        let own = |said: &&SaidOnce| said.key.towns == (self.filter)(FigureKey::of(said.key.measure)).towns;
        let said = said.iter().filter(own).cloned().collect();
        Self { said, ..self }
    }
}

/// True where a statement about a single time says more than what rounds add up to: 461 in eight years says more
/// than at least 50 from three rounds, 227 in one year says less than at least 519 from all of them.
fn tells_more(said: &[Figure], sum: &Figure) -> bool {
    let number = |figure: &Figure| figure.known().map(|known| known.number);
    said.iter().any(|figure| number(figure) >= number(sum)) || number(sum).is_none()
}

/// True of a stated figure that no source states: what rounds or programmes add up to.
fn is_added(figure: &Figure) -> bool {
    figure.key.basis == Basis::Stated && figure.method != Method::Stated
}

/// Whether a figure is about what happened.
fn happened(figure: &Figure) -> bool {
    figure.key.status == Status::Actual
}

/// A leading figure without the part of its scope that is the page's own subject.
fn headline(writer: &Writer<'_>, figure: &Figure, about: &About<'_>) -> Headline {
    let own = (about.filter)(FigureKey::of(figure.key.measure));
    let key = &figure.key;
    let rest = FigureKey {
        programme: key.programme.filter(|_| own.programme.is_none()),
        funder: key.funder.filter(|_| own.funder.is_none()),
        organisation: key.organisation.filter(|_| own.organisation.is_none()),
        towns: if own.towns.is_empty() { key.towns.clone() } else { Vec::new() },
        when: if own.when == When::Always { key.when } else { When::Always },
        ..key.clone()
    };
    let mut headline = Headline { scope: writer.scope(&rest), ..writer.headline(figure) };
    credit(writer, figure, &mut headline.number);
    if let Err(refusal) = &figure.value {
        // The reason is a sentence, too long for the place of the number.
        headline.number.missing = Some(writer.t("w_no_total"));
        headline.note = Some(writer.refusal_sentence(refusal));
        if key.when != When::Always {
            headline.number.href = None;
        }
    }
    headline
}

/// What several rounds add up to is stated by none of them alone.
fn credit(writer: &Writer<'_>, figure: &Figure, number: &mut Number) {
    if is_added(figure) && figure.counted() > 1 {
        number.stated_by = figure.value.is_ok().then(|| writer.t("w_from_rounds"));
    }
}

/// The figures of single programmes in the place of what several state together: of a total that cannot be made,
/// and of what is stated for one year, which is published programme by programme. Where they are many, the reason why
/// there is no total stands instead.
fn one_by_one(writer: &Writer<'_>, figure: Figure) -> Vec<Figure> {
    let refused = matches!(figure.value, Err(Refusal::OverlapUnknown(_)));
    if !is_added(&figure) || figure.key.programme.is_some() || !(refused || figure.key.when != When::Always) {
        return vec![figure];
    }
    // What rounds add up to has few lines.
    let detailed = writer.book.figures.detailed(writer.portfolio(), &figure.key);
    let lines = detailed.iter().flat_map(|detailed| &detailed.lines);
    let programmes: BTreeSet<Key<Programme>> =
        lines.flat_map(|line| line.programmes(writer.portfolio()).iter().copied()).collect();
    if refused && programmes.len() > PROGRAMMES {
        return vec![figure];
    }
    let own = programmes.into_iter().filter_map(|programme| {
        let key = figure.key.clone().programme(programme);
        writer.book.figures.figure(writer.portfolio(), &key)
    });
    own.filter(|figure| figure.known().is_some()).collect()
}

/// What is stated about single times, not by single rounds: the latest first, open periods last.
fn of_single_times(writer: &Writer<'_>, measure: Key<Measure>, said: &[SaidOnce]) -> Vec<Figure> {
    let mut keys: Vec<&FigureKey> = said
        .iter()
        .filter(|said| !matches!(said.record, Record::Round(..)))
        .map(|said| &said.key)
        .filter(|key| {
            key.measure == measure && key.of.is_none() && key.each.is_none() && key.funder.is_none()
        })
        .filter(|key| key.towns.len() < 2 && key.when != When::Always)
        .collect();
    keys.dedup();
    keys.sort_by_key(|key| Reverse((key.status == Status::Actual, end(key.when))));
    keys.iter().take(TIMES).filter_map(|key| writer.book.figures.figure(writer.portfolio(), key)).collect()
}

/// When a time ends; nothing for one that nobody ended.
fn end(when: When) -> Option<Date> {
    match when {
        When::Year(year) => Some(Date::year(year)),
        When::AsOf(date) => Some(date),
        When::Period(period) => match period.end {
            End::On(date) => Some(date),
            End::Unknown => None,
        },
        When::Always | When::SeveralYears | When::NotStated => None,
    }
}

/// What the site asks for and nobody published.
fn unpublished(writer: &Writer<'_>, measure: Key<Measure>) -> Headline {
    Headline {
        number: writer.words.missing(&Missing::NotPublished),
        label: writer.plain(&writer.portfolio().measures[measure].name),
        ..Headline::default()
    }
}

/// A figure in a table: with all its digits, the unit in the head, and marks for its sources where the page has a
/// list of them; indexes have none, there the figure's own page tells them.
pub(super) fn in_table(writer: &Writer<'_>, figure: &Figure) -> Number {
    let mut number = writer.number(figure, Style::Full);
    number.unit = String::new();
    credit(writer, figure, &mut number);
    let index = matches!(
        writer.page.subject,
        Subject::Towns | Subject::Programmes | Subject::Years | Subject::Organisations
    );
    if figure.value.is_err() && figure.key.when != When::Always {
        // Only refusals over all time have a page.
        number.href = None;
    }
    if figure.key.basis == Basis::Stated && figure.value.is_ok() {
        // Many names would drown an index.
        let by = number.stated_by.take().filter(|_| !index);
        number.stated_by = Some(by.unwrap_or_else(|| writer.t("stated")));
    }
    if figure.key.basis == Basis::Stated && !index {
        number.notes = writer.cite(&figure.sources);
    }
    number
}

/// The figures of one measure in a cell. Those of a single programme or time say which, unless the line is about it.
pub(super) fn figures_cell(
    writer: &Writer<'_>,
    measure: Key<Measure>,
    figures: &[Figure],
    about: &About<'_>,
) -> Cell {
    let own = (about.filter)(FigureKey::of(measure));
    let number = |figure: &Figure| {
        let mut number = in_table(writer, figure);
        let mut tags: Vec<String> = number.tag.into_iter().collect();
        if let Some(programme) = figure.key.programme.filter(|_| own.programme.is_none()) {
            tags.push(writer.plain(&writer.portfolio().programmes[programme].name.first.value));
        }
        if figure.key.when != own.when {
            tags.extend(writer.when(figure.key.when, writer.portfolio().measures[measure].kind));
        }
        number.tag = (!tags.is_empty()).then(|| tags.join(", "));
        number
    };
    let numbers = figures.iter().map(number).collect();
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
