//! The reference of the format, as a page in Markdown made from the structs of the kinds and the table of problems.

use std::collections::BTreeMap;
use std::collections::BTreeSet;
use std::fmt::Write;

use serde_json::Map;
use serde_json::Value;

use crate::records::record::Kind;
use crate::records::schema;

/// The whole page.
pub fn page() -> String {
    let mut out = String::from(
        "# The format of records\n\nThis page is made from the program: `UPDATE=1 cargo test --test format` rewrites it.\n\n\
         One YAML file per thing, in a folder per kind; the file's name is its id. Keys in **bold** must be there.\n",
    );
    let mut described: BTreeSet<String> = BTreeSet::new();
    let mut values: BTreeMap<String, String> = BTreeMap::new();
    for kind in Kind::ALL {
        let record = schema::record(kind);
        let _ = write!(out, "\n## `{}`\n", file(kind));
        describe(&mut out, &record);
        for name in inner(&record, &record) {
            let Some(definition) = record.pointer(&format!("/$defs/{name}")) else { continue };
            if has_keys(definition) && described.insert(name.clone()) {
                let _ = write!(out, "\n### {name}\n");
                describe(&mut out, definition);
            } else if let Some(text) = definition.get("description").and_then(Value::as_str) {
                values.insert(name, one_line(text));
            }
        }
    }
    out.push_str("\n## Values\n\n| | how it is written |\n|---|---|\n");
    for (name, text) in values.iter().filter(|(name, _)| !described.contains(*name)) {
        let _ = writeln!(out, "| {name} | {} |", text.replace('|', "\\|"));
    }
    out.push_str("\n## Problems\n\nWhat `check` looks for stands in [checks.md](checks.md).\n");
    out
}

fn file(kind: Kind) -> String {
    match kind {
        Kind::Site => "site.yaml".to_owned(),
        Kind::Person => "people/<id>.yaml".to_owned(),
        Kind::Story => "stories/<id>.md".to_owned(),
        Kind::Measure | Kind::Source | Kind::Rate | Kind::Change | Kind::Image => {
            format!("{}s.yaml", kind.word())
        }
        Kind::Mapping => "projects/<register>.map.yaml".to_owned(),
        Kind::Report | Kind::Page => format!("{}s/<id>.md", kind.word()),
        _ => format!("{}s/<id>.yaml", kind.word()),
    }
}

fn describe(out: &mut String, schema: &Value) {
    if let Some(text) = schema.get("description").and_then(Value::as_str) {
        let _ = write!(out, "{}\n\n", one_line(text));
    }
    let Some(properties) = schema.get("properties").and_then(Value::as_object) else { return };
    let required: Vec<&str> = schema
        .get("required")
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
        .filter_map(Value::as_str)
        .collect();
    out.push_str("| key | what stands there |\n|---|---|\n");
    for (key, property) in properties {
        let name = if required.contains(&key.as_str()) { format!("**`{key}`**") } else { format!("`{key}`") };
        let _ = writeln!(out, "| {name} | {} |", property_text(property));
    }
}

fn property_text(property: &Value) -> String {
    let text = property.get("description").and_then(Value::as_str).map(one_line).unwrap_or_default();
    let words = property.get("enum").or_else(|| {
        let items = property.get("items")?;
        items.get("enum")
    });
    let Some(words) = words.and_then(Value::as_array) else { return text.replace('|', "\\|") };
    let words: Vec<String> = words.iter().filter_map(Value::as_str).map(|word| format!("`{word}`")).collect();
    format!("{text} One of {}.", words.join(", ")).replace('|', "\\|")
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn has_keys(schema: &Value) -> bool {
    schema.get("properties").is_some_and(|properties| properties.as_object().is_some_and(|it| !it.is_empty()))
}

/// The names of the structs that a schema refers to, in the order in which it does.
fn inner(schema: &Value, root: &Value) -> Vec<String> {
    let mut names = Vec::new();
    let properties = schema.get("properties").cloned().unwrap_or(Value::Object(Map::new()));
    visit(&properties, root, &mut names);
    names
}

fn visit(schema: &Value, root: &Value, names: &mut Vec<String>) {
    match schema {
        Value::Array(all) => all.iter().for_each(|inner| visit(inner, root, names)),
        Value::Object(object) => {
            if let Some(name) =
                object.get("$ref").and_then(Value::as_str).and_then(|it| it.strip_prefix("#/$defs/"))
                && !names.iter().any(|known| known == name)
            {
                names.push(name.to_owned());
                if let Some(target) = root.pointer(&format!("/$defs/{name}")) {
                    visit(target, root, names);
                }
            }
            object.values().for_each(|inner| visit(inner, root, names));
        }
        _ => {}
    }
}
