use super::Drawing;
use super::Scale;
use super::paint::pixels;

/// How many pixels of a drawing are not white.
fn inked(svg: &str) -> usize {
    let pixels = pixels(svg, Scale::Times(2)).expect("an SVG");
    pixels.data().as_chunks::<4>().0.iter().filter(|pixel| pixel[..3] != [255; 3]).count()
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
    let drawn = |letter: char| {
        pixels(&with_text(&letter.to_string(), ""), Scale::Times(2)).expect("an SVG").data().to_vec()
    };
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
        assert_eq!((pixels.width(), pixels.height()), (size.0.into(), size.1.into()));
        let row = usize::from(size.0);
        let inked =
            pixels.data().as_chunks::<4>().0.iter().enumerate().filter(|(_, pixel)| pixel[..3] != [255; 3]);
        let places: Vec<(usize, usize)> = inked.map(|(at, _)| (at % row, at / row)).collect();
        assert_eq!((places.first(), places.last()), (Some(&first), Some(&last)));
    }
    let drawing = |scale| Drawing { svg: svg.to_owned(), scale }.name();
    assert_ne!(drawing(Scale::Within(40, 40)), drawing(Scale::Within(40, 41)));
    assert_ne!(drawing(Scale::Within(40, 40)), drawing(Scale::Times(2)));
}
