//! The words that people put around numbers, in English and in Russian: tables only.
//!
//! The reader of records and the check of numbers in prose both use them.

use rust_decimal::Decimal;

use crate::base::value::Qualifier;

/// Words before a number, the longer ones first where one begins with another.
pub const QUALIFIERS: &[(&str, Qualifier)] = &[
    ("not more than", Qualifier::UpTo),
    ("no more than", Qualifier::UpTo),
    ("not less than", Qualifier::AtLeast),
    ("no less than", Qualifier::AtLeast),
    ("no fewer than", Qualifier::AtLeast),
    ("more than", Qualifier::MoreThan),
    ("over", Qualifier::MoreThan),
    ("above", Qualifier::MoreThan),
    ("at least", Qualifier::AtLeast),
    ("less than", Qualifier::LessThan),
    ("fewer than", Qualifier::LessThan),
    ("under", Qualifier::LessThan),
    ("below", Qualifier::LessThan),
    ("up to", Qualifier::UpTo),
    ("at most", Qualifier::UpTo),
    ("about", Qualifier::About),
    ("around", Qualifier::About),
    ("approximately", Qualifier::About),
    ("roughly", Qualifier::About),
    ("nearly", Qualifier::Nearly),
    ("almost", Qualifier::Nearly),
    ("не более чем", Qualifier::UpTo),
    ("не более", Qualifier::UpTo),
    ("не больше", Qualifier::UpTo),
    ("не менее чем", Qualifier::AtLeast),
    ("не менее", Qualifier::AtLeast),
    ("не меньше", Qualifier::AtLeast),
    ("как минимум", Qualifier::AtLeast),
    ("минимум", Qualifier::AtLeast),
    ("максимум", Qualifier::UpTo),
    ("более чем", Qualifier::MoreThan),
    ("более", Qualifier::MoreThan),
    ("больше", Qualifier::MoreThan),
    ("свыше", Qualifier::MoreThan),
    ("менее чем", Qualifier::LessThan),
    ("менее", Qualifier::LessThan),
    ("меньше", Qualifier::LessThan),
    ("до", Qualifier::UpTo),
    ("около", Qualifier::About),
    ("примерно", Qualifier::About),
    ("порядка", Qualifier::About),
    ("приблизительно", Qualifier::About),
    ("почти", Qualifier::Nearly),
    ("more_than", Qualifier::MoreThan),
    ("at_least", Qualifier::AtLeast),
    ("less_than", Qualifier::LessThan),
    ("up_to", Qualifier::UpTo),
    (">=", Qualifier::AtLeast),
    ("<=", Qualifier::UpTo),
    ("≥", Qualifier::AtLeast),
    ("≤", Qualifier::UpTo),
    (">", Qualifier::MoreThan),
    ("<", Qualifier::LessThan),
    ("≈", Qualifier::About),
    ("~", Qualifier::About),
];

/// Words after a number that make it the least there is.
pub const OR_MORE: &[&str] =
    &["or more", "and more", "or above", "и более", "или более", "и больше", "или больше"];

/// Numbers as words, also in the cases that Russian qualifiers ask for ("более двух").
pub const NUMBERS: &[(&str, i64)] = &[
    ("one", 1),
    ("two", 2),
    ("three", 3),
    ("four", 4),
    ("five", 5),
    ("six", 6),
    ("seven", 7),
    ("eight", 8),
    ("nine", 9),
    ("ten", 10),
    ("eleven", 11),
    ("twelve", 12),
    ("один", 1),
    ("одна", 1),
    ("одно", 1),
    ("одного", 1),
    ("одной", 1),
    ("два", 2),
    ("две", 2),
    ("двух", 2),
    ("три", 3),
    ("трёх", 3),
    ("трех", 3),
    ("четыре", 4),
    ("четырёх", 4),
    ("четырех", 4),
    ("пять", 5),
    ("пяти", 5),
    ("шесть", 6),
    ("шести", 6),
    ("семь", 7),
    ("семи", 7),
    ("восемь", 8),
    ("восьми", 8),
    ("девять", 9),
    ("девяти", 9),
    ("десять", 10),
    ("десяти", 10),
    ("одиннадцать", 11),
    ("одиннадцати", 11),
    ("двенадцать", 12),
    ("двенадцати", 12),
];

/// Words that multiply a number, with the number of zeros.
const MULTIPLIERS: &[(&str, u32)] = &[
    ("thousand", 3),
    ("thousands", 3),
    ("тыс", 3),
    ("тысяча", 3),
    ("тысячи", 3),
    ("тысяч", 3),
    ("million", 6),
    ("millions", 6),
    ("mln", 6),
    ("млн", 6),
    ("миллион", 6),
    ("миллиона", 6),
    ("миллионов", 6),
    ("billion", 9),
    ("billions", 9),
    ("bn", 9),
    ("bln", 9),
    ("млрд", 9),
    ("миллиард", 9),
    ("миллиарда", 9),
    ("миллиардов", 9),
];

/// Words for currencies, beside the codes of ISO 4217.
pub const CURRENCIES: &[(&str, &str)] = &[
    ("руб", "RUB"),
    ("рубль", "RUB"),
    ("рубля", "RUB"),
    ("рублей", "RUB"),
    ("рублях", "RUB"),
    ("р", "RUB"),
    ("₽", "RUB"),
    ("rouble", "RUB"),
    ("roubles", "RUB"),
    ("ruble", "RUB"),
    ("rubles", "RUB"),
    ("€", "EUR"),
    ("euro", "EUR"),
    ("euros", "EUR"),
    ("евро", "EUR"),
    ("£", "GBP"),
    ("тенге", "KZT"),
];

/// Words for per cent.
pub const PERCENT: &[&str] = &["%", "percent", "процент", "процента", "процентов"];

/// Codes of currencies that are not in use, and names that are no codes, with the code that was probably meant.
pub const FORMER_CURRENCIES: &[(&str, &str)] = &[
    ("RUR", "RUB"),
    ("RUS", "RUB"),
    ("RBL", "RUB"),
    ("SUR", "RUB"),
    ("BYR", "BYN"),
    ("DEM", "EUR"),
    ("EURO", "EUR"),
    ("US$", "USD"),
    ("USS", "USD"),
    ("DOLLAR", "USD"),
    ("DOLLARS", "USD"),
    ("$", "USD"),
];

/// Currencies that a slip of the pen is compared with.
pub const COMMON_CURRENCIES: &[&str] = &[
    "RUB", "EUR", "USD", "GBP", "CHF", "KZT", "BYN", "UAH", "CNY", "JPY", "INR", "TRY", "PLN", "CZK", "SEK",
    "NOK", "DKK", "CAD", "AUD", "AMD", "GEL", "AZN", "UZS", "KGS", "BRL", "ZAR", "KES",
];

/// The number of zeros that a word such as `million` or `тыс.` adds.
pub fn zeros(word: &str) -> Option<u32> {
    let word = word.trim_end_matches('.');
    MULTIPLIERS.iter().find(|(known, _)| *known == word).map(|(_, zeros)| *zeros)
}

/// The number that a word such as `twelve` or `двух` stands for.
pub fn number(word: &str) -> Option<Decimal> {
    NUMBERS.iter().find(|(known, _)| *known == word).map(|(_, number)| Decimal::from(*number))
}

/// The qualifier at the beginning of `text` (in small letters), with the rest of the text.
pub fn qualifier(text: &str) -> Option<(Qualifier, &str)> {
    QUALIFIERS.iter().find_map(|(words, qualifier)| {
        let rest = text.strip_prefix(words)?;
        let ends = rest.is_empty() || rest.starts_with(' ') || !words.ends_with(char::is_alphabetic);
        ends.then(|| (*qualifier, rest.trim_start()))
    })
}
