//! Whether a number of an embedded page was corrected.
//!
//! A correction names a figure, or a record; then it concerns every figure that the record stands behind.

use std::collections::BTreeSet;

use crate::charts::table::Chart;
use crate::export::frozen;
use crate::figures::key::FigureKey;
use crate::pages::writer::Writer;
use crate::portfolio::model::Change;
use crate::portfolio::model::ChangeKind;
use crate::portfolio::model::Portfolio;

/// The latest correction of a number in the chart, of those that are `wanted`, with its place among all changes.
pub(super) fn of_chart<'w>(
    writer: &Writer<'w>,
    chart: &Chart,
    wanted: impl Fn(&Change) -> bool,
) -> Option<(usize, &'w Change)> {
    let portfolio = writer.portfolio();
    if !corrections(portfolio).any(|(_, change)| wanted(change)) {
        return None;
    }
    let cells = chart.rows.iter().flat_map(|row| row.cells.iter().chain(&row.total));
    let shown: BTreeSet<&str> = cells.filter_map(|cell| cell.facts.as_ref()?.figure.as_deref()).collect();
    let keys: Vec<FigureKey> = shown.iter().filter_map(|id| FigureKey::parse(portfolio, id)).collect();
    latest(portfolio, |change| {
        wanted(change)
            && (change.figures.iter().any(|id| shown.contains(&**id))
                || keys.iter().any(|key| stands_behind(writer, change, key)))
    })
}

/// The latest correction of a figure, of those that are `wanted`, with its place among all changes.
pub(super) fn of_figure<'w>(
    writer: &Writer<'w>,
    key: &FigureKey,
    wanted: impl Fn(&Change) -> bool,
) -> Option<(usize, &'w Change)> {
    let id = key.id(writer.portfolio());
    latest(writer.portfolio(), |change| {
        wanted(change)
            && (change.figures.iter().any(|figure| **figure == *id) || stands_behind(writer, change, key))
    })
}

fn corrections(portfolio: &Portfolio) -> impl Iterator<Item = (usize, &Change)> {
    portfolio.changes.iter().enumerate().filter(|(_, change)| change.kind == ChangeKind::Correction)
}

fn latest(portfolio: &Portfolio, concerns: impl Fn(&Change) -> bool) -> Option<(usize, &Change)> {
    corrections(portfolio)
        .filter(|(_, change)| concerns(change))
        .max_by_key(|(place, change)| (change.date, *place))
}

/// Whether the record that a change names stands behind a figure.
fn stands_behind(writer: &Writer<'_>, change: &Change, key: &FigureKey) -> bool {
    let Some(record) = &change.record else { return false };
    let portfolio = writer.portfolio();
    let figure = writer.book.figures.detailed(portfolio, key);
    figure.is_some_and(|figure| {
        figure.lines.iter().any(|line| frozen::record(line.record, portfolio) == **record)
    })
}
