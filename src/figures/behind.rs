//! What stands behind a figure: its lines, or only how many they are and of which records, because a figure of very many
//! lines is mostly asked for without them.

use std::collections::BTreeMap;
use std::ops::Deref;

use crate::base::key::Key;
use crate::base::places::Places;
use crate::figures::figure::Figure;
use crate::figures::figure::Line;
use crate::figures::figure::Record;
use crate::figures::figure::Why;
use crate::portfolio::model::Project;

/// What stands behind a figure, counted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Behind {
    counted: usize,
    left_out: BTreeMap<Why, usize>,
    /// The projects with a counted line that has a number: there may be very many.
    projects: Places,
    /// The other records with such a line.
    others: Vec<Record>,
    /// The records with a counted line that has none.
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
        match (line.value.known().is_some(), line.record) {
            (true, Record::Project(project)) => return self.add_project(project),
            (true, record) => push(&mut self.others, record),
            (false, record) => push(&mut self.without_number, record),
        }
        self.counted += 1;
    }

    /// Takes in one counted line more, of a project and with a number.
    pub(super) fn add_project(&mut self, project: Key<Project>) {
        self.counted += 1;
        self.projects.add(project.number());
    }

    /// How many lines were left out, by reason, sorted.
    pub(super) fn left_out(&self) -> Vec<(Why, usize)> {
        self.left_out.iter().map(|(why, count)| (*why, *count)).collect()
    }

    /// The records with a counted line, whether it has a number or not; one may come several times.
    pub fn records(&self) -> impl Iterator<Item = Record> + '_ {
        self.with_number().chain(self.without_number.iter().copied())
    }

    /// How many lines were counted.
    pub(super) fn counted(&self) -> usize {
        self.counted
    }

    /// How many lines there are, counted or left out.
    pub fn lines(&self) -> usize {
        self.counted + self.left_out.values().sum::<usize>()
    }

    /// The records with a counted line that has a number; one that is no project may come several times.
    pub(super) fn with_number(&self) -> impl Iterator<Item = Record> + '_ {
        let projects = self.projects.iter().map(|place| Record::Project(Key::at(place as usize)));
        projects.chain(self.others.iter().copied())
    }
}

/// Takes in one more, where it is not the one that came last.
fn push<T: PartialEq>(list: &mut Vec<T>, one: T) {
    if list.last() != Some(&one) {
        list.push(one);
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
