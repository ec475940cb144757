//! Lines and columns in registers, found when problems are printed: the file is read once more, and only the rows that
//! something is wrong with are looked at.
//!
//! What is wrong with a constant is wrong in every row: it is told once, in the mapping. Of one kind of problem in one
//! place of many rows the first are told, and how many more there are.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::diagnostics::code::Code;
use crate::diagnostics::place::Place;
use crate::diagnostics::place::Step;
use crate::diagnostics::print::Located;
use crate::diagnostics::sink::Diagnostic;
use crate::diagnostics::sink::Diagnostics;
use crate::inputs::file::InputFile;
use crate::inputs::file::Inputs;
use crate::records::record::Kind;
use crate::records::register::json;
use crate::records::register::plan::Plan;
use crate::records::register::read;
use crate::records::register::rows::Row;
use crate::records::register::rows::Trouble;
use crate::records::register::table;
use crate::records::register::table::Origin;
use crate::records::yaml::tree::Tree;
use crate::say;

/// How many rows are named that have the same thing wrong in the same place.
const MOST_ALIKE: usize = 20;

/// Finds the lines of problems in a register; those that belong into its mapping come back as well.
pub fn located(
    inputs: &Inputs,
    file: &InputFile,
    problems: Vec<Diagnostic>,
) -> (Vec<Located>, Vec<Diagnostic>) {
    let mut by_row: BTreeMap<Option<u32>, Vec<Diagnostic>> = BTreeMap::new();
    for problem in few_of_each(problems) {
        let row = match problem.place.steps.first() {
            Some(Step::Document(number)) => Some(*number),
            _ => None,
        };
        by_row.entry(row).or_default().push(problem);
    }
    let mut found = Found { located: Vec::new(), elsewhere: Vec::new() };
    for problem in by_row.remove(&None).unwrap_or_default() {
        found.located.push(Located { line: 1, column: 1, length: 1, text: None, diagnostic: problem });
    }
    if !by_row.is_empty() {
        found.rows(inputs, file, &mut by_row);
    }
    // What could not be found again, because the file is another one by now.
    for problem in by_row.into_values().flatten() {
        found.located.push(Located { line: 1, column: 1, length: 1, text: None, diagnostic: problem });
    }
    found.elsewhere.sort();
    found.elsewhere.dedup();
    (found.located, found.elsewhere)
}

/// The first of each kind of problem at each place of a row, and how many more there are.
fn few_of_each(problems: Vec<Diagnostic>) -> Vec<Diagnostic> {
    let mut groups: BTreeMap<(Code, String), Vec<Diagnostic>> = BTreeMap::new();
    for problem in problems {
        groups.entry((problem.code, problem.place.field())).or_default().push(problem);
    }
    let mut all = Vec::new();
    for ((_, field), mut group) in groups {
        if group.len() > MOST_ALIKE + 1 {
            group.sort();
            let more = group.len() - MOST_ALIKE;
            group.truncate(MOST_ALIKE + 1);
            if let Some(last) = group.last_mut() {
                last.message = if field.is_empty() {
                    say!(
                        "The same is wrong here and in more rows: {more} in all beyond those above.",
                        "Такая же ошибка здесь и в других строках: кроме названных, их {more}."
                    )
                } else {
                    say!(
                        "The same is wrong with `{field}` here and in more rows: {more} in all beyond those above.",
                        "С `{field}` то же самое здесь и в других строках: кроме названных, их {more}."
                    )
                };
                last.hint = None;
            }
        }
        all.append(&mut group);
    }
    all
}

struct Found {
    located: Vec<Located>,
    elsewhere: Vec<Diagnostic>,
}

impl Found {
    /// Goes through the rows of the file and takes out of `wanted` what it finds.
    fn rows(
        &mut self,
        inputs: &Inputs,
        file: &InputFile,
        wanted: &mut BTreeMap<Option<u32>, Vec<Diagnostic>>,
    ) {
        let Some(kind) = Kind::ALL.into_iter().find(|kind| kind.area() == file.area) else { return };
        let nobody = Diagnostics::default();
        let (mut rows, plan) = match read::open(inputs, file, kind, &nobody) {
            Some((rows, plan)) => (rows, plan),
            None => match read::names_of(inputs, file) {
                Some(rows) => (rows, None),
                None => return,
            },
        };
        // The first row was taken for the names of the columns.
        if plan.is_some()
            && let Some(mut names) = read::names_of(inputs, file)
            && let Ok(Some(row)) = names.next()
        {
            self.row(file, &row, None, wanted);
        }
        while !wanted.is_empty() {
            match rows.next() {
                Ok(Some(row)) => self.row(file, &row, plan.as_ref(), wanted),
                Err(Trouble::Foreign(row, ..) | Trouble::TooLong(row)) => {
                    self.row(file, &row, None, wanted);
                    return;
                }
                Ok(None) | Err(Trouble::Machine(_)) => return,
            }
        }
    }

    fn row(
        &mut self,
        file: &InputFile,
        row: &Row,
        plan: Option<&Plan>,
        wanted: &mut BTreeMap<Option<u32>, Vec<Diagnostic>>,
    ) {
        let Some(problems) = wanted.remove(&u32::try_from(row.number).ok()) else { return };
        let made = plan.map(|plan| (table::tree(plan, row), plan));
        let json = (file.ending() == "jsonl").then(|| json::tree(&row.raw).ok()).flatten();
        for problem in problems {
            let steps = &problem.place.steps[1..];
            let span = match (steps, &made, &json) {
                ([Step::Bytes(start, end)], ..) => *start as usize..*end as usize,
                (_, Some((made, plan)), _) => {
                    let node = made.tree.walk(steps);
                    match made.origins.get(node) {
                        Some(Origin::Column(column)) => {
                            within(&row.raw, row.span(*column), &made.tree, node, steps)
                        }
                        Some(Origin::Constant(number)) => {
                            self.elsewhere.push(in_the_mapping(problem, &plan.constants[*number].0));
                            continue;
                        }
                        Some(Origin::Row) | None => 0..row.raw.len(),
                    }
                }
                (_, None, Some((tree, spans))) => {
                    let node = tree.walk(steps);
                    let span = spans.get(node).cloned().unwrap_or(0..row.raw.len());
                    within(&row.raw, span, tree, node, steps)
                }
                _ => 0..row.raw.len(),
            };
            self.located.push(at(row, span, problem));
        }
    }
}

/// The same problem at the constant of this path in the mapping of the table.
fn in_the_mapping(problem: Diagnostic, path: &str) -> Diagnostic {
    let file = crate::inputs::stream::mapping_path(&problem.place.file);
    let place = Place::file(file).key("constants").key(path.to_owned());
    Diagnostic { place, ..problem }
}

/// The part of a value that is meant, if the last step says one and the text stands in the file as it was read.
fn within(raw: &str, span: Range<usize>, tree: &Tree<'_>, node: usize, steps: &[Step]) -> Range<usize> {
    let text = &tree.nodes[node].text;
    let written = &raw[span.clone()];
    // An entry of a list is a part of its cell.
    let own = match written.find(&**text) {
        Some(at) if !text.is_empty() => span.start + at..span.start + at + text.len(),
        _ => return span,
    };
    match steps.last() {
        Some(Step::Bytes(start, end)) if text.get(*start as usize..*end as usize).is_some() => {
            own.start + *start as usize..own.start + *end as usize
        }
        _ if written.starts_with('"') && text.len() + 2 == written.len() => span,
        _ => own,
    }
}

/// A problem at bytes of a row.
fn at(row: &Row, span: Range<usize>, diagnostic: Diagnostic) -> Located {
    let text = &row.raw;
    let boundary = |mut byte: usize| {
        byte = byte.min(text.len());
        while !text.is_char_boundary(byte) {
            byte -= 1;
        }
        byte
    };
    let (start, end) = (boundary(span.start), boundary(span.end));
    let begin = text[..start].rfind('\n').map_or(0, |at| at + 1);
    let line = row.line + text[..start].matches('\n').count();
    let shown = text[begin..].lines().next().unwrap_or_default();
    let length = text[start..end.max(start)].lines().next().unwrap_or_default().chars().count();
    Located {
        line,
        column: text[begin..start].chars().count() + 1,
        length: length.max(1),
        text: (!diagnostic.hide_line).then(|| shown.to_owned()),
        diagnostic,
    }
}
