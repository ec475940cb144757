//! A list that mostly holds nothing or one thing, of which there are very many: it then needs no memory of its own.
//!
//! Comes in: things in their order. Goes out: a slice of them. Once made it is not changed.

use std::collections::BTreeSet;
use std::ops::Deref;

use crate::base::pack::Packer;
use crate::base::pack::Packs;
use crate::base::pack::Unpacker;

/// Some things in their order, mostly none or one.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Few<T>(Held<T>);

/// One kind of list is always held in one way, so that equal lists are equal.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
enum Held<T> {
    AtMostOne(Option<T>),
    Several(Box<[T]>),
}

impl<T> Few<T> {
    /// A list of one.
    pub fn one(one: T) -> Self {
        Self(Held::AtMostOne(Some(one)))
    }
}

impl<T: Copy + Ord> Few<T> {
    /// Each of them once, where it came first.
    pub fn each_once(all: impl Iterator<Item = T>) -> Self {
        let mut seen = BTreeSet::new();
        all.filter(|one| seen.insert(*one)).collect()
    }
}

impl<T> Default for Few<T> {
    fn default() -> Self {
        Self(Held::AtMostOne(None))
    }
}

impl<T> Deref for Few<T> {
    type Target = [T];

    fn deref(&self) -> &[T] {
        match &self.0 {
            Held::AtMostOne(one) => one.as_slice(),
            Held::Several(several) => several,
        }
    }
}

impl<T> From<Vec<T>> for Few<T> {
    fn from(mut all: Vec<T>) -> Self {
        if all.len() <= 1 { Self(Held::AtMostOne(all.pop())) } else { Self(Held::Several(all.into())) }
    }
}

impl<T: Clone> From<&[T]> for Few<T> {
    fn from(all: &[T]) -> Self {
        all.iter().cloned().collect()
    }
}

impl<T> FromIterator<T> for Few<T> {
    fn from_iter<I: IntoIterator<Item = T>>(all: I) -> Self {
        let mut all = all.into_iter();
        let (first, second) = (all.next(), all.next());
        match second {
            None => Self(Held::AtMostOne(first)),
            Some(second) => Self(Held::Several(first.into_iter().chain([second]).chain(all).collect())),
        }
    }
}

impl<'f, T> IntoIterator for &'f Few<T> {
    type Item = &'f T;
    type IntoIter = std::slice::Iter<'f, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

/// As any other list.
impl<T: Packs> Packs for Few<T> {
    fn pack(&self, to: &mut Packer) {
        to.push_all(self);
    }

    fn unpack(from: &mut Unpacker<'_>) -> Option<Self> {
        match from.count()? {
            0 => Some(Self::default()),
            1 => T::unpack(from).map(Self::one),
            several => from.all(several).map(Self::from),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Few;
    use crate::base::key::Key;

    #[test]
    fn it_is_the_list_it_was_made_of_however_it_was_made() {
        for many in 0..4 {
            let list: Vec<Key<u8>> = (0..many).map(Key::at).collect();
            let few = Few::from(list.clone());
            assert_eq!(*few, *list);
            assert_eq!(few, list.iter().copied().collect());
            assert!(few.into_iter().eq(&list));
        }
    }

    #[test]
    fn a_list_of_keys_takes_no_more_than_a_slice() {
        assert_eq!(size_of::<Few<Key<u8>>>(), size_of::<Box<[u8]>>());
    }
}
