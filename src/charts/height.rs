//! About how high a figure stands on its page: for the frames that others put it in before a script tells them.
//!
//! Comes in: a chart and a width. Goes out: pixels, as the stylesheet sets the figure in a typical font, its table
//! folded. Lines are measured with a reserve, so the answer is rather too high than too low.

use crate::charts::layout::Width;
use crate::charts::layout::layout;
use crate::charts::scene::Tenths;
use crate::charts::table::Chart;
use crate::charts::text::Face;
use crate::charts::text::Weight;
use crate::charts::text::wrap;

/// The height of the figure in pixels where it is `width` pixels wide and has its picture drawn for these widths.
#[must_use]
pub fn figure(chart: &Chart, width: u32, drawn: &[Width]) -> u32 {
    let mut height = paragraph(&chart.title, width, &TITLE) + paragraph(&chart.subtitle, width, &TEXT);
    height += 16 + picture(chart, width, drawn);
    height += paragraph(&chart.summary, width.min(704), &SUMMARY);
    height += remarks(chart, width);
    // The line that opens the table.
    height + if chart.rows.is_empty() { 0 } else { 31 }
}

/// The height of its table alone with notes and source.
#[must_use]
pub fn table(chart: &Chart, width: u32) -> u32 {
    let notes = chart.rows.iter().filter(|row| row.note.is_some()).count();
    let rows = (chart.rows.len() + 1) * 34 + notes * 19;
    let caption = paragraph(&chart.title, width, &TEXT) + paragraph(&chart.subtitle, width, &TEXT) + 8;
    caption + u32::try_from(rows).unwrap_or(u32::MAX / 4) + remarks(chart, width)
}

/// How a paragraph is set.
pub struct Setting {
    size: Tenths,
    weight: Weight,
    /// From line to line.
    line: u32,
    /// Above the first line.
    above: u32,
}

const TITLE: Setting = Setting { size: 200, weight: Weight::Bold, line: 25, above: 0 };
const TEXT: Setting = Setting { size: 150, weight: Weight::Regular, line: 22, above: 4 };
const SUMMARY: Setting = Setting { size: 150, weight: Weight::Regular, line: 22, above: 14 };
const NOTE: Setting = Setting { size: 130, weight: Weight::Regular, line: 19, above: 0 };
/// Sources and what stands beneath a chart.
pub const SMALL: Setting = Setting { size: 130, weight: Weight::Regular, line: 19, above: 8 };
/// Why there is no number, in its place.
pub const REASON: Setting = Setting { size: 160, weight: Weight::Bold, line: 23, above: 4 };

/// The height of a paragraph with the space above it; nothing for an empty one.
#[must_use]
pub fn paragraph(text: &str, width: u32, setting: &Setting) -> u32 {
    if text.is_empty() {
        return 0;
    }
    let limit = Tenths::try_from(width.saturating_mul(10)).unwrap_or(Tenths::MAX);
    let lines = wrap(text, Face { size: setting.size, weight: setting.weight }, limit).len();
    setting.above + setting.line * u32::try_from(lines).unwrap_or(1)
}

/// The picture that the stylesheet shows at this width: the widest that the column is wide enough for, else the
/// narrowest, neither grown beyond its limit.
fn picture(chart: &Chart, width: u32, drawn: &[Width]) -> u32 {
    if chart.rows.is_empty() {
        return 90;
    }
    let fits = drawn.iter().copied().filter(|one| width >= shown_from(*one)).max();
    let shown = fits.or_else(|| drawn.iter().copied().min()).unwrap_or(Width::Narrow);
    let scene = layout(chart, shown);
    let height = i64::from(scene.height) * i64::from(width.min(limit(shown))) / i64::from(scene.width.max(1));
    u32::try_from(height).unwrap_or_default()
}

/// From which width of its column on a picture is shown, as the stylesheet has it.
const fn shown_from(width: Width) -> u32 {
    match width {
        Width::Narrow => 0,
        Width::Middle => 420,
        Width::Wide => 600,
        Width::Full => 860,
    }
}

/// How wide a picture grows at most, as the stylesheet has it.
const fn limit(width: Width) -> u32 {
    match width {
        Width::Narrow => 420,
        Width::Middle => 672,
        Width::Wide => 896,
        Width::Full => 1056,
    }
}

fn remarks(chart: &Chart, width: u32) -> u32 {
    let notes: u32 = chart.notes.iter().map(|note| paragraph(note, width.min(704), &NOTE)).sum();
    let source = format!("{}: {}", chart.words.source, chart.source.text);
    notes + if chart.notes.is_empty() { 0 } else { 8 } + paragraph(&source, width, &SMALL)
}
