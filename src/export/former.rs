//! What the files of a figure say when it is no longer published and the release that has it holds no rows of it: what it
//! said, in which release, and of which records; and plainly that there is no more, so that nobody takes it for nothing.

use crate::export::figure_csv::table;
use crate::export::json::Json;
use crate::records::release::FrozenFigure;

/// A figure as the list of a release has it.
pub struct FormerFigure<'a> {
    /// Its id.
    pub id: &'a str,
    /// The folder of the release: `2026-11-22`.
    pub release: &'a str,
    /// What the list says of it.
    pub frozen: &'a FrozenFigure,
    /// That it is no longer published, and what it said, in words.
    pub note: &'a str,
}

/// The columns of `data.csv`.
const COLUMNS: [&str; 5] = ["figure", "release", "value", "record", "note"];

/// `figure.json`: `no_longer_published` tells it from that of a figure that is.
pub fn json(figure: &FormerFigure<'_>) -> String {
    let texts = |texts: &std::collections::BTreeMap<String, String>| {
        Json::List(
            texts
                .iter()
                .map(|(language, text)| {
                    Json::Object(vec![("language", Json::text(language)), ("text", Json::text(text))])
                })
                .collect(),
        )
    };
    Json::Object(vec![
        ("id", Json::text(figure.id)),
        ("no_longer_published", Json::Bool(true)),
        ("release", Json::text(figure.release)),
        ("value", Json::text(&figure.frozen.value)),
        ("called", texts(&figure.frozen.called)),
        ("shown", texts(&figure.frozen.shown)),
        ("records", Json::List(records(figure.frozen).into_iter().map(Json::text).collect())),
        ("note", Json::text(figure.note)),
    ])
    .file()
}

/// `data.csv`: one line per record that stood behind it.
pub fn csv(figure: &FormerFigure<'_>) -> Vec<u8> {
    let mut records = records(figure.frozen);
    if records.is_empty() {
        records.push("");
    }
    let rows = records.into_iter().map(|record| {
        [figure.id, figure.release, &figure.frozen.value, record, figure.note].map(str::to_owned)
    });
    table(&COLUMNS, rows)
}

/// The records behind it, without the marks of what they said.
fn records(frozen: &FrozenFigure) -> Vec<&str> {
    let mut records: Vec<&str> = frozen
        .rows
        .iter()
        .map(|row| row.split_once(' ').map_or(row.as_str(), |(record, _)| record))
        .collect();
    records.dedup();
    records
}

#[cfg(test)]
mod tests {
    use super::FormerFigure;
    use super::csv;
    use super::json;
    use crate::records::release::FrozenFigure;

    #[test]
    fn what_is_left_is_told_and_nothing_else() {
        let shown = [("en".to_owned(), "11 jobs".to_owned())].into();
        let rows = ["projects/mill 12", "projects/mill 13", "projects/fair 14"].map(str::to_owned).to_vec();
        let frozen = FrozenFigure { value: "exact 11".into(), shown, rows, ..FrozenFigure::default() };
        let figure = FormerFigure {
            id: "jobs-created",
            release: "2026-11-22",
            frozen: &frozen,
            note: "It said: 11 jobs.",
        };
        assert_eq!(
            String::from_utf8_lossy(&csv(&figure)),
            "\u{feff}figure,release,value,record,note\n\
             jobs-created,2026-11-22,exact 11,projects/mill,It said: 11 jobs.\n\
             jobs-created,2026-11-22,exact 11,projects/fair,It said: 11 jobs.\n"
        );
        let read: serde_json::Value = serde_json::from_str(&json(&figure)).unwrap_or_default();
        assert_eq!(read["no_longer_published"], true);
        assert_eq!(read["records"], serde_json::json!(["projects/mill", "projects/fair"]));
        assert_eq!(read["shown"][0]["text"], "11 jobs");
    }
}
