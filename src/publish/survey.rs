//! The survey: what stands in the output folder at the addresses that a site needs, before anything is changed.
//!
//! In come the former site and the addresses; out comes one [`Known`] per address, or all the foreign files that are
//! in the way. Nothing is written here.

use std::os::fd::OwnedFd;
use std::path::PathBuf;

use rayon::prelude::*;
use rustix::fs::FileType;

use crate::publish::Former;
use crate::publish::address::Addresses;
use crate::publish::disk;
use crate::publish::disk::Stand;
use crate::publish::failure::Attempt;
use crate::publish::failure::Failure;
use crate::publish::manifest;
use crate::publish::manifest::Manifest;
use crate::publish::place::Place;
use crate::publish::seen::Seen;

/// The output folder as it was found.
#[derive(Debug)]
pub(super) struct OldSite {
    /// The folder, open.
    pub(super) root: OwnedFd,
    /// What its manifests hold: nothing where there is none.
    pub(super) manifest: Manifest,
    /// The names of its manifests: one, or those of shares that were copied together.
    pub(super) marks: Vec<String>,
    /// When its only manifest was written: a file that is not older may have been changed by somebody else. Of several
    /// manifests nobody knows which one told of a file last, so that none is believed.
    written: Option<(i64, i64)>,
    /// What stands at the places of its files.
    seen: Seen,
}

/// What is known of the file at an address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Known {
    /// There is none.
    Absent,
    /// The tool's file, of this size, as the manifest says at this place.
    Trusted(u64, usize),
    /// The tool's file, of this size; its bytes have to be read.
    Doubted(u64),
}

impl OldSite {
    /// Opens the output folder, if there is one, reads its manifest and looks at its files.
    pub(super) fn open(place: &Place) -> Result<Option<OldSite>, Failure> {
        let root = match disk::open_folder(&place.output) {
            Ok(root) => root,
            Err(cause) if cause.kind() == std::io::ErrorKind::NotFound => return Ok(None),
            Err(cause) => return Err(Failure::machine(Attempt::Read, &place.named, cause)),
        };
        let path = place.show(manifest::NAME.as_bytes());
        let failed = |cause| Failure::machine(Attempt::Read, &path, cause);
        let stand = disk::look(&root, manifest::NAME.as_bytes()).map_err(failed)?;
        if stand.is_some_and(|stand| stand.kind != FileType::RegularFile) {
            return Err(Failure::Foreign { paths: vec![path] });
        }
        let (manifest, marks) = Manifest::read_all(&root, &place.named)?;
        let written = match &marks[..] {
            [only] => disk::look(&root, only.as_bytes()).map_err(failed)?.map(|stand| stand.changed),
            _ => None,
        };
        let seen = Seen::of(&root, &manifest.entries);
        Ok(Some(OldSite { root, manifest, marks, written, seen }))
    }

    /// Refuses to write a share where something else of the tool's stands, which the share would replace.
    pub(super) fn check_share(&self, place: &Place, own: &str) -> Result<(), Failure> {
        match self.marks.iter().find(|mark| *mark != own) {
            Some(mark) if own != manifest::NAME => {
                Err(Failure::Shared { output: place.named.clone(), mark: mark.clone() })
            }
            _ => Ok(()),
        }
    }

    /// Whether the folder has this manifest and no other, be it an empty one.
    pub(super) fn is_marked(&self, own: &str) -> bool {
        matches!(&self.marks[..], [only] if only == own)
    }

    /// What stands at each address, by its index.
    pub(super) fn survey(
        &self,
        place: &Place,
        addresses: &Addresses,
        former: Former,
    ) -> Result<Vec<Known>, Failure> {
        let paths = addresses.folders.par_iter().map(|folder| addresses.path_of(folder));
        let folders = paths.map(|path| self.check_folder(addresses, path));
        let blocked: Vec<PathBuf> = folders.flatten().map(|path| place.show(path.as_bytes())).collect();
        if !blocked.is_empty() {
            return Err(foreign(blocked));
        }
        let found: Result<Vec<Result<Known, PathBuf>>, Failure> =
            addresses.paths.par_iter().map(|path| self.check_file(place, path, former)).collect();
        let mut known = Vec::with_capacity(addresses.paths.len());
        let mut blocked = Vec::new();
        for found in found? {
            match found {
                Ok(file) => known.push(file),
                Err(path) => blocked.push(path),
            }
        }
        if blocked.is_empty() { Ok(known) } else { Err(foreign(blocked)) }
    }

    /// Whether something foreign stands where a folder is needed.
    fn check_folder<'a>(&self, addresses: &Addresses, path: &'a str) -> Option<&'a str> {
        if self.seen.is_folder(&self.manifest.entries, path) {
            return None;
        }
        // What cannot be looked at shows itself when the files are looked at.
        let stand = disk::look(&self.root, path.as_bytes()).ok()??;
        let free = match stand.kind {
            FileType::Directory => true,
            FileType::RegularFile => self.manifest.find(path).is_some() && addresses.find(path).is_none(),
            _ => false,
        };
        (!free).then_some(path)
    }

    /// What stands at an address; in the inner error, what is in the way.
    fn check_file(
        &self,
        place: &Place,
        path: &str,
        former: Former,
    ) -> Result<Result<Known, PathBuf>, Failure> {
        let shown = || place.show(path.as_bytes());
        let failed = |cause| Failure::machine(Attempt::Read, &shown(), cause);
        let entry = self.manifest.place(path);
        let seen = entry.and_then(|entry| self.seen.stands[entry]);
        let stand =
            if seen.is_some() { seen } else { disk::look(&self.root, path.as_bytes()).map_err(failed)? };
        let Some(stand) = stand else {
            return Ok(Ok(Known::Absent));
        };
        match stand.kind {
            FileType::RegularFile if let Some(entry) = entry => Ok(Ok(self.trust(&stand, entry, former))),
            // A folder of the former site goes, with all that the tool put there.
            FileType::Directory => match self.find_foreign(path.as_bytes()).map_err(failed)? {
                Some(blocking) => Ok(Err(place.show(&blocking))),
                None => Ok(Ok(Known::Absent)),
            },
            _ => Ok(Err(shown())),
        }
    }

    /// Whether the manifest can be believed about a file.
    fn trust(&self, stand: &Stand, entry: usize, former: Former) -> Known {
        let older = self.written.is_some_and(|written| stand.changed < written);
        if older && former == Former::Trusted {
            Known::Trusted(stand.size, entry)
        } else {
            Known::Doubted(stand.size)
        }
    }

    /// Something below a folder that is not the tool's.
    fn find_foreign(&self, folder: &[u8]) -> std::io::Result<Option<Vec<u8>>> {
        if !self.manifest.has_below(folder) {
            return Ok(Some(folder.to_vec()));
        }
        for (name, kind) in disk::list(&self.root, folder)? {
            let path = disk::join(folder, &name);
            if kind == FileType::Directory {
                if let Some(found) = self.find_foreign(&path)? {
                    return Ok(Some(found));
                }
            } else if kind != FileType::RegularFile || !self.manifest.holds(&path) {
                return Ok(Some(path));
            }
        }
        Ok(None)
    }
}

/// The failure that names all that is in the way, sorted.
fn foreign(mut paths: Vec<PathBuf>) -> Failure {
    paths.sort();
    Failure::Foreign { paths }
}
