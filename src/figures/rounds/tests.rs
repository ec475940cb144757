//! Rounds, pairs, the firmest money, what was said, and what is not known.

use super::*;
use crate::base::value::Missing;
use crate::figures::money::Firmness;
use crate::figures::sample::*;
use crate::figures::unknowns::Subject;
use crate::portfolio::model::Statement;
use crate::portfolio::model::Time;
use crate::portfolio::model::Towns;

#[test]
fn the_grid_has_every_year_and_says_nothing_where_nothing_was_found() {
    let joint = Round {
        towns: Towns::Together(vec![town("birch"), town("alder")].into()),
        ..round("alder", 2018, vec![])
    };
    let rounds = vec![
        round("alder", 2016, vec![]),
        Round { status: RoundStatus::NotHeld, ..round("alder", 2017, vec![]) },
        joint,
        Round { year: Year::Unknown, ..round("cedar", 2018, vec![]) },
        Round { year: Year::About(2018), status: RoundStatus::Announced, ..round("cedar", 2018, vec![]) },
    ];
    let portfolio = Sample { rounds, ..Sample::default() }.portfolio();
    let grid = crate::figures::compute(&portfolio).round_grid(&portfolio, programme("first"));
    assert_eq!(grid.years, [2016, 2017, 2018]);
    assert_eq!(grid.year_not_stated, [3]);
    let statuses = |row: usize| -> Vec<_> { grid.rows[row].cells.iter().map(|cell| cell.status).collect() };
    assert_eq!(statuses(0), [Some(RoundStatus::Held), Some(RoundStatus::NotHeld), None]);
    assert_eq!(grid.rows[1].towns, [town("alder"), town("birch")]);
    assert_eq!(statuses(1), [None, None, Some(RoundStatus::Held)]);
    assert!(grid.rows[2].cells[2].inferred);
}

#[test]
fn applications_stand_beside_supported_projects_with_the_share() {
    let rounds = vec![
        round("alder", 2017, vec![said("applications", "230"), said("projects-supported", "17")]),
        round("birch", 2018, vec![said("applications", ">40"), said("projects-supported", "26")]),
        round("birch", 2019, vec![said("applications", "44")]),
    ];
    let portfolio = Sample { rounds, ..Sample::default() }.portfolio();
    let pairs = crate::figures::compute(&portfolio).application_pairs(&portfolio, None);
    assert_eq!(pairs.len(), 2);
    assert_eq!((pairs[0].round, pairs[0].year), (Some(0), Year::Known(2017)));
    let shares: Vec<_> = pairs
        .iter()
        .map(|pair| show(&crate::base::value::Value::Known(ratio::round(&pair.share.value, 3))))
        .collect();
    assert_eq!(shares, ["0.074", "<0.65"]);
}

#[test]
fn the_firmest_money_goes_from_paid_to_ceiling() {
    let planned = |id, short| Statement { status: Status::Planned, ..said(id, short) };
    let ceiling = Statement { status: Status::Ceiling, ..said("grant-fund", "<=9") };
    let rounds = vec![
        round("alder", 2017, vec![said("budget", "5"), said("grant-fund", "3"), planned("grant-fund", "7")]),
        round("birch", 2018, vec![planned("budget", "5"), ceiling]),
        round("cedar", 2018, vec![said("grant-fund", "3"), said("funds-awarded", "2")]),
        round("elm", 2018, vec![said("applications", "3")]),
    ];
    let portfolio = Sample { rounds, ..Sample::default() }.portfolio();
    let figures = crate::figures::compute(&portfolio);
    let firmest: Vec<Firmness> = figures
        .firmest_by_round(&portfolio, programme("first"))
        .iter()
        .map(|firmest| firmest.firmness)
        .collect();
    assert_eq!(firmest, [Firmness::SetAside, Firmness::Planned, Firmness::Awarded]);
    let towns: Vec<_> = figures
        .firmest_by_town(&portfolio, None)
        .iter()
        .map(|(town, firmest)| (*town, firmest.firmness))
        .collect();
    assert_eq!(
        towns,
        [
            (town("alder"), Firmness::SetAside),
            (town("birch"), Firmness::Planned),
            (town("cedar"), Firmness::Awarded),
        ]
    );
}

#[test]
fn later_statements_include_earlier_ones() {
    let during =
        |from, to, short| Statement { time: Time::During(period(from, to)), ..said("jobs-created", short) };
    let first = vec![during(2016, 2024, "740"), during(2016, 2018, ">160"), said("jobs-created", "5")];
    let portfolio = Sample { first, ..Sample::default() }.portfolio();
    let said = crate::figures::compute(&portfolio).said(&portfolio, measure("jobs-created"), None);
    let shown: Vec<_> = said.iter().map(|one| (show(&one.value), one.included_in_later)).collect();
    let expected = [(">160", true), ("740", false), ("5", false)];
    assert_eq!(shown, expected.map(|(value, included)| (value.to_owned(), included)));
}

#[test]
fn what_nobody_published_is_listed_with_what_is_known_instead() {
    let plan = Statement { status: Status::Planned, ..said("jobs-created", "20") };
    let sample = Sample {
        projects: vec![project("a", vec![])],
        rounds: vec![round("birch", 2018, vec![plan, said("applications", "3")])],
        expects: vec!["applications", "jobs-created", "projects-supported"],
        ..Sample::default()
    };
    let portfolio = sample.portfolio();
    let figures = crate::figures::compute(&portfolio);
    let unknowns = figures.unknowns(&portfolio);
    let of = |subject: Subject| -> Vec<_> {
        let of = unknowns.iter().filter(|unknown| unknown.subject == subject);
        of.map(|unknown| (&*portfolio.measures[unknown.measure].id, unknown.missing.clone())).collect()
    };
    let not_published = |id| (id, Missing::NotPublished);
    assert_eq!(
        of(Subject::Town(town("alder"))),
        [not_published("applications"), not_published("jobs-created")]
    );
    assert_eq!(
        of(Subject::Town(town("birch"))),
        [("jobs-created", Missing::OutcomeNotPublished), not_published("projects-supported")]
    );
    assert_eq!(of(Subject::Programme(programme("first"))), [("jobs-created", Missing::OutcomeNotPublished)]);
    assert_eq!(of(Subject::Site), [not_published("jobs-created")]);
    let instead = unknowns.iter().find(|unknown| unknown.subject == Subject::Town(town("birch")));
    let ids: Vec<String> =
        instead.expect("an unknown").instead.iter().map(|key| key.id(&portfolio)).collect();
    assert_eq!(ids, ["jobs-created.planned.programme.first.town.birch.year.2018.stated"]);
}
