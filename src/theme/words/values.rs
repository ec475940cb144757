//! Values as numbers on a page: with the qualifier in words, the unit in its form, or the reason why there is none.

use crate::base::money::Currency;
use crate::base::status::Status;
use crate::base::value::Known;
use crate::base::value::Missing;
use crate::base::value::Qualifier;
use crate::base::value::Value;
use crate::portfolio::model::Unit;
use crate::theme::views::parts::Number;
use crate::theme::words::Arg;
use crate::theme::words::Words;
use crate::theme::words::numbers;
use crate::theme::words::numbers::NUMBER;
use crate::theme::words::numbers::Style;

impl Words {
    /// A value as it is printed. `href`, `tag`, `stated_by` and notes are the caller's to add.
    pub fn value(&self, value: &Value, unit: &Unit, currency: Option<Currency>, style: Style) -> Number {
        match value {
            Value::Known(known) => self.known(known, unit, currency, style),
            Value::Missing(missing) => self.missing(missing),
        }
    }

    /// A number with its qualifier.
    pub fn known(&self, known: &Known, unit: &Unit, currency: Option<Currency>, style: Style) -> Number {
        let (qualifier, after) = self.qualifier(known);
        let short = matches!((unit, style), (Unit::Money, Style::Short));
        let (text, magnitude) = self.digits(known, short);
        let (prefix, suffix) = self.around(unit, currency, magnitude);
        let unit = match unit {
            Unit::Things(forms) | Unit::Amount(forms) => {
                self.unit(forms, known.upper_number, known.qualifier)
            }
            Unit::Money | Unit::Percent | Unit::Ratio(_) => "",
        };
        Number {
            qualifier: qualifier.to_owned(),
            prefix,
            text,
            suffix,
            after: after.to_owned(),
            unit: unit.to_owned(),
            value: Some(plain(known)),
            ..Number::default()
        }
    }

    /// The digits of a value, and the key of the magnitude that they are in. Both ends of between are in the
    /// same one.
    fn digits(&self, known: &Known, short: bool) -> (String, Option<&'static str>) {
        let shortened = |number| if short { Self::magnitude(number) } else { None };
        let low = shortened(known.number);
        if known.qualifier != Qualifier::Between {
            return match low {
                Some((key, share)) => (self.number(share), Some(key)),
                None => (self.number(known.number), None),
            };
        }
        let high = shortened(known.upper_number);
        let (low, high, key) = match (low, high) {
            (Some((key, low)), Some((same, high))) if key == same => (low, high, Some(key)),
            _ => (known.number, known.upper_number, None),
        };
        let (low, high) = (self.number(low), self.number(high));
        (self.say("between_numbers", &[("low", Arg::Text(&low)), ("high", Arg::Text(&high))]), key)
    }

    /// What stands before and after the digits: currency, magnitude, percent sign.
    fn around(&self, unit: &Unit, currency: Option<Currency>, magnitude: Option<&str>) -> (String, String) {
        let split = |said: String| {
            let (before, after) = said.split_once(NUMBER).unwrap_or_default();
            (before.to_owned(), after.to_owned())
        };
        let (inner_before, inner_after) = match magnitude {
            Some(key) => split(self.say(key, &[("number", Arg::Text(NUMBER))])),
            None => Default::default(),
        };
        let (before, after) = match (unit, currency) {
            (Unit::Money, Some(currency)) => self.around_money(currency),
            (Unit::Percent, _) => split(self.say("number_percent", &[("number", Arg::Text(NUMBER))])),
            _ => Default::default(),
        };
        (before + &inner_before, inner_after + &after)
    }

    /// The reason why there is no number, in the place of the number.
    pub fn missing(&self, missing: &Missing) -> Number {
        let mark = matches!(missing, Missing::Withheld).then(|| self.text("withheld_mark").to_owned());
        Number { missing: Some(self.missing_words(missing)), mark, ..Number::default() }
    }

    /// The reason why there is no number, in words.
    pub fn missing_words(&self, missing: &Missing) -> String {
        match missing {
            Missing::NotPublished => self.text("missing_not_published").to_owned(),
            Missing::NotQuantified(Some(words)) => words.read(self.language()).0.to_owned(),
            Missing::NotQuantified(None) => self.text("missing_not_quantified").to_owned(),
            Missing::NotApplicable => self.text("missing_not_applicable").to_owned(),
            Missing::Withheld => self.text("missing_withheld").to_owned(),
            Missing::SourcesDiffer => self.text("missing_sources_differ").to_owned(),
            Missing::OutcomeNotPublished => self.text("missing_outcome_not_published").to_owned(),
        }
    }

    /// The word of a status; `None` for what simply happened.
    pub fn status(&self, status: Status) -> Option<&str> {
        match status {
            Status::Actual => None,
            Status::Disbursed => Some(self.text("status_disbursed")),
            Status::Committed => Some(self.text("status_committed")),
            Status::Planned => Some(self.text("status_planned")),
            Status::Target => Some(self.text("status_target")),
            Status::Ceiling => Some(self.text("status_ceiling")),
            Status::Estimate => Some(self.text("status_estimate")),
        }
    }

    /// The words before and after a number.
    fn qualifier(&self, known: &Known) -> (&str, &str) {
        let hedged = known.approximate;
        match known.qualifier {
            Qualifier::Exact if hedged => (self.text("q_about"), ""),
            Qualifier::Exact => ("", ""),
            Qualifier::MoreThan if hedged => (self.text("q_more_than_about"), ""),
            Qualifier::MoreThan => (self.text("q_more_than"), ""),
            Qualifier::AtLeast if hedged => (self.text("q_about"), self.text("q_or_more")),
            Qualifier::AtLeast => (self.text("q_at_least"), ""),
            Qualifier::LessThan if hedged => (self.text("q_less_than_about"), ""),
            Qualifier::LessThan => (self.text("q_less_than"), ""),
            Qualifier::UpTo if hedged => (self.text("q_about"), self.text("q_or_less")),
            Qualifier::UpTo => (self.text("q_up_to"), ""),
            Qualifier::About => (self.text("q_about"), ""),
            Qualifier::Nearly => (self.text("q_nearly"), ""),
            Qualifier::Between => (self.text("q_between"), ""),
        }
    }
}

impl Number {
    /// The number as one line of plain text: `more than 160 jobs`, `not published`. For titles, charts, JSON.
    pub fn plain(&self) -> String {
        if let Some(missing) = &self.missing {
            return missing.clone();
        }
        let number = format!("{}{}{}", self.prefix, self.text, self.suffix);
        let parts = [&self.qualifier, &number, &self.after, &self.unit];
        let parts: Vec<&str> =
            parts.into_iter().filter(|part| !part.is_empty()).map(String::as_str).collect();
        parts.join("\u{a0}")
    }
}

/// The plain decimal for machines; of between both, with a slash.
fn plain(known: &Known) -> String {
    let number = numbers::plain(known.number);
    if known.qualifier == Qualifier::Between {
        format!("{number}/{}", numbers::plain(known.upper_number))
    } else {
        number
    }
}
