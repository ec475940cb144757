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

use serde::Deserialize;
use serde::Serialize;

use crate::base::reads;
use crate::base::reads::Whole;
use crate::pages::book::Book;
use crate::pages::ground;
use crate::pages::plan::Plan;
use crate::pipeline::ledger::Ledger;
use crate::pipeline::ledger::Row;
use crate::pipeline::ledger::name_of;
use crate::publish::seal::Seal;

/// What a build keeps for the next one.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Grounds {
    ground: [u8; blake3::OUT_LEN],
    /// What the wholes came to, in their order; those that no page asked for are not there.
    wholes: [Option<u64>; Whole::ALL.len()],
    /// What each file was made from, in the order of the addresses that were written.
    ledger: Ledger,
}

/// The last build, and what is other than at its end.
pub(super) struct Before {
    /// Files of records of projects, and of texts.
    pub(super) changed: BTreeSet<Arc<str>>,
    pub(super) grounds: Grounds,
    /// What it wrote.
    pub(super) output: Seal,
}

/// What is known of the files that are to be written, and what they are made from.
pub(super) struct Again {
    ground: blake3::Hash,
    ledger: Mutex<Ledger>,
    /// What the last build wrote, and of each file whether it still holds.
    held: Option<(Seal, Vec<bool>)>,
}

impl Again {
    /// Looks at what the last build kept, if it did. So many files are to be written, in the order of the plan.
    pub(super) fn of(book: &Book<'_>, plan: &Plan, files: usize, before: Option<Before>) -> Self {
        let ground = ground::ground(book, plan);
        let mut ledger = Ledger::of(files);
        let held = before.filter(|before| before.grounds.ground == *ground.as_bytes()).map(|before| {
            let other = Other::of(book, &before);
            let rows = before.grounds.ledger.rows().take(files).enumerate();
            let mut holds = vec![false; files];
            for (file, row) in rows {
                if let Some(row) = row.filter(|row| !other.reaches(row)) {
                    ledger.write(file, &row);
                    holds[file] = true;
                }
            }
            (before.output, holds)
        });
        Self { ground, ledger: Mutex::new(ledger), held }
    }

    /// What the last build wrote, and of each file whether it still holds; `None` where nothing is known.
    pub(super) fn held(&self) -> Option<(&Seal, &[bool])> {
        self.held.as_ref().map(|(seal, holds)| (seal, &holds[..]))
    }

    /// How many files have to be made.
    pub(super) fn to_make(&self, files: usize) -> usize {
        self.held.as_ref().map_or(files, |(_, holds)| holds.iter().filter(|holds| !**holds).count())
    }

    /// Makes a file, and notes what it is made from.
    pub(super) fn make<T>(&self, file: usize, make: impl FnOnce() -> T) -> T {
        let (made, reads) = reads::during(make);
        let row = Row::of(&reads);
        self.ledger.lock().unwrap_or_else(PoisonError::into_inner).write(file, &row);
        made
    }

    /// What the next build needs.
    pub(super) fn grounds(self, book: &Book<'_>) -> Grounds {
        let ledger = self.ledger.into_inner().unwrap_or_else(PoisonError::into_inner).in_order();
        let asked = ledger.rows().flatten().fold(0, |asked, row| asked | row.wholes);
        let value = |of: Whole| (asked & of.mark() != 0).then(|| ground::value(book, of));
        Grounds { ground: *self.ground.as_bytes(), wholes: Whole::ALL.map(value), ledger }
    }
}

/// What is other than at the end of the last build.
struct Other {
    wholes: u8,
    /// The places of projects, ascending.
    projects: Vec<u32>,
    /// The names of texts, ascending.
    texts: Vec<u64>,
    /// The last long list that was looked for, and whether anything of it is other: the parts of a list share it.
    last: std::cell::RefCell<(Arc<[u32]>, bool)>,
}

impl Other {
    fn of(book: &Book<'_>, before: &Before) -> Self {
        let is_other = |of: Whole, former: Option<u64>| match of {
            Whole::Everything => true,
            _ => former.is_some_and(|former| ground::value(book, of) != former),
        };
        let wholes =
            Whole::ALL.into_iter().zip(before.grounds.wholes).filter(|(of, former)| is_other(*of, *former));
        let changed = |file: &Arc<str>| before.changed.contains(file);
        let projects = book.portfolio.projects.iter().filter(|(_, project)| changed(&project.place.file));
        let mut texts: Vec<u64> = before.changed.iter().map(|file| name_of(file)).collect();
        texts.sort_unstable();
        Self {
            wholes: wholes.fold(0, |marks, (of, _)| marks | of.mark()),
            projects: projects.filter_map(|(key, _)| u32::try_from(key.index()).ok()).collect(),
            texts,
            last: std::cell::RefCell::new((Arc::from([]), false)),
        }
    }

    /// True where anything of it went into a page.
    fn reaches(&self, row: &Row) -> bool {
        row.wholes & self.wholes != 0
            || row.texts.iter().any(|text| self.texts.binary_search(text).is_ok())
            || self.is_among(&row.projects)
    }

    fn is_among(&self, projects: &Arc<[u32]>) -> bool {
        let mut last = self.last.borrow_mut();
        if !Arc::ptr_eq(&last.0, projects) {
            let among = self.projects.iter().any(|project| projects.binary_search(project).is_ok());
            *last = (Arc::clone(projects), among);
        }
        last.1
    }
}
