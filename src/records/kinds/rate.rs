//! `rates.yaml`: exchange rates, only to show a converted value beside the original.

use rust_decimal::Decimal;

use crate::base::money::Currency;
use crate::base::time::Date;
use crate::records::field::Field;
use crate::records::field::Required;
use crate::records::field::Several;
use crate::records::values::id::Id;
use crate::records::values::text::LocalText;

/// An exchange rate on a day.
#[derive(Clone, Debug, Default)]
pub struct Rate {
    /// The two currencies: `EUR/RUB` with the rate 95.5 says that one euro is 95.5 roubles.
    pub pair: Required<Pair>,
    /// How much of the second currency one of the first is.
    pub rate: Required<Decimal>,
    /// The day, month or year for which it holds.
    pub date: Required<Date>,
    /// Where it stands.
    pub source: Several<Id>,
    /// Anything to add.
    pub note: Field<LocalText>,
}

/// Two currencies: `EUR/RUB`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pair {
    /// The one of which there is one.
    pub from: Currency,
    /// The one that the rate is in.
    pub to: Currency,
}
