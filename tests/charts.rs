//! Tests of the charts on their placed scenes and on a few pictures kept for the eye.
//!
//! `UPDATE=1 cargo test --test charts` rewrites the pictures in `tests/charts`; the difference is then reviewed.
//! `cargo test --test charts page -- --ignored` writes a page with all samples to look at.

#[path = "charts/samples.rs"]
mod samples;

use std::fs;
use std::path::Path;

use impactbook::charts::html::Frame;
use impactbook::charts::html::Numbers;
use impactbook::charts::html::figure;
use impactbook::charts::layout::Width;

#[test]
#[ignore = "writes a page for people to look at"]
fn page() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"));
    let style =
        fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("themes/default/styles/charts.css"));
    fs::write(folder.join("charts.css"), style.expect("the stylesheet is there"))
        .expect("the folder can be written");
    let mut page = "<!doctype html><html lang=\"ru\"><meta charset=\"utf-8\"><title>Charts</title>\
                    <meta name=\"viewport\" content=\"width=device-width\"><link rel=\"stylesheet\" href=\"charts.css\">\
                    <link rel=\"stylesheet\" href=\"page.css\"><main><h1>Charts</h1>"
        .to_owned();
    for (place, (_, chart)) in samples::all().into_iter().enumerate() {
        let numbers = if place % 3 == 0 {
            Numbers::Open
        } else {
            Numbers::Folded
        };
        page.push_str(&figure(
            &chart,
            &Frame {
                widths: Width::ALL.to_vec(),
                numbers,
                heading: 2,
                ..Frame::default()
            },
        ));
    }
    page.push_str("</main></html>");
    let body = ":root{color-scheme:light dark}body{background:var(--chart-paper);color:var(--chart-ink);margin:16px;font-family:var(--chart-fonts)}\
                main{max-width:700px;margin:auto}";
    fs::write(folder.join("page.css"), body).expect("the folder can be written");
    fs::write(folder.join("charts.html"), page).expect("the folder can be written");
}
