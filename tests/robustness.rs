//! No file, however broken or ill meant, stops the reader or keeps it busy.

#![allow(clippy::unwrap_used, reason = "a test may stop")]

#[path = "common/random.rs"]
mod random;

use std::fs;
use std::fs::File;
use std::time::Duration;
use std::time::Instant;

use impactbook::diagnostics::message::Tongue;
use impactbook::diagnostics::print::gitlab;
use impactbook::diagnostics::print::human;
use impactbook::diagnostics::print::json;
use impactbook::diagnostics::print::sarif;
use impactbook::diagnostics::sink::Diagnostics;
use impactbook::inputs;
use impactbook::inputs::file::Inputs;
use impactbook::records;
use random::Random;

const SITE: &str = "title: A site\nbase_url: https://example.org/\nlanguages: [en, ru]\npublisher: fund\n";

const RECORDS: [&str; 3] = [
    "name: {en: Sunny Bakery, ru: Солнечная пекарня}\nprogramme: first-step\ntown: {one_of: [a, b]}\nyear: {about: 2018, \
     note: a photograph}\ngoals: [8, {target: \"8.5\", measure: jobs-created}]\ngrants:\n  - amount: 150 000 RUB\n    \
     awarded: 2018-11\n    source: [a, b]\nfigures:\n  - {measure: jobs-created, value: более 160, period: 2016/2018}\n  \
     - measure: co-funding\n    value: {between: [5 млн руб., 7 млн руб.]}\n",
    "name: &n Vyksa\nin: *n\ncountry: RU\nlocation: {lat: 55.32, lon: 42.17}\npopulation:\n  - value: 53 000\n    source: \
     a\n  - {value: about 54 000, as_of: 2021}\nids: {geonames: 1}\n",
    "- id: one\n  name: \"One \\u00e9\"\n  programme: a\n  towns: [{town: a, share: 60 %}, {town: b, share: 40 %}]\n  start: \
     2018\n  end: 2019\n  summary: |\n    A text\n    of two lines\n- id: two\n  name: unknown\n",
];

/// All that is said about a file, in every form.
fn said(path: &str, text: &str) -> String {
    let inputs = Inputs::from_texts([("content/site.yaml", SITE), (path, text)]);
    let diags = Diagnostics::default();
    records::load(&inputs, &diags);
    let problems = records::locate(&inputs, diags.into_sorted());
    let style = human::Style { tongue: Tongue::Russian, colour: true };
    let machine = json::array(&problems, Tongue::English) + &sarif::log(&problems, Tongue::Russian);
    human::full(&problems, style) + &machine + &gitlab::code_quality(&problems, Tongue::English)
}

#[test]
fn nothing_that_is_written_stops_the_reader() {
    const PIECES: [&str; 24] = [
        "\"", "'", "{", "}", "[", "]", ": ", "- ", ",", "\n", "\t", "#", "&a ", "*a", "---\n", "|", ">",
        "!!str ", "é", "\u{feff}", "東", "\r\n", "0", "%",
    ];
    let mut random = Random(0x2545_f491_4f6c_dd1d);
    for round in 0..20_000 {
        let mut letters: Vec<char> = RECORDS[round % RECORDS.len()].chars().collect();
        for _ in 0..=random.below(3) {
            let at = random.below(letters.len());
            match random.below(4) {
                0 => letters.truncate(at.max(1)),
                1 => drop(letters.remove(at.min(letters.len() - 1))),
                2 => letters.splice(at..at, PIECES[random.below(PIECES.len())].chars()).for_each(drop),
                _ => {
                    let other = random.below(letters.len());
                    letters.swap(at, other);
                }
            }
            letters.push(' ');
        }
        let text: String = letters.iter().collect();
        let path =
            ["content/projects/a.yaml", "content/towns/a.yaml", "content/people/a.yaml"][random.below(3)];
        if round % 20 == 0 {
            said(path, &text);
        } else {
            let diags = Diagnostics::default();
            records::load(&Inputs::from_texts([(path, text.as_str())]), &diags);
        }
    }
}

fn refused_fast(text: &str, code: &str) {
    let begin = Instant::now();
    let said = said("content/projects/a.yaml", text);
    assert!(said.contains(code), "{}", said.chars().take(2000).collect::<String>());
    assert!(begin.elapsed() < Duration::from_secs(3), "{code}: {:?}", begin.elapsed());
}

#[test]
fn bombs_and_nesting_are_refused_at_once() {
    let mut bomb = String::from("a: &a [x, x, x, x, x, x, x, x, x]\n");
    for (one, other) in "abcdefgh".chars().zip("bcdefghi".chars()) {
        bomb.push_str(&format!("{other}: &{other} [{}]\n", vec![format!("*{one}"); 9].join(", ")));
    }
    refused_fast(&bomb, "too-complex");
    refused_fast(&"[".repeat(200_000), "too-complex");
    refused_fast(&"- ".repeat(50_000), "too-complex");
    refused_fast(
        &(0..60).map(|depth| format!("{}a:\n", "  ".repeat(depth))).collect::<String>(),
        "too-complex",
    );
    refused_fast("name: &a [*a]\n", "bad-yaml");
    refused_fast(&"a".repeat(1_000_001), "too-large");
    refused_fast("name: a\0b\n", "bad-yaml");
}

#[test]
fn huge_foreign_and_misplaced_files_are_told() {
    let root = std::env::temp_dir().join(format!("impactbook-robustness-{}", std::process::id()));
    let content = root.join("content");
    fs::create_dir_all(content.join("projects")).unwrap();
    fs::create_dir_all(content.join("stroies")).unwrap();
    fs::write(content.join("site.yaml"), format!("\u{feff}{}", SITE.replace('\n', "\r\n"))).unwrap();
    File::create(content.join("projects/huge.yaml")).unwrap().set_len(100_000_000).unwrap();
    fs::write(content.join("projects/latin.yaml"), b"name: \xcf\xe5\xea\xe0\xf0\xed\xff\n").unwrap();
    fs::write(content.join("projects/ending.yml"), "name: a\n").unwrap();
    fs::write(content.join("projects/orphan.md"), "text\n").unwrap();
    fs::write(content.join("stroies/a.md"), "text\n").unwrap();
    fs::write(root.join("secret.yaml"), "name: a\n").unwrap();
    #[cfg(unix)]
    std::os::unix::fs::symlink(root.join("secret.yaml"), content.join("projects/link.yaml")).unwrap();
    let begin = Instant::now();
    let inputs = inputs::read(&root).unwrap();
    let diags = Diagnostics::default();
    let found = records::load(&inputs, &diags);
    let problems = records::locate(&inputs, diags.into_sorted());
    let said = human::short(&problems, human::Style::default());
    fs::remove_dir_all(&root).unwrap();
    assert!(begin.elapsed() < Duration::from_secs(2));
    assert!(found.site.is_some_and(|site| site.data.publisher.get().is_some()));
    let codes: Vec<&str> = said.lines().filter_map(|line| line.split(['[', ']']).nth(1)).collect();
    let mut expected =
        vec!["misplaced-file", "too-large", "not-utf8", "orphan-text", "misplaced-file", "outside-content"];
    expected.sort_unstable();
    let mut sorted = codes;
    sorted.sort_unstable();
    assert_eq!(sorted, expected, "{said}");
    assert!(said.contains("content/projects/latin.yaml:1:7"), "{said}");
}

#[test]
fn no_name_of_a_private_person_is_ever_told() {
    let names = "name: Ivan Petrov\nIvan Petrov: Ivan Petrov\nconsent: Ivan Petrov\nsensitive: [Ivan Petrov]\naliases: \
                 {Ivan Petrov}\nnote: 'Ivan Petrov' Petrov\n";
    for length in 0..=names.len() {
        let said = said("content/people/p-1.yaml", &names[..length]);
        assert!(!said.contains("Ivan") && !said.contains("Petrov"), "{said}");
    }
}
