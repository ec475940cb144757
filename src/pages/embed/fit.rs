//! How much of a chart fits into a page that others embed: which rows, drawn for which widths, with links over the
//! picture or without.
//!
//! Comes in: a chart of the site. Goes out: its page, the best that has at most [`LARGEST`] bytes; and how high that is,
//! for whoever tells it beforehand.

use std::sync::Arc;

use crate::base::reads;
use crate::base::reads::Reads;
use crate::base::recent::Recent;
use crate::base::recent::Room;
use crate::base::time::Date;
use crate::charts::html;
use crate::charts::html::Frame;
use crate::charts::html::Numbers;
use crate::charts::html::Pointer;
use crate::charts::layout::Width;
use crate::charts::table::Chart;
use crate::pages::chart_spec::ChartSpec;
use crate::pages::charts;
use crate::pages::charts::shorten::ROWS;
use crate::pages::embed::Embed;
use crate::pages::embed::Embedded;
use crate::pages::embed::LARGEST;
use crate::pages::embed::around;
use crate::pages::embed::code;
use crate::pages::embed::corrected;
use crate::pages::embed::head;
use crate::pages::embed::notices;
use crate::pages::embed::shorten;
use crate::pages::writer::Writer;
use crate::theme::problem::ThemeProblem;
use crate::theme::views;
use crate::theme::views::Body;
use crate::theme::views::PageView;

/// What an embedded page shows of a chart.
#[derive(Clone, Debug)]
pub(super) struct Shown {
    /// The chart with the rows that are shown.
    pub(super) chart: Chart,
    /// What is said of the others; may be empty.
    pub(super) more: String,
    /// The widths for which its picture is drawn.
    pub(super) widths: &'static [Width],
}

/// So much of a chart.
struct Try {
    rows: usize,
    widths: &'static [Width],
    pointer: Pointer,
}

/// What is tried, the best first. Links over the picture go before anything that is seen, and rows go last.
const TRIES: [Try; 6] = [
    Try { rows: ROWS, widths: THREE, pointer: Pointer::Links },
    Try { rows: ROWS, widths: THREE, pointer: Pointer::Nothing },
    Try { rows: ROWS, widths: &[Width::Narrow, Width::Wide], pointer: Pointer::Nothing },
    Try { rows: ROWS, widths: &[Width::Narrow], pointer: Pointer::Nothing },
    Try { rows: 10, widths: &[Width::Narrow, Width::Wide], pointer: Pointer::Nothing },
    Try { rows: 3, widths: &[Width::Narrow], pointer: Pointer::Nothing },
];

const THREE: &[Width] = &[Width::Narrow, Width::Middle, Width::Wide];

/// The page of a chart or of its table, and what it shows; `None` where there is nothing to show any more.
pub(super) fn page(
    writer: &Writer<'_>,
    embed: &Embed,
    spec: &ChartSpec,
    frozen: Option<Date>,
) -> Result<Option<(Shown, Vec<u8>)>, ThemeProblem> {
    let Some(whole) = charts::chart(writer, spec) else { return Ok(None) };
    let inline = writer.book.inlines.of_charts(writer.book.theme);
    let correction = if frozen.is_some() { None } else { corrected::of_chart(writer, &whole, |_| true) };
    let notices = notices(writer, correction);
    let table = matches!(embed.of, Embedded::Table(_));
    let mut last = None;
    for one in TRIES {
        let (chart, more) = shorten::shortened(writer, spec, whole.clone(), one.rows);
        let view = views::embed::Embed {
            id: spec.id(writer.portfolio()),
            kind: if table { "table" } else { "chart" }.to_owned(),
            notices: notices.clone(),
            html: if table { html::table_alone(&chart) } else { figure(&chart, &one) },
            more: more.clone(),
            ..around(writer, embed, inline, frozen)
        };
        let titled = PageView { page: head(writer, embed, &chart.title), body: Body::Embed(view) };
        let bytes = writer.book.theme.render(&titled)?;
        let fits = bytes.len() <= LARGEST;
        last = Some((Shown { chart, more, widths: one.widths }, bytes));
        if fits {
            break;
        }
    }
    Ok(last)
}

/// The heights that are told of the pages of charts and of their tables. The embedded page of a chart is written first of its
/// files, and to draw it once more would only tell what it was.
pub type Heights = Recent<Embed, Arc<([u32; 2], Reads)>>;

/// How many heights are kept: a few per thread. They weigh nothing.
pub const KEPT: Room = Room { answers: 64, weight: 0, always: 0 };

/// The page of a chart, as [`page`] has it; its heights are kept for whoever tells them.
pub(super) fn page_and_keep(
    writer: &Writer<'_>,
    embed: &Embed,
    spec: &ChartSpec,
) -> Result<Option<(Shown, Vec<u8>)>, ThemeProblem> {
    let (made, from) = reads::gathered(|| page(writer, embed, spec, None));
    let made = made?;
    if let Some((shown, _)) = &made {
        let heights = code::heights(writer, spec, shown);
        writer.book.heights.keep(embed.clone(), Arc::new((heights, from)), 0);
    }
    Ok(made)
}

/// The heights of the page of a chart and of that of its table, for the chart's own page: those of what they show.
pub(super) fn heights(writer: &Writer<'_>, embed: &Embed, spec: &ChartSpec, whole: &Chart) -> [u32; 2] {
    let book = writer.book;
    if let Some(kept) = book.heights.find(embed) {
        reads::again(&kept.1);
        return kept.0;
    }
    let (home, file) = (embed.home(), embed.file(book.portfolio));
    let inside = Writer::new(book, &home, &file);
    match page_and_keep(&inside, embed, spec) {
        Ok(Some((shown, _))) => code::heights(&inside, spec, &shown),
        // A theme that cannot print the embedded page may still print this one.
        Ok(None) | Err(_) => {
            let [Try { rows, widths, .. }, ..] = TRIES;
            let (chart, more) = shorten::shortened(writer, spec, whole.clone(), rows);
            code::heights(writer, spec, &Shown { chart, more, widths })
        }
    }
}

fn figure(chart: &Chart, of: &Try) -> String {
    let (heading, widths) = (2, of.widths.to_vec());
    let numbers = Numbers::Folded;
    html::figure(chart, &Frame { heading, widths, numbers, pointer: of.pointer, ..Frame::default() })
}
