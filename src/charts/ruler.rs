//! How long a value axis can be, so that all words at its marks still have room.
//!
//! Comes in: an axis, the words' places on it and their widths. Goes out: the axis at its place.

use plotters::coord::ranged1d::Ranged;
use rust_decimal::Decimal;

use crate::charts::axis::Axis;
use crate::charts::scene::Tenths;

/// Room that is needed around a number: for its mark and its words.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Need {
    /// The number.
    pub(crate) at: Decimal,
    /// To the left of its place.
    pub(crate) before: Tenths,
    /// To the right of its place.
    pub(crate) after: Tenths,
}

/// A value axis at its place.
#[derive(Clone, Debug)]
pub(crate) struct Ruler {
    /// The axis.
    pub(crate) axis: Axis,
    /// Where it begins.
    pub(crate) from: Tenths,
    /// Where it ends.
    pub(crate) to: Tenths,
}

/// Places on the axis are first worked out in millionths, so that trying lengths is cheap.
const WHOLE: i32 = 1_000_000;

impl Ruler {
    /// The longest axis between two edges that leaves all the room needed.
    pub(crate) fn fit(
        axis: Axis,
        needs: impl Iterator<Item = Need>,
        (left, right): (Tenths, Tenths),
    ) -> Self {
        let needs: Vec<(i64, Need)> =
            needs.map(|need| (i64::from(axis.map(&need.at, (0, WHOLE))), need)).collect();
        let room = right - left;
        let (mut fits, mut too_long) = (0, room + 1);
        while too_long - fits > 1 {
            let length = i32::midpoint(fits, too_long);
            let (before, after) = beyond(&needs, length);
            if before + length + after <= room { fits = length } else { too_long = length }
        }
        let from = left + beyond(&needs, fits).0;
        Self { axis, from, to: from + fits }
    }

    /// Where a number lies.
    pub(crate) fn place(&self, value: &Decimal) -> Tenths {
        self.axis.map(value, (self.from, self.to))
    }
}

/// The room needed outside of an axis of this length, on both sides.
fn beyond(needs: &[(i64, Need)], length: Tenths) -> (Tenths, Tenths) {
    needs.iter().fold((0, 0), |(before, after), (part, need)| {
        let place = Tenths::try_from(part * i64::from(length) / i64::from(WHOLE)).unwrap_or(length);
        // A place may be rounded up by one tenth when it is drawn.
        (before.max(need.before - place), after.max(place + 1 + need.after - length))
    })
}
