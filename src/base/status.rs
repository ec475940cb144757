//! What kind of statement a figure is: done, planned, promised. Figures of different status are never added.

use crate::base::pack::packs;

/// The status of a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Status {
    /// It happened. The default.
    #[default]
    Actual,
    /// Money that was paid.
    Disbursed,
    /// Money that was awarded or promised in a contract.
    Committed,
    /// Announced beforehand.
    Planned,
    /// What somebody aims at.
    Target,
    /// The most that there can be (`up to`, of money).
    Ceiling,
    /// Somebody's estimate.
    Estimate,
}

packs!(enum Status {
    0 => Actual,
    1 => Disbursed,
    2 => Committed,
    3 => Planned,
    4 => Target,
    5 => Ceiling,
    6 => Estimate,
});

impl Status {
    /// All of them, in the order in which a reader would trust them.
    pub const ALL: [Self; 7] = [
        Self::Actual,
        Self::Disbursed,
        Self::Committed,
        Self::Planned,
        Self::Target,
        Self::Ceiling,
        Self::Estimate,
    ];

    /// The word in records, addresses and data: `actual`, `planned`…
    pub fn word(self) -> &'static str {
        match self {
            Self::Actual => "actual",
            Self::Disbursed => "disbursed",
            Self::Committed => "committed",
            Self::Planned => "planned",
            Self::Target => "target",
            Self::Ceiling => "ceiling",
            Self::Estimate => "estimate",
        }
    }

    /// The status that a word of [`Status::word`] names.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.word() == word)
    }
}
