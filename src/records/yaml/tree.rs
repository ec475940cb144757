//! A YAML document as a flat tree: every node is followed by all that is in it.
//!
//! Texts are borrowed from the file where they can be. Lines and columns are kept only if asked for.

use std::borrow::Cow;

use saphyr_parser::Event;
use saphyr_parser::Parser;
use saphyr_parser::ScalarStyle;
use saphyr_parser::ScanError;
use saphyr_parser::Span;
use saphyr_parser::StrInput;
use saphyr_parser::Tag;

use crate::diagnostics::place::Step;
use crate::records::yaml::plain;

/// How deep lists and mappings may stand in each other.
pub(in crate::records) const DEEPEST: usize = 32;

/// How many values aliases (`*name`) may add to a document.
const MOST_COPIES: usize = 10_000;

/// What a node is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sort {
    /// A text without quotation marks: it may be meant as a number.
    Plain,
    /// A text in quotation marks, or a block of text.
    Quoted,
    /// A list.
    List,
    /// `key: value` lines; the nodes in it are keys and values in turn.
    Mapping,
}

/// A node of the tree.
#[derive(Clone, Debug)]
pub struct Node<'t> {
    /// What it is.
    pub sort: Sort,
    /// The text of a scalar; empty otherwise.
    pub text: Cow<'t, str>,
    /// The index after the last node in it.
    pub end: usize,
}

/// From where to where a node stands: lines from 1, columns in characters from 0, the end excluded.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Extent {
    /// The line at which it begins.
    pub line: usize,
    /// The column at which it begins.
    pub column: usize,
    /// The line at which it ends.
    pub end_line: usize,
    /// The column after it.
    pub end_column: usize,
}

/// A document.
#[derive(Clone, Debug, Default)]
pub struct Tree<'t> {
    /// All nodes; the first is the root. Never empty.
    pub nodes: Vec<Node<'t>>,
    /// The places of the nodes, if they were asked for.
    pub extents: Vec<Extent>,
}

/// Why a text gave no tree.
#[derive(Clone, Debug)]
pub enum Refusal {
    /// It is no YAML.
    Syntax(ScanError),
    /// It is nested too deeply; at this line (from 1) and column (from 0).
    TooDeep(usize, usize),
    /// Its aliases multiply; at this line and column.
    TooMany(usize, usize),
    /// An alias stands for something that it is itself in, or that is not there.
    BadAlias(usize, usize),
}

/// Reads all documents of `text`; with `extents`, where each node stands.
pub fn documents(text: &str, extents: bool) -> Result<Vec<Tree<'_>>, Refusal> {
    if !extents && let Some(tree) = plain::document(text) {
        return Ok(vec![tree]);
    }
    refuse_brackets(text)?;
    let mut parser = Parser::new_from_str(text);
    let mut all = Vec::new();
    loop {
        match next(&mut parser)? {
            (Event::DocumentStart(_), _) => {
                // A node has some twelve letters in most records; a file with several documents has less in each.
                let expected = if all.is_empty() { text.len() / 12 } else { 0 };
                all.push(Builder::new(expected, extents).build(&mut parser)?);
            }
            (Event::StreamEnd, _) => return Ok(all),
            _ => {}
        }
    }
}

/// How many more brackets may open than close, roughly counted: texts may hold some too.
const MOST_BRACKETS: usize = 200;

/// Refuses heaps of brackets before the parser sees them: it looks ahead through all of them for each.
fn refuse_brackets(text: &str) -> Result<(), Refusal> {
    if memchr::memchr2_iter(b'[', b'{', text.as_bytes()).nth(MOST_BRACKETS).is_none() {
        return Ok(());
    }
    let mut open: usize = 0;
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            b'[' | b'{' => open += 1,
            b']' | b'}' => open = open.saturating_sub(1),
            _ => continue,
        }
        if open > MOST_BRACKETS {
            let before = &text[..at];
            let line = before.bytes().filter(|byte| *byte == b'\n').count() + 1;
            return Err(Refusal::TooDeep(
                line,
                before.rsplit('\n').next().unwrap_or_default().chars().count(),
            ));
        }
    }
    Ok(())
}

type Input<'t> = Parser<'t, StrInput<'t>>;

fn next<'t>(parser: &mut Input<'t>) -> Result<(Event<'t>, Span), Refusal> {
    match parser.next_event() {
        Some(Ok(event)) => Ok(event),
        Some(Err(error)) => Err(Refusal::Syntax(error)),
        None => Ok((Event::StreamEnd, Span::default())),
    }
}

struct Builder<'t> {
    tree: Tree<'t>,
    /// The lists and mappings that are open.
    open: Vec<usize>,
    /// The nodes that have an anchor (`&name`).
    anchors: Vec<(usize, usize)>,
    copies: usize,
    extents: bool,
}

impl<'t> Builder<'t> {
    fn new(expected: usize, extents: bool) -> Self {
        let tree = Tree { nodes: Vec::with_capacity(expected.clamp(16, 4096)), extents: Vec::new() };
        Self { tree, open: Vec::with_capacity(8), anchors: Vec::new(), copies: 0, extents }
    }

    /// Reads up to the end of the document.
    fn build(mut self, parser: &mut Input<'t>) -> Result<Tree<'t>, Refusal> {
        loop {
            let (event, span) = next(parser)?;
            match event {
                Event::Scalar(text, style, anchor, tag) => {
                    let plain = style == ScalarStyle::Plain && !is_string(tag.as_deref());
                    let sort = if plain { Sort::Plain } else { Sort::Quoted };
                    self.push(sort, text, anchor, span);
                }
                Event::SequenceStart(anchor, _) => self.begin(Sort::List, anchor, span)?,
                Event::MappingStart(anchor, _) => self.begin(Sort::Mapping, anchor, span)?,
                Event::SequenceEnd | Event::MappingEnd => self.finish(span),
                Event::Alias(anchor) => self.copy(anchor, span)?,
                Event::DocumentEnd | Event::StreamEnd => return Ok(self.tree),
                Event::Nothing | Event::StreamStart | Event::DocumentStart(_) => {}
            }
        }
    }

    fn push(&mut self, sort: Sort, text: Cow<'t, str>, anchor: usize, span: Span) {
        let index = self.tree.nodes.len();
        self.tree.nodes.push(Node { sort, text, end: index + 1 });
        if self.extents {
            self.tree.extents.push(extent(span));
        }
        if anchor > 0 {
            self.anchors.push((anchor, index));
        }
    }

    fn begin(&mut self, sort: Sort, anchor: usize, span: Span) -> Result<(), Refusal> {
        if self.open.len() >= DEEPEST {
            return Err(Refusal::TooDeep(span.start.line(), span.start.col()));
        }
        self.open.push(self.tree.nodes.len());
        self.push(sort, Cow::Borrowed(""), anchor, span);
        Ok(())
    }

    fn finish(&mut self, span: Span) {
        if let Some(index) = self.open.pop() {
            self.tree.nodes[index].end = self.tree.nodes.len();
            if let Some(extent) = self.tree.extents.get_mut(index) {
                (extent.end_line, extent.end_column) = (span.end.line(), span.end.col());
            }
        }
    }

    fn copy(&mut self, anchor: usize, span: Span) -> Result<(), Refusal> {
        let (line, column) = (span.start.line(), span.start.col());
        let found = self.anchors.iter().rev().find(|(known, _)| *known == anchor).map(|(_, index)| *index);
        let Some(from) = found.filter(|index| !self.open.contains(index)) else {
            return Err(Refusal::BadAlias(line, column));
        };
        let size = self.tree.nodes[from].end - from;
        self.copies += size;
        if self.copies > MOST_COPIES {
            return Err(Refusal::TooMany(line, column));
        }
        let shift = self.tree.nodes.len() - from;
        for index in from..from + size {
            let mut node = self.tree.nodes[index].clone();
            node.end += shift;
            self.tree.nodes.push(node);
            if self.extents {
                self.tree.extents.push(extent(span));
            }
        }
        Ok(())
    }
}

fn extent(span: Span) -> Extent {
    Extent {
        line: span.start.line(),
        column: span.start.col(),
        end_line: span.end.line(),
        end_column: span.end.col(),
    }
}

/// True for `!!str`, which makes a text of anything.
fn is_string(tag: Option<&Tag>) -> bool {
    tag.is_some_and(|tag| tag.is_yaml_core_schema() && tag.suffix == "str")
}

impl<'t> Tree<'t> {
    /// The entries of the mapping at `index`: the nodes of each key and value.
    pub fn entries(&self, index: usize) -> impl Iterator<Item = (usize, usize)> + use<'_, 't> {
        let mut children = self.children(index);
        std::iter::from_fn(move || Some((children.next()?, children.next()?)))
    }

    /// The nodes directly in the list or mapping at `index`.
    pub fn children(&self, index: usize) -> impl Iterator<Item = usize> + use<'_, 't> {
        let mut at = index + 1;
        let end = self.nodes[index].end;
        std::iter::from_fn(move || {
            let child = (at < end).then_some(at)?;
            at = self.nodes[child].end;
            Some(child)
        })
    }

    /// The value under `key` in the mapping at `index`.
    pub fn value(&self, index: usize, key: &str) -> Option<usize> {
        if self.nodes[index].sort != Sort::Mapping {
            return None;
        }
        self.entries(index).find(|(name, _)| self.nodes[*name].text == key).map(|(_, value)| value)
    }

    /// True where nothing stands: an empty value, `~` or `null`.
    pub fn is_null(&self, index: usize) -> bool {
        let Some(node) = self.nodes.get(index) else { return true };
        node.sort == Sort::Plain && matches!(&*node.text, "" | "~" | "null" | "Null" | "NULL")
    }

    /// The steps from the root to the node at `target`.
    pub fn steps(&self, target: usize) -> Vec<Step> {
        let mut steps = Vec::new();
        let mut at = 0;
        while at != target {
            let inside = |child: usize| (child..self.nodes[child].end).contains(&target);
            if self.nodes[at].sort == Sort::Mapping {
                let entry = self.entries(at).find(|(key, value)| inside(*key) || inside(*value));
                let Some((key, value)) = entry else { return steps };
                let name = Cow::Owned(self.nodes[key].text.to_string());
                if inside(key) {
                    steps.push(Step::KeyItself(name));
                    return steps;
                }
                steps.push(Step::Key(name));
                at = value;
            } else {
                let Some((number, child)) = self.children(at).enumerate().find(|(_, child)| inside(*child))
                else {
                    return steps;
                };
                steps.push(Step::Item(u32::try_from(number).unwrap_or(u32::MAX)));
                at = child;
            }
        }
        steps
    }

    /// The node that `steps` lead to, or the last one on the way that is there; with what is meant of it.
    pub fn walk(&self, steps: &[Step]) -> usize {
        let mut at = 0;
        for step in steps {
            let next = match step {
                Step::Key(key) => self.value(at, key),
                Step::KeyItself(key) if self.nodes[at].sort == Sort::Mapping => {
                    self.entries(at).find(|(name, _)| self.nodes[*name].text == *key).map(|(name, _)| name)
                }
                Step::Entry(number) if self.nodes[at].sort == Sort::Mapping => {
                    self.entries(at).nth(*number as usize).map(|(name, _)| name)
                }
                Step::Item(number) if self.nodes[at].sort == Sort::List => {
                    self.children(at).nth(*number as usize)
                }
                _ => None,
            };
            match next {
                Some(next) => at = next,
                None => return at,
            }
        }
        at
    }
}
