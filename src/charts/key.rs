//! The key above a chart: which pattern is which series, which symbol is which state.
//!
//! Comes in: a `Chart`. Goes out: shapes at the top of its scene, and where they end. A chart of one unnamed
//! or only series needs no key; its title says what it shows.

use crate::charts::dots::radius;
use crate::charts::place::Block;
use crate::charts::place::ink;
use crate::charts::place::put;
use crate::charts::place::rect;
use crate::charts::scene::Anchor;
use crate::charts::scene::Form;
use crate::charts::scene::Point;
use crate::charts::scene::Role;
use crate::charts::scene::Scene;
use crate::charts::scene::Shape;
use crate::charts::scene::Tenths;
use crate::charts::symbols::symbol;
use crate::charts::table::Amount;
use crate::charts::table::Chart;
use crate::charts::table::Kind;
use crate::charts::table::Round;

/// One entry: its sample at a middle point, and its name.
struct Entry<'a> {
    sample: Box<dyn Fn(Point) -> Vec<Shape> + 'a>,
    name: &'a str,
}

/// The room of a sample and the space after it.
const SAMPLE: Tenths = 190;
/// Between two entries.
const BETWEEN: Tenths = 220;
/// From line to line.
const LINE: Tenths = 210;

/// Puts the key at the top of the scene and returns where it ends; zero if none is needed.
pub(crate) fn key(chart: &Chart, scene: &mut Scene) -> Tenths {
    let entries = if chart.kind == Kind::Rounds { rounds(chart) } else { series(chart) };
    if entries.is_empty() {
        return 0;
    }
    let (mut x, mut top) = (0, 0);
    let mut lowest = 0;
    for entry in entries {
        let name = Block::new(entry.name, Role::Label, scene.width - SAMPLE);
        if x > 0 && x + SAMPLE + name.width > scene.width {
            x = 0;
            top = lowest;
        }
        put(scene, (entry.sample)((x + 78, top + LINE / 2 - 20)));
        put(scene, name.at((x + SAMPLE, top + LINE / 2 - 20 - 81), Anchor::Start));
        x += SAMPLE + name.width + BETWEEN;
        lowest = lowest.max(top + LINE.max(name.height + 48));
    }
    lowest + 70
}

/// The series that occur, if there are several.
fn series(chart: &Chart) -> Vec<Entry<'_>> {
    if chart.series.len() < 2 {
        return Vec::new();
    }
    let occurs =
        |place: usize| chart.rows.iter().any(|row| row.cells.iter().any(|cell| cell.series == place));
    let named =
        chart.series.iter().enumerate().filter(|(place, series)| !series.name.is_empty() && occurs(*place));
    named
        .map(|(place, series)| {
            let dots = chart.kind == Kind::PairedDots;
            let ink = ink(chart, place, Role::Bar);
            let sample = move |(x, y): Point| {
                let form = Form::Dot((x, y), radius(ink));
                let square = rect((x - 70, y - 60), (x + 70, y + 60), ink);
                vec![if dots { Shape { form, ink } } else { square }]
            };
            Entry { sample: Box::new(sample), name: &series.name }
        })
        .collect()
}

/// The states of rounds that occur.
fn rounds(chart: &Chart) -> Vec<Entry<'_>> {
    let amounts = chart.rows.iter().flat_map(|row| &row.cells).map(|cell| cell.amount);
    let occurring: Vec<Round> = Round::ALL
        .into_iter()
        .filter(|round| amounts.clone().any(|amount| amount == Amount::Round(*round)))
        .collect();
    occurring
        .into_iter()
        .map(|round| Entry { sample: Box::new(move |at| symbol(round, at)), name: chart.words.round(round) })
        .collect()
}
