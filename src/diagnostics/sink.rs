//! A problem, and the place where all stages put theirs.

use std::sync::Mutex;
use std::sync::PoisonError;

use serde::Deserialize;
use serde::Serialize;

use crate::diagnostics::code::Code;
use crate::diagnostics::code::Severity;
use crate::diagnostics::message::Message;
use crate::diagnostics::place::Place;

/// A problem in content.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Diagnostic {
    /// Where it is.
    pub place: Place,
    /// Its kind.
    pub code: Code,
    /// How grave it is.
    pub severity: Severity,
    /// What was found and what was expected: a sentence or two.
    pub message: Message,
    /// What to do.
    pub hint: Option<Message>,
    /// True where the line itself must not be shown, because it holds a private person's name.
    pub hide_line: bool,
}

impl Diagnostic {
    /// A problem with the severity that its code has.
    pub fn new(code: Code, place: Place, message: Message) -> Self {
        Self { place, code, severity: code.severity(), message, hint: None, hide_line: false }
    }

    /// Says what to do.
    #[must_use]
    pub fn hint(mut self, hint: Message) -> Self {
        self.hint = Some(hint);
        self
    }

    /// Keeps the line out of every message: only the place is told.
    #[must_use]
    pub fn hide_line(mut self) -> Self {
        self.hide_line = true;
        self
    }

    /// Makes it as grave as `severity`.
    #[must_use]
    pub fn with_severity(mut self, severity: Severity) -> Self {
        self.severity = severity;
        self
    }
}

/// Where all stages, on all threads, put the problems that they find.
#[derive(Debug, Default)]
pub struct Diagnostics {
    found: Mutex<Vec<Diagnostic>>,
}

impl Diagnostics {
    /// Notes a problem.
    pub fn add(&self, diagnostic: Diagnostic) {
        self.found.lock().unwrap_or_else(PoisonError::into_inner).push(diagnostic);
    }

    /// Notes several problems.
    pub fn add_all(&self, diagnostics: impl IntoIterator<Item = Diagnostic>) {
        self.found.lock().unwrap_or_else(PoisonError::into_inner).extend(diagnostics);
    }

    /// True where an error has been noted; with `strict` a warning is enough.
    pub fn has_errors(&self, strict: bool) -> bool {
        let worst = if strict { Severity::Warning } else { Severity::Error };
        self.found.lock().unwrap_or_else(PoisonError::into_inner).iter().any(|it| it.severity <= worst)
    }

    /// All problems, each once, in an order that does not depend on threads. Sorting by line comes with the lines.
    pub fn into_sorted(self) -> Vec<Diagnostic> {
        let mut found = self.found.into_inner().unwrap_or_else(PoisonError::into_inner);
        found.sort();
        found.dedup();
        found
    }
}
