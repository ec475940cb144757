//! The exchange: a finished second tree takes the name of the output folder at one stroke.
//!
//! In comes the work tree with the changed files; unchanged and foreign files are hard-linked into it, the two names
//! are exchanged, and the former tree is cleared away. A file that nobody knows is never removed: whatever appeared
//! in the former tree during the build moves to the new one.

use std::collections::BTreeMap;
use std::io;
use std::os::fd::OwnedFd;

use rayon::prelude::*;
use rustix::fs::AtFlags;
use rustix::fs::CWD;
use rustix::fs::FileType;
use rustix::fs::Mode;
use rustix::fs::RenameFlags;
use rustix::io::Errno;

use crate::publish::How;
use crate::publish::Refusal;
use crate::publish::disk;
use crate::publish::failure::Attempt;
use crate::publish::failure::Failure;
use crate::publish::journal;
use crate::publish::journal::Journal;
use crate::publish::manifest;
use crate::publish::manifest::Manifest;
use crate::publish::place::Place;
use crate::publish::stage::Page;
use crate::publish::stage::Scene;
use crate::publish::stage::TREE;
use crate::publish::survey::OldSite;

/// Puts the work tree, which has its manifest, in the place of the output folder, or says why that cannot be.
///
/// After a refusal the output folder is as it was, and the work tree still holds the changed files.
pub(super) fn exchange(scene: &Scene, pages: &[Page]) -> Result<How, Failure> {
    let Some(old) = scene.old else {
        return enter(scene.place).map(|()| How::Exchanged);
    };
    let failed = |cause| Failure::machine(Attempt::Read, &scene.place.named, cause);
    if let Some(refusal) = refusal(scene, old).map_err(failed)? {
        return Ok(How::Refused(refusal));
    }
    let links = Links { scene, old, pages, mode: mode(&scene.stage.root, b"").map_err(failed)? };
    match links.walk(b"") {
        Ok(()) => {}
        Err(Trouble::Link) => return Ok(How::Refused(Refusal::Links)),
        Err(Trouble::Other(failure)) => return Err(failure),
    }
    let tree = disk::look(&scene.stage.root, b"").map_err(failed)?.map_or((0, 0), |stand| stand.id);
    journal::write(scene.place, &Journal::Exchange(tree))?;
    let refused = swap(scene.place)?;
    if refused.is_none() {
        clear(scene.place, &scene.stage.root)?;
    }
    journal::remove(scene.place)?;
    Ok(refused.map_or(How::Exchanged, How::Refused))
}

/// Gives the work tree the name of an output folder that does not exist.
fn enter(place: &Place) -> Result<(), Failure> {
    let (from, to) = (place.work(TREE), &place.output);
    let moved = match rustix::fs::renameat_with(CWD, &from, CWD, to, RenameFlags::NOREPLACE) {
        Err(Errno::INVAL | Errno::NOSYS) => rustix::fs::renameat(CWD, &from, CWD, to),
        moved => moved,
    };
    match moved {
        Ok(()) => Ok(()),
        Err(Errno::EXIST) => Err(Failure::Appeared { path: place.named.clone(), kept: None }),
        Err(cause) => Err(Failure::machine(Attempt::Place, &place.named, cause)),
    }
}

/// Exchanges the two names.
fn swap(place: &Place) -> Result<Option<Refusal>, Failure> {
    match rustix::fs::renameat_with(CWD, place.work(TREE), CWD, &place.output, RenameFlags::EXCHANGE) {
        Ok(()) => Ok(None),
        Err(Errno::XDEV | Errno::BUSY) => Ok(Some(Refusal::Apart)),
        Err(Errno::INVAL | Errno::NOSYS | Errno::NOTSUP | Errno::PERM | Errno::ACCESS) => {
            Ok(Some(Refusal::System))
        }
        Err(cause) => Err(Failure::machine(Attempt::Place, &place.named, cause)),
    }
}

/// Why the folder should not be exchanged, before anything is linked.
fn refusal(scene: &Scene, old: &OldSite) -> io::Result<Option<Refusal>> {
    if scene.place.refusal.is_some() {
        return Ok(scene.place.refusal);
    }
    let ours = rustix::fs::fstat(&scene.stage.root)?;
    let theirs = rustix::fs::fstat(&old.root)?;
    let same = (ours.st_uid, ours.st_gid) == (theirs.st_uid, theirs.st_gid);
    Ok((!same).then_some(Refusal::Owner))
}

/// Why linking stopped.
enum Trouble {
    /// A file cannot have a second name.
    Link,
    /// Anything else.
    Other(Failure),
}

/// Hard-links into the work tree all that stays.
struct Links<'a> {
    scene: &'a Scene<'a>,
    old: &'a OldSite,
    pages: &'a [Page],
    /// The permissions that a new folder gets by itself.
    mode: Mode,
}

impl Links<'_> {
    /// Links what stays of the folder `path` and below.
    fn walk(&self, path: &[u8]) -> Result<(), Trouble> {
        let failed = |cause| self.failed(Attempt::Read, path, cause);
        let mut folders = Vec::new();
        for (name, kind) in disk::list(&self.old.root, path).map_err(failed)? {
            let entry = disk::join(path, &name);
            if kind == FileType::Directory {
                folders.push(entry);
            } else if self.stays(&entry, kind) {
                self.link(&entry)?;
            }
        }
        folders.into_par_iter().try_for_each(|folder| self.walk(&folder))?;
        self.keep_folder(path).map_err(|cause| self.failed(Attempt::Create, path, cause))
    }

    /// Whether a file belongs to the new site as it is: unchanged or foreign.
    fn stays(&self, path: &[u8], kind: FileType) -> bool {
        if manifest::is_name(path) {
            return false;
        }
        let index = std::str::from_utf8(path).ok().and_then(|path| self.scene.addresses.find(path));
        match index {
            Some(index) => !self.pages[index].changed,
            None => kind != FileType::RegularFile || !self.old.manifest.holds(path),
        }
    }

    /// Gives a file a second name in the work tree.
    fn link(&self, path: &[u8]) -> Result<(), Trouble> {
        let (from, to) = (&self.old.root, &self.scene.stage.root);
        let link = || rustix::fs::linkat(from, path, to, path, AtFlags::empty());
        let linked = match link() {
            Err(Errno::NOENT) => {
                disk::make_below(to, disk::split(path).0)
                    .map_err(|cause| self.failed(Attempt::Create, path, cause))?;
                link()
            }
            linked => linked,
        };
        match linked {
            Ok(()) => Ok(()),
            // Its owner removed it a moment ago.
            Err(Errno::NOENT) if !self.old.manifest.holds(path) => Ok(()),
            Err(Errno::XDEV | Errno::PERM | Errno::ACCESS | Errno::MLINK | Errno::NOTSUP) => {
                Err(Trouble::Link)
            }
            Err(cause) => Err(self.failed(Attempt::Place, path, cause.into())),
        }
    }

    /// Makes a foreign folder, even an empty one, and gives each folder the permissions that it had.
    fn keep_folder(&self, path: &[u8]) -> io::Result<()> {
        let stage = &self.scene.stage.root;
        if !path.is_empty() && !self.old.manifest.has_below(path) {
            disk::make_below(stage, path)?;
        }
        let former = mode(&self.old.root, path)?;
        if former == self.mode {
            return Ok(());
        }
        match disk::open_below(stage, path) {
            Ok(folder) => Ok(rustix::fs::fchmod(folder, former)?),
            // Nothing of this folder stays.
            Err(cause) if cause.kind() == io::ErrorKind::NotFound => Ok(()),
            Err(cause) => Err(cause),
        }
    }

    /// A failure at a path of the output folder.
    fn failed(&self, attempt: Attempt, path: &[u8], cause: io::Error) -> Trouble {
        Trouble::Other(Failure::machine(attempt, &self.scene.place.show(path), cause))
    }
}

/// The permissions of a folder.
fn mode(root: &OwnedFd, path: &[u8]) -> io::Result<Mode> {
    let path = if path.is_empty() { b"." } else { path };
    Ok(Mode::from_raw_mode(rustix::fs::statat(root, path, AtFlags::SYMLINK_NOFOLLOW)?.st_mode))
}

/// Clears away the former tree, which after the exchange bears the work tree's name; `output` is the new site.
///
/// Can be begun again at any point: the former manifests, which tell what may be removed, go last.
pub(super) fn clear(place: &Place, output: &OwnedFd) -> Result<(), Failure> {
    let path = place.work(TREE);
    let failed = |cause| Failure::machine(Attempt::Remove, &path, cause);
    let former = match disk::open_folder(&path) {
        Ok(former) => former,
        Err(cause) if cause.kind() == io::ErrorKind::NotFound => return Ok(()),
        Err(cause) => return Err(failed(cause)),
    };
    let (gone, marks) = Manifest::read_all(&former, &path)?;
    let mut folders: BTreeMap<&[u8], Vec<&[u8]>> = BTreeMap::new();
    for (file, _) in &gone.entries {
        folders.entry(disk::split(file.as_bytes()).0).or_default().push(file.as_bytes());
    }
    folders.par_iter().try_for_each(|(folder, files)| empty(&former, folder, files)).map_err(failed)?;
    let mut kept = None;
    let sweep =
        Sweep { place, former: &former, output, current: Manifest::read_all(output, &place.named)?.0 };
    sweep.walk(b"", &mut kept).map_err(failed)?;
    for mark in &marks {
        disk::remove_file(&former, mark.as_bytes()).map_err(failed)?;
    }
    std::fs::remove_dir(&path).map_err(failed)?;
    match kept {
        Some(failure) => journal::remove(place).and(Err(failure)),
        None => Ok(()),
    }
}

/// Removes the tool's files from a folder of the former tree, and the folder if that leaves it empty. A folder that
/// somebody replaced by a link is passed over: what is behind the link is not the tool's.
fn empty(former: &OwnedFd, folder: &[u8], files: &[&[u8]]) -> io::Result<()> {
    let ends = folder.iter().enumerate().filter(|(_, byte)| **byte == b'/').map(|(at, _)| at);
    for end in ends.chain([folder.len()]) {
        if disk::look(former, &folder[..end])?.is_none_or(|stand| stand.kind != FileType::Directory) {
            return Ok(());
        }
    }
    for file in files {
        disk::remove_file(former, file)?;
    }
    if !folder.is_empty() {
        disk::remove_empty(former, folder)?;
    }
    Ok(())
}

/// What is left of the former tree after the tool's files are gone.
struct Sweep<'a> {
    place: &'a Place,
    former: &'a OwnedFd,
    output: &'a OwnedFd,
    current: Manifest,
}

impl Sweep<'_> {
    /// Empties a folder: names of files that live on in the new site go, files that nobody knows move there.
    fn walk(&self, path: &[u8], kept: &mut Option<Failure>) -> io::Result<()> {
        for (name, kind) in disk::list(self.former, path)? {
            let entry = disk::join(path, &name);
            if manifest::is_name(&entry) {
                continue;
            }
            if kind == FileType::Directory {
                self.walk(&entry, kept)?;
                disk::remove_empty(self.former, &entry)?;
            } else if let Some(to) = self.settle(&entry)? {
                *kept = Some(Failure::Appeared { path: self.place.show(&entry), kept: Some(to) });
            }
        }
        Ok(())
    }

    /// Settles one file; the path is where it was put if its place was taken by a page.
    fn settle(&self, path: &[u8]) -> io::Result<Option<std::path::PathBuf>> {
        let here = disk::look(self.former, path)?.map(|stand| stand.id);
        let there = disk::look(self.output, path)?.map(|stand| stand.id);
        if here == there {
            disk::remove_file(self.former, path)?;
            return Ok(None);
        }
        let (folder, name) = disk::split(path);
        if there.is_some() && self.current.holds(path) {
            let keep = self.place.work("kept");
            std::fs::create_dir_all(&keep)?;
            let folder = disk::make_below(&disk::open_folder(&keep)?, folder)?;
            rustix::fs::renameat(self.former, path, &folder, name)?;
            return Ok(Some(keep.join(disk::path_of(path))));
        }
        // Either it is new, or its owner replaced the file that was linked: the later one counts.
        let folder = disk::make_below(self.output, folder)?;
        rustix::fs::renameat(self.former, path, &folder, name)?;
        Ok(None)
    }
}
