//! Which figure a selection means.

use super::*;
use crate::base::status::Status;
use crate::figures::sample::*;
use crate::portfolio::model::Statement;
use crate::portfolio::model::Time;

fn selection(id: &str) -> Selection {
    Selection {
        currency: None,
        measure: measure(id),
        programme: None,
        funder: None,
        project: None,
        organisation: None,
        towns: Vec::new(),
        goal: None,
        topic: None,
        period: None,
        of: None,
        status: None,
        basis: None,
        source: None,
    }
}

fn check(sample: Sample, cases: &[(Selection, &str)]) {
    let portfolio = sample.portfolio();
    let figures = crate::figures::compute(&portfolio);
    for (selection, expected) in cases {
        let ids = |keys: &[FigureKey]| -> String {
            let ids: Vec<String> = keys.iter().map(|key| key.id(&portfolio)).collect();
            ids.join(" ")
        };
        let shown = match figures.select(&portfolio, selection) {
            Selected::One(key) => ids(&[key]),
            Selected::Several(keys) => format!("several: {}", ids(&keys)),
            Selected::None { nearest } => format!("none: {}", ids(&nearest)),
        };
        assert_eq!(shown, *expected);
    }
}

fn sample() -> Sample {
    let long = Statement { time: Time::During(period(2016, 2018)), ..said("jobs-created", ">160") };
    let plan = Statement { status: Status::Planned, ..said("people-employed", "20") };
    Sample {
        projects: vec![project("a", vec![said("jobs-created", "4"), said("beneficiaries", "7")])],
        first: vec![long, said("beneficiaries", "9"), plan],
        rounds: vec![round(
            "alder",
            2018,
            vec![said("applications", "36"), said("projects-supported", "12")],
        )],
        ..Sample::default()
    }
}

#[test]
fn an_unnamed_filter_means_the_whole_and_two_bases_are_ambiguous() {
    let of_first = |id| Selection { programme: Some(programme("first")), ..selection(id) };
    check(
        sample(),
        &[
            (selection("jobs-created"), "jobs-created"),
            (
                Selection { towns: vec![town("alder")], ..selection("jobs-created") },
                "jobs-created.town.alder",
            ),
            (
                of_first("beneficiaries"),
                "several: beneficiaries.programme.first beneficiaries.programme.first.stated",
            ),
            (
                Selection { basis: Some(Basis::Stated), ..of_first("beneficiaries") },
                "beneficiaries.programme.first.stated",
            ),
            (
                Selection { basis: Some(Basis::Stated), ..of_first("jobs-created") },
                "jobs-created.programme.first.period.2016-2018.stated",
            ),
            (
                Selection { period: Some(period(2016, 2018)), ..of_first("jobs-created") },
                "several: jobs-created.programme.first.period.2016-2018 \
             jobs-created.programme.first.period.2016-2018.stated",
            ),
            (
                Selection { source: Some(source("excerpt")), ..of_first("jobs-created") },
                "none: jobs-created.programme.first jobs-created jobs-created.programme.first.period.2016-2018.stated",
            ),
        ],
    );
}

#[test]
fn what_rounds_add_up_to_is_taken_where_nothing_else_is() {
    let alder = |id| Selection { towns: vec![town("alder")], ..selection(id) };
    check(
        sample(),
        &[
            (alder("applications"), "applications.town.alder.stated"),
            (alder("projects-supported"), "projects-supported.town.alder"),
            (selection("people-employed"), "people-employed.planned.programme.first.stated"),
            (selection("social-return"), "none: "),
        ],
    );
}
