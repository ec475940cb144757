//! Which places of a long table are meant: a bit for each, where there are any.

/// Places, each once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Places {
    /// 64 together: which 64, ascending, and which of them.
    words: Vec<(u32, u64)>,
}

impl Places {
    /// Those of words that are ascending.
    pub fn of_words(words: Vec<(u32, u64)>) -> Self {
        Self { words }
    }

    /// The words: which 64, ascending, and which of them.
    pub fn words(&self) -> &[(u32, u64)] {
        &self.words
    }

    /// Takes in one more; mostly they come ascending.
    pub fn add(&mut self, place: u32) {
        let (word, bit) = (place / 64, 1 << (place % 64));
        match self.words.last_mut() {
            Some((last, bits)) if *last == word => *bits |= bit,
            Some((last, _)) if *last > word => {
                match self.words.binary_search_by_key(&word, |(word, _)| *word) {
                    Ok(at) => self.words[at].1 |= bit,
                    Err(at) => self.words.insert(at, (word, bit)),
                }
            }
            _ => self.words.push((word, bit)),
        }
    }

    /// Takes in all of the others.
    pub fn add_all(&mut self, others: Self) {
        if self.words.is_empty() {
            *self = others;
        } else if !others.words.is_empty() {
            self.words.extend(others.words);
            self.words.sort_unstable_by_key(|(word, _)| *word);
            self.words.dedup_by(|next, kept| {
                let same = next.0 == kept.0;
                if same {
                    kept.1 |= next.1;
                }
                same
            });
        }
    }

    /// All of them, ascending.
    pub fn iter(&self) -> impl Iterator<Item = u32> + '_ {
        let of = |(word, bits): (u32, u64)| {
            (0..64).filter(move |bit| bits >> bit & 1 == 1).map(move |bit| word * 64 + bit)
        };
        self.words.iter().copied().flat_map(of)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use proptest::prelude::*;

    use super::Places;

    fn places(all: &[u32]) -> Places {
        let mut places = Places::default();
        all.iter().for_each(|place| places.add(*place));
        places
    }

    proptest! {
        #[test]
        fn each_is_there_once(one in prop::collection::vec(0_u32..300, 0..40), other in prop::collection::vec(0_u32..300, 0..40)) {
            let mut both = places(&one);
            prop_assert_eq!(both.iter().collect::<Vec<_>>(), BTreeSet::from_iter(one.clone()).into_iter().collect::<Vec<_>>());
            both.add_all(places(&other));
            let all: BTreeSet<u32> = one.into_iter().chain(other).collect();
            prop_assert_eq!(both.iter().collect::<Vec<_>>(), all.iter().copied().collect::<Vec<_>>());
            prop_assert_eq!(both, places(&all.into_iter().collect::<Vec<_>>()));
        }
    }
}
