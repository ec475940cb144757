//! A table of things by measures: towns, programmes or years down the side, what is counted across.

use crate::base::key::Key;
use crate::figures::figure::Figure;
use crate::pages::profile;
use crate::pages::profile::About;
use crate::pages::profile::Kinds;
use crate::pages::profile::words;
use crate::pages::writer::Writer;
use crate::portfolio::model::Measure;
use crate::portfolio::model::Town;
use crate::portfolio::model::TownKind;
use crate::theme::views::parts::Cell;
use crate::theme::views::parts::Column;
use crate::theme::views::parts::Link;
use crate::theme::views::parts::Row;
use crate::theme::views::parts::Table;

/// The measures that such tables have room for.
const ACROSS: [&str; 5] =
    ["applications", "projects-supported", "funds-awarded", "grant-fund", "jobs-created"];

/// One line: a thing, and how the figure of everything becomes its own.
pub(in crate::pages) struct Line<'a> {
    /// Its name, which opens it.
    pub(in crate::pages) name: Link,
    /// A remark beneath the name.
    pub(in crate::pages) note: Option<String>,
    /// The thing itself.
    pub(in crate::pages) about: About<'a>,
}

/// The measures of `kinds` that such a table shows.
pub(in crate::pages) fn measures(writer: &Writer<'_>, kinds: &Kinds) -> Vec<Key<Measure>> {
    let shown: Vec<Key<Measure>> = ACROSS.iter().filter_map(|id| writer.measure(id)).collect();
    kinds.measures(writer).into_iter().filter(|measure| shown.contains(measure)).collect()
}

/// The heads of the columns of measures.
pub(in crate::pages) fn heads(writer: &Writer<'_>, measures: &[Key<Measure>]) -> Vec<Column> {
    measures
        .iter()
        .map(|measure| words::numbers(writer.plain(&writer.portfolio().measures[*measure].name)))
        .collect()
}

/// The cells of one line.
pub(in crate::pages) fn cells(
    writer: &Writer<'_>,
    kinds: &Kinds,
    measures: &[Key<Measure>],
    about: &About<'_>,
) -> Vec<Cell> {
    measures.iter().map(|measure| kinds.cell(writer, *measure, about)).collect()
}

/// Lines by measures; columns in which nobody has a number are left out. `None` where there are no lines.
pub(in crate::pages) fn table(
    writer: &Writer<'_>,
    kinds: &Kinds,
    id: &str,
    caption: &str,
    lines: &[Line<'_>],
) -> Option<Table> {
    if lines.is_empty() {
        return None;
    }
    let all = measures(writer, kinds);
    let found: Vec<Vec<Vec<Figure>>> = lines
        .iter()
        .map(|line| all.iter().map(|measure| kinds.figures(writer, *measure, &line.about)).collect())
        .collect();
    let known: Vec<usize> =
        (0..all.len()).filter(|at| found.iter().any(|line| !line[*at].is_empty())).collect();
    let rows = lines.iter().zip(&found).map(|(line, figures)| {
        let cell = |at: &usize| profile::figures_cell(writer, all[*at], &figures[*at], &line.about);
        Row {
            cells: std::iter::once(Cell::Link(line.name.clone())).chain(known.iter().map(cell)).collect(),
            note: line.note.clone(),
            ..Row::default()
        }
    });
    let measures: Vec<Key<Measure>> = known.iter().map(|at| all[*at]).collect();
    Some(Table {
        id: id.to_owned(),
        caption: writer.t(caption),
        columns: std::iter::once(words::column(writer.t("w_name"))).chain(heads(writer, &measures)).collect(),
        rows: rows.collect(),
        notes: vec![words::note(&writer.t("w_note_basis"))],
        ..Table::default()
    })
}

/// What kind of place it is, where it is no town: its figures are not among those of towns.
pub(in crate::pages) fn kind_of_place(writer: &Writer<'_>, key: Key<Town>) -> Option<String> {
    let kind = writer.portfolio().towns[key].kind;
    (kind != TownKind::Town).then(|| writer.words.town_kind(kind).to_owned())
}
