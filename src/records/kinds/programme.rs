//! `programmes/<id>.yaml`: a funder's programme, its rules, its rounds and what is stated about it.

use schemars::JsonSchema;
use serde::Deserialize;
use serde::de::Deserializer;
use serde::de::Error as _;

use crate::base::time::Date;
use crate::records::field::Field;
use crate::records::field::List;
use crate::records::field::Required;
use crate::records::field::Several;
use crate::records::kinds::figure::Figure;
use crate::records::kinds::prose::Photo;
use crate::records::values::choice::EditionStatus;
use crate::records::values::choice::StageStatus;
use crate::records::values::goal::GoalClaim;
use crate::records::values::id::Id;
use crate::records::values::quantity;
use crate::records::values::quantity::Bare;
use crate::records::values::quantity::Quantity;
use crate::records::values::quantity::QuantityKeys;
use crate::records::values::sourced::Sourced;
use crate::records::values::text::LocalText;
use crate::records::values::text::Name;
use crate::records::values::town::TownChoice;
use crate::records::values::when::When;
use crate::records::yaml::shape::Named;
use crate::records::yaml::shape::Never;
use crate::records::yaml::shape::Shape;
use crate::records::yaml::shape::named;
use crate::records::yaml::shape::shape;

/// A funder's programme: its rules, its rounds, and the figures that are stated about it.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
pub struct Programme {
    /// Its id, where the file holds several programmes; else the name of the file is the id.
    pub id: Field<Id>,
    /// Its name.
    pub name: Required<Sourced<Name>>,
    /// Other names of it.
    pub aliases: List<LocalText>,
    /// The organisation whose money it is.
    pub funder: Required<Id>,
    /// Organisations that take part.
    pub partners: List<Id>,
    /// One or two sentences about it.
    pub summary: Field<LocalText>,
    /// When it began.
    pub start: Field<Sourced<When>>,
    /// When it ended.
    pub end: Field<Sourced<When>>,
    /// The stages that a project goes through: texts, or `{name: acceleration, status: planned}`.
    pub stages: List<Stage>,
    /// What it is about, in words that projects share: `food`, or `{en: food, ru: еда}`.
    pub topics: List<LocalText>,
    /// The goals of the United Nations that it is said to serve: `8`, `"8.5"`, or a claim with its evidence.
    pub goals: List<GoalClaim>,
    /// The most that a grant, or all grants of a town and year, may be.
    pub rules: Field<Rules>,
    /// Its rounds, each in a town (or several together) and a year.
    pub editions: List<Edition>,
    /// Programmes whose stated totals may count the same projects; with `none: true` one whose totals count none of
    /// the same, so that they may be added. Unknown unless it is said here.
    pub overlaps: List<OverlapWith>,
    /// What is stated about the programme; never mixed up with what the records add up to.
    pub figures: List<Figure>,
    /// Its own web address.
    pub url: Field<Box<str>>,
    /// A photograph from `images/`.
    pub photo: Field<Box<Photo>>,
    /// The source of what stands here and names none.
    pub source: Several<Id>,
    /// Anything to add.
    pub note: Field<LocalText>,
}

/// A stage of a programme: a text, or `{name: acceleration, status: planned}`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stage {
    /// What it is called.
    pub name: LocalText,
    /// Whether it exists.
    pub status: Field<StageStatus>,
    /// Anything to add.
    pub note: Field<LocalText>,
}

/// A programme whose stated totals may count the same projects: its id, or `{programme: open-doors, none: true}`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OverlapWith {
    /// The other programme.
    pub programme: Id,
    /// True where no project counts in both.
    pub none: Field<bool>,
    /// Anything to add.
    pub note: Field<LocalText>,
}

/// The rules of a programme, or of one of its rounds (which goes before the programme's).
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
pub struct Rules {
    /// What one grant may be: `{up_to: 200 000 RUB, source: …}`, or a list of these with `for:`.
    pub grant: Several<Rule>,
    /// What all grants of one town and year may be together.
    pub town_year: Several<Rule>,
}

/// A rule: `{up_to: 200 000 RUB, for: residents, source: …}`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rule {
    /// The bound, usually `up_to`.
    pub limit: Quantity,
    /// For whom it holds: organisations, residents, staff.
    pub r#for: Field<LocalText>,
    /// Where it stands.
    pub source: Several<Id>,
    /// Anything to add.
    pub note: Field<LocalText>,
}

/// A round of a programme in a town and year.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
pub struct Edition {
    /// The town. Without `town` and `towns` the round was in all towns of the programme.
    pub town: Field<TownChoice>,
    /// Several towns together; what is stated about them is never split.
    pub towns: List<Id>,
    /// The year.
    pub year: Required<Sourced<When>>,
    /// What the round was called, where it had a name of its own.
    pub name: Field<LocalText>,
    /// What became of it. It was held, where nothing is said.
    pub status: Field<Sourced<EditionStatus>>,
    /// When it was announced.
    pub announced: Field<Date>,
    /// Rules of this round alone.
    pub rules: Field<Rules>,
    /// What is stated about this round.
    pub figures: List<Figure>,
    /// The source of what stands here and names none.
    pub source: Several<Id>,
    /// Anything to add.
    pub note: Field<LocalText>,
}

#[derive(Deserialize)]
#[serde(rename = "OverlapWith")]
struct OverlapKeys {
    programme: Required<Id>,
    none: Field<bool>,
    note: Field<LocalText>,
}

impl<'de> Deserialize<'de> for OverlapWith {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        match shape::<_, Never, OverlapKeys>(deserializer, &["programme", "", "none", "OverlapWith"])? {
            Shape::Scalar(written) => {
                let programme = Id(written.text.trim().into());
                Ok(Self { programme, none: Field::Absent, note: Field::Absent })
            }
            Shape::List(never) => match never {},
            Shape::Mapping(OverlapKeys { programme: Required::Written(programme), none, note }) => {
                Ok(Self { programme, none, note })
            }
            Shape::Mapping(_) => Err(D::Error::custom("noted")),
        }
    }
}

#[derive(Deserialize)]
#[serde(rename = "Stage")]
struct StageKeys {
    name: Required<LocalText>,
    status: Field<StageStatus>,
    note: Field<LocalText>,
}

impl<'de> Deserialize<'de> for Stage {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        match named::<_, LocalText, StageKeys>(deserializer, &["text", "", "stage", "Stage"])? {
            Named::Text(name) => Ok(Self { name, status: Field::Absent, note: Field::Absent }),
            Named::Mapping(StageKeys { name: Required::Written(name), status, note }) => {
                Ok(Self { name, status, note })
            }
            Named::Mapping(_) => Err(D::Error::custom("noted")),
        }
    }
}

#[derive(Deserialize)]
#[serde(rename = "Rule")]
struct RuleKeys {
    more_than: Field<Bare>,
    at_least: Field<Bare>,
    less_than: Field<Bare>,
    up_to: Field<Bare>,
    about: Field<Bare>,
    nearly: Field<Bare>,
    between: Field<List<Bare>>,
    in_words: Field<LocalText>,
    value: Field<Quantity>,
    r#for: Field<LocalText>,
    source: Several<Id>,
    note: Field<LocalText>,
}

impl<'de> Deserialize<'de> for Rule {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let keys = RuleKeys::deserialize(deserializer)?;
        let limit = match keys.value {
            Field::Written(value) => Ok(value),
            Field::Broken => Err(None),
            Field::Absent => quantity::from_keys(QuantityKeys {
                more_than: keys.more_than,
                at_least: keys.at_least,
                less_than: keys.less_than,
                up_to: keys.up_to,
                about: keys.about,
                nearly: keys.nearly,
                between: keys.between,
                in_words: keys.in_words,
            }),
        };
        match limit {
            Ok(limit) => Ok(Self { limit, r#for: keys.r#for, source: keys.source, note: keys.note }),
            Err(Some(fault)) => Err(fault.raise()),
            Err(None) => Err(D::Error::custom("noted")),
        }
    }
}
