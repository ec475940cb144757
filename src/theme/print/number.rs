//! Numbers about impact, in a line, in a cell and large. Every number of the site is printed here.

use crate::base::html::push_escaped;
use crate::theme::print::Print;
use crate::theme::print::link::attribute;
use crate::theme::print::link::element;
use crate::theme::print::link::marks;
use crate::theme::views::parts::Headline;
use crate::theme::views::parts::Number;

impl Print for Number {
    fn print(&self, out: &mut String) {
        line(out, self, false);
    }
}

/// A number in running text: no tag, and nobody named.
#[must_use]
pub fn in_text(number: &Number) -> String {
    let mut out = String::new();
    value(&mut out, number);
    unit(&mut out, number);
    out
}

/// A number in a cell: a withheld count is its mark, with the reason for those who listen; who states the number is
/// said by the mark of its source.
pub(super) fn in_cell(out: &mut String, number: &Number) {
    line(out, number, true);
}

fn line(out: &mut String, number: &Number, cell: bool) {
    match (&number.mark, &number.missing) {
        (Some(mark), missing) if cell => {
            out.push_str("<span class=\"missing\" aria-hidden=\"true\">");
            push_escaped(out, mark);
            out.push_str("</span>");
            element(out, "span", "unseen", missing.as_deref().unwrap_or_default());
        }
        _ => {
            value(out, number);
            unit(out, number);
        }
    }
    marks(out, &number.notes);
    if let Some(tag) = &number.tag {
        out.push(' ');
        element(out, "span", "tag", tag);
    }
    if let Some(by) = number.stated_by.as_ref().filter(|_| !cell || number.notes.is_empty()) {
        out.push(' ');
        element(out, "span", "by", by);
    }
}

/// The number with what belongs to it, or why there is none, as the link that opens it.
fn value(out: &mut String, number: &Number) {
    opened(out, number, |out| match &number.missing {
        Some(missing) => element(out, "span", "missing", missing),
        None => data(out, number, |out| {
            if !number.qualifier.is_empty() {
                push_escaped(out, &number.qualifier);
                out.push('\u{a0}');
            }
            for part in [&number.prefix, &number.text, &number.suffix] {
                push_escaped(out, part);
            }
            if !number.after.is_empty() {
                out.push(' ');
                push_escaped(out, &number.after);
            }
        }),
    });
}

fn unit(out: &mut String, number: &Number) {
    if !number.unit.is_empty() && number.missing.is_none() {
        out.push('\u{a0}');
        push_escaped(out, &number.unit);
    }
}

/// `inner` within the link to the figure's page, where there is one.
fn opened(out: &mut String, number: &Number, inner: impl FnOnce(&mut String)) {
    let Some(href) = &number.href else { return inner(out) };
    out.push_str("<a class=\"opens\"");
    attribute(out, " href", href);
    out.push('>');
    inner(out);
    out.push_str("</a>");
}

/// `inner` with the plain decimal that it stands for.
fn data(out: &mut String, number: &Number, inner: impl FnOnce(&mut String)) {
    let Some(value) = &number.value else {
        out.push_str("<span>");
        inner(out);
        out.push_str("</span>");
        return;
    };
    out.push_str("<data");
    attribute(out, " value", value);
    out.push_str(if number.href.is_some() { " class=\"figure\">" } else { ">" });
    inner(out);
    out.push_str("</data>");
}

/// A number set large: its qualifier and unit belong to it, and a missing one has the same dignity.
pub(super) fn large(out: &mut String, number: &Number, class: &str) {
    out.push_str("<p class=\"hero");
    if !class.is_empty() {
        out.push(' ');
        out.push_str(class);
    }
    out.push_str(match (&number.missing, number.reason()) {
        (None, _) => "\">",
        (Some(_), None) => " hero-missing\">",
        (Some(_), Some(_)) => " hero-missing hero-reason\">",
    });
    opened(out, number, |out| match &number.missing {
        Some(missing) => element(out, "span", "missing", missing),
        None => data(out, number, |out| digits(out, number)),
    });
    if !number.unit.is_empty() {
        out.push_str("<span class=\"unit\"> ");
        push_escaped(out, &number.unit);
        out.push_str("</span>");
    }
    marks(out, &number.notes);
    out.push_str("</p>\n");
}

fn digits(out: &mut String, number: &Number) {
    if !number.qualifier.is_empty() || !number.prefix.is_empty() {
        out.push_str("<span class=\"qualifier\">");
        if !number.qualifier.is_empty() {
            push_escaped(out, &number.qualifier);
            out.push(' ');
        }
        push_escaped(out, &number.prefix);
        out.push_str("</span>");
    }
    element(out, "span", "digits", &number.text);
    if !number.suffix.is_empty() || !number.after.is_empty() {
        out.push_str("<span class=\"qualifier\">");
        push_escaped(out, &number.suffix);
        if !number.after.is_empty() {
            out.push(' ');
            push_escaped(out, &number.after);
        }
        out.push_str("</span>");
    }
}

/// The figures that lead a page, each with what it counts beneath: entries of a list.
impl Print for Vec<Headline> {
    fn print(&self, out: &mut String) {
        for headline in self {
            out.push_str("<li class=\"headline\">\n");
            large(out, &headline.number, "");
            out.push_str("<p class=\"counts\"><strong>");
            push_escaped(out, &headline.label);
            out.push_str("</strong>");
            if !headline.scope.is_empty() {
                out.push_str("<span class=\"scope\"> ");
                push_escaped(out, &headline.scope);
                out.push_str("</span>");
            }
            out.push_str("</p>\n");
            standing(out, &headline.number);
            if let Some(note) = &headline.note {
                element(out, "p", "aside-note", note);
                out.push('\n');
            }
            out.push_str("</li>\n");
        }
    }
}

/// The tag of a large number, and who states it.
pub(super) fn standing(out: &mut String, number: &Number) {
    if number.tag.is_none() && number.stated_by.is_none() {
        return;
    }
    out.push_str("<p class=\"standing\">");
    if let Some(tag) = &number.tag {
        element(out, "span", "tag", tag);
    }
    if let Some(by) = &number.stated_by {
        if number.tag.is_some() {
            out.push(' ');
        }
        element(out, "span", "by", by);
    }
    out.push_str("</p>\n");
}

/// A figure where there is no picture: beside the announcement of a story.
impl Print for Headline {
    fn print(&self, out: &mut String) {
        large(out, &self.number, "");
        out.push_str("<p class=\"counts\">");
        push_escaped(out, &self.label);
        if !self.scope.is_empty() {
            out.push_str(", ");
            push_escaped(out, &self.scope);
        }
        out.push_str("</p>");
    }
}

#[cfg(test)]
mod tests {
    use super::large;
    use crate::theme::views::parts::Number;

    #[test]
    fn a_sentence_is_not_set_as_large_as_a_number() {
        let check = |missing: &str, class: &str| {
            let number = Number { missing: Some(missing.to_owned()), ..Number::default() };
            let mut html = String::new();
            large(&mut html, &number, "");
            assert_eq!(
                html,
                format!(
                    "<p class=\"hero hero-missing{class}\"><span class=\"missing\">{missing}</span></p>\n"
                )
            );
        };
        check("не опубликовано", "");
        check("withheld to protect individuals", "");
        check("no total: Helping Hand and First Step may include the same projects", " hero-reason");
    }
}
