//! How a chart is shown in one place: which rows, in which order, under which title. The chart's own page shows it whole.

use crate::charts::table::Chart;
use crate::charts::table::Kind;
use crate::pages::chart_spec::ChartSpec;
use crate::pages::charts::shorten;
use crate::pages::charts::shorten::LeftOut;
use crate::pages::charts::shorten::Others;
use crate::pages::writer::Writer;
use crate::theme::words::Arg;

/// How a chart is shown where it stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Show {
    /// Only so many rows; the rest together as "other" where that may be added.
    pub top: Option<usize>,
    /// The order of rows that have none of their own.
    pub sort: Sort,
    /// Bars or columns, where both can show it.
    pub kind: Option<Kind>,
    /// The author's title.
    pub title: Option<String>,
}

/// The order of the rows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sort {
    /// The chart's own: the largest first, or time.
    #[default]
    Usual,
    /// The largest first.
    Value,
    /// By name.
    Name,
}

/// The chart as it is shown in this place, and what is left out of it.
pub(super) fn shown(
    writer: &Writer<'_>,
    spec: &ChartSpec,
    mut chart: Chart,
    show: &Show,
) -> (Chart, Option<LeftOut>) {
    if let Some(kind) = show.kind {
        chart.kind = kind;
    }
    if let Some(title) = &show.title {
        if chart.title == chart.name {
            chart.subtitle = format!("{}. {}", chart.name, chart.subtitle);
        }
        chart.title.clone_from(title);
    }
    match show.sort {
        Sort::Name => chart.rows.sort_by(|one, other| writer.words.compare(&one.label, &other.label)),
        Sort::Value => chart = chart.largest_first(),
        Sort::Usual => {}
    }
    let left_out = few_rows(writer, spec, &mut chart, show.top);
    (chart, left_out)
}

/// Leaves the first rows, and says in words how many others there are. Years stay: they are few, and none stands for
/// others. So do the towns of a map, where one left out would read as nothing at that place.
fn few_rows(writer: &Writer<'_>, spec: &ChartSpec, chart: &mut Chart, top: Option<usize>) -> Option<LeftOut> {
    if top.is_none() && (shorten::is_in_time(spec, chart) || chart.kind == Kind::Map) {
        return None;
    }
    let keep = top.unwrap_or(shorten::ROWS);
    let left_out = shorten::shorten(writer, spec, chart, keep)?;
    let counts = [("all", writer.words.count(left_out.all)), ("rest", writer.words.count(left_out.rest))];
    let counts: Vec<(&str, Arg<'_>)> = counts.iter().map(|(key, count)| (*key, Arg::Text(count))).collect();
    let key = if left_out.others == Others::Added { "p_note_top_other" } else { "p_note_top" };
    let mut note = writer.say_count_with(key, keep, &counts);
    if writer.portfolio().site.outputs.charts {
        note = format!("{note} {}", writer.t("p_note_top_where"));
    }
    chart.notes.insert(0, note);
    Some(left_out)
}
