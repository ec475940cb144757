//! How the wrappers of fields are read: what fails beneath one has been noted, and the reading goes on.

use std::fmt;
use std::marker::PhantomData;

use serde::de::Deserialize;
use serde::de::Deserializer;
use serde::de::EnumAccess;
use serde::de::Error as _;
use serde::de::SeqAccess;
use serde::de::VariantAccess;
use serde::de::Visitor;

use crate::base::apart::apart;
use crate::diagnostics::code::Code;
use crate::records::field::Field;
use crate::records::field::List;
use crate::records::field::Required;
use crate::records::field::Several;
use crate::records::values::sourced::Beside;
use crate::records::values::sourced::Sourced;
use crate::records::values::sourced::Statement;
use crate::records::yaml::de::REQUIRED;
use crate::records::yaml::de::SHAPE;
use crate::records::yaml::de::SOURCED;
use crate::records::yaml::fault::Fault;
use crate::records::yaml::shape::ShapeName;
use crate::say;

/// A visitor of nothing but a type.
struct Of<T>(PhantomData<T>);

fn expecting(formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
    formatter.write_str("a value")
}

impl<'de, T: Deserialize<'de>> Visitor<'de> for Of<Field<T>> {
    type Value = Field<T>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        expecting(formatter)
    }

    fn visit_none<E>(self) -> Result<Field<T>, E> {
        Ok(Field::Absent)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Field<T>, D::Error> {
        T::deserialize(deserializer).map(Field::Written)
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Field<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(deserializer.deserialize_option(Of(PhantomData::<Self>)).unwrap_or(Self::Broken))
    }
}

impl<'de, T: Deserialize<'de>> Visitor<'de> for Of<Required<T>> {
    type Value = Required<T>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        expecting(formatter)
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, deserializer: D) -> Result<Required<T>, D::Error> {
        T::deserialize(deserializer).map(Required::Written)
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Required<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let read = deserializer.deserialize_newtype_struct(REQUIRED, Of(PhantomData::<Self>));
        Ok(read.unwrap_or(Self::Broken))
    }
}

impl<'de, T: Deserialize<'de>> Visitor<'de> for Of<List<T>> {
    type Value = List<T>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        expecting(formatter)
    }

    fn visit_none<E>(self) -> Result<List<T>, E> {
        Ok(List::default())
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<List<T>, D::Error> {
        deserializer.deserialize_seq(self)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut entries: A) -> Result<List<T>, A::Error> {
        let (mut items, mut broken) = (Vec::new(), false);
        let mut number = 0;
        while let Some(entry) = entries.next_element::<Required<T>>()? {
            match entry {
                Required::Written(entry) => {
                    // Most lists have one entry or two, and entries may be large.
                    if items.len() == items.capacity() {
                        items.reserve_exact(items.len().max(1));
                    }
                    items.push((number, entry));
                }
                Required::Broken => broken = true,
            }
            number += 1;
        }
        Ok(List { items: items.into(), broken, single: false })
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for List<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let read = deserializer.deserialize_option(Of(PhantomData::<Self>));
        Ok(read.unwrap_or(Self { broken: true, ..Self::default() }))
    }
}

impl<'de, T: Deserialize<'de>> Visitor<'de> for Of<Several<T>> {
    type Value = List<T>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        expecting(formatter)
    }

    fn visit_none<E>(self) -> Result<List<T>, E> {
        Ok(List::default())
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<List<T>, D::Error> {
        deserializer.deserialize_enum(SHAPE, &["one", "several", "one", ""], self)
    }

    fn visit_enum<A: EnumAccess<'de>>(self, data: A) -> Result<List<T>, A::Error> {
        let (name, variant): (ShapeName, _) = data.variant()?;
        if name == ShapeName::List {
            return variant.newtype_variant();
        }
        let item: T = variant.newtype_variant()?;
        Ok(List { items: Box::new([(0, item)]), broken: false, single: true })
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Several<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let read = deserializer.deserialize_option(Of(PhantomData::<Self>));
        Ok(Self(read.unwrap_or(List { broken: true, ..List::default() })))
    }
}

impl<'de, T: Deserialize<'de>> Visitor<'de> for Of<Statement<T>> {
    type Value = Statement<T>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        expecting(formatter)
    }

    fn visit_enum<A: EnumAccess<'de>>(self, data: A) -> Result<Statement<T>, A::Error> {
        match data.variant()? {
            (ShapeName::Mapping, variant) => variant.tuple_variant(2, self),
            (_, variant) => variant.newtype_variant().map(Statement::bare),
        }
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut halves: A) -> Result<Statement<T>, A::Error> {
        let value = halves.next_element::<Required<T>>()?;
        let beside = halves.next_element::<Beside>()?;
        match (value, beside) {
            (Some(Required::Written(value)), Some(beside)) => Ok(Statement { value, beside: apart(beside) }),
            _ => Err(A::Error::custom("noted")),
        }
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Statement<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_enum(
            SOURCED,
            &["plain", "", "statement", "Statement"],
            Of(PhantomData::<Self>),
        )
    }
}

impl<'de, T: Deserialize<'de>> Visitor<'de> for Of<Sourced<T>> {
    type Value = Sourced<T>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        expecting(formatter)
    }

    fn visit_enum<A: EnumAccess<'de>>(self, data: A) -> Result<Sourced<T>, A::Error> {
        let statement = match data.variant()? {
            (ShapeName::List, variant) => {
                let list: List<Statement<T>> = variant.newtype_variant()?;
                return from_list(list)
                    .map_err(|fault| fault.map_or(A::Error::custom("noted"), Fault::raise));
            }
            (ShapeName::Mapping, variant) => variant.tuple_variant(2, Of(PhantomData::<Statement<T>>))?,
            (ShapeName::Scalar, variant) => Statement::bare(variant.newtype_variant()?),
        };
        Ok(Sourced::One(statement))
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Sourced<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let shapes = &["plain", "list", "statement", "Statement"];
        deserializer.deserialize_enum(SOURCED, shapes, Of(PhantomData::<Self>))
    }
}

fn from_list<T>(list: List<Statement<T>>) -> Result<Sourced<T>, Option<Fault>> {
    match (list.items.is_empty(), list.broken) {
        (true, true) => Err(None),
        (true, false) => {
            Err(Some(Fault::new(Code::EmptyValue, say!("This list is empty.", "Этот список пуст."))))
        }
        (false, _) => Ok(Sourced::Listed(list.items.into())),
    }
}
