//! What can go wrong on the way to disk, in plain words.
//!
//! A failure names the path and what was attempted. It holds values, so that the command line can say it in another
//! language; `Display` is the English sentence.

use std::fmt;
use std::io;
use std::path::Path;
use std::path::PathBuf;

/// Why a site was not written. Unless it says otherwise, the former site is as it was.
#[derive(Debug)]
pub enum Failure {
    /// Another build holds the lock.
    Busy {
        /// The folder it writes to.
        output: PathBuf,
    },
    /// Files that are not the tool's stand where the site needs to write.
    Foreign {
        /// All of them, as the user would name them.
        paths: Vec<PathBuf>,
    },
    /// A file that is not the tool's appeared at an address while the site was being written.
    Appeared {
        /// Where it appeared.
        path: PathBuf,
        /// Where it lies now, if it was moved; the site is complete then.
        kept: Option<PathBuf>,
    },
    /// An address that no file can have.
    Address {
        /// The address.
        address: String,
        /// What is wrong with it.
        why: &'static str,
    },
    /// The manifest cannot be understood, so nobody knows which files are the tool's.
    Manifest {
        /// Where it lies.
        path: PathBuf,
        /// The line, from 1.
        line: usize,
    },
    /// A share would be written where another share or a whole site stands.
    Shared {
        /// The output folder, as the user named it.
        output: PathBuf,
        /// The manifest that was found in it.
        mark: String,
    },
    /// A page could not be rendered.
    Render {
        /// Its address.
        address: String,
        /// What the renderer said.
        why: String,
    },
    /// The machine refused.
    Machine {
        /// What was attempted.
        attempt: Attempt,
        /// With which file or folder.
        path: PathBuf,
        /// What the system said.
        cause: io::Error,
    },
}

/// What was attempted when the machine refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Attempt {
    /// Reading or looking at something.
    Read,
    /// Writing a file.
    Write,
    /// Creating a folder.
    Create,
    /// Removing a file or folder.
    Remove,
    /// Putting a file in its place.
    Place,
    /// Taking the lock.
    Lock,
    /// Starting the threads.
    Start,
}

impl Failure {
    /// A failure of the machine at `path`.
    pub fn machine(attempt: Attempt, path: &Path, cause: impl Into<io::Error>) -> Failure {
        Failure::Machine { attempt, path: path.to_path_buf(), cause: cause.into() }
    }
}

impl fmt::Display for Attempt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Attempt::Read => "read",
            Attempt::Write => "write",
            Attempt::Create => "create",
            Attempt::Remove => "remove",
            Attempt::Place => "put in place",
            Attempt::Lock => "lock",
            Attempt::Start => "start the threads for",
        })
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Failure::Busy { output } => {
                write!(f, "another build is writing `{}`; wait until it has ended", output.display())
            }
            Failure::Foreign { paths } => foreign(f, paths),
            Failure::Appeared { path, kept: None } => write!(
                f,
                "`{}` appeared where a page belongs while the site was being written; move it away and build again",
                path.display()
            ),
            Failure::Appeared { path, kept: Some(kept) } => write!(
                f,
                "`{}` appeared where a page belongs while the site was being written; the site is complete, and \
                 what appeared was moved to `{}`",
                path.display(),
                kept.display()
            ),
            Failure::Address { address, why } => write!(f, "the address `{address}` cannot be a file: {why}"),
            Failure::Manifest { path, line } => write!(
                f,
                "line {line} of `{}` is not what a build writes, so nobody knows which files are the tool's; \
                 restore that file, or empty the folder and build again",
                path.display()
            ),
            Failure::Shared { output, mark } => write!(
                f,
                "nothing was written, because `{}` holds another part of a site, or a whole one (`{mark}`); give \
                 each share a folder of its own, and copy the folders together afterwards",
                output.display()
            ),
            Failure::Render { address, why } => write!(f, "could not render `{address}`: {why}"),
            Failure::Machine { attempt, path, cause } => {
                write!(f, "could not {attempt} `{}`: {}", path.display(), plain(cause))
            }
        }
    }
}

impl std::error::Error for Failure {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Failure::Machine { cause, .. } => Some(cause),
            _ => None,
        }
    }
}

/// Names the files in the way, the first ten of them.
fn foreign(f: &mut fmt::Formatter<'_>, paths: &[PathBuf]) -> fmt::Result {
    const SHOWN: usize = 10;
    f.write_str("nothing was written, because the site needs places that hold something it did not make: ")?;
    for (at, path) in paths.iter().take(SHOWN).enumerate() {
        let comma = if at == 0 { "" } else { ", " };
        write!(f, "{comma}`{}`", path.display())?;
    }
    if paths.len() > SHOWN {
        write!(f, " and {} more", paths.len() - SHOWN)?;
    }
    f.write_str("; move them away or build into another folder")
}

/// What the system said, in words for people.
fn plain(cause: &io::Error) -> String {
    match cause.kind() {
        io::ErrorKind::StorageFull => "disk full".to_owned(),
        io::ErrorKind::QuotaExceeded => "disk quota used up".to_owned(),
        io::ErrorKind::PermissionDenied => "permission denied".to_owned(),
        io::ErrorKind::ReadOnlyFilesystem => "the disk is read-only".to_owned(),
        io::ErrorKind::NotFound => "it does not exist".to_owned(),
        io::ErrorKind::NotADirectory => "it is not a folder".to_owned(),
        io::ErrorKind::InvalidFilename => "the name is too long".to_owned(),
        _ => cause.to_string(),
    }
}
