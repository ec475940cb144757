//! What was reached against what was aimed at: a bar, and a line across it.
//!
//! Comes in: a `Chart` whose first series is what was reached and whose second is the aim. Goes out: its `Scene`. The
//! two stand on each other and are never added; both numbers are said at the end, the aim with the name of its series.

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
use crate::charts::ruler::Need;
use crate::charts::ruler::Ruler;
use crate::charts::scene::Anchor;
use crate::charts::scene::Form;
use crate::charts::scene::Item;
use crate::charts::scene::Mark;
use crate::charts::scene::Point;
use crate::charts::scene::Role;
use crate::charts::scene::Scene;
use crate::charts::scene::Shape;
use crate::charts::scene::Tenths;
use crate::charts::strips::ARROW;
use crate::charts::strips::Way;
use crate::charts::strips::arrow;
use crate::charts::strips::is_open;
use crate::charts::strips::paint;
use crate::charts::table::Amount;
use crate::charts::table::Cell;
use crate::charts::table::Chart;
use crate::charts::table::Row;

/// The series of the aim; all others are what was reached.
const AIM: usize = 1;
/// How thick a bar is.
const BAR: Tenths = 150;
/// How far the line of the aim reaches beyond the bar on either side.
const OVER: Tenths = 45;

/// A row, measured.
struct Lane<'a> {
    cells: Vec<&'a Cell>,
    words: Vec<(&'a Cell, Block)>,
    height: Tenths,
}

/// The chart as bars with their aims.
pub(crate) fn targets(chart: &Chart, size: Size) -> Scene {
    let mut scene = Scene { width: size.width, ..Scene::default() };
    let mut top = key(chart, &mut scene);
    let names = Names::new(chart, size);
    let room = scene.width - names.edge();
    let lanes: Vec<Lane<'_>> = chart.rows.iter().map(|row| lane(chart, row, room)).collect();
    let numbers = chart.rows.iter().flat_map(|row| &row.cells);
    let axis = Axis::tight(numbers.flat_map(|cell| [cell.amount.end(), cell.amount.far()]).flatten());
    let ruler = Ruler::fit(axis, lanes.iter().flat_map(needs), (names.edge(), scene.width));
    let zero = ruler.place(&Decimal::ZERO);
    let first = top;
    for (place, lane) in lanes.iter().enumerate() {
        let (offset, height) = names.room(place, lane.height);
        names.put(&mut scene, place, (top, height));
        row(&mut scene, chart, (place, lane, top + offset), &ruler);
        names.zero_beside(&mut scene, zero, (top + offset, top + offset + lane.height));
        top += height + names.between();
    }
    names.end(&mut scene, zero, (first, top));
    scene
}

/// The words of a row: what was reached, and beneath it the aim with its name.
fn lane<'a>(chart: &'a Chart, row: &'a Row, room: Tenths) -> Lane<'a> {
    let limit = room * 45 / 100;
    let words: Vec<(&Cell, Block)> = row
        .cells
        .iter()
        .map(|cell| {
            let said = cell.words(&chart.words);
            let name = chart.series.get(cell.series).map(|series| series.name.as_str()).unwrap_or_default();
            if cell.series == AIM && !name.is_empty() {
                return (cell, Block::new(&format!("{name}: {said}"), Role::Tick, limit));
            }
            let role = if cell.amount.end().is_some() { Role::Value } else { Role::Absent };
            (cell, Block::new(said, role, limit))
        })
        .collect();
    let height = words.iter().map(|(_, block)| block.height).sum::<Tenths>().max(BAR + OVER * 2);
    Lane { cells: row.cells.iter().collect(), words, height }
}

/// The farthest numbers of a row to the left and to the right; zero among them.
fn reach(lane: &Lane<'_>) -> (Decimal, Decimal) {
    let ends = lane.cells.iter().flat_map(|cell| [cell.amount.end(), cell.amount.far()]).flatten();
    ends.fold((Decimal::ZERO, Decimal::ZERO), |(low, high), end| (low.min(end), high.max(end)))
}

/// Between the farthest mark of a row and its words.
fn offset(lane: &Lane<'_>) -> Tenths {
    let open = lane.cells.iter().any(|cell| is_open(cell.amount));
    GAP + if open { ARROW } else { 0 }
}

fn needs(lane: &Lane<'_>) -> [Need; 2] {
    let (low, high) = reach(lane);
    let words = lane.words.iter().map(|(_, block)| block.width).max().unwrap_or(0);
    let before = if low < Decimal::ZERO { ARROW + 20 } else { 0 };
    [Need { at: low, before, after: 0 }, Need { at: high, before: 0, after: offset(lane) + words }]
}

/// Draws a row: the bars of what was reached, the lines of the aims, the words.
fn row(scene: &mut Scene, chart: &Chart, (place, lane, top): (usize, &Lane<'_>, Tenths), ruler: &Ruler) {
    let middle = top + lane.height / 2;
    let (high, low) = (middle - BAR / 2, middle + BAR / 2);
    let plot = plot(scene, (ruler.axis.clone(), Lanes), (ruler.from, 0), (ruler.to, low));
    let reached = lane.cells.iter().filter(|cell| cell.series != AIM);
    for cell in reached.chain(lane.cells.iter().filter(|cell| cell.series == AIM)) {
        let (Some(end), Some(far)) = (cell.amount.end(), cell.amount.far()) else { continue };
        let points = vec![(Decimal::ZERO, high), (end, low), (far, low)];
        let shapes = |points: &[Point]| match points {
            [from, to, far] if cell.series == AIM => aim(chart, cell, [*from, *to, *far]),
            [from, to, far] => {
                let mut shapes = paint(chart, cell, Way::Across, [*from, *to, *far]);
                shapes.extend(open_end(chart, cell, *from, *to));
                shapes
            }
            _ => Vec::new(),
        };
        let mark = Mark { value: Some(end), ..Mark::of(place, cell) };
        draw(&plot, &Placed { points, mark, shapes });
    }
    drop(plot);
    let x = ruler.place(&reach(lane).1) + offset(lane);
    let all: Tenths = lane.words.iter().map(|(_, block)| block.height).sum();
    let mut y = middle - all / 2;
    for (cell, block) in &lane.words {
        let shapes = block.at((x, y), Anchor::Start);
        scene.items.push(Item::Mark(Mark { shapes, ..Mark::of(place, cell) }));
        y += block.height;
    }
}

/// The line of an aim across the bar, with an arrow where the aim is a bound.
fn aim(chart: &Chart, cell: &Cell, [from, to, far]: [Point; 3]) -> Vec<Shape> {
    let ink = |role| ink(chart, cell.series, role);
    let across =
        |x: Tenths| Shape { form: Form::Line((x, from.1 - OVER), (x, to.1 + OVER)), ink: ink(Role::Target) };
    let mut shapes = vec![across(to.0)];
    if matches!(cell.amount, Amount::Between(..)) {
        shapes.push(across(far.0));
    }
    shapes.extend(open_end(chart, cell, from, to));
    shapes
}

/// The arrow of a number that may be larger.
fn open_end(chart: &Chart, cell: &Cell, from: Point, to: Point) -> Option<Shape> {
    let start = if to.0 < from.0 { to.0 + 10 } else { to.0 - 10 };
    is_open(cell.amount).then(|| arrow(ink(chart, cell.series, Role::End), Way::Across, (start, from.1), to))
}
