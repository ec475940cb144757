//! Calls in a text: `{{ figure(measure="jobs-created", year=2018) }}`.
//!
//! Comes in: Markdown. Goes out: the calls with their places, and the same Markdown with each call covered by a
//! placeholder of the same length, so that smart punctuation leaves its quotes alone and offsets stay true.
//! What a call means is not decided here.

use memchr::memmem;
use std::ops::Range;

/// The first character of a placeholder; from Unicode's private use area, and taken out of what people write.
pub(super) const COVER: char = '\u{E000}';
const COVER_END: char = '\u{E001}';

/// A call in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Call {
    /// Its name: `figure`, `chart`, `person`; empty where it could not be read.
    pub name: String,
    /// Its arguments in the order in which they were written.
    pub arguments: Vec<(String, String)>,
    /// The bytes that it takes in the Markdown, with its braces.
    pub range: Range<usize>,
    /// True where it does not have the form of a call.
    pub malformed: bool,
}

/// Finds all calls, and covers them.
pub(super) fn cover(markdown: &str) -> (String, Vec<Call>) {
    let mut covered = String::with_capacity(markdown.len());
    let mut calls = Vec::new();
    let mut rest = 0;
    while let Some(open) = memmem::find(&markdown.as_bytes()[rest..], b"{{").map(|at| at + rest) {
        let Some(close) = end_of_call(markdown, open) else {
            let (line, paragraph) = ends(markdown, open);
            push_plain(&mut covered, &markdown[rest..open]);
            rest = unclosed(&mut covered, &mut calls, markdown, open..line);
            push_plain(&mut covered, &markdown[rest..paragraph]);
            rest = paragraph;
            continue;
        };
        push_plain(&mut covered, &markdown[rest..open]);
        let inside = &markdown[open + 2..close - 2];
        calls.push(parse(inside, open..close));
        push_cover(&mut covered, close - open);
        rest = close;
    }
    push_plain(&mut covered, &markdown[rest..]);
    (covered, calls)
}

/// Where the call that opens at `open` ends (behind its `}}`); braces inside quotes do not end it, and a call does
/// not go over an empty line.
fn end_of_call(markdown: &str, open: usize) -> Option<usize> {
    let bytes = markdown.as_bytes();
    let mut quoted = false;
    let mut at = open + 2;
    while at < bytes.len() {
        match bytes[at] {
            b'"' => quoted = !quoted,
            b'}' if !quoted && bytes.get(at + 1) == Some(&b'}') => return Some(at + 2),
            b'\n' if bytes.get(at + 1) == Some(&b'\n') => return None,
            _ => {}
        }
        at += 1;
    }
    None
}

/// Where the line and the paragraph end that hold `at`.
fn ends(markdown: &str, at: usize) -> (usize, usize) {
    let rest = &markdown[at..];
    let to = |mark: &str| rest.find(mark).map_or(markdown.len(), |end| at + end);
    (to("\n"), to("\n\n"))
}

/// Notes a call that never ends, and covers its line; gives back where what is not covered goes on.
fn unclosed(covered: &mut String, calls: &mut Vec<Call>, markdown: &str, line: Range<usize>) -> usize {
    let end = line.start + markdown[line.clone()].trim_end().len();
    if end - line.start < 4 {
        return line.start;
    }
    calls.push(Call { name: String::new(), arguments: Vec::new(), range: line.start..end, malformed: true });
    push_cover(covered, end - line.start);
    end
}

/// Covers keep the length in bytes: two marks of three bytes each with filling between. A call has at least
/// four bytes (`{{}}`), which then take a shorter cover of their own.
fn push_cover(covered: &mut String, length: usize) {
    if length < 6 {
        covered.push(COVER);
        covered.extend(std::iter::repeat_n('x', length - 3));
        return;
    }
    covered.push(COVER);
    covered.extend(std::iter::repeat_n('x', length - 6));
    covered.push(COVER_END);
}

/// Private-use characters that people wrote become the replacement character, which has three bytes too.
fn push_plain(covered: &mut String, text: &str) {
    // Both begin with the same byte, which few texts have at all.
    if memchr::memchr(0xee, text.as_bytes()).is_some() && text.contains([COVER, COVER_END]) {
        covered.push_str(&text.replace([COVER, COVER_END], "\u{FFFD}"));
    } else {
        covered.push_str(text);
    }
}

fn parse(inside: &str, range: Range<usize>) -> Call {
    let malformed =
        || Call { name: String::new(), arguments: Vec::new(), range: range.clone(), malformed: true };
    let inside = inside.trim();
    let Some((name, rest)) = inside.split_once('(') else {
        return malformed();
    };
    let Some(list) = rest.trim_end().strip_suffix(')') else {
        return malformed();
    };
    let name = name.trim();
    let plain = |word: &str| {
        !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte))
    };
    if !plain(name) {
        return malformed();
    }
    let mut arguments = Vec::new();
    let mut rest = list.trim();
    while !rest.is_empty() {
        let Some((key, after)) = rest.split_once('=') else {
            return malformed();
        };
        let Some((value, after)) = value(after.trim_start()) else {
            return malformed();
        };
        if !plain(key.trim()) {
            return malformed();
        }
        arguments.push((key.trim().to_owned(), value.to_owned()));
        rest = after.trim_start();
        match rest.strip_prefix(',') {
            Some(next) => rest = next.trim_start(),
            None if rest.is_empty() => {}
            None => return malformed(),
        }
    }
    Call { name: name.to_owned(), arguments, range, malformed: false }
}

/// A value in quotes (straight or typographic), or a bare word; and what follows it.
fn value(text: &str) -> Option<(&str, &str)> {
    for (open, close) in [('"', "\""), ('\'', "'"), ('“', "”"), ('«', "»"), ('„', "“")] {
        if let Some(inside) = text.strip_prefix(open) {
            return inside.split_once(close);
        }
    }
    let end = text.find([',', ' ', ')']).unwrap_or(text.len());
    (end > 0).then(|| text.split_at(end))
}

#[cfg(test)]
mod tests {
    use super::cover;

    #[track_caller]
    fn check(markdown: &str, expected: &[(&str, &[(&str, &str)])]) {
        let (covered, calls) = cover(markdown);
        assert_eq!(covered.len(), markdown.len(), "a cover keeps the length of {markdown}");
        let found: Vec<_> = calls
            .iter()
            .map(|call| {
                let arguments: Vec<_> =
                    call.arguments.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
                (if call.malformed { "?" } else { call.name.as_str() }, arguments)
            })
            .collect();
        let expected: Vec<_> = expected.iter().map(|(name, arguments)| (*name, arguments.to_vec())).collect();
        assert_eq!(found, expected, "{markdown}");
    }

    #[test]
    fn calls_are_found_with_their_arguments() {
        check("no call { here }", &[]);
        check(
            r#"{{ figure(measure="jobs-created", year=2018) }} jobs"#,
            &[("figure", &[("measure", "jobs-created"), ("year", "2018")])],
        );
        check(
            "{{chart(measure=«funds-awarded», by=“town”)}}",
            &[("chart", &[("measure", "funds-awarded"), ("by", "town")])],
        );
        check(
            r#"a {{ person(id="p-1") }} b {{ x }} c {{}}"#,
            &[("person", &[("id", "p-1")]), ("?", &[]), ("?", &[])],
        );
        check(r#"{{ figure(of="a }} b") }}"#, &[("figure", &[("of", "a }} b")])]);
        check("{{ not closed\nend\n\n}} {{ a() }}", &[("?", &[]), ("a", &[])]);
        check("{{\n\nafter", &[]);
        check("{{ figure(measure=) }}", &[("?", &[])]);
        check("\u{E000}x{{ a() }}", &[("a", &[])]);
    }
}
