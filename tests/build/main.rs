//! Building as people and machines do it: what is said at the end, what changed since, in shares on several machines,
//! again with nothing to do, and where the disk refuses.

#![allow(clippy::unwrap_used, reason = "a test may stop")]

mod again;
#[path = "../common/mod.rs"]
#[allow(dead_code, reason = "other tests need the rest")]
mod common;
mod few;
mod list;
mod refused;
#[path = "../common/random.rs"]
mod random;
#[path = "../common/register.rs"]
#[allow(dead_code, reason = "other tests need the rest")]
mod register;
mod shares;
mod summary;

use std::fs;
use std::path::Path;

use common::Files;
use common::Folder;
use common::files;

/// The site with one of everything, in a folder that may be changed, with these outputs.
fn small(outputs: &str) -> Folder {
    let folder = Folder::new();
    let kept = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/sites/small/content");
    for (path, bytes) in files(&kept) {
        put(&folder.0, &format!("content/{path}"), &bytes);
    }
    let site = fs::read_to_string(folder.0.join("content/site.yaml")).unwrap();
    put(&folder.0, "content/site.yaml", format!("{site}outputs: [{outputs}]\n").as_bytes());
    folder
}

/// A story that nothing else names.
const STORY: &[u8] = b"---\ntitle: Third\ndate: 2025-11-02\n---\nOne more.\n";

fn put(root: &Path, path: &str, bytes: &[u8]) {
    let path = root.join(path);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, bytes).unwrap();
}

/// Replaces a text that must stand in a file.
fn replace(root: &Path, path: &str, from: &str, to: &str) {
    let text = fs::read_to_string(root.join(path)).unwrap();
    assert!(text.contains(from), "{path} has no `{from}`");
    put(root, path, text.replacen(from, to, 1).as_bytes());
}

/// The files of a site that was written, without its manifests.
fn pages(output: &Path) -> Files {
    let mut all = files(output);
    all.retain(|path, _| !path.starts_with(".impactbook"));
    all
}

/// Holds two sites against each other, and names the files in which they differ.
fn same(here: &Files, there: &Files, what: &str) {
    let differ = |path: &&String| here.get(*path) != there.get(*path);
    let paths: std::collections::BTreeSet<&String> = here.keys().chain(there.keys()).collect();
    let other: Vec<&String> = paths.into_iter().filter(differ).collect();
    assert!(other.is_empty(), "{what}: {other:?}");
}
