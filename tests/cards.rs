//! Tests of cards for link previews: what they say, and that their pictures fill them.
//!
//! `cargo test --test cards write -- --ignored` writes a card of each sample to look at, into `target/tmp/cards`.

#[path = "charts/samples.rs"]
mod samples;

use impactbook::charts::card::card;
use impactbook::charts::standalone::Around;
use impactbook::charts::table::Chart;
use impactbook::charts::table::Kind;
use impactbook::charts::table::Series;

/// Where the picture may begin and end, from left to right.
const SIDES: (f64, f64) = (56.0, 1144.0);

/// What a site says around its pictures.
fn around() -> Around {
    Around {
        remarks: vec!["Everything here is invented.".to_owned()],
        site: "What became of the grants".to_owned(),
        some_rows: "{shown} of {all} rows".to_owned(),
        some_panels: "{shown} of {all} small charts".to_owned(),
        more_notes: "More notes elsewhere.".to_owned(),
        ..Around::default()
    }
}

fn sample(name: &str) -> Chart {
    samples::all().into_iter().find(|(other, _)| *other == name).expect("a sample").1
}

/// A text on a card, in pixels.
#[derive(Debug)]
struct Text {
    content: String,
    top: f64,
    bottom: f64,
}

/// A card taken apart.
struct Card {
    /// The lines around the picture, from top to bottom.
    lines: Vec<Text>,
    /// The texts in the picture.
    inside: Vec<Text>,
    /// How far the picture reaches to the right.
    right: f64,
    /// How much it is enlarged.
    scale: f64,
}

impl Card {
    fn of(chart: &Chart) -> Self {
        let svg = card(chart, &around());
        let (before, rest) = svg.split_once("<g transform=\"translate(").expect("a picture");
        let (picture, after) = rest.split_once("</g>").expect("its end");
        let (x, rest) = picture.split_once(' ').expect("two numbers");
        let (y, rest) = rest.split_once(") scale(").expect("a scale");
        let (scale, shapes) = rest.split_once(")\">").expect("its end");
        let number = |text: &str| text.parse::<f64>().expect("a number");
        let (x, y, scale) = (number(x), number(y), number(scale));
        let mut lines: Vec<Text> =
            [before, after].into_iter().flat_map(|part| texts(part, (0.0, 1.0))).collect();
        lines.sort_by(|one, other| one.top.total_cmp(&other.top));
        let ends = shapes.split("<path").skip(1).filter_map(|path| {
            let way = path.split(" d=\"").nth(1)?.split('"').next()?;
            way.split(['M', 'L']).filter_map(|at| at.split(' ').next()?.parse().ok()).reduce(f64::max)
        });
        let rects = shapes.split("<rect").skip(1).filter_map(|rect| {
            let of = |name: &str| {
                let value = rect.split(&format!(" {name}=\"")).nth(1)?.split('"').next()?;
                value.parse::<f64>().ok()
            };
            Some(of("x")? + of("width")?)
        });
        let right = ends.chain(rects).fold(0.0, f64::max);
        Self { lines, inside: texts(shapes, (y, scale)), right: x + right * scale, scale }
    }

    /// All that the card says, line by line.
    fn said(&self) -> String {
        self.lines.iter().map(|line| line.content.as_str()).collect::<Vec<_>>().join(" ")
    }
}

/// The texts of a part of an SVG that begins at this height and is enlarged so much.
fn texts(svg: &str, (from, scale): (f64, f64)) -> Vec<Text> {
    let texts = svg.split("<text").skip(1).filter(|text| !text.starts_with(" aria-hidden"));
    texts
        .map(|text| {
            let of = |name: &str| {
                let value = text.split(&format!(" {name}=\"")).nth(1).and_then(|rest| rest.split('"').next());
                value.and_then(|value| value.parse::<f64>().ok()).expect("a number")
            };
            let content = text.split_once('>').and_then(|(_, rest)| rest.split('<').next()).expect("a text");
            let (size, baseline) = (of("font-size"), of("y"));
            Text {
                content: content.to_owned(),
                top: from + (baseline - size * 0.8) * scale,
                bottom: from + (baseline + size * 0.2) * scale,
            }
        })
        .collect()
}

/// Every text lies on the card, and the picture between the lines above and beneath it.
fn check(name: &str, card: &Card) {
    for pair in card.lines.windows(2) {
        assert!(pair[0].bottom <= pair[1].top, "{name}: {:?} lies on {:?}", pair[1], pair[0]);
    }
    let (first, last) = (card.lines.first().expect("a title"), card.lines.last().expect("a remark"));
    assert!(first.top > 10.0 && last.bottom < 620.0, "{name}: from {first:?} to {last:?}");
    let above =
        |text: &Text| card.lines.iter().rfind(|line| line.top < text.top).map_or(0.0, |line| line.bottom);
    for text in &card.inside {
        let beneath = card.lines.iter().find(|line| line.bottom > text.bottom).map_or(630.0, |line| line.top);
        assert!(
            above(text) <= text.top && text.bottom <= beneath,
            "{name}: {text:?} is on a line around the picture"
        );
    }
    assert!(card.right <= SIDES.1 + 1.0, "{name}: the picture ends at {}", card.right);
}

#[test]
fn a_card_says_what_its_page_says() {
    for (name, chart) in samples::all().into_iter().filter(|(_, chart)| !chart.rows.is_empty()) {
        let card = Card::of(&chart);
        check(name, &card);
        let said = card.said();
        let escaped = |text: &str| text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
        let around = around();
        let all = [&chart.title, &chart.subtitle, &chart.source.text, &around.site, &around.remarks[0]];
        for text in all.into_iter().chain(&chart.notes) {
            assert!(said.contains(&escaped(text)), "{name} lacks `{text}`: {said}");
        }
    }
}

#[test]
fn pictures_fill_their_cards() {
    for name in ["columns", "grouped-columns", "stacked", "lines", "one-line", "panels", "map"] {
        let card = Card::of(&sample(name));
        assert!(card.right >= SIDES.1 - 40.0, "{name} ends at {}", card.right);
        let lowest = card.inside.iter().map(|text| text.bottom).fold(0.0, f64::max);
        let beneath = card.lines.iter().find(|line| line.bottom > lowest).expect("notes").top;
        assert!(beneath - lowest < 70.0, "{name} ends {} above the notes", beneath - lowest);
        assert!(card.scale >= 1.2, "{name}: text is enlarged {} times", card.scale);
    }
}

#[test]
fn a_map_shows_all_its_towns_and_names_them_where_there_is_room() {
    let chart = sample("map");
    let card = Card::of(&chart);
    assert!(!card.said().contains("rows"), "{}", card.said());
    let named = |name: &str| card.inside.iter().any(|text| text.content == name);
    let placed: Vec<&str> =
        chart.rows.iter().filter(|row| row.spot.is_some()).map(|row| row.label.as_str()).collect();
    let left_out: Vec<&&str> = placed.iter().filter(|name| !named(name)).collect();
    assert!(left_out.len() * 5 <= placed.len(), "{left_out:?} of {placed:?} are not named");
}

#[test]
fn what_a_card_leaves_out_it_says() {
    let rows = sample("forty").rows;
    let forty = Chart { kind: Kind::Bars, rows, ..sample("bars") };
    let card = Card::of(&forty);
    check("forty rows", &card);
    assert!(card.said().contains(" of 40 rows"), "{}", card.said());
    assert!(card.inside.len() > 10 && card.scale >= 1.2, "{:?}", card.inside);

    let panels = sample("panels");
    let mut many = Chart { series: Vec::new(), ..panels.clone() };
    for row in &mut many.rows {
        row.cells.clear();
    }
    for place in 0..23 {
        many.series.push(Series { name: format!("Town {place}"), ..Series::default() });
        for (row, former) in many.rows.iter_mut().zip(&panels.rows) {
            let cell = former.cells.iter().find(|cell| cell.series == place % 7).cloned();
            row.cells.extend(cell.map(|cell| impactbook::charts::table::Cell { series: place, ..cell }));
        }
    }
    let card = Card::of(&many);
    check("23 panels", &card);
    assert!(card.said().contains(" of 23 small charts") && card.scale >= 1.2, "{}", card.said());
}

/// Notes of so many letters each; those that stand on the card, by their places, and whether it says that there are more.
fn notes(lengths: &[usize], expected: (&[usize], bool)) {
    let notes: Vec<String> = lengths
        .iter()
        .enumerate()
        .map(|(place, length)| format!("N{place} {}.", "word ".repeat(length / 5).trim()))
        .collect();
    // A chart with so many rows that its picture leaves no room to spare.
    let chart = Chart { notes: notes.clone(), kind: Kind::Bars, ..sample("forty") };
    let card = Card::of(&chart);
    check("notes", &card);
    let said = card.said();
    let whole: Vec<usize> = (0..notes.len()).filter(|place| said.contains(&notes[*place])).collect();
    let begun = (0..notes.len()).filter(|place| said.contains(&format!("N{place} "))).count();
    assert_eq!((whole.as_slice(), said.contains("More notes elsewhere.")), expected, "{lengths:?}: {said}");
    assert_eq!(begun, whole.len(), "a part of a note: {said}");
}

#[test]
fn notes_are_whole_and_what_is_left_out_is_said() {
    notes(&[], (&[], false));
    notes(&[60, 60], (&[0, 1], false));
    notes(&[60, 2000], (&[0], true));
    notes(&[2000, 60], (&[1], true));
    notes(&[200, 2000, 60, 3000], (&[0, 2], true));
    notes(&[2000], (&[], true));
}

#[cfg(feature = "png")]
#[test]
#[ignore = "writes cards for people to look at"]
fn write() {
    use impactbook::pictures::Drawing;
    use impactbook::pictures::Scale;

    let folder = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("cards");
    std::fs::create_dir_all(&folder).expect("the folder can be made");
    for (name, chart) in samples::all() {
        let drawing = Drawing { svg: card(&chart, &around()), scale: Scale::Times(1) };
        let png = drawing.png().expect("a card is a drawing");
        std::fs::write(folder.join(format!("{name}.png")), png).expect("the folder can be written");
    }
}
