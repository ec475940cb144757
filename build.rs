//! Asks the linker to put the functions that a build of a site calls side by side.
//!
//! The system takes code into memory in stretches of 64 kB. Calls lie scattered over 15 MB of code, so that a build of a
//! small site would hold nearly all of it; gathered they are 4 MB. `src/called.ld` lists the functions: names that there are
//! no more, or not yet, do no harm. `tests/called.rs` writes it anew.
//!
//! Only where the linker is known to read such lists: the one that comes with Rust, or with the C compiler, on Linux. It
//! is given a copy beside what is built: Cargo knows how to find that again in a folder that was moved.

use std::env;
use std::path::Path;

fn main() {
    println!("cargo:rerun-if-changed=build.rs");
    println!("cargo:rerun-if-changed=src/called.ld");
    let is = |name: &str, wanted: &str| env::var(name).is_ok_and(|value| value == wanted);
    let flags = env::var("CARGO_ENCODED_RUSTFLAGS").unwrap_or_default();
    let another = env::var_os("RUSTC_LINKER").is_some() || flags.contains("link");
    let linux = is("CARGO_CFG_TARGET_OS", "linux") && is("CARGO_CFG_TARGET_ENV", "gnu");
    if linux && is("PROFILE", "release") && !another {
        let copy = Path::new(&env::var_os("OUT_DIR").unwrap_or_default()).join("called.ld");
        if std::fs::copy("src/called.ld", &copy).is_ok() {
            println!("cargo:rustc-link-arg-bins=-T");
            println!("cargo:rustc-link-arg-bins={}", copy.display());
        }
    }
}
