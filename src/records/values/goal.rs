//! Claims that something serves a goal of the United Nations (SDG).

use crate::base::goals::Target;
use crate::records::field::Field;
use crate::records::field::Several;
use crate::records::values::choice::Contribution;
use crate::records::values::id::Id;
use crate::records::values::text::LocalText;

/// A claim to serve a goal: `8`, `"8.5"`, or `{target: "8.5", measure: jobs-created, claimed_by: …}`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GoalClaim {
    /// The goal, 1 to 17.
    pub goal: u8,
    /// The target, where one is named.
    pub target: Option<Target>,
    /// The measure that is the evidence; without it: "claimed, no measure".
    pub measure: Field<Id>,
    /// Direct or indirect.
    pub contribution: Field<Contribution>,
    /// Who claims it; without it: "assigned by the editors".
    pub claimed_by: Field<Id>,
    /// Where it is claimed.
    pub source: Several<Id>,
    /// Anything to add.
    pub note: Field<LocalText>,
}
