//! One file of the site, and the list of all.

use std::ops::Range;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::OnceLock;

use rayon::prelude::*;

use crate::diagnostics::sink::Diagnostic;
use crate::inputs::area::Area;
use crate::inputs::changed::Stamp;
use crate::inputs::waiting::Waiting;

/// A file of the site. There may be very many, so that what only some have lies apart.
#[derive(Clone, Debug)]
pub struct InputFile {
    /// The path relative to the root of the site, with `/`: `content/towns/vyksa.yaml`.
    pub path: Arc<str>,
    /// What it is.
    pub area: Area,
    /// Where it is on disk, or what it holds.
    pub(super) store: Store,
    /// What is known of its state; `None` where nobody follows it.
    pub(super) noted: Option<Box<Noted>>,
}

/// What is known of the state of a file.
#[derive(Clone, Debug, Default)]
pub(super) struct Noted {
    /// What told it from other states of the file when it was last looked at.
    pub(super) stamp: Option<Stamp>,
    /// The hash of what was read first, where somebody asked for it to be noted. Mostly nothing is read.
    pub(super) hash: OnceLock<Box<blake3::Hash>>,
    /// True where that hash is to be noted.
    pub(super) hashed: bool,
    /// True where it has the very stamp that it had in the state with which it was compared.
    pub(super) as_known: bool,
}

/// Where a file is on disk. There may be very many files, and their paths say nearly the same.
#[derive(Clone, Debug)]
pub(super) enum Spot {
    /// Under its own path in the folder of the site.
    InSite(Arc<PathBuf>),
    /// Elsewhere.
    At(Box<PathBuf>),
}

/// Where the bytes of a file are.
#[derive(Clone, Debug)]
pub(super) enum Store {
    /// On disk.
    Disk(Spot),
    /// In memory: for tests, and for files that are being edited.
    Memory(Arc<Vec<u8>>),
    /// On disk, and as it was when it was last read.
    Held(Arc<(Spot, Vec<u8>)>),
}

/// There may be very many files.
const _: () = assert!(size_of::<Store>() <= 16 && size_of::<InputFile>() <= 48);

impl Store {
    /// Where it is on disk, if it is there.
    pub(super) fn spot(&self) -> Option<&Spot> {
        match self {
            Self::Disk(spot) => Some(spot),
            Self::Held(held) => Some(&held.0),
            Self::Memory(_) => None,
        }
    }

    /// The bytes that are in memory, or where they are on disk.
    pub(super) fn in_memory(&self) -> Result<&[u8], &Spot> {
        match self {
            Self::Disk(spot) => Err(spot),
            Self::Memory(bytes) => Ok(bytes),
            Self::Held(held) => Ok(&held.1),
        }
    }
}

impl InputFile {
    /// A file of which nothing is known yet but where it is.
    pub(super) fn new(path: Arc<str>, area: Area, store: Store) -> Self {
        Self { path, area, store, noted: None }
    }

    /// Its path on disk, where it is there.
    pub(super) fn on_disk(&self) -> Option<PathBuf> {
        self.store.spot().map(|spot| self.path_of(spot))
    }

    pub(super) fn path_of(&self, spot: &Spot) -> PathBuf {
        match spot {
            Spot::InSite(root) => root.join(&*self.path),
            Spot::At(path) => PathBuf::clone(path),
        }
    }

    /// The name of the file, without its folders: `vyksa.yaml`.
    pub fn name(&self) -> &str {
        self.path.rsplit('/').next().unwrap_or_default()
    }

    /// The name without its ending: `vyksa`; with the language of `story.ru.md`: `story.ru`.
    pub fn stem(&self) -> &str {
        self.name().rsplit_once('.').map_or(self.name(), |(stem, _)| stem)
    }

    /// What told it from other states of the file when it was last looked at; `None` where nobody follows it.
    pub fn stamp(&self) -> Option<Stamp> {
        self.noted.as_ref()?.stamp
    }

    /// What is known of its state, to be changed.
    pub(super) fn note(&mut self) -> &mut Noted {
        self.noted.get_or_insert_default()
    }

    /// True where it has the very stamp that it had in the state with which it was compared.
    pub(super) fn is_as_known(&self) -> bool {
        self.noted.as_ref().is_some_and(|noted| noted.as_known)
    }

    /// The ending: `yaml`, `md`.
    pub fn ending(&self) -> &str {
        // From the end, byte by byte: endings are short, and it is asked of very many files.
        let last = self.path.bytes().rposition(|byte| matches!(byte, b'.' | b'/'));
        last.filter(|at| self.path.as_bytes()[*at] == b'.').map_or("", |at| &self.path[at + 1..])
    }
}

/// All files of a site, sorted by path.
#[derive(Clone, Debug, Default)]
pub struct Inputs {
    /// The files.
    pub files: Vec<InputFile>,
    /// Where files of one area follow each other, in their order: there may be very many of some areas.
    pub(super) runs: Vec<(Area, Range<usize>)>,
    /// What is wrong with files as such: they lie where nothing is read, or lead out of the content.
    pub problems: Vec<Diagnostic>,
    /// The texts that were read for their check and wait for their pages.
    pub(super) waiting: Waiting,
}

impl Inputs {
    /// Files in memory, as `(path, text)` with paths such as `content/site.yaml`; for tests and unsaved edits.
    pub fn from_texts<'t>(texts: impl IntoIterator<Item = (&'t str, &'t str)>) -> Self {
        let mut inputs = Self::default();
        for (path, text) in texts {
            inputs.add(path.into(), Store::Memory(Arc::new(text.as_bytes().to_vec())));
        }
        inputs.sort();
        inputs
    }

    /// The file at `path`, relative to the root of the site.
    pub fn file(&self, path: &str) -> Option<&InputFile> {
        self.files.binary_search_by(|file| (*file.path).cmp(path)).ok().map(|index| &self.files[index])
    }

    /// The files of an area, sorted by path.
    pub fn of(&self, area: Area) -> impl Iterator<Item = &InputFile> {
        let runs = self.runs.iter().filter(move |(of, _)| *of == area);
        runs.flat_map(|(_, run)| &self.files[run.clone()])
    }

    pub(super) fn sort(&mut self) {
        self.files.par_sort_unstable_by(|a, b| a.path.cmp(&b.path));
        self.files.dedup_by(|a, b| a.path == b.path);
        let mut start = 0;
        let run = |run: &[InputFile]| {
            let area = run.first().map(|file| file.area)?;
            let range = start..start + run.len();
            start = range.end;
            Some((area, range))
        };
        self.runs = self.files.chunk_by(|a, b| a.area == b.area).filter_map(run).collect();
        self.problems.sort();
    }
}
