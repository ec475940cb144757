//! Problems as one JSON array, for scripts and editors (the contract of `check --format json`).

use serde_json::Value;
use serde_json::json;

use crate::diagnostics::message::Tongue;
use crate::diagnostics::print::Located;

/// All problems as one JSON array, with a line feed at the end.
pub fn array(problems: &[Located], tongue: Tongue) -> String {
    let all: Vec<Value> = problems
        .iter()
        .map(|Located { line, column, diagnostic, .. }| {
            json!({
                "severity": diagnostic.severity.word(),
                "code": diagnostic.code.word(),
                "file": &*diagnostic.place.file,
                "line": line,
                "column": column,
                "field": diagnostic.place.field(),
                "message": diagnostic.message.read(tongue),
                "hint": diagnostic.hint.as_ref().map(|hint| hint.read(tongue)),
            })
        })
        .collect();
    format!("{:#}\n", Value::Array(all))
}
