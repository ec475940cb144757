//! Quantities as people state them: `36`, `more than 160`, `56.7 million RUB`, `{between: [5, 7]}`, `unknown`.

use rust_decimal::Decimal;
use serde::de::Deserialize;
use serde::de::Deserializer;
use serde::de::Error as _;

use crate::base::language::Language;
use crate::base::money::Currency;
use crate::base::value::Known;
use crate::base::value::Missing;
use crate::base::value::Qualifier;
use crate::base::value::Value;
use crate::diagnostics::code::Code;
use crate::records::field::Field;
use crate::records::field::List;
use crate::records::values::number;
use crate::records::values::text::LocalText;
use crate::records::yaml::fault::Fault;
use crate::records::yaml::shape::Never;
use crate::records::yaml::shape::Shape;
use crate::records::yaml::shape::scalar;
use crate::records::yaml::shape::shape;
use crate::say;

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

impl<'de> Deserialize<'de> for Currency {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        scalar(deserializer, |written| {
            Self::parse(written.text).ok_or_else(|| number::bad_currency(written.text))
        })
    }
}

/// A plain number that is no quantity, such as a rate: `95.5`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Number(pub Decimal);

impl<'de> Deserialize<'de> for Number {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        scalar(deserializer, |written| {
            let text = written.text;
            let clear = Decimal::from_str_exact(text).ok().filter(|_| !text.contains(['_', '+']));
            clear.map(Self).ok_or_else(|| match number::bare(text) {
                Err(fault) => fault,
                Ok(_) => Fault::new(
                    Code::BadNumber,
                    say!("A plain number was expected here.", "Здесь нужно просто число."),
                ),
            })
        })
    }
}

/// A number and its unit, without a qualifier.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Bare(Decimal, Unit);

impl<'de> Deserialize<'de> for Bare {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        scalar(deserializer, |written| number::bare(written.text).map(|(number, unit)| Self(number, unit)))
    }
}

/// The keys with which a value says how exact it is.
#[derive(Debug, serde::Deserialize)]
#[serde(rename = "Quantity")]
pub(crate) struct QuantityKeys {
    pub(crate) more_than: Field<Bare>,
    pub(crate) at_least: Field<Bare>,
    pub(crate) less_than: Field<Bare>,
    pub(crate) up_to: Field<Bare>,
    pub(crate) about: Field<Bare>,
    pub(crate) nearly: Field<Bare>,
    pub(crate) between: Field<List<Bare>>,
    pub(crate) in_words: Field<LocalText>,
}

impl<'de> Deserialize<'de> for Quantity {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        match shape::<_, Never, QuantityKeys>(deserializer, &["number", "", "qualifier", "Quantity"])? {
            Shape::Scalar(written) => parse(written.text.trim()).map_err(Fault::raise),
            Shape::List(never) => match never {},
            Shape::Mapping(keys) => match from_keys(keys) {
                Ok(quantity) => Ok(quantity),
                Err(Some(fault)) => Err(fault.raise()),
                Err(None) => Err(D::Error::custom("noted")),
            },
        }
    }
}

/// Reads a quantity from words.
pub fn parse(text: &str) -> Result<Quantity, Fault> {
    match text {
        "unknown" => Ok(Quantity::Unknown),
        "not_applicable" => Ok(Quantity::NotApplicable),
        "withheld" => Ok(Quantity::Withheld),
        _ => number::parse(text).map(|(known, unit)| Quantity::Known(known, unit)),
    }
}

/// Makes one quantity of the keys; `None` where what is wrong has been noted.
pub(crate) fn from_keys(keys: QuantityKeys) -> Result<Quantity, Option<Fault>> {
    let single = [
        (Qualifier::MoreThan, keys.more_than),
        (Qualifier::AtLeast, keys.at_least),
        (Qualifier::LessThan, keys.less_than),
        (Qualifier::UpTo, keys.up_to),
        (Qualifier::About, keys.about),
        (Qualifier::Nearly, keys.nearly),
    ];
    let others = usize::from(!keys.between.is_absent()) + usize::from(!keys.in_words.is_absent());
    let all = single.iter().filter(|(_, field)| !field.is_absent()).count() + others;
    let broken = single.iter().any(|(_, field)| field.is_broken())
        || keys.between.is_broken()
        || keys.in_words.is_broken();
    match all {
        1 => {}
        0 => return Err(Some(no_qualifier())),
        _ => return Err(Some(too_many())),
    }
    if broken {
        return Err(None);
    }
    if let Field::Written(words) = keys.in_words {
        return Ok(Quantity::InWords(words));
    }
    if let Field::Written(list) = keys.between {
        return between(&list);
    }
    let found = single.into_iter().find_map(|(qualifier, field)| field.get().map(|bare| (qualifier, *bare)));
    let (qualifier, Bare(number, unit)) = found.ok_or(None)?;
    Ok(Quantity::Known(Known::qualified(qualifier, number), unit))
}

fn between(list: &List<Bare>) -> Result<Quantity, Option<Fault>> {
    if list.broken {
        return Err(None);
    }
    let [(_, Bare(one, first)), (_, Bare(other, last))] = list.items[..] else {
        return Err(Some(
            Fault::new(Code::BadNumber, say!("`between` takes two numbers.", "В `between` нужно два числа."))
                .hint(say!("Write `{{between: [5, 7]}}`.", "Напишите `{{between: [5, 7]}}`.")),
        ));
    };
    Ok(Quantity::Known(Known::between(one, other), if first == Unit::Bare { last } else { first }))
}

fn no_qualifier() -> Fault {
    Fault::new(
        Code::UnknownQualifier,
        say!("Nothing here says how exact the number is.", "Здесь не сказано, насколько число точно."),
    )
    .hint(say!(
        "Write `more_than`, `at_least`, `less_than`, `up_to`, `about`, `nearly`, `between` or `in_words`.",
        "Напишите `more_than`, `at_least`, `less_than`, `up_to`, `about`, `nearly`, `between` или `in_words`."
    ))
}

fn too_many() -> Fault {
    Fault::new(
        Code::TwoQualifiers,
        say!("Several keys here say how exact the number is.", "Здесь у числа несколько оговорок сразу."),
    )
    .hint(say!(
        "Leave only one; for two bounds write `{{between: [5, 7]}}`.",
        "Оставьте одну; две границы пишут так: `{{between: [5, 7]}}`."
    ))
}
