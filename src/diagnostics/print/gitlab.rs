//! Problems as a Code Quality report of GitLab, which shows them beside the lines of a merge request.

use std::collections::BTreeMap;

use serde_json::Value;
use serde_json::json;

use crate::diagnostics::code::Severity;
use crate::diagnostics::message::Tongue;
use crate::diagnostics::print::Located;

/// All problems as a Code Quality report.
pub fn code_quality(problems: &[Located], tongue: Tongue) -> String {
    let prints = fingerprints(problems);
    let all: Vec<Value> = problems
        .iter()
        .zip(prints)
        .map(|(Located { line, diagnostic, .. }, print)| {
            let severity = match diagnostic.severity {
                Severity::Error => "major",
                Severity::Warning => "minor",
                Severity::Notice => "info",
            };
            json!({
                "description": diagnostic.message.read(tongue),
                "check_name": diagnostic.code.word(),
                "fingerprint": print,
                "severity": severity,
                "location": { "path": &*diagnostic.place.file, "lines": { "begin": line } },
            })
        })
        .collect();
    format!("{:#}\n", Value::Array(all))
}

/// A name for each problem that stays the same when lines move: GitLab tells new problems from old ones by it.
pub(super) fn fingerprints(problems: &[Located]) -> Vec<String> {
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    problems
        .iter()
        .map(|Located { diagnostic, .. }| {
            let field = diagnostic.place.field();
            let (file, code) = (&diagnostic.place.file, diagnostic.code.word());
            let base = format!("{code}\n{file}\n{field}\n{}", diagnostic.message.en);
            let number = seen.entry(base.clone()).or_default();
            *number += 1;
            blake3::hash(format!("{base}\n{number}").as_bytes()).to_hex()[..32].to_owned()
        })
        .collect()
}
