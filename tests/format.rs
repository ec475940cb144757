//! `docs/format.md` is what the program says about its own format; `UPDATE=1` rewrites it.

#![allow(clippy::unwrap_used, reason = "a test may stop")]

use std::env;
use std::fs;
use std::path::Path;

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
