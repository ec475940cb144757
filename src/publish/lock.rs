//! The lock: one build at a time writes an output folder.
//!
//! The system gives the lock back when the program ends, however it ends. The file's name goes when the build is
//! over, so nothing is left beside the output. The lock does not queue: a second build is told at once.

use std::fs::File;
use std::fs::TryLockError;
use std::os::unix::fs::MetadataExt;
use std::path::PathBuf;

use rustix::fs::CWD;
use rustix::fs::Mode;
use rustix::fs::OFlags;

use crate::publish::failure::Attempt;
use crate::publish::failure::Failure;
use crate::publish::place::Place;

/// The lock, held until it is dropped.
#[derive(Debug)]
pub(super) struct Lock {
    file: File,
    path: PathBuf,
}

impl Lock {
    /// Takes the lock, or says that another build has it.
    pub(super) fn take(place: &Place) -> Result<Lock, Failure> {
        let path = place.work("lock");
        let failed = |cause: std::io::Error| Failure::machine(Attempt::Lock, &path, cause);
        loop {
            let flags = OFlags::RDWR | OFlags::CREATE | OFlags::NOFOLLOW | OFlags::CLOEXEC;
            let opened = rustix::fs::openat(CWD, &path, flags, Mode::from_raw_mode(0o666));
            let file = File::from(opened.map_err(|cause| failed(cause.into()))?);
            match file.try_lock() {
                Ok(()) => {}
                Err(TryLockError::WouldBlock) => {
                    return Err(Failure::Busy { output: place.named.clone() });
                }
                Err(TryLockError::Error(cause)) => return Err(failed(cause)),
            }
            // The build before may have removed the name between our opening and our locking; then this file is
            // nobody's any more, and the next round makes a new one.
            let held = file.metadata().map_err(failed)?;
            if path.metadata().is_ok_and(|named| (named.dev(), named.ino()) == (held.dev(), held.ino())) {
                return Ok(Lock { file, path });
            }
        }
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // A name that stays behind locks nobody out.
        let _ = std::fs::remove_file(&self.path);
        let _ = self.file.unlock();
    }
}
