//! A reader's selection comes to the same in a browser as in the program: random projects, random selections, the
//! program's figures beside those of `themes/default/scripts/pick-sum.js`, which reads the scripts of the built site.

#![allow(clippy::unwrap_used, reason = "a test may stop")]

#[expect(dead_code, reason = "only a part is needed here")]
mod common;
#[path = "common/random.rs"]
mod random;

use std::fmt::Write;
use std::fs;
use std::path::Path;
use std::process::Command;

use common::Folder;
use common::done;
use impactbook::base::key::Key;
use impactbook::base::time::Date;
use impactbook::base::time::End;
use impactbook::base::time::Period;
use impactbook::base::value::Value;
use impactbook::diagnostics::sink::Diagnostics;
use impactbook::figures;
use impactbook::figures::compute::Figures;
use impactbook::figures::figure::Refusal;
use impactbook::figures::key::FigureKey;
use impactbook::figures::key::When;
use impactbook::figures::picked::Series;
use impactbook::inputs;
use impactbook::portfolio;
use impactbook::portfolio::model::Portfolio;
use impactbook::portfolio::model::Project;
use impactbook::portfolio::selection::Funder;
use impactbook::records;
use random::Random;
use serde_json::Value as Json;
use serde_json::json;

const PROJECTS: usize = 160;
const SELECTIONS: usize = 1200;

const VALUES: [&str; 16] = [
    "12",
    "0",
    "7",
    "more than 5",
    "at least 3",
    "about 20",
    "nearly 9",
    "{between: [4, 8]}",
    "unknown",
    "withheld",
    "not_applicable",
    "{in_words: several}",
    "up to 6",
    "less than 11",
    "1 234 567",
    "40",
];
const TOWNS: [&str; 7] = [
    "town: vyksa",
    "town: chusovoy",
    "towns: [vyksa, chusovoy]",
    "towns: [{town: vyksa, share: 60 %}, {town: chusovoy, share: 40 %}]",
    "town: {one_of: [vyksa, chusovoy]}",
    "town: vyksa",
    "town: unknown",
];
const YEARS: [&str; 6] = ["2023", "2024", "2025", "unknown", "{between: [2023, 2024]}", "about 2024"];
const PERIODS: [&str; 6] = ["2023", "2024", "2025", "2023/2025", "2023/2024", "2024/2025"];
const STATUSES: [&str; 5] = ["planned", "ongoing", "completed", "cancelled", ""];
const GRANTS: [&str; 7] = [
    "amount: 150 000 RUB, awarded: 2023-05, status: disbursed",
    "amount: 200 000.50 RUB, status: committed",
    "amount: 2 000 EUR, awarded: 2024-09",
    "amount: 90 000 RUB, status: planned",
    "amount: 300 000 RUB, form: loan",
    "amount: 70 000 RUB, funder: ally",
    "amount: more than 100 000 RUB, awarded: 2024",
];

fn one<'a>(random: &mut Random, of: &[&'a str]) -> &'a str {
    of[random.below(of.len())]
}

/// A project with anything that a record may say.
fn project(random: &mut Random) -> String {
    let programme = one(random, &["programme: first", "programme: second", "programmes: [first, second]"]);
    // Bounds from above leave most sums without a total, so they are rarer.
    let likely = VALUES.len() - random.below(5);
    let mut text = format!("name: A\n{programme}\n{}\nyear: {}\n", one(random, &TOWNS), one(random, &YEARS));
    let status = one(random, &STATUSES);
    if !status.is_empty() {
        writeln!(text, "status: {status}").unwrap();
    }
    writeln!(text, "topics: [{}]", one(random, &["bread", "bread, music", "music", ""])).unwrap();
    writeln!(text, "goals: [{}]", one(random, &["8", "8, 11", "11", ""])).unwrap();
    let grants: String =
        (0..random.below(3)).map(|_| format!("  - {{{}}}\n", one(random, &GRANTS))).collect();
    if !grants.is_empty() {
        write!(text, "grants:\n{grants}").unwrap();
    }
    let mut figures = String::new();
    for _ in 0..random.below(9) {
        let measure = one(random, &["jobs-created", "beneficiaries", "jobs-maintained", "services-created"]);
        let value = VALUES[random.below(likely)];
        let time = match measure {
            "jobs-maintained" => format!("as_of: 202{}-12-31", 3 + random.below(3)),
            _ => format!("period: {}", one(random, &PERIODS)),
        };
        let more = one(
            random,
            &[
                "",
                "",
                ", town: vyksa",
                ", towns: [vyksa, chusovoy]",
                ", status: planned",
                ", source: herald",
                ", source: register",
            ],
        );
        writeln!(figures, "  - {{measure: {measure}, value: {value}, {time}{more}}}").unwrap();
    }
    if !figures.is_empty() {
        write!(text, "figures:\n{figures}").unwrap();
    }
    text
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        let target = to.join(path.file_name().unwrap());
        match path.is_dir() {
            true if path.ends_with("projects") || path.ends_with("stories") => {}
            true => copy(&path, &target),
            false => drop(fs::copy(&path, &target).unwrap()),
        }
    }
}

fn site(root: &Path) {
    copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/sites/small/content"), &root.join("content"));
    let file = root.join("content/site.yaml");
    let settings = fs::read_to_string(&file).unwrap();
    let settings = settings
        .replace("features: [two-banks]\n", "")
        .replace("headline:", "outputs: [pages, search]\nheadline:");
    fs::write(&file, settings).unwrap();
    fs::create_dir_all(root.join("content/projects")).unwrap();
    let mut random = Random(20_240_611);
    for number in 0..PROJECTS {
        fs::write(root.join(format!("content/projects/p{number:03}.yaml")), project(&mut random)).unwrap();
    }
}

fn read(root: &Path) -> (Portfolio, Figures) {
    let diagnostics = Diagnostics::default();
    let inputs = inputs::read(root).map_err(|_| "the site cannot be read").unwrap();
    let records = records::load(&inputs, &diagnostics);
    let options = portfolio::link::Options {
        today: jiff::civil::date(2026, 6, 1),
        drafts: false,
        unpacked: usize::MAX,
    };
    let portfolio = portfolio::link::link(records, options, &diagnostics);
    let figures = figures::compute(&portfolio);
    (portfolio, figures)
}

/// Something or nothing to filter by.
fn maybe<T>(random: &mut Random, count: usize, of: impl Fn(usize) -> T) -> Option<(usize, T)> {
    let at = random.below(count * 3);
    (at < count).then(|| (at, of(at)))
}

/// A selection as the program and as the script name it, and how far the projects in it are.
fn selection(random: &mut Random, portfolio: &Portfolio, series: &Series) -> (FigureKey, Json) {
    let mut key = series.whole.clone();
    let mut choice = json!({});
    if let Some((at, town)) = maybe(random, portfolio.towns.len(), Key::at) {
        key = key.town(town);
        choice["town"] = json!(at);
    }
    if let Some((_, year)) = maybe(random, 3, |at| 2023 + i16::try_from(at).unwrap()) {
        key = key.year(year);
        choice["year"] = json!(year);
    } else if random.below(3) == 0 {
        // Two years or three in a row are a period.
        let (first, last) = [(2023, 2024), (2024, 2025), (2023, 2025)][random.below(3)];
        key.when = When::during(Period { start: Date::year(first), end: End::On(Date::year(last)) });
        choice["year"] = json!((first..=last).rev().collect::<Vec<_>>());
    }
    if let Some((at, programme)) = maybe(random, portfolio.programmes.len(), Key::at) {
        key = key.programme(programme);
        choice["programme"] = json!(at);
    }
    if let Some((_, goal)) = maybe(random, 2, |at| [8, 11][at]) {
        key.goal = Some(goal);
        choice["goal"] = json!(goal);
    }
    if let Some((at, topic)) = maybe(random, portfolio.topics.len(), Key::at) {
        key.topic = Some(topic);
        choice["topic"] = json!(at);
    }
    if let Some((at, funder)) = maybe(random, portfolio.organisations.len(), Key::at) {
        key.funder = Some(Funder::One(funder));
        choice["funder"] = json!(at);
    }
    (key, choice)
}

/// What a figure comes to, in the words of the script.
fn total(
    portfolio: &Portfolio,
    figures: &Figures,
    key: &FigureKey,
    wanted: impl Fn(Key<Project>) -> bool,
) -> Json {
    let Some(figure) = figures.selected(portfolio, key, wanted) else { return Json::Null };
    let counted = figure.counted();
    let mut total = match &figure.value {
        Ok(Value::Known(known)) => json!({
            "word": known.qualifier.word(),
            "approximate": known.approximate,
            "low": known.number.normalize().to_string(),
            "high": known.upper_number.normalize().to_string(),
        }),
        Ok(Value::Missing(missing)) => json!({ "missing": missing.word() }),
        Err(refusal) => json!({ "refusal": match refusal {
            Refusal::MinimumAndMaximum => "minimum_and_maximum",
            Refusal::MaximumAndMissing => "maximum_and_missing",
            Refusal::SignedAndMissing => "signed_and_missing",
            Refusal::TooLarge => "too_large",
            _ => "no_total",
        } }),
    };
    total["counted"] = json!(counted);
    total["left"] = json!(figure.behind.lines() - counted);
    total
}

#[test]
fn a_selection_comes_to_the_same_in_a_browser() {
    if Command::new("node").arg("--version").output().is_err() {
        return;
    }
    let folder = Folder::new();
    site(&folder.0);
    done(&folder.0, &["build", "--output", "output"]);
    let (portfolio, figures) = read(&folder.0);
    let series = figures.picked_series(&portfolio);
    assert!(series.len() > 8, "{series:?}");
    let mut random = Random(7);
    let mut cases = Vec::new();
    let mut said = 0;
    for _ in 0..SELECTIONS {
        let at = random.below(series.len());
        let (key, mut choice) = selection(&mut random, &portfolio, &series[at]);
        // Projects of one year, or all: a choice that is none of the key's.
        let only = maybe(&mut random, 3, |at| 2023 + i16::try_from(at).unwrap()).map(|(_, year)| year);
        let year = |project: Key<Project>| portfolio.projects[project].year.first.value;
        // In all towns together is whatever is in any, and nothing twice.
        let placed = key.towns.is_empty() && random.below(3) == 0;
        if placed {
            choice["town"] = json!((0..portfolio.towns.len()).collect::<Vec<_>>());
        }
        let wanted = |project: Key<Project>| {
            only.is_none_or(|only| year(project).counted() == Some(only))
                && (!placed || !portfolio.projects[project].towns.named().is_empty())
        };
        let expected = total(&portfolio, &figures, &key, wanted);
        said += usize::from(expected["low"].is_string());
        let case =
            json!({ "series": at, "choice": choice, "only": only, "placed": placed, "expected": expected });
        cases.push(case);
    }
    assert!(said > SELECTIONS / 4, "only {said} selections come to a number");
    let file = folder.0.join("cases.json");
    fs::write(&file, json!(cases).to_string()).unwrap();
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/browser/pick-sums.mjs");
    let ended = common::ended(Command::new("node").arg(script).arg(folder.0.join("output")).arg(&file));
    assert_eq!(ended.code, 0, "{}{}", ended.data, ended.said);
}
