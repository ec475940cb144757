//! Quantities as people state them: `36`, `more than 160`, `56.7 million RUB`, `{between: [5, 7]}`, `unknown`.

use crate::base::language::Language;
use crate::base::money::Currency;
use crate::base::value::Known;
use crate::base::value::Missing;
use crate::base::value::Value;
use crate::records::values::text::LocalText;

/// What a number was written with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Nothing: a count, or money in the site's currency where the key or the measure is about money.
    Bare,
    /// A currency.
    Money(Currency),
    /// `%`; the number is that before the sign (50 for 50 %).
    Percent,
}

/// A number with its qualifier and unit, or the reason why there is none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Quantity {
    /// A number with its qualifier. Numbers of money are in whole units (roubles) and fit the currency's decimals.
    Known(Known, Unit),
    /// Said, but not as a number: `{in_words: {en: several dozen, ru: несколько десятков}}`.
    InWords(LocalText),
    /// `unknown`: nobody published it.
    Unknown,
    /// `not_applicable`.
    NotApplicable,
    /// `withheld`: kept back to protect individuals; the number is not written down at all.
    Withheld,
}

impl Quantity {
    /// The value that later stages calculate with; `default` is the language of words that name none.
    pub fn value(&self, default: Language) -> Value {
        Value::Missing(match self {
            Self::Known(known, _) => return Value::Known(*known),
            Self::InWords(words) => Missing::NotQuantified(Some(Box::new(words.text(default)))),
            Self::Unknown => Missing::NotPublished,
            Self::NotApplicable => Missing::NotApplicable,
            Self::Withheld => Missing::Withheld,
        })
    }

    /// The number with its qualifier, where there is one.
    pub fn known(&self) -> Option<&Known> {
        match self {
            Self::Known(known, _) => Some(known),
            _ => None,
        }
    }

    /// The currency that was written beside the number.
    pub fn currency(&self) -> Option<Currency> {
        match self {
            Self::Known(_, Unit::Money(currency)) => Some(*currency),
            _ => None,
        }
    }

    /// What the number was written with; `Bare` where there is no number.
    pub fn unit(&self) -> Unit {
        match self {
            Self::Known(_, unit) => *unit,
            _ => Unit::Bare,
        }
    }
}
