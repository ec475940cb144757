//! Where the work happens: towns, districts, regions, countries.
//!
//! Which records name a town is found through indexes, not kept here.

use rust_decimal::Decimal;

use crate::base::few::Few;
use crate::base::key::Key;
use crate::base::language::Text;
use crate::base::pack::packs;
use crate::base::value::Value;
use crate::diagnostics::place::Place;
use crate::portfolio::model::prose::Body;
use crate::portfolio::model::prose::Photo;
use crate::portfolio::model::said::Cited;
use crate::portfolio::model::source::Source;
use crate::portfolio::model::statement::Statement;

/// What kind of place a town record is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum TownKind {
    /// A town or village. Charts and totals by town hold these only.
    #[default]
    Town,
    /// A district.
    District,
    /// A region.
    Region,
    /// A country.
    Country,
}

/// Where the work happens.
#[derive(Clone, Debug)]
pub struct Town {
    /// The id.
    pub id: Box<str>,
    /// Where it is written.
    pub place: Place,
    /// Its name.
    pub name: Cited<Text>,
    /// The form used in sentences, in languages with cases: `в Выксе`.
    pub inside: Option<Text>,
    /// Town, district, region, country.
    pub kind: TownKind,
    /// The larger place that it lies in.
    pub part_of: Option<Key<Town>>,
    /// The region's name, where it is only a text.
    pub region: Option<Text>,
    /// ISO 3166-1 alpha-2.
    pub country: String,
    /// Latitude and longitude in degrees.
    pub location: Option<Cited<(Decimal, Decimal)>>,
    /// How many people live there.
    pub population: Option<Cited<Value>>,
    /// Its ids in registers: (register, id).
    pub ids: Vec<(String, String)>,
    /// A town that lives of one company.
    pub monotown: bool,
    /// Other names.
    pub aliases: Vec<Text>,
    /// One or two sentences.
    pub summary: Option<Text>,
    /// A photograph.
    pub photo: Option<Photo>,
    /// A remark of the editors.
    pub note: Option<Text>,
    /// Where it stands.
    pub sources: Few<Key<Source>>,
    /// Its own Markdown text.
    pub bodies: Vec<Body>,
    /// Figures stated about it.
    pub statements: Vec<Statement>,
}

/// The places of a project, a round or a figure.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Default)]
pub enum Towns {
    /// None named: the whole of what it stands on.
    #[default]
    All,
    /// In one town, or in full in each of several.
    Each(Few<Key<Town>>),
    /// Split by shares that add up to one.
    Shared(Box<[(Key<Town>, Decimal)]>),
    /// Several towns together, never split.
    Together(Few<Key<Town>>),
    /// In one of these, nobody says in which: listed in each, counted in none, counted above.
    OneOf(Few<Key<Town>>),
}

packs!(enum Towns { 0 => All, 1 => Each(towns), 2 => Shared(shares), 3 => Together(towns), 4 => OneOf(towns) });

impl Towns {
    /// All towns that are named, whatever the way.
    pub fn named(&self) -> Vec<Key<Town>> {
        self.names().collect()
    }

    /// The same one by one.
    pub fn names(&self) -> impl Iterator<Item = Key<Town>> {
        let (towns, shares) = match self {
            Self::All => (&[][..], &[][..]),
            Self::Each(towns) | Self::Together(towns) | Self::OneOf(towns) => (&towns[..], &[][..]),
            Self::Shared(shares) => (&[][..], &shares[..]),
        };
        towns.iter().copied().chain(shares.iter().map(|(town, _)| *town))
    }
}
