//! The schemas of values, which are read by hand because they can be written in several ways.

use std::borrow::Cow;

use schemars::JsonSchema;
use schemars::Schema;
use schemars::SchemaGenerator;
use schemars::json_schema;

use crate::base::language::Language;
use crate::base::money::Currency;
use crate::base::status::Status;
use crate::base::time::Date;
use crate::base::time::Period;
use crate::base::time::Year;
use crate::records::field::Field;
use crate::records::field::Several;
use crate::records::kinds::programme::OverlapWith;
use crate::records::kinds::programme::Rule;
use crate::records::kinds::programme::Stage;
use crate::records::kinds::prose::Photo;
use crate::records::kinds::rate::Pair;
use crate::records::kinds::site::FigureChoice;
use crate::records::kinds::site::FigureFilter;
use crate::records::values::choice::Contribution;
use crate::records::values::choice::StageStatus;
use crate::records::values::goal::GoalClaim;
use crate::records::values::id::Id;
use crate::records::values::id::Payer;
use crate::records::values::quantity::Number;
use crate::records::values::quantity::Quantity;
use crate::records::values::sourced::Preferred;
use crate::records::values::text::LocalText;
use crate::records::values::text::Name;
use crate::records::values::text::OtherIds;
use crate::records::values::text::PrivateText;
use crate::records::values::text::UnitText;
use crate::records::values::text::WordLists;
use crate::records::values::town::Location;
use crate::records::values::town::TownChoice;
use crate::records::values::town::TownShare;
use crate::records::values::when::When;

/// Gives a type the schema that stands behind it.
macro_rules! schemas {
    ($($type:ident: |$generator:ident| $schema:tt)+) => {
        $(impl JsonSchema for $type {
            fn schema_name() -> Cow<'static, str> {
                Cow::Borrowed(stringify!($type))
            }

            fn json_schema($generator: &mut SchemaGenerator) -> Schema {
                json_schema!($schema)
            }
        })+
    };
}

schemas! {
    Id: |_g| { "type": ["string", "integer"], "description": "The id of a record: the name of its file without the ending." }
    Payer: |_g| { "type": "string", "description": "The id of an organisation, or `several`." }
    LocalText: |_g| {
        "description": "A text, or one per language: `{en: Vyksa, ru: Выкса}`.",
        "anyOf": [{ "type": ["string", "number"] }, { "type": "object", "additionalProperties": { "type": "string" } }],
    }
    Name: |_g| {
        "description": "A name, or one per language; `unknown` where nobody published it.",
        "anyOf": [{ "type": ["string", "number"] }, { "type": "object", "additionalProperties": { "type": "string" } }],
    }
    PrivateText: |_g| { "description": "A text that is never shown without consent.", "type": ["string", "object"] }
    OtherIds: |_g| { "type": "object", "additionalProperties": { "type": ["string", "number"] } }
    WordLists: |_g| {
        "description": "Words, or lists of them per language.",
        "anyOf": [
            { "type": "array", "items": { "type": "string" } },
            { "type": "object", "additionalProperties": { "type": ["string", "array"] } },
        ],
    }
    UnitText: |_g| {
        "description": "The word after a number; its forms by number, per language.",
        "anyOf": [{ "type": "string" }, { "type": "object", "additionalProperties": { "type": ["string", "object"] } }],
    }
    Language: |_g| { "type": "string", "pattern": "^[a-z]{2,3}(-[A-Za-z0-9]+)?$" }
    Currency: |_g| { "type": "string", "pattern": "^[A-Z]{3}$", "description": "Three letters of ISO 4217." }
    Number: |_g| { "type": "number" }
    Pair: |_g| { "type": "string", "pattern": "^[A-Z]{3}/[A-Z]{3}$" }
    Status: |_g| { "type": "string", "enum": ["actual", "disbursed", "committed", "planned", "target", "ceiling", "estimate"] }
    Quantity: |_g| {
        "description": "A number: `36`, `more than 160`, `56.7 million RUB`, `50 %`, `unknown`, `not_applicable`, `withheld`.",
        "anyOf": [
            { "type": ["number", "string"] },
            { "type": "object", "minProperties": 1, "properties": {
                "more_than": { "type": ["number", "string"] },
                "at_least": { "type": ["number", "string"] },
                "less_than": { "type": ["number", "string"] },
                "up_to": { "type": ["number", "string"] },
                "about": { "type": ["number", "string"] },
                "nearly": { "type": ["number", "string"] },
                "between": { "type": "array", "items": { "type": ["number", "string"] }, "minItems": 2, "maxItems": 2 },
                "in_words": _g.subschema_for::<LocalText>(),
            } },
        ],
    }
    Date: |_g| {
        "description": "A year (2018), a month (2018-05) or a day (2018-05-31).",
        "anyOf": [{ "type": "integer" }, { "type": "string", "pattern": "^\\d{4}(-\\d{2}(-\\d{2})?)?$" }],
    }
    Period: |_g| {
        "description": "2018, 2016/2018, or 2016/unknown where it goes on.",
        "anyOf": [{ "type": "integer" }, { "type": "string", "pattern": "^\\d{4}[-\\d]*(/(\\d{4}[-\\d]*|unknown))?$" }],
    }
    When: |_g| {
        "description": "A date, `unknown`, `{about: 2018}`, `{between: [2017, 2018]}` or `{at_least: 2023}`.",
        "anyOf": [{ "type": ["integer", "string"] }, { "type": "object", "properties": {
            "about": _g.subschema_for::<Date>(),
            "at_least": _g.subschema_for::<Date>(),
            "between": { "type": "array", "items": _g.subschema_for::<Date>(), "minItems": 2, "maxItems": 2 },
        } }],
    }
    Year: |_g| { "type": ["integer", "string", "object"], "description": "A year." }
    TownChoice: |_g| {
        "description": "The id of a town, `unknown`, or `{one_of: [a, b]}`.",
        "anyOf": [{ "type": "string" }, { "type": "object", "properties": {
            "one_of": { "type": "array", "items": { "type": "string" }, "minItems": 2, "x-required": true },
        } }],
    }
    TownShare: |_g| {
        "anyOf": [{ "type": "string" }, { "type": "object", "properties": {
            "town": { "type": "string", "x-required": true },
            "share": { "type": "string", "pattern": "%" },
        } }],
    }
    OverlapWith: |_g| {
        "description": "The id of a programme, or `{programme: open-doors, none: true}` where no project counts in both.",
        "anyOf": [{ "type": "string" }, { "type": "object", "properties": {
            "programme": { "type": "string", "x-required": true },
            "none": { "type": "boolean" },
            "note": _g.subschema_for::<LocalText>(),
        } }],
    }
    Location: |_g| {
        "type": "object",
        "properties": {
            "lat": { "type": "number", "minimum": -90, "maximum": 90, "x-required": true },
            "lon": { "type": "number", "minimum": -180, "maximum": 180, "x-required": true },
        },
    }
    GoalClaim: |_g| {
        "description": "A goal from 1 to 17, a target in quotation marks, or a claim with its evidence.",
        "anyOf": [{ "type": ["integer", "string"] }, { "type": "object", "properties": {
            "goal": { "type": "integer", "minimum": 1, "maximum": 17 },
            "target": { "type": "string", "pattern": "^\\d{1,2}\\.(\\d{1,2}|[a-d])$" },
            "measure": _g.subschema_for::<Id>(),
            "contribution": _g.subschema_for::<Contribution>(),
            "claimed_by": _g.subschema_for::<Id>(),
            "source": _g.subschema_for::<Several<Id>>(),
            "note": _g.subschema_for::<LocalText>(),
        } }],
    }
    Preferred: |_g| {
        "type": "object",
        "properties": { "why": { "allOf": [_g.subschema_for::<LocalText>()], "x-required": true } },
    }
    Stage: |_g| {
        "anyOf": [_g.subschema_for::<LocalText>(), { "type": "object", "properties": {
            "name": { "allOf": [_g.subschema_for::<LocalText>()], "x-required": true },
            "status": _g.subschema_for::<Field<StageStatus>>(),
            "note": _g.subschema_for::<LocalText>(),
        } }],
    }
    Rule: |_g| {
        "type": "object",
        "properties": {
            "up_to": { "type": ["number", "string"] },
            "at_least": { "type": ["number", "string"] },
            "more_than": { "type": ["number", "string"] },
            "less_than": { "type": ["number", "string"] },
            "about": { "type": ["number", "string"] },
            "nearly": { "type": ["number", "string"] },
            "between": { "type": "array", "items": { "type": ["number", "string"] } },
            "in_words": _g.subschema_for::<LocalText>(),
            "value": _g.subschema_for::<Quantity>(),
            "for": _g.subschema_for::<LocalText>(),
            "source": _g.subschema_for::<Several<Id>>(),
            "note": _g.subschema_for::<LocalText>(),
        },
    }
    Photo: |_g| {
        "description": "The name of a file in `images/`, or `{file: bakery.jpg, alt: …}` with `alt`, `caption`, `credit`, `licence` and `people` as in `images.yaml`, which is taken for what is not said.",
        "anyOf": [{ "type": "string" }, { "type": "object", "properties": {
            "file": { "type": "string", "x-required": true },
            "alt": _g.subschema_for::<LocalText>(),
            "credit": _g.subschema_for::<LocalText>(),
            "caption": _g.subschema_for::<LocalText>(),
            "licence": { "type": "string" },
            "people": { "type": "array", "items": _g.subschema_for::<Id>() },
        } }],
    }
    FigureChoice: |_g| { "anyOf": [{ "type": "string" }, _g.subschema_for::<FigureFilter>()] }
}
