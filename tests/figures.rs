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

use impactbook::export::chart_data;

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
        "refused",
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
        let said = ["qualifier", "missing", "refused"].iter().filter(|key| !figure[**key].is_null()).count();
        assert_eq!(said, 1, "{path}: a number, a reason why there is none, or a refusal");
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

/// A number of a chart: its category, value, lower and upper bound, and its qualifier or why there is none.
type Number = (String, [Option<Decimal>; 3], String);

/// The numbers of a `data.csv`, in the order of the file.
fn numbers_of_csv(path: &str) -> Vec<Number> {
    let csv =
        sample()[path].strip_prefix("\u{feff}".as_bytes()).unwrap_or_else(|| panic!("{path} has no mark"));
    let mut reader = csv::Reader::from_reader(csv);
    assert_eq!(reader.headers().unwrap().iter().collect::<Vec<_>>(), chart_data::COLUMNS, "{path}");
    let decimal = |text: &str| (!text.is_empty()).then(|| Decimal::from_str(text).unwrap());
    let rows = reader.records().map(Result::unwrap);
    rows.map(|row| {
        assert!(row.iter().all(|cell| !cell.starts_with(['=', '+', '@', '\t', '\r'])), "{path}: {row:?}");
        (row[0].to_owned(), [decimal(&row[3]), decimal(&row[4]), decimal(&row[5])], row[6].to_owned())
    })
    .collect()
}

/// The numbers of a `data.json`, in the order of the file.
fn numbers_of_json(path: &str) -> Vec<Number> {
    let json: Value = serde_json::from_slice(&sample()[path]).unwrap();
    let rows = json["rows"].as_array().unwrap().iter();
    rows.map(|row| {
        let word =
            ["qualifier", "missing", "refused"].iter().find_map(|key| row[*key].as_str()).unwrap_or_default();
        let numbers = ["value", "lower", "upper"].map(|key| number(&row[key]));
        (row["category"].as_str().unwrap().to_owned(), numbers, word.to_owned())
    })
    .collect()
}

#[test]
fn a_charts_files_say_what_its_table_says() {
    let (mut charts, mut all) = (0, 0);
    for (page, html) in ending("/index.html").filter(|(_, html)| html.contains("class=\"chart-page")) {
        let folder = page.strip_suffix("index.html").unwrap();
        let csv = numbers_of_csv(&format!("{folder}data.csv"));
        let json = numbers_of_json(&format!("{folder}data.json"));
        let harmless = |(name, numbers, word): &Number| {
            (name.trim_start_matches('\'').to_owned(), *numbers, word.clone())
        };
        assert_eq!(csv.iter().map(harmless).collect::<Vec<_>>(), json, "{folder}");
        for (name, [value, lower, upper], word) in &json {
            let bounds = [value, lower, upper];
            let known = ["exact", "more_than", "at_least", "less_than", "up_to", "about", "between"];
            assert_eq!(
                known.contains(&word.as_str()),
                bounds.iter().any(|one| one.is_some()),
                "{folder}: {name}"
            );
        }
        let table = html.split("<table").nth(1).unwrap().split("</table>").next().unwrap();
        let in_table: Vec<Decimal> = table
            .split("<data value=\"")
            .skip(1)
            .map(|rest| Decimal::from_str(rest.split('"').next().unwrap()).unwrap())
            .collect();
        let in_file: Vec<Decimal> =
            json.iter().filter_map(|(_, [value, lower, _], _)| value.or(*lower)).collect();
        assert_eq!(in_file, in_table, "{folder}");
        charts += 1;
        all += in_file.len();
    }
    assert!(charts > 50 && all > 500, "only {charts} charts with {all} numbers");
}

#[test]
fn a_charts_metadata_names_its_files_and_sources() {
    let base = |url: &str| url.split_once("/charts/").map(|(base, _)| format!("{base}/")).unwrap();
    let mut all = 0;
    for (path, text) in ending("/metadata.json") {
        let about: Value = serde_json::from_str(text).unwrap();
        let base = base(about["url"].as_str().unwrap()).replace("/ru/", "/");
        let files = about["files"].as_array().unwrap();
        for url in files.iter().map(|file| &file["url"]).chain([&about["url"]]) {
            let path = url.as_str().unwrap().strip_prefix(&base).unwrap();
            let path = if path.ends_with('/') { format!("{path}index.html") } else { path.to_owned() };
            assert!(sample().contains_key(&path), "{path} is named and does not exist");
        }
        let rows: Value = serde_json::from_slice(&sample()[&path.replace("metadata", "data")]).unwrap();
        let named: BTreeSet<&str> = about["sources"]
            .as_array()
            .unwrap()
            .iter()
            .map(|source| source["id"].as_str().unwrap())
            .collect();
        for source in
            rows["rows"].as_array().unwrap().iter().flat_map(|row| row["sources"].as_array().unwrap())
        {
            assert!(named.contains(source.as_str().unwrap()), "{path}: {source} is not among the sources");
        }
        for key in ["title", "description", "publisher", "version"] {
            assert!(!about[key].as_str().unwrap().is_empty(), "{path}: {key}");
        }
        assert!(
            about["citation"]["plain"].as_str().unwrap().contains(about["url"].as_str().unwrap()),
            "{path}"
        );
        all += 1;
    }
    assert!(all > 50, "only {all}");
}

/// The texts of an SVG.
fn texts(svg: &str) -> BTreeSet<String> {
    let texts = svg.split("<text").skip(1).map(|rest| rest.split_once('>').unwrap().1);
    texts.map(|rest| rest.split("</text>").next().unwrap().to_owned()).collect()
}

#[test]
fn a_picture_that_stands_alone_says_all_that_its_page_says() {
    let mut all = 0;
    for (path, svg) in ending("/chart.svg") {
        let html = std::str::from_utf8(&sample()[&path.replace("chart.svg", "index.html")]).unwrap();
        let figure = html.split("<figure class=\"chart").nth(1).unwrap().split("</figure>").next().unwrap();
        let said = texts(svg);
        // One of the widths of the page is the one of the file.
        let pictures =
            figure.split("<svg class=\"chart-svg").skip(1).map(|rest| rest.split("</svg>").next().unwrap());
        assert!(pictures.map(texts).any(|drawn| drawn.is_subset(&said)), "{path} lacks texts of the page");
        let words: String = said_in_order(svg).split_whitespace().collect();
        for part in ["chart-title", "chart-subtitle", "chart-source"] {
            let Some(rest) = figure.split(&format!("class=\"{part}\"")).nth(1) else { continue };
            let text = plain(rest.split_once('>').unwrap().1.split(['\n']).next().unwrap());
            let text = text.split("</").next().unwrap().split_whitespace().collect::<String>();
            assert!(words.contains(&text), "{path} lacks {part}: `{text}`");
        }
        for never in [" class=", " style=", "<style", "var(", " href=", "paint-order", "<script", "NaN"] {
            assert!(!svg.contains(never), "{path} has `{never}`");
        }
        plain_drawing(path, svg);
        all += 1;
    }
    assert!(all > 50, "only {all}");
}

/// What `LibreOffice` Draw, Inkscape and resvg were seen to draw alike. Anything else is looked at there before it is added:
/// `tspan`, `clipPath`, `mask`, `use`, `dominant-baseline`, `textLength` and colours with alpha are read in different ways.
const ELEMENTS: [&str; 10] =
    ["circle", "defs", "desc", "g", "path", "pattern", "rect", "svg", "text", "title"];
const ATTRIBUTES: [&str; 29] = [
    "aria-describedby",
    "aria-hidden",
    "aria-labelledby",
    "cx",
    "cy",
    "d",
    "fill",
    "fill-opacity",
    "font-family",
    "font-size",
    "font-weight",
    "height",
    "id",
    "patternUnits",
    "r",
    "role",
    "stroke",
    "stroke-dasharray",
    "stroke-linecap",
    "stroke-linejoin",
    "stroke-width",
    "text-anchor",
    "transform",
    "viewBox",
    "width",
    "x",
    "xml:lang",
    "xmlns",
    "y",
];

/// Well-formed, of few elements and attributes, with colours as hexadecimal numbers and nothing moved but by `translate`.
fn plain_drawing(path: &str, svg: &str) {
    use quick_xml::events::Event;

    let mut reader = quick_xml::Reader::from_str(svg);
    loop {
        let element = match reader.read_event().unwrap_or_else(|error| panic!("{path}: {error}")) {
            Event::Eof => return,
            Event::Start(element) | Event::Empty(element) => element,
            _ => continue,
        };
        let name = element.name().0.to_owned();
        assert!(ELEMENTS.contains(&name.as_str()), "{path} has <{name}>");
        for attribute in element.attributes().map(Result::unwrap) {
            let key = attribute.key.0;
            let value = attribute.value.as_ref();
            assert!(ATTRIBUTES.contains(&key), "{path} has {key} on <{name}>");
            let as_expected = match key {
                "fill" | "stroke" => {
                    value == "none"
                        || value.starts_with("url(#")
                        || value.starts_with('#') && value.len() == 7
                }
                "transform" => value.starts_with("translate("),
                "font-size" | "stroke-width" => value.parse::<f64>().is_ok(),
                _ => true,
            };
            assert!(as_expected, "{path} has {key}=\"{value}\"");
        }
    }
}

/// All words of an SVG from top to bottom.
fn said_in_order(svg: &str) -> String {
    let texts = svg.split("<text").skip(1).map(|rest| rest.split_once('>').unwrap().1);
    texts.map(|rest| rest.split("</text>").next().unwrap()).collect::<Vec<_>>().join(" ")
}

/// HTML without its tags.
fn plain(html: &str) -> String {
    html.split('<').map(|part| part.split_once('>').map_or(part, |(_, text)| text)).collect()
}

#[cfg(feature = "png")]
#[test]
fn a_picture_of_pixels_is_the_drawing_with_its_words() {
    use impactbook::pictures::Drawing;
    use impactbook::pictures::Scale;

    let paths = sample().keys().filter(|path| path.ends_with("/chart.png"));
    let (mut all, mut bytes) = (0, 0);
    for path in paths {
        let png = &sample()[path];
        assert!(png.starts_with(b"\x89PNG"), "{path}");
        assert!(sample()[&path.replace("chart.png", "card.png")].starts_with(b"\x89PNG"), "{path}: the card");
        bytes += png.len();
        all += 1;
        if all % 40 == 1 {
            let svg = std::str::from_utf8(&sample()[&path.replace(".png", ".svg")]).unwrap().to_owned();
            assert_eq!(
                Drawing { svg: svg.clone(), scale: Scale::Times(2) }.png().as_ref(),
                Some(png),
                "{path}"
            );
            let mute = svg.split("<text").enumerate().fold(String::new(), |out, (place, part)| {
                let part = if place == 0 { part } else { part.split_once("</text>").unwrap().1 };
                out + part
            });
            let without = Drawing { svg: mute, scale: Scale::Times(2) }.png().unwrap();
            assert!(
                without.len() < png.len() * 9 / 10,
                "{path}: words take {} of {} bytes",
                png.len() - without.len(),
                png.len()
            );
        }
    }
    assert!(all > 50 && bytes / all < 120_000, "{all} pictures of {} bytes each", bytes / all);
}
