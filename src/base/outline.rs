//! A number by which two things are told apart that are too large to be kept: the same in every run of one program.

use std::hash::Hasher;

/// So many bytes wait to be hashed together: they are told a few at a time.
const TOGETHER: usize = 64 * 1024;

/// What is told of a thing.
#[derive(Default)]
pub struct Outline {
    waiting: Vec<u8>,
    hashed: blake3::Hasher,
}

impl Hasher for Outline {
    #[inline]
    fn write(&mut self, bytes: &[u8]) {
        self.waiting.extend_from_slice(bytes);
        if self.waiting.len() >= TOGETHER {
            self.hashed.update(&self.waiting);
            self.waiting.clear();
        }
    }

    fn finish(&self) -> u64 {
        let mut hashed = self.hashed.clone();
        let hash = hashed.update(&self.waiting).finalize();
        u64::from_le_bytes(*hash.as_bytes().first_chunk().expect("a hash is longer"))
    }
}

/// The number of all that `tell` tells.
pub fn of(tell: impl FnOnce(&mut Outline)) -> u64 {
    let mut outline = Outline::default();
    tell(&mut outline);
    outline.finish()
}

#[cfg(test)]
mod tests {
    use std::hash::Hash;

    use super::TOGETHER;
    use super::of;

    #[test]
    fn all_that_is_told_counts() {
        let long: Vec<u8> = (0..=u8::MAX).cycle().take(3 * TOGETHER).collect();
        let number = of(|outline| long.hash(outline));
        assert_eq!(number, of(|outline| long.hash(outline)));
        for at in [0, TOGETHER - 9, TOGETHER, 2 * TOGETHER, 3 * TOGETHER - 1] {
            let mut other = long.clone();
            other[at] ^= 1;
            assert_ne!(number, of(|outline| other.hash(outline)), "{at}");
        }
        assert_ne!(of(|outline| ("ab", "c").hash(outline)), of(|outline| ("a", "bc").hash(outline)));
    }
}
