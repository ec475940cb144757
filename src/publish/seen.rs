//! What stands where the manifests say, looked at for all files at once, before it is known which of them are needed.
//!
//! Comes in: an open folder and the entries of its manifests. Goes out: of each file what stands there, and whether all
//! folders on the way to it are folders, and no links to somewhere else. Folders are mostly listed by those that they lie
//! in: to ask for each of them would take as long as the files.

use std::os::fd::OwnedFd;

use blake3::Hash;
use rayon::prelude::*;
use rustix::fs::FileType;

use crate::publish::disk;
use crate::publish::disk::Stand;

/// What stands at the places of the entries of a manifest.
#[derive(Debug, Default)]
pub(super) struct Seen {
    /// Of each entry what stands there; `None` where nothing does, or nobody can look.
    pub(super) stands: Vec<Option<Stand>>,
    /// Of each entry whether all folders on the way are folders.
    sound: Vec<bool>,
}

/// So many files are looked at by a thread at once: others may be free for some of them before it is done.
const AT_ONCE: usize = 1024;

/// So many folders in one are looked at one by one; more are listed.
const FEW: usize = 4;

impl Seen {
    /// Looks at the files of `entries`, which are sorted by their paths, below the folder `root`.
    pub(super) fn of(root: &OwnedFd, entries: &[(String, Hash)]) -> Self {
        let mut sound = vec![false; entries.len()];
        let stand = |(path, _): &(String, Hash)| disk::look(root, path.as_bytes()).ok().flatten();
        let (stands, ()) = rayon::join(
            || entries.par_iter().with_max_len(AT_ONCE).map(stand).collect(),
            || look_at_folders(root, entries, 0, &mut sound),
        );
        Self { stands, sound }
    }

    /// True where the folder `path` is known to be one, because a file below it is an entry.
    pub(super) fn is_folder(&self, entries: &[(String, Hash)], path: &str) -> bool {
        let first = entries.partition_point(|(entry, _)| **entry < *path);
        // What begins with the path and a letter before `/` comes first, as `a-b/c` before `a/c`.
        let below = |(entry, _): &(String, Hash)| entry.as_bytes().get(path.len()) == Some(&b'/');
        let mut near = entries[first..].iter().take_while(|(entry, _)| entry.starts_with(path));
        near.position(below).is_some_and(|at| self.sound[first + at])
    }
}

/// Notes of the entries below the folder whose path takes so many bytes of theirs, with its `/`, which of them have only
/// folders on their way; the folder itself is one.
fn look_at_folders(root: &OwnedFd, entries: &[(String, Hash)], above: usize, sound: &mut [bool]) {
    let mut folders: Vec<(usize, usize, usize)> = Vec::new();
    for (at, (path, _)) in entries.iter().enumerate() {
        let Some(slash) = path[above..].find('/') else {
            sound[at] = true;
            continue;
        };
        let length = above + slash;
        match folders.last_mut() {
            Some((first, end, _)) if *end == at && is_same(&entries[*first].0, path, length) => *end = at + 1,
            _ => folders.push((at, at + 1, length)),
        }
    }
    let kinds = if folders.len() > FEW { listed(root, entries, above) } else { Vec::new() };
    for (first, end, length) in folders {
        let path = &entries[first].0[..length];
        let known = kinds.binary_search_by(|(name, _)| (**name).cmp(&path.as_bytes()[above..])).ok();
        let kind =
            known.map(|at| kinds[at].1).or_else(|| Some(disk::look(root, path.as_bytes()).ok()??.kind));
        if kind == Some(FileType::Directory) {
            look_at_folders(root, &entries[first..end], length + 1, &mut sound[first..end]);
        }
    }
}

/// What lies in the folder whose path takes so many bytes of those of `entries`, sorted by name.
fn listed(root: &OwnedFd, entries: &[(String, Hash)], above: usize) -> Vec<(Vec<u8>, FileType)> {
    let folder = entries.first().map_or("", |(path, _)| &path[..above.saturating_sub(1)]);
    let mut kinds = disk::list(root, folder.as_bytes()).unwrap_or_default();
    kinds.sort_unstable_by(|(one, _), (other, _)| one.cmp(other));
    kinds
}

/// True where two paths lie in the same folder, whose path takes so many bytes.
fn is_same(one: &str, other: &str, length: usize) -> bool {
    one.as_bytes().get(..=length) == other.as_bytes().get(..=length)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::Seen;
    use crate::publish::disk;

    #[test]
    fn files_are_seen_and_links_are_no_folders() {
        let folder = std::env::temp_dir().join(format!("impactbook-seen-{}", std::process::id()));
        let _ = fs::remove_dir_all(&folder);
        let inner = ["a", "b", "c", "d", "e", "e-f", "e/g", "e/g/h"].map(|name| format!("real/{name}"));
        for name in &inner {
            fs::create_dir_all(folder.join(name)).expect("a folder");
            fs::write(folder.join(name).join("index.html"), name).expect("a file");
        }
        std::os::unix::fs::symlink("a", folder.join("real/link")).expect("a link");
        std::os::unix::fs::symlink("real", folder.join("linked")).expect("a link");
        let mut paths: Vec<String> = inner.iter().map(|name| format!("{name}/index.html")).collect();
        paths.extend(
            ["index.html", "gone/x", "linked/a/index.html", "real/link/index.html"].map(String::from),
        );
        paths.sort();
        let entries: Vec<_> = paths.into_iter().map(|path| (path, blake3::hash(b""))).collect();
        let root = disk::open_folder(&folder).expect("open");
        let seen = Seen::of(&root, &entries);
        for ((path, _), stand) in entries.iter().zip(&seen.stands) {
            assert_eq!(stand.is_some(), folder.join(path).exists(), "{path}");
        }
        for name in &inner {
            assert!(seen.is_folder(&entries, name), "{name}");
        }
        assert!(seen.is_folder(&entries, "real"));
        for name in ["linked", "linked/a", "real/link", "gone", "rea", "real/a/index.html", "real/z", ""] {
            assert!(!seen.is_folder(&entries, name), "{name}");
        }
        fs::remove_dir_all(&folder).expect("removed");
    }
}
