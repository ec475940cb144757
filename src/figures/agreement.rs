//! Whether two values can both be true: whether their intervals meet.

use rust_decimal::Decimal;

use crate::base::value::Known;
use crate::base::value::Qualifier;

/// By how much a number that is `about` may be off, in hundredths of it: 5 %. Chosen because people round to two
/// digits ("about 500" for 480 to 520); the method page says so.
pub const ABOUT_PERCENT: i64 = 5;

/// One end of an interval.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bound {
    /// The number.
    pub number: Decimal,
    /// True where the number itself does not belong to the interval.
    pub open: bool,
}

/// The interval of a value: `None` where there is no bound on that side. `about` has 5 % on either side, `nearly`
/// 5 % below, and a bound that is itself approximate gives way by 5 %.
pub fn interval(known: &Known) -> (Option<Bound>, Option<Bound>) {
    let closed = |number| Some(Bound { number, open: false });
    let open = |number| Some(Bound { number, open: !known.approximate });
    let slack = |number: Decimal| {
        if known.approximate {
            number.abs().checked_mul(Decimal::new(ABOUT_PERCENT, 2)).unwrap_or_default()
        } else {
            Decimal::ZERO
        }
    };
    let below = known.number.checked_sub(slack(known.number)).unwrap_or(Decimal::MIN);
    let above = known.upper_number.checked_add(slack(known.upper_number)).unwrap_or(Decimal::MAX);
    match known.qualifier {
        Qualifier::Exact | Qualifier::About | Qualifier::Between => (closed(below), closed(above)),
        Qualifier::Nearly => (closed(below), closed(known.number)),
        Qualifier::MoreThan => (open(below), None),
        Qualifier::AtLeast => (closed(below), None),
        Qualifier::LessThan => (None, open(above)),
        Qualifier::UpTo => (None, closed(above)),
    }
}

/// True where both can be true at once: "more than 3" and 3.5 agree, "more than 160" and 160 do not, nor do
/// "more than 3" and "less than 4" of whole things.
pub fn agree(one: &Known, other: &Known, whole_things: bool) -> bool {
    let ((low, high), (other_low, other_high)) = (interval(one), interval(other));
    let whole = whole_things && [one, other].iter().all(|known| known.number.is_integer());
    meets(low, other_high, whole) && meets(other_low, high, whole)
}

/// True where every value that `inner` may have lies within `outer`: 5 within "at least 3".
pub fn includes(outer: &Known, inner: &Known) -> bool {
    let ((low, high), (inner_low, inner_high)) = (interval(outer), interval(inner));
    let below = match (low, inner_low) {
        (None, _) => true,
        (Some(_), None) => false,
        (Some(low), Some(inner)) => {
            low.number < inner.number || low.number == inner.number && (!low.open || inner.open)
        }
    };
    let above = match (high, inner_high) {
        (None, _) => true,
        (Some(_), None) => false,
        (Some(high), Some(inner)) => {
            inner.number < high.number || high.number == inner.number && (!high.open || inner.open)
        }
    };
    below && above
}

/// True where a lower and an upper bound leave something between them.
fn meets(low: Option<Bound>, high: Option<Bound>, whole: bool) -> bool {
    let (Some(low), Some(high)) = (low, high) else { return true };
    if whole {
        let first = if low.open { low.number.floor().saturating_add(Decimal::ONE) } else { low.number };
        let last = if high.open { high.number.ceil().saturating_sub(Decimal::ONE) } else { high.number };
        return first <= last;
    }
    low.number < high.number || low.number == high.number && !low.open && !high.open
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::value::Qualifier as Q;

    fn check(one: Known, other: Known, whole: bool, expected: bool) {
        assert_eq!(agree(&one, &other, whole), expected, "{one:?} {other:?}");
        assert_eq!(agree(&other, &one, whole), expected, "{other:?} {one:?}");
    }

    #[test]
    fn two_values_agree_when_their_intervals_meet() {
        let some = |qualifier, number: i64| Known::qualified(qualifier, number);
        check(some(Q::MoreThan, 3), Known::exact(Decimal::new(35, 1)), false, true);
        check(some(Q::MoreThan, 160), Known::exact(160), false, false);
        check(some(Q::MoreThan, 160), Known::exact(161), true, true);
        check(some(Q::AtLeast, 160), Known::exact(160), true, true);
        check(some(Q::MoreThan, 3), some(Q::LessThan, 4), true, false);
        check(some(Q::MoreThan, 3), some(Q::LessThan, 4), false, true);
        check(some(Q::MoreThan, 160), some(Q::MoreThan, 430), true, true);
        check(some(Q::UpTo, 5), Known::between(5.into(), 7.into()), true, true);
        check(some(Q::UpTo, 4), Known::between(5.into(), 7.into()), true, false);
        check(Known::exact(4), Known::exact(5), true, false);
    }

    #[test]
    fn about_gives_way_by_five_per_cent_and_nearly_only_below() {
        let some = |qualifier, number: i64| Known::qualified(qualifier, number);
        check(some(Q::About, 500), Known::exact(520), true, true);
        check(some(Q::About, 500), Known::exact(526), true, false);
        check(some(Q::Nearly, 500), Known::exact(490), true, true);
        check(some(Q::Nearly, 500), Known::exact(501), true, false);
    }

    #[test]
    fn what_is_surely_within() {
        assert!(includes(&Known::qualified(Q::AtLeast, 3), &Known::exact(5)));
        assert!(!includes(&Known::exact(5), &Known::qualified(Q::AtLeast, 3)));
        assert!(includes(&Known::between(3.into(), 9.into()), &Known::between(4.into(), 9.into())));
    }
}
