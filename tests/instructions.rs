//! How many instructions whole runs of the program take, and how much memory a small site, against what they took when
//! somebody last looked.
//!
//! Wall time depends on what else a machine does; counts of instructions do not. Each run is counted by valgrind with one
//! thread, on an invented register, and may take a tenth more than `benches/instructions.txt` says. `.ci/run` calls this
//! with the release build; `UPDATE=1` writes the counts anew, and the difference is then reviewed.
//!
//! Counts belong to a compiler: with another one than the file names they are printed and nothing fails.

#![allow(clippy::unwrap_used, clippy::print_stdout, reason = "a test may stop, and this one prints a table")]

#[expect(dead_code, reason = "the program is called through valgrind here")]
mod common;
#[path = "common/random.rs"]
mod random;
#[path = "common/register.rs"]
mod register;
#[path = "common/release.rs"]
mod release;

use std::collections::BTreeMap;
use std::env;
use std::fs;
use std::path::Path;
use std::path::PathBuf;
use std::process::Command;

use register::Form;

/// How much more a run may take, in per cent.
const MOST_MORE: u64 = 10;

/// A run that is counted.
#[derive(Clone, Copy)]
struct Run {
    name: &'static str,
    /// How many projects the register has, and in which form it stands.
    projects: (usize, Form),
    outputs: &'static str,
    words: &'static [&'static str],
}

const BUILD: &[&str] = &["build", "--jobs", "1", "--no-cache", "--output", "site"];

const RUNS: [Run; 5] = [
    Run { name: "check, YAML", projects: (300, Form::Yaml), outputs: "pages", words: &["check"] },
    Run { name: "check, JSON Lines", projects: (300, Form::Lines), outputs: "pages", words: &["check"] },
    Run { name: "check, table", projects: (300, Form::Table), outputs: "pages", words: &["check"] },
    Run { name: "build, pages", projects: (300, Form::Yaml), outputs: "pages", words: BUILD },
    Run {
        name: "build, all but PNG",
        projects: (40, Form::Yaml),
        outputs: "pages, figures, charts, data, search",
        words: BUILD,
    },
];

/// What the counts were made with.
fn compiler() -> String {
    let version = Command::new("rustc").arg("--version").output().unwrap().stdout;
    format!("{} on {}", String::from_utf8(version).unwrap().trim(), env::consts::ARCH)
}

/// A run of which the memory is looked at, with two threads: half of it is the program, and which parts of that are in
/// memory hangs on `src/called.ld`.
const MEMORY: Run = Run {
    name: "build, pages of 1,000 projects, kB of memory",
    projects: (1_000, Form::Yaml),
    outputs: "pages",
    words: &["build", "--no-cache", "--output", "site"],
};

/// What `program` says in a run on a register, called by `command`.
fn said(mut command: Command, run: Run) -> String {
    let folder = release::site(run.projects, run.outputs);
    let ended =
        command.args(run.words).args(["--today", "2026-06-01"]).current_dir(&folder.0).output().unwrap();
    let said =
        format!("{}{}", String::from_utf8_lossy(&ended.stdout), String::from_utf8_lossy(&ended.stderr));
    assert!(ended.status.success(), "{said}");
    said
}

/// The memory that a run of `program` takes at most, in kilobytes.
fn memory(program: &Path, run: Run) -> u64 {
    let mut command = Command::new(program);
    command.env("RAYON_NUM_THREADS", "2");
    let said = said(command, run);
    // "…; 0.08 s, 30.1 MB of memory at most."
    let number = said.split(" MB of memory").next().unwrap().rsplit(' ').next().unwrap();
    let (whole, tenths) = number.split_once('.').unwrap_or_else(|| panic!("no memory in:\n{said}"));
    whole.parse::<u64>().unwrap() * 1000 + tenths.parse::<u64>().unwrap() * 100
}

/// The instructions of a run of `program` on a register.
fn counted(program: &Path, run: Run) -> u64 {
    let mut command = Command::new("valgrind");
    command.args(["--tool=cachegrind", "--cache-sim=no", "--cachegrind-out-file=/dev/null"]);
    command.arg(program).env("RAYON_NUM_THREADS", "1");
    let said = said(command, run);
    // "==1234== I   refs:      107,855,748"; how many spaces there are differs between versions.
    let counts = |line: &&str| line.split_whitespace().skip(1).take(2).eq(["I", "refs:"]);
    let line = said.lines().find(counts).unwrap_or_else(|| panic!("no count in:\n{said}"));
    let digits: String = line.rsplit(':').next().unwrap().chars().filter(char::is_ascii_digit).collect();
    digits.parse().unwrap()
}

#[test]
#[ignore = "needs valgrind and the release build: .ci/run calls it"]
fn runs_take_no_more_instructions_than_they_did() {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    let program = release::program();
    let kept = root.join("benches/instructions.txt");
    let text = fs::read_to_string(&kept).unwrap_or_default();
    let known: BTreeMap<&str, &str> = text.lines().filter_map(|line| line.split_once(": ")).collect();
    let same = known.get("compiler").is_some_and(|known| *known == compiler());
    let mut new = format!(
        "How many instructions runs on invented registers take; `tests/instructions.rs` says more.\n\
         Written by: UPDATE=1 cargo test --test instructions -- --ignored (after cargo build --release --locked)\n\
         compiler: {}\n",
        compiler()
    );
    let mut grown = Vec::new();
    let counts = RUNS.iter().map(|run| (run.name, counted(&program, *run)));
    // The second time all of the program lies in the system's memory.
    memory(&program, MEMORY);
    for (name, count) in counts.chain([(MEMORY.name, memory(&program, MEMORY))]) {
        let former: Option<u64> = known.get(name).and_then(|count| count.parse().ok());
        let share = former.map(|former| count * 1000 / former.max(1));
        println!(
            "{name}: {count} ({} thousandths of what was)",
            share.map_or("?".to_owned(), |share| share.to_string())
        );
        new.push_str(&format!("{name}: {count}\n"));
        if share.is_none_or(|share| share > 1000 + 10 * MOST_MORE) {
            grown.push(format!("{name}: {count}, {} before", former.unwrap_or_default()));
        }
    }
    if env::var_os("UPDATE").is_some() {
        fs::write(&kept, new).unwrap();
    } else if same {
        assert!(grown.is_empty(), "more than {MOST_MORE} % more than before:\n{}", grown.join("\n"));
    } else {
        println!(
            "nothing is compared: the counts were made with another compiler; UPDATE=1 writes them anew"
        );
    }
}
