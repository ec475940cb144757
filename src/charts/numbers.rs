//! Numbers beside the points of lines: each where it can be read and the lines do not strike it out.
//!
//! Comes in: numbers with their points, the lines, and what else is taken. Goes out: marks in the scene. Which numbers
//! are wanted, and in which order, the layout decides; one without a place is left out, for the table has it.

use crate::charts::look::CLEAR;
use crate::charts::markers::REACH;
use crate::charts::place::Block;
use crate::charts::scene::Anchor;
use crate::charts::scene::Item;
use crate::charts::scene::Mark;
use crate::charts::scene::Point;
use crate::charts::scene::Rect;
use crate::charts::scene::Role;
use crate::charts::scene::Scene;
use crate::charts::scene::Tenths;
use crate::charts::table::Cell;
use crate::charts::words::Words;

/// Between a point and its words.
const AWAY: Tenths = 20;
/// How far a point without an arrow reaches from its middle.
const NEAR: Tenths = 54;

/// A number that wants to stand beside its point.
#[derive(Clone, Copy)]
pub(crate) struct Number<'a> {
    /// Its row.
    pub(crate) row: usize,
    /// Its words, and its series.
    pub(crate) cell: &'a Cell,
    /// The point.
    pub(crate) at: Point,
    /// Whether it stands even where its own line passes through it.
    pub(crate) telling: bool,
}

/// A part of a line between two neighbours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Segment {
    /// The series of the line.
    pub(crate) series: usize,
    /// The earlier point.
    pub(crate) from: Point,
    /// The later one.
    pub(crate) to: Point,
}

/// What numbers keep off.
pub(crate) struct Field {
    /// Where they stand.
    pub(crate) room: Rect,
    /// What no number lies on.
    pub(crate) taken: Vec<Rect>,
    /// All points, so that no number stands nearer to another one than to its own.
    pub(crate) points: Vec<Point>,
    /// The lines.
    pub(crate) segments: Vec<Segment>,
    /// The height of the zero line.
    pub(crate) zero: Tenths,
}

/// Puts the numbers, the first ones first, where each has room.
pub(crate) fn numbers(scene: &mut Scene, words: &Words, wanted: &[Number<'_>], mut field: Field) {
    let mut said: Vec<(usize, usize)> = Vec::new();
    for number in wanted {
        let which = (number.row, number.cell.series);
        let block = Block::new(number.cell.words(words), Role::Value, field.room.width());
        if said.contains(&which) || block.width + 2 > field.room.width() {
            continue;
        }
        if let Some(room) = place(&field, number, (block.width + 2, block.height)) {
            let shapes = block.at((i32::midpoint(room.left, room.right), room.top), Anchor::Middle);
            scene.items.push(Item::Mark(Mark { shapes, ..Mark::of(number.row, number.cell) }));
            field.taken.push(room);
            said.push(which);
        }
    }
}

/// The first place that nothing crosses; else one that only the zero line crosses, then one that only lines of other
/// series cross. What must be said stands beside its point whatever passes there.
fn place(field: &Field, number: &Number<'_>, size: (Tenths, Tenths)) -> Option<Rect> {
    let free: Vec<Rect> =
        places(field, number, size).into_iter().filter(|room| field.is_free(*room)).collect();
    let clear = |room: &&Rect| field.points.iter().all(|at| room.away(*at) >= room.away(number.at));
    let own = |room: Rect| field.is_crossed(room, |segment| segment.series == number.cell.series);
    let any = |room: Rect| field.is_crossed(room, |_| true);
    let zero = |room: Rect| room.top < field.zero && field.zero < room.bottom;
    let first = |wanted: &dyn Fn(Rect) -> bool| free.iter().filter(clear).copied().find(|room| wanted(*room));
    first(&|room| !any(room) && !zero(room))
        .or_else(|| first(&|room| !any(room)))
        .or_else(|| first(&|room| !own(room)))
        .or_else(|| free.first().filter(|_| number.telling).copied())
}

/// The places around a point, the best first: above or below it, in its middle, nearer, more and more to a side, then
/// beside it. Where the line falls to the point and rises from it, below comes before above.
fn places(field: &Field, number: &Number<'_>, (wide, high): (Tenths, Tenths)) -> Vec<Rect> {
    let (x, y) = number.at;
    let above = |away: Tenths| y - away - AWAY - high;
    let below = |away: Tenths| y + away + AWAY;
    let mut levels = [above(REACH), below(REACH), above(NEAR), below(NEAR)];
    if field.is_valley(number) {
        levels = [below(REACH), below(NEAR), above(REACH), above(NEAR)];
    }
    let shifts = [0, -wide / 4, wide / 4, -wide / 2 - AWAY, wide / 2 + AWAY];
    let aside = wide / 2 + NEAR + AWAY;
    let around = shifts.into_iter().flat_map(|shift| levels.map(|top| (x + shift, top)));
    let beside = [(x + aside, y - high / 2), (x - aside, y - high / 2)];
    let room = |(middle, top): Point| {
        let left = (middle - wide / 2).min(field.room.right - wide).max(field.room.left);
        Rect { left, top, right: left + wide, bottom: top + high }
    };
    around.chain(beside).map(room).collect()
}

impl Field {
    /// Whether a box lies within the room and on nothing that is taken.
    fn is_free(&self, room: Rect) -> bool {
        self.room.holds(room) && self.taken.iter().all(|other| !room.overlaps(*other))
    }

    /// Whether some lines pass through a box, or so near that they touch its words.
    fn is_crossed(&self, room: Rect, some: impl Fn(&Segment) -> bool) -> bool {
        let room = room.grown(CLEAR);
        self.segments.iter().filter(|segment| some(segment)).any(|line| room.is_crossed(line.from, line.to))
    }

    /// Whether the number's line falls to its point and rises from it.
    fn is_valley(&self, number: &Number<'_>) -> bool {
        let own = || self.segments.iter().filter(|segment| segment.series == number.cell.series);
        let higher = |other: Point| other.1 < number.at.1;
        own().any(|line| line.to == number.at && higher(line.from))
            && own().any(|line| line.from == number.at && higher(line.to))
    }
}
