//! The projects as a language sorts their names.
//!
//! Comes in: the portfolio and the words of a language. Goes out: all projects in the order in which lists show them, and
//! where each stands in it. Which projects a list has is not decided here.

use std::cmp::Ordering;

use rayon::prelude::*;

use crate::base::key::Key;
use crate::base::language::Language;
use crate::portfolio::model::Portfolio;
use crate::portfolio::model::Project;
use crate::theme::words::Words;

/// All projects in order.
pub(super) struct Order {
    pub(super) keys: Vec<Key<Project>>,
    /// Where each project stands among them, by its index.
    pub(super) places: Vec<u32>,
}

impl Order {
    fn of(keys: Vec<Key<Project>>) -> Self {
        let mut places = vec![0; keys.len()];
        for (place, key) in (0..).zip(&keys) {
            places[key.index()] = place;
        }
        Self { keys, places }
    }
}

/// The names of projects as a language shows them.
#[derive(Clone, Copy)]
pub(super) struct Names<'p> {
    portfolio: &'p Portfolio,
    language: Language,
}

/// What decides about the places of projects, worked out once: while many are sorted, each is looked at many times. It lies
/// one behind the other, because there may be very many.
struct Letters {
    /// By so many projects.
    stretches: Vec<Stretch>,
}

/// So many projects lie together.
const TOGETHER: usize = 1024;

/// What decides about the places of projects that follow each other.
#[derive(Default)]
struct Stretch {
    letters: Vec<u8>,
    /// Where those of each project end.
    ends: Vec<u32>,
}

impl Letters {
    /// Those of a project: whether it is shown by its summary, for these stand last, then the name under which lists show it, as
    /// it is sorted.
    fn of(&self, key: Key<Project>) -> &[u8] {
        let (Stretch { letters, ends }, at) =
            (&self.stretches[key.index() / TOGETHER], key.index() % TOGETHER);
        let start = at.checked_sub(1).map_or(0, |before| ends[before]);
        &letters[start as usize..ends[at] as usize]
    }

    fn compare(&self, one: Key<Project>, other: Key<Project>) -> Ordering {
        self.of(one).cmp(self.of(other)).then(one.cmp(&other))
    }
}

impl<'p> Names<'p> {
    /// The names in a language.
    pub(super) fn of(portfolio: &'p Portfolio, language: Language) -> Self {
        Self { portfolio, language }
    }

    /// All projects in order.
    pub(super) fn in_order(self, words: &Words) -> Order {
        let stretches = (0..self.stretches()).map(|number| self.stretch(number, words));
        let letters = Letters { stretches: stretches.collect() };
        let mut keys: Vec<_> = self.portfolio.projects.keys().collect();
        keys.sort_unstable_by(|one, other| letters.compare(*one, *other));
        self.order(keys, &letters)
    }

    /// The same, for whoever holds nothing for which a thread could wait.
    pub(super) fn in_order_on_all_threads(self, words: &Words) -> Order {
        let stretches = (0..self.stretches()).into_par_iter().map(|number| self.stretch(number, words));
        let letters = Letters { stretches: stretches.collect() };
        let mut keys: Vec<_> = self.portfolio.projects.keys().collect();
        keys.par_sort_unstable_by(|one, other| letters.compare(*one, *other));
        self.order(keys, &letters)
    }

    /// The order of these keys, which are in order but for some `others`.
    pub(super) fn with(self, others: &[Key<Project>], mut keys: Vec<Key<Project>>, words: &Words) -> Order {
        keys.retain(|key| others.binary_search(key).is_err());
        for other in others {
            let place = keys.partition_point(|key| self.compare(*key, *other, words).is_lt());
            keys.insert(place, *other);
        }
        Order::of(keys)
    }

    /// How two projects stand in lists: those without a name last.
    fn compare(self, one: Key<Project>, other: Key<Project>, words: &Words) -> Ordering {
        self.shown(one, |unnamed, name| {
            self.shown(other, |other_unnamed, other_name| {
                unnamed.cmp(&other_unnamed).then_with(|| words.compare(name, other_name))
            })
        })
        .then(one.cmp(&other))
    }

    /// What is made of the name under which lists show a project; true is said where that is not a name.
    fn shown<R>(self, key: Key<Project>, then: impl FnOnce(bool, &str) -> R) -> R {
        self.portfolio.projects.look(key, |project| {
            let name = project.name.as_ref().map(|name| name.first.value.read(self.language).0);
            let shown = name.or_else(|| project.summary.as_ref().map(|text| text.read(self.language).0));
            then(project.name.is_none(), shown.unwrap_or(&project.id))
        })
    }

    fn stretches(self) -> usize {
        self.portfolio.projects.len().div_ceil(TOGETHER)
    }

    fn stretch(self, number: usize, words: &Words) -> Stretch {
        let mut stretch = Stretch::default();
        let start = number * TOGETHER;
        for key in (start..self.portfolio.projects.len().min(start + TOGETHER)).map(Key::at) {
            self.shown(key, |unnamed, name| {
                stretch.letters.push(u8::from(unnamed));
                words.place(name, &mut stretch.letters);
            });
            stretch.ends.push(u32::try_from(stretch.letters.len()).unwrap_or(u32::MAX));
        }
        stretch.letters.shrink_to_fit();
        stretch
    }

    /// The order of sorted projects. What is sorted alike and is not the same, such as `Ёлка` written in two ways, stands in
    /// the order of the letters as they are written.
    fn order(self, mut keys: Vec<Key<Project>>, letters: &Letters) -> Order {
        for alike in keys.chunk_by_mut(|one, other| letters.of(*one) == letters.of(*other)) {
            if alike.len() > 1 {
                alike.sort_by_cached_key(|key| (self.shown(*key, |_, name| Box::<str>::from(name)), *key));
            }
        }
        Order::of(keys)
    }
}
