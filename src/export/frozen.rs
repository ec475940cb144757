//! What a release keeps of a figure: its value, and a mark of every row behind it, so that the next release can tell new
//! records from changed ones.
//!
//! Rows are kept as marks because a release repeats nothing that is not published at its own address.

use crate::base::key::Identified;
use crate::base::value::Missing;
use crate::base::value::Value;
use crate::export::figure_csv;
use crate::export::figure_json::qualifier_word;
use crate::export::json::plain;
use crate::figures::behind::Detailed;
use crate::figures::figure::Figure;
use crate::figures::figure::Record;
use crate::figures::figure::Refusal;
use crate::portfolio::model::Portfolio;
use crate::records::release::FrozenFigure;
use crate::records::release::hash;

/// How many digits of a hash mark a row.
const MARK: usize = 16;

/// The figure without the words that readers see.
pub fn figure(figure: &Detailed, portfolio: &Portfolio) -> FrozenFigure {
    let withheld = matches!(figure.value, Ok(Value::Missing(Missing::Withheld)) | Err(Refusal::Withheld));
    // Rows would tell what is withheld.
    let lines = if withheld { &[][..] } else { &figure.lines };
    let mut rows: Vec<String> = lines
        .iter()
        .map(|line| {
            let said = figure_csv::said(line, figure.whole_things, portfolio);
            format!("{} {}", record(line.record, portfolio), &hash(said.as_bytes())[..MARK])
        })
        .collect();
    rows.sort();
    FrozenFigure { value: value(figure), rows, ..FrozenFigure::default() }
}

/// The value in words that never change: `exact 160`, `between 5 7`, `missing not_published`.
fn value(figure: &Figure) -> String {
    match &figure.value {
        Ok(Value::Known(known)) => {
            let mut words = vec![qualifier_word(known).to_owned(), plain(known.number)];
            if known.upper_number != known.number {
                words.push(plain(known.upper_number));
            }
            if known.approximate {
                words.push("approximate".to_owned());
            }
            words.join(" ")
        }
        Ok(Value::Missing(missing)) => format!("missing {}", missing.word()),
        Err(Refusal::Withheld) => format!("missing {}", Missing::Withheld.word()),
        Err(_) => "no_total".to_owned(),
    }
}

/// A record as changes name it, by its folder: `projects/sunny-bakery`.
pub fn record(record: Record, portfolio: &Portfolio) -> String {
    match record {
        Record::Project(key) => format!("projects/{}", portfolio.projects.id(key)),
        Record::Programme(key) | Record::Round(key, _) => {
            format!("programmes/{}", portfolio.programmes[key].id())
        }
        Record::Town(key) => format!("towns/{}", portfolio.towns[key].id()),
        Record::Organisation(key) => format!("organisations/{}", portfolio.organisations[key].id()),
    }
}
