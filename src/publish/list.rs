//! Which files of a site are other than they were: for programs that move only these.
//!
//! Comes in: the scene of a build, or two manifests. Goes out: paths below the output folder, and two files with one
//! path a line, which `rsync --files-from` and its likes read.

use std::fs;
use std::fs::File;
use std::io;
use std::io::Write;
use std::path::Path;
use std::path::PathBuf;

use blake3::Hash;

use crate::publish::disk;
use crate::publish::failure::Attempt;
use crate::publish::failure::Failure;
use crate::publish::manifest::Manifest;
use crate::publish::stage::Page;
use crate::publish::stage::Scene;

/// The files that are other than they were, as paths below the output folder.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct List {
    /// Those that are new or have new bytes, sorted; after them the manifest, if anything is other.
    pub changed: Vec<String>,
    /// Those that are gone, sorted.
    pub removed: Vec<String>,
}

impl List {
    /// What a build changes; `gone` are the files of the former site that the new one does not have, in any order, also
    /// those that somebody else has removed already: where the site is published they may still stand.
    pub(super) fn of(scene: &Scene, pages: &[Page], gone: &[&str]) -> Self {
        let changed = scene.addresses.in_order().filter(|index| pages[*index].changed);
        let mut changed: Vec<String> = changed.map(|index| scene.addresses.paths[index].to_owned()).collect();
        let mut removed: Vec<String> = gone.iter().map(|path| (*path).to_owned()).collect();
        removed.sort_unstable();
        let marked = scene.old.is_some_and(|old| old.is_marked(scene.mark));
        if !changed.is_empty() || !removed.is_empty() || !marked {
            changed.push(scene.mark.to_owned());
        }
        Self { changed, removed }
    }

    /// What is other in the site in `output` than in the one that `manifest` tells of: a copy of the `.impactbook` that
    /// lies in the site as it is published.
    pub fn since(manifest: &Path, output: &Path) -> Result<Self, Failure> {
        let former = Manifest::read_file(manifest)?;
        let root =
            disk::open_folder(output).map_err(|cause| Failure::machine(Attempt::Read, output, cause))?;
        let (now, marks) = Manifest::read_all(&root, output)?;
        let other = |(path, hash): &&(String, Hash)| former.find(path) != Some(*hash);
        let mut changed: Vec<String> =
            now.entries.iter().filter(other).map(|(path, _)| path.clone()).collect();
        let gone = former.entries.into_iter().map(|(path, _)| path).filter(|path| now.find(path).is_none());
        let removed: Vec<String> = gone.collect();
        if !changed.is_empty() || !removed.is_empty() {
            changed.extend(marks);
        }
        Ok(Self { changed, removed })
    }
}

/// Where a list is written: `FILE` for what changed, `FILE.removed` for what is gone. Each file appears whole.
#[derive(Debug)]
pub struct ListFiles {
    changed: PathBuf,
    removed: PathBuf,
}

impl ListFiles {
    /// Makes sure, before anything is built, that the list can be written; the former lists stay.
    pub fn open(file: &Path) -> Result<Self, Failure> {
        let mut removed = file.as_os_str().to_owned();
        removed.push(".removed");
        let files = Self { changed: file.to_owned(), removed: removed.into() };
        for path in [&files.changed, &files.removed] {
            let fails = |cause| Failure::machine(Attempt::Write, path, cause);
            if path.is_dir() {
                return Err(fails(io::ErrorKind::IsADirectory.into()));
            }
            File::create(part(path)).map_err(fails)?;
        }
        Ok(files)
    }

    /// Writes the list in the place of the former one.
    pub fn write(self, list: &List) -> Result<(), Failure> {
        for (path, lines) in [(&self.removed, &list.removed), (&self.changed, &list.changed)] {
            let mut text = lines.join("\n");
            if !text.is_empty() {
                text.push('\n');
            }
            let unfinished = part(path);
            File::create(&unfinished)
                .and_then(|mut file| {
                    file.write_all(text.as_bytes())?;
                    file.sync_all()
                })
                .and_then(|()| fs::rename(&unfinished, path))
                .map_err(|cause| Failure::machine(Attempt::Write, path, cause))?;
        }
        Ok(())
    }
}

impl Drop for ListFiles {
    fn drop(&mut self) {
        for path in [&self.changed, &self.removed] {
            // After a list was written there is none.
            let _ = fs::remove_file(part(path));
        }
    }
}

/// The name under which a list is begun.
fn part(path: &Path) -> PathBuf {
    let mut part = path.as_os_str().to_owned();
    part.push(format!(".part-{}", std::process::id()));
    part.into()
}
