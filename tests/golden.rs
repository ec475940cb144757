//! Every folder in `tests/sites/` is a site whose pages are kept as they should be; `starter` is the one that
//! `impactbook new site` writes. In `expected/`, `addresses.txt` lists every file of the site, `main/` holds the
//! `<main>` of some pages, `whole/` some files byte for byte. An empty file there and `UPDATE=1` take a page in; the
//! difference that `UPDATE=1` makes is then reviewed.

#![allow(clippy::unwrap_used, reason = "a test may stop")]

mod common;

use std::collections::BTreeMap;
use std::env;
use std::fmt::Write;
use std::fs;
use std::path::Path;
use std::path::PathBuf;

use common::Files;
use common::Folder;
use common::done;
use common::files;

/// The site that `impactbook new site` writes, in a folder below this one.
fn starter(folder: &Path) -> PathBuf {
    done(folder, &["new", "site", "starter"]);
    folder.join("starter")
}

#[test]
fn the_small_site_is_as_it_should_be() {
    check("small");
}

#[test]
fn the_starter_site_is_as_it_should_be() {
    check("starter");
}

fn check(case: &str) {
    let kept = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/sites").join(case);
    let folder = Folder::new();
    let root = if kept.join("content").exists() { kept.clone() } else { starter(&folder.0) };
    let output = folder.0.join("output");
    done(&root, &["build", "--output", output.to_str().unwrap()]);
    let site = files(&output);

    let expected = kept.join("expected");
    let mut wrong = Vec::new();
    for (path, before) in files(&expected) {
        match made(&path, &site) {
            Some(text) if env::var_os("UPDATE").is_some() => fs::write(expected.join(path), text).unwrap(),
            Some(text) => wrong.extend(difference(&path, &before, text.as_bytes())),
            None => wrong.push(format!("{path}: the site has no such page")),
        }
    }
    assert!(expected.join("addresses.txt").exists(), "{} has no addresses.txt", expected.display());
    assert!(wrong.is_empty(), "{case}, see `UPDATE=1 cargo test --test golden`:\n{}", wrong.join("\n"));
}

/// What a file of `expected/` should hold.
fn made(path: &str, site: &Files) -> Option<String> {
    if path == "addresses.txt" {
        return Some(addresses(site));
    }
    let (part, address) = path.split_once('/')?;
    let text = String::from_utf8(site.get(address)?.clone()).unwrap();
    match part {
        "whole" => Some(text),
        "main" => {
            let start = text.find("<main")?;
            let end = text.find("</main>")? + "</main>".len();
            Some(format!("{}\n", &text[start..end]))
        }
        _ => None,
    }
}

/// All files of a site, a folder a line; those of the second language stand beside those of the first.
fn addresses(site: &Files) -> String {
    let mut folders: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for path in site.keys() {
        let (mark, inner) = path.strip_prefix("ru/").map_or(("", path.as_str()), |inner| ("ru:", inner));
        let (folder, name) = inner.rsplit_once('/').unwrap_or(("", inner));
        folders.entry(folder).or_default().push(format!("{mark}{name}"));
    }
    folders.iter().fold(String::new(), |mut list, (folder, names)| {
        writeln!(list, "/{folder}  {}", names.join(" ")).unwrap();
        list
    })
}

/// The first line in which two texts differ.
fn difference(path: &str, before: &[u8], now: &[u8]) -> Option<String> {
    let (before, now) = (String::from_utf8_lossy(before), String::from_utf8_lossy(now));
    if before == now {
        return None;
    }
    let lines = before.lines().zip(now.lines()).enumerate().find(|(_, (before, now))| before != now);
    Some(match lines {
        Some((at, (before, now))) => format!("{path}:{}:\n  - {before}\n  + {now}", at + 1),
        None => format!("{path}: {} lines before, now {}", before.lines().count(), now.lines().count()),
    })
}
