//! Full names of private persons in a text, in any order, any case and any grammatical form that a common stem
//! can find. Knows the names, never gives one away: it answers with places only.

use std::ops::Range;

use crate::base::language::Text;
use crate::base::slug::slug;
use crate::portfolio::texts::letters::to_cyrillic;
use crate::portfolio::texts::words::Word;
use crate::portfolio::texts::words::is_cyrillic;
use crate::portfolio::texts::words::is_mark;
use crate::portfolio::texts::words::words;

/// The shortest stem that is compared.
const SHORTEST: usize = 2;

/// Endings of Russian names and surnames in all cases, both genders, singular and plural.
const ENDINGS: [&str; 35] = [
    "ого", "его", "ому", "ему", "ыми", "ими", "ами", "ями", "ой", "ою", "ей", "ею", "ёй", "ом", "ем", "ым",
    "им", "ых", "их", "ый", "ий", "ая", "яя", "ую", "юю", "ах", "ях", "а", "я", "о", "е", "и", "ы", "у", "ю",
];

/// The names to look for. Its `Debug` shows nothing of them.
#[derive(Clone, Default)]
pub struct Names {
    /// Stems of all words of all names, sorted: (stem, name, part of the name).
    stems: Vec<(Box<str>, u32, u8)>,
    /// Bits of the first two letters of the stems: most words of a text fail here.
    beginnings: Vec<u64>,
}

impl std::fmt::Debug for Names {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("Names").finish_non_exhaustive()
    }
}

impl Names {
    /// The names in all languages in which they are written, and in Latin letters.
    pub fn new<'a>(names: impl Iterator<Item = &'a Text>) -> Self {
        let mut all = Self { stems: Vec::new(), beginnings: vec![0; 64] };
        let mut number = 0;
        for name in names {
            for (_, version) in name.versions() {
                all.add(version, &mut number);
                if version.chars().any(is_cyrillic) {
                    let latin = slug(version);
                    all.add(&latin.replace('-', " "), &mut number);
                }
            }
        }
        all.stems.sort_unstable();
        all.stems.dedup();
        all
    }

    /// True where there is nothing to look for.
    pub fn is_empty(&self) -> bool {
        self.stems.is_empty()
    }

    /// Where full names stand in `text`.
    pub fn find(&self, text: &str) -> Vec<Range<usize>> {
        let mut found: Vec<Range<usize>> = Vec::new();
        if self.is_empty() {
            return found;
        }
        // The last word that belongs to a name, with the names and parts that it may be.
        let mut before: Option<(Word<'_>, Vec<(u32, u8)>)> = None;
        // The end of the word before, and whether it was an initial, whose point ends no sentence.
        let (mut end, mut initial) = (0, false);
        for word in words(text) {
            let parts = self.parts(word.text);
            let near = is_near(&text[end..word.start], initial);
            (end, initial) = (word.end(), word.text.chars().count() == 1);
            if let Some((first, first_parts)) = before.as_ref().filter(|_| near) {
                let both =
                    |(name, part): &(u32, u8)| parts.iter().any(|(other, at)| other == name && at != part);
                if first_parts.iter().any(both) {
                    match found.last_mut() {
                        Some(last) if last.end >= first.start => last.end = word.end(),
                        _ => found.push(first.start..word.end()),
                    }
                }
                if parts.is_empty() && (initial || is_patronymic(word.text)) {
                    continue;
                }
            }
            before = (!parts.is_empty()).then_some((word, parts));
        }
        found
    }

    fn add(&mut self, name: &str, number: &mut u32) {
        let parts: Vec<&str> = name.split_whitespace().filter(|part| counts(part)).collect();
        if parts.len() < 2 {
            return;
        }
        for (at, part) in (0_u8..).zip(&parts) {
            for word in words(part) {
                for stem in stems(word.text) {
                    let bit = beginning(&stem);
                    self.beginnings[bit / 64] |= 1 << (bit % 64);
                    self.stems.push((stem.into(), *number, at));
                }
            }
        }
        *number += 1;
    }

    /// The names, and the parts of them, that a word may be.
    fn parts(&self, word: &str) -> Vec<(u32, u8)> {
        let mut parts = Vec::new();
        let normal = normal(word);
        if normal.chars().nth(1).is_none() {
            return parts;
        }
        let bit = beginning(&normal);
        if self.beginnings[bit / 64] & (1 << (bit % 64)) == 0 {
            return parts;
        }
        for stem in stems(word) {
            let start = self.stems.partition_point(|(other, ..)| **other < *stem);
            let same = self.stems[start..].iter().take_while(|(other, ..)| **other == *stem);
            parts.extend(same.map(|(_, name, part)| (*name, *part)));
        }
        parts
    }
}

/// Parts of names that are looked for: no initials, no patronymics («Анна Петровна» may be anybody), no particles.
fn counts(part: &str) -> bool {
    let letters = part.chars().filter(|letter| letter.is_alphabetic()).count();
    letters >= SHORTEST
        && !is_patronymic(part)
        && !["de", "da", "di", "van", "von", "del", "der", "la"].contains(&part)
}

fn is_patronymic(word: &str) -> bool {
    let word = normal(word);
    let stem = word.trim_end_matches(['а', 'у', 'ы', 'е', 'о', 'й', 'м']);
    let male = ["ович", "евич"].iter().any(|end| stem.ends_with(end));
    let female = ["овн", "евн", "ичн"].iter().any(|end| stem.ends_with(end)) && stem.len() < word.len();
    let latin = ["ovich", "evich", "ovna", "evna", "ichna"].iter().any(|end| word.ends_with(end));
    (male || female || latin) && word.chars().count() > 5
}

/// Between two words of one name may stand blanks, a comma, a hyphen, marks of Markdown; not the end of a sentence.
fn is_near(between: &str, after_initial: bool) -> bool {
    let allowed =
        |letter: char| letter.is_whitespace() || "-_,*+%20.«»\"".contains(letter) || is_mark(letter);
    between.len() <= 12 && between.chars().all(allowed) && (after_initial || !between.contains(". "))
}

/// Lower case, ё as е, without stress marks; Latin look-alikes in a Cyrillic word as Cyrillic.
fn normal(word: &str) -> String {
    let cyrillic = word.chars().any(is_cyrillic);
    word.chars()
        .filter(|letter| !is_mark(*letter))
        .map(|letter| if cyrillic { to_cyrillic(letter) } else { letter })
        .flat_map(char::to_lowercase)
        .map(|letter| if letter == 'ё' { 'е' } else { letter })
        .collect()
}

/// What may be left of a word without its ending: the word itself, and without each ending that it has.
fn stems(word: &str) -> Vec<String> {
    let normal = normal(word);
    let mut stems = Vec::with_capacity(4);
    if normal.chars().any(is_cyrillic) {
        let long = |stem: &str| stem.chars().nth(SHORTEST - 1).is_some();
        let endings = ENDINGS.iter().filter_map(|ending| normal.strip_suffix(ending));
        stems.extend(
            endings.chain(normal.strip_suffix(['й', 'ь'])).filter(|stem| long(stem)).map(str::to_owned),
        );
        stems.extend(without_fleeting_vowel(&normal));
    }
    stems.push(normal);
    stems
}

/// Павел, Павла; Лев, Льва: the stem of the other cases has no vowel before the last letter.
fn without_fleeting_vowel(word: &str) -> Option<String> {
    let letters: Vec<char> = word.chars().collect();
    let [begin @ .., vowel, last] = &letters[..] else { return None };
    let fleeting = matches!(vowel, 'е' | 'о') && !"аеиоуыэюяйь".contains(*last) && !begin.is_empty();
    fleeting.then(|| {
        let soft = (begin.last() == Some(&'л')).then_some('ь');
        begin.iter().copied().chain(soft).chain([*last]).collect()
    })
}

fn beginning(stem: &str) -> usize {
    stem.chars().take(2).fold(0, |bits, letter| bits * 61 + letter as usize) % 4096
}

#[cfg(test)]
mod tests {
    use super::Names;
    use crate::base::language::Language;
    use crate::base::language::Text;

    fn names() -> Names {
        let person = |en: &str, ru: &str| {
            Text::from_versions(vec![(Language::ENGLISH, en.into()), (Language::RUSSIAN, ru.into())])
        };
        let all = [
            person("Anna Ivanova", "Анна Петровна Иванова"),
            person("Tikhon Zabolotnikov", "Тихон Заболотников"),
            Text::new(Language::RUSSIAN, "Павел Артёмов-Садовский"),
            Text::new(Language::ENGLISH, "Cher"),
        ];
        Names::new(all.iter())
    }

    #[test]
    fn full_names_are_found_in_any_order_and_case() {
        let names = names();
        for text in [
            "met Anna Ivanova there",
            "Ivanova, Anna",
            "ANNA IVANOVA",
            "anna-ivanova.jpg",
            "**Anna** *Ivanova*",
            "Анны Ивановой",
            "Ивановой Анне Петровне",
            "Анна Петровна Иванова",
            "Анну П. Иванову",
            "анна\nиванова",
            "Тихоном Заболотниковым",
            "Тихону Заболотникову",
            "Павла Артемова",
            "Павлом Садовским",
            "Анна Ивано\u{301}ва",
            "Pavel Artemov",
            "Aннa Ивaнoвa",
        ] {
            assert_eq!(names.find(text).len(), 1, "{text}");
        }
    }

    #[test]
    fn a_part_of_a_name_is_no_full_name() {
        let names = names();
        for text in [
            "Anna",
            "Ivanova",
            "Anna and Ivanova",
            "Анна Сергеева",
            "Анна Петровна",
            "Тихон. Иванова",
            "Cher sang",
            "Anna Zabolotnikov",
            "Артёмов-Садовский",
            "Анна пришла. Иванова ушла",
        ] {
            assert_eq!(names.find(text), [], "{text}");
        }
        assert_eq!(&"— Анны Ивановой!"[names.find("— Анны Ивановой!")[0].clone()], "Анны Ивановой");
    }
}
