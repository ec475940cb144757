//! How much room a text takes, and where it may be broken.
//!
//! Comes in: strings. Goes out: widths in tenths of a pixel and lines that fit a width. The numbers come from
//! one font; because the reader may have another, a reserve is added. No shaping, no kerning: a label is a line
//! of letters here.

use std::sync::LazyLock;

use crate::charts::glyphs::RUNS;
use crate::charts::scene::Tenths;

/// A size and weight of text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Face {
    /// The type size.
    pub(crate) size: Tenths,
    /// The weight.
    pub(crate) weight: Weight,
}

/// The weights that the charts use.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Weight {
    /// For names and ticks.
    Regular,
    /// For numbers.
    Bold,
}

impl Face {
    /// Names of categories.
    pub(crate) const LABEL: Self = Self { size: 130, weight: Weight::Regular };
    /// Numbers at marks.
    pub(crate) const VALUE: Self = Self { size: 130, weight: Weight::Bold };
    /// Ticks, units and words in the place of a number.
    pub(crate) const SMALL: Self = Self { size: 126, weight: Weight::Regular };

    /// From the top of one line to the top of the next.
    pub(crate) const fn line(self) -> Tenths {
        self.size + self.size / 4
    }

    /// From the top of a line down to its baseline.
    pub(crate) const fn ascent(self) -> Tenths {
        self.line() / 2 + self.size * 35 / 100
    }
}

/// Letters that the table lacks are taken for wide ones.
const UNKNOWN: (u16, u16) = (1000, 1000);

/// The width that a text may take with any of the fonts named in the stylesheet: the widest of them, `DejaVu Sans`,
/// is up to 7 % wider than the table, its bold up to 15 %, and up to 17 % where a browser rounds each letter's width.
pub(crate) fn width(text: &str, face: Face) -> Tenths {
    let thousandths: i64 = text.chars().map(|letter| i64::from(advance(letter, face.weight))).sum();
    let reserve = match face.weight {
        Weight::Regular => 107,
        Weight::Bold => 117,
    };
    let exact = thousandths.saturating_mul(i64::from(face.size)).saturating_mul(reserve);
    Tenths::try_from(exact.saturating_add(99_999) / 100_000).unwrap_or(Tenths::MAX)
}

/// The letters of which nearly all texts consist (Latin, Greek, Cyrillic), each at its place.
static NEAR: LazyLock<Vec<(u16, u16)>> = LazyLock::new(|| (0..0x500).map(looked_up).collect());

/// The width of a letter in thousandths of the type size.
fn advance(letter: char, weight: Weight) -> u16 {
    let code = u32::from(letter);
    let near = usize::try_from(code).ok().and_then(|place| NEAR.get(place));
    let (regular, bold) = near.copied().unwrap_or_else(|| looked_up(code));
    match weight {
        Weight::Regular => regular,
        Weight::Bold => bold,
    }
}

/// The widths of a letter in regular and bold.
fn looked_up(code: u32) -> (u16, u16) {
    let after = RUNS.partition_point(|run| run.first <= code);
    let run = after.checked_sub(1).and_then(|place| RUNS.get(place));
    let found = run.and_then(|run| {
        let offset = usize::try_from(code.saturating_sub(run.first)).ok()?;
        run.widths.get(offset)
    });
    *found.unwrap_or(&UNKNOWN)
}

/// Breaks a text into lines no wider than `limit`: between words, after hyphens, and inside a word only where
/// the word alone is too wide. There is at least one line, and each has at least one letter.
pub(crate) fn wrap(text: &str, face: Face, limit: Tenths) -> Vec<String> {
    if width(text, face) <= limit && !text.contains(['\n', '\t']) {
        return vec![text.trim().to_owned()];
    }
    let mut lines: Vec<String> = Vec::new();
    let mut line = String::new();
    for piece in pieces(text) {
        let mut longer = line.clone();
        longer.push_str(piece);
        if width(longer.trim_end_matches(' '), face) <= limit {
            line = longer;
            continue;
        }
        if !line.trim().is_empty() {
            lines.push(line.trim().to_owned());
        }
        line = break_inside(piece, face, limit, &mut lines);
    }
    if !line.trim().is_empty() || lines.is_empty() {
        lines.push(line.trim().to_owned());
    }
    lines
}

/// The places where a line may end: after a space, and after a hyphen between letters.
fn pieces(text: &str) -> Vec<&str> {
    text.split_inclusive([' ', '\n', '\t']).flat_map(|word| word.split_inclusive(['-', '\u{2010}'])).collect()
}

/// Breaks what is too wide for a line: at a space that holds words together, and inside a word or a number only where
/// there is no other way. Returns what is left for the next line.
fn break_inside(piece: &str, face: Face, limit: Tenths, lines: &mut Vec<String>) -> String {
    let mut line = String::new();
    for part in held_together(piece, face, limit) {
        let longer = format!("{line}{part}");
        if width(longer.trim_end(), face) <= limit {
            line = longer;
            continue;
        }
        lines.extend(Some(line.trim().to_owned()).filter(|line| !line.is_empty()));
        line = break_word(part, face, limit, lines);
    }
    line
}

/// The parts between no-break spaces. The groups of a number stay one part, and so do a currency and the number after
/// it where both fit a line.
fn held_together(piece: &str, face: Face, limit: Tenths) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut start = 0;
    for (at, space) in piece.match_indices('\u{a0}') {
        let after = at + space.len();
        let number = piece[after..].starts_with(|letter: char| letter.is_ascii_digit());
        let grouped = number && piece[..at].ends_with(|letter: char| letter.is_ascii_digit());
        let next = piece[after..].find('\u{a0}').map_or(piece.len(), |next| after + next);
        let currency = number
            && !piece[start..at].is_empty()
            && piece[start..at].chars().all(|letter| !letter.is_lowercase() && !letter.is_ascii_digit())
            && width(&piece[start..next], face) <= limit;
        if !grouped && !currency {
            parts.push(&piece[start..after]);
            start = after;
        }
    }
    parts.push(&piece[start..]);
    parts
}

/// Puts as many letters on each line as fit, and returns what is left for the next one.
fn break_word(word: &str, face: Face, limit: Tenths, lines: &mut Vec<String>) -> String {
    let mut line = String::new();
    for letter in word.chars() {
        let mut longer = line.clone();
        longer.push(letter);
        if !line.is_empty() && !letter.is_whitespace() && width(&longer, face) > limit {
            lines.push(core::mem::take(&mut line).trim().to_owned());
            lines.retain(|done| !done.is_empty());
        }
        line.push(letter);
    }
    line
}

/// The width of the widest line.
pub(crate) fn widest(lines: &[String], face: Face) -> Tenths {
    lines.iter().map(|line| width(line, face)).max().unwrap_or(0)
}

/// The width of the widest piece that cannot be broken without cutting a word.
pub(crate) fn longest_word(text: &str, face: Face) -> Tenths {
    pieces(text).iter().map(|piece| width(piece.trim(), face)).max().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::Face;
    use super::width;
    use super::wrap;

    fn check(text: &str, limit: i32, expected: &[&str]) {
        assert_eq!(wrap(text, Face::LABEL, limit), expected, "{text:?} in {limit}");
    }

    #[test]
    fn lines_break_between_words_and_inside_long_ones() {
        check("Выкса", 1000, &["Выкса"]);
        check("Набережные Челны", 900, &["Набережные", "Челны"]);
        check("Комсомольск-на-Амуре", 1100, &["Комсомольск-", "на-Амуре"]);
        check("about RUB\u{a0}100\u{a0}million", 900, &["about", "RUB\u{a0}100", "million"]);
        check("RUB\u{a0}3.25\u{a0}million", 1000, &["RUB\u{a0}3.25", "million"]);
        check("RUB\u{a0}3.25\u{a0}million", 500, &["RUB", "3.25", "million"]);
        check("около 1\u{a0}500\u{a0}000\u{a0}₽", 780, &["около", "1\u{a0}500\u{a0}000", "₽"]);
        check("Llanfairpwllgwyngyll", 720, &["Llanfairpwl", "lgwyngyll"]);
        check("", 600, &[""]);
        check("ab", 0, &["a", "b"]);
    }

    #[test]
    fn names_are_measured_letter_by_letter() {
        let latin = width("Stratford-upon-Avon", Face::LABEL);
        let cyrillic = width("Комсомольск-на-Амуре", Face::LABEL);
        assert!((1350..1400).contains(&latin), "{latin}");
        assert!((1600..1700).contains(&cyrillic), "{cyrillic}");
        assert!(width("Выкса", Face::VALUE) > width("Выкса", Face::LABEL));
        assert_eq!(width("\u{10ffff}", Face::LABEL), 140);
    }
}
