use super::Drawing;
use super::Scale;
use super::paint::Sheet;
use super::palette::Rows;

/// A painted drawing.
#[derive(Debug, PartialEq, Eq)]
struct Painted {
    width: u32,
    height: u32,
    data: Vec<u8>,
}

/// The drawing as pixels, as many painted at once as asked for.
fn painted(svg: &str, scale: Scale, at_once: u32) -> Option<Painted> {
    let sheet = Sheet::of(svg, scale)?;
    let mut data = Vec::new();
    sheet.paint(at_once, |band| {
        assert!(
            band.len() / 4 <= usize::try_from(at_once).expect("a number"),
            "more pixels at once than asked for"
        );
        data.extend_from_slice(band);
    })?;
    Some(Painted { width: sheet.width, height: sheet.height, data })
}

fn pixels(svg: &str, scale: Scale) -> Option<Painted> {
    painted(svg, scale, u32::MAX)
}

/// How many pixels of a drawing are not white.
fn inked(svg: &str) -> usize {
    let pixels = pixels(svg, Scale::Times(2)).expect("an SVG");
    pixels.data.as_chunks::<4>().0.iter().filter(|pixel| pixel[..3] != [255; 3]).count()
}

fn with_text(text: &str, more: &str) -> String {
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"300\" height=\"40\" font-family=\"Inter, Arial, sans-serif\"><text \
         x=\"4\" y=\"24\" font-size=\"13\"{more} fill=\"#111111\">{text}</text></svg>"
    )
}

#[test]
fn every_word_is_there() {
    let empty = inked(&with_text("", ""));
    assert_eq!(empty, 0);
    for text in ["more than 160", "Комсомольск-на-Амуре", "Ҡазан", "1\u{a0}284 ₽", "≈ 5 − 3 № 7"]
    {
        assert!(inked(&with_text(text, "")) > 200, "{text}");
        let bold = inked(&with_text(text, " font-weight=\"bold\""));
        assert!(bold > inked(&with_text(text, "")), "{text} in bold");
    }
}

/// A letter that the font lacks would be a box like any other.
#[test]
fn letters_are_letters_and_no_boxes() {
    let drawn =
        |letter: char| pixels(&with_text(&letter.to_string(), ""), Scale::Times(2)).expect("an SVG").data;
    let unknown = drawn('\u{4e00}');
    let letters = "ABCXYZabcxyzÄÖÜäöüßéñАБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдеёжзийклмнопрстуфхцчшщъыьэюяӘҒҚҢӨҰҮҺәғқңөұүһІіЇїЄєҐґ0123456789₽₸€₴−≥≈№«»—…";
    for letter in letters.chars() {
        assert_ne!(drawn(letter), unknown, "{letter}");
    }
}

#[test]
fn the_same_drawing_gives_the_same_bytes_and_another_another_name() {
    let drawing = |text: &str, scale| Drawing { svg: with_text(text, ""), scale };
    let one = drawing("Выкса", Scale::Times(2));
    let png = one.png().expect("a PNG");
    assert!(png.starts_with(b"\x89PNG"));
    assert_eq!(one.png(), Some(png));
    assert_eq!(one.name(), drawing("Выкса", Scale::Times(2)).name());
    assert_ne!(one.name(), drawing("Выкса", Scale::Times(1)).name());
    assert_ne!(one.name(), drawing("Москва", Scale::Times(2)).name());
    assert_eq!(Drawing { svg: "no SVG".to_owned(), scale: Scale::Times(1) }.png(), None);
}

/// What is written is what was painted, as long as the colours fit into a palette.
#[test]
fn pixels_survive_writing() {
    let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"20\" height=\"10\"><rect width=\"10\" height=\"10\" \
               fill=\"#12436d\"/><rect x=\"10\" width=\"10\" height=\"10\" fill=\"#f16621\"/></svg>";
    let png = Drawing { svg: svg.to_owned(), scale: Scale::Times(1) }.png().expect("a PNG");
    let mut decoder = png::Decoder::new(std::io::Cursor::new(png));
    decoder.set_transformations(png::Transformations::EXPAND);
    let mut reader = decoder.read_info().expect("a PNG");
    let mut bytes = vec![0; reader.output_buffer_size().expect("a size")];
    reader.next_frame(&mut bytes).expect("pixels");
    assert_eq!(bytes[..3], [0x12, 0x43, 0x6d]);
    assert_eq!(bytes[57..60], [0xf1, 0x66, 0x21]);
}

#[test]
fn a_drawing_within_a_picture_is_whole_and_in_its_middle() {
    let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"20\" height=\"10\"><rect width=\"20\" height=\"10\" \
               fill=\"#12436d\"/></svg>";
    for (size, first, last) in [((40, 40), (0, 10), (39, 29)), ((80, 20), (20, 0), (59, 19))] {
        let pixels = pixels(svg, Scale::Within(size.0, size.1)).expect("an SVG");
        assert_eq!((pixels.width, pixels.height), (size.0.into(), size.1.into()));
        let row = usize::from(size.0);
        let inked =
            pixels.data.as_chunks::<4>().0.iter().enumerate().filter(|(_, pixel)| pixel[..3] != [255; 3]);
        let places: Vec<(usize, usize)> = inked.map(|(at, _)| (at % row, at / row)).collect();
        assert_eq!((places.first(), places.last()), (Some(&first), Some(&last)));
    }
    let drawing = |scale| Drawing { svg: svg.to_owned(), scale }.name();
    assert_ne!(drawing(Scale::Within(40, 40)), drawing(Scale::Within(40, 41)));
    assert_ne!(drawing(Scale::Within(40, 40)), drawing(Scale::Times(2)));
}

/// A tall picture is painted in bands, and nobody can tell where one ends.
#[test]
fn a_picture_in_bands_is_the_same_picture() {
    let lines: String = (0..40)
        .map(|line| {
            let y = 11 * line + 9;
            format!("<text x=\"3.3\" y=\"{y}.7\" font-size=\"13\">Выкса {line}</text><circle cx=\"150\" cy=\"{y}\" r=\"5.5\"/>")
        })
        .collect();
    let svg = format!("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"200\" height=\"450\">{lines}</svg>");
    let whole = pixels(&svg, Scale::Times(2)).expect("an SVG");
    for rows in [250, 450, 899, 900, 5000] {
        let bands = painted(&svg, Scale::Times(2), 400 * rows).expect("an SVG");
        assert_eq!((bands.width, bands.height), (400, 900));
        let differences = whole.data.iter().zip(&bands.data).map(|(one, other)| one.abs_diff(*other));
        let apart: Vec<u8> = differences.filter(|apart| *apart > 0).collect();
        // Where a band begins, places are rounded otherwise: here and there an edge covers a quarter of a pixel more.
        assert!(apart.iter().all(|apart| *apart <= 64), "{rows} rows at once: {apart:?}");
        assert!(apart.len() < whole.data.len() / 1000, "{rows} rows at once: {}", apart.len());
    }
    let mut together = Rows::of(whole.width);
    together.push(&whole.data);
    let mut one_by_one = Rows::of(whole.width);
    whole.data.chunks(1600).for_each(|row| one_by_one.push(row));
    assert_eq!(together.png(), one_by_one.png());
}
