//! The state of all files of a site at one moment, by which a later run tells that nothing has changed.
//!
//! Comes in: the list of the files, and the moment before it was made. Goes out: a value that can be kept and compared.
//! A file is taken to be the same where size, times and number are; else its bytes are read and their hash decides. What
//! changed while it was looked at has no state, so that nothing is ever taken for what it is not.

use std::fs;
use std::fs::File;
use std::path::Path;
use std::sync::OnceLock;

use rayon::prelude::*;

use crate::base::pack::packs;
use crate::inputs::changed::Stamp;
use crate::inputs::file::InputFile;
use crate::inputs::file::Inputs;

/// How much older than the moment a file must be that lies on another disk, whose clock may be another, in seconds.
const SLACK: i64 = 10;

/// The names of so many files are hashed at once.
const AT_ONCE: usize = 1024;

/// What all files of a site are at one moment. There may be very many.
#[derive(Debug, PartialEq, Eq)]
pub struct State {
    /// The hash of the paths, sorted, and of what is wrong with files as such.
    names: [u8; blake3::OUT_LEN],
    /// The stamp and the hash of each file, in the order of their paths.
    files: Vec<Kept>,
}

packs!(struct State { names, files });

impl State {
    /// A mark that no other state has.
    pub fn mark(&self) -> [u8; blake3::OUT_LEN] {
        let mut hasher = blake3::Hasher::new();
        *hasher.update(&self.names).update(self.files.as_flattened()).finalize().as_bytes()
    }
}

/// What tells one state of a file from another: the first bytes of the hash of its stamp, then the hash of its bytes.
type Kept = [u8; STAMP + blake3::OUT_LEN];

/// How many bytes of the hash of a stamp are kept: two stamps of one file are never the same by chance.
const STAMP: usize = 16;

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
        self.files.iter_mut().for_each(|file| file.note().hashed = true);
    }

    /// The state of the files, all of which were read or stamped after `moment`; `None` where one has changed since,
    /// or may have without a trace. What had the stamp of the `former` state, with which the files were compared and which is
    /// of the same names, is as it was then, even if it changes now: then it has another stamp next time.
    pub fn state(&self, moment: &Moment, former: Option<&State>) -> Option<State> {
        let names = former.map_or_else(|| self.names_hash(), |former| former.names);
        let files = self.files.par_iter().enumerate().map(|(at, file)| {
            if let Some(kept) = former.map(|former| &former.files[at]).filter(|_| file.is_as_known()) {
                // What was read may have been written since its stamp was noted.
                let read = file.noted.as_ref().and_then(|noted| noted.hash.get());
                let as_read = read.is_none_or(|hash| hash.as_bytes()[..] == kept[STAMP..]);
                return as_read.then_some(*kept);
            }
            let bytes = file.hash()?;
            let stamp = file.stamp_now()?;
            let still = moment.is_after(&stamp) && file.stamp().is_none_or(|noted| noted == stamp);
            still.then(|| {
                let mut kept = [0; STAMP + blake3::OUT_LEN];
                kept[..STAMP].copy_from_slice(&hash_of(&stamp));
                kept[STAMP..].copy_from_slice(&bytes);
                kept
            })
        });
        let files: Option<Vec<_>> = files.collect();
        Some(State { names, files: files? })
    }

    /// The files that are other than in `state`; `None` where it knows others. Their stamps must have been noted. It is
    /// remembered which of them have the very stamp that they had.
    pub fn changed_since(&mut self, state: &State) -> Option<Vec<&InputFile>> {
        if self.files.len() != state.files.len() || self.names_hash() != state.names {
            return None;
        }
        let has_bytes = |file: &InputFile, kept: &Kept| file.hash().is_some_and(|hash| hash == kept[STAMP..]);
        let files = self.files.par_iter_mut().zip(&state.files);
        let others = files.filter_map(|(file, kept)| {
            let as_known = is_stamped(file, kept);
            file.note().as_known = as_known;
            (!as_known && !has_bytes(file, kept)).then_some(&*file)
        });
        Some(others.collect())
    }

    /// True where all files have the very stamps of the state with which they were compared.
    pub fn are_as_known(&self) -> bool {
        self.files.iter().all(InputFile::is_as_known)
    }

    fn names_hash(&self) -> [u8; blake3::OUT_LEN] {
        let mut hasher = blake3::Hasher::new();
        let mut names = Vec::new();
        for files in self.files.chunks(AT_ONCE) {
            names.clear();
            for file in files {
                names.extend_from_slice(file.path.as_bytes());
                names.push(0);
            }
            // Many at once: each would cost more than its bytes.
            hasher.update(&names);
        }
        *hasher.update(format!("{:?}", self.problems).as_bytes()).finalize().as_bytes()
    }
}

fn is_stamped(file: &InputFile, kept: &Kept) -> bool {
    file.stamp().is_some_and(|stamp| hash_of(&stamp) == kept[..STAMP])
}

/// The first bytes of the hash of all that a stamp says.
fn hash_of(stamp: &Stamp) -> [u8; STAMP] {
    *blake3::hash(&stamp.bytes()).as_bytes().first_chunk().expect("a hash is longer")
}

impl InputFile {
    /// The hash of the bytes: as they were read first, else as they are read now.
    fn hash(&self) -> Option<[u8; blake3::OUT_LEN]> {
        let noted = self.noted.as_ref().map(|noted| &noted.hash);
        if let Some(hash) = noted.and_then(OnceLock::get) {
            return Some(*hash.as_bytes());
        }
        let mut hasher = blake3::Hasher::new();
        match self.store.in_memory() {
            Err(spot) => hasher.update_reader(File::open(self.path_of(spot)).ok()?).ok()?,
            Ok(bytes) => hasher.update(bytes),
        };
        let hash = hasher.finalize();
        // Another thread may have been quicker.
        Some(*noted.map_or(&hash, |noted| noted.get_or_init(|| Box::new(hash))).as_bytes())
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use crate::inputs;

    #[test]
    fn a_stamp_is_the_same_however_a_file_is_found() {
        let root = std::env::temp_dir().join(format!("impactbook-stamps-{}", std::process::id()));
        for name in ["site.yaml", "projects/a.yaml", "projects/b.yaml", "projects/c.md", "towns/x.yaml"] {
            let path = root.join("content").join(name);
            fs::create_dir_all(path.parent().expect("a folder")).expect("made");
            fs::write(path, name).expect("written");
        }
        std::os::unix::fs::symlink("a.yaml", root.join("content/projects/d.yaml")).expect("a link");
        let inputs = inputs::read_stamped(&root).expect("files");
        assert_eq!(inputs.files.len(), 6);
        for file in &inputs.files {
            assert!(file.stamp().is_some() && file.stamp() == file.stamp_now(), "{}", file.path);
        }
        fs::remove_dir_all(&root).expect("removed");
    }
}
