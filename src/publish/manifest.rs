//! The manifest: which files in an output folder are the tool's, each with the hash of its bytes.
//!
//! It is the text that `b3sum` writes, so that `b3sum --check .impactbook`, run in the folder, proves a copy of the
//! site. It holds no times and no sizes: the same site has the same manifest. A share of a site has a manifest of its
//! own name; where shares were copied together, they are read as one.

use std::io;
use std::io::Read;
use std::os::fd::OwnedFd;
use std::path::Path;

use blake3::Hash;
use rustix::fs::FileType;

use crate::publish::address;
use crate::publish::disk;
use crate::publish::failure::Attempt;
use crate::publish::failure::Failure;

/// The manifest's name in the output folder.
pub(super) const NAME: &str = ".impactbook";

/// What the names of the manifests of shares begin with.
pub(super) const SHARE: &str = ".impactbook-shard-";

/// Whether a path in the output folder is the name of a manifest.
pub(super) fn is_name(path: &[u8]) -> bool {
    path == NAME.as_bytes() || (path.starts_with(SHARE.as_bytes()) && !path.contains(&b'/'))
}

/// The files of a site, sorted by path.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Manifest {
    /// Path and hash of each file.
    pub(super) entries: Vec<(String, Hash)>,
    /// The hash of its text; of several manifests there is none.
    pub(super) hash: Option<Hash>,
}

impl Manifest {
    /// The hash of a file, if it is the tool's.
    pub(super) fn find(&self, path: &str) -> Option<Hash> {
        Some(self.entries[self.place(path)?].1)
    }

    /// The place of a file among the tool's.
    pub(super) fn place(&self, path: &str) -> Option<usize> {
        self.entries.binary_search_by_key(&path, |(name, _)| name).ok()
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

    /// Everything that the manifests in an open folder hold, and their names, sorted: none where there is no site,
    /// several where shares were copied together. `path` is how messages name the folder.
    pub(super) fn read_all(root: &OwnedFd, path: &Path) -> Result<(Manifest, Vec<String>), Failure> {
        let failed = |cause| Failure::machine(Attempt::Read, path, cause);
        let found = disk::list(root, b"").map_err(failed)?;
        let found = found.into_iter().filter(|(name, kind)| is_name(name) && *kind == FileType::RegularFile);
        let mut names: Vec<String> = found.filter_map(|(name, _)| String::from_utf8(name).ok()).collect();
        names.sort_unstable();
        if let [only] = &names[..] {
            return Ok((Manifest::read(root, path, only)?, names));
        }
        let mut entries = Vec::new();
        for name in &names {
            entries.extend(Manifest::read(root, path, name)?.entries);
        }
        entries.sort_by(|a, b| a.0.cmp(&b.0));
        entries.dedup_by(|a, b| a.0 == b.0);
        Ok((Manifest { entries, hash: None }, names))
    }

    /// The manifest in a file of any name.
    pub(super) fn read_file(path: &Path) -> Result<Manifest, Failure> {
        let bytes = std::fs::read(path).map_err(|cause| Failure::machine(Attempt::Read, path, cause))?;
        parse(&bytes).map_err(|line| Failure::Manifest { path: path.to_owned(), line })
    }

    fn read(root: &OwnedFd, path: &Path, name: &str) -> Result<Manifest, Failure> {
        let path = path.join(name);
        let mut bytes = Vec::new();
        disk::open_file(root, name.as_bytes())
            .and_then(|mut file| file.read_to_end(&mut bytes))
            .map_err(|cause| Failure::machine(Attempt::Read, &path, cause))?;
        parse(&bytes).map_err(|line| Failure::Manifest { path, line })
    }

    /// Path and hash of each file.
    pub(super) fn lines(&self) -> impl Iterator<Item = Line<'_>> + Clone {
        self.entries.iter().map(|(path, hash)| (path.as_str(), *hash))
    }
}

/// A line of a manifest: path and hash of a file.
pub(super) type Line<'a> = (&'a str, Hash);

/// The digits of a hash.
const HEX: &[u8; 16] = b"0123456789abcdef";

/// So many bytes of a manifest are in memory at once: there may be very many lines.
const AT_ONCE: usize = 65_536;

/// Writes a manifest as text, and says the hash of the text.
pub(super) fn write<'a>(lines: impl Iterator<Item = Line<'a>>, to: &mut dyn io::Write) -> io::Result<Hash> {
    let mut hasher = blake3::Hasher::new();
    let mut text = String::with_capacity(AT_ONCE + 1024);
    let mut put = |text: &mut String| {
        hasher.update(text.as_bytes());
        to.write_all(text.as_bytes())?;
        text.clear();
        Ok::<(), io::Error>(())
    };
    for (path, hash) in lines {
        for byte in hash.as_bytes() {
            text.push(char::from(HEX[usize::from(byte >> 4)]));
            text.push(char::from(HEX[usize::from(byte & 0xf)]));
        }
        text.push_str("  ");
        text.push_str(path);
        text.push('\n');
        if text.len() >= AT_ONCE {
            put(&mut text)?;
        }
    }
    put(&mut text)?;
    Ok(hasher.finalize())
}

/// Reads a manifest; a line that no build writes is an error, with its number.
fn parse(bytes: &[u8]) -> Result<Manifest, usize> {
    let text = std::str::from_utf8(bytes).map_err(|_| 1_usize)?;
    let mut entries: Vec<(String, Hash)> = Vec::with_capacity(memchr::memchr_iter(b'\n', bytes).count());
    for (at, line) in text.lines().enumerate() {
        let entry = parse_line(line).ok_or(at + 1)?;
        if entries.last().is_some_and(|(former, _)| *former >= entry.0) {
            return Err(at + 1);
        }
        entries.push(entry);
    }
    Ok(Manifest { entries, hash: Some(blake3::hash(bytes)) })
}

/// The value of each digit of a hash, and of everything else one that no digit has: there may be very many hashes to read.
const VALUES: [u8; 256] = {
    let mut values = [u8::MAX; 256];
    let mut digit = 0;
    while digit < HEX.len() {
        values[HEX[digit] as usize] = digit as u8;
        digit += 1;
    }
    values
};

fn from_hex(digits: &str) -> Option<Hash> {
    let mut hash = [0; blake3::OUT_LEN];
    let (pairs, []) = digits.as_bytes().as_chunks::<2>() else { return None };
    if pairs.len() != hash.len() {
        return None;
    }
    let mut all = 0;
    for (byte, pair) in hash.iter_mut().zip(pairs) {
        let [high, low] = pair.map(|digit| VALUES[usize::from(digit)]);
        all |= high | low;
        *byte = high << 4 | low;
    }
    (all < 16).then(|| Hash::from_bytes(hash))
}

/// Reads one line. The path is checked like any address: a manifest must not lead out of its folder.
fn parse_line(line: &str) -> Option<(String, Hash)> {
    let (hash, path) = line.split_once("  ")?;
    let hash = from_hex(hash)?;
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
        let mut manifest = Manifest { entries, hash: None };
        let mut written = Vec::new();
        let hash = write(manifest.lines(), &mut written).expect("memory takes it");
        assert!(written.starts_with(blake3::hash(b"1").to_hex().as_bytes()));
        manifest.hash = Some(hash);
        assert_eq!(parse(&written).as_ref(), Ok(&manifest));
        assert!(manifest.holds(b"a-b") && !manifest.holds(b"a") && !manifest.holds(b"\xff"));
        assert!(manifest.has_below(b"a") && !manifest.has_below(b"a-b"));
    }

    #[test]
    fn a_long_one_is_written_in_pieces() {
        let entry = |number: u32| (format!("pages/{number:05}"), blake3::hash(&number.to_le_bytes()));
        let manifest = Manifest { entries: (0..2000).map(entry).collect(), hash: None };
        let mut written = Vec::new();
        let hash = write(manifest.lines(), &mut written).expect("memory takes it");
        assert!(written.len() > 2 * AT_ONCE);
        assert_eq!(parse(&written), Ok(Manifest { hash: Some(hash), ..manifest }));
        assert_eq!(hash, blake3::hash(&written));
    }

    #[test]
    fn a_manifest_cannot_lead_out_of_its_folder() {
        let hash = blake3::hash(b"").to_hex();
        assert_eq!(parse(format!("{hash}  a\n{hash}  ../b\n").as_bytes()), Err(2));
        assert_eq!(parse(format!("{hash}  b\n{hash}  a\n").as_bytes()), Err(2));
        assert_eq!(parse(b"nonsense"), Err(1));
        for other in [&hash[1..], &hash.to_uppercase(), &hash.replace('a', "g"), &hash.replace("af", "é")] {
            assert_eq!(parse(format!("{other}  a\n").as_bytes()), Err(1), "{other}");
        }
        assert_eq!(parse(b"").map(|manifest| manifest.entries), Ok(Vec::new()));
    }
}
