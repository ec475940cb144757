//! Grants against the rules of their programmes.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use crate::base::key::Key;
use crate::base::money::Currency;
use crate::base::status::Status;
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
use crate::portfolio::model::Towns;
use crate::say;

/// A grant above the rule of its round, else of its programme, without an exception.
pub(super) fn grants(portfolio: &Portfolio, diagnostics: &Diagnostics) {
    for (_, project) in portfolio.projects.iter() {
        let towns = project.towns.named();
        for grant in &project.grants {
            if grant.exception.is_some() || !matches!(grant.form, GrantForm::Grant | GrantForm::Mixed) {
                continue;
            }
            let Some(least) = grant.amount.first.value.known().and_then(|known| known.lower(false)) else {
                continue;
            };
            let year = year_of(grant, project);
            let candidates = grant.programme.as_ref().map_or(&project.programmes[..], std::slice::from_ref);
            let above = |key: &Key<Programme>| {
                let programme = &portfolio.programmes[*key];
                let (rule, limit) =
                    highest(applying(programme, RuleKind::Grant, year, &towns), grant.currency)?;
                (least > limit).then_some((programme, rule, limit))
            };
            // Where nobody says which programme's grant it is, it may be of any of them.
            let found: Option<Vec<_>> = candidates.iter().map(above).collect();
            if let Some((programme, rule, limit)) = found.and_then(|found| found.into_iter().next()) {
                diagnostics.add(above_rule(grant, least, programme, rule, limit));
            }
        }
    }
}

/// The grants of one town and year that are together above the rule.
pub(super) fn town_years(portfolio: &Portfolio, diagnostics: &Diagnostics) {
    let mut sums: BTreeMap<(Key<Programme>, Key<Town>, i16, Currency), (Decimal, usize)> = BTreeMap::new();
    let limited = |programme: &Programme| {
        let mut rules = programme.rules.iter().chain(programme.rounds.iter().flat_map(|round| &round.rules));
        rules.any(|rule| rule.kind == RuleKind::TownYear)
    };
    for (_, project) in portfolio.projects.iter() {
        for grant in &project.grants {
            let given =
                matches!(grant.status, Status::Committed | Status::Disbursed) && grant.returned.is_none();
            let Some(programme) = grant.programme.filter(|key| given && limited(&portfolio.programmes[*key]))
            else {
                continue;
            };
            let (Some(year), Some(least)) = (
                year_of(grant, project),
                grant.amount.first.value.known().and_then(|known| known.lower(false)),
            ) else {
                continue;
            };
            for (town, part) in parts(&project.towns) {
                let sum = sums.entry((programme, town, year, grant.currency)).or_default();
                sum.0 += least * part;
                sum.1 += 1;
            }
        }
    }
    for ((programme, town, year, currency), (sum, count)) in sums {
        let programme = &portfolio.programmes[programme];
        let rules = applying(programme, RuleKind::TownYear, Some(year), &[town]);
        if let Some((rule, limit)) = highest(rules, currency)
            && sum > limit
        {
            let town = &portfolio.towns[town].id;
            diagnostics.add(above_town_rule(
                rule,
                (town, year, count),
                amount(sum, currency),
                amount(limit, currency),
            ));
        }
    }
}

/// The rules that hold for a grant: those of the round of its year and town, else the programme's.
pub(super) fn applying<'a>(
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
pub(super) fn highest(rules: Vec<&Rule>, currency: Currency) -> Option<(&Rule, Decimal)> {
    let limits = rules.into_iter().filter(|rule| rule.currency == currency);
    let limits = limits.map(|rule| Some((rule, rule.limit.known()?.upper(false)?)));
    // One rule without an upper limit lifts them all.
    limits.collect::<Option<Vec<_>>>()?.into_iter().max_by_key(|(_, limit)| *limit)
}

fn year_of(grant: &Grant, project: &Project) -> Option<i16> {
    grant.awarded.as_ref().map(|awarded| awarded.first.value.year).or(project.year.first.value.counted())
}

/// The towns into which a grant can be divided without guessing.
fn parts(towns: &Towns) -> Vec<(Key<Town>, Decimal)> {
    match towns {
        Towns::Each(towns) if towns.len() == 1 => vec![(towns[0], Decimal::ONE)],
        Towns::Shared(shares) => shares.clone(),
        Towns::All | Towns::Each(_) | Towns::Together(_) | Towns::OneOf(_) => Vec::new(),
    }
}

fn above_rule(
    grant: &Grant,
    least: Decimal,
    programme: &Programme,
    rule: &Rule,
    limit: Decimal,
) -> Diagnostic {
    let (found, limit) = (amount(least, grant.currency), amount(limit, grant.currency));
    let (id, field, file) = (&programme.id, rule.place.field(), &rule.place.file);
    let message = say!(
        "The grant of {found} is above the rule of the programme `{id}`, which is {limit} (`{field}` in {file}).",
        "Грант в {found} больше, чем допускает правило программы `{id}`: {limit} (`{field}` в {file})."
    );
    let hint = say!(
        "Correct the amount, or say why it was allowed: `exception:` with `why:` beneath it.",
        "Исправьте сумму или скажите, почему так было можно: `exception:` и под ним `why:`."
    );
    Diagnostic::new(Code::AboveRule, grant.place.clone().key("amount"), message).hint(hint)
}

fn above_town_rule(
    rule: &Rule,
    (town, year, count): (&str, i16, usize),
    sum: String,
    limit: String,
) -> Diagnostic {
    let message = say!(
        "The grants of `{town}` in {year} ({count} of them) add up to {sum}, above this rule of {limit}.",
        "Гранты города `{town}` за {year} год (всего {count}) в сумме дают {sum} — больше этого правила: {limit}."
    );
    let hint = say!(
        "Look whether a grant stands under the wrong town or year, or whether the round had a rule of its own.",
        "Проверьте, не записан ли грант не в тот город или год и не было ли у конкурса своего правила."
    );
    Diagnostic::new(Code::AboveTownRule, rule.place.clone(), message).hint(hint)
}
