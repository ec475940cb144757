//! Tests of the charts on their placed scenes and on a few pictures kept for the eye.
//!
//! `UPDATE=1 cargo test --test charts` rewrites the pictures in `tests/charts`; the difference is then reviewed.
//! `cargo test --test charts page -- --ignored` writes a page with all samples to look at.

#[path = "charts/samples.rs"]
mod samples;

use std::fs;
use std::path::Path;

use impactbook::base::ground::Spot;
use impactbook::charts::card::card;
use impactbook::charts::html::Frame;
use impactbook::charts::html::Numbers;
use impactbook::charts::html::figure;
use impactbook::charts::layout::Width;
use impactbook::charts::layout::layout;
use impactbook::charts::scene::Form;
use impactbook::charts::scene::Mark;
use impactbook::charts::scene::Rect;
use impactbook::charts::scene::Role;
use impactbook::charts::scene::Scene;
use impactbook::charts::standalone::Around;
use impactbook::charts::standalone::standalone;
use impactbook::charts::svg::Picture;
use impactbook::charts::svg::pointer_layer;
use impactbook::charts::svg::svg;
use impactbook::charts::table::Amount;
use impactbook::charts::table::Cell;
use impactbook::charts::table::Chart;
use impactbook::charts::table::Kind;
use impactbook::charts::table::Round;
use impactbook::charts::table::Row;
use impactbook::charts::table::Series;
use impactbook::charts::table::Span;
use proptest::prelude::Just;
use proptest::prelude::Strategy;
use proptest::prelude::any;
use proptest::prelude::prop;
use proptest::prelude::prop_oneof;
use quick_xml::events::Event;
use rust_decimal::Decimal;

/// What must be true of any chart at any width.
fn check(chart: &Chart) {
    for width in Width::ALL {
        let scene = layout(chart, width);
        let name = format!("{} at {width:?}", chart.id);
        texts_have_room(&scene, &name);
        lengths_are_true(chart, &scene, &name);
        let picture = Picture { id: "x", class: width.class(), labelled_by: "t", ..Picture::default() };
        is_well_formed(&svg(&scene, picture), &name);
        is_well_formed(&pointer_layer(&scene), &name);
    }
    is_well_formed(&card(chart, &Around::default()), &chart.id);
    let html = figure(chart, &Frame::default());
    is_well_formed(&html, &chart.id);
    table_says_the_same(chart, &html);
}

/// Every text lies inside the picture, and no two texts lie on each other, whatever the reader's font.
fn texts_have_room(scene: &Scene, name: &str) {
    let whole = Rect { left: 0, top: 0, right: scene.width, bottom: scene.height };
    let texts: Vec<_> = scene.texts().map(|(text, _)| text).collect();
    for (place, text) in texts.iter().enumerate() {
        assert!(whole.holds(text.place), "{name}: {text:?} is outside of {whole:?}");
        for other in &texts[..place] {
            assert!(!text.place.overlaps(other.place), "{name}: {text:?} lies on {other:?}");
        }
    }
}

/// A bar's form, if the mark has one.
fn bar(mark: &Mark) -> Option<(Decimal, Rect)> {
    let value = mark.value?;
    match mark.shapes.first()?.form {
        Form::Rect(rect) => Some((value, rect)),
        _ => None,
    }
}

/// The numbers that are known, row by row.
fn known(chart: &Chart) -> Vec<(usize, &Cell, Decimal)> {
    let rows = chart.rows.iter().enumerate();
    rows.flat_map(|(at, row)| row.cells.iter().filter_map(move |cell| Some((at, cell, cell.amount.end()?))))
        .collect()
}

fn float(value: Decimal) -> f64 {
    value.to_string().parse().expect("a decimal reads as a float")
}

/// That pairs of a number and a length are in one proportion, to within a tenth of a pixel for each.
fn in_proportion(pairs: &[(Decimal, i32)], name: &str) {
    let Some((most, longest)) =
        pairs.iter().max_by_key(|(value, _)| value.abs()).filter(|(most, _)| !most.is_zero())
    else {
        return;
    };
    for (value, length) in pairs {
        let expected = float(value.abs()) / float(most.abs()) * f64::from(*longest);
        let off = (expected - f64::from(*length)).abs();
        assert!(off <= 2.0, "{name}: {value} is {length}, off by {off} tenths of a pixel");
    }
}

/// The middle of the form that a point is drawn with.
fn middle(form: &Form) -> Option<(i32, i32)> {
    match form {
        Form::Dot(at, _) => Some(*at),
        Form::Rect(rect) => {
            Some((i32::midpoint(rect.left, rect.right), i32::midpoint(rect.top, rect.bottom)))
        }
        // A diamond's and a triangle's first corner is its top; the diamond's fourth is level with its middle.
        Form::Polygon(points) => match points.as_slice() {
            [top, _, bottom, _] => Some((top.0, i32::midpoint(top.1, bottom.1))),
            [top, ..] => Some((top.0, top.1 + 50)),
            [] => None,
        },
        _ => None,
    }
}

/// Every known number has one point as high above zero as it is large, and lines pass through points of their own
/// series only, from one row to the next: never over a row of which nothing is known.
fn lines_are_true(chart: &Chart, scene: &Scene, name: &str) {
    let Some(zero) = scene.zero.filter(|_| scene.shapes().any(|shape| shape.ink.role == Role::Grid)) else {
        return;
    };
    let points: Vec<(&Mark, Decimal, (i32, i32))> = scene
        .marks()
        .filter_map(|mark| Some((mark, mark.value?, middle(&mark.shapes.first()?.form)?)))
        .collect();
    assert_eq!(points.len(), known(chart).len(), "{name}: each number that is known has one point");
    let heights: Vec<(Decimal, i32)> =
        points.iter().map(|(_, value, at)| (*value, (zero - at.1).abs())).collect();
    in_proportion(&heights, name);
    for shape in scene.shapes().filter(|shape| shape.ink.role == Role::Stroke) {
        let Form::Path(path) = &shape.form else { continue };
        let rows: Vec<usize> = path
            .iter()
            .map(|at| {
                let here = points.iter().find(|(_, _, point)| point == at);
                here.expect("a line passes through points only").0.row
            })
            .collect();
        assert!(
            rows.windows(2).all(|pair| pair[1] == pair[0] + 1),
            "{name}: a line passes over a gap: {rows:?}"
        );
    }
}

/// Aims are lines as far from zero as they are large, on the scale of the bars, and nothing is added to them.
fn targets_are_true(chart: &Chart, scene: &Scene, name: &str) {
    let zero = scene.zero.expect("a zero line");
    let lengths: Vec<(Decimal, i32)> = scene
        .marks()
        .filter_map(|mark| {
            let value = mark.value?;
            match &mark.shapes.first()?.form {
                Form::Rect(rect) => {
                    assert!([rect.left, rect.right].contains(&zero), "{name}: {rect:?} is off {zero}");
                    Some((value, rect.width()))
                }
                Form::Line(from, _) => Some((value, (from.0 - zero).abs())),
                _ => None,
            }
        })
        .collect();
    assert_eq!(lengths.len(), known(chart).len(), "{name}: each number that is known has one mark");
    in_proportion(&lengths, name);
}

/// Discs have areas in proportion to their numbers; what is not known has no disc.
fn map_is_true(chart: &Chart, scene: &Scene, name: &str) {
    if !scene.shapes().any(|shape| shape.ink.role == Role::Frame) {
        return;
    }
    let discs: Vec<(Decimal, f64)> = scene
        .marks()
        .filter_map(|mark| match mark.shapes.first()?.form {
            Form::Dot(_, radius) => Some((mark.value?, f64::from(radius))),
            _ => None,
        })
        .collect();
    let firsts = chart.rows.iter().filter(|row| row.spot.is_some()).filter_map(|row| row.cells.first());
    let drawn = firsts.filter(|cell| cell.amount.end().is_some_and(|end| end >= Decimal::ZERO)).count();
    assert_eq!(discs.len(), drawn, "{name}: each number that is known has one disc");
    let Some((most, largest)) =
        discs.iter().max_by_key(|(value, _)| *value).filter(|(most, _)| !most.is_zero())
    else {
        return;
    };
    for (value, radius) in &discs {
        let expected = largest * (float(*value) / float(*most)).sqrt();
        assert!((expected - radius).abs() <= 1.0, "{name}: {value} has the radius {radius}, not {expected}");
    }
}

/// Panels share one scale, and each column begins at a zero line.
fn panels_are_true(chart: &Chart, scene: &Scene, name: &str) {
    let bars: Vec<(Decimal, Rect)> = scene.marks().filter_map(bar).collect();
    assert_eq!(bars.len(), known(chart).len(), "{name}: each number that is known has one column");
    let zeros: Vec<i32> = scene
        .shapes()
        .filter(|shape| shape.ink.role == Role::Axis)
        .filter_map(|shape| match shape.form {
            Form::Line(from, to) if from.1 == to.1 => Some(from.1),
            _ => None,
        })
        .collect();
    let lengths: Vec<(Decimal, i32)> = bars.iter().map(|(value, rect)| (*value, rect.height())).collect();
    in_proportion(&lengths, name);
    for (value, rect) in &bars {
        let ends = [rect.top, rect.bottom];
        assert!(ends.iter().any(|end| zeros.contains(end)), "{name}: {value} at {rect:?} is off zero");
    }
}

/// Bars begin at zero, their lengths are their numbers' to a tenth of a pixel, and what is missing has none.
fn lengths_are_true(chart: &Chart, scene: &Scene, name: &str) {
    let upright = scene.shapes().any(|shape| shape.ink.role == Role::Grid);
    match chart.kind {
        Kind::Lines if upright => return lines_are_true(chart, scene, name),
        Kind::Targets => return targets_are_true(chart, scene, name),
        Kind::Map if scene.zero.is_none() => return map_is_true(chart, scene, name),
        Kind::Panels if scene.zero.is_none() => return panels_are_true(chart, scene, name),
        Kind::PairedDots | Kind::Rounds | Kind::Statements => return,
        _ => {}
    }
    let bars: Vec<(Decimal, Rect)> = scene.marks().filter_map(bar).collect();
    assert_eq!(bars.len(), known(chart).len(), "{name}: each number that is known has one bar");
    let length = |rect: &Rect| if upright { rect.height() } else { rect.width() };
    let lengths: Vec<(Decimal, i32)> = bars.iter().map(|(value, rect)| (*value, length(rect))).collect();
    in_proportion(&lengths, name);
    let stacked = matches!(chart.kind, Kind::StackedColumns | Kind::StackedBars);
    for (_, rect) in bars.iter().filter(|_| !stacked) {
        let zero = scene.zero.expect("bars have a zero line");
        let ends = if upright { [rect.top, rect.bottom] } else { [rect.left, rect.right] };
        assert!(ends.contains(&zero), "{name}: {rect:?} is off {zero}");
    }
}

fn is_well_formed(markup: &str, name: &str) {
    let mut reader = quick_xml::Reader::from_str(markup);
    reader.config_mut().check_end_names = true;
    loop {
        match reader.read_event() {
            Ok(Event::Eof) => return,
            Ok(_) => {}
            Err(error) => panic!("{name}: {error} in {markup}"),
        }
    }
}

/// The table has the chart's numbers in the chart's order.
fn table_says_the_same(chart: &Chart, html: &str) {
    let said: Vec<&str> =
        html.split("<data value=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    let places = 0..chart.series.len().max(1);
    let expected: Vec<&str> = chart
        .rows
        .iter()
        .flat_map(|row| {
            let of = |place: usize| row.cells.iter().filter(move |cell| cell.series == place);
            places.clone().flat_map(of).chain(&row.total)
        })
        .filter(|cell| !matches!(cell.amount, Amount::Round(_) | Amount::Withheld) && !cell.data.is_empty())
        .map(|cell| cell.data.as_str())
        .collect();
    if !chart.has_one_bar_a_row() {
        assert_eq!(said, expected, "{}", chart.id);
    }
}

#[test]
fn samples_are_true_and_have_room() {
    for (_, chart) in samples::all() {
        check(&chart);
    }
}

/// Whether a straight line passes through a box.
fn passes((from, to): ((i32, i32), (i32, i32)), room: Rect) -> bool {
    let steps = (to.0 - from.0).abs().max((to.1 - from.1).abs()).max(1);
    let at = |step: i32, one: i32, other: i32| one + (other - one) * step / steps;
    (0..=steps).any(|step| {
        let (x, y) = (at(step, from.0, to.0), at(step, from.1, to.1));
        room.left < x && x < room.right && room.top < y && y < room.bottom
    })
}

/// A line through exact numbers, or those that are only bounds (`18+` is at least 18), with gaps for dots.
fn line_of(shape: &str) -> Chart {
    let rows = shape.split_whitespace().zip(2020..).map(|(said, year)| {
        let (digits, label) = match said.strip_suffix('+') {
            Some(digits) => (digits, format!("at least {digits}")),
            None => (said, said.to_owned()),
        };
        let cell = match digits.parse::<i64>() {
            Ok(value) if said.ends_with('+') => samples::cell(0, Amount::AtLeast(value.into()), &label),
            Ok(value) => samples::cell(0, Amount::Exact(value.into()), &label),
            Err(_) => Cell::default(),
        };
        samples::row(&year.to_string(), vec![cell])
    });
    Chart { id: "line".to_owned(), kind: Kind::Lines, rows: rows.collect(), ..Chart::default() }
}

#[test]
fn a_line_strikes_none_of_its_numbers_out() {
    for (name, shape) in [
        ("minimum", "38 47 18+ 58"),
        ("maximum", "10 12 55 9"),
        ("rising", "5 18 31 44 58"),
        ("falling", "58 44 31 18 5"),
        ("steep", "1 2 3 400"),
        ("first and last", "60 10 10 60"),
        ("gap", "12 . 40 8 . 33"),
        ("minimum at zero", "50 0 50"),
        ("bounds", "20+ 60+ 15+ 70+"),
        ("flat", "30 30 30 30"),
        ("zigzag", "10 60 10 60 10 60"),
    ] {
        let chart = line_of(shape);
        for width in Width::ALL {
            let name = format!("{name} at {width:?}");
            let scene = layout(&chart, width);
            let paths = scene.shapes().filter_map(|shape| match &shape.form {
                Form::Path(points) if shape.ink.role == Role::Stroke => Some(points),
                _ => None,
            });
            let segments: Vec<_> =
                paths.flat_map(|path| path.windows(2)).map(|pair| (pair[0], pair[1])).collect();
            let numbers = scene.texts().filter(|(_, role)| *role == Role::Value).map(|(text, _)| text);
            for number in numbers {
                let crossing = segments.iter().find(|segment| passes(**segment, number.place));
                assert!(crossing.is_none(), "{name}: {crossing:?} strikes {number:?} out");
            }
            let said = |row: usize| scene.marks().any(|mark| mark.row == row && is_number(mark));
            for (row, cell, _) in known(&chart) {
                assert!(said(row), "{name}: {} is not said", cell.label);
            }
            texts_have_room(&scene, &name);
        }
    }
}

/// Whether a mark is a number in words.
fn is_number(mark: &Mark) -> bool {
    mark.shapes.iter().any(|shape| shape.ink.role == Role::Value)
}

#[test]
fn a_number_below_its_neighbours_stands_below_its_point() {
    for shape in ["38 47 18+ 58", "58 30 31 44", "60 50 60"] {
        let chart = line_of(shape);
        for width in Width::ALL {
            let scene = layout(&chart, width);
            let ends: Vec<Decimal> = known(&chart).into_iter().map(|(_, _, end)| end).collect();
            let lower = (1..ends.len() - 1).filter(|at| ends[*at] < ends[at - 1] && ends[*at] < ends[at + 1]);
            for row in lower {
                let of_row = || scene.marks().filter(|mark| mark.row == row);
                let point = of_row().find(|mark| mark.value.is_some()).and_then(Mark::room).expect("a point");
                let number = of_row().find(|mark| is_number(mark)).and_then(Mark::room).expect("a number");
                assert!(
                    number.top >= point.bottom,
                    "{shape}: {number:?} is not below {point:?} at {width:?}"
                );
            }
        }
    }
}

#[test]
fn missing_is_words_and_zero_is_a_number() {
    let amounts =
        [(Amount::Exact(Decimal::ZERO), "0"), (Amount::Missing, "not published"), (Amount::Withheld, "[c]")];
    let rows = amounts.map(|(amount, label)| samples::row(label, vec![samples::cell(0, amount, label)]));
    let scene = layout(&Chart { rows: rows.to_vec(), ..Chart::default() }, Width::Wide);
    let bars: Vec<usize> = scene.marks().filter(|mark| bar(mark).is_some()).map(|mark| mark.row).collect();
    assert_eq!(bars, [0]);
    let said: Vec<(&str, Role)> = scene
        .texts()
        .filter(|(_, role)| *role != Role::Label)
        .map(|(text, role)| (text.content.as_str(), role))
        .collect();
    assert_eq!(said, [("0", Role::Value), ("not published", Role::Absent), ("[c]", Role::Absent)]);
}

#[test]
fn a_withheld_number_is_nowhere() {
    let cell = Cell { amount: Amount::Withheld, data: "31337".to_owned(), ..Cell::default() };
    let chart = Chart { rows: vec![samples::row("Выкса", vec![cell])], ..Chart::default() };
    let html = figure(&chart, &Frame::default());
    assert!(!html.contains("31337") && html.contains("[c]"), "{html}");
}

#[test]
fn the_largest_comes_first_and_what_is_not_drawn_last() {
    let cells = [Amount::Withheld, Amount::Exact(2.into()), Amount::Missing, Amount::MoreThan(3.into())];
    let rows = cells.map(|amount| samples::row(&format!("{amount:?}"), vec![samples::cell(0, amount, "")]));
    let chart = Chart { rows: rows.to_vec(), ..Chart::default() }.largest_first();
    let order: Vec<Amount> = chart.rows.iter().map(|row| row.cells[0].amount).collect();
    assert_eq!(order, [cells[3], cells[1], cells[0], cells[2]]);
}

#[test]
fn nothing_of_the_text_is_markup() {
    let evil = "</title><script>alert('1')</script>\"&\u{0}";
    let mut bad = samples::cell(0, Amount::Exact(5.into()), evil);
    bad.href = Some(evil.to_owned());
    let chart = Chart {
        id: evil.to_owned(),
        title: evil.to_owned(),
        summary: evil.to_owned(),
        notes: vec![evil.to_owned()],
        rows: vec![samples::row(evil, vec![bad])],
        lang: evil.to_owned(),
        ..Chart::default()
    };
    let html = figure(&chart, &Frame::default());
    assert!(!html.contains("<script"), "{html}");
    assert!(!html.contains(" style="), "{html}");
    check(&chart);
}

#[test]
fn a_picture_has_no_links_inside_and_the_layer_over_it_has_them_all() {
    for (name, chart) in samples::all() {
        let scene = layout(&chart, Width::Wide);
        assert!(!svg(&scene, Picture::default()).contains("href"), "{name}");
        let layer = pointer_layer(&scene);
        for href in chart.rows.iter().flat_map(|row| &row.cells).filter_map(|cell| cell.href.as_deref()) {
            assert!(layer.contains(&format!("<a tabindex=\"-1\" href=\"{href}\">")), "{name}: {href}");
        }
    }
}

/// A shape without attributes would be a black area in a file that no stylesheet reaches.
#[test]
fn files_that_stand_alone_say_how_every_shape_looks() {
    for (name, chart) in samples::all() {
        for file in [standalone(&chart, &Around::default()), card(&chart, &Around::default())] {
            assert!(!file.contains(" class="), "{name}: {file}");
            for shape in ["<path", "<rect", "<circle"] {
                let looks = |rest: &str| rest.split('>').next().is_some_and(|rest| rest.contains(" fill=\""));
                assert!(file.split(shape).skip(1).all(looks), "{name}: a {shape} without a look in {file}");
            }
        }
    }
}

#[test]
fn discs_that_lie_on_each_other_can_be_told_apart() {
    let (_, map) = samples::all().into_iter().find(|(name, _)| *name == "map").expect("a map");
    let dark = |circle: &&str| circle.contains(" fill=\"#12436d\"");
    for file in [standalone(&map, &Around::default()), card(&map, &Around::default())] {
        let circles: Vec<&str> =
            file.split("<circle").skip(1).filter_map(|rest| rest.split('>').next()).collect();
        assert!(circles.iter().filter(|circle| dark(circle)).count() > 1, "{file}");
        let edged = |circle: &&str| circle.contains(" stroke=\"#ffffff\"");
        assert!(circles.iter().filter(|circle| dark(circle)).all(edged), "{circles:?}");
    }
}

#[test]
fn ids_are_unique_and_references_exist() {
    let html: String = samples::all().iter().map(|(_, chart)| figure(chart, &Frame::default())).collect();
    let mut ids: Vec<&str> = html.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    ids.sort_unstable();
    let all = ids.len();
    ids.dedup();
    assert_eq!(ids.len(), all);
    for name in ["aria-labelledby=\"", "aria-describedby=\"", "url(#"] {
        for id in html.split(name).skip(1).filter_map(|rest| rest.split(['"', ')']).next()) {
            assert!(ids.binary_search(&id).is_ok(), "{name}{id}");
        }
    }
}

#[test]
fn pictures_stay_as_they_are() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/charts");
    for (name, chart) in samples::all() {
        for width in [Width::Narrow, Width::Wide] {
            let picture = Picture { id: name, class: width.class(), lang: &chart.lang, ..Picture::default() };
            let drawn = svg(&layout(&chart, width), picture)
                .replacen("<svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"", 1)
                .replace('>', ">\n");
            let text = format!("<?xml-stylesheet href=\"../../themes/default/styles/charts.css\"?>\n{drawn}");
            let file = folder.join(format!("{name}-{}.svg", width.class()));
            if std::env::var_os("UPDATE").is_some() {
                fs::write(&file, &text).expect("the picture can be written");
            }
            let kept = fs::read_to_string(&file).unwrap_or_default();
            assert!(kept == text, "{} differs; UPDATE=1 rewrites it", file.display());
        }
    }
}

/// The relative luminance of a colour such as `#12436d`.
#[expect(clippy::disallowed_methods, reason = "the last digit of a contrast does not matter")]
fn luminance(colour: &str) -> f64 {
    let digits = colour.trim_start_matches('#');
    let wide = if digits.len() == 3 {
        digits.chars().flat_map(|digit| [digit, digit]).collect()
    } else {
        digits.to_owned()
    };
    let part = |at: usize| {
        let part = f64::from(u8::from_str_radix(&wide[at..at + 2], 16).expect("a colour")) / 255.0;
        if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * part(0) + 0.7152 * part(2) + 0.0722 * part(4)
}

#[test]
fn marks_and_texts_stand_out_in_every_theme() {
    let style = include_str!("../themes/default/styles/charts.css");
    let blocks: Vec<&str> =
        style.split(":root {").filter(|block| block.contains("--chart-paper: #")).collect();
    assert_eq!(blocks.len(), 3, "light, dark and print");
    for block in blocks {
        let of = |name: &str| {
            let rest =
                block.split(&format!("--chart-{name}: ")).nth(1).expect("every theme sets every colour");
            luminance(rest.split(';').next().expect("a value"))
        };
        let contrast = |name: &str| {
            let (one, other) = (of(name), of("paper"));
            (one.max(other) + 0.05) / (one.min(other) + 0.05)
        };
        for (name, least) in
            [("ink", 7.0), ("soft", 4.5), ("axis", 3.0), ("1", 3.0), ("2", 3.0), ("3", 3.0), ("4", 3.0)]
        {
            assert!(contrast(name) >= least, "{name}: {:.2} in {block}", contrast(name));
        }
    }
}

/// The colours of each theme in the stylesheet: light, dark and print.
fn palettes() -> Vec<[[f64; 3]; 4]> {
    let style = include_str!("../themes/default/styles/charts.css");
    let blocks = style.split(":root {").filter(|block| block.contains("--chart-paper: #"));
    let colour = |block: &str, name: usize| {
        let rest = block.split(&format!("--chart-{name}: #")).nth(1).expect("every theme sets every colour");
        let part =
            |at: usize| f64::from(u8::from_str_radix(&rest[at..at + 2], 16).expect("a colour")) / 255.0;
        [part(0), part(2), part(4)]
    };
    blocks.map(|block| [1, 2, 3, 4].map(|name| colour(block, name))).collect()
}

/// Light as it is measured, not as it is written.
#[expect(clippy::disallowed_methods, reason = "the last digit of a distance does not matter")]
fn linear(part: f64) -> f64 {
    if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
}

/// A colour in CIELAB, in which distances are as large as they look.
fn lab(colour: [f64; 3]) -> [f64; 3] {
    let rows = [[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]];
    let white = [0.9505, 1.0, 1.089];
    let bent = |share: f64| if share > 0.008_856 { share.cbrt() } else { 7.787 * share + 16.0 / 116.0 };
    let part = |at: usize| {
        let row: f64 = rows[at].iter().zip(colour).map(|(factor, part)| factor * part).sum();
        bent(row / white[at])
    };
    let (x, y, z) = (part(0), part(1), part(2));
    [116.0 * y - 16.0, 500.0 * (x - y), 200.0 * (y - z)]
}

#[test]
fn series_are_told_apart_whatever_colours_a_reader_sees() {
    // Full dichromacy by Machado, Oliveira and Fernandes (2009), on linear light; the first is ordinary sight.
    let sights = [
        ("all", [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]]),
        (
            "protan",
            [
                [0.152286, 1.052583, -0.204868],
                [0.114503, 0.786281, 0.099216],
                [-0.003882, -0.048116, 1.051998],
            ],
        ),
        (
            "deutan",
            [
                [0.367322, 0.860646, -0.227968],
                [0.280085, 0.672501, 0.047413],
                [-0.011820, 0.042940, 0.968881],
            ],
        ),
        (
            "tritan",
            [
                [1.255528, -0.076749, -0.178779],
                [-0.078411, 0.930809, 0.147602],
                [0.004733, 0.691367, 0.303900],
            ],
        ),
    ];
    for palette in palettes() {
        for (name, matrix) in sights {
            let seen = palette.map(|colour| {
                let light = colour.map(linear);
                let mixed = [0, 1, 2].map(|at: usize| {
                    let sum: f64 = matrix[at].iter().zip(light).map(|(factor, part)| factor * part).sum();
                    sum.clamp(0.0, 1.0)
                });
                lab(mixed)
            });
            for one in 0..4 {
                for other in one + 1..4 {
                    let squares = seen[one].iter().zip(seen[other]).map(|(a, b)| (a - b) * (a - b));
                    let distance = squares.sum::<f64>().sqrt();
                    assert!(
                        distance >= 10.0,
                        "{name}: colours {one} and {other} are only {distance:.1} apart"
                    );
                }
            }
        }
    }
}

#[test]
fn nothing_is_told_by_colour_alone() {
    // In greyscale two of the four colours may look alike. Lines differ by their points; stacked parts stand in the order
    // of the key with paper between them; where colours are forced, every filled one has a pattern of its own.
    let lines = layout(
        &samples::all().into_iter().find(|(name, _)| *name == "lines").expect("a sample").1,
        Width::Wide,
    );
    let forms: std::collections::BTreeSet<(usize, u8)> = lines
        .marks()
        .filter(|mark| mark.value.is_some())
        .filter_map(|mark| {
            let form = match mark.shapes.first()?.form {
                Form::Dot(..) => 0,
                Form::Rect(_) => 1,
                Form::Polygon(ref points) => u8::try_from(points.len()).expect("few corners"),
                _ => return None,
            };
            Some((mark.series?, form))
        })
        .collect();
    assert_eq!(forms.len(), 3, "each line has points of one form, and of its own: {forms:?}");
    let distinct: std::collections::BTreeSet<u8> = forms.iter().map(|(_, form)| *form).collect();
    assert_eq!(distinct.len(), 3);
    let style = include_str!("../themes/default/styles/charts.css");
    assert!(style.contains(".bar.twin { display: inline;"), "patterns where colours are forced");
    for (name, chart) in samples::all().into_iter().filter(|(name, _)| name.starts_with("stacked")) {
        let drawn = svg(&layout(&chart, Width::Wide), Picture { id: "x", ..Picture::default() });
        assert!(drawn.contains(" twin") && drawn.contains("<pattern"), "{name}");
        let scene = layout(&chart, Width::Wide);
        assert!(scene.shapes().any(|shape| shape.ink.role == Role::Gap), "{name}: paper between parts");
    }
}

#[test]
#[ignore = "measures; run it with --release and --nocapture"]
fn speed() {
    let rows = |count: i64| {
        (1..=count).map(|place| {
            let value = place * 37 % 90;
            samples::row(
                &format!("Town {place}"),
                vec![samples::cell(0, Amount::Exact(value.into()), &value.to_string())],
            )
        })
    };
    let six = Chart { id: "six".to_owned(), rows: rows(6).collect(), ..Chart::default() };
    for (name, chart) in core::iter::once(("six bars", six)).chain(samples::all()) {
        let start = std::time::Instant::now();
        let mut bytes = 0;
        for _ in 0..2000 {
            bytes += svg(&layout(&chart, Width::Wide), Picture::default()).len();
        }
        let each = start.elapsed().as_secs_f64() / 2000.0;
        let start = std::time::Instant::now();
        let html = (0..500).map(|_| figure(&chart, &Frame::default()).len()).sum::<usize>() / 500;
        println!(
            "{name}: {:.0} pictures a second on one core, {} bytes each; figure with three widths and table {:.0} µs, {html} bytes",
            1.0 / each,
            bytes / 2000,
            start.elapsed().as_secs_f64() / 500.0 * 1e6
        );
    }
}

fn words() -> impl Strategy<Value = String> {
    prop_oneof![
        Just(String::new()),
        "[А-Яа-яA-Za-z0-9 ,.%<&-]{1,24}",
        "[А-Яа-я]{1,90}",
        "\\PC{1,40}",
        Just("Комсомольск-на-Амуре".to_owned()),
        Just("2024".to_owned()),
    ]
}

fn decimals() -> impl Strategy<Value = Decimal> {
    prop_oneof![
        (-50_i64..5000).prop_map(Decimal::from),
        (any::<i64>(), 0_u32..28).prop_map(|(digits, scale)| Decimal::new(digits, scale)),
        (0_i64..9).prop_map(|factor| Decimal::from(factor * 1_000_000_000_000)),
        Just(Decimal::MAX),
        Just(Decimal::MIN),
        Just(Decimal::ZERO),
    ]
}

fn amounts() -> impl Strategy<Value = Amount> {
    (0_usize..12, decimals(), decimals()).prop_map(|(kind, one, other)| match kind {
        0 => Amount::MoreThan(one),
        1 => Amount::AtLeast(one),
        2 => Amount::LessThan(one),
        3 => Amount::UpTo(one),
        4 => Amount::About(one),
        5 => Amount::Between(one, other),
        6 => Amount::Missing,
        7 => Amount::Withheld,
        8 => Amount::Round(Round::ALL[one.scale() as usize % 4]),
        _ => Amount::Exact(one),
    })
}

fn cells() -> impl Strategy<Value = Cell> {
    (0_usize..5, amounts(), words()).prop_map(|(series, amount, label)| samples::cell(series, amount, &label))
}

fn years() -> impl Strategy<Value = Option<i32>> {
    prop::option::of(prop_oneof![2000..2030, any::<i32>()])
}

fn rows() -> impl Strategy<Value = Row> {
    let spans = prop::option::of((years(), years()));
    let spots = prop::option::of((-90_i64..91, -180_i64..181));
    (words(), prop::collection::vec(cells(), 0..5), prop::option::of(cells()), spans, spots).prop_map(
        |(label, cells, total, span, spot)| Row {
            total,
            spot: spot
                .map(|(latitude, longitude)| Spot { latitude: latitude.into(), longitude: longitude.into() }),
            span: span.map(|(from, to)| Span { from, to, label: String::new() }),
            ..samples::row(&label, cells)
        },
    )
}

fn charts() -> impl Strategy<Value = Chart> {
    let kinds = [
        Kind::Bars,
        Kind::Columns,
        Kind::StackedColumns,
        Kind::PairedDots,
        Kind::Rounds,
        Kind::Statements,
        Kind::StackedBars,
        Kind::Lines,
        Kind::Panels,
        Kind::Deviations,
        Kind::Targets,
        Kind::Map,
    ];
    let series = prop::collection::vec(words().prop_map(|name| Series { name, ..Series::default() }), 0..6);
    let many = prop::collection::vec(rows(), 0..14);
    (prop::sample::select(kinds.to_vec()), series, many, words()).prop_map(|(kind, series, rows, unit)| {
        Chart { id: "any".to_owned(), kind, series, rows, total_head: unit.clone(), unit, ..Chart::default() }
    })
}

proptest::proptest! {
    #![proptest_config(proptest::test_runner::Config { cases: 300, failure_persistence: None, ..Default::default() })]

    #[test]
    fn any_chart_is_true_and_has_room(chart in charts()) {
        check(&chart);
    }
}

#[test]
#[ignore = "writes a page for people to look at"]
fn page() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"));
    let style =
        fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("themes/default/styles/charts.css"));
    fs::write(folder.join("charts.css"), style.expect("the stylesheet is there"))
        .expect("the folder can be written");
    let mut page = "<!doctype html><html lang=\"ru\"><meta charset=\"utf-8\"><title>Charts</title>\
                    <meta name=\"viewport\" content=\"width=device-width\"><link rel=\"stylesheet\" href=\"charts.css\">\
                    <link rel=\"stylesheet\" href=\"page.css\"><main><h1>Charts</h1>"
        .to_owned();
    for (place, (_, chart)) in samples::all().into_iter().enumerate() {
        let numbers = if place % 3 == 0 { Numbers::Open } else { Numbers::Folded };
        page.push_str(&figure(
            &chart,
            &Frame { widths: Width::ALL.to_vec(), numbers, heading: 2, ..Frame::default() },
        ));
    }
    page.push_str("</main></html>");
    let body = ":root{color-scheme:light dark}body{background:var(--chart-paper);color:var(--chart-ink);margin:0;font-family:var(--chart-fonts)}\
                main{max-width:700px;margin:auto}";
    fs::write(folder.join("page.css"), body).expect("the folder can be written");
    fs::write(folder.join("charts.html"), page).expect("the folder can be written");
}
