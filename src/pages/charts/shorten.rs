//! How much of a long chart stands on a page that is not its own: its first rows, and one row for all the others.
//!
//! The others are added up only where figures may be; else the row says that they are not. The chart's own page has every
//! row, and so have the files beside it.

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
use crate::pages::address::Subject;
use crate::pages::chart_spec::ChartSpec;
use crate::pages::charts::sum_cell;
use crate::pages::writer::Writer;

/// So many rows of its own at most has a chart on pages that are not its own, in lists and in frames.
pub const ROWS: usize = 20;

/// What became of the rows that are left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Others {
    /// One row has their sum.
    Added,
    /// One row says how many they are, or none where the kind has no place for it; they are not added up.
    Counted,
    /// They are earlier than those that are left, which end with the last.
    Earlier,
}

/// How much was left out of a chart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LeftOut {
    /// How many rows there are in all.
    pub all: usize,
    /// How many of them are left out.
    pub rest: usize,
    /// What became of those.
    pub others: Others,
}

/// True where the rows follow each other in time: no row may stand for others then.
pub fn is_in_time(spec: &ChartSpec, chart: &Chart) -> bool {
    let upright = matches!(chart.kind, Kind::Columns | Kind::StackedColumns | Kind::Lines | Kind::Panels);
    spec.dimensions().first() == Some(&Dimension::Year) || upright
}

/// Leaves the first `keep` rows and one for the others, or the last `keep` of rows in time; `None` where all of them stay.
pub fn shorten(writer: &Writer<'_>, spec: &ChartSpec, chart: &mut Chart, keep: usize) -> Option<LeftOut> {
    let all = chart.rows.len();
    let rest = all.saturating_sub(keep);
    if rest == 0 {
        return None;
    }
    if is_in_time(spec, chart) {
        chart.rows.drain(..rest);
        return Some(LeftOut { all, rest, others: Others::Earlier });
    }
    let left = chart.rows.split_off(keep);
    let added = if chart.parts_of_sum { added(writer, spec, &left) } else { None };
    let others = if added.is_some() { Others::Added } else { Others::Counted };
    let row = added.or_else(|| counted(writer, chart, left.len()));
    chart.rows.extend(row.map(|row| Row { href: whole(writer, spec), ..row }));
    Some(LeftOut { all, rest, others })
}

/// The rows left out as one, by the rules of figures; `None` where they may not be added.
fn added(writer: &Writer<'_>, spec: &ChartSpec, rest: &[Row]) -> Option<Row> {
    let of = spec.whole()?;
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
    let cell = Cell { href: whole(writer, spec), ..sum_cell(writer, of, &sum, &label) };
    Some(Row { label, cells: vec![cell], ..Row::default() })
}

/// A row that says how many more there are and that they are no sum, where the kind of chart has a place for words.
fn counted(writer: &Writer<'_>, chart: &Chart, rest: usize) -> Option<Row> {
    if matches!(chart.kind, Kind::Map | Kind::Rounds | Kind::Statements) {
        return None;
    }
    let label = writer.say_count("p_other", rest);
    let words = writer.t("p_not_added");
    let cell = Cell { tooltip: format!("{label}: {words}"), label: words, ..Cell::default() };
    Some(Row { label, cells: vec![cell], ..Row::default() })
}

/// Where all rows stand: the chart's own page, else the page of the figure that it breaks down; `None` where the site has
/// neither.
fn whole(writer: &Writer<'_>, spec: &ChartSpec) -> Option<String> {
    let portfolio = writer.portfolio();
    if portfolio.site.outputs.charts {
        return Some(writer.href(Subject::Chart(Box::new(spec.clone()))));
    }
    let figure = spec.whole()?;
    writer.book.figures.exists(portfolio, figure).then(|| writer.figure_href(figure)).flatten()
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
