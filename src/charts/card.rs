//! A chart as a card for link previews: 1200 by 630 pixels with title, picture, notes, source and the site's name.
//!
//! Comes in: a `Chart` and what stands around it. Goes out: an SVG document, meant to become a PNG. A card is looked
//! at small, so the picture is as large as there is room for, and a chart of many rows shows some of them and says of
//! how many. Whole notes stand beneath it in small type, as many as leave the picture its room; where there are more,
//! the last words say so. What must go with the numbers wherever they go always does.

use crate::charts::fit::Part;
use crate::charts::fit::Shown;
use crate::charts::fit::fit;
use crate::charts::look;
use crate::charts::scene::Tenths;
use crate::charts::standalone::Around;
use crate::charts::standalone::document;
use crate::charts::standalone::picture;
use crate::charts::standalone::text_line;
use crate::charts::svg::attribute;
use crate::charts::svg::items;
use crate::charts::svg::length;
use crate::charts::svg::number;
use crate::charts::table::Chart;
use crate::charts::text::Face;
use crate::charts::text::Weight;
use crate::charts::text::wrap;

const SIZE: (Tenths, Tenths) = (12_000, 6_300);
const MARGIN: Tenths = 560;
/// The room of a line of text, and of the picture.
const WIDTH: Tenths = SIZE.0 - 2 * MARGIN;
const TITLES: [Face; 3] = [
    Face { size: 440, weight: Weight::Bold },
    Face { size: 360, weight: Weight::Bold },
    Face { size: 300, weight: Weight::Bold },
];
const SUBTITLES: [Face; 2] =
    [Face { size: 250, weight: Weight::Regular }, Face { size: 210, weight: Weight::Regular }];
const SITE: Face = Face { size: 230, weight: Weight::Bold };
const SOURCES: [Face; 2] = [Face { size: 200, weight: Weight::Regular }, SMALL];
const SMALL: Face = Face { size: 160, weight: Weight::Regular };

/// Above the title.
const TOP: Tenths = 380;
/// Between the picture and what stands above and beneath it.
const BETWEEN: Tenths = 180;
/// Between two texts beneath the picture.
const APART: Tenths = 40;
/// Beneath everything.
const BOTTOM: Tenths = 300;

/// Notes take so many lines, and more only where the picture leaves room.
const NOTES: usize = 3;

/// The card as an SVG document.
#[must_use]
pub fn card(chart: &Chart, around: &Around) -> String {
    let mut out = String::with_capacity(8192);
    // A rule along the top, as over a page of the site.
    out.push_str("<rect");
    length(&mut out, "width", SIZE.0);
    length(&mut out, "height", 100);
    attribute(&mut out, "fill", look::MARKS[0]);
    out.push_str("/>\n");
    let top = Lines::new(&chart.title, &TITLES, 2).put(&mut out, TOP, look::INK);
    let top = Lines::new(&chart.subtitle, &SUBTITLES, 2).put(&mut out, top + 30, look::SOFT);
    let bottom = foot(&mut out, chart, around);
    middle(&mut out, (chart, around), (top + BETWEEN, bottom));
    document(chart, SIZE, &out)
}

/// Source, site, and what must go with the numbers, from the bottom up; returns where they begin.
fn foot(out: &mut String, chart: &Chart, around: &Around) -> Tenths {
    let remarks = Lines::new(&around.remarks.join(" "), &[SMALL], 3);
    let site = Lines::new(&around.site, &[SITE], 1);
    let bottom = remarks.put_above(out, SIZE.1 - BOTTOM, look::SOFT);
    let bottom = site.put_above(out, bottom, look::INK);
    if chart.source.text.is_empty() {
        return bottom;
    }
    let source = format!("{}: {}", chart.words.source, chart.source.text);
    Lines::new(&source, &SOURCES, 2).put_above(out, bottom, look::SOFT)
}

/// The picture, and beneath it what is to be known of it.
fn middle(out: &mut String, (chart, around): (&Chart, &Around), (top, bottom): (Tenths, Tenths)) {
    if chart.rows.is_empty() {
        Lines::new(&chart.words.nothing_to_show, &SUBTITLES, 2).put(out, top, look::SOFT);
        return;
    }
    let mut notes = notes(chart, around, NOTES);
    let mut some = Lines::none();
    let room = |texts: [&Lines; 2]| bottom - top - BETWEEN - texts.map(Lines::room).iter().sum::<Tenths>();
    let mut shown = fit(chart, (WIDTH, room([&some, &notes])));
    if shown.part != Part::Whole {
        // The line that says so needs room as well.
        some = part_shown(chart, around, shown.part);
        shown = fit(chart, (WIDTH, room([&some, &notes])));
        some = part_shown(chart, around, shown.part);
    }
    let left = room([&some, &notes]) - shown.height();
    let more = usize::try_from(left / SMALL.line()).unwrap_or(0);
    notes = self::notes(chart, around, notes.lines.len() + more);
    let bottom = notes.put_above(out, bottom, look::SOFT);
    let bottom = some.put_above(out, bottom, look::SOFT);
    let spare = bottom - BETWEEN - top - shown.height();
    drawing(out, chart, &shown, top + spare.max(0) / 2);
}

/// Says how much of the chart is shown, where that is not all.
fn part_shown(chart: &Chart, around: &Around, part: Part) -> Lines {
    let (words, shown, all) = match part {
        Part::Whole => return Lines::none(),
        Part::Rows(shown) => (&around.some_rows, shown, chart.rows.len()),
        Part::Panels(shown) => (&around.some_panels, shown, chart.series.len()),
    };
    let words = words.replace("{shown}", &shown.to_string()).replace("{all}", &all.to_string());
    Lines::new(&words, &SOURCES, 1)
}

/// Whole notes, the first ones first, in so many lines; where they do not all fit, the last words say so.
fn notes(chart: &Chart, around: &Around, most: usize) -> Lines {
    if chart.notes.is_empty() {
        return Lines::none();
    }
    let set = |notes: &[&str]| wrap(&notes.join(" "), SMALL, WIDTH);
    let mut kept: Vec<&str> = chart.notes.iter().map(String::as_str).collect();
    if set(&kept).len() > most {
        let mut some = Vec::new();
        for note in kept {
            some.extend([note, &around.more_notes]);
            let fits = set(&some).len() <= most;
            some.truncate(if fits { some.len() - 1 } else { some.len() - 2 });
        }
        some.push(&around.more_notes);
        kept = some;
    }
    Lines { face: SMALL, lines: set(&kept) }
}

/// A text in lines of one face.
struct Lines {
    face: Face,
    lines: Vec<String>,
}

impl Lines {
    /// No text.
    const fn none() -> Self {
        Self { face: SMALL, lines: Vec::new() }
    }

    /// A text in as few lines as any face allows, and then in the first face that does; one of several lines takes no
    /// first face. The last line ends in an ellipsis where something has to be left out.
    fn new(text: &str, faces: &[Face], most: usize) -> Self {
        if text.trim().is_empty() {
            return Self::none();
        }
        let several = |count: usize| usize::from(count > 1 && faces.len() > 1);
        let mut tries =
            (1..=most).flat_map(|count| faces.iter().skip(several(count)).map(move |face| (count, *face)));
        let fitting = tries.find_map(|(count, face)| {
            let lines = wrap(text, face, WIDTH);
            (lines.len() <= count).then_some(Self { face, lines })
        });
        fitting.unwrap_or_else(|| {
            let face = faces.last().copied().unwrap_or(SMALL);
            // With room for the ellipsis itself.
            let mut lines = wrap(text, face, WIDTH - face.size);
            lines.truncate(most);
            if let Some(last) = lines.last_mut() {
                last.push('…');
            }
            Self { face, lines }
        })
    }

    /// The height of all lines.
    fn height(&self) -> Tenths {
        self.face.line() * Tenths::try_from(self.lines.len()).unwrap_or_default()
    }

    /// The room that they take from what stands above them.
    fn room(&self) -> Tenths {
        if self.lines.is_empty() { 0 } else { self.height() + APART }
    }

    /// Puts them from `top` on and returns where they end.
    fn put(&self, out: &mut String, mut top: Tenths, colour: &str) -> Tenths {
        for line in &self.lines {
            text_line(out, line, (MARGIN, top + self.face.ascent()), (self.face, colour));
            top += self.face.line();
        }
        top
    }

    /// Puts them so that they end at `bottom`, and returns where what stands above them ends.
    fn put_above(&self, out: &mut String, bottom: Tenths, colour: &str) -> Tenths {
        self.put(out, bottom - self.height(), colour);
        bottom - self.room()
    }
}

/// The picture itself, from `top` on.
fn drawing(out: &mut String, chart: &Chart, shown: &Shown, top: Tenths) {
    out.push_str("<g transform=\"translate(");
    number(out, MARGIN);
    out.push(' ');
    number(out, top);
    out.push_str(&format!(") scale({}.{:02})\">", shown.scale / 100, shown.scale % 100));
    items(out, &shown.scene, picture(chart));
    out.push_str("</g>\n");
}
