//! The journal: what a build is about to do to the output folder, so that the next start can finish it.
//!
//! It is written beside the output folder before the first change and removed after the last. Its steps can be done
//! twice without harm. The work tree holds the files; without a journal a work tree is rubbish.

use std::fmt::Write;
use std::io;
use std::os::fd::OwnedFd;

use rustix::fs::FileType;
use rustix::fs::RenameFlags;
use rustix::io::Errno;

use crate::publish::disk;
use crate::publish::exchange;
use crate::publish::failure::Attempt;
use crate::publish::failure::Failure;
use crate::publish::place::Place;
use crate::publish::stage::Stage;
use crate::publish::stage::TREE;

/// What is about to happen.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Journal {
    /// The work tree, which is this folder (device and inode), takes the name of the output folder.
    Exchange((u64, u64)),
    /// These steps, in this order.
    Steps(Vec<Step>),
}

impl Journal {
    /// The steps, of which an exchange has none.
    pub(super) fn steps(&self) -> &[Step] {
        match self {
            Journal::Exchange(_) => &[],
            Journal::Steps(steps) => steps,
        }
    }
}

/// One change to the output folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Step {
    /// A file of the work tree takes the place of the former one.
    Put(String),
    /// A file of the work tree takes a place where there was none.
    Add(String),
    /// A former file goes, and the folders that it leaves empty.
    Remove(String),
}

/// The first line of a journal.
const HEAD: &str = "impactbook journal 1";

/// The last line of a journal.
const END: &str = "end\n";

/// Writes a journal; from here on the build will be finished, by this start or by the next.
pub(super) fn write(place: &Place, journal: &Journal) -> Result<(), Failure> {
    let part = place.work("journal-part");
    std::fs::write(&part, text(journal))
        .and_then(|()| std::fs::rename(&part, place.work("journal")))
        .map_err(|cause| Failure::machine(Attempt::Write, &place.work("journal"), cause))
}

/// Removes the journal: what it says is done, or was never begun.
pub(super) fn remove(place: &Place) -> Result<(), Failure> {
    let path = place.work("journal");
    disk::open_folder(&place.beside)
        .and_then(|beside| {
            disk::remove_file(&beside, place.work_name("journal-part").as_encoded_bytes())?;
            disk::remove_file(&beside, place.work_name("journal").as_encoded_bytes())
        })
        .map(|_| ())
        .map_err(|cause| Failure::machine(Attempt::Remove, &path, cause))
}

/// Finishes what a killed build began, or takes back what it had not begun to put in place.
pub(super) fn recover(place: &Place) -> Result<(), Failure> {
    let path = place.work("journal");
    let text = match std::fs::read_to_string(&path) {
        Ok(text) => text,
        Err(cause) if cause.kind() == io::ErrorKind::NotFound => String::new(),
        Err(cause) => return Err(Failure::machine(Attempt::Read, &path, cause)),
    };
    let failed = |cause| Failure::machine(Attempt::Read, &place.named, cause);
    match parse(&text) {
        Some(Journal::Steps(steps)) => {
            let root = disk::open_folder(&place.output).map_err(failed)?;
            let tree = place.work(TREE);
            let stage =
                disk::open_folder(&tree).map_err(|cause| Failure::machine(Attempt::Read, &tree, cause))?;
            apply(place, &root, &stage, &steps)?;
        }
        Some(Journal::Exchange(tree)) => {
            let output = disk::open_folder(&place.output).map_err(failed)?;
            if disk::look(&output, b"").map_err(failed)?.is_some_and(|stand| stand.id == tree) {
                exchange::clear(place, &output)?;
            }
        }
        None => {}
    }
    // The journal goes first: a work tree without one is rubbish, a journal without its tree is a riddle.
    remove(place)?;
    Stage::remove(place)
}

/// Does the steps, in their order; done ones are passed over.
pub(super) fn apply(place: &Place, root: &OwnedFd, stage: &OwnedFd, steps: &[Step]) -> Result<(), Failure> {
    let mut folders = Folders { root, last: None };
    for step in steps {
        match step {
            Step::Remove(path) => {
                folders.last = None;
                remove_page(root, path.as_bytes()).map_err(|cause| {
                    Failure::machine(Attempt::Remove, &place.show(path.as_bytes()), cause)
                })?;
            }
            Step::Put(path) | Step::Add(path) => {
                let free = matches!(step, Step::Put(_));
                let placed = folders
                    .make(path.as_bytes())
                    .and_then(|(folder, name)| move_page(stage, path.as_bytes(), (folder, name), free));
                match placed {
                    Ok(true) => {}
                    Ok(false) => {
                        return Err(Failure::Appeared { path: place.show(path.as_bytes()), kept: None });
                    }
                    Err(cause) => {
                        return Err(Failure::machine(Attempt::Place, &place.show(path.as_bytes()), cause));
                    }
                }
            }
        }
    }
    Ok(())
}

/// The folder that was used last stays open: neighbours follow each other.
struct Folders<'a> {
    root: &'a OwnedFd,
    last: Option<(&'a [u8], OwnedFd)>,
}

impl<'a> Folders<'a> {
    /// The open folder of a path, made where missing, and the path's last name.
    fn make(&mut self, path: &'a [u8]) -> io::Result<(&OwnedFd, &'a [u8])> {
        let (folder, name) = disk::split(path);
        let open = match self.last.take() {
            Some((last, open)) if last == folder => open,
            _ => disk::make_below(self.root, folder)?,
        };
        let (_, open) = self.last.insert((folder, open));
        Ok((open, name))
    }
}

/// Moves a file from the work tree to its place. `Ok(false)`: something stands there that must not be replaced.
fn move_page(
    stage: &OwnedFd,
    path: &[u8],
    (folder, name): (&OwnedFd, &[u8]),
    replace: bool,
) -> io::Result<bool> {
    let moved = if replace {
        rustix::fs::renameat(stage, path, folder, name)
    } else {
        match rustix::fs::renameat_with(stage, path, folder, name, RenameFlags::NOREPLACE) {
            Err(Errno::INVAL | Errno::NOSYS) => rustix::fs::renameat(stage, path, folder, name),
            moved => moved,
        }
    };
    match moved {
        Ok(()) => Ok(true),
        // The step was done before the build was killed.
        Err(Errno::NOENT) => Ok(true),
        Err(Errno::EXIST) => Ok(disk::look(stage, path)?.is_none()),
        Err(cause) => Err(cause.into()),
    }
}

/// Removes a file of the former site and the folders that it leaves empty. What is no file any more is not the tool's.
fn remove_page(root: &OwnedFd, path: &[u8]) -> io::Result<()> {
    let (mut above, name) = disk::split(path);
    match disk::open_below(root, above) {
        Ok(folder) => {
            if disk::look(&folder, name)?.is_some_and(|stand| stand.kind == FileType::RegularFile) {
                disk::remove_file(&folder, name)?;
            }
        }
        Err(cause) if is_gone(&cause) => {}
        Err(cause) => return Err(cause),
    }
    while !above.is_empty() {
        let (higher, name) = disk::split(above);
        match disk::open_below(root, higher) {
            Ok(folder) if !disk::remove_empty(&folder, name)? => break,
            Err(cause) if !is_gone(&cause) => return Err(cause),
            _ => above = higher,
        }
    }
    Ok(())
}

/// Whether a folder is missing, or something else stands in its place.
fn is_gone(cause: &io::Error) -> bool {
    matches!(Errno::from_io_error(cause), Some(Errno::NOENT | Errno::NOTDIR | Errno::LOOP))
}

/// The journal as text.
fn text(journal: &Journal) -> String {
    let mut text = format!("{HEAD}\n");
    // Writing to a string cannot fail.
    match journal {
        Journal::Exchange((device, inode)) => {
            let _ = writeln!(text, "exchange {device} {inode}");
        }
        Journal::Steps(steps) => {
            for step in steps {
                let _ = match step {
                    Step::Put(path) => writeln!(text, "put {path}"),
                    Step::Add(path) => writeln!(text, "add {path}"),
                    Step::Remove(path) => writeln!(text, "remove {path}"),
                };
            }
        }
    }
    text.push_str(END);
    text
}

/// Reads a journal. One that is not whole was never in force.
fn parse(text: &str) -> Option<Journal> {
    let lines = text.strip_prefix(HEAD)?.strip_prefix('\n')?.strip_suffix(END)?;
    let mut steps = Vec::new();
    for line in lines.lines() {
        let (word, rest) = line.split_once(' ')?;
        let path = || rest.to_owned();
        match word {
            "exchange" => {
                let (device, inode) = rest.split_once(' ')?;
                return Some(Journal::Exchange((device.parse().ok()?, inode.parse().ok()?)));
            }
            "put" => steps.push(Step::Put(path())),
            "add" => steps.push(Step::Add(path())),
            "remove" => steps.push(Step::Remove(path())),
            _ => return None,
        }
    }
    Some(Journal::Steps(steps))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_reads_back() {
        let steps = vec![Step::Remove("a b".into()), Step::Put("c/d".into()), Step::Add("e".into())];
        for journal in [Journal::Steps(steps), Journal::Steps(Vec::new()), Journal::Exchange((7, 9))] {
            assert_eq!(parse(&text(&journal)), Some(journal));
        }
    }

    #[test]
    fn half_a_journal_is_none() {
        let whole = text(&Journal::Steps(vec![Step::Put("a/b".into()), Step::Remove("c".into())]));
        for end in 0..whole.len() {
            assert_eq!(parse(&whole[..end]), None, "{end}");
        }
    }
}
