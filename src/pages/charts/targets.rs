//! What was reached against what was planned, and the difference: never added, and compared only where both are of the
//! same measure, place, time and basis.

use std::collections::BTreeSet;

use crate::base::key::Key;
use crate::base::status::Status;
use crate::base::value::Known;
use crate::charts::table::Amount;
use crate::charts::table::Cell;
use crate::charts::table::Chart;
use crate::charts::table::Colour;
use crate::charts::table::Kind;
use crate::charts::table::Pattern;
use crate::charts::table::Row;
use crate::charts::table::Series;
use crate::figures::arithmetic;
use crate::figures::figure::Figure;
use crate::figures::figure::Record;
use crate::figures::key::Dimension;
use crate::figures::key::FigureKey;
use crate::pages::charts::amount_of;
use crate::pages::charts::by_dimension;
use crate::pages::charts::by_dimension::name;
use crate::pages::charts::cell;
use crate::pages::charts::cell_of;
use crate::pages::charts::source_line;
use crate::pages::charts::subtitle;
use crate::pages::charts::title;
use crate::pages::charts::unit;
use crate::pages::writer::Writer;
use crate::portfolio::model::Project;
use crate::portfolio::selection::Basis;
use crate::theme::words::Arg;
use crate::theme::words::numbers::Style;

/// The statuses of an aim, the firmest first.
const AIMS: [Status; 3] = [Status::Target, Status::Planned, Status::Estimate];

/// What was reached and what was aimed at, of one row.
struct Pair {
    label: String,
    href: Option<String>,
    reached: Option<Figure>,
    aimed: Option<Figure>,
}

/// The pairs of a measure that have one status of aim and one basis.
struct Pairs {
    /// What was reached, as a whole.
    whole: FigureKey,
    aim: Status,
    pairs: Vec<Pair>,
    /// How many rows have no like for like.
    unlike: usize,
}

impl Pairs {
    /// The pairs of which most are known; of equally many, those from records.
    fn of(writer: &Writer<'_>, whole: &FigureKey, by: Option<Dimension>) -> Option<Self> {
        let bases = if whole.basis == Basis::Stated || by.is_none() {
            vec![whole.clone()]
        } else {
            vec![whole.clone(), whole.clone().stated()]
        };
        let aims = || AIMS.into_iter().filter(|aim| *aim != whole.status);
        let mut best: Option<Self> = None;
        for (key, aim) in bases.iter().flat_map(|key| aims().map(move |aim| (key, aim))) {
            let pairs = match by {
                Some(by) => Self::by(writer, key, aim, by),
                None => Self::by_project(writer, key, aim),
            };
            let known = best.as_ref().map_or(0, Self::known);
            if !pairs.pairs.is_empty() && (best.is_none() || pairs.known() > known) {
                best = Some(pairs);
            }
        }
        best.filter(|pairs| pairs.pairs.len() > 1 || pairs.known() > 0)
    }

    /// By a dimension; what records add up to only where plan and result are of the same projects.
    fn by(writer: &Writer<'_>, whole: &FigureKey, aim: Status, by: Dimension) -> Self {
        let cells = |key: &FigureKey| writer.book.figures.breakdown(writer.portfolio(), key, by).cells;
        let aims = cells(&whole.clone().status(aim));
        let mut results = if aims.is_empty() { Vec::new() } else { cells(whole) };
        let mut found = Self { whole: whole.clone(), aim, pairs: Vec::new(), unlike: 0 };
        for (value, aimed) in aims.into_iter().filter(|(_, figure)| figure.known().is_some()) {
            let at = results.iter().position(|(other, _)| *other == value);
            let reached = at.map(|at| results.swap_remove(at).1);
            let stated = whole.basis == Basis::Stated;
            if reached.as_ref().is_some_and(|reached| !stated && projects(reached) != projects(&aimed)) {
                found.unlike += 1;
                continue;
            }
            let (label, href) = name(writer, &value);
            found.pairs.push(Pair { label, href, reached, aimed: Some(aimed) });
        }
        found
    }

    /// By the projects that have a plan.
    fn by_project(writer: &Writer<'_>, whole: &FigureKey, aim: Status) -> Self {
        let figure = |key: &FigureKey| writer.book.figures.figure(writer.portfolio(), key);
        let planned = figure(&whole.clone().status(aim)).map(|figure| projects(&figure)).unwrap_or_default();
        let pairs = planned.into_iter().map(|project| {
            let link = writer.project_link(project);
            let key = of_project(whole, project);
            let aimed = figure(&key.clone().status(aim));
            let reached = figure(&key).filter(|figure| figure.counted() > 0);
            Pair { label: link.text, href: link.href, reached, aimed }
        });
        Self { whole: whole.clone(), aim, pairs: pairs.collect(), unlike: 0 }
    }

    /// Of how many rows both numbers are known.
    fn known(&self) -> usize {
        self.both().count()
    }

    fn both(&self) -> impl Iterator<Item = (&Figure, &Figure)> {
        self.pairs.iter().filter_map(|pair| {
            let (reached, aimed) = (pair.reached.as_ref()?, pair.aimed.as_ref()?);
            (reached.known().is_some() && aimed.known().is_some()).then_some((reached, aimed))
        })
    }

    /// All figures that are shown.
    fn figures(&self) -> impl Iterator<Item = &Figure> {
        self.pairs.iter().flat_map(|pair| pair.reached.iter().chain(&pair.aimed))
    }

    /// In words: of how many both are known, and how many reached their aim as far as can be said.
    fn summary(&self, writer: &Writer<'_>) -> String {
        let mut sentences = vec![writer.say_count_with(
            "p_sum_targets",
            self.known(),
            &[("all", Arg::Text(&writer.words.count(self.pairs.len())))],
        )];
        let count =
            |test: fn(&Figure, &Figure) -> bool| self.both().filter(|(one, other)| test(one, other)).count();
        let reached = count(
            |reached, aimed| matches!((reached.lower(), aimed.upper()), (Some(low), Some(high)) if low >= high),
        );
        let missed = count(
            |reached, aimed| matches!((reached.upper(), aimed.lower()), (Some(high), Some(low)) if high < low),
        );
        if reached > 0 {
            sentences.push(writer.say_count("p_sum_reached", reached));
        }
        if missed > 0 {
            sentences.push(writer.say_count("p_sum_missed", missed));
        }
        if reached + missed < self.known() {
            sentences.push(writer.say_count("p_sum_unsaid", self.known() - reached - missed));
        }
        sentences.join(" ")
    }

    fn aim_word(&self, writer: &Writer<'_>) -> String {
        writer.words.status(self.aim).unwrap_or_default().to_owned()
    }
}

/// What was reached against the aim, row by row.
pub(super) fn targets(writer: &Writer<'_>, whole: &FigureKey, by: Option<Dimension>) -> Option<Chart> {
    let pairs = Pairs::of(writer, whole, by)?;
    let row = |pair: &Pair| {
        let one = |figure: &Option<Figure>, series, missing: &str| match figure {
            Some(figure) => cell(writer, figure, series, &pair.label),
            None => absent(writer, series, &pair.label, missing),
        };
        let cells = vec![one(&pair.reached, 0, "p_no_result"), one(&pair.aimed, 1, "p_no_plan")];
        Row { cells, label: pair.label.clone(), href: pair.href.clone(), ..Row::default() }
    };
    let mut rows: Vec<Row> = pairs.pairs.iter().map(row).collect();
    if by != Some(Dimension::Year) {
        rows.sort_by_key(|row| core::cmp::Reverse(row.cells.get(1).and_then(|cell| cell.amount.end())));
    }
    let series = |name, pattern, colour| Series { name, pattern, colour };
    Some(Chart {
        kind: Kind::Targets,
        title: named(writer, whole, by, "p_title_targets"),
        summary: pairs.summary(writer),
        notes: notes(writer, &pairs, "p_note_targets"),
        series: vec![
            series(writer.t("p_status_actual"), Pattern::Solid, Colour::First),
            series(pairs.aim_word(writer), Pattern::Solid, Colour::Fourth),
        ],
        rows,
        ..frame(writer, whole, (by, &pairs))
    })
}

/// How much more or less than the aim was reached, where both are known.
pub(super) fn deviations(writer: &Writer<'_>, whole: &FigureKey, by: Option<Dimension>) -> Option<Chart> {
    let pairs = Pairs::of(writer, whole, by)?;
    if pairs.known() == 0 {
        return None;
    }
    let rows = pairs.pairs.iter().map(|pair| difference(writer, pair)).collect();
    let chart = Chart {
        kind: Kind::Deviations,
        title: named(writer, whole, by, "p_title_deviations"),
        summary: pairs.summary(writer),
        notes: notes(writer, &pairs, "p_note_deviations"),
        series: vec![Series { name: writer.t("p_difference"), ..Series::default() }],
        zero_label: writer.t("p_on_plan"),
        rows,
        ..frame(writer, whole, (by, &pairs))
    };
    Some(if by == Some(Dimension::Year) { chart } else { chart.largest_first() })
}

/// What was reached and what was aimed at, each as a whole.
pub(super) fn wholes(writer: &Writer<'_>, whole: &FigureKey, by: Option<Dimension>) -> Vec<FigureKey> {
    let pairs = Pairs::of(writer, whole, by);
    pairs.map(|pairs| vec![pairs.whole.clone(), pairs.whole.status(pairs.aim)]).unwrap_or_default()
}

/// The figures of the projects behind a whole.
pub(super) fn of_projects(writer: &Writer<'_>, whole: &FigureKey) -> Vec<FigureKey> {
    let figure = writer.book.figures.figure(writer.portfolio(), whole);
    let projects = figure.map(|figure| projects(&figure)).unwrap_or_default();
    projects.into_iter().map(|project| of_project(whole, project)).collect()
}

/// The figure of one project behind a whole. Its page is the project's own, whichever programme asks.
fn of_project(whole: &FigureKey, project: Key<Project>) -> FigureKey {
    FigureKey { programme: None, ..whole.clone() }.project(project)
}

/// What both charts have in common.
fn frame(writer: &Writer<'_>, whole: &FigureKey, (by, pairs): (Option<Dimension>, &Pairs)) -> Chart {
    Chart {
        subtitle: subtitle(writer, whole),
        unit: unit(writer, whole),
        source: source_line(writer, pairs.figures()),
        row_head: writer.t(by.map_or("w_project", by_dimension::head_key)),
        ..Chart::default()
    }
}

/// The rule of the chart, and how many rows it leaves out.
fn notes(writer: &Writer<'_>, pairs: &Pairs, rule: &str) -> Vec<String> {
    let mut notes = vec![writer.t(rule)];
    if pairs.unlike > 0 {
        notes.push(writer.say_count("p_note_unlike", pairs.unlike));
    }
    notes
}

/// The projects behind a figure.
fn projects(figure: &Figure) -> BTreeSet<Key<Project>> {
    figure.behind.records().filter_map(Record::project).collect()
}

fn named(writer: &Writer<'_>, whole: &FigureKey, by: Option<Dimension>, key: &str) -> String {
    let title = title(writer, whole, by.map_or("p_title_by_project", by_dimension::title_key));
    writer.words.say(key, &[("title", Arg::Text(&title))])
}

/// A cell without a number, with the reason.
fn absent(writer: &Writer<'_>, series: usize, of: &str, key: &str) -> Cell {
    let label = writer.t(key);
    Cell { series, tooltip: format!("{of}: {label}"), label, ..Cell::default() }
}

/// The row of a difference; it opens the page of what was reached, and a remark says both numbers.
fn difference(writer: &Writer<'_>, pair: &Pair) -> Row {
    let Pair { label, href, reached, aimed } = pair;
    let (label, href) = (label.clone(), href.clone());
    let known = |figure: &Option<Figure>| {
        let figure = figure.as_ref()?;
        figure.known().copied()
    };
    let (Some(result), Some(aim)) = (known(reached), known(aimed)) else {
        let missing = if known(reached).is_none() { "p_no_result" } else { "p_no_plan" };
        return Row { cells: vec![absent(writer, 0, &label, missing)], label, href, ..Row::default() };
    };
    let say = |figure: &Option<Figure>| {
        figure.as_ref().map(|figure| writer.number(figure, Style::Short).plain()).unwrap_or_default()
    };
    let (said, planned) = (say(reached), say(aimed));
    let note =
        writer.words.say("p_both_numbers", &[("result", Arg::Text(&said)), ("plan", Arg::Text(&planned))]);
    let cell = match reached.as_ref().map(|figure| (figure, arithmetic::subtract(&result, &aim))) {
        Some((figure, Ok(value))) => signed(writer, (figure, &value), &label),
        _ => absent(writer, 0, &label, "p_no_difference"),
    };
    Row { cells: vec![cell], label, href, note: Some(note), ..Row::default() }
}

/// A difference with its sign.
fn signed(writer: &Writer<'_>, (figure, value): (&Figure, &crate::base::value::Value), of: &str) -> Cell {
    let unit = &writer.portfolio().measures[figure.key.measure].unit;
    let mut number = writer.words.value(value, unit, figure.key.currency, Style::Short);
    number.href = writer.figure_href(&figure.key);
    let mut cell = cell_of(&number, amount_of(value), 0, of);
    let positive = |known: &Known| known.number > rust_decimal::Decimal::ZERO;
    if value.known().is_some_and(positive) && !matches!(cell.amount, Amount::Missing) {
        let digit = cell.label.find(|letter: char| letter.is_ascii_digit()).unwrap_or(0);
        cell.label.insert(digit, '+');
    }
    cell
}
