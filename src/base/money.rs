//! Money: an integer of minor units with a currency, never a float and never without a currency.

use std::fmt;

use rust_decimal::Decimal;

use crate::base::pack::Packer;
use crate::base::pack::Packs;
use crate::base::pack::Unpacker;

/// A currency by its ISO 4217 code.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Currency([u8; 3]);

impl Currency {
    /// The Russian rouble.
    pub const RUB: Self = Self(*b"RUB");

    /// Reads a code of ISO 4217 such as `RUB`; `None` where the standard has no such code.
    pub fn parse(code: &str) -> Option<Self> {
        iso_currency::Currency::from_code(code)?;
        code.as_bytes().try_into().ok().map(Self)
    }

    /// The three letters.
    pub fn code(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or("XXX")
    }

    /// How many decimals the currency has: 2 for roubles, 0 for yen (ISO 4217, column "minor unit").
    pub fn decimals(self) -> u32 {
        iso_currency::Currency::from_code(self.code())
            .and_then(iso_currency::Currency::exponent)
            .unwrap_or(2)
            .into()
    }
}

impl Packs for Currency {
    fn pack(&self, to: &mut Packer) {
        to.bytes.extend_from_slice(&self.0);
    }

    fn unpack(from: &mut Unpacker<'_>) -> Option<Self> {
        from.take(3)?.first_chunk().copied().map(Self)
    }
}

impl fmt::Debug for Currency {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.code())
    }
}

impl fmt::Display for Currency {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.code())
    }
}

/// An exact amount of money.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Money {
    /// Minor units: kopecks, cents.
    pub minor: i64,
    /// The currency.
    pub currency: Currency,
}

impl Money {
    /// The amount in whole units, exact: 150,000.5 for 15,000,050 kopecks.
    pub fn whole(self) -> Decimal {
        Decimal::new(self.minor, self.currency.decimals()).normalize()
    }

    /// Money from whole units; `None` where there are more decimals than the currency has, or too many digits.
    pub fn from_whole(whole: Decimal, currency: Currency) -> Option<Self> {
        let mut scaled = whole;
        scaled.rescale(currency.decimals());
        (scaled == whole)
            .then(|| i64::try_from(scaled.mantissa()).ok())
            .flatten()
            .map(|minor| Self { minor, currency })
    }
}
