//! Notes about the numbers of a page.

use crate::theme::print::Print;
use crate::theme::print::link::attribute;
use crate::theme::print::link::element;
use crate::theme::views::parts::Note;

impl Print for Note {
    fn print(&self, out: &mut String) {
        out.push_str("<p class=\"note\"");
        if !self.id.is_empty() {
            attribute(out, " id", &self.id);
        }
        out.push('>');
        if !self.mark.is_empty() {
            element(out, "span", "note-mark", &self.mark);
            out.push(' ');
        }
        out.push_str(&self.html);
        out.push_str("</p>\n");
    }
}

impl Print for Vec<Note> {
    fn print(&self, out: &mut String) {
        for note in self {
            note.print(out);
        }
    }
}
