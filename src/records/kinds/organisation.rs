//! `organisations/<id>.yaml`: funders, grantees, partners, the publisher.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::records::field::Field;
use crate::records::field::List;
use crate::records::field::Required;
use crate::records::field::Several;
use crate::records::kinds::figure::Figure;
use crate::records::kinds::prose::Photo;
use crate::records::values::id::Id;
use crate::records::values::sourced::Sourced;
use crate::records::values::text::LocalText;
use crate::records::values::text::Name;
use crate::records::values::text::OtherIds;

/// An organisation: a funder, a grantee, a partner, the publisher of the site.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
pub struct Organisation {
    /// Its id, where the file holds several organisations; else the name of the file is the id.
    pub id: Field<Id>,
    /// Its name.
    pub name: Required<Sourced<Name>>,
    /// Other names of it.
    pub aliases: List<LocalText>,
    /// What it is, in a word or two: foundation, company, school.
    pub kind: Field<LocalText>,
    /// One or two sentences about it.
    pub summary: Field<LocalText>,
    /// Its country, by the two letters of ISO 3166, as in `RU`.
    pub country: Field<Box<str>>,
    /// The town in which it sits.
    pub town: Field<Id>,
    /// Its own web address.
    pub url: Field<Box<str>>,
    /// Its numbers in registers, as in `{org_id: RU-INN-7700000000, wikidata: Q1}`.
    pub ids: Field<OtherIds>,
    /// A photograph from `images/`.
    pub photo: Field<Box<Photo>>,
    /// Figures that are stated about it.
    pub figures: List<Figure>,
    /// The source of what stands here and names none.
    pub source: Several<Id>,
    /// Anything to add.
    pub note: Field<LocalText>,
}
