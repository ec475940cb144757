//! How shapes look where no stylesheet reaches: colours and widths as attributes.
//!
//! Comes in: what a shape is. Goes out: attributes that browsers, office programs and renderers all read; no style,
//! no custom property, no `paint-order`. The values are those of the light theme on white paper; a test holds them
//! against the stylesheet. Which shapes there are is not decided here.

use crate::charts::place::face;
use crate::charts::scene::Anchor;
use crate::charts::scene::Form;
use crate::charts::scene::Ink;
use crate::charts::scene::Rect;
use crate::charts::scene::Role;
use crate::charts::scene::Scene;
use crate::charts::scene::Shape;
use crate::charts::scene::Tenths;
use crate::charts::svg::attribute;
use crate::charts::svg::length;
use crate::charts::svg::text_at;
use crate::charts::table::Colour;
use crate::charts::table::Pattern;
use crate::charts::text::Face;
use crate::charts::text::Weight;

/// What a picture that stands alone is drawn on.
pub(crate) const PAPER: &str = "#ffffff";
/// Text.
pub(crate) const INK: &str = "#111111";
/// Text of less weight, and axes.
pub(crate) const SOFT: &str = "#55534e";
/// Lines of the grid.
pub(crate) const GRID: &str = "#dedad3";
/// The colours of series in their order.
pub(crate) const MARKS: [&str; 4] = ["#12436d", "#28a197", "#801650", "#f16621"];

/// Fonts that the measured widths hold for; the embedded one of PNGs answers to the last.
pub(crate) const FONTS: &str = "Inter, 'Source Sans 3', 'Noto Sans', 'Segoe UI', Roboto, 'Helvetica Neue', Arial, 'Liberation Sans', 'DejaVu Sans', sans-serif";

/// How far a label must stand from other shapes to need no paper around it.
pub(crate) const CLEAR: Tenths = 15;

const fn mark(colour: Colour) -> &'static str {
    match colour {
        Colour::First => MARKS[0],
        Colour::Second => MARKS[1],
        Colour::Third => MARKS[2],
        Colour::Fourth => MARKS[3],
    }
}

/// The attributes of a shape that is no text. The fill of a tiled bar follows from its pattern.
pub(crate) fn shape(out: &mut String, ink: Ink) {
    let mark = mark(ink.colour);
    match ink.role {
        Role::Grid => stroke(out, GRID, "1"),
        Role::Axis => stroke(out, SOFT, "1.2"),
        Role::Link => stroke(out, SOFT, "2"),
        Role::Cap => stroke(out, mark, "2.5"),
        Role::Stroke => {
            stroke(out, mark, "2");
            attribute(out, "stroke-linecap", "round");
            if ink.pattern == Pattern::Dashed {
                attribute(out, "stroke-dasharray", "4 3.5");
            }
        }
        Role::Target => stroke(out, mark, "3"),
        Role::Void => {
            attribute(out, "fill", GRID);
            attribute(out, "fill-opacity", "0.55");
        }
        Role::Frame => stroke(out, SOFT, "1"),
        Role::Ground => {
            attribute(out, "fill", GRID);
            attribute(out, "fill-opacity", "0.35");
            outline(out, SOFT, "0.8");
        }
        Role::Gap => attribute(out, "fill", PAPER),
        Role::Nothing => attribute(out, "fill", SOFT),
        Role::End => {
            attribute(out, "fill", mark);
            outline(out, mark, "1");
            attribute(out, "stroke-linejoin", "round");
        }
        Role::Bar => bar(out, ink.pattern, mark),
        Role::Label | Role::Value | Role::Absent | Role::Tick => attribute(out, "fill", INK),
    }
}

fn bar(out: &mut String, pattern: Pattern, mark: &str) {
    match pattern {
        Pattern::Solid => attribute(out, "fill", mark),
        Pattern::Diagonal | Pattern::Cross | Pattern::Dots => outline(out, mark, "1"),
        Pattern::Outline => {
            attribute(out, "fill", PAPER);
            outline(out, mark, "1.5");
        }
        Pattern::Dashed => {
            attribute(out, "fill", PAPER);
            outline(out, mark, "1.5");
            attribute(out, "stroke-dasharray", "4 2.5");
        }
    }
}

/// Paper around a disc, so that those that lie on each other can be told apart.
pub(crate) fn edge(out: &mut String, ink: Ink) {
    if ink.role == Role::Bar && ink.pattern == Pattern::Solid {
        outline(out, PAPER, "1");
    }
}

fn stroke(out: &mut String, colour: &str, width: &str) {
    attribute(out, "fill", "none");
    outline(out, colour, width);
}

fn outline(out: &mut String, colour: &str, width: &str) {
    attribute(out, "stroke", colour);
    attribute(out, "stroke-width", width);
}

/// The attributes of a text of the chart.
pub(crate) fn text(out: &mut String, role: Role, at: Anchor) {
    let colour = match role {
        Role::Tick | Role::Absent => SOFT,
        _ => INK,
    };
    letters(out, face(role), colour);
    anchor(out, at);
}

/// The attributes of letters.
pub(crate) fn letters(out: &mut String, face: Face, colour: &str) {
    length(out, "font-size", face.size);
    if face.weight == Weight::Bold {
        attribute(out, "font-weight", "bold");
    }
    attribute(out, "fill", colour);
}

fn anchor(out: &mut String, anchor: Anchor) {
    match anchor {
        Anchor::Start => {}
        Anchor::Middle => attribute(out, "text-anchor", "middle"),
        Anchor::End => attribute(out, "text-anchor", "end"),
    }
}

/// Whether a number or the words in its place stand on something, so that they need paper around them.
pub(crate) fn needs_halo(scene: &Scene, shape: &Shape) -> bool {
    let (Form::Text(text), Role::Value | Role::Absent) = (&shape.form, shape.ink.role) else {
        return false;
    };
    let room = text.place.grown(CLEAR);
    let beneath = |other: &Shape| {
        !matches!(other.form, Form::Text(_))
            && other.form.room().is_some_and(|other| thick(other).overlaps(room))
    };
    scene.shapes().any(beneath)
}

/// A line has no room of its own.
fn thick(rect: Rect) -> Rect {
    Rect { right: rect.right.max(rect.left + 1), bottom: rect.bottom.max(rect.top + 1), ..rect }
}

/// Paper around a text, as a text of its own beneath it: not every program paints the stroke of a text first.
pub(crate) fn halo(out: &mut String, shape: &Shape) {
    let Form::Text(text) = &shape.form else { return };
    out.push_str("<text aria-hidden=\"true\"");
    letters(out, face(shape.ink.role), PAPER);
    outline(out, PAPER, "3");
    attribute(out, "stroke-linejoin", "round");
    anchor(out, text.anchor);
    text_at(out, text);
}

/// The paper of a tile.
pub(crate) fn tile_paper(out: &mut String) {
    attribute(out, "fill", PAPER);
}

/// The lines or dots of a tile.
pub(crate) fn tile_mark(out: &mut String, pattern: Pattern, colour: Colour) {
    match pattern {
        Pattern::Dots => attribute(out, "fill", mark(colour)),
        _ => stroke(out, mark(colour), "1.4"),
    }
}

#[cfg(test)]
mod tests {
    use super::FONTS;
    use super::GRID;
    use super::MARKS;
    use super::SOFT;

    /// Pictures that leave the site have the colours and fonts of its pages.
    #[test]
    fn colours_and_fonts_are_those_of_the_stylesheet() {
        let css = include_str!("../../themes/default/styles/charts.css");
        let value = |name: &str| {
            let rest = css.split_once(&format!("--chart-{name}: ")).expect("a property").1;
            rest.split_once(';').expect("its end").0.split_whitespace().collect::<Vec<_>>().join(" ")
        };
        for (place, mark) in MARKS.iter().enumerate() {
            assert_eq!(value(&(place + 1).to_string()), *mark);
        }
        assert_eq!(value("soft"), SOFT);
        assert_eq!(value("grid"), GRID);
        // The site's own letters stay with the site: pictures that leave it carry no font.
        let fonts = value("fonts").replace('"', "'");
        assert_eq!(fonts.strip_prefix("'Impactbook Sans', "), Some(FONTS));
    }
}
