//! Slugs: texts as they stand in addresses and file names.
//!
//! In comes any text; out comes `[a-z0-9-]` only. The tables are our own and pinned: an address that was published
//! must not change because a library learnt better. No language is guessed; a letter has one spelling.

/// The slug of a text: lower case, letters of Cyrillic and Latin alphabets spelt in `a-z`, everything between words a
/// single hyphen. Empty where the text has nothing that can be spelt, which is for the caller to report.
///
/// ```
/// assert_eq!(impactbook::base::slug::slug("Щёлково: 2-й этап"), "shchelkovo-2-y-etap");
/// ```
pub fn slug(text: &str) -> String {
    let mut slug = String::with_capacity(text.len());
    let mut gap = false;
    let mut letters = text.chars().flat_map(char::to_lowercase).peekable();
    while let Some(letter) = letters.next() {
        // A short i may come as two characters, as macOS writes file names.
        let letter = match (letter, letters.peek()) {
            ('и', Some('\u{306}')) => 'й',
            _ => letter,
        };
        match spelling(letter) {
            Some(spelt) => {
                if gap && !slug.is_empty() && !spelt.is_empty() {
                    slug.push('-');
                }
                gap = gap && spelt.is_empty();
                slug.push_str(spelt);
            }
            None => gap = true,
        }
    }
    slug
}

/// How a small letter of the Cyrillic and Latin alphabets is spelt in `a-z0-9`; `None` for any other character.
pub fn spelt(letter: char) -> Option<&'static str> {
    if letter.is_ascii_lowercase() || letter.is_ascii_digit() {
        return spelling(letter);
    }
    cyrillic(letter).or_else(|| latin(letter))
}

/// How a letter is spelt; empty for one that is left out, `None` for what separates words.
fn spelling(letter: char) -> Option<&'static str> {
    /// All letters that spell themselves, so that each is a piece of this text.
    const PLAIN: &str = "abcdefghijklmnopqrstuvwxyz0123456789";
    let plain = match letter {
        'a'..='z' => Some(u32::from(letter) - u32::from('a')),
        '0'..='9' => Some(u32::from(letter) - u32::from('0') + 26),
        _ => None,
    };
    if let Some(at) = plain.and_then(|at| usize::try_from(at).ok()) {
        return Some(&PLAIN[at..=at]);
    }
    if let Some(spelt) = cyrillic(letter).or_else(|| latin(letter)) {
        return Some(spelt);
    }
    // Apostrophes and accents stand inside words; letters of other scripts are left out.
    let inside = matches!(letter, '\'' | '’' | 'ʼ' | '`' | '\u{300}'..='\u{36f}' | '\u{ad}');
    (inside || letter.is_alphanumeric()).then_some("")
}

/// The spelling of the 33 Russian letters, and of those that neighbours add to them.
///
/// `ё` is `e`, because most people write it so: both spellings of a name give one slug.
fn cyrillic(letter: char) -> Option<&'static str> {
    Some(match letter {
        'а' => "a",
        'б' => "b",
        'в' => "v",
        'г' => "g",
        'д' => "d",
        'е' | 'ё' => "e",
        'ж' => "zh",
        'з' => "z",
        'и' => "i",
        'й' => "y",
        'к' => "k",
        'л' => "l",
        'м' => "m",
        'н' => "n",
        'о' => "o",
        'п' => "p",
        'р' => "r",
        'с' => "s",
        'т' => "t",
        'у' => "u",
        'ф' => "f",
        'х' => "kh",
        'ц' => "ts",
        'ч' => "ch",
        'ш' => "sh",
        'щ' => "shch",
        'ъ' | 'ь' => "",
        'ы' => "y",
        'э' => "e",
        'ю' => "yu",
        'я' => "ya",
        'ґ' | 'ғ' => "g",
        'є' => "ye",
        'і' => "i",
        'ї' => "yi",
        'ў' | 'ұ' | 'ү' => "u",
        'ә' | 'ӓ' => "a",
        'җ' => "zh",
        'қ' => "q",
        'ң' => "n",
        'ө' | 'ӧ' => "o",
        'һ' => "h",
        _ => return None,
    })
}

/// The spelling of Latin letters with marks, without the marks.
fn latin(letter: char) -> Option<&'static str> {
    Some(match letter {
        'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' | 'ā' | 'ă' | 'ą' => "a",
        'æ' => "ae",
        'ç' | 'ć' | 'ĉ' | 'ċ' | 'č' => "c",
        'ď' | 'đ' | 'ð' => "d",
        'è' | 'é' | 'ê' | 'ë' | 'ē' | 'ĕ' | 'ė' | 'ę' | 'ě' => "e",
        'ĝ' | 'ğ' | 'ġ' | 'ģ' => "g",
        'ĥ' | 'ħ' => "h",
        'ì' | 'í' | 'î' | 'ï' | 'ĩ' | 'ī' | 'ĭ' | 'į' | 'ı' => "i",
        'ĵ' => "j",
        'ķ' => "k",
        'ĺ' | 'ļ' | 'ľ' | 'ł' => "l",
        'ñ' | 'ń' | 'ņ' | 'ň' => "n",
        'ò' | 'ó' | 'ô' | 'õ' | 'ö' | 'ø' | 'ō' | 'ŏ' | 'ő' => "o",
        'œ' => "oe",
        'ŕ' | 'ŗ' | 'ř' => "r",
        'ś' | 'ŝ' | 'ş' | 'š' | 'ș' => "s",
        'ß' => "ss",
        'ţ' | 'ť' | 'ŧ' | 'ț' => "t",
        'þ' => "th",
        'ù' | 'ú' | 'û' | 'ü' | 'ũ' | 'ū' | 'ŭ' | 'ů' | 'ű' | 'ų' => "u",
        'ŵ' => "w",
        'ý' | 'ÿ' | 'ŷ' => "y",
        'ź' | 'ż' | 'ž' => "z",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::any;
    use proptest::prelude::prop_assert;
    use proptest::prelude::prop_assert_eq;
    use proptest::proptest;

    use super::*;

    #[test]
    fn names_become_slugs() {
        for (text, expected) in [
            ("Sunny Bakery", "sunny-bakery"),
            ("Солнечная пекарня", "solnechnaya-pekarnya"),
            ("Объезд, мощь и ещё ЩЁТКА", "obezd-moshch-i-eshche-shchetka"),
            ("Жизнь — цирк! (часть №2)", "zhizn-tsirk-chast-2"),
            (
                "съешь же ещё этих мягких французских булок",
                "sesh-zhe-eshche-etikh-myagkikh-frantsuzskikh-bulok",
            ),
            ("Йошкар-Ола", "yoshkar-ola"),
            ("и\u{306}ога", "yoga"),
            ("Children's  café_№1 & Straße", "childrens-cafe-1-strasse"),
            ("  --a--  ", "a"),
            ("100 %", "100"),
            ("ь ъ", ""),
            ("東京", ""),
            ("東京 Tower", "tower"),
            ("", ""),
            ("Қостанай", "qostanay"),
            ("İstanbul", "istanbul"),
        ] {
            assert_eq!(slug(text), expected, "{text}");
        }
    }

    proptest! {
        #[test]
        fn any_text_becomes_a_slug(text in any::<String>()) {
            let once = slug(&text);
            prop_assert!(once.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-'));
            prop_assert!(!once.starts_with('-') && !once.ends_with('-') && !once.contains("--"));
            prop_assert_eq!(slug(&once), once);
        }
    }
}
