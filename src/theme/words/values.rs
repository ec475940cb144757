//! Values as numbers on a page: with the qualifier in words, the unit in its form, or the reason why there is none.

use rust_decimal::Decimal;

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
        let number = |number: Decimal| match (unit, style) {
            (Unit::Money, Style::Short) => self.shortened(number),
            _ => self.number(number),
        };
        let bare = if known.qualifier == Qualifier::Between {
            let (low, high) = (number(known.number), number(known.upper_number));
            self.say("between_numbers", &[("low", Arg::Text(&low)), ("high", Arg::Text(&high))])
        } else {
            number(known.number)
        };
        let text = match (unit, currency) {
            (Unit::Money, Some(currency)) => self.with_currency(&bare, currency),
            (Unit::Percent, _) => self.say("number_percent", &[("number", Arg::Text(&bare))]),
            _ => bare,
        };
        let unit = match unit {
            Unit::Things(forms) | Unit::Amount(forms) => {
                self.unit(forms, known.upper_number, known.qualifier)
            }
            Unit::Money | Unit::Percent | Unit::Ratio(_) => "",
        };
        Number {
            qualifier: qualifier.to_owned(),
            text,
            after: after.to_owned(),
            unit: unit.to_owned(),
            value: Some(plain(known)),
            ..Number::default()
        }
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
        let parts = [&self.qualifier, &self.text, &self.after, &self.unit];
        parts.into_iter().filter(|part| !part.is_empty()).cloned().collect::<Vec<_>>().join("\u{a0}")
    }
}

/// The plain decimal for machines; of between both, with a slash.
fn plain(known: &Known) -> String {
    let number = known.number.normalize();
    if known.qualifier == Qualifier::Between {
        format!("{number}/{}", known.upper_number.normalize())
    } else {
        number.to_string()
    }
}
