//! Claims that something serves a goal of the United Nations.

use crate::portfolio::link::at::At;
use crate::portfolio::link::linker::Linker;
use crate::portfolio::model::Claim;
use crate::records::field::List;
use crate::records::values::goal::GoalClaim;
use crate::records::values::goal::Grounds;

impl Linker<'_> {
    /// The claims under the key `goals`.
    pub(super) fn claims(&self, goals: List<GoalClaim>, at: &At<'_>) -> Vec<Claim> {
        let at = &at.key("goals");
        goals.items.into_iter().map(|(index, claim)| self.claim(claim, &at.item(index as usize))).collect()
    }

    fn claim(&self, claim: GoalClaim, at: &At<'_>) -> Claim {
        let Grounds { measure, contribution, claimed_by, source, note } =
            claim.grounds.map_or_else(Grounds::default, |grounds| *grounds);
        Claim {
            goal: claim.goal,
            target: claim.target.map(|target| target.to_string().into()),
            measure: measure.get().and_then(|id| self.find(&self.measure_ids, id, &at.key("measure"))),
            contribution: contribution.get().map(|contribution| contribution.word().into()),
            claimed_by: claimed_by
                .get()
                .and_then(|id| self.find(&self.organisations, id, &at.key("claimed_by"))),
            sources: self.sources(&source, at),
            note: self.optional(note, &at.key("note")),
        }
    }
}
