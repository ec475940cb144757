//! The numbers of one project in a list: its grants and what is stated of it, each opening its figure.

use std::collections::BTreeSet;

use crate::base::key::Key;
use crate::base::money::Currency;
use crate::base::status::Status;
use crate::base::value::Missing;
use crate::base::value::Value;
use crate::figures::key::FigureKey;
use crate::pages::address::Subject;
use crate::pages::writer::Writer;
use crate::portfolio::model::Grant;
use crate::portfolio::model::GrantForm;
use crate::portfolio::model::Measure;
use crate::portfolio::model::Organisation;
use crate::portfolio::model::Payer;
use crate::portfolio::model::Project;
use crate::portfolio::model::Statement;
use crate::theme::views::parts::Cell;
use crate::theme::views::parts::Number;
use crate::theme::views::parts::Numbers;
use crate::theme::words::Arg;
use crate::theme::words::numbers::Style;

/// What a project was given: money awarded in each currency, then what was planned, lent, returned or paid by others,
/// each with its tag. `measure` is the money awarded.
pub(super) fn grants(
    writer: &Writer<'_>,
    (project_key, project): (Key<Project>, &Project),
    measure: Key<Measure>,
) -> Cell {
    if project.grants.is_empty() {
        return stated(writer, (project_key, project), measure);
    }
    let figure = |currency| FigureKey::of(measure).project(project_key).in_currency(currency);
    let mut numbers = Vec::new();
    let mut seen: Vec<Currency> = Vec::new();
    for grant in &project.grants {
        let aside = aside(writer, project, grant);
        if aside.is_none() && seen.contains(&grant.currency) {
            continue;
        }
        let key = figure(grant.currency);
        let same = project.grants.iter().filter(|other| other.currency == grant.currency);
        // Most projects have one grant.
        let lone = project.grants.len() == 1
            || same.filter(|other| self::aside(writer, project, other).is_none()).count() == 1;
        let mut number = if aside.is_some() || lone {
            value(writer, &grant.amount.first.value, &key)
        } else {
            writer.number_of(&key, Style::Full)
        };
        match aside {
            Some(tag) => {
                // What was not awarded has no figure of its own: it opens where its grant is told.
                number.href = Some(format!("{}#grants", writer.href(Subject::Project(project_key))));
                number.tag = Some(tag);
            }
            None => seen.push(grant.currency),
        }
        numbers.push(number);
    }
    cell(numbers)
}

/// Why a grant is not among the money awarded, as a tag; `None` where it is.
fn aside(writer: &Writer<'_>, project: &Project, grant: &Grant) -> Option<String> {
    if grant.form != GrantForm::Grant {
        return Some(writer.words.grant_form(grant.form).to_owned());
    }
    match grant.status {
        Status::Actual | Status::Committed | Status::Disbursed => {}
        other => return Some(writer.words.status(other).unwrap_or_default().to_owned()),
    }
    if let Some(date) = grant.returned {
        let date = writer.words.date(date);
        return Some(writer.words.say("returned_on", &[("date", Arg::Text(&date))]));
    }
    let other = grant.funder.filter(|payer| !own(writer, project, *payer))?;
    let name = writer.plain(&writer.portfolio().organisations[other].name.first.value);
    Some(writer.words.say("w_money_of", &[("name", Arg::Text(&name))]))
}

/// True of the funder of one of the project's programmes.
fn own(writer: &Writer<'_>, project: &Project, payer: Key<Organisation>) -> bool {
    let programmes = &writer.portfolio().programmes;
    project.programmes.iter().any(|programme| programmes[*programme].funder == payer)
}

/// What is stated of a project about one measure, one number for each status.
pub(super) fn stated(
    writer: &Writer<'_>,
    (key, project): (Key<Project>, &Project),
    measure: Key<Measure>,
) -> Cell {
    let portfolio = writer.portfolio();
    let mut said =
        project.statements.iter().filter(|statement| statement.measure == measure && statement.of.is_none());
    let money = writer.measure("funds-awarded") == Some(measure);
    let figure = |statement: &Statement| {
        let status = match statement.status {
            // Money awarded carries no status in its address.
            Status::Committed | Status::Disbursed if money => Status::Actual,
            status => status,
        };
        FigureKey { currency: statement.currency, ..FigureKey::of(measure).project(key).status(status) }
    };
    let Some(first) = said.next() else {
        return cell(vec![writer.words.missing(&Missing::NotPublished)]);
    };
    let rest: Vec<&Statement> = said.collect();
    let plain = rest.is_empty()
        && first.payer == Payer::ProgrammeFunder
        && first.each.is_none()
        && !portfolio.measures[measure].sensitive;
    if plain {
        let key = figure(first);
        let mut number = value(writer, &first.value, &key);
        number.tag = writer.words.status(key.status).map(str::to_owned);
        return cell(vec![number]);
    }
    let keys: BTreeSet<FigureKey> = std::iter::once(first).chain(rest).map(figure).collect();
    cell(keys.iter().map(|key| bare(writer.number_of(key, Style::Full))).collect())
}

/// One value of a record as the number of its figure.
fn value(writer: &Writer<'_>, value: &Value, key: &FigureKey) -> Number {
    let unit = &writer.portfolio().measures[key.measure].unit;
    let mut number = bare(writer.words.value(value, unit, key.currency, Style::Full));
    // A question that does not arise is counted in no figure.
    if *value != Value::Missing(Missing::NotApplicable) {
        number.href = writer.figure_href(key);
    }
    number
}

/// A number beneath a head that says its unit.
fn bare(number: Number) -> Number {
    Number { unit: String::new(), ..number }
}

fn cell(mut numbers: Vec<Number>) -> Cell {
    match numbers.len() {
        1 => Cell::Number(Box::new(numbers.remove(0))),
        _ => Cell::Numbers(Numbers { numbers }),
    }
}
