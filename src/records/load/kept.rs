//! What each file of the content gave, kept so that after a change only the changed files are read again.
//!
//! Comes in: the files, and how one is read. Goes out: what each gives, and its problems. Nothing is kept unless it is
//! asked for, because a build reads everything once. What several files say together is not kept: it is put together
//! anew each time.

use std::collections::BTreeMap;
use std::sync::Arc;

use rayon::prelude::*;

use crate::diagnostics::sink::Diagnostic;
use crate::diagnostics::sink::Diagnostics;
use crate::inputs::stream;
use crate::records::kinds::change::Change;
use crate::records::kinds::image::Image;
use crate::records::kinds::measure::Measure;
use crate::records::kinds::organisation::Organisation;
use crate::records::kinds::person::Person;
use crate::records::kinds::programme::Programme;
use crate::records::kinds::project::Project;
use crate::records::kinds::prose::Page;
use crate::records::kinds::prose::Report;
use crate::records::kinds::prose::Story;
use crate::records::kinds::rate::Rate;
use crate::records::kinds::site::Site;
use crate::records::kinds::source::Source;
use crate::records::kinds::town::Town;
use crate::records::load::file::FileRecords;
use crate::records::load::prose::ProseRecord;

/// What the files of a site gave. The default keeps nothing; [`Kept::keeping`] does.
#[derive(Default)]
pub struct Kept {
    pub(super) site: Shelf<FileRecords<Site>>,
    pub(super) organisations: Shelf<FileRecords<Organisation>>,
    pub(super) towns: Shelf<FileRecords<Town>>,
    pub(super) programmes: Shelf<FileRecords<Programme>>,
    pub(super) projects: Shelf<FileRecords<Project>>,
    pub(super) people: Shelf<FileRecords<Person>>,
    pub(super) stories: Shelf<ProseRecord<Story>>,
    pub(super) reports: Shelf<ProseRecord<Report>>,
    pub(super) pages: Shelf<ProseRecord<Page>>,
    pub(super) measures: Shelf<FileRecords<Measure>>,
    pub(super) sources: Shelf<FileRecords<Source>>,
    pub(super) rates: Shelf<FileRecords<Rate>>,
    pub(super) changes: Shelf<FileRecords<Change>>,
    pub(super) pictures: Shelf<FileRecords<Image>>,
}

impl Kept {
    /// Keeps what is read from now on.
    pub fn keeping() -> Self {
        let mut kept = Self::default();
        kept.each(|shelf| shelf.keep());
        kept
    }

    /// Forgets what the file at `path` gave, relative to the root of the site: it will be read again.
    pub fn forget(&mut self, path: &str) {
        let name = path.rsplit('/').next().unwrap_or_default();
        let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
        let (text, _) = super::prose::id_and_language(stem);
        // A table is read anew when its mapping is another one.
        if let Some(table) = stream::table_path(path) {
            self.each(|shelf| shelf.forget(&table));
        }
        self.each(|shelf| {
            shelf.forget(path);
            shelf.forget(text);
        });
    }

    fn each(&mut self, mut act: impl FnMut(&mut dyn AnyShelf)) {
        act(&mut self.site);
        act(&mut self.organisations);
        act(&mut self.towns);
        act(&mut self.programmes);
        act(&mut self.projects);
        act(&mut self.people);
        act(&mut self.stories);
        act(&mut self.reports);
        act(&mut self.pages);
        act(&mut self.measures);
        act(&mut self.sources);
        act(&mut self.rates);
        act(&mut self.changes);
        act(&mut self.pictures);
    }
}

/// What was read under each name: the path of a file, or the id of a text that has a file per language.
pub(super) struct Shelf<T> {
    /// `None` where nothing is kept.
    read: Option<BTreeMap<Arc<str>, Read<T>>>,
}

/// What one file gave, with its problems.
pub(super) struct Read<T> {
    pub(super) value: T,
    problems: Vec<Diagnostic>,
}

impl<T> Default for Shelf<T> {
    fn default() -> Self {
        Self { read: None }
    }
}

impl<T: Clone + Send + Sync> Shelf<T> {
    /// What `take` makes of what each of `things` gives, in their order: of what is kept under its name, else of what
    /// `read` finds now, on all threads. The problems go to `diags` either way.
    pub(super) fn all<F: Sync, R: Send>(
        &mut self,
        things: &[F],
        name: impl Fn(&F) -> &str + Sync,
        diags: &Diagnostics,
        (read, take): (impl Fn(&F, &Diagnostics) -> T + Sync, impl Fn(T) -> R + Sync),
    ) -> Vec<R> {
        let Some(shelf) = &self.read else {
            return things.par_iter().map(|thing| take(read(thing, diags))).collect();
        };
        let found: Vec<(R, Option<Read<T>>)> = things
            .par_iter()
            .map(|thing| match shelf.get(name(thing)) {
                Some(kept) => {
                    if !kept.problems.is_empty() {
                        diags.add_all(kept.problems.iter().cloned());
                    }
                    (take(kept.value.clone()), None)
                }
                None => {
                    let own = Diagnostics::default();
                    let value = read(thing, &own);
                    (take(value.clone()), Some(Read { value, problems: own.into_sorted() }))
                }
            })
            .collect();
        let mut taken = Vec::with_capacity(found.len());
        for (thing, (value, fresh)) in things.iter().zip(found) {
            if let Some(fresh) = fresh {
                diags.add_all(fresh.problems.iter().cloned());
                self.put(name(thing), fresh);
            }
            taken.push(value);
        }
        taken
    }

    /// True where what is read is kept.
    pub(super) fn keeps(&self) -> bool {
        self.read.is_some()
    }

    /// What is kept under a name.
    pub(super) fn get(&self, name: &str) -> Option<&T> {
        self.read.as_ref()?.get(name).map(|read| &read.value)
    }

    /// The problems of what is kept under a name.
    pub(super) fn problems(&self, name: &str) -> &[Diagnostic] {
        self.read.as_ref().and_then(|read| read.get(name)).map_or(&[], |read| &read.problems)
    }

    fn put(&mut self, name: &str, read: Read<T>) {
        if let Some(shelf) = &mut self.read {
            shelf.insert(name.into(), read);
        }
    }
}

/// What can be done with any shelf.
trait AnyShelf {
    fn keep(&mut self);
    fn forget(&mut self, name: &str);
}

impl<T> AnyShelf for Shelf<T> {
    fn keep(&mut self) {
        self.read.get_or_insert_default();
    }

    fn forget(&mut self, name: &str) {
        if let Some(shelf) = &mut self.read {
            shelf.remove(name);
        }
    }
}
