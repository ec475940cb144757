//! How much of a long chart is embedded: its first rows, or the last ones of a series in time, and how many more there
//! are. Rows are never added up here: what is left out stands in the data.

use crate::charts::table::Chart;
use crate::charts::table::Kind;
use crate::pages::writer::Writer;

/// So many rows at most are embedded.
pub(super) const ROWS: usize = 20;

/// The chart with at most `most` rows, and a sentence about the others; empty where there are none.
pub(super) fn shortened(writer: &Writer<'_>, mut chart: Chart, most: usize) -> (Chart, String) {
    let over = chart.rows.len().saturating_sub(most);
    if over == 0 {
        return (chart, String::new());
    }
    let in_time = matches!(chart.kind, Kind::Columns | Kind::StackedColumns | Kind::Lines | Kind::Panels);
    if in_time {
        chart.rows.drain(..over);
    } else {
        chart.rows.truncate(most);
    }
    (chart, writer.say_count(if in_time { "embed_earlier" } else { "embed_more" }, over))
}
