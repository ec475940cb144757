//! Tables: their heads, rows and totals.

use serde::Serialize;
use serde::Serializer;
use serde::ser::SerializeStruct;

use crate::base::html::push_escaped;
use crate::theme::print::Print;
use crate::theme::print::link::attribute;
use crate::theme::print::link::element;
use crate::theme::print::link::joined;
use crate::theme::print::number;
use crate::theme::views::parts::Cell;
use crate::theme::views::parts::Column;
use crate::theme::views::parts::Row;
use crate::theme::views::parts::Table;

impl Print for Cell {
    fn print(&self, out: &mut String) {
        match self {
            Self::Text(label) => label.print(out),
            Self::Link(link) => link.print(out),
            Self::Links(links) => joined(out, &links.links, ", "),
            Self::Number(number) => number::in_cell(out, number),
            Self::Numbers(numbers) => {
                for one in &numbers.numbers {
                    out.push_str("<span class=\"line\">");
                    number::in_cell(out, one);
                    out.push_str("</span>");
                }
            }
            Self::Html(html) => out.push_str(&html.html),
        }
    }
}

/// The heads of the columns.
fn heads(columns: &[Column]) -> String {
    let mut out = String::with_capacity(columns.len() * 40);
    for column in columns {
        out.push_str(if column.numeric { "<th scope=\"col\" class=\"n\">" } else { "<th scope=\"col\">" });
        match &column.spoken {
            Some(spoken) if column.text.is_empty() => element(&mut out, "span", "unseen", spoken),
            _ => push_escaped(&mut out, &column.text),
        }
        out.push_str("</th>");
    }
    out
}

/// Rows; the first cell of each is its head.
fn rows(rows: &[Row], columns: &[Column]) -> String {
    let mut out = String::with_capacity(rows.len() * columns.len() * 120);
    for row in rows {
        out.push_str("\n<tr");
        if let Some(id) = &row.id {
            attribute(&mut out, " id", id);
        }
        out.push_str(if row.quiet { " class=\"quiet\">" } else { ">" });
        for (place, cell) in row.cells.iter().enumerate() {
            let numeric = columns.get(place).is_some_and(|column| column.numeric);
            out.push_str(match (place, numeric) {
                (0, _) => "<th scope=\"row\">",
                (_, true) => "<td class=\"n\">",
                (_, false) => "<td>",
            });
            cell.print(&mut out);
            if place > 0 {
                out.push_str("</td>");
                continue;
            }
            if let Some(note) = &row.note {
                element(&mut out, "span", "row-note", note);
            }
            out.push_str("</th>");
        }
        out.push_str("</tr>");
    }
    out
}

impl Serialize for Table {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut table = serializer.serialize_struct("Table", 7)?;
        table.serialize_field("id", &self.id)?;
        table.serialize_field("caption", &self.caption)?;
        table.serialize_field("columns", &heads(&self.columns))?;
        table.serialize_field("rows", &rows(&self.rows, &self.columns))?;
        table.serialize_field("totals", &rows(&self.totals, &self.columns))?;
        table.serialize_field("notes", &self.notes)?;
        table.serialize_field("csv", &self.csv)?;
        table.end()
    }
}
