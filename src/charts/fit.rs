//! The picture that fills a room best: as large as can be read from afar, and whole where that is possible.
//!
//! Comes in: a `Chart` and a width and height. Goes out: its `Scene`, how much it is enlarged, and how much of the chart
//! it shows. Plots and maps become as high as the room. Of rows that do not fit the first ones stay, of times the last,
//! and of small multiples the first. What stands around the picture is not its business.

use crate::charts::bars::bars;
use crate::charts::layout::Size;
use crate::charts::layout::own;
use crate::charts::scene::Form;
use crate::charts::scene::Mark;
use crate::charts::scene::Scene;
use crate::charts::scene::Shape;
use crate::charts::scene::Tenths;
use crate::charts::table::Chart;
use crate::charts::table::Kind;

/// How much pictures of rows are enlarged, in hundredths; the first that fits is taken.
const ROWS: [Tenths; 12] = [260, 240, 220, 200, 185, 170, 160, 150, 140, 132, 125, 118];
/// How much plots and maps are enlarged.
const PLOTS: [Tenths; 6] = [175, 160, 150, 140, 130, 120];
/// How much a picture is enlarged where nothing is tried: some parts of a chart, very many places.
const USUAL: Tenths = 130;
/// A plot is not made flatter where a smaller picture can avoid it.
const FLATTEST: Tenths = 850;
/// No plot is made lower at all.
const LOWEST: Tenths = 300;
/// No chart is cut to fewer parts, and none of more is tried whole.
const FEWEST: usize = 3;
const MOST: usize = 30;
/// A map of more places is drawn only once.
const MANY: usize = 300;

/// A picture that fits, at a scale in hundredths.
pub(crate) struct Shown {
    pub(crate) scene: Scene,
    pub(crate) scale: Tenths,
    pub(crate) part: Part,
}

/// How much of its chart a picture shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    /// All of it.
    Whole,
    /// So many of its rows.
    Rows(usize),
    /// So many of its small multiples.
    Panels(usize),
}

impl Shown {
    /// A scene as large as there is room for, but no larger than asked.
    fn new(scene: Scene, (width, height): (Tenths, Tenths), most: Tenths) -> Self {
        let across = width.saturating_mul(100) / scene.width.max(1);
        let down = height.saturating_mul(100) / scene.height.max(1);
        Self { scale: across.min(down).clamp(1, most), scene, part: Part::Whole }
    }

    /// The height that it takes.
    pub(crate) fn height(&self) -> Tenths {
        self.scene.height.saturating_mul(self.scale) / 100
    }
}

/// The picture that fills a room best; with a part of the chart where it would be too small.
pub(crate) fn fit(chart: &Chart, room: (Tenths, Tenths)) -> Shown {
    let plot = if has_plots(chart.kind) { plots(chart, room) } else { None };
    plot.or_else(|| whole(chart, room)).unwrap_or_else(|| some_rows(chart, room))
}

/// Whether a kind can be made higher or flatter.
const fn has_plots(kind: Kind) -> bool {
    match kind {
        Kind::Columns | Kind::StackedColumns | Kind::Lines | Kind::Panels | Kind::Map => true,
        Kind::Bars
        | Kind::StackedBars
        | Kind::Deviations
        | Kind::Targets
        | Kind::PairedDots
        | Kind::Rounds
        | Kind::Statements => false,
    }
}

/// The picture as high as the room: the largest of those that say nearly as many numbers as any.
fn plots(chart: &Chart, room: (Tenths, Tenths)) -> Option<Shown> {
    if chart.kind == Kind::Map && chart.rows.len() > MANY {
        return stretched(chart, room, USUAL).map(|(shown, _)| shown);
    }
    if chart.kind == Kind::Panels && chart.series.len() > MOST {
        return some_panels(chart, room);
    }
    // On lines and maps more numbers have room where they are smaller.
    let tries = if matches!(chart.kind, Kind::Lines | Kind::Map) { PLOTS.len() } else { 1 };
    let (mut high, mut flat): (Vec<Shown>, Option<Shown>) = (Vec::new(), None);
    for scale in PLOTS {
        let Some((shown, plot)) = stretched(chart, room, scale) else { continue };
        if plot < FLATTEST {
            flat = Some(shown);
        } else {
            high.push(shown);
        }
        if high.len() == tries {
            break;
        }
    }
    let most = high.iter().map(|shown| numbers(&shown.scene)).max().unwrap_or(0);
    high.retain(|shown| numbers(&shown.scene) * 10 >= most * 9);
    if high.is_empty() && chart.kind == Kind::Panels && chart.series.len() > FEWEST {
        return some_panels(chart, room);
    }
    high.into_iter().next().or(flat)
}

/// As many of the small multiples as there is room for.
fn some_panels(chart: &Chart, room: (Tenths, Tenths)) -> Option<Shown> {
    let counts = (FEWEST..chart.series.len().min(MOST)).rev();
    let mut drawn = counts.filter_map(|count| {
        let rows = chart.rows.iter().cloned().map(|mut row| {
            row.cells.retain(|cell| cell.series < count);
            row
        });
        let series = chart.series.iter().take(count).cloned().collect();
        let some = Chart { rows: rows.collect(), series, ..chart.clone() };
        let (shown, plot) = stretched(&some, room, USUAL)?;
        (plot >= FLATTEST || count == FEWEST).then_some(Shown { part: Part::Panels(count), ..shown })
    });
    drawn.next()
}

/// The picture at a scale with plots of such a height that it becomes as high as the room; and their height.
fn stretched(chart: &Chart, room: (Tenths, Tenths), scale: Tenths) -> Option<(Shown, Tenths)> {
    let (width, height) = (room.0 * 100 / scale, room.1 * 100 / scale);
    let drawn = |plot: Tenths| own(chart, Size { width, plot: Some(plot) });
    let mut plot = (height - 20).max(LOWEST);
    let mut scene = drawn(plot)?;
    // How much higher the picture becomes for so much of a plot: several times as much where plots stand above each other.
    let mut gain = (1, 1);
    for _ in 0..3 {
        let off = i64::from(height - scene.height);
        let next = i64::from(plot) + off * gain.1 / gain.0;
        let next = Tenths::try_from(next).unwrap_or(LOWEST).max(LOWEST);
        if (0..=20).contains(&off) || next == plot {
            break;
        }
        let other = drawn(next)?;
        gain = (i64::from(other.height - scene.height), i64::from(next - plot));
        gain.0 = if gain.0 == 0 { 1 } else { gain.0 };
        (plot, scene) = (next, other);
    }
    Some((Shown::new(scene, room, scale), plot))
}

/// How many numbers are said in a scene.
fn numbers(scene: &Scene) -> usize {
    let is_text = |shape: &Shape| matches!(shape.form, Form::Text(_));
    scene.marks().filter(|mark: &&Mark| mark.series.is_some() && mark.shapes.iter().any(is_text)).count()
}

/// The chart with all its rows, if it can be large enough.
fn whole(chart: &Chart, room: (Tenths, Tenths)) -> Option<Shown> {
    if chart.rows.len() > MOST {
        return None;
    }
    let scale = ROWS.get(ROWS.partition_point(|scale| at(chart, room, *scale).is_none()))?;
    at(chart, room, *scale)
}

/// The chart with as many of its rows as there is room for: the first ones, of times the last.
fn some_rows(chart: &Chart, room: (Tenths, Tenths)) -> Shown {
    let counts: Vec<usize> = (FEWEST..chart.rows.len().min(MOST)).collect();
    let with = |count: usize| at(&cut(chart, count), room, USUAL);
    let fitting = counts.partition_point(|count| with(*count).is_some());
    let most = fitting.checked_sub(1).and_then(|last| counts.get(last));
    if let Some((count, shown)) = most.and_then(|count| Some((*count, with(*count)?))) {
        return Shown { part: Part::Rows(count), ..shown };
    }
    let part = if chart.rows.len() > FEWEST { Part::Rows(FEWEST) } else { Part::Whole };
    let scene = rows(&cut(chart, FEWEST), room.0 * 100 / USUAL);
    Shown { part, ..Shown::new(scene, room, USUAL) }
}

/// The chart at a scale, if it fits.
fn at(chart: &Chart, room: (Tenths, Tenths), scale: Tenths) -> Option<Shown> {
    let scene = rows(chart, room.0 * 100 / scale);
    let fits = scene.height <= room.1 * 100 / scale;
    fits.then(|| Shown::new(scene, room, scale))
}

/// The chart as rows beneath each other.
fn rows(chart: &Chart, width: Tenths) -> Scene {
    let size = Size { width, plot: None };
    let own = if has_plots(chart.kind) { None } else { own(chart, size) };
    own.unwrap_or_else(|| bars(chart, size))
}

/// The chart with so many of its rows: the first ones, of times the last.
fn cut(chart: &Chart, rows: usize) -> Chart {
    let of_times = matches!(chart.kind, Kind::Columns | Kind::StackedColumns | Kind::Lines | Kind::Panels);
    let skipped = if of_times { chart.rows.len().saturating_sub(rows) } else { 0 };
    let rows = chart.rows.iter().skip(skipped).take(rows).cloned().collect();
    Chart { rows, ..chart.clone() }
}
