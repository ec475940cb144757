//! Texts: one string, or one per language.

use std::fmt;
use std::marker::PhantomData;

use serde::de::Deserialize;
use serde::de::Deserializer;
use serde::de::Error as _;
use serde::de::MapAccess;
use serde::de::Visitor;

use crate::base::language::Language;
use crate::base::language::Text;
use crate::base::pack::packs;
use crate::diagnostics::code::Code;
use crate::diagnostics::message::did_you_mean;
use crate::records::field::Field;
use crate::records::field::Required;
use crate::records::field::Several;
use crate::records::yaml::document::short;
use crate::records::yaml::fault::Fault;
use crate::records::yaml::shape::Never;
use crate::records::yaml::shape::Shape;
use crate::records::yaml::shape::Written;
use crate::records::yaml::shape::scalar;
use crate::records::yaml::shape::shape;
use crate::say;

/// A text as it was written: `Vyksa`, or `{en: Vyksa, ru: Выкса}`. Never empty.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum LocalText {
    /// Without a language: in the site's default one.
    Plain(Box<str>),
    /// One per language, in the order in which they were written.
    Versions(Vec<(Language, Box<str>)>),
}

packs!(enum LocalText { 0 => Plain(text), 1 => Versions(versions) });

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

impl fmt::Debug for PrivateText {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("(private)")
    }
}

/// The entries of a mapping without declared keys. Broken ones have been noted and are left out.
pub(crate) struct Pairs<K, V> {
    pub(crate) entries: Vec<(K, V)>,
    pub(crate) broken: bool,
}

impl<'de, K: Deserialize<'de>, V: Deserialize<'de>> Deserialize<'de> for Pairs<K, V> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct All<K, V>(PhantomData<(K, V)>);
        impl<'de, K: Deserialize<'de>, V: Deserialize<'de>> Visitor<'de> for All<K, V> {
            type Value = Pairs<K, V>;

            fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str("`key: value` lines")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Pairs<K, V>, A::Error> {
                let mut pairs = Pairs { entries: Vec::new(), broken: false };
                while let Some(key) = map.next_key::<Required<K>>()? {
                    match (key, map.next_value::<Required<V>>()?) {
                        (Required::Written(key), Required::Written(value)) => {
                            pairs.entries.push((key, value));
                        }
                        _ => pairs.broken = true,
                    }
                }
                Ok(pairs)
            }
        }
        deserializer.deserialize_map(All(PhantomData))
    }
}

impl<K, V> Pairs<K, V> {
    /// The entries; an error where there are none.
    fn any<E: serde::de::Error>(self) -> Result<Vec<(K, V)>, E> {
        match (self.entries.is_empty(), self.broken) {
            (false, _) => Ok(self.entries),
            (true, true) => Err(E::custom("noted")),
            (true, false) => {
                Err(Fault::new(Code::EmptyValue, say!("Nothing stands here.", "Здесь ничего не написано."))
                    .raise())
            }
        }
    }
}

impl<'de> Deserialize<'de> for Language {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        scalar(deserializer, |written| parse_language(written.text))
    }
}

fn parse_language(text: &str) -> Result<Language, Fault> {
    let known = ["rus", "eng"].contains(&text.to_lowercase().as_str());
    let code = (text.len() <= 3 && !known) || text.as_bytes().get(2) == Some(&b'-');
    if let Some(language) = Language::parse(text).filter(|_| code) {
        return Ok(language);
    }
    let shown = short(text);
    let fault = Fault::new(
        Code::BadLanguage,
        say!("`{shown}` is not the code of a language.", "`{shown}` не код языка."),
    );
    let meant = match text.to_lowercase().as_str() {
        "english" | "английский" | "eng" | "анг" | "ен" => "en",
        "russian" | "русский" | "rus" | "рус" | "ру" => "ru",
        // A key of the record that slipped under another one.
        longer if longer.chars().count() > 3 => {
            return Err(fault.hint(say!(
                "Write `en`, `ru` or another code of two letters. If this is a key of its own, the line stands too far to the right.",
                "Напишите `ru`, `en` или другой код из двух букв. Если это отдельный ключ, строка сдвинута слишком далеко вправо."
            )));
        }
        _ => {
            return Err(fault.hint(say!(
                "Write `en`, `ru` or another code of two letters.",
                "Напишите `ru`, `en` или другой код из двух букв."
            )));
        }
    };
    Err(fault.hint(did_you_mean(text, meant)))
}

const TEXT: &[&str; 4] = &["text", "", "texts", "LocalText"];

impl<'de> Deserialize<'de> for LocalText {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        match shape::<_, Never, Pairs<Language, Box<str>>>(deserializer, TEXT)? {
            Shape::Scalar(written) => Ok(Self::Plain(written.text.trim().into())),
            Shape::List(never) => match never {},
            Shape::Mapping(pairs) => pairs.any().map(Self::Versions),
        }
    }
}

impl<'de> Deserialize<'de> for Name {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(match LocalText::deserialize(deserializer)? {
            LocalText::Plain(text) if &*text == "unknown" => Self::Unknown,
            text => Self::Known(text),
        })
    }
}

impl<'de> Deserialize<'de> for PrivateText {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        LocalText::deserialize(deserializer).map(Self)
    }
}

impl<'de> Deserialize<'de> for OtherIds {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Pairs::<Box<str>, Box<str>>::deserialize(deserializer).map(|pairs| Self(pairs.entries))
    }
}

impl<'de> Deserialize<'de> for WordLists {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        type Words = Several<Box<str>>;
        let words = |list: Words| list.0.items.into_iter().map(|(_, word)| word).collect();
        let lists = &["", "words", "words", "WordLists"];
        match shape::<_, Words, Pairs<Language, Words>>(deserializer, lists)? {
            Shape::Scalar(_) => Err(D::Error::custom("noted")),
            Shape::List(list) => Ok(Self(vec![(None, words(list))])),
            Shape::Mapping(pairs) => {
                let lists = pairs.entries.into_iter().map(|(language, list)| (Some(language), words(list)));
                Ok(Self(lists.collect()))
            }
        }
    }
}

#[derive(serde::Deserialize)]
#[serde(rename = "Forms")]
struct FormKeys {
    zero: Field<Box<str>>,
    one: Field<Box<str>>,
    two: Field<Box<str>>,
    few: Field<Box<str>>,
    many: Field<Box<str>>,
    other: Required<Box<str>>,
}

fn written<T>(field: Field<T>) -> Option<T> {
    match field {
        Field::Written(value) => Some(value),
        Field::Absent | Field::Broken => None,
    }
}

fn same_for_all(word: Written<'_>) -> Forms {
    Forms { other: word.text.trim().into(), ..Forms::default() }
}

impl<'de> Deserialize<'de> for Forms {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        match shape::<_, Never, FormKeys>(deserializer, &["form", "", "forms", "Forms"])? {
            Shape::Scalar(word) => Ok(same_for_all(word)),
            Shape::List(never) => match never {},
            Shape::Mapping(keys) => match keys.other {
                Required::Broken => Err(D::Error::custom("noted")),
                Required::Written(other) => Ok(Self {
                    zero: written(keys.zero),
                    one: written(keys.one),
                    two: written(keys.two),
                    few: written(keys.few),
                    many: written(keys.many),
                    other,
                }),
            },
        }
    }
}

impl<'de> Deserialize<'de> for UnitText {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        match shape::<_, Never, Pairs<UnitKey, Forms>>(deserializer, &["unit", "", "units", "UnitText"])? {
            Shape::Scalar(word) => Ok(Self(vec![(None, same_for_all(word))])),
            Shape::List(never) => match never {},
            Shape::Mapping(pairs) => from_unit_keys(pairs.any()?).map_err(Fault::raise),
        }
    }
}

/// A key under `unit:`: a language, or the form for some numbers.
enum UnitKey {
    Language(Language),
    Form(usize),
}

/// The names of the forms, as Unicode has them.
const FORMS: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

impl<'de> Deserialize<'de> for UnitKey {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        scalar(deserializer, |written| match FORMS.iter().position(|form| *form == written.text) {
            Some(form) => Ok(Self::Form(form)),
            None => parse_language(written.text).map(Self::Language),
        })
    }
}

fn from_unit_keys(pairs: Vec<(UnitKey, Forms)>) -> Result<UnitText, Fault> {
    let mut languages = Vec::new();
    let mut forms: [Option<Box<str>>; 6] = Default::default();
    for (key, text) in pairs {
        match key {
            UnitKey::Language(language) => languages.push((Some(language), text)),
            UnitKey::Form(form) => forms[form] = Some(text.other),
        }
    }
    let [zero, one, two, few, many, other] = forms;
    match (languages.is_empty(), other) {
        (false, _) => Ok(UnitText(languages)),
        (true, Some(other)) => Ok(UnitText(vec![(None, Forms { zero, one, two, few, many, other })])),
        (true, None) => Err(Fault::new(
            Code::MissingKey,
            say!("The form `other` is missing here.", "Здесь нет формы `other`."),
        )),
    }
}
