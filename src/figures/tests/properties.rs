//! What must hold of every portfolio, however odd.

use proptest::prelude::*;
use rust_decimal::Decimal;

use super::super::breakdown::Breakdown;
use super::super::key::*;
use super::super::sample::*;
use super::super::summing;
use super::shown;
use crate::base::key::Key;
use crate::base::status::Status;
use crate::base::time::Date;
use crate::base::time::End;
use crate::base::time::Period;
use crate::base::time::Year;
use crate::base::value::Value;
use crate::figures::tally::Nothing;
use crate::portfolio::model::*;

const VALUES: [&str; 12] = ["0", "4", "2.5", ">160", ">=5", "<5", "<=7", "~5", "3..5", "?", "-", "withheld"];

fn some_towns() -> impl Strategy<Value = Towns> {
    let towns = || prop::collection::vec((0_usize..5).prop_map(Key::<Town>::at), 1..3);
    prop_oneof![
        Just(Towns::All),
        towns().prop_map(|towns| Towns::Each(towns.into())),
        towns().prop_map(|towns| Towns::Together(towns.into())),
        towns().prop_map(|towns| Towns::OneOf(towns.into())),
        (0_usize..4, 1_i64..100).prop_map(|(at, share)| {
            let share = Decimal::new(share, 2);
            Towns::Shared([(Key::at(at), share), (Key::at(at + 1), Decimal::ONE - share)].into())
        }),
    ]
}

fn some_year() -> impl Strategy<Value = Year> {
    let year = || 2016_i16..2020;
    prop_oneof![
        year().prop_map(Year::Known),
        year().prop_map(Year::About),
        (year(), year()).prop_map(|(one, other)| Year::Between(one.min(other), one.max(other))),
        year().prop_map(Year::AtLeast),
        Just(Year::Unknown),
    ]
}

fn some_time() -> impl Strategy<Value = Time> {
    let date = || (2016_i16..2020).prop_map(Date::year);
    prop_oneof![
        some_year().prop_map(Time::Inherited),
        (date(), date()).prop_map(|(one, other)| {
            Time::During(Period { start: one.min(other), end: End::On(one.max(other)) })
        }),
        date().prop_map(|start| Time::During(Period { start, end: End::Unknown })),
        date().prop_map(Time::AsOf),
        Just(Time::Unstated),
    ]
}

fn some_statement() -> impl Strategy<Value = Statement> {
    let measures = ["jobs-created", "people-employed", "applications", "funds-awarded", "projects-supported"];
    let payers = [
        Payer::ProgrammeFunder,
        Payer::ProgrammeFunder,
        Payer::Several,
        Payer::Organisation(organisation("state")),
        Payer::Organisation(organisation("lantern")),
    ];
    let eaches = [None, None, None, Some(Each::Project)];
    (
        (prop::sample::select(measures.to_vec()), prop::sample::select(VALUES.to_vec())),
        (some_time(), some_towns()),
        prop::sample::select(payers.to_vec()),
        prop::sample::select(eaches.to_vec()),
        prop::sample::select(vec![Status::Actual, Status::Actual, Status::Planned]),
        any::<bool>(),
    )
        .prop_map(|((id, short), (time, towns), payer, each, status, preferred)| Statement {
            time,
            towns,
            payer,
            each,
            status,
            remarks: preferred.then(|| preferred_because("newer")),
            ..said(id, short)
        })
}

fn some_grant() -> impl Strategy<Value = Grant> {
    let statuses = [Status::Committed, Status::Disbursed, Status::Planned, Status::Ceiling];
    let forms = [GrantForm::Grant, GrantForm::Grant, GrantForm::Loan];
    (
        prop::sample::select(VALUES.to_vec()),
        prop::sample::select(statuses.to_vec()),
        prop::sample::select(forms.to_vec()),
        any::<bool>(),
        prop::option::of(0_usize..3),
    )
        .prop_map(|(short, status, form, returned, funder)| Grant {
            status,
            form,
            returned: returned.then(|| Date::year(2020)),
            funder: funder.map(Key::at),
            ..grant(short)
        })
}

fn some_project() -> impl Strategy<Value = Project> {
    (
        prop::collection::vec(some_statement(), 0..4),
        prop::collection::vec(some_grant(), 0..3),
        some_towns(),
        some_year(),
        prop::sample::select(vec![vec![0_usize], vec![1], vec![0, 1]]),
    )
        .prop_map(|(statements, grants, towns, year, programmes)| Project {
            grants: grants.into(),
            towns,
            year: cited(year),
            programmes: programmes.into_iter().map(Key::at).collect(),
            ..project("", statements)
        })
}

fn some_sample() -> impl Strategy<Value = Portfolio> {
    let statements = || prop::collection::vec(some_statement(), 0..4);
    let round = (some_towns(), some_year(), statements()).prop_map(|(towns, year, statements)| Round {
        towns,
        year,
        statements,
        ..round("alder", 2018, vec![])
    });
    let rounds = prop::collection::vec(round, 0..4);
    (prop::collection::vec(some_project(), 0..6), rounds, statements(), statements(), any::<bool>()).prop_map(
        |(mut projects, rounds, first, second, apart)| {
            for (at, project) in projects.iter_mut().enumerate() {
                project.id = format!("p{at}").into();
            }
            let expects = vec!["jobs-created", "funds-awarded", "applications"];
            let rules = vec![rule(RuleKind::TownYear, "<=3"), rule(RuleKind::Grant, "<=2")];
            Sample { projects, rounds, first, second, apart, expects, rules, ..Sample::default() }.portfolio()
        },
    )
}

/// The sum of all bars and remainders, where all of them are exact.
fn sum_of(parts: &Breakdown) -> Option<Decimal> {
    let cells = parts.cells.iter().map(|(_, figure)| figure);
    let figures = cells.chain(parts.rest.iter().map(|rest| &rest.figure));
    figures.map(|figure| figure.known().filter(|known| known.is_exact()).map(|known| known.number)).sum()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    /// Every published figure has an id that leads back to it, lines that add up to it, and a place; nothing
    /// panics on any portfolio, and the same portfolio gives the same figures.
    #[test]
    fn every_figure_adds_up_and_can_be_found(portfolio in some_sample()) {
        let figures = crate::figures::compute(&portfolio);
        let again = crate::figures::compute(&portfolio);
        let mut keys = figures.keys(&portfolio).to_vec();
        keys.extend(portfolio.projects.keys().flat_map(|project| figures.project_keys(&portfolio, project)));
        for key in keys.clone() {
            keys.extend(figures.cells(&portfolio, &key));
        }
        for key in &keys {
            let id = key.id(&portfolio);
            prop_assert_ne!(shown(&portfolio, &figures, key), "none", "{}", id);
            let found = FigureKey::parse(&portfolio, &id);
            prop_assert_eq!(found.as_ref(), Some(key), "{}", id);
            prop_assert_eq!(figures.figure(&portfolio, key), again.figure(&portfolio, key));
        }
        figures.findings(&portfolio);
        figures.unknowns(&portfolio);
        figures.application_pairs(&portfolio, None);
        figures.firmest_by_town(&portfolio, None);
        for programme in portfolio.programmes.keys() {
            figures.round_grid(&portfolio, programme);
            figures.firmest_by_round(&portfolio, programme);
        }
    }

    /// The years with what has none add up to the whole, and so do the towns where no project is in several.
    #[test]
    fn the_bars_and_what_is_beneath_them_add_up_to_the_total(portfolio in some_sample()) {
        let figures = crate::figures::compute(&portfolio);
        for whole in figures.wholes(&portfolio) {
            let flow = portfolio.measures[whole.measure].kind == MeasureKind::Flow;
            for by in [Dimension::Year, Dimension::Town] {
                let parts = figures.breakdown(&portfolio, &whole, by);
                let total = parts.total.as_ref().and_then(|total| total.number());
                let several = parts.notes.iter().any(|note| {
                    use crate::figures::figure::Note;
                    matches!(note, Note::CountedInSeveral(_) | Note::OverlapsNotAdded(_))
                });
                let overlapping = parts.cells.iter().any(|(_, figure)| {
                    figure.left_out().iter().any(|(why, _)| *why == crate::figures::figure::Why::Overlaps)
                });
                if let (true, Some(sum), Some(total)) = (flow && !several && !overlapping, sum_of(&parts), total) {
                    prop_assert_eq!(sum, total, "{} by {:?}", whole.id(&portfolio), by);
                }
            }
        }
    }

    /// No figure is exact while a line that counts is not, or is missing.
    #[test]
    fn nothing_turns_a_bound_or_a_gap_into_an_exact_number(portfolio in some_sample()) {
        let figures = crate::figures::compute(&portfolio);
        for key in figures.keys(&portfolio) {
            let Some(figure) = figures.detailed(&portfolio, key) else { continue };
            if figure.known().is_some_and(crate::base::value::Known::is_exact) {
                for line in figure.lines.iter().filter(|line| line.left_out.is_none()) {
                    let exact = match &line.value {
                        Value::Known(known) => known.is_exact(),
                        Value::Missing(_) => false,
                    };
                    prop_assert!(exact, "{} counts {line:?}", key.id(&portfolio));
                }
            }
        }
    }

    /// An index only spares looking: a figure of the rows that it finds is the figure of all rows of the series, and
    /// every cell of a breakdown is the figure of its key.
    #[test]
    fn no_index_hides_a_row(portfolio in some_sample()) {
        let figures = crate::figures::compute(&portfolio);
        let mut keys = figures.keys(&portfolio).to_vec();
        keys.extend(portfolio.projects.keys().flat_map(|project| figures.project_keys(&portfolio, project)));
        let years = [When::Year(2017), When::Year(2015), When::SeveralYears, When::NotStated];
        keys.extend(keys.clone().into_iter().flat_map(|key| years.map(|when| key.clone().when(when))));
        for key in keys.into_iter().map(FigureKey::computed).filter(|key| key.per.is_none()) {
            let Some(series) = figures.series_of(&key) else { continue };
            let all = figures.index.rows.of(series).map(|at| figures.row(at));
            let looked_at = summing::figure_of((&figures, &portfolio), &key, all, &mut Nothing);
            let figure = figures.figure(&portfolio, &key);
            prop_assert_eq!(&looked_at, &figure, "{}", key.id(&portfolio));
            let shared = figures.shared(&portfolio, &key);
            prop_assert_eq!(shared.as_deref().map(|detailed| &detailed.figure), figure.as_ref());
            prop_assert_eq!(figures.has_lines(&portfolio, &key), figure.is_some());
            prop_assert_eq!(figures.lines(&portfolio, &key), figure.as_ref().map_or(0, |figure| figure.behind.lines()));
            prop_assert_eq!(figures.value(&portfolio, &key), figure.map(|figure| figure.value));
            for by in Dimension::ALL {
                for (value, cell) in figures.breakdown(&portfolio, &key, by).cells {
                    let of = key.clone().with(&value);
                    let alone = figures.figure(&portfolio, &of);
                    prop_assert_eq!(Some(cell), alone, "{} by {:?}", of.id(&portfolio), by);
                }
            }
        }
    }

    /// Where ids are not compared, no two figures have the same.
    #[test]
    fn ids_that_are_not_compared_differ(portfolio in some_sample()) {
        let figures = crate::figures::compute(&portfolio);
        if !figures.ids_may_meet(&portfolio) {
            let mut ids: Vec<String> = figures.keys(&portfolio).iter().map(|key| key.id(&portfolio)).collect();
            ids.sort_unstable();
            prop_assert!(ids.windows(2).all(|pair| pair[0] != pair[1]));
        }
    }
}
