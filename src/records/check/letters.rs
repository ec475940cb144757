//! Letters that look alike in two alphabets: `с` and `c`, `а` and `a`.

/// A word with letters of two alphabets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mixed<'t> {
    /// The word.
    pub word: &'t str,
    /// The first letter of the alphabet of which the word has fewer.
    pub letter: char,
    /// True where that letter is Latin.
    pub latin: bool,
    /// The byte of the text at which it stands.
    pub start: usize,
}

/// Finds the words of `text` in which a letter of one alphabet stands for one that looks alike in the other.
/// Words of two alphabets joined on purpose (`ИТ-hub`, `web-сайт`) have a hyphen; `COVIDный` has other letters too.
pub fn mixed(text: &str) -> Vec<Mixed<'_>> {
    if text.is_ascii() {
        return Vec::new();
    }
    let mut found = Vec::new();
    let mut start = 0;
    for (end, letter) in text.char_indices().chain([(text.len(), ' ')]) {
        if letter.is_alphanumeric() {
            continue;
        }
        found.extend(word(&text[start..end], start));
        start = end + letter.len_utf8();
    }
    found
}

fn word(word: &str, start: usize) -> Option<Mixed<'_>> {
    let letters = || word.char_indices();
    let latin = letters().filter(|(_, letter)| is_latin(*letter)).count();
    let cyrillic = letters().filter(|(_, letter)| is_cyrillic(*letter)).count();
    if latin == 0 || cyrillic == 0 {
        return None;
    }
    let few_latin = latin <= cyrillic;
    let odd = |letter: char| if few_latin { is_latin(letter) } else { is_cyrillic(letter) };
    let alike = letters().filter(|(_, letter)| odd(*letter)).all(|(_, letter)| looks_alike(letter));
    let (at, letter) = letters().find(|(_, letter)| odd(*letter)).filter(|_| alike)?;
    Some(Mixed { word, letter, latin: few_latin, start: start + at })
}

fn is_latin(letter: char) -> bool {
    letter.is_ascii_alphabetic()
}

fn is_cyrillic(letter: char) -> bool {
    ('\u{400}'..='\u{52f}').contains(&letter)
}

fn looks_alike(letter: char) -> bool {
    "aceopxyikABCEHKMOPTXYIaceорасхукіАВСЕНКМОРТХУІ".contains(letter)
}

#[cfg(test)]
mod tests {
    use super::mixed;

    #[test]
    fn words_of_two_alphabets() {
        let check = |text: &str, expected: &[(&str, bool)]| {
            let found: Vec<_> = mixed(text).iter().map(|it| (it.word, it.latin)).collect();
            assert_eq!(found, expected, "{text}");
        };
        check("Выкса", &[]);
        check("Bыкса", &[("Bыкса", true)]);
        check("Vyksа plant", &[("Vyksа", false)]);
        check("ИТ-hub и web-сайт, COVIDный", &[]);
        check("Copper Spring", &[]);
        check("3D-печать, VIII съезд", &[]);
    }
}
