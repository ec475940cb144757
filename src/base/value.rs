//! Values as people state them: a number with a qualifier, or the reason why there is none.
//!
//! A value is an interval with a word. The arithmetic over values stands in the stage of figures.

use std::hash::Hash;
use std::hash::Hasher;

use rust_decimal::Decimal;

use crate::base::language::Text;
use crate::base::pack::packs;

/// A value: known with its qualifier, or missing with its reason. Missing is never zero.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// A number with its qualifier.
    Known(Known),
    /// No number, and why.
    Missing(Missing),
}

packs!(enum Value { 0 => Known(known), 1 => Missing(missing) });

impl Value {
    /// A plain exact number.
    pub fn exact(number: impl Into<Decimal>) -> Self {
        Self::Known(Known::exact(number))
    }

    /// The number with its qualifier, where there is one.
    pub fn known(&self) -> Option<&Known> {
        match self {
            Self::Known(known) => Some(known),
            Self::Missing(_) => None,
        }
    }

    /// Tells `hasher` whether there is a number, and whether there could be one; not how much it is.
    pub fn outline(&self, hasher: &mut impl Hasher) {
        (self.known().is_some(), *self == Self::Missing(Missing::NotApplicable)).hash(hasher);
    }
}

/// The word that stands before a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Qualifier {
    /// The number itself.
    Exact,
    /// Above the number, which is not reached: `more than 160`.
    MoreThan,
    /// The number or above it.
    AtLeast,
    /// Below the number.
    LessThan,
    /// The number or below it.
    UpTo,
    /// Near the number, on either side.
    About,
    /// Near the number, from below; keeps its word, counts as about.
    Nearly,
    /// Between two numbers, both included.
    Between,
}

packs!(enum Qualifier {
    0 => Exact,
    1 => MoreThan,
    2 => AtLeast,
    3 => LessThan,
    4 => UpTo,
    5 => About,
    6 => Nearly,
    7 => Between,
});

impl Qualifier {
    /// All of them.
    pub const ALL: [Self; 8] = [
        Self::Exact,
        Self::MoreThan,
        Self::AtLeast,
        Self::LessThan,
        Self::UpTo,
        Self::About,
        Self::Nearly,
        Self::Between,
    ];

    /// The word in records: `more_than`. (In data `nearly` is written `about`.)
    pub fn word(self) -> &'static str {
        match self {
            Self::Exact => "exact",
            Self::MoreThan => "more_than",
            Self::AtLeast => "at_least",
            Self::LessThan => "less_than",
            Self::UpTo => "up_to",
            Self::About => "about",
            Self::Nearly => "nearly",
            Self::Between => "between",
        }
    }
}

/// A known value: a number (two for `between`) in whole units, with its qualifier.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Known {
    /// The word before the number.
    pub qualifier: Qualifier,
    /// The number in the words: 160 in "more than 160"; the lower one of `between`.
    pub number: Decimal,
    /// The upper number of `between`; the same as `number` otherwise.
    pub upper_number: Decimal,
    /// True where a bound is itself only approximate: "about 2.04 billion or more". Always true of about and nearly.
    pub approximate: bool,
}

packs!(struct Known { qualifier, number, upper_number, approximate });

impl Known {
    /// An exact number.
    pub fn exact(number: impl Into<Decimal>) -> Self {
        Self::qualified(Qualifier::Exact, number)
    }

    /// A number with a qualifier other than `between`.
    pub fn qualified(qualifier: Qualifier, number: impl Into<Decimal>) -> Self {
        let number = number.into();
        let approximate = matches!(qualifier, Qualifier::About | Qualifier::Nearly);
        Self { qualifier, number, upper_number: number, approximate }
    }

    /// A number between two others, both included; they are put in order.
    pub fn between(one: Decimal, other: Decimal) -> Self {
        Self {
            qualifier: Qualifier::Between,
            number: one.min(other),
            upper_number: one.max(other),
            approximate: false,
        }
    }

    /// The least that it can be, closed: 161 for more than 160 of a count (`counted` is true for whole things),
    /// 160 where the unit can be divided. `None` where nothing is known below: up to, about (and its like), and approximate bounds keep theirs.
    pub fn lower(&self, counted: bool) -> Option<Decimal> {
        match self.qualifier {
            Qualifier::Exact | Qualifier::AtLeast | Qualifier::Between => Some(self.number),
            Qualifier::MoreThan if counted => Some(self.number.floor().saturating_add(Decimal::ONE)),
            Qualifier::MoreThan => Some(self.number),
            Qualifier::LessThan | Qualifier::UpTo | Qualifier::About | Qualifier::Nearly => None,
        }
    }

    /// The most that it can be, closed: 159 for less than 160 of a count. `None` where nothing is known above.
    pub fn upper(&self, counted: bool) -> Option<Decimal> {
        match self.qualifier {
            Qualifier::Exact | Qualifier::UpTo => Some(self.number),
            Qualifier::Between => Some(self.upper_number),
            Qualifier::LessThan if counted => Some(self.number.ceil().saturating_sub(Decimal::ONE)),
            Qualifier::LessThan => Some(self.number),
            Qualifier::MoreThan | Qualifier::AtLeast | Qualifier::About | Qualifier::Nearly => None,
        }
    }

    /// True for a plain number.
    pub fn is_exact(&self) -> bool {
        self.qualifier == Qualifier::Exact && !self.approximate
    }
}

/// Why there is no number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Missing {
    /// Nobody published it (`unknown` in records).
    NotPublished,
    /// Said, but not as a number: "several dozen". The words, where there are any.
    NotQuantified(Option<Box<Text>>),
    /// The question does not arise.
    NotApplicable,
    /// Kept back to protect individuals; the number is nowhere.
    Withheld,
    /// Sources differ and none is preferred.
    SourcesDiffer,
    /// A plan whose period is over, with no actual beside it.
    OutcomeNotPublished,
}

packs!(enum Missing {
    0 => NotPublished,
    1 => NotQuantified(words),
    2 => NotApplicable,
    3 => Withheld,
    4 => SourcesDiffer,
    5 => OutcomeNotPublished,
});

impl Missing {
    /// The word in data: `not_published`.
    pub fn word(&self) -> &'static str {
        match self {
            Self::NotPublished => "not_published",
            Self::NotQuantified(_) => "not_quantified",
            Self::NotApplicable => "not_applicable",
            Self::Withheld => "withheld",
            Self::SourcesDiffer => "sources_differ",
            Self::OutcomeNotPublished => "outcome_not_published",
        }
    }
}
