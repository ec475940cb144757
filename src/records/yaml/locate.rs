//! Lines and columns, found when problems are printed: the file is read again and the way to the value walked.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::diagnostics::place::Place;
use crate::diagnostics::place::Step;
use crate::diagnostics::print;
use crate::diagnostics::print::Located;
use crate::diagnostics::sink::Diagnostic;
use crate::inputs::file::InputFile;
use crate::inputs::file::Inputs;
use crate::records::register;
use crate::records::yaml::read;
use crate::records::yaml::tree::Extent;
use crate::records::yaml::tree::Sort;
use crate::records::yaml::tree::Tree;

/// Finds the lines of all problems, and sorts them by place.
pub fn all(inputs: &Inputs, problems: Vec<Diagnostic>) -> Vec<Located> {
    if problems.is_empty() {
        return Vec::new();
    }
    let mut files: BTreeMap<String, Vec<Diagnostic>> = BTreeMap::new();
    for problem in problems {
        files.entry(problem.place.file.to_string()).or_default().push(problem);
    }
    let mut located = Vec::new();
    for file in inputs.files.iter().filter(|file| file.is_register()) {
        let Some(problems) = files.remove(&*file.path) else { continue };
        let (found, elsewhere) = register::place::located(inputs, file, problems);
        located.extend(found);
        for problem in elsewhere {
            files.entry(problem.place.file.to_string()).or_default().push(problem);
        }
    }
    for (path, problems) in files {
        let text = inputs.file(&path).map(InputFile::lossy_text).unwrap_or_default();
        let lines: Vec<&str> = text.lines().collect();
        let document = read::Text::new(&path, &text);
        let trees: Vec<(usize, Option<Tree<'_>>)> = document.trees(true);
        located.extend(problems.into_iter().map(|problem| one(&text, &lines, &trees, problem)));
    }
    print::sort(&mut located);
    located
}

fn one(text: &str, lines: &[&str], trees: &[(usize, Option<Tree<'_>>)], diagnostic: Diagnostic) -> Located {
    let span = extent(text, lines, trees, &diagnostic.place).unwrap_or(Extent {
        line: 1,
        end_line: 1,
        ..Extent::default()
    });
    let line = lines.get(span.line - 1).copied().unwrap_or_default();
    let width = line.trim_end().chars().count();
    let end = if span.end_line == span.line { span.end_column } else { width };
    let whole = diagnostic.place.steps.is_empty();
    Located {
        line: span.line,
        column: span.column + 1,
        length: end.min(width).saturating_sub(span.column).max(1),
        text: (!whole && !diagnostic.hide_line).then(|| line.to_owned()),
        diagnostic,
    }
}

fn extent(text: &str, lines: &[&str], trees: &[(usize, Option<Tree<'_>>)], place: &Place) -> Option<Extent> {
    let mut steps = &place.steps[..];
    let mut number = 0;
    if let [Step::Document(document), rest @ ..] = steps {
        (number, steps) = (*document as usize, rest);
    }
    if let [Step::Bytes(start, end)] = steps {
        return Some(of_bytes(text, *start as usize, *end as usize));
    }
    let (shift, tree) = trees.get(number)?;
    let tree = tree.as_ref()?;
    let bytes = match steps.last() {
        Some(Step::Bytes(start, end)) => Some((*start as usize, *end as usize)),
        _ => None,
    };
    let node = tree.walk(steps);
    let mut extent = *tree.extents.get(node)?;
    extent.line += shift;
    extent.end_line += shift;
    if let Some((start, end)) = bytes {
        return Some(within(extent, tree, node, lines, start..end));
    }
    if matches!(tree.nodes[node].sort, Sort::Mapping | Sort::List) {
        extent = head(extent, tree, node, lines);
    }
    Some(extent)
}

/// Of a mapping or list only its beginning is marked: the first key, or all of `{…}` in one line.
fn head(extent: Extent, tree: &Tree<'_>, node: usize, lines: &[&str]) -> Extent {
    let line = lines.get(extent.line - 1).copied().unwrap_or_default();
    let flow = line.chars().nth(extent.column).is_some_and(|sign| sign == '{' || sign == '[');
    if flow && extent.line == extent.end_line {
        return extent;
    }
    let first = tree.children(node).next().and_then(|child| tree.extents.get(child));
    match first {
        Some(first) if !flow => {
            let shift = extent.line.saturating_sub(first.line);
            let end = if tree.nodes[node].sort == Sort::List { first.column + 1 } else { first.end_column };
            Extent {
                line: first.line + shift,
                column: first.column,
                end_line: first.line + shift,
                end_column: end,
            }
        }
        _ => Extent { end_line: extent.line, end_column: extent.column + 1, ..extent },
    }
}

/// The part of a text in one line: the bytes count from its beginning, behind a quotation mark.
fn within(extent: Extent, tree: &Tree<'_>, node: usize, lines: &[&str], part: Range<usize>) -> Extent {
    let text = &tree.nodes[node].text;
    let (Some(before), Some(meant)) = (text.get(..part.start), text.get(part)) else { return extent };
    let line = lines.get(extent.line - 1).copied().unwrap_or_default();
    let raw: String = line.chars().skip(extent.column).collect();
    let behind = raw.find(meant).filter(|_| !raw.starts_with(before));
    let column = match behind {
        Some(byte) => extent.column + raw[..byte].chars().count(),
        None if raw.starts_with(before) => extent.column + before.chars().count(),
        None => return extent,
    };
    Extent { line: extent.line, column, end_line: extent.line, end_column: column + meant.chars().count() }
}

fn of_bytes(text: &str, start: usize, end: usize) -> Extent {
    let place = |byte: usize| {
        let mut byte = byte.min(text.len());
        while !text.is_char_boundary(byte) {
            byte -= 1;
        }
        let before = &text[..byte];
        let line = before.bytes().filter(|byte| *byte == b'\n').count() + 1;
        (line, before.rsplit('\n').next().unwrap_or_default().chars().count())
    };
    let ((line, column), (end_line, end_column)) = (place(start), place(end));
    Extent { line, column, end_line, end_column }
}
