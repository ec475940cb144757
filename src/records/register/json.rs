//! A line of JSON as a tree.
//!
//! Comes in: the text of a line. Goes out: its tree, and where each node stands. `serde_json` reads it; the texts of
//! numbers are taken as they were written, so that nothing is rounded and no zero is lost.

use std::borrow::Cow;
use std::fmt;
use std::ops::Range;

use serde::de::Deserialize;
use serde::de::Deserializer;
use serde::de::MapAccess;
use serde::de::Visitor;
use serde_json::value::RawValue;

use crate::diagnostics::code::Code;
use crate::records::yaml::fault::Fault;
use crate::records::yaml::tree::DEEPEST;
use crate::records::yaml::tree::Node;
use crate::records::yaml::tree::Sort;
use crate::records::yaml::tree::Tree;
use crate::say;

/// A tree, and where each of its nodes stands in the line.
type Read<'t> = (Tree<'t>, Vec<Range<usize>>);

/// The tree of a line, and the bytes of the line at which each node stands; or the byte and what is wrong there.
pub(super) fn tree(text: &str) -> Result<Read<'_>, (usize, Fault)> {
    let whole: &RawValue = serde_json::from_str(text).map_err(|error| {
        let at = error.column().saturating_sub(1).min(text.len());
        (at, not_json(text))
    })?;
    let mut builder = Builder { text, tree: Tree::default(), spans: Vec::new() };
    builder.add(whole, 0)?;
    match builder.tree.nodes.first() {
        Some(root) if root.sort == Sort::Mapping => Ok((builder.tree, builder.spans)),
        _ => Err((text.len() - text.trim_start().len(), no_record())),
    }
}

fn not_json(text: &str) -> Fault {
    let fault = Fault::new(
        Code::BadJson,
        say!(
            "This line is not JSON: it breaks off or goes wrong here.",
            "Эта строка — не JSON: здесь она обрывается или ошибочна."
        ),
    );
    if matches!(text.trim(), "[" | "{" | "]" | "}" | "}," | "],") {
        return fault.hint(say!(
            "Put each record on one line of its own, as in `{{\"id\": \"sunny-bakery\", …}}`, without a list around them.",
            "Каждая запись занимает одну строку, например `{{\"id\": \"sunny-bakery\", …}}`, без общего списка вокруг."
        ));
    }
    fault.hint(say!(
        "Texts and keys stand in double quotation marks, and commas only between two things.",
        "Тексты и ключи берут в двойные кавычки, запятые ставят только между элементами."
    ))
}

fn no_record() -> Fault {
    Fault::new(
        Code::WrongType,
        say!("Each line holds one record in braces.", "В каждой строке — одна запись в фигурных скобках."),
    )
    .hint(say!(
        "Write it as `{{\"id\": \"sunny-bakery\", \"name\": \"Sunny Bakery\"}}`.",
        "Напишите так: `{{\"id\": \"sunny-bakery\", \"name\": \"Солнечная пекарня\"}}`."
    ))
}

struct Builder<'t> {
    text: &'t str,
    tree: Tree<'t>,
    spans: Vec<Range<usize>>,
}

impl<'t> Builder<'t> {
    /// Where a part of the text stands in it.
    fn span(&self, part: &str) -> Range<usize> {
        let start = (part.as_ptr() as usize).saturating_sub(self.text.as_ptr() as usize);
        start..start + part.len()
    }

    fn push(&mut self, sort: Sort, text: Cow<'t, str>, raw: &'t str) -> usize {
        let index = self.tree.nodes.len();
        self.tree.nodes.push(Node { sort, text, end: index + 1 });
        self.spans.push(self.span(raw));
        index
    }

    /// Adds a value with all that is in it.
    fn add(&mut self, value: &'t RawValue, depth: usize) -> Result<(), (usize, Fault)> {
        let raw = value.get();
        let broken = |_| (self.span(raw).start, not_json(raw));
        match raw.as_bytes().first() {
            Some(b'{' | b'[') if depth >= DEEPEST => {
                let message = say!("This is nested too deeply.", "Слишком много вложений.");
                Err((self.span(raw).start, Fault::new(Code::TooComplex, message)))
            }
            Some(b'{') => {
                let Members(members) = serde_json::from_str(raw).map_err(broken)?;
                let index = self.push(Sort::Mapping, Cow::Borrowed(""), raw);
                for (key, value) in members {
                    self.add(key, depth + 1)?;
                    self.add(value, depth + 1)?;
                }
                self.tree.nodes[index].end = self.tree.nodes.len();
                Ok(())
            }
            Some(b'[') => {
                let items: Vec<&RawValue> = serde_json::from_str(raw).map_err(broken)?;
                let index = self.push(Sort::List, Cow::Borrowed(""), raw);
                for item in items {
                    self.add(item, depth + 1)?;
                }
                self.tree.nodes[index].end = self.tree.nodes.len();
                Ok(())
            }
            Some(b'"') => {
                let text = if raw.contains('\\') {
                    Cow::Owned(serde_json::from_str(raw).map_err(broken)?)
                } else {
                    Cow::Borrowed(raw.trim_matches('"'))
                };
                self.push(Sort::Quoted, text, raw);
                Ok(())
            }
            _ => {
                self.push(Sort::Plain, Cow::Borrowed(raw), raw);
                Ok(())
            }
        }
    }
}

/// The members of an object in their order, also those that stand there twice.
struct Members<'t>(Vec<(&'t RawValue, &'t RawValue)>);

impl<'de> Deserialize<'de> for Members<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct All;
        impl<'de> Visitor<'de> for All {
            type Value = Members<'de>;

            fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Members<'de>, A::Error> {
                let mut members = Vec::new();
                while let Some(member) = map.next_entry()? {
                    members.push(member);
                }
                Ok(Members(members))
            }
        }
        deserializer.deserialize_map(All)
    }
}

#[cfg(test)]
mod tests {
    use super::tree;

    #[test]
    fn a_line_becomes_a_tree_with_places() {
        let text = " {\"name\": \"a \\\"b\\\" é\", \"goals\": [8, 11.10, true], \"n\": {\"x\": null}} ";
        let (tree, spans) = tree(text).expect("this is JSON");
        let found: Vec<(&str, &str)> =
            tree.nodes.iter().zip(&spans).map(|(node, span)| (&*node.text, &text[span.clone()])).collect();
        assert_eq!(
            found[1..4],
            [("name", "\"name\""), ("a \"b\" é", "\"a \\\"b\\\" é\""), ("goals", "\"goals\"")]
        );
        assert_eq!(found[5..8], [("8", "8"), ("11.10", "11.10"), ("true", "true")]);
        assert_eq!(tree.value(0, "n").map(|node| tree.nodes[node].end), Some(tree.nodes.len()));
    }

    #[test]
    fn what_is_no_json_is_told_at_its_byte() {
        let check = |text: &str, expected: usize| {
            assert_eq!(tree(text).err().map(|(at, _)| at), Some(expected), "{text}");
        };
        check("{\"a\": 1,}", 8);
        check("[1]", 0);
        check("{\"a\": tru}", 9);
        check(&format!("{{\"a\": {}1{}}}", "[".repeat(40), "]".repeat(40)), 6 + 31);
        check(&"[".repeat(1000), 999);
    }
}
