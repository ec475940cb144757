//! From places on the globe to a flat picture, exactly and without floats.
//!
//! Comes in: places in degrees and a frame. Goes out: positions in tenths of a pixel, and how many of them a kilometre
//! takes. The picture is equirectangular about the middle latitude: true along it, and true to a few per cent over the
//! extent of a region or a middling country; over more it is a picture of where things lie, not a measure.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use crate::base::ground::Spot;
use crate::charts::scene::Point;
use crate::charts::scene::Rect;
use crate::charts::scene::Tenths;

/// A degree of latitude in kilometres, on a sphere of 6,371 km.
const DEGREE: Decimal = Decimal::from_parts(111_195, 0, 0, false, 3);
/// The least extent of a map in degrees, so that neighbours do not fill a continent's frame.
const LEAST: Decimal = Decimal::from_parts(2, 0, 0, false, 1);
const HALF_TURN: Decimal = Decimal::from_parts(180, 0, 0, false, 0);
const TURN: Decimal = Decimal::from_parts(360, 0, 0, false, 0);

/// A flat picture of a part of the globe.
#[derive(Clone, Debug)]
pub(crate) struct View {
    /// The middle: latitude and longitude.
    middle: Spot,
    /// How much shorter a degree of longitude is than one of latitude.
    squeeze: Decimal,
    /// Tenths of a pixel per degree of latitude.
    scale: Decimal,
    /// The middle of the frame.
    centre: Point,
}

/// The extent of places: from south to north and from west to east.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Extent {
    south: Decimal,
    north: Decimal,
    west: Decimal,
    east: Decimal,
}

impl Extent {
    /// The smallest extent that holds all places; it may cross the 180th meridian.
    pub(crate) fn of(spots: &[Spot]) -> Option<Self> {
        let latitudes = || spots.iter().map(|spot| clamp(spot.latitude));
        let mut longitudes: Vec<Decimal> = spots.iter().map(|spot| turn(spot.longitude)).collect();
        longitudes.sort_unstable();
        longitudes.dedup();
        let (first, last) = (*longitudes.first()?, *longitudes.last()?);
        // The map begins after the widest part of the globe in which nothing lies.
        let mut widest = (TURN - (last - first), first, last);
        for pair in longitudes.windows(2) {
            if let [one, next] = pair
                && next - one > widest.0
            {
                widest = (next - one, *next, one + TURN);
            }
        }
        Some(Self { south: latitudes().min()?, north: latitudes().max()?, west: widest.1, east: widest.2 })
    }

    fn middle(self) -> Spot {
        let two = Decimal::TWO;
        Spot { latitude: (self.south + self.north) / two, longitude: (self.west + self.east) / two }
    }

    /// The height of a map of this width: at least 0.45 of it, so that a map is no strip, and at most 0.9 of a narrow
    /// and 0.65 of a wide one, so that it fits a screen.
    pub(crate) fn height_for(self, width: Tenths) -> Tenths {
        let across = ((self.east - self.west) * cosine(self.middle().latitude)).max(LEAST);
        let up = (self.north - self.south).max(LEAST);
        let wanted = (Decimal::from(width) * up / across).to_i32().unwrap_or(Tenths::MAX);
        let most = if width > 5000 { 65 } else { 90 };
        wanted.clamp(width * 45 / 100, width * most / 100)
    }
}

impl View {
    /// The picture in which an extent fills a frame.
    pub(crate) fn new(extent: Extent, frame: Rect) -> Self {
        let middle = extent.middle();
        let squeeze = cosine(middle.latitude);
        let across = ((extent.east - extent.west) * squeeze).max(LEAST);
        let up = (extent.north - extent.south).max(LEAST);
        let scale = (Decimal::from(frame.width()) / across).min(Decimal::from(frame.height()) / up);
        let centre = (i32::midpoint(frame.left, frame.right), i32::midpoint(frame.top, frame.bottom));
        Self { middle, squeeze, scale, centre }
    }

    /// Where a place lies; of the ways around the globe the shorter one.
    pub(crate) fn place(&self, spot: Spot) -> Point {
        self.place_near(spot, self.middle.longitude).0
    }

    /// Where a place lies that is reached from a longitude, and its own longitude, counted on from there.
    pub(crate) fn place_near(&self, spot: Spot, from: Decimal) -> (Point, Decimal) {
        let mut east = turn(spot.longitude - from);
        if east > HALF_TURN {
            east -= TURN;
        }
        let longitude = from + east;
        let x = (longitude - self.middle.longitude) * self.squeeze * self.scale;
        let y = (clamp(spot.latitude) - self.middle.latitude) * self.scale;
        let whole = |value: Decimal| value.round().to_i32().unwrap_or(0).clamp(-1_000_000, 1_000_000);
        ((self.centre.0 + whole(x), self.centre.1 - whole(y)), longitude)
    }

    /// The longitude from which outlines are followed.
    pub(crate) fn longitude(&self) -> Decimal {
        self.middle.longitude
    }

    /// The longest round distance (1, 2 or 5 times a power of ten) that is no longer than `limit`: kilometres, and
    /// the tenths of a pixel that they take at the middle of the map.
    pub(crate) fn distance(&self, limit: Tenths) -> Option<(Decimal, Tenths)> {
        let kilometre = self.scale / DEGREE;
        let mut found = None;
        let mut unit = Decimal::new(1, 1);
        for _ in 0..6 {
            for factor in [1, 2, 5] {
                let kilometres = unit * Decimal::from(factor);
                let length = (kilometres * kilometre).round().to_i32()?;
                if length <= limit && length >= 100 {
                    found = Some((kilometres.normalize(), length));
                }
            }
            unit *= Decimal::TEN;
        }
        found
    }
}

/// The nearest places, the nearest first: by their distances on a flat picture about the place itself. They are only
/// compared, so millionths of a degree are enough, and many places take little time.
pub(crate) fn nearest<K>(here: Spot, others: impl Iterator<Item = (K, Spot)>, most: usize) -> Vec<K> {
    const MILLION: i64 = 1_000_000;
    let millionths = |degrees: Decimal| (degrees * Decimal::from(MILLION)).round().to_i64().unwrap_or(0);
    let (latitude, longitude) = (millionths(clamp(here.latitude)), millionths(turn(here.longitude)));
    let squeeze = millionths(cosine(clamp(here.latitude)));
    let mut all: Vec<(i64, K)> = others
        .map(|(key, spot)| {
            let north = millionths(clamp(spot.latitude)) - latitude;
            let around = (millionths(turn(spot.longitude)) - longitude).abs();
            let east = around.min(360 * MILLION - around) * squeeze / MILLION;
            (north * north + east * east, key)
        })
        .collect();
    all.sort_by_key(|(apart, _)| *apart);
    all.truncate(most);
    all.into_iter().map(|(_, key)| key).collect()
}

/// How far it is from one place to another as the crow flies, in whole kilometres: on a flat picture about the middle
/// latitude, so the more exact the nearer they are.
pub(crate) fn kilometres(one: Spot, other: Spot) -> u64 {
    let middle = (clamp(one.latitude) + clamp(other.latitude)) / Decimal::TWO;
    let around = turn(one.longitude - other.longitude);
    let east = around.min(TURN - around) * cosine(middle);
    let north = clamp(one.latitude) - clamp(other.latitude);
    // In metres, whose root is exact enough, and no degree is lost.
    let metres = |degrees: Decimal| (degrees * DEGREE * Decimal::ONE_THOUSAND).round().to_i64().unwrap_or(0);
    let (east, north) = (metres(east).unsigned_abs(), metres(north).unsigned_abs());
    ((east * east + north * north).isqrt() + 500) / 1000
}

/// A longitude from 0 to 360.
fn turn(longitude: Decimal) -> Decimal {
    let rest = longitude % TURN;
    if rest.is_sign_negative() && !rest.is_zero() { rest + TURN } else { rest }
}

fn clamp(latitude: Decimal) -> Decimal {
    latitude.clamp(Decimal::from(-90), Decimal::from(90))
}

/// The cosine of degrees, by its series, to six digits; at least a hundredth, so that a map of a pole has a width.
fn cosine(degrees: Decimal) -> Decimal {
    let radians = degrees * Decimal::new(3_141_592_653_590, 12) / HALF_TURN;
    let square = (radians * radians).round_dp(12);
    let (mut sum, mut term) = (Decimal::ONE, Decimal::ONE);
    for step in 1..10_i64 {
        term = (term * square / Decimal::from(2 * step * (2 * step - 1))).round_dp(16);
        sum = if step % 2 == 1 { sum - term } else { sum + term };
    }
    sum.round_dp(6).max(Decimal::new(1, 2))
}

#[cfg(test)]
mod tests {
    use rust_decimal::Decimal;

    use super::Extent;
    use super::View;
    use super::cosine;
    use super::kilometres;
    use super::nearest;
    use crate::base::ground::Spot;
    use crate::charts::scene::Rect;

    fn spot(latitude: &str, longitude: &str) -> Spot {
        let number = |text: &str| text.parse().expect("a decimal");
        Spot { latitude: number(latitude), longitude: number(longitude) }
    }

    #[test]
    fn cosines_are_right_to_six_digits() {
        for (degrees, expected) in [(0, "1"), (60, "0.5"), (45, "0.707107"), (-60, "0.5"), (90, "0.01")] {
            assert_eq!(cosine(Decimal::from(degrees)).normalize().to_string(), expected, "{degrees}");
        }
    }

    #[test]
    fn a_map_crosses_the_date_line_where_that_is_shorter() {
        let extent = Extent::of(&[spot("66", "170"), spot("65", "-170")]).expect("two places");
        let view = View::new(extent, Rect { left: 0, top: 0, right: 2000, bottom: 1000 });
        let (west, east) = (view.place(spot("66", "170")), view.place(spot("65", "-170")));
        assert!(west.0 < east.0 && east.0 - west.0 <= 2001, "{west:?} {east:?}");
    }

    #[test]
    fn the_nearest_come_first_also_over_the_date_line() {
        let all = [("east", spot("66", "-179")), ("south", spot("60", "178")), ("west", spot("66", "177"))];
        assert_eq!(nearest(spot("66", "178"), all.into_iter(), 2), ["west", "east"]);
        assert_eq!(kilometres(spot("66", "179"), spot("66", "-179")), 90);
        assert_eq!(kilometres(spot("55.32", "42.17"), spot("55.41", "42.53")), 25);
    }

    #[test]
    fn distances_are_true_at_the_middle() {
        // Vyksa and Kulebaki are 25 km apart, by a map of the region.
        let places = [spot("55.32", "42.17"), spot("55.41", "42.53")];
        let extent = Extent::of(&places).expect("two places");
        let view = View::new(extent, Rect { left: 0, top: 0, right: 4000, bottom: 3000 });
        let (kilometres, length) = view.distance(1500).expect("a scale");
        let (one, other) = (view.place(places[0]), view.place(places[1]));
        let apart = i128::from(one.0 - other.0).pow(2) + i128::from(one.1 - other.1).pow(2);
        let apart = Decimal::from(apart.isqrt()) * kilometres / Decimal::from(length);
        assert!(apart > Decimal::from(24) && apart < Decimal::from(26), "{apart}");
    }
}
