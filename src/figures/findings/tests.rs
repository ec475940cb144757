//! What is found, case by case: how serious, and what.

use super::*;
use crate::base::few::Few;
use crate::figures::sample::*;
use crate::portfolio::model::Part;
use crate::portfolio::model::RuleKind;
use crate::portfolio::model::Source;

fn found(sample: Sample) -> Vec<String> {
    let portfolio = sample.portfolio();
    let figures = crate::figures::compute(&portfolio);
    let findings = figures.findings(&portfolio);
    findings
        .iter()
        .map(|finding| {
            let kind = format!("{:?}", finding.kind);
            let name = kind.split([' ', '{']).next().unwrap_or_default().to_owned();
            format!("{:?} {name}", finding.gravity)
        })
        .collect()
}

fn five_jobs() -> Vec<Project> {
    vec![project("a", vec![said("jobs-created", "5")])]
}

fn by(id: &str, statement: Statement) -> Statement {
    let sources: Vec<Key<Source>> = vec![source(id)];
    Statement { sources: sources.into(), ..statement }
}

#[test]
fn own_exact_totals_that_own_records_exceed_are_errors_and_all_else_warnings() {
    let stated = |from: &str, short: &str| Sample {
        projects: five_jobs(),
        first: vec![by(from, said("jobs-created", short))],
        ..Sample::default()
    };
    assert_eq!(found(stated("own", "4")), ["Error RecordsExceed"]);
    assert_eq!(found(stated("own", "<5")), ["Warning RecordsExceed"]);
    assert_eq!(found(stated("report", "4")), ["Warning RecordsExceed"]);
    assert!(found(stated("own", "5")).is_empty());
    assert!(found(stated("own", "900")).is_empty());
    assert!(found(stated("own", ">4")).is_empty());
    assert_eq!(found(stated("report", ">3")), ["Notice BoundPassed"]);
}

#[test]
fn sources_that_differ_are_warnings() {
    let two = |one: &str, other: &str| Sample {
        first: vec![by("report", said("jobs-created", one)), by("other", said("jobs-created", other))],
        ..Sample::default()
    };
    assert_eq!(found(two("3", "4")), ["Warning SourcesDiffer"]);
    assert!(found(two(">3", "3.5")).is_empty());
    let on_project = Sample {
        projects: vec![project("a", vec![said("jobs-created", "3"), by("other", said("jobs-created", "4"))])],
        ..Sample::default()
    };
    assert_eq!(found(on_project), ["Warning SourcesDiffer"]);
}

#[test]
fn parts_are_held_against_the_whole() {
    let with = |short: &str, complete, parts: &[&str]| {
        let parts = parts.iter().map(|part| Part { of: None, funder: None, value: value(part) }).collect();
        let first = vec![Statement { parts, parts_complete: complete, ..said("jobs-created", short) }];
        found(Sample { first, ..Sample::default() })
    };
    assert!(with("10", true, &["4", "6"]).is_empty());
    assert_eq!(with("10", true, &["4", "5"]), ["Warning PartsDiffer"]);
    assert!(with("10", false, &["4", "5"]).is_empty());
    assert_eq!(with("10", false, &["4", "7"]), ["Warning PartsDiffer"]);
    assert_eq!(with(">9", true, &["4", "6"]), ["Notice ExactPartsUnderHedge"]);
    assert!(with("10", true, &["4", "?"]).is_empty());
}

#[test]
fn money_is_held_against_rules() {
    let rules = || vec![rule(RuleKind::Grant, "<=200000"), rule(RuleKind::TownYear, "<=3000000")];
    let with = |rounds| Sample { rounds, rules: rules(), ..Sample::default() };
    let money = |id: &str, short: &str, projects: &str| {
        found(with(vec![round("alder", 2018, vec![said(id, short), said("projects-supported", projects)])]))
    };
    assert_eq!(money("funds-awarded", "1800000", "8"), ["Warning MeanAboveRule"]);
    assert_eq!(money("grant-fund", "1800000", "8"), ["Notice MeanAboveRule"]);
    assert!(money("funds-awarded", "1600000", "8").is_empty());
    assert_eq!(money("grant-fund", "3500000", "20"), ["Warning TownYearAboveRule"]);
    let grants = Project { grants: (0..16).map(|_| grant("200000")).collect(), ..project("a", vec![]) };
    let computed = Sample { projects: vec![grants], rules: rules(), ..Sample::default() };
    assert_eq!(found(computed), ["Warning TownYearAboveRule"]);
}

#[test]
fn a_figure_without_any_source_is_a_warning() {
    let statement = Statement { sources: Few::default(), ..said("jobs-created", "3") };
    let on_project = Sample { projects: vec![project("a", vec![statement.clone()])], ..Sample::default() };
    assert_eq!(found(on_project), ["Warning Unsourced"]);
    assert_eq!(found(Sample { first: vec![statement], ..Sample::default() }), ["Warning Unsourced"]);
}
