//! What projects and programmes claim of goals, with the evidence for it.

use crate::theme::views::parts::Link;
use crate::theme::views::parts::NoteMark;
use crate::theme::views::parts::Number;

/// A claim that something serves a goal of the 2030 Agenda, with its evidence.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(test, derive(serde::Deserialize), serde(default, deny_unknown_fields))]
pub struct Claim {
    /// The goal; `None` on its own page.
    pub goal: Option<GoalMark>,
    /// What is said to serve it: a project or programme; `None` on its own page.
    pub subject: Option<Link>,
    /// The target, `8.5`, after the word for it.
    pub target: Option<(String, String)>,
    /// Who claims it, after the words for it.
    pub claimed_by: (String, Link),
    /// Directly, indirectly, in words.
    pub contribution: Option<String>,
    /// The evidence, after the word for it.
    pub evidence: (String, Evidence),
    /// How firm it is.
    pub grade: Grade,
    /// The same in words.
    pub grade_text: String,
    /// Who says so.
    pub sources: Vec<NoteMark>,
    /// What the editors add.
    pub note: Option<String>,
}

/// A goal as it is named: its number and name.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(test, derive(serde::Deserialize), serde(default, deny_unknown_fields))]
pub struct GoalMark {
    /// 1 to 17.
    pub number: u8,
    /// The word before the number, for those who listen: "Goal".
    pub word: String,
    /// Its official short name.
    pub name: String,
    /// The goal's page.
    pub href: String,
}

/// What a claim rests on.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(test, derive(serde::Deserialize), serde(default, deny_unknown_fields))]
pub struct Evidence {
    /// The measure that is its evidence, where one is named.
    pub measure: Option<String>,
    /// What was measured; several where it was measured in several ways.
    pub numbers: Vec<Number>,
    /// What stands where there is no measure or no number: "claimed, no measure".
    pub missing: Option<String>,
}

/// How firm the evidence of a claim is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[cfg_attr(test, derive(serde::Deserialize), serde(rename_all = "snake_case"))]
pub enum Grade {
    /// A measure with a number that the records add up to.
    Computed,
    /// A measure with a number that a source states.
    Stated,
    /// A measure, and nobody published a number.
    Unpublished,
    /// Claimed, no measure.
    #[default]
    None,
}

impl Grade {
    /// The word by which styles know it.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Computed => "computed",
            Self::Stated => "stated",
            Self::Unpublished => "unpublished",
            Self::None => "none",
        }
    }
}
