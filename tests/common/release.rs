//! The release build, for tests that measure it, and a register that it can be run on.

use std::env;
use std::fs;
use std::path::PathBuf;

use crate::common::Folder;
use crate::register;
use crate::register::Form;

/// The program as `cargo build --release` leaves it.
pub(crate) fn program() -> PathBuf {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    let target = env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), PathBuf::from);
    root.join(target).join("release/impactbook")
}

/// A folder with the site of a register of so many projects.
pub(crate) fn site((projects, form): (usize, Form), outputs: &str) -> Folder {
    let folder = Folder::new();
    for (path, text) in register::site(projects, form, outputs) {
        let path = folder.0.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    folder
}
