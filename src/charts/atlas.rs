//! What all maps share: a scale, and room for a name beside its point.
//!
//! Comes in: a view of the globe, points and boxes that are taken. Goes out: shapes, and where a name may stand. Which
//! points there are, and in which order they are named, each map decides.

use crate::charts::globe::View;
use crate::charts::place::Block;
use crate::charts::place::line;
use crate::charts::place::put;
use crate::charts::scene::Anchor;
use crate::charts::scene::Point;
use crate::charts::scene::Rect;
use crate::charts::scene::Role;
use crate::charts::scene::Scene;
use crate::charts::scene::Tenths;
use crate::charts::words::Words;
use crate::charts::words::number;

/// The scale: a line with a round distance, at the lower left of the frame.
pub(crate) fn scale(scene: &mut Scene, words: &Words, view: &View, frame: Rect) {
    let Some((kilometres, length)) = view.distance(frame.width() / 4) else { return };
    let (left, y) = (frame.left + 100, frame.bottom - 80);
    let right = left + length;
    let label = words.kilometres.replace("{}", &number(kilometres, words));
    let label = Block::new(&label, Role::Tick, frame.width() / 3);
    let tick = |x| line((x, y - 30), (x, y + 30), Role::Axis);
    put(scene, vec![line((left, y), (right, y), Role::Axis), tick(left), tick(right)]);
    if right + 50 + label.width < frame.right {
        put(scene, label.centred((right + 50, y), Anchor::Start));
    }
}

/// Room for words beside a point.
pub(crate) struct Beside {
    /// Where they are held: the x of the anchor and the top.
    pub(crate) at: Point,
    /// Which end of them is held.
    pub(crate) anchor: Anchor,
    /// The box that they take.
    pub(crate) room: Rect,
}

/// The first free place for a box of words to the right of a point, to its left, above, beneath or at a corner, `away`
/// from it.
pub(crate) fn beside(
    (x, y): Point,
    away: Tenths,
    (wide, high): (Tenths, Tenths),
    free: impl Fn(Rect) -> bool,
) -> Option<Beside> {
    // A corner of the box may come nearer, as it lies askew.
    let near = away * 7 / 10;
    let corners = [
        ((x + away, y - high / 2), Anchor::Start),
        ((x - away, y - high / 2), Anchor::End),
        ((x, y - away - high), Anchor::Middle),
        ((x, y + away), Anchor::Middle),
        ((x + near, y - near - high), Anchor::Start),
        ((x + near, y + near), Anchor::Start),
        ((x - near, y - near - high), Anchor::End),
        ((x - near, y + near), Anchor::End),
    ];
    let room = |((x, top), anchor): (Point, Anchor)| {
        let left = match anchor {
            Anchor::Start => x,
            Anchor::Middle => x - wide / 2 - 1,
            Anchor::End => x - wide,
        };
        Rect { left, top, right: left + wide, bottom: top + high }
    };
    let places = corners.into_iter().map(|corner| (corner, room(corner)));
    let mut free = places.filter(|(_, room)| free(*room));
    free.next().map(|((at, anchor), room)| Beside { at, anchor, room })
}
