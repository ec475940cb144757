//! Words as the index knows them: small letters, in the Latin alphabet, without what people spell in several ways.
//!
//! `Выкса`, `Vyksa` and `VYKSA` are one word, so are `ещё` and `еще`, `Yekaterinburg` and `Екатеринбург`. The browser
//! folds what is typed by the same tables, which it gets with the index.

use crate::base::slug;

/// What is written in several ways, and the one that stands for them; in this order.
pub const FOLDS: [(&str, &str); 10] = [
    ("shch", "sch"),
    ("kh", "h"),
    ("ts", "c"),
    ("ck", "k"),
    ("x", "ks"),
    ("ph", "f"),
    ("w", "v"),
    ("y", "i"),
    ("j", "i"),
    ("iu", "u"),
];

/// The words of a text in small letters: runs of letters and digits, with the accents that belong to them.
pub fn words(text: &str) -> impl Iterator<Item = String> {
    let belongs = |letter: char| letter.is_alphanumeric() || is_inside(letter);
    text.split(move |letter| !belongs(letter)).filter_map(|word| {
        let word: String =
            word.chars().filter(|letter| !is_inside(*letter)).flat_map(char::to_lowercase).collect();
        (!word.is_empty()).then_some(word)
    })
}

/// Characters inside words that do not change which word it is.
fn is_inside(letter: char) -> bool {
    matches!(letter, '\'' | '’' | 'ʼ' | '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{300}'..='\u{36f}')
}

/// A word in small letters as it stands in the index. Empty only where nothing of it is a sound (`ь`).
pub fn fold(word: &str) -> String {
    let mut folded = String::with_capacity(word.len());
    for letter in word.chars() {
        match slug::spelt(letter) {
            Some(spelt) => folded.push_str(spelt),
            None => folded.push(letter),
        }
    }
    for (from, to) in FOLDS {
        if folded.contains(from) {
            folded = folded.replace(from, to);
        }
    }
    let mut out = String::with_capacity(folded.len());
    for letter in folded.chars() {
        // Digits stay: 2011 is not 201.
        if letter.is_ascii_digit() || !out.ends_with(letter) {
            out.push(letter);
        }
    }
    match out.strip_prefix("ie") {
        Some(rest) if !rest.is_empty() => format!("e{rest}"),
        _ => out,
    }
}

/// The letters that are spelt otherwise than they look, each followed by how: for the browser.
pub fn letters() -> String {
    let letters = ('\u{c0}'..'\u{250}').chain('\u{400}'..'\u{530}');
    let mut out = String::new();
    for letter in letters.filter(|letter| letter.is_lowercase()) {
        if let Some(spelt) = slug::spelt(letter) {
            if !out.is_empty() {
                out.push(' ');
            }
            out.push(letter);
            out.push_str(spelt);
        }
    }
    out
}
