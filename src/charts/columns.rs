//! Columns over a few ordered categories, also stacked ones.
//!
//! Comes in: a `Chart`. Goes out: its `Scene`, or nothing where the texts do not fit: no text is cut, turned or
//! made smaller, the chart is then drawn as bars.

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
use crate::charts::layout::Width;
use crate::charts::place::Block;
use crate::charts::place::face;
use crate::charts::place::ink;
use crate::charts::place::line;
use crate::charts::place::put;
use crate::charts::scene::Anchor;
use crate::charts::scene::Item;
use crate::charts::scene::Mark;
use crate::charts::scene::Role;
use crate::charts::scene::Scene;
use crate::charts::scene::Tenths;
use crate::charts::strips::ARROW;
use crate::charts::strips::End;
use crate::charts::strips::Strip;
use crate::charts::strips::Way;
use crate::charts::strips::arrow;
use crate::charts::strips::joints;
use crate::charts::strips::mark;
use crate::charts::strips::numbers;
use crate::charts::strips::paint;
use crate::charts::strips::strips;
use crate::charts::table::Chart;
use crate::charts::text::longest_word;
use crate::charts::words::tick_labels;

/// Between a column and the words above it.
const WORDS_GAP: Tenths = 40;

/// A strip with its words and its place from left to right.
struct Lane<'a> {
    strip: Strip<'a>,
    words: Block,
    middle: Tenths,
    thick: Tenths,
}

/// Everything that has been worked out before drawing.
struct Plan<'a> {
    lanes: Vec<Lane<'a>>,
    names: Vec<Block>,
    ticks: Vec<(Decimal, Block)>,
    left: Tenths,
    slot: Tenths,
    axis: Axis,
}

/// The chart as columns, if all its texts fit.
pub(crate) fn columns(chart: &Chart, size: Size) -> Option<Scene> {
    let mut scene = Scene { width: size.width, ..Scene::default() };
    let plan = plan(chart, scene.width)?;
    let mut top = key(chart, &mut scene);
    let unit = Block::new(&chart.unit, Role::Tick, scene.width);
    put(&mut scene, unit.at((0, top), Anchor::Start));
    top += unit.height + 80;
    let length = size.plot.unwrap_or_else(|| height(size));
    top += plan.lanes.iter().map(|lane| rise(lane, &plan.axis, length)).max().unwrap_or(0).max(0);
    let bottom = top + length;
    axes(&mut scene, &plan, (top, bottom));
    for lane in &plan.lanes {
        column(&mut scene, chart, lane, (&plan.axis, top, bottom));
    }
    let below = plan.lanes.iter().map(|lane| sink(lane, &plan.axis, length)).max().unwrap_or(0).max(0);
    let names_top = bottom + below + 70;
    for (row, name) in plan.names.iter().enumerate() {
        let href = chart.rows.get(row).and_then(|row| row.href.clone());
        let shapes = name.at((centre(&plan, row), names_top), Anchor::Middle);
        scene.items.push(Item::Mark(Mark { row, href, shapes, ..Mark::default() }));
    }
    scene.zero = Some(plan.axis.map(&Decimal::ZERO, (bottom, top)));
    scene.height = names_top + plan.names.iter().map(|name| name.height).max().unwrap_or(0) + 20;
    Some(scene)
}

/// How high the plot is.
fn height(size: Size) -> Tenths {
    match size.step() {
        Width::Narrow => 2000,
        Width::Middle => 2300,
        Width::Wide => 2700,
        Width::Full => 3200,
    }
}

/// The middle of a row's slot.
fn centre(plan: &Plan<'_>, row: usize) -> Tenths {
    plan.left + plan.slot * Tenths::try_from(row).unwrap_or(0) + plan.slot / 2
}

/// Works out the slots; `None` if a text does not fit its own.
fn plan(chart: &Chart, width: Tenths) -> Option<Plan<'_>> {
    let strips = strips(chart);
    let axis = Axis::ticked(&numbers(&strips), if width < 4000 { 4 } else { 5 });
    let values = axis.ticks();
    let labels = tick_labels(&values, &chart.words);
    let blocks = labels.iter().map(|label| Block::new(label, Role::Tick, Tenths::MAX));
    let ticks: Vec<(Decimal, Block)> = values.into_iter().zip(blocks).collect();
    let left = ticks.iter().map(|(_, block)| block.width).max().unwrap_or(0) + 80;
    let rows = Tenths::try_from(strips.len()).ok().filter(|rows| *rows > 0)?;
    let slot = (width - left) / rows;
    let names = fitting(chart.rows.iter().map(|row| row.label.as_str()), Role::Label, slot - 30, 2)?;
    let mut plan = Plan { lanes: Vec::new(), names, ticks, left, slot, axis };
    for (row, strips) in strips.into_iter().enumerate() {
        let count = Tenths::try_from(strips.len()).ok().filter(|count| *count > 0)?;
        let thick = (slot * 72 / 100 / count).clamp(30, 640);
        let pitch = if count == 1 { slot } else { thick + 10 };
        let first = centre(&plan, row) - pitch * (count - 1) / 2;
        for (place, strip) in strips.into_iter().enumerate() {
            let words = fitting(core::iter::once(strip.words), strip.role(), pitch - 30, 3)?.pop()?;
            let middle = first + pitch * Tenths::try_from(place).unwrap_or(0);
            plan.lanes.push(Lane { strip, words, middle, thick });
        }
    }
    (left < width / 3).then_some(plan)
}

/// The texts as blocks, if none needs more lines or cut words.
fn fitting<'a>(
    texts: impl Iterator<Item = &'a str>,
    role: Role,
    limit: Tenths,
    lines: usize,
) -> Option<Vec<Block>> {
    texts
        .map(|text| {
            let block = Block::new(text, role, limit);
            (longest_word(text, face(role)) <= limit && block.count() <= lines).then_some(block)
        })
        .collect()
}

/// The room that a lane's words take beyond its end.
fn beyond(lane: &Lane<'_>) -> Tenths {
    let arrow = if lane.strip.end == End::Open { ARROW } else { 0 };
    WORDS_GAP + arrow + lane.words.height
}

/// How far a lane's words stand out above an axis of this length.
fn rise(lane: &Lane<'_>, axis: &Axis, length: Tenths) -> Tenths {
    let end = axis.map(&lane.strip.reach(), (0, length));
    if lane.strip.reach() < Decimal::ZERO { 0 } else { end + beyond(lane) - length }
}

/// How far a lane's words stand out below it.
fn sink(lane: &Lane<'_>, axis: &Axis, length: Tenths) -> Tenths {
    let end = axis.map(&lane.strip.reach(), (0, length));
    if lane.strip.reach() < Decimal::ZERO { beyond(lane) - end } else { 0 }
}

/// The grid, the ticks and the zero line.
fn axes(scene: &mut Scene, plan: &Plan<'_>, (top, bottom): (Tenths, Tenths)) {
    let right = scene.width;
    let area = plot(scene, (Lanes, plan.axis.clone()), (plan.left, bottom), (right, top));
    grid(&area);
    drop(area);
    for (value, label) in &plan.ticks {
        let y = plan.axis.map(value, (bottom, top));
        put(scene, label.centred((plan.left - 80, y), Anchor::End));
    }
    let zero = plan.axis.map(&Decimal::ZERO, (bottom, top));
    put(scene, vec![line((plan.left, zero), (right, zero), Role::Axis)]);
}

/// Draws one column with its words.
fn column(scene: &mut Scene, chart: &Chart, lane: &Lane<'_>, (axis, top, bottom): (&Axis, Tenths, Tenths)) {
    let strip = &lane.strip;
    let (left, right) = (lane.middle - lane.thick / 2, lane.middle + lane.thick / 2);
    let down = strip.reach() < Decimal::ZERO;
    let end = axis.map(&strip.reach(), (bottom, top));
    let plot = plot(scene, (Lanes, axis.clone()), (left, bottom), (right, top));
    for segment in &strip.segments {
        let points = vec![(left, segment.from), (right, segment.to), (right, segment.far)];
        let shapes = |points: &[(i32, i32)]| match points {
            [from, to, far] => paint(chart, segment.cell, Way::Up, [*from, *to, *far]),
            _ => Vec::new(),
        };
        draw(&plot, &Placed { points, mark: mark(strip.row, segment), shapes });
    }
    drop(plot);
    put(scene, joints(strip, Way::Up, (left, right), |value| axis.map(value, (bottom, top))));
    let mut words = strip.words_mark();
    let mut offset = WORDS_GAP;
    if let (End::Open, Some(last)) = (strip.end, strip.segments.last()) {
        let ink = ink(chart, last.cell.series, Role::End);
        let from = if down { end - 10 } else { end + 10 };
        words.shapes.push(arrow(ink, Way::Up, (left, from), (right, end)));
        offset += ARROW;
    }
    let y = if down { end + offset } else { end - offset - lane.words.height };
    words.shapes.extend(lane.words.at((lane.middle, y), Anchor::Middle));
    scene.items.push(Item::Mark(words));
}
