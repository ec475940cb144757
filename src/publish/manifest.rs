//! The manifest: which files in an output folder are the tool's, each with the hash of its bytes.
//!
//! It is the text that `b3sum` writes, so that `b3sum --check .impactbook`, run in the folder, proves a copy of the
//! site. It holds no times and no sizes: the same site has the same manifest.

use std::fmt::Write;
use std::io::Read;
use std::os::fd::OwnedFd;
use std::path::Path;

use blake3::Hash;

use crate::publish::address;
use crate::publish::disk;
use crate::publish::failure::Attempt;
use crate::publish::failure::Failure;

/// The manifest's name in the output folder.
pub(super) const NAME: &str = ".impactbook";

/// The files of a site, sorted by path.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Manifest {
    /// Path and hash of each file.
    pub(super) entries: Vec<(String, Hash)>,
}

impl Manifest {
    /// The hash of a file, if it is the tool's.
    pub(super) fn find(&self, path: &str) -> Option<Hash> {
        let at = self.entries.binary_search_by_key(&path, |(name, _)| name).ok()?;
        Some(self.entries[at].1)
    }

    /// Whether a path, which may be no text, is the tool's.
    pub(super) fn holds(&self, path: &[u8]) -> bool {
        std::str::from_utf8(path).is_ok_and(|path| self.find(path).is_some())
    }

    /// Whether any of the tool's files lies below a folder.
    pub(super) fn has_below(&self, folder: &[u8]) -> bool {
        let Ok(folder) = std::str::from_utf8(folder) else {
            return false;
        };
        let start = format!("{folder}/");
        let from = self.entries.partition_point(|(name, _)| name.as_str() < start.as_str());
        self.entries.get(from).is_some_and(|(name, _)| name.starts_with(&start))
    }

    /// The manifest in an open folder, empty where there is none; `path` is how messages name it.
    pub(super) fn read(root: &OwnedFd, path: &Path) -> Result<Manifest, Failure> {
        let mut bytes = Vec::new();
        match disk::open_file(root, NAME.as_bytes()).and_then(|mut file| file.read_to_end(&mut bytes)) {
            Ok(_) => {}
            Err(cause) if cause.kind() == std::io::ErrorKind::NotFound => return Ok(Manifest::default()),
            Err(cause) => return Err(Failure::machine(Attempt::Read, path, cause)),
        }
        parse(&bytes).map_err(|line| Failure::Manifest { path: path.to_path_buf(), line })
    }

    /// The manifest as text.
    pub(super) fn text(&self) -> String {
        let mut text = String::with_capacity(self.entries.len() * 100);
        for (path, hash) in &self.entries {
            // Writing to a string cannot fail.
            let _ = writeln!(text, "{}  {path}", hash.to_hex());
        }
        text
    }
}

/// Reads a manifest; a line that no build writes is an error, with its number.
fn parse(bytes: &[u8]) -> Result<Manifest, usize> {
    let text = std::str::from_utf8(bytes).map_err(|_| 1_usize)?;
    let mut entries: Vec<(String, Hash)> = Vec::new();
    for (at, line) in text.lines().enumerate() {
        let entry = parse_line(line).ok_or(at + 1)?;
        if entries.last().is_some_and(|(former, _)| *former >= entry.0) {
            return Err(at + 1);
        }
        entries.push(entry);
    }
    Ok(Manifest { entries })
}

/// Reads one line. The path is checked like any address: a manifest must not lead out of its folder.
fn parse_line(line: &str) -> Option<(String, Hash)> {
    let (hash, path) = line.split_once("  ")?;
    let hash = Hash::from_hex(hash).ok()?;
    if address::fault(path).is_some() {
        return None;
    }
    Some((path.to_owned(), hash))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_reads_back() {
        let entries = vec![("a-b".to_owned(), blake3::hash(b"1")), ("a/b  c".to_owned(), blake3::hash(b"2"))];
        let manifest = Manifest { entries };
        assert_eq!(parse(manifest.text().as_bytes()), Ok(Manifest { entries: manifest.entries.clone() }));
        assert!(manifest.holds(b"a-b") && !manifest.holds(b"a") && !manifest.holds(b"\xff"));
        assert!(manifest.has_below(b"a") && !manifest.has_below(b"a-b"));
    }

    #[test]
    fn a_manifest_cannot_lead_out_of_its_folder() {
        let hash = blake3::hash(b"").to_hex();
        assert_eq!(parse(format!("{hash}  a\n{hash}  ../b\n").as_bytes()), Err(2));
        assert_eq!(parse(format!("{hash}  b\n{hash}  a\n").as_bytes()), Err(2));
        assert_eq!(parse(b"nonsense"), Err(1));
        assert_eq!(parse(b""), Ok(Manifest::default()));
    }
}
