//! Lines over ordered periods, with honest gaps.
//!
//! Comes in: a `Chart` whose rows are periods and whose series are lines. Goes out: its `Scene`, or nothing where its
//! texts do not fit; it is then drawn as bars. Every known number has a point. Two neighbours are joined where both
//! are known, with dashes where one of them is only a bound; nothing is ever drawn over a period of which nothing is
//! known, which stands as a band of its own.

use plotters::coord::ranged1d::Ranged;
use rust_decimal::Decimal;

use crate::charts::along::Slots;
use crate::charts::along::names_along;
use crate::charts::axis::Axis;
use crate::charts::axis::Lanes;
use crate::charts::canvas::Placed;
use crate::charts::canvas::draw;
use crate::charts::canvas::grid;
use crate::charts::canvas::plot;
use crate::charts::key::key;
use crate::charts::layout::Size;
use crate::charts::layout::Width;
use crate::charts::markers::REACH;
use crate::charts::markers::point;
use crate::charts::numbers::Field;
use crate::charts::numbers::Number;
use crate::charts::numbers::Segment;
use crate::charts::numbers::numbers;
use crate::charts::place::Block;
use crate::charts::place::ink;
use crate::charts::place::line;
use crate::charts::place::put;
use crate::charts::place::rect;
use crate::charts::scene::Anchor;
use crate::charts::scene::Form;
use crate::charts::scene::Ink;
use crate::charts::scene::Item;
use crate::charts::scene::Mark;
use crate::charts::scene::Point;
use crate::charts::scene::Rect;
use crate::charts::scene::Role;
use crate::charts::scene::Scene;
use crate::charts::scene::Shape;
use crate::charts::scene::Tenths;
use crate::charts::table::Amount;
use crate::charts::table::Cell;
use crate::charts::table::Chart;
use crate::charts::table::Pattern;
use crate::charts::words::tick_labels;

/// Up to so many periods every point may have its words; above, only the first, the last, the least and the most.
const ALL_WORDS: usize = 12;

/// Where the plot stands.
struct Area {
    axis: Axis,
    slots: Slots,
    right: Tenths,
    top: Tenths,
    bottom: Tenths,
}

impl Area {
    /// Where a number of a row lies.
    fn at(&self, row: usize, value: &Decimal) -> Point {
        (self.slots.middle(row), self.axis.map(value, (self.bottom, self.top)))
    }
}

/// The chart as lines, if its texts fit.
pub(crate) fn lines(chart: &Chart, size: Size) -> Option<Scene> {
    let mut scene = Scene { width: size.width, ..Scene::default() };
    let values: Vec<Decimal> =
        known(chart).flat_map(|(_, cell, end)| [Some(end), cell.amount.far()]).flatten().collect();
    let axis = Axis::ticked(&values, if scene.width < 4000 { 4 } else { 5 });
    let ticks = axis.ticks();
    let labels = tick_labels(&ticks, &chart.words);
    let labels: Vec<Block> = labels.iter().map(|label| Block::new(label, Role::Tick, Tenths::MAX)).collect();
    let left = labels.iter().map(|label| label.width).max().unwrap_or(0) + 80;
    if left >= scene.width / 3 {
        return None;
    }
    let mut top = key(chart, &mut scene);
    let unit = Block::new(&chart.unit, Role::Tick, scene.width);
    put(&mut scene, unit.at((0, top), Anchor::Start));
    top += (unit.height + 80).max(REACH + 200);
    let bottom = top + size.plot.unwrap_or_else(|| height(size));
    let slots = Slots::between(left, scene.width, chart.rows.len());
    let area = Area { axis, slots, right: scene.width, top, bottom };
    voids(&mut scene, chart, &area);
    let plot = plot(&mut scene, (Lanes, area.axis.clone()), (left, bottom), (area.right, top));
    grid(&plot);
    drop(plot);
    for (value, label) in ticks.iter().zip(&labels) {
        let y = area.axis.map(value, (bottom, top));
        put(&mut scene, label.centred((left - 80, y), Anchor::End));
    }
    let zero = area.axis.map(&Decimal::ZERO, (bottom, top));
    put(&mut scene, vec![line((left, zero), (area.right, zero), Role::Axis)]);
    runs(&mut scene, chart, &area);
    points(&mut scene, chart, &area);
    let floor = bottom + REACH + 30;
    words(&mut scene, chart, &area, floor);
    let marks = scene.marks().filter_map(Mark::room).map(|room| room.bottom);
    let floor = marks.max().unwrap_or(bottom).max(bottom) + 60;
    let names = chart.rows.iter().map(|row| row.label.as_str());
    let below = names_along(&mut scene, names, slots, floor);
    scene.zero = Some(zero);
    let lowest = scene.texts().map(|(text, _)| text.place.bottom).max().unwrap_or(0);
    scene.height = (floor + below).max(lowest + 10);
    Some(scene)
}

/// How high the plot is.
fn height(size: Size) -> Tenths {
    match size.step() {
        Width::Narrow => 1800,
        Width::Middle => 2100,
        Width::Wide => 2500,
        Width::Full => 3000,
    }
}

/// All numbers that are known, row by row.
fn known(chart: &Chart) -> impl Iterator<Item = (usize, &Cell, Decimal)> {
    let rows = chart.rows.iter().enumerate();
    rows.flat_map(|(place, row)| {
        row.cells.iter().filter_map(move |cell| Some((place, cell, cell.amount.end()?)))
    })
}

/// How many lines there are, with those that no series names.
fn count(chart: &Chart) -> usize {
    let used = chart.rows.iter().flat_map(|row| &row.cells).map(|cell| cell.series + 1).max().unwrap_or(0);
    used.max(chart.series.len())
}

/// A band over each period of which nothing is known.
fn voids(scene: &mut Scene, chart: &Chart, area: &Area) {
    for (place, row) in chart.rows.iter().enumerate() {
        if row.cells.iter().all(|cell| cell.amount.end().is_none()) {
            let half = area.slots.slot / 2;
            let middle = area.slots.middle(place);
            let ink = Ink::plain(Role::Void);
            let band = rect((middle - half, area.top), (middle + half, area.bottom), ink);
            let cell = row.cells.first();
            let mark = Mark {
                row: place,
                series: cell.map(|cell| cell.series),
                tooltip: cell.map(|cell| cell.tooltip.clone()).unwrap_or_default(),
                href: cell.and_then(|cell| cell.href.clone()),
                shapes: vec![band],
                ..Mark::default()
            };
            scene.items.push(Item::Mark(mark));
        }
    }
}

/// The parts of a series' line between known neighbours, and whether both numbers are exact or about.
fn segments(chart: &Chart, area: &Area, series: usize) -> Vec<(Segment, bool)> {
    let here = |place: usize| {
        let row = chart.rows.get(place)?;
        let cell = row.cells.iter().find(|cell| cell.series == series)?;
        let sure = matches!(cell.amount, Amount::Exact(_) | Amount::About(_));
        Some((area.at(place, &cell.amount.end()?), sure))
    };
    let joined = (1..chart.rows.len()).filter_map(|place| {
        let ((from, one), (to, other)) = (here(place - 1)?, here(place)?);
        Some((Segment { series, from, to }, one && other))
    });
    joined.collect()
}

/// The lines between known neighbours, with dashes where an end is only a bound.
fn runs(scene: &mut Scene, chart: &Chart, area: &Area) {
    for series in 0..count(chart) {
        let mut runs: Vec<(Vec<Point>, bool)> = Vec::new();
        for (Segment { from, to, .. }, sure) in segments(chart, area, series) {
            match runs.last_mut() {
                Some((points, same)) if *same == sure && points.last() == Some(&from) => points.push(to),
                _ => runs.push((vec![from, to], sure)),
            }
        }
        let ink = ink(chart, series, Role::Stroke);
        for (points, sure) in runs {
            let pattern = if sure { Pattern::Solid } else { Pattern::Dashed };
            put(scene, vec![Shape { form: Form::Path(points), ink: Ink { pattern, ..ink } }]);
        }
    }
}

/// A point for each known number.
fn points(scene: &mut Scene, chart: &Chart, area: &Area) {
    let plot =
        plot(scene, (Lanes, area.axis.clone()), (area.slots.left, area.bottom), (area.right, area.top));
    for (place, cell, end) in known(chart) {
        let x = area.slots.middle(place);
        let ink = ink(chart, cell.series, Role::Bar);
        let shapes = |points: &[Point]| match points {
            [at, far] => point(ink, cell.amount, *at, *far),
            _ => Vec::new(),
        };
        let mark = Mark { value: Some(end), ..Mark::of(place, cell) };
        draw(&plot, &Placed { points: vec![(x, end), (x, cell.amount.far().unwrap_or(end))], mark, shapes });
    }
}

/// The words of points, the telling ones first: the last, the most, the least, the first.
fn words(scene: &mut Scene, chart: &Chart, area: &Area, floor: Tenths) {
    let mut wanted: Vec<((usize, &Cell, Decimal), bool)> = Vec::new();
    for series in 0..count(chart) {
        let own: Vec<_> = known(chart).filter(|(_, cell, _)| cell.series == series).collect();
        let telling = [
            own.last(),
            own.iter().rev().max_by_key(|(_, _, end)| *end),
            own.iter().rev().min_by_key(|(_, _, end)| *end),
            own.first(),
        ];
        wanted.extend(telling.into_iter().flatten().map(|known| (*known, true)));
    }
    if chart.rows.len() <= ALL_WORDS {
        wanted.extend(known(chart).map(|known| (known, false)));
    }
    let wanted = wanted.into_iter().map(|((row, cell, end), telling)| Number {
        row,
        cell,
        at: area.at(row, &end),
        telling,
    });
    let wanted: Vec<Number<'_>> = wanted.collect();
    let marks = scene.marks().flat_map(|mark| &mark.shapes).filter(|shape| shape.ink.role != Role::Void);
    let taken = marks.filter_map(|shape| shape.form.room()).chain(scene.texts().map(|(text, _)| text.place));
    let field = Field {
        room: Rect {
            left: area.slots.left,
            top: area.top - REACH - 200,
            right: area.right,
            bottom: floor + 170,
        },
        taken: taken.collect(),
        points: known(chart).map(|(row, _, end)| area.at(row, &end)).collect(),
        segments: (0..count(chart))
            .flat_map(|series| segments(chart, area, series))
            .map(|(segment, _)| segment)
            .collect(),
        zero: area.axis.map(&Decimal::ZERO, (area.bottom, area.top)),
    };
    numbers(scene, &chart.words, &wanted, field);
}
