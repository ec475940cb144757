//! Small multiples: a small chart of columns for each series, all on one scale.
//!
//! Comes in: a `Chart` with many series over ordered periods. Goes out: its `Scene`, or nothing where the panels would
//! be too small; it is then drawn as bars. The largest and the last number of a panel are said in the picture, and
//! those that are only bounds; the table has them all. A period of which nothing is known stands as a band, never as
//! an empty place.

use plotters::coord::ranged1d::Ranged;
use rust_decimal::Decimal;

use crate::charts::axis::Axis;
use crate::charts::axis::Lanes;
use crate::charts::canvas::Placed;
use crate::charts::canvas::draw;
use crate::charts::canvas::plot;
use crate::charts::key::voids_key;
use crate::charts::layout::Size;
use crate::charts::layout::Width;
use crate::charts::place::Block;
use crate::charts::place::ink;
use crate::charts::place::line;
use crate::charts::place::put;
use crate::charts::place::rect;
use crate::charts::scene::Anchor;
use crate::charts::scene::Ink;
use crate::charts::scene::Item;
use crate::charts::scene::Mark;
use crate::charts::scene::Point;
use crate::charts::scene::Rect;
use crate::charts::scene::Role;
use crate::charts::scene::Scene;
use crate::charts::scene::Tenths;
use crate::charts::strips::ARROW;
use crate::charts::strips::Way;
use crate::charts::strips::arrow;
use crate::charts::strips::is_open;
use crate::charts::strips::paint;
use crate::charts::table::Amount;
use crate::charts::table::Cell;
use crate::charts::table::Chart;
use crate::charts::text::Face;

/// Between two panels side by side.
const BESIDE: Tenths = 260;
/// Between two panels one above the other.
const BENEATH: Tenths = 220;
/// How high the columns of a panel are at most, where nothing else is asked for.
const HEIGHT: Tenths = 720;
/// The narrowest panel where there is more width than height.
const NARROWEST: Tenths = 860;
/// The narrowest column that can still be seen apart.
const THINNEST: Tenths = 20;

/// A panel's place.
struct Panel<'a> {
    series: usize,
    name: Block,
    cells: Vec<(usize, &'a Cell)>,
    left: Tenths,
    right: Tenths,
    /// How high its columns are at most.
    high: Tenths,
}

/// The chart as panels, if there is room for them.
pub(crate) fn panels(chart: &Chart, size: Size) -> Option<Scene> {
    let mut scene = Scene { width: size.width, ..Scene::default() };
    let used = chart.rows.iter().flat_map(|row| &row.cells).map(|cell| cell.series + 1).max().unwrap_or(0);
    let count = used.max(chart.series.len());
    let beside = beside(size, Tenths::try_from(count).unwrap_or(Tenths::MAX).max(1));
    let width = (scene.width - BESIDE * (beside - 1)) / beside;
    let slot = width / Tenths::try_from(chart.rows.len()).ok().filter(|rows| *rows > 0)?;
    if slot < THINNEST * 3 / 2 || count == 0 {
        return None;
    }
    let cells = || chart.rows.iter().flat_map(|row| &row.cells);
    let ends = cells().flat_map(|cell| [cell.amount.end(), cell.amount.far()]).flatten();
    let axis = Axis::tight(ends);
    // Words of numbers below zero stand beneath their columns.
    let below = if axis.range().start < Decimal::ZERO { ARROW + Face::VALUE.line() + 40 } else { 50 };
    let mut top = voids_key(chart, &mut scene);
    let unit = Block::new(&chart.unit, Role::Tick, scene.width);
    put(&mut scene, unit.at((0, top), Anchor::Start));
    top += unit.height + 60;
    let high = size.plot.unwrap_or(HEIGHT);
    let all: Vec<usize> = (0..count).collect();
    for line in all.chunks(usize::try_from(beside).unwrap_or(1)) {
        let panels: Vec<Panel<'_>> = line
            .iter()
            .zip(0..)
            .map(|(series, at)| panel(chart, *series, ((width + BESIDE) * at, width), high))
            .collect();
        let heads = panels.iter().map(|panel| panel.name.height).max().unwrap_or(0);
        let floor = top + heads + Face::VALUE.line() + ARROW + 60 + high;
        for panel in &panels {
            draw_panel(&mut scene, chart, panel, (&axis, top + heads, floor));
            period_names(&mut scene, chart, panel, floor + below);
        }
        top = floor + below + Face::SMALL.line() + 30 + BENEATH;
    }
    scene.height = top - BENEATH + 10;
    Some(scene)
}

/// How many panels stand side by side: more where the height is given, and on each line as many.
fn beside(size: Size, count: Tenths) -> Tenths {
    let most = match size.step() {
        Width::Narrow => 2,
        Width::Middle => 3,
        Width::Wide => 4,
        Width::Full => 6,
    };
    if size.plot.is_none() {
        return count.min(most);
    }
    let most = most.max((size.width + BESIDE) / (NARROWEST + BESIDE));
    let lines = (count - 1) / most + 1;
    (count - 1) / lines + 1
}

/// The cells of a series, and where its panel stands.
fn panel(chart: &Chart, series: usize, (left, width): (Tenths, Tenths), high: Tenths) -> Panel<'_> {
    let name = chart.series.get(series).map(|series| series.name.as_str()).unwrap_or_default();
    let rows = chart.rows.iter().enumerate();
    let cells = rows
        .flat_map(|(place, row)| row.cells.iter().map(move |cell| (place, cell)))
        .filter(|(_, cell)| cell.series == series)
        .collect();
    Panel { series, name: Block::new(name, Role::Label, width), cells, left, right: left + width, high }
}

/// Draws a panel between the lower edge of its name and its floor.
fn draw_panel(
    scene: &mut Scene,
    chart: &Chart,
    panel: &Panel<'_>,
    (axis, head, floor): (&Axis, Tenths, Tenths),
) {
    put(scene, panel.name.at((panel.left, head - panel.name.height), Anchor::Start));
    let ceiling = floor - panel.high;
    let zero = axis.map(&Decimal::ZERO, (floor, ceiling));
    let slot = (panel.right - panel.left) / Tenths::try_from(chart.rows.len()).unwrap_or(1).max(1);
    for (place, row) in chart.rows.iter().enumerate() {
        let left = panel.left + slot * Tenths::try_from(place).unwrap_or(0);
        let own: Vec<&Cell> =
            panel.cells.iter().filter(|(at, _)| *at == place).map(|(_, cell)| *cell).collect();
        if own.iter().all(|cell| cell.amount.end().is_none()) {
            let shapes = vec![rect((left, ceiling), (left + slot, floor), Ink::plain(Role::Void))];
            let tooltip = own.first().map_or_else(|| row.label.clone(), |cell| cell.tooltip.clone());
            let href = own.first().and_then(|cell| cell.href.clone());
            let series = Some(panel.series);
            scene.items.push(Item::Mark(Mark { row: place, series, tooltip, href, shapes, value: None }));
        }
        let count = Tenths::try_from(own.len()).unwrap_or(1).max(1);
        let thick = slot * 72 / 100 / count;
        for (cell, at) in own.iter().zip(0..) {
            let from = left + (slot - thick * count) / 2 + thick * at;
            column(scene, chart, (place, cell), (axis, (from, floor), (from + thick, ceiling)));
        }
    }
    put(scene, vec![line((panel.left, zero), (panel.right, zero), Role::Axis)]);
    words(scene, chart, panel, (axis, slot, floor));
}

/// Draws one column between two corners of its slot.
fn column(
    scene: &mut Scene,
    chart: &Chart,
    (row, cell): (usize, &Cell),
    (axis, (left, floor), (right, ceiling)): (&Axis, Point, Point),
) {
    let (Some(end), Some(far)) = (cell.amount.end(), cell.amount.far()) else { return };
    let area = plot(scene, (Lanes, axis.clone()), (left, floor), (right, ceiling));
    let points = vec![(left, Decimal::ZERO), (right, end), (right, far)];
    let shapes = |points: &[Point]| match points {
        [from, to, far] => {
            let mut shapes = paint(chart, cell, Way::Up, [*from, *to, *far]);
            if is_open(cell.amount) {
                let down = if to.1 > from.1 { -10 } else { 10 };
                let ink = ink(chart, cell.series, Role::End);
                shapes.push(arrow(ink, Way::Up, (from.0, to.1 + down), *to));
            }
            shapes
        }
        _ => Vec::new(),
    };
    draw(&area, &Placed { points, mark: Mark { value: Some(end), ..Mark::of(row, cell) }, shapes });
}

/// The numbers that a panel says: the largest, the last and those that are more than a number ("at least 4"), where they
/// have room beside each other. Of a panel without any number, the words in its place.
fn words(scene: &mut Scene, chart: &Chart, panel: &Panel<'_>, (axis, slot, floor): (&Axis, Tenths, Tenths)) {
    let width = panel.right - panel.left;
    let known = || panel.cells.iter().filter_map(|(row, cell)| Some((*row, *cell, cell.amount.end()?)));
    let largest = known().max_by_key(|(row, _, end)| (end.abs(), *row));
    let own = |mark: &&Mark| mark.series == Some(panel.series) && mark.value.is_some();
    let columns: Vec<(usize, Rect)> =
        scene.marks().filter(own).filter_map(|mark| Some((mark.row, mark.room()?))).collect();
    let qualified = known().filter(|(_, cell, _)| !matches!(cell.amount, Amount::Exact(_)));
    let mut taken: Vec<(usize, Rect)> = Vec::new();
    for (row, cell, end) in largest.into_iter().chain(known().next_back()).chain(qualified) {
        let block = Block::new(cell.words(&chart.words), Role::Value, width);
        let far = cell.amount.far().unwrap_or(end);
        let end = if far.abs() > end.abs() { far } else { end };
        let down = end < Decimal::ZERO;
        let y = axis.map(&end, (floor, floor - panel.high));
        let away = 30 + if is_open(cell.amount) { ARROW } else { 0 };
        let top = if down { y + away } else { y - away - block.height };
        let middle = panel.left + slot * Tenths::try_from(row).unwrap_or(0) + slot / 2;
        let half = block.width / 2 + 1;
        let middle = middle.min(panel.right - half).max(panel.left + half);
        let room = Rect::between((middle - half, top), (middle + half, top + block.height));
        let apart = taken.iter().all(|(at, other)| *at != row && !room.overlaps(*other))
            && columns.iter().all(|(at, column)| *at == row || !room.overlaps(*column));
        if block.count() == 1 && half * 2 <= width && apart {
            taken.push((row, room));
            let shapes = block.at((middle, top), Anchor::Middle);
            scene.items.push(Item::Mark(Mark { shapes, ..Mark::of(row, cell) }));
        }
    }
    if let (None, Some((row, cell))) = (known().next(), panel.cells.first()) {
        let block = Block::new(cell.words(&chart.words), Role::Absent, width);
        if block.height <= panel.high {
            let middle = i32::midpoint(panel.left, panel.right);
            let shapes = block.centred((middle, floor - panel.high / 2), Anchor::Middle);
            scene.items.push(Item::Mark(Mark { shapes, ..Mark::of(*row, cell) }));
        }
    }
}

/// The names of the first and the last period beneath a panel.
fn period_names(scene: &mut Scene, chart: &Chart, panel: &Panel<'_>, top: Tenths) {
    let width = panel.right - panel.left;
    let name = |label: &str| Block::new(label, Role::Tick, Tenths::MAX);
    let first = chart.rows.first().map(|row| name(&row.label)).filter(|name| name.width <= width);
    let last = chart.rows.last().filter(|_| chart.rows.len() > 1).map(|row| name(&row.label));
    let left = first.as_ref().map_or(0, |first| first.width + 60);
    if let Some(first) = &first {
        put(scene, first.at((panel.left, top), Anchor::Start));
    }
    if let Some(last) = last.filter(|last| left + last.width <= width) {
        put(scene, last.at((panel.right, top), Anchor::End));
    }
}
