//! What the tests that call the program share: a folder for each test, a call, a look at what lies on disk.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::path::PathBuf;
use std::process::Command;
use std::sync::atomic::AtomicU32;
use std::sync::atomic::Ordering;

/// Files: their paths below a folder, and their bytes.
pub(crate) type Files = BTreeMap<String, Vec<u8>>;

/// A folder for one test, removed when the test has passed.
pub(crate) struct Folder(pub(crate) PathBuf);

impl Folder {
    /// Makes it.
    pub(crate) fn new() -> Folder {
        static NEXT: AtomicU32 = AtomicU32::new(0);
        let name = format!("impactbook-test-{}-{}", std::process::id(), NEXT.fetch_add(1, Ordering::Relaxed));
        let path = std::env::temp_dir().join(name);
        fs::create_dir_all(&path).unwrap();
        Folder(path.canonicalize().unwrap())
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        if !std::thread::panicking() {
            let _ = fs::remove_dir_all(&self.0);
        }
    }
}

/// How a call of the program ended.
#[derive(Debug)]
pub(crate) struct Ended {
    /// The exit code.
    pub(crate) code: i32,
    /// What it wrote to stdout.
    pub(crate) data: String,
    /// What it wrote to stderr.
    pub(crate) said: String,
}

/// The program, to be called in a folder on a day that never changes.
pub(crate) fn program(folder: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_impactbook"));
    command.current_dir(folder).env_remove("NO_COLOR").args(arguments);
    if matches!(arguments.first(), Some(&("build" | "check"))) && !arguments.contains(&"--today") {
        command.args(["--today", "2026-06-01"]);
    }
    command
}

/// Calls the program in a folder.
pub(crate) fn call(folder: &Path, arguments: &[&str]) -> Ended {
    ended(&mut program(folder, arguments))
}

/// Runs a command to its end.
pub(crate) fn ended(command: &mut Command) -> Ended {
    let output = command.output().unwrap();
    Ended {
        code: output.status.code().unwrap(),
        data: String::from_utf8(output.stdout).unwrap(),
        said: String::from_utf8(output.stderr).unwrap(),
    }
}

/// Calls the program, which has to succeed.
pub(crate) fn done(folder: &Path, arguments: &[&str]) -> Ended {
    let ended = call(folder, arguments);
    assert_eq!(ended.code, 0, "{arguments:?}: {}{}", ended.data, ended.said);
    ended
}

/// The files below a folder.
pub(crate) fn files(root: &Path) -> Files {
    fn add(root: &Path, folder: &Path, all: &mut Files) {
        for entry in fs::read_dir(folder).into_iter().flatten() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                add(root, &path, all);
            } else {
                let name = path.strip_prefix(root).unwrap().to_str().unwrap().to_owned();
                all.insert(name, fs::read(&path).unwrap());
            }
        }
    }
    let mut all = Files::new();
    add(root, root, &mut all);
    all
}
