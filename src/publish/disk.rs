//! The few things publishing asks of the disk, relative to an open folder and never through a symbolic link in it.
//!
//! In come an open folder and a path below it; out come the system's own errors, to which the callers add words.
//! Nothing here decides anything.

use std::ffi::OsStr;
use std::fs::File;
use std::io;
use std::io::Read;
use std::io::Write;
use std::os::fd::OwnedFd;
use std::os::unix::ffi::OsStrExt;
use std::path::Path;

use rustix::fs::AtFlags;
use rustix::fs::CWD;
use rustix::fs::Dir;
use rustix::fs::FileType;
use rustix::fs::Mode;
use rustix::fs::OFlags;
use rustix::io::Errno;

/// The permissions of a new folder, before the user's mask.
const FOLDER_MODE: Mode = Mode::from_raw_mode(0o777);

/// The permissions of a new file, before the user's mask.
const FILE_MODE: Mode = Mode::from_raw_mode(0o666);

/// What stands at a path.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Stand {
    /// File, folder, link…
    pub(super) kind: FileType,
    /// The size in bytes.
    pub(super) size: u64,
    /// When the content last changed, in seconds and nanoseconds.
    pub(super) changed: (i64, i64),
    /// Which file it is, whatever its names: device and inode.
    pub(super) id: (u64, u64),
}

/// Opens a folder by its path.
pub(super) fn open_folder(path: &Path) -> io::Result<OwnedFd> {
    Ok(rustix::fs::openat(CWD, path, folder_flags(), Mode::empty())?)
}

/// Opens the folder `path` below `root`; an empty path is the root itself. No part of it may be a link.
pub(super) fn open_below(root: &OwnedFd, path: &[u8]) -> io::Result<OwnedFd> {
    descend(root, path, |folder, name| rustix::fs::openat(folder, name, folder_flags(), Mode::empty()))
}

/// Opens the folder `path` below `root` and makes what is missing of it. No part of it may be a link.
pub(super) fn make_below(root: &OwnedFd, path: &[u8]) -> io::Result<OwnedFd> {
    descend(root, path, |folder, name| {
        match rustix::fs::openat(folder, name, folder_flags(), Mode::empty()) {
            Err(Errno::NOENT) => {
                make_one(folder, name)?;
                rustix::fs::openat(folder, name, folder_flags(), Mode::empty())
            }
            opened => opened,
        }
    })
}

/// Makes one folder; one that is there already is fine.
pub(super) fn make_one(root: &OwnedFd, path: &[u8]) -> rustix::io::Result<()> {
    match rustix::fs::mkdirat(root, path, FOLDER_MODE) {
        Err(Errno::EXIST) => Ok(()),
        made => made,
    }
}

/// What stands at `path`, links not followed; `None` where nothing does.
pub(super) fn look(root: &OwnedFd, path: &[u8]) -> io::Result<Option<Stand>> {
    let path = if path.is_empty() { b"." } else { path };
    match rustix::fs::statat(root, path, AtFlags::SYMLINK_NOFOLLOW) {
        Ok(stat) => Ok(Some(Stand {
            kind: FileType::from_raw_mode(stat.st_mode),
            size: u64::try_from(stat.st_size).unwrap_or(0),
            changed: (stat.st_mtime, i64::try_from(stat.st_mtime_nsec).unwrap_or(0)),
            id: (stat.st_dev, stat.st_ino),
        })),
        Err(Errno::NOENT | Errno::NOTDIR) => Ok(None),
        Err(cause) => Err(cause.into()),
    }
}

/// Writes a file that does not exist yet.
pub(super) fn write_new(root: &OwnedFd, path: &[u8], bytes: &[u8]) -> io::Result<File> {
    let flags = OFlags::WRONLY | OFlags::CREATE | OFlags::EXCL | OFlags::NOFOLLOW | OFlags::CLOEXEC;
    let mut file = File::from(rustix::fs::openat(root, path, flags, FILE_MODE)?);
    file.write_all(bytes)?;
    Ok(file)
}

/// Opens a file for reading, unless it is a link.
pub(super) fn open_file(root: &OwnedFd, path: &[u8]) -> io::Result<File> {
    let flags = OFlags::RDONLY | OFlags::NOFOLLOW | OFlags::NONBLOCK | OFlags::CLOEXEC;
    Ok(File::from(rustix::fs::openat(root, path, flags, Mode::empty())?))
}

/// Whether the file at `path` holds exactly these bytes.
pub(super) fn holds(root: &OwnedFd, path: &[u8], bytes: &[u8]) -> io::Result<bool> {
    let mut file = open_file(root, path)?;
    let mut rest = bytes;
    let mut chunk = [0; 16 * 1024];
    loop {
        let read = file.read(&mut chunk)?;
        if read == 0 {
            return Ok(rest.is_empty());
        }
        match rest.strip_prefix(&chunk[..read]) {
            Some(after) => rest = after,
            None => return Ok(false),
        }
    }
}

/// The hash of the file at `path`.
pub(super) fn hash(root: &OwnedFd, path: &[u8]) -> io::Result<blake3::Hash> {
    let mut hasher = blake3::Hasher::new();
    hasher.update_reader(open_file(root, path)?)?;
    Ok(hasher.finalize())
}

/// The names in the folder `path`, each with what it is, in the system's order.
pub(super) fn list(root: &OwnedFd, path: &[u8]) -> io::Result<Vec<(Vec<u8>, FileType)>> {
    let at = if path.is_empty() { b"." } else { path };
    let mut names = Vec::new();
    for entry in Dir::new(rustix::fs::openat(root, at, folder_flags(), Mode::empty())?)? {
        let entry = entry?;
        let name = entry.file_name().to_bytes();
        if name == b"." || name == b".." {
            continue;
        }
        let kind = match entry.file_type() {
            FileType::Unknown => look(root, &join(path, name))?.map_or(FileType::Unknown, |stand| stand.kind),
            known => known,
        };
        names.push((name.to_vec(), kind));
    }
    Ok(names)
}

/// Removes a file; one that is gone already is fine. Says whether there was one.
pub(super) fn remove_file(root: &OwnedFd, path: &[u8]) -> io::Result<bool> {
    match rustix::fs::unlinkat(root, path, AtFlags::empty()) {
        Ok(()) => Ok(true),
        Err(Errno::NOENT | Errno::NOTDIR) => Ok(false),
        Err(cause) => Err(cause.into()),
    }
}

/// Removes a folder if it is empty. Says whether it is gone.
pub(super) fn remove_empty(root: &OwnedFd, path: &[u8]) -> io::Result<bool> {
    match rustix::fs::unlinkat(root, path, AtFlags::REMOVEDIR) {
        Ok(()) | Err(Errno::NOENT) => Ok(true),
        Err(Errno::NOTEMPTY | Errno::EXIST | Errno::NOTDIR | Errno::BUSY) => Ok(false),
        Err(cause) => Err(cause.into()),
    }
}

/// The path `folder/name`.
pub(super) fn join(folder: &[u8], name: &[u8]) -> Vec<u8> {
    if folder.is_empty() {
        return name.to_vec();
    }
    [folder, b"/", name].concat()
}

/// The folder of a path and its last name.
pub(super) fn split(path: &[u8]) -> (&[u8], &[u8]) {
    match path.iter().rposition(|byte| *byte == b'/') {
        Some(slash) => (&path[..slash], &path[slash + 1..]),
        None => (b"", path),
    }
}

/// The bytes of a path as a path.
pub(super) fn path_of(bytes: &[u8]) -> &Path {
    Path::new(OsStr::from_bytes(bytes))
}

/// How every folder is opened.
fn folder_flags() -> OFlags {
    OFlags::RDONLY | OFlags::DIRECTORY | OFlags::NOFOLLOW | OFlags::CLOEXEC
}

/// Walks down `path` with `step`, one part at a time.
fn descend(
    root: &OwnedFd,
    path: &[u8],
    step: impl Fn(&OwnedFd, &[u8]) -> rustix::io::Result<OwnedFd>,
) -> io::Result<OwnedFd> {
    let mut folder = root.try_clone()?;
    for name in path.split(|byte| *byte == b'/').filter(|name| !name.is_empty()) {
        folder = step(&folder, name)?;
    }
    Ok(folder)
}
