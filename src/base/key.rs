//! Typed keys: a place in a table of things, so that a project's key can never be taken for a town's.

use std::cmp::Ordering;
use std::fmt;
use std::hash::Hash;
use std::hash::Hasher;
use std::marker::PhantomData;
use std::num::NonZeroU32;
use std::ops::Index;

/// The place of one `T` in its [`Table`]. Keys sort as the ids do. Counted from 1, so that no key takes no more room than
/// one: there may be very many.
pub struct Key<T>(NonZeroU32, PhantomData<fn() -> T>);

impl<T> Key<T> {
    /// The key of the thing at `index`; only a [`Table`] and tests make keys.
    pub fn at(index: usize) -> Self {
        let number = u32::try_from(index).ok().and_then(|index| NonZeroU32::MIN.checked_add(index));
        Self(number.unwrap_or(NonZeroU32::MAX), PhantomData)
    }

    /// The place in the table.
    pub fn index(self) -> usize {
        self.number() as usize
    }

    /// The same in four bytes.
    pub fn number(self) -> u32 {
        self.0.get() - 1
    }
}

impl<T> Clone for Key<T> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<T> Copy for Key<T> {}
impl<T> PartialEq for Key<T> {
    fn eq(&self, other: &Self) -> bool {
        self.0 == other.0
    }
}
impl<T> Eq for Key<T> {}
impl<T> PartialOrd for Key<T> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}
impl<T> Ord for Key<T> {
    fn cmp(&self, other: &Self) -> Ordering {
        self.0.cmp(&other.0)
    }
}
impl<T> Hash for Key<T> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.0.hash(state);
    }
}
impl<T> fmt::Debug for Key<T> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "#{}", self.number())
    }
}

/// Something that has an id: the name of its file, or the `id` written in it.
pub trait Identified {
    /// The id, as it stands in addresses.
    fn id(&self) -> &str;
}

/// Things of one kind, sorted by their ids; the id of each is unique. Each lies where it was made: there may be very many,
/// and they are large.
#[derive(Clone, Debug)]
pub struct Table<T> {
    things: Vec<Box<T>>,
}

impl<T> Default for Table<T> {
    fn default() -> Self {
        Self { things: Vec::new() }
    }
}

impl<T: Identified> Table<T> {
    /// Sorts `things` by id. Ids must be unique (the reader of records has said so where they are not).
    pub fn new(things: Vec<impl Into<Box<T>>>) -> Self {
        let mut things: Vec<Box<T>> = things.into_iter().map(Into::into).collect();
        // Mostly they come sorted, and there may be very many of them.
        if !things.is_sorted_by(|a, b| a.id() <= b.id()) {
            things.sort_by(|a, b| a.id().cmp(b.id()));
        }
        Self { things }
    }

    /// The key of the thing with this id.
    pub fn find(&self, id: &str) -> Option<Key<T>> {
        self.things.binary_search_by(|thing| thing.id().cmp(id)).ok().map(Key::at)
    }

    /// The id of a thing.
    pub fn id(&self, key: Key<T>) -> &str {
        self.things[key.index()].id()
    }

    /// All things with their keys, sorted by id.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = (Key<T>, &T)> + DoubleEndedIterator {
        self.as_slice().iter().enumerate().map(|(index, thing)| (Key::at(index), &**thing))
    }

    /// All things, sorted by id, for work that is split over threads.
    pub fn as_slice(&self) -> &[Box<T>] {
        &self.things
    }
}

impl<T> Table<T> {
    /// How many there are.
    pub fn len(&self) -> usize {
        self.things.len()
    }

    /// True where there are none.
    pub fn is_empty(&self) -> bool {
        self.things.is_empty()
    }

    /// All keys, sorted by id.
    pub fn keys(&self) -> impl ExactSizeIterator<Item = Key<T>> + DoubleEndedIterator + use<T> {
        (0..self.things.len()).map(Key::at)
    }

    /// Puts another version of a thing in its place; the id must be the same.
    pub fn replace(&mut self, key: Key<T>, thing: T) {
        *self.things[key.index()] = thing;
    }
}

/// Things that can be found by their ids.
pub trait ById<T> {
    /// The key of the thing with this id.
    fn key_of(&self, id: &str) -> Option<Key<T>>;

    /// All ids, sorted.
    fn ids(&self) -> impl Iterator<Item = &str>;
}

impl<T: Identified> ById<T> for Table<T> {
    fn key_of(&self, id: &str) -> Option<Key<T>> {
        self.find(id)
    }

    fn ids(&self) -> impl Iterator<Item = &str> {
        self.things.iter().map(|thing| thing.id())
    }
}

impl<T: Identified> Index<Key<T>> for Table<T> {
    type Output = T;

    fn index(&self, key: Key<T>) -> &T {
        &self.things[key.index()]
    }
}
