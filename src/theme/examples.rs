//! Full views made from the views' own schemas, so that every field of every template can be tried without a
//! site: each list has entries, each option is there, each kind of cell comes once.

use schemars::Schema;
use schemars::schema_for;
use serde_json::Map;
use serde_json::Value;

use crate::theme::views::page::Alternate;
use crate::theme::views::page::Page;
use crate::theme::views::parts::Link;

/// Nothing in the views lies deeper.
const DEPTH: usize = 60;

/// A view in which everything is there.
pub fn full(schema: &Schema) -> Value {
    let root = schema.as_value();
    let none = Map::new();
    let definitions = root.get("$defs").and_then(Value::as_object).unwrap_or(&none);
    Maker { definitions }.make(root, DEPTH).into_iter().next().unwrap_or(Value::Null)
}

/// A page in which everything is there.
pub fn full_page() -> Page {
    let text = || "Text".to_owned();
    Page {
        lang: "en".to_owned(),
        dir: "ltr".to_owned(),
        title: text(),
        description: text(),
        canonical: text(),
        alternates: vec![Alternate::default(), Alternate::default()],
        root: "../".to_owned(),
        home: "../".to_owned(),
        home_page: "../index.html".to_owned(),
        section: "projects".to_owned(),
        crumbs: vec![Link { text: text(), href: Some(text()), lang: None }],
        previous: Some(Link { text: text(), href: Some(text()), lang: None }),
        next: Some(Link { text: text(), href: Some(text()), lang: None }),
        noindex: true,
        edit: Some(text()),
        changed: Some(text()),
        goals_shown: true,
        untranslated: Some(text()),
        notice: Some(text()),
        image: Some(text()),
        image_alt: Some(text()),
        og_type: "article".to_owned(),
        oembed: Some(text()),
        json_ld: Some("{}".to_owned()),
        charts: true,
        scripts: vec![text()],
    }
}

/// The names of the fields of what every page has and of the site, for the reference.
pub fn base_schemas() -> [(&'static str, Schema); 2] {
    [("page", schema_for!(Page)), ("site", schema_for!(crate::theme::views::page::Site))]
}

/// Makes values from schemas.
struct Maker<'a> {
    definitions: &'a Map<String, Value>,
}

impl Maker<'_> {
    /// Values that the schema allows: one, or one per variant. Empty where it nests too deep.
    fn make(&self, schema: &Value, depth: usize) -> Vec<Value> {
        if depth == 0 {
            return Vec::new();
        }
        if let Some(name) = schema.get("$ref").and_then(Value::as_str) {
            let name = name.trim_start_matches("#/$defs/");
            return self.definitions.get(name).map_or_else(Vec::new, |to| self.merged(schema, to, depth));
        }
        if let Some(constant) = schema.get("const") {
            return vec![constant.clone()];
        }
        for key in ["oneOf", "anyOf"] {
            if let Some(variants) = schema.get(key).and_then(Value::as_array) {
                let not_null = |variant: &&Value| variant.get("type").is_none_or(|kind| kind != "null");
                return variants
                    .iter()
                    .filter(not_null)
                    .flat_map(|variant| self.make(variant, depth - 1))
                    .collect();
            }
        }
        self.plain(schema, depth)
    }

    /// A reference with fields beside it: a variant of a tagged enum.
    fn merged(&self, schema: &Value, to: &Value, depth: usize) -> Vec<Value> {
        let mut values = self.make(to, depth - 1);
        if let Some(Value::Object(more)) = self.plain(schema, depth).into_iter().next() {
            for value in &mut values {
                if let Value::Object(fields) = value {
                    fields.extend(more.clone());
                }
            }
        }
        values
    }

    /// A text, a number, a list, a struct.
    fn plain(&self, schema: &Value, depth: usize) -> Vec<Value> {
        let kind = match schema.get("type") {
            Some(Value::Array(kinds)) => kinds.iter().find(|kind| *kind != "null"),
            kind => kind,
        };
        let value = match kind.and_then(Value::as_str) {
            Some("string") => {
                schema.get("enum").and_then(|words| words.get(0)).cloned().unwrap_or_else(|| "Text".into())
            }
            Some("integer") => 8.into(),
            Some("boolean") => true.into(),
            Some("array") => {
                schema.get("items").map_or_else(Vec::new, |items| self.make(items, depth - 1)).into()
            }
            Some("object") => self.fields(schema, depth),
            _ => Value::Null,
        };
        vec![value]
    }

    /// A struct.
    fn fields(&self, schema: &Value, depth: usize) -> Value {
        let mut fields = Map::new();
        for (name, field) in schema.get("properties").and_then(Value::as_object).into_iter().flatten() {
            let value = self.make(field, depth - 1).into_iter().next().unwrap_or(Value::Null);
            fields.insert(name.clone(), value);
        }
        Value::Object(fields)
    }
}
