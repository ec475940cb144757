//! The numbers of the sample site, as a reader and a machine find them in the output: every number opens, every figure
//! adds up, every chart says what its table says.

#![allow(clippy::unwrap_used, reason = "a test may stop")]

mod common;

use std::collections::BTreeSet;
use std::path::Path;
use std::str::FromStr;
use std::sync::OnceLock;

use rust_decimal::Decimal;
use serde_json::Value;

use common::Files;
use common::Folder;
use common::done;
use common::files;

/// The built sample.
fn sample() -> &'static Files {
    static SAMPLE: OnceLock<Files> = OnceLock::new();
    SAMPLE.get_or_init(|| {
        let folder = Folder::new();
        let output = folder.0.join("output");
        done(Path::new(env!("CARGO_MANIFEST_DIR")), &["build", "-q", "--output", output.to_str().unwrap()]);
        files(&output)
    })
}

/// The files whose names end so, as text.
fn ending(end: &str) -> impl Iterator<Item = (&'static str, &'static str)> {
    let texts = sample().iter().filter(move |(path, _)| path.ends_with(end));
    texts.map(|(path, bytes)| (path.as_str(), std::str::from_utf8(bytes).unwrap()))
}

fn number(value: &Value) -> Option<Decimal> {
    value.as_number().map(|number| Decimal::from_str(&number.to_string()).unwrap())
}

#[test]
fn every_figure_keeps_its_contract_and_adds_up() {
    let keys = [
        "id",
        "measure",
        "value",
        "lower",
        "upper",
        "qualifier",
        "missing",
        "approximate",
        "status",
        "unit",
        "currency",
        "period",
        "basis",
        "method",
        "method_text",
        "rows",
        "left_out",
        "stated",
        "sources",
    ];
    let mut all = 0;
    for (path, text) in ending("/figure.json") {
        let figure: Value = serde_json::from_str(text).unwrap();
        assert_eq!(figure.as_object().unwrap().keys().collect::<Vec<_>>(), keys, "{path}");
        assert_eq!(format!("figures/{}/figure.json", figure["id"].as_str().unwrap()), path);
        assert!(sample().contains_key(&path.replace("figure.json", "index.html")), "{path} has no page");
        let one_of = |key: &str, words: &[&str]| {
            assert!(figure[key].is_null() || words.contains(&figure[key].as_str().unwrap()), "{path}: {key}");
        };
        one_of("qualifier", &["exact", "more_than", "at_least", "less_than", "up_to", "about", "between"]);
        one_of("method", &["sum", "count", "latest", "ratio", "stated"]);
        one_of("basis", &["computed", "stated"]);
        if let (Some(value), "exact") = (number(&figure["value"]), figure["qualifier"].as_str().unwrap_or(""))
        {
            assert_eq!(number(&figure["lower"]), Some(value), "{path}");
            assert_eq!(number(&figure["upper"]), Some(value), "{path}");
        }
        let out: u64 =
            figure["left_out"].as_array().unwrap().iter().map(|one| one["rows"].as_u64().unwrap()).sum();
        assert!(out <= figure["rows"].as_u64().unwrap(), "{path}");
        rows_add_up(path, &figure);
        all += 1;
    }
    assert!(all > 100, "only {all} figures");
}

/// Holds `data.csv` against the figure beside it.
fn rows_add_up(path: &str, figure: &Value) {
    let csv = &sample()[&path.replace("figure.json", "data.csv")];
    let csv = csv.strip_prefix("\u{feff}".as_bytes()).unwrap_or(csv);
    let mut reader = csv::Reader::from_reader(csv);
    let columns = "record,name,town,programme,year,value,lower,upper,qualifier,status,counted,source,url";
    assert_eq!(reader.headers().unwrap().iter().collect::<Vec<_>>().join(","), columns, "{path}");
    let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    assert_eq!(rows.len() as u64, figure["rows"].as_u64().unwrap(), "{path}: rows");
    let counted: Decimal =
        rows.iter().filter(|row| !row[10].is_empty()).map(|row| Decimal::from_str(&row[10]).unwrap()).sum();
    if let (Some(value), "sum" | "count") = (number(&figure["value"]), figure["method"].as_str().unwrap()) {
        assert_eq!(counted, value, "{path}: what is counted adds up to the value");
    }
}

#[test]
fn every_number_opens_a_figure_that_exists() {
    let mut all = 0;
    for (page, html) in ending(".html") {
        for (at, _) in html.match_indices("class=\"figure\"") {
            let before = &html[..at];
            let link = before.rfind("<a ").filter(|link| before.rfind("</a>").is_none_or(|end| end < *link));
            let link =
                link.unwrap_or_else(|| panic!("{page}: a number without a link: …{}", around(html, at)));
            let href = html[link..].split("href=\"").nth(1).unwrap().split('"').next().unwrap();
            let (path, anchor) = href.split_once('#').unwrap_or((href, ""));
            let target = resolve(page, path);
            let file = sample().get(&target).unwrap_or_else(|| panic!("{page}: `{href}` leads to nothing"));
            // A grant that no total may count has no figure; in a list of projects it opens its row.
            assert!(target.contains("figures/") || anchor == "grants", "{page}: `{href}` is no figure");
            let file = std::str::from_utf8(file).unwrap();
            assert!(anchor.is_empty() || file.contains(&format!("id=\"{anchor}\"")), "{page}: no `{href}`");
            all += 1;
        }
        assert!(!html.contains("<data value=\"\""), "{page} has a number without a value");
    }
    assert!(all > 1000, "only {all} numbers");
}

/// What stands around a place, for a message.
fn around(text: &str, at: usize) -> String {
    let before: String = text[..at].chars().rev().take(200).collect();
    before.chars().rev().collect()
}

/// The path to which a relative address leads.
fn resolve(page: &str, path: &str) -> String {
    if path.is_empty() {
        return page.to_owned();
    }
    let mut parts: Vec<&str> = page.split('/').collect();
    parts.pop();
    for step in path.split('/') {
        match step {
            ".." => drop(parts.pop()),
            step => parts.push(step),
        }
    }
    parts.join("/")
}

#[test]
fn every_chart_says_what_its_table_says() {
    let mut all = 0;
    for (page, html) in ending(".html") {
        for chart in html.split("<figure class=\"chart").skip(1) {
            let chart = chart.split("</figure>").next().unwrap();
            let (pictures, table) = chart.split_once("<table").unwrap_or_else(|| panic!("{page}: no table"));
            let said: BTreeSet<String> = table.split("<data ").skip(1).map(text_of).collect();
            for label in pictures.split("<text class=\"val").skip(1).map(text_of) {
                // A label that finds no room beside its mark stands in several lines.
                let line = |value: &String| {
                    value.split_once(&label).is_some_and(|(before, after)| {
                        (before.is_empty() || before.ends_with(' '))
                            && (after.is_empty() || after.starts_with(' '))
                    })
                };
                assert!(said.iter().any(line), "{page}: the label `{label}` is not in the table: {said:?}");
                all += 1;
            }
        }
    }
    assert!(all > 100, "only {all} labels");
}

/// The text of the element in whose first tag this begins.
fn text_of(rest: &str) -> String {
    let inner = rest.split_once('>').map_or("", |(_, inner)| inner);
    let text = inner.split("</data>").next().unwrap().split("</text>").next().unwrap();
    text.replace('\u{a0}', " ")
}
