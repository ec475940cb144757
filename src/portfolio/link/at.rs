//! The way to a value while records are linked. It costs nothing until a problem asks for the place.

use std::cell::RefCell;
use std::cmp::Ordering;
use std::sync::Arc;

use crate::base::language::Language;
use crate::diagnostics::mark::Mark;
use crate::diagnostics::place::Place;
use crate::diagnostics::place::Step;
use crate::records::record::Record;

/// The record that is being linked, with the texts of it that are not there in all languages.
pub(super) struct Origin {
    file: Arc<str>,
    steps: Vec<Step>,
    /// Language, key path, place.
    pub(super) untranslated: RefCell<Vec<(Language, String, Place)>>,
}

impl Origin {
    /// The record that holds something.
    pub(super) fn new<T>(record: &Record<T>) -> Self {
        Self { file: Arc::clone(&record.file), steps: record.steps.clone(), untranslated: RefCell::default() }
    }

    /// What stands at a place.
    pub(super) fn from_place(place: &Place) -> Self {
        Self { file: Arc::clone(&place.file), steps: place.steps.clone(), untranslated: RefCell::default() }
    }

    /// The record itself as a place.
    pub(super) fn at(&self) -> At<'_> {
        At { origin: self, up: None, step: None }
    }
}

#[derive(Clone, Copy)]
enum Way {
    Key(&'static str),
    Item(usize),
}

/// A value in a record: a chain of steps that lies on the stack.
#[derive(Clone, Copy)]
pub(super) struct At<'a> {
    pub(super) origin: &'a Origin,
    up: Option<&'a At<'a>>,
    step: Option<Way>,
}

impl<'a> At<'a> {
    /// What stands under `key`.
    pub(super) fn key(&'a self, key: &'static str) -> At<'a> {
        At { origin: self.origin, up: Some(self), step: Some(Way::Key(key)) }
    }

    /// The entry of number `index` of the list.
    pub(super) fn item(&'a self, index: usize) -> At<'a> {
        At { origin: self.origin, up: Some(self), step: Some(Way::Item(index)) }
    }

    /// True where this stands in `file`.
    pub(super) fn is_in(&self, file: &str) -> bool {
        *self.origin.file == *file
    }

    /// True where this stands before `place`, in the order of files and of what is in them.
    pub(super) fn is_before(&self, place: &Place) -> bool {
        match self.origin.file.cmp(&place.file) {
            Ordering::Equal => self.place() < *place,
            order => order.is_lt(),
        }
    }

    /// The place for a message or the model.
    pub(super) fn place(&self) -> Place {
        let up = || std::iter::successors(Some(self), |at| at.up).filter_map(|at| at.step);
        let before = self.origin.steps.len();
        let mut steps = Vec::with_capacity(before + up().count());
        steps.extend_from_slice(&self.origin.steps);
        steps.extend(up().map(|way| match way {
            Way::Key(key) => Step::Key(key.into()),
            Way::Item(index) => Step::Item(u32::try_from(index).unwrap_or(u32::MAX)),
        }));
        steps[before..].reverse();
        Place { file: Arc::clone(&self.origin.file), steps }
    }

    /// The same to be kept.
    pub(super) fn mark(&self) -> Mark {
        let list =
            self.up.filter(|up| self.origin.steps.is_empty() && up.up.is_none_or(|root| root.step.is_none()));
        match (self.step, list.and_then(|list| list.step)) {
            (Some(Way::Item(index)), Some(Way::Key(key))) => Mark::entry(&self.origin.file, key, index),
            _ => None,
        }
        .unwrap_or_else(|| self.place().into())
    }

    /// The keys on the way from the record, as in `grants[0].exception`.
    pub(super) fn field(&self) -> String {
        let mut field = self.up.map(At::field).unwrap_or_default();
        match self.step {
            Some(Way::Key(key)) => {
                if !field.is_empty() {
                    field.push('.');
                }
                field.push_str(key);
            }
            Some(Way::Item(index)) => field.push_str(&format!("[{index}]")),
            None => {}
        }
        field
    }
}
