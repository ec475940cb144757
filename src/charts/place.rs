//! Small pieces that all layouts place: lines of text, names at the side, inks.
//!
//! Comes in: strings and positions. Goes out: shapes with the room they take.

use crate::charts::layout::Size;
use crate::charts::layout::Width;
use crate::charts::scene::Anchor;
use crate::charts::scene::Form;
use crate::charts::scene::Ink;
use crate::charts::scene::Item;
use crate::charts::scene::Mark;
use crate::charts::scene::Point;
use crate::charts::scene::Rect;
use crate::charts::scene::Role;
use crate::charts::scene::Scene;
use crate::charts::scene::Shape;
use crate::charts::scene::Tenths;
use crate::charts::scene::Text;
use crate::charts::table::Chart;
use crate::charts::text::Face;
use crate::charts::text::longest_word;
use crate::charts::text::widest;
use crate::charts::text::width;
use crate::charts::text::wrap;

/// Between a bar and the number at its end.
pub(crate) const GAP: Tenths = 60;

/// The ink of a series' marks.
pub(crate) fn ink(chart: &Chart, series: usize, role: Role) -> Ink {
    let series = chart.series.get(series).cloned().unwrap_or_default();
    Ink { role, colour: series.colour, pattern: series.pattern }
}

/// The size and weight of a text by its part in the chart.
pub(crate) const fn face(role: Role) -> Face {
    match role {
        Role::Label => Face::LABEL,
        Role::Value => Face::VALUE,
        _ => Face::SMALL,
    }
}

/// Words that are broken into lines and know how large they are.
#[derive(Clone, Debug)]
pub(crate) struct Block {
    lines: Vec<String>,
    role: Role,
    /// The widest line.
    pub(crate) width: Tenths,
    /// All lines.
    pub(crate) height: Tenths,
}

impl Block {
    /// Breaks words into lines no wider than `limit`. Empty words take no room.
    pub(crate) fn new(words: &str, role: Role, limit: Tenths) -> Self {
        let words = words.trim();
        let lines = if words.is_empty() { Vec::new() } else { wrap(words, face(role), limit) };
        let count = Tenths::try_from(lines.len()).unwrap_or(Tenths::MAX);
        Self {
            width: widest(&lines, face(role)),
            height: count.saturating_mul(face(role).line()),
            lines,
            role,
        }
    }

    /// How many lines there are.
    pub(crate) fn count(&self) -> usize {
        self.lines.len()
    }

    /// The lines with their anchor at `x` and the first one's top at `top`.
    pub(crate) fn at(&self, (x, top): Point, anchor: Anchor) -> Vec<Shape> {
        let face = face(self.role);
        let mut baseline = top.saturating_add(face.ascent());
        let mut shapes = Vec::with_capacity(self.lines.len());
        for line in &self.lines {
            shapes.push(text(line, (x, baseline), anchor, Ink::plain(self.role)));
            baseline = baseline.saturating_add(face.line());
        }
        shapes
    }

    /// The lines with their middle at the height given.
    pub(crate) fn centred(&self, (x, middle): Point, anchor: Anchor) -> Vec<Shape> {
        self.at((x, middle.saturating_sub(self.height / 2)), anchor)
    }
}

/// One line of text.
fn text(content: &str, at: Point, anchor: Anchor, ink: Ink) -> Shape {
    let face = face(ink.role);
    let room = width(content, face);
    let left = match anchor {
        Anchor::Start => at.0,
        Anchor::Middle => at.0.saturating_sub(room / 2),
        Anchor::End => at.0.saturating_sub(room),
    };
    let top = at.1.saturating_sub(face.size * 8 / 10);
    let place =
        Rect::between((left, top), (left.saturating_add(room), at.1.saturating_add(face.size * 2 / 10)));
    Shape { form: Form::Text(Text { content: content.to_owned(), at, anchor, place }), ink }
}

/// The names of the rows, beside their marks or above them.
pub(crate) struct Names {
    /// Whether they stand beside the marks.
    pub(crate) stand: Stand,
    blocks: Vec<Block>,
    links: Vec<Option<String>>,
}

/// Where the names of rows stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Stand {
    /// In a column of this width.
    Beside(Tenths),
    /// Each above its mark.
    Above,
}

/// Between the column of names and the marks.
const NAME_GAP: Tenths = 90;

impl Names {
    /// Names stand beside their marks unless that would take more than 38 % of the width (a little less where
    /// there is little), in at most two lines.
    pub(crate) fn new(chart: &Chart, size: Size) -> Self {
        let all = size.width;
        let limit = if size.step() == Width::Narrow { all * 34 / 100 } else { all * 38 / 100 } - NAME_GAP;
        let labels = || chart.rows.iter().map(|row| row.label.as_str());
        let beside: Vec<Block> = labels().map(|label| Block::new(label, Role::Label, limit)).collect();
        let whole = labels().all(|label| longest_word(label, Face::LABEL) <= limit);
        if whole && beside.iter().all(|block| block.count() <= 2) {
            let column = beside.iter().map(|block| block.width).max().unwrap_or(0);
            return Self { stand: Stand::Beside(column), blocks: beside, links: links(chart) };
        }
        Self::above(chart, size)
    }

    /// Each name stands above its mark.
    pub(crate) fn above(chart: &Chart, size: Size) -> Self {
        let labels = chart.rows.iter().map(|row| row.label.as_str());
        let blocks = labels.map(|label| Block::new(label, Role::Label, size.width)).collect();
        Self { stand: Stand::Above, blocks, links: links(chart) }
    }

    /// The left edge of what is drawn.
    pub(crate) fn edge(&self) -> Tenths {
        match self.stand {
            Stand::Beside(0) | Stand::Above => 10,
            Stand::Beside(column) => column + NAME_GAP,
        }
    }

    /// The height of a row's name.
    fn height(&self, row: usize) -> Tenths {
        self.blocks.get(row).map_or(0, |block| block.height)
    }

    /// The room for a row whose marks are `marks` high: where they begin beneath the row's top, and its height.
    pub(crate) fn room(&self, row: usize, marks: Tenths) -> (Tenths, Tenths) {
        let name = self.height(row);
        match self.stand {
            Stand::Beside(_) => {
                let height = name.max(marks);
                ((height - marks) / 2, height)
            }
            Stand::Above => (name.saturating_add(15), name.saturating_add(marks).saturating_add(15)),
        }
    }

    /// Between two rows.
    pub(crate) const fn between(&self) -> Tenths {
        match self.stand {
            Stand::Beside(_) => 80,
            Stand::Above => 100,
        }
    }

    /// Puts the name of a row that takes the room from `top` on.
    pub(crate) fn put(&self, scene: &mut Scene, row: usize, (top, height): (Tenths, Tenths)) {
        let Some(block) = self.blocks.get(row) else { return };
        let shapes = match self.stand {
            Stand::Beside(column) => block.centred((column, top + height / 2), Anchor::End),
            Stand::Above => block.at((0, top), Anchor::Start),
        };
        let href = self.links.get(row).cloned().flatten();
        scene.items.push(Item::Mark(Mark { row, href, shapes, ..Mark::default() }));
    }

    /// Draws zero beside one row's marks, where names above the marks leave no room for one line through all rows.
    pub(crate) fn zero_beside(&self, scene: &mut Scene, zero: Tenths, (from, to): (Tenths, Tenths)) {
        if self.stand == Stand::Above {
            put(scene, vec![line((zero, from), (zero, to), Role::Axis)]);
        }
    }

    /// Ends a chart of rows between `first` and `next`, where another row would begin: zero, as one line through all
    /// rows where their names stand beside them, and the height.
    pub(crate) fn end(&self, scene: &mut Scene, zero: Tenths, (first, next): (Tenths, Tenths)) {
        let bottom = next - self.between() / 2;
        if self.stand != Stand::Above {
            put(scene, vec![line((zero, first), (zero, bottom), Role::Axis)]);
        }
        scene.zero = Some(zero);
        scene.height = bottom + 10;
    }
}

/// The rows' pages.
fn links(chart: &Chart) -> Vec<Option<String>> {
    chart.rows.iter().map(|row| row.href.clone()).collect()
}

/// Adds shapes without a meaning of their own.
pub(crate) fn put(scene: &mut Scene, shapes: Vec<Shape>) {
    scene.items.extend(shapes.into_iter().map(Item::Plain));
}

/// A straight line without a meaning of its own.
pub(crate) const fn line(from: Point, to: Point, role: Role) -> Shape {
    Shape { form: Form::Line(from, to), ink: Ink::plain(role) }
}

/// A box of a series.
pub(crate) fn rect(one: Point, other: Point, ink: Ink) -> Shape {
    Shape { form: Form::Rect(Rect::between(one, other)), ink }
}
