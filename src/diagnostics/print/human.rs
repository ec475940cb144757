//! Problems for people: the place, the line with a caret beneath, what is wrong and what to do; or one line each.

use std::fmt::Write;

use unicode_width::UnicodeWidthChar;

use crate::diagnostics::code::Severity;
use crate::diagnostics::message::Tongue;
use crate::diagnostics::print::Located;

/// How problems are written for people.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Style {
    /// The language of the messages.
    pub tongue: Tongue,
    /// Whether the text has colours for a terminal.
    pub colour: bool,
}

/// The widest part of a line that is shown.
const WIDTH: usize = 100;

/// All problems at length.
pub fn full(problems: &[Located], style: Style) -> String {
    let mut out = String::new();
    for problem in problems {
        write_one(&mut out, problem, style);
        out.push('\n');
    }
    out
}

/// All problems, a line each: `content/towns/vyksa.yaml:3:7: error[unknown-key]: …`.
pub fn short(problems: &[Located], style: Style) -> String {
    let mut out = String::new();
    for Located { line, column, diagnostic, .. } in problems {
        let file = &diagnostic.place.file;
        let head = head(diagnostic.severity, style);
        let code = diagnostic.code.word();
        let message = diagnostic.message.read(style.tongue);
        let _ = writeln!(out, "{file}:{line}:{column}: {head}[{code}]: {message}");
    }
    out
}

fn write_one(out: &mut String, problem: &Located, style: Style) {
    let diagnostic = &problem.diagnostic;
    let tongue = style.tongue;
    let message = diagnostic.message.read(tongue);
    let code = diagnostic.code.word();
    let _ = writeln!(out, "{}[{code}]: {message}", head(diagnostic.severity, style));
    let gutter = problem.line.to_string().len();
    let (file, line, column) = (&diagnostic.place.file, problem.line, problem.column);
    let _ = writeln!(out, "{:gutter$}--> {file}:{line}:{column}", "");
    if let Some(text) = problem.text.as_deref().filter(|text| !text.trim().is_empty()) {
        let (shown, before, under) = window(text, column, problem.length);
        let caret = paint(&"^".repeat(under), colour_of(diagnostic.severity), style);
        let _ = writeln!(out, "{:gutter$} |\n{line} | {shown}\n{:gutter$} | {:before$}{caret}", "", "", "");
    }
    if let Some(hint) = &diagnostic.hint {
        let word = match tongue {
            Tongue::English => "hint",
            Tongue::Russian => "совет",
        };
        let _ = writeln!(out, "{:gutter$} = {word}: {}", "", hint.read(tongue));
    }
}

/// The part of the line that is shown, the width of what stands before the caret, and the width of the caret.
fn window(text: &str, column: usize, length: usize) -> (String, usize, usize) {
    // A line may be a whole file: only what can be shown is looked at.
    let skipped = (column - 1).saturating_sub(WIDTH);
    let mut letters = text.chars().skip(skipped);
    let cells: Vec<(String, usize)> = letters.by_ref().take(3 * WIDTH).map(cell).collect();
    let cut = letters.next().is_some();
    let start = (column - 1 - skipped).min(cells.len());
    let end = (start + length).min(cells.len());
    let width = |from: usize, to: usize| cells[from..to].iter().map(|(_, width)| width).sum::<usize>();
    let mut first = 0;
    while width(first, start) > WIDTH * 2 / 3 {
        first += 1;
    }
    let mut last = cells.len();
    while last > start && width(first, last) > WIDTH {
        last -= 1;
    }
    let before_shown = first > 0 || skipped > 0;
    let mut shown = String::from(if before_shown { "…" } else { "" });
    shown.extend(cells[first..last].iter().map(|(text, _)| text.as_str()));
    if last < cells.len() || cut {
        shown.push('…');
    }
    let before = usize::from(before_shown) + width(first, start);
    (shown.trim_end().to_owned(), before, width(start, end.min(last).max(start)).max(1))
}

/// A character as it is shown, and how wide that is.
fn cell(letter: char) -> (String, usize) {
    match letter {
        '\t' => ("    ".to_owned(), 4),
        _ if letter.is_control() => ("\u{fffd}".to_owned(), 1),
        _ => (letter.to_string(), letter.width().unwrap_or(0)),
    }
}

fn head(severity: Severity, style: Style) -> String {
    let word = match (severity, style.tongue) {
        (Severity::Error, Tongue::English) => "error",
        (Severity::Warning, Tongue::English) => "warning",
        (Severity::Notice, Tongue::English) => "notice",
        (Severity::Error, Tongue::Russian) => "ошибка",
        (Severity::Warning, Tongue::Russian) => "предупреждение",
        (Severity::Notice, Tongue::Russian) => "замечание",
    };
    paint(word, colour_of(severity), style)
}

/// The number of the colour in a terminal's palette.
fn colour_of(severity: Severity) -> u8 {
    match severity {
        Severity::Error => 31,
        Severity::Warning => 33,
        Severity::Notice => 36,
    }
}

fn paint(text: &str, colour: u8, style: Style) -> String {
    if style.colour { format!("\u{1b}[1;{colour}m{text}\u{1b}[0m") } else { text.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::window;

    #[test]
    fn the_caret_stands_under_what_is_meant() {
        assert_eq!(window("town: Выкса", 7, 5), ("town: Выкса".to_owned(), 6, 5));
        assert_eq!(window("\tимя: 東京", 7, 2), ("    имя: 東京".to_owned(), 9, 4));
        assert_eq!(window("", 1, 1), (String::new(), 0, 1));
        assert_eq!(window("a", 9, 9), ("a".to_owned(), 1, 1));
    }

    #[test]
    fn long_lines_are_cut_around_the_caret() {
        let line = format!("{}HERE{}", "a".repeat(500), "b".repeat(500));
        let (shown, before, under) = window(&line, 501, 4);
        assert_eq!(&shown.chars().skip(before).take(under).collect::<String>(), "HERE");
        assert!(shown.starts_with('…') && shown.ends_with('…') && shown.chars().count() <= 102);
    }
}
