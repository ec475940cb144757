//! The canvas that plotters draws on: it keeps shapes instead of making pixels.
//!
//! Comes in: elements in the coordinates of their data, which plotters places. Goes out: the items of a `Scene`.
//! plotters counts in whole pixels, so the canvas says that it is ten times as wide and keeps tenths. Colours are
//! tokens for inks. Text does not pass through plotters: without font features it would measure bytes, so
//! layouts place text by `text::width` and put it into the scene themselves.

use core::convert::Infallible;

use plotters::coord::CoordTranslate;
use plotters::coord::cartesian::Cartesian2d;
use plotters::coord::ranged1d::BoldPoints;
use plotters::coord::ranged1d::Ranged;
use plotters::drawing::DrawingArea;
use plotters::drawing::IntoDrawingArea;
use plotters::element::Drawable;
use plotters::element::PointCollection;
use plotters::style::RGBColor;
use plotters::style::ShapeStyle;
use plotters_backend::BackendColor;
use plotters_backend::BackendCoord;
use plotters_backend::BackendStyle;
use plotters_backend::DrawingBackend;
use plotters_backend::DrawingErrorKind;

use crate::charts::scene::Form;
use crate::charts::scene::Ink;
use crate::charts::scene::Item;
use crate::charts::scene::Mark;
use crate::charts::scene::Point;
use crate::charts::scene::Rect;
use crate::charts::scene::Role;
use crate::charts::scene::Scene;
use crate::charts::scene::Shape;

/// A drawing area on a canvas with the coordinates of the data.
pub(crate) type Plot<'s, X, Y> = DrawingArea<Canvas<'s>, Cartesian2d<X, Y>>;

/// Opens a plot between two corners of the scene.
pub(crate) fn plot<X: Ranged, Y: Ranged>(
    scene: &mut Scene,
    (x, y): (X, Y),
    from: Point,
    to: Point,
) -> Plot<'_, X, Y> {
    let coordinates = Cartesian2d::<X, Y>::new(x, y, (from.0..to.0, from.1..to.1));
    Canvas { scene }.into_drawing_area().apply_coord_spec(coordinates)
}

/// Draws an element at its place.
pub(crate) fn draw<C: CoordTranslate, F: Fn(&[Point]) -> Vec<Shape>>(
    plot: &DrawingArea<Canvas<'_>, C>,
    element: &Placed<C::From, F>,
) {
    // The canvas only collects, so nothing can go wrong.
    let _: Result<(), _> = plot.draw(element);
}

/// Draws the grid at the ticks of the value axis.
pub(crate) fn grid<X: Ranged, Y: Ranged>(plot: &Plot<'_, X, Y>) {
    let style = ShapeStyle::from(&RGBColor(Role::Grid as u8, 0, 0));
    // As above: collecting cannot fail.
    let _: Result<(), _> =
        plot.draw_mesh(|canvas, line| line.draw(canvas, &style), BoldPoints(10), BoldPoints(10));
}

/// A mark that is placed by points in the coordinates of the data. `shapes` is given the points' places.
pub(crate) struct Placed<C, F> {
    pub(crate) points: Vec<C>,
    pub(crate) mark: Mark,
    pub(crate) shapes: F,
}

impl<'a, C, F> PointCollection<'a, C> for &'a Placed<C, F> {
    type Point = &'a C;
    type IntoIter = &'a [C];

    fn point_iter(self) -> &'a [C] {
        &self.points
    }
}

impl<C, F: Fn(&[Point]) -> Vec<Shape>> Drawable<Canvas<'_>> for Placed<C, F> {
    fn draw<I: Iterator<Item = BackendCoord>>(
        &self,
        points: I,
        canvas: &mut Canvas<'_>,
        _: (u32, u32),
    ) -> Outcome {
        let points: Vec<Point> = points.collect();
        let mut mark = self.mark.clone();
        mark.shapes.extend((self.shapes)(&points));
        canvas.scene.items.push(Item::Mark(mark));
        Ok(())
    }
}

/// Collects what plotters draws.
pub(crate) struct Canvas<'s> {
    scene: &'s mut Scene,
}

type Outcome = Result<(), DrawingErrorKind<Infallible>>;

impl Canvas<'_> {
    fn keep(&mut self, form: Form, colour: BackendColor) -> Outcome {
        // Only the grid is drawn by plotters' own elements; everything else comes as a mark with its inks.
        let role = if colour.rgb.0 == Role::Grid as u8 { Role::Grid } else { Role::Axis };
        self.scene.items.push(Item::Plain(Shape { form, ink: Ink::plain(role) }));
        Ok(())
    }
}

impl DrawingBackend for Canvas<'_> {
    type ErrorType = Infallible;

    /// The height is worked out by the layouts, so there is always enough of it here.
    fn get_size(&self) -> (u32, u32) {
        (self.scene.width.unsigned_abs(), i32::MAX.unsigned_abs() / 2)
    }

    fn ensure_prepared(&mut self) -> Outcome {
        Ok(())
    }

    fn present(&mut self) -> Outcome {
        Ok(())
    }

    fn draw_pixel(&mut self, _: BackendCoord, _: BackendColor) -> Outcome {
        Ok(())
    }

    fn draw_line<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S) -> Outcome {
        self.keep(Form::Line(from, to), style.color())
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        one: BackendCoord,
        other: BackendCoord,
        style: &S,
        _: bool,
    ) -> Outcome {
        self.keep(Form::Rect(Rect::between(one, other)), style.color())
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Outcome {
        let points: Vec<Point> = path.into_iter().collect();
        points.windows(2).try_for_each(|pair| match pair {
            [from, to] => self.draw_line(*from, *to, style),
            _ => Ok(()),
        })
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        centre: BackendCoord,
        radius: u32,
        style: &S,
        _: bool,
    ) -> Outcome {
        let radius = i32::try_from(radius).unwrap_or(i32::MAX);
        self.keep(Form::Dot(centre, radius), style.color())
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        points: I,
        style: &S,
    ) -> Outcome {
        self.keep(Form::Polygon(points.into_iter().collect()), style.color())
    }
}
