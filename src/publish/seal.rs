//! What stands in the output folder, by which a later build tells that it still does.
//!
//! Comes in: the folder. Goes out: a value that can be kept and compared, or nothing where not every file is the one that
//! the manifest tells of. Nothing is written but what a killed build left to be finished.

use std::path::Path;

use rayon::prelude::*;

use crate::base::pack::packs;
use crate::publish::Former;
use crate::publish::Options;
use crate::publish::address::Addresses;
use crate::publish::disk;
use crate::publish::journal;
use crate::publish::lock::Lock;
use crate::publish::manifest::Manifest;
use crate::publish::place::Place;
use crate::publish::survey::Known;
use crate::publish::survey::OldSite;

/// What stands in an output folder: the tool's files, each the one that the manifest tells of.
#[derive(Debug, PartialEq, Eq)]
pub struct Seal {
    /// The hash of the manifest.
    manifest: [u8; blake3::OUT_LEN],
    /// The size of each file, in the order of the manifest.
    sizes: Vec<u64>,
}

packs!(struct Seal { manifest, sizes });

impl Seal {
    /// Of the files that the manifest with this hash tells of, and their sizes in its order.
    pub(super) fn new(manifest: blake3::Hash, sizes: Vec<u64>) -> Self {
        Self { manifest: *manifest.as_bytes(), sizes }
    }

    /// Looks at the folder; `None` where a file is missing or is another one, or where the folder cannot be read or is
    /// being written to. The next build finds out what it is then.
    pub fn of(output: &Path, options: &Options) -> Option<Self> {
        let place = Place::find(output).ok()?;
        let _lock = Lock::take(&place).ok()?;
        journal::recover(&place).ok()?;
        let old = OldSite::open(&place).ok()??;
        if !old.is_marked(&options.mark()) {
            return None;
        }
        let paths: Vec<&str> = old.manifest.entries.iter().map(|(path, _)| path.as_str()).collect();
        let addresses = Addresses::check(&paths).ok()?;
        let known = old.survey(&place, &addresses, Former::Trusted).ok()?;
        let sizes = known.par_iter().zip(&old.manifest.entries).map(|(known, (path, hash))| match known {
            Known::Absent => None,
            Known::Trusted(size, _) => Some(*size),
            Known::Doubted(size) => (disk::hash(&old.root, path.as_bytes()).ok()? == *hash).then_some(*size),
        });
        let sizes: Option<Vec<u64>> = sizes.collect();
        Some(Self::new(old.manifest.hash?, sizes?))
    }

    /// True where it was made of the files of `manifest`.
    pub(super) fn is_of(&self, manifest: &Manifest) -> bool {
        let hash = manifest.hash.map(|hash| *hash.as_bytes());
        self.sizes.len() == manifest.entries.len() && hash == Some(self.manifest)
    }

    /// The size of a file, by its place in the manifest.
    pub(super) fn size(&self, place: usize) -> Option<u64> {
        self.sizes.get(place).copied()
    }

    /// How many files there are.
    #[must_use]
    pub fn files(&self) -> usize {
        self.sizes.len()
    }

    /// Their size together, in bytes.
    #[must_use]
    pub fn bytes(&self) -> u64 {
        self.sizes.iter().sum()
    }
}
