//! Holds the plain reader against the parser: what it reads at all, it reads as the parser does.

use std::fs;
use std::path::Path;

use proptest::prelude::*;
use walkdir::WalkDir;

use crate::records::yaml::plain;
use crate::records::yaml::tree;
use crate::records::yaml::tree::Sort;
use crate::records::yaml::tree::Tree;

/// The nodes of a tree, to be compared.
fn nodes<'t>(tree: &'t Tree<'_>) -> Vec<(Sort, &'t str, usize)> {
    tree.nodes.iter().map(|node| (node.sort, &*node.text, node.end)).collect()
}

/// True where the plain reader takes `text`; then the parser must give the same tree.
fn agrees(text: &str) -> bool {
    let Some(plain) = plain::document(text) else { return false };
    // Asked for places, the parser itself reads.
    let parsed = tree::documents(text, true).unwrap_or_else(|why| panic!("no YAML ({why:?}):\n{text}"));
    assert_eq!(parsed.len(), 1, "several documents:\n{text}");
    assert_eq!(nodes(&plain), nodes(&parsed[0]), "another tree:\n{text}");
    true
}

#[test]
fn plain_records_are_read() {
    let taken = [
        "name: Sunny Bakery\nprogramme: first-step\nyear: 2018\n",
        "name: \"A \\\"small\\\" bakery № 1\"\ngoals: [8, {target: \"8.5\", measure: jobs-created}]\n",
        "figures:\n  - {measure: jobs-created, value: more than 160, period: 2016/2018}\n  - measure: a\n    value: 5\n",
        "figures:\n- measure: a\n  value: 5\n\n# a remark\n- measure: b\nname: x # and another\n",
        "name:\n  en: Copper Spring\n  ru: Медный Ключ\nin:\nids: {}\ntopics: []\nurl: https://example.org/a?b=c#d\n",
        "- id: a\n  name: 'It''s one'\n-\n- plain, with [signs] and 10:30\n",
        "a: -5\nb: ~\nc:\n  -  d: 1\n     e: 2\n  # end\n",
        "a: \"\"\nb: ''",
    ];
    for text in taken {
        assert!(agrees(text), "left to the parser:\n{text}");
    }
}

#[test]
fn what_is_not_plain_is_left_to_the_parser() {
    let left = [
        "a: b: c\n",
        "a: |\n  text\n",
        "a: one\n  two\n",
        "a: \"one\n  two\"\n",
        "a: &x b\nc: *x\n",
        "a: !!str 5\n",
        "a:\tb\n",
        "a: b\r\n",
        "--- \na: b\n",
        "a: b\n---\nc: d\n",
        "a: {b: c\n  }\n",
        "a: {b: c,d: e}\n",
        "a: [b: c]\n",
        "a: {b: more than -, c: d}\n",
        "a: [b -]\n",
        "  a: b\n",
        "a:\n    b: c\n  d: e\n",
        "just a text\n",
        "# nothing\n",
        "",
        "a: - b\n",
        "a: b:\n",
        "- - a\n",
        "\"a\": b\n",
        "a: 'b'c\n",
    ];
    for text in left {
        assert!(plain::document(text).is_none(), "taken:\n{text}");
    }
}

#[test]
fn the_records_of_this_repository_are_read_alike() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let (mut all, mut plain) = (0, 0);
    for folder in ["content", "tests", "src/scaffold"] {
        for entry in WalkDir::new(root.join(folder)).into_iter().filter_map(Result::ok) {
            if entry.path().extension().is_some_and(|ending| ending == "yaml")
                && let Ok(text) = fs::read_to_string(entry.path())
            {
                all += 1;
                plain += usize::from(agrees(&text));
            }
        }
    }
    assert!(all > 100 && plain * 4 > all, "{plain} of {all} files are plain");
}

/// Pieces of which lines are made: ordinary ones, and those at which readers stumble.
#[rustfmt::skip]
const PIECES: [&str; 63] = [
    "a", "b-c", "key", "5", "-5", "2018", "true", "~", "Медный", "№ 1", "x y", ":", ": ", "- ", "-",
    "\"q\"", "'s'", "\"", "'", "\\", "''", "[", "]", "{", "}", ", ", ",", "#", " #", " ", "  ", "[a, b]",
    "{k: v}", "{k: 1, l: [2]}", "a: b", "10:30", "http://e.org/x", "|", ">", "&a", "*a", "!t", "%", "@",
    "`", "?", "? ", "---", "...", "\t", "“", "—", "\u{2028}", "\u{85}", "\u{feff}", "\u{a0}", "<<", "=",
    "(", "/", "\\\"", "more than 160", "",
];

fn piece() -> impl Strategy<Value = String> {
    prop::sample::select(&PIECES[..]).prop_map(str::to_owned)
}

/// A line: indentation, perhaps a dash, perhaps a key, and pieces.
fn line() -> impl Strategy<Value = String> {
    let head =
        prop::sample::select(vec!["", "", "- ", "a: ", "key:", "k-1: ", "- b: ", "-   c: ", "-", "# "]);
    let tail = prop_oneof![
        3 => piece(),
        2 => prop::collection::vec(piece(), 0..4).prop_map(|pieces| pieces.concat()),
    ];
    (0_usize..5, head, tail).prop_map(|(indent, head, tail)| format!("{}{head}{tail}", " ".repeat(indent)))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4_000))]

    #[test]
    fn any_text_is_read_alike_or_not_at_all(lines in prop::collection::vec(line(), 1..7)) {
        agrees(&lines.join("\n"));
    }

    #[test]
    fn a_record_with_one_change_is_read_alike_or_not_at_all(at in 0_usize..400, put in piece(), cut in 0_usize..3) {
        let record = "name: \"School and park № 7\"\nprogramme: clean-water\ntopics: [care, sport]\ngoals: [8, 11]\n\
            summary: 'One, two'\ngrants:\n  - {amount: 3000 RUB, awarded: 2018-05-02, source: register}\n\
            figures:\n  - {measure: jobs-created, value: more than 5, period: 2018}\n  - measure: beneficiaries\n    \
            value:\n      between: [5, 7]\n    source: a\nname-2:\n  en: x\n  ru: Выкса\n";
        let letters: Vec<char> = record.chars().collect();
        let at = at.min(letters.len());
        let rest = letters.get(at + cut..).unwrap_or_default();
        let changed: String = letters[..at].iter().copied().chain(put.chars()).chain(rest.iter().copied()).collect();
        agrees(&changed);
    }
}
