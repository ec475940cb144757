//! The Sustainable Development Goals of the United Nations: how many there are, and which targets each has.
//!
//! Only numbers: names and colours belong to the pages.

use std::fmt;

use crate::base::pack::packs;

/// For every goal from 1: how many targets with a number it has (8.1 to 8.10), and with a letter (8.a, 8.b).
const TARGETS: [(u8, u8); 17] = [
    (5, 2),
    (5, 3),
    (9, 4),
    (7, 3),
    (6, 3),
    (6, 2),
    (3, 2),
    (10, 2),
    (5, 3),
    (7, 3),
    (7, 3),
    (8, 3),
    (3, 2),
    (7, 3),
    (9, 3),
    (10, 2),
    (19, 0),
];

/// How many goals there are.
pub const GOALS: u8 = 17;

/// A target of a goal: `8.5`, `8.a`. Only targets that exist.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Target {
    /// The goal, 1 to 17.
    pub goal: u8,
    /// The number after the point; letters follow the numbers: `a` is 201, `b` is 202.
    place: u8,
}

const LETTERS: u8 = 200;

packs!(struct Target { goal, place });

impl Target {
    /// Reads `8.5` or `8.a`; `None` where there is no such target.
    pub fn parse(text: &str) -> Option<Self> {
        let (goal, place) = text.split_once('.')?;
        let plain = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit()) && !part.starts_with('0');
        if !plain(goal) {
            return None;
        }
        let goal: u8 = goal.parse().ok()?;
        let (numbers, letters) = *TARGETS.get(usize::from(goal).checked_sub(1)?)?;
        let place = match place.as_bytes() {
            [letter @ b'a'..=b'd'] => {
                Some(LETTERS + (letter - b'a') + 1).filter(|it| it - LETTERS <= letters)
            }
            _ if plain(place) => place.parse().ok().filter(|it| (1..=numbers).contains(it)),
            _ => None,
        };
        place.map(|place| Self { goal, place })
    }

    /// All targets of a goal, in order.
    pub fn of_goal(goal: u8) -> impl Iterator<Item = Self> {
        let index = usize::from(goal).wrapping_sub(1);
        let (numbers, letters) = TARGETS.get(index).copied().unwrap_or((0, 0));
        let places = (1..=numbers).chain((1..=letters).map(|letter| LETTERS + letter));
        places.map(move |place| Self { goal, place })
    }
}

impl fmt::Display for Target {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.place.checked_sub(LETTERS) {
            Some(letter) => write!(formatter, "{}.{}", self.goal, char::from(b'a' + letter - 1)),
            None => write!(formatter, "{}.{}", self.goal, self.place),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Target;

    #[test]
    fn there_are_169_targets_and_each_reads_back() {
        let all: Vec<Target> = (1..=17).flat_map(Target::of_goal).collect();
        assert_eq!(all.len(), 169);
        for target in all {
            assert_eq!(Target::parse(&target.to_string()), Some(target));
        }
    }

    #[test]
    fn what_is_no_target() {
        for text in ["8", "8.11", "18.1", "0.1", "8.05", "17.a", "8.c", "8.", ".5", "8.5.1", "8.A", " 8.5"] {
            assert_eq!(Target::parse(text), None, "{text}");
        }
    }
}
