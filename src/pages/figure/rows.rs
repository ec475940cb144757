//! The rows behind a figure, as a table: those that count and those that were left out, with the reason.

use rust_decimal::Decimal;

use crate::base::value::Known;
use crate::figures::behind::Detailed;
use crate::figures::figure::Figure;
use crate::figures::figure::Item;
use crate::figures::figure::Line;
use crate::figures::figure::Method;
use crate::figures::key::FigureKey;
use crate::figures::key::When;
use crate::pages::address::Subject;
use crate::pages::figure::ROWS;
use crate::pages::listing::links;
use crate::pages::listing::page_of;
use crate::pages::listing::pager::pager;
use crate::pages::listing::pager::parts_of;
use crate::pages::writer::Writer;
use crate::portfolio::selection::Basis;
use crate::theme::views::parts::Cell;
use crate::theme::views::parts::Column;
use crate::theme::views::parts::Listing;
use crate::theme::views::parts::Number;
use crate::theme::views::parts::Row;
use crate::theme::views::parts::Table;
use crate::theme::words::Arg;
use crate::theme::words::numbers::Style;

/// The rows of one part of the page; `None` where there are none.
pub(super) fn rows(writer: &Writer<'_>, figure: &Detailed, part: u32) -> Option<Listing> {
    if figure.lines.is_empty() {
        return None;
    }
    let columns = Columns::of(figure);
    let first = figure.lines.len().min((part.max(1) as usize - 1) * ROWS);
    let rows = page_of(&figure.lines, part, ROWS)
        .iter()
        .enumerate()
        .map(|(place, line)| columns.row(writer, figure, (first + place, line)))
        .collect();
    let title = writer.figure_title(&figure.key);
    Some(Listing {
        count: count(writer, figure),
        table: Table {
            id: "rows-table".to_owned(),
            caption: writer.words.say("f_rows_caption", &[("title", Arg::Text(&title))]),
            columns: columns.heads(writer),
            rows,
            totals: columns.total(writer, figure).into_iter().collect(),
            ..Table::default()
        },
        pager: pager(
            writer,
            &Subject::Figure(Box::new(figure.key.clone())),
            part,
            parts_of(figure.lines.len(), ROWS),
        ),
        more: None,
    })
}

fn count(writer: &Writer<'_>, figure: &Detailed) -> String {
    let (all, counted) = (figure.lines.len(), figure.counted());
    if all == counted {
        return writer.say_count("f_rows_count", all);
    }
    let counted = writer.words.count(counted);
    writer.say_count_with("f_rows_count_counted", all, &[("counted", Arg::Text(&counted))])
}

/// Which columns there are: what the figure itself says is not said again on every row.
struct Columns {
    town: bool,
    programme: bool,
    year: bool,
    value: bool,
    counted: bool,
}

impl Columns {
    fn of(figure: &Detailed) -> Self {
        let key = &figure.key;
        Self {
            town: key.towns.is_empty() && key.project.is_none(),
            programme: key.programme.is_none() && key.project.is_none(),
            year: key.when == When::Always,
            value: figure.method != Method::Count,
            counted: key.basis == Basis::Computed,
        }
    }

    fn heads(&self, writer: &Writer<'_>) -> Vec<Column> {
        let shown = [
            (true, "f_column_record", false),
            (self.town, "fact_town", false),
            (self.programme, "fact_programme", false),
            (self.year, "fact_year", false),
            (self.value, "f_column_value", true),
            (self.counted, "f_column_counted", true),
        ];
        shown
            .into_iter()
            .filter(|(shown, ..)| *shown)
            .map(|(_, key, numeric)| Column { text: writer.t(key), spoken: None, numeric })
            .collect()
    }

    fn row(&self, writer: &Writer<'_>, figure: &Figure, (place, line): (usize, &Line)) -> Row {
        let portfolio = writer.portfolio();
        let mut cells = vec![Cell::Link(writer.record_link(line.record))];
        if self.town {
            let towns = line.towns(portfolio).named();
            cells.push(links(towns.into_iter().map(|town| writer.town_link(town))));
        }
        if self.programme {
            let programmes = line.programmes(portfolio);
            cells.push(links(programmes.iter().map(|programme| writer.programme_link(*programme))));
        }
        if self.year {
            cells.push(writer.text_cell(year(writer, figure, line)));
        }
        if self.value {
            cells.push(writer.number_cell(value(writer, figure, line)));
        }
        if self.counted {
            cells.push(match line.counted.filter(|_| line.left_out.is_none()) {
                Some(counted) => writer.number_cell(counted_number(writer, figure, counted)),
                None => writer.text_cell(""),
            });
        }
        Row {
            id: Some(format!("row-{}", place + 1)),
            cells,
            note: note(writer, line),
            quiet: line.left_out.is_some(),
        }
    }

    /// The total at the foot, where the rows add up to it.
    fn total(&self, writer: &Writer<'_>, figure: &Figure) -> Option<Row> {
        let adds = matches!(figure.method, Method::Sum | Method::Count | Method::Latest);
        if !adds || !self.counted || figure.known().is_none() {
            return None;
        }
        let empty = [self.town, self.programme, self.year, self.value];
        let mut cells = vec![writer.text_cell(writer.t("f_rows_total"))];
        cells.extend(empty.into_iter().filter(|shown| *shown).map(|_| writer.text_cell("")));
        let number = writer.number(figure, Style::Full);
        cells.push(writer.number_cell(Number { href: None, tag: None, unit: String::new(), ..number }));
        Some(Row { cells, ..Row::default() })
    }
}

fn year(writer: &Writer<'_>, figure: &Figure, line: &Line) -> String {
    let kind = writer.portfolio().measures[figure.key.measure].kind;
    let text = writer.when(line.when, kind).unwrap_or_default();
    if line.inferred {
        return writer.words.say("year_about", &[("year", Arg::Text(&text))]);
    }
    text
}

/// The value as the record says it, with the marks of its sources; it opens the project's own figure.
fn value(writer: &Writer<'_>, figure: &Figure, line: &Line) -> Number {
    let portfolio = writer.portfolio();
    let unit = &portfolio.measures[figure.key.measure].unit;
    let number = writer.words.value(&line.value, unit, figure.key.currency, Style::Full);
    let differs = line.status != figure.key.status && !matches!(line.item, Item::Grant(_));
    let status = writer.words.status(line.status).map(str::to_owned);
    let tag = if differs || line.left_out.is_some() { status } else { None };
    Number {
        unit: String::new(),
        href: own_figure(writer, figure, line),
        tag,
        notes: writer.cite(line.sources(portfolio)),
        ..number
    }
}

/// The figure of the row's project alone; `None` on its own page, and where there is none.
fn own_figure(writer: &Writer<'_>, figure: &Figure, line: &Line) -> Option<String> {
    let project = line.project()?;
    if figure.key.project.is_some() || figure.key.per.is_some() || line.left_out.is_some() {
        return None;
    }
    let key = FigureKey {
        status: figure.key.status,
        of: figure.key.of,
        each: figure.key.each,
        currency: figure.key.currency,
        ..FigureKey::of(figure.key.measure).project(project)
    };
    if !writer.book.figures.exists(writer.portfolio(), &key) {
        return None;
    }
    writer.figure_href(&key)
}

fn counted_number(writer: &Writer<'_>, figure: &Figure, counted: Decimal) -> Number {
    let unit = &writer.portfolio().measures[figure.key.measure].unit;
    let number = writer.words.known(&Known::exact(counted), unit, figure.key.currency, Style::Full);
    Number { unit: String::new(), ..number }
}

/// What must be said beneath a row: why it was left out, its share, who measured, the editors' remark.
fn note(writer: &Writer<'_>, line: &Line) -> Option<String> {
    let portfolio = writer.portfolio();
    let mut sentences: Vec<String> = Vec::new();
    if let Some(why) = line.left_out {
        let why = writer.why(why);
        sentences.push(writer.words.say("f_left_out_line", &[("why", Arg::Text(&why))]));
    }
    if let Some(share) = line.share {
        let share = writer.words.percent(share * Decimal::ONE_HUNDRED);
        sentences.push(writer.words.say("f_share", &[("share", Arg::Text(&share))]));
    }
    if line.item == Item::Nothing {
        sentences.push(writer.t("f_item_nothing"));
    }
    if let Some(statement) = line.statement(portfolio) {
        sentences.extend(super::beside::remarks(writer, statement));
    }
    if let Some(note) = line.grant(portfolio).and_then(|grant| grant.note.as_ref()) {
        sentences.push(writer.plain(note));
    }
    (!sentences.is_empty()).then(|| sentences.join(" "))
}
