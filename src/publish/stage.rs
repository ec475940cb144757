//! The stage: a second tree beside the output folder, into which the changed files are rendered.
//!
//! In come the render function and what is known of the former files; out comes one [`Page`] per address. A page
//! whose bytes are on disk already is rendered, compared and dropped. The output folder is only read here.

use std::fs::File;
use std::io;
use std::os::fd::OwnedFd;
use std::sync::OnceLock;

use blake3::Hash;
use rayon::prelude::*;
use rustix::fs::CWD;

use crate::publish::Held;
use crate::publish::Maker;
use crate::publish::address::Addresses;
use crate::publish::disk;
use crate::publish::failure::Attempt;
use crate::publish::failure::Failure;
use crate::publish::manifest;
use crate::publish::manifest::Line;
use crate::publish::place::Place;
use crate::publish::survey::Known;
use crate::publish::survey::OldSite;

/// The work tree, open.
#[derive(Debug)]
pub(super) struct Stage {
    /// The folder.
    pub(super) root: OwnedFd,
}

/// A rendered page.
#[derive(Debug, Clone, Copy)]
pub(super) struct Page {
    /// The hash of its bytes.
    pub(super) hash: Hash,
    /// How many bytes.
    pub(super) size: u64,
    /// Whether it lies on the stage because it differs from the former one.
    pub(super) changed: bool,
    /// Whether there was none.
    pub(super) fresh: bool,
    /// Whether it was rendered, and not known to be what it would be.
    pub(super) made: bool,
}

impl Page {
    /// One that was not made, because another failed.
    const NONE: Self =
        Self { hash: Hash::from_bytes([0; 32]), size: 0, changed: false, fresh: false, made: false };
}

/// The name of the work tree.
pub(super) const TREE: &str = "new";

impl Stage {
    /// Makes an empty work tree.
    pub(super) fn create(place: &Place) -> Result<Stage, Failure> {
        let path = place.work(TREE);
        let failed = |cause: io::Error| Failure::machine(Attempt::Create, &path, cause);
        rustix::fs::mkdirat(CWD, &path, rustix::fs::Mode::from_raw_mode(0o777))
            .map_err(|cause| failed(cause.into()))?;
        Ok(Stage { root: disk::open_folder(&path).map_err(failed)? })
    }

    /// Removes a work tree, if there is one.
    pub(super) fn remove(place: &Place) -> Result<(), Failure> {
        let path = place.work(TREE);
        match std::fs::remove_dir_all(&path) {
            Err(cause) if cause.kind() != io::ErrorKind::NotFound => {
                Err(Failure::machine(Attempt::Remove, &path, cause))
            }
            _ => Ok(()),
        }
    }

    /// Writes the manifest, last of all files, and waits until it is on the disk itself; says its hash. One that stands
    /// already as it would be written is not.
    pub(super) fn write_manifest<'a>(
        &self,
        scene: &Scene,
        lines: impl Iterator<Item = Line<'a>>,
        stands: bool,
    ) -> Result<Hash, Failure> {
        let written = || {
            if stands {
                return manifest::write(lines, &mut io::sink());
            }
            let mut file: File = disk::write_new(&self.root, scene.mark.as_bytes(), b"")?;
            let hash = manifest::write(lines, &mut file)?;
            file.sync_all()?;
            Ok(hash)
        };
        written().map_err(|cause| {
            Failure::machine(Attempt::Write, &scene.place.show(scene.mark.as_bytes()), cause)
        })
    }
}

/// What a rendering needs to know besides the page.
#[derive(Debug, Clone, Copy)]
pub(super) struct Scene<'a> {
    /// The places of this build.
    pub(super) place: &'a Place,
    /// The addresses.
    pub(super) addresses: &'a Addresses<'a>,
    /// The former site and what is known of each file; none where there is no output folder.
    pub(super) old: Option<&'a OldSite>,
    /// What is known of each former file, by index; empty without a former site.
    pub(super) known: &'a [Known],
    /// The files of the former site that need not be made.
    pub(super) held: Option<Held<'a>>,
    /// The work tree.
    pub(super) stage: &'a Stage,
    /// The name of the manifest that is written.
    pub(super) mark: &'a str,
}

/// So many pages are taken by a thread at once at most: a few are a hundred times larger than most, and nobody is to wait
/// at the end for who has them. Neighbours stay together, because they have work in common.
const AT_ONCE: usize = 4;

/// So many pages are made before their maker may rest.
const STRETCH: usize = 4096;

/// Makes all pages in parallel and puts the changed ones on the stage.
pub(super) fn make(scene: &Scene, maker: &mut impl Maker) -> Result<Vec<Page>, Failure> {
    let failure = OnceLock::new();
    let mut pages = vec![Page::NONE; scene.addresses.paths.len()];
    if scene.held.is_some() {
        let held = |(index, page): (usize, &mut Page)| match held(scene, index) {
            Some(held) => *page = held,
            None => page.made = true,
        };
        pages.par_iter_mut().enumerate().for_each(held);
        // Mostly few, and large: lists and totals.
        let mut others: Vec<_> = pages.iter_mut().enumerate().filter(|(_, page)| page.made).collect();
        for stretch in others.chunks_mut(STRETCH) {
            let page = |(index, page): &mut (usize, &mut Page)| {
                **page = page_of(scene, maker, *index, &failure);
            };
            stretch.par_iter_mut().with_max_len(1).for_each(page);
            maker.rest();
        }
    } else {
        for (number, stretch) in pages.chunks_mut(STRETCH).enumerate() {
            let page = |(at, page): (usize, &mut Page)| {
                *page = page_of(scene, maker, number * STRETCH + at, &failure);
            };
            stretch.par_iter_mut().enumerate().with_max_len(AT_ONCE).for_each(page);
            maker.rest();
        }
    }
    match failure.into_inner() {
        Some(failure) => Err(failure),
        None => Ok(pages),
    }
}

/// Makes a page and puts it on the stage, unless another failed.
fn page_of(scene: &Scene, maker: &impl Maker, index: usize, failure: &OnceLock<Failure>) -> Page {
    if failure.get().is_some() {
        return Page::NONE;
    }
    let bytes = maker
        .make(index)
        .map_err(|why| Failure::Render { address: scene.addresses.paths[index].to_owned(), why: why.into() });
    bytes.and_then(|bytes| put(scene, index, bytes.as_ref())).unwrap_or_else(|why| {
        // One of them is enough.
        let _ = failure.set(why);
        Page::NONE
    })
}

/// The file of the former site, where it need not be made and nobody else had a hand in it.
fn held(scene: &Scene, index: usize) -> Option<Page> {
    let ((seal, holds), old) = (scene.held?, scene.old?);
    let Known::Trusted(size, place) = *scene.known.get(index)? else { return None };
    if !*holds.get(index)? {
        return None;
    }
    let hash = old.manifest.entries[place].1;
    (seal.size(place)? == size).then_some(Page { hash, size, changed: false, fresh: false, made: false })
}

/// Compares a page with the former one and writes it if it differs.
fn put(scene: &Scene, index: usize, bytes: &[u8]) -> Result<Page, Failure> {
    let path = scene.addresses.paths[index];
    let failed = |attempt| move |cause| Failure::machine(attempt, &scene.place.show(path.as_bytes()), cause);
    let known = scene.known.get(index).copied().unwrap_or(Known::Absent);
    let hash = blake3::hash(bytes);
    let size = bytes.len() as u64;
    let same = match scene.old {
        Some(old) => same(old, path, known, (hash, bytes)).map_err(failed(Attempt::Read))?,
        None => false,
    };
    if !same {
        let root = &scene.stage.root;
        scene.addresses.make_folder(root, index).map_err(failed(Attempt::Write))?;
        disk::write_new(root, path.as_bytes(), bytes).map_err(failed(Attempt::Write))?;
    }
    Ok(Page { hash, size, changed: !same, fresh: known == Known::Absent, made: true })
}

/// Whether the former file holds the same bytes.
fn same(old: &OldSite, path: &str, known: Known, (hash, bytes): (Hash, &[u8])) -> io::Result<bool> {
    let size = bytes.len() as u64;
    match known {
        Known::Trusted(former, place) => Ok(former == size && old.manifest.entries[place].1 == hash),
        Known::Doubted(former) => Ok(former == size && disk::holds(&old.root, path.as_bytes(), bytes)?),
        Known::Absent => Ok(false),
    }
}
