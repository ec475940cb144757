//! The reference of the theme, `docs/theme.md`: every template with the fields of its view, from the views'
//! own definitions.

use std::collections::BTreeMap;
use std::fmt::Write;

use schemars::Schema;
use serde_json::Value;

use crate::theme::examples::base_schemas;
use crate::theme::views::KINDS;

/// The whole page as Markdown.
pub fn markdown() -> String {
    let mut out = include_str!("reference.head.md").to_owned();
    let mut parts = BTreeMap::new();
    for (name, schema) in base_schemas() {
        let _ = write!(out, "\n## `{name}`\n\n{}\n\n", about(schema.as_value()));
        fields(&mut out, &schema, &mut parts);
    }
    for kind in KINDS {
        let schema = (kind.schema)();
        let _ = write!(out, "\n## `{}`\n\n{} `view` has:\n\n", kind.template, kind.about.trim());
        fields(&mut out, &schema, &mut parts);
    }
    out.push_str("\n# The parts\n");
    for (name, schema) in &parts {
        let _ = write!(out, "\n### {name}\n\n{}\n\n", about(schema));
        rows(&mut out, schema);
    }
    out
}

/// The fields of a view; its parts are kept for later.
fn fields(out: &mut String, schema: &Schema, parts: &mut BTreeMap<String, Value>) {
    for (name, part) in schema.get("$defs").and_then(Value::as_object).into_iter().flatten() {
        parts.insert(name.clone(), part.clone());
    }
    rows(out, schema.as_value());
}

/// What a definition says of itself.
fn about(schema: &Value) -> &str {
    schema.get("description").and_then(Value::as_str).unwrap_or_default()
}

/// A list of fields, of kinds or of words.
fn rows(out: &mut String, schema: &Value) {
    for (name, field) in schema.get("properties").and_then(Value::as_object).into_iter().flatten() {
        let _ = writeln!(out, "- `{name}` ({}): {}", kind(field), one_line(about(field)));
    }
    for variant in schema.get("oneOf").and_then(Value::as_array).into_iter().flatten() {
        let word = variant
            .pointer("/properties/kind/const")
            .or_else(|| variant.get("const"))
            .and_then(Value::as_str)
            .unwrap_or_default();
        let of = variant.get("$ref").map(|_| format!(" ({})", kind(variant))).unwrap_or_default();
        let _ = writeln!(out, "- `{word}`{of}: {}", one_line(about(variant)));
    }
}

/// A comment of several lines in one.
fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The kind of a field in words.
fn kind(field: &Value) -> String {
    if let Some(name) = field.get("$ref").and_then(Value::as_str) {
        let name = name.trim_start_matches("#/$defs/");
        return format!("[{name}](#{})", name.to_lowercase());
    }
    if let Some(either) = field.get("anyOf").and_then(|either| either.get(0)) {
        return format!("{} or nothing", kind(either));
    }
    if let Some(items) = field.get("items") {
        return format!("list of {}", kind(items));
    }
    match field.get("type") {
        Some(Value::String(word)) => word.clone(),
        Some(Value::Array(words)) => {
            format!("{} or nothing", words.first().and_then(Value::as_str).unwrap_or_default())
        }
        _ => "text".to_owned(),
    }
}
