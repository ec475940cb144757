//! The index at the size of a large site: `cargo test --release --lib figures -- --ignored --nocapture`.

use std::time::Instant;

use super::*;
use crate::base::few::Few;
use crate::base::key::Identified;
use crate::base::key::Table;
use crate::base::time::Year;
use crate::figures::key::Dimension;
use crate::figures::sample::*;
use crate::portfolio::model::Town;
use crate::portfolio::model::Towns;

const PROJECTS: usize = 50_000;
const TOWN_COUNT: usize = 500;

fn large() -> Portfolio {
    let projects = (0..PROJECTS).map(|at| {
        let mut project = project(
            &format!("p{at:06}"),
            vec![said("jobs-created", "4"), said("beneficiaries", ">10"), said("people-employed", "3")],
        );
        project.year = cited(Year::Known(2016 + i16::try_from(at % 10).unwrap_or(0)));
        project.towns = Towns::Each(Few::one(Key::at(at % TOWN_COUNT)));
        project.programmes = Few::one(Key::at(at % 2));
        project.grants = [grant("100000")].into();
        project
    });
    let mut portfolio = Sample { projects: projects.collect(), ..Sample::default() }.portfolio();
    let first = portfolio.towns.as_slice()[0].clone();
    let towns: Vec<Town> =
        (0..TOWN_COUNT).map(|at| Town { id: format!("t{at:04}").into(), ..(*first).clone() }).collect();
    portfolio.towns = Table::new(towns);
    portfolio
}

#[test]
#[ignore = "measures, and says nothing about right and wrong"]
fn fifty_thousand_projects() {
    let portfolio = large();
    let start = Instant::now();
    let figures = crate::figures::compute(&portfolio);
    println!("index: {:?}", start.elapsed());
    let rows = &figures.index.rows.rows;
    println!("rows: {} of {} bytes", rows.len(), size_of::<Row>());
    let timed = |what: &str, run: &dyn Fn() -> usize| {
        let start = Instant::now();
        let count = run();
        println!("{what}: {count} in {:?}", start.elapsed());
    };
    let jobs = whole("jobs-created");
    timed("total", &|| figures.figure(&portfolio, &jobs).map_or(0, |figure| figure.behind.lines()));
    timed("by town", &|| figures.breakdown(&portfolio, &jobs, Dimension::Town).cells.len());
    timed("by year", &|| figures.breakdown(&portfolio, &jobs, Dimension::Year).cells.len());
    timed("town × year", &|| {
        figures.cross(&portfolio, &jobs, [Dimension::Town, Dimension::Year]).rows.len()
    });
    timed("one town's figures", &|| {
        let town = portfolio.towns.find("t0007").unwrap_or(Key::at(0));
        let wholes = figures.wholes(&portfolio);
        wholes.iter().filter_map(|whole| figures.figure(&portfolio, &whole.clone().town(town))).count()
    });
    timed("keys", &|| figures.keys(&portfolio).len());
    timed("project keys", &|| {
        portfolio.projects.keys().map(|project| figures.project_keys(&portfolio, project).len()).sum()
    });
    timed("findings", &|| figures.findings(&portfolio).len());
    assert_eq!(portfolio.towns[Key::at(0)].id(), "t0000");
}
