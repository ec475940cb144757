//! Tests of the Russian texts of the command line.

use std::collections::BTreeSet;
use std::ffi::OsString;

use clap::Command;
use clap::CommandFactory;

use super::Said;
use super::is_asked;
use super::said;
use super::texts;
use crate::cli::args::Arguments;

fn call(words: &str) -> Vec<OsString> {
    std::iter::once("impactbook").chain(words.split_whitespace()).map(OsString::from).collect()
}

fn text(words: &str) -> String {
    match said(&call(words)) {
        Said::Asked(text) | Said::TooLittle(text) => text.to_string(),
        Said::Wrong(text) => text,
    }
}

/// All commands that help is asked of, with the names of their texts.
fn commands(command: &Command) -> Vec<(String, &Command)> {
    let below = command.get_subcommands().filter(|below| below.get_name() != "help");
    let below = below.map(|below| (below.get_name().to_owned(), below));
    std::iter::once((String::new(), command)).chain(below).collect()
}

#[test]
fn every_command_argument_and_value_has_its_text_and_none_is_left_over() {
    let mut all = Arguments::command();
    all.build();
    let mut used = BTreeSet::new();
    for (name, command) in commands(&all) {
        assert!(texts::COMMANDS.iter().any(|(of, ..)| *of == name), "the command {name} has no text");
        for arg in command.get_arguments() {
            let id = arg.get_id().as_str();
            let found = texts::of(&name, id);
            assert!(found.is_some(), "{name} {id} has no text");
            let (key, _) = texts::ARGUMENTS.iter().find(|(_, text)| Some(*text) == found).unwrap();
            used.insert(*key);
            for value in arg.get_possible_values() {
                let has = texts::VALUES.iter().any(|(of, name, _)| *of == id && *name == value.get_name());
                assert!(
                    has || !arg.get_action().takes_values(),
                    "{name} {id} {} has no text",
                    value.get_name()
                );
            }
        }
    }
    let left: Vec<_> =
        texts::ARGUMENTS.iter().map(|(key, _)| *key).filter(|key| !used.contains(key)).collect();
    assert!(left.is_empty(), "{left:?} belong to nothing");
}

/// What is written the same in both languages.
const SAME: &str = "impactbook content output site yaml base_url draft true docs publishing md removed NO_COLOR JSON \
    Schema SARIF GitLab Code Quality URL N I HOST releases changes h V v q help serve check build new \
    release schema my en ru auto always never human short json sarif gitlab programme project town story";

#[test]
fn help_is_russian_to_the_last_word() {
    let kept: Vec<&str> = SAME.split_whitespace().collect();
    for words in [
        "--help",
        "-h",
        "help",
        "help build",
        "build --help",
        "build -h",
        "check --help",
        "serve --help",
        "new --help",
        "release --help",
        "schema --help",
        "",
        "release -h",
    ] {
        let text = text(words);
        let latin =
            text.split(|letter: char| !letter.is_ascii_alphabetic() && letter != '_' && letter != '-');
        for word in latin.filter(|word| word.contains(|letter: char| letter.is_ascii_alphabetic())) {
            assert!(word.starts_with('-') || kept.contains(&word), "{words}: {word} in\n{text}");
        }
        assert!(text.contains("Как вызывать: impactbook"), "{words}: {text}");
    }
}

#[test]
fn wrong_calls_are_explained_in_russian() {
    let check = |words, expected: &str| {
        let text = text(words);
        assert!(text.starts_with(expected), "{words}: {text}");
        assert!(!text.contains("Usage") && !text.contains("error"), "{words}: {text}");
    };
    check("biuld", "команды `biuld` нет\n\n  похожая команда: `build`");
    check(
        "build --ouput x",
        "аргумент `--ouput` здесь не нужен: такого параметра нет\n\n  похожий параметр: `--output`",
    );
    check(
        "build --jobs many",
        "значение `many` не подходит для `--jobs <N>`\n  Сколько потоков занять, от 1 до 512",
    );
    check("build --jobs 0", "значение `0` не подходит для `--jobs <N>`");
    check(
        "check --format jsno",
        "значение `jsno` не подходит для `--format <ВИД>`\n  Можно: `human`, `short`",
    );
    check("check --format", "после `--format <ВИД>` нет значения");
    check("build -q -v", "`--quiet` и `--verbose` вместе не указывают");
    check("new site", "не хватает: `<НАЗВАНИЕ>`");
    check("build --changed-since x", "не хватает: `--changed-list <ФАЙЛ>`");
    check("build --strict --strict", "`--strict` указывают один раз");
}

#[test]
fn russian_is_asked_for_in_any_place() {
    for (words, asked) in [
        ("--lang ru build", true),
        ("build --lang=ru", true),
        ("build --lang", false),
        ("build --lang en", false),
        ("new town ru", false),
    ] {
        assert_eq!(is_asked(&call(words)), asked, "{words}");
    }
}
