//! `figure.json`: a figure with its basis, for machines. Numbers are exact and in whole units.
//!
//! The keys and their order are a contract. Numbers are written from their decimals, never through a float.

use rust_decimal::Decimal;

use crate::base::key::Identified;
use crate::base::key::Key;
use crate::base::language::Language;
use crate::base::value::Known;
use crate::base::value::Missing;
use crate::base::value::Qualifier;
use crate::base::value::Value;
use crate::export::json::Json;
use crate::figures::behind::Detailed;
use crate::figures::figure::Figure;
use crate::figures::figure::Refusal;
use crate::figures::figure::Why;
use crate::figures::key::When;
use crate::portfolio::model::GrantForm;
use crate::portfolio::model::Measure;
use crate::portfolio::model::Portfolio;
use crate::portfolio::model::Seen;
use crate::portfolio::model::Source;
use crate::portfolio::model::Unit;
use crate::portfolio::selection::Basis;

/// What is said about a figure beside its number.
#[derive(Clone, Copy, Debug)]
pub struct Said<'a> {
    /// How it was made, in words.
    pub method_text: &'a str,
    /// The figures that somebody states about the same thing; the figure itself where it is stated.
    pub stated: &'a [Detailed],
}

/// The file. The same figure always gives the same bytes.
pub fn figure_json(figure: &Detailed, portfolio: &Portfolio, said: Said<'_>) -> String {
    let language = portfolio.site.languages[0];
    let mut fields = vec![
        ("id", Json::text(figure.key.id(portfolio))),
        ("measure", Json::text(portfolio.measures[figure.key.measure].id())),
    ];
    fields.extend(number_fields(figure));
    fields.extend([
        ("status", Json::text(figure.key.status.word())),
        ("unit", Json::text(unit(figure, portfolio, language))),
        ("currency", Json::maybe(figure.key.currency.map(|currency| currency.to_string()))),
        ("period", Json::maybe(period(figure.key.when))),
        ("basis", Json::text(basis(figure.key.basis))),
        ("method", Json::text(figure.method.word())),
        ("method_text", Json::text(said.method_text)),
        ("rows", Json::number(Decimal::from(figure.lines.len()))),
        (
            "left_out",
            Json::List(figure.left_out().into_iter().map(|(why, rows)| left_out(why, rows)).collect()),
        ),
        ("stated", Json::List(stated(said.stated, portfolio))),
        ("sources", Json::List(sources(figure, portfolio, said.stated))),
    ]);
    Json::Object(fields).file()
}

/// The word for why a row is not counted: `year_not_stated`.
pub fn why_word(why: Why) -> &'static str {
    match why {
        Why::NotAwarded(_) => "not_awarded",
        Why::OtherForm(GrantForm::Loan) => "loan",
        Why::OtherForm(GrantForm::InKind) => "in_kind",
        Why::OtherForm(GrantForm::Mixed) => "mixed",
        Why::OtherForm(GrantForm::Grant) => "grant",
        Why::Returned => "returned",
        Why::ProjectReturned => "project_returned",
        Why::OneOfTowns => "one_of_towns",
        Why::TownsTogether => "towns_together",
        Why::YearNotStated => "year_not_stated",
        Why::SeveralYears => "several_years",
        Why::OtherPayer => "other_payer",
        Why::SeveralPayers => "several_payers",
        Why::PerOne => "per_one",
        Why::NotApplicable => "not_applicable",
        Why::Overlaps => "overlaps",
        Why::AnotherSource => "another_source",
        Why::Superseded => "superseded",
        Why::CountedByRecord => "counted_by_record",
    }
}

/// The word of a qualifier; `nearly` is written `about`.
pub fn qualifier_word(known: &Known) -> &'static str {
    match known.qualifier {
        Qualifier::Nearly => Qualifier::About.word(),
        other => other.word(),
    }
}

/// The number in the words: 160 in more than 160; `None` for between and where there is none.
pub fn number_of(value: &Value) -> Option<Decimal> {
    value.known().filter(|known| known.number == known.upper_number).map(|known| known.number)
}

/// The time as in data: `2018`, `2016/2018`; `None` for everything that was recorded.
pub fn period(when: When) -> Option<String> {
    match when {
        When::Always => None,
        When::Year(year) => Some(year.to_string()),
        When::Period(period) => Some(period.to_string()),
        When::AsOf(date) => Some(date.to_string()),
        When::SeveralYears => Some("several".to_owned()),
        When::NotStated => Some("not_stated".to_owned()),
    }
}

/// Value, bounds, qualifier and why there is none: nobody said it (`missing`), or no total may be made (`refused`).
fn number_fields(figure: &Figure) -> Vec<(&'static str, Json)> {
    let (mut fields, refused) = match &figure.value {
        Ok(value) => (value_fields(value, figure.whole_things), None),
        Err(Refusal::Withheld) => (value_fields(&Value::Missing(Missing::Withheld), false), None),
        Err(refusal) => (value_fields_of(None, false, None), Some(refusal.word())),
    };
    fields.push(("refused", Json::maybe(refused)));
    fields
}

/// The same of any value.
fn value_fields(value: &Value, whole_things: bool) -> Vec<(&'static str, Json)> {
    match value {
        Value::Known(known) => value_fields_of(Some(known), whole_things, None),
        Value::Missing(missing) => value_fields_of(None, whole_things, Some(missing)),
    }
}

fn value_fields_of(
    known: Option<&Known>,
    whole_things: bool,
    missing: Option<&Missing>,
) -> Vec<(&'static str, Json)> {
    let number = known.filter(|known| known.number == known.upper_number).map(|known| known.number);
    let decimal = |number: Option<Decimal>| number.map_or(Json::Null, Json::number);
    vec![
        ("value", decimal(number)),
        ("lower", decimal(known.and_then(|known| known.lower(whole_things)))),
        ("upper", decimal(known.and_then(|known| known.upper(whole_things)))),
        ("qualifier", Json::maybe(known.map(qualifier_word))),
        ("missing", Json::maybe(missing.map(Missing::word))),
        ("approximate", Json::Bool(known.is_some_and(|known| known.approximate))),
    ]
}

fn left_out(why: Why, rows: usize) -> Json {
    Json::Object(vec![("why", Json::text(why_word(why))), ("rows", Json::number(Decimal::from(rows)))])
}

/// What is stated: one entry per statement and source.
fn stated(figures: &[Detailed], portfolio: &Portfolio) -> Vec<Json> {
    let mut entries = Vec::new();
    for figure in figures {
        for line in &figure.lines {
            let sources = line.sources(portfolio);
            let named = sources.iter().map(|source| Some(portfolio.sources[*source].id()));
            let nobody = sources.is_empty().then_some(None);
            for source in named.chain(nobody) {
                let mut fields = value_fields(&line.value, figure.whole_things);
                fields.extend([
                    ("status", Json::text(line.status.word())),
                    ("period", Json::maybe(period(line.when))),
                    ("figure", Json::text(figure.key.id(portfolio))),
                    ("source", Json::maybe(source)),
                ]);
                entries.push(Json::Object(fields));
            }
        }
    }
    entries
}

/// The sources of the figure, and of what is stated beside it.
fn sources(figure: &Detailed, portfolio: &Portfolio, stated: &[Detailed]) -> Vec<Json> {
    let mut keys: Vec<Key<Source>> = figure.sources.clone();
    keys.extend(stated.iter().flat_map(|figure| &figure.lines).flat_map(|line| line.sources(portfolio)));
    keys.sort_unstable();
    keys.dedup();
    keys.into_iter().map(|key| source(&portfolio.sources[key], portfolio.site.languages[0])).collect()
}

/// A source as data: id, title, publisher, date, address, how much of it was read.
pub(super) fn source(source: &Source, language: Language) -> Json {
    let seen = source.seen.map(|seen| match seen {
        Seen::Page => "page",
        Seen::Excerpt => "excerpt",
        Seen::Copy => "copy",
    });
    let publisher = source.publisher.as_ref().map(|name| name.read(language).0);
    Json::Object(vec![
        ("id", Json::text(source.id())),
        ("title", Json::text(source.title.read(language).0)),
        ("publisher", Json::maybe(publisher)),
        ("date", Json::maybe(source.date.map(|date| date.to_string()))),
        ("url", Json::maybe(source.url.as_deref())),
        ("seen", Json::maybe(seen)),
    ])
}

fn basis(basis: Basis) -> &'static str {
    match basis {
        Basis::Computed => "computed",
        Basis::Stated => "stated",
    }
}

/// What is counted: `jobs`, `money`, `percent`; `jobs/projects` of a ratio.
fn unit(figure: &Figure, portfolio: &Portfolio, language: Language) -> String {
    let of = |key: Key<Measure>| unit_word(&portfolio.measures[key].unit, language);
    match figure.key.per {
        Some(per) => format!("{}/{}", of(figure.key.measure), of(per)),
        None => of(figure.key.measure),
    }
}

/// The unit in the site's language, in the plural.
fn unit_word(unit: &Unit, language: Language) -> String {
    match unit {
        Unit::Things(forms) | Unit::Amount(forms) => {
            let own = forms.iter().find(|(of, _)| *of == language).or_else(|| forms.first());
            let forms = own.map_or(&[][..], |(_, forms)| forms);
            let form = |category: &str| forms.iter().find(|(word, _)| &**word == category);
            form("many")
                .or_else(|| form("other"))
                .or(forms.last())
                .map_or_else(String::new, |(_, form)| form.to_string())
        }
        Unit::Money => "money".to_owned(),
        Unit::Percent => "percent".to_owned(),
        Unit::Ratio(_) => "ratio".to_owned(),
    }
}

#[cfg(test)]
mod tests;
