//! `projects/<id>.yaml`: a funded project.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::base::time::Date;
use crate::records::field::Field;
use crate::records::field::List;
use crate::records::field::Required;
use crate::records::field::Several;
use crate::records::kinds::figure::Figure;
use crate::records::kinds::prose::Photo;
use crate::records::values::choice::GrantForm;
use crate::records::values::choice::GrantStatus;
use crate::records::values::choice::ProjectStatus;
use crate::records::values::goal::GoalClaim;
use crate::records::values::id::Id;
use crate::records::values::quantity::Quantity;
use crate::records::values::sourced::Sourced;
use crate::records::values::text::LocalText;
use crate::records::values::text::Name;
use crate::records::values::text::OtherIds;
use crate::records::values::town::Location;
use crate::records::values::town::TownChoice;
use crate::records::values::town::TownShare;
use crate::records::values::when::When;

/// A funded project.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
pub struct Project {
    /// Its id, where the file holds several projects; else the name of the file is the id.
    pub id: Field<Id>,
    /// Its name; `unknown` where nobody published it: then its summary stands in its place.
    pub name: Required<Sourced<Name>>,
    /// The programme that funds it. One of `programme` and `programmes` must be there.
    pub programme: Field<Id>,
    /// The programmes that fund it, where there are several.
    pub programmes: List<Id>,
    /// The town, `{one_of: [a, b]}`, or `unknown`. One of `town` and `towns` must be there.
    pub town: Field<TownChoice>,
    /// The towns, where there are several: `[{town: a, share: 60 %}, {town: b, share: 40 %}]`, or without shares:
    /// then it counts in full in each.
    pub towns: List<TownShare>,
    /// The year of the award. One of `year` and `start` must be there.
    pub year: Field<Sourced<When>>,
    /// When it began.
    pub start: Field<Sourced<When>>,
    /// When it ended.
    pub end: Field<Sourced<When>>,
    /// The organisation, or the sort of person, that received the money.
    pub grantee: Field<Sourced<LocalText>>,
    /// How far the project is; says nothing about the status of its figures.
    pub status: Field<Sourced<ProjectStatus>>,
    /// One or two sentences about it.
    pub summary: Field<LocalText>,
    /// What it is about, in words that projects share: `food`, or `{en: food, ru: еда}`.
    pub topics: List<LocalText>,
    /// The goals of the United Nations that it is said to serve: `8`, `"8.5"`, or a claim with its evidence.
    pub goals: List<GoalClaim>,
    /// The money that it received or was promised.
    pub grants: List<Grant>,
    /// What is stated about it, each with its source.
    pub figures: List<Figure>,
    /// The people in it; their names are shown only where a file in `people/` holds their consent.
    pub people: List<Participant>,
    /// Where it is, where that is not simply the town.
    pub location: Field<Sourced<Location>>,
    /// Its own web address.
    pub url: Field<Box<str>>,
    /// Its numbers in registers.
    pub ids: Field<OtherIds>,
    /// A photograph from `images/`.
    pub photo: Field<Box<Photo>>,
    /// The source of what stands here and names none.
    pub source: Several<Id>,
    /// Anything to add.
    pub note: Field<LocalText>,
    /// `true` keeps it out of the site until somebody builds with `--drafts`.
    pub draft: Field<bool>,
}

/// Money that a project received or was promised.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
pub struct Grant {
    /// How much: `150 000 RUB`.
    pub amount: Required<Sourced<Quantity>>,
    /// When it was awarded. Without it the grant belongs to the project's year.
    pub awarded: Field<Sourced<When>>,
    /// How far it is. It is committed, where nothing is said.
    pub status: Field<Sourced<GrantStatus>>,
    /// When it was given back.
    pub returned: Field<Date>,
    /// In which form it was given. It need not be paid back, where nothing is said.
    pub form: Field<GrantForm>,
    /// Which of the project's programmes it comes from.
    pub programme: Field<Id>,
    /// Whose money it is, where it is not the programme's funder's.
    pub funder: Field<Id>,
    /// Why it is above the rule of its programme.
    pub exception: Field<Box<Exception>>,
    /// Where it stands.
    pub source: Several<Id>,
    /// Anything to add.
    pub note: Field<LocalText>,
}

/// Why a grant is above the rule: `exception: {why: …}`.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
pub struct Exception {
    /// The reason, which is shown.
    pub why: Required<LocalText>,
    /// Where it stands.
    pub source: Several<Id>,
}

/// Somebody in a project.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
pub struct Participant {
    /// The name of the person's file in `people/`. Without such a file the person is simply private.
    pub person: Required<Id>,
    /// What the person does in the project; shown in place of the name: `founder`.
    pub role: Field<LocalText>,
}
