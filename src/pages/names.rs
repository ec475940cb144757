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

/// What decides about the place of a project, worked out once: while many are sorted, each is looked at many times.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Placed {
    /// True where it is shown by its summary; these stand last.
    unnamed: bool,
    /// The name under which lists show it, as it is sorted.
    letters: Box<[u8]>,
    key: Key<Project>,
}

impl Placed {
    fn stands_beside(&self, other: &Self) -> bool {
        (self.unnamed, &self.letters) == (other.unnamed, &other.letters)
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
        let mut named: Vec<Placed> = keys.map(|key| self.placed(key, words)).collect();
        named.sort_unstable();
        self.order(&named)
    }

    /// The same, for whoever holds nothing for which a thread could wait.
    pub(super) fn in_order_on_all_threads(self, words: &Words) -> Order {
        let keys = (0..self.portfolio.projects.len()).into_par_iter().map(Key::at);
        let mut named: Vec<Placed> = keys.map(|key| self.placed(key, words)).collect();
        named.par_sort_unstable();
        self.order(&named)
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

    fn placed(self, key: Key<Project>, words: &Words) -> Placed {
        self.shown(key, |unnamed, name| Placed { unnamed, letters: words.place(name), key })
    }

    /// The order of sorted projects. What is sorted alike and is not the same, such as `Ёлка` written in two ways, stands in
    /// the order of the letters as they are written.
    fn order(self, named: &[Placed]) -> Order {
        let mut keys = Vec::with_capacity(named.len());
        for alike in named.chunk_by(Placed::stands_beside) {
            if let [one] = alike {
                keys.push(one.key);
                continue;
            }
            let written = |one: &Placed| (self.shown(one.key, |_, name| Box::<str>::from(name)), one.key);
            let mut written: Vec<(Box<str>, Key<Project>)> = alike.iter().map(written).collect();
            written.sort_unstable();
            keys.extend(written.into_iter().map(|(_, key)| key));
        }
        Order::of(keys)
    }
}
