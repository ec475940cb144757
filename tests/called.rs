//! Writes `src/called.ld`: the functions that a build of a site calls, for the linker (see `build.rs`).
//!
//! ```text
//! cargo rustc --release --locked --bin impactbook -- -C strip=none
//! UPDATE=1 cargo test --test called -- --ignored --nocapture
//! ```
//!
//! (With another profile the compiler gives other names.) Valgrind tells which functions a build of an invented register calls, `nm` how large each is. Without `UPDATE` the
//! test says how much of what is called the list has. Nothing breaks where it grows old: `tests/instructions.rs` tells
//! when memory grows.

#![allow(clippy::unwrap_used, clippy::print_stdout, reason = "a test may stop, and this one prints a share")]

#[expect(dead_code, reason = "the program is called through valgrind here")]
mod common;
#[path = "common/random.rs"]
mod random;
#[expect(dead_code, reason = "one form is enough here")]
#[path = "common/register.rs"]
mod register;
#[path = "common/release.rs"]
mod release;

use std::collections::BTreeMap;
use std::collections::BTreeSet;
use std::env;
use std::fs;
use std::path::Path;
use std::path::PathBuf;
use std::process::Command;

use register::Form;

/// A name without what tells apart the versions that the compiler made of one function: `…17h0123456789abcdefE`, perhaps
/// with a number behind it.
fn stem(name: &str) -> &str {
    let versioned = |at: &usize| name.get(at + 3..at + 20).is_some_and(|rest| rest.ends_with('E'));
    name.rfind("17h").filter(versioned).map_or(name, |at| &name[..at + 3])
}

/// How many bytes each function of the program has.
fn sizes(program: &Path) -> BTreeMap<String, u64> {
    let told = Command::new("nm").args(["-S", "--defined-only"]).arg(program).output().unwrap();
    let told = String::from_utf8(told.stdout).unwrap();
    let size = |line: &str| match line.split_whitespace().collect::<Vec<_>>()[..] {
        [_, size, "t" | "T" | "w" | "W", name] => {
            Some((name.to_owned(), u64::from_str_radix(size, 16).ok()?))
        }
        _ => None,
    };
    told.lines().filter_map(size).collect()
}

/// The functions that a build calls, as they are named in the program.
fn called(program: &Path) -> BTreeSet<String> {
    let folder = release::site((1_000, Form::Yaml), "pages");
    let kept = folder.0.join("called.out");
    let ended = Command::new("valgrind")
        .args(["--tool=callgrind", "--demangle=no"])
        .arg(format!("--callgrind-out-file={}", kept.display()))
        .arg(program)
        .args(["build", "--no-cache", "--output", "site", "--today", "2026-06-01"])
        .current_dir(&folder.0)
        .output()
        .unwrap();
    assert!(ended.status.success(), "{}", String::from_utf8_lossy(&ended.stderr));
    // "fn=(12) name" and "cfn=(12) name"; a function that calls itself has "'2" behind its name.
    let name = |line: &str| {
        let (_, name) = line.strip_prefix('c').unwrap_or(line).strip_prefix("fn=(")?.split_once(") ")?;
        Some(name.split('\'').next()?.to_owned())
    };
    fs::read_to_string(kept).unwrap().lines().filter_map(name).collect()
}

/// The names for the list, with the bytes that are called of each: a stem where most that has it is called, else the very
/// function. Most have to be there, small ones too: one that lies elsewhere takes 64 kB of its own.
fn names(sizes: &BTreeMap<String, u64>, called: &BTreeSet<String>) -> BTreeMap<String, u64> {
    let (mut all, mut hot): (BTreeMap<&str, u64>, BTreeMap<&str, u64>) = Default::default();
    for (name, size) in sizes {
        *all.entry(stem(name)).or_default() += size;
        if called.contains(name) {
            *hot.entry(stem(name)).or_default() += size;
        }
    }
    let mostly = |stem: &str| hot.get(stem).is_some_and(|size| size * 2 >= all[stem]);
    let mut names = BTreeMap::new();
    for (name, size) in sizes.iter().filter(|(name, _)| called.contains(*name)) {
        let listed = if mostly(stem(name)) { stem(name) } else { name };
        *names.entry(listed.to_owned()).or_default() += size;
    }
    names
}

#[test]
#[ignore = "needs valgrind, nm and a release build with its symbols"]
fn what_a_build_calls_is_listed() {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    let program = release::program();
    let sizes = sizes(&program);
    assert!(sizes.len() > 1000, "the program has no symbols: build it as is said at the top of this file");
    let names = names(&sizes, &called(&program));
    let kept = root.join("src/called.ld");
    if env::var_os("UPDATE").is_some() {
        let mut text = String::from(
            "/* The functions that a build of a site calls, side by side: see build.rs.\n   Written by: UPDATE=1 cargo test \
             --test called -- --ignored */\nSECTIONS\n{\n  .text.called :\n  {\n",
        );
        let mut line = |name: &str| {
            let any = if name.ends_with("17h") { "*" } else { "" };
            text.push_str(&format!("    *(.text.{name}{any})\n"));
        };
        names.keys().for_each(|name| line(name));
        // Another compiler names the versions of a function otherwise: then all of them come here.
        let stems: BTreeSet<&str> = names.keys().map(|name| stem(name)).collect();
        stems.into_iter().filter(|stem| !names.contains_key(*stem)).for_each(line);
        text.push_str("  }\n}\nINSERT BEFORE .text;\n");
        fs::write(&kept, text).unwrap();
    }
    let list = fs::read_to_string(&kept).unwrap();
    let listed: BTreeSet<&str> = list
        .lines()
        .filter_map(|line| line.trim().strip_prefix("*(.text.")?.strip_suffix(')'))
        .map(|name| name.trim_end_matches('*'))
        .collect();
    let has = |name: &str| listed.contains(name) || listed.contains(stem(name));
    let all: u64 = names.values().sum();
    let had: u64 = names.iter().filter(|(name, _)| has(name)).map(|(_, size)| size).sum();
    println!("{all} bytes of code are called; the list has {} % of them", had * 100 / all);
}
