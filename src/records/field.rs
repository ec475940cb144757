//! What stands under a key: written, missing, or written wrongly. A wrong value is noted and the reading goes on.

/// What stands under a key that may be left out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Field<T> {
    /// The key is not there.
    #[default]
    Absent,
    /// The key is there, but what stands under it could not be read; that has been reported.
    Broken,
    /// What was written.
    Written(T),
}

impl<T> Field<T> {
    /// What was written, if it could be read.
    pub fn get(&self) -> Option<&T> {
        match self {
            Self::Written(value) => Some(value),
            Self::Absent | Self::Broken => None,
        }
    }

    /// True where the key is not there.
    pub fn is_absent(&self) -> bool {
        matches!(self, Self::Absent)
    }

    /// True where something is there that could not be read: conclusions from its absence would be wrong.
    pub fn is_broken(&self) -> bool {
        matches!(self, Self::Broken)
    }
}

impl<T: Copy> Field<T> {
    /// What was written, or `default`.
    pub fn or(&self, default: T) -> T {
        self.get().copied().unwrap_or(default)
    }
}

/// What stands under a key that must be there. Its absence has been reported and reads as `Broken`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Required<T> {
    /// Missing or unreadable; that has been reported.
    #[default]
    Broken,
    /// What was written.
    Written(T),
}

impl<T> Required<T> {
    /// What was written, if it could be read.
    pub fn get(&self) -> Option<&T> {
        match self {
            Self::Written(value) => Some(value),
            Self::Broken => None,
        }
    }
}

/// A list under a key. Entries that could not be read have been reported and are left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct List<T> {
    /// The entries with their numbers (from 0) in the file, which differ from their places here after a broken one.
    pub items: Box<[(u32, T)]>,
    /// True where an entry, or the whole list, could not be read.
    pub broken: bool,
    /// True where the file has one value instead of a list (only [`Several`] allows that).
    pub single: bool,
}

impl<T> Default for List<T> {
    fn default() -> Self {
        Self { items: Box::default(), broken: false, single: false }
    }
}

impl<T> List<T> {
    /// The entries that could be read.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = &T> + DoubleEndedIterator {
        self.items.iter().map(|(_, item)| item)
    }

    /// The entries that could be read, with their numbers (from 0) in the file, for places.
    pub fn numbered(&self) -> impl ExactSizeIterator<Item = (usize, &T)> + DoubleEndedIterator {
        self.items.iter().map(|(index, item)| (*index as usize, item))
    }

    /// What `make` makes of each entry with its number. The new list is as long as it has to be: one made in the place of
    /// another would keep the room of that.
    pub fn made<U>(self, mut make: impl FnMut(u32, T) -> Option<U>) -> Vec<U> {
        let mut all = Vec::with_capacity(self.items.len());
        all.extend(self.items.into_iter().filter_map(|(number, item)| make(number, item)));
        all
    }

    /// True where no entry could be read or there are none.
    pub fn is_empty(&self) -> bool {
        self.items.is_empty()
    }

    /// How many could be read.
    pub fn len(&self) -> usize {
        self.items.len()
    }
}

/// One value or a list of them under a key, as in `source: a` and `source: [a, b]`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Several<T>(pub List<T>);

impl<T> Default for Several<T> {
    fn default() -> Self {
        Self(List::default())
    }
}

impl<T> Several<T> {
    /// The values that could be read.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = &T> + DoubleEndedIterator {
        self.0.iter()
    }

    /// True where there is none, or none could be read.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}
