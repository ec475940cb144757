//! Which files of the last build still hold where some records of projects or texts are other than they were, so that the
//! others alone are made again.
//!
//! Comes in: what was kept of the last build, and the files that changed since. Goes out: for each address whether what
//! stands there would be made the same; and, when all is written, what the next build needs to tell. A page holds where
//! the site stands on the same ground, and nothing changed of the projects, texts and wholes that it was made from. In any
//! doubt it is made again.

use std::collections::BTreeSet;
use std::sync::Arc;
use std::sync::Mutex;
use std::sync::PoisonError;

use rayon::prelude::*;

use crate::base::key::Key;
use crate::base::pack::packs;
use crate::base::reads;
use crate::base::reads::Reads;
use crate::base::reads::Whole;
use crate::pages::book::Book;
use crate::pages::ground;
use crate::pages::plan::Plan;
use crate::pages::texts::all::Quiet;
use crate::pipeline::ledger::Ledger;
use crate::pipeline::ledger::Row;
use crate::pipeline::ledger::name_of;
use crate::portfolio::model::Portfolio;
use crate::portfolio::model::Project;
use crate::portfolio::model::projects::Stretch;
use crate::publish::Held;
use crate::publish::seal::Seal;

/// What a build keeps for the next one.
#[derive(Debug)]
pub(super) struct Grounds {
    structure: [u8; blake3::OUT_LEN],
    ground: [u8; blake3::OUT_LEN],
    /// What the wholes came to, in their order; those that no page asked for are not there.
    wholes: [Option<u64>; Whole::ALL.len()],
    /// The projects in the order of their names, in each language.
    orders: Vec<Vec<u32>>,
    /// What it was read from that a text shows nothing and has nothing wrong, in the order of texts.
    texts: Ledger,
    /// What each file was made from, in the order of the addresses that were written.
    files: Ledger,
}

packs!(struct Grounds { structure, ground, wholes, orders, texts, files });

/// The last build, and what is other than at its end.
pub(super) struct Before {
    /// Files of records of projects, and of texts.
    pub(super) changed: BTreeSet<Arc<str>>,
    pub(super) grounds: Grounds,
    /// What it wrote.
    pub(super) output: Seal,
}

impl Before {
    /// True where the site still has the structure that it had.
    pub(super) fn has(&self, structure: &blake3::Hash) -> bool {
        self.grounds.structure == *structure.as_bytes()
    }

    /// The order of the names of projects in each language.
    pub(super) fn orders(&self) -> Vec<&[u32]> {
        self.grounds.orders.iter().map(|order| &order[..]).collect()
    }

    /// The projects whose records changed, sorted.
    pub(super) fn projects(&self, portfolio: &Portfolio) -> Vec<Key<Project>> {
        let changed = |stretch: Stretch<'_>| {
            let mut changed = Vec::new();
            stretch.each(|key, project| {
                if self.changed.contains(&project.place.file) {
                    changed.push(key);
                }
            });
            changed
        };
        portfolio.projects.stretches().flat_map_iter(changed).collect()
    }
}

/// What is known of the last build while texts are checked, and what they are found to hang on.
pub(super) struct Since {
    structure: blake3::Hash,
    /// The last build, and what is other, where the site has the same structure.
    before: Option<(Before, Other)>,
    /// Of each text that was known then whether it is known to be quiet.
    quiet: Vec<bool>,
    texts: Mutex<Ledger>,
}

impl Since {
    /// Looks at what the last build kept, if it did, of a site of this structure, and at the projects whose records changed.
    pub(super) fn of(
        book: &Book<'_>,
        structure: blake3::Hash,
        before: Option<(Before, Vec<Key<Project>>)>,
    ) -> Self {
        let before = before.and_then(|(before, projects)| {
            let other = Other::of(book, &before, &projects)?;
            Some((before, other))
        });
        let known = before.as_ref().map(|(before, other)| other.leaves(&before.grounds.texts));
        let quiet = known.unwrap_or_default();
        Self { structure, before, quiet, texts: Mutex::default() }
    }
}

impl Quiet for Since {
    fn is_known(&self, text: usize) -> bool {
        self.quiet.get(text).is_some_and(|quiet| *quiet)
    }

    fn note(&self, text: usize, from: &Reads) {
        self.texts.lock().unwrap_or_else(PoisonError::into_inner).write(text, &Row::of(from));
    }
}

/// What is known of the files that are to be written, and what they are made from.
pub(super) struct Again {
    since: Since,
    ground: blake3::Hash,
    ledger: Mutex<Ledger>,
    /// What those of the last build were made from, texts and files, until it is put beside what these are made from.
    former: Mutex<Option<[Ledger; 2]>>,
    /// Of each file whether it still holds.
    holds: Vec<bool>,
}

impl Again {
    /// Looks at what the last build kept, if it did. So many files are to be written, in the order of the plan.
    pub(super) fn of(mut since: Since, plan: &Plan, files: usize) -> Self {
        let ground = ground::ground(&since.structure, plan);
        let before = since.before.as_ref().filter(|(before, _)| before.grounds.ground == *ground.as_bytes());
        let holds = before.map(|(before, other)| other.leaves(&before.grounds.files));
        let mut holds = holds.unwrap_or_default();
        holds.resize(files, false);
        let former = since
            .before
            .as_mut()
            .map(|(before, _)| [&mut before.grounds.texts, &mut before.grounds.files].map(std::mem::take));
        Self { since, ground, ledger: Mutex::default(), former: Mutex::new(former), holds }
    }

    /// What the last build wrote, and of each file whether it still holds; `None` where none does.
    pub(super) fn held(&self) -> Option<Held<'_>> {
        let (before, _) = self.since.before.as_ref()?;
        self.holds.contains(&true).then_some((&before.output, &self.holds[..]))
    }

    /// How many files have to be made.
    pub(super) fn to_make(&self) -> usize {
        self.holds.iter().filter(|holds| !**holds).count()
    }

    /// Makes a file, and notes what it is made from.
    pub(super) fn make<T>(&self, file: usize, make: impl FnOnce() -> T) -> T {
        let (made, reads) = reads::during(make);
        self.ledger.lock().unwrap_or_else(PoisonError::into_inner).write(file, &Row::of(&reads));
        made
    }

    /// What the next build needs, when all files are made; asked once.
    pub(super) fn grounds(&self, book: &Book<'_>) -> Grounds {
        let Since { structure, before, quiet, texts, .. } = &self.since;
        let former = self.former.lock().unwrap_or_else(PoisonError::into_inner).take();
        let [former_texts, former_files] = former.map_or([None, None], |former| former.map(Some));
        let written = |fresh: &Mutex<Ledger>| {
            std::mem::take(&mut *fresh.lock().unwrap_or_else(PoisonError::into_inner))
        };
        let (texts, files) = rayon::join(
            || written(texts).beside(former_texts, quiet),
            || written(&self.ledger).beside(former_files, &self.holds),
        );
        let asked = texts.wholes() | files.wholes();
        let known = before.as_ref().map(|(_, other)| other.values).unwrap_or_default();
        let value = |of: Whole| {
            (asked & of.mark() != 0).then(|| known[of as usize].unwrap_or_else(|| ground::value(book, of)))
        };
        Grounds {
            structure: *structure.as_bytes(),
            ground: *self.ground.as_bytes(),
            wholes: Whole::ALL.map(value),
            orders: ground::orders(book),
            texts,
            files,
        }
    }
}

/// Where more projects are other, as after a change to a register, whoever was made from any is made again.
const MANY: usize = 256;

/// What is other than at the end of the last build.
struct Other {
    wholes: u8,
    /// What those wholes come to now that were looked at.
    values: [Option<u64>; Whole::ALL.len()],
    /// The places of projects, and of those with other neighbours what was noted of these, ascending.
    projects: Vec<u32>,
    /// The names of texts, ascending.
    texts: Vec<u64>,
}

impl Other {
    /// `None` where the orders of the last build are of other projects.
    fn of(book: &Book<'_>, before: &Before, projects: &[Key<Project>]) -> Option<Self> {
        let mut values = before.grounds.wholes;
        let now = |(of, value): (Whole, &mut Option<u64>)| *value = value.map(|_| ground::value(book, of));
        Whole::ALL.into_par_iter().zip(&mut values).for_each(now);
        let wholes = Whole::ALL.into_iter().filter(|of| {
            *of == Whole::Everything || values[*of as usize] != before.grounds.wholes[*of as usize]
        });
        let wholes = wholes.fold(0, |marks, of| marks | of.mark());
        let mut projects: Vec<u32> = projects.iter().map(|key| key.number()).collect();
        projects.extend(ground::moved(book, &before.orders())?);
        let mut texts: Vec<u64> = before.changed.iter().map(|file| name_of(file)).collect();
        texts.sort_unstable();
        Some(Self { wholes, values, projects, texts })
    }

    /// Of each page that a ledger knows whether nothing of it went into that.
    fn leaves(&self, ledger: &Ledger) -> Vec<bool> {
        ledger.each(|row| row.is_some_and(|row| !self.reaches(&row)))
    }

    /// True where anything of it went into a page.
    fn reaches(&self, row: &Row) -> bool {
        row.wholes & self.wholes != 0
            || row.texts.iter().any(|text| self.texts.binary_search(text).is_ok())
            || self.is_among(&row.projects)
    }

    fn is_among(&self, projects: &[u32]) -> bool {
        if self.projects.len() > MANY {
            return !projects.is_empty();
        }
        self.projects.iter().any(|project| projects.binary_search(project).is_ok())
    }
}
