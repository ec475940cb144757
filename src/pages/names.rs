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

    fn of_sorted(named: Vec<Placed<'_>>) -> Self {
        Self::of(named.into_iter().map(|placed| placed.shown.key).collect())
    }
}

/// The names of projects as a language shows them.
#[derive(Clone, Copy)]
pub(super) struct Names<'p> {
    portfolio: &'p Portfolio,
    language: Language,
}

/// A project with the name under which lists show it.
#[derive(Clone, Copy)]
struct Shown<'p> {
    /// False, and the name, where it has one; else true, and what is shown in its place.
    name: (bool, &'p str),
    key: Key<Project>,
}

impl Shown<'_> {
    /// How two projects stand in lists: those without a name last.
    fn compare(&self, other: &Shown<'_>, words: &Words) -> Ordering {
        let (a, b) = (self.name, other.name);
        a.0.cmp(&b.0).then_with(|| words.compare(a.1, b.1)).then(self.key.cmp(&other.key))
    }
}

/// The same with what decides about its place, worked out once: while many are sorted, each is looked at many times.
struct Placed<'p> {
    shown: Shown<'p>,
    letters: Box<[u8]>,
}

impl Placed<'_> {
    /// As [`Shown::compare`].
    fn compare(&self, other: &Self) -> Ordering {
        self.rank().cmp(&other.rank())
    }

    fn rank(&self) -> (bool, &[u8], &str, Key<Project>) {
        let Shown { name: (unnamed, name), key } = self.shown;
        (unnamed, &self.letters, name, key)
    }
}

impl<'p> Names<'p> {
    /// The names in a language.
    pub(super) fn of(portfolio: &'p Portfolio, language: Language) -> Self {
        Self { portfolio, language }
    }

    /// All projects in order.
    pub(super) fn in_order(self, words: &Words) -> Order {
        let keys = self.portfolio.projects.keys();
        let mut named: Vec<Placed<'_>> = keys.map(|key| self.placed(key, words)).collect();
        named.sort_unstable_by(Placed::compare);
        Order::of_sorted(named)
    }

    /// The same, for whoever holds nothing for which a thread could wait.
    pub(super) fn in_order_on_all_threads(self, words: &Words) -> Order {
        let keys = (0..self.portfolio.projects.len()).into_par_iter().map(Key::at);
        let mut named: Vec<Placed<'_>> = keys.map(|key| self.placed(key, words)).collect();
        named.par_sort_unstable_by(Placed::compare);
        Order::of_sorted(named)
    }

    /// The order of these keys, which are in order but for some `others`.
    pub(super) fn with(self, others: &[Key<Project>], mut keys: Vec<Key<Project>>, words: &Words) -> Order {
        keys.retain(|key| others.binary_search(key).is_err());
        for other in others {
            let own = self.shown(*other);
            let place = keys.partition_point(|key| self.shown(*key).compare(&own, words).is_lt());
            keys.insert(place, *other);
        }
        Order::of(keys)
    }

    fn shown(self, key: Key<Project>) -> Shown<'p> {
        let project = &self.portfolio.projects[key];
        let name = project.name.as_ref().map(|name| name.first.value.read(self.language).0);
        let shown = name.or_else(|| project.summary.as_ref().map(|text| text.read(self.language).0));
        Shown { name: (project.name.is_none(), shown.unwrap_or(&project.id)), key }
    }

    fn placed(self, key: Key<Project>, words: &Words) -> Placed<'p> {
        let shown = self.shown(key);
        Placed { letters: words.place(shown.name.1), shown }
    }
}
