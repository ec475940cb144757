//! How much of a long chart is embedded: its first rows and the others together, or the last ones of a series in time.
//!
//! The others are added up only where figures may be; else a sentence says how many more stand in the data.

use crate::charts::table::Chart;
use crate::charts::table::Kind;
use crate::pages::chart_spec::ChartSpec;
use crate::pages::charts::show;
use crate::pages::writer::Writer;

/// So many rows at most are embedded, and one for the others.
pub(super) const ROWS: usize = 20;

/// The chart with at most `most` rows of its own, and a sentence about the others; empty where there are none.
pub(super) fn shortened(
    writer: &Writer<'_>,
    spec: &ChartSpec,
    mut chart: Chart,
    most: usize,
) -> (Chart, String) {
    let over = chart.rows.len().saturating_sub(most);
    if over == 0 {
        return (chart, String::new());
    }
    if matches!(chart.kind, Kind::Columns | Kind::StackedColumns | Kind::Lines | Kind::Panels) {
        chart.rows.drain(..over);
        return (chart, writer.say_count("embed_earlier", over));
    }
    let rest = chart.rows.split_off(most);
    let added = if chart.parts_of_sum { show::other(writer, spec, &rest) } else { None };
    let key = if added.is_some() { "embed_other" } else { "embed_more" };
    chart.rows.extend(added);
    (chart, writer.say_count(key, over))
}
