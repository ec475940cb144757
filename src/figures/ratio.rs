//! One figure divided by another, with both numbers, and bounds that stay true.

use rust_decimal::Decimal;
use rust_decimal::RoundingStrategy;

use crate::base::value::Known;
use crate::base::value::Qualifier;

/// Ratios of fewer cases are shown, but not ranked.
pub const RANKED_FROM: i64 = 10;

/// To how many decimals a quotient is kept. Rounding to fewer happens at display, with [`round`].
const DECIMALS: u32 = 12;

/// A ratio with the two numbers behind it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ratio {
    /// The quotient to 12 decimals; a bound there is still true.
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
    /// The bounds leave nothing to say: the ratio could be anything.
    NoBound,
    /// Division by zero or by less, or of something negative.
    NotPositive,
    /// Period, status, place or currency differ.
    DifferentThings,
    /// Not all projects have a record of both.
    Coverage,
}

/// Divides `numerator` by `denominator`. A lower bound below turns into an upper bound above: 18 million for more
/// than 160 jobs is less than 112,500 a job.
pub fn divide(numerator: &Known, denominator: &Known) -> Result<Ratio, NoRatio> {
    let ((low, high), (under_low, under_high)) = (ends(numerator), ends(denominator));
    let positive = |end: &Option<End>| end.is_none_or(|end| end.number > Decimal::ZERO);
    if numerator.number < Decimal::ZERO || !positive(&under_low) || !positive(&under_high) {
        return Err(NoRatio::NotPositive);
    }
    let least = quotient(low, under_high, RoundingStrategy::ToNegativeInfinity)
        .filter(|end| end.number > Decimal::ZERO || high.is_some());
    let most = quotient(high, under_low, RoundingStrategy::ToPositiveInfinity);
    let approximate = numerator.approximate || denominator.approximate;
    let exact = numerator.number == numerator.upper_number && denominator.number == denominator.upper_number;
    let (qualifier, number, upper_number) = match (least, most) {
        (None, None) => return Err(NoRatio::NoBound),
        (Some(least), None) if least.strict => (Qualifier::MoreThan, least.number, least.number),
        (Some(least), None) => (Qualifier::AtLeast, least.number, least.number),
        (None, Some(most)) if most.strict => (Qualifier::LessThan, most.number, most.number),
        (None, Some(most)) => (Qualifier::UpTo, most.number, most.number),
        (Some(_), Some(_)) if exact => {
            let number = numerator.number.checked_div(denominator.number).ok_or(NoRatio::NotPositive)?;
            let number = number.round_dp(DECIMALS).normalize();
            (if approximate { Qualifier::About } else { Qualifier::Exact }, number, number)
        }
        (Some(least), Some(most)) => (Qualifier::Between, least.number, most.number),
    };
    Ok(Ratio {
        value: Known { qualifier, number, upper_number, approximate },
        numerator: *numerator,
        denominator: *denominator,
        ranked: denominator.number >= Decimal::from(RANKED_FROM),
    })
}

/// `known` with at most `places` decimals: lower bounds go down, upper bounds up, all else half away from zero.
pub fn round(known: &Known, places: u32) -> Known {
    let (below, above) = match known.qualifier {
        Qualifier::MoreThan | Qualifier::AtLeast => {
            (RoundingStrategy::ToNegativeInfinity, RoundingStrategy::ToNegativeInfinity)
        }
        Qualifier::LessThan | Qualifier::UpTo => {
            (RoundingStrategy::ToPositiveInfinity, RoundingStrategy::ToPositiveInfinity)
        }
        Qualifier::Between => (RoundingStrategy::ToNegativeInfinity, RoundingStrategy::ToPositiveInfinity),
        Qualifier::Exact | Qualifier::About | Qualifier::Nearly => {
            (RoundingStrategy::MidpointAwayFromZero, RoundingStrategy::MidpointAwayFromZero)
        }
    };
    Known {
        number: known.number.round_dp_with_strategy(places, below).normalize(),
        upper_number: known.upper_number.round_dp_with_strategy(places, above).normalize(),
        ..*known
    }
}

#[derive(Clone, Copy)]
struct End {
    number: Decimal,
    strict: bool,
}

/// The ends of a value, as they stand in the words; `about` has its number at both.
fn ends(known: &Known) -> (Option<End>, Option<End>) {
    let low = Some(End { number: known.number, strict: known.qualifier == Qualifier::MoreThan });
    let high = Some(End { number: known.upper_number, strict: known.qualifier == Qualifier::LessThan });
    match known.qualifier {
        Qualifier::MoreThan | Qualifier::AtLeast => (low, None),
        Qualifier::LessThan | Qualifier::UpTo => (None, high),
        Qualifier::Exact | Qualifier::About | Qualifier::Nearly | Qualifier::Between => (low, high),
    }
}

/// `over / under`, rounded away from the truth's other side so that it stays a bound.
fn quotient(over: Option<End>, under: Option<End>, direction: RoundingStrategy) -> Option<End> {
    let (over, under) = (over?, under?);
    let raw = over.number.checked_div(under.number)?;
    let mut number = raw.round_dp_with_strategy(DECIMALS, direction);
    let step = Decimal::new(1, DECIMALS);
    let product = number.checked_mul(under.number)?;
    // The division itself rounds at 28 digits; where that crossed the true value, one step back.
    if direction == RoundingStrategy::ToNegativeInfinity && product > over.number {
        number = number.checked_sub(step)?;
    }
    if direction == RoundingStrategy::ToPositiveInfinity && product < over.number {
        number = number.checked_add(step)?;
    }
    Some(End { number: number.normalize(), strict: over.strict || under.strict })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::base::value::Qualifier as Q;

    fn check(over: Known, under: Known, places: u32, expected: (Q, Decimal)) {
        let ratio = divide(&over, &under).expect("a ratio");
        let shown = round(&ratio.value, places);
        assert_eq!((shown.qualifier, shown.number), expected, "{over:?} / {under:?}");
    }

    #[test]
    fn dividing_by_a_lower_bound_gives_an_upper_bound() {
        let jobs = Known::qualified(Q::MoreThan, 160);
        check(Known::exact(18_000_000), jobs, 0, (Q::LessThan, 112_500.into()));
        check(Known::exact(18_000_000), Known::qualified(Q::AtLeast, 160), 0, (Q::UpTo, 112_500.into()));
        check(Known::exact(100), Known::qualified(Q::UpTo, 3), 0, (Q::AtLeast, 33.into()));
    }

    #[test]
    fn a_bound_is_rounded_so_that_it_stays_true() {
        check(Known::qualified(Q::MoreThan, 160), Known::exact(88), 1, (Q::MoreThan, Decimal::new(18, 1)));
        check(Known::qualified(Q::MoreThan, 430), Known::exact(248), 1, (Q::MoreThan, Decimal::new(17, 1)));
        check(Known::exact(740), Known::exact(461), 1, (Q::Exact, Decimal::new(16, 1)));
        check(Known::qualified(Q::UpTo, 10), Known::exact(3), 1, (Q::UpTo, Decimal::new(34, 1)));
    }

    #[test]
    fn bounds_of_the_same_kind_say_nothing() {
        let more = Known::qualified(Q::MoreThan, 5);
        assert_eq!(divide(&more, &more), Err(NoRatio::NoBound));
        assert_eq!(divide(&Known::exact(5), &Known::exact(0)), Err(NoRatio::NotPositive));
        assert!(divide(&Known::exact(0), &Known::exact(5)).is_ok());
    }

    #[test]
    fn under_ten_cases_nothing_is_ranked() {
        assert!(!divide(&Known::exact(40), &Known::exact(9)).expect("a ratio").ranked);
        assert!(divide(&Known::exact(40), &Known::exact(10)).expect("a ratio").ranked);
    }

    proptest! {
        #[test]
        fn a_bound_of_a_ratio_is_true(over in 1_i64..1_000_000, under in 1_i64..100_000) {
            let least = divide(&Known::qualified(Q::AtLeast, over), &Known::exact(under)).expect("a ratio");
            prop_assert!(least.value.number * Decimal::from(under) <= Decimal::from(over));
            let most = divide(&Known::exact(over), &Known::qualified(Q::AtLeast, under)).expect("a ratio");
            prop_assert!(most.value.number * Decimal::from(under) >= Decimal::from(over));
            prop_assert!(!most.value.is_exact() && !least.value.is_exact());
        }
    }
}
