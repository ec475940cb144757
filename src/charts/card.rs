//! A chart as a card for link previews: 1200 by 630 pixels with title, picture, source and the site's name.
//!
//! Comes in: a `Chart` and what stands around it. Goes out: an SVG document, meant to become a PNG. A card is looked
//! at small, so the picture is as large as there is room for; a chart of many rows shows the first ones (of times
//! the last) and says of how many. Notes stay on the page that the card leads to; what must go with the numbers
//! wherever they go does not.

use crate::charts::layout::Width;
use crate::charts::layout::layout;
use crate::charts::look;
use crate::charts::scene::Scene;
use crate::charts::scene::Tenths;
use crate::charts::standalone::Around;
use crate::charts::standalone::document;
use crate::charts::standalone::picture;
use crate::charts::standalone::text_line;
use crate::charts::svg::attribute;
use crate::charts::svg::items;
use crate::charts::svg::length;
use crate::charts::svg::number;
use crate::charts::table::Chart;
use crate::charts::table::Kind;
use crate::charts::text::Face;
use crate::charts::text::Weight;
use crate::charts::text::wrap;

const SIZE: (Tenths, Tenths) = (12_000, 6_300);
const MARGIN: Tenths = 560;
const TITLES: [Face; 3] = [
    Face { size: 440, weight: Weight::Bold },
    Face { size: 360, weight: Weight::Bold },
    Face { size: 300, weight: Weight::Bold },
];
const SUBTITLE: Face = Face { size: 250, weight: Weight::Regular };
const SITE: Face = Face { size: 230, weight: Weight::Bold };
const SOURCE: Face = Face { size: 200, weight: Weight::Regular };
const REMARK: Face = Face { size: 160, weight: Weight::Regular };

/// Between the picture and what stands above and beneath it.
const BETWEEN: Tenths = 220;
/// Beneath everything.
const BOTTOM: Tenths = 330;

/// The picture is drawn at least so many hundredths of its size where leaving rows out can help.
const LEAST: Tenths = 120;
/// No chart is cut to fewer rows.
const FEWEST: usize = 3;

/// The card as an SVG document.
#[must_use]
pub fn card(chart: &Chart, around: &Around) -> String {
    let room = SIZE.0 - 2 * MARGIN;
    let mut out = String::with_capacity(8192);
    // A rule along the top, as over a page of the site.
    out.push_str("<rect");
    length(&mut out, "width", SIZE.0);
    length(&mut out, "height", 100);
    attribute(&mut out, "fill", look::MARKS[0]);
    out.push_str("/>\n");
    let mut top = 430;
    let (title, lines) = title(chart, room);
    top = put(&mut out, &lines, top, (title, look::INK));
    let subtitle = first_lines(&chart.subtitle, SUBTITLE, room, 1);
    top = put(&mut out, &subtitle, top + 30, (SUBTITLE, look::SOFT));

    let bottom = foot(&mut out, chart, around);
    let from = top + BETWEEN;
    let mut shown = fit(chart, (room, bottom - BETWEEN - from));
    if shown.rows < chart.rows.len() {
        // The line that says so needs room as well.
        let line = SOURCE.line() + 60;
        shown = fit(chart, (room, bottom - BETWEEN - from - line));
        let words = around.some_rows.replace("{shown}", &shown.rows.to_string());
        let words = words.replace("{all}", &chart.rows.len().to_string());
        put(&mut out, &first_lines(&words, SOURCE, room, 1), bottom - line, (SOURCE, look::SOFT));
    }
    drawing(&mut out, chart, &shown, from);
    document(chart, SIZE, &out)
}

/// Source, site, and what must go with the numbers, from the bottom up; returns where they begin.
fn foot(out: &mut String, chart: &Chart, around: &Around) -> Tenths {
    let room = SIZE.0 - 2 * MARGIN;
    let remarks = first_lines(&around.remarks.join(" "), REMARK, room, 3);
    let bottom = SIZE.1 - BOTTOM - REMARK.line() * Tenths::try_from(remarks.len()).unwrap_or_default();
    put(out, &remarks, bottom + 20, (REMARK, look::SOFT));
    let site_top = bottom - SITE.line();
    put(out, &first_lines(&around.site, SITE, room, 1), site_top, (SITE, look::INK));
    if chart.source.text.is_empty() {
        return site_top;
    }
    let source = format!("{}: {}", chart.words.source, chart.source.text);
    // The day of the data stands at its end, so it is rather made smaller than cut.
    let face = if wrap(&source, SOURCE, room).len() > 1 { REMARK } else { SOURCE };
    let source_top = site_top - SOURCE.line() - 20;
    put(out, &first_lines(&source, face, room, 1), source_top, (face, look::SOFT));
    source_top
}

/// The title at the largest size at which two lines hold it.
fn title(chart: &Chart, room: Tenths) -> (Face, Vec<String>) {
    let fits = |face: &&Face| wrap(&chart.title, **face, room).len() <= 2;
    let face = TITLES.iter().find(fits).copied().unwrap_or(TITLES[2]);
    (face, first_lines(&chart.title, face, room, 2))
}

/// The first lines of a text; the last one ends in an ellipsis where something is left out.
fn first_lines(text: &str, face: Face, room: Tenths, most: usize) -> Vec<String> {
    if text.trim().is_empty() {
        return Vec::new();
    }
    let mut lines = wrap(text, face, room);
    if lines.len() > most {
        // With room for the ellipsis itself.
        lines = wrap(text, face, room - face.size);
        lines.truncate(most);
        if let Some(last) = lines.last_mut() {
            last.push('…');
        }
    }
    lines
}

/// Puts lines from `top` on and returns where they end.
fn put(out: &mut String, lines: &[String], mut top: Tenths, look: (Face, &str)) -> Tenths {
    for line in lines {
        text_line(out, line, (MARGIN, top + look.0.ascent()), look);
        top += look.0.line();
    }
    top
}

/// A picture that fits, at a scale in hundredths.
struct Shown {
    scene: Scene,
    scale: Tenths,
    rows: usize,
}

/// The picture that fills the card best; with fewer rows where it would be too small.
fn fit(chart: &Chart, room: (Tenths, Tenths)) -> Shown {
    let whole = largest(chart, room);
    let mut shown = Shown { rows: chart.rows.len(), ..whole };
    while shown.scale < LEAST && shown.rows > FEWEST && can_be_cut(chart.kind) {
        let count = i32::try_from(shown.rows).unwrap_or(i32::MAX);
        let fitting = count.saturating_mul(shown.scale) / LEAST;
        let rows = usize::try_from(fitting).unwrap_or_default().clamp(FEWEST, shown.rows - 1);
        shown = Shown { rows, ..largest(&cut(chart, rows), room) };
    }
    shown
}

/// The widest picture whose text is large enough, else the one with the largest text.
fn largest(chart: &Chart, room: (Tenths, Tenths)) -> Shown {
    let mut best: Option<Shown> = None;
    for width in Width::ALL {
        let scene = layout(chart, width);
        let across = room.0 * 100 / scene.width.max(1);
        let down = room.1.saturating_mul(100) / scene.height.max(1);
        let scale = across.min(down).clamp(1, 260);
        if best.as_ref().is_none_or(|best| scale >= best.scale.min(LEAST)) {
            best = Some(Shown { scene, scale, rows: 0 });
        }
    }
    best.unwrap_or(Shown { scene: Scene::default(), scale: 100, rows: 0 })
}

/// Whether rows stand beneath each other, so that some of them are still the same chart.
const fn can_be_cut(kind: Kind) -> bool {
    match kind {
        Kind::Bars
        | Kind::Columns
        | Kind::StackedColumns
        | Kind::StackedBars
        | Kind::Lines
        | Kind::Panels
        | Kind::Deviations
        | Kind::Targets
        | Kind::Map
        | Kind::PairedDots
        | Kind::Rounds
        | Kind::Statements => true,
    }
}

/// The chart with so many of its rows: the first ones, of times the last.
fn cut(chart: &Chart, rows: usize) -> Chart {
    let of_times = matches!(chart.kind, Kind::Columns | Kind::StackedColumns | Kind::Lines | Kind::Panels);
    let skipped = if of_times { chart.rows.len() - rows } else { 0 };
    let rows = chart.rows.iter().skip(skipped).take(rows).cloned().collect();
    Chart { rows, ..chart.clone() }
}

/// The picture itself, from `top` on.
fn drawing(out: &mut String, chart: &Chart, shown: &Shown, top: Tenths) {
    out.push_str("<g transform=\"translate(");
    number(out, MARGIN);
    out.push(' ');
    number(out, top);
    out.push_str(&format!(") scale({}.{:02})\">", shown.scale / 100, shown.scale % 100));
    items(out, &shown.scene, picture(chart));
    out.push_str("</g>\n");
}
