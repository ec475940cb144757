//! The state of all files of a site at one moment, by which a later run tells that nothing has changed.
//!
//! Comes in: the list of the files, and the moment before it was made. Goes out: a value that can be kept and compared.
//! A file is taken to be the same where size, times and number are; else its bytes are read and their hash decides. What
//! changed while it was looked at has no state, so that nothing is ever taken for what it is not.

use std::fs;
use std::fs::File;
use std::path::Path;

use rayon::prelude::*;
use serde::Deserialize;
use serde::Serialize;

use crate::inputs::changed::Stamp;
use crate::inputs::file::InputFile;
use crate::inputs::file::Inputs;
use crate::inputs::file::Store;

/// How much older than the moment a file must be that lies on another disk, whose clock may be another, in seconds.
const SLACK: i64 = 10;

/// What all files of a site are at one moment.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct State {
    /// Path, stamp and hash of each, sorted by path.
    files: Vec<Kept>,
    /// The hash of what is wrong with files as such.
    problems: String,
}

/// Path, stamp and hash of a file; the hash in hexadecimal digits.
type Kept = (String, Stamp, String);

/// A moment as the disk notes it: when a file was made.
#[derive(Clone, Copy, Debug)]
pub struct Moment {
    disk: u64,
    time: (i64, i64),
}

impl Moment {
    /// The moment at which the file at `path` was written.
    pub fn of(path: &Path) -> Option<Self> {
        let stamp = Stamp::of(&fs::metadata(path).ok()?);
        Some(Self { disk: stamp.number.0, time: stamp.noted })
    }

    /// True where a file was changed before the moment for certain: whatever happens to it later has another time.
    fn is_after(&self, stamp: &Stamp) -> bool {
        if stamp.number.0 == self.disk {
            stamp.noted < self.time
        } else {
            stamp.noted.0 + SLACK < self.time.0
        }
    }
}

impl Inputs {
    /// From here on the hash of each file is noted when it is read, for whoever asks for the state at the end.
    pub fn note_hashes(&mut self) {
        self.files.iter_mut().for_each(|file| file.hashed = true);
    }

    /// Notes the stamp of every file.
    pub fn stamp(&mut self) {
        self.files.par_iter_mut().for_each(|file| file.stamp = file.stamp_now().map(Box::new));
    }

    /// The state of the files, all of which were read or stamped after `moment`; `None` where one has changed since,
    /// or may have without a trace.
    pub fn state(&self, moment: &Moment) -> Option<State> {
        let files = self.files.par_iter().map(|file| {
            let hash = file.hash()?;
            let stamp = file.stamp_now()?;
            let still = moment.is_after(&stamp) && file.stamp().is_none_or(|noted| noted == stamp);
            still.then(|| (file.path.to_string(), stamp, hash))
        });
        let files: Option<Vec<_>> = files.collect();
        Some(State { files: files?, problems: self.problems_hash() })
    }

    /// True where the files are those of `state`. Their stamps must have been noted.
    pub fn are(&self, state: &State) -> bool {
        let same = |(file, (path, stamp, hash)): (&InputFile, &Kept)| {
            *file.path == **path && (file.stamp() == Some(*stamp) || file.hash().as_ref() == Some(hash))
        };
        self.files.len() == state.files.len()
            && self.problems_hash() == state.problems
            && self.files.par_iter().zip(&state.files).all(same)
    }

    /// True where the files have the very stamps of `state`.
    pub fn are_stamped(&self, state: &State) -> bool {
        self.files.iter().zip(&state.files).all(|(file, (_, stamp, _))| file.stamp() == Some(*stamp))
    }

    fn problems_hash(&self) -> String {
        blake3::hash(format!("{:?}", self.problems).as_bytes()).to_hex().to_string()
    }
}

impl InputFile {
    /// The hash of the bytes: as they were read first, else as they are read now.
    fn hash(&self) -> Option<String> {
        if self.hash.get().is_none() {
            let mut hasher = blake3::Hasher::new();
            match &self.store {
                Store::Disk(spot) => hasher.update_reader(File::open(self.path_of(spot)).ok()?).ok()?,
                Store::Memory(bytes) | Store::Held(_, bytes) => hasher.update(bytes),
            };
            // Another thread may have been quicker.
            let _ = self.hash.set(Box::new(hasher.finalize()));
        }
        self.hash.get().map(|hash| hash.to_hex().to_string())
    }
}
