//! What is wrong with a theme: the template, the place in it, and what was found.

mod engine;

use std::fmt;

use tera::ErrorKind;

use crate::diagnostics::message::Message;

/// A problem in a theme's file.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct ThemeProblem {
    /// The file, as a path in the theme (`page.html`); of the default theme `default/page.html`.
    pub file: String,
    /// The line from 1; 0 where the whole file is meant.
    pub line: usize,
    /// The column from 1; 0 where the whole line is meant.
    pub column: usize,
    /// What was found, without a full stop.
    pub message: Message,
}

impl ThemeProblem {
    /// A problem of a whole file.
    pub fn in_file(file: &str, message: Message) -> Self {
        Self { file: file.to_owned(), line: 0, column: 0, message }
    }

    /// The place and what was found, in one line.
    pub fn said(&self) -> Message {
        let place = match (self.line, self.column) {
            (0, _) => self.file.clone(),
            (line, column) => format!("{}:{line}:{column}", self.file),
        };
        let Message { en, ru } = &self.message;
        Message { en: format!("{place}: {en}"), ru: format!("{place}: {ru}") }
    }

    /// Everything that the template engine says at once: names that do not exist are told together, as text.
    pub fn all(error: &tera::Error) -> Vec<Self> {
        match error.kind() {
            ErrorKind::Msg(text) if text.starts_with("error: ") => {
                text.split("\n\n").filter_map(Self::of_report).collect()
            }
            _ => vec![Self::of(error, "")],
        }
    }

    /// Reads a report: `error: …`, and beneath ` --> own.html:2:9`.
    fn of_report(report: &str) -> Option<Self> {
        let (first, rest) = report.split_once('\n')?;
        let (_, place) = rest.lines().next()?.split_once("--> ")?;
        let mut parts = place.rsplitn(3, ':');
        let column = parts.next()?.parse().ok()?;
        let line = parts.next()?.parse().ok()?;
        let file = parts.next()?.to_owned();
        let message = engine::said(first.trim_start_matches("error: "));
        Some(Self { file, line, column, message })
    }

    /// What the reader of words says of the text that begins at byte `start`.
    pub fn in_words(file: &str, text: &str, start: usize, said: &str) -> Self {
        let before = text.get(..start).unwrap_or(text);
        let line_start = before.rfind('\n').map_or(0, |end| end + 1);
        Self {
            file: file.to_owned(),
            line: before.matches('\n').count() + 1,
            column: before[line_start..].chars().count() + 1,
            message: engine::said(said),
        }
    }

    /// What the template engine says; `template` where it does not say where.
    pub fn of(error: &tera::Error, template: &str) -> Self {
        match error.kind() {
            ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => Self {
                file: report.filename().to_owned(),
                line: report.span().start_line,
                column: report.span().start_col + 1,
                message: engine::said(report.message()),
            },
            other @ (ErrorKind::MissingParent { current: file, .. }
            | ErrorKind::CircularExtend { tpl: file, .. }
            | ErrorKind::CircularInclude { tpl: file, .. }) => {
                Self::in_file(file, engine::said(&other.to_string()))
            }
            other => Self::in_file(template, engine::said(&other.to_string())),
        }
    }
}

impl fmt::Display for ThemeProblem {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.said().en)
    }
}

impl From<ThemeProblem> for Message {
    fn from(problem: ThemeProblem) -> Self {
        problem.said()
    }
}
