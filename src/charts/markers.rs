//! The points of lines: a form for each colour, so that series are told apart without it, and signs for bounds.
//!
//! Comes in: a place and an amount. Goes out: shapes; the first is the point itself.

use crate::charts::scene::Form;
use crate::charts::scene::Ink;
use crate::charts::scene::Point;
use crate::charts::scene::Rect;
use crate::charts::scene::Role;
use crate::charts::scene::Shape;
use crate::charts::scene::Tenths;
use crate::charts::table::Amount;
use crate::charts::table::Colour;
use crate::charts::table::Pattern;

/// Half the height of a point.
pub(crate) const RADIUS: Tenths = 42;

/// The form of a series' points: a disc, a square, a diamond, a triangle.
pub(crate) fn form(colour: Colour, (x, y): Point) -> Form {
    match colour {
        Colour::First => Form::Dot((x, y), RADIUS),
        Colour::Second => Form::Rect(Rect::between((x - 38, y - 38), (x + 38, y + 38))),
        Colour::Third => Form::Polygon(vec![(x, y - 54), (x + 54, y), (x, y + 54), (x - 54, y)]),
        Colour::Fourth => Form::Polygon(vec![(x, y - 50), (x + 50, y + 42), (x - 50, y + 42)]),
    }
}

/// A point of a line: filled where the number is exact, an outline where it is a bound or about, with a small arrow
/// towards where the true number may lie. `far` is the place of the upper number of two.
pub(crate) fn point(ink: Ink, amount: Amount, at: Point, far: Point) -> Vec<Shape> {
    let pattern = match amount {
        Amount::LessThan(_) | Amount::UpTo(_) | Amount::About(_) => Pattern::Outline,
        _ => Pattern::Solid,
    };
    let mut shapes = vec![Shape { form: form(ink.colour, at), ink: Ink { role: Role::Bar, pattern, ..ink } }];
    let end = Ink { role: Role::End, pattern: Pattern::Solid, ..ink };
    match amount {
        Amount::MoreThan(_) | Amount::AtLeast(_) => shapes.push(arrow(end, at, -1)),
        Amount::LessThan(_) | Amount::UpTo(_) => shapes.push(arrow(end, at, 1)),
        Amount::Between(..) => {
            let cap = Ink { role: Role::Cap, pattern: Pattern::Solid, ..ink };
            shapes.push(Shape { form: Form::Line(at, far), ink: cap });
            shapes.push(Shape { form: Form::Line((far.0 - 45, far.1), (far.0 + 45, far.1)), ink: cap });
        }
        _ => {}
    }
    shapes
}

/// How far a point with its arrow reaches from its middle.
pub(crate) const REACH: Tenths = RADIUS + 68;

/// A small arrow above (`-1`) or below (`1`) a point.
fn arrow(ink: Ink, (x, y): Point, way: i32) -> Shape {
    let base = y + way * (RADIUS + 20);
    let points = vec![(x - 32, base), (x, base + way * 44), (x + 32, base)];
    Shape { form: Form::Polygon(points), ink }
}
