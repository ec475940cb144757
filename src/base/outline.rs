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

    /// How long something is.
    #[inline]
    fn write_usize(&mut self, number: usize) {
        self.write_small(number as u64);
    }

    /// Which variant something is.
    #[inline]
    fn write_isize(&mut self, number: isize) {
        self.write_small(i64::try_from(number).unwrap_or(i64::MAX).cast_unsigned());
    }

    fn finish(&self) -> u64 {
        let mut hashed = self.hashed.clone();
        let hash = hashed.update(&self.waiting).finalize();
        u64::from_le_bytes(*hash.as_bytes().first_chunk().expect("a hash is longer"))
    }
}

impl Outline {
    /// In one byte what is nearly always small: much of what is told are lengths and variants.
    #[inline]
    fn write_small(&mut self, number: u64) {
        match u8::try_from(number) {
            Ok(small) if small < u8::MAX => self.write(&[small]),
            _ => {
                self.write(&[u8::MAX]);
                self.write(&number.to_le_bytes());
            }
        }
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
    use std::collections::BTreeSet;
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
        let lengths = [0, 1, 254, 255, 256, 65_535, usize::MAX];
        let numbers: BTreeSet<u64> =
            lengths.iter().map(|length| of(|outline| length.hash(outline))).collect();
        assert_eq!(numbers.len(), lengths.len());
        assert_ne!(
            of(|outline| (255_usize, 1_u8).hash(outline)),
            of(|outline| (1_usize, 255_u8).hash(outline))
        );
    }
}
