//! `data.csv`: one line per row behind a figure. The column `counted` of a sum adds up to exactly its value.
//!
//! Things stand in it by their ids, so that the file can be joined with others; the name is for people.

use rust_decimal::Decimal;

use crate::base::key::Identified;
use crate::base::language::Language;
use crate::base::value::Value;
use crate::export::figure_json::number_of;
use crate::export::figure_json::period;
use crate::export::figure_json::qualifier_word;
use crate::export::json::plain;
use crate::figures::behind::Detailed;
use crate::figures::figure::Line;
use crate::figures::figure::Record;
use crate::portfolio::model::Portfolio;
use crate::portfolio::model::Project;

/// The columns, in their order.
pub const COLUMNS: [&str; 13] = [
    "record",
    "name",
    "town",
    "programme",
    "year",
    "value",
    "lower",
    "upper",
    "qualifier",
    "status",
    "counted",
    "source",
    "url",
];

/// What stands between several things in one cell.
const BETWEEN: &str = "; ";

/// The file, with a byte order mark, so that Excel reads it as UTF-8. Names are in `language`.
pub fn figure_csv(figure: &Detailed, portfolio: &Portfolio, language: Language) -> Vec<u8> {
    let rows = figure.lines.iter().map(|line| row(line, figure.whole_things, portfolio, language));
    table(&COLUMNS, rows)
}

/// A table as CSV with a byte order mark. No cell of it can be read as a formula.
pub fn table<const N: usize>(head: &[&str; N], rows: impl Iterator<Item = [String; N]>) -> Vec<u8> {
    let mut writer = csv::Writer::from_writer("\u{feff}".as_bytes().to_vec());
    // Writing to memory cannot fail, and every row has as many cells as the head.
    let _ = writer.write_record(head);
    for row in rows {
        let _ = writer.write_record(row.iter().map(|cell| harmless(cell)));
    }
    writer.into_inner().unwrap_or_default()
}

/// A cell that no spreadsheet takes for a formula: a text that begins like one gets an apostrophe; numbers stay.
fn harmless(cell: &str) -> String {
    let suspicious = cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']);
    if suspicious && cell.parse::<Decimal>().is_err() { format!("'{cell}") } else { cell.to_owned() }
}

/// What a line says, without names and sources: the same text while nothing of it has changed.
pub fn said(line: &Line, whole_things: bool, portfolio: &Portfolio) -> String {
    let cells = row(line, whole_things, portfolio, portfolio.site.languages[0]);
    let [record, _, of @ .., _, _] = &cells;
    format!("{record} {}", of.join(BETWEEN))
}

fn row(line: &Line, whole_things: bool, portfolio: &Portfolio, language: Language) -> [String; 13] {
    let sources = line.sources(portfolio);
    let decimal = |number: Option<Decimal>| number.map(plain).unwrap_or_default();
    let known = line.value.known();
    let qualifier = match &line.value {
        Value::Known(known) => qualifier_word(known),
        Value::Missing(missing) => missing.word(),
    };
    [
        record(line.record, portfolio),
        name(line.record, portfolio, language),
        joined(line.towns(portfolio).named().into_iter().map(|town| portfolio.towns[town].id())),
        joined(line.programmes(portfolio).iter().map(|programme| portfolio.programmes[*programme].id())),
        period(line.when).unwrap_or_default(),
        decimal(number_of(&line.value)),
        decimal(known.and_then(|known| known.lower(whole_things))),
        decimal(known.and_then(|known| known.upper(whole_things))),
        qualifier.to_owned(),
        line.status.word().to_owned(),
        decimal(line.counted.filter(|_| line.left_out.is_none())),
        joined(sources.iter().map(|source| portfolio.sources[*source].id())),
        joined(sources.iter().filter_map(|source| portfolio.sources[*source].url.as_deref())),
    ]
}

fn joined<'a>(words: impl Iterator<Item = &'a str>) -> String {
    words.collect::<Vec<_>>().join(BETWEEN)
}

/// The record on which a line stands: `project/bakery`, `programme/first-step/rounds/2` (counted from 1).
pub fn record(record: Record, portfolio: &Portfolio) -> String {
    match record {
        Record::Project(project) => format!("project/{}", portfolio.projects.id(project)),
        Record::Programme(programme) => format!("programme/{}", portfolio.programmes[programme].id()),
        Record::Round(programme, round) => {
            format!("programme/{}/rounds/{}", portfolio.programmes[programme].id(), round + 1)
        }
        Record::Town(town) => format!("town/{}", portfolio.towns[town].id()),
        Record::Organisation(organisation) => {
            format!("organisation/{}", portfolio.organisations[organisation].id())
        }
    }
}

fn name(record: Record, portfolio: &Portfolio, language: Language) -> String {
    let name = match record {
        Record::Project(project) => return project_name(&portfolio.projects[project], language),
        Record::Programme(programme) | Record::Round(programme, _) => &portfolio.programmes[programme].name,
        Record::Town(town) => &portfolio.towns[town].name,
        Record::Organisation(organisation) => &portfolio.organisations[organisation].name,
    };
    name.first.value.read(language).0.to_owned()
}

/// A project's name, else its summary; empty where nobody published either.
fn project_name(project: &Project, language: Language) -> String {
    let name = project.name.as_ref().map(|name| &name.first.value);
    name.or(project.summary.as_ref()).map_or_else(String::new, |text| text.read(language).0.to_owned())
}

#[cfg(test)]
mod tests;
