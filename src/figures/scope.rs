//! Which rows a computed figure takes: in full, by a share, named but not counted, or not at all.

use rust_decimal::Decimal;

use crate::base::key::Key;
use crate::base::time::End;
use crate::base::time::Period;
use crate::base::time::Year;
use crate::figures::figure::Item;
use crate::figures::figure::Why;
use crate::figures::index;
use crate::figures::key::FigureKey;
use crate::figures::key::When;
use crate::figures::row::Row;
use crate::figures::row::RowYear;
use crate::portfolio::model::Organisation;
use crate::portfolio::model::Payer;
use crate::portfolio::model::Portfolio;
use crate::portfolio::model::Programme;
use crate::portfolio::model::Project;
use crate::portfolio::model::Town;
use crate::portfolio::model::Towns;
use crate::portfolio::selection::Funder;

/// How a row stands to a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fit {
    /// It counts, by this share where there is one.
    In(Option<Decimal>),
    /// It is named, and not counted.
    Out(Why),
    /// It has nothing to do with it.
    No,
}

/// How `row` stands to the figure of `key` (of its measure, status, group and currency, which the row has).
pub(super) fn fit(portfolio: &Portfolio, row: Row, key: &FigureKey) -> Fit {
    let time = time(portfolio, row, key);
    if time == Fit::No || !project_fits(portfolio, row.project, key) || !programme_fits(portfolio, row, key) {
        return Fit::No;
    }
    let payer = payer(portfolio, row, key);
    if payer == Fit::No {
        return Fit::No;
    }
    let place = match (&*key.towns, row.town) {
        ([], _) => Fit::In(None),
        ([wanted], Some(town)) if *wanted == town => Fit::In(None),
        (_, Some(_)) => Fit::No,
        (_, None) => place(row_towns(portfolio, row), key),
    };
    match (place, row.out) {
        (Fit::No, _) => Fit::No,
        (_, Some(why)) => Fit::Out(why),
        (place, None) => {
            let out = [payer, place, time].into_iter().find(|fit| matches!(fit, Fit::Out(_)));
            out.unwrap_or(place)
        }
    }
}

fn project_fits(portfolio: &Portfolio, at: Key<Project>, key: &FigureKey) -> bool {
    let fits = |project: &Project| {
        key.organisation.is_none_or(|wanted| index::grantee(project) == Some(wanted))
            && key.goal.is_none_or(|goal| project.goals.iter().any(|claim| claim.goal == goal))
            && key.topic.is_none_or(|topic| project.topics.contains(&topic))
    };
    let asks = key.organisation.is_some() || key.goal.is_some() || key.topic.is_some();
    key.project.is_none_or(|wanted| wanted == at) && (!asks || portfolio.projects.look(at, fits))
}

fn programme_fits(portfolio: &Portfolio, row: Row, key: &FigureKey) -> bool {
    let stands_under = |wanted| match row.one_programme {
        Some(programme) => programme == wanted,
        None => programmes(portfolio, row).contains(&wanted),
    };
    key.programme.is_none_or(stands_under)
}

/// The programmes under which a row stands: the grant's, else the project's.
pub(super) fn programmes(portfolio: &Portfolio, row: Row) -> &[Key<Programme>] {
    match own_programme(portfolio, row) {
        Some(programme) => std::slice::from_ref(programme),
        None => &portfolio.projects[row.project].programmes,
    }
}

fn own_programme(portfolio: &Portfolio, row: Row) -> Option<&Key<Programme>> {
    if !row.own.programme() {
        return None;
    }
    row.grant(portfolio)?.programme.as_ref()
}

/// Whose money a row is: the programmes' funders', another payer's, or several payers'.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum RowPayer {
    Own,
    One(Key<Organisation>),
    Several,
}

/// The payer of a row. A payer who is a funder of the row's programmes is their own.
pub(super) fn row_payer(portfolio: &Portfolio, row: Row) -> RowPayer {
    if !row.own.payer() {
        return RowPayer::Own;
    }
    if let Some(statement) = row.statement(portfolio) {
        return match statement.payer {
            Payer::ProgrammeFunder => RowPayer::Own,
            Payer::Organisation(payer) => RowPayer::One(payer),
            Payer::Several => RowPayer::Several,
        };
    }
    row.grant(portfolio).and_then(|grant| grant.funder).map_or(RowPayer::Own, RowPayer::One)
}

fn payer(portfolio: &Portfolio, row: Row, key: &FigureKey) -> Fit {
    let of = |programme: Key<Programme>| portfolio.programmes[programme].funder;
    let own = |payer| match row.one_programme {
        Some(programme) => of(programme) == payer,
        None => programmes(portfolio, row).iter().any(|one| of(*one) == payer),
    };
    match (key.funder, row_payer(portfolio, row)) {
        (None, RowPayer::Own) | (Some(Funder::Several), RowPayer::Several) => Fit::In(None),
        (None, RowPayer::One(payer)) if own(payer) => Fit::In(None),
        (None, RowPayer::One(_)) => Fit::Out(Why::OtherPayer),
        (None, RowPayer::Several) => Fit::Out(Why::SeveralPayers),
        (Some(Funder::One(wanted)), RowPayer::Own) if own(wanted) => Fit::In(None),
        (Some(Funder::One(wanted)), RowPayer::One(payer)) if wanted == payer => Fit::In(None),
        (Some(Funder::One(wanted)), RowPayer::Several) if own(wanted) => Fit::Out(Why::SeveralPayers),
        (Some(_), _) => Fit::No,
    }
}

/// The places of a row: the statement's own, else the project's.
pub(super) fn row_towns(portfolio: &Portfolio, row: Row) -> &Towns {
    match row.own.towns().then(|| row.statement(portfolio)).flatten() {
        Some(statement) => &statement.towns,
        None => &portfolio.projects[row.project].towns,
    }
}

/// How places stand to a figure's towns.
pub(super) fn place(towns: &Towns, key: &FigureKey) -> Fit {
    let wanted = match &*key.towns {
        [] => return Fit::In(None),
        [one] => *one,
        several => return together(towns, several),
    };
    match towns {
        Towns::Each(towns) if towns.contains(&wanted) => Fit::In(None),
        Towns::Shared(shares) => shares
            .iter()
            .find(|(town, _)| *town == wanted)
            .map_or(Fit::No, |(_, share)| Fit::In(Some(*share).filter(|share| *share != Decimal::ONE))),
        Towns::Together(towns) | Towns::OneOf(towns) if !towns.contains(&wanted) => Fit::No,
        Towns::Together(towns) | Towns::OneOf(towns) if towns.iter().all(|town| *town == wanted) => {
            Fit::In(None)
        }
        Towns::Together(_) => Fit::Out(Why::TownsTogether),
        Towns::OneOf(_) => Fit::Out(Why::OneOfTowns),
        Towns::All | Towns::Each(_) => Fit::No,
    }
}

fn together(towns: &Towns, wanted: &[Key<Town>]) -> Fit {
    let same = |towns: &[_]| {
        let mut sorted = towns.to_vec();
        sorted.sort_unstable();
        sorted.dedup();
        sorted == wanted
    };
    match towns {
        Towns::Together(towns) if same(towns) => Fit::In(None),
        Towns::OneOf(towns) if same(towns) => Fit::Out(Why::OneOfTowns),
        _ => Fit::No,
    }
}

fn time(portfolio: &Portfolio, row: Row, key: &FigureKey) -> Fit {
    match (key.when, row.year) {
        (When::Always, _)
        | (When::SeveralYears, RowYear::Several)
        | (When::NotStated, RowYear::NotStated) => Fit::In(None),
        (When::Year(wanted), RowYear::In(year) | RowYear::Inferred(year)) if wanted == year => Fit::In(None),
        (When::Year(wanted), RowYear::Several | RowYear::NotStated) => {
            uncertain(portfolio, row, Period::year(wanted))
        }
        (When::Period(wanted), _) => match row.period(portfolio) {
            Some(period) if wanted.contains(period) => Fit::In(None),
            _ => uncertain(portfolio, row, wanted),
        },
        _ => Fit::No,
    }
}

/// A row that may belong to a period, in part or with luck: it is named.
fn uncertain(portfolio: &Portfolio, row: Row, wanted: Period) -> Fit {
    if let Some(period) = row.period(portfolio) {
        return if wanted.overlaps(period) { Fit::Out(Why::SeveralYears) } else { Fit::No };
    }
    if may_lie_in(row.partly_known(portfolio), wanted) { Fit::Out(Why::YearNotStated) } else { Fit::No }
}

/// True where a partly known year may lie in a period.
pub(super) fn may_lie_in(year: Year, wanted: Period) -> bool {
    let first = wanted.start.year;
    let last = match wanted.end {
        End::On(date) => date.year,
        End::Unknown => i16::MAX,
    };
    match year {
        Year::Known(year) | Year::About(year) => first <= year && year <= last,
        Year::Between(one, other) => one <= last && first <= other,
        Year::AtLeast(least) => least <= last,
        Year::Unknown => true,
    }
}

/// True where the project counts to the place, programme and time of a figure, whatever it records.
pub(super) fn concerns(portfolio: &Portfolio, row: Row, key: &FigureKey) -> bool {
    row.item() == Item::Itself && matches!(fit(portfolio, row, key), Fit::In(_))
}
