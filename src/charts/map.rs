//! A map: points at their places, with areas in proportion to their numbers.
//!
//! Comes in: a `Chart` whose rows have spots, and perhaps the site's own outlines. Goes out: its `Scene`, or nothing
//! where no two rows have a place; it is then drawn as bars. Every place has a small dot. Around it lies a disc for a
//! known number above zero; a place whose number is not known has a cross instead. Names and numbers stand where there
//! is room for them, the largest first; the table has them all, also those of rows without a place.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use crate::base::ground::Spot;
use crate::charts::atlas::beside;
use crate::charts::atlas::scale;
use crate::charts::globe::Extent;
use crate::charts::globe::View;
use crate::charts::key::Sample;
use crate::charts::key::column;
use crate::charts::key::samples;
use crate::charts::layout::Size;
use crate::charts::layout::Width;
use crate::charts::outline;
use crate::charts::place::Block;
use crate::charts::place::ink;
use crate::charts::place::put;
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
use crate::charts::table::Row;
use crate::charts::words::tick_labels;

/// The dot that says: here it is.
const HERE: Tenths = 16;
/// Half the size of a cross.
const CROSS: Tenths = 38;

/// A row with a place.
struct Place<'a> {
    row: usize,
    cell: Option<&'a Cell>,
    at: Point,
    /// The number whose area the disc has; `None` where none is known.
    value: Option<Decimal>,
    radius: Tenths,
}

/// The chart as a map, if two rows at least have a place.
pub(crate) fn map(chart: &Chart, size: Size) -> Option<Scene> {
    let spots: Vec<Spot> = chart.rows.iter().filter_map(|row| row.spot).collect();
    if spots.len() < 2 {
        return None;
    }
    let extent = Extent::of(&spots)?;
    let largest = largest(chart);
    let full = full_radius(size);
    let mut scene = Scene { width: size.width, ..Scene::default() };
    let margin = full + 40;
    let key = key(chart, largest, full);
    let frame = match size.plot {
        Some(high) => frame_beside(key, &mut scene, high),
        None => frame_beneath(key, &mut scene, |width| extent.height_for(width - margin * 2) + margin * 2),
    };
    let inside = Rect {
        left: frame.left - 10 + margin,
        top: frame.top + margin,
        right: frame.right + 10 - margin,
        bottom: frame.bottom - margin,
    };
    let view = View::new(extent, inside);
    if let Some(ground) = &chart.ground {
        put(&mut scene, outline::within(ground, &view, frame));
    }
    put(&mut scene, vec![Shape { form: Form::Rect(frame), ink: Ink::plain(Role::Frame) }]);
    let mut places: Vec<Place<'_>> = chart
        .rows
        .iter()
        .enumerate()
        .filter_map(|(place, row)| placed(row, place, &view, (largest, full)))
        .collect();
    places.sort_by_key(|place| core::cmp::Reverse(place.radius));
    for place in &places {
        scene
            .items
            .push(Item::Mark(Mark { shapes: shapes(chart, place, (largest, full)), ..mark(chart, place) }));
    }
    scale(&mut scene, &chart.words, &view, frame);
    words(&mut scene, chart, &places, frame);
    scene.height = scene.height.max(frame.bottom + 10);
    Some(scene)
}

/// The frame of a map of its own height, beneath its key.
fn frame_beneath(key: Vec<Sample>, scene: &mut Scene, high: impl Fn(Tenths) -> Tenths) -> Rect {
    let top = samples(key, scene) + 10;
    Rect { left: 10, top, right: scene.width - 10, bottom: top + high(scene.width) }
}

/// The frame of a map of a height that is given: its key stands beside it, as that has mostly more width than height.
fn frame_beside(key: Vec<Sample>, scene: &mut Scene, high: Tenths) -> Rect {
    let (width, bottom) = column(key, scene, scene.width / 5);
    scene.height = bottom;
    let left = if width > 0 { width + 160 } else { 10 };
    Rect { left, top: 10, right: scene.width - 10, bottom: 10 + high }
}

/// The radius of the largest disc.
fn full_radius(size: Size) -> Tenths {
    if let Some(high) = size.plot {
        return (high / 9).clamp(120, 280);
    }
    match size.step() {
        Width::Narrow => 190,
        Width::Middle => 230,
        Width::Wide | Width::Full => 280,
    }
}

/// The largest number that has a disc.
fn largest(chart: &Chart) -> Decimal {
    let cells = chart.rows.iter().filter(|row| row.spot.is_some()).filter_map(|row| row.cells.first());
    cells.filter_map(|cell| cell.amount.far()).max().unwrap_or_default().max(Decimal::ZERO)
}

/// The radius of a disc whose area is to the largest one's as their numbers are.
fn radius(value: Decimal, (largest, full): (Decimal, Tenths)) -> Tenths {
    let square = Decimal::from(i64::from(full) * i64::from(full) * 4);
    let area = value.checked_mul(square).and_then(|area| area.checked_div(largest)).unwrap_or_default();
    let doubled = area.round().to_u64().unwrap_or(0).isqrt();
    Tenths::try_from(doubled.div_ceil(2)).unwrap_or(0)
}

fn placed<'a>(row: &'a Row, place: usize, view: &View, size: (Decimal, Tenths)) -> Option<Place<'a>> {
    let at = view.place(row.spot?);
    let cell = row.cells.first();
    let value = cell.and_then(|cell| cell.amount.end()).filter(|value| *value >= Decimal::ZERO);
    let radius = value.map_or(0, |value| radius(value, size));
    Some(Place { row: place, cell, at, value, radius })
}

fn mark(chart: &Chart, place: &Place<'_>) -> Mark {
    Mark {
        row: place.row,
        series: place.cell.map(|cell| cell.series),
        value: place.value,
        tooltip: place.cell.map(|cell| cell.tooltip.clone()).unwrap_or_default(),
        href: place
            .cell
            .and_then(|cell| cell.href.clone())
            .or_else(|| chart.rows.get(place.row)?.href.clone()),
        shapes: Vec::new(),
    }
}

/// The disc first, then what says that it is a bound, then the dot; or the sign of what is not known.
fn shapes(chart: &Chart, place: &Place<'_>, size: (Decimal, Tenths)) -> Vec<Shape> {
    // On a disc the dot is of paper, else it would not be seen.
    let role = if place.radius > HERE * 2 { Role::Gap } else { Role::Nothing };
    let here = Shape { form: Form::Dot(place.at, HERE), ink: Ink::plain(role) };
    let amount = place.cell.map_or(Amount::Missing, |cell| cell.amount);
    if place.value.is_none() {
        return unknown(amount, place.at);
    }
    let filled = ink(chart, place.cell.map_or(0, |cell| cell.series), Role::Bar);
    let ring = |radius, pattern| Shape {
        form: Form::Dot(place.at, radius),
        ink: Ink { role: Role::Stroke, pattern, ..filled },
    };
    let pattern = match amount {
        Amount::LessThan(_) | Amount::UpTo(_) => Pattern::Outline,
        Amount::About(_) => Pattern::Dashed,
        _ => filled.pattern,
    };
    let mut shapes = vec![Shape { form: Form::Dot(place.at, place.radius), ink: Ink { pattern, ..filled } }];
    match amount {
        Amount::MoreThan(_) | Amount::AtLeast(_) => shapes.push(ring(place.radius + 28, Pattern::Dashed)),
        Amount::Between(..) => {
            let far = amount.far().unwrap_or_default();
            shapes.push(ring(radius(far, size), Pattern::Solid));
        }
        _ => {}
    }
    shapes.push(here);
    shapes
}

/// What stands at a place without a known number: a cross; a small square where it is withheld; a dash where the
/// question does not arise.
fn unknown(amount: Amount, (x, y): Point) -> Vec<Shape> {
    let stroke = |from, to| Shape { form: Form::Line(from, to), ink: Ink::plain(Role::Stroke) };
    match amount {
        Amount::Withheld => {
            let square = Rect::between((x - CROSS, y - CROSS), (x + CROSS, y + CROSS));
            let ink = Ink { pattern: Pattern::Outline, ..Ink::plain(Role::Bar) };
            vec![Shape { form: Form::Rect(square), ink }]
        }
        Amount::NotApplicable => vec![stroke((x - CROSS, y), (x + CROSS, y))],
        _ => vec![
            stroke((x - CROSS, y - CROSS), (x + CROSS, y + CROSS)),
            stroke((x - CROSS, y + CROSS), (x + CROSS, y - CROSS)),
        ],
    }
}

/// Discs of round numbers, and what the other signs mean.
fn key(chart: &Chart, largest: Decimal, full: Tenths) -> Vec<Sample> {
    let mut key = Vec::new();
    if largest > Decimal::ZERO {
        let round = round_below(largest);
        let sizes = [round, (round / Decimal::from(4)).normalize()];
        let whole = chart.rows.iter().flat_map(|row| &row.cells).filter_map(|cell| cell.amount.end());
        let whole = whole.into_iter().all(|value| value.fract().is_zero());
        let sizes: Vec<Decimal> = sizes.into_iter().filter(|size| !whole || size.fract().is_zero()).collect();
        for (size, label) in sizes.iter().zip(tick_labels(&sizes, &chart.words)) {
            let radius = radius(*size, (largest, full));
            let ink = ink(chart, 0, Role::Bar);
            key.push(Sample::disc(radius, ink, label));
        }
    }
    let amounts: Vec<(&Cell, Option<Decimal>)> = chart
        .rows
        .iter()
        .filter(|row| row.spot.is_some())
        .filter_map(|row| row.cells.first())
        .map(|cell| (cell, cell.amount.end()))
        .collect();
    if amounts.iter().any(|(_, end)| end.is_some_and(|end| end.is_zero())) {
        let dot = |at| vec![Shape { form: Form::Dot(at, HERE), ink: Ink::plain(Role::Nothing) }];
        key.push(Sample::new(dot, chart.words.zero_here.clone()));
    }
    for kind in [Amount::Missing, Amount::Withheld, Amount::NotApplicable] {
        let mut words: Vec<&str> = amounts
            .iter()
            .filter(|(cell, _)| cell.amount == kind)
            .map(|(cell, _)| cell.words(&chart.words))
            .collect();
        words.sort_unstable();
        words.dedup();
        if let [first, ..] = words.as_slice() {
            let said = if words.len() <= 2 { words.join("; ") } else { (*first).to_owned() };
            key.push(Sample::new(move |at| unknown(kind, at), said));
        }
    }
    key
}

/// The largest of 1, 2 or 5 times a power of ten that is not above a number.
fn round_below(value: Decimal) -> Decimal {
    let mut unit = Decimal::new(1, 12);
    let mut best = unit;
    for _ in 0..40 {
        for factor in [1, 2, 5] {
            match unit.checked_mul(Decimal::from(factor)) {
                Some(round) if round <= value => best = round,
                _ => return best,
            }
        }
        let Some(next) = unit.checked_mul(Decimal::TEN) else { return best };
        unit = next;
    }
    best
}

/// Names and numbers, the largest first, where they lie on nothing else.
fn words(scene: &mut Scene, chart: &Chart, places: &[Place<'_>], frame: Rect) {
    let marks = scene.marks().filter_map(Mark::room);
    let mut taken: Vec<Rect> = marks.chain(scene.texts().map(|(text, _)| text.place)).collect();
    for (index, place) in places.iter().enumerate() {
        let Some(row) = chart.rows.get(place.row) else { continue };
        let said = place.cell.map_or(chart.words.not_published.as_str(), |cell| cell.words(&chart.words));
        let role = if place.value.is_some() { Role::Value } else { Role::Absent };
        let name = Block::new(&row.label, Role::Label, frame.width() / 3);
        let number = Block::new(said, role, frame.width() / 3);
        let (wide, high) = (name.width.max(number.width) + 2, name.height + number.height);
        let away = taken.get(index).map_or(CROSS, |room| room.width() / 2) + 24;
        let free = |room: Rect| {
            let mut others = taken.iter().enumerate().filter(|(at, _)| *at != index);
            frame.holds(room) && others.all(|(_, other)| !room.overlaps(*other))
        };
        let Some(beside) = beside(place.at, away, (wide, high), free) else { continue };
        taken.push(beside.room);
        let ((x, top), anchor) = (beside.at, beside.anchor);
        let mut shapes = name.at((x, top), anchor);
        shapes.extend(number.at((x, top + name.height), anchor));
        scene.items.push(Item::Mark(Mark { shapes, value: None, ..mark(chart, place) }));
    }
}
