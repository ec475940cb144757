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
