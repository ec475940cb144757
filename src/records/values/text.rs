//! Texts: one string, or one per language.

use crate::base::language::Language;
use crate::base::language::Text;

/// A text as it was written: `Vyksa`, or `{en: Vyksa, ru: Выкса}`. Never empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LocalText {
    /// Without a language: in the site's default one.
    Plain(Box<str>),
    /// One per language, in the order in which they were written.
    Versions(Vec<(Language, Box<str>)>),
}

impl LocalText {
    /// The text, with `default` as the language of one that names none.
    pub fn text(&self, default: Language) -> Text {
        match self {
            Self::Plain(text) => Text::new(default, text.clone()),
            Self::Versions(versions) => Text::from_versions(versions.clone()),
        }
    }

    /// Any version, for messages about it: the first that was written.
    pub fn first(&self) -> &str {
        match self {
            Self::Plain(text) => text,
            Self::Versions(versions) => versions.first().map_or("", |(_, text)| text),
        }
    }
}

/// A name; `unknown` where nobody published it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Name {
    /// The name.
    Known(LocalText),
    /// Nobody published it: the thing is shown by its summary.
    Unknown,
}

/// The forms of a unit that a number decides: `{one: job, other: jobs}`, or the same text for all.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Forms {
    /// 0 in some languages.
    pub zero: Option<Box<str>>,
    /// 1 job; in Russian 1, 21, 31 место.
    pub one: Option<Box<str>>,
    /// Exactly two, in some languages.
    pub two: Option<Box<str>>,
    /// 2, 3, 4, 22 места.
    pub few: Option<Box<str>>,
    /// 5, 11, 20 мест.
    pub many: Option<Box<str>>,
    /// All else: jobs; in Russian fractions.
    pub other: Box<str>,
}

/// A unit in one or several languages: `unit: {en: {one: job, other: jobs}, ru: {…}}`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct UnitText(pub Vec<(Option<Language>, Forms)>);

/// Lists of words per language: `words: {en: [jobs], ru: [рабочих мест]}`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WordLists(pub Vec<(Option<Language>, Vec<Box<str>>)>);

/// Names that something has elsewhere: `ids: {wikidata: Q1234, geonames: 472278}`, in the order written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OtherIds(pub Vec<(Box<str>, Box<str>)>);

/// A private person's name. Its `Debug` shows nothing: no log or message may hold it.
#[derive(Clone, PartialEq, Eq)]
pub struct PrivateText(pub LocalText);

impl std::fmt::Debug for PrivateText {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("(private)")
    }
}
