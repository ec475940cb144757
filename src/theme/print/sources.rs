//! The sources beneath a page.

use crate::base::html::push_escaped;
use crate::theme::print::Print;
use crate::theme::print::link::attribute;
use crate::theme::print::link::element;
use crate::theme::views::parts::SourceAddress;
use crate::theme::views::parts::SourceNote;

impl Print for Vec<SourceNote> {
    fn print(&self, out: &mut String) {
        for source in self {
            source.print(out);
        }
    }
}

impl Print for SourceNote {
    fn print(&self, out: &mut String) {
        out.push_str("<li");
        if !self.id.is_empty() {
            attribute(out, " id", &self.id);
        }
        out.push('>');
        if !self.mark.is_empty() {
            element(out, "span", "note-mark", &self.mark);
            out.push(' ');
        }
        out.push_str("<cite>");
        self.title.print(out);
        out.push_str("</cite>");
        if !self.publisher.is_empty() {
            // A title that ends a sentence itself gets no second full stop.
            out.push_str(if self.title.text.ends_with(['.', '!', '?']) { " " } else { ". " });
            push_escaped(out, &self.publisher);
        }
        if !self.date.is_empty() {
            out.push_str(", ");
            push_escaped(out, &self.date);
        }
        if let Some(seen) = &self.seen {
            out.push_str("; ");
            push_escaped(out, seen);
        }
        out.push('.');
        if let Some(address) = &self.address {
            out.push_str(" <span class=\"address\">");
            address.print(out);
            out.push_str("</span>");
        }
        out.push_str("</li>\n");
    }
}

/// An address as a link or, where it must not be one, as a text that says so.
impl Print for SourceAddress {
    fn print(&self, out: &mut String) {
        if let Some(why) = &self.unlinked {
            push_escaped(out, &self.text);
            out.push_str(" (");
            push_escaped(out, why);
            out.push(')');
        } else {
            out.push_str("<a");
            attribute(out, " href", &self.url);
            out.push_str(" rel=\"external\">");
            push_escaped(out, &self.text);
            out.push_str("</a>");
        }
    }
}
