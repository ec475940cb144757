//! Figures against the rules of their programmes: grants of a town and year, money per project.

use crate::base::key::Key;
use crate::base::money::Currency;
use crate::base::status::Status;
use crate::base::value::Known;
use crate::base::value::Value;
use crate::figures::compute::Figures;
use crate::figures::figure::Record;
use crate::figures::findings::Finding;
use crate::figures::findings::FindingKind;
use crate::figures::findings::Gravity;
use crate::figures::findings::exceeds;
use crate::figures::key::Dimension;
use crate::figures::key::DimensionValue;
use crate::figures::key::FigureKey;
use crate::figures::key::When;
use crate::figures::ratio;
use crate::figures::stated::Said;
use crate::portfolio::model::Portfolio;
use crate::portfolio::model::Programme;
use crate::portfolio::model::Rule;
use crate::portfolio::model::RuleKind;
use crate::portfolio::model::Statement;

/// The measures of money that rules are held against.
const MONEY: [&str; 2] = ["funds-awarded", "grant-fund"];

impl Figures {
    /// Money per project above the rule for one grant: a warning of money awarded, a notice of a budget.
    pub(super) fn mean_above_rule(
        &self,
        portfolio: &Portfolio,
        said: &Said,
        statement: &Statement,
    ) -> Option<Finding> {
        let measure = &*portfolio.measures[said.key.measure].id;
        let gravity = match measure {
            "funds-awarded" | "funds-disbursed" => Gravity::Warning,
            "grant-fund" | "budget" => Gravity::Notice,
            _ => return None,
        };
        let rule = rule(portfolio, &said.key, Some(said.record), RuleKind::Grant)?;
        let status = said.key.status;
        let projects = FigureKey {
            measure: self.built_in.supported?,
            currency: None,
            status: if status == Status::Committed { Status::Actual } else { status },
            ..said.key.clone()
        };
        let Ok(Value::Known(projects)) = self.value(portfolio, &projects)? else { return None };
        let mean = ratio::divide(statement.value.known()?, &projects).ok()?;
        let limit = *rule.limit.known()?;
        exceeds(&mean.value, &limit).then(|| Finding {
            gravity,
            place: Some(statement.place.place()),
            kind: FindingKind::MeanAboveRule { figure: said.key.clone(), mean: Box::new(mean), limit },
        })
    }

    /// Towns and years in which more was awarded or set aside than a rule allows.
    pub(super) fn above_rules(&self, portfolio: &Portfolio) -> Vec<Finding> {
        let mut findings = Vec::new();
        for (programme, of) in portfolio.programmes.iter() {
            let mut rules = of.rules.iter().chain(of.rounds.iter().flat_map(|round| &round.rules));
            if !rules.any(|rule| rule.kind == RuleKind::TownYear) {
                continue;
            }
            for whole in self.money_of(portfolio, programme) {
                for year in self.values(portfolio, &whole, Dimension::Year) {
                    let key = whole.clone().with(&year);
                    for town in self.values(portfolio, &key, Dimension::Town) {
                        let DimensionValue::Town(town) = town else { continue };
                        findings.extend(self.above_rule(portfolio, &key.clone().town(town)));
                    }
                }
            }
        }
        findings
    }

    /// The money of a programme in each of its rules' currencies, computed and stated.
    fn money_of(&self, portfolio: &Portfolio, programme: Key<Programme>) -> Vec<FigureKey> {
        let of = &portfolio.programmes[programme];
        let rules = of.rules.iter().chain(of.rounds.iter().flat_map(|round| &round.rules));
        let mut currencies: Vec<Currency> = rules.map(|rule| rule.currency).collect();
        currencies.sort_unstable();
        currencies.dedup();
        let measures = MONEY.iter().filter_map(|id| portfolio.measures.find(id));
        measures
            .flat_map(|measure| {
                currencies.iter().flat_map(move |currency| {
                    let key = FigureKey::of(measure).programme(programme).in_currency(*currency);
                    [key.clone(), key.stated()]
                })
            })
            .collect()
    }

    fn above_rule(&self, portfolio: &Portfolio, key: &FigureKey) -> Option<Finding> {
        let (programme, town) = (key.programme?, *key.towns.first()?);
        let When::Year(year) = key.when else { return None };
        let rule = rule(portfolio, key, None, RuleKind::TownYear)?;
        let limit = *rule.limit.known()?;
        let Ok(Value::Known(awarded)) = self.value(portfolio, key)? else { return None };
        let figure = key.clone();
        exceeds(&awarded, &limit).then(|| Finding {
            gravity: Gravity::Warning,
            place: Some(rule.place.clone()),
            kind: FindingKind::TownYearAboveRule { programme, town, year, awarded, limit, figure },
        })
    }
}

/// The rule that holds for a figure: its round's, else its programme's; of several for different people, the
/// most generous one.
fn rule<'p>(
    portfolio: &'p Portfolio,
    key: &FigureKey,
    record: Option<Record>,
    kind: RuleKind,
) -> Option<&'p Rule> {
    let programme = &portfolio.programmes[key.programme?];
    let fits = |rule: &&Rule| rule.kind == kind && Some(rule.currency) == key.currency;
    let upper = |rule: &&Rule| rule.limit.known().map(|known: &Known| known.upper_number);
    let round = programme.rounds.iter().enumerate().find(|(at, round)| match record {
        Some(Record::Round(_, of)) => usize::try_from(of) == Ok(*at),
        _ => {
            let mut towns = round.towns.named();
            towns.sort_unstable();
            towns == key.towns && When::in_year(round.year) == key.when
        }
    });
    let own = round.and_then(|(_, round)| round.rules.iter().filter(fits).max_by_key(upper));
    own.or_else(|| programme.rules.iter().filter(fits).max_by_key(upper))
}
