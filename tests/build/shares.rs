//! A site that is written in shares: copied together they are the site of one build.

use std::fs;
use std::path::Path;

use crate::common::Folder;
use crate::common::call;
use crate::common::done;
use crate::common::files;
use crate::pages;
use crate::replace;
use crate::same;
use crate::small;

/// What `cp -r` does. Two shares must not have a file in common.
fn copy(from: &Path, to: &Path) {
    for (path, bytes) in files(from) {
        assert!(!to.join(&path).exists(), "{path} is in two shares");
        crate::put(to, &path, &bytes);
    }
}

/// Writes a site in so many shares, and copies them together.
fn in_shares(root: &Path, of: u32, merged: &Path) {
    for number in 1..=of {
        let share = Folder::new();
        let (part, output) = (format!("{number}/{of}"), share.0.join("share"));
        done(root, &["build", "--shard", &part, "--output", output.to_str().unwrap()]);
        copy(&output, merged);
    }
}

#[test]
fn shares_copied_together_are_the_whole_site() {
    let folder = small("pages, charts, data");
    done(&folder.0, &["build", "--output", "whole"]);
    let whole = pages(&folder.0.join("whole"));
    for of in [1, 2, 3, 7] {
        let merged = Folder::new();
        in_shares(&folder.0, of, &merged.0);
        same(&pages(&merged.0), &whole, &format!("{of} shares"));
        let manifests = files(&merged.0).into_keys().filter(|path| path.starts_with(".impactbook")).count();
        assert_eq!(manifests, of as usize, "each share has a manifest of its own");
    }
}

#[test]
fn a_whole_build_takes_over_what_shares_have_written() {
    let folder = small("pages");
    let root = &folder.0;
    crate::put(root, "content/stories/third.md", crate::STORY);
    in_shares(root, 3, &root.join("output"));
    let ended = done(root, &["build"]);
    assert!(ended.said.contains(": 0 written, 0 removed"), "{ended:?}");
    in_shares(root, 2, &root.join("again"));
    fs::remove_file(root.join("content/stories/third.md")).unwrap();
    replace(root, "content/site.yaml", "title: {en: ", "title: {en: New ");
    for output in ["output", "again"] {
        // Every page changes, so that the folders are exchanged; a story goes.
        done(root, &["build", "--output", output]);
        let all = files(&root.join(output));
        let manifests: Vec<&String> = all.keys().filter(|path| path.starts_with(".impactbook")).collect();
        assert_eq!(manifests, [".impactbook"], "{output}");
    }
    done(root, &["build", "--output", "clean"]);
    same(&files(&root.join("output")), &files(&root.join("clean")), "after three shares");
    same(&files(&root.join("again")), &files(&root.join("clean")), "after two shares");
}

#[test]
fn a_share_is_never_written_over_something_else() {
    let folder = small("pages");
    let root = &folder.0;
    done(root, &["build", "--shard", "1/2"]);
    let share = files(&root.join("output"));
    for other in [&["build", "--shard", "2/2"][..], &["build", "--shard", "1/3", "--lang", "ru"]] {
        let ended = call(root, other);
        assert_eq!(ended.code, 2, "{ended:?}");
        assert!(ended.said.contains(".impactbook-shard-1-of-2"), "{ended:?}");
        same(&files(&root.join("output")), &share, "the first share");
    }
    replace(root, "content/site.yaml", "title: {en: ", "title: {en: New ");
    done(root, &["build", "--shard", "1/2"]);
    assert_ne!(files(&root.join("output")), share, "the same share is written anew");
    for wrong in ["0/2", "3/2", "2", "a/b", "1/0"] {
        let ended = call(root, &["build", "--shard", wrong]);
        assert!(ended.code == 2 && ended.said.contains(&format!("`--shard {wrong}`")), "{ended:?}");
    }
}
