//! What has been said about a number, and for which years: periods as bars over a year axis.
//!
//! Comes in: a `Chart` whose rows have spans. Goes out: its `Scene`. Lengths are years here, not amounts, so the
//! amount is in words at the end of its bar, with a small arrow before it where more may be true. The end of a
//! period that nobody states is an arrow, too.

use plotters::coord::ranged1d::Ranged;
use rust_decimal::Decimal;

use crate::charts::axis::Axis;
use crate::charts::axis::Lanes;
use crate::charts::canvas::Placed;
use crate::charts::canvas::draw;
use crate::charts::canvas::grid;
use crate::charts::canvas::plot;
use crate::charts::key::key;
use crate::charts::layout::Size;
use crate::charts::place::Block;
use crate::charts::place::GAP;
use crate::charts::place::Names;
use crate::charts::place::ink;
use crate::charts::place::put;
use crate::charts::place::rect;
use crate::charts::scene::Anchor;
use crate::charts::scene::Item;
use crate::charts::scene::Mark;
use crate::charts::scene::Point;
use crate::charts::scene::Role;
use crate::charts::scene::Scene;
use crate::charts::scene::Shape;
use crate::charts::scene::Tenths;
use crate::charts::strips::Way;
use crate::charts::strips::arrow;
use crate::charts::table::Amount;
use crate::charts::table::Cell;
use crate::charts::table::Chart;
use crate::charts::table::Pattern;
use crate::charts::table::Row;
use crate::charts::table::Span;

/// How thick a period is.
const BAR: Tenths = 120;
/// The arrow before words of a lower bound.
const SIGN: Tenths = 100;

/// The years that the axis shows, and where.
struct Years {
    axis: Axis,
    first: i32,
    last: i32,
    from: Tenths,
    to: Tenths,
}

/// A period in tenths.
#[derive(Clone, Copy)]
struct Place {
    from: Tenths,
    to: Tenths,
    ends: (Open, Open),
}

/// Whether an end of a period is stated.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Open {
    /// It is.
    No,
    /// It is not.
    Yes,
}

/// The chart as periods.
pub(crate) fn statements(chart: &Chart, size: Size) -> Scene {
    let mut scene = Scene { width: size.width, ..Scene::default() };
    let mut top = key(chart, &mut scene);
    let names = Names::new(chart, size);
    let years = years(chart, names.edge(), scene.width - 10);
    let grid_at = scene.items.len();
    if let Some(years) = &years {
        top += heads(&mut scene, years, top);
    }
    let first = top;
    top += 40;
    for (place, row) in chart.rows.iter().enumerate() {
        let width = scene.width;
        let words = words(chart, (place, row), years.as_ref(), (names.edge(), width));
        let (offset, height) = names.room(place, words.height);
        names.put(&mut scene, place, (top, height));
        period(&mut scene, chart, &words, top + offset);
        top += height + names.between();
    }
    let bottom = top - names.between() / 2;
    if let Some(years) = &years {
        let mut lines = Scene { width: scene.width, ..Scene::default() };
        grid(&plot(&mut lines, (years.axis.clone(), Lanes), (years.from, first), (years.to, bottom)));
        scene.items.splice(grid_at..grid_at, lines.items);
    }
    scene.height = bottom + 10;
    scene
}

/// Years that are shown: from the first that is stated to the last, with as many ticks as there is room for.
fn years(chart: &Chart, from: Tenths, to: Tenths) -> Option<Years> {
    let stated = chart.rows.iter().filter_map(|row| row.span.as_ref()).flat_map(|span| [span.from, span.to]);
    let stated: Vec<i32> = stated.flatten().map(|year| year.clamp(-9999, 9999)).collect();
    let (first, last) = (*stated.iter().min()?, *stated.iter().max()?);
    let widest = Block::new(&first.min(last).to_string(), Role::Tick, Tenths::MAX).width;
    let axis = Axis::years(first, last, (to - from) / (widest + 60));
    Some(Years { axis, first, last, from, to })
}

/// The years' names above their slots; returns the room they take.
fn heads(scene: &mut Scene, years: &Years, top: Tenths) -> Tenths {
    let slot = (years.to - years.from) / (years.last - years.first + 1).max(1);
    let mut height = 0;
    for year in years.axis.ticks() {
        let name = Block::new(&year.to_string(), Role::Tick, Tenths::MAX);
        let begin = years.axis.map(&year, (years.from, years.to));
        let (left, x, anchor) = match slot.checked_sub(name.width).filter(|spare| *spare >= 0) {
            Some(spare) => (begin + spare / 2, begin + slot / 2, Anchor::Middle),
            None => (begin + 20, begin + 20, Anchor::Start),
        };
        if left + name.width <= scene.width && begin < years.to {
            put(scene, name.at((x, top), anchor));
            height = name.height + 20;
        }
    }
    height
}

/// A row's words and where they stand.
struct Said<'a> {
    row: usize,
    place: Option<Place>,
    cell: Option<&'a Cell>,
    block: Block,
    side: Side,
    left: Tenths,
    height: Tenths,
}

/// Where the words of a period stand.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    After,
    Before,
    Beneath,
}

/// Finds room for a row's words: after the bar, before it, or on lines of their own.
fn words<'a>(
    chart: &'a Chart,
    (number, row): (usize, &'a Row),
    years: Option<&Years>,
    (left, right): (Tenths, Tenths),
) -> Said<'a> {
    let cell = row.cells.first();
    let said = cell.map_or(chart.words.not_published.as_str(), |cell| cell.words(&chart.words));
    let role = if cell.is_some_and(|cell| cell.amount.end().is_some()) { Role::Value } else { Role::Absent };
    let sign = sign(cell);
    let block = Block::new(said, role, right - left - sign - 40);
    let needed = block.width + sign + GAP + 30;
    let place = row.span.as_ref().and_then(|span| place(span, years?));
    let side = match place {
        Some(place) if place.to + needed <= right => Side::After,
        Some(place) if place.from - needed >= left => Side::Before,
        Some(_) => Side::Beneath,
        None => Side::After,
    };
    let bar = if side == Side::Beneath { BAR + 30 + block.height } else { block.height.max(BAR + 60) };
    Said { row: number, place, cell, block, side, left, height: bar }
}

/// The room of the arrow before the words.
const fn sign(cell: Option<&Cell>) -> Tenths {
    match cell {
        Some(Cell { amount: Amount::MoreThan(_) | Amount::AtLeast(_), .. }) => SIGN,
        _ => 0,
    }
}

/// A span's place; `None` if neither end is stated.
fn place(span: &Span, years: &Years) -> Option<Place> {
    let at = |year: i32| years.axis.map(&Decimal::from(year), (years.from, years.to));
    let (first, last) = match (span.from, span.to) {
        (Some(one), Some(other)) => (one.min(other), one.max(other)),
        (Some(first), None) => (first, years.last),
        (None, Some(last)) => (years.first, last),
        (None, None) => return None,
    };
    let open = |end: Option<i32>| if end.is_none() { Open::Yes } else { Open::No };
    let (first, last) = (first.clamp(years.first, years.last), last.clamp(years.first, years.last));
    Some(Place { from: at(first) + 15, to: at(last + 1) - 15, ends: (open(span.from), open(span.to)) })
}

/// Draws a row: its period and its words.
fn period(scene: &mut Scene, chart: &Chart, said: &Said<'_>, top: Tenths) {
    let place = said.place;
    let middle = if said.side == Side::Beneath { top + BAR / 2 } else { top + said.height / 2 };
    let mark = || Mark {
        row: said.row,
        series: said.cell.map(|cell| cell.series),
        tooltip: said.cell.map(|cell| cell.tooltip.clone()).unwrap_or_default(),
        href: said.cell.and_then(|cell| cell.href.clone()),
        ..Mark::default()
    };
    if let Some(place) = place {
        let shapes =
            |points: &[Point]| points.iter().flat_map(|_| bar(chart, said.cell, place, middle)).collect();
        let plot = plot(scene, (Lanes, Lanes), (place.from, middle), (place.to, middle));
        draw(&plot, &Placed { points: vec![(place.from, middle)], mark: mark(), shapes });
    }
    let sign = sign(said.cell);
    let edge = place.map_or(said.left, |place| place.from);
    let (x, y) = match (said.side, place) {
        (Side::After, Some(place)) => (place.to + GAP + 15, middle),
        (Side::Before, Some(place)) => (place.from - GAP - said.block.width - sign, middle),
        (Side::Beneath, _) => {
            let room = scene.width - said.block.width - sign;
            (edge.min(room), middle + BAR / 2 + 30 + said.block.height / 2)
        }
        (_, None) => (edge + 40, middle),
    };
    let mut words = mark();
    if sign > 0 {
        let ink = ink(chart, said.cell.map_or(0, |cell| cell.series), Role::End);
        words.shapes.push(arrow(ink, Way::Across, (x - 20, y - 45), (x - 12, y + 45)));
    }
    words.shapes.extend(said.block.centred((x + sign, y), Anchor::Start));
    scene.items.push(Item::Mark(words));
}

/// The bar of a period, with arrows where an end is not stated.
fn bar(chart: &Chart, cell: Option<&Cell>, place: Place, middle: Tenths) -> Vec<Shape> {
    let series = cell.map_or(0, |cell| cell.series);
    let mut filled = ink(chart, series, Role::Bar);
    let end = ink(chart, series, Role::End);
    if matches!(cell.map(|cell| cell.amount), Some(Amount::UpTo(_) | Amount::LessThan(_)) | None)
        && filled.pattern == Pattern::Solid
    {
        filled.pattern = Pattern::Outline;
    }
    let (top, bottom) = (middle - BAR / 2, middle + BAR / 2);
    let from = if place.ends.0 == Open::Yes { place.from + SIGN } else { place.from };
    let to = if place.ends.1 == Open::Yes { place.to - SIGN } else { place.to };
    let mut shapes = vec![rect((from, top), (to.max(from), bottom), filled)];
    if place.ends.0 == Open::Yes {
        shapes.push(arrow(end, Way::Across, (from + 1, top), (from, bottom)));
    }
    if place.ends.1 == Open::Yes {
        shapes.push(arrow(end, Way::Across, (to - 1, top), (to, bottom)));
    }
    shapes
}
