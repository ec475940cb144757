//! Lets serde read structs from a [`Tree`](super::tree::Tree), and notes every problem with its place instead of stopping at the first.
//!
//! A struct is handed all its declared fields, also those that are missing, so that each can say for itself whether
//! it may be; the wrappers in `field` note what failed beneath them and go on. Types that a text, a list or a mapping
//! may stand for ask for a [`crate::records::yaml::shape::Shape`].

use serde::de::Deserializer;
use serde::de::Visitor;

use crate::diagnostics::code::Code;
use crate::diagnostics::message::Message;
use crate::diagnostics::place::Step;
use crate::records::yaml::access::Entries;
use crate::records::yaml::access::Fields;
use crate::records::yaml::access::Scalar;
use crate::records::yaml::access::Variant;
use crate::records::yaml::document::Document;
use crate::records::yaml::document::short;
use crate::records::yaml::fault::Error;
use crate::records::yaml::fault::Fault;
use crate::records::yaml::keys;
use crate::records::yaml::tree::Sort;
use crate::say;

/// The name under which a field asks to be there.
pub(crate) const REQUIRED: &str = "\u{1f}required";
/// The name under which a type asks what stands there: a text, a list or a mapping.
pub(crate) const SHAPE: &str = "\u{1f}shape";
/// The name under which a value asks whether it carries a source of its own.
pub(crate) const SOURCED: &str = "\u{1f}sourced";
/// The name under which a text asks whether it stands under `name`, with more beside it.
pub(crate) const NAMED: &str = "\u{1f}named";
/// The name under which a type asks for a text with its style.
pub(crate) const SCALAR: &str = "\u{1f}scalar";

/// The keys of a statement beside its value; see [`crate::records::values::sourced`].
const STATEMENT: [&str; 4] = ["source", "note", "as_of", "preferred"];

/// How many fields a record kind may have.
pub(super) const MOST_FIELDS: usize = 40;
/// How many unknown or repeated keys of one mapping are told: more are the work of a program.
pub(super) const MOST_TOLD: usize = 100;
/// The mark of a field that is not there.
pub(super) const NOTHING: usize = usize::MAX;

/// Which keys of a mapping are to be seen.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum View {
    All,
    /// Without the keys of a statement: what is left is the value.
    Value,
    /// Only the keys of a statement.
    Statement,
    /// All but `value`.
    Rest,
}

impl View {
    pub(super) fn shows(self, key: &str) -> bool {
        match self {
            Self::All => true,
            Self::Value => !STATEMENT.contains(&key),
            Self::Statement => STATEMENT.contains(&key),
            Self::Rest => key != "value",
        }
    }
}

/// Reads one node.
#[derive(Clone, Copy)]
pub struct NodeReader<'a> {
    pub(super) document: &'a Document<'a>,
    pub(super) index: usize,
    pub(super) view: View,
}

impl<'a> NodeReader<'a> {
    pub(super) fn new(document: &'a Document<'a>, index: usize) -> Self {
        Self { document, index, view: View::All }
    }

    fn sort(&self) -> Sort {
        self.document.tree.nodes[self.index].sort
    }

    fn text(&self) -> &'a str {
        &self.document.tree.nodes[self.index].text
    }

    pub(super) fn at(&self, index: usize) -> Self {
        Self { document: self.document, index, view: View::All }
    }

    fn is_null(&self) -> bool {
        self.document.tree.is_null(self.index)
    }

    /// Notes an error that nobody has noted yet.
    pub(super) fn note(&self, error: Error) -> Error {
        if let Error::Fault(fault) = error {
            self.document.note(self.index, fault);
        }
        Error::Noted
    }

    /// What stands here, for messages.
    fn found(&self) -> Message {
        match self.sort() {
            _ if self.is_null() => say!("nothing stands here", "здесь ничего нет"),
            Sort::List => say!("a list stands here", "здесь список"),
            Sort::Mapping => say!("`key: value` lines stand here", "здесь строки вида `ключ: значение`"),
            Sort::Plain | Sort::Quoted => {
                let text = short(self.text());
                say!("`{text}` stands here", "здесь `{text}`")
            }
        }
    }

    /// The error that something else was expected.
    fn wrong(&self, expected: &Message) -> Error {
        let found = self.found();
        let (want_en, want_ru, en, ru) = (&expected.en, &expected.ru, &found.en, &found.ru);
        let message = Message {
            en: format!("Expected {want_en}, but {en}."),
            ru: format!("Нужно: {want_ru}, а {ru}."),
        };
        Fault::new(Code::WrongType, message).into()
    }

    fn scalar(&self, expected: impl FnOnce() -> Message) -> Result<&'a str, Error> {
        match self.sort() {
            Sort::Plain | Sort::Quoted if self.text().trim().is_empty() || self.is_null() => {
                Err(empty().into())
            }
            Sort::Plain | Sort::Quoted => Ok(self.text()),
            Sort::List | Sort::Mapping => Err(self.wrong(&expected())),
        }
    }

    /// Finds the node of every field; notes keys that are unknown or stand there twice.
    fn fields(&self, name: &str, fields: &[&str]) -> [usize; MOST_FIELDS] {
        let tree = self.document.tree;
        let mut found = [NOTHING; MOST_FIELDS];
        let mut strange: Vec<(usize, usize)> = Vec::new();
        let (mut next, mut repeated) = (0, 0);
        for (number, (key, value)) in tree.entries(self.index).enumerate() {
            let written = &*tree.nodes[key].text;
            if !self.view.shows(written) {
                continue;
            }
            // Most people keep the order of the reference, so the next field is mostly the right one.
            let later = fields.iter().skip(next).position(|field| *field == written).map(|it| it + next);
            match later.or_else(|| fields.iter().position(|field| *field == written)) {
                Some(field) if found[field] == NOTHING => {
                    found[field] = value;
                    next = field + 1;
                }
                Some(_) if repeated < MOST_TOLD => {
                    repeated += 1;
                    self.note_duplicate(number, written);
                }
                Some(_) => {}
                None if self.view == View::Statement => {}
                None => strange.push((key, value)),
            }
        }
        for (key, value) in strange.into_iter().take(MOST_TOLD) {
            let written = &*tree.nodes[key].text;
            let fault = keys::unknown(written, tree.is_null(value), name, fields, self.document.kind);
            self.document.note(key, fault);
            // A key that was misspelt is read as the one that was meant, so that it is not missing too.
            let meant = keys::meant(written, fields)
                .and_then(|meant| fields.iter().position(|field| *field == meant));
            if let Some(field) = meant.filter(|field| found[*field] == NOTHING) {
                found[field] = value;
            }
        }
        found
    }

    pub(super) fn note_duplicate(&self, number: usize, key: &str) {
        let mut place = self.document.place_of(self.index);
        place.steps.push(Step::Entry(u32::try_from(number).unwrap_or(u32::MAX)));
        self.document.add(place, duplicate(key));
    }
}

fn duplicate(key: &str) -> Fault {
    let key = short(key);
    Fault::new(
        Code::DuplicateKey,
        say!("`{key}` stands here for the second time.", "`{key}` стоит здесь второй раз."),
    )
    .hint(say!(
        "Leave only one of the two; several values of one key make a list.",
        "Оставьте один из двух; несколько значений одного ключа пишут списком."
    ))
}

fn empty() -> Fault {
    Fault::new(Code::EmptyValue, say!("Nothing stands here.", "Здесь ничего не написано."))
        .hint(say!("Write the value, or take the key out.", "Напишите значение или уберите ключ."))
}

macro_rules! numbers {
    ($($method:ident $visit:ident $type:ty),+ $(,)?) => {
        $(fn $method<V: Visitor<'a>>(self, visitor: V) -> Result<V::Value, Error> {
            let expected = || say!("a whole number", "целое число");
            let text = self.scalar(expected)?;
            match text.parse::<$type>() {
                Ok(number) => visitor.$visit(number),
                Err(_) => Err(self.wrong(&expected())),
            }
        })+
    };
}

impl<'a> Deserializer<'a> for NodeReader<'a> {
    type Error = Error;

    fn deserialize_any<V: Visitor<'a>>(self, visitor: V) -> Result<V::Value, Error> {
        match self.sort() {
            Sort::Plain | Sort::Quoted => visitor.visit_borrowed_str(self.text()),
            Sort::List => self.deserialize_seq(visitor),
            Sort::Mapping => self.deserialize_map(visitor),
        }
    }

    fn deserialize_str<V: Visitor<'a>>(self, visitor: V) -> Result<V::Value, Error> {
        let text = self.scalar(|| say!("a text", "текст"))?;
        visitor.visit_borrowed_str(text.trim())
    }

    fn deserialize_string<V: Visitor<'a>>(self, visitor: V) -> Result<V::Value, Error> {
        self.deserialize_str(visitor)
    }

    fn deserialize_bool<V: Visitor<'a>>(self, visitor: V) -> Result<V::Value, Error> {
        let expected = || say!("`true` or `false`", "`true` или `false`");
        match self.scalar(expected)? {
            "true" | "True" | "TRUE" => visitor.visit_bool(true),
            "false" | "False" | "FALSE" => visitor.visit_bool(false),
            text => {
                let Error::Fault(fault) = self.wrong(&expected()) else { return Err(Error::Noted) };
                Err(match text.to_lowercase().as_str() {
                    "yes" | "on" | "y" | "да" => fault.hint(say!("Write `true`.", "Напишите `true`.")),
                    "no" | "off" | "n" | "нет" => fault.hint(say!("Write `false`.", "Напишите `false`.")),
                    _ => fault,
                }
                .into())
            }
        }
    }

    numbers! {
        deserialize_u8 visit_u8 u8, deserialize_u16 visit_u16 u16,
        deserialize_u32 visit_u32 u32, deserialize_i32 visit_i32 i32,
    }

    fn deserialize_option<V: Visitor<'a>>(self, visitor: V) -> Result<V::Value, Error> {
        if self.is_null() {
            return visitor.visit_none();
        }
        visitor.visit_some(self).map_err(|error| self.note(error))
    }

    fn deserialize_newtype_struct<V: Visitor<'a>>(
        self,
        name: &'static str,
        visitor: V,
    ) -> Result<V::Value, Error> {
        if name == REQUIRED && self.is_null() {
            return Err(self.note(empty().into()));
        }
        visitor
            .visit_newtype_struct(self)
            .map_err(|error| if name == REQUIRED { self.note(error) } else { error })
    }

    fn deserialize_seq<V: Visitor<'a>>(self, visitor: V) -> Result<V::Value, Error> {
        if self.sort() != Sort::List {
            let Error::Fault(fault) = self.wrong(&say!("a list", "список")) else {
                return Err(Error::Noted);
            };
            let hint = say!(
                "Put each entry on a line of its own with `- ` before it.",
                "Пишите каждый элемент на своей строке, а перед ним `- `."
            );
            return Err(fault.hint(hint).into());
        }
        visitor.visit_seq(Entries::new(self))
    }

    fn deserialize_map<V: Visitor<'a>>(self, visitor: V) -> Result<V::Value, Error> {
        if self.sort() != Sort::Mapping {
            return Err(self.wrong(&say!("`key: value` lines", "строки вида `ключ: значение`")));
        }
        visitor.visit_map(Entries::new(self))
    }

    fn deserialize_struct<V: Visitor<'a>>(
        self,
        name: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        if self.sort() != Sort::Mapping {
            return Err(self.wrong(&keys::expected(name)));
        }
        let found = self.fields(name, fields);
        visitor.visit_seq(Fields { reader: self, name, fields, found, at: 0 })
    }

    fn deserialize_tuple_struct<V: Visitor<'a>>(
        self,
        name: &'static str,
        _length: usize,
        visitor: V,
    ) -> Result<V::Value, Error> {
        if name != SCALAR {
            return self.deserialize_seq(visitor);
        }
        let text = self.scalar(|| say!("a text", "текст"))?;
        visitor.visit_seq(Scalar { text: Some(text), plain: Some(self.sort() == Sort::Plain) })
    }

    fn deserialize_enum<V: Visitor<'a>>(
        self,
        name: &'static str,
        shapes: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        let tree = self.document.tree;
        let has = |key: &str| self.view == View::All && tree.value(self.index, key).is_some();
        let shape = match self.sort() {
            Sort::Plain | Sort::Quoted => 0,
            Sort::List => 1,
            Sort::Mapping if name == SOURCED && (has("value") || STATEMENT.iter().any(|key| has(key))) => 2,
            Sort::Mapping if name == SOURCED || (name == NAMED && !has("name") && !has("status")) => 0,
            Sort::Mapping => 2,
        };
        if shapes.get(shape).is_none_or(|shape| shape.is_empty()) {
            let shape = shapes.last().copied().unwrap_or_default();
            let wrong = self.wrong(&keys::expected(shape));
            return Err(match (wrong, keys::instead_of_list(shape).filter(|_| self.sort() == Sort::List)) {
                (Error::Fault(fault), Some(hint)) => fault.hint(hint).into(),
                (wrong, _) => wrong,
            });
        }
        visitor.visit_enum(Variant { reader: self, shape })
    }

    serde::forward_to_deserialize_any! {
        <V: Visitor<'a>>
        i8 i16 i64 i128 u64 u128 f32 f64 char bytes byte_buf unit unit_struct tuple identifier ignored_any
    }
}
