//! Asks the tree what stands somewhere: a text, a list or a mapping. The types of values are read through it.

use std::fmt;
use std::marker::PhantomData;

use serde::de::Deserialize;
use serde::de::Deserializer;
use serde::de::EnumAccess;
use serde::de::SeqAccess;
use serde::de::VariantAccess;
use serde::de::Visitor;

use crate::diagnostics::code::Code;
use crate::diagnostics::message::Message;
use crate::records::yaml::de::NAMED;
use crate::records::yaml::de::SCALAR;
use crate::records::yaml::de::SHAPE;
use crate::records::yaml::fault::Fault;

/// A text as it stands in the file; never empty.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Written<'de> {
    /// The text.
    pub text: &'de str,
    /// True where it has no quotation marks.
    pub plain: bool,
}

impl<'de> Deserialize<'de> for Written<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Both;
        impl<'de> Visitor<'de> for Both {
            type Value = Written<'de>;

            fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str("a text")
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut parts: A) -> Result<Written<'de>, A::Error> {
                let text = parts.next_element()?.unwrap_or_default();
                Ok(Written { text, plain: parts.next_element()?.unwrap_or_default() })
            }
        }
        deserializer.deserialize_tuple_struct(SCALAR, 2, Both)
    }
}

/// What stands somewhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape<'de, L, M> {
    /// A text.
    Scalar(Written<'de>),
    /// A list.
    List(L),
    /// A mapping.
    Mapping(M),
}

/// For a shape that cannot stand there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Never {}

impl<'de> Deserialize<'de> for Never {
    fn deserialize<D: Deserializer<'de>>(_: D) -> Result<Self, D::Error> {
        Err(Fault::new(Code::WrongType, Message::default()).raise())
    }
}

/// The names of shapes as serde hands them over.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum ShapeName {
    Scalar,
    List,
    Mapping,
}

impl<'de> Deserialize<'de> for ShapeName {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Name;
        impl Visitor<'_> for Name {
            type Value = ShapeName;

            fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str("a shape")
            }

            fn visit_str<E>(self, name: &str) -> Result<ShapeName, E> {
                Ok(match name {
                    "scalar" => ShapeName::Scalar,
                    "list" => ShapeName::List,
                    _ => ShapeName::Mapping,
                })
            }
        }
        deserializer.deserialize_str(Name)
    }
}

/// Reads what stands there. `allowed` names the shapes that may be, in the order scalar, list, mapping (an empty name
/// where it may not), and last what is expected, as [`crate::records::yaml::keys::expected`] knows it.
pub fn shape<'de, D, L, M>(
    deserializer: D,
    allowed: &'static [&'static str; 4],
) -> Result<Shape<'de, L, M>, D::Error>
where
    D: Deserializer<'de>,
    L: Deserialize<'de>,
    M: Deserialize<'de>,
{
    struct Any<L, M>(PhantomData<(L, M)>);
    impl<'de, L: Deserialize<'de>, M: Deserialize<'de>> Visitor<'de> for Any<L, M> {
        type Value = Shape<'de, L, M>;

        fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
            formatter.write_str("a value")
        }

        fn visit_enum<A: EnumAccess<'de>>(self, data: A) -> Result<Self::Value, A::Error> {
            let (name, variant) = data.variant()?;
            match name {
                ShapeName::Scalar => variant.newtype_variant().map(Shape::Scalar),
                ShapeName::List => variant.newtype_variant().map(Shape::List),
                ShapeName::Mapping => variant.newtype_variant().map(Shape::Mapping),
            }
        }
    }
    deserializer.deserialize_enum(SHAPE, allowed, Any(PhantomData))
}

/// A text (in one or several languages), or a mapping with a `name` and more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Named<T, M> {
    /// The text alone.
    Text(T),
    /// The mapping.
    Mapping(M),
}

/// Reads a text, or a mapping with a `name`; `allowed` as in [`shape`].
pub fn named<'de, D, T, M>(
    deserializer: D,
    allowed: &'static [&'static str; 4],
) -> Result<Named<T, M>, D::Error>
where
    D: Deserializer<'de>,
    T: Deserialize<'de>,
    M: Deserialize<'de>,
{
    struct Either<T, M>(PhantomData<(T, M)>);
    impl<'de, T: Deserialize<'de>, M: Deserialize<'de>> Visitor<'de> for Either<T, M> {
        type Value = Named<T, M>;

        fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
            formatter.write_str("a text")
        }

        fn visit_enum<A: EnumAccess<'de>>(self, data: A) -> Result<Self::Value, A::Error> {
            match data.variant()? {
                (ShapeName::Mapping, variant) => variant.newtype_variant().map(Named::Mapping),
                (_, variant) => variant.newtype_variant().map(Named::Text),
            }
        }
    }
    deserializer.deserialize_enum(NAMED, allowed, Either(PhantomData))
}

/// Reads a text and makes something of it.
pub fn scalar<'de, D, T>(
    deserializer: D,
    parse: impl FnOnce(Written<'de>) -> Result<T, Fault>,
) -> Result<T, D::Error>
where
    D: Deserializer<'de>,
{
    let written = Written::deserialize(deserializer)?;
    parse(Written { text: written.text.trim(), ..written }).map_err(Fault::raise)
}
