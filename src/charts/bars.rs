//! Horizontal bars by category, also stacked ones.
//!
//! Comes in: a `Chart`. Goes out: its `Scene`. Numbers stand at the ends of the bars, so there is no grid: the
//! zero line is the only axis. Lengths are whole numbers' shares of one length, which is as long as the words
//! at the ends allow.

use plotters::coord::ranged1d::Ranged;
use rust_decimal::Decimal;

use crate::charts::axis::Axis;
use crate::charts::axis::Lanes;
use crate::charts::canvas::Placed;
use crate::charts::canvas::draw;
use crate::charts::canvas::plot;
use crate::charts::key::key;
use crate::charts::layout::Size;
use crate::charts::place::Block;
use crate::charts::place::GAP;
use crate::charts::place::Names;
use crate::charts::place::ink;
use crate::charts::place::put;
use crate::charts::ruler::Need;
use crate::charts::ruler::Ruler;
use crate::charts::scene::Anchor;
use crate::charts::scene::Item;
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
use crate::charts::table::Kind;

/// A strip with the words at its end and its place from top to bottom.
struct Lane<'a> {
    strip: Strip<'a>,
    words: Block,
    /// Beneath the top of the row's marks.
    top: Tenths,
    /// The room it takes, words included.
    height: Tenths,
    /// How thick the bar is.
    bar: Tenths,
}

/// The chart as horizontal bars.
pub(crate) fn bars(chart: &Chart, size: Size) -> Scene {
    let mut scene = Scene { width: size.width, ..Scene::default() };
    let mut top = key(chart, &mut scene);
    let names = Names::new(chart, size);
    let strips = strips(chart);
    let axis = Axis::tight(numbers(&strips).into_iter());
    let room = scene.width - names.edge();
    let rows: Vec<Vec<Lane<'_>>> = strips.into_iter().map(|row| lanes(row, &axis, room)).collect();
    let needs = rows.iter().flatten().map(need);
    let ruler = Ruler::fit(axis, needs, (names.edge(), scene.width));
    let zero = ruler.place(&Decimal::ZERO);
    top += zero_label(&mut scene, chart, zero, top);
    let first = top;
    for (place, lanes) in rows.iter().enumerate() {
        let marks = lanes.last().map_or(0, |lane| lane.top + lane.height);
        let (offset, height) = names.room(place, marks);
        names.put(&mut scene, place, (top, height));
        for lane in lanes {
            bar(&mut scene, chart, (lane, top + offset), &ruler);
        }
        names.zero_beside(&mut scene, zero, (top + offset - 10, top + offset + marks + 10));
        top += height + names.between();
    }
    names.end(&mut scene, zero, (first, top));
    scene
}

/// What zero means, above its line; returns the room it takes.
fn zero_label(scene: &mut Scene, chart: &Chart, zero: Tenths, top: Tenths) -> Tenths {
    if chart.kind != Kind::Deviations || chart.zero_label.trim().is_empty() {
        return 0;
    }
    let label = Block::new(&chart.zero_label, Role::Tick, scene.width);
    let half = label.width / 2 + 1;
    let middle = zero.min(scene.width - half).max(half);
    put(scene, label.at((middle, top), Anchor::Middle));
    label.height + 30
}

/// The strips of a row beneath each other.
fn lanes<'a>(strips: Vec<Strip<'a>>, axis: &Axis, room: Tenths) -> Vec<Lane<'a>> {
    let several = strips.len() > 1;
    let share = if axis.range().start < Decimal::ZERO { 28 } else { 45 };
    let mut top = 0;
    let mut lanes = Vec::with_capacity(strips.len());
    for strip in strips {
        let limit = if strip.segments.is_empty() { room * 60 / 100 } else { room * share / 100 };
        let words = Block::new(strip.words, strip.role(), limit);
        let bar = if several { 150 } else { 200 };
        let height = words.height.max(bar);
        lanes.push(Lane { strip, words, top, height, bar });
        top += height + 20;
    }
    lanes
}

/// The room that a bar's words need at its end.
fn need(lane: &Lane<'_>) -> Need {
    let (at, words) = (lane.strip.reach(), words_offset(&lane.strip) + lane.words.width);
    if is_left(&lane.strip) {
        Need { at, before: words, after: 0 }
    } else {
        Need { at, before: 0, after: words }
    }
}

/// Whether the strip runs to the left.
fn is_left(strip: &Strip<'_>) -> bool {
    strip.reach() < Decimal::ZERO
}

/// Between the end of a bar and its words.
fn words_offset(strip: &Strip<'_>) -> Tenths {
    if strip.end == End::Open { GAP + ARROW } else { GAP }
}

/// Draws one bar with its words.
fn bar(scene: &mut Scene, chart: &Chart, (lane, row_top): (&Lane<'_>, Tenths), ruler: &Ruler) {
    let middle = row_top + lane.top + lane.height / 2;
    let (top, bottom) = (middle - lane.bar / 2, middle + lane.bar / 2);
    let strip = &lane.strip;
    let end = ruler.place(&strip.reach());
    let plot = plot(scene, (ruler.axis.clone(), Lanes), (ruler.from, 0), (ruler.to, bottom));
    for segment in &strip.segments {
        let points = vec![(segment.from, top), (segment.to, bottom), (segment.far, bottom)];
        let shapes = |points: &[(i32, i32)]| match points {
            [from, to, far] => paint(chart, segment.cell, Way::Across, [*from, *to, *far]),
            _ => Vec::new(),
        };
        draw(&plot, &Placed { points, mark: mark(strip.row, segment), shapes });
    }
    drop(plot);
    put(scene, joints(strip, Way::Across, (top, bottom), |value| ruler.place(value)));
    let mut words = strip.words_mark();
    if let (End::Open, Some(last)) = (strip.end, strip.segments.last()) {
        let ink = ink(chart, last.cell.series, Role::End);
        let from = if is_left(strip) { end + 10 } else { end - 10 };
        words.shapes.push(arrow(ink, Way::Across, (from, top), (end, bottom)));
    }
    let offset = words_offset(strip);
    let (x, anchor) =
        if is_left(strip) { (end - offset, Anchor::End) } else { (end + offset, Anchor::Start) };
    words.shapes.extend(lane.words.centred((x, middle), anchor));
    scene.items.push(Item::Mark(words));
}
