//! `data.csv` and `data.json` of a chart: one line per number of its table, in the table's order.
//!
//! Comes in: the chart with what is known of its numbers. Goes out: the bytes of either file; the words that machines
//! read (`qualifier`, `status`) are the same in all languages, those for people are the chart's. A withheld number is
//! nowhere.

use std::collections::BTreeSet;

use rust_decimal::Decimal;

use crate::base::key::Identified;
use crate::base::language::Language;
use crate::charts::table::Amount;
use crate::charts::table::Cell;
use crate::charts::table::Chart;
use crate::charts::table::Facts;
use crate::charts::table::Round;
use crate::export::figure_csv::table;
use crate::export::json::Json;
use crate::export::json::plain;
use crate::portfolio::model::Portfolio;

/// The columns of `data.csv`, in their order.
pub const COLUMNS: [&str; 14] = [
    "category",
    "series",
    "text",
    "value",
    "lower",
    "upper",
    "qualifier",
    "unit",
    "status",
    "period",
    "figure",
    "source",
    "source_ids",
    "url",
];

/// A number of the chart, or what stands in its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line<'c> {
    /// The row's name: a town, a year.
    pub category: &'c str,
    /// The name of its series, or of the total.
    pub series: &'c str,
    /// The number as printed: "more than 160".
    pub text: String,
    /// What is known of it.
    pub facts: Facts,
}

/// All numbers of a chart: row by row, in a row by series, its total last.
pub fn lines(chart: &Chart) -> Vec<Line<'_>> {
    let mut lines = Vec::new();
    for row in &chart.rows {
        let mut cells: Vec<(&Cell, &str)> = row
            .cells
            .iter()
            .map(|cell| (cell, chart.series.get(cell.series).map_or("", |series| series.name.as_str())))
            .collect();
        cells.sort_by_key(|(cell, _)| cell.series);
        cells.extend(row.total.iter().map(|total| (total, chart.total_head.as_str())));
        lines.extend(cells.into_iter().map(|(cell, series)| {
            // Spaces that keep a number and its unit on one line would be in the way of who copies it.
            let text = cell.words(&chart.words).replace('\u{a0}', " ");
            Line { category: &row.label, series, text, facts: facts(cell) }
        }));
    }
    lines
}

/// What is known of a cell; of one without facts, what is drawn of it.
fn facts(cell: &Cell) -> Facts {
    let known = cell.facts.as_deref().cloned().unwrap_or_default();
    let missing = |word| Facts { missing: Some(word), ..known.clone() };
    match cell.amount {
        Amount::Withheld => Facts {
            value: None,
            lower: None,
            upper: None,
            qualifier: None,
            approximate: false,
            missing: Some("withheld"),
            ..known
        },
        _ if cell.facts.is_some() => known,
        Amount::Missing => missing("not_recorded"),
        Amount::NotApplicable => missing("not_applicable"),
        Amount::Round(round) => Facts { status: round_word(round), ..known },
        Amount::Exact(value) => {
            let value = Some(value);
            Facts { value, lower: value, upper: value, qualifier: Some("exact"), ..known }
        }
        Amount::MoreThan(value) => bound(known, value, "more_than"),
        Amount::AtLeast(value) => bound(known, value, "at_least"),
        Amount::LessThan(value) => bound(known, value, "less_than"),
        Amount::UpTo(value) => bound(known, value, "up_to"),
        Amount::About(value) => bound(known, value, "about"),
        Amount::Between(lower, upper) => {
            Facts { lower: Some(lower), upper: Some(upper), qualifier: Some("between"), ..known }
        }
    }
}

fn bound(known: Facts, value: Decimal, word: &'static str) -> Facts {
    Facts { value: Some(value), qualifier: Some(word), ..known }
}

/// What became of a round, as machines read it.
fn round_word(round: Round) -> &'static str {
    match round {
        Round::Held => "held",
        Round::Announced => "announced",
        Round::NotHeld => "not_held",
        Round::NothingFound => "nothing_found",
    }
}

/// `data.csv`, with a byte order mark.
pub fn chart_csv(chart: &Chart, portfolio: &Portfolio, language: Language) -> Vec<u8> {
    let rows = lines(chart).into_iter().map(|line| row(line, portfolio, language));
    table(&COLUMNS, rows)
}

fn row(line: Line<'_>, portfolio: &Portfolio, language: Language) -> [String; 14] {
    let decimal = |number: Option<Decimal>| number.map(plain).unwrap_or_default();
    let facts = line.facts;
    let has_number = facts.value.or(facts.lower).or(facts.upper).is_some();
    let source = match publishers(&facts.sources, portfolio, language) {
        // What is counted from the site's own records rests on them: its publisher answers for it, as the chart says.
        none if none.is_empty() && has_number => {
            portfolio.organisations[portfolio.site.publisher].name.first.value.read(language).0.to_owned()
        }
        some => some.join("; "),
    };
    [
        line.category.to_owned(),
        line.series.to_owned(),
        line.text,
        decimal(facts.value),
        decimal(facts.lower),
        decimal(facts.upper),
        facts.qualifier.or(facts.missing).or(facts.refused).unwrap_or_default().to_owned(),
        facts.unit,
        facts.status.to_owned(),
        facts.period.unwrap_or_default(),
        facts.figure.unwrap_or_default(),
        source,
        facts.sources.join("; "),
        facts.url.unwrap_or_default(),
    ]
}

/// Who published the sources, each once; a source without a publisher by its title.
fn publishers(sources: &[String], portfolio: &Portfolio, language: Language) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for source in sources.iter().filter_map(|id| portfolio.sources.find(id)) {
        let source = &portfolio.sources[source];
        let name = source.publisher.as_ref().unwrap_or(&source.title).read(language).0.to_owned();
        if !names.contains(&name) {
            names.push(name);
        }
    }
    names
}

/// What a file calls the chart: its name, which stays when the finding changes with the data.
pub fn neutral_title(chart: &Chart) -> &str {
    if chart.name.is_empty() { &chart.title } else { &chart.name }
}

/// `data.json`: the same lines as typed values.
pub fn chart_json(chart: &Chart, id: &str) -> String {
    Json::Object(vec![
        ("id", Json::text(id)),
        ("title", Json::text(neutral_title(chart))),
        ("finding", Json::maybe(chart.finding())),
        ("subtitle", Json::text(chart.scope())),
        ("language", Json::text(&chart.lang)),
        ("category", Json::text(&chart.row_head)),
        ("rows", Json::List(lines(chart).into_iter().map(object).collect())),
    ])
    .file()
}

fn object(line: Line<'_>) -> Json {
    let facts = line.facts;
    let status = Some(facts.status).filter(|status| !status.is_empty());
    let unit = Some(facts.unit).filter(|unit| !unit.is_empty());
    Json::Object(vec![
        ("category", Json::text(line.category)),
        ("series", Json::text(line.series)),
        ("text", Json::text(line.text)),
        ("value", Json::decimal(facts.value)),
        ("lower", Json::decimal(facts.lower)),
        ("upper", Json::decimal(facts.upper)),
        ("qualifier", Json::maybe(facts.qualifier)),
        ("missing", Json::maybe(facts.missing)),
        ("refused", Json::maybe(facts.refused)),
        ("approximate", Json::Bool(facts.approximate)),
        ("unit", Json::maybe(unit)),
        ("status", Json::maybe(status)),
        ("period", Json::maybe(facts.period)),
        ("figure", Json::maybe(facts.figure)),
        ("sources", Json::List(facts.sources.into_iter().map(Json::text).collect())),
        ("url", Json::maybe(facts.url)),
    ])
}

/// The ids of all sources of a chart's numbers that the portfolio has, in the portfolio's order.
pub fn sources(chart: &Chart, portfolio: &Portfolio) -> Vec<String> {
    let keys: BTreeSet<_> = lines(chart)
        .iter()
        .flat_map(|line| &line.facts.sources)
        .filter_map(|id| portfolio.sources.find(id))
        .collect();
    keys.into_iter().map(|key| portfolio.sources[key].id().to_owned()).collect()
}

#[cfg(test)]
mod tests;
