//! Prints a chart's numbers as a table.
//!
//! Comes in: a `Chart`. Goes out: a `<table>` with the rows and series of the picture in the same order. Cells
//! with a number carry it in `<data>`; cells without one say why.

use crate::base::html::escaped;
use crate::charts::html::linked;
use crate::charts::table::Amount;
use crate::charts::table::Cell;
use crate::charts::table::Chart;
use crate::charts::table::Kind;
use crate::charts::table::Row;

/// The chart's numbers as a table; `id` is the one of the figure.
pub(crate) fn table(chart: &Chart, id: &str) -> String {
    let mut out = format!("<table><caption id=\"{id}-caption\">{}</caption>\n<thead><tr>", caption(chart));
    for (head, class) in heads(chart) {
        out.push_str(&match head {
            "" => "<td></td>".to_owned(),
            head => format!("<th scope=\"col\"{class}>{}</th>", escaped(head)),
        });
    }
    out.push_str("</tr></thead>\n<tbody>\n");
    for row in &chart.rows {
        out.push_str(&line(chart, row));
    }
    out.push_str("</tbody></table>");
    out
}

/// Title and subtitle, so that the table can be read alone.
fn caption(chart: &Chart) -> String {
    if chart.subtitle.is_empty() {
        return escaped(&chart.title);
    }
    format!(
        "{} <span class=\"chart-caption-more\">{}</span>",
        escaped(&chart.title),
        escaped(&chart.subtitle)
    )
}

/// The heads of the columns, each with its class.
fn heads(chart: &Chart) -> Vec<(&str, &'static str)> {
    let number = if chart.kind == Kind::Rounds { "" } else { " class=\"number\"" };
    let mut heads = vec![(chart.row_head.as_str(), "")];
    if has_periods(chart) {
        heads.push((&chart.words.period, ""));
    }
    let value = chart.words.value.as_str();
    if chart.has_one_bar_a_row() {
        heads.push((value, number));
        heads.push((&chart.words.status, ""));
    } else if chart.series.is_empty() {
        heads.push((value, number));
    } else {
        let names = chart.series.iter().map(|series| series.name.as_str());
        heads.extend(names.map(|name| (if name.is_empty() { value } else { name }, number)));
    }
    if has_totals(chart) {
        heads.push((&chart.total_head, number));
    }
    heads
}

fn has_periods(chart: &Chart) -> bool {
    chart.kind == Kind::Statements && chart.rows.iter().any(|row| row.span.is_some())
}

fn has_totals(chart: &Chart) -> bool {
    chart.rows.iter().any(|row| row.total.is_some())
}

/// One row.
fn line(chart: &Chart, row: &Row) -> String {
    let name = linked(&escaped(&row.label), row.href.as_deref());
    let note =
        row.note.as_deref().map(|note| format!("<span class=\"chart-row-note\">{}</span>", escaped(note)));
    let mut out = format!("<tr><th scope=\"row\">{name}{}</th>", note.unwrap_or_default());
    if has_periods(chart) {
        let period = row.span.as_ref().map(|span| escaped(&span.label)).unwrap_or_default();
        out.push_str(&format!("<td>{period}</td>"));
    }
    if chart.has_one_bar_a_row() {
        let cell = row.cells.first();
        let series = cell.and_then(|cell| chart.series.get(cell.series));
        out.push_str(&column(chart, cell.into_iter()));
        let status = series.map(|series| escaped(&series.name)).unwrap_or_default();
        out.push_str(&format!("<td>{status}</td>"));
    } else {
        for place in 0..chart.series.len().max(1) {
            out.push_str(&column(chart, row.cells.iter().filter(|cell| cell.series == place)));
        }
    }
    if has_totals(chart) {
        out.push_str(&column(chart, row.total.iter()));
    }
    out.push_str("</tr>\n");
    out
}

/// A cell of the table; mostly it holds one number.
fn column<'a>(chart: &'a Chart, cells: impl Iterator<Item = &'a Cell>) -> String {
    let values: Vec<String> = cells.map(|cell| value(chart, cell)).collect();
    if chart.kind == Kind::Rounds {
        return format!("<td>{}</td>", values.join("<br />"));
    }
    format!("<td class=\"number\">{}</td>", values.join("<br />"))
}

/// A number in its link, or the words in its place.
fn value(chart: &Chart, cell: &Cell) -> String {
    let said = match cell.amount {
        Amount::Round(_) => {
            format!("<span class=\"chart-state\">{}</span>", escaped(cell.words(&chart.words)))
        }
        // A withheld number is nowhere, whatever the caller knows.
        amount if amount == Amount::Withheld || cell.data.is_empty() => {
            format!("<span class=\"chart-absent\">{}</span>", escaped(cell.words(&chart.words)))
        }
        _ => {
            let label = if cell.label.is_empty() { &cell.data } else { &cell.label };
            let class = if cell.href.is_some() { " class=\"figure\"" } else { "" };
            format!("<data value=\"{}\"{class}>{}</data>", escaped(&cell.data), escaped(label))
        }
    };
    linked(&said, cell.href.as_deref())
}
