//! The symbols of rounds: held, announced, not held, nothing found. They differ in shape, not only in colour.

use crate::charts::scene::Form;
use crate::charts::scene::Ink;
use crate::charts::scene::Point;
use crate::charts::scene::Role;
use crate::charts::scene::Shape;
use crate::charts::table::Colour;
use crate::charts::table::Pattern;
use crate::charts::table::Round;

/// A round's symbol with its middle at a point.
pub(crate) fn symbol(round: Round, at: Point) -> Vec<Shape> {
    let ink = |role, pattern| Ink { role, colour: Colour::First, pattern };
    let dot = |radius, ink| vec![Shape { form: Form::Dot(at, radius), ink }];
    match round {
        Round::Held => dot(60, ink(Role::Bar, Pattern::Solid)),
        Round::Announced => dot(53, ink(Role::Bar, Pattern::Outline)),
        Round::NotHeld => {
            let (x, y) = at;
            let stroke =
                |from, to| Shape { form: Form::Line(from, to), ink: ink(Role::Stroke, Pattern::Solid) };
            vec![stroke((x - 42, y - 42), (x + 42, y + 42)), stroke((x - 42, y + 42), (x + 42, y - 42))]
        }
        Round::NothingFound => dot(20, Ink::plain(Role::Nothing)),
    }
}
