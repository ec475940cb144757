//! E-mail addresses and telephone numbers in a text.

use std::ops::Range;

use memchr::memchr_iter;

/// Where e-mail addresses stand in `text`.
pub fn emails(text: &str) -> impl Iterator<Item = Range<usize>> {
    memchr_iter(b'@', text.as_bytes()).filter_map(|at| email(text.as_bytes(), at))
}

fn email(bytes: &[u8], at: usize) -> Option<Range<usize>> {
    let local = |byte: &u8| byte.is_ascii_alphanumeric() || b"._%+-".contains(byte);
    let domain = |byte: &u8| byte.is_ascii_alphanumeric() || b".-".contains(byte) || *byte >= 0x80;
    let before = bytes[..at].iter().rev().take_while(|byte| local(byte)).count();
    let mut after = bytes[at + 1..].iter().take_while(|byte| domain(byte)).count();
    while after > 0 && !bytes[at + after].is_ascii_alphanumeric() && bytes[at + after] < 0x80 {
        after -= 1;
    }
    let host = &bytes[at + 1..at + 1 + after];
    let dot = host.iter().rposition(|byte| *byte == b'.')?;
    (before > 0 && dot > 0 && host.len() - dot > 2).then(|| at - before..at + 1 + after)
}

/// Where telephone numbers stand in `text`: `+7 (831) 771-22-33`, `8 800 555 35 35`, `(83177) 9-33-00`,
/// `tel. 3-44-55`. Sums, dates and bare runs of digits in addresses are not taken for one.
pub fn telephones(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let bytes = text.as_bytes();
    let mut at = 0;
    while let Some(next) = beginning(&bytes[at..]) {
        let start = at + next;
        let run = Run::read(text, start);
        if run.digits > 0 && run.is_telephone(&text[..start]) {
            found.push(start..run.end);
        }
        at = run.end.max(start + 1);
    }
    found
}

/// Where the next digit, `+` or `(` stands.
fn beginning(bytes: &[u8]) -> Option<usize> {
    // Without a way out in between, the processor looks at many bytes at once.
    const AT_ONCE: usize = 64;
    let begins = |byte: &u8| byte.is_ascii_digit() | (*byte == b'+') | (*byte == b'(');
    let stretches = bytes.chunks(AT_ONCE);
    let any = |stretch: &[u8]| stretch.iter().fold(false, |found, byte| found | begins(byte));
    let before = stretches.take_while(|stretch| !any(stretch)).map(<[u8]>::len).sum::<usize>();
    bytes[before..].iter().position(begins).map(|at| before + at)
}

/// What stands before numbers that are no telephone numbers.
const NOT_BEFORE: [char; 2] = ['№', '#'];

/// How many groups of digits are looked at.
const GROUPS: usize = 6;

/// A run of digits with what may divide the digits of a telephone number.
#[derive(Default)]
struct Run {
    end: usize,
    digits: usize,
    /// The lengths of the groups of digits; what has more groups is no telephone number.
    groups: [usize; GROUPS],
    /// How many groups there are.
    count: usize,
    first: u8,
    plus: bool,
    bracket: bool,
    hyphens: usize,
}

impl Run {
    fn read(text: &str, start: usize) -> Self {
        let mut run = Self { end: start, ..Self::default() };
        let mut in_group = false;
        for (offset, letter) in text[start..].char_indices() {
            match letter {
                '0'..='9' => {
                    if run.digits == 0 {
                        run.first = letter as u8;
                    }
                    run.count += usize::from(!in_group);
                    if let Some(length) = run.groups.get_mut(run.count - 1) {
                        *length += 1;
                    }
                    run.digits += 1;
                    run.end = start + offset + 1;
                }
                '+' if offset == 0 => run.plus = true,
                '(' if !run.bracket && run.digits <= 3 => run.bracket = true,
                '-' | '\u{2010}' | '\u{2011}' | '\u{2013}' if in_group => run.hyphens += 1,
                ' ' | '\u{a0}' | '\u{202f}' | ')' | '-' => {}
                _ => break,
            }
            in_group = letter.is_ascii_digit();
        }
        run
    }

    fn is_telephone(&self, before: &str) -> bool {
        let glued = before.trim_end_matches([' ', '\u{a0}']).ends_with(NOT_BEFORE)
            || before.ends_with(|letter: char| letter.is_alphanumeric() || "/=_.,-".contains(letter));
        if self.plus && (10..=15).contains(&self.digits) {
            return true;
        }
        if (5..=11).contains(&self.digits) && announced(before) {
            return true;
        }
        if glued {
            return false;
        }
        let russian = self.digits == 11 && matches!(self.first, b'7' | b'8');
        let grouped = matches!(
            self.groups[..self.count.min(GROUPS)],
            [1, 3, 3, 2, 2] | [1, 3, 3, 4] | [1, 3, 7] | [1, 4, 2, 2, 2]
        );
        russian && (self.bracket || grouped || (self.count == 1 && self.first == b'8'))
            || self.bracket && self.count > 1 && (9..=11).contains(&self.digits) && self.hyphens > 0
    }
}

/// True where the words before a number say that it is a telephone number.
fn announced(before: &str) -> bool {
    // The longest of the words, and the letter before it, is all that is looked at.
    const LETTERS: usize = 12;
    let trimmed = before.trim_end_matches([' ', '\u{a0}', ':', '.']);
    let start = trimmed.char_indices().rev().nth(LETTERS).map_or(0, |(at, _)| at);
    let trimmed = trimmed[start..].to_lowercase();
    ["tel", "phone", "тел", "телефон", "телефону"]
        .iter()
        .any(|word| trimmed.strip_suffix(word).is_some_and(|rest| !rest.ends_with(char::is_alphabetic)))
}

#[cfg(test)]
mod tests {
    use super::emails;
    use super::telephones;

    #[test]
    fn emails_are_found_with_their_bytes() {
        let check = |text: &str, expected: &[&str]| {
            let found: Vec<_> = emails(text).map(|range| &text[range]).collect();
            assert_eq!(found, expected, "{text}");
        };
        check("write to anna.i@mail.example.org.", &["anna.i@mail.example.org"]);
        check("[mail](mailto:a@b.ru)", &["a@b.ru"]);
        check("почта инфо: x@пример.рф, и @handle, a@b", &["x@пример.рф"]);
    }

    #[test]
    fn telephones_are_found_and_sums_are_not() {
        let check = |text: &str, expected: &[&str]| {
            let found: Vec<_> = telephones(text).into_iter().map(|range| &text[range]).collect();
            assert_eq!(found, expected, "{text}");
        };
        check("call +7 (831) 771-22-33 now", &["+7 (831) 771-22-33"]);
        check(
            "8 800 555 35 35 или 8-910-123-45-67",
            &["8 800 555 35 35 или 8-910-123-45-67".split(" или ").next().unwrap(), "8-910-123-45-67"],
        );
        check("(83177) 9-33-00", &["(83177) 9-33-00"]);
        check("тел.: 3-44-55; hotel 200 000", &["3-44-55"]);
        check("8 000 000 000 RUB, 12 345 678 901, 2018-05-31, 2016/2018, 8 910 000", &[]);
        check("https://example.org/news/89012345678 № 89012345678", &[]);
        check("in 2018 (2019) more than 70 000 000 roubles", &[]);
        check("ИНН 7701234567, 15 200 000 RUB (2018)", &[]);
    }
}
