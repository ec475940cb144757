//! `towns/<id>.yaml`: where the work happens.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::records::field::Field;
use crate::records::field::List;
use crate::records::field::Required;
use crate::records::field::Several;
use crate::records::kinds::figure::Figure;
use crate::records::kinds::prose::Photo;
use crate::records::values::choice::PlaceKind;
use crate::records::values::id::Id;
use crate::records::values::quantity::Quantity;
use crate::records::values::sourced::Sourced;
use crate::records::values::text::LocalText;
use crate::records::values::text::Name;
use crate::records::values::text::OtherIds;
use crate::records::values::town::Location;

/// A place where the work happens: a town, a district, a region, a country.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
pub struct Town {
    /// Its id, where the file holds several places; else the name of the file is the id.
    pub id: Field<Id>,
    /// Its name.
    pub name: Required<Sourced<Name>>,
    /// The name as it stands in a sentence after "jobs created…": `{en: in Copper Spring, ru: в Медном Ключе}`.
    pub r#in: Field<LocalText>,
    /// Other names of it.
    pub aliases: List<LocalText>,
    /// What sort of place it is. A town, where nothing is said.
    pub kind: Field<PlaceKind>,
    /// The place that it is a part of.
    pub part_of: Field<Id>,
    /// The region that it lies in, as text.
    pub region: Field<LocalText>,
    /// Its country, by the two letters of ISO 3166, as in `RU`.
    pub country: Required<Box<str>>,
    /// Its coordinates in degrees: `lat` north of the equator, `lon` east of Greenwich.
    pub location: Field<Sourced<Location>>,
    /// How many people live there.
    pub population: Field<Sourced<Quantity>>,
    /// Its numbers in registers, as in `{geonames: 472278, oktmo: 22715000001, wikidata: Q144716}`.
    pub ids: Field<OtherIds>,
    /// `true` where the town depends on one company.
    pub monotown: Field<bool>,
    /// One or two sentences about it.
    pub summary: Field<LocalText>,
    /// A photograph from `images/`.
    pub photo: Field<Box<Photo>>,
    /// Figures that are stated about it.
    pub figures: List<Figure>,
    /// The source of what stands here and names none.
    pub source: Several<Id>,
    /// Anything to add.
    pub note: Field<LocalText>,
}
