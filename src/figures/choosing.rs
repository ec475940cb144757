//! Several sources about the same thing: which value is shown, and whether they differ.

use std::cmp::Ordering;

use crate::base::value::Known;
use crate::base::value::Qualifier;
use crate::base::value::Value;
use crate::figures::agreement;

/// What several sources come to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Choice {
    /// Which of them is shown.
    pub(super) shown: usize,
    /// True where two of them cannot both be true.
    pub(super) differ: bool,
    /// True where one is preferred, so that it is shown though they differ.
    pub(super) preferred: bool,
}

/// Chooses among values about the same thing, each with whether it is preferred: the preferred one, else the most
/// telling one of those that agree. Values without a number never contradict.
pub(super) fn choose(said: &[(&Value, bool)], whole_things: bool) -> Choice {
    let known = || said.iter().enumerate().filter_map(|(at, (value, _))| Some((at, value.known()?)));
    let differ = known().any(|(at, one)| {
        known().any(|(other_at, other)| at < other_at && !agreement::agree(one, other, whole_things))
    });
    if let Some(shown) = said.iter().position(|(_, preferred)| *preferred) {
        return Choice { shown, differ, preferred: true };
    }
    let shown = known().min_by(|(_, one), (_, other)| telling(one, other)).map_or(0, |(at, _)| at);
    Choice { shown, differ, preferred: false }
}

/// The more telling value first: exact, between, about, then bounds, of which the tighter.
pub(super) fn telling(one: &Known, other: &Known) -> Ordering {
    let rank = |known: &Known| match known.qualifier {
        Qualifier::Exact => 0,
        Qualifier::Between => 1,
        Qualifier::Nearly => 2,
        Qualifier::About => 3,
        Qualifier::MoreThan | Qualifier::AtLeast => 4,
        Qualifier::LessThan | Qualifier::UpTo => 5,
    };
    rank(one).cmp(&rank(other)).then_with(|| match one.qualifier {
        Qualifier::MoreThan | Qualifier::AtLeast => other.number.cmp(&one.number),
        Qualifier::LessThan | Qualifier::UpTo => one.number.cmp(&other.number),
        _ => Ordering::Equal,
    })
}
