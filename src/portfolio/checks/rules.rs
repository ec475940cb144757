//! Grants against the rules of their programmes.

use rust_decimal::Decimal;

use crate::base::key::Key;
use crate::base::money::Currency;
use crate::base::value::Known;
use crate::base::value::Qualifier;
use crate::diagnostics::code::Code;
use crate::diagnostics::sink::Diagnostic;
use crate::diagnostics::sink::Diagnostics;
use crate::portfolio::checks::amount;
use crate::portfolio::model::Grant;
use crate::portfolio::model::GrantForm;
use crate::portfolio::model::Portfolio;
use crate::portfolio::model::Programme;
use crate::portfolio::model::Project;
use crate::portfolio::model::Round;
use crate::portfolio::model::Rule;
use crate::portfolio::model::RuleKind;
use crate::portfolio::model::Town;
use crate::say;

/// A grant above the rule of its round, else of its programme, without an exception.
pub(super) fn grants(portfolio: &Portfolio, diagnostics: &Diagnostics) {
    let ruled = |key: &Key<Programme>| {
        let programme = &portfolio.programmes[*key];
        !programme.rules.is_empty() || programme.rounds.iter().any(|round| !round.rules.is_empty())
    };
    portfolio.projects.each(|_, project| {
        // A grant may name another programme than the project does.
        let grants_of = project.grants.iter().filter_map(|grant| grant.programme.as_ref());
        if project.programmes.iter().chain(grants_of).any(ruled) {
            let towns = project.towns.named();
            let problems =
                project.grants.iter().filter_map(|grant| too_much(portfolio, project, &towns, grant));
            problems.for_each(|problem| diagnostics.add(problem));
        }
    });
}

/// What is wrong with how much a grant is, if anything is.
fn too_much(
    portfolio: &Portfolio,
    project: &Project,
    towns: &[Key<Town>],
    grant: &Grant,
) -> Option<Diagnostic> {
    if grant.exception.is_some() || !matches!(grant.form, GrantForm::Grant | GrantForm::Mixed) {
        return None;
    }
    let known = grant.amount.first.value.known()?;
    let least = known.lower(false)?;
    let year = year_of(grant, project);
    let candidates = grant.programme.as_ref().map_or(&project.programmes[..], std::slice::from_ref);
    let above = |key: &Key<Programme>| {
        let programme = &portfolio.programmes[*key];
        let (rule, limit) = highest(applying(programme, RuleKind::Grant, year, towns), grant.currency)?;
        let above = if known.qualifier == Qualifier::MoreThan { least >= limit } else { least > limit };
        above.then_some((programme, rule, limit))
    };
    // Where nobody says which programme's grant it is, it may be of any of them.
    let found: Option<Vec<_>> = candidates.iter().map(above).collect();
    let (programme, rule, limit) = found?.into_iter().next()?;
    Some(above_rule(grant, known, programme, (rule, limit)))
}

/// The rules that hold for a grant: those of the round of its year and town, else the programme's.
fn applying<'a>(
    programme: &'a Programme,
    kind: RuleKind,
    year: Option<i16>,
    towns: &[Key<Town>],
) -> Vec<&'a Rule> {
    let here = |round: &&Round| {
        let named = round.towns.named();
        named.is_empty() || towns.iter().any(|town| named.contains(town))
    };
    let of_year = |round: &&Round| year.is_some() && round.year.counted() == year;
    let rounds = programme.rounds.iter().filter(of_year).filter(here);
    let own: Vec<&Rule> = rounds.flat_map(|round| &round.rules).filter(|rule| rule.kind == kind).collect();
    if own.is_empty() { programme.rules.iter().filter(|rule| rule.kind == kind).collect() } else { own }
}

/// The highest limit in a currency. Rules for different people (`for:`) differ, and nobody knows which of them it is.
fn highest(rules: Vec<&Rule>, currency: Currency) -> Option<(&Rule, Decimal)> {
    let limits = rules.into_iter().filter(|rule| rule.currency == currency);
    let limits = limits.map(|rule| Some((rule, rule.limit.known()?.upper(false)?)));
    // One rule without an upper limit lifts them all.
    limits.collect::<Option<Vec<_>>>()?.into_iter().max_by_key(|(_, limit)| *limit)
}

fn year_of(grant: &Grant, project: &Project) -> Option<i16> {
    grant.awarded.as_ref().map(|awarded| awarded.first.value.year).or(project.year.first.value.counted())
}

fn above_rule(
    grant: &Grant,
    known: &Known,
    programme: &Programme,
    (rule, limit): (&Rule, Decimal),
) -> Diagnostic {
    let (found, limit) = (amount(known.number, grant.currency), amount(limit, grant.currency));
    let (en, ru) = match known.qualifier {
        Qualifier::MoreThan => ("more than ", "более "),
        Qualifier::AtLeast => ("at least ", "не менее "),
        _ => ("", ""),
    };
    let (id, field, file) = (&programme.id, rule.place.field(), &rule.place.file);
    let message = say!(
        "The grant of {en}{found} is above the rule of the programme `{id}`, which is {limit} (`{field}` in {file}).",
        "Грант ({ru}{found}) больше, чем допускает правило программы `{id}`: {limit} (`{field}` в {file})."
    );
    let hint = say!(
        "Correct the amount, or say why it was allowed: `exception:` with `why:` beneath it.",
        "Исправьте сумму или скажите, почему так было можно: `exception:` и под ним `why:`."
    );
    Diagnostic::new(Code::AboveRule, grant.place.place().key("amount"), message).hint(hint)
}
