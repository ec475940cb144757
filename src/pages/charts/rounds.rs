//! Rounds of a programme by town and year: held, announced, known not held, nothing found.

use crate::base::key::Key;
use crate::charts::table::Amount;
use crate::charts::table::Cell;
use crate::charts::table::Chart;
use crate::charts::table::Kind;
use crate::charts::table::Round;
use crate::charts::table::Row;
use crate::charts::table::Series;
use crate::charts::table::Source;
use crate::figures::rounds::GridCell;
use crate::figures::rounds::GridRow;
use crate::figures::rounds::RoundGrid;
use crate::pages::address::Subject;
use crate::pages::charts::publishers;
use crate::pages::writer::Writer;
use crate::portfolio::model::Programme;
use crate::portfolio::model::RoundStatus;

pub(super) fn chart(writer: &Writer<'_>, programme: Key<Programme>) -> Option<Chart> {
    let grid = writer.book.figures.round_grid(writer.portfolio(), programme);
    if grid.rows.is_empty() || grid.years.is_empty() {
        return None;
    }
    let name = writer.plain(&writer.portfolio().programmes[programme].name.first.value);
    let series = grid.years.iter().map(|year| Series { name: year.to_string(), ..Series::default() });
    let mut notes = vec![writer.t("p_note_rounds")];
    if !grid.year_not_stated.is_empty() {
        notes.push(writer.say_count("p_note_rounds_no_year", grid.year_not_stated.len()));
    }
    if grid.rows.iter().flat_map(|row| &row.cells).any(|cell| cell.inferred) {
        notes.push(writer.t("p_note_rounds_inferred"));
    }
    let rounds = &writer.portfolio().programmes[programme].rounds;
    let sources = rounds.iter().flat_map(|round| round.sources.iter().copied());
    Some(Chart {
        kind: Kind::Rounds,
        title: writer.t("p_title_rounds"),
        subtitle: name,
        summary: summary(writer, &grid),
        notes,
        source: Source { text: publishers(writer, sources), href: Some(writer.href(Subject::Sources)) },
        row_head: writer.t("fact_town"),
        series: series.collect(),
        rows: grid.rows.iter().filter(|row| has_a_year(row)).map(|row| self::row(writer, row)).collect(),
        ..Chart::default()
    })
}

/// A row whose only rounds have no known year would say of every year that nothing was found.
fn has_a_year(row: &GridRow) -> bool {
    row.cells.iter().any(|cell| cell.status.is_some())
}

fn row(writer: &Writer<'_>, row: &GridRow) -> Row {
    let towns = &writer.portfolio().towns;
    let names: Vec<String> =
        row.towns.iter().map(|town| writer.plain(&towns[*town].name.first.value)).collect();
    let (label, href) = match row.towns.as_slice() {
        [] => (writer.t("p_all_towns"), None),
        [only] => (names[0].clone(), Some(writer.href(Subject::Town(*only)))),
        _ => (writer.words.list(&names), None),
    };
    let cells =
        row.cells.iter().enumerate().map(|(series, cell)| self::cell(writer, cell, series, &label)).collect();
    Row { label, href, cells, ..Row::default() }
}

fn cell(writer: &Writer<'_>, cell: &GridCell, series: usize, of: &str) -> Cell {
    let round = round(cell.status);
    let mut word = writer.t(match round {
        Round::Held => "round_held",
        Round::Announced => "round_announced",
        Round::NotHeld => "round_not_held",
        Round::NothingFound => "round_nothing_found",
    });
    if cell.inferred {
        word = format!("{word} ({})", writer.t("p_year_inferred"));
    }
    Cell {
        series,
        amount: Amount::Round(round),
        tooltip: format!("{of}: {word}"),
        label: word,
        ..Cell::default()
    }
}

fn round(status: Option<RoundStatus>) -> Round {
    match status {
        Some(RoundStatus::Held) => Round::Held,
        Some(RoundStatus::Announced) => Round::Announced,
        Some(RoundStatus::NotHeld) => Round::NotHeld,
        None => Round::NothingFound,
    }
}

fn summary(writer: &Writer<'_>, grid: &RoundGrid) -> String {
    let cells = || grid.rows.iter().flat_map(|row| &row.cells);
    let held = cells().filter(|cell| cell.status == Some(RoundStatus::Held)).count();
    let announced = cells().filter(|cell| cell.status == Some(RoundStatus::Announced)).count();
    let mut sentences = vec![writer.say_count("p_sum_rounds_held", held)];
    if announced > 0 {
        sentences.push(writer.say_count("p_sum_rounds_announced", announced));
    }
    sentences.push(writer.t("p_sum_rounds_nothing"));
    sentences.join(" ")
}
