//! How long each stage takes, and whole builds, on an invented register.
//!
//! `cargo bench` prints a table: the median of several runs, in milliseconds, and what one project costs. `docs/speed.md`
//! says what was measured and how; `tests/instructions.rs` holds whole runs of the program to counts of instructions,
//! which do not depend on what else the machine does.
//!
//! `cargo bench --bench stages -- 10000 read` measures 10,000 projects and only what has `read` in its name; with
//! `--once` each is run a single time, for `valgrind`.

#![allow(clippy::unwrap_used, clippy::print_stdout, reason = "a measurement may stop, and prints")]

#[path = "../tests/common/random.rs"]
mod random;
#[path = "../tests/common/register.rs"]
mod register;

use std::fs;
use std::hint::black_box;
use std::sync::Arc;
use std::time::Duration;
use std::time::Instant;

use impactbook::diagnostics::sink::Diagnostics;
use impactbook::figures;
use impactbook::inputs::file::Inputs;
use impactbook::pipeline;
use impactbook::pipeline::Request;
use impactbook::portfolio;
use impactbook::publish::Options;
use impactbook::records;
use register::Form;
use saphyr_parser::Event;
use saphyr_parser::Parser;

/// How often each stage is run; the median counts.
const RUNS: usize = 7;

/// What was asked for.
struct Asked {
    count: usize,
    only: String,
    runs: usize,
}

impl Asked {
    fn new() -> Self {
        let words: Vec<String> = std::env::args().skip(1).filter(|word| word != "--bench").collect();
        let count = words.iter().find_map(|word| word.parse().ok()).unwrap_or(2000);
        let only = words.iter().find(|word| word.parse::<usize>().is_err() && !word.starts_with('-'));
        let runs = if words.iter().any(|word| word == "--once") { 1 } else { RUNS };
        Self { count, only: only.cloned().unwrap_or_default(), runs }
    }

    /// Runs a stage and prints the median.
    fn measure<T>(&self, name: &str, mut stage: impl FnMut() -> T) {
        if !name.contains(&self.only) {
            return;
        }
        let mut times: Vec<Duration> = Vec::new();
        for _ in 0..self.runs {
            let began = Instant::now();
            let made = black_box(stage());
            times.push(began.elapsed());
            drop(made);
        }
        times.sort_unstable();
        let median = times[times.len() / 2];
        let each = median.as_secs_f64() * 1e6 / self.count as f64;
        println!("{name:<24} {:>10.2} ms {each:>10.2} µs a project", median.as_secs_f64() * 1e3);
    }
}

fn inputs(texts: &register::Texts) -> Inputs {
    Inputs::from_texts(texts.iter().map(|(path, text)| (path.as_str(), text.as_str())))
}

/// How many events the parser makes of all projects: what reading costs at least.
fn events(texts: &[&str]) -> usize {
    let all = |text: &&str| {
        let mut parser = Parser::new_from_str(text);
        let mut count = 0;
        while let Some(event) = parser.next_event() {
            let (event, _) = event.unwrap();
            count += usize::from(!matches!(event, Event::Nothing));
        }
        count
    };
    texts.iter().map(all).sum()
}

fn main() {
    let asked = Asked::new();
    let count = asked.count;
    let site = register::site(count, Form::Yaml, "pages");
    let is_project = |path: &str| path.starts_with("content/projects/");
    let yaml: register::Texts =
        site.iter().filter(|(path, _)| is_project(path) && path.ends_with(".yaml")).cloned().collect();
    let texts: Vec<&str> = yaml.iter().map(|(_, text)| text.as_str()).collect();
    println!("{count} projects, {} kB of YAML", texts.iter().map(|text| text.len()).sum::<usize>() / 1000);

    // One thread, because the bare parser has one.
    let one = rayon::ThreadPoolBuilder::new().num_threads(1).build().unwrap();
    let load = |inputs: &Inputs| one.install(|| records::load(inputs, &Diagnostics::default()));
    let only_yaml = inputs(&yaml);
    asked.measure("yaml events", || events(&texts));
    asked.measure("yaml read", || load(&only_yaml));

    let all = inputs(&site);
    let read = records::load(&all, &Diagnostics::default());
    let options = portfolio::link::Options {
        today: jiff::civil::date(2026, 6, 1),
        drafts: false,
        unpacked: usize::MAX,
    };
    let link = || {
        let mut records = read.clone();
        let projects = portfolio::link::Projects::of(std::mem::take(&mut records.projects));
        portfolio::link::link_all(records, projects, options, &Diagnostics::default())
    };
    asked.measure("read, all threads", || records::load(&all, &Diagnostics::default()));
    asked.measure("link", link);
    let linked = link().portfolio;
    asked.measure("figures", || figures::compute(&linked));
    builds(&asked);
}

/// Whole builds into a folder that is not there yet, from registers in each form.
fn builds(asked: &Asked) {
    let folder = std::env::temp_dir().join(format!("impactbook-bench-{}", std::process::id()));
    for (name, form) in
        [("build, YAML", Form::Yaml), ("build, JSON Lines", Form::Lines), ("build, table", Form::Table)]
    {
        if !name.contains(&asked.only) {
            continue;
        }
        for (path, text) in register::site(asked.count, form, "pages") {
            let path = folder.join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }
        let request = Request {
            root: folder.clone(),
            today: jiff::civil::date(2026, 6, 1),
            drafts: false,
            strict: false,
            base_url: None,
            unpacked: pipeline::MANY,
        };
        let output = folder.join("output");
        asked.measure(name, || {
            let _ = fs::remove_dir_all(&output);
            let way = Arc::default();
            let built = pipeline::build(&request, &output, &Options::default(), &way);
            built.map(|(_, written)| written.unwrap().files)
        });
        fs::remove_dir_all(&folder).unwrap();
    }
}
