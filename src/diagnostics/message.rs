//! What the tool says to people, in English and in Russian, defined once beside its use.

use std::fmt::Write;

use serde::Deserialize;
use serde::Serialize;

/// The language of messages (`--lang`).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tongue {
    /// English.
    #[default]
    English,
    /// Russian.
    Russian,
}

/// A sentence in both languages.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Message {
    /// In English.
    pub en: String,
    /// In Russian.
    pub ru: String,
}

impl Message {
    /// The sentence in one of the languages.
    pub fn read(&self, tongue: Tongue) -> &str {
        match tongue {
            Tongue::English => &self.en,
            Tongue::Russian => &self.ru,
        }
    }

    /// Puts more behind the sentence.
    pub fn push(&mut self, more: &Self) {
        self.en.push_str(&more.en);
        self.ru.push_str(&more.ru);
    }

    /// The same text in both languages, for names and other things that are not translated.
    pub fn same(text: impl Into<String>) -> Self {
        let en = text.into();
        Self { ru: en.clone(), en }
    }
}

/// A text that is the same in both languages.
impl From<&str> for Message {
    fn from(text: &str) -> Self {
        Self::same(text)
    }
}

impl From<String> for Message {
    fn from(text: String) -> Self {
        Self::same(text)
    }
}

/// Writes a sentence in both languages: `say!("No town has the id `{id}`." , "Города с id `{id}` нет.")`.
/// Names in braces are variables in scope, as in `format!`.
#[macro_export]
macro_rules! say {
    ($en:literal, $ru:literal $(, $name:ident = $value:expr)* $(,)?) => {{
        $(let $name = $value;)*
        $crate::diagnostics::message::Message { en: format!($en), ru: format!($ru) }
    }};
}

/// "a, b or c" in both languages, each name in backticks.
pub fn one_of<'a>(names: impl IntoIterator<Item = &'a str>) -> Message {
    join(names, "or", "или")
}

/// "a, b and c" in both languages, each name in backticks.
pub fn all_of<'a>(names: impl IntoIterator<Item = &'a str>) -> Message {
    join(names, "and", "и")
}

fn join<'a>(names: impl IntoIterator<Item = &'a str>, en: &str, ru: &str) -> Message {
    let names: Vec<&str> = names.into_iter().collect();
    let join = |last: &str| {
        let mut text = String::new();
        for (index, name) in names.iter().enumerate() {
            match index {
                0 => {}
                _ if index + 1 == names.len() => {
                    text.push(' ');
                    text.push_str(last);
                    text.push(' ');
                }
                _ => text.push_str(", "),
            }
            // Writing to a String cannot fail.
            let _ = write!(text, "`{name}`");
        }
        text
    };
    Message { en: join(en), ru: join(ru) }
}

/// The nearest of `names` to what was written, where one is near enough to have been meant.
pub fn nearest<'a>(written: &str, names: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let folded = written.to_lowercase().replace(['_', ' '], "-");
    let allowed = match folded.chars().count() {
        0..=2 => 1,
        3..=5 => 2,
        _ => 3,
    };
    names
        .into_iter()
        .map(|name| {
            let other = name.to_lowercase().replace(['_', ' '], "-");
            let swapped = strsim::osa_distance(&folded, &other);
            let longer =
                folded.chars().count() >= 4 && (other.starts_with(&folded) || folded.starts_with(&other));
            (if longer { swapped.min(2) } else { swapped }, name)
        })
        .filter(|(distance, name)| *distance <= allowed && *distance < name.chars().count())
        .min()
        .map(|(_, name)| name)
}

/// Asks whether `near` was meant by what was written. Where a letter only looks like the right one, it says which.
pub fn did_you_mean(written: &str, near: &str) -> Message {
    let mut message = say!("Did you mean `{near}`?", "Может быть, `{near}`?");
    let latin = near.is_ascii() && written.contains(|letter: char| letter.is_ascii_alphabetic());
    let alike = written.chars().find(|letter| matches!(letter, '\u{400}'..='\u{4ff}'));
    if let Some(letter) = alike.filter(|_| latin) {
        message.push(&say!(
            " The `{letter}` here is a Cyrillic letter, whatever it looks like: type it anew.",
            " Буква `{letter}` здесь из кириллицы, хоть и похожа на латинскую: наберите её заново."
        ));
    }
    message
}

/// The Russian form of a noun after a number: `plural(3, "ошибка", "ошибки", "ошибок")`.
pub fn plural<'a>(number: usize, one: &'a str, few: &'a str, many: &'a str) -> &'a str {
    match (number % 10, number % 100) {
        (_, 11..=14) => many,
        (1, _) => one,
        (2..=4, _) => few,
        _ => many,
    }
}

#[cfg(test)]
mod tests {
    use super::did_you_mean;
    use super::nearest;
    use super::one_of;
    use super::plural;

    #[test]
    fn letters_that_only_look_right_are_named() {
        let check = |written, near, expected: &str| assert_eq!(did_you_mean(written, near).en, expected);
        check("fox-hil", "fox-hill", "Did you mean `fox-hill`?");
        check("лиса", "fox-hill", "Did you mean `fox-hill`?");
        let more = " The `о` here is a Cyrillic letter, whatever it looks like: type it anew.";
        check("fоx-hill", "fox-hill", &format!("Did you mean `fox-hill`?{more}"));
    }

    #[test]
    fn nearest_names() {
        let names = ["programme", "programmes", "town", "amount", "year"];
        let check = |written, expected| assert_eq!(nearest(written, names), expected, "{written}");
        check("progamme", Some("programme"));
        check("Town", Some("town"));
        check("yaer", Some("year"));
        check("photograph", None);
        check("x", None);
    }

    #[test]
    fn lists_of_names() {
        assert_eq!(one_of(["a"]).en, "`a`");
        assert_eq!(one_of(["a", "b", "c"]).ru, "`a`, `b` или `c`");
    }

    #[test]
    fn russian_plurals() {
        let forms = |number| plural(number, "ошибка", "ошибки", "ошибок");
        assert_eq!(
            [1, 2, 5, 11, 12, 21, 104].map(forms).join(" "),
            "ошибка ошибки ошибок ошибок ошибок ошибка ошибки"
        );
    }
}
