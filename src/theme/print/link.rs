//! Texts and links.

use crate::base::html::push_escaped;
use crate::theme::print::Print;
use crate::theme::views::parts::Label;
use crate::theme::views::parts::Link;
use crate::theme::views::parts::NoteMark;

/// A link in a sentence.
pub fn in_text(link: &Link) -> String {
    link.printed()
}

impl Print for Label {
    fn print(&self, out: &mut String) {
        text(out, &self.text, self.lang.as_deref());
    }
}

impl Print for Link {
    fn print(&self, out: &mut String) {
        let Some(href) = &self.href else { return text(out, &self.text, self.lang.as_deref()) };
        out.push_str("<a href=\"");
        push_escaped(out, href);
        out.push('"');
        lang(out, self.lang.as_deref());
        out.push('>');
        push_escaped(out, &self.text);
        out.push_str("</a>");
    }
}

/// Links as the entries of a list.
impl Print for Vec<Link> {
    fn print(&self, out: &mut String) {
        for link in self {
            out.push_str("<li>");
            link.print(out);
            out.push_str("</li>\n");
        }
    }
}

/// A text, marked where it is in another language than the page.
fn text(out: &mut String, text: &str, language: Option<&str>) {
    if language.is_some() {
        out.push_str("<span");
        lang(out, language);
        out.push('>');
        push_escaped(out, text);
        out.push_str("</span>");
    } else {
        push_escaped(out, text);
    }
}

/// The attribute that names the language of a text.
fn lang(out: &mut String, language: Option<&str>) {
    if let Some(language) = language {
        attribute(out, " lang", language);
    }
}

/// An attribute with its value; `name` begins with a space.
pub(super) fn attribute(out: &mut String, name: &str, value: &str) {
    out.push_str(name);
    out.push_str("=\"");
    push_escaped(out, value);
    out.push('"');
}

/// A text within an element: `element("span", "tag", "planned")`.
pub(super) fn element(out: &mut String, name: &str, class: &str, text: &str) {
    out.push('<');
    out.push_str(name);
    out.push_str(" class=\"");
    out.push_str(class);
    out.push_str("\">");
    push_escaped(out, text);
    out.push_str("</");
    out.push_str(name);
    out.push('>');
}

/// Parts with `between` between them.
pub(super) fn joined(out: &mut String, parts: &[impl Print], between: &str) {
    for (place, part) in parts.iter().enumerate() {
        if place > 0 {
            out.push_str(between);
        }
        part.print(out);
    }
}

/// The marks that lead to notes and sources beneath.
pub(super) fn marks(out: &mut String, marks: &[NoteMark]) {
    for note in marks {
        out.push_str("<sup class=\"mark\"><a href=\"#");
        push_escaped(out, &note.id);
        out.push_str("\">");
        push_escaped(out, &note.mark);
        out.push_str("</a></sup>");
    }
}
