//! Years of projects against the rounds of their programmes.

use std::collections::BTreeSet;

use crate::base::key::Key;
use crate::base::status::Status;
use crate::base::time::Year;
use crate::diagnostics::code::Code;
use crate::diagnostics::sink::Diagnostic;
use crate::diagnostics::sink::Diagnostics;
use crate::portfolio::model::Portfolio;
use crate::portfolio::model::Programme;
use crate::portfolio::model::Project;
use crate::portfolio::model::Round;
use crate::portfolio::model::RoundStatus;
use crate::portfolio::model::Time;
use crate::portfolio::model::Town;
use crate::records::record::Kind;
use crate::say;

/// A project in a year in which its programmes had no round. Where towns could not be read, the places of rounds may be among
/// them, and nothing is said.
pub(super) fn years(portfolio: &Portfolio, diagnostics: &Diagnostics) {
    if portfolio.unread.has(Kind::Town) {
        return;
    }
    portfolio.projects.each(|_, project| {
        if let Some(problem) = year_of_project(portfolio, project) {
            diagnostics.add(problem);
        }
    });
}

/// What is wrong with the year of a project, if anything is.
fn year_of_project(portfolio: &Portfolio, project: &Project) -> Option<Diagnostic> {
    let programmes = || project.programmes.iter().map(|key| &portfolio.programmes[*key]);
    if programmes().any(|programme| programme.rounds.is_empty()) {
        return None;
    }
    let mut years: Vec<i16> = project.year.first.value.counted().into_iter().collect();
    years.extend(project.grants.iter().filter_map(|grant| Some(grant.awarded.as_ref()?.first.value.year)));
    let year = years.first().copied()?;
    let towns = project.towns.named();
    let fits = |programme: &Programme| {
        let here = rounds(programme, &towns);
        let told = |year: &i16| stated(programme, *year, &towns);
        years.iter().any(|year| here.iter().any(|round| held(round, *year))) || years.iter().any(told)
    };
    if programmes().any(fits) {
        return None;
    }
    let programme = programmes().next()?;
    let here = rounds(programme, &towns).into_iter();
    let here = here.filter(|round| round.status != RoundStatus::NotHeld);
    let known: BTreeSet<i16> = here.filter_map(|round| round.year.counted()).collect();
    Some(outside(project, programme, year, &known))
}

/// The rounds in some of the towns; all rounds where none of them names one.
fn rounds<'a>(programme: &'a Programme, towns: &[Key<Town>]) -> Vec<&'a Round> {
    let here = |round: &&Round| {
        let named = round.towns.named();
        named.is_empty() || towns.iter().any(|town| named.contains(town))
    };
    let found: Vec<&Round> = programme.rounds.iter().filter(here).collect();
    if found.is_empty() { programme.rounds.iter().collect() } else { found }
}

/// True where the programme's own figures tell of that year: then it had a round that nobody listed.
fn stated(programme: &Programme, year: i16, towns: &[Key<Town>]) -> bool {
    programme.statements.iter().any(|statement| {
        let named = statement.towns.named();
        let of_year = matches!(statement.time, Time::During(period) if period.single_year() == Some(year));
        let done = !matches!(statement.status, Status::Planned | Status::Target);
        of_year && done && (named.is_empty() || towns.iter().any(|town| named.contains(town)))
    })
}

fn held(round: &Round, year: i16) -> bool {
    round.status != RoundStatus::NotHeld
        && match round.year {
            Year::Known(of) | Year::About(of) => of == year,
            Year::Between(first, last) => (first..=last).contains(&year),
            Year::AtLeast(first) => first <= year,
            Year::Unknown => true,
        }
}

fn outside(project: &Project, programme: &Programme, year: i16, known: &BTreeSet<i16>) -> Diagnostic {
    let id = &programme.id;
    let known = known.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
    let message = if known.is_empty() {
        say!(
            "The programme `{id}` had no round in {year}.",
            "У программы `{id}` в {year} году конкурса не было."
        )
    } else {
        say!(
            "The programme `{id}` had no round here in {year}; its rounds are of {known}.",
            "У программы `{id}` здесь в {year} году конкурса не было; её конкурсы: {known}."
        )
    };
    let hint = say!(
        "Correct the year, or add the round to `editions:` in the programme's file.",
        "Исправьте год или добавьте конкурс в `editions:` в файле программы."
    );
    Diagnostic::new(Code::OutsideRounds, project.place.place().key("year"), message).hint(hint)
}
