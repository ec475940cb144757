//! The placed chart: shapes with their positions, before anything is text.
//!
//! Comes in: what a layout placed through the canvas. Goes out: a value for `svg::svg` to print and for tests to
//! measure. All lengths are whole tenths of a pixel, so printing needs no rounding and no floats. The scene
//! holds no colours: an `Ink` says what a shape is, and the stylesheet says how that looks.

use rust_decimal::Decimal;

use crate::charts::table::Cell;
use crate::charts::table::Colour;
use crate::charts::table::Pattern;

/// A length or position in tenths of a pixel.
pub type Tenths = i32;

/// A chart at one width, fully placed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Scene {
    /// The width of the drawing.
    pub width: Tenths,
    /// The height of the drawing.
    pub height: Tenths,
    /// What is drawn, from back to front.
    pub items: Vec<Item>,
    /// Where zero lies on the value axis, if there is one.
    pub zero: Option<Tenths>,
}

/// A shape or a mark.
#[derive(Clone, Debug, PartialEq)]
pub enum Item {
    /// A shape without a meaning of its own: an axis, a label, a key.
    Plain(Shape),
    /// Everything that stands for one number.
    Mark(Mark),
}

/// The shapes that stand for one number of the table.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Mark {
    /// The number's row.
    pub row: usize,
    /// The number's series; `None` for the total of a row.
    pub series: Option<usize>,
    /// The number that the mark's length or place stands for, if one is drawn.
    pub value: Option<Decimal>,
    /// The phrase for the pointer.
    pub tooltip: String,
    /// The figure's page.
    pub href: Option<String>,
    /// What is drawn; a bar's first shape is the one whose length is the value's.
    pub shapes: Vec<Shape>,
}

impl Mark {
    /// The mark of a cell in a row, without value and shapes.
    pub(crate) fn of(row: usize, cell: &Cell) -> Self {
        Self {
            row,
            series: Some(cell.series),
            tooltip: cell.tooltip.clone(),
            href: cell.href.clone(),
            ..Self::default()
        }
    }

    /// The box around all its shapes.
    #[must_use]
    pub fn room(&self) -> Option<Rect> {
        self.shapes.iter().filter_map(|shape| shape.form.room()).reduce(Rect::around)
    }
}

/// A form at its place.
#[derive(Clone, Debug, PartialEq)]
pub struct Shape {
    /// Its geometry.
    pub form: Form,
    /// What it is.
    pub ink: Ink,
}

/// A geometry.
#[derive(Clone, Debug, PartialEq)]
pub enum Form {
    /// A box.
    Rect(Rect),
    /// A straight line.
    Line(Point, Point),
    /// A line through several points.
    Path(Vec<Point>),
    /// A closed polygon.
    Polygon(Vec<Point>),
    /// A circle: its centre and radius.
    Dot(Point, Tenths),
    /// One line of text.
    Text(Text),
}

impl Form {
    /// The box around it; `None` for one without points.
    #[must_use]
    pub fn room(&self) -> Option<Rect> {
        match self {
            Self::Rect(rect) => Some(*rect),
            Self::Line(from, to) => Some(Rect::between(*from, *to)),
            Self::Path(points) | Self::Polygon(points) => {
                points.iter().map(|at| Rect::between(*at, *at)).reduce(Rect::around)
            }
            Self::Dot((x, y), radius) => {
                Some(Rect::between((x - radius, y - radius), (x + radius, y + radius)))
            }
            Self::Text(text) => Some(text.place),
        }
    }
}

/// A position.
pub type Point = (Tenths, Tenths);

/// A box with sides of zero length or more.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Rect {
    /// Left edge.
    pub left: Tenths,
    /// Upper edge.
    pub top: Tenths,
    /// Right edge.
    pub right: Tenths,
    /// Lower edge.
    pub bottom: Tenths,
}

impl Rect {
    /// The box between two opposite corners, whichever they are.
    #[must_use]
    pub fn between(one: Point, other: Point) -> Self {
        Self {
            left: one.0.min(other.0),
            top: one.1.min(other.1),
            right: one.0.max(other.0),
            bottom: one.1.max(other.1),
        }
    }

    /// Its width.
    #[must_use]
    pub const fn width(self) -> Tenths {
        self.right.saturating_sub(self.left)
    }

    /// Its height.
    #[must_use]
    pub const fn height(self) -> Tenths {
        self.bottom.saturating_sub(self.top)
    }

    /// The smallest box that holds both.
    #[must_use]
    pub fn around(self, other: Self) -> Self {
        Self {
            left: self.left.min(other.left),
            top: self.top.min(other.top),
            right: self.right.max(other.right),
            bottom: self.bottom.max(other.bottom),
        }
    }

    /// Whether the two share more than an edge.
    #[must_use]
    pub const fn overlaps(self, other: Self) -> bool {
        self.left < other.right
            && other.left < self.right
            && self.top < other.bottom
            && other.top < self.bottom
    }

    /// The box with so much more on each side.
    #[must_use]
    pub const fn grown(self, by: Tenths) -> Self {
        Self {
            left: self.left.saturating_sub(by),
            top: self.top.saturating_sub(by),
            right: self.right.saturating_add(by),
            bottom: self.bottom.saturating_add(by),
        }
    }

    /// The square of the distance from the box to a point; zero within it.
    #[must_use]
    pub fn away(self, (x, y): Point) -> i64 {
        let across = i64::from((self.left - x).max(x - self.right).max(0));
        let down = i64::from((self.top - y).max(y - self.bottom).max(0));
        across * across + down * down
    }

    /// Whether a straight line passes through the box: they lie on each other in both directions, and corners of the
    /// box on both sides of the line.
    #[must_use]
    pub fn is_crossed(self, from: Point, to: Point) -> bool {
        let along = |(x, y): Point| {
            let wide = i64::from(to.0) - i64::from(from.0);
            let high = i64::from(to.1) - i64::from(from.1);
            (wide * (i64::from(y) - i64::from(from.1)) - high * (i64::from(x) - i64::from(from.0))).signum()
        };
        let corners = [
            (self.left, self.top),
            (self.right, self.top),
            (self.right, self.bottom),
            (self.left, self.bottom),
        ];
        let sides = corners.map(along);
        let both = sides.contains(&1) && sides.contains(&-1);
        both && self.left < from.0.max(to.0)
            && from.0.min(to.0) < self.right
            && self.top < from.1.max(to.1)
            && from.1.min(to.1) < self.bottom
    }

    /// Whether all of the other box lies in this one.
    #[must_use]
    pub const fn holds(self, other: Self) -> bool {
        self.left <= other.left
            && self.top <= other.top
            && self.right >= other.right
            && self.bottom >= other.bottom
    }
}

/// One line of text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text {
    /// What it says.
    pub content: String,
    /// Where it is held: the x of its anchor and the y of its baseline.
    pub at: Point,
    /// Which end of it is held.
    pub anchor: Anchor,
    /// The place it may take with any of the fonts named in the stylesheet.
    pub place: Rect,
}

/// The end of a text that stays where it is when a font is wider or narrower.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Anchor {
    /// The text begins here.
    #[default]
    Start,
    /// The text is centred here.
    Middle,
    /// The text ends here.
    End,
}

/// What a shape is; the stylesheet turns this into colours and widths.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ink {
    /// Its part in the chart.
    pub role: Role,
    /// The colour of its series.
    pub colour: Colour,
    /// The pattern of its series.
    pub pattern: Pattern,
}

/// The part that a shape plays in a chart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// The name of a category.
    Label,
    /// A number as printed.
    Value,
    /// Words in the place of a number.
    Absent,
    /// A tick, a unit, an entry of the key.
    Tick,
    /// A line of the grid.
    Grid,
    /// The zero line.
    Axis,
    /// A bar, a segment, a filled symbol.
    Bar,
    /// The arrow at an open end.
    End,
    /// The line across an end that nothing passes.
    Cap,
    /// Paper over a bar: gaps that make its end soft.
    Gap,
    /// The line that joins two dots.
    Link,
    /// A symbol drawn with lines: a cross.
    Stroke,
    /// A small grey dot: nothing found; on a map: here it is.
    Nothing,
    /// The line across a bar at what was aimed at.
    Target,
    /// A band where nothing is known.
    Void,
    /// The border of a map.
    Frame,
    /// What lies beneath the points of a map.
    Ground,
}

impl Ink {
    /// The ink of everything that belongs to no series.
    #[must_use]
    pub const fn plain(role: Role) -> Self {
        Self { role, colour: Colour::First, pattern: Pattern::Solid }
    }
}

impl Scene {
    /// Every shape from back to front.
    pub fn shapes(&self) -> impl Iterator<Item = &Shape> {
        self.items.iter().flat_map(|item| match item {
            Item::Plain(shape) => core::slice::from_ref(shape),
            Item::Mark(mark) => mark.shapes.as_slice(),
        })
    }

    /// Every mark from back to front.
    pub fn marks(&self) -> impl Iterator<Item = &Mark> {
        self.items.iter().filter_map(|item| match item {
            Item::Mark(mark) => Some(mark),
            Item::Plain(_) => None,
        })
    }

    /// Every line of text with what it is.
    pub fn texts(&self) -> impl Iterator<Item = (&Text, Role)> {
        self.shapes().filter_map(|shape| match &shape.form {
            Form::Text(text) => Some((text, shape.ink.role)),
            _ => None,
        })
    }
}
