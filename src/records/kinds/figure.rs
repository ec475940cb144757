//! A figure as somebody states it, on a programme, a round, a project, a town or an organisation.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::base::status::Status;
use crate::base::time::Date;
use crate::base::time::Period;
use crate::records::field::Field;
use crate::records::field::List;
use crate::records::field::Required;
use crate::records::field::Several;
use crate::records::values::choice::Each;
use crate::records::values::id::Id;
use crate::records::values::id::Payer;
use crate::records::values::quantity::Quantity;
use crate::records::values::sourced::Preferred;
use crate::records::values::text::LocalText;
use crate::records::values::town::TownChoice;
use crate::records::values::when::When;

/// A number that somebody states. What it stands on (its project, its town) need not be repeated.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
pub struct Figure {
    /// What is counted: a built-in measure, or one of `measures.yaml`.
    pub measure: Required<Id>,
    /// How much: `36`, `more than 160`, `56.7 million RUB`, `{between: [5, 7]}`, `unknown`.
    pub value: Required<Quantity>,
    /// Whether it happened, was promised, is expected. It happened (`actual`), where nothing is said.
    pub status: Field<Status>,
    /// The time that it is about: `2018`, `2016/2018`, or open `2016/unknown`.
    pub period: Field<Period>,
    /// The year that it is about; another way to write a `period` of one year.
    pub year: Field<When>,
    /// The day for which it holds, of a measure such as people employed.
    pub as_of: Field<Date>,
    /// The town that it is about.
    pub town: Field<TownChoice>,
    /// The towns that it is about together; it is never split.
    pub towns: List<Id>,
    /// The group that it is about: women, people under 30.
    pub of: Field<LocalText>,
    /// Whose money it is, where it is not the programme's funder's; `several`: never enters one payer's total.
    pub funder: Field<Payer>,
    /// `project` or `town`: the value is per one of these; nothing is multiplied.
    pub each: Field<Each>,
    /// What it is made of: `[{of: women, value: 3}, {of: men, value: 2}]`.
    pub parts: List<Part>,
    /// `false` where the parts are not the whole.
    pub complete: Field<bool>,
    /// Who measured it.
    pub by: Field<LocalText>,
    /// Where it stands; one source or several.
    pub source: Several<Id>,
    /// Why this one is the one to use where sources differ: `{why: …}`.
    pub preferred: Field<Preferred>,
    /// Anything to add.
    pub note: Field<LocalText>,
}

/// A part of a figure: `{of: women, value: 3}` or `{funder: northern-lantern, value: 2 million RUB}`.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
pub struct Part {
    /// The group.
    pub of: Field<LocalText>,
    /// Whose money it is.
    pub funder: Field<Payer>,
    /// How much.
    pub value: Required<Quantity>,
    /// Where it stands, where that is not the source of the whole.
    pub source: Several<Id>,
    /// Anything to add.
    pub note: Field<LocalText>,
}
