//! Figures one beneath the other, each with its programme, places and time.

use crate::figures::key::FigureKey;
use crate::figures::key::When;
use crate::pages::profile;
use crate::pages::profile::sheet;
use crate::pages::profile::words;
use crate::pages::writer::Writer;
use crate::portfolio::model::MeasureKind;
use crate::theme::views::parts::Cell;
use crate::theme::views::parts::Link;
use crate::theme::views::parts::Links;
use crate::theme::views::parts::Row;
use crate::theme::views::parts::Table;

/// One figure, with the places that are named beside it and a remark.
pub(in crate::pages) struct Line {
    pub(in crate::pages) key: FigureKey,
    pub(in crate::pages) towns: Vec<Link>,
    pub(in crate::pages) note: Option<String>,
}

/// The lines as a table; `None` where there are none.
pub(in crate::pages) fn table(
    writer: &Writer<'_>,
    id: &str,
    captions: [&str; 2],
    lines: &[Line],
) -> Option<Table> {
    let rows: Vec<Row> = lines.iter().filter_map(|line| row(writer, line)).collect();
    let [caption, towns] = captions;
    let columns = vec![
        words::column(writer.t("fact_measure")),
        words::column(writer.t("fact_programme")),
        words::column(writer.t(towns)),
        words::column(writer.t("fact_period")),
        words::numbers(writer.t("f_column_number")),
    ];
    (!rows.is_empty()).then(|| Table {
        id: id.to_owned(),
        caption: writer.t(caption),
        columns,
        rows,
        ..Table::default()
    })
}

fn row(writer: &Writer<'_>, line: &Line) -> Option<Row> {
    let figure = writer.book.figures.figure(writer.portfolio(), &line.key)?;
    let kind = FigureKey {
        towns: Vec::new(),
        programme: None,
        organisation: None,
        when: When::Always,
        ..line.key.clone()
    };
    let programme = line.key.programme.map(|programme| Cell::Link(writer.programme_link(programme)));
    let when = writer.when(line.key.when, MeasureKind::Flow).unwrap_or_else(|| writer.t("w_all_years"));
    Some(Row {
        cells: vec![
            writer.text_cell(sheet::label(writer, &kind)),
            programme.unwrap_or_default(),
            Cell::Links(Links { links: line.towns.clone() }),
            writer.text_cell(when),
            writer.number_cell(profile::in_table(writer, &figure)),
        ],
        note: line.note.clone(),
        ..Row::default()
    })
}
