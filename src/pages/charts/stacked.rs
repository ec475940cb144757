//! Columns per year, stacked by programme: only where there are two to four programmes and every part is exact,
//! since a stack of bounds would show a height that nobody stated.

use crate::charts::table::Amount;
use crate::charts::table::Chart;
use crate::charts::table::Colour;
use crate::charts::table::Kind;
use crate::charts::table::Pattern;
use crate::charts::table::Row;
use crate::charts::table::Series;
use crate::figures::figure::Figure;
use crate::figures::key::Dimension;
use crate::figures::key::DimensionValue;
use crate::figures::key::FigureKey;
use crate::figures::key::When;
use crate::pages::address::Subject;
use crate::pages::charts::by_dimension::name;
use crate::pages::charts::cell;
use crate::pages::charts::source_line;
use crate::pages::charts::subtitle;
use crate::pages::charts::title;
use crate::pages::charts::unit;
use crate::pages::writer::Writer;

/// True where a stack would be honest: two to four programmes, years one after the other, exact parts.
pub(super) fn fits(writer: &Writer<'_>, whole: &FigureKey) -> bool {
    let cross = writer.book.figures.cross(writer.portfolio(), whole, [Dimension::Programme, Dimension::Year]);
    let exact = |figure: &Figure| figure.known().is_some_and(|known| known.is_exact());
    (2..=4).contains(&cross.rows.len())
        && cross.columns.len() > 1
        && cross
            .rows
            .iter()
            .all(|(_, row)| row.rest.is_empty() && row.cells.iter().all(|(_, figure)| exact(figure)))
}

pub(super) fn chart(writer: &Writer<'_>, whole: &FigureKey) -> Option<Chart> {
    if !fits(writer, whole) {
        return None;
    }
    let portfolio = writer.portfolio();
    let cross = writer.book.figures.cross(portfolio, whole, [Dimension::Programme, Dimension::Year]);
    let years = writer.book.figures.breakdown(portfolio, whole, Dimension::Year);
    let mut rows = Vec::new();
    for (value, total) in &years.cells {
        let DimensionValue::When(When::Year(year)) = value else {
            continue;
        };
        let label = year.to_string();
        let mut cells = Vec::new();
        for (series, (programme, row)) in cross.rows.iter().enumerate() {
            if let Some((_, figure)) = row.cells.iter().find(|(when, _)| when == value) {
                let of = format!("{}, {label}", name(writer, programme).0);
                cells.push(cell(writer, figure, series, &of));
            }
        }
        let total = cell(writer, total, 0, &label);
        // A project under two programmes counts once in the total, so the stack may be higher than it.
        let href = Some(writer.href(Subject::Year(*year)));
        rows.push(Row { label, href, cells, total: Some(total), ..Row::default() });
    }
    let series = cross.rows.iter().zip(Colour::ALL).map(|((programme, _), colour)| Series {
        name: name(writer, programme).0,
        pattern: Pattern::Solid,
        colour,
    });
    let notes = years.notes.iter().chain(cross.rows.iter().flat_map(|(_, row)| &row.notes));
    let mut notes: Vec<String> = notes.filter_map(|note| writer.note_words(note)).collect();
    notes.dedup();
    if rows.iter().any(|row: &Row| sum(row) != total(row)) {
        notes.push(writer.t("p_note_both_programmes"));
    }
    Some(Chart {
        kind: Kind::StackedColumns,
        title: title(writer, whole, "p_title_by_year_programme"),
        subtitle: subtitle(writer, whole),
        unit: unit(writer, whole),
        summary: super::summary::of_breakdown(writer, &years),
        notes,
        source: source_line(writer, years.cells.iter().map(|(_, figure)| figure)),
        row_head: writer.t("fact_year"),
        total_head: writer.t("p_total"),
        series: series.collect(),
        rows,
        ..Chart::default()
    })
}

fn sum(row: &Row) -> rust_decimal::Decimal {
    row.cells.iter().filter_map(|cell| cell.amount.end()).sum()
}

fn total(row: &Row) -> rust_decimal::Decimal {
    row.total
        .as_ref()
        .and_then(|cell| match cell.amount {
            Amount::Exact(number) => Some(number),
            other => other.end(),
        })
        .unwrap_or_default()
}
