//! The towns of a figure on a map: points whose areas are in proportion to the numbers. The table beneath has the same
//! numbers, and the towns of which nobody wrote down where they lie.

use crate::base::ground::Spot;
use crate::charts::table::Chart;
use crate::charts::table::Kind;
use crate::charts::table::Row;
use crate::figures::key::Dimension;
use crate::figures::key::DimensionValue;
use crate::figures::key::FigureKey;
use crate::pages::charts::by_dimension;
use crate::pages::writer::Writer;
use crate::theme::words::Arg;

/// How many towns without a place are named.
const NAMED: usize = 12;

pub(super) fn chart(writer: &Writer<'_>, whole: &FigureKey) -> Option<Chart> {
    let chart = by_dimension::chart(writer, whole, Dimension::Town)?;
    let towns = &writer.portfolio().towns;
    let spots: Vec<(String, Option<Spot>)> = writer
        .book
        .figures
        .values(writer.portfolio(), whole, Dimension::Town)
        .into_iter()
        .filter_map(|value| match value {
            DimensionValue::Town(town) => Some(town),
            _ => None,
        })
        .map(|town| {
            let at = towns[town].location.as_ref().map(|location| location.first.value);
            let spot = at.map(|(latitude, longitude)| Spot { latitude, longitude });
            (writer.town_name(town), spot)
        })
        .collect();
    let rows: Vec<Row> = chart
        .rows
        .into_iter()
        .map(|row| {
            let spot = spots.iter().find(|(name, _)| *name == row.label).and_then(|(_, spot)| *spot);
            Row { spot, ..row }
        })
        .collect();
    if rows.iter().filter(|row| row.spot.is_some()).count() < 2 {
        return None;
    }
    let mut notes = chart.notes;
    notes.insert(0, writer.t("p_note_map"));
    notes.extend(unplaced(writer, &rows));
    let name = writer.words.say("p_title_map", &[("title", Arg::Text(&chart.name))]);
    let title = if chart.title == chart.name { name.clone() } else { chart.title };
    Some(Chart {
        kind: Kind::Map,
        title,
        name,
        notes,
        rows,
        ground: writer.portfolio().site.ground.clone(),
        ..chart
    })
}

/// The towns that are in the table only.
fn unplaced(writer: &Writer<'_>, rows: &[Row]) -> Option<String> {
    let missing: Vec<&str> =
        rows.iter().filter(|row| row.spot.is_none()).map(|row| row.label.as_str()).collect();
    if missing.is_empty() {
        return None;
    }
    let named = writer.words.list(&missing[..missing.len().min(NAMED)]);
    let key = if missing.len() > NAMED { "p_note_map_unplaced_some" } else { "p_note_map_unplaced" };
    Some(writer.say_count_with(key, missing.len(), &[("names", Arg::Text(&named))]))
}
