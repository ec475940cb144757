//! Claims that something serves a goal of the United Nations.

use crate::portfolio::link::at::At;
use crate::portfolio::link::linker::Linker;
use crate::portfolio::model::Claim;
use crate::portfolio::model::Grounds;
use crate::records::field::List;
use crate::records::values::goal;
use crate::records::values::goal::GoalClaim;
use crate::records::values::id::Id;

impl Linker<'_> {
    /// The claims under the key `goals`.
    pub(super) fn claims(&self, goals: List<GoalClaim>, at: &At<'_>) -> Vec<Claim> {
        let at = &at.key("goals");
        goals.items.into_iter().map(|(index, claim)| self.claim(claim, &at.item(index as usize))).collect()
    }

    fn claim(&self, claim: GoalClaim, at: &At<'_>) -> Claim {
        let grounds = claim.grounds.map(|grounds| Box::new(self.grounds_of(*grounds, at)));
        Claim { goal: claim.goal, target: claim.target, grounds }
    }

    fn grounds_of(&self, grounds: goal::Grounds, at: &At<'_>) -> Grounds {
        let measure = |id: &Id| self.find(&self.measure_ids, id, &at.key("measure"));
        let organisation = |id: &Id| self.find(&self.organisations, id, &at.key("claimed_by"));
        Grounds {
            measure: grounds.measure.get().and_then(measure),
            contribution: grounds.contribution.get().map(|contribution| contribution.word()),
            claimed_by: grounds.claimed_by.get().and_then(organisation),
            sources: self.sources(&grounds.source, at),
            note: self.optional(grounds.note, &at.key("note")),
        }
    }
}
