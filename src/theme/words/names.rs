//! Names in sentences: towns with their preposition, lists, quotations, goals; and the order of names.

use std::cmp::Ordering;

use icu_collator::Collator;
use icu_collator::CollatorBorrowed;
use icu_collator::options::CollatorOptions;
use icu_collator::options::Strength;
use icu_locale_core::Locale;

use crate::base::language::Language;
use crate::base::language::Text;
use crate::base::slug;
use crate::portfolio::model::Town;
use crate::portfolio::model::TownKind;
use crate::theme::views::parts::Label;
use crate::theme::words::Arg;
use crate::theme::words::Words;

/// How a language sorts. `Выкса` stands where a Russian would look for it.
pub(super) type Order = CollatorBorrowed<'static>;

/// The order of a language; the root order where there is none of its own.
pub(super) fn order(language: Language) -> Option<Order> {
    collator(language, CollatorOptions::default())
}

/// The same, for which marks over letters make no difference, unless the language counts them as letters of their own.
fn letters(language: Language) -> Option<Order> {
    let mut options = CollatorOptions::default();
    options.strength = Some(Strength::Primary);
    collator(language, options)
}

fn collator(language: Language, options: CollatorOptions) -> Option<Order> {
    let locale: Locale = language.code().parse().ok()?;
    Collator::try_new(locale.into(), options).ok()
}

/// The letters with which nearly all names begin; they stand under themselves.
fn is_plain(letter: char) -> bool {
    matches!(letter, 'A'..='Z' | 'a'..='z' | 'А'..='я')
}

/// A name without the signs before its first letter.
fn from_first_letter(name: &str) -> &str {
    name.trim_start_matches(|first: char| !is_plain(first) && !first.is_alphanumeric())
}

/// The letter under which a name stands that begins with `first`: `E` for `É`, `A` for `Ä` in German and `Ä` in
/// Swedish, `Е` for `Ё`.
fn head_letter(language: Language, first: char) -> String {
    let own: String = first.to_uppercase().collect();
    if is_plain(first) {
        return own;
    }
    let plain = match first {
        'ё' | 'Ё' => Some("е"),
        _ => first.to_lowercase().next().and_then(slug::spelt),
    };
    let same = |plain: &&str| {
        letters(language).is_some_and(|letters| letters.compare(&own, plain) == Ordering::Equal)
    };
    let head = plain.filter(same).and_then(|plain| plain.chars().next());
    head.map_or(own.clone(), |head| head.to_uppercase().collect())
}

impl Words {
    /// Which of two names stands first. Quotation marks and other signs before the first letter do not decide:
    /// `«Дом»` stands under Д.
    pub fn compare(&self, one: &str, other: &str) -> Ordering {
        let [first, second] = [one, other].map(from_first_letter);
        let named = self.order().map_or_else(|| first.cmp(second), |order| order.compare(first, second));
        named.then_with(|| one.cmp(other))
    }

    /// Puts what decides about the place of a name behind other bytes: of two names that stand apart, the one whose bytes come
    /// first stands first, and names of the same bytes stand as their own. To make it takes longer than to compare two names,
    /// so it is for lists of many.
    pub fn place(&self, name: &str, to: &mut Vec<u8>) {
        match self.order() {
            Some(order) => {
                let Ok(()) = order.write_sort_key_to(from_first_letter(name), to);
            }
            None => to.extend_from_slice(from_first_letter(name).as_bytes()),
        }
    }

    /// The letter under which a name stands in a list from A to Z; `None` where it begins with none.
    pub fn letter(&self, name: &str) -> Option<String> {
        let first = name.chars().find(|sign| sign.is_alphanumeric())?;
        first.is_alphabetic().then(|| head_letter(self.language(), first))
    }

    /// A text for the reader, marked where it is in another language.
    pub fn label(&self, text: &Text) -> Label {
        let (text, language) = text.read(self.language());
        let lang = (language != self.language()).then(|| language.code().to_owned());
        Label { text: text.to_owned(), lang }
    }

    /// A place in a sentence: `in Vyksa`, «в Выксе»; without a form for sentences «в городе Выкса».
    pub fn in_town(&self, town: &Town) -> String {
        if let Some(inside) = town.inside.as_ref().and_then(|inside| inside.only_in(self.language())) {
            return inside.to_owned();
        }
        let key = match town.kind {
            TownKind::Town => "in_town",
            TownKind::District => "in_district",
            TownKind::Region => "in_region",
            TownKind::Country => "in_country",
        };
        let (name, _) = town.name.first.value.read(self.language());
        self.say(key, &[("name", Arg::Text(name))])
    }

    /// What kind of place it is.
    pub fn town_kind(&self, kind: TownKind) -> &str {
        self.text(match kind {
            TownKind::Town => "kind_town",
            TownKind::District => "kind_district",
            TownKind::Region => "kind_region",
            TownKind::Country => "kind_country",
        })
    }

    /// A list in a sentence: `a, b and c`.
    pub fn list(&self, items: &[impl AsRef<str>]) -> String {
        match items {
            [] => String::new(),
            [only] => only.as_ref().to_owned(),
            [before @ .., last] => {
                let before = before.iter().map(AsRef::as_ref).collect::<Vec<_>>().join(", ");
                self.say("list_last", &[("before", Arg::Text(&before)), ("last", Arg::Text(last.as_ref()))])
            }
        }
    }

    /// A text in the language's quotation marks.
    pub fn quoted(&self, text: &str) -> String {
        self.say("quoted", &[("text", Arg::Text(text))])
    }

    /// The official short name of a goal, 1 to 17.
    pub fn goal(&self, goal: u8) -> &str {
        const KEYS: [&str; 17] = [
            "goal_1", "goal_2", "goal_3", "goal_4", "goal_5", "goal_6", "goal_7", "goal_8", "goal_9",
            "goal_10", "goal_11", "goal_12", "goal_13", "goal_14", "goal_15", "goal_16", "goal_17",
        ];
        usize::from(goal).checked_sub(1).and_then(|place| KEYS.get(place)).map_or("", |key| self.text(key))
    }
}

#[cfg(test)]
mod tests {
    use super::head_letter;
    use crate::base::language::Language;

    #[test]
    fn marked_letters_stand_where_the_language_looks_for_them() {
        for (language, first, expected) in [
            ("en", 'é', "E"),
            ("en", 'z', "Z"),
            ("de", 'Ä', "A"),
            ("sv", 'Ä', "Ä"),
            ("ru", 'ё', "Е"),
            ("ru", 'й', "Й"),
            ("en", 'Æ', "A"),
            ("uk", 'є', "Є"),
        ] {
            let language = Language::parse(language).expect("a language");
            assert_eq!(head_letter(language, first), expected, "{language} {first}");
        }
    }
}
