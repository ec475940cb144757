//! Problems as SARIF 2.1.0, which many code hosts and editors read.

use serde_json::Value;
use serde_json::json;

use crate::diagnostics::code::Code;
use crate::diagnostics::code::Severity;
use crate::diagnostics::message::Tongue;
use crate::diagnostics::print::Located;
use crate::diagnostics::print::gitlab;

/// All problems as a SARIF log with one run.
pub fn log(problems: &[Located], tongue: Tongue) -> String {
    let mut codes: Vec<Code> = problems.iter().map(|it| it.diagnostic.code).collect();
    codes.sort_unstable();
    codes.dedup();
    let rules: Vec<Value> = codes.iter().map(|code| rule(*code, tongue)).collect();
    let prints = gitlab::fingerprints(problems);
    let results: Vec<Value> =
        problems.iter().zip(prints).map(|(problem, print)| result(problem, &print, &codes, tongue)).collect();
    let log = json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": "impactbook",
                "version": env!("CARGO_PKG_VERSION"),
                "rules": rules,
            } },
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    });
    format!("{log:#}\n")
}

fn rule(code: Code, tongue: Tongue) -> Value {
    json!({
        "id": code.word(),
        "shortDescription": { "text": code.explanation(tongue) },
        "defaultConfiguration": { "level": level(code.severity()) },
    })
}

fn result(problem: &Located, print: &str, codes: &[Code], tongue: Tongue) -> Value {
    let diagnostic = &problem.diagnostic;
    let mut text = diagnostic.message.read(tongue).to_owned();
    if let Some(hint) = &diagnostic.hint {
        text.push(' ');
        text.push_str(hint.read(tongue));
    }
    json!({
        "ruleId": diagnostic.code.word(),
        "ruleIndex": codes.iter().position(|code| *code == diagnostic.code),
        "level": level(diagnostic.severity),
        "message": { "text": text },
        "locations": [{ "physicalLocation": {
            "artifactLocation": { "uri": uri(&diagnostic.place.file) },
            "region": {
                "startLine": problem.line,
                "startColumn": problem.column,
                "endColumn": problem.column + problem.length,
            },
        } }],
        "partialFingerprints": { "impactbook/v1": print },
    })
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Notice => "note",
    }
}

/// The path as a relative URI.
fn uri(path: &str) -> String {
    let mut out = String::with_capacity(path.len());
    for byte in path.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte) {
            out.push(char::from(byte));
        } else {
            out.push_str(&format!("%{byte:02X}"));
        }
    }
    out
}
