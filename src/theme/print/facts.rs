//! The lines of a definition table.

use crate::base::html::push_escaped;
use crate::theme::print::Print;
use crate::theme::print::link::element;
use crate::theme::views::parts::Fact;

impl Print for Vec<Fact> {
    fn print(&self, out: &mut String) {
        for fact in self {
            out.push_str("<div><dt>");
            push_escaped(out, &fact.label);
            out.push_str("</dt>");
            for (place, value) in fact.values.iter().enumerate() {
                out.push_str("<dd>");
                value.print(out);
                if let Some(note) = fact.note.as_ref().filter(|_| place + 1 == fact.values.len()) {
                    element(out, "span", "row-note", note);
                }
                out.push_str("</dd>");
            }
            out.push_str("</div>\n");
        }
    }
}
