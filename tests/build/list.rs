//! The list of what changed: whoever moves only what it names has the new site.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use crate::STORY;
use crate::common::Folder;
use crate::common::call;
use crate::common::done;
use crate::common::files;
use crate::put;
use crate::replace;
use crate::same;
use crate::small;

/// The two lists beside a site.
fn lists(root: &Path) -> [Vec<String>; 2] {
    ["list", "list.removed"].map(|name| {
        let text = fs::read_to_string(root.join(name)).unwrap();
        assert!(text.is_empty() || text.ends_with('\n'));
        text.lines().map(str::to_owned).collect()
    })
}

/// Does what `rsync --files-from` does, and deletes what is gone.
fn publish(root: &Path, mirror: &Path) -> [usize; 2] {
    let [changed, removed] = lists(root);
    for path in &changed {
        put(mirror, path, &fs::read(root.join("output").join(path)).unwrap());
    }
    for path in &removed {
        fs::remove_file(mirror.join(path)).unwrap();
    }
    [changed.len(), removed.len()]
}

#[test]
fn moving_what_is_listed_makes_the_published_site_the_new_one() {
    let folder = small("pages");
    let (root, mirror) = (&folder.0, Folder::new());
    let build = ["build", "--changed-list", "list"];
    let step = |what: &str| {
        done(root, &build);
        let moved = publish(root, &mirror.0);
        same(&files(&mirror.0), &files(&root.join("output")), what);
        moved
    };
    put(root, "content/stories/third.md", STORY);
    let all = step("the first build");
    assert_eq!(all, [files(&root.join("output")).len(), 0]);
    assert_eq!(step("nothing"), [0, 0]);
    replace(root, "content/projects/bakery.yaml", "Bakery", "Old bakery");
    let few = step("a name");
    assert!(few[0] > 1 && few[0] < all[0] && few[1] == 0, "{few:?}");
    fs::remove_file(root.join("content/stories/third.md")).unwrap();
    assert!(step("a story less")[1] > 0);
    put(root, "themes/default/styles/own.css", b"main { color: red }");
    replace(root, "content/site.yaml", "title: {en: ", "title: {en: New ");
    let many = step("so many pages that the folders are exchanged")[0];
    assert!(many * 16 > all[0], "{many}");
    let left: BTreeSet<String> = files(root).into_keys().filter(|path| path.starts_with("list")).collect();
    assert_eq!(left, ["list", "list.removed"].map(str::to_owned).into(), "nothing unfinished stays");
}

#[test]
fn a_list_can_be_made_against_what_is_published() {
    let folder = small("pages");
    let root = &folder.0;
    put(root, "content/stories/third.md", STORY);
    done(root, &["build"]);
    fs::copy(root.join("output/.impactbook"), root.join("published")).unwrap();
    replace(root, "content/projects/bakery.yaml", "Bakery", "Old bakery");
    fs::remove_file(root.join("content/stories/third.md")).unwrap();
    // A build that nobody published, as on a machine of its own.
    done(root, &["build"]);
    fs::remove_dir_all(root.join("output")).unwrap();
    done(root, &["build", "--changed-list", "list", "--changed-since", "published"]);
    let [changed, removed] = lists(root);
    let all = files(&root.join("output")).len();
    assert!(changed.contains(&"projects/bakery/index.html".to_owned()) && changed.len() < all, "{changed:?}");
    assert_eq!(changed.last().map(String::as_str), Some(".impactbook"));
    assert!(removed.contains(&"stories/third/index.html".to_owned()), "{removed:?}");
}

#[test]
fn a_list_that_cannot_be_written_stops_the_build_before_it_begins() {
    let folder = small("pages");
    let ended = call(&folder.0, &["build", "--changed-list", "no-such-folder/list"]);
    assert_eq!(ended.code, 2, "{ended:?}");
    assert!(ended.said.contains("no-such-folder/list"), "{ended:?}");
    assert!(!folder.0.join("output").exists());
}
