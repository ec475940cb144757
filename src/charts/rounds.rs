//! A grid of towns and years with a symbol for what became of each round.
//!
//! Comes in: a `Chart` whose series are the years. Goes out: its `Scene`. A cell whose amount is no round (a
//! number, say) has a filled dot if it is known. Where the years' names do not fit side by side, every second,
//! third … one is left out.

use crate::charts::along::Slots;
use crate::charts::along::names_along;
use crate::charts::key::key;
use crate::charts::layout::Size;
use crate::charts::place::Names;
use crate::charts::place::line;
use crate::charts::place::put;
use crate::charts::scene::Item;
use crate::charts::scene::Mark;
use crate::charts::scene::Role;
use crate::charts::scene::Scene;
use crate::charts::scene::Tenths;
use crate::charts::symbols::symbol;
use crate::charts::table::Amount;
use crate::charts::table::Cell;
use crate::charts::table::Chart;
use crate::charts::table::Round;

/// The height of a row of symbols.
const ROW: Tenths = 180;

/// The chart as a grid.
pub(crate) fn rounds(chart: &Chart, size: Size) -> Scene {
    let mut scene = Scene { width: size.width, ..Scene::default() };
    let mut top = key(chart, &mut scene);
    let names = Names::new(chart, size);
    let count = Tenths::try_from(chart.series.len()).unwrap_or(1).max(1);
    let slot = ((scene.width - names.edge()) / count).min(700);
    let centre = |place: usize| names.edge() + slot * Tenths::try_from(place).unwrap_or(0) + slot / 2;
    let years = chart.series.iter().map(|series| series.name.as_str());
    top += names_along(&mut scene, years, Slots { left: names.edge(), slot }, top);
    for (place, row) in chart.rows.iter().enumerate() {
        let (offset, height) = names.room(place, ROW);
        let middle = top + offset + ROW / 2;
        let right = names.edge() + slot * count;
        put(&mut scene, vec![line((names.edge(), middle), (right, middle), Role::Grid)]);
        names.put(&mut scene, place, (top, height));
        for cell in row.cells.iter().filter(|cell| cell.series < chart.series.len()) {
            let at = (centre(cell.series), middle);
            let mark =
                Mark { value: cell.amount.end(), shapes: symbol(state(cell), at), ..Mark::of(place, cell) };
            scene.items.push(Item::Mark(mark));
        }
        top += height + names.between();
    }
    scene.height = top - names.between() / 2;
    scene
}

/// What a cell shows.
fn state(cell: &Cell) -> Round {
    match cell.amount {
        Amount::Round(round) => round,
        amount if amount.end().is_some() => Round::Held,
        _ => Round::NothingFound,
    }
}
