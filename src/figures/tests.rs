//! The rules of figures, one table of cases each, named after the rule.

use rust_decimal::Decimal;

use super::behind::Behind;
use super::behind::Detailed;
use super::compute::Figures;
use super::figure::*;
use super::key::*;
use super::sample::*;
use crate::base::few::Few;
use crate::base::status::Status;
use crate::base::time::Date;
use crate::base::time::Year;
use crate::base::value::Value;
use crate::portfolio::model::*;
use crate::portfolio::selection::Funder;

/// The value of a figure in short, or the refusal.
pub(super) fn shown(portfolio: &Portfolio, figures: &Figures, key: &FigureKey) -> String {
    let Some(figure) = figures.detailed(portfolio, key) else { return "none".to_owned() };
    adds_up(&figure);
    assert_eq!(figures.figure(portfolio, key).as_ref(), Some(&figure.figure), "with its lines or without");
    assert_eq!(figure.behind, Behind::of(&figure.lines));
    match &figure.value {
        Ok(value) => show(value),
        Err(refusal) => format!("{refusal:?}"),
    }
}

/// What lines count adds up to the number of the figure.
fn adds_up(figure: &Detailed) {
    let counted: Vec<Decimal> = figure.lines.iter().filter_map(|line| line.counted).collect();
    match figure.number() {
        Some(number) if figure.ratio.is_none() => {
            assert_eq!(counted.iter().sum::<Decimal>(), number, "{figure:?}");
        }
        _ => {}
    }
    assert!(figure.lines.iter().all(|line| line.left_out.is_none() || line.counted.is_none()));
}

fn check(sample: Sample, cases: &[(FigureKey, &str)]) {
    let portfolio = sample.portfolio();
    let figures = super::compute(&portfolio);
    for (key, expected) in cases {
        assert_eq!(shown(&portfolio, &figures, key), *expected, "{}", key.id(&portfolio));
    }
}

fn jobs() -> FigureKey {
    whole("jobs-created")
}

fn projects(of: Vec<Project>) -> Sample {
    Sample { projects: of, ..Sample::default() }
}

#[test]
fn missing_parts_make_the_total_a_minimum_and_are_named() {
    let sample = projects(vec![
        project("a", vec![said("jobs-created", "4")]),
        project("b", vec![said("jobs-created", "?")]),
        project("c", vec![said("jobs-created", "withheld")]),
        project("d", vec![]),
    ]);
    let portfolio = sample.portfolio();
    let figures = super::compute(&portfolio);
    let figure = figures.figure(&portfolio, &jobs()).expect("a figure");
    assert_eq!(show(figure.value.as_ref().expect("a value")), ">=4");
    assert_eq!(figures.coverage(&portfolio, &figure), Some(Coverage { with_record: 1, of: 4 }));
    let [Note::MissingParts(missing)] = &*figure.notes else { panic!("{:?}", figure.notes) };
    assert_eq!(missing.len(), 2);
    assert_eq!(shown(&portfolio, &figures, &whole("applications")), "none");
}

#[test]
fn statuses_groups_and_payers_are_never_added() {
    let plan = Statement { status: Status::Planned, ..said("jobs-created", "7") };
    let women = Statement { of: portfolio_group(0), ..said("jobs-created", "3") };
    let state = Statement { payer: Payer::Organisation(organisation("state")), ..said("jobs-created", "20") };
    let several = Statement { payer: Payer::Several, ..said("jobs-created", "30") };
    let sample = projects(vec![project("a", vec![said("jobs-created", "4"), plan, women, state, several])]);
    let several = FigureKey { funder: Some(Funder::Several), ..jobs() };
    let women = FigureKey { of: portfolio_group(0), ..jobs() };
    check(
        sample,
        &[
            (jobs(), "4"),
            (jobs().status(Status::Planned), "7"),
            (women, "3"),
            (jobs().funder(organisation("lantern")), "4"),
            (jobs().funder(organisation("state")), "20"),
            (several, "30"),
        ],
    );
}

fn portfolio_group(index: usize) -> Option<crate::base::key::Key<Group>> {
    Some(crate::base::key::Key::at(index))
}

#[test]
fn a_project_counts_once_over_programmes_and_in_full_in_each() {
    let both = Project {
        programmes: vec![programme("first"), programme("second")].into(),
        ..project("a", vec![said("jobs-created", "4")])
    };
    let sample = projects(vec![both, project("b", vec![said("jobs-created", "5")])]);
    check(
        sample,
        &[
            (jobs(), "9"),
            (jobs().programme(programme("first")), "9"),
            (jobs().programme(programme("second")), "4"),
            (whole("projects-supported"), "2"),
            (whole("projects-supported").programme(programme("second")), "1"),
            (jobs().funder(organisation("beacon")), "4"),
        ],
    );
}

#[test]
fn towns_by_shares_in_full_together_and_one_of() {
    let of = |id: &str, towns: Towns| Project { towns, ..project(id, vec![said("jobs-created", "10")]) };
    let (alder, birch, cedar) = (town("alder"), town("birch"), town("cedar"));
    let sample = projects(vec![
        of("a", Towns::Shared([(alder, Decimal::new(6, 1)), (birch, Decimal::new(4, 1))].into())),
        of("b", Towns::Each(vec![alder, birch].into())),
        of("c", Towns::OneOf(vec![birch, cedar].into())),
        of("d", Towns::Together(vec![cedar, alder].into())),
        of("e", Towns::Each(Few::one(town("delta")))),
    ]);
    let portfolio = sample.portfolio();
    let figures = super::compute(&portfolio);
    for (key, expected) in [
        (jobs(), "50"),
        (jobs().town(alder), "16"),
        (jobs().town(birch), "14"),
        (jobs().town(cedar), "not_published"),
        (jobs().town(town("delta")), "10"),
        (jobs().together(vec![alder, cedar]), "10"),
        (jobs().town(town("elm")), "none"),
    ] {
        assert_eq!(shown(&portfolio, &figures, &key), expected, "{}", key.id(&portfolio));
    }
    let by_town = figures.breakdown(&portfolio, &jobs(), Dimension::Town);
    let cells: Vec<_> = by_town.cells.iter().map(|(value, _)| value.clone()).collect();
    assert_eq!(cells, [DimensionValue::Town(alder), DimensionValue::Town(birch)]);
    let kinds: Vec<_> = by_town.rest.iter().map(|rest| rest.kind).collect();
    use super::breakdown::RestKind;
    assert_eq!(kinds, [RestKind::Region, RestKind::TownsTogether, RestKind::OneOfTowns]);
    assert!(by_town.rest.iter().all(|rest| show(rest.figure.value.as_ref().expect("a value")) == "10"));
    assert_eq!(by_town.notes[0], Note::CountedInSeveral(1));
    let birch = figures.figure(&portfolio, &jobs().town(birch)).expect("a figure");
    assert_eq!(birch.left_out(), [(Why::OneOfTowns, 1)]);
}

#[test]
fn years_known_inferred_partly_known_and_several() {
    let in_year =
        |id: &str, year| Project { year: cited(year), ..project(id, vec![said("jobs-created", "1")]) };
    let long = Statement { time: Time::During(period(2017, 2019)), ..said("jobs-created", "10") };
    let sample = projects(vec![
        in_year("a", Year::Known(2018)),
        in_year("b", Year::About(2018)),
        in_year("c", Year::Between(2017, 2018)),
        in_year("d", Year::AtLeast(2023)),
        in_year("e", Year::Unknown),
        project("f", vec![long]),
    ]);
    let portfolio = sample.portfolio();
    let figures = super::compute(&portfolio);
    for (when, expected) in [
        (When::Always, "15"),
        (When::Year(2018), "2"),
        (When::NotStated, "3"),
        (When::SeveralYears, "10"),
        (When::Period(period(2016, 2020)), "12"),
        (When::Period(period(2016, 2018)), "2"),
    ] {
        assert_eq!(shown(&portfolio, &figures, &jobs().when(when)), expected, "{when:?}");
    }
    let year = figures.figure(&portfolio, &jobs().year(2018)).expect("a figure");
    assert_eq!(year.left_out(), [(Why::YearNotStated, 2), (Why::SeveralYears, 1)]);
    assert_eq!(year.notes, [Note::InferredYears(1), Note::UncertainYears(2)]);
    assert_eq!(figures.coverage(&portfolio, &year), Some(Coverage { with_record: 2, of: 3 }));
    let by_year = figures.breakdown(&portfolio, &jobs(), Dimension::Year);
    assert_eq!(by_year.cells.len(), 1);
    assert_eq!(by_year.rest.len(), 2);
}

#[test]
fn grants_planned_lent_returned_and_of_others_are_left_out_and_named() {
    let a = Project {
        grants: vec![
            grant("100"),
            Grant { status: Status::Disbursed, awarded: Some(cited(Date::year(2019))), ..grant("200") },
            Grant { status: Status::Planned, ..grant("1000") },
            Grant { status: Status::Ceiling, ..grant("<=2000") },
            Grant { form: GrantForm::Loan, ..grant("3000") },
            Grant { returned: Some(Date::year(2020)), ..grant("4000") },
            Grant { funder: Some(organisation("state")), ..grant("5000") },
            Grant { funder: Some(organisation("lantern")), ..grant("50") },
        ]
        .into(),
        ..project("a", vec![said("funds-awarded", "9999")])
    };
    let portfolio = projects(vec![a]).portfolio();
    let figures = super::compute(&portfolio);
    let awarded = whole("funds-awarded");
    for (key, expected) in [
        (awarded.clone(), "350"),
        (awarded.clone().year(2019), "200"),
        (awarded.clone().year(2018), "150"),
        (awarded.clone().funder(organisation("state")), "5000"),
        (whole("funds-disbursed"), "200"),
        // What is not awarded is never added to what is, and still has a figure that its number opens.
        (awarded.clone().status(Status::Ceiling), "<=2000"),
        (awarded.clone().status(Status::Planned), "1000"),
    ] {
        assert_eq!(shown(&portfolio, &figures, &key), expected, "{}", key.id(&portfolio));
    }
    let figure = figures.figure(&portfolio, &awarded).expect("a figure");
    let reasons: Vec<Why> = figure.left_out().into_iter().map(|(why, _)| why).collect();
    assert_eq!(
        reasons,
        [
            Why::NotAwarded(Status::Planned),
            Why::NotAwarded(Status::Ceiling),
            Why::OtherForm(GrantForm::Loan),
            Why::Returned,
            Why::OtherPayer,
            Why::CountedByRecord,
        ]
    );
}

#[test]
fn a_cancelled_project_counts_until_its_grants_are_returned_and_a_planned_one_apart() {
    let with =
        |id: &str, status, grants| Project { status: Some(cited(status)), grants, ..project(id, vec![]) };
    let returned = Grant { returned: Some(Date::year(2020)), ..grant("1") };
    let sample = projects(vec![
        with("a", ProjectStatus::Cancelled, [grant("1")].into()),
        with("b", ProjectStatus::Cancelled, [returned].into()),
        with("c", ProjectStatus::Planned, Box::default()),
        with("d", ProjectStatus::Ongoing, Box::default()),
    ]);
    check(
        sample,
        &[(whole("projects-supported"), "2"), (whole("projects-supported").status(Status::Planned), "1")],
    );
}

#[test]
fn stocks_take_the_latest_of_each_record_and_are_not_added_over_years() {
    let on = |year, short| Statement { time: Time::AsOf(Date::year(year)), ..said("people-employed", short) };
    let portfolio =
        projects(vec![project("a", vec![on(2018, "3"), on(2020, "5")]), project("b", vec![on(2018, "7")])])
            .portfolio();
    let figures = super::compute(&portfolio);
    let people = whole("people-employed");
    assert_eq!(shown(&portfolio, &figures, &people), "12");
    assert_eq!(shown(&portfolio, &figures, &people.clone().year(2018)), "10");
    let figure = figures.figure(&portfolio, &people).expect("a figure");
    assert_eq!(figure.method, Method::Latest);
    assert_eq!(figure.dates, Some((Date::year(2018), Date::year(2020))));
    let by_year = figures.breakdown(&portfolio, &people, Dimension::Year);
    assert_eq!(by_year.total.expect("a total").value, Err(Refusal::StockOverYears));
}

#[test]
fn two_figures_about_the_same_subject_whose_periods_overlap_are_never_added() {
    let during =
        |from, to, short| Statement { time: Time::During(period(from, to)), ..said("jobs-created", short) };
    let sample = projects(vec![
        project("a", vec![during(2016, 2018, "160"), during(2016, 2024, "740")]),
        project("b", vec![during(2018, 2018, "1"), during(2019, 2019, "2")]),
        project("c", vec![during(2016, 2018, "10"), during(2018, 2020, "20")]),
    ]);
    check(
        sample,
        &[
            (jobs(), ">=753"),
            (jobs().project(crate::base::key::Key::at(0)), "740"),
            (jobs().project(crate::base::key::Key::at(0)).when(When::Period(period(2016, 2018))), "160"),
            (jobs().project(crate::base::key::Key::at(2)), ">=10"),
        ],
    );
}

#[test]
fn sources_about_the_same_thing_agree_differ_or_one_is_preferred() {
    let preferred = Statement { remarks: Some(preferred_because("newer")), ..said("jobs-created", "5") };
    let sample = projects(vec![
        project("a", vec![said("jobs-created", ">3"), said("jobs-created", "4")]),
        project("b", vec![said("jobs-created", "3"), said("jobs-created", "4")]),
        project("c", vec![said("jobs-created", "3"), preferred]),
    ]);
    let of = |index| jobs().project(crate::base::key::Key::at(index));
    check(sample, &[(jobs(), ">=9"), (of(0), "4"), (of(1), "sources_differ"), (of(2), "5")]);
}

#[test]
fn what_holds_for_each_is_never_multiplied_and_what_has_no_total_gets_none() {
    let each = Statement { each: Some(Each::Project), ..said("jobs-created", "3") };
    let sample = projects(vec![
        project("a", vec![each, said("social-return", "2")]),
        project("b", vec![said("jobs-created", "4"), said("social-return", "3")]),
    ]);
    check(
        sample,
        &[
            (jobs(), "4"),
            (whole("social-return"), "NoTotal"),
            (whole("social-return").project(crate::base::key::Key::at(0)), "2"),
        ],
    );
}

#[test]
fn a_stated_figure_is_one_per_thing_and_never_mixed_with_the_computed() {
    let of = |short: &str, from: &str| Statement {
        time: Time::During(period(2016, 2018)),
        sources: Few::one(source(from)),
        ..said("jobs-created", short)
    };
    let sample = Sample {
        first: vec![of(">160", "report"), of(">=150", "excerpt")],
        second: vec![of("20", "excerpt"), of("30", "other")],
        projects: vec![project("a", vec![said("jobs-created", "4")])],
        ..Sample::default()
    };
    let portfolio = sample.portfolio();
    let figures = super::compute(&portfolio);
    let during = |id| jobs().programme(programme(id)).when(When::Period(period(2016, 2018)));
    assert_eq!(shown(&portfolio, &figures, &during("first").stated()), ">160");
    assert_eq!(shown(&portfolio, &figures, &during("first")), "4");
    assert_eq!(shown(&portfolio, &figures, &during("second").stated()), "sources_differ");
    let figure = figures.figure(&portfolio, &during("first").stated()).expect("a figure");
    assert_eq!(figure.lower(), Some(161.into()));
    assert_eq!(figure.evidence, Evidence::Rows);
    assert_eq!(figures.beside(&portfolio, &figure.key), [during("first")]);
    let computed = figures.figure(&portfolio, &during("first")).expect("a figure");
    assert_eq!(figures.beside(&portfolio, &computed.key), [during("first").stated()]);
}

#[test]
fn rounds_of_one_programme_are_added_and_silent_ones_named() {
    let sample = Sample {
        rounds: vec![
            round("alder", 2017, vec![said("applications", "36")]),
            round("birch", 2018, vec![said("applications", "44")]),
            round("birch", 2019, vec![]),
            Round { status: RoundStatus::NotHeld, ..round("cedar", 2018, vec![]) },
        ],
        ..Sample::default()
    };
    let portfolio = sample.portfolio();
    let figures = super::compute(&portfolio);
    let all = whole("applications").programme(programme("first")).stated();
    let figure = figures.figure(&portfolio, &all).expect("a figure");
    assert_eq!(show(figure.value.as_ref().expect("a value")), ">=80");
    assert_eq!(figure.notes, [Note::AddedFromRounds { counted: 2, silent: 1 }]);
    assert_eq!(figure.method, Method::Sum);
    for (key, expected) in [
        (all.clone().town(town("alder")), "36"),
        (all.clone().town(town("birch")), ">=44"),
        (all.clone().year(2018), "44"),
        (whole("applications").stated().town(town("alder")), "36"),
        (whole("applications"), "none"),
    ] {
        assert_eq!(shown(&portfolio, &figures, &key), expected, "{}", key.id(&portfolio));
    }
    let by_town = figures.breakdown(&portfolio, &all, Dimension::Town);
    assert_eq!(by_town.cells.len(), 2);
}

#[test]
fn what_several_programmes_only_state_is_added_only_where_no_overlap_is_declared() {
    let sample = |apart| Sample {
        first: vec![said("jobs-created", ">160")],
        second: vec![said("jobs-created", "20")],
        apart,
        ..Sample::default()
    };
    let refused = "OverlapUnknown([#0, #1])";
    check(sample(false), &[(jobs().stated(), refused)]);
    check(sample(true), &[(jobs().stated(), ">180")]);
}

#[test]
fn a_plan_whose_period_is_over_reads_outcome_not_published() {
    let plan = |from, to| Statement {
        status: Status::Planned,
        time: Time::During(period(from, to)),
        ..said("jobs-created", ">20")
    };
    let outcome = |sample: Sample, when| {
        let portfolio = sample.portfolio();
        let figures = super::compute(&portfolio);
        let key = jobs().programme(programme("first")).status(Status::Planned).when(when).stated();
        let figure = figures.figure(&portfolio, &key).expect("a figure");
        figure.notes.contains(&Note::OutcomeNotPublished)
    };
    let with = |first| Sample { first, ..Sample::default() };
    assert!(outcome(with(vec![plan(2020, 2020)]), When::Year(2020)));
    assert!(!outcome(with(vec![plan(2030, 2030)]), When::Year(2030)));
    let actual = Statement { time: Time::During(period(2019, 2021)), ..said("jobs-created", "12") };
    assert!(!outcome(with(vec![plan(2020, 2020), actual]), When::Year(2020)));
}

#[test]
fn a_ratio_needs_everything_counted() {
    let per = |sample: Sample| {
        let portfolio = sample.portfolio();
        let figures = super::compute(&portfolio);
        shown(&portfolio, &figures, &jobs().per(measure("projects-supported")))
    };
    let a = || project("a", vec![said("jobs-created", "4")]);
    assert_eq!(per(projects(vec![a(), project("b", vec![said("jobs-created", "5")])])), "4.5");
    assert_eq!(per(projects(vec![a(), project("b", vec![])])), "none");
}

#[test]
fn nothing_panics_on_an_empty_portfolio() {
    let portfolio = Sample::default().portfolio();
    let figures = super::compute(&portfolio);
    assert!(figures.keys(&portfolio).is_empty());
    assert!(figures.findings(&portfolio).is_empty());
    assert_eq!(figures.figure(&portfolio, &jobs()), None);
    let by_town = figures.breakdown(&portfolio, &jobs(), Dimension::Town);
    assert!(by_town.cells.is_empty() && by_town.total.is_none());
    let _ = Value::exact(0);
}

mod properties;
