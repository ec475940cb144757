//! The shape of the code: layers, sizes, and who may touch the disk or print.
//!
//! All files under `src/` are read as text, and every breach is listed in one run. What the compiler and clippy can
//! hold is left to them.
#![expect(clippy::unwrap_used, reason = "a test that cannot read the code should stop")]

use std::fs;
use std::path::Path;
use std::path::PathBuf;

/// The layers from the bottom up; modules of one line do not know each other. ARCHITECTURE.md says why.
const LAYERS: [&[&str]; 18] = [
    &["base"],
    &["diagnostics"],
    &["inputs"],
    &["records"],
    &["portfolio"],
    &["figures"],
    &["charts"],
    &["pictures"],
    &["photographs"],
    &["theme"],
    &["export"],
    &["pages"],
    &["publish"],
    &["pipeline"],
    &["serve", "import", "scaffold"],
    &["cli"],
    &["main"],
    &["lib"],
];

/// Macros stand at the top of the crate wherever they are written; this is where they belong.
const MACROS: [(&str, &str); 1] = [("say", "diagnostics")];

/// The modules that may read or write files.
const DISK: [&str; 7] = ["inputs", "publish", "serve", "import", "scaffold", "cli", "main"];

/// The modules that may print.
const PRINTERS: [&str; 2] = ["cli", "main"];

/// How many lines a file may have, without its tests.
const LONGEST_FILE: usize = 500;

#[test]
fn the_code_keeps_its_shape() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut breaches = Vec::new();
    for path in rust_files(&root) {
        let name = path.strip_prefix(&root).unwrap().to_str().unwrap().replace('\\', "/");
        breaches.extend(breaches_of(&name, &fs::read_to_string(&path).unwrap()));
    }
    assert!(breaches.is_empty(), "\n{}\n", breaches.join("\n"));
}

/// All Rust files below a folder, sorted. The folders of starter files hold none.
fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(rust_files(&path));
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// What a file, named by its path below `src/`, does that it should not.
fn breaches_of(name: &str, text: &str) -> Vec<String> {
    let module = name.split(['/', '.']).next().unwrap_or(name);
    let Some(level) = level(module) else {
        return vec![format!(
            "src/{name}: `{module}` is in no layer; put it into LAYERS in tests/architecture.rs and into ARCHITECTURE.md"
        )];
    };
    if is_test(name) {
        return Vec::new();
    }
    let mut breaches = Vec::new();
    if !text.starts_with("//!") {
        breaches.push(format!(
            "src/{name}:1: say in `//!` lines what the file is for, what comes in, what goes out"
        ));
    }
    let code = without_tests(text);
    if code.lines().count() > LONGEST_FILE {
        let lines = code.lines().count();
        breaches.push(format!(
            "src/{name}: {lines} lines without tests, at most {LONGEST_FILE}; split it by its nouns"
        ));
    }
    for (at, line) in code.lines().enumerate() {
        let line = line.split("//").next().unwrap_or(line);
        let place = format!("src/{name}:{}", at + 1);
        breaches.extend(arrows(line, (module, level)).map(|breach| format!("{place}: {breach}")));
        breaches.extend(acts(line, module).map(|breach| format!("{place}: {breach}")));
    }
    breaches
}

/// The arrows of a line that do not point down.
fn arrows(line: &str, (module, from): (&str, usize)) -> impl Iterator<Item = String> {
    line.match_indices("crate::").filter_map(move |(at, mark)| {
        if line[..at].ends_with(|letter: char| letter.is_alphanumeric() || letter == '_' || letter == '$') {
            return None;
        }
        let rest = &line[at + mark.len()..];
        let end = rest.find(|letter: char| !letter.is_alphanumeric() && letter != '_').unwrap_or(rest.len());
        let used = &rest[..end];
        match level(used) {
            _ if used.is_empty() => Some("import one item a line, without braces or `*`".to_owned()),
            Some(to) if to == from && MACROS.iter().any(|(name, home)| *name == used && *home == module) => {
                None
            }
            _ if used == module || module == "lib" => None,
            None => {
                Some(format!("`crate::{used}` is in no layer; LAYERS in tests/architecture.rs lists them"))
            }
            Some(to) if to < from => None,
            Some(_) => Some(format!(
                "`{module}` must not use `{used}`, which is not below it; move what both need further down"
            )),
        }
    })
}

/// What a line does that its module may not.
fn acts(line: &str, module: &str) -> impl Iterator<Item = String> {
    let disk = ["std::fs", "rustix::fs", "walkdir::", "fs::read", "fs::write", "File::open", "File::create"];
    let print = ["println!", "eprintln!", "print!", "eprint!", "io::stdout", "io::stderr"];
    let touches = !DISK.contains(&module) && disk.iter().any(|word| line.contains(word));
    let prints = !PRINTERS.contains(&module) && print.iter().any(|word| line.contains(word));
    let disk = "only the edges touch the disk: read through `inputs`, write through `publish`";
    let print = "only `cli` prints: return a value or a diagnostic";
    [(touches, disk), (prints, print)]
        .into_iter()
        .filter(|(does, _)| *does)
        .map(|(_, breach)| breach.to_owned())
}

/// How high a module stands, or the module of a macro.
fn level(module: &str) -> Option<usize> {
    let module = MACROS.iter().find(|(name, _)| *name == module).map_or(module, |(_, home)| home);
    LAYERS.iter().position(|layer| layer.contains(&module))
}

/// Whether a whole file is a test.
fn is_test(name: &str) -> bool {
    name.ends_with("/tests.rs") || name.contains("/tests/") || name.ends_with("_tests.rs")
}

/// A file up to its tests.
fn without_tests(text: &str) -> &str {
    text.find("#[cfg(test)]\nmod ").map_or(text, |at| &text[..at])
}

#[test]
fn breaches_are_found() {
    let check = |name: &str, text: &str, expected: &[&str]| {
        let found = breaches_of(name, &format!("//! x\n{text}\n"));
        assert_eq!(found.len(), expected.len(), "{found:?}");
        for (found, expected) in found.iter().zip(expected) {
            assert!(found.contains(expected), "{found}");
        }
    };
    check("figures/total.rs", "use crate::portfolio::Portfolio;\nuse crate::figures::x;", &[]);
    check(
        "figures/total.rs",
        "use crate::pages::Plan;",
        &["src/figures/total.rs:2: `figures` must not use `pages`"],
    );
    check("charts.rs", "let x = crate::theme::Theme;", &["must not use `theme`"]);
    check("serve/mod.rs", "use crate::import::x;", &["must not use `import`"]);
    check("base/x.rs", "// see crate::cli\n$crate::base::x", &[]);
    check("base/x.rs", "use crate::{base, cli};", &["one item a line"]);
    check("records/x.rs", "use crate::say;", &[]);
    check("base/x.rs", "use crate::say;", &["must not use `say`"]);
    check("base/x.rs", "use crate::nonsense::x;", &["is in no layer"]);
    check("nonsense.rs", "", &["put it into LAYERS"]);
    check("pages/x.rs", "std::fs::read(path);", &["touch the disk"]);
    check("publish/x.rs", "std::fs::read(path);", &[]);
    check("pages/x.rs", "println!();", &["only `cli` prints"]);
    check("cli/x.rs", "println!();", &[]);
    check("pages/x.rs", "#[cfg(test)]\nmod tests {\nprintln!();", &[]);
    check("base/x.rs", &"\n".repeat(500), &["at most 500"]);
    assert_eq!(breaches_of("base/x.rs", "fn x() {}").len(), 1);
}
