//! Adding values so that no bound ever turns into an exact number and nothing missing into zero.
//!
//! Comes in: values as people say them. Goes out: one value, or the reason why there is no total. It knows nothing
//! of records: which values may be added at all is decided where they are gathered.

use rust_decimal::Decimal;

use crate::base::value::Known;
use crate::base::value::Missing;
use crate::base::value::Qualifier;
use crate::base::value::Value;
use crate::figures::figure::Refusal;

/// A sum in the making. It adds in any order and grouping to the same total.
///
/// Numbers are added as they stand in the words (160 of "more than 160"), so that the lines behind a total add up
/// to it; of two strict bounds the total therefore says a little less than it could, and is still true.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Sum {
    low: Decimal,
    high: Decimal,
    numbers: u32,
    minimum: bool,
    maximum: bool,
    strict_minimum: bool,
    strict_maximum: bool,
    approximate: bool,
    nearly: bool,
    negative: bool,
    too_large: bool,
    /// How many parts are missing, by reason in the order of [`rank`].
    missing: [u32; 6],
    /// The words of the only missing part.
    words: Option<Missing>,
}

impl Sum {
    /// The sum of one part.
    pub fn of(value: &Value) -> Self {
        match value {
            Value::Known(known) => Self::of_known(known),
            Value::Missing(missing) => {
                let mut sum = Self { words: Some(missing.clone()), ..Self::default() };
                sum.missing[rank(missing)] = 1;
                sum
            }
        }
    }

    fn of_known(known: &Known) -> Self {
        let qualifier = known.qualifier;
        Self {
            low: known.number.normalize(),
            high: known.upper_number.normalize(),
            numbers: 1,
            minimum: matches!(qualifier, Qualifier::MoreThan | Qualifier::AtLeast),
            maximum: matches!(qualifier, Qualifier::LessThan | Qualifier::UpTo),
            strict_minimum: qualifier == Qualifier::MoreThan,
            strict_maximum: qualifier == Qualifier::LessThan,
            approximate: known.approximate,
            nearly: qualifier == Qualifier::Nearly,
            negative: known.number.is_sign_negative() && !known.number.is_zero(),
            ..Self::default()
        }
    }

    /// Takes in one part more.
    pub fn add(&mut self, value: &Value) {
        match value {
            Value::Known(known) if known.qualifier == Qualifier::Exact && !known.approximate => {
                self.add_exact(known.number);
            }
            value => *self = std::mem::take(self).plus(Self::of(value)),
        }
    }

    /// Takes in an exact number: what most parts are.
    fn add_exact(&mut self, number: Decimal) {
        let low = add_exactly(self.low, number);
        let high = if self.low == self.high { low } else { add_exactly(self.high, number) };
        self.too_large |= low.is_none() || high.is_none();
        self.low = low.unwrap_or_default();
        self.high = high.unwrap_or_default();
        self.numbers = self.numbers.saturating_add(1);
        self.negative |= number.is_sign_negative() && !number.is_zero();
    }

    /// Takes in `count` whole and exact numbers, none of them negative, by their sum.
    pub fn add_whole(&mut self, sum: u64, count: u32) {
        if let Some(more) = count.checked_sub(1) {
            self.add_exact(Decimal::from(sum));
            self.numbers = self.numbers.saturating_add(more);
        }
    }

    /// Both sums together.
    #[must_use]
    pub fn plus(self, other: Self) -> Self {
        let (low, high) = (add_exactly(self.low, other.low), add_exactly(self.high, other.high));
        let mut missing = self.missing;
        for (mine, theirs) in missing.iter_mut().zip(other.missing) {
            *mine = mine.saturating_add(theirs);
        }
        let alone = missing.iter().sum::<u32>() == 1;
        Self {
            too_large: self.too_large || other.too_large || low.is_none() || high.is_none(),
            low: low.unwrap_or_default(),
            high: high.unwrap_or_default(),
            numbers: self.numbers.saturating_add(other.numbers),
            minimum: self.minimum || other.minimum,
            maximum: self.maximum || other.maximum,
            strict_minimum: self.strict_minimum || other.strict_minimum,
            strict_maximum: self.strict_maximum || other.strict_maximum,
            approximate: self.approximate || other.approximate,
            nearly: self.nearly || other.nearly,
            negative: self.negative || other.negative,
            words: self.words.or(other.words).filter(|_| alone),
            missing,
        }
    }

    /// The same with a part more that nobody counted: the total becomes a minimum.
    #[must_use]
    pub fn open(mut self) -> Self {
        self.minimum = true;
        self
    }

    /// How many parts are missing (what is not applicable is no part).
    pub fn missing(&self) -> u32 {
        self.missing.iter().sum::<u32>() - self.missing[NOT_APPLICABLE]
    }

    /// The total in words; `Err` where there is none; `Ok(None)` of nothing at all.
    pub fn total(&self) -> Result<Option<Value>, Refusal> {
        if self.too_large {
            return Err(Refusal::TooLarge);
        }
        if self.numbers == 0 {
            return Ok(self.why_missing().map(Value::Missing));
        }
        let missing = self.missing() > 0;
        if self.maximum && self.minimum {
            return Err(Refusal::MinimumAndMaximum);
        }
        if self.maximum && missing {
            return Err(Refusal::MaximumAndMissing);
        }
        if self.negative && missing {
            return Err(Refusal::SignedAndMissing);
        }
        Ok(Some(Value::Known(self.known(missing))))
    }

    fn known(&self, missing: bool) -> Known {
        let (qualifier, number, upper_number) = if self.minimum || missing {
            let word = if self.strict_minimum { Qualifier::MoreThan } else { Qualifier::AtLeast };
            (word, self.low, self.low)
        } else if self.maximum {
            let word = if self.strict_maximum { Qualifier::LessThan } else { Qualifier::UpTo };
            (word, self.high, self.high)
        } else if self.low != self.high {
            (Qualifier::Between, self.low, self.high)
        } else if self.nearly && self.numbers == 1 {
            (Qualifier::Nearly, self.low, self.low)
        } else if self.approximate {
            (Qualifier::About, self.low, self.low)
        } else {
            (Qualifier::Exact, self.low, self.low)
        };
        Known { qualifier, number, upper_number, approximate: self.approximate }
    }

    /// The reason of a total of which no part has a number; several reasons come to "not published".
    fn why_missing(&self) -> Option<Missing> {
        if let Some(only) = &self.words {
            return Some(only.clone());
        }
        let mut reasons = (0..self.missing.len()).filter(|reason| self.missing[*reason] > 0);
        let first = reasons.next()?;
        let others = reasons.filter(|reason| *reason != NOT_APPLICABLE).count();
        match (first, others) {
            (0, 0) => Some(Missing::Withheld),
            (1, 0) => Some(Missing::NotQuantified(None)),
            (2, 0) => Some(Missing::SourcesDiffer),
            (3, 0) => Some(Missing::OutcomeNotPublished),
            (NOT_APPLICABLE, _) => Some(Missing::NotApplicable),
            _ => Some(Missing::NotPublished),
        }
    }
}

const NOT_APPLICABLE: usize = 5;

/// The order in which missing parts are named.
pub(crate) fn rank(missing: &Missing) -> usize {
    match missing {
        Missing::Withheld => 0,
        Missing::NotQuantified(_) => 1,
        Missing::SourcesDiffer => 2,
        Missing::OutcomeNotPublished => 3,
        Missing::NotPublished => 4,
        Missing::NotApplicable => NOT_APPLICABLE,
    }
}

/// The sum of values: `None` of nothing at all.
pub fn add<'v>(values: impl IntoIterator<Item = &'v Value>) -> Result<Option<Value>, Refusal> {
    let mut sum = Sum::default();
    values.into_iter().for_each(|value| sum.add(value));
    sum.total()
}

/// What is left of `whole` without `part`: a minimum taken away leaves a maximum.
pub fn subtract(whole: &Known, part: &Known) -> Result<Value, Refusal> {
    let flipped = match part.qualifier {
        Qualifier::MoreThan => Qualifier::LessThan,
        Qualifier::AtLeast => Qualifier::UpTo,
        Qualifier::LessThan => Qualifier::MoreThan,
        Qualifier::UpTo => Qualifier::AtLeast,
        Qualifier::Nearly => Qualifier::About,
        same => same,
    };
    let negative = Known {
        qualifier: flipped,
        number: -part.upper_number,
        upper_number: -part.number,
        approximate: part.approximate,
    };
    let total = Sum::of_known(whole).plus(Sum::of_known(&negative)).total()?;
    Ok(total.unwrap_or(Value::Missing(Missing::NotPublished)))
}

/// A share of a value: 60 % of about 10 is about 6. `None` where the digits do not suffice.
pub fn share(known: &Known, share: Decimal) -> Option<Known> {
    Some(Known {
        number: multiply_exactly(known.number, share)?,
        upper_number: multiply_exactly(known.upper_number, share)?,
        ..*known
    })
}

/// `a + b`, or `None` where the result would have to be rounded.
fn add_exactly(a: Decimal, b: Decimal) -> Option<Decimal> {
    let sum = a.checked_add(b)?;
    (sum.scale() >= a.scale().max(b.scale())).then(|| sum.normalize())
}

/// `a × b`, or `None` where the result would have to be rounded.
fn multiply_exactly(a: Decimal, b: Decimal) -> Option<Decimal> {
    let (a, b) = (a.normalize(), b.normalize());
    let product = a.checked_mul(b)?;
    (product.scale() == a.scale() + b.scale() || product.is_zero()).then(|| product.normalize())
}

#[cfg(test)]
mod tests;
