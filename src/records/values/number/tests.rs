//! The grammar of numbers, as tables.

use super::parse;
use crate::base::value::Qualifier;
use crate::records::values::quantity::Unit;

/// A number in the form `qualifier number unit`.
fn read(text: &str) -> String {
    match parse(text) {
        Ok((known, unit)) => {
            let upper = if known.qualifier == Qualifier::Between {
                format!("..{}", known.upper_number)
            } else {
                String::new()
            };
            let hedge = if known.approximate { "~" } else { "" };
            let unit = match unit {
                Unit::Bare => String::new(),
                Unit::Money(currency) => format!(" {currency}"),
                Unit::Percent => " %".to_owned(),
            };
            format!("{hedge}{} {}{upper}{unit}", known.qualifier.word(), known.number)
        }
        Err(fault) => fault.code().word().to_owned(),
    }
}

#[test]
fn numbers_as_people_write_them() {
    let table = [
        ("36", "exact 36"),
        ("-3", "exact -3"),
        ("12.5", "exact 12.5"),
        ("0.125", "exact 0.125"),
        ("1_000", "exact 1000"),
        ("1 234 567", "exact 1234567"),
        ("200\u{a0}000 RUB", "exact 200000 RUB"),
        ("200 тыс. руб.", "exact 200000 RUB"),
        ("56.7 million RUB", "exact 56700000 RUB"),
        ("56.7 млн руб.", "exact 56700000 RUB"),
        ("2 миллиарда рублей", "exact 2000000000 RUB"),
        ("€5 million", "exact 5000000 EUR"),
        ("RUB 150 000.50", "exact 150000.5 RUB"),
        ("1500 ₽", "exact 1500 RUB"),
        ("50 %", "exact 50 %"),
        ("50%", "exact 50 %"),
        ("около 12 процентов", "~about 12 %"),
        ("10 per cent", "exact 10 %"),
        ("more than 160", "more_than 160"),
        ("более 160", "more_than 160"),
        ("Более чем 160", "more_than 160"),
        ("over 1 000", "more_than 1000"),
        ("at least 20", "at_least 20"),
        ("не менее 20", "at_least 20"),
        ("менее 5", "less_than 5"),
        ("up to 200 000 RUB", "up_to 200000 RUB"),
        ("до 200 тыс. руб.", "up_to 200000 RUB"),
        ("не более трёх", "up_to 3"),
        ("порядка двенадцати", "~about 12"),
        ("nearly twelve", "~nearly 12"),
        ("about 2.04 billion RUB or more", "~at_least 2040000000 RUB"),
        ("160 и более", "at_least 160"),
        ("between 5 and 7", "between 5..7"),
        ("от 5 до 7 млн руб.", "between 5000000..7000000 RUB"),
        (">160", "more_than 160"),
        ("≈ 40", "~about 40"),
    ];
    for (text, expected) in table {
        assert_eq!(read(text), expected, "{text}");
    }
}

#[test]
fn what_is_asked_about() {
    let table = [
        ("4,5", "unclear-number"),
        ("1,500", "unclear-number"),
        ("1.500", "unclear-number"),
        ("12.345 RUB", "unclear-number"),
        ("1,234,567", "unclear-number"),
        ("1.234.567", "bad-number"),
        ("5-7", "bad-number"),
        ("5–7", "bad-number"),
        ("160+", "unknown-qualifier"),
        ("mor than 160", "unknown-qualifier"),
        ("more than about 160", "two-qualifiers"),
        ("более 160 и более", "two-qualifiers"),
        ("200 RUR", "bad-currency"),
        ("200 rub", "bad-currency"),
        ("$200", "bad-currency"),
        ("400 000 rubels", "bad-currency"),
        ("400 тыс. рублов", "bad-currency"),
        ("16 rounds", "bad-number"),
        ("1.555 JPY", "unclear-number"),
        ("1.5 JPY", "bad-amount"),
        ("36 jobs", "bad-number"),
        ("many", "bad-number"),
        ("", "bad-number"),
        ("more than", "bad-number"),
        ("1e9", "bad-number"),
        ("99999999999999999999999999999999", "bad-number"),
        ("99999999999 billion billion", "bad-number"),
        ("%", "bad-number"),
    ];
    for (text, expected) in table {
        assert_eq!(read(text), expected, "{text}");
    }
}
