//! The line at the end of a build, and that nothing else is said in a pipe.

use crate::common::call;
use crate::common::done;
use crate::put;
use crate::small;

#[test]
fn the_last_line_tells_what_was_written_what_it_took_and_what_is_withheld() {
    let folder = small("pages");
    let text = "title: Later\ndate: 2025-01-01\ndraft: true\n";
    put(&folder.0, "content/stories/later.md", format!("---\n{text}---\nNot yet.\n").as_bytes());
    let said = done(&folder.0, &["build"]).said;
    let line = said.lines().last().unwrap();
    let files = crate::pages(&folder.0.join("output")).len();
    let parts = [" pages, ", &format!(" {files} files, "), &format!(": {files} written, 0 removed, "), " s"];
    for part in parts.into_iter().chain([" warnings; ", " Withheld: drafts: 1"]) {
        assert!(line.contains(part), "`{part}` in: {line}");
    }
    assert!(!cfg!(target_os = "linux") || line.contains(" MB of memory at most."), "{line}");
    assert!(!said.contains('\r') && !said.contains("Writing files"), "in a pipe nothing moves: {said}");
    let russian = done(&folder.0, &["build", "--lang", "ru"]).said;
    assert!(russian.lines().last().unwrap().contains(" Не показано: черновиков: 1"), "{russian}");
    let with = done(&folder.0, &["build", "--drafts"]).said;
    assert!(!with.contains("drafts:"), "{with}");
    assert_eq!(done(&folder.0, &["build", "--quiet"]).said, "");
    assert_eq!(call(&folder.0, &["build", "--shard", "3/2"]).code, 2);
}
