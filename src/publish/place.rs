//! Where a build writes: the output folder, and the place beside it where work in progress lies.
//!
//! In comes the folder as the user named it; out comes [`Place`]. A folder that is a mount point, or whose
//! surroundings cannot be written, has its work inside: a file can be renamed within one mount only.

use std::ffi::OsString;
use std::path::Path;
use std::path::PathBuf;

use rustix::fs::Access;
use rustix::fs::AtFlags;
use rustix::fs::CWD;
#[cfg(target_os = "linux")]
use rustix::fs::StatxFlags;

use crate::publish::Refusal;
use crate::publish::failure::Attempt;
use crate::publish::failure::Failure;

/// The places of one build.
#[derive(Debug)]
pub(super) struct Place {
    /// The output folder as the user named it, for messages.
    pub(super) named: PathBuf,
    /// The output folder itself, links resolved.
    pub(super) output: PathBuf,
    /// The folder for work in progress.
    pub(super) beside: PathBuf,
    /// What the names of work in progress begin with.
    prefix: OsString,
    /// Why the folder cannot be exchanged, as far as that is known beforehand.
    pub(super) refusal: Option<Refusal>,
}

impl Place {
    /// Finds the places and makes the folder that holds the output folder; the output folder itself is not made.
    pub(super) fn find(named: &Path) -> Result<Place, Failure> {
        let output = resolve(named)?;
        let mut place = Place {
            named: named.to_path_buf(),
            beside: output.parent().unwrap_or(&output).to_path_buf(),
            prefix: name(&output),
            refusal: None,
            output,
        };
        if place.output.exists() {
            if apart(&place.output, &place.beside) {
                place.beside.clone_from(&place.output);
                place.prefix = OsString::from("output");
                place.refusal = Some(Refusal::Apart);
            } else if std::env::current_dir().is_ok_and(|here| here.starts_with(&place.output)) {
                place.refusal = Some(Refusal::Inside);
            }
        }
        Ok(place)
    }

    /// The path of work in progress: `.output.impactbook-<what>`.
    pub(super) fn work(&self, what: &str) -> PathBuf {
        self.beside.join(self.work_name(what))
    }

    /// The name of work in progress.
    pub(super) fn work_name(&self, what: &str) -> OsString {
        let mut name = OsString::from(".");
        name.push(&self.prefix);
        name.push(".impactbook-");
        name.push(what);
        name
    }

    /// An address as messages name it.
    pub(super) fn show(&self, address: &[u8]) -> PathBuf {
        self.named.join(crate::publish::disk::path_of(address))
    }
}

/// The output folder with links resolved; the folder above it is made.
fn resolve(named: &Path) -> Result<PathBuf, Failure> {
    if named.symlink_metadata().is_ok() {
        let output = named.canonicalize().map_err(|cause| Failure::machine(Attempt::Read, named, cause))?;
        if !output.is_dir() {
            let cause = std::io::Error::from(std::io::ErrorKind::NotADirectory);
            return Err(Failure::machine(Attempt::Write, named, cause));
        }
        return Ok(output);
    }
    let above = match named.parent() {
        Some(above) if !above.as_os_str().is_empty() => above,
        _ => Path::new("."),
    };
    let failed = |cause: std::io::Error| Failure::machine(Attempt::Create, above, cause);
    std::fs::create_dir_all(above).map_err(|cause| match cause.kind() {
        // A file stands where a folder is needed.
        std::io::ErrorKind::AlreadyExists => failed(std::io::ErrorKind::NotADirectory.into()),
        _ => failed(cause),
    })?;
    let above = above.canonicalize().map_err(failed)?;
    // A path such as `missing/..` has no name, and nothing to make.
    let missing = || Failure::machine(Attempt::Create, named, std::io::ErrorKind::InvalidInput);
    Ok(above.join(named.file_name().ok_or_else(missing)?))
}

/// The last name of a folder; the root of the file system has none.
fn name(folder: &Path) -> OsString {
    folder.file_name().map_or_else(|| OsString::from("output"), OsString::from)
}

/// Whether nothing can be renamed from `beside` into `output`.
fn apart(output: &Path, beside: &Path) -> bool {
    if output == beside || mount(output) != mount(beside) {
        return true;
    }
    rustix::fs::accessat(CWD, beside, Access::WRITE_OK | Access::EXEC_OK, AtFlags::EACCESS).is_err()
}

/// The mount that a folder lies on; on systems that do not tell, its device.
#[cfg(target_os = "linux")]
fn mount(folder: &Path) -> Option<(u32, u32, u64)> {
    let flags = StatxFlags::BASIC_STATS | StatxFlags::MNT_ID;
    let stat = rustix::fs::statx(CWD, folder, AtFlags::empty(), flags).ok()?;
    Some((stat.stx_dev_major, stat.stx_dev_minor, stat.stx_mnt_id))
}

/// The mount that a folder lies on; on systems that do not tell, its device.
#[cfg(not(target_os = "linux"))]
fn mount(folder: &Path) -> Option<u64> {
    use std::os::unix::fs::MetadataExt;
    folder.metadata().ok().map(|data| data.dev())
}
