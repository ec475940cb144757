//! The rules of adding, one case each, and what must hold whatever the values.

use proptest::prelude::*;

use super::*;
use crate::base::value::Qualifier as Q;

fn known(qualifier: Q, number: i64) -> Value {
    Value::Known(Known::qualified(qualifier, number))
}

fn between(low: i64, high: i64) -> Value {
    Value::Known(Known::between(low.into(), high.into()))
}

/// A value as a short text: `>160`, `~5`, `3..5`, `>=5~` where a bound is approximate.
fn show(total: &Result<Option<Value>, Refusal>) -> String {
    match total {
        Err(refusal) => format!("{refusal:?}"),
        Ok(None) => "nothing".to_owned(),
        Ok(Some(Value::Missing(missing))) => missing.word().to_owned(),
        Ok(Some(Value::Known(known))) => {
            let hedge = if known.approximate { "~" } else { "" };
            match known.qualifier {
                Q::Exact => format!("{}{hedge}", known.number),
                Q::MoreThan => format!(">{}{hedge}", known.number),
                Q::AtLeast => format!(">={}{hedge}", known.number),
                Q::LessThan => format!("<{}{hedge}", known.number),
                Q::UpTo => format!("<={}{hedge}", known.number),
                Q::About => format!("about {}", known.number),
                Q::Nearly => format!("nearly {}", known.number),
                Q::Between => format!("{}..{}{hedge}", known.number, known.upper_number),
            }
        }
    }
}

fn check(parts: &[Value], expected: &str) {
    assert_eq!(show(&add(parts)), expected, "{parts:?}");
}

#[test]
fn exact_and_exact_is_exact() {
    check(&[Value::exact(3), Value::exact(4)], "7");
    check(&[Value::exact(0), Value::exact(0)], "0");
    check(&[], "nothing");
}

#[test]
fn a_lower_bound_with_exact_or_a_lower_bound_is_a_lower_bound() {
    check(&[known(Q::MoreThan, 160), Value::exact(3)], ">163");
    check(&[known(Q::AtLeast, 5), Value::exact(3)], ">=8");
    check(&[known(Q::AtLeast, 5), known(Q::MoreThan, 10)], ">15");
}

#[test]
fn an_upper_bound_with_exact_or_an_upper_bound_is_an_upper_bound() {
    check(&[known(Q::UpTo, 5), Value::exact(3)], "<=8");
    check(&[known(Q::LessThan, 5), known(Q::UpTo, 10)], "<15");
}

#[test]
fn about_with_exact_is_about_and_a_bound_keeps_the_hedge() {
    check(&[known(Q::About, 5), Value::exact(3)], "about 8");
    check(&[known(Q::Nearly, 5)], "nearly 5");
    check(&[known(Q::Nearly, 5), Value::exact(3)], "about 8");
    check(&[known(Q::AtLeast, 2_000_000_000), known(Q::About, 40_000_000)], ">=2040000000~");
    check(&[known(Q::UpTo, 5), known(Q::About, 3)], "<=8~");
}

#[test]
fn between_keeps_both_ends() {
    check(&[between(5, 7), Value::exact(3)], "8..10");
    check(&[between(5, 7), known(Q::MoreThan, 10)], ">15");
    check(&[between(5, 7), known(Q::UpTo, 10)], "<=17");
    check(&[between(5, 7), known(Q::About, 10)], "15..17~");
}

#[test]
fn lower_and_upper_have_no_total() {
    check(&[known(Q::MoreThan, 5), known(Q::UpTo, 10)], "MinimumAndMaximum");
    check(&[known(Q::UpTo, 10), Value::Missing(Missing::NotPublished)], "MaximumAndMissing");
}

#[test]
fn missing_parts_make_a_minimum_and_are_never_zero() {
    check(&[Value::exact(5), Value::Missing(Missing::NotPublished)], ">=5");
    check(&[Value::exact(5), Value::Missing(Missing::Withheld)], ">=5");
    check(&[known(Q::About, 5), Value::Missing(Missing::NotQuantified(None))], ">=5~");
    check(&[Value::Missing(Missing::NotPublished)], "not_published");
    check(&[Value::Missing(Missing::Withheld), Value::Missing(Missing::Withheld)], "withheld");
    check(&[Value::Missing(Missing::Withheld), Value::Missing(Missing::NotPublished)], "not_published");
    check(&[Value::exact(-5), Value::Missing(Missing::NotPublished)], "SignedAndMissing");
}

#[test]
fn what_is_not_applicable_is_no_part() {
    check(&[Value::exact(5), Value::Missing(Missing::NotApplicable)], "5");
    check(&[Value::Missing(Missing::NotApplicable)], "not_applicable");
    check(&[Value::Missing(Missing::NotApplicable), Value::Missing(Missing::Withheld)], "withheld");
}

#[test]
fn what_would_have_to_be_rounded_is_refused() {
    let small = Value::exact(Decimal::new(1, 28));
    let large = Value::exact(Decimal::MAX);
    check(&[large.clone(), small], "TooLarge");
    check(&[large.clone(), large], "TooLarge");
}

#[test]
fn a_minimum_taken_away_leaves_a_maximum() {
    let left = subtract(&Known::exact(200), &Known::qualified(Q::MoreThan, 160));
    assert_eq!(left, Ok(known(Q::LessThan, 40)));
    assert_eq!(subtract(&Known::exact(10), &Known::between(2.into(), 3.into())), Ok(between(7, 8)));
}

#[test]
fn a_share_keeps_the_word() {
    let part = share(&Known::qualified(Q::About, 10), Decimal::new(6, 1));
    assert_eq!(part, Some(Known::qualified(Q::About, 6)));
}

fn values() -> impl Strategy<Value = Value> {
    let numbers = (prop::sample::select(Q::ALL.to_vec()), 0_i64..1_000_000, 0_i64..1000, 0_u32..3);
    prop_oneof![
        6 => numbers.prop_map(|(qualifier, number, more, scale)| {
            let (low, high) = (Decimal::new(number, scale), Decimal::new(number + more, scale));
            Value::Known(match qualifier {
                Q::Between => Known::between(low, high),
                _ => Known::qualified(qualifier, low),
            })
        }),
        1 => prop::sample::select(vec![
            Missing::NotPublished,
            Missing::NotQuantified(None),
            Missing::Withheld,
            Missing::SourcesDiffer,
            Missing::NotApplicable,
        ]).prop_map(Value::Missing),
    ]
}

proptest! {
    #[test]
    fn the_order_and_the_grouping_do_not_matter(
        (parts, shuffled) in prop::collection::vec(values(), 0..8)
            .prop_flat_map(|parts| (Just(parts.clone()), Just(parts).prop_shuffle())),
        cut in 0_usize..8,
    ) {
        let (left, right) = shuffled.split_at(cut.min(shuffled.len()));
        let sum = |values: &[Value]| values.iter().map(Sum::of).fold(Sum::default(), Sum::plus);
        prop_assert_eq!(add(&parts), sum(left).plus(sum(right)).total());
    }

    #[test]
    fn no_sum_turns_a_bound_or_a_gap_into_an_exact_number(parts in prop::collection::vec(values(), 1..8)) {
        let exact = |value: &Value| match value {
            Value::Known(known) => known.is_exact() || (known.qualifier == Q::Between && known.number == known.upper_number),
            Value::Missing(missing) => *missing == Missing::NotApplicable,
        };
        if let Ok(Some(Value::Known(total))) = add(&parts) && total.is_exact() {
            prop_assert!(parts.iter().all(exact), "{parts:?} gave {total:?}");
        }
    }

    #[test]
    fn a_total_holds_every_possible_sum_of_its_parts(parts in prop::collection::vec(values(), 1..8)) {
        if let Ok(Some(Value::Known(total))) = add(&parts) {
            let known: Vec<_> = parts.iter().filter_map(Value::known).collect();
            let lowers: Option<Decimal> = known.iter().map(|part| part.lower(false)).sum::<Option<_>>();
            let uppers: Option<Decimal> = known.iter().map(|part| part.upper(false)).sum::<Option<_>>();
            if let (Some(bound), Some(possible)) = (total.lower(false), lowers) {
                prop_assert!(bound <= possible);
            }
            if let (Some(bound), Some(possible)) = (total.upper(false), uppers) {
                prop_assert!(bound >= possible);
            }
        }
    }

    #[test]
    fn nothing_known_is_never_a_number(count in 1_usize..6) {
        let parts = vec![Value::Missing(Missing::NotPublished); count];
        prop_assert_eq!(add(&parts), Ok(Some(Value::Missing(Missing::NotPublished))));
    }
}
