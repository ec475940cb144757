//! Stated budgets against the rule for one grant.

use rust_decimal::Decimal;

use crate::diagnostics::code::Code;
use crate::diagnostics::sink::Diagnostic;
use crate::diagnostics::sink::Diagnostics;
use crate::portfolio::checks::amount;
use crate::portfolio::checks::rules::applying;
use crate::portfolio::checks::rules::highest;
use crate::portfolio::model::Portfolio;
use crate::portfolio::model::Programme;
use crate::portfolio::model::RuleKind;
use crate::portfolio::model::Statement;
use crate::say;

/// Measures of money that may have gone into grants.
const BUDGETS: [&str; 2] = ["budget", "grant-fund"];

/// A budget that would make a mean grant above the rule, if all of it had gone into grants.
pub(super) fn budgets(portfolio: &Portfolio, diagnostics: &Diagnostics) {
    let Some(projects) = portfolio.measures.find("projects-supported") else { return };
    for (_, programme) in portfolio.programmes.iter() {
        let stated = std::iter::once((&programme.statements, None));
        let rounds = programme.rounds.iter().map(|round| (&round.statements, Some(round)));
        for (statements, round) in stated.chain(rounds) {
            let year = round.and_then(|round| round.year.counted());
            let towns = round.map_or(Vec::new(), |round| round.towns.named());
            let counts =
                statements.iter().filter(|it| it.measure == projects && it.each.is_none() && it.of.is_none());
            for count in counts {
                let budgets = statements.iter().filter(|it| {
                    let budget = BUDGETS.contains(&&*portfolio.measures[it.measure].id);
                    budget
                        && it.each.is_none()
                        && it.of.is_none()
                        && (it.time, &it.towns) == (count.time, &count.towns)
                });
                for budget in budgets {
                    let rules = applying(programme, RuleKind::Grant, year, &towns);
                    let limit = budget.currency.and_then(|currency| highest(rules, currency));
                    if let (Some((_, limit)), Some((money, number))) = (limit, numbers(budget, count))
                        && money / number > limit
                    {
                        diagnostics.add(above(programme, budget, (money, number), limit));
                    }
                }
            }
        }
    }
}

/// The least money and the most projects.
fn numbers(budget: &Statement, count: &Statement) -> Option<(Decimal, Decimal)> {
    let money = budget.value.known()?.lower(false)?;
    let number = count.value.known()?.upper(true)?;
    (number > Decimal::ZERO).then_some((money, number))
}

fn above(
    programme: &Programme,
    budget: &Statement,
    (money, number): (Decimal, Decimal),
    limit: Decimal,
) -> Diagnostic {
    let currency = budget.currency.unwrap_or(crate::base::money::Currency::RUB);
    let mean = amount((money / number).round(), currency);
    let (money, limit, id) = (amount(money, currency), amount(limit, currency), &programme.id);
    let number = number.normalize();
    let message = say!(
        "{money} for {number} projects is {mean} each, above the rule of the programme `{id}` for one grant ({limit}).",
        "{money} на {number} проектов — это по {mean}, больше правила программы `{id}` для одного гранта ({limit})."
    );
    let hint = say!(
        "If the money also paid for training or other costs, nothing is wrong.",
        "Если из этих денег оплачивали и обучение или другие расходы, ошибки нет."
    );
    Diagnostic::new(Code::MeanAboveRule, budget.place.clone().key("value"), message).hint(hint)
}
