//! The words of the site in one language: labels and sentences (Fluent), numbers, money, dates, lists.
//!
//! Words without arguments are resolved once and read by templates as `t.key`; those with arguments are said
//! when a view is filled. Nothing here decides what is said, only how.

pub mod dates;
pub mod names;
pub mod numbers;
pub mod records;
#[cfg(test)]
mod tests;
pub mod values;

use std::collections::BTreeMap;
use std::collections::BTreeSet;

use fluent_bundle::FluentArgs;
use fluent_bundle::FluentResource;
use fluent_bundle::concurrent::FluentBundle;
use unic_langid::LanguageIdentifier;

use crate::base::language::Language;
use crate::say;
use crate::theme::files::Files;
use crate::theme::problem::ThemeProblem;
use crate::theme::words::names::Order;
use crate::theme::words::names::order;
use crate::theme::words::numbers::Numerals;

/// The words of one language.
pub struct Words {
    language: Language,
    /// Everything that takes no arguments.
    all: Texts,
    bundle: FluentBundle<FluentResource>,
    numerals: Numerals,
    order: Option<Order>,
    /// How many words have no translation, and how many there are.
    untranslated: (usize, usize),
}

impl Words {
    /// Reads `strings/<language>.ftl`, the default theme's and the site's own over it. What a language does not
    /// say is said in English.
    pub fn load(language: Language, files: &Files) -> Result<Self, Vec<ThemeProblem>> {
        let own = files.strings(language.code());
        let code = if own.is_empty() { "en" } else { language.code() };
        let english = if code == "en" { &[] } else { files.strings("en") };
        let read: Vec<&(String, String)> = english.iter().chain(files.strings(code)).collect();
        let id: LanguageIdentifier = code.parse().map_err(|_| {
            let message =
                say!("the name of this file is not a language code", "имя файла не похоже на код языка");
            vec![ThemeProblem::in_file(&format!("strings/{code}.ftl"), message)]
        })?;
        let mut bundle = FluentBundle::new_concurrent(vec![id]);
        bundle.set_use_isolating(false);
        for (name, text) in &read {
            let resource = FluentResource::try_new(text.clone()).map_err(|(_, errors)| {
                let problem =
                    |(start, said): (usize, String)| ThemeProblem::in_words(name, text, start, &said);
                errors.iter().map(|error| problem((error.pos.start, error.to_string()))).collect::<Vec<_>>()
            })?;
            bundle.add_resource_overriding(resource);
        }
        let all = plain_messages(&read, &bundle);
        let untranslated = untranslated(files.strings("en"), own);
        let order = order(language);
        let mut words = Self { language, all, bundle, numerals: Numerals::default(), order, untranslated };
        words.numerals = Numerals::of(&words);
        Ok(words)
    }

    /// Separators and plural forms.
    fn numerals(&self) -> &Numerals {
        &self.numerals
    }

    /// How the language sorts.
    fn order(&self) -> Option<&Order> {
        self.order.as_ref()
    }

    /// The language.
    pub fn language(&self) -> Language {
        self.language
    }

    /// How many words and sentences nobody has translated, so that readers see English; and how many there are.
    pub fn untranslated(&self) -> (usize, usize) {
        self.untranslated
    }

    /// The forms of a word that takes `$count`, by the categories of CLDR that the language has; `None` where there is
    /// no such word.
    pub fn plural_forms(&self, key: &str) -> Option<Vec<(Box<str>, Box<str>)>> {
        self.bundle.get_message(key)?;
        let mut forms: Vec<(Box<str>, Box<str>)> = Vec::new();
        for count in 0..=200 {
            let category = self.category_of(count).word();
            if forms.iter().all(|(known, _)| **known != *category) {
                forms.push((category.into(), self.say(key, &[("count", Arg::Count(count))]).into()));
            }
        }
        Some(forms)
    }

    /// All words without arguments, by key.
    pub fn all(&self) -> BTreeMap<&str, &str> {
        self.all.iter().map(|(key, text)| (key.as_str(), text.as_str())).collect()
    }

    /// Words without arguments; the key itself where there are none, which a test rules out.
    pub fn text<'a>(&'a self, key: &'a str) -> &'a str {
        self.all.get(key).map_or(key, String::as_str)
    }

    /// Words without arguments that may not be there.
    pub fn find(&self, key: &str) -> Option<&str> {
        self.all.get(key).map(String::as_str)
    }

    /// A sentence with arguments: `words.say("count_projects", &[("count", Arg::Count(88))])`.
    pub fn say(&self, key: &str, arguments: &[(&str, Arg<'_>)]) -> String {
        let Some(pattern) = self.bundle.get_message(key).and_then(|message| message.value()) else {
            return key.to_owned();
        };
        let mut args = FluentArgs::with_capacity(arguments.len());
        for (name, argument) in arguments {
            match argument {
                Arg::Text(text) => args.set(*name, *text),
                Arg::Count(count) => args.set(*name, *count),
            }
        }
        let mut errors = Vec::new();
        self.bundle.format_pattern(pattern, Some(&args), &mut errors).into_owned()
    }
}

/// An argument of a sentence.
#[derive(Clone, Copy, Debug)]
pub enum Arg<'a> {
    /// A text that is ready to be printed.
    Text(&'a str),
    /// A count that chooses a plural form. Print it from a text beside it where it may have four digits.
    Count(i64),
}

/// Texts by key. A page asks for some fifty, and a large site has very many pages. Nothing goes through them in their own
/// order.
type Texts = rustc_hash::FxHashMap<String, String>;

/// How many keys of the English words `own` lacks, and how many there are.
fn untranslated(english: &[(String, String)], own: &[(String, String)]) -> (usize, usize) {
    fn all(files: &[(String, String)]) -> BTreeSet<&str> {
        files.iter().flat_map(|(_, text)| keys(text)).collect()
    }
    let (english, own) = (all(english), all(own));
    (english.difference(&own).count(), english.len())
}

/// The messages that take no arguments, by key.
fn plain_messages(files: &[&(String, String)], bundle: &FluentBundle<FluentResource>) -> Texts {
    let mut all = Texts::default();
    for (_, text) in files {
        for key in keys(text) {
            let Some(pattern) = bundle.get_message(key).and_then(|message| message.value()) else { continue };
            let mut errors = Vec::new();
            let said = bundle.format_pattern(pattern, None, &mut errors);
            if errors.is_empty() {
                all.insert(key.to_owned(), said.into_owned());
            }
        }
    }
    all
}

/// The keys of a file of words: what stands before ` =` at the beginning of a line.
pub fn keys(text: &str) -> impl Iterator<Item = &str> {
    text.lines().filter_map(|line| {
        let (key, _) = line.split_once('=')?;
        let key = key.trim_end();
        let fits = key.starts_with(|first: char| first.is_ascii_lowercase())
            && key.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_');
        fits.then_some(key)
    })
}
