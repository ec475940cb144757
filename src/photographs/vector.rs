//! A drawing in SVG, with nothing in it but the drawing.
//!
//! Comes in: the bytes of a file. Goes out: an SVG of the elements that draw, written anew; or what it has that drawings
//! may not have. What editors of drawings leave behind (names of authors, views, guides, comments) is left out without
//! a word. Nothing is interpreted beyond that: it is the browser that draws.

use quick_xml::Reader;
use quick_xml::Writer;
use quick_xml::events::BytesStart;
use quick_xml::events::Event;

use crate::photographs::fault::Action;
use crate::photographs::fault::Fault;

/// A drawing that can be published.
#[derive(Debug)]
pub(super) struct Drawing {
    /// The document.
    pub(super) svg: Vec<u8>,
    /// Its size on the page.
    pub(super) width: u32,
    /// Its size on the page.
    pub(super) height: u32,
}

/// The elements that draw.
const DRAWING: [&str; 28] = [
    "svg",
    "g",
    "path",
    "rect",
    "circle",
    "ellipse",
    "line",
    "polyline",
    "polygon",
    "text",
    "tspan",
    "textPath",
    "defs",
    "linearGradient",
    "radialGradient",
    "stop",
    "clipPath",
    "mask",
    "pattern",
    "marker",
    "symbol",
    "use",
    "style",
    "filter",
    "feGaussianBlur",
    "feOffset",
    "feBlend",
    "switch",
];

/// The elements that only say something about the drawing.
const TALK: [&str; 3] = ["metadata", "title", "desc"];

/// The largest side of a drawing that is believed.
const LARGEST_SIDE: f64 = 20_000.0;

/// True for what begins as an SVG does.
pub(super) fn is_svg(bytes: &[u8]) -> bool {
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(1024)]);
    head.trim_start_matches('\u{feff}').trim_start().starts_with('<') && head.contains("<svg")
}

/// The drawing and nothing else.
pub(super) fn safe(bytes: &[u8]) -> Result<Drawing, Fault> {
    let text = std::str::from_utf8(bytes).map_err(|_| Fault::BrokenDrawing)?;
    let mut reader = Reader::from_str(text.trim_start_matches('\u{feff}'));
    let mut writer = Writer::new(Vec::with_capacity(bytes.len()));
    let mut size = None;
    let mut style = false;
    // How deep in an element that is left out.
    let mut left_out = 0_usize;
    loop {
        match reader.read_event().map_err(|_| Fault::BrokenDrawing)? {
            Event::Eof => break,
            Event::Start(_) if left_out > 0 => left_out += 1,
            Event::End(_) if left_out > 0 => left_out -= 1,
            _ if left_out > 0 => {}
            Event::Start(start) => match element(&start, &mut size)? {
                Some(start) => {
                    style = start.name().into_inner() == "style";
                    put(&mut writer, Event::Start(start))?;
                }
                None => left_out = 1,
            },
            Event::Empty(start) => {
                if let Some(start) = element(&start, &mut size)? {
                    put(&mut writer, Event::Empty(start))?;
                }
            }
            Event::End(end) => {
                style = false;
                put(&mut writer, Event::End(end))?;
            }
            Event::Text(text) => {
                if style {
                    styles(text.as_ref())?;
                }
                put(&mut writer, Event::Text(text))?;
            }
            Event::CData(text) => {
                styles(text.as_ref())?;
                put(&mut writer, Event::CData(text))?;
            }
            // Characters by number and the five that XML knows; a style sheet has no need of them.
            Event::GeneralRef(reference) if !style => {
                put(&mut writer, Event::GeneralRef(reference))?;
            }
            Event::GeneralRef(_) => return Err(Fault::Active(Action::Styles)),
            Event::DocType(kind) if kind.as_ref().contains('[') => {
                return Err(Fault::Active(Action::Entities));
            }
            Event::Comment(_) | Event::Decl(_) | Event::PI(_) | Event::DocType(_) => {}
        }
    }
    let (width, height) = size.ok_or(Fault::BrokenDrawing)?;
    Ok(Drawing { svg: writer.into_inner(), width, height })
}

fn put(writer: &mut Writer<Vec<u8>>, event: Event<'_>) -> Result<(), Fault> {
    writer.write_event(event).map_err(|_| Fault::BrokenDrawing)
}

/// The element with what it may say; `None` for one that is left out. The first is the drawing itself, and has its size.
fn element(
    start: &BytesStart<'_>,
    size: &mut Option<(u32, u32)>,
) -> Result<Option<BytesStart<'static>>, Fault> {
    let name = start.name().into_inner();
    if name.contains(':') || TALK.contains(&name) {
        return if size.is_none() { Err(Fault::BrokenDrawing) } else { Ok(None) };
    }
    if !DRAWING.contains(&name) {
        return Err(Fault::Active(Action::Element(short(name))));
    }
    let mut kept = BytesStart::new(name.to_owned());
    let mut said: Vec<(String, String)> = Vec::new();
    for attribute in start.attributes() {
        let attribute = attribute.map_err(|_| Fault::BrokenDrawing)?;
        let key = attribute.key.into_inner();
        let value = attribute
            .normalized_value(quick_xml::XmlVersion::Implicit1_0)
            .map_err(|_| Fault::BrokenDrawing)?
            .into_owned();
        if attribute_stays(key, &value)? {
            said.push((key.to_owned(), value));
        }
    }
    if size.is_none() {
        if name != "svg" {
            return Err(Fault::BrokenDrawing);
        }
        *size = Some(measure(&mut said)?);
    }
    for (key, value) in &said {
        kept.push_attribute((key.as_str(), value.as_str()));
    }
    Ok(Some(kept))
}

/// True for what an element may say, false for what is left out.
fn attribute_stays(key: &str, value: &str) -> Result<bool, Fault> {
    if key.to_ascii_lowercase().starts_with("on") {
        return Err(Fault::Active(Action::Handler(short(key))));
    }
    if key == "href" || key == "xlink:href" {
        let inside = value.trim_start().starts_with('#');
        return if inside { Ok(true) } else { Err(Fault::Active(Action::Address(short(value)))) };
    }
    if key.starts_with("xmlns") {
        return Ok(matches!(key, "xmlns" | "xmlns:xlink"));
    }
    if key.contains(':') {
        return Ok(key == "xml:space");
    }
    styles(value)?;
    Ok(true)
}

/// Styles and values may name parts of the drawing, and nothing outside of it.
fn styles(text: &str) -> Result<(), Fault> {
    let small = text.to_ascii_lowercase();
    if ["@", "\\", "javascript:", "expression", "image-set", "/*"].iter().any(|mark| small.contains(mark)) {
        return Err(Fault::Active(Action::Styles));
    }
    let outside = |rest: &str| !rest.trim_start().trim_start_matches(['"', '\'']).starts_with('#');
    match small.split("url(").skip(1).find(|rest| outside(rest)) {
        Some(rest) => Err(Fault::Active(Action::Address(short(rest)))),
        None => Ok(()),
    }
}

/// The size that a drawing says it has; it gets a `viewBox`, without which it cannot be shown smaller.
fn measure(said: &mut Vec<(String, String)>) -> Result<(u32, u32), Fault> {
    let find = |name: &str| said.iter().find(|(key, _)| key == name).map(|(_, value)| value.clone());
    let pixels = |value: String| value.trim().trim_end_matches("px").trim().parse::<f64>().ok();
    let sides = (find("width").and_then(pixels), find("height").and_then(pixels));
    let view = find("viewBox").and_then(|view| {
        let numbers: Vec<f64> = view
            .split([' ', ','])
            .filter(|word| !word.is_empty())
            .map_while(|word| word.parse().ok())
            .collect();
        let [_, _, width, height] = numbers[..] else { return None };
        Some((width, height))
    });
    let (width, height) = match (sides, view) {
        ((Some(width), Some(height)), _) => (width, height),
        (_, Some(view)) => view,
        _ => return Err(Fault::NoSize),
    };
    let fine = |side: f64| (1.0..=LARGEST_SIDE).contains(&side);
    if !fine(width) || !fine(height) {
        return Err(Fault::NoSize);
    }
    if view.is_none() {
        said.push(("viewBox".to_owned(), format!("0 0 {width} {height}")));
    }
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "both were just looked at")]
    Ok((width.round() as u32, height.round() as u32))
}

/// The beginning of what was found.
fn short(text: &str) -> String {
    text.chars().filter(|letter| !letter.is_control() && *letter != '`').take(40).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn svg(inside: &str) -> String {
        format!(
            "<?xml version=\"1.0\"?><!-- Ann --><svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 240 80\">{inside}</svg>"
        )
    }

    #[test]
    fn what_draws_stays_and_what_talks_goes() {
        let given = svg(
            "<metadata><who>Ann</who></metadata><title>Ann's</title><sodipodi:namedview inkscape:zoom=\"1\"/>\
             <defs><linearGradient id=\"a\"><stop offset=\"0\" stop-color=\"#fff\"/></linearGradient></defs>\
             <path d=\"M0 0h9\" style=\"fill:url(#a)\" inkscape:label=\"Ann\"/><use href=\"#a\"/>\
             <text>A &amp; B</text><style>.a{fill:red}</style>",
        );
        let drawing = safe(given.as_bytes()).expect("a drawing");
        let text = String::from_utf8(drawing.svg).expect("text");
        assert_eq!((drawing.width, drawing.height), (240, 80));
        assert!(!text.contains("Ann") && !text.contains("inkscape"), "{text}");
        for part in
            ["<path d=\"M0 0h9\" style=\"fill:url(#a)\"/>", "A &amp; B", ".a{fill:red}", "<use href=\"#a\"/>"]
        {
            assert!(text.contains(part), "{part} in {text}");
        }
        assert_eq!(safe(text.as_bytes()).expect("a drawing").svg, text.as_bytes(), "it is as it should be");
    }

    #[test]
    fn what_acts_or_fetches_is_refused() {
        for bad in [
            "<script>alert(1)</script>",
            "<g onload=\"alert(1)\"/>",
            "<g ONCLICK=\"alert(1)\"/>",
            "<a href=\"https://example.org\"><path/></a>",
            "<image href=\"data:image/png;base64,AA\"/>",
            "<use href=\"https://example.org/a.svg#b\"/>",
            "<use xlink:href=\" javascript:alert(1)\"/>",
            "<foreignObject><p/></foreignObject>",
            "<animate attributeName=\"href\"/>",
            "<set attributeName=\"onclick\"/>",
            "<path style=\"fill:url(https://example.org/a)\"/>",
            "<path fill=\"url( 'https://example.org/a' )\"/>",
            "<path fill=\"&#117;rl(https://example.org/a)\"/>",
            "<style>@import 'https://example.org/a.css';</style>",
            "<style>.a{fill:u\\72l(//example.org)}</style>",
            "<style>.a{fill:&#117;rl(//example.org)}</style>",
            "<style><![CDATA[@font-face{src:url(//example.org)}]]></style>",
        ] {
            let found = safe(svg(bad).as_bytes());
            assert!(matches!(found, Err(Fault::Active(_))), "{bad}: {found:?}");
        }
        let entities = "<!DOCTYPE svg [<!ENTITY a \"b\">]><svg viewBox=\"0 0 1 1\"/>";
        assert!(matches!(safe(entities.as_bytes()), Err(Fault::Active(_))));
    }

    #[test]
    fn sizes_and_broken_files() {
        let check = |text: &str, expected: Result<(u32, u32), Fault>| {
            assert_eq!(safe(text.as_bytes()).map(|one| (one.width, one.height)), expected, "{text}");
        };
        check("<svg width=\"30px\" height=\"9.6\"/>", Ok((30, 10)));
        check("<svg width=\"100%\" viewBox=\"0,0 3,4\"/>", Ok((3, 4)));
        check("<svg width=\"30\"/>", Err(Fault::NoSize));
        check("<svg viewBox=\"0 0 0 9\"/>", Err(Fault::NoSize));
        check("<svg viewBox=\"0 0 9 9\"><g></svg>", Err(Fault::BrokenDrawing));
        check("<html><svg/></html>", Err(Fault::Active(Action::Element("html".to_owned()))));
        let sized = safe(b"<svg width=\"30\" height=\"10\"/>").expect("a drawing");
        assert!(String::from_utf8_lossy(&sized.svg).contains("viewBox=\"0 0 30 10\""));
    }
}
