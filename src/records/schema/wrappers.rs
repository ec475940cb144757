//! The schemas of the wrappers of fields: they are those of what is wrapped.

use std::borrow::Cow;

use schemars::JsonSchema;
use schemars::Schema;
use schemars::SchemaGenerator;
use schemars::json_schema;

use crate::base::time::Date;
use crate::records::field::Field;
use crate::records::field::List;
use crate::records::field::Required;
use crate::records::field::Several;
use crate::records::schema::REQUIRED;
use crate::records::values::id::Id;
use crate::records::values::sourced::Preferred;
use crate::records::values::sourced::Sourced;
use crate::records::values::text::LocalText;

/// Gives a generic wrapper the schema that `$make` makes of what it wraps.
macro_rules! wrapper {
    ($name:ident, $make:expr) => {
        impl<T: JsonSchema> JsonSchema for $name<T> {
            fn schema_name() -> Cow<'static, str> {
                format!("{}Of{}", stringify!($name), T::schema_name()).into()
            }

            fn inline_schema() -> bool {
                true
            }

            fn json_schema(generator: &mut SchemaGenerator) -> Schema {
                let inner = generator.subschema_for::<T>();
                let make: fn(Schema, &mut SchemaGenerator) -> Schema = $make;
                make(inner, generator)
            }
        }
    };
}

wrapper!(Field, |inner, _| inner);
wrapper!(Required, |mut inner, _| {
    inner.insert(REQUIRED.to_owned(), true.into());
    inner
});
wrapper!(List, |inner, _| json_schema!({ "type": "array", "items": inner }));
wrapper!(Several, |inner, _| json_schema!({ "anyOf": [inner, { "type": "array", "items": inner }] }));
wrapper!(Sourced, |inner, generator| {
    let source = generator.subschema_for::<Several<Id>>();
    let note = generator.subschema_for::<LocalText>();
    let as_of = generator.subschema_for::<Date>();
    let preferred = generator.subschema_for::<Preferred>();
    let statement = json_schema!({
        "type": "object",
        "properties": {
            "value": { "allOf": [inner], REQUIRED: true },
            "source": source,
            "note": note,
            "as_of": as_of,
            "preferred": preferred,
        },
    });
    json_schema!({ "anyOf": [inner, statement, { "type": "array", "items": { "anyOf": [inner, statement] } }] })
});
