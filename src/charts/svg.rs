//! Prints a scene as SVG.
//!
//! Comes in: a `Scene` and the ids around it. Goes out: one `<svg>` element. It holds classes and positions but
//! no colours, no styles and no scripts, so it stands in a page under a strict policy and follows the page's
//! theme. The same shapes with colours of their own, for files that stand alone, come from `items`. It decides
//! nothing about places.

use std::collections::BTreeMap;

use crate::base::digits::Digits;
use crate::base::html::push_escaped;
use crate::charts::look;
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
use crate::charts::table::Colour;
use crate::charts::table::Pattern;

/// Where the picture stands and what is said about it.
#[derive(Clone, Copy, Debug, Default)]
pub struct Picture<'a> {
    /// How the picture gets its colours.
    pub mode: Mode,
    /// An id that no other picture of the page has; its patterns' ids begin with it.
    pub id: &'a str,
    /// Further classes of the root, such as the one for its width.
    pub class: &'a str,
    /// The id of the visible heading.
    pub labelled_by: &'a str,
    /// The id of the visible summary.
    pub described_by: &'a str,
    /// The language of the texts.
    pub lang: &'a str,
}

/// How a picture gets its colours.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Mode {
    /// From the stylesheet of the page it stands in.
    #[default]
    Inline,
    /// From attributes of its own, which programs without stylesheets read as well.
    Fixed,
}

/// The scene as an `<svg>` element.
#[must_use]
pub fn svg(scene: &Scene, picture: Picture<'_>) -> String {
    let mut out = String::with_capacity(2048);
    open(&mut out, scene, picture);
    items(&mut out, scene, picture);
    out.push_str("</svg>");
    out
}

/// The patterns and shapes of a scene without the element around them.
pub(crate) fn items(out: &mut String, scene: &Scene, picture: Picture<'_>) {
    definitions(out, scene, picture);
    for item in &scene.items {
        let shapes = match item {
            Item::Plain(shape) => core::slice::from_ref(shape),
            Item::Mark(mark) => mark.shapes.as_slice(),
        };
        for shape in shapes {
            if picture.mode == Mode::Fixed && look::needs_halo(scene, shape) {
                look::halo(out, shape);
            }
            print(out, shape, picture);
        }
    }
}

/// What the pointer finds over the picture: a link for each mark, and a tooltip where its number is not printed. A picture has no parts that a
/// keyboard could reach, so these lie in a layer of their own that is hidden from everything but pointers; the
/// table has the same links for everybody.
#[must_use]
pub fn pointer_layer(scene: &Scene) -> String {
    let mut out = String::new();
    for Found { mark, rooms, printed } in found(scene) {
        let close = if mark.href.is_some() { "</a>" } else { "</g>" };
        out.push_str(if mark.href.is_some() { "<a tabindex=\"-1\"" } else { "<g" });
        attribute(&mut out, "href", mark.href.as_deref().unwrap_or_default());
        out.push('>');
        if !printed && !mark.tooltip.is_empty() {
            out.push_str("<title>");
            push_escaped(&mut out, &mark.tooltip);
            out.push_str("</title>");
        }
        for room in rooms {
            out.push_str("<rect");
            size(&mut out, room);
            out.push_str("/>");
        }
        out.push_str(close);
    }
    if out.is_empty() {
        return out;
    }
    let mut layer = String::from("<svg class=\"chart-pointer\" aria-hidden=\"true\"");
    view_box(&mut layer, scene);
    layer.push('>');
    layer + &out + "</svg>"
}

/// What a pointer can find: one number, or one name.
struct Found<'s> {
    mark: &'s Mark,
    /// Its places: a bar and the number at its end are one thing.
    rooms: Vec<Rect>,
    /// Whether its number is printed in the picture.
    printed: bool,
}

/// All that a pointer can find, from back to front.
fn found(scene: &Scene) -> Vec<Found<'_>> {
    let mut all: Vec<Found<'_>> = Vec::new();
    let mut places: BTreeMap<(Option<&str>, &str), usize> = BTreeMap::new();
    for mark in scene.marks().filter(|mark| mark.href.is_some() || !mark.tooltip.is_empty()) {
        let Some(room) = mark.room() else { continue };
        let printed = mark.shapes.iter().any(|shape| {
            matches!(shape.form, Form::Text(_)) && matches!(shape.ink.role, Role::Value | Role::Absent)
        });
        let place = *places.entry((mark.href.as_deref(), &mark.tooltip)).or_insert(all.len());
        match all.get_mut(place) {
            Some(one) => {
                one.rooms.push(room);
                one.printed |= printed;
            }
            None => all.push(Found { mark, rooms: vec![room], printed }),
        }
    }
    all.retain(|one| one.mark.href.is_some() || !one.printed);
    all
}

/// The root element. It has no `<title>` of its own: browsers would show it wherever the pointer rests.
fn open(out: &mut String, scene: &Scene, picture: Picture<'_>) {
    out.push_str("<svg class=\"chart-svg");
    if !picture.class.is_empty() {
        out.push(' ');
        push_escaped(out, picture.class);
    }
    out.push('"');
    view_box(out, scene);
    out.push_str(" role=\"img\"");
    attribute(out, "lang", picture.lang);
    attribute(out, "aria-labelledby", picture.labelled_by);
    attribute(out, "aria-describedby", picture.described_by);
    out.push('>');
}

fn view_box(out: &mut String, scene: &Scene) {
    out.push_str(" viewBox=\"0 0 ");
    number(out, scene.width);
    out.push(' ');
    number(out, scene.height);
    out.push('"');
}

/// An attribute, unless it would be empty.
pub(crate) fn attribute(out: &mut String, name: &str, value: &str) {
    if !value.is_empty() {
        out.push(' ');
        out.push_str(name);
        out.push_str("=\"");
        push_escaped(out, value);
        out.push('"');
    }
}

/// The tiles of the patterns that are used, each in its series' colour.
fn definitions(out: &mut String, scene: &Scene, picture: Picture<'_>) {
    let tiles = scene.shapes().filter_map(|shape| tile_of(shape.ink, picture.mode));
    let mut used: Vec<(Pattern, Colour)> = tiles.collect();
    used.sort_unstable_by_key(|(pattern, colour)| (*pattern, *colour as u8));
    used.dedup();
    if used.is_empty() {
        return;
    }
    out.push_str("<defs>");
    for (pattern, colour) in used {
        let (size, tile) = match pattern {
            Pattern::Cross => ("6", "<path d=\"M0 0L6 6M0 6L6 0\""),
            Pattern::Dots => ("5", "<circle cx=\"2.5\" cy=\"2.5\" r=\"1.1\""),
            _ => ("6", "<path d=\"M-1 1L1 -1M0 6L6 0M5 7L7 5\""),
        };
        let fixed = picture.mode == Mode::Fixed;
        out.push_str("<pattern id=\"");
        tile_id(out, picture.id, pattern, colour);
        out.push_str("\" patternUnits=\"userSpaceOnUse\" width=\"");
        out.push_str(size);
        out.push_str("\" height=\"");
        out.push_str(size);
        if !fixed {
            out.push_str("\" class=\"tile ");
            out.push_str(colour_class(colour));
        }
        // Paper beneath the lines, so that the grid does not show through.
        out.push_str("\"><rect width=\"");
        out.push_str(size);
        out.push_str("\" height=\"");
        out.push_str(size);
        out.push('"');
        if fixed {
            look::tile_paper(out);
        }
        out.push_str("/>");
        out.push_str(tile);
        if fixed {
            look::tile_mark(out, pattern, colour);
        }
        out.push_str("/></pattern>");
    }
    out.push_str("</defs>");
}

/// The tile that a shape's ink needs: its own, or the one that stands for its colour where a page has no colours.
fn tile_of(ink: Ink, mode: Mode) -> Option<(Pattern, Colour)> {
    let tile = match (ink.pattern, ink.colour) {
        (Pattern::Diagonal | Pattern::Cross | Pattern::Dots, _) => ink.pattern,
        _ if mode == Mode::Fixed => return None,
        (Pattern::Solid, Colour::Second) => Pattern::Diagonal,
        (Pattern::Solid, Colour::Third) => Pattern::Cross,
        (Pattern::Solid, Colour::Fourth) => Pattern::Dots,
        _ => return None,
    };
    (ink.role == Role::Bar).then_some((tile, ink.colour))
}

/// The id of a tile within its picture.
fn tile_id(out: &mut String, id: &str, pattern: Pattern, colour: Colour) {
    push_escaped(out, id);
    out.push('-');
    out.push_str(pattern_class(pattern));
    out.push_str(colour_class(colour));
}

/// One shape. A filled one whose colour says what it is gets a twin that is seen only where colours are forced.
fn print(out: &mut String, shape: &Shape, picture: Picture<'_>) {
    if let Form::Text(text) = &shape.form {
        return print_text(out, text, shape.ink, picture.mode);
    }
    print_form(out, shape, "", picture.mode);
    let tile = tile_of(shape.ink, picture.mode);
    let twin = tile.is_some() && shape.ink.pattern == Pattern::Solid;
    if twin {
        out.push_str("/>");
        print_form(out, shape, " twin", picture.mode);
    }
    if let Some((pattern, colour)) = tile {
        out.push_str(" fill=\"url(#");
        tile_id(out, picture.id, pattern, colour);
        out.push_str(")\"");
    }
    out.push_str("/>");
}

/// The element of a shape that is no text, up to its last attribute.
fn print_form(out: &mut String, shape: &Shape, more: &str, mode: Mode) {
    match &shape.form {
        Form::Rect(rect) => {
            out.push_str("<rect");
            look(out, shape.ink, more, mode);
            size(out, *rect);
        }
        Form::Line(from, to) => {
            out.push_str("<path");
            look(out, shape.ink, more, mode);
            path(out, &[*from, *to], "");
        }
        Form::Path(points) => {
            out.push_str("<path");
            look(out, shape.ink, more, mode);
            path(out, points, "");
        }
        Form::Polygon(points) => {
            out.push_str("<path");
            look(out, shape.ink, more, mode);
            path(out, points, "z");
        }
        Form::Dot(centre, radius) => {
            out.push_str("<circle");
            look(out, shape.ink, more, mode);
            if mode == Mode::Fixed {
                look::edge(out, shape.ink);
            }
            length(out, "cx", centre.0);
            length(out, "cy", centre.1);
            length(out, "r", *radius);
        }
        Form::Text(_) => {}
    }
}

/// One line of text.
fn print_text(out: &mut String, text: &Text, ink: Ink, mode: Mode) {
    out.push_str("<text");
    match (mode, text.anchor) {
        (Mode::Inline, Anchor::Start) => class(out, ink, ""),
        (Mode::Inline, Anchor::Middle) => class(out, ink, " mid"),
        (Mode::Inline, Anchor::End) => class(out, ink, " end"),
        (Mode::Fixed, anchor) => look::text(out, ink.role, anchor),
    }
    text_at(out, text);
}

/// The place and content of a text, from its last attribute but these on.
pub(crate) fn text_at(out: &mut String, text: &Text) {
    length(out, "x", text.at.0);
    length(out, "y", text.at.1);
    out.push('>');
    push_escaped(out, &text.content);
    out.push_str("</text>");
}

/// How a shape that is no text looks: by classes, or by attributes.
fn look(out: &mut String, ink: Ink, more: &str, mode: Mode) {
    match mode {
        Mode::Inline => class(out, ink, more),
        Mode::Fixed => look::shape(out, ink),
    }
}

/// The classes of a shape: its role, its colour, its pattern.
fn class(out: &mut String, ink: Ink, more: &str) {
    out.push_str(" class=\"");
    out.push_str(role_class(ink.role));
    if matches!(ink.role, Role::Bar | Role::End | Role::Cap | Role::Link | Role::Stroke | Role::Target) {
        out.push(' ');
        out.push_str(colour_class(ink.colour));
    }
    if matches!(ink.role, Role::Bar | Role::Stroke) && ink.pattern != Pattern::Solid {
        out.push(' ');
        out.push_str(pattern_class(ink.pattern));
    }
    out.push_str(more);
    out.push('"');
}

const fn role_class(role: Role) -> &'static str {
    match role {
        Role::Label => "name",
        Role::Value => "val",
        Role::Absent => "abs",
        Role::Tick => "tick",
        Role::Grid => "grid",
        Role::Axis => "axis",
        Role::Bar => "bar",
        Role::End => "tip",
        Role::Cap => "cap",
        Role::Gap => "gap",
        Role::Link => "join",
        Role::Stroke => "line",
        Role::Nothing => "none",
        Role::Target => "aim",
        Role::Void => "void",
        Role::Frame => "frame",
        Role::Ground => "land",
    }
}

const fn colour_class(colour: Colour) -> &'static str {
    match colour {
        Colour::First => "c1",
        Colour::Second => "c2",
        Colour::Third => "c3",
        Colour::Fourth => "c4",
    }
}

const fn pattern_class(pattern: Pattern) -> &'static str {
    match pattern {
        Pattern::Solid => "solid",
        Pattern::Diagonal => "diag",
        Pattern::Cross => "cross",
        Pattern::Dots => "dots",
        Pattern::Outline => "open",
        Pattern::Dashed => "dash",
    }
}

/// The place of a box.
fn size(out: &mut String, rect: Rect) {
    length(out, "x", rect.left);
    length(out, "y", rect.top);
    length(out, "width", rect.width());
    length(out, "height", rect.height());
}

/// An attribute with a length in pixels.
pub(crate) fn length(out: &mut String, name: &str, value: Tenths) {
    out.push(' ');
    out.push_str(name);
    out.push_str("=\"");
    number(out, value);
    out.push('"');
}

/// The `d` of a path through the points.
fn path(out: &mut String, points: &[Point], close: &str) {
    out.push_str(" d=\"");
    for (place, point) in points.iter().enumerate() {
        out.push(if place == 0 { 'M' } else { 'L' });
        number(out, point.0);
        out.push(' ');
        number(out, point.1);
    }
    out.push_str(close);
    out.push('"');
}

/// Tenths as a decimal of pixels, without floats.
pub(crate) fn number(out: &mut String, tenths: Tenths) {
    if tenths < 0 {
        out.push('-');
    }
    let size = u64::from(tenths.unsigned_abs());
    out.push_str(Digits::of(size / 10).as_str());
    if size % 10 > 0 {
        out.push('.');
        out.push_str(Digits::of(size % 10).as_str());
    }
}

#[cfg(test)]
mod tests {
    use super::number;

    #[test]
    fn tenths_are_printed_as_pixels() {
        for (tenths, expected) in
            [(0, "0"), (5, "0.5"), (-5, "-0.5"), (100, "10"), (1234, "123.4"), (i32::MIN, "-214748364.8")]
        {
            let mut out = String::new();
            number(&mut out, tenths);
            assert_eq!(out, expected);
        }
    }
}
