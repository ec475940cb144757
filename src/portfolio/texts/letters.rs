//! Letters of another alphabet inside a word that look like the right ones: a Latin `o` in «рубль».

use crate::portfolio::texts::words::Word;
use crate::portfolio::texts::words::is_cyrillic;
use crate::portfolio::texts::words::words;

/// Latin letters and the Cyrillic ones that look the same.
const PAIRS: [(char, char); 27] = [
    ('a', 'а'),
    ('c', 'с'),
    ('e', 'е'),
    ('i', 'і'),
    ('o', 'о'),
    ('p', 'р'),
    ('x', 'х'),
    ('y', 'у'),
    ('k', 'к'),
    ('s', 'ѕ'),
    ('j', 'ј'),
    ('A', 'А'),
    ('B', 'В'),
    ('C', 'С'),
    ('E', 'Е'),
    ('H', 'Н'),
    ('I', 'І'),
    ('K', 'К'),
    ('M', 'М'),
    ('O', 'О'),
    ('P', 'Р'),
    ('T', 'Т'),
    ('X', 'Х'),
    ('Y', 'У'),
    ('S', 'Ѕ'),
    ('J', 'Ј'),
    ('m', 'м'),
];

/// A word in which some letters come from another alphabet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mixed<'a> {
    /// The word.
    pub word: Word<'a>,
    /// True where Latin letters stand in a Cyrillic word, false for the reverse.
    pub latin_intrudes: bool,
    /// The first letter that does not belong.
    pub letter: char,
}

/// The words of `text` in which look-alike letters of another alphabet stand.
pub fn mixed(text: &str) -> impl Iterator<Item = Mixed<'_>> {
    let possible = may_be_mixed(text.as_bytes()) && text.bytes().any(|byte| (0xd0..=0xd4).contains(&byte));
    possible.then(|| words(text).filter_map(intruder)).into_iter().flatten()
}

/// How many bytes are looked at in one go: without a way out in between, the processor looks at many at once.
const AT_ONCE: usize = 64;

/// True where a Latin letter stands right beside a letter or mark that is not ASCII: in any other text no word is made
/// of two alphabets.
fn may_be_mixed(bytes: &[u8]) -> bool {
    // All of a stretch and the byte after it, so that no pair is missed where two stretches meet.
    let touch = |at: usize| {
        let one = &bytes[at..bytes.len().min(at + AT_ONCE)];
        let other = &bytes[at + 1..bytes.len().min(at + 1 + AT_ONCE)];
        one.iter().zip(other).fold(false, |found, (one, other)| {
            found
                | (one.is_ascii_alphabetic() & (*other >= 0x80))
                | (other.is_ascii_alphabetic() & (*one >= 0x80))
        })
    };
    (0..bytes.len()).step_by(AT_ONCE).any(touch)
}

/// The Cyrillic letter that looks like a Latin one; the letter itself where there is none.
pub fn to_cyrillic(letter: char) -> char {
    PAIRS.iter().find(|(latin, _)| *latin == letter).map_or(letter, |(_, cyrillic)| *cyrillic)
}

fn intruder(word: Word<'_>) -> Option<Mixed<'_>> {
    let (mut latin, mut cyrillic) = (0_usize, 0_usize);
    for letter in word.text.chars() {
        latin += usize::from(letter.is_ascii_alphabetic());
        cyrillic += usize::from(is_cyrillic(letter));
    }
    if latin == 0 || cyrillic == 0 || is_compound(word.text) {
        return None;
    }
    let looks = |of_latin: bool, letter: char| {
        PAIRS.iter().any(|(latin, cyrillic)| letter == if of_latin { *latin } else { *cyrillic })
    };
    let belongs = |of_latin: bool, letter: char| {
        if of_latin { letter.is_ascii_alphabetic() } else { is_cyrillic(letter) }
    };
    let all_look = |of_latin: bool| {
        word.text.chars().filter(|letter| belongs(of_latin, *letter)).all(|letter| looks(of_latin, letter))
    };
    let latin_intrudes = match (all_look(true), all_look(false)) {
        (true, true) => latin <= cyrillic,
        (true, false) => true,
        (false, true) => false,
        (false, false) => return None,
    };
    let letter = word.text.chars().find(|letter| belongs(latin_intrudes, *letter))?;
    Some(Mixed { word, latin_intrudes, letter })
}

/// `PDFка`, `IPшник`: a Latin abbreviation with a Cyrillic ending is written on purpose.
fn is_compound(word: &str) -> bool {
    let upper = word.chars().take_while(char::is_ascii_uppercase).count();
    upper >= 2 && word.chars().skip(upper).all(|letter| is_cyrillic(letter) && letter.is_lowercase())
}

#[cfg(test)]
mod tests {
    use super::mixed;

    fn check(text: &str, expected: &[(&str, bool)]) {
        let found: Vec<_> = mixed(text).map(|found| (found.word.text, found.latin_intrudes)).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn look_alikes_are_found_and_compounds_are_not() {
        check("рубль, rouble, PDFка, Wi-Fi, 3D-печать", &[]);
        check("рyбль", &[("рyбль", true)]);
        check("Vуksa and Выкса", &[("Vуksa", false)]);
        check("Bыкса", &[("Bыкса", true)]);
        for before in 0..130 {
            let text = format!("{}рyбль", " ".repeat(before));
            assert_eq!(mixed(&text).count(), 1, "{before}");
        }
        check("XXвек", &[]);
    }
}
