//! The few words and separators that a chart needs by itself, and the numbers at its ticks.
//!
//! Everything else that is read in a chart comes ready-made in its cells. `Words::default` is English; the
//! caller fills in the reader's language.

use rust_decimal::Decimal;

use crate::charts::table::Round;

/// Words and separators in the reader's language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Words {
    /// Stands where a cell without a number has no label of its own.
    pub not_published: String,
    /// Stands for a withheld cell without a label of its own.
    pub withheld: String,
    /// Stands for a cell that does not apply and has no label of its own.
    pub not_applicable: String,
    /// Stands in place of a chart that has no rows.
    pub nothing_to_show: String,
    /// Opens the table ("Show the numbers").
    pub show_table: String,
    /// The head of the table's column with periods.
    pub period: String,
    /// The head of the table's only column of values, if its series has no name.
    pub value: String,
    /// The head of the table's column with statuses.
    pub status: String,
    /// The word before the source line ("Source").
    pub source: String,
    /// The rounds' states in the order of `Round::ALL`, for the key.
    pub rounds: [String; 4],
    /// A distance on a map, with `{}` for the number ("{} km").
    pub kilometres: String,
    /// Said of a place on a map without a disc: its number is zero.
    pub zero_here: String,
    /// The decimal separator of ticks.
    pub decimal: String,
    /// The separator between groups of three digits of ticks.
    pub group: String,
    /// Numbers at ticks are grouped from so many digits on: 4 in English, 5 in Spanish or Polish.
    pub group_from: usize,
    /// Short forms of large ticks: a power of ten and its pattern (`(6, "{} million")`), largest first.
    pub magnitudes: Vec<(u32, String)>,
}

impl Default for Words {
    fn default() -> Self {
        let own = str::to_owned;
        Self {
            not_published: own("not published"),
            withheld: own("[c]"),
            not_applicable: own("not applicable"),
            nothing_to_show: own("Nothing to show yet"),
            show_table: own("Show the numbers as a table"),
            period: own("Period"),
            value: own("Value"),
            status: own("Status"),
            source: own("Source"),
            rounds: [own("held"), own("announced"), own("not held"), own("nothing found")],
            kilometres: own("{}\u{a0}km"),
            zero_here: own("none"),
            decimal: own("."),
            group: own(","),
            group_from: 4,
            magnitudes: vec![
                (12, own("{}\u{a0}trillion")),
                (9, own("{}\u{a0}billion")),
                (6, own("{}\u{a0}million")),
            ],
        }
    }
}

impl Words {
    /// What became of a round, in words.
    #[must_use]
    pub fn round(&self, round: Round) -> &str {
        let [held, announced, not_held, nothing_found] = &self.rounds;
        match round {
            Round::Held => held,
            Round::Announced => announced,
            Round::NotHeld => not_held,
            Round::NothingFound => nothing_found,
        }
    }
}

/// The labels of an axis: one magnitude and the same decimals for all ticks, so that they are compared at a glance. A
/// tick is a place on a scale and no number of a source, so its zeros claim nothing.
#[must_use]
pub fn tick_labels(ticks: &[Decimal], words: &Words) -> Vec<String> {
    let largest = ticks.iter().map(Decimal::abs).max().unwrap_or_default();
    let magnitude = words.magnitudes.iter().find(|(power, _)| {
        let unit = power_of_ten(*power);
        unit > Decimal::ONE && largest >= unit
    });
    let unit = magnitude.map_or(Decimal::ONE, |(power, _)| power_of_ten(*power));
    let shares: Vec<Decimal> =
        ticks.iter().map(|tick| tick.checked_div(unit).unwrap_or(*tick).normalize()).collect();
    let places = shares.iter().map(Decimal::scale).max().unwrap_or_default();
    let label = |share: &Decimal| match magnitude {
        // Zero is zero in any magnitude and to any decimal.
        _ if share.is_zero() => number(*share, words),
        Some((_, pattern)) => pattern.replace("{}", &number_to(*share, places, words)),
        None => number_to(*share, places, words),
    };
    shares.iter().map(label).collect()
}

/// Ten to the power given, or zero where a decimal cannot hold it.
fn power_of_ten(power: u32) -> Decimal {
    10_i128
        .checked_pow(power)
        .and_then(|unit| Decimal::try_from_i128_with_scale(unit, 0).ok())
        .unwrap_or_default()
}

/// A decimal in the reader's form: separators, true minus, no trailing zeros.
pub(crate) fn number(value: Decimal, words: &Words) -> String {
    number_to(value, 0, words)
}

/// The same with at least so many decimals.
fn number_to(value: Decimal, places: u32, words: &Words) -> String {
    let mut plain = value.abs().normalize();
    if plain.scale() < places {
        plain.rescale(places);
    }
    let plain = plain.to_string();
    let (whole, fraction) = plain.split_once('.').unwrap_or((plain.as_str(), ""));
    let mut out = String::new();
    if value.is_sign_negative() && !value.is_zero() {
        out.push('\u{2212}');
    }
    for (place, digit) in whole.chars().enumerate() {
        let left = whole.len() - place;
        if place > 0 && left.is_multiple_of(3) && whole.len() >= words.group_from {
            out.push_str(&words.group);
        }
        out.push(digit);
    }
    if !fraction.is_empty() {
        out.push_str(&words.decimal);
        out.push_str(fraction);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::Words;
    use super::tick_labels;
    use rust_decimal::Decimal;

    fn russian() -> Words {
        Words {
            decimal: ",".to_owned(),
            group: "\u{a0}".to_owned(),
            magnitudes: vec![(6, "{}\u{a0}млн".to_owned())],
            ..Words::default()
        }
    }

    fn check(ticks: &[&str], words: &Words, expected: &[&str]) {
        let ticks: Vec<Decimal> = ticks.iter().map(|tick| tick.parse().expect("a decimal")).collect();
        assert_eq!(tick_labels(&ticks, words), expected);
    }

    #[test]
    fn ticks_follow_the_language() {
        check(&["0", "500", "1000"], &Words::default(), &["0", "500", "1,000"]);
        check(&["0", "2500"], &russian(), &["0", "2\u{a0}500"]);
        check(&["0", "2500"], &Words { group_from: 5, ..russian() }, &["0", "2500"]);
        check(&["-0.5", "0", "0.50"], &russian(), &["\u{2212}0,5", "0", "0,5"]);
        check(&["0", "500000", "1000000"], &russian(), &["0", "0,5\u{a0}млн", "1,0\u{a0}млн"]);
        check(&["0", "0.5", "1", "1.5"], &Words::default(), &["0", "0.5", "1.0", "1.5"]);
        check(&["0", "20000000000"], &Words::default(), &["0", "20\u{a0}billion"]);
        check(&[], &Words::default(), &[]);
    }
}
