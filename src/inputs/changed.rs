//! Which files of a site are other than they were, for a program that stays and follows them.
//!
//! Comes in: the files as they were, and the paths at which something happened. Goes out: the files as they are, with
//! the Markdown texts held in memory, so that a page is always made from one state of the site and not from what is
//! being written at that moment.

use std::collections::BTreeSet;
use std::fs;
use std::os::fd::OwnedFd;
use std::os::unix::fs::MetadataExt;
use std::path::Path;
use std::sync::Arc;
use std::sync::OnceLock;

use rayon::prelude::*;
use rustix::fs::AtFlags;
use rustix::fs::CWD;
use rustix::fs::Mode;
use rustix::fs::OFlags;

use crate::base::pack::packs;
use crate::inputs::file::InputFile;
use crate::inputs::file::Inputs;
use crate::inputs::file::Spot;
use crate::inputs::file::Store;
use crate::inputs::read::LARGEST_TEXT;
use crate::inputs::walk;
use crate::inputs::walk::Failure;

/// Where something happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Happened {
    /// At these paths, relative to the root of the site, with `/`: files, or folders with everything in them.
    At(BTreeSet<String>),
    /// Nobody knows where.
    Anywhere,
}

/// What is other than it was.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Changes {
    /// The files, sorted: changed, new or gone.
    pub files: Vec<Arc<str>>,
    /// True where files came or went, or lie otherwise where nothing is read.
    pub listed_anew: bool,
}

/// What tells one state of a file from another without reading it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stamp {
    size: u64,
    /// When the content changed, as far as anybody says so: programs may set it.
    changed: (i64, i64),
    /// When the system noted a change of any kind; nobody can set it.
    pub(super) noted: (i64, i64),
    /// The disk, and the number of the file on it: another one where a file has taken the place of another.
    pub(super) number: (u64, u64),
}

packs!(struct Stamp { size, changed, noted, number });

impl Stamp {
    /// The stamp of the file at `path`, where it can be looked at.
    pub fn at(path: &Path) -> Option<Self> {
        Some(Self::of(&fs::metadata(path).ok()?))
    }

    /// All that it says.
    pub(super) fn bytes(&self) -> [u8; 56] {
        let Self { size, changed, noted, number } = self;
        let times = [changed.0, changed.1, noted.0, noted.1].map(i64::cast_unsigned);
        let [a, b, c, d] = times;
        let mut bytes = [0; 56];
        for (place, part) in bytes.chunks_exact_mut(8).zip([*size, a, b, c, d, number.0, number.1]) {
            place.copy_from_slice(&part.to_le_bytes());
        }
        bytes
    }

    /// The stamp of a file, as the system tells it of a name in an open folder.
    fn of_stat(about: &rustix::fs::Stat) -> Option<Self> {
        Some(Self {
            size: u64::try_from(about.st_size).ok()?,
            changed: (about.st_mtime, i64::try_from(about.st_mtime_nsec).ok()?),
            noted: (about.st_ctime, i64::try_from(about.st_ctime_nsec).ok()?),
            number: (about.st_dev, about.st_ino),
        })
    }

    /// The stamp of a file.
    pub(super) fn of(about: &fs::Metadata) -> Self {
        Self {
            size: about.len(),
            changed: (about.mtime(), about.mtime_nsec()),
            noted: (about.ctime(), about.ctime_nsec()),
            number: (about.dev(), about.ino()),
        }
    }
}

/// Notes the stamps of files; those of one folder follow each other. Each folder is looked for once, and its files by their
/// names in it, which takes two thirds of the time.
pub(super) fn stamp(files: &mut [InputFile]) {
    let folder_of = |file: &InputFile| match &file.store {
        Store::Disk(Spot::InSite(_)) => file.path.len() - file.name().len(),
        _ => 0,
    };
    for files in files.chunk_by_mut(|one, other| {
        let length = folder_of(one);
        length > 0 && length == folder_of(other) && one.path[..length] == other.path[..length]
    }) {
        let folder = files.first().and_then(InputFile::on_disk).filter(|_| files.len() > 1);
        let folder = folder.and_then(|path| open_folder(path.parent()?).ok());
        for file in files {
            let look = |folder| rustix::fs::statat(folder, file.name(), AtFlags::empty()).ok();
            let stamp = folder.as_ref().and_then(look).and_then(|about| Stamp::of_stat(&about));
            let stamp = stamp.or_else(|| file.stamp_now());
            file.note().stamp = stamp;
        }
    }
}

fn open_folder(path: &Path) -> rustix::io::Result<OwnedFd> {
    rustix::fs::openat(CWD, path, OFlags::PATH | OFlags::DIRECTORY | OFlags::CLOEXEC, Mode::empty())
}

impl Inputs {
    /// Notes the state of every file, and reads all Markdown texts into memory; those that cannot be read stay where
    /// they are.
    pub fn hold_texts(&mut self) {
        self.files.par_iter_mut().for_each(InputFile::hold);
    }

    /// Brings the list up to date with the folder `root`, and says what is other than it was.
    pub fn follow(&mut self, root: &Path, happened: &Happened) -> Result<Changes, Failure> {
        let Happened::At(paths) = happened else { return self.list_anew(root, &BTreeSet::new()) };
        let paths: BTreeSet<String> = paths.iter().filter(|path| !is_hidden(path)).cloned().collect();
        let plain = |path: &String| match (self.file(path), path == "content/site.yaml") {
            (Some(file), false) => file.is_on_disk(),
            // What came and went at once was the way of an editor to save another file.
            (None, false) => !root.join(path).exists() && !self.has_below(path),
            // It may name another folder for people.
            (_, true) => false,
        };
        if !paths.iter().all(plain) {
            return self.list_anew(root, &paths);
        }
        let mut files = Vec::new();
        for path in &paths {
            let Ok(index) = self.files.binary_search_by(|file| (*file.path).cmp(path)) else { continue };
            self.files[index].hold();
            self.waiting.forget(path);
            files.push(Arc::clone(&self.files[index].path));
        }
        Ok(Changes { files, listed_anew: false })
    }

    /// Takes the file at `path` as it is in another list that has the same files.
    pub fn take_over(&mut self, path: &str, other: &Self) {
        let place = self.files.binary_search_by(|file| (*file.path).cmp(path));
        if let (Ok(place), Some(file)) = (place, other.file(path)) {
            self.files[place] = file.clone();
            self.waiting.forget(path);
        }
    }

    /// Lists all files anew; what lies below `paths` is taken to have changed, and what has another stamp.
    fn list_anew(&mut self, root: &Path, paths: &BTreeSet<String>) -> Result<Changes, Failure> {
        let new = walk::stamped(root)?;
        let former = std::mem::replace(self, new);
        let below = |file: &str| {
            let inside = |path: &String| {
                let rest = file.strip_prefix(path.as_str());
                rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
            };
            paths.iter().any(inside)
        };
        let mut changes = Changes { files: Vec::new(), listed_anew: self.problems != former.problems };
        for file in &mut self.files {
            match former.file(&file.path) {
                Some(known) if known.stamp() == file.stamp() && !below(&file.path) => {
                    file.store = known.store.clone();
                }
                known => {
                    changes.listed_anew |= known.is_none();
                    file.hold();
                    changes.files.push(Arc::clone(&file.path));
                }
            }
        }
        let gone = former.files.iter().filter(|file| self.file(&file.path).is_none());
        let gone: Vec<Arc<str>> = gone.map(|file| Arc::clone(&file.path)).collect();
        changes.listed_anew |= !gone.is_empty();
        changes.files.extend(gone);
        changes.files.sort();
        Ok(changes)
    }

    /// True where files are known below the folder `path`.
    fn has_below(&self, path: &str) -> bool {
        let inside = format!("{path}/");
        let first = self.files.partition_point(|file| *file.path < *inside);
        self.files.get(first).is_some_and(|file| file.path.starts_with(&inside))
    }
}

impl InputFile {
    /// Notes the state of the file, and reads a Markdown text into memory, in place of what was there.
    fn hold(&mut self) {
        let stamp = self.stamp_now();
        let noted = self.note();
        (noted.stamp, noted.hash) = (stamp, OnceLock::new());
        let Some(spot) = self.store.spot().cloned() else { return };
        self.store = Store::Disk(spot.clone());
        if self.ending() == "md"
            && let Ok(bytes) = self.bytes(LARGEST_TEXT)
        {
            self.store = Store::Held(Arc::new((spot, bytes)));
        }
    }

    pub(super) fn stamp_now(&self) -> Option<Stamp> {
        Some(Stamp::of(&fs::metadata(self.on_disk()?).ok()?))
    }

    fn is_on_disk(&self) -> bool {
        let Some(path) = self.on_disk() else { return true };
        fs::symlink_metadata(path).is_ok_and(|about| about.is_file())
    }
}

/// True for what no walk through the folders sees: backups and half-written files of editors.
fn is_hidden(path: &str) -> bool {
    path.split('/').any(walk::is_hidden_name)
}
