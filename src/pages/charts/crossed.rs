//! A figure broken down by two dimensions: stacks where every part is exact, lines over the years, and small multiples
//! where there are more than four series or a stack would show a height that nobody stated.

use crate::charts::table::Cell;
use crate::charts::table::Chart;
use crate::charts::table::Colour;
use crate::charts::table::Kind;
use crate::charts::table::Pattern;
use crate::charts::table::Row;
use crate::charts::table::Series;
use crate::figures::breakdown::Breakdown;
use crate::figures::breakdown::Cross;
use crate::figures::figure::Figure;
use crate::figures::key::Dimension;
use crate::figures::key::DimensionValue;
use crate::figures::key::FigureKey;
use crate::pages::charts::by_dimension;
use crate::pages::charts::by_dimension::name;
use crate::pages::charts::by_dimension::years_between;
use crate::pages::charts::cell;
use crate::pages::charts::source_line;
use crate::pages::charts::subtitle;
use crate::pages::charts::summary;
use crate::pages::charts::title;
use crate::pages::charts::unit;
use crate::pages::writer::Writer;
use crate::theme::words::Arg;

/// How many series stand in one picture.
const TOGETHER: usize = 4;

/// The rows of a chart, and what each is broken down into.
struct Crossed {
    rows: Breakdown,
    cross: Cross,
    by: Dimension,
    of: Dimension,
}

impl Crossed {
    fn new(writer: &Writer<'_>, whole: &FigureKey, by: Dimension, of: Dimension) -> Option<Self> {
        if by == of {
            return None;
        }
        let figures = &writer.book.figures;
        let cross = figures.cross(writer.portfolio(), whole, [of, by]);
        let rows = figures.breakdown(writer.portfolio(), whole, by);
        (cross.rows.len() > 1 && cross.columns.len() > 1).then_some(Self { rows, cross, by, of })
    }

    /// The number of a row in a series.
    fn figure(&self, series: usize, row: &DimensionValue) -> Option<&Figure> {
        let (_, breakdown) = self.cross.rows.get(series)?;
        breakdown.cells.iter().find(|(value, _)| value == row).map(|(_, figure)| figure)
    }

    /// True where a stack would be honest: every part exact, nothing beside the parts.
    fn is_exact(&self) -> bool {
        let exact = |figure: &Figure| figure.known().is_some_and(|known| known.is_exact());
        self.cross
            .rows
            .iter()
            .all(|(_, row)| row.rest.is_empty() && row.cells.iter().all(|(_, figure)| exact(figure)))
    }

    /// One row of the chart, with words where nothing is recorded.
    fn row(&self, writer: &Writer<'_>, value: &DimensionValue) -> Row {
        let (label, href) = name(writer, value);
        let series = self.cross.rows.iter().enumerate();
        let cells = series.map(|(place, (other, _))| {
            let of = format!("{}, {label}", name(writer, other).0);
            match self.figure(place, value) {
                Some(figure) => cell(writer, figure, place, &of),
                None => nothing_recorded(writer, place, &of),
            }
        });
        Row { cells: cells.collect(), label, href, ..Row::default() }
    }

    /// The rows in their order: years one after the other, those without any record among them.
    fn rows(&self, writer: &Writer<'_>) -> Vec<Row> {
        let values: Vec<DimensionValue> = self.rows.cells.iter().map(|(value, _)| value.clone()).collect();
        let values = if self.by == Dimension::Year { years_between(&values) } else { values };
        values.iter().map(|value| self.row(writer, value)).collect()
    }

    fn series(&self, writer: &Writer<'_>, together: bool) -> Vec<Series> {
        let colours = Colour::ALL.into_iter().cycle();
        let series = self.cross.rows.iter().zip(colours);
        series
            .map(|((value, _), colour)| Series {
                name: name(writer, value).0,
                pattern: Pattern::Solid,
                colour: if together { colour } else { Colour::First },
            })
            .collect()
    }

    /// The chart but for its kind, rows and series.
    fn chart(&self, writer: &Writer<'_>, whole: &FigureKey) -> Chart {
        let by = title(writer, whole, by_dimension::title_key(self.by));
        let and = writer.t(and_key(self.of));
        let notes = self.rows.notes.iter().chain(self.cross.rows.iter().flat_map(|(_, row)| &row.notes));
        let mut said: Vec<String> = Vec::new();
        for note in notes.filter_map(|note| writer.note_words(note)) {
            if !said.contains(&note) {
                said.push(note);
            }
        }
        Chart {
            title: writer.words.say("p_title_two", &[("title", Arg::Text(&by)), ("and", Arg::Text(&and))]),
            subtitle: subtitle(writer, whole),
            unit: unit(writer, whole),
            summary: summary::of_breakdown(writer, &self.rows),
            notes: said,
            source: source_line(writer, self.rows.cells.iter().map(|(_, figure)| figure)),
            row_head: writer.t(by_dimension::head_key(self.by)),
            ..Chart::default()
        }
    }
}

/// The parts of each bar or column.
pub(super) fn parts(writer: &Writer<'_>, whole: &FigureKey, by: Dimension, of: Dimension) -> Option<Chart> {
    let crossed = Crossed::new(writer, whole, by, of)?;
    let together = crossed.cross.rows.len() <= TOGETHER;
    let mut rows = crossed.rows(writer);
    let mut chart = crossed.chart(writer, whole);
    chart.kind = match (crossed.is_exact() && together, by) {
        (true, Dimension::Year) => Kind::StackedColumns,
        (true, _) => Kind::StackedBars,
        (false, Dimension::Year) => Kind::Panels,
        // Without an order of their own, many parts of many bars cannot be compared.
        (false, _) if together => Kind::Bars,
        (false, _) => return None,
    };
    if matches!(chart.kind, Kind::StackedColumns | Kind::StackedBars) {
        for (value, total) in &crossed.rows.cells {
            let label = name(writer, value).0;
            if let Some(row) = rows.iter_mut().find(|row| row.label == label) {
                row.cells.retain(|cell| cell.amount.end().is_some());
                row.total = Some(cell(writer, total, 0, &label));
            }
        }
        // A project under two programmes counts once in the total, so the stack may be higher than it.
        if rows.iter().any(|row| row.total.is_some() && sum(row) != total(row)) {
            chart.notes.push(writer.t("p_note_both_programmes"));
        }
        chart.total_head = writer.t("p_total");
    }
    if chart.kind == Kind::StackedBars {
        rows.sort_by_key(|row| std::cmp::Reverse(total(row)));
    }
    let series = crossed.series(writer, together);
    Some(Chart { rows, series, ..chart })
}

/// Lines over the years, at most four; past that, small multiples.
pub(super) fn lines(writer: &Writer<'_>, whole: &FigureKey, of: Option<Dimension>) -> Option<Chart> {
    let mut chart = match of {
        None => {
            let chart = by_dimension::chart(writer, whole, Dimension::Year)?;
            if chart.rows.len() < 2 {
                return None;
            }
            Chart { kind: Kind::Lines, ..chart }
        }
        Some(of) => {
            let crossed = Crossed::new(writer, whole, Dimension::Year, of)?;
            let together = crossed.cross.rows.len() <= TOGETHER;
            Chart {
                kind: if together { Kind::Lines } else { Kind::Panels },
                rows: crossed.rows(writer),
                series: crossed.series(writer, together),
                ..crossed.chart(writer, whole)
            }
        }
    };
    if chart.kind == Kind::Lines {
        chart.notes.push(writer.t("p_note_lines"));
    }
    Some(chart)
}

/// A cell of which no record speaks.
pub(super) fn nothing_recorded(writer: &Writer<'_>, series: usize, of: &str) -> Cell {
    let label = writer.t("p_nothing_recorded");
    Cell { series, tooltip: format!("{of}: {label}"), label, ..Cell::default() }
}

fn sum(row: &Row) -> rust_decimal::Decimal {
    row.cells.iter().filter_map(|cell| cell.amount.end()).sum()
}

fn total(row: &Row) -> rust_decimal::Decimal {
    row.total.as_ref().and_then(|cell| cell.amount.end()).unwrap_or_default()
}

/// The second dimension in a title: "and programme".
fn and_key(of: Dimension) -> &'static str {
    match of {
        Dimension::Town => "p_and_town",
        Dimension::Year => "p_and_year",
        Dimension::Programme => "p_and_programme",
        Dimension::Goal => "p_and_goal",
        Dimension::Topic => "p_and_topic",
        Dimension::Funder => "p_and_funder",
    }
}
