//! Topics and groups: free texts that become parts of addresses.

use std::collections::BTreeMap;
use std::sync::PoisonError;
use std::sync::RwLock;

use crate::base::key::Identified;
use crate::base::key::Key;
use crate::base::key::Table;
use crate::base::language::Language;
use crate::base::language::Text;
use crate::base::pack::packs;
use crate::base::slug::slug;
use crate::diagnostics::code::Code;
use crate::diagnostics::place::Place;
use crate::diagnostics::sink::Diagnostic;
use crate::diagnostics::sink::Diagnostics;
use crate::portfolio::link::at::At;
use crate::records::values::text::LocalText;
use crate::say;

/// The free texts of one sort, by their slugs, while they are gathered from the records.
pub(super) struct Gathered {
    language: Language,
    by_slug: BTreeMap<String, Text>,
    /// The slug of every text as it was written in the default language, without capitals.
    by_text: BTreeMap<String, String>,
}

/// The free texts of one sort as a table.
pub(super) struct Tags<T> {
    pub(super) table: Table<T>,
    by_text: BTreeMap<String, Key<T>>,
    language: Language,
}

/// Free texts that are met while records are still being read, in whatever order. Each has a key of its own until all
/// are gathered.
pub(super) struct Sighted<T> {
    texts: RwLock<BTreeMap<LocalText, Sighting<T>>>,
}

/// Where a free text stands first, and where first in another file than that one.
#[derive(Clone, Debug)]
pub(super) struct Standing {
    pub(super) first: Place,
    pub(super) next: Option<Place>,
}

packs!(struct Standing { first, next });

impl Standing {
    /// True where it need not be noted that it stands here too.
    fn knows(&self, at: &At<'_>) -> bool {
        !at.is_before(&self.first)
            && (at.is_in(&self.first.file) || self.next.as_ref().is_some_and(|next| !at.is_before(next)))
    }

    /// Notes that it stands here too.
    fn add(&mut self, place: Place) {
        if place.file == self.first.file {
            self.first = place.min(self.first.clone());
        } else if place < self.first {
            self.next = Some(std::mem::replace(&mut self.first, place));
        } else if self.next.as_ref().is_none_or(|next| place < *next) {
            self.next = Some(place);
        }
    }
}

/// A free text as it was written.
struct Sighting<T> {
    key: Key<T>,
    stands: Standing,
}

impl<T> Default for Sighted<T> {
    fn default() -> Self {
        Self { texts: RwLock::default() }
    }
}

impl<T> Sighted<T> {
    /// The key of a text until all are gathered.
    pub(super) fn key(&self, text: &LocalText, at: &At<'_>) -> Key<T> {
        let known = self.texts.read().unwrap_or_else(PoisonError::into_inner);
        if let Some(sighting) = known.get(text)
            && sighting.stands.knows(at)
        {
            return sighting.key;
        }
        drop(known);
        let mut known = self.texts.write().unwrap_or_else(PoisonError::into_inner);
        let next = Key::at(known.len());
        let place = at.place();
        let first = || Sighting { key: next, stands: Standing { first: place.clone(), next: None } };
        let sighting = known.entry(text.clone()).or_insert_with(first);
        sighting.stands.add(place);
        sighting.key
    }

    /// Those that an earlier run met, by the numbers that they had then.
    pub(super) fn of<'s>(known: impl Iterator<Item = (&'s LocalText, &'s Standing)>) -> Self {
        let sighting = |(number, (text, stands)): (usize, (&LocalText, &Standing))| {
            (text.clone(), Sighting { key: Key::at(number), stands: stands.clone() })
        };
        Self { texts: RwLock::new(known.enumerate().map(sighting).collect()) }
    }

    /// Takes all texts in, in the order of their places; comes back with the text of each key.
    pub(super) fn gather_into(
        self,
        gathered: &mut Gathered,
        diagnostics: &Diagnostics,
    ) -> Vec<(LocalText, Standing)> {
        let texts = self.texts.into_inner().unwrap_or_else(PoisonError::into_inner);
        let mut texts: Vec<(LocalText, Sighting<T>)> = texts.into_iter().collect();
        texts.sort_by(|(_, a), (_, b)| a.stands.first.cmp(&b.stands.first));
        for (text, sighting) in &texts {
            gathered.add(text, || sighting.stands.first.clone(), diagnostics);
        }
        texts.sort_by_key(|(_, sighting)| sighting.key);
        texts.into_iter().map(|(text, sighting)| (text, sighting.stands)).collect()
    }
}

impl Gathered {
    pub(super) fn new(language: Language) -> Self {
        Self { language, by_slug: BTreeMap::new(), by_text: BTreeMap::new() }
    }

    /// Takes in a text. Another text with the same slug is a problem.
    pub(super) fn add(&mut self, text: &LocalText, place: impl FnOnce() -> Place, diagnostics: &Diagnostics) {
        // Most texts of a large register are known already, letter for letter.
        if matches!(text, LocalText::Plain(text) if self.by_text.contains_key(&**text)) {
            return;
        }
        let key = normal(default_version(text, self.language));
        if let Some(slug) = self.by_text.get(&key) {
            if let (LocalText::Versions(versions), Some(known)) = (text, self.by_slug.get_mut(slug))
                && versions.len() > known.versions().count()
            {
                *known = text.text(self.language);
            }
            return;
        }
        let slug = slug(&key);
        if slug.is_empty() {
            let message = say!(
                "`{key}` has no letter from which an address can be made.",
                "В `{key}` нет ни одной буквы, из которой можно сделать адрес."
            );
            diagnostics.add(Diagnostic::new(Code::SameAddress, place(), message));
        } else if let Some(other) = self.by_slug.get(&slug) {
            let other = other.read(self.language).0;
            let message = say!(
                "`{key}` and `{other}` are two texts, but in an address both become `{slug}`.",
                "`{key}` и `{other}` — разные тексты, но в адресе оба превращаются в `{slug}`."
            );
            let hint = say!(
                "Write both in the same way, or change one of them.",
                "Напишите оба одинаково или измените один из них."
            );
            diagnostics.add(Diagnostic::new(Code::SameAddress, place(), message).hint(hint));
            self.by_text.insert(key, slug);
        } else {
            self.by_slug.insert(slug.clone(), text.text(self.language));
            self.by_text.insert(key, slug);
        }
    }

    /// Everything that was gathered, as a table.
    pub(super) fn finish<T: Identified>(self, make: impl Fn(Box<str>, Text) -> T) -> Tags<T> {
        let things = self.by_slug.into_iter().map(|(slug, text)| make(slug.into(), text)).collect();
        let table = Table::new(things);
        let find = |(text, slug): (String, String)| Some((text, table.find(&slug)?));
        let by_text = self.by_text.into_iter().filter_map(find).collect();
        Tags { table, by_text, language: self.language }
    }
}

impl<T> Tags<T> {
    /// What the keys of `texts` became, which were given while they were met.
    pub(super) fn keys(&self, texts: &[(LocalText, Standing)]) -> Vec<Option<Key<T>>> {
        texts.iter().map(|(text, _)| self.find(text)).collect()
    }

    /// The key of a text that was gathered.
    pub(super) fn find(&self, text: &LocalText) -> Option<Key<T>> {
        let written = default_version(text, self.language);
        self.by_text.get(written).or_else(|| self.by_text.get(&normal(written))).copied()
    }
}

/// What a text is compared by: without capitals and needless blanks.
pub(in crate::portfolio) fn normal(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

fn default_version(text: &LocalText, language: Language) -> &str {
    match text {
        LocalText::Plain(text) => text,
        LocalText::Versions(versions) => {
            versions.iter().find(|(of, _)| *of == language).or(versions.first()).map_or("", |(_, text)| text)
        }
    }
}
