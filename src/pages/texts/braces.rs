//! Calls in single braces, `{ figure(…) }`: to Markdown a text like any other, and mostly a slip of the finger.
//!
//! Comes in: Markdown. Goes out: where such calls begin and end. What stands in code is meant as it is.

use std::ops::Range;

use memchr::memchr;
use memchr::memmem;

/// The names that can be called.
const NAMES: [&str; 3] = ["figure(", "chart(", "person("];

/// The calls in single braces.
pub(super) fn single(markdown: &str) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    // Most texts of a large register have no braces at all.
    if memchr(b'{', markdown.as_bytes()).is_none() {
        return found;
    }
    for name in NAMES {
        for at in memmem::find_iter(markdown.as_bytes(), name) {
            let before = markdown[..at].trim_end_matches(' ');
            let Some(text) = before.strip_suffix('{').filter(|text| !text.ends_with('{')) else { continue };
            if !in_code(text) {
                let rest = &markdown[at..];
                let end = rest
                    .find(['}', '\n'])
                    .map_or(rest.len(), |end| end + usize::from(rest[end..].starts_with('}')));
                found.push(text.len()..at + end);
            }
        }
    }
    found.sort_by_key(|range| range.start);
    found
}

/// True where what follows `text` is code: a block between fences, or a piece of a line between backticks.
fn in_code(text: &str) -> bool {
    let line = text.rsplit('\n').next().unwrap_or_default();
    let fences = text.lines().filter(|line| line.trim_start().starts_with("```")).count();
    fences % 2 == 1 || line.matches('`').count() % 2 == 1 || line.starts_with("    ")
}

#[cfg(test)]
mod tests {
    use super::single;

    #[test]
    fn single_braces_are_found_outside_code() {
        let check = |text: &str, expected: &[&str]| {
            let found: Vec<&str> = single(text).into_iter().map(|range| &text[range]).collect();
            assert_eq!(found, expected, "{text}");
        };
        check("Тут { figure(a=\"b\") } и {chart(x)}.", &["{ figure(a=\"b\") }", "{chart(x)}"]);
        check("{{ figure(x) }} {{figure(x)}} a figure(x) {{  person(x) }}", &[]);
        check("`{ figure(x) }` { figure(y) }", &["{ figure(y) }"]);
        check("```\n{ figure(x) }\n```\n\n    { chart(y) }\n\n{ person(z", &["{ person(z"]);
    }
}
