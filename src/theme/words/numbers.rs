//! Numbers, percentages and money in the reader's form, and the form of a unit that fits a number.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use crate::base::digits::Digits;
use crate::base::language::Language;
use crate::base::money::Currency;
use crate::base::value::Qualifier;
use crate::theme::words::Arg;
use crate::theme::words::Words;

/// How an amount of money is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// In millions or billions where that takes nothing away from it: `RUB 56.7 million`. For headlines and texts.
    Short,
    /// With all its digits: `RUB 56,700,000`. For tables, where amounts are compared.
    Full,
}

/// Stands for a number in a pattern.
pub(super) const NUMBER: &str = "\u{1}";

/// Stands for a currency in a pattern.
const CURRENCY: &str = "\u{2}";

/// Separators, patterns and plural forms of a language, looked up once.
#[derive(Clone, Debug, Default)]
pub(super) struct Numerals {
    decimal: String,
    group: String,
    group_from: usize,
    /// What stands before and after an amount of money, with [`CURRENCY`] in its place.
    money: (String, String),
    /// What stands before and after an amount in the currencies for which the language has a word.
    around: Vec<(Currency, (String, String))>,
    /// The plural categories of 0 to 199: what comes after is like 100 to 199 by its last two digits.
    categories: Vec<Category>,
}

/// A plural category of CLDR.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Category {
    /// `zero`.
    Zero,
    /// `one`: 1 job; 1, 21, 31 in Russian.
    One,
    /// `two`.
    Two,
    /// `few`: 2, 3, 4, 22… in Russian.
    Few,
    /// `many`: 0, 5 to 20, 25… in Russian.
    Many,
    /// `other`: everything else; decimals in Russian.
    Other,
}

impl Category {
    /// The word of CLDR, as in records.
    pub fn word(self) -> &'static str {
        match self {
            Self::Zero => "zero",
            Self::One => "one",
            Self::Two => "two",
            Self::Few => "few",
            Self::Many => "many",
            Self::Other => "other",
        }
    }

    /// The category that a word of CLDR names.
    fn parse(word: &str) -> Self {
        match word {
            "zero" => Self::Zero,
            "one" => Self::One,
            "two" => Self::Two,
            "few" => Self::Few,
            "many" => Self::Many,
            _ => Self::Other,
        }
    }
}

impl Numerals {
    /// Looks the separators and plural forms up in the words of a language.
    pub(super) fn of(words: &Words) -> Self {
        let money =
            words.say("number_money", &[("number", Arg::Text(NUMBER)), ("currency", Arg::Text(CURRENCY))]);
        let (before, after) = money.split_once(NUMBER).unwrap_or_default();
        let money = (before.to_owned(), after.to_owned());
        let currencies = words.all().into_iter().filter_map(|(key, name)| {
            let currency = Currency::parse(key.strip_prefix("currency_")?)?;
            Some((currency, around(&money, name)))
        });
        Self {
            around: currencies.collect(),
            money,
            decimal: words.text("number_decimal").to_owned(),
            group: words.text("number_group").to_owned(),
            group_from: words.text("number_group_from").parse().unwrap_or(4),
            categories: (0..200).map(|count| asked(words, count)).collect(),
        }
    }
}

/// What stands before and after an amount of money in the pattern of a language, with the currency's name put in.
fn around((before, after): &(String, String), name: &str) -> (String, String) {
    let named = |side: &String| match side.split_once(CURRENCY) {
        Some((first, last)) => [first, name, last].concat(),
        None => side.clone(),
    };
    (named(before), named(after))
}

/// Asks the plural rules of the language.
fn asked(words: &Words, count: i64) -> Category {
    Category::parse(&words.say("plural_category", &[("count", Arg::Count(count))]))
}

/// The plural category of a count.
impl Words {
    pub(super) fn category_of(&self, count: i64) -> Category {
        let at = usize::try_from(count).unwrap_or_default().min(199);
        self.numerals().categories.get(at).copied().unwrap_or(Category::Other)
    }
}

/// The forms of a unit's name in several languages, as measures have them.
type Forms = [(Language, Vec<(Box<str>, Box<str>)>)];

impl Words {
    /// A number in the reader's form: `1,234,567.5`, `1 234 567,5`, with a true minus.
    pub fn number(&self, number: Decimal) -> String {
        match (number.scale(), u64::try_from(number.mantissa().abs())) {
            // Nearly all numbers are whole ones.
            (0, Ok(whole)) => self.grouped(number, Digits::of(whole).as_str()),
            _ => self.grouped(number, &plain(number.abs())),
        }
    }

    /// The same, from the digits of its size.
    fn grouped(&self, number: Decimal, plain: &str) -> String {
        let (whole, fraction) = plain.split_once('.').unwrap_or((plain, ""));
        let mut out = String::with_capacity(plain.len() + 8);
        if number.is_sign_negative() && !number.is_zero() {
            out.push('\u{2212}');
        }
        if whole.len() < self.numerals().group_from {
            out.push_str(whole);
        } else {
            let (mut group, mut rest) = whole.split_at((whole.len() - 1) % 3 + 1);
            out.push_str(group);
            while !rest.is_empty() {
                (group, rest) = rest.split_at(3);
                out.push_str(&self.numerals().group);
                out.push_str(group);
            }
        }
        if !fraction.is_empty() {
            out.push_str(&self.numerals().decimal);
            out.push_str(fraction);
        }
        out
    }

    /// The decimal separator, the group separator and the number of digits from which there are groups: for
    /// those who print numbers of their own, such as the ticks of charts.
    pub fn separators(&self) -> (&str, &str, usize) {
        let numerals = self.numerals();
        (&numerals.decimal, &numerals.group, numerals.group_from)
    }

    /// A count in the reader's form.
    pub fn count(&self, count: usize) -> String {
        self.number(Decimal::from(count))
    }

    /// A percentage: `50%`, `50 %`.
    pub fn percent(&self, number: Decimal) -> String {
        self.say("number_percent", &[("number", Arg::Text(&self.number(number)))])
    }

    /// An amount of money in whole units: `RUB 56.7 million`, `56,7 млн ₽`. Never rounded.
    pub fn money(&self, whole: Decimal, currency: Currency, style: Style) -> String {
        let number = match style {
            Style::Short => self.shortened(whole),
            Style::Full => self.number(whole),
        };
        self.with_currency(&number, currency)
    }

    /// The magnitude in which an amount is printed where it is short, and how many decimals it has there.
    pub fn magnitude_of(number: Decimal) -> Option<(&'static str, u32)> {
        Self::magnitude(number).map(|(key, share)| (key, share.scale()))
    }

    /// An amount of money as it is printed where it is short, with at least so many decimals in its magnitude:
    /// `RUB 3.20 million`.
    pub fn money_with(&self, whole: Decimal, currency: Currency, places: u32) -> String {
        let Some((key, share)) = Self::magnitude(whole) else {
            return self.money(whole, currency, Style::Short);
        };
        let mut number = self.number(share);
        let zeros = usize::try_from(places.saturating_sub(share.scale())).unwrap_or_default();
        if zeros > 0 && share.scale() == 0 {
            number.push_str(&self.numerals().decimal);
        }
        number.push_str(&"0".repeat(zeros));
        self.with_currency(&self.say(key, &[("number", Arg::Text(&number))]), currency)
    }

    /// A number that is ready to be printed, with its currency.
    pub(super) fn with_currency(&self, number: &str, currency: Currency) -> String {
        let (before, after) = self.around_money(currency);
        format!("{before}{number}{after}")
    }

    /// What stands before and after an amount of money: its currency, where the language puts it.
    pub(super) fn around_money(&self, currency: Currency) -> (String, String) {
        let known = self.numerals().around.iter().find(|(of, _)| *of == currency);
        known.map_or_else(|| around(&self.numerals().money, currency.code()), |(_, around)| around.clone())
    }

    /// The largest of million, billion and trillion in which at most two decimals say all of a number: the key
    /// of the word and the number in it.
    pub(super) fn magnitude(number: Decimal) -> Option<(&'static str, Decimal)> {
        [(12, "magnitude_12"), (9, "magnitude_9"), (6, "magnitude_6")].into_iter().find_map(|(power, key)| {
            let unit = Decimal::from(10_i64.pow(power));
            let share = number.checked_div(unit)?.normalize();
            let says_all = share.scale() <= 2 && share.checked_mul(unit) == Some(number);
            (number.abs() >= unit && says_all).then_some((key, share))
        })
    }

    /// A large number in millions or billions, where at most two decimals then say all of it.
    fn shortened(&self, number: Decimal) -> String {
        match Self::magnitude(number) {
            Some((key, share)) => self.say(key, &[("number", Arg::Text(&self.number(share)))]),
            None => self.number(number),
        }
    }

    /// The plural category of a number.
    pub fn category(&self, number: Decimal) -> Category {
        if number.scale() > 0 && !number.fract().is_zero() {
            return Category::Other;
        }
        let Some(count) = number.abs().to_i64() else { return Category::Other };
        if count != 0 && count % 1_000_000 == 0 {
            return asked(self, count);
        }
        let place = if count < 200 { count } else { 100 + count % 100 };
        usize::try_from(place)
            .ok()
            .and_then(|place| self.numerals().categories.get(place))
            .copied()
            .unwrap_or(Category::Other)
    }

    /// The form of a unit's name that fits a number with its qualifier: `160 jobs`, «более 161 рабочего места».
    pub fn unit<'a>(&self, forms: &'a Forms, number: Decimal, qualifier: Qualifier) -> &'a str {
        let own = forms.iter().find(|(language, _)| *language == self.language()).or_else(|| forms.first());
        let Some((language, forms)) = own else { return "" };
        let category = governed(*language, qualifier, self.category(number));
        let form = |category: Category| forms.iter().find(|(word, _)| &**word == category.word());
        form(category).or_else(|| form(Category::Other)).or(forms.last()).map_or("", |(_, form)| form)
    }
}

/// A number without separators or zeros at its end: `56700000`, `0.5`. Whole numbers, which most are, go a short way.
pub(super) fn plain(number: Decimal) -> String {
    match (number.scale(), i64::try_from(number.mantissa())) {
        (0, Ok(whole)) => whole.to_string(),
        _ => number.normalize().to_string(),
    }
}

/// The category after a qualifier. In East Slavic languages all qualifiers but «почти» govern the genitive:
/// «21 рабочее место», but «более 21 рабочего места»; the genitive singular stands under `other` (as after
/// decimals), the plural under `many`.
fn governed(language: Language, qualifier: Qualifier, category: Category) -> Category {
    let slavic = matches!(language.code(), "ru" | "uk" | "be");
    match (slavic, qualifier, category) {
        (false, ..) | (_, Qualifier::Exact | Qualifier::Nearly, _) => category,
        (_, _, Category::One) => Category::Other,
        (_, _, Category::Few) => Category::Many,
        _ => category,
    }
}
