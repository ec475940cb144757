//! Where something is: a town, one of several, or shares of towns; and coordinates.

use rust_decimal::Decimal;

use crate::records::values::id::Id;

/// The town of a project, a round or a figure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TownChoice {
    /// This town.
    In(Id),
    /// `{one_of: [vyksa, kulebaki]}`: listed on the pages of all, counted in none, counted above.
    OneOf(Vec<Id>),
    /// `unknown`: counted above only.
    Unknown,
}

/// One of the towns of a project: `vyksa`, or `{town: vyksa, share: 60 %}`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TownShare {
    /// The town.
    pub town: Id,
    /// Its share in per cent; `None`: the project counts in full there.
    pub share: Option<Decimal>,
}

/// Coordinates in degrees (WGS 84); decimals, because floats differ between machines.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Location {
    /// Latitude, -90 to 90.
    pub lat: Decimal,
    /// Longitude, -180 to 180.
    pub lon: Decimal,
}
