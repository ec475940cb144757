//! The documents of a file: one or several of YAML, or the front matter of a text in Markdown.

use crate::diagnostics::place::Place;
use crate::diagnostics::sink::Diagnostics;
use crate::records::record::Kind;
use crate::records::yaml::document::Document;
use crate::records::yaml::document::PEOPLE;
use crate::records::yaml::document::without_names;
use crate::records::yaml::scan;
use crate::records::yaml::syntax;
use crate::records::yaml::syntax::Slip;
use crate::records::yaml::tree;
use crate::records::yaml::tree::Refusal;
use crate::records::yaml::tree::Tree;

/// The YAML in a file.
#[derive(Clone, Copy, Debug)]
pub struct Text<'t> {
    /// The YAML: all of a `.yaml` file, or the front matter of a `.md` file.
    pub yaml: &'t str,
    /// How many lines of the file stand before it.
    pub line: usize,
    /// How many bytes of the file stand before it.
    pub byte: usize,
    /// The byte of the file at which the Markdown begins.
    pub body: usize,
}

/// How many documents a file had.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Documents that are YAML.
    pub read: usize,
    /// Documents that are none, which has been noted.
    pub refused: usize,
}

impl<'t> Text<'t> {
    /// The YAML in the text of the file at `path`.
    pub fn new(path: &str, text: &'t str) -> Self {
        if path.ends_with(".md") {
            front_matter(text)
        } else {
            Self { yaml: text, line: 0, byte: 0, body: text.len() }
        }
    }

    /// The tree of every document with the number of lines before its text; `None` for one that is no YAML.
    pub fn trees(&self, extents: bool) -> Vec<(usize, Option<Tree<'t>>)> {
        let read = self.documents(extents);
        read.into_iter().map(|(part, result)| (self.line + part.line, result.ok())).collect()
    }

    /// Every document with the part of the text that its lines count from.
    fn documents(&self, extents: bool) -> Vec<(Part<'t>, Result<Tree<'t>, Refusal>)> {
        let whole = Part { text: self.yaml, line: 0, byte: 0 };
        if let Ok(trees) = tree::documents(self.yaml, extents) {
            return trees.into_iter().map(|tree| (whole, Ok(tree))).collect();
        }
        // What is broken ends only its own document, so each is read alone.
        let mut all = Vec::new();
        for part in parts(self.yaml) {
            match tree::documents(part.text, extents) {
                Ok(trees) => all.extend(trees.into_iter().map(|tree| (part, Ok(tree)))),
                Err(refusal) => all.push((part, Err(refusal))),
            }
        }
        all
    }

    /// Reads every document with `each`, which gets its number and how many there are; notes those that are no YAML.
    pub fn read(
        &self,
        place: &Place,
        kind: Kind,
        diags: &Diagnostics,
        mut each: impl FnMut(&Document<'_>, usize, usize),
    ) -> Counts {
        let slip_at = |part: Part<'_>, slip: Slip| {
            let line = part.byte + start_of_line(part.text, slip.line);
            let place = Place::file(place.file.clone())
                .bytes(self.byte + line + slip.start, self.byte + line + slip.end);
            if scan::is_under(part.text, slip.line, PEOPLE) {
                return diags.add(without_names(slip.fault.at(place)));
            }
            Document { tree: &Tree::default(), place: &place, kind, diags }.add(place.clone(), slip.fault);
        };
        let whole = Part { text: self.yaml, line: 0, byte: 0 };
        if let Some(slip) = syntax::conflict(self.yaml) {
            slip_at(whole, slip);
            return Counts { read: 0, refused: 1 };
        }
        if let Some(nul) = memchr::memchr(0, self.yaml.as_bytes()) {
            slip_at(whole, nul_slip(self.yaml, nul));
            return Counts { read: 0, refused: 1 };
        }
        let documents = self.documents(false);
        let many = documents.len();
        let mut counts = Counts::default();
        for (number, (part, result)) in documents.into_iter().enumerate() {
            match result {
                Ok(tree) => {
                    let place = if many > 1 { place.clone().document(number) } else { place.clone() };
                    counts.read += 1;
                    each(&Document { tree: &tree, place: &place, kind, diags }, number, many);
                }
                Err(refusal) => {
                    counts.refused += 1;
                    slip_at(part, syntax::diagnose(part.text, &refusal));
                }
            }
        }
        counts
    }

    /// Notes a document that is one text where `key: value` lines were expected, if a missing colon explains it.
    pub fn explain_text(&self, document: &Document<'_>) -> bool {
        let Some(slip) = syntax::only_text(self.yaml) else { return false };
        let line = self.byte + start_of_line(self.yaml, slip.line);
        let place = Place::file(document.place.file.clone()).bytes(line + slip.start, line + slip.end);
        document.add(place, slip.fault);
        true
    }
}

fn nul_slip(text: &str, byte: usize) -> Slip {
    use crate::diagnostics::code::Code;
    use crate::records::yaml::fault::Fault;
    use crate::say;

    let line = text[..byte].bytes().filter(|byte| *byte == b'\n').count();
    let start = byte - start_of_line(text, line);
    let message = say!(
        "Here stands a byte that no text has: the file is damaged.",
        "Здесь байт, которого в тексте не бывает: файл повреждён."
    );
    Slip { line, start, end: start + 1, fault: Fault::new(Code::BadYaml, message) }
}

/// A document of a file with several.
#[derive(Clone, Copy, Debug)]
struct Part<'t> {
    text: &'t str,
    line: usize,
    byte: usize,
}

/// The documents of a file, divided at lines that begin with `---`.
fn parts(text: &str) -> Vec<Part<'_>> {
    let mut starts = vec![(0, 0)];
    let mut byte = 0;
    for (line, text) in text.split_inclusive('\n').enumerate() {
        let mark =
            text.strip_prefix("---").is_some_and(|rest| rest.trim().is_empty() || rest.starts_with(' '));
        if mark && byte > 0 {
            starts.push((line, byte));
        }
        byte += text.len();
    }
    let ends = starts.iter().skip(1).map(|(_, byte)| *byte).chain([text.len()]);
    let all = starts.iter().zip(ends).map(|((line, byte), end)| Part {
        text: &text[*byte..end],
        line: *line,
        byte: *byte,
    });
    // Comments before the first mark are no document.
    all.filter(|part| {
        part.text.lines().any(|line| !line.trim().is_empty() && !line.trim_start().starts_with('#'))
    })
    .collect()
}

/// The YAML between two lines `---` at the head of a text; none where the text begins otherwise.
fn front_matter(text: &str) -> Text<'_> {
    let none = Text { yaml: "", line: 0, byte: 0, body: 0 };
    let mut lines = text.split_inclusive('\n');
    let Some(first) = lines.next().filter(|line| line.trim_end() == "---") else { return none };
    let mut end = first.len();
    for line in lines {
        if line.trim_end() == "---" || line.trim_end() == "..." {
            return Text {
                yaml: &text[first.len()..end],
                line: 1,
                byte: first.len(),
                body: end + line.len(),
            };
        }
        end += line.len();
    }
    // A line at the very beginning of a text without front matter.
    none
}

/// The byte at which the line of this number (from 0) begins.
fn start_of_line(text: &str, line: usize) -> usize {
    text.split_inclusive('\n').take(line).map(str::len).sum()
}
