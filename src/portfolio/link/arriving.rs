//! Projects, linked one by one as they are read, so that what was written need not be kept: there may be very many.
//!
//! Comes in: the way to read them, and what is known of everything else. Goes out: the table of projects. Which topics
//! and groups there are is known only when the last project has been read; until then each text has a key of its own,
//! and [`settle`] exchanges them.

use std::collections::BTreeSet;
use std::sync::Arc;
use std::sync::Mutex;
use std::sync::PoisonError;

use rayon::iter::IntoParallelIterator;
use rayon::iter::IntoParallelRefMutIterator;
use rayon::iter::ParallelIterator;

use crate::base::key::Key;
use crate::base::key::Table;
use crate::diagnostics::place::Place;
use crate::diagnostics::sink::Diagnostics;
use crate::inputs::file::Inputs;
use crate::portfolio::link::Known;
use crate::portfolio::link::linker::Linker;
use crate::portfolio::link::linker::Met;
use crate::portfolio::link::linker::once;
use crate::portfolio::link::pictures;
use crate::portfolio::model::Group;
use crate::portfolio::model::Person;
use crate::portfolio::model::Project;
use crate::portfolio::model::Topic;
use crate::records;
use crate::records::kinds::project;
use crate::records::load::Read;
use crate::records::load::kept::Kept;
use crate::records::record::Prose;
use crate::records::record::Record;
use crate::records::record::Unreadable;
use crate::records::record::Written;

/// Where the projects come from.
pub enum Projects<'a> {
    /// They have been read.
    Read(Read<Record<project::Project>>),
    /// From files, but for those of which `kept` still knows what they gave; what is wrong with them goes to `problems`.
    Files {
        /// The files of the site.
        inputs: &'a Inputs,
        /// What files gave before.
        kept: &'a mut Kept,
        /// Problems of single records.
        problems: &'a Diagnostics,
    },
}

/// The projects that came, and what came with them.
pub(super) struct Arrived {
    /// Sorted by id; some may have no programme.
    pub(super) projects: Vec<Project>,
    /// The ids of drafts that are left out.
    pub(super) drafts: Vec<Arc<str>>,
    /// The photographs on which somebody is said to be seen who has not agreed, drafts' too.
    pub(super) hidden: BTreeSet<Box<str>>,
    pub(super) unreadable: Unreadable,
    pub(super) beside: Vec<Prose>,
    pub(super) met: Met,
}

/// One project when it has been read. It takes no more room than the project itself, so that a list of these can become
/// a list of those where it stands.
#[expect(clippy::large_enum_variant, reason = "nearly all are linked, and there may be very many")]
enum One {
    Linked(Project),
    Draft(Arc<str>, Place),
}

impl Written for One {
    fn id(&self) -> &str {
        match self {
            Self::Linked(project) => &project.id,
            Self::Draft(id, _) => id,
        }
    }

    fn place(&self) -> Place {
        match self {
            Self::Linked(project) => project.place.clone(),
            Self::Draft(_, place) => place.clone(),
        }
    }
}

impl Projects<'_> {
    /// Records that have been read.
    pub fn of(records: Vec<Record<project::Project>>) -> Self {
        Self::Read(Read { records, unreadable: Vec::new(), beside: Vec::new() })
    }

    /// The same, all of them read.
    pub(super) fn all_at_once(self) -> Self {
        Self::Read(self.each(|record| record))
    }

    /// Those that have been read before any is linked.
    pub(super) fn read_already(&self) -> &[Record<project::Project>] {
        match self {
            Self::Read(read) => &read.records,
            Self::Files { .. } => &[],
        }
    }

    fn each<R: Written + Send>(self, take: impl Fn(Record<project::Project>) -> R + Sync) -> Read<R> {
        match self {
            Self::Read(Read { records, unreadable, beside }) => {
                Read { records: records.into_par_iter().map(&take).collect(), unreadable, beside }
            }
            Self::Files { inputs, kept, problems } => records::load::projects(inputs, kept, problems, take),
        }
    }
}

/// Links each project as it comes. With `drafts`, drafts are taken in.
pub(super) fn arrive(
    projects: Projects<'_>,
    (known, people): (&Known, &Table<Person>),
    drafts: bool,
    diagnostics: &Diagnostics,
) -> Arrived {
    let (met, hidden) = (Met::default(), Mutex::new(BTreeSet::new()));
    let linker = Linker { diagnostics, known, met: Some(&met) };
    let take = |record: Record<project::Project>| {
        if let Some(photo) = record.data.photo.get().filter(|photo| pictures::hides(people, &photo.people)) {
            hidden.lock().unwrap_or_else(PoisonError::into_inner).insert(photo.file.clone());
        }
        if record.data.draft.or(false) && !drafts {
            return One::Draft(Arc::clone(&record.id), record.place());
        }
        One::Linked(linker.project(record))
    };
    let Read { records, unreadable, beside } = projects.each(take);
    let mut left_out = Vec::new();
    let only_linked = |one| match one {
        One::Linked(project) => Some(project),
        One::Draft(id, _) => {
            left_out.push(id);
            None
        }
    };
    let projects = records.into_iter().filter_map(only_linked).collect();
    let hidden = hidden.into_inner().unwrap_or_else(PoisonError::into_inner);
    Arrived { projects, drafts: left_out, hidden, unreadable, beside, met }
}

/// Gives projects the keys of the topics and groups that there are: `topics` and `groups` have them under the numbers
/// of those that the projects have now.
pub(super) fn settle(projects: &mut [Project], topics: &[Option<Key<Topic>>], groups: &[Option<Key<Group>>]) {
    let topic = |met: &Key<Topic>| topics.get(met.index()).copied().flatten();
    let group = |met: &mut Option<Key<Group>>| *met = met.and_then(|met| *groups.get(met.index())?);
    projects.par_iter_mut().for_each(|project| {
        if !project.topics.is_empty() {
            project.topics = once(project.topics.iter().filter_map(topic).collect());
        }
        for statement in &mut project.statements {
            group(&mut statement.of);
            statement.parts.iter_mut().for_each(|part| group(&mut part.of));
        }
    });
}
