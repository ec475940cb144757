//! Prints a chart as the whole `<figure>`: heading, picture at several widths, summary, notes, source, table.
//!
//! Comes in: a `Chart` and the `Frame` of the page it stands on. Goes out: HTML without styles and scripts. The
//! stylesheet shows one of the pictures by the width of the container. The table is the chart for everybody who
//! does not see the picture, so it has the same numbers in the same order.

use crate::base::html::escaped;
use crate::charts::layout::Width;
use crate::charts::layout::layout;
use crate::charts::svg::Mode;
use crate::charts::svg::Picture;
use crate::charts::svg::pointer_layer;
use crate::charts::svg::svg;
use crate::charts::table::Chart;
use crate::charts::table::Kind;
use crate::charts::table_html::table;

/// What a page decides about a chart on it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Frame {
    /// The level of the heading, from 2 to 6.
    pub heading: u8,
    /// The widths at which the picture is drawn.
    pub widths: Vec<Width>,
    /// Whether the table is open from the start.
    pub numbers: Numbers,
    /// What the pointer finds over the picture.
    pub pointer: Pointer,
    /// HTML for downloads and embedding, printed as it stands beneath the source.
    pub actions_html: String,
}

impl Default for Frame {
    fn default() -> Self {
        Self {
            heading: 3,
            widths: vec![Width::Narrow, Width::Middle, Width::Wide],
            numbers: Numbers::Folded,
            pointer: Pointer::Links,
            actions_html: String::new(),
        }
    }
}

/// Whether the table is open from the start.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Numbers {
    /// Folded away until it is opened.
    #[default]
    Folded,
    /// Open, as on the chart's own page.
    Open,
}

/// What the pointer finds over the picture.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Pointer {
    /// A link and a tooltip for each mark.
    #[default]
    Links,
    /// Nothing, where room is short: the table has the same links and numbers.
    Nothing,
}

/// The chart as HTML.
#[must_use]
pub fn figure(chart: &Chart, frame: &Frame) -> String {
    let id = safe_id(&chart.id);
    let wide = if is_wide(chart) { " chart-wide" } else { "" };
    let mut out = format!("<figure class=\"chart{wide}\" id=\"{id}\">\n");
    out.push_str(&caption(chart, frame, &id));
    out.push_str(&pictures(chart, frame, &id));
    if !chart.summary.is_empty() {
        out.push_str(&format!(
            "<p class=\"chart-summary\" id=\"{id}-summary\">{}</p>\n",
            escaped(&chart.summary)
        ));
    }
    out.push_str(&remarks(chart));
    if !frame.actions_html.is_empty() {
        out.push_str(&format!("<div class=\"chart-actions\">{}</div>\n", frame.actions_html));
    }
    out.push_str(&numbers(chart, frame, &id));
    out.push_str("</figure>\n");
    out
}

/// Whether a chart needs the whole width of the page, where others stand two by two. Two panels do not.
fn is_wide(chart: &Chart) -> bool {
    match chart.kind {
        Kind::PairedDots => true,
        Kind::Panels => chart.series.len() > 2,
        _ => false,
    }
}

/// The picture alone, at the narrowest width, hidden from everything but eyes: for lists that say the same in words.
#[must_use]
pub fn thumbnail(chart: &Chart) -> String {
    if chart.rows.is_empty() {
        return String::new();
    }
    let id = safe_id(&chart.id);
    let scene = layout(chart, Width::Narrow);
    format!(
        "<div class=\"chart-small\" aria-hidden=\"true\">{}</div>\n",
        svg(&scene, Picture { id: &format!("{id}-small"), lang: &chart.lang, ..Picture::default() })
    )
}

/// The numbers of the chart alone: its table with notes and source, for a page that shows no picture.
#[must_use]
pub fn table_alone(chart: &Chart) -> String {
    let id = safe_id(&chart.id);
    let kind = if chart.kind == Kind::Rounds { " chart-rounds" } else { "" };
    let table = match chart.rows.as_slice() {
        [] => format!("<p class=\"chart-empty\">{}</p>", escaped(&chart.words.nothing_to_show)),
        _ => table(chart, &id),
    };
    format!(
        "<figure class=\"chart\" id=\"{id}\">\n<div class=\"chart-table{kind}\" role=\"group\" tabindex=\"0\" \
         aria-labelledby=\"{id}-caption\">{table}</div>\n{}</figure>\n",
        remarks(chart),
    )
}

/// The id with everything replaced that would break a reference to it.
fn safe_id(id: &str) -> String {
    let keep = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '-' | '_' | '/' | '.');
    let id: String = id.chars().map(|letter| if keep(letter) { letter } else { '-' }).collect();
    if id.is_empty() { "chart".to_owned() } else { id }
}

/// Heading and subtitle.
fn caption(chart: &Chart, frame: &Frame, id: &str) -> String {
    let level = frame.heading.clamp(2, 6);
    let title = linked(&escaped(&chart.title), chart.href.as_deref());
    let mut out = format!("<figcaption><h{level} class=\"chart-title\" id=\"{id}-title\">{title}</h{level}>");
    if !chart.subtitle.is_empty() {
        out.push_str(&format!("<p class=\"chart-subtitle\">{}</p>", escaped(&chart.subtitle)));
    }
    out.push_str("</figcaption>\n");
    out
}

/// HTML inside a link, if there is one.
pub(crate) fn linked(html: &str, href: Option<&str>) -> String {
    match href {
        Some(href) => format!("<a href=\"{}\">{html}</a>", escaped(href)),
        None => html.to_owned(),
    }
}

/// The picture at each width, in a container that the stylesheet measures.
fn pictures(chart: &Chart, frame: &Frame, id: &str) -> String {
    if chart.rows.is_empty() {
        return format!("<p class=\"chart-empty\">{}</p>\n", escaped(&chart.words.nothing_to_show));
    }
    let mut widths = frame.widths.clone();
    widths.sort_unstable();
    widths.dedup();
    if widths.is_empty() {
        widths.push(Width::Narrow);
    }
    let offered: Vec<&str> = widths.iter().map(|width| width.class()).collect();
    let mut out = format!("<div class=\"chart-pictures has-{}\">", offered.join(" has-"));
    let described_by = if chart.summary.is_empty() { String::new() } else { format!("{id}-summary") };
    for width in widths {
        let picture = Picture {
            mode: Mode::Inline,
            id: &format!("{id}-{}", width.class()),
            class: "",
            labelled_by: &format!("{id}-title"),
            described_by: &described_by,
            lang: &chart.lang,
        };
        let scene = layout(chart, width);
        out.push_str(&format!("<div class=\"chart-picture {}\">", width.class()));
        out.push_str(&svg(&scene, picture));
        if frame.pointer == Pointer::Links {
            out.push_str(&pointer_layer(&scene));
        }
        out.push_str("</div>");
    }
    out.push_str("</div>\n");
    out
}

/// Notes and source.
fn remarks(chart: &Chart) -> String {
    let mut out = String::new();
    if !chart.notes.is_empty() {
        let notes: Vec<String> =
            chart.notes.iter().map(|note| format!("<li>{}</li>", escaped(note))).collect();
        out.push_str(&format!("<ul class=\"chart-notes\">{}</ul>\n", notes.concat()));
    }
    if !chart.source.text.is_empty() {
        let text = linked(&escaped(&chart.source.text), chart.source.href.as_deref());
        out.push_str(&format!("<p class=\"chart-source\">{}: {text}</p>\n", escaped(&chart.words.source)));
    }
    out
}

/// The table in its own region, which scrolls sideways where it is too wide for the page.
fn numbers(chart: &Chart, frame: &Frame, id: &str) -> String {
    if chart.rows.is_empty() {
        return String::new();
    }
    let open = match frame.numbers {
        Numbers::Folded => "",
        Numbers::Open => " open",
    };
    let kind = if chart.kind == Kind::Rounds { " chart-rounds" } else { "" };
    format!(
        "<details class=\"chart-data\"{open}><summary>{}</summary>\n<div class=\"chart-table{kind}\" role=\"group\" \
         tabindex=\"0\" aria-labelledby=\"{id}-caption\">{}</div></details>\n",
        escaped(&chart.words.show_table),
        table(chart, id),
    )
}
