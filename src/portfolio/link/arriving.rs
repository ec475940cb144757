//! Projects, linked one by one as they are read, so that what was written need not be kept: there may be very many.
//!
//! Comes in: the way to read them, and what is known of everything else. Goes out: the table of projects. Which topics
//! and groups there are is known only when the last project has been read; until then each text has a key of its own,
//! and the table of projects exchanges them.

use std::collections::BTreeSet;
use std::sync::Arc;
use std::sync::Mutex;
use std::sync::PoisonError;
use std::sync::atomic::AtomicUsize;
use std::sync::atomic::Ordering;

use rayon::iter::IntoParallelIterator;
use rayon::iter::ParallelIterator;

use crate::base::key::Table;
use crate::diagnostics::place::Place;
use crate::diagnostics::sink::Diagnostic;
use crate::diagnostics::sink::Diagnostics;
use crate::inputs::file::InputFile;
use crate::inputs::file::Inputs;
use crate::portfolio::link::Known;
use crate::portfolio::link::Options;
use crate::portfolio::link::former::Former;
use crate::portfolio::link::linker::Linker;
use crate::portfolio::link::linker::Met;
use crate::portfolio::link::pictures;
use crate::portfolio::model::Person;
use crate::portfolio::model::Project;
use crate::portfolio::model::projects::Came;
use crate::portfolio::model::projects::Parcel;
use crate::records;
use crate::records::field::List;
use crate::records::kinds::project;
use crate::records::load::AsRead;
use crate::records::load::Read;
use crate::records::load::Takes;
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
        /// What an earlier run made of files that have not changed since.
        former: Option<&'a Former>,
        /// Problems of single records.
        problems: &'a Diagnostics,
    },
}

/// The projects that came, and what came with them.
pub(super) struct Arrived {
    /// Sorted by id; some may have no programme.
    pub(super) projects: Vec<Came>,
    /// The ids of drafts that are left out.
    pub(super) drafts: Vec<Arc<str>>,
    /// The photographs on which somebody is said to be seen who has not agreed, drafts' too.
    pub(super) hidden: BTreeSet<Box<str>>,
    pub(super) unreadable: Unreadable,
    pub(super) beside: Vec<Prose>,
    pub(super) met: Met,
    /// The files that have to be read the next time too.
    pub(super) again: BTreeSet<Arc<str>>,
    /// How many files were not read, because an earlier run had.
    pub(super) taken: usize,
}

/// One project when it has been read. A list of these can become a list of linked ones where it stands.
enum One {
    Linked(Came),
    Draft(Box<(Arc<str>, Place)>),
}

impl Written for One {
    fn id(&self) -> &str {
        match self {
            Self::Linked(came) => came.id(),
            Self::Draft(draft) => &draft.0,
        }
    }

    fn place(&self) -> Place {
        match self {
            Self::Linked(Came::Lying(project)) => project.place.place(),
            Self::Linked(Came::Packed(parcel)) => parcel.unpacked().place.place(),
            Self::Draft(draft) => draft.1.clone(),
        }
    }
}

impl<'a> Projects<'a> {
    /// Records that have been read.
    pub fn of(records: Vec<Record<project::Project>>) -> Self {
        Self::Read(Read { records, unreadable: Vec::new(), beside: Vec::new() })
    }

    /// The same, all of them read.
    pub(super) fn all_at_once(self) -> Self {
        Self::Read(self.each(&AsRead))
    }

    /// Those that have been read before any is linked.
    pub(super) fn read_already(&self) -> &[Record<project::Project>] {
        match self {
            Self::Read(read) => &read.records,
            Self::Files { .. } => &[],
        }
    }

    fn each<T: Takes<project::Project>>(self, takes: &T) -> Read<T::Made> {
        match self {
            Self::Read(Read { records, unreadable, beside }) => {
                let records = records.into_par_iter().map(|record| takes.take(record)).collect();
                Read { records, unreadable, beside }
            }
            Self::Files { inputs, kept, problems, .. } => {
                records::load::projects(inputs, kept, problems, takes)
            }
        }
    }

    /// How many there may be, as far as that is known before they are read.
    fn count(&self) -> usize {
        match self {
            Self::Read(read) => read.records.len(),
            Self::Files { inputs, .. } => records::load::files_of_projects(inputs).count(),
        }
    }

    /// What an earlier run made of them, and where what is wrong with files goes.
    fn former(&self) -> Option<(&'a Former, &'a Diagnostics)> {
        match self {
            Self::Read(_) => None,
            Self::Files { former, problems, .. } => former.map(|former| (former, *problems)),
        }
    }
}

/// Links projects as they come.
struct Arriving<'a> {
    known: &'a Known,
    people: &'a Table<Person>,
    options: Options,
    diagnostics: &'a Diagnostics,
    /// What an earlier run made of them, and where what is wrong with files goes.
    former: Option<(&'a Former, &'a Diagnostics)>,
    met: Met,
    hidden: Mutex<BTreeSet<Box<str>>>,
    again: Mutex<BTreeSet<Arc<str>>>,
    taken: AtomicUsize,
    /// How many projects have come; or will come, where there are as many files.
    came: AtomicUsize,
}

impl Takes<project::Project> for Arriving<'_> {
    type Made = One;

    fn known(&self, place: usize, file: &InputFile, made: &mut Vec<One>) -> bool {
        let Some((former, problems)) = self.former else { return false };
        let Some((found, mut projects)) = former.file(place, file) else { return false };
        let before = made.len();
        made.extend(projects.by_ref().map(|project| self.linked(project)));
        if !projects.all_taken() {
            made.truncate(before);
            return false;
        }
        for (found, to) in [(found.read, problems), (found.linked, self.diagnostics)] {
            // Mostly there is nothing, and all threads put theirs there.
            if !found.is_empty() {
                to.add_all(found);
            }
        }
        self.taken.fetch_add(1, Ordering::Relaxed);
        true
    }

    fn take(&self, record: Record<project::Project>) -> One {
        let photo = record.data.photo.get().filter(|photo| photo.people != List::default());
        if let Some(photo) = photo {
            self.read_again(&record.file);
            if pictures::hides(self.people, &photo.people) {
                self.hidden.lock().unwrap_or_else(PoisonError::into_inner).insert(photo.file.clone());
            }
        }
        if record.data.draft.or(false) && !self.options.drafts {
            self.read_again(&record.file);
            return One::Draft(Box::new((Arc::clone(&record.id), record.place())));
        }
        let (file, own) = (Arc::clone(&record.file), Diagnostics::default());
        let project = Linker { diagnostics: &own, known: self.known, met: Some(&self.met) }.project(record);
        let found = own.into_sorted();
        if !found.is_empty() {
            self.found(&file, &found);
            self.diagnostics.add_all(found);
        }
        self.linked(Box::new(project))
    }

    fn found(&self, file: &Arc<str>, found: &[Diagnostic]) {
        // What was found in a file is kept by its name.
        if found.iter().any(|one| one.place.file != *file) {
            self.read_again(file);
        }
    }
}

impl Arriving<'_> {
    /// A project that has been linked. Where there are very many, it is packed at once; who has no programme will not stay, and
    /// is asked for its texts.
    fn linked(&self, project: Box<Project>) -> One {
        let before = self.came.fetch_add(1, Ordering::Relaxed);
        let packs = before >= self.options.unpacked && !project.programmes.is_empty();
        One::Linked(if packs { Came::Packed(Parcel::of(&project)) } else { Came::Lying(project) })
    }

    /// Notes that a file has to be read the next time too.
    fn read_again(&self, file: &Arc<str>) {
        self.again.lock().unwrap_or_else(PoisonError::into_inner).insert(Arc::clone(file));
    }
}

/// Links each project as it comes.
pub(super) fn arrive(
    projects: Projects<'_>,
    (known, people): (&Known, &Table<Person>),
    options: Options,
    diagnostics: &Diagnostics,
) -> Arrived {
    let former = projects.former();
    let met = former.map(|(former, _)| Met::of(&former.sightings)).unwrap_or_default();
    let (hidden, again) = (Mutex::default(), Mutex::default());
    // A table is one file, so that nobody knows how many it holds until they have come.
    let count = Some(projects.count()).filter(|count| *count > options.unpacked);
    let (taken, came) = (AtomicUsize::new(0), AtomicUsize::new(count.unwrap_or_default()));
    let arriving = Arriving { known, people, options, diagnostics, former, met, hidden, again, taken, came };
    let Read { records, unreadable, beside } = projects.each(&arriving);
    let mut left_out = Vec::new();
    let only_linked = |one| match one {
        One::Linked(came) => Some(came),
        One::Draft(draft) => {
            left_out.push(draft.0);
            None
        }
    };
    let projects = records.into_iter().filter_map(only_linked).collect();
    let hidden = arriving.hidden.into_inner().unwrap_or_else(PoisonError::into_inner);
    let again = arriving.again.into_inner().unwrap_or_else(PoisonError::into_inner);
    let (met, taken) = (arriving.met, arriving.taken.into_inner());
    Arrived { projects, drafts: left_out, hidden, unreadable, beside, met, again, taken }
}
