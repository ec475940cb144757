//! Addresses: the paths of a site below its folder, checked, with the folders that they need.
//!
//! In come texts; out comes [`Addresses`], in which every path can be a file beside all the others. What stands on
//! the disk is not looked at here.

use std::io;
use std::os::fd::OwnedFd;
use std::sync::atomic::AtomicBool;
use std::sync::atomic::Ordering;

use rayon::prelude::*;

use crate::base::key::Key;
use crate::diagnostics::message::Message;
use crate::publish::disk;
use crate::publish::failure::Failure;
use crate::publish::manifest;
use crate::say;

/// The longest name that common file systems take, in bytes.
const LONGEST_NAME: usize = 255;

/// The longest address: with the output folder before it, it must stay below the system's 4096.
const LONGEST_ADDRESS: usize = 2000;

/// The addresses of a site.
#[derive(Debug)]
pub struct Addresses<'a> {
    /// As they came.
    pub(super) paths: Vec<&'a str>,
    /// Their indexes, sorted by path. There may be very many: these lists are as short as they can be.
    sorted: Vec<u32>,
    /// Every folder that is needed, parents before children.
    pub(super) folders: Vec<Folder>,
    /// The folder of each address, by its index.
    folder_of: Vec<Option<Key<Folder>>>,
}

/// A folder of the site. Mostly there are nearly as many as files.
#[derive(Debug)]
pub(super) struct Folder {
    /// An address in it, by its index.
    holds: u32,
    /// How many bytes of that address are its path below the output folder.
    length: u16,
    /// Whether it was made in the work tree.
    made: AtomicBool,
    /// The folder that it lies in, unless that is the output folder.
    parent: Option<Key<Folder>>,
}

const _: () = assert!(LONGEST_ADDRESS <= u16::MAX as usize && size_of::<Folder>() <= 12);

impl Folder {
    fn path<'a>(&self, paths: &[&'a str]) -> &'a str {
        &paths[self.holds as usize][..usize::from(self.length)]
    }
}

impl<'a> Addresses<'a> {
    /// Checks addresses and works out their folders.
    pub fn check<A: AsRef<str>>(addresses: &'a [A]) -> Result<Addresses<'a>, Failure> {
        Self::of(addresses.iter().map(AsRef::as_ref).collect())
    }

    /// The same of a list that nobody else needs.
    pub fn of(paths: Vec<&'a str>) -> Result<Addresses<'a>, Failure> {
        for path in &paths {
            if let Some(why) = fault(path) {
                return Err(refuse(path, why));
            }
        }
        let mut sorted: Vec<u32> = (0..).take(paths.len()).collect();
        let path = |index: u32| paths[index as usize];
        sorted.sort_unstable_by_key(|index| path(*index));
        for pair in sorted.windows(2) {
            if path(pair[0]) == path(pair[1]) {
                return Err(refuse(path(pair[0]), say!("two pages have it", "он нужен двум страницам")));
            }
        }
        let (folders, folder_of) = folders(&paths, &sorted);
        let addresses = Addresses { paths, sorted, folders, folder_of };
        let is_page = |folder: &&Folder| addresses.find(addresses.path_of(folder)).is_some();
        match addresses.folders.par_iter().find_first(is_page) {
            Some(folder) => Err(refuse(
                addresses.path_of(folder),
                say!("other pages need a folder of that name", "другим страницам нужна папка с этим именем"),
            )),
            None => Ok(addresses),
        }
    }

    /// The index of an address.
    pub(super) fn find(&self, path: &str) -> Option<usize> {
        let at = self.sorted.binary_search_by_key(&path, |index| self.paths[*index as usize]).ok()?;
        Some(self.sorted[at] as usize)
    }

    /// The path of a folder below the output folder.
    pub(super) fn path_of(&self, folder: &Folder) -> &'a str {
        folder.path(&self.paths)
    }

    /// The indexes of the addresses, sorted by path.
    pub(super) fn in_order(&self) -> impl Iterator<Item = usize> + Clone + '_ {
        self.sorted.iter().map(|index| *index as usize)
    }

    /// Whether the site has pages in this folder or below.
    pub(super) fn has_below(&self, folder: &str) -> bool {
        let start = format!("{folder}/");
        let from = self.sorted.partition_point(|index| self.paths[*index as usize] < start.as_str());
        self.sorted.get(from).is_some_and(|index| self.paths[*index as usize].starts_with(&start))
    }

    /// Makes the folder of an address in the work tree, once.
    pub(super) fn make_folder(&self, root: &OwnedFd, index: usize) -> io::Result<()> {
        self.folder_of[index].map_or(Ok(()), |folder| self.make(root, folder))
    }

    /// Makes a folder and those above it, unless they are made.
    fn make(&self, root: &OwnedFd, key: Key<Folder>) -> io::Result<()> {
        let folder = &self.folders[key.index()];
        if folder.made.load(Ordering::Acquire) {
            return Ok(());
        }
        if let Some(parent) = folder.parent {
            self.make(root, parent)?;
        }
        disk::make_one(root, self.path_of(folder).as_bytes())?;
        folder.made.store(true, Ordering::Release);
        Ok(())
    }
}

/// What keeps a path from being a file of a site.
pub(super) fn fault(path: &str) -> Option<Message> {
    if path.is_empty() {
        return Some(say!("it is empty", "он пуст"));
    }
    if path.len() > LONGEST_ADDRESS {
        return Some(say!("it is too long", "он слишком длинный"));
    }
    if path.chars().any(|letter| letter.is_control() || letter == '\\') {
        return Some(say!(
            "it holds a control character or a backslash",
            "в нём есть управляющий знак или обратная косая черта"
        ));
    }
    for name in path.split('/') {
        match name {
            "" => {
                return Some(say!(
                    "it begins or ends with `/`, or has two in a row",
                    "он начинается или кончается на `/`, или в нём две такие черты подряд"
                ));
            }
            "." | ".." => return Some(say!("it holds `.` or `..`", "в нём есть `.` или `..`")),
            _ if name.len() > LONGEST_NAME => {
                return Some(say!(
                    "a name in it is longer than 255 bytes",
                    "одно из имён в нём длиннее 255 байт"
                ));
            }
            _ => {}
        }
    }
    let first = path.split('/').next().unwrap_or(path);
    if manifest::is_name(first.as_bytes()) || (first.starts_with('.') && first.contains(".impactbook-")) {
        return Some(say!("that name is kept for the tool", "это имя занято самой программой"));
    }
    None
}

/// The folders of sorted paths, parents first, and the folder of each path.
fn folders(paths: &[&str], sorted: &[u32]) -> (Vec<Folder>, Vec<Option<Key<Folder>>>) {
    let mut list: Vec<Folder> = Vec::with_capacity(paths.len());
    // Those around the path that came last, outermost first: what lies in one folder stands together.
    let mut around: Vec<Key<Folder>> = Vec::new();
    let mut folder_of = vec![None; paths.len()];
    for &index in sorted {
        let path = paths[index as usize];
        let holds = |folder: &Key<Folder>| {
            let rest = path.strip_prefix(list[folder.index()].path(paths));
            rest.is_some_and(|rest| rest.starts_with('/'))
        };
        around.truncate(around.iter().take_while(|folder| holds(folder)).count());
        let known = around.last().map_or(0, |folder| usize::from(list[folder.index()].length) + 1);
        for (slash, _) in path[known..].match_indices('/') {
            let parent = around.last().copied();
            around.push(Key::at(list.len()));
            let length = u16::try_from(known + slash).unwrap_or(u16::MAX);
            list.push(Folder { holds: index, length, made: AtomicBool::new(false), parent });
        }
        folder_of[index as usize] = around.last().copied();
    }
    list.shrink_to_fit();
    (list, folder_of)
}

/// The failure for an address.
fn refuse(address: &str, why: Message) -> Failure {
    Failure::Address { address: address.to_owned(), why }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn faulty_addresses_are_refused() {
        for good in ["index.html", "a/b/c.html", "404.html", ".well-known/x", "города/выкса/index.html"]
        {
            assert_eq!(fault(good), None, "{good}");
        }
        for bad in [
            "",
            "/a",
            "a/",
            "a//b",
            "../a",
            "a/../b",
            "./a",
            "a\nb",
            "a\\b",
            ".impactbook",
            ".impactbook/x",
            ".impactbook-shard-1-of-2",
        ] {
            assert!(fault(bad).is_some(), "{bad}");
        }
        assert!(fault(".output.impactbook-new/x").is_some());
        assert!(fault(&"x".repeat(256)).is_some());
    }

    #[test]
    fn addresses_that_exclude_each_other_are_refused() {
        assert!(Addresses::check(&["a", "b", "a"]).is_err());
        assert!(Addresses::check(&["a/b", "a-b", "a"]).is_err());
        assert!(Addresses::check(&["a/b", "a-b", "a.html"]).is_ok());
    }

    #[test]
    fn folders_come_parents_first() {
        let addresses = Addresses::check(&["b/c/d", "index", "b/a", "b-x/y"]).unwrap();
        let folders: Vec<&str> = addresses.folders.iter().map(|folder| addresses.path_of(folder)).collect();
        assert_eq!(folders, ["b-x", "b", "b/c"]);
        assert!(addresses.has_below("b") && addresses.has_below("b/c") && !addresses.has_below("b/a"));
        assert!(!addresses.has_below("inde") && !addresses.has_below("z"));
    }
}
