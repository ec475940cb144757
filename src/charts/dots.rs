//! Two dots a row joined by a line: how many of how many.
//!
//! Comes in: a `Chart` with two cells a row. Goes out: its `Scene`. The numbers stand outside of the pair, the
//! share in a column at the right. A dot that is not known is not drawn, and its words stand in its place.

use rust_decimal::Decimal;

use crate::charts::axis::Axis;
use crate::charts::axis::Lanes;
use crate::charts::canvas::Placed;
use crate::charts::canvas::draw;
use crate::charts::canvas::plot;
use crate::charts::key::key;
use crate::charts::layout::Size;
use crate::charts::place::Block;
use crate::charts::place::Names;
use crate::charts::place::Stand;
use crate::charts::place::face;
use crate::charts::place::ink;
use crate::charts::place::line;
use crate::charts::place::put;
use crate::charts::ruler::Need;
use crate::charts::ruler::Ruler;
use crate::charts::scene::Anchor;
use crate::charts::scene::Form;
use crate::charts::scene::Ink;
use crate::charts::scene::Item;
use crate::charts::scene::Mark;
use crate::charts::scene::Point;
use crate::charts::scene::Role;
use crate::charts::scene::Scene;
use crate::charts::scene::Shape;
use crate::charts::scene::Tenths;
use crate::charts::table::Amount;
use crate::charts::table::Cell;
use crate::charts::table::Chart;
use crate::charts::table::Pattern;
use crate::charts::table::Row;
use crate::charts::text::Face;
use crate::charts::text::longest_word;

/// The largest radius of a dot.
const RADIUS: Tenths = 68;

/// A ring is a little larger than a disc, so that both are seen where they stand on each other.
pub(crate) fn radius(ink: Ink) -> Tenths {
    match ink.pattern {
        Pattern::Solid | Pattern::Diagonal | Pattern::Cross | Pattern::Dots => 50,
        Pattern::Outline | Pattern::Dashed => RADIUS,
    }
}

/// Between the middle of a dot and its words.
const AWAY: Tenths = 120;
/// Between the plot and the column of shares.
const SHARE_GAP: Tenths = 160;

/// A row's dots from left to right, and the words around them.
struct Pair<'a> {
    dots: Vec<(&'a Cell, Decimal)>,
    before: Option<(&'a Cell, Block)>,
    after: Vec<(&'a Cell, Block)>,
    share: Option<(&'a Cell, Block)>,
}

/// Everything that is measured before anything is placed.
struct Plan<'a> {
    names: Names,
    pairs: Vec<Pair<'a>>,
    head: Option<Block>,
    ruler: Ruler,
}

/// The chart as paired dots.
pub(crate) fn dots(chart: &Chart, size: Size) -> Scene {
    let mut scene = Scene { width: size.width, ..Scene::default() };
    let mut top = key(chart, &mut scene);
    let Plan { names, pairs, head, ruler } = plan(chart, size);
    if let Some(head) = &head {
        put(&mut scene, head.at((size.width, top), Anchor::End));
        top += head.height + if head.count() > 0 { 60 } else { 0 };
    }
    let first = top;
    for (place, pair) in pairs.iter().enumerate() {
        let words = pair.before.iter().chain(&pair.after).chain(&pair.share).map(|(_, block)| block.height);
        let marks = words.max().unwrap_or(0).max(180);
        let (offset, height) = names.room(place, marks);
        let middle = top + offset + marks / 2;
        names.put(&mut scene, place, (top, height));
        row(&mut scene, chart, (place, pair, middle), &ruler);
        top += height + names.between();
    }
    let bottom = top - names.between() / 2;
    let zero = ruler.place(&Decimal::ZERO);
    if names.stand != Stand::Above {
        scene.items.insert(0, Item::Plain(line((zero, first), (zero, bottom), Role::Grid)));
    }
    scene.zero = Some(zero);
    scene.height = bottom + 10;
    scene
}

/// Tries names beside the dots and then above them, with less and less room for words, until no word is cut and
/// at least a third of the room is left for the axis.
fn plan(chart: &Chart, size: Size) -> Plan<'_> {
    let tries = [Names::new(chart, size), Names::above(chart, size)];
    for names in tries {
        for share in [30, 22, 16] {
            let limit = (size.width - names.edge()) * share / 100;
            let words = || chart.rows.iter().flat_map(|row| row.cells.iter().chain(&row.total));
            let whole = words().all(|cell| longest_word(cell.words(&chart.words), Face::VALUE) <= limit);
            let (pairs, head, ruler) = measure(chart, size, names.edge(), limit);
            if whole && (ruler.to - ruler.from) * 3 > size.width - names.edge() {
                return Plan { names, pairs, head, ruler };
            }
        }
    }
    let names = Names::above(chart, size);
    let (pairs, head, ruler) = measure(chart, size, names.edge(), size.width / 10);
    Plan { names, pairs, head, ruler }
}

/// Measures all rows with words no wider than `limit`.
fn measure(chart: &Chart, size: Size, left: Tenths, limit: Tenths) -> (Vec<Pair<'_>>, Option<Block>, Ruler) {
    let pairs: Vec<Pair<'_>> = chart.rows.iter().map(|row| pair(chart, row, limit)).collect();
    let shares = pairs.iter().filter_map(|pair| pair.share.as_ref()).map(|(_, block)| block.width).max();
    let head = shares.map(|width| {
        // It stands above the rows and may be wider than the numbers beneath, so that no word of it is cut.
        let word = longest_word(&chart.total_head, face(Role::Tick)).min(size.width / 2);
        Block::new(&chart.total_head, Role::Tick, width.max(size.width / 6).max(word))
    });
    let column = shares.map_or(0, |width| width + SHARE_GAP);
    let axis = Axis::tight(pairs.iter().flat_map(|pair| &pair.dots).map(|(_, end)| *end));
    let ruler = Ruler::fit(axis, pairs.iter().flat_map(needs), (left, size.width - column));
    (pairs, head, ruler)
}

/// Measures a row: the smaller number's words stand left, the larger one's right, missing ones after it.
fn pair<'a>(chart: &'a Chart, row: &'a Row, limit: Tenths) -> Pair<'a> {
    let block = |cell: &'a Cell, role| (cell, Block::new(cell.words(&chart.words), role, limit));
    let mut dots: Vec<(&Cell, Decimal)> =
        row.cells.iter().filter_map(|cell| cell.amount.end().map(|end| (cell, end))).collect();
    dots.sort_by_key(|(_, end)| *end);
    let before = if dots.len() > 1 { dots.first().map(|(cell, _)| block(cell, Role::Value)) } else { None };
    let mut after: Vec<(&Cell, Block)> =
        dots.last().map(|(cell, _)| block(cell, Role::Value)).into_iter().collect();
    for cell in row.cells.iter().filter(|cell| cell.amount.end().is_none()).take(2) {
        let words = block(cell, Role::Absent);
        if after.last().is_none_or(|(former, _)| former.words(&chart.words) != cell.words(&chart.words)) {
            after.push(words);
        }
    }
    let share = row.total.as_ref().map(|cell| {
        let role = if cell.data.is_empty() { Role::Absent } else { Role::Value };
        block(cell, role)
    });
    Pair { dots, before, after, share }
}

/// The room that a row's words need around its dots.
fn needs(pair: &Pair<'_>) -> [Need; 2] {
    let at = |dot: Option<&(&Cell, Decimal)>| dot.map_or(Decimal::ZERO, |(_, end)| *end);
    let before = pair.before.as_ref().map_or(RADIUS, |(_, block)| AWAY + block.width);
    let after: Tenths = pair.after.iter().map(|(_, block)| AWAY + block.width).sum();
    [
        Need { at: at(pair.dots.first()), before, after: 0 },
        Need { at: at(pair.dots.last()), before: 0, after: after.max(RADIUS) },
    ]
}

/// Draws a row: the line, the dots, the words, the share.
fn row(scene: &mut Scene, chart: &Chart, (row, pair, middle): (usize, &Pair<'_>, Tenths), ruler: &Ruler) {
    let x = |dot: Option<&(&Cell, Decimal)>| {
        let value = dot.map_or(Decimal::ZERO, |(_, value)| *value);
        ruler.place(&value)
    };
    let (first, last) = (x(pair.dots.first()), x(pair.dots.last()));
    if pair.dots.len() > 1 {
        put(scene, vec![line((first, middle), (last, middle), Role::Link)]);
    }
    let mut dots: Vec<&(&Cell, Decimal)> = pair.dots.iter().collect();
    dots.sort_by_key(|(cell, _)| core::cmp::Reverse(radius(ink(chart, cell.series, Role::Bar))));
    for (cell, value) in dots {
        let plot = plot(scene, (ruler.axis.clone(), Lanes), (ruler.from, 0), (ruler.to, middle));
        let shapes = |points: &[Point]| points.iter().flat_map(|at| dot(chart, cell, *at)).collect();
        let mark = Mark { value: Some(*value), ..Mark::of(row, cell) };
        draw(&plot, &Placed { points: vec![(*value, middle)], mark, shapes });
    }
    let mut say = |(cell, block): &(&Cell, Block), x, anchor| {
        let shapes = block.centred((x, middle), anchor);
        scene.items.push(Item::Mark(Mark { shapes, ..Mark::of(row, cell) }));
    };
    if let Some(before) = &pair.before {
        say(before, first - AWAY, Anchor::End);
    }
    let mut at = last;
    for after in &pair.after {
        say(after, at + AWAY, Anchor::Start);
        at += AWAY + after.1.width;
    }
    if let Some((cell, block)) = &pair.share {
        let shapes = block.centred((scene.width, middle), Anchor::End);
        scene.items.push(Item::Mark(Mark { shapes, series: None, ..Mark::of(row, cell) }));
    }
}

/// A dot; bounds have a small arrow towards where the number may lie.
fn dot(chart: &Chart, cell: &Cell, at: Point) -> Vec<Shape> {
    let mut ink = ink(chart, cell.series, Role::Bar);
    if matches!(cell.amount, Amount::LessThan(_) | Amount::UpTo(_)) {
        ink.pattern = Pattern::Outline;
    }
    let mut shapes = vec![Shape { form: Form::Dot(at, radius(ink)), ink }];
    let sign = match cell.amount {
        Amount::MoreThan(_) | Amount::AtLeast(_) => 1,
        Amount::LessThan(_) | Amount::UpTo(_) => -1,
        _ => return shapes,
    };
    let base = at.0 + sign * (RADIUS + 8);
    let points = vec![(base, at.1 - 35), (base + sign * 35, at.1), (base, at.1 + 35)];
    shapes.push(Shape { form: Form::Polygon(points), ink: Ink { role: Role::End, ..ink } });
    shapes
}
