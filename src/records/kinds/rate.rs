//! `rates.yaml`: exchange rates, only to show a converted value beside the original.

use schemars::JsonSchema;
use serde::Deserialize;
use serde::de::Deserializer;

use crate::base::money::Currency;
use crate::base::time::Date;
use crate::diagnostics::code::Code;
use crate::records::field::Field;
use crate::records::field::Required;
use crate::records::field::Several;
use crate::records::values::id::Id;
use crate::records::values::number;
use crate::records::values::quantity::Number;
use crate::records::values::text::LocalText;
use crate::records::yaml::document::short;
use crate::records::yaml::fault::Fault;
use crate::records::yaml::shape::scalar;
use crate::say;

/// An exchange rate on a day.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
pub struct Rate {
    /// The two currencies: `EUR/RUB` with the rate 95.5 says that one euro is 95.5 roubles.
    pub pair: Required<Pair>,
    /// How much of the second currency one of the first is.
    pub rate: Required<Number>,
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

impl<'de> Deserialize<'de> for Pair {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        scalar(deserializer, |written| {
            let Some((from, to)) = written.text.split_once('/') else {
                let text = short(written.text);
                let message = say!("`{text}` is not a pair of currencies.", "`{text}` не пара валют.");
                return Err(Fault::new(Code::BadCurrency, message)
                    .hint(say!("Write `EUR/RUB`.", "Напишите `EUR/RUB`.")));
            };
            let read =
                |code: &str| Currency::parse(code.trim()).ok_or_else(|| number::bad_currency(code.trim()));
            Ok(Self { from: read(from)?, to: read(to)? })
        })
    }
}
