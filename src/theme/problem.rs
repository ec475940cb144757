//! What is wrong with a theme: the template, the place in it, and what was found.

use std::fmt;

use tera::ErrorKind;

/// A problem in a theme's file.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct ThemeProblem {
    /// The file, as a path in the theme (`page.html`); of the default theme `default/page.html`.
    pub file: String,
    /// The line from 1; 0 where the whole file is meant.
    pub line: usize,
    /// The column from 1; 0 where the whole line is meant.
    pub column: usize,
    /// What was found.
    pub message: String,
}

impl ThemeProblem {
    /// A problem of a whole file.
    pub fn in_file(file: &str, message: impl Into<String>) -> Self {
        Self {
            file: file.to_owned(),
            line: 0,
            column: 0,
            message: message.into(),
        }
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
        Some(Self { file, line, column, message: first.trim_start_matches("error: ").to_owned() })
    }

    /// What the template engine says; `template` where it does not say where.
    pub fn of(error: &tera::Error, template: &str) -> Self {
        match error.kind() {
            ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => Self {
                file: report.filename().to_owned(),
                line: report.span().start_line,
                column: report.span().start_col + 1,
                message: report.message().to_owned(),
            },
            other => Self::in_file(template, other.to_string()),
        }
    }
}

impl fmt::Display for ThemeProblem {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.line, self.column) {
            (0, _) => write!(formatter, "{}: {}", self.file, self.message),
            (line, column) => write!(formatter, "{}:{line}:{column}: {}", self.file, self.message),
        }
    }
}
