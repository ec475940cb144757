//! Reads the outlines of `content/maps/`: files of `GeoJSON`, of which areas and lines are taken.
//!
//! Comes in: the files. Goes out: their names and outlines; what is wrong with a file goes to the diagnostics, and its
//! outlines are then empty, so that nobody is told that it does not exist. Points, names and colours are not read.

use std::sync::Arc;

use rust_decimal::Decimal;
use serde_json::Value;

use crate::base::ground::Ground;
use crate::base::ground::Spot;
use crate::diagnostics::code::Code;
use crate::diagnostics::place::Place;
use crate::diagnostics::sink::Diagnostic;
use crate::diagnostics::sink::Diagnostics;
use crate::inputs::area::Area;
use crate::inputs::file::InputFile;
use crate::inputs::file::Inputs;
use crate::say;

/// The outlines of a site, each by the name of its file without the ending.
pub(super) fn grounds(inputs: &Inputs, diags: &Diagnostics) -> Vec<(Arc<str>, Arc<Ground>)> {
    let read = |file: &InputFile| {
        let ground = ground(file).unwrap_or_else(|problem| {
            diags.add(*problem);
            Ground::default()
        });
        (Arc::from(file.stem()), Arc::new(ground))
    };
    inputs.of(Area::Maps).map(read).collect()
}

fn ground(file: &InputFile) -> Result<Ground, Box<Diagnostic>> {
    let text = file.text()?;
    let value: Value = serde_json::from_str(&text).map_err(|error| {
        let before: usize =
            text.split_inclusive('\n').take(error.line().saturating_sub(1)).map(str::len).sum();
        let at = (before + error.column().saturating_sub(1)).min(text.len());
        let message = say!(
            "This is not JSON: it breaks off or goes wrong here.",
            "Это не JSON: здесь он обрывается или ошибочен."
        );
        let hint = say!(
            "Take the file as the program that made it wrote it, as GeoJSON.",
            "Возьмите файл таким, каким его записала программа, в формате GeoJSON."
        );
        Box::new(
            Diagnostic::new(Code::UnreadableFile, Place::file(&*file.path).bytes(at, at), message).hint(hint),
        )
    })?;
    let mut ground = Ground::default();
    let wrong = |(message, hint)| {
        Box::new(Diagnostic::new(Code::UnreadableFile, Place::file(&*file.path), message).hint(hint))
    };
    collect(&value, &mut ground, 0).map_err(|()| wrong(swapped()))?;
    if ground.areas.is_empty() && ground.lines.is_empty() {
        let message = say!("There is no outline in this map.", "В этой карте нет ни одного контура.");
        let hint = say!(
            "A map is GeoJSON with areas (`Polygon`) or lines (`LineString`), in degrees.",
            "Карта — это GeoJSON с областями (`Polygon`) или линиями (`LineString`), в градусах."
        );
        return Err(wrong((message, hint)));
    }
    Ok(ground)
}

fn swapped() -> (crate::diagnostics::message::Message, crate::diagnostics::message::Message) {
    (
        say!("A place in this map does not lie on the globe.", "Точка этой карты лежит вне земного шара."),
        say!(
            "Each place is written `[longitude, latitude]` in degrees: the longitude from -180 to 180 first, then the latitude from -90 to 90.",
            "Каждая точка записывается как `[долгота, широта]` в градусах: сначала долгота от -180 до 180, потом широта от -90 до 90."
        ),
    )
}

/// How deep collections may lie in each other.
const DEEPEST: u32 = 8;

/// Takes the outlines of a `GeoJSON` object; an error where a place does not lie on the globe.
fn collect(value: &Value, ground: &mut Ground, depth: u32) -> Result<(), ()> {
    if depth > DEEPEST {
        return Ok(());
    }
    for list in ["features", "geometries"] {
        for part in value.get(list).and_then(Value::as_array).into_iter().flatten() {
            collect(part, ground, depth + 1)?;
        }
    }
    if let Some(geometry) = value.get("geometry") {
        collect(geometry, ground, depth + 1)?;
    }
    let coordinates = value.get("coordinates").and_then(Value::as_array).map_or(&[][..], Vec::as_slice);
    match value.get("type").and_then(Value::as_str) {
        Some("Polygon") => polygon(coordinates, ground),
        Some("MultiPolygon") => {
            let parts = coordinates.iter().filter_map(Value::as_array);
            parts.into_iter().try_for_each(|part| polygon(part, ground))
        }
        Some("LineString") => {
            ground.lines.push(spots(coordinates)?);
            Ok(())
        }
        Some("MultiLineString") => coordinates.iter().filter_map(Value::as_array).try_for_each(|line| {
            ground.lines.push(spots(line)?);
            Ok(())
        }),
        _ => Ok(()),
    }
}

/// The first ring of a polygon is its outline; the others are holes, whose borders are drawn as lines.
fn polygon(rings: &[Value], ground: &mut Ground) -> Result<(), ()> {
    for (place, ring) in rings.iter().filter_map(Value::as_array).enumerate() {
        let spots = spots(ring)?;
        if place == 0 { ground.areas.push(spots) } else { ground.lines.push(spots) }
    }
    Ok(())
}

fn spots(positions: &[Value]) -> Result<Vec<Spot>, ()> {
    positions.iter().map(|position| spot(position).ok_or(())).collect()
}

/// `[longitude, latitude]`, perhaps with a height.
fn spot(position: &Value) -> Option<Spot> {
    let degrees = |at: usize, most: i64| {
        let number = position.get(at)?.as_number()?.to_string();
        let number: Decimal = number.parse().or_else(|_| Decimal::from_scientific(&number)).ok()?;
        // Six places are a tenth of a metre.
        (number.abs() <= Decimal::from(most)).then(|| number.round_dp(6))
    };
    Some(Spot { longitude: degrees(0, 180)?, latitude: degrees(1, 90)? })
}

#[cfg(test)]
mod tests {
    use crate::diagnostics::sink::Diagnostics;
    use crate::inputs::file::Inputs;

    fn check(text: &str, areas: usize, lines: usize, problems: usize) {
        let inputs = Inputs::from_texts([("content/maps/region.geojson", text)]);
        let diags = Diagnostics::default();
        let grounds = super::grounds(&inputs, &diags);
        let [(name, ground)] = grounds.as_slice() else { panic!("one map") };
        assert_eq!(&**name, "region");
        assert_eq!((ground.areas.len(), ground.lines.len()), (areas, lines), "{text}");
        assert_eq!(diags.into_sorted().len(), problems, "{text}");
    }

    #[test]
    fn outlines_are_read_and_what_is_wrong_is_said() {
        let ring = "[[42, 55], [43, 55], [43.5, 5.6e1], [42, 55]]";
        let polygon = format!(r#"{{"type": "Polygon", "coordinates": [{ring}, {ring}]}}"#);
        check(&polygon, 1, 1, 0);
        check(
            &format!(
                r#"{{"type": "FeatureCollection", "features": [{{"type": "Feature", "geometry": {polygon}}}]}}"#
            ),
            1,
            1,
            0,
        );
        check(&format!(r#"{{"type": "MultiLineString", "coordinates": [{ring}]}}"#), 0, 1, 0);
        check(r#"{"type": "Point", "coordinates": [42, 55]}"#, 0, 0, 1);
        check(r#"{"type": "LineString", "coordinates": [[55, 142], [55, 143]]}"#, 0, 0, 1);
        check("{", 0, 0, 1);
    }
}
