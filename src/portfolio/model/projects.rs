//! The table of the funded projects. Of very many, those that nobody looks at are kept packed.
//!
//! Comes in: linked projects, as they are or packed. Goes out: each of them by its key. A packed one is unpacked when it is
//! asked for and then stays as it is, until all are packed up again between two stretches of work
//! ([`ProjectTable::pack_up`]); who goes through very many looks at one after the other ([`ProjectTable::look`],
//! [`ProjectTable::each`]), and none of them stays. What is made never depends on which of them are packed.

use std::mem;
use std::ops::Index;
use std::ops::Range;
use std::sync::Arc;
use std::sync::Mutex;
use std::sync::OnceLock;
use std::sync::PoisonError;

use rayon::prelude::*;

use crate::base::few::Few;
use crate::base::key::ById;
use crate::base::key::Key;
use crate::base::pack::Packer;
use crate::base::pack::Packs;
use crate::base::pack::Unpacker;
use crate::base::reads;
use crate::base::reads::Whole;
use crate::base::sparse;
use crate::portfolio::model::project::Project;
use crate::portfolio::model::site::Group;
use crate::portfolio::model::site::Topic;

/// More projects than these are kept packed: unpacked they take five times the memory, packed half of the time more. So
/// many take 1.5 GB, and a packed million no more.
pub const MANY: usize = 500_000;

/// So many may lie unpacked, or an eighth of all, before they are packed up again.
const OPEN: usize = 10_000;

/// So many projects are looked at by a thread at once.
const AT_ONCE: usize = 1024;

/// All funded projects, sorted by their ids; the id of each is unique.
#[derive(Clone, Debug)]
pub struct ProjectTable {
    held: Held,
}

/// One project, as it came.
#[derive(Debug)]
pub enum Came {
    /// As it is.
    Lying(Box<Project>),
    /// Packed.
    Packed(Parcel),
}

/// A packed project: the path of its file, its id, and what else is in it.
#[derive(Clone, Debug)]
pub struct Parcel(Box<[u8]>);

/// What becomes of the keys that topics and groups had while projects came: by their numbers, those of the tables.
#[derive(Clone, Debug, Default)]
pub struct Settled {
    /// The topics.
    pub topics: Vec<Option<Key<Topic>>>,
    /// The groups.
    pub groups: Vec<Option<Key<Group>>>,
}

#[derive(Clone, Debug)]
#[expect(clippy::vec_box, reason = "projects are large, and are moved and sorted as pointers")]
enum Held {
    /// Each where it was made.
    Lying(Vec<Box<Project>>),
    Packed(Packed),
}

#[derive(Debug)]
struct Packed {
    slots: Vec<Slot>,
    settled: Settled,
    /// Those that were unpacked.
    open: Mutex<Vec<u32>>,
}

#[derive(Clone, Debug)]
struct Slot {
    /// `None` where another version was put in its place.
    parcel: Option<Parcel>,
    open: OnceLock<Box<Project>>,
}

impl Clone for Packed {
    fn clone(&self) -> Self {
        let open = self.open.lock().unwrap_or_else(PoisonError::into_inner).clone();
        Self { slots: self.slots.clone(), settled: self.settled.clone(), open: Mutex::new(open) }
    }
}

/// The path of the file that a project mostly has.
fn usual_path(id: &str) -> String {
    format!("content/projects/{id}.yaml")
}

/// What a parcel begins with: it stays as it is, because it is asked for very often.
struct Head<'b> {
    /// The path of the file, where that is not the usual one.
    elsewhere: Option<Arc<str>>,
    id: &'b [u8],
    /// The id as it is packed, with how long it is before it.
    packed_id: &'b [u8],
    /// What comes behind it.
    behind: &'b [u8],
}

impl<'b> Head<'b> {
    fn of(bytes: &'b [u8]) -> Option<Self> {
        let mut from = Unpacker { bytes, home: Arc::default() };
        let elsewhere = Option::unpack(&mut from)?;
        let packed = from.bytes;
        let count = from.count()?;
        let id = from.take(count)?;
        let (packed_id, behind) = packed.split_at(packed.len() - from.bytes.len());
        Some(Self { elsewhere, id, packed_id, behind })
    }
}

impl Parcel {
    /// Packs a project.
    pub fn of(project: &Project) -> Self {
        let home = Arc::clone(&project.place.file);
        let elsewhere = (*home != *usual_path(&project.id)).then(|| Arc::clone(&home));
        let mut packer = Packer { bytes: Vec::with_capacity(1024), home };
        elsewhere.pack(&mut packer);
        project.pack(&mut packer);
        let behind = Head::of(&packer.bytes).map_or(0, |head| head.behind.len());
        let (head, behind) = packer.bytes.split_at(packer.bytes.len() - behind);
        let mut squeezed = Vec::with_capacity(1024);
        squeezed.extend_from_slice(head);
        sparse::squeeze(behind, &mut squeezed);
        // As long as it is, and no longer: there are very many.
        Self(squeezed.as_slice().into())
    }

    /// The id of the project.
    pub fn id(&self) -> &str {
        Head::of(&self.0).and_then(|head| std::str::from_utf8(head.id).ok()).unwrap_or_default()
    }

    /// The project, with the keys of topics and groups that it had when it was packed.
    pub fn unpacked(&self) -> Box<Project> {
        let unpacked = Head::of(&self.0).and_then(|Head { elsewhere, id, packed_id, behind }| {
            let mut bytes = packed_id.to_vec();
            sparse::expand(behind, &mut bytes)?;
            let home = match elsewhere {
                Some(home) => home,
                None => usual_path(std::str::from_utf8(id).ok()?).into(),
            };
            Box::unpack(&mut Unpacker { bytes: &bytes, home })
        });
        unpacked.expect("what was packed by this very program can be unpacked")
    }
}

impl Settled {
    /// Gives a project the keys of the topics and groups that there are.
    pub fn settle(&self, project: &mut Project) {
        let topic = |met: &Key<Topic>| self.topics.get(met.index()).copied().flatten();
        let group =
            |met: &mut Option<Key<Group>>| *met = met.and_then(|met| *self.groups.get(met.index())?);
        if !project.topics.is_empty() {
            project.topics = Few::each_once(project.topics.iter().filter_map(topic));
        }
        for statement in &mut project.statements {
            group(&mut statement.of);
            statement.parts.iter_mut().for_each(|part| group(&mut part.of));
        }
    }
}

impl Came {
    /// The id of the project.
    pub fn id(&self) -> &str {
        match self {
            Self::Lying(project) => &project.id,
            Self::Packed(parcel) => parcel.id(),
        }
    }

    /// The same, to be kept.
    pub fn shared_id(&self) -> Arc<str> {
        match self {
            Self::Lying(project) => Arc::clone(&project.id),
            Self::Packed(parcel) => parcel.id().into(),
        }
    }

    /// True where it stands under no programme; such a one is not packed.
    pub fn has_no_programme(&self) -> bool {
        matches!(self, Self::Lying(project) if project.programmes.is_empty())
    }

    /// The project, with the keys of topics and groups that it had when it came.
    pub fn unpacked(self) -> Box<Project> {
        match self {
            Self::Lying(project) => project,
            Self::Packed(parcel) => parcel.unpacked(),
        }
    }
}

impl Packed {
    fn unpacked(&self, at: usize) -> Option<Box<Project>> {
        let mut project = self.slots[at].parcel.as_ref()?.unpacked();
        self.settled.settle(&mut project);
        Some(project)
    }

    /// The project, which then stays unpacked.
    fn open(&self, at: usize) -> &Project {
        self.slots[at].open.get_or_init(|| {
            self.open.lock().unwrap_or_else(PoisonError::into_inner).push(Key::<Project>::at(at).number());
            self.unpacked(at).expect("what is not open is packed")
        })
    }

    fn look<R>(&self, at: usize, then: impl FnOnce(&Project) -> R) -> R {
        if let Some(open) = self.slots[at].open.get() {
            return then(open);
        }
        match self.unpacked(at) {
            Some(project) => then(&project),
            None => then(self.open(at)),
        }
    }
}

impl Slot {
    fn id(&self) -> &str {
        match (&self.parcel, self.open.get()) {
            (Some(parcel), _) => parcel.id(),
            (None, Some(open)) => &open.id,
            (None, None) => "",
        }
    }
}

/// Some projects that follow each other.
#[derive(Clone, Debug)]
pub struct Stretch<'t> {
    table: &'t ProjectTable,
    range: Range<usize>,
}

impl Stretch<'_> {
    /// How many they are.
    pub fn count(&self) -> usize {
        self.range.len()
    }

    /// Looks at one after the other.
    pub fn each(self, mut then: impl FnMut(Key<Project>, &Project)) {
        let Self { table, range } = self;
        range.for_each(|at| table.look_apart(at, |project| then(Key::at(at), project)));
    }
}

impl ById<Project> for ProjectTable {
    fn key_of(&self, id: &str) -> Option<Key<Project>> {
        self.find(id)
    }

    fn ids(&self) -> impl Iterator<Item = &str> {
        self.keys().map(|key| self.id(key))
    }
}

impl Index<Key<Project>> for ProjectTable {
    type Output = Project;

    fn index(&self, key: Key<Project>) -> &Project {
        reads::project(key.number());
        match &self.held {
            Held::Lying(projects) => &projects[key.index()],
            Held::Packed(packed) => packed.open(key.index()),
        }
    }
}

impl Default for ProjectTable {
    fn default() -> Self {
        Self::of(Vec::new(), Settled::default())
    }
}

impl ProjectTable {
    /// Sorts `projects` by id. Ids must be unique (the reader of records has said so where they are not).
    pub fn new(projects: Vec<impl Into<Box<Project>>>) -> Self {
        let mut projects: Vec<Box<Project>> = projects.into_iter().map(Into::into).collect();
        projects.sort_by(|a, b| a.id.cmp(&b.id));
        Self { held: Held::Lying(projects) }
    }

    /// The projects that came, sorted by their ids, with the keys of topics and groups that they had while they came. Where
    /// one is packed, all are.
    pub fn of(came: Vec<Came>, settled: Settled) -> Self {
        let packed = came.iter().any(|one| matches!(one, Came::Packed(_)));
        let held = if packed {
            let parcel = |one| match one {
                Came::Lying(project) => Parcel::of(&project),
                Came::Packed(parcel) => parcel,
            };
            let slot = |one| Slot { parcel: Some(parcel(one)), open: OnceLock::new() };
            let slots = came.into_par_iter().map(slot).collect();
            Held::Packed(Packed { slots, settled, open: Mutex::default() })
        } else {
            let lying = |one| match one {
                Came::Lying(mut project) => {
                    settled.settle(&mut project);
                    project
                }
                Came::Packed(parcel) => parcel.unpacked(),
            };
            Held::Lying(came.into_par_iter().map(lying).collect())
        };
        Self { held }
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        match &self.held {
            Held::Lying(projects) => projects.len(),
            Held::Packed(packed) => packed.slots.len(),
        }
    }

    /// True where there are none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// All keys, sorted by id.
    pub fn keys(&self) -> impl ExactSizeIterator<Item = Key<Project>> + DoubleEndedIterator + use<> {
        (0..self.len()).map(Key::at)
    }

    /// The key of the project with this id.
    pub fn find(&self, id: &str) -> Option<Key<Project>> {
        let found = match &self.held {
            Held::Lying(projects) => projects.binary_search_by(|project| (*project.id).cmp(id)),
            Held::Packed(packed) => packed.slots.binary_search_by(|slot| slot.id().cmp(id)),
        };
        found.ok().map(Key::at)
    }

    /// The id of a project. Which ids there are decides about all addresses, so that nothing is noted.
    pub fn id(&self, key: Key<Project>) -> &str {
        match &self.held {
            Held::Lying(projects) => &projects[key.index()].id,
            Held::Packed(packed) => packed.slots[key.index()].id(),
        }
    }

    /// Looks at a project that need not stay unpacked.
    pub fn look<R>(&self, key: Key<Project>, then: impl FnOnce(&Project) -> R) -> R {
        reads::project(key.number());
        self.look_apart(key.index(), then)
    }

    fn look_apart<R>(&self, at: usize, then: impl FnOnce(&Project) -> R) -> R {
        match &self.held {
            Held::Lying(projects) => then(&projects[at]),
            Held::Packed(packed) => packed.look(at, then),
        }
    }

    /// Looks at all projects one after the other, sorted by id.
    pub fn each(&self, mut then: impl FnMut(Key<Project>, &Project)) {
        reads::whole(Whole::Everything);
        (0..self.len()).for_each(|at| self.look_apart(at, |project| then(Key::at(at), project)));
    }

    /// What is first found in one of them.
    pub fn find_map<R>(&self, mut then: impl FnMut(&Project) -> Option<R>) -> Option<R> {
        reads::whole(Whole::Everything);
        (0..self.len()).find_map(|at| self.look_apart(at, &mut then))
    }

    /// True where something holds of any of them.
    pub fn any(&self, mut holds: impl FnMut(&Project) -> bool) -> bool {
        reads::whole(Whole::Everything);
        (0..self.len()).any(|at| self.look_apart(at, &mut holds))
    }

    /// All projects in stretches, for work that is split over threads.
    pub fn stretches(&self) -> impl IndexedParallelIterator<Item = Stretch<'_>> {
        reads::whole(Whole::Everything);
        let stretch = move |number| {
            let start = number * AT_ONCE;
            Stretch { table: self, range: start..self.len().min(start + AT_ONCE) }
        };
        (0..self.len().div_ceil(AT_ONCE)).into_par_iter().map(stretch)
    }

    /// Puts another version of a project in its place; the id must be the same.
    pub fn replace(&mut self, key: Key<Project>, project: Project) {
        match &mut self.held {
            Held::Lying(projects) => *projects[key.index()] = project,
            Held::Packed(packed) => {
                packed.slots[key.index()] = Slot { parcel: None, open: OnceLock::from(Box::new(project)) };
            }
        }
    }

    /// Packs up what was unpacked, where that has become much.
    pub fn pack_up(&mut self) {
        let Held::Packed(Packed { slots, open, settled: _ }) = &mut self.held else { return };
        let open = open.get_mut().unwrap_or_else(PoisonError::into_inner);
        if open.len() < OPEN.min(slots.len() / 8) {
            return;
        }
        for at in mem::take(open) {
            let slot = &mut slots[at as usize];
            if slot.parcel.is_some() {
                slot.open.take();
            }
        }
    }
}
