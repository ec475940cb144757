//! The site's own outlines beneath a map: placed, thinned to what can be seen, and cut at the frame.
//!
//! Comes in: outlines in degrees, a view, a frame. Goes out: shapes that lie wholly within the frame.

use crate::base::ground::Ground;
use crate::base::ground::Spot;
use crate::charts::globe::View;
use crate::charts::scene::Form;
use crate::charts::scene::Ink;
use crate::charts::scene::Point;
use crate::charts::scene::Rect;
use crate::charts::scene::Role;
use crate::charts::scene::Shape;
use crate::charts::scene::Tenths;

/// Points nearer to each other than this are one.
const APART: Tenths = 12;

/// The parts of the ground that lie in the frame.
pub(crate) fn within(ground: &Ground, view: &View, frame: Rect) -> Vec<Shape> {
    let ink = Ink::plain(Role::Ground);
    let areas = ground.areas.iter().filter_map(|area| {
        let points = cut(placed(area, view), frame);
        (points.len() > 2).then_some(Shape { form: Form::Polygon(points), ink })
    });
    let lines = ground.lines.iter().flat_map(|spots| parts(&placed(spots, view), frame));
    areas.chain(lines.map(|points| Shape { form: Form::Path(points), ink: Ink::plain(Role::Grid) })).collect()
}

/// The points of an outline, without those that lie on the former one.
fn placed(spots: &[Spot], view: &View) -> Vec<Point> {
    let mut points: Vec<Point> = Vec::new();
    let mut longitude = view.longitude();
    for spot in spots {
        let (at, next) = view.place_near(*spot, longitude);
        longitude = next;
        let near = |(x, y): &Point| (x - at.0).abs() < APART && (y - at.1).abs() < APART;
        if !points.last().is_some_and(near) {
            points.push(at);
        }
    }
    points
}

/// A side of the frame.
#[derive(Clone, Copy)]
enum Side {
    Left,
    Right,
    Top,
    Bottom,
}

/// The part of a closed outline in the frame: cut off at one side after the other.
fn cut(mut points: Vec<Point>, frame: Rect) -> Vec<Point> {
    for side in [Side::Left, Side::Right, Side::Top, Side::Bottom] {
        let mut kept = Vec::with_capacity(points.len());
        for (place, at) in points.iter().enumerate() {
            let before = points[(place + points.len() - 1) % points.len()];
            if inside(*at, side, frame) != inside(before, side, frame) {
                kept.push(crossing(before, *at, side, frame));
            }
            if inside(*at, side, frame) {
                kept.push(*at);
            }
        }
        points = kept;
    }
    points
}

fn inside((x, y): Point, side: Side, frame: Rect) -> bool {
    match side {
        Side::Left => x >= frame.left,
        Side::Right => x <= frame.right,
        Side::Top => y >= frame.top,
        Side::Bottom => y <= frame.bottom,
    }
}

/// Where the way from one point to another crosses a side.
fn crossing(from: Point, to: Point, side: Side, frame: Rect) -> Point {
    let along = |at: Tenths, (start, end): (Tenths, Tenths), (low, high): (Tenths, Tenths)| {
        let whole = i64::from(end) - i64::from(start);
        let share = (i64::from(at) - i64::from(start)) * (i64::from(high) - i64::from(low));
        Tenths::try_from(i64::from(low) + share.checked_div(whole).unwrap_or(0)).unwrap_or(low)
    };
    match side {
        Side::Left => (frame.left, along(frame.left, (from.0, to.0), (from.1, to.1))),
        Side::Right => (frame.right, along(frame.right, (from.0, to.0), (from.1, to.1))),
        Side::Top => (along(frame.top, (from.1, to.1), (from.0, to.0)), frame.top),
        Side::Bottom => (along(frame.bottom, (from.1, to.1), (from.0, to.0)), frame.bottom),
    }
}

/// The parts of a line that lie in the frame: runs of points that all do.
fn parts(points: &[Point], frame: Rect) -> Vec<Vec<Point>> {
    let held =
        |(x, y): &Point| *x >= frame.left && *x <= frame.right && *y >= frame.top && *y <= frame.bottom;
    points.split(|at| !held(at)).filter(|run| run.len() > 1).map(<[Point]>::to_vec).collect()
}

#[cfg(test)]
mod tests {
    use super::cut;
    use crate::charts::scene::Rect;

    #[test]
    fn outlines_end_at_the_frame() {
        let frame = Rect { left: 0, top: 0, right: 100, bottom: 100 };
        let around = vec![(-50, -50), (150, -50), (150, 150), (-50, 150)];
        let mut corners = cut(around, frame);
        corners.sort_unstable();
        assert_eq!(corners, [(0, 0), (0, 100), (100, 0), (100, 100)]);
        assert_eq!(cut(vec![(200, 200), (300, 200), (300, 300)], frame), []);
        assert_eq!(cut(vec![(10, 10), (50, 10), (50, 50)], frame).len(), 3);
    }
}
