//! What the tests of publishing share: a folder for each test, small sites, and a look at what lies on disk.

use std::collections::BTreeMap;
use std::fs;
use std::os::unix::fs::MetadataExt;
use std::path::Path;
use std::path::PathBuf;
use std::sync::atomic::AtomicU32;
use std::sync::atomic::Ordering;

use impactbook::publish::Options;
use impactbook::publish::Way;
use impactbook::publish::Written;
use impactbook::publish::failure::Failure;
use impactbook::publish::write;

/// A site: addresses and bytes.
pub(crate) type Site = BTreeMap<String, Vec<u8>>;

/// A folder for one test, removed when the test has passed.
pub(crate) struct Folder(pub(crate) PathBuf);

impl Folder {
    /// Makes it.
    pub(crate) fn new() -> Folder {
        static NEXT: AtomicU32 = AtomicU32::new(0);
        let name =
            format!("impactbook-publish-{}-{}", std::process::id(), NEXT.fetch_add(1, Ordering::Relaxed));
        let path = std::env::temp_dir().join(name);
        fs::create_dir_all(&path).unwrap();
        Folder(path.canonicalize().unwrap())
    }

    /// The output folder in it.
    pub(crate) fn output(&self) -> PathBuf {
        self.0.join("output")
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        if !std::thread::panicking() {
            let _ = fs::remove_dir_all(&self.0);
        }
    }
}

/// A site from pairs of address and text.
pub(crate) fn site(pages: &[(&str, &str)]) -> Site {
    pages.iter().map(|(path, text)| ((*path).to_owned(), text.as_bytes().to_vec())).collect()
}

/// A site of many pages, of which those from `differs_from` on differ by `edition`.
pub(crate) fn large(pages: usize, edition: usize, differs_from: usize) -> Site {
    let page = |at: usize| {
        let edition = if at >= differs_from { edition } else { 0 };
        let text = format!("page {at} of edition {edition}\n").repeat(1 + at % 40);
        (format!("projects/p-{at}/index.html"), text.into_bytes())
    };
    let mut site: Site = (0..pages).map(page).collect();
    site.insert(format!("only/{edition}/index.html"), b"here in this edition alone".to_vec());
    site
}

/// Builds a site.
pub(crate) fn build_with(output: &Path, site: &Site, options: &Options) -> Result<Written, Failure> {
    let addresses: Vec<&str> = site.keys().map(String::as_str).collect();
    write(output, &addresses, |at| Ok::<_, String>(site[addresses[at]].as_slice()), options)
}

/// Builds a site that must succeed.
pub(crate) fn build(output: &Path, site: &Site) -> Written {
    build_with(output, site, &Options::default()).unwrap()
}

/// Builds file by file.
pub(crate) fn build_one_by_one(output: &Path, site: &Site) -> Written {
    build_with(output, site, &Options { way: Way::OneByOne, ..Options::default() }).unwrap()
}

/// All files below a folder; links by their target, empty folders with a slash.
pub(crate) fn files(folder: &Path) -> Site {
    fn collect(root: &Path, folder: &Path, found: &mut Site) {
        let mut empty = true;
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            empty = false;
            let name = path.strip_prefix(root).unwrap().to_str().unwrap().to_owned();
            let kind = path.symlink_metadata().unwrap().file_type();
            if kind.is_dir() {
                collect(root, &path, found);
            } else if kind.is_symlink() {
                found.insert(name, fs::read_link(&path).unwrap().into_os_string().into_encoded_bytes());
            } else {
                found.insert(name, fs::read(&path).unwrap());
            }
        }
        if empty && folder != root {
            let name = folder.strip_prefix(root).unwrap().to_str().unwrap();
            found.insert(format!("{name}/"), Vec::new());
        }
    }
    let mut found = Site::new();
    collect(folder, folder, &mut found);
    found
}

/// The pages below a folder, without the manifest.
pub(crate) fn pages(folder: &Path) -> Site {
    let mut found = files(folder);
    assert!(found.remove(".impactbook").is_some(), "a site has a manifest");
    found
}

/// What tells whether a file was touched: inode, seconds and nanoseconds.
pub(crate) fn stamp(path: impl AsRef<Path>) -> (u64, i64, i64) {
    let data = path.as_ref().symlink_metadata().unwrap();
    (data.ino(), data.mtime(), data.mtime_nsec())
}

/// Nothing but the output folder is left.
pub(crate) fn nothing_beside(folder: &Folder) {
    let names: Vec<_> = fs::read_dir(&folder.0).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(names, ["output"]);
}
