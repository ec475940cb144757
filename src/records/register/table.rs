//! A row of a table as a tree.
//!
//! Comes in: a row and the plan. Goes out: the tree of its record, and which cell or constant each node came from.
//! An empty cell gives nothing: what is missing is never zero and never an empty text.

use std::borrow::Cow;

use crate::records::register::plan::Plan;
use crate::records::register::plan::Slot;
use crate::records::register::rows::Row;
use crate::records::yaml::fault::Fault;
use crate::records::yaml::tree::Node;
use crate::records::yaml::tree::Sort;
use crate::records::yaml::tree::Tree;

/// Where a node comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Origin {
    /// From all of the row.
    Row,
    /// From the column of this number.
    Column(usize),
    /// From the constant of this number.
    Constant(usize),
}

/// What a row became.
pub(super) struct Made<'r> {
    /// The tree.
    pub(super) tree: Tree<'r>,
    /// Where each node comes from.
    pub(super) origins: Vec<Origin>,
    /// What is wrong with cells, by their nodes.
    pub(super) faults: Vec<(usize, Fault)>,
}

/// Makes the tree of a row.
pub(super) fn tree<'r>(plan: &'r Plan, row: &'r Row) -> Made<'r> {
    let mut made = Made { tree: Tree::default(), origins: Vec::new(), faults: Vec::new() };
    made.tree.nodes.reserve(2 * (plan.uses.len() + plan.constants.len()) + 8);
    let filled = made.add(plan, row, &plan.record);
    if !filled {
        made.tree.nodes.clear();
        made.origins.clear();
        made.push(Sort::Mapping, Cow::Borrowed(""), Origin::Row);
    }
    made
}

impl<'r> Made<'r> {
    fn push(&mut self, sort: Sort, text: Cow<'r, str>, origin: Origin) -> usize {
        let index = self.tree.nodes.len();
        self.tree.nodes.push(Node { sort, text, end: index + 1 });
        self.origins.push(origin);
        index
    }

    /// Adds what stands in a slot; false, and nothing added, where no cell fills it.
    fn add(&mut self, plan: &'r Plan, row: &'r Row, slot: &'r Slot) -> bool {
        let before = self.tree.nodes.len();
        let filled = match slot {
            Slot::Constant(number) => {
                let text = Cow::Borrowed(&*plan.constants[*number].1);
                self.push(Sort::Quoted, text, Origin::Constant(*number));
                return true;
            }
            Slot::Cell(number) => return self.cell(plan, row, *number),
            Slot::Keys(keys) => {
                self.push(Sort::Mapping, Cow::Borrowed(""), Origin::Row);
                let mut cells = false;
                for (key, inner) in keys {
                    let place = self.push(Sort::Quoted, Cow::Borrowed(key), Origin::Row);
                    if self.add(plan, row, inner) {
                        self.origins[place] = self.origins[place + 1];
                        cells |= inner.has_cells();
                    } else {
                        self.cut(place);
                    }
                }
                cells || !slot.has_cells()
            }
            Slot::List(items) => {
                self.push(Sort::List, Cow::Borrowed(""), Origin::Row);
                let mut any = false;
                for inner in items.iter().flatten() {
                    any |= self.add(plan, row, inner);
                }
                any
            }
        };
        if filled {
            self.tree.nodes[before].end = self.tree.nodes.len();
            // A place in several cells is shown at the first.
            let inner = self.origins[before + 1..].iter().find(|origin| matches!(origin, Origin::Column(_)));
            if before > 0
                && let Some(origin) = inner.or(self.origins.get(before + 1)).copied()
            {
                self.origins[before] = origin;
            }
        } else {
            self.cut(before);
        }
        filled
    }

    fn cut(&mut self, to: usize) {
        self.tree.nodes.truncate(to);
        self.origins.truncate(to);
    }

    fn cell(&mut self, plan: &'r Plan, row: &'r Row, number: usize) -> bool {
        let (column, how) = &plan.uses[number];
        let text = row.cell(*column);
        if text.is_empty() {
            return false;
        }
        let origin = Origin::Column(*column);
        let Some(divider) = &how.list else {
            self.value(text, how.read(text), origin);
            return true;
        };
        let parts = text.split(&**divider).map(str::trim).filter(|part| !part.is_empty());
        let list = self.push(Sort::List, Cow::Borrowed(""), origin);
        parts.for_each(|part| self.value(part, how.read(part), origin));
        self.tree.nodes[list].end = self.tree.nodes.len();
        true
    }

    fn value(&mut self, written: &'r str, read: Result<Cow<'r, str>, Fault>, origin: Origin) {
        let index = self.tree.nodes.len();
        let text = read.unwrap_or_else(|fault| {
            self.faults.push((index, fault));
            Cow::Borrowed(written)
        });
        self.push(Sort::Quoted, text, origin);
    }
}
