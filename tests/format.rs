//! `docs/format.md` and `docs/checks.md` are what the program says about itself; `UPDATE=1` rewrites them.

#![allow(clippy::unwrap_used, reason = "a test may stop")]

use std::env;
use std::fs;
use std::path::Path;

use impactbook::diagnostics::code::Code;
use impactbook::diagnostics::code::Severity;
use impactbook::diagnostics::message::Tongue;
use impactbook::records::record::Kind;
use impactbook::records::schema;
use impactbook::records::schema::reference;

#[test]
fn the_reference_is_up_to_date() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/format.md");
    let page = reference::page();
    if env::var_os("UPDATE").is_some() {
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, &page).unwrap();
    }
    assert!(
        fs::read_to_string(&path).unwrap_or_default() == page,
        "docs/format.md is out of date: UPDATE=1 cargo test"
    );
}

/// `docs/checks.md` and its Russian twin list every problem that `check` knows, in the words of the program.
#[test]
fn the_list_of_checks_is_up_to_date() {
    let english = (
        "docs/checks.md",
        Tongue::English,
        "# What `check` looks for\n\nMade from the program itself. The short name stands in the brackets of a message: \
         `error[unknown-key]`.\n",
        [
            "Errors: a build refuses",
            "Warnings: look at them (`--strict` makes them errors)",
            "Notices: worth knowing",
        ],
    );
    let russian = (
        "docs/checks.ru.md",
        Tongue::Russian,
        "# Что проверяет `check`\n\nСоставлено самой программой. Короткое имя стоит в скобках сообщения: \
         `error[unknown-key]`.\n",
        [
            "Ошибки: сайт не собирается",
            "Предупреждения: на них стоит взглянуть (`--strict` делает их ошибками)",
            "Заметки: полезно знать",
        ],
    );
    for (file, tongue, head, titles) in [english, russian] {
        let mut page = head.to_owned();
        for (severity, title) in
            [Severity::Error, Severity::Warning, Severity::Notice].into_iter().zip(titles)
        {
            page += &format!("\n## {title}\n\n");
            let mut codes: Vec<_> = Code::ALL.iter().filter(|code| code.severity() == severity).collect();
            codes.sort_by_key(|code| code.word());
            for code in codes {
                page += &format!("- **`{}`**: {}\n", code.word(), code.explanation(tongue));
            }
        }
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(file);
        if env::var_os("UPDATE").is_some() {
            fs::write(&path, &page).unwrap();
        }
        assert!(
            fs::read_to_string(&path).unwrap_or_default() == page,
            "{file} is out of date: UPDATE=1 cargo test"
        );
    }
}

#[test]
fn schemas_know_what_is_required() {
    for kind in Kind::ALL {
        let text = schema::schema(Some(kind));
        let value: serde_json::Value = serde_json::from_str(&text).unwrap();
        assert!(!text.contains("x-required"), "{kind:?}");
        assert_eq!(value["$schema"], "https://json-schema.org/draft/2020-12/schema");
    }
    let site: serde_json::Value = serde_json::from_str(&schema::schema(Some(Kind::Site))).unwrap();
    assert_eq!(site["required"], serde_json::json!(["title", "base_url", "languages", "publisher"]));
    assert!(schema::schema(None).contains("\"project\""));
}
