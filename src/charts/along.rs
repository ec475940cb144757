//! Names of periods along an axis, as many as have room.
//!
//! Comes in: names and the slots that they belong to. Goes out: shapes in the scene, and the room they take. Where not
//! all names fit side by side, every second, third … one is left out; none is turned or cut.

use crate::charts::place::Block;
use crate::charts::place::put;
use crate::charts::scene::Anchor;
use crate::charts::scene::Role;
use crate::charts::scene::Scene;
use crate::charts::scene::Tenths;

/// Slots of one width, side by side.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Slots {
    /// Where the first one begins.
    pub(crate) left: Tenths,
    /// The width of each.
    pub(crate) slot: Tenths,
}

impl Slots {
    /// So many slots between two edges.
    pub(crate) fn between(left: Tenths, right: Tenths, count: usize) -> Self {
        let count = Tenths::try_from(count).unwrap_or(Tenths::MAX).max(1);
        Self { left, slot: (right - left) / count }
    }

    /// The middle of a slot.
    pub(crate) fn middle(self, place: usize) -> Tenths {
        let place = Tenths::try_from(place).unwrap_or(0);
        self.left.saturating_add(self.slot.saturating_mul(place)).saturating_add(self.slot / 2)
    }
}

/// Puts the names at the middles of their slots, from `top` down; returns the room they take.
pub(crate) fn names_along<'a>(
    scene: &mut Scene,
    names: impl ExactSizeIterator<Item = &'a str>,
    slots: Slots,
    top: Tenths,
) -> Tenths {
    let Slots { left, slot } = slots;
    let right = scene.width;
    let count = names.len();
    let names: Vec<Block> = names.map(|name| Block::new(name, Role::Tick, right - left)).collect();
    let widest = names.iter().map(|name| name.width).max().unwrap_or(0) + 40;
    // The first name may have to move to the right, towards the second one.
    let widest = if left + slot / 2 < widest / 2 { widest * 3 / 2 } else { widest };
    let room = slot.saturating_mul(Tenths::try_from(count).unwrap_or(Tenths::MAX)).max(1);
    let each = i64::from(widest) * i64::try_from(count).unwrap_or(i64::MAX) / i64::from(room) + 1;
    let mut height = 0;
    for (place, name) in names.iter().enumerate().step_by(usize::try_from(each).unwrap_or(1)) {
        let middle = slots.middle(place);
        let middle = if count == 1 { middle.min(right - name.width / 2 - 1) } else { middle };
        let middle = middle.max(name.width / 2);
        if middle + name.width / 2 <= right {
            put(scene, name.at((middle, top), Anchor::Middle));
            height = height.max(name.height + 40);
        }
    }
    height
}
