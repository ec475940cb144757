//! How much of a long chart is embedded, and the sentence that says where the rest is.

use crate::charts::table::Chart;
use crate::pages::chart_spec::ChartSpec;
use crate::pages::charts::shorten;
use crate::pages::charts::shorten::Others;
use crate::pages::writer::Writer;

/// The chart with at most `most` rows of its own, and a sentence about the others; empty where there are none.
pub(super) fn shortened(
    writer: &Writer<'_>,
    spec: &ChartSpec,
    mut chart: Chart,
    most: usize,
) -> (Chart, String) {
    let Some(left_out) = shorten::shorten(writer, spec, &mut chart, most) else {
        return (chart, String::new());
    };
    let key = match left_out.others {
        Others::Added => "embed_other",
        Others::Counted => "embed_more",
        Others::Earlier => "embed_earlier",
    };
    let said = writer.say_count(key, left_out.rest);
    (chart, said)
}
