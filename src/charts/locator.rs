//! A small map that says where one place lies: a point among others, on a plain frame with a scale.
//!
//! Comes in: the place, others with theirs, and perhaps the site's own outlines. Goes out: one SVG with the links over
//! it. It stands beside words that say the same, so it is hidden from everything but eyes and pointers.

use crate::base::ground::Ground;
use crate::base::ground::Spot;
use crate::charts::atlas::beside;
use crate::charts::atlas::scale;
use crate::charts::globe::Extent;
use crate::charts::globe::View;
use crate::charts::outline;
use crate::charts::place::Block;
use crate::charts::place::put;
use crate::charts::scene::Form;
use crate::charts::scene::Ink;
use crate::charts::scene::Item;
use crate::charts::scene::Mark;
use crate::charts::scene::Rect;
use crate::charts::scene::Role;
use crate::charts::scene::Scene;
use crate::charts::scene::Shape;
use crate::charts::scene::Tenths;
use crate::charts::svg::Picture;
use crate::charts::svg::pointer_layer;
use crate::charts::svg::svg;
use crate::charts::words::Words;

/// The width of the map.
const WIDTH: Tenths = 3200;
/// Between the outermost points and the frame.
const MARGIN: Tenths = 360;
/// The point of the place that the map is about.
const HERE: Tenths = 55;
/// The point of another place.
const OTHER: Tenths = 28;

/// A place on a map.
#[derive(Clone, Debug, PartialEq)]
pub struct Place {
    /// Its name.
    pub name: String,
    /// Where it lies.
    pub spot: Spot,
    /// Its page.
    pub href: Option<String>,
}

/// Where a place lies among others.
#[derive(Clone, Debug, PartialEq)]
pub struct Locator<'a> {
    /// The place.
    pub here: Place,
    /// The others, the nearest first; they are named in this order while there is room.
    pub others: Vec<Place>,
    /// The site's own outlines.
    pub ground: Option<&'a Ground>,
}

/// The map as HTML; `None` where there is nothing else to see where the place lies.
#[must_use]
pub fn locator(map: &Locator<'_>, words: &Words, lang: &str) -> Option<String> {
    let scene = scene(map, words)?;
    let picture = svg(&scene, Picture { id: "where", lang, ..Picture::default() });
    let pointers = pointer_layer(&scene);
    Some(format!("<div class=\"chart-picture locator\" aria-hidden=\"true\">{picture}{pointers}</div>"))
}

fn scene(map: &Locator<'_>, words: &Words) -> Option<Scene> {
    if map.others.is_empty() {
        return None;
    }
    let places = || core::iter::once(&map.here).chain(&map.others);
    let spots: Vec<Spot> = places().map(|place| place.spot).collect();
    let extent = Extent::of(&spots)?;
    let mut scene = Scene { width: WIDTH, ..Scene::default() };
    let frame = Rect {
        left: 10,
        top: 10,
        right: WIDTH - 10,
        bottom: 10 + extent.height_for(WIDTH - MARGIN * 2) + MARGIN * 2,
    };
    let inside = Rect {
        left: frame.left + MARGIN,
        top: frame.top + MARGIN,
        right: frame.right - MARGIN,
        bottom: frame.bottom - MARGIN,
    };
    let view = View::new(extent, inside);
    if let Some(ground) = map.ground {
        put(&mut scene, outline::within(ground, &view, frame));
    }
    put(&mut scene, vec![Shape { form: Form::Rect(frame), ink: Ink::plain(Role::Frame) }]);
    for other in map.others.iter().rev() {
        let dot = Form::Dot(view.place(other.spot), OTHER);
        scene.items.push(mark(other, vec![Shape { form: dot, ink: Ink::plain(Role::Nothing) }]));
    }
    let here = Form::Dot(view.place(map.here.spot), HERE);
    put(&mut scene, vec![Shape { form: here, ink: Ink::plain(Role::Bar) }]);
    scale(&mut scene, words, &view, frame);
    let texts = scene.texts().map(|(text, _)| text.place);
    let mut taken: Vec<Rect> = scene.shapes().filter_map(point).chain(texts).collect();
    for (number, place) in places().enumerate() {
        let (role, away) = if number == 0 { (Role::Value, HERE) } else { (Role::Tick, OTHER) };
        let name = Block::new(&place.name, role, frame.width() / 2);
        let free = |room: Rect| frame.holds(room) && !taken.iter().any(|other| other.overlaps(room));
        let Some(found) = beside(view.place(place.spot), away + 24, (name.width + 2, name.height), free)
        else {
            continue;
        };
        taken.push(found.room);
        scene.items.push(mark(place, name.at(found.at, found.anchor)));
    }
    scene.height = frame.bottom + 10;
    Some(scene)
}

/// The box around the point of a place.
fn point(shape: &Shape) -> Option<Rect> {
    matches!(shape.form, Form::Dot(..)).then(|| shape.form.room()).flatten()
}

fn mark(place: &Place, shapes: Vec<Shape>) -> Item {
    let tooltip = if place.href.is_some() { place.name.clone() } else { String::new() };
    Item::Mark(Mark { tooltip, href: place.href.clone(), shapes, ..Mark::default() })
}

#[cfg(test)]
mod tests {
    use rust_decimal::Decimal;

    use super::*;

    fn place(name: &str, latitude: i64, longitude: i64) -> Place {
        let spot = Spot { latitude: Decimal::from(latitude), longitude: Decimal::from(longitude) };
        Place { name: name.to_owned(), spot, href: Some(format!("{name}.html")) }
    }

    #[test]
    fn names_lie_in_the_frame_and_on_nothing_else() {
        let others = [("a", 55, 43), ("b", 56, 44), ("c", 56, 44), ("far", 40, 90)];
        let others: Vec<Place> = others.into_iter().map(|(name, lat, lon)| place(name, lat, lon)).collect();
        let here = Place { href: None, ..place("here", 55, 42) };
        let scene = scene(&Locator { here, others, ground: None }, &Words::default()).unwrap_or_default();
        let rooms: Vec<Rect> = scene.texts().map(|(text, _)| text.place).collect();
        let whole = Rect { left: 0, top: 0, right: scene.width, bottom: scene.height };
        for (number, room) in rooms.iter().enumerate() {
            assert!(whole.holds(*room), "{room:?}");
            assert!(rooms.iter().skip(number + 1).all(|other| !other.overlaps(*room)), "{room:?}");
        }
        let said: Vec<&str> = scene.texts().map(|(text, _)| text.content.as_str()).collect();
        assert!(said.contains(&"here") && said.contains(&"far"), "{said:?}");
        let links = pointer_layer(&scene);
        assert!(!links.contains("here.html") && links.contains("far.html"), "{links}");
    }

    #[test]
    fn a_place_alone_has_no_map() {
        let map = Locator { here: place("here", 55, 42), others: Vec::new(), ground: None };
        assert_eq!(locator(&map, &Words::default(), "en"), None);
    }
}
