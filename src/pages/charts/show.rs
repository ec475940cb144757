//! How a chart is shown in one place: which rows, in which order, under which title. The chart's own page shows it whole.

use rust_decimal::Decimal;

use crate::base::value::Known;
use crate::base::value::Missing;
use crate::base::value::Qualifier;
use crate::base::value::Value;
use crate::charts::table::Amount;
use crate::charts::table::Cell;
use crate::charts::table::Chart;
use crate::charts::table::Kind;
use crate::charts::table::Row;
use crate::figures::arithmetic;
use crate::figures::key::Dimension;
use crate::pages::chart_spec::ChartSpec;
use crate::pages::charts::amount_of;
use crate::pages::charts::cell_of;
use crate::pages::writer::Writer;
use crate::theme::words::Arg;
use crate::theme::words::numbers::Style;

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

/// How many rows stand on pages that are not the chart's own, unless an author asks for more.
const ON_A_PAGE: usize = 15;

/// The chart as it is shown in this place.
pub(super) fn shown(writer: &Writer<'_>, spec: &ChartSpec, mut chart: Chart, show: &Show) -> Chart {
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
    shorten(writer, spec, &mut chart, show.top);
    chart
}

/// Leaves the first rows, and says in words where the others are.
fn shorten(writer: &Writer<'_>, spec: &ChartSpec, chart: &mut Chart, top: Option<usize>) {
    let in_time = spec.dimensions().first() == Some(&Dimension::Year) || chart.kind == Kind::Map;
    let keep = top.unwrap_or(ON_A_PAGE);
    // One row more costs less than a row that says that there is one more.
    let has_page = writer.portfolio().site.outputs.charts;
    if top.is_none() && (in_time || !has_page) || chart.rows.len() <= keep + usize::from(top.is_none()) {
        return;
    }
    let all = chart.rows.len();
    let rest = chart.rows.split_off(keep);
    let counts = [("all", writer.words.count(all)), ("rest", writer.words.count(rest.len()))];
    let counts: Vec<(&str, Arg<'_>)> = counts.iter().map(|(key, count)| (*key, Arg::Text(count))).collect();
    let added = if chart.parts_of_sum { other(writer, spec, &rest) } else { None };
    let key = if added.is_some() { "p_note_top_other" } else { "p_note_top" };
    chart.notes.insert(0, writer.say_count_with(key, keep, &counts));
    chart.rows.extend(added);
}

/// The rows left out as one, by the rules of figures; `None` where they may not be added.
pub(in crate::pages) fn other(writer: &Writer<'_>, spec: &ChartSpec, rest: &[Row]) -> Option<Row> {
    let whole = spec.whole()?;
    let values: Option<Vec<Value>> = rest
        .iter()
        .map(|row| match row.cells.as_slice() {
            [only] => Some(value(only.amount)),
            _ => None,
        })
        .collect();
    let sum = arithmetic::add(&values?).ok().flatten()?;
    sum.known()?;
    let label = writer.say_count("p_other", rest.len());
    let unit = &writer.portfolio().measures[whole.measure].unit;
    let number = writer.words.value(&sum, unit, whole.currency, Style::Short);
    let cell: Cell = cell_of(&number, amount_of(&sum), 0, &label);
    Some(Row { label, cells: vec![cell], ..Row::default() })
}

/// The value that an amount was made from.
fn value(amount: Amount) -> Value {
    let known = |qualifier: Qualifier, number: Decimal| Value::Known(Known::qualified(qualifier, number));
    match amount {
        Amount::Exact(number) => known(Qualifier::Exact, number),
        Amount::MoreThan(number) => known(Qualifier::MoreThan, number),
        Amount::AtLeast(number) => known(Qualifier::AtLeast, number),
        Amount::LessThan(number) => known(Qualifier::LessThan, number),
        Amount::UpTo(number) => known(Qualifier::UpTo, number),
        Amount::About(number) => known(Qualifier::About, number),
        Amount::Between(low, high) => Value::Known(Known::between(low, high)),
        Amount::NotApplicable => Value::Missing(Missing::NotApplicable),
        Amount::Withheld => Value::Missing(Missing::Withheld),
        Amount::Missing | Amount::Round(_) => Value::Missing(Missing::NotPublished),
    }
}
