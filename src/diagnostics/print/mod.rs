//! Problems as text: for people, for editors and for the machines that build sites.
//!
//! In come problems whose lines have been found (`records::locate` does that), out comes text. Nothing here prints.

pub mod gitlab;
pub mod human;
pub mod json;
pub mod sarif;

use serde::Deserialize;
use serde::Serialize;

use crate::diagnostics::code::Severity;
use crate::diagnostics::message::Message;
use crate::diagnostics::message::plural;
use crate::diagnostics::sink::Diagnostic;
use crate::say;

/// A problem with its line and column.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Located {
    /// The line, from 1.
    pub line: usize,
    /// The column in characters, from 1.
    pub column: usize,
    /// How many characters of the line are meant, at least 1.
    pub length: usize,
    /// The line itself without its end; `None` where it must not be shown or the file has none.
    pub text: Option<String>,
    /// The problem.
    pub diagnostic: Diagnostic,
}

/// Puts problems in the order in which they are printed: by file, line, column and code.
pub fn sort(problems: &mut [Located]) {
    problems.sort_by(|a, b| {
        let key = |it: &Located| (it.line, it.column, it.diagnostic.code);
        (&a.diagnostic.place.file, key(a))
            .cmp(&(&b.diagnostic.place.file, key(b)))
            .then_with(|| a.diagnostic.cmp(&b.diagnostic))
    });
}

/// The last line: "2 errors, 1 warning in 2 files".
pub fn summary(problems: &[Located]) -> Message {
    let count = |severity| problems.iter().filter(|it| it.diagnostic.severity == severity).count();
    let (errors, warnings, notices) =
        (count(Severity::Error), count(Severity::Warning), count(Severity::Notice));
    let mut files: Vec<&str> = problems.iter().map(|it| &*it.diagnostic.place.file).collect();
    files.sort_unstable();
    files.dedup();
    let files = files.len();
    if problems.is_empty() {
        return say!("No problems found.", "Проблем не найдено.");
    }
    let english = |number: usize, noun: &str| {
        (number > 0).then(|| format!("{number} {noun}{}", if number == 1 { "" } else { "s" }))
    };
    let russian = |number: usize, forms: [&str; 3]| {
        (number > 0).then(|| format!("{number} {}", plural(number, forms[0], forms[1], forms[2])))
    };
    let en = [english(errors, "error"), english(warnings, "warning"), english(notices, "notice")];
    let ru = [
        russian(errors, ["ошибка", "ошибки", "ошибок"]),
        russian(warnings, ["предупреждение", "предупреждения", "предупреждений"]),
        russian(notices, ["замечание", "замечания", "замечаний"]),
    ];
    let en = en.into_iter().flatten().collect::<Vec<_>>().join(", ");
    let ru = ru.into_iter().flatten().collect::<Vec<_>>().join(", ");
    let files_en = english(files, "file").unwrap_or_default();
    let files_ru = russian(files, ["файле", "файлах", "файлах"]).unwrap_or_default();
    say!("{en} in {files_en}.", "{ru} в {files_ru}.")
}
