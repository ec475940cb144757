//! The projects as an earlier run linked them, so that those of files that have not changed need not be read again.
//!
//! Comes in: linked projects, and what came with them. Goes out: bytes, file by file, and from these the projects again.
//! Linking asks of a project's file only what stands in it and in records of other kinds: who takes projects from here says
//! that these are as they were. What was found in a file is kept with it, and told again. Drafts are not kept, nor are files
//! that say who is seen on a photograph.

use std::collections::BTreeSet;
use std::io;
use std::io::Write;
use std::ops::Range;
use std::sync::Arc;

use rayon::prelude::*;

use crate::base::key::Key;
use crate::base::pack;
use crate::base::pack::Packer;
use crate::base::pack::Packs;
use crate::base::pack::Unpacker;
use crate::base::pack::packs;
use crate::diagnostics::sink::Diagnostic;
use crate::inputs::file::InputFile;
use crate::inputs::file::Inputs;
use crate::portfolio::link::tags::Standing;
use crate::portfolio::link::tags::Tags;
use crate::portfolio::model::Group;
use crate::portfolio::model::Portfolio;
use crate::portfolio::model::Project;
use crate::portfolio::model::Topic;
use crate::portfolio::model::projects::Settled;
use crate::records::load;
use crate::records::values::text::LocalText;

/// A free text that projects name, and what it became.
#[derive(Debug)]
pub(super) struct Sight<T> {
    pub(super) text: LocalText,
    pub(super) stands: Standing,
    pub(super) became: Option<Key<T>>,
}

packs!(struct Sight<T> { text, stands, became });

/// What came with the projects of a site.
#[derive(Debug, Default)]
pub struct Sightings {
    /// The topics that they name, by the numbers that these had while projects came.
    pub(super) topics: Vec<Sight<Topic>>,
    /// The groups that their figures count.
    pub(super) groups: Vec<Sight<Group>>,
    /// The files that have to be read the next time too.
    pub(super) again: BTreeSet<Arc<str>>,
}

packs!(struct Sightings { topics, groups, again });

/// What the texts became that were met.
pub(super) fn sights<T>(met: Vec<(LocalText, Standing)>, tags: &Tags<T>) -> Vec<Sight<T>> {
    let sight = |(text, stands): (LocalText, Standing)| Sight { became: tags.find(&text), text, stands };
    met.into_iter().map(sight).collect()
}

/// Leaves to each text where it stands in files that are not among `others`; false where it may stand in none.
fn leave<T>(sights: &mut [Sight<T>], others: &BTreeSet<Box<str>>) -> bool {
    sights.iter_mut().all(|Sight { stands, .. }| {
        if others.contains(&*stands.first.file) {
            let Some(next) = stands.next.take() else { return false };
            stands.first = next;
        }
        // Where the next one is among them too, another may come before it.
        !others.contains(&*stands.first.file)
    })
}

/// What was found in one file.
#[derive(Debug, Default)]
pub(super) struct Found {
    /// When it was read.
    pub(super) read: Vec<Diagnostic>,
    /// When its projects were linked.
    pub(super) linked: Vec<Diagnostic>,
}

impl Packs for Found {
    fn pack(&self, to: &mut Packer) {
        for found in [&self.read, &self.linked] {
            // As other programs are told of it: mostly there is nothing.
            let told = if found.is_empty() { None } else { serde_json::to_string(found).ok() };
            told.pack(to);
        }
    }

    fn unpack(from: &mut Unpacker<'_>) -> Option<Self> {
        let mut found = || match Option::<String>::unpack(from)? {
            Some(told) => serde_json::from_str(&told).ok(),
            None => Some(Vec::new()),
        };
        Some(Self { read: found()?, linked: found()? })
    }
}

/// The projects of an earlier run.
#[derive(Debug)]
pub struct Former {
    pub(super) sightings: Sightings,
    /// The bytes of each file's projects, in the order of the files; `None` of one that has to be read.
    files: Vec<Option<Range<usize>>>,
    bytes: Vec<u8>,
    /// The numbers of topics and groups that these had while they came, by those of their tables.
    settled: Settled,
}

/// So many files are packed by a thread at once.
const AT_ONCE: usize = 512;

/// So many of these stretches wait for being written.
const WAITING: usize = 16;

/// Writes the projects of a site, so that [`Former::read`] reads them back. `of` says of which state of the site they are;
/// what was found when their files were read and when they were linked is sorted.
pub fn write(
    to: &mut dyn Write,
    of: &[u8; 32],
    (portfolio, sightings): (&Portfolio, &Sightings),
    (inputs, found): (&Inputs, [&[Diagnostic]; 2]),
) -> io::Result<()> {
    let mut by_file: Vec<(Arc<str>, Key<Project>)> = Vec::with_capacity(portfolio.projects.len());
    portfolio.projects.each(|key, project| by_file.push((Arc::clone(&project.place.file), key)));
    by_file.par_sort();
    let mut head = Packer { bytes: of.to_vec(), ..Packer::default() };
    sightings.pack(&mut head);
    to.write_all(&head.bytes)?;
    let stretch = |files: &[&InputFile]| {
        let mut bytes = Vec::new();
        for file in files {
            let mut packer = Packer { bytes: Vec::new(), home: Arc::clone(&file.path) };
            if !sightings.again.contains(&file.path) {
                let first = by_file.partition_point(|(of, _)| *of < file.path);
                let own = by_file[first..].iter().take_while(|(of, _)| *of == file.path);
                let mut own = own.peekable();
                if own.peek().is_some() {
                    let [read, linked] = found.map(|found| of_file(found, &file.path));
                    Found { read, linked }.pack(&mut packer);
                }
                own.for_each(|(_, key)| portfolio.projects.look(*key, |project| project.pack(&mut packer)));
            }
            pack::push(&mut bytes, packer.bytes.len() as u128);
            bytes.append(&mut packer.bytes);
        }
        bytes
    };
    let files: Vec<&InputFile> = load::files_of_projects(inputs).collect();
    for files in files.chunks(AT_ONCE * WAITING) {
        let stretches: Vec<Vec<u8>> = files.par_chunks(AT_ONCE).map(stretch).collect();
        stretches.iter().try_for_each(|bytes| to.write_all(bytes))?;
    }
    Ok(())
}

/// Those of a sorted list that are about one file.
fn of_file(found: &[Diagnostic], file: &Arc<str>) -> Vec<Diagnostic> {
    let first = found.partition_point(|one| one.place.file < *file);
    found[first..].iter().take_while(|one| one.place.file == *file).cloned().collect()
}

impl Former {
    /// The projects of a state of a site, as they were written of it; `None` of another one.
    pub fn read(bytes: Vec<u8>, of: &[u8; 32]) -> Option<Self> {
        let mut from = Unpacker { bytes: bytes.strip_prefix(of)?, home: Arc::default() };
        let sightings = Sightings::unpack(&mut from)?;
        let mut files = Vec::new();
        while !from.bytes.is_empty() {
            let count: usize = pack::pull(&mut from.bytes)?;
            let start = bytes.len() - from.bytes.len();
            from.take(count)?;
            files.push((count > 0).then_some(start..start + count));
        }
        let settled = Settled { topics: numbers(&sightings.topics), groups: numbers(&sightings.groups) };
        Some(Self { sightings, files, bytes, settled })
    }

    /// The same without those of files that are other than they were; `None` where nobody else may name a topic or group
    /// that they named.
    #[must_use]
    pub fn without(mut self, others: &BTreeSet<Box<str>>, inputs: &Inputs) -> Option<Self> {
        let files: Vec<&InputFile> = load::files_of_projects(inputs).collect();
        let Sightings { topics, groups, .. } = &mut self.sightings;
        if files.len() != self.files.len() || !leave(topics, others) || !leave(groups, others) {
            return None;
        }
        for other in others {
            if let Ok(place) = files.binary_search_by(|file| (*file.path).cmp(other)) {
                self.files[place] = None;
            }
        }
        Some(self)
    }

    /// What is known of the file at a place among those of projects; `None` where it has to be read.
    pub(super) fn file(&self, place: usize, file: &InputFile) -> Option<(Found, Taken<'_>)> {
        let bytes = self.bytes.get(self.files.get(place)?.clone()?)?;
        let mut left = Unpacker { bytes, home: Arc::clone(&file.path) };
        let found = Found::unpack(&mut left)?;
        Some((found, Taken { former: self, left }))
    }
}

/// The projects of one file, with the numbers of topics and groups that these had while they came.
pub(super) struct Taken<'f> {
    former: &'f Former,
    left: Unpacker<'f>,
}

impl Taken<'_> {
    /// True when they have all come, and each of them could be taken out.
    pub(super) fn all_taken(&self) -> bool {
        self.left.bytes.is_empty()
    }
}

impl Iterator for Taken<'_> {
    type Item = Box<Project>;

    fn next(&mut self) -> Option<Box<Project>> {
        if self.left.bytes.is_empty() {
            return None;
        }
        let mut project = Box::<Project>::unpack(&mut self.left)?;
        self.former.settled.settle(&mut project);
        Some(project)
    }
}

/// Of each text that became something the number of one that became it.
fn numbers<T>(sights: &[Sight<T>]) -> Vec<Option<Key<T>>> {
    let count = sights.iter().filter_map(|sight| sight.became).map(|key| key.index() + 1).max();
    let mut numbers = vec![None; count.unwrap_or_default()];
    for (number, sight) in sights.iter().enumerate() {
        if let Some(key) = sight.became {
            numbers[key.index()].get_or_insert(Key::at(number));
        }
    }
    numbers
}
