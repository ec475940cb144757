//! Several statements of one project about one measure: which of them count.
//!
//! Two sources about the same place and time are one thing. Of statements whose periods and places overlap, one
//! counts: the preferred one, then the one about more (about less where the figure is about one town), then the
//! longer period, then the first. Of stocks, the latest counts.

use std::cmp::Reverse;

use crate::base::time::Date;
use crate::base::time::End;
use crate::base::time::Period;
use crate::base::value::Missing;
use crate::figures::choosing;
use crate::figures::figure::Item;
use crate::figures::figure::Why;
use crate::figures::key::FigureKey;
use crate::figures::scope;
use crate::figures::summing;
use crate::figures::summing::Taken;
use crate::portfolio::model::MeasureKind;
use crate::portfolio::model::Portfolio;
use crate::portfolio::model::Statement;
use crate::portfolio::model::Towns;

/// Marks the rows that do not count because others of their project do. True where something that overlaps only in
/// part was left out, so that the total is a minimum.
pub(super) fn resolve(portfolio: &Portfolio, key: &FigureKey, taken: &mut [Taken]) -> bool {
    let stock = portfolio.measures[key.measure].kind == MeasureKind::Stock;
    let mut open = false;
    for rows in taken.chunk_by_mut(|one, other| one.row.project == other.row.project) {
        let counted = |taken: &&Taken| taken.out.is_none() && matches!(taken.row.item(), Item::Statement(_));
        if rows.iter().filter(counted).count() > 1 {
            one_source_each(portfolio, key, rows);
            open |= if stock { latest(portfolio, rows) } else { without_overlaps(portfolio, key, rows) };
        }
    }
    open
}

/// The places of counted statements.
fn counted(rows: &[Taken]) -> Vec<usize> {
    (0..rows.len())
        .filter(|at| rows[*at].out.is_none() && matches!(rows[*at].row.item(), Item::Statement(_)))
        .collect()
}

fn statement<'p>(portfolio: &'p Portfolio, taken: &Taken) -> Option<&'p Statement> {
    taken.row.statement(portfolio)
}

/// Of several sources about the same place and time, one is shown; where they differ, none counts.
fn one_source_each(portfolio: &Portfolio, key: &FigureKey, rows: &mut [Taken]) {
    let whole_things = summing::whole_things(portfolio, key);
    let mut waiting = counted(rows);
    while let Some(first) = waiting.first().copied() {
        let same: Vec<usize> =
            waiting.iter().copied().filter(|at| same_thing(portfolio, &rows[first], &rows[*at])).collect();
        waiting.retain(|at| !same.contains(at));
        if same.len() < 2 {
            continue;
        }
        let said: Vec<_> = same
            .iter()
            .filter_map(|at| statement(portfolio, &rows[*at]))
            .map(|said| (&said.value, said.preferred().is_some()))
            .collect();
        let choice = choosing::choose(&said, whole_things);
        for (index, at) in same.iter().enumerate() {
            if index != choice.shown {
                rows[*at].out = Some(Why::AnotherSource);
            } else if choice.differ && !choice.preferred {
                rows[*at].instead = Some(Missing::SourcesDiffer);
            }
        }
    }
}

pub(super) fn same_thing(portfolio: &Portfolio, one: &Taken, other: &Taken) -> bool {
    match (statement(portfolio, one), statement(portfolio, other)) {
        (Some(first), Some(second)) => {
            first.payer == second.payer
                && one.row.when(Some(first.time)) == other.row.when(Some(second.time))
                && scope::row_towns(portfolio, one.row) == scope::row_towns(portfolio, other.row)
        }
        _ => false,
    }
}

/// Of stocks, the latest of the same places counts.
fn latest(portfolio: &Portfolio, rows: &mut [Taken]) -> bool {
    let order = order(portfolio, rows, &counted(rows), (true, false));
    keep_disjoint(rows, &order, Why::Superseded, |one, other| meet(portfolio, true, one, other));
    false
}

fn without_overlaps(portfolio: &Portfolio, key: &FigureKey, rows: &mut [Taken]) -> bool {
    let period = |taken: &Taken| taken.row.period(portfolio);
    let order = order(portfolio, rows, &counted(rows), (false, !key.towns.is_empty()));
    keep_disjoint(rows, &order, Why::Overlaps, |one, other| meet(portfolio, false, one, other));
    let kept: Vec<Option<Period>> = counted(rows).into_iter().map(|at| period(&rows[at])).collect();
    rows.iter()
        .filter(|taken| taken.out == Some(Why::Overlaps))
        .any(|taken| !kept.iter().any(|outer| lies_in(period(taken), *outer)))
}

/// The order in which rows at these places are kept: of a stock the latest first, else the preferred, then the one
/// about more (about less where the figure is about towns), then the longer one.
pub(super) fn order(
    portfolio: &Portfolio,
    rows: &[Taken],
    places: &[usize],
    (stock, in_towns): (bool, bool),
) -> Vec<usize> {
    let mut order = places.to_vec();
    if stock {
        order.sort_by_key(|at| {
            let date = statement(portfolio, &rows[*at]).and_then(|said| summing::date_of(said.time));
            Reverse(date.and_then(Date::last_day))
        });
        return order;
    }
    let towns = |taken: &Taken| scope::row_towns(portfolio, taken.row).named().len();
    order.sort_by_key(|at| {
        let taken = &rows[*at];
        let preferred = statement(portfolio, taken).is_some_and(|said| said.preferred().is_some());
        let wide = if in_towns { usize::MAX - towns(taken) } else { towns(taken) };
        (!preferred, Reverse(wide), Reverse(taken.row.period(portfolio).map_or(0, length)))
    });
    order
}

/// True where nothing is lost with a row of the inner period: it lies in the outer one, as far as they are known.
pub(super) fn lies_in(inner: Option<Period>, outer: Option<Period>) -> bool {
    match (outer, inner) {
        (Some(outer), Some(inner)) => outer.contains(inner),
        (None, _) | (_, None) => true,
    }
}

/// True where two rows of a project cannot both count: of a stock those of the same places, else those whose time
/// overlaps too.
pub(super) fn meet(portfolio: &Portfolio, stock: bool, one: &Taken, other: &Taken) -> bool {
    if stock {
        return places_meet(scope::row_towns(portfolio, one.row), scope::row_towns(portfolio, other.row));
    }
    overlap(portfolio, one, other)
}

/// Goes through rows in `order` and leaves out those that meet one that is already kept.
fn keep_disjoint(rows: &mut [Taken], order: &[usize], why: Why, meet: impl Fn(&Taken, &Taken) -> bool) {
    let mut kept: Vec<usize> = Vec::new();
    for at in order {
        if kept.iter().any(|other| meet(&rows[*other], &rows[*at])) {
            rows[*at].out = Some(why);
        } else {
            kept.push(*at);
        }
    }
}

fn overlap(portfolio: &Portfolio, one: &Taken, other: &Taken) -> bool {
    let times = match (one.row.period(portfolio), other.row.period(portfolio)) {
        (Some(first), Some(second)) => first.overlaps(second),
        _ => true,
    };
    let payers = match (statement(portfolio, one), statement(portfolio, other)) {
        (Some(first), Some(second)) => first.payer == second.payer,
        _ => true,
    };
    times
        && payers
        && places_meet(scope::row_towns(portfolio, one.row), scope::row_towns(portfolio, other.row))
}

fn places_meet(one: &Towns, other: &Towns) -> bool {
    let (first, second) = (one.named(), other.named());
    first.is_empty() || second.is_empty() || first.iter().any(|town| second.contains(town))
}

/// How many days a period has; an open one is the longest.
pub(super) fn length(period: Period) -> i64 {
    let end = match period.end {
        End::On(date) => date.last_day(),
        End::Unknown => return i64::MAX,
    };
    match (period.start.first_day(), end) {
        (Some(start), Some(end)) => i64::from((end - start).get_days()),
        _ => 0,
    }
}
