//! The key above a chart: which pattern is which series, which symbol is which state.
//!
//! Comes in: a `Chart`. Goes out: shapes at the top of its scene, and where they end. A chart of one unnamed
//! or only series needs no key; its title says what it shows.

use crate::charts::dots::radius;
use crate::charts::markers;
use crate::charts::place::Block;
use crate::charts::place::ink;
use crate::charts::place::line;
use crate::charts::place::put;
use crate::charts::place::rect;
use crate::charts::scene::Anchor;
use crate::charts::scene::Form;
use crate::charts::scene::Ink;
use crate::charts::scene::Point;
use crate::charts::scene::Role;
use crate::charts::scene::Scene;
use crate::charts::scene::Shape;
use crate::charts::scene::Tenths;
use crate::charts::symbols::symbol;
use crate::charts::table::Amount;
use crate::charts::table::Chart;
use crate::charts::table::Kind;
use crate::charts::table::Pattern;
use crate::charts::table::Round;

/// One entry: its sample at a middle point, and its name.
pub(crate) struct Sample {
    draw: Box<dyn Fn(Point) -> Vec<Shape>>,
    name: String,
    /// Half the width of the sample, and half its height.
    half: Tenths,
}

impl Sample {
    /// A sample of the usual size.
    pub(crate) fn new(draw: impl Fn(Point) -> Vec<Shape> + 'static, name: String) -> Self {
        Self { draw: Box::new(draw), name, half: SAMPLE }
    }

    /// A disc of its true size.
    pub(crate) fn disc(radius: Tenths, ink: Ink, name: String) -> Self {
        let draw = move |at| vec![Shape { form: Form::Dot(at, radius), ink }];
        Self { draw: Box::new(draw), name, half: radius.max(30) }
    }

    /// The room to the left of the name.
    fn room(&self) -> Tenths {
        self.half * 2 + SPACE
    }

    /// Its name in lines that leave room for the sample.
    fn name(&self, limit: Tenths) -> Block {
        Block::new(&self.name, Role::Label, limit - self.room())
    }

    /// Puts the sample and its name from a point on, and returns where they end.
    fn put(&self, scene: &mut Scene, name: &Block, (x, top): Point) -> Tenths {
        let middle = top + (LINE / 2 - 20).max(self.half);
        put(scene, (self.draw)((x + self.half, middle)));
        put(scene, name.at((x + self.room(), middle - 81), Anchor::Start));
        (top + LINE).max(middle - 81 + name.height + 44).max(middle + self.half + 20)
    }
}

/// Half the room of a sample.
const SAMPLE: Tenths = 78;
/// Between a sample and its name.
const SPACE: Tenths = 34;
/// Between two entries.
const BETWEEN: Tenths = 220;
/// From line to line.
const LINE: Tenths = 210;

/// Puts the key at the top of the scene and returns where it ends; zero if none is needed.
pub(crate) fn key(chart: &Chart, scene: &mut Scene) -> Tenths {
    let mut entries = if chart.kind == Kind::Rounds { rounds(chart) } else { series(chart) };
    if chart.kind == Kind::Lines {
        entries.extend(voids(chart));
    }
    samples(entries, scene)
}

/// The key of a chart whose series are named where they are drawn: only what a band means.
pub(crate) fn voids_key(chart: &Chart, scene: &mut Scene) -> Tenths {
    samples(voids(chart).into_iter().collect(), scene)
}

/// Puts samples with their names at the top of the scene, side by side where they have room, and returns where they
/// end.
pub(crate) fn samples(entries: Vec<Sample>, scene: &mut Scene) -> Tenths {
    if entries.is_empty() {
        return 0;
    }
    let (mut x, mut top) = (0, 0);
    let mut lowest = 0;
    for entry in entries {
        let name = entry.name(scene.width);
        let room = entry.room() + name.width;
        if x > 0 && x + room > scene.width {
            x = 0;
            top = lowest;
        }
        lowest = lowest.max(entry.put(scene, &name, (x, top)));
        x += room + BETWEEN;
    }
    lowest + 70
}

/// Puts samples with their names at the left of the scene, one beneath the other, in a column no wider than `limit`;
/// returns how wide it is and where it ends.
pub(crate) fn column(entries: Vec<Sample>, scene: &mut Scene, limit: Tenths) -> (Tenths, Tenths) {
    let (mut width, mut top) = (0, 0);
    for entry in entries {
        let name = entry.name(limit);
        top = entry.put(scene, &name, (0, top));
        width = width.max(entry.room() + name.width);
    }
    (width, top)
}

/// The series that occur, if there are several.
fn series(chart: &Chart) -> Vec<Sample> {
    if chart.series.len() < 2 {
        return Vec::new();
    }
    let occurs =
        |place: usize| chart.rows.iter().any(|row| row.cells.iter().any(|cell| cell.series == place));
    let named =
        chart.series.iter().enumerate().filter(|(place, series)| !series.name.is_empty() && occurs(*place));
    named.map(|(place, series)| Sample::new(sample(chart, place), series.name.clone())).collect()
}

/// What a series looks like in its chart.
fn sample(chart: &Chart, place: usize) -> impl Fn(Point) -> Vec<Shape> + 'static {
    let (kind, ink) = (chart.kind, ink(chart, place, Role::Bar));
    move |(x, y): Point| match kind {
        Kind::PairedDots => vec![Shape { form: Form::Dot((x, y), radius(ink)), ink }],
        Kind::Lines => {
            let ink = Ink { pattern: Pattern::Solid, ..ink };
            let stroke = Ink { role: Role::Stroke, ..ink };
            let through = Form::Line((x - SAMPLE, y), (x + SAMPLE, y));
            vec![Shape { form: through, ink: stroke }, Shape { form: markers::form(ink.colour, (x, y)), ink }]
        }
        Kind::Targets if place == 1 => {
            vec![Shape { form: Form::Line((x, y - 80), (x, y + 80)), ink: Ink { role: Role::Target, ..ink } }]
        }
        _ => vec![rect((x - 70, y - 60), (x + 70, y + 60), ink)],
    }
}

/// What a band means, in the words of the periods that have one.
fn voids(chart: &Chart) -> Option<Sample> {
    let mut words: Vec<&str> = Vec::new();
    let empty = |row: &&crate::charts::table::Row| row.cells.iter().all(|cell| cell.amount.end().is_none());
    for row in chart.rows.iter().filter(empty) {
        let said =
            row.cells.first().map_or(chart.words.not_published.as_str(), |cell| cell.words(&chart.words));
        if !words.contains(&said) && words.len() < 3 {
            words.push(said);
        }
    }
    if chart.kind == Kind::Panels {
        let cells = chart.rows.iter().flat_map(|row| &row.cells).filter(|cell| cell.amount.end().is_none());
        for said in cells.map(|cell| cell.words(&chart.words)) {
            if !words.contains(&said) && words.len() < 3 {
                words.push(said);
            }
        }
    }
    let band = |(x, y): Point| {
        let (from, to) = ((x - 70, y - 60), (x + 70, y + 60));
        vec![rect(from, to, Ink::plain(Role::Void)), line((from.0, to.1), to, Role::Axis)]
    };
    (!words.is_empty()).then(|| Sample::new(band, words.join("; ")))
}

/// The states of rounds that occur.
fn rounds(chart: &Chart) -> Vec<Sample> {
    let amounts = chart.rows.iter().flat_map(|row| &row.cells).map(|cell| cell.amount);
    let occurring =
        Round::ALL.into_iter().filter(|round| amounts.clone().any(|amount| amount == Amount::Round(*round)));
    occurring
        .map(|round| Sample::new(move |at| symbol(round, at), chart.words.round(round).to_owned()))
        .collect()
}
