//! The ways in which serde goes through a list, a mapping or a struct of the tree.

use serde::de::DeserializeSeed;
use serde::de::Deserializer;
use serde::de::EnumAccess;
use serde::de::IntoDeserializer;
use serde::de::MapAccess;
use serde::de::SeqAccess;
use serde::de::VariantAccess;
use serde::de::Visitor;
use serde::de::value::BoolDeserializer;
use serde::de::value::BorrowedStrDeserializer;
use serde::de::value::StrDeserializer;

use crate::records::yaml::de::MOST_FIELDS;
use crate::records::yaml::de::NOTHING;
use crate::records::yaml::de::NodeReader;
use crate::records::yaml::de::REQUIRED;
use crate::records::yaml::de::View;
use crate::records::yaml::fault::Error;
use crate::records::yaml::keys;

/// The entries of a list, or of a mapping without declared keys.
pub(super) struct Entries<'a> {
    pub(super) reader: NodeReader<'a>,
    pub(super) at: usize,
    /// The keys that were there before, of a mapping.
    seen: Vec<&'a str>,
}

impl<'a> Entries<'a> {
    pub(super) fn new(reader: NodeReader<'a>) -> Self {
        Self { reader, at: reader.index + 1, seen: Vec::new() }
    }
}

/// How many keys a mapping without declared keys may have: languages, registers, forms of a unit.
const MOST_KEYS: usize = 1000;

impl<'a> SeqAccess<'a> for Entries<'a> {
    type Error = Error;

    fn next_element_seed<S: DeserializeSeed<'a>>(&mut self, seed: S) -> Result<Option<S::Value>, Error> {
        let tree = self.reader.document.tree;
        if self.at >= tree.nodes[self.reader.index].end {
            return Ok(None);
        }
        let reader = self.reader.at(self.at);
        self.at = tree.nodes[self.at].end;
        seed.deserialize(reader).map(Some).map_err(|error| reader.note(error))
    }
}

impl<'a> MapAccess<'a> for Entries<'a> {
    type Error = Error;

    fn next_key_seed<S: DeserializeSeed<'a>>(&mut self, seed: S) -> Result<Option<S::Value>, Error> {
        let tree = self.reader.document.tree;
        while self.at < tree.nodes[self.reader.index].end {
            let written = &*tree.nodes[self.at].text;
            if !self.reader.view.shows(written) {
                // Seen by another view of the same mapping.
            } else if self.seen.len() >= MOST_KEYS {
                return Ok(None);
            } else if self.seen.contains(&written) {
                let number = tree.entries(self.reader.index).take_while(|(key, _)| *key < self.at).count();
                self.reader.note_duplicate(number, written);
            } else if self.at > self.reader.index + 1
                && tree.is_null(tree.nodes[self.at].end)
                && written.contains(' ')
            {
                self.reader.document.note(self.at, keys::comma(written));
            } else {
                self.seen.push(written);
                let reader = self.reader.at(self.at);
                return seed.deserialize(reader).map(Some).map_err(|error| reader.note(error));
            }
            self.at = tree.nodes[tree.nodes[self.at].end].end;
        }
        Ok(None)
    }

    fn next_value_seed<S: DeserializeSeed<'a>>(&mut self, seed: S) -> Result<S::Value, Error> {
        let tree = self.reader.document.tree;
        let reader = self.reader.at(tree.nodes[self.at].end);
        self.at = tree.nodes[reader.index].end;
        seed.deserialize(reader).map_err(|error| reader.note(error))
    }
}

/// The declared fields of a struct in their order, whether they are there or not.
pub(super) struct Fields<'a> {
    pub(super) reader: NodeReader<'a>,
    pub(super) name: &'static str,
    pub(super) fields: &'static [&'static str],
    pub(super) found: [usize; MOST_FIELDS],
    pub(super) at: usize,
}

impl<'a> SeqAccess<'a> for Fields<'a> {
    type Error = Error;

    fn next_element_seed<S: DeserializeSeed<'a>>(&mut self, seed: S) -> Result<Option<S::Value>, Error> {
        let Some(field) = self.fields.get(self.at) else { return Ok(None) };
        let index = self.found[self.at];
        self.at += 1;
        if index == NOTHING {
            return seed.deserialize(Absent { reader: self.reader, name: self.name, field }).map(Some);
        }
        let reader = self.reader.at(index);
        seed.deserialize(reader).map(Some).map_err(|error| reader.note(error))
    }
}

/// A field that is not there.
struct Absent<'a> {
    reader: NodeReader<'a>,
    name: &'static str,
    field: &'static str,
}

impl<'a> Deserializer<'a> for Absent<'a> {
    type Error = Error;

    fn deserialize_any<V: Visitor<'a>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_none()
    }

    fn deserialize_newtype_struct<V: Visitor<'a>>(
        self,
        name: &'static str,
        visitor: V,
    ) -> Result<V::Value, Error> {
        if name != REQUIRED {
            return visitor.visit_none();
        }
        let fault = keys::missing(self.field, self.name);
        self.reader.document.note(self.reader.index, fault);
        Err(Error::Noted)
    }

    serde::forward_to_deserialize_any! {
        <V: Visitor<'a>>
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit unit_struct
        seq tuple tuple_struct map struct enum identifier ignored_any
    }
}

/// A text, and whether it stands without quotation marks.
pub(super) struct Scalar<'a> {
    pub(super) text: Option<&'a str>,
    pub(super) plain: Option<bool>,
}

impl<'a> SeqAccess<'a> for Scalar<'a> {
    type Error = Error;

    fn next_element_seed<S: DeserializeSeed<'a>>(&mut self, seed: S) -> Result<Option<S::Value>, Error> {
        if let Some(text) = self.text.take() {
            return seed.deserialize(BorrowedStrDeserializer::new(text)).map(Some);
        }
        match self.plain.take() {
            Some(plain) => {
                let plain: BoolDeserializer<Error> = plain.into_deserializer();
                seed.deserialize(plain).map(Some)
            }
            None => Ok(None),
        }
    }
}

/// Says which shape a node has, and hands it on.
pub(super) struct Variant<'a> {
    pub(super) reader: NodeReader<'a>,
    pub(super) shape: usize,
}

/// The names of the shapes, in the order of [`Variant::shape`].
const SHAPES: [&str; 3] = ["scalar", "list", "mapping"];

impl<'a> EnumAccess<'a> for Variant<'a> {
    type Error = Error;
    type Variant = Self;

    fn variant_seed<S: DeserializeSeed<'a>>(self, seed: S) -> Result<(S::Value, Self), Error> {
        let name: StrDeserializer<'_, Error> = SHAPES[self.shape].into_deserializer();
        Ok((seed.deserialize(name)?, self))
    }
}

impl<'a> VariantAccess<'a> for Variant<'a> {
    type Error = Error;

    fn unit_variant(self) -> Result<(), Error> {
        Ok(())
    }

    fn newtype_variant_seed<S: DeserializeSeed<'a>>(self, seed: S) -> Result<S::Value, Error> {
        seed.deserialize(self.reader)
    }

    /// The two parts of a statement: its value, and what stands beside it.
    fn tuple_variant<V: Visitor<'a>>(self, _length: usize, visitor: V) -> Result<V::Value, Error> {
        let (value, rest) = match self.reader.document.tree.value(self.reader.index, "value") {
            Some(value) => (self.reader.at(value), View::Rest),
            None => (NodeReader { view: View::Value, ..self.reader }, View::Statement),
        };
        visitor.visit_seq(Halves { next: Some(value), last: Some(NodeReader { view: rest, ..self.reader }) })
    }

    fn struct_variant<V: Visitor<'a>>(
        self,
        _fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        self.tuple_variant(2, visitor)
    }
}

struct Halves<'a> {
    next: Option<NodeReader<'a>>,
    last: Option<NodeReader<'a>>,
}

impl<'a> SeqAccess<'a> for Halves<'a> {
    type Error = Error;

    fn next_element_seed<S: DeserializeSeed<'a>>(&mut self, seed: S) -> Result<Option<S::Value>, Error> {
        let Some(reader) = self.next.take().or_else(|| self.last.take()) else { return Ok(None) };
        seed.deserialize(reader).map(Some).map_err(|error| reader.note(error))
    }
}
