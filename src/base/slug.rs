//! Slugs: a free text as a part of an address.

/// Small letters a to z, digits and single hyphens; Cyrillic is written in Latin letters. Empty where nothing is left.
pub fn slug(text: &str) -> String {
    let mut slug = String::with_capacity(text.len());
    for letter in text.chars().flat_map(char::to_lowercase) {
        match letter {
            'a'..='z' | '0'..='9' => slug.push(letter),
            '\'' | '’' | 'ъ' | 'ь' | '\u{300}'..='\u{36f}' => {}
            _ => match latin(letter) {
                Some(letters) => slug.push_str(letters),
                None if slug.ends_with('-') || slug.is_empty() => {}
                None => slug.push('-'),
            },
        }
    }
    slug.truncate(slug.trim_end_matches('-').len());
    slug
}

fn latin(letter: char) -> Option<&'static str> {
    const LETTERS: [&str; 32] = [
        "a", "b", "v", "g", "d", "e", "zh", "z", "i", "y", "k", "l", "m", "n", "o", "p", "r", "s", "t", "u",
        "f", "kh", "ts", "ch", "sh", "shch", "", "y", "", "e", "yu", "ya",
    ];
    match letter {
        'а'..='я' => LETTERS.get(letter as usize - 'а' as usize).copied(),
        'ё' => Some("e"),
        _ => None,
    }
}
