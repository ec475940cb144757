//! Styles and scripts that stand inside a page: as short as they can be, and known by their hashes.
//!
//! Comes in: text of a theme's files. Goes out: text that means the same.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::Digest;
use sha2::Sha256;

/// The hash of an inline element, as a policy names it.
pub fn hash(text: &str) -> String {
    format!("sha256-{}", STANDARD.encode(Sha256::digest(text)))
}

/// A stylesheet without comments and without spaces that mean nothing. Strings are left as they are.
pub fn small(style: &str) -> String {
    let mut out = String::with_capacity(style.len());
    let mut rest = style;
    while let Some(letter) = rest.chars().next() {
        if let Some(comment) = rest.strip_prefix("/*") {
            rest = comment.split_once("*/").map_or("", |(_, after)| after);
        } else if letter == '"' || letter == '\'' {
            let end = rest[1..].find(letter).map_or(rest.len(), |end| end + 2);
            out.push_str(&rest[..end]);
            rest = &rest[end..];
        } else if letter.is_ascii_whitespace() {
            rest = rest.trim_ascii_start();
            if !out.ends_with(['{', '}', ';', ':', ',', ' ']) && !rest.starts_with(['{', '}', ';', ',']) {
                out.push(' ');
            }
        } else {
            out.push(letter);
            rest = &rest[letter.len_utf8()..];
        }
    }
    // A declaration at the end of a block needs no semicolon.
    out.replace(";}", "}").trim().to_owned()
}

/// A script without the lines that are comments, and without indentation.
pub fn without_comments(script: &str) -> String {
    let lines = script.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with("//"));
    lines.collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::hash;
    use super::small;
    use super::without_comments;

    #[test]
    fn styles_lose_only_what_means_nothing() {
        for (style, expected) in [
            ("/* a */\n\na {\n  b: c;\n  d: e\n}\n", "a{b:c;d:e}"),
            (".a :is(b, c) + d > e { f: calc(1px + 2px) }", ".a :is(b,c) + d > e{f:calc(1px + 2px)}"),
            ("a { font: \"Source  Sans; 3\", 'b /* c' }", "a{font:\"Source  Sans; 3\",'b /* c'}"),
            (
                "@media (min-width: 3rem) and print { a { b: c; } }",
                "@media (min-width:3rem) and print{a{b:c}}",
            ),
            ("a { b: \"open", "a{b:\"open"),
            ("/* open", ""),
        ] {
            assert_eq!(small(style), expected, "{style}");
        }
    }

    #[test]
    fn hashes_are_those_of_the_standard() {
        // The example of the W3C's Content Security Policy Level 3, section 6.7.
        assert_eq!(hash("alert('Hello, world.');"), "sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng=");
        assert_eq!(without_comments("// a\n  b();\n\n c(); // d"), "b();\nc(); // d");
    }
}
