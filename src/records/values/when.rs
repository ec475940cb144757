//! Dates that may be known in part only.

use serde::de::Deserialize;
use serde::de::Deserializer;
use serde::de::Error as _;

use crate::base::time::Date;
use crate::base::time::End;
use crate::base::time::Period;
use crate::base::time::Year;
use crate::base::value::Qualifier;
use crate::diagnostics::code::Code;
use crate::records::field::Field;
use crate::records::field::List;
use crate::records::values::words;
use crate::records::yaml::document::short;
use crate::records::yaml::fault::Fault;
use crate::records::yaml::shape::Never;
use crate::records::yaml::shape::Shape;
use crate::records::yaml::shape::scalar;
use crate::records::yaml::shape::shape;
use crate::say;

/// A date, or a year that is only partly known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// `2018`, `2018-05` or `2018-05-31`.
    On(Date),
    /// `unknown`, `{about: 2018}`, `{between: [2017, 2018]}`, `{at_least: 2023}`; never [`Year::Known`].
    Partly(Year),
}

impl When {
    /// The year, as far as it is known.
    pub fn year(self) -> Year {
        match self {
            Self::On(date) => Year::Known(date.year),
            Self::Partly(year) => year,
        }
    }

    /// The date, where it is one.
    pub fn date(self) -> Option<Date> {
        match self {
            Self::On(date) => Some(date),
            Self::Partly(_) => None,
        }
    }
}

/// Reads a date, and says of one that is written otherwise how to write it.
pub fn date(text: &str) -> Result<Date, Fault> {
    Date::parse(text).ok_or_else(|| {
        let shown = short(text);
        let parts: Vec<&str> = text.split(['-', '.', '/', ' ']).filter(|part| !part.is_empty()).collect();
        let digits = parts.iter().all(|part| part.bytes().all(|byte| byte.is_ascii_digit()));
        let iso = match parts[..] {
            [year, month] if digits && year.len() == 4 => format!("{year}-{month:0>2}"),
            [month, year] if digits && year.len() == 4 => format!("{year}-{month:0>2}"),
            [year, month, day] if digits && year.len() == 4 => format!("{year}-{month:0>2}-{day:0>2}"),
            [day, month, year] if digits && year.len() == 4 => format!("{year}-{month:0>2}-{day:0>2}"),
            _ => String::new(),
        };
        let well_formed = iso == text;
        if well_formed {
            let fault = Fault::new(
                Code::BadDate,
                say!("`{shown}` does not exist in the calendar.", "Даты `{shown}` нет в календаре."),
            );
            let swapped = match parts[..] {
                [year, day, month] => format!("{year}-{month}-{day}"),
                _ => String::new(),
            };
            return match Date::parse(&swapped) {
                Some(_) => fault.hint(say!(
                    "Did you mean `{swapped}`? The month stands before the day.",
                    "Может быть, `{swapped}`? Месяц стоит перед днём."
                )),
                None => fault,
            };
        }
        let fault = Fault::new(Code::BadDate, say!("`{shown}` is not a date.", "`{shown}` не дата."));
        // 05/06/2018: which is the month depends on the country; in 05/31/2018 and 31/05/2018 there is only one.
        let iso = match parts[..] {
            [one, other, year] if text.contains('/') && digits && year.len() == 4 => {
                let day_first = format!("{year}-{other:0>2}-{one:0>2}");
                let month_first = format!("{year}-{one:0>2}-{other:0>2}");
                let both = [day_first, month_first].map(|iso| Date::parse(&iso).map(|_| iso));
                match both {
                    [Some(iso), None] | [None, Some(iso)] => iso,
                    _ => String::new(),
                }
            }
            _ if text.contains('/') => String::new(),
            _ => iso,
        };
        match Date::parse(&iso) {
            Some(_) => fault.hint(say!("Write `{iso}`.", "Напишите `{iso}`.")),
            None => fault.hint(say!(
                "Write a year (`2018`), a month (`2018-05`) or a day (`2018-05-31`).",
                "Напишите год (`2018`), месяц (`2018-05`) или день (`2018-05-31`)."
            )),
        }
    })
}

impl<'de> Deserialize<'de> for Date {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        scalar(deserializer, |written| date(written.text))
    }
}

impl<'de> Deserialize<'de> for Period {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        scalar(deserializer, |written| period(written.text))
    }
}

/// Reads `2018`, `2016/2018` or `2016/unknown`.
pub fn period(text: &str) -> Result<Period, Fault> {
    let Some((start, end)) = text.split_once('/') else {
        let two = text.split(['-', '–', '—']).map(str::trim).collect::<Vec<_>>();
        if let [start, end] = two[..]
            && [start, end].iter().all(|year| year.len() == 4 && Date::parse(year).is_some())
        {
            let shown = short(text);
            return Err(Fault::new(
                Code::BadDate,
                say!("`{shown}` is not a period.", "`{shown}` не период."),
            )
            .hint(say!("Write `{start}/{end}`.", "Напишите `{start}/{end}`.")));
        }
        return date(text).map(|date| Period { start: date, end: End::On(date) });
    };
    let start = date(start.trim())?;
    if end.trim() == "unknown" {
        return Ok(Period { start, end: End::Unknown });
    }
    let end = date(end.trim())?;
    if start.first_day() > end.last_day() {
        let message = say!(
            "The period ends in {end}, before it begins in {start}.",
            "Период кончается ({end}) раньше, чем начинается ({start})."
        );
        return Err(Fault::new(Code::StartAfterEnd, message));
    }
    Ok(Period { start, end: End::On(end) })
}

/// The keys of a year that is only partly known.
#[derive(serde::Deserialize)]
#[serde(rename = "When")]
struct WhenKeys {
    about: Field<Date>,
    at_least: Field<Date>,
    between: Field<List<Date>>,
}

impl<'de> Deserialize<'de> for When {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        match shape::<_, Never, WhenKeys>(deserializer, &["date", "", "partly", "When"])? {
            Shape::Scalar(written) => in_words(written.text.trim()).map_err(Fault::raise),
            Shape::List(never) => match never {},
            Shape::Mapping(keys) => match partly(&keys) {
                Ok(year) => Ok(Self::Partly(year)),
                Err(Some(fault)) => Err(fault.raise()),
                Err(None) => Err(D::Error::custom("noted")),
            },
        }
    }
}

impl<'de> Deserialize<'de> for Year {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        When::deserialize(deserializer).map(When::year)
    }
}

/// A date, `unknown`, or a year with a word: `about 2018`, `около 2018`.
fn in_words(text: &str) -> Result<When, Fault> {
    if text == "unknown" {
        return Ok(When::Partly(Year::Unknown));
    }
    if let Some(date) = Date::parse(text) {
        return Ok(When::On(date));
    }
    let folded = text.to_lowercase();
    match words::qualifier(&folded) {
        Some((Qualifier::About | Qualifier::Nearly, rest)) => {
            date(rest).map(|date| When::Partly(Year::About(date.year)))
        }
        Some((Qualifier::AtLeast, rest)) => date(rest).map(|date| When::Partly(Year::AtLeast(date.year))),
        _ => date(text).map(When::On),
    }
}

fn partly(keys: &WhenKeys) -> Result<Year, Option<Fault>> {
    let there = [!keys.about.is_absent(), !keys.at_least.is_absent(), !keys.between.is_absent()];
    match there.iter().filter(|there| **there).count() {
        0 => {
            return Err(Some(
                Fault::new(Code::BadDate, say!("No year stands here.", "Здесь нет года.")).hint(say!(
                    "Write a year, `{{about: 2018}}`, `{{between: [2017, 2018]}}` or `unknown`.",
                    "Напишите год, `{{about: 2018}}`, `{{between: [2017, 2018]}}` или `unknown`."
                )),
            ));
        }
        1 => {}
        _ => {
            let message = say!(
                "Several keys here say how well the year is known.",
                "Здесь у года несколько оговорок сразу."
            );
            return Err(Some(Fault::new(Code::TwoQualifiers, message)));
        }
    }
    if let Some(date) = keys.about.get() {
        return Ok(Year::About(date.year));
    }
    if let Some(date) = keys.at_least.get() {
        return Ok(Year::AtLeast(date.year));
    }
    let list = keys.between.get().filter(|list| !list.broken).ok_or(None)?;
    match list.items[..] {
        [(_, one), (_, other)] if one.year <= other.year => Ok(Year::Between(one.year, other.year)),
        [_, _] => Err(Some(Fault::new(
            Code::StartAfterEnd,
            say!("The first year lies after the second.", "Первый год позже второго."),
        ))),
        _ => Err(Some(Fault::new(
            Code::BadDate,
            say!("`between` takes two years.", "В `between` нужно два года."),
        ))),
    }
}
