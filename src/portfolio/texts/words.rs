//! Words of a text, with their places.

/// A word: a run of letters (with the marks that belong to them), and where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Word<'a> {
    /// Its first byte.
    pub start: usize,
    /// The word as it was typed.
    pub text: &'a str,
}

impl Word<'_> {
    /// The byte after its last.
    pub fn end(&self) -> usize {
        self.start + self.text.len()
    }
}

/// The words of `text`: runs of letters. Hyphens, digits and apostrophes divide words; a soft hyphen, a joiner
/// or a stress mark inside a word does not.
pub fn words(text: &str) -> impl Iterator<Item = Word<'_>> {
    let mut rest = text.char_indices().peekable();
    std::iter::from_fn(move || {
        while rest.next_if(|(_, letter)| !is_letter(*letter)).is_some() {}
        let start = rest.peek()?.0;
        let mut end = start;
        while let Some((at, letter)) = rest.next_if(|(_, letter)| is_letter(*letter) || is_mark(*letter)) {
            end = at + letter.len_utf8();
        }
        Some(Word { start, text: &text[start..end] })
    })
}

/// True of a letter. Latin and Cyrillic ones, of which most texts are made, are told without looking them up.
fn is_letter(letter: char) -> bool {
    match letter {
        '\0'..='\u{7f}' => letter.is_ascii_alphabetic(),
        '\u{400}'..='\u{481}' | '\u{48a}'..='\u{52f}' => true,
        _ => letter.is_alphabetic(),
    }
}

/// True of characters that are not seen or stand over a letter: they do not change which word it is.
pub fn is_mark(letter: char) -> bool {
    matches!(letter, '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{300}'..='\u{36f}' | '\u{feff}')
}

/// True of a Cyrillic letter.
pub fn is_cyrillic(letter: char) -> bool {
    matches!(letter, '\u{400}'..='\u{52f}')
}
