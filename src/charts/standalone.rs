//! A chart as a file that stands alone: title, key, picture, notes, source, licence and address in one SVG.
//!
//! Comes in: a `Chart`, and the words around it that a page would print. Goes out: a whole SVG document with
//! attributes only, which browsers, office programs and renderers read alike. It links nothing and loads nothing;
//! texts are measured and broken here. Interaction, the table and dark colours are left to pages.

use crate::base::html::push_escaped;
use crate::charts::layout::Width;
use crate::charts::layout::layout;
use crate::charts::look;
use crate::charts::scene::Scene;
use crate::charts::scene::Tenths;
use crate::charts::svg::Mode;
use crate::charts::svg::Picture;
use crate::charts::svg::attribute;
use crate::charts::svg::items;
use crate::charts::svg::length;
use crate::charts::svg::number;
use crate::charts::table::Chart;
use crate::charts::table::Kind;
use crate::charts::text::Face;
use crate::charts::text::Weight;
use crate::charts::text::wrap;

/// What a picture says beside its chart, in the reader's language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Around {
    /// What must go with the numbers wherever they go, one sentence each: an invented site, goals.
    pub remarks: Vec<String>,
    /// Licence, site, day of the data: beneath the source, joined in one line.
    pub foot: Vec<String>,
    /// The site's title.
    pub site: String,
    /// The absolute address of the chart's page.
    pub address: String,
    /// "{shown} of {all} rows are shown", for a picture that has no room for all.
    pub some_rows: String,
    /// The same of small multiples.
    pub some_panels: String,
    /// Says that there are more notes, for a picture that has no room for all.
    pub more_notes: String,
}

/// Around everything.
const MARGIN: Tenths = 240;
const TITLE: Face = Face { size: 200, weight: Weight::Bold };
const SUBTITLE: Face = Face { size: 150, weight: Weight::Regular };
const NOTE: Face = Face { size: 125, weight: Weight::Regular };

/// The chart as an SVG document, 688 pixels wide (1008 where rows need the whole page).
#[must_use]
pub fn standalone(chart: &Chart, around: &Around) -> String {
    let width = if chart.kind == Kind::PairedDots { Width::Full } else { Width::Wide };
    let mut sheet = Sheet::new(width.tenths());
    sheet.top = MARGIN;
    sheet.paragraph(&chart.title, TITLE, look::INK);
    sheet.space(40);
    sheet.paragraph(&chart.subtitle, SUBTITLE, look::SOFT);
    sheet.space(160);
    if chart.rows.is_empty() {
        sheet.paragraph(&chart.words.nothing_to_show, SUBTITLE, look::SOFT);
    } else {
        sheet.scene(chart, &layout(chart, width));
    }
    sheet.space(140);
    for note in chart.notes.iter().chain(&around.remarks) {
        sheet.paragraph(note, NOTE, look::SOFT);
        sheet.space(35);
    }
    sheet.space(35);
    if !chart.source.text.is_empty() {
        let source = format!("{}: {}", chart.words.source, chart.source.text);
        sheet.paragraph(&source, NOTE, look::INK);
        sheet.space(35);
    }
    sheet.paragraph(&around.foot.join(" · "), NOTE, look::SOFT);
    sheet.space(35);
    sheet.paragraph(&around.address, NOTE, look::SOFT);
    document(chart, (width.tenths() + 2 * MARGIN, sheet.top + MARGIN), &sheet.out)
}

/// The height of such a document in whole pixels; 0 for what is none.
#[must_use]
pub fn height(document: &str) -> u32 {
    let written = document.split_once(" height=\"").and_then(|(_, rest)| rest.split(['.', '"']).next());
    written.and_then(|pixels| pixels.parse().ok()).unwrap_or(0)
}

/// A column of texts and pictures from top to bottom.
struct Sheet {
    out: String,
    width: Tenths,
    top: Tenths,
}

impl Sheet {
    fn new(width: Tenths) -> Self {
        Self { out: String::with_capacity(8192), width, top: 0 }
    }

    /// Leaves room before what comes next.
    fn space(&mut self, room: Tenths) {
        self.top = self.top.saturating_add(room);
    }

    /// A text, broken into lines; nothing for an empty one.
    fn paragraph(&mut self, text: &str, face: Face, colour: &str) {
        if text.trim().is_empty() {
            return;
        }
        for line in wrap(text, face, self.width) {
            text_line(&mut self.out, &line, (MARGIN, self.top.saturating_add(face.ascent())), (face, colour));
            self.space(face.line());
        }
    }

    fn scene(&mut self, chart: &Chart, scene: &Scene) {
        self.out.push_str("<g transform=\"translate(");
        number(&mut self.out, MARGIN);
        self.out.push(' ');
        number(&mut self.out, self.top);
        self.out.push_str(")\">");
        items(&mut self.out, scene, picture(chart));
        self.out.push_str("</g>\n");
        self.space(scene.height);
    }
}

/// How the shapes of a chart get their colours in a file of its own.
pub(crate) fn picture(chart: &Chart) -> Picture<'_> {
    Picture { mode: Mode::Fixed, id: "p", lang: &chart.lang, ..Picture::default() }
}

/// One line of text with the left end of its baseline at a point.
pub(crate) fn text_line(
    out: &mut String,
    line: &str,
    (x, y): (Tenths, Tenths),
    (face, colour): (Face, &str),
) {
    out.push_str("<text");
    look::letters(out, face, colour);
    length(out, "x", x);
    length(out, "y", y);
    out.push('>');
    push_escaped(out, line);
    out.push_str("</text>\n");
}

/// The whole document around what is drawn, of a size in tenths of a pixel.
pub(crate) fn document(chart: &Chart, (width, height): (Tenths, Tenths), drawn: &str) -> String {
    let mut out = String::with_capacity(drawn.len() + 1024);
    out.push_str("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\"");
    length(&mut out, "width", width);
    length(&mut out, "height", height);
    out.push_str(" viewBox=\"0 0 ");
    number(&mut out, width);
    out.push(' ');
    number(&mut out, height);
    out.push_str("\" role=\"img\" aria-labelledby=\"title\" aria-describedby=\"desc\"");
    attribute(&mut out, "xml:lang", &chart.lang);
    attribute(&mut out, "font-family", look::FONTS);
    out.push_str(">\n<title id=\"title\">");
    push_escaped(&mut out, &chart.title);
    if !chart.subtitle.is_empty() {
        out.push_str(". ");
        push_escaped(&mut out, &chart.subtitle);
    }
    out.push_str("</title>\n<desc id=\"desc\">");
    push_escaped(&mut out, if chart.summary.is_empty() { &chart.title } else { &chart.summary });
    out.push_str("</desc>\n<rect");
    length(&mut out, "width", width);
    length(&mut out, "height", height);
    attribute(&mut out, "fill", look::PAPER);
    out.push_str("/>\n");
    out.push_str(drawn);
    out.push_str("</svg>\n");
    out
}
