//! Places on the globe, and what lies beneath the points of a map.

use rust_decimal::Decimal;

/// A place on the globe, in degrees.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Spot {
    /// North of the equator; from -90 to 90.
    pub latitude: Decimal,
    /// East of Greenwich; from -180 to 180.
    pub longitude: Decimal,
}

/// What lies beneath the points of a map: borders, coasts, rivers. It comes from the site's own file; none is shipped.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ground {
    /// Closed outlines.
    pub areas: Vec<Vec<Spot>>,
    /// Lines.
    pub lines: Vec<Vec<Spot>>,
}
