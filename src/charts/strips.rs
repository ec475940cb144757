//! What bars and columns have in common: strips from zero to a number, or of several numbers on each other.
//!
//! Comes in: a `Chart`. Goes out: strips row by row, each with its segments and the words at its end. Positions
//! are not known here yet; `paint` turns a segment into shapes once they are.

use rust_decimal::Decimal;

use crate::charts::place::ink;
use crate::charts::place::rect;
use crate::charts::scene::Form;
use crate::charts::scene::Ink;
use crate::charts::scene::Mark;
use crate::charts::scene::Point;
use crate::charts::scene::Role;
use crate::charts::scene::Shape;
use crate::charts::scene::Tenths;
use crate::charts::table::Amount;
use crate::charts::table::Cell;
use crate::charts::table::Chart;
use crate::charts::table::Kind;
use crate::charts::table::Pattern;
use crate::charts::table::Row;

/// One bar or column.
pub(crate) struct Strip<'a> {
    /// Its row.
    pub(crate) row: usize,
    /// Its parts from zero on, those below zero among them; none if nothing is drawn.
    pub(crate) segments: Vec<Segment<'a>>,
    /// The words at its end, or in its place.
    pub(crate) words: &'a str,
    /// The cell that the words belong to.
    cell: Option<&'a Cell>,
    /// Whether the words belong to a total.
    of_total: bool,
    /// Whether more may follow beyond its end.
    pub(crate) end: End,
}

/// How a strip ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum End {
    /// At its number.
    Closed,
    /// Perhaps farther out.
    Open,
}

/// One number of a strip.
pub(crate) struct Segment<'a> {
    /// The number.
    pub(crate) cell: &'a Cell,
    /// Where it begins.
    pub(crate) from: Decimal,
    /// Where it ends.
    pub(crate) to: Decimal,
    /// Where a range ends, else the same.
    pub(crate) far: Decimal,
}

impl Strip<'_> {
    /// The number at which its words stand.
    pub(crate) fn reach(&self) -> Decimal {
        let ends = || self.segments.iter().map(|segment| segment.far);
        let high = ends().max().unwrap_or_default().max(Decimal::ZERO);
        if high.is_zero() { ends().min().unwrap_or_default() } else { high }
    }

    /// What the words look like.
    pub(crate) const fn role(&self) -> Role {
        if self.segments.is_empty() { Role::Absent } else { Role::Value }
    }

    /// The mark that its words are part of.
    pub(crate) fn words_mark(&self) -> Mark {
        let cell = self.cell;
        Mark {
            row: self.row,
            series: cell.filter(|_| !self.of_total).map(|cell| cell.series),
            value: None,
            tooltip: cell.map(|cell| cell.tooltip.clone()).unwrap_or_default(),
            href: cell.and_then(|cell| cell.href.clone()),
            shapes: Vec::new(),
        }
    }
}

/// The strips of each row.
pub(crate) fn strips(chart: &Chart) -> Vec<Vec<Strip<'_>>> {
    let rows = chart.rows.iter().enumerate();
    rows.map(|(place, row)| match chart.kind {
        Kind::StackedColumns | Kind::StackedBars => vec![stack(chart, place, row)],
        _ if row.cells.is_empty() => vec![stack(chart, place, row)],
        _ => row.cells.iter().map(|cell| single(chart, place, cell)).collect(),
    })
    .collect()
}

/// All numbers from zero to the farthest ends, for the axis.
pub(crate) fn numbers(strips: &[Vec<Strip<'_>>]) -> Vec<Decimal> {
    let segments = strips.iter().flatten().flat_map(|strip| &strip.segments);
    segments.flat_map(|segment| [segment.from, segment.to, segment.far]).collect()
}

/// A strip of one number.
fn single<'a>(chart: &'a Chart, row: usize, cell: &'a Cell) -> Strip<'a> {
    let segment = |to| Segment { cell, from: Decimal::ZERO, to, far: cell.amount.far().unwrap_or(to) };
    Strip {
        row,
        segments: cell.amount.end().map(segment).into_iter().collect(),
        words: cell.words(&chart.words),
        cell: Some(cell),
        of_total: false,
        end: if is_open(cell.amount) { End::Open } else { End::Closed },
    }
}

/// Whether more than the number may be true.
pub(crate) const fn is_open(amount: Amount) -> bool {
    matches!(amount, Amount::MoreThan(_) | Amount::AtLeast(_))
}

/// A strip of all numbers of a row. Where a part is not known and nobody gives a total, its end is open.
fn stack<'a>(chart: &'a Chart, place: usize, row: &'a Row) -> Strip<'a> {
    let (mut above, mut below) = (Decimal::ZERO, Decimal::ZERO);
    let mut segments = Vec::new();
    for cell in &row.cells {
        let (Some(end), Some(far)) = (cell.amount.end(), cell.amount.far()) else {
            continue;
        };
        let start = if end.is_sign_negative() { &mut below } else { &mut above };
        let (Some(to), Some(far)) = (start.checked_add(end), start.checked_add(far)) else {
            continue;
        };
        segments.push(Segment { cell, from: *start, to, far });
        *start = to;
    }
    let only = if row.cells.len() == 1 || segments.is_empty() { row.cells.first() } else { None };
    let named = row.total.as_ref().or(only);
    let unknown =
        row.cells.iter().any(|cell| cell.amount.end().is_none() && cell.amount != Amount::NotApplicable);
    let open = row
        .total
        .as_ref()
        .map_or(unknown || row.cells.iter().any(|cell| is_open(cell.amount)), |total| is_open(total.amount));
    let fallback = if segments.is_empty() { chart.words.not_published.as_str() } else { "" };
    Strip {
        row: place,
        end: if open && !segments.is_empty() { End::Open } else { End::Closed },
        segments,
        words: named.map_or(fallback, |cell| cell.words(&chart.words)),
        cell: named,
        of_total: row.total.is_some(),
    }
}

/// The mark of a segment, without shapes.
pub(crate) fn mark(row: usize, segment: &Segment<'_>) -> Mark {
    Mark {
        row,
        series: Some(segment.cell.series),
        value: segment.cell.amount.end(),
        tooltip: segment.cell.tooltip.clone(),
        href: segment.cell.href.clone(),
        shapes: Vec::new(),
    }
}

/// The way from zero to larger numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Way {
    /// Bars grow to the right.
    Across,
    /// Columns grow upwards.
    Up,
}

/// The shapes of a segment between three points: its beginning on one side, its end on the other, its far end.
pub(crate) fn paint(chart: &Chart, cell: &Cell, way: Way, [from, to, far]: [Point; 3]) -> Vec<Shape> {
    let ink = |role| ink(chart, cell.series, role);
    let whole = rect(from, to, ink(Role::Bar));
    match cell.amount {
        Amount::LessThan(_) | Amount::UpTo(_) => {
            vec![rect(from, to, bound(ink(Role::Bar))), cap(ink(Role::Cap), way, from, to)]
        }
        Amount::Between(..) => vec![whole, rect(along(to, from, way), far, bound(ink(Role::Bar)))],
        Amount::About(_) => core::iter::once(whole).chain(soft_end(way, from, to)).collect(),
        _ => vec![whole],
    }
}

/// A point at the end of one and on the side of the other.
const fn along(end: Point, side: Point, way: Way) -> Point {
    match way {
        Way::Across => (end.0, side.1),
        Way::Up => (side.0, end.1),
    }
}

/// The ink of an area of which only the border is sure.
const fn bound(ink: Ink) -> Ink {
    let pattern = match ink.pattern {
        Pattern::Dashed => Pattern::Dashed,
        _ => Pattern::Outline,
    };
    Ink { pattern, ..ink }
}

/// A line across the end, a little longer than the bar is thick: no farther.
fn cap(ink: Ink, way: Way, from: Point, to: Point) -> Shape {
    let (low, high) = match way {
        Way::Across => ((to.0, from.1.min(to.1) - 20), (to.0, from.1.max(to.1) + 20)),
        Way::Up => ((from.0.min(to.0) - 20, to.1), (from.0.max(to.0) + 20, to.1)),
    };
    Shape { form: Form::Line(low, high), ink: Ink { pattern: Pattern::Solid, ..ink } }
}

/// Gaps near the end of a bar that is long enough to have them.
fn soft_end(way: Way, from: Point, to: Point) -> Vec<Shape> {
    let length = match way {
        Way::Across => to.0 - from.0,
        Way::Up => to.1 - from.1,
    };
    if length.abs() < 160 {
        return Vec::new();
    }
    let sign = length.signum();
    let gap = |near: Tenths, wide: Tenths| {
        let (start, end) = (-sign * (near + wide), -sign * near);
        let (one, other) = match way {
            Way::Across => ((to.0 + start, from.1), (to.0 + end, to.1)),
            Way::Up => ((from.0, to.1 + start), (to.0, to.1 + end)),
        };
        rect(one, other, Ink::plain(Role::Gap))
    };
    vec![gap(20, 25), gap(75, 18)]
}

/// Paper between two segments of a stack, so that they are told apart without colour.
pub(crate) fn joints(
    strip: &Strip<'_>,
    way: Way,
    side: (Tenths, Tenths),
    place: impl Fn(&Decimal) -> Tenths,
) -> Vec<Shape> {
    let inner = strip.segments.iter().filter(|segment| !segment.from.is_zero());
    let joint = |at: Tenths| match way {
        Way::Across => rect((at - 5, side.0), (at + 5, side.1), Ink::plain(Role::Gap)),
        Way::Up => rect((side.0, at - 5), (side.1, at + 5), Ink::plain(Role::Gap)),
    };
    inner.map(|segment| joint(place(&segment.from))).collect()
}

/// The room that an open end takes.
pub(crate) const ARROW: Tenths = 75;

/// The arrow beyond an open end.
pub(crate) fn arrow(ink: Ink, way: Way, from: Point, to: Point) -> Shape {
    let points = match way {
        Way::Across => {
            let sign = if to.0 < from.0 { -1 } else { 1 };
            let base = to.0 + sign * 12;
            vec![(base, from.1), (base + sign * 58, (from.1 + to.1) / 2), (base, to.1)]
        }
        Way::Up => {
            let sign = if to.1 > from.1 { 1 } else { -1 };
            let base = to.1 + sign * 12;
            let middle = i32::midpoint(from.0, to.0);
            let half = ((to.0 - from.0).abs() / 2).min(100);
            vec![(middle - half, base), (middle, base + sign * 58), (middle + half, base)]
        }
    };
    Shape { form: Form::Polygon(points), ink: Ink { role: Role::End, pattern: Pattern::Solid, ..ink } }
}
