//! Tables: caption, heads, rows, totals, notes.

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
fn heads(out: &mut String, columns: &[Column]) {
    for column in columns {
        out.push_str(if column.numeric { "<th scope=\"col\" class=\"n\">" } else { "<th scope=\"col\">" });
        match &column.spoken {
            Some(spoken) if column.text.is_empty() => element(out, "span", "unseen", spoken),
            _ => push_escaped(out, &column.text),
        }
        out.push_str("</th>");
    }
}

/// Rows; the first cell of each is its head.
fn rows(out: &mut String, rows: &[Row], columns: &[Column]) {
    for row in rows {
        out.push_str("\n<tr");
        if let Some(id) = &row.id {
            attribute(out, " id", id);
        }
        out.push_str(if row.quiet { " class=\"quiet\">" } else { ">" });
        for (place, cell) in row.cells.iter().enumerate() {
            let numeric = columns.get(place).is_some_and(|column| column.numeric);
            out.push_str(match (place, numeric) {
                (0, _) => "<th scope=\"row\">",
                (_, true) => "<td class=\"n\">",
                (_, false) => "<td>",
            });
            cell.print(out);
            if place > 0 {
                out.push_str("</td>");
                continue;
            }
            if let Some(note) = &row.note {
                element(out, "span", "row-note", note);
            }
            out.push_str("</th>");
        }
        out.push_str("</tr>");
    }
}

impl Print for Table {
    fn print(&self, out: &mut String) {
        if self.rows.is_empty() && self.totals.is_empty() {
            return;
        }
        let mut id = String::new();
        push_escaped(&mut id, &self.id);
        out.reserve((self.rows.len() + self.totals.len()) * self.columns.len() * 120 + 400);
        out.push_str("<div class=\"table\">\n<div class=\"scroll\" role=\"group\" aria-labelledby=\"");
        out.push_str(&id);
        out.push_str("-caption\" tabindex=\"0\">\n<table id=\"");
        out.push_str(&id);
        out.push_str("\">\n<caption id=\"");
        out.push_str(&id);
        out.push_str(if self.captioned { "-caption\">" } else { "-caption\" class=\"unseen\">" });
        push_escaped(out, &self.caption);
        out.push_str("</caption>\n<thead><tr>");
        heads(out, &self.columns);
        out.push_str("</tr></thead>\n<tbody>");
        rows(out, &self.rows, &self.columns);
        out.push_str("\n</tbody>");
        if !self.totals.is_empty() {
            out.push_str("\n<tfoot>");
            rows(out, &self.totals, &self.columns);
            out.push_str("\n</tfoot>");
        }
        out.push_str("\n</table>\n</div>\n");
        self.notes.print(out);
        out.push_str("</div>\n");
    }
}
