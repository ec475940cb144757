//! Claims about goals, with their evidence.

use crate::base::html::push_escaped;
use crate::theme::print::Print;
use crate::theme::print::link::attribute;
use crate::theme::print::link::element;
use crate::theme::print::link::joined;
use crate::theme::print::link::marks;
use crate::theme::views::claims::Claim;
use crate::theme::views::claims::Evidence;
use crate::theme::views::claims::GoalMark;

impl Print for Vec<Claim> {
    fn print(&self, out: &mut String) {
        for claim in self {
            claim.print(out);
        }
    }
}

impl Print for Claim {
    fn print(&self, out: &mut String) {
        out.push_str("<li class=\"claim grade-");
        out.push_str(self.grade.word());
        out.push_str("\">\n");
        if let Some(goal) = &self.goal {
            out.push_str("<p class=\"claim-goal\">");
            goal.print(out);
            out.push_str("</p>\n");
        }
        if let Some(subject) = &self.subject {
            out.push_str("<p class=\"claim-subject\">");
            subject.print(out);
            out.push_str("</p>\n");
        }
        out.push_str("<dl>\n");
        if let Some((label, target)) = &self.target {
            line(out, label, |out| push_escaped(out, target));
        }
        let (label, by) = &self.claimed_by;
        line(out, label, |out| {
            by.print(out);
            if let Some(contribution) = &self.contribution {
                out.push_str(", ");
                push_escaped(out, contribution);
            }
            marks(out, &self.sources);
        });
        let (label, evidence) = &self.evidence;
        line(out, label, |out| evidence.print(out));
        out.push_str("</dl>\n");
        if let Some(note) = &self.note {
            out.push_str("<p class=\"row-note\">");
            push_escaped(out, note);
            out.push_str("</p>\n");
        }
        out.push_str("<p class=\"grade\">");
        element(out, "span", "tag", &self.grade_text);
        out.push_str("</p>\n</li>\n");
    }
}

fn line(out: &mut String, label: &str, value: impl FnOnce(&mut String)) {
    out.push_str("<div><dt>");
    push_escaped(out, label);
    out.push_str("</dt><dd>");
    value(out);
    out.push_str("</dd></div>\n");
}

/// The number and name of a goal in ink, with a rule in its colour. No icons.
impl Print for GoalMark {
    fn print(&self, out: &mut String) {
        let number = self.number.to_string();
        out.push_str("<span class=\"goal g");
        out.push_str(&number);
        out.push_str("\"><span class=\"goal-number\">");
        element(out, "span", "unseen", &format!("{} ", self.word));
        out.push_str(&number);
        out.push_str("</span> <a");
        attribute(out, " href", &self.href);
        out.push('>');
        push_escaped(out, &self.name);
        out.push_str("</a></span>");
    }
}

impl Print for Evidence {
    fn print(&self, out: &mut String) {
        if let Some(measure) = &self.measure {
            push_escaped(out, measure);
            out.push_str(": ");
            joined(out, &self.numbers, "; ");
        }
        if let Some(missing) = &self.missing {
            element(out, "span", "missing", missing);
        }
    }
}
