//! What stands behind a figure: its lines, or only how many they are and of which records, because a figure of very many
//! lines is mostly asked for without them.

use std::collections::BTreeMap;
use std::ops::Deref;

use crate::figures::figure::Figure;
use crate::figures::figure::Line;
use crate::figures::figure::Record;
use crate::figures::figure::Why;

/// What stands behind a figure, counted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Behind {
    counted: usize,
    left_out: BTreeMap<Why, usize>,
    /// The records with a counted line that has a number, as they come.
    with_number: Vec<Record>,
    /// Those with a counted line that has none.
    without_number: Vec<Record>,
}

impl Behind {
    /// Of these lines.
    pub fn of<'l>(lines: impl IntoIterator<Item = &'l Line>) -> Self {
        let mut behind = Self::default();
        lines.into_iter().for_each(|line| behind.add(line));
        behind
    }

    /// Takes in one line more.
    pub(super) fn add(&mut self, line: &Line) {
        if let Some(why) = line.left_out {
            *self.left_out.entry(why).or_default() += 1;
            return;
        }
        self.counted += 1;
        let known = line.value.known().is_some();
        let records = if known { &mut self.with_number } else { &mut self.without_number };
        if records.last() != Some(&line.record) {
            records.push(line.record);
        }
    }

    /// How many lines were left out, by reason, sorted.
    pub(super) fn left_out(&self) -> Vec<(Why, usize)> {
        self.left_out.iter().map(|(why, count)| (*why, *count)).collect()
    }

    /// The records with a counted line, whether it has a number or not; one may come several times.
    pub fn records(&self) -> impl Iterator<Item = Record> + '_ {
        self.with_number.iter().chain(&self.without_number).copied()
    }

    /// How many lines were counted.
    pub(super) fn counted(&self) -> usize {
        self.counted
    }

    /// How many lines there are, counted or left out.
    pub fn lines(&self) -> usize {
        self.counted + self.left_out.values().sum::<usize>()
    }

    /// The records with a counted line that has a number; one may come several times.
    pub(super) fn with_number(&self) -> &[Record] {
        &self.with_number
    }
}

/// A figure with its lines.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Detailed {
    /// The figure.
    pub figure: Figure,
    /// The lines behind it, counted ones and those left out, in the order of the records.
    pub lines: Vec<Line>,
}

impl Deref for Detailed {
    type Target = Figure;

    fn deref(&self) -> &Figure {
        &self.figure
    }
}
