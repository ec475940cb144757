//! The same decimals for all amounts of money of one chart that stand in the same magnitude: `3.20 million` beside
//! `7.89 million`.
//!
//! Only where the zero claims nothing: exact sums that the tool added up from the records, which are exact to the last
//! digit. What somebody states keeps the digits of its source, and so does everything qualified.

use std::collections::BTreeMap;

use crate::base::money::Currency;
use crate::charts::table::Amount;
use crate::charts::table::Cell;
use crate::charts::table::Chart;
use crate::pages::chart_spec::ChartSpec;
use crate::pages::charts::breakable;
use crate::pages::writer::Writer;
use crate::portfolio::selection::Basis;
use crate::theme::words::Words;
use crate::theme::words::numbers::Style;

/// Gives the chart's amounts the same decimals.
pub(super) fn align(writer: &Writer<'_>, spec: &ChartSpec, chart: &mut Chart) {
    let computed = spec.whole().filter(|whole| whole.basis == Basis::Computed);
    let Some(currency) = computed.and_then(|whole| whole.currency) else { return };
    let mut most: BTreeMap<&str, u32> = BTreeMap::new();
    for cell in cells(chart) {
        if let Some((magnitude, places)) = places(cell, writer.words, currency) {
            let known = most.entry(magnitude).or_default();
            *known = (*known).max(places);
        }
    }
    for cell in cells(chart) {
        let Some((magnitude, places)) = places(cell, writer.words, currency) else { continue };
        let Some(wanted) = most.get(magnitude).filter(|wanted| **wanted > places) else { continue };
        let Amount::Exact(number) = cell.amount else { continue };
        let short = writer.words.money(number, currency, Style::Short);
        let padded = writer.words.money_with(number, currency, *wanted);
        cell.tooltip = cell.tooltip.replace(&short, &padded);
        cell.label = breakable(&padded);
    }
}

fn cells(chart: &mut Chart) -> impl Iterator<Item = &mut Cell> {
    chart.rows.iter_mut().flat_map(|row| row.cells.iter_mut().chain(&mut row.total))
}

/// The magnitude in which an exact amount is printed, with its decimals there; `None` for what is printed otherwise.
fn places(cell: &Cell, words: &Words, currency: Currency) -> Option<(&'static str, u32)> {
    let Amount::Exact(number) = cell.amount else { return None };
    let found = Words::magnitude_of(number)?;
    (cell.label == breakable(&words.money(number, currency, Style::Short))).then_some(found)
}
