//! The grammar of numbers as people write them: `36`, `more than 160`, `200 тыс. руб.`, `56.7 million RUB`, `50 %`.

use rust_decimal::Decimal;

use crate::base::money::Currency;
use crate::base::money::Money;
use crate::base::value::Known;
use crate::base::value::Qualifier;
use crate::diagnostics::code::Code;
use crate::diagnostics::message::did_you_mean;
use crate::diagnostics::message::nearest;
use crate::records::values::quantity::Unit;
use crate::records::values::words;
use crate::records::yaml::document::short;
use crate::records::yaml::fault::Fault;
use crate::say;

/// Reads a number with its qualifier and unit.
pub fn parse(text: &str) -> Result<(Known, Unit), Fault> {
    if let Some((number, unit)) = plain(text) {
        return Ok((Known::exact(number), unit));
    }
    let clean = clean(text);
    let folded = clean.to_lowercase();
    let Some((qualifier, _)) = words::qualifier(&folded) else {
        return from_to(&clean).unwrap_or_else(|| with_ending(&clean, Qualifier::Exact));
    };
    let mut rest = words_cut(&clean, &folded);
    if let Some(ending) = from_to(&clean) {
        return ending;
    }
    let again = rest.to_lowercase();
    if words::qualifier(&again).is_some() {
        return Err(two_qualifiers(text));
    }
    if let Some(bare) = rest.strip_prefix("чем ") {
        rest = bare;
    }
    with_ending(rest, qualifier)
}

/// Reads a number with its unit and without a qualifier, as after `more_than:`.
pub fn bare(text: &str) -> Result<(Decimal, Unit), Fault> {
    if let Some(plain) = plain(text) {
        return Ok(plain);
    }
    let clean = clean(text);
    if words::qualifier(&clean.to_lowercase()).is_some() {
        return Err(two_qualifiers(text));
    }
    amount(&clean)
}

/// Whole numbers and whole amounts of money with the code of their currency, which most are: `36`, `150 000 RUB`.
fn plain(text: &str) -> Option<(Decimal, Unit)> {
    let (digits, after) = text.split_at(end_of_number(text));
    // So many digits fit, also in the smallest coin of any currency.
    if digits.is_empty() || digits.len() > 14 || digits.starts_with(' ') {
        return None;
    }
    let mut number: i64 = 0;
    for byte in digits.bytes() {
        match byte {
            b'0'..=b'9' => number = number * 10 + i64::from(byte - b'0'),
            b' ' => {}
            _ => return None,
        }
    }
    let unit = match after.strip_prefix(' ') {
        Some(code) => Unit::Money(Currency::parse(code)?),
        None if after.is_empty() => Unit::Bare,
        None => return None,
    };
    Some((Decimal::from(number), unit))
}

/// One kind of blank, and no blanks around.
fn clean(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\u{2212}' => out.push('-'),
            _ if letter.is_whitespace() || letter == '\u{feff}' => {
                if !out.ends_with(' ') {
                    out.push(' ');
                }
            }
            _ => out.push(letter),
        }
    }
    out.trim().to_owned()
}

/// `clean` without the qualifier that its small letters begin with.
fn words_cut<'t>(clean: &'t str, folded: &str) -> &'t str {
    let rest = words::qualifier(folded).map_or(folded, |(_, rest)| rest);
    let letters = rest.chars().count();
    let start = clean.char_indices().rev().nth(letters.saturating_sub(1)).map_or(clean.len(), |(at, _)| at);
    if letters == 0 { "" } else { &clean[start..] }
}

/// `between 5 and 7`, `from 5 to 7`, `от 5 до 7`.
fn from_to(clean: &str) -> Option<Result<(Known, Unit), Fault>> {
    let forms = [("between ", " and "), ("from ", " to "), ("от ", " до ")];
    let folded = clean.to_lowercase();
    let (from, to) =
        forms.iter().find_map(|(before, between)| folded.strip_prefix(before)?.split_once(between))?;
    Some(from_both(from, to))
}

fn from_both(from: &str, to: &str) -> Result<(Known, Unit), Fault> {
    // Codes of currencies were made small with the rest.
    let (one, first) = amount(&upper_codes(from))?;
    let (other, last) = amount(&upper_codes(to))?;
    let unit = if first == Unit::Bare { last } else { first };
    // "from 5 to 7 million": the word multiplies both.
    let one = match (first == Unit::Bare && one < Decimal::from(1000), to.split(' ').find_map(words::zeros)) {
        (true, Some(zeros)) if !from.split(' ').any(|word| words::zeros(word).is_some()) => {
            scaled(one, zeros)?
        }
        _ => one,
    };
    Ok((Known::between(one, other), unit))
}

fn upper_codes(text: &str) -> String {
    let upper = |word: &str| {
        let code = word.len() == 3 && word.bytes().all(|byte| byte.is_ascii_lowercase());
        if code && Currency::parse(&word.to_uppercase()).is_some() {
            word.to_uppercase()
        } else {
            word.to_owned()
        }
    };
    text.split(' ').map(upper).collect::<Vec<_>>().join(" ")
}

fn with_ending(text: &str, qualifier: Qualifier) -> Result<(Known, Unit), Fault> {
    let folded = text.to_lowercase();
    let more = words::OR_MORE.iter().find(|words| folded.ends_with(**words));
    let Some(more) = more else {
        let (number, unit) = amount(text)?;
        return Ok((Known::qualified(qualifier, number), unit));
    };
    let hedged = match qualifier {
        Qualifier::Exact => false,
        Qualifier::About | Qualifier::Nearly => true,
        _ => return Err(two_qualifiers(text)),
    };
    let letters = folded.chars().count() - more.chars().count();
    let front: String = text.chars().take(letters).collect();
    let (number, unit) = amount(front.trim())?;
    Ok((Known { approximate: hedged, ..Known::qualified(Qualifier::AtLeast, number) }, unit))
}

/// A number with a unit before or after it.
fn amount(text: &str) -> Result<(Decimal, Unit), Fault> {
    let text = text.trim();
    let start = text.find(|letter: char| letter.is_ascii_digit()).unwrap_or(0);
    let (before, rest) = text.split_at(start);
    let negative = before.ends_with('-');
    let before = before.trim_end_matches('-').trim();
    let mut unit = if before.is_empty() { Unit::Bare } else { unit_of(before, text)? };
    let (number, after) = digits_or_word(rest, text)?;
    let mut number = if negative { -number } else { number };
    for word in after.split(' ').filter(|word| !word.is_empty()) {
        match words::zeros(&word.to_lowercase()) {
            Some(zeros) if unit == Unit::Bare || !before.is_empty() => number = scaled(number, zeros)?,
            _ if unit == Unit::Bare => unit = unit_of(word, text)?,
            _ if word == "cent" && unit == Unit::Percent => {}
            _ => return Err(no_number(text)),
        }
    }
    match unit {
        Unit::Money(currency) if Money::from_whole(number, currency).is_none() => {
            Err(too_fine(text, currency))
        }
        _ => Ok((number.normalize(), unit)),
    }
}

/// The number at the beginning of `rest`, and what follows it.
fn digits_or_word<'t>(rest: &'t str, whole: &str) -> Result<(Decimal, &'t str), Fault> {
    if !rest.starts_with(|letter: char| letter.is_ascii_digit()) {
        let (word, after) = rest.split_once(' ').unwrap_or((rest, ""));
        return words::number(&word.to_lowercase())
            .map(|number| (number, after))
            .ok_or_else(|| no_number(whole));
    }
    let end = end_of_number(rest);
    let (digits, after) = rest.split_at(end);
    if after.starts_with(['-', '–', '—', '+', '/', ':']) {
        return Err(a_range(digits, after, whole));
    }
    check_separators(digits, whole)?;
    let compact: String = digits.chars().filter(|letter| *letter != ' ' && *letter != '_').collect();
    let number = Decimal::from_str_exact(&compact).map_err(|_| no_number(whole))?;
    Ok((number, after))
}

/// Digits, points, commas and underscores, and blanks that stand before three digits.
fn end_of_number(text: &str) -> usize {
    let bytes = text.as_bytes();
    let digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    let mut at = 0;
    while at < bytes.len() {
        let goes_on = match bytes[at] {
            byte if byte.is_ascii_digit() => true,
            b'.' | b',' | b'_' => digit(at + 1),
            b' ' => digit(at + 1) && digit(at + 2) && digit(at + 3) && !digit(at + 4),
            _ => false,
        };
        if !goes_on {
            break;
        }
        at += 1;
    }
    at
}

/// Refuses what can be read in two ways.
fn check_separators(digits: &str, whole: &str) -> Result<(), Fault> {
    if let Some((one, other)) = digits.split_once(',') {
        return Err(unclear_comma(digits, one, other));
    }
    let mut parts = digits.split('.');
    let (front, decimals) = (parts.next().unwrap_or_default(), parts.next());
    if parts.next().is_some() {
        return Err(no_number(whole).hint(say!(
            "Group the digits with spaces, as in `1 500 000`.",
            "Разделяйте группы цифр пробелами: `1 500 000`."
        )));
    }
    let grouped = front.contains([' ', '_']);
    let may_be_thousands = front.len() <= 3 && !front.starts_with('0') && !grouped;
    match decimals {
        Some(decimals) if decimals.len() == 3 && may_be_thousands => {
            Err(unclear_point(digits, front, decimals))
        }
        _ => Ok(()),
    }
}

fn scaled(number: Decimal, zeros: u32) -> Result<Decimal, Fault> {
    number.checked_mul(Decimal::from(10_i64.pow(zeros))).ok_or_else(|| no_number(&number.to_string()))
}

fn unit_of(word: &str, whole: &str) -> Result<Unit, Fault> {
    let folded = word.to_lowercase();
    let folded = folded.trim_end_matches(['.', ',']);
    if words::PERCENT.contains(&folded) || folded == "per" {
        return Ok(Unit::Percent);
    }
    let known = words::CURRENCIES.iter().find(|(name, _)| *name == folded).map(|(_, code)| *code);
    if let Some(currency) = known.or(Some(word)).and_then(Currency::parse) {
        return Ok(Unit::Money(currency));
    }
    let code = word.len() <= 4 && word.bytes().all(|byte| byte.is_ascii_uppercase() || byte == b'$');
    let like_code = code || Currency::parse(&word.to_uppercase()).is_some() || former(word).is_some();
    if like_code || misspelt(word).is_some() {
        return Err(bad_currency(word));
    }
    Err(strange_word(word, whole))
}

fn former(word: &str) -> Option<&'static str> {
    let upper = word.to_uppercase();
    words::FORMER_CURRENCIES.iter().find(|(name, _)| *name == upper).map(|(_, code)| *code)
}

/// The currency whose name has one slip of the pen or two, such as `rubels`.
fn misspelt(word: &str) -> Option<&'static str> {
    let word = word.to_lowercase();
    let near = |(name, _): &&(&str, &str)| {
        word.chars().count() >= 5 && name.chars().count() >= 5 && strsim::osa_distance(name, &word) <= 2
    };
    words::CURRENCIES.iter().find(near).map(|(_, code)| *code)
}

/// A currency that is none, with the one that was probably meant.
pub fn bad_currency(word: &str) -> Fault {
    let upper = word.to_uppercase();
    let named = words::CURRENCIES.iter().find(|(name, _)| *name == word.to_lowercase());
    let meant = former(word)
        .or(named.map(|(_, code)| *code))
        .or_else(|| Currency::parse(&upper).is_some().then_some(upper.as_str()))
        .or_else(|| misspelt(word))
        .or_else(|| nearest(&upper, words::COMMON_CURRENCIES.iter().copied()));
    let shown = short(word);
    let fault = Fault::new(
        Code::BadCurrency,
        say!("`{shown}` is not the code of a currency.", "`{shown}` не код валюты."),
    );
    match meant {
        Some(code) => fault.hint(did_you_mean(word, code)),
        None => fault.hint(say!(
            "Write the three letters of ISO 4217, as in `RUB` or `EUR`.",
            "Напишите три буквы по ISO 4217, например `RUB` или `EUR`."
        )),
    }
}

fn no_number(text: &str) -> Fault {
    let text = short(text);
    Fault::new(Code::BadNumber, say!("`{text}` is not a number.", "`{text}` не число.")).hint(say!(
        "Write a number (`36`), a number with its words (`more than 160`), `{{between: [5, 7]}}` or `unknown`.",
        "Напишите число (`36`), число с оговоркой (`более 160`), `{{between: [5, 7]}}` или `unknown`."
    ))
}

/// A word beside a number that means nothing: perhaps a qualifier, perhaps a unit.
fn strange_word(word: &str, whole: &str) -> Fault {
    let shown = short(word);
    let starts = whole.starts_with(word) && whole != word;
    let known = words::QUALIFIERS.iter().map(|(words, _)| *words);
    let plan = ["планируется", "planned", "expected", "ожидается"].contains(&word.to_lowercase().as_str());
    if plan {
        return Fault::new(
            Code::UnknownQualifier,
            say!("`{shown}` is not a part of the number.", "`{shown}` не часть числа."),
        )
        .hint(say!(
            "Write `status: planned` beside the value.",
            "Напишите рядом со значением `status: planned`."
        ));
    }
    if matches!(word, "." | ",") && starts {
        let digits = whole.trim_start_matches(word);
        let fault = Fault::new(
            Code::BadNumber,
            say!("`{whole}` begins with a point.", "`{whole}` начинается с запятой или точки."),
        );
        return fault.hint(say!("Write `0.{digits}`.", "Напишите `0,{digits}`."));
    }
    if starts {
        let fault = Fault::new(
            Code::UnknownQualifier,
            say!("`{shown}` before a number is not understood.", "`{shown}` перед числом непонятно."),
        );
        return match nearest(&word.to_lowercase(), known) {
            Some(meant) => fault.hint(did_you_mean(word, meant)),
            None => fault.hint(say!(
                "Write `more than`, `at least`, `less than`, `up to`, `about` or `nearly`.",
                "Напишите `более`, `не менее`, `менее`, `до`, `около` или `почти`."
            )),
        };
    }
    if !whole.contains(|letter: char| letter.is_ascii_digit()) {
        return no_number(whole);
    }
    Fault::new(
        Code::BadNumber,
        say!("`{shown}` after the number is not understood.", "`{shown}` после числа непонятно."),
    )
    .hint(say!(
        "Write the number alone: what it counts is said by the measure.",
        "Напишите только число: что им считают, говорит показатель (`measure`)."
    ))
}

fn two_qualifiers(text: &str) -> Fault {
    let text = short(text);
    Fault::new(
        Code::TwoQualifiers,
        say!("`{text}` says in two ways how exact the number is.", "`{text}`: у числа две оговорки сразу."),
    )
    .hint(say!("Leave only one of them.", "Оставьте одну."))
}

fn unclear_comma(digits: &str, one: &str, other: &str) -> Fault {
    let fault = |reading: &str| {
        Fault::new(
            Code::UnclearNumber,
            say!(
                "`{digits}` can be read as `{one}.{other}` or as {reading_en}.",
                "`{digits}` можно прочитать как `{one}.{other}` или как {reading_ru}.",
                reading_en = reading,
                reading_ru = reading.replace(" and ", " и ")
            ),
        )
    };
    let whole = digits.replace(',', "");
    let fault = if other.len() == 3 {
        fault(&format!("`{whole}`"))
    } else {
        fault(&format!("`{one}` and `{other}`"))
    };
    if other.contains(',') {
        let message = say!(
            "It is not clear what the commas in `{digits}` mean.",
            "Непонятно, что значат запятые в `{digits}`."
        );
        return Fault::new(Code::UnclearNumber, message)
            .hint(say!("Write `{whole}`.", "Напишите `{whole}`."));
    }
    fault.hint(say!(
        "Write decimals with a point (`4.5`) and thousands with a space (`1 500`).",
        "Дробную часть пишите через точку (`4.5`), тысячи — через пробел (`1 500`)."
    ))
}

fn unclear_point(digits: &str, front: &str, decimals: &str) -> Fault {
    let fraction = format!("{front}.{}", decimals.trim_end_matches('0'));
    let fraction = fraction.trim_end_matches('.');
    Fault::new(
        Code::UnclearNumber,
        say!(
            "`{digits}` can be read as `{fraction}` or as `{front}{decimals}`.",
            "`{digits}` можно прочитать как `{fraction}` или как `{front}{decimals}`."
        ),
    )
    .hint(say!(
        "Write `{fraction}`, or thousands with a space: `{front} {decimals}`.",
        "Напишите `{fraction}`, а тысячи — через пробел: `{front} {decimals}`."
    ))
}

fn a_range(digits: &str, after: &str, whole: &str) -> Fault {
    let shown = short(whole);
    if after.starts_with('+') {
        return Fault::new(
            Code::UnknownQualifier,
            say!("It is not clear what `+` means in `{shown}`.", "Непонятно, что значит `+` в `{shown}`."),
        )
        .hint(say!(
            "Write `at least {digits}` or `more than {digits}`.",
            "Напишите `не менее {digits}` или `более {digits}`."
        ));
    }
    let other: String =
        after.chars().skip_while(|it| !it.is_ascii_digit()).take_while(char::is_ascii_digit).collect();
    if after.starts_with(['/', ':']) || other.is_empty() {
        return no_number(whole);
    }
    Fault::new(Code::BadNumber, say!("`{shown}` is two numbers.", "`{shown}` — это два числа.")).hint(say!(
        "Write `{{between: [{digits}, {other}]}}`.",
        "Напишите `{{between: [{digits}, {other}]}}`."
    ))
}

fn too_fine(text: &str, currency: Currency) -> Fault {
    let (text, decimals) = (short(text), currency.decimals());
    Fault::new(
        Code::BadAmount,
        say!(
            "`{text}` has more than the {decimals} decimals that {currency} has, or too many digits.",
            "В `{text}` больше знаков после точки, чем есть у {currency} ({decimals}), или слишком много цифр."
        ),
    )
}

#[cfg(test)]
mod tests;
