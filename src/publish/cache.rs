//! What is costly to make is kept beside the site, so that the next build need not make it again.
//!
//! In come names and makers; out come bytes. A name is a hash of everything that the bytes depend on, and each file
//! ends with the hash of its own bytes: what is torn, foreign or altered is made anew, so the folder can be deleted,
//! copied or damaged at any time and the site stays right. What cannot be written is only slower.

use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::io::Write;
use std::path::Path;
use std::path::PathBuf;
use std::sync::Mutex;

use crate::inputs::state::Moment;

/// How many bytes stand behind those that are kept.
const SEAL: usize = blake3::OUT_LEN;

/// A folder of kept bytes.
#[derive(Debug)]
pub struct Cache {
    folder: PathBuf,
    /// Whether what is there may be used, and more be kept (not with `--no-cache`).
    open: bool,
    /// The names that were asked for.
    used: Mutex<BTreeSet<String>>,
}

impl Cache {
    /// The cache in `folder`, which need not exist. If it is not `open`, everything is made anew, and nothing is kept.
    #[must_use]
    pub fn new(folder: PathBuf, open: bool) -> Self {
        Self { folder, open, used: Mutex::default() }
    }

    /// The bytes of that name: as they were kept, else as `make` makes them. `None` where it makes none.
    pub fn bytes(&self, name: &str, make: impl FnOnce() -> Option<Vec<u8>>) -> Option<Vec<u8>> {
        if let Ok(mut used) = self.used.lock() {
            used.insert(name.to_owned());
        }
        self.kept(name).or_else(|| {
            let made = make()?;
            self.keep(name, &made);
            Some(made)
        })
    }

    /// True where something of that name was kept, whole or not.
    pub fn holds(&self, name: &str) -> bool {
        self.open && self.folder.join(name).is_file()
    }

    /// The bytes of that name as they were kept; `None` where there are none, or where they are not whole.
    pub fn kept(&self, name: &str) -> Option<Vec<u8>> {
        if !self.open {
            return None;
        }
        let mut bytes = fs::read(self.folder.join(name)).ok()?;
        let (kept, seal) = bytes.split_last_chunk::<SEAL>()?;
        let length = (blake3::hash(kept) == *seal).then_some(kept.len())?;
        bytes.truncate(length);
        Some(bytes)
    }

    /// Keeps bytes. Two builds at once may keep the same ones; each file appears whole.
    pub fn keep(&self, name: &str, bytes: &[u8]) {
        self.keep_written(name, |file| file.write_all(bytes));
    }

    /// The same of what `write` writes, which need not be in memory at once.
    pub fn keep_written(&self, name: &str, write: impl FnOnce(&mut dyn Write) -> io::Result<()>) {
        if !self.open {
            return;
        }
        let unfinished = self.folder.join(format!("{name}.{}", std::process::id()));
        let written = fs::create_dir_all(&self.folder)
            .and_then(|()| seal(&unfinished, write))
            .and_then(|()| fs::rename(&unfinished, self.folder.join(name)));
        if written.is_err() {
            // The bytes are made again next time.
            let _ = fs::remove_file(&unfinished);
        }
    }

    /// This moment, as the disk notes it on which the cache lies; `None` where nothing can be kept.
    pub fn moment(&self) -> Option<Moment> {
        if !self.open {
            return None;
        }
        let mark = self.folder.join(format!("began.{}", std::process::id()));
        let written = fs::create_dir_all(&self.folder).and_then(|()| fs::write(&mark, ""));
        let moment = written.ok().and_then(|()| Moment::of(&mark));
        // What stays is only in the way.
        let _ = fs::remove_file(mark);
        moment
    }

    /// Removes what was not asked for since the cache was opened.
    pub fn sweep(&self) {
        if !self.open {
            return;
        }
        let (Ok(used), Ok(files)) = (self.used.lock(), fs::read_dir(&self.folder)) else { return };
        for file in files.flatten() {
            if file.file_name().to_str().is_none_or(|name| !used.contains(name)) {
                // What stays is only in the way.
                let _ = fs::remove_file(file.path());
            }
        }
    }
}

/// Writes a file that ends with the hash of all that stands before.
fn seal(path: &Path, write: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> io::Result<()> {
    let file = fs::File::create(path)?;
    let mut sealing = io::BufWriter::with_capacity(1 << 16, Sealing { file, hasher: blake3::Hasher::new() });
    write(&mut sealing)?;
    let Sealing { mut file, hasher } = sealing.into_inner().map_err(io::IntoInnerError::into_error)?;
    file.write_all(hasher.finalize().as_bytes())
}

/// A file of which everything that is written is hashed.
struct Sealing {
    file: fs::File,
    hasher: blake3::Hasher,
}

impl Write for Sealing {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.file.write(bytes)?;
        self.hasher.update(&bytes[..written]);
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file.flush()
    }
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::PathBuf;

    use super::Cache;

    /// A folder of this test, removed at its end.
    struct Folder(PathBuf);

    impl Folder {
        fn new(name: &str) -> Self {
            let folder = std::env::temp_dir().join(format!("impactbook-cache-{name}-{}", std::process::id()));
            let _ = fs::remove_dir_all(&folder);
            Self(folder)
        }
    }

    impl Drop for Folder {
        fn drop(&mut self) {
            let _ = fs::remove_dir_all(&self.0);
        }
    }

    fn ask(cache: &Cache, name: &str) -> (Vec<u8>, bool) {
        let mut made = false;
        let bytes = cache.bytes(name, || {
            made = true;
            Some(format!("picture {name}").into_bytes())
        });
        (bytes.unwrap_or_default(), made)
    }

    #[test]
    fn what_is_kept_is_not_made_again_and_never_wrong() {
        let folder = Folder::new("kept");
        let cache = || Cache::new(folder.0.clone(), true);
        let right = b"picture a".to_vec();
        assert_eq!(ask(&cache(), "a"), (right.clone(), true));
        assert_eq!(ask(&cache(), "a"), (right.clone(), false));
        for damaged in [&b""[..], b"short", &[0; 100]] {
            fs::write(folder.0.join("a"), damaged).expect("a file");
            assert_eq!(ask(&cache(), "a"), (right.clone(), true), "{damaged:?}");
        }
        let whole = fs::read(folder.0.join("a")).expect("a file");
        fs::write(folder.0.join("a"), &whole[..whole.len() - 1]).expect("a file");
        assert_eq!(ask(&cache(), "a"), (right.clone(), true));
        fs::remove_file(folder.0.join("a")).expect("a file");
        let shut = Cache::new(folder.0.clone(), false);
        assert_eq!(ask(&shut, "a"), (right.clone(), true));
        shut.sweep();
        assert_eq!(ask(&cache(), "a"), (right, true), "a shut one keeps nothing");
        assert_eq!(cache().bytes("none", || None), None);
    }

    #[test]
    fn what_nobody_asked_for_goes() {
        let folder = Folder::new("swept");
        ask(&Cache::new(folder.0.clone(), true), "old");
        let cache = Cache::new(folder.0.clone(), true);
        ask(&cache, "new");
        cache.sweep();
        let names: Vec<_> =
            fs::read_dir(&folder.0).expect("a folder").flatten().map(|f| f.file_name()).collect();
        assert_eq!(names, ["new"]);
    }

    #[test]
    fn a_folder_that_cannot_be_written_only_takes_longer() {
        let folder = Folder::new("refused");
        fs::write(&folder.0, "a file where the folder should be").expect("a file");
        let cache = Cache::new(folder.0.clone(), true);
        assert_eq!(ask(&cache, "a"), (b"picture a".to_vec(), true));
        cache.sweep();
        fs::remove_file(&folder.0).expect("a file");
    }
}
