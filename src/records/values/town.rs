//! Where something is: a town, one of several, or shares of towns; and coordinates.

use rust_decimal::Decimal;
use serde::de::Deserialize;
use serde::de::Deserializer;
use serde::de::Error as _;

use crate::diagnostics::code::Code;
use crate::diagnostics::message::Message;
use crate::records::field::Field;
use crate::records::field::List;
use crate::records::field::Required;
use crate::records::values::id::Id;
use crate::records::values::number;
use crate::records::values::quantity::Unit;
use crate::records::yaml::document::short;
use crate::records::yaml::fault::Fault;
use crate::records::yaml::shape::Never;
use crate::records::yaml::shape::Shape;
use crate::records::yaml::shape::scalar;
use crate::records::yaml::shape::shape;
use crate::say;

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

#[derive(serde::Deserialize)]
#[serde(rename = "TownChoice")]
struct OneOf {
    one_of: Required<List<Id>>,
}

impl<'de> Deserialize<'de> for TownChoice {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        match shape::<_, Never, OneOf>(deserializer, &["town", "", "one_of", "TownChoice"])? {
            Shape::Scalar(written) if written.text == "unknown" => Ok(Self::Unknown),
            Shape::Scalar(written) => Ok(Self::In(Id(written.text.trim().into()))),
            Shape::List(never) => match never {},
            Shape::Mapping(OneOf { one_of: Required::Written(list) }) if !list.broken => {
                let towns: Vec<Id> = list.items.into_iter().map(|(_, town)| town).collect();
                if towns.len() < 2 {
                    let message =
                        say!("`one_of` takes two towns or more.", "В `one_of` нужно не меньше двух городов.");
                    return Err(Fault::new(Code::WrongType, message).raise());
                }
                Ok(Self::OneOf(towns))
            }
            Shape::Mapping(_) => Err(D::Error::custom("noted")),
        }
    }
}

#[derive(serde::Deserialize)]
#[serde(rename = "TownShare")]
struct ShareKeys {
    town: Required<Id>,
    share: Field<Share>,
}

impl<'de> Deserialize<'de> for TownShare {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        match shape::<_, Never, ShareKeys>(deserializer, &["town", "", "share", "TownShare"])? {
            Shape::Scalar(written) => Ok(Self { town: Id(written.text.trim().into()), share: None }),
            Shape::List(never) => match never {},
            Shape::Mapping(ShareKeys { town: Required::Written(town), share }) => match share {
                Field::Broken => Err(D::Error::custom("noted")),
                Field::Absent => Ok(Self { town, share: None }),
                Field::Written(Share(share)) => Ok(Self { town, share: Some(share) }),
            },
            Shape::Mapping(_) => Err(D::Error::custom("noted")),
        }
    }
}

struct Share(Decimal);

impl<'de> Deserialize<'de> for Share {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        scalar(deserializer, |written| {
            let text = written.text;
            let (share, unit) = number::bare(text)?;
            let fits = share > Decimal::ZERO && share <= Decimal::ONE_HUNDRED;
            if unit == Unit::Percent && fits {
                return Ok(Self(share));
            }
            let shown = short(text);
            let fault = Fault::new(Code::BadShare, say!("`{shown}` is not a share.", "`{shown}` не доля."));
            let percent = if fits && share > Decimal::ONE { share } else { Decimal::from(60) };
            Err(fault.hint(say!(
                "Write it in per cent, as in `{percent} %`.",
                "Напишите в процентах, например `{percent} %`."
            )))
        })
    }
}

#[derive(serde::Deserialize)]
#[serde(rename = "Location")]
struct LocationKeys {
    lat: Required<Degrees>,
    lon: Required<Longitude>,
}

struct Degrees(Decimal);

impl<'de> Deserialize<'de> for Degrees {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        scalar(deserializer, |written| degrees(written.text).map(Self))
    }
}

/// Degrees that no swap explains where they are too many: told at their own line.
struct Longitude(Decimal);

impl<'de> Deserialize<'de> for Longitude {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        scalar(deserializer, |written| {
            let lon = degrees(written.text)?;
            if lon.abs() <= Decimal::from(180) {
                return Ok(Self(lon));
            }
            let message = say!(
                "Longitude lies between -180 and 180, not at {lon}.",
                "Долгота лежит между -180 и 180, а не {lon}."
            );
            Err(Fault::new(Code::BadCoordinates, message).hint(look_it_up()))
        })
    }
}

fn look_it_up() -> Message {
    say!("Look it up on a map.", "Посмотрите по карте.")
}

fn degrees(text: &str) -> Result<Decimal, Fault> {
    Decimal::from_str_exact(text).map_err(|_| {
        let shown = short(text);
        let message = say!("`{shown}` is not a number of degrees.", "`{shown}` не градусы.");
        Fault::new(Code::BadCoordinates, message).hint(say!(
            "Write decimal degrees with a point, as in `55.32`.",
            "Напишите градусы десятичной дробью через точку, например `55.32`."
        ))
    })
}

impl<'de> Deserialize<'de> for Location {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let keys = LocationKeys::deserialize(deserializer)?;
        match (keys.lat, keys.lon) {
            (Required::Written(Degrees(lat)), Required::Written(Longitude(lon))) => {
                check(lat, lon).map_err(Fault::raise)
            }
            // What is wrong with the longitude was noted; both are told in one run.
            (Required::Written(Degrees(lat)), _) if lat.abs() > Decimal::from(90) => {
                Err(Fault::raise(no_latitude(lat)))
            }
            _ => Err(D::Error::custom("noted")),
        }
    }
}

fn check(lat: Decimal, lon: Decimal) -> Result<Location, Fault> {
    let (most_lat, most_lon) = (Decimal::from(90), Decimal::from(180));
    if lat.abs() <= most_lat && lon.abs() <= most_lon {
        return Ok(Location { lat, lon });
    }
    if lon.abs() <= most_lat && lat.abs() <= most_lon {
        return Err(Fault::new(
            Code::BadCoordinates,
            say!("A latitude of {lat} does not exist.", "Широты {lat} не бывает."),
        )
        .hint(say!(
            "The two are probably swapped: write `lat: {lon}` and `lon: {lat}`.",
            "Похоже, числа переставлены: напишите `lat: {lon}` и `lon: {lat}`."
        )));
    }
    Err(no_latitude(lat))
}

fn no_latitude(lat: Decimal) -> Fault {
    let message =
        say!("Latitude lies between -90 and 90, not at {lat}.", "Широта лежит между -90 и 90, а не {lat}.");
    Fault::new(Code::BadCoordinates, message).hint(look_it_up())
}
