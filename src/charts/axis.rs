//! Where a number lies: exact axes for plotters.
//!
//! Comes in: decimals. Goes out: positions in whole tenths of a pixel, and ticks at 1, 2 or 5 times a power of
//! ten. plotters' own axes go through floats and round down; these do not. Axes know no labels.

use std::ops::Range;

use plotters::coord::ranged1d::KeyPointHint;
use plotters::coord::ranged1d::NoDefaultFormatting;
use plotters::coord::ranged1d::Ranged;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use crate::charts::scene::Tenths;

/// A value axis. It always holds zero unless it is made of years.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Axis {
    low: Decimal,
    high: Decimal,
    step: Decimal,
}

impl Axis {
    /// From the smallest to the largest number and no farther; zero is always on it. It has no ticks.
    pub(crate) fn tight(values: impl Iterator<Item = Decimal>) -> Self {
        let (low, high) = values
            .fold((Decimal::ZERO, Decimal::ZERO), |(low, high), value| (low.min(value), high.max(value)));
        Self { low, high, step: Decimal::ZERO }
    }

    /// Widened to whole ticks, of which there are at most `most` beside the first. Ticks between whole numbers
    /// occur only where a number lies there.
    pub(crate) fn ticked(values: &[Decimal], most: u32) -> Self {
        let tight = Self::tight(values.iter().copied());
        let whole = values.iter().all(|value| value.fract().is_zero());
        let step = step(tight.low, tight.high, Decimal::from(most.max(1)), whole);
        let widen = |value: Decimal, round: fn(&Decimal) -> Decimal| round(&(value / step)) * step;
        let high =
            if tight.high.is_zero() && tight.low.is_zero() { step } else { widen(tight.high, Decimal::ceil) };
        Self { low: widen(tight.low, Decimal::floor), high, step }
    }

    /// From the beginning of one year to the end of another, with at most `most` ticks.
    pub(crate) fn years(first: i32, last: i32, most: Tenths) -> Self {
        let (low, high) = (Decimal::from(first), Decimal::from(i64::from(last) + 1));
        let step = step(Decimal::ZERO, high - low, Decimal::from(most.max(1)), true);
        Self { low, high, step }
    }

    /// The ticks from the lowest to the highest.
    pub(crate) fn ticks(&self) -> Vec<Decimal> {
        let mut ticks = Vec::new();
        let mut tick = self.low;
        while self.step > Decimal::ZERO && tick <= self.high && ticks.len() < 400 {
            ticks.push(tick.normalize());
            tick += self.step;
        }
        ticks
    }
}

/// The smallest step of 1, 2 or 5 times a power of ten with which the ticks are few enough.
fn step(low: Decimal, high: Decimal, most: Decimal, whole: bool) -> Decimal {
    let mut unit = if whole { Decimal::ONE } else { Decimal::new(1, 15) };
    for _ in 0..40 {
        for factor in [1, 2, 5] {
            let step = unit * Decimal::from(factor);
            if steps(low, high, step).is_some_and(|steps| steps <= most) {
                return step;
            }
        }
        unit *= Decimal::TEN;
    }
    unit
}

/// How many steps cover both ends; `None` if there are more than a decimal can count.
fn steps(low: Decimal, high: Decimal, step: Decimal) -> Option<Decimal> {
    high.checked_div(step)?.ceil().checked_sub(low.checked_div(step)?.floor())
}

impl Ranged for Axis {
    type FormatOption = NoDefaultFormatting;
    type ValueType = Decimal;

    /// Rounds half away from zero, so a bar is never off by more than half a tenth of a pixel.
    fn map(&self, value: &Decimal, (from, to): (i32, i32)) -> i32 {
        let share = self.high.checked_sub(self.low).filter(|range| !range.is_zero()).and_then(|range| {
            let length = Decimal::from(i64::from(to) - i64::from(from));
            value.checked_sub(self.low)?.checked_mul(length)?.checked_div(range)
        });
        let offset = share.and_then(|share| share.round_dp_with_strategy(0, HALF_AWAY).to_i32()).unwrap_or(0);
        from.saturating_add(offset)
    }

    fn key_points<Hint: KeyPointHint>(&self, _: Hint) -> Vec<Decimal> {
        self.ticks()
    }

    fn range(&self) -> Range<Decimal> {
        self.low..self.high
    }
}

/// How positions are rounded.
const HALF_AWAY: rust_decimal::RoundingStrategy = rust_decimal::RoundingStrategy::MidpointAwayFromZero;

/// The other direction of a chart: lanes that a layout has placed itself.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Lanes;

impl Ranged for Lanes {
    type FormatOption = NoDefaultFormatting;
    type ValueType = Tenths;

    fn map(&self, value: &Tenths, _: (i32, i32)) -> i32 {
        *value
    }

    fn key_points<Hint: KeyPointHint>(&self, _: Hint) -> Vec<Tenths> {
        Vec::new()
    }

    fn range(&self) -> Range<Tenths> {
        0..Tenths::MAX
    }
}

#[cfg(test)]
mod tests {
    use plotters::coord::ranged1d::Ranged;
    use rust_decimal::Decimal;

    use super::Axis;

    fn decimals(values: &[&str]) -> Vec<Decimal> {
        values.iter().map(|value| value.parse().expect("a decimal")).collect()
    }

    fn check(values: &[&str], most: u32, expected: &[&str]) {
        let axis = Axis::ticked(&decimals(values), most);
        assert_eq!(axis.ticks(), decimals(expected), "{values:?}");
    }

    #[test]
    fn ticks_are_round_and_few() {
        check(&["1284"], 5, &["0", "500", "1000", "1500"]);
        check(&["3"], 5, &["0", "1", "2", "3"]);
        check(&["1"], 5, &["0", "1"]);
        check(&["0.3"], 3, &["0", "0.1", "0.2", "0.3"]);
        check(&["-9.6", "12.4"], 5, &["-10", "-5", "0", "5", "10", "15"]);
        check(
            &["1000000000000"],
            5,
            &["0", "200000000000", "400000000000", "600000000000", "800000000000", "1000000000000"],
        );
        check(&[], 5, &["0", "1"]);
        check(&["0"], 5, &["0", "1"]);
    }

    #[test]
    fn positions_are_exact() {
        let axis = Axis::ticked(&decimals(&["1500"]), 5);
        for (value, expected) in [("0", 100), ("750", 2600), ("1500", 5100), ("1", 103)] {
            assert_eq!(axis.map(&value.parse().expect("a decimal"), (100, 5100)), expected, "{value}");
            assert_eq!(axis.map(&value.parse().expect("a decimal"), (5100, 100)), 5200 - expected, "{value}");
        }
        assert_eq!(Axis::tight(core::iter::empty()).map(&Decimal::ZERO, (70, 500)), 70);
    }
}
