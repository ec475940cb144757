//! A figure broken down by two dimensions: stacks where every part is exact, lines over the years, and small multiples
//! where there are more than four series or a stack would show a height that nobody stated. Where rows are no years, the
//! largest series stand beside what the others come to.

use crate::base::value::Missing;
use crate::base::value::Value;
use crate::charts::table::Cell;
use crate::charts::table::Chart;
use crate::charts::table::Colour;
use crate::charts::table::Kind;
use crate::charts::table::Pattern;
use crate::charts::table::Row;
use crate::charts::table::Series;
use crate::figures::arithmetic;
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
use crate::pages::charts::sum_cell;
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
    /// The series that have no place of their own, and whether they stand together as one.
    others: Vec<(DimensionValue, Breakdown)>,
    added: bool,
}

impl Crossed {
    fn new(writer: &Writer<'_>, whole: &FigureKey, by: Dimension, of: Dimension) -> Option<Self> {
        if by == of {
            return None;
        }
        let figures = &writer.book.figures;
        let cross = figures.cross(writer.portfolio(), whole, [of, by]);
        let rows = figures.breakdown(writer.portfolio(), whole, by);
        let (others, added) = (Vec::new(), false);
        (cross.rows.len() > 1 && cross.columns.len() > 1).then_some(Self {
            rows,
            cross,
            by,
            of,
            others,
            added,
        })
    }

    /// Keeps the largest series, and puts the others together where they may be added; else they are left out.
    fn gather(&mut self, writer: &Writer<'_>) {
        let size = |row: &Breakdown| row.total.as_ref().and_then(Figure::number);
        self.cross.rows.sort_by_key(|(_, row)| core::cmp::Reverse(size(row)));
        let by_series = writer.book.figures.breakdown(writer.portfolio(), &self.rows.whole, self.of);
        self.added = by_dimension::adds_up(writer, &by_series);
        self.others = self.cross.rows.split_off(TOGETHER - usize::from(self.added));
    }

    /// What the other series come to in a row.
    fn other(&self, writer: &Writer<'_>, value: &DimensionValue, label: &str) -> Cell {
        let place = self.cross.rows.len();
        let of = format!("{}, {label}", writer.say_count("p_other", self.others.len()));
        let parts: Vec<Value> = self
            .others
            .iter()
            .filter_map(|(_, row)| row.cells.iter().find(|(other, _)| other == value))
            .map(|(_, figure)| figure.value.clone().unwrap_or(Value::Missing(Missing::NotPublished)))
            .collect();
        if parts.is_empty() {
            return nothing_recorded(writer, place, &of);
        }
        match arithmetic::add(&parts).ok().flatten().filter(|sum| sum.known().is_some()) {
            Some(sum) => {
                // Nobody stated this sum: it opens the rows of the whole bar.
                let bar = self.rows.cells.iter().find(|(other, _)| other == value);
                let bar = bar.map(|(_, figure)| figure).filter(|figure| figure.is_published());
                let href = bar.and_then(|figure| writer.figure_href(&figure.key));
                let key = self.rows.whole.clone().with(value);
                Cell { series: place, href, ..sum_cell(writer, &key, &sum, &of) }
            }
            None => {
                let label = writer.t("p_not_added");
                Cell { series: place, tooltip: format!("{of}: {label}"), label, ..Cell::default() }
            }
        }
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
            .chain(&self.others)
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
        let mut cells: Vec<Cell> = cells.collect();
        if self.added {
            cells.push(self.other(writer, value, &label));
        }
        Row { cells, label, href, ..Row::default() }
    }

    /// The rows in their order: years one after the other, those without any record among them.
    fn rows(&self, writer: &Writer<'_>) -> Vec<Row> {
        let values: Vec<DimensionValue> = self.rows.cells.iter().map(|(value, _)| value.clone()).collect();
        let values = if self.by == Dimension::Year { years_between(&values) } else { values };
        values.iter().map(|value| self.row(writer, value)).collect()
    }

    fn series(&self, writer: &Writer<'_>, together: bool) -> Vec<Series> {
        let colours = Colour::ALL.into_iter().cycle();
        let names = self.cross.rows.iter().map(|(value, _)| name(writer, value).0);
        let other = self.added.then(|| writer.say_count("p_other", self.others.len()));
        names
            .chain(other)
            .zip(colours)
            .map(|(name, colour)| Series {
                name,
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
    let mut crossed = Crossed::new(writer, whole, by, of)?;
    let all = crossed.cross.rows.len();
    if all > TOGETHER && by != Dimension::Year {
        // Without an order of their own, many parts of many bars cannot be compared.
        crossed.gather(writer);
    }
    let together = crossed.cross.rows.len() <= TOGETHER;
    let left_out = !crossed.others.is_empty() && !crossed.added;
    let mut rows = crossed.rows(writer);
    let mut chart = crossed.chart(writer, whole);
    if left_out {
        let all = writer.words.count(all);
        chart.notes.push(writer.say_count_with("p_note_top", TOGETHER, &[("all", Arg::Text(&all))]));
    }
    chart.kind = match (crossed.is_exact() && together && !left_out, by) {
        (true, Dimension::Year) => Kind::StackedColumns,
        (true, _) => Kind::StackedBars,
        (false, Dimension::Year) => Kind::Panels,
        (false, _) => Kind::Bars,
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
    Some(told(writer, Chart { rows, series, ..chart }))
}

/// Lines over the years, at most four; past that, small multiples.
pub(super) fn lines(writer: &Writer<'_>, whole: &FigureKey, of: Option<Dimension>) -> Option<Chart> {
    let chart = match of {
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
    Some(told(writer, chart))
}

/// The chart with a first note on how its signs are read, where they have no words beside them.
fn told(writer: &Writer<'_>, mut chart: Chart) -> Chart {
    let is_bound = |cell: &Cell| cell.amount.is_bound();
    let key = match chart.kind {
        Kind::Lines => "p_note_lines",
        Kind::Panels if chart.rows.iter().flat_map(|row| &row.cells).any(is_bound) => "p_note_panels",
        _ => return chart,
    };
    chart.notes.insert(0, writer.t(key));
    chart
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
