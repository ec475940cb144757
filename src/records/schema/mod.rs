//! The format of records for machines: JSON Schema for editors, made from the structs of the kinds.
//!
//! Also tells under which other keys a misplaced key could stand.

pub mod reference;
pub mod values;
pub mod wrappers;

use std::collections::BTreeMap;
use std::collections::BTreeSet;
use std::sync::OnceLock;

use schemars::JsonSchema;
use schemars::generate::SchemaSettings;
use serde_json::Map;
use serde_json::Value;
use serde_json::json;

use crate::records::kinds::change::Change;
use crate::records::kinds::image::Image;
use crate::records::kinds::mapping::Mapping;
use crate::records::kinds::measure::Measure;
use crate::records::kinds::organisation::Organisation;
use crate::records::kinds::person::Person;
use crate::records::kinds::programme::Programme;
use crate::records::kinds::project::Project;
use crate::records::kinds::prose::Page;
use crate::records::kinds::prose::Report;
use crate::records::kinds::prose::Story;
use crate::records::kinds::rate::Rate;
use crate::records::kinds::site::Site;
use crate::records::kinds::source::Source;
use crate::records::kinds::town::Town;
use crate::records::record::Kind;

/// The mark of a key that must be there; it is taken out once `required` has been made of it.
pub(crate) const REQUIRED: &str = "x-required";

impl Kind {
    /// All kinds, in the order of the reference.
    pub const ALL: [Self; 15] = [
        Self::Site,
        Self::Organisation,
        Self::Town,
        Self::Programme,
        Self::Project,
        Self::Person,
        Self::Story,
        Self::Report,
        Self::Page,
        Self::Measure,
        Self::Source,
        Self::Rate,
        Self::Change,
        Self::Image,
        Self::Mapping,
    ];

    /// The word for the kind in commands: `project`.
    pub fn word(self) -> &'static str {
        match self {
            Self::Site => "site",
            Self::Organisation => "organisation",
            Self::Town => "town",
            Self::Programme => "programme",
            Self::Project => "project",
            Self::Person => "person",
            Self::Story => "story",
            Self::Report => "report",
            Self::Page => "page",
            Self::Measure => "measure",
            Self::Source => "source",
            Self::Rate => "rate",
            Self::Change => "change",
            Self::Image => "image",
            Self::Mapping => "mapping",
        }
    }
}

/// The JSON Schema of the files of a kind, or of all kinds, as text with a line feed at the end.
pub fn schema(kind: Option<Kind>) -> String {
    let schema = match kind {
        Some(kind) => of_files(kind),
        None => {
            let mut definitions = Map::new();
            for kind in Kind::ALL {
                let mut record = record(kind);
                if let Some(Value::Object(inner)) = record.as_object_mut().and_then(|it| it.remove("$defs")) {
                    definitions.extend(inner);
                }
                definitions.insert(kind.word().to_owned(), record);
            }
            let all: Vec<Value> =
                Kind::ALL.iter().map(|kind| json!({ "$ref": format!("#/$defs/{}", kind.word()) })).collect();
            json!({ "$schema": DIALECT, "title": "impactbook records", "anyOf": all, "$defs": definitions })
        }
    };
    format!("{schema:#}\n")
}

const DIALECT: &str = "https://json-schema.org/draft/2020-12/schema";

/// The schema of a file: one record, or the several that it may hold.
fn of_files(kind: Kind) -> Value {
    let mut record = record(kind);
    let definitions = record.as_object_mut().and_then(|it| it.remove("$defs")).unwrap_or_else(|| json!({}));
    let (shape, title) = match kind {
        Kind::Measure | Kind::Source | Kind::Image => {
            (json!({ "type": "object", "additionalProperties": record }), "s.yaml")
        }
        Kind::Rate | Kind::Change => (json!({ "type": "array", "items": record }), "s.yaml"),
        Kind::Site | Kind::Story | Kind::Report | Kind::Page | Kind::Mapping => (record, ""),
        _ => (json!({ "anyOf": [record.clone(), { "type": "array", "items": record }] }), ""),
    };
    let mut whole = json!({ "$schema": DIALECT, "title": format!("impactbook {}{title}", kind.word()) });
    if let (Some(whole), Value::Object(shape)) = (whole.as_object_mut(), shape) {
        whole.extend(shape.into_iter().filter(|(key, _)| key != "title"));
        whole.insert("$defs".to_owned(), definitions);
    }
    whole
}

/// The schema of one record, with what it refers to under `$defs`.
pub(crate) fn record(kind: Kind) -> Value {
    match kind {
        Kind::Site => of::<Site>(),
        Kind::Organisation => of::<Organisation>(),
        Kind::Town => of::<Town>(),
        Kind::Programme => of::<Programme>(),
        Kind::Project => of::<Project>(),
        Kind::Person => of::<Person>(),
        Kind::Story => of::<Story>(),
        Kind::Report => of::<Report>(),
        Kind::Page => of::<Page>(),
        Kind::Measure => of::<Measure>(),
        Kind::Source => of::<Source>(),
        Kind::Rate => of::<Rate>(),
        Kind::Change => of::<Change>(),
        Kind::Image => of::<Image>(),
        Kind::Mapping => of::<Mapping>(),
    }
}

fn of<T: JsonSchema>() -> Value {
    let mut schema = SchemaSettings::draft2020_12().into_generator().into_root_schema_for::<T>().to_value();
    tidy(&mut schema);
    if let Some(schema) = schema.as_object_mut() {
        schema.remove("$schema");
    }
    schema
}

/// Says of every object which keys must be there, and that no others may.
fn tidy(schema: &mut Value) {
    match schema {
        Value::Array(all) => all.iter_mut().for_each(tidy),
        Value::Object(object) => {
            if let Some(Value::Object(properties)) = object.get_mut("properties") {
                let mut required = Vec::new();
                for (key, property) in properties.iter_mut() {
                    if property.as_object_mut().is_some_and(|it| it.remove(REQUIRED).is_some()) {
                        required.push(Value::from(key.as_str()));
                    }
                }
                object.remove("required");
                if !required.is_empty() {
                    object.insert("required".to_owned(), Value::Array(required));
                }
                object.insert("additionalProperties".to_owned(), Value::Bool(false));
            }
            object.remove(REQUIRED);
            object.values_mut().for_each(tidy);
        }
        _ => {}
    }
}

/// The keys under which `key` can stand elsewhere in a record of this kind: `grants` for `amount`.
pub(crate) fn places_of(kind: Kind, key: &str) -> Vec<String> {
    static PLACES: [OnceLock<BTreeMap<String, BTreeSet<String>>>; Kind::ALL.len()] =
        [const { OnceLock::new() }; Kind::ALL.len()];
    let place = Kind::ALL.iter().position(|known| *known == kind).unwrap_or_default();
    let places = PLACES[place].get_or_init(|| {
        let root = record(kind);
        let mut found = BTreeMap::new();
        collect(&root, &root, "", 0, &mut found);
        found
    });
    places.get(key).map(|names| names.iter().take(4).cloned().collect()).unwrap_or_default()
}

/// Notes for every key the key that it stands under.
fn collect(
    schema: &Value,
    root: &Value,
    under: &str,
    depth: usize,
    found: &mut BTreeMap<String, BTreeSet<String>>,
) {
    if depth > 8 {
        return;
    }
    let Some(object) = schema.as_object() else { return };
    if let Some(name) = object.get("$ref").and_then(Value::as_str).and_then(|path| path.strip_prefix("#"))
        && let Some(target) = root.pointer(name)
    {
        collect(target, root, under, depth + 1, found);
    }
    if let Some(Value::Object(properties)) = object.get("properties") {
        for (key, property) in properties {
            if !under.is_empty() {
                found.entry(key.clone()).or_default().insert(under.to_owned());
            }
            collect(property, root, key, depth + 1, found);
        }
    }
    for name in ["anyOf", "items"] {
        match object.get(name) {
            Some(Value::Array(all)) => {
                all.iter().for_each(|inner| collect(inner, root, under, depth + 1, found));
            }
            Some(inner) => collect(inner, root, under, depth + 1, found),
            None => {}
        }
    }
}
