//! What becomes of the text of a cell: its words are translated, its date and number written as records have them.
//!
//! Comes in: the text and what the mapping says of the column. Goes out: the text as it would stand in YAML. Nothing is
//! guessed: a comma in a number stays where the mapping does not say what it means, and is then asked about.

use std::borrow::Cow;

use crate::diagnostics::code::Code;
use crate::records::kinds::mapping::DateForm;
use crate::records::load::id;
use crate::records::yaml::document::short;
use crate::records::yaml::fault::Fault;
use crate::say;

/// How the cells of a column are read.
#[derive(Clone, Debug, Default)]
pub(super) struct How {
    /// What divides the entries of a list.
    pub(super) list: Option<Box<str>>,
    /// What decimals begin with.
    pub(super) decimal: Option<char>,
    /// How dates are written.
    pub(super) date: Option<DateForm>,
    /// What is put behind a number.
    pub(super) unit: Option<Box<str>>,
    /// What is put before the text.
    pub(super) prefix: Option<Box<str>>,
    /// Texts with what they mean.
    pub(super) words: Vec<(Box<str>, Box<str>)>,
    /// True where the text becomes the id of the record.
    pub(super) id: bool,
}

impl How {
    /// The text of a cell, or of one entry of it, as it would stand in YAML.
    pub(super) fn read<'t>(&'t self, text: &'t str) -> Result<Cow<'t, str>, Fault> {
        if let Some((_, meaning)) = self.words.iter().find(|(word, _)| **word == *text) {
            return Ok(Cow::Borrowed(meaning));
        }
        let mut text = Cow::Borrowed(text);
        if let Some(form) = &self.date
            && let Some(date) = date(&text, &form.0)?
        {
            text = Cow::Owned(date);
        } else if let Some(number) = self.decimal.and_then(|mark| number(&text, mark)) {
            text = Cow::Owned(number);
        }
        if let Some(prefix) = &self.prefix {
            text = Cow::Owned(format!("{prefix}{text}"));
        }
        if let Some(unit) = &self.unit
            && text.ends_with(|letter: char| letter.is_ascii_digit())
        {
            text = Cow::Owned(format!("{text} {unit}"));
        }
        if self.id {
            let made = id::proposal(&text);
            if !made.is_empty() && made != *text {
                text = Cow::Owned(made);
            }
        }
        Ok(text)
    }
}

/// A number with its decimals behind a point and its digits without groups; `None` for what is not plainly a number.
fn number(text: &str, mark: char) -> Option<String> {
    let group = if mark == ',' { '.' } else { ',' };
    let (whole, decimals) = match text.split_once(mark) {
        Some((whole, decimals)) => (whole, Some(decimals)),
        None => (text, None),
    };
    let (sign, whole) = match whole.strip_prefix(['-', '\u{2212}']) {
        Some(whole) => ("-", whole),
        None => ("", whole),
    };
    let is_group =
        |letter: char| letter == group || letter == '\'' || (letter.is_whitespace() && letter != '\n');
    let mut groups = whole.split(is_group);
    let first = groups.next()?;
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let rest: Vec<&str> = groups.collect();
    let grouped = rest.iter().all(|part| part.len() == 3 && digits(part));
    if !digits(first) || !grouped || (!rest.is_empty() && first.len() > 3) || !decimals.is_none_or(digits) {
        return None;
    }
    if rest.is_empty() && decimals.is_none() {
        return None;
    }
    let decimals = decimals.map(|decimals| format!(".{decimals}")).unwrap_or_default();
    Some(format!("{sign}{first}{}{decimals}", rest.concat()))
}

/// A date of the form `DD.MM.YYYY` as `2018-05-31`; `None` for what is no date of any form (`unknown`, `2018`).
fn date(text: &str, form: &str) -> Result<Option<String>, Fault> {
    let iso = |text: &str| {
        let mut parts = text.split('-');
        parts.next().is_some_and(|year| year.len() == 4)
            && text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-')
    };
    if !text.bytes().any(|byte| byte.is_ascii_digit())
        || iso(text)
        || text.contains('/') && text.contains("unknown")
    {
        return Ok(None);
    }
    // The time of day that spreadsheets add is no part of a date.
    let day = text.split([' ', 'T']).next().unwrap_or_default();
    let fits = if form.contains(' ') { text } else { day };
    parts(fits, form).map(Some).ok_or_else(|| {
        let shown = short(text);
        Fault::new(
            Code::BadDate,
            say!("`{shown}` does not have the form `{form}`.", "`{shown}` не в форме `{form}`."),
        )
        .hint(say!(
            "Correct the date in the table, or `date:` in the mapping. A year alone, and `2018-05-31`, can stand in any column.",
            "Исправьте дату в таблице или `date:` в описании колонок. Год и `2018-05-31` могут стоять в любой колонке."
        ))
    })
}

fn parts(text: &str, form: &str) -> Option<String> {
    let signs = ['.', '-', '/', ' '];
    let (names, values): (Vec<&str>, Vec<&str>) = (form.split(signs).collect(), text.split(signs).collect());
    let between = |text: &str| text.chars().filter(|letter| signs.contains(letter)).collect::<String>();
    if names.len() != values.len() || between(form) != between(text) {
        return None;
    }
    let mut found: [Option<u32>; 3] = [None; 3];
    for (name, value) in names.iter().zip(values) {
        let digits =
            !value.is_empty() && value.len() <= name.len() && value.bytes().all(|byte| byte.is_ascii_digit());
        let number: u32 = value.parse().ok().filter(|_| digits)?;
        match *name {
            "YYYY" if value.len() == 4 => found[0] = Some(number),
            // Two digits are a year of our time: records are not older than the seventies.
            "YY" if value.len() == 2 => {
                found[0] = Some(if number < 70 { 2000 + number } else { 1900 + number });
            }
            "MM" => found[1] = Some(number),
            "DD" => found[2] = Some(number),
            _ => return None,
        }
    }
    Some(match found {
        [Some(year), Some(month), Some(day)] => format!("{year:04}-{month:02}-{day:02}"),
        [Some(year), Some(month), None] => format!("{year:04}-{month:02}"),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::date;
    use super::number;

    #[test]
    fn numbers() {
        let check = |text: &str, mark, expected: Option<&str>| {
            assert_eq!(number(text, mark).as_deref(), expected, "{text}");
        };
        check("1 234,50", ',', Some("1234.50"));
        check("1.234.567,5", ',', Some("1234567.5"));
        check("1\u{a0}234", ',', Some("1234"));
        check("-4,5", ',', Some("-4.5"));
        check("1,234.5", '.', Some("1234.5"));
        check("1'234", '.', Some("1234"));
        check("36", ',', None);
        check("05.11.2018", ',', None);
        check("4,5,6", ',', None);
        check("1234.567", ',', None);
        check("Petrov, Ivan", ',', None);
        check("more than 160", ',', None);
    }

    #[test]
    fn dates() {
        let check = |text: &str, form: &str, expected: Result<Option<&str>, ()>| {
            let found = date(text, form).map_err(|_| ());
            assert_eq!(found, expected.map(|date| date.map(str::to_owned)), "{text}");
        };
        check("31.05.2018", "DD.MM.YYYY", Ok(Some("2018-05-31")));
        check("5/31/2018", "MM/DD/YYYY", Ok(Some("2018-05-31")));
        check("31.05.2018 00:00:00", "DD.MM.YYYY", Ok(Some("2018-05-31")));
        check("31.05.18", "DD.MM.YY", Ok(Some("2018-05-31")));
        check("05.2018", "MM.YYYY", Ok(Some("2018-05")));
        check("2018", "DD.MM.YYYY", Ok(None));
        check("2018-05-31", "DD.MM.YYYY", Ok(None));
        check("unknown", "DD.MM.YYYY", Ok(None));
        check("2016/unknown", "DD.MM.YYYY", Ok(None));
        check("31/05/2018", "DD.MM.YYYY", Err(()));
        check("May 2018", "DD.MM.YYYY", Err(()));
    }
}
