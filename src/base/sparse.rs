//! Bytes of which many are zero, in fewer bytes. What is packed (see [`crate::base::pack`]) mostly says that something is not
//! there, and that is a zero.
//!
//! The way is the one of Cap'n Proto (encoding specification, “Packing”, capnproto.org/encoding.html): of eight bytes one byte
//! says which are not zero, and only these follow. Behind a group of zeros stands how many more of these come, and behind one
//! without zeros how many more are left as they are: texts have no zeros.

/// So many bytes are a group.
const GROUP: usize = 8;

/// So many groups more can be told by one byte.
const MORE: usize = u8::MAX as usize;

/// Puts `bytes` behind others, in fewer bytes where many of them are zero.
pub fn squeeze(bytes: &[u8], to: &mut Vec<u8>) {
    let mut left = bytes;
    while !left.is_empty() {
        let (group, rest) = left.split_at(GROUP.min(left.len()));
        left = rest;
        let tag = tag_of(group);
        to.push(tag);
        to.extend(group.iter().filter(|byte| **byte != 0));
        let more = match tag {
            0 => more(left, |tag| tag == 0),
            u8::MAX => more(left, |tag| tag.count_zeros() < 2),
            _ => continue,
        };
        to.push(more);
        let (told, rest) = left.split_at(usize::from(more) * GROUP);
        left = rest;
        if tag != 0 {
            to.extend_from_slice(told);
        }
    }
}

/// Puts the bytes that were squeezed behind others, with up to seven zeros behind them; `None` where they break off.
pub fn expand(squeezed: &[u8], bytes: &mut Vec<u8>) -> Option<()> {
    bytes.reserve(2 * squeezed.len());
    let mut left = squeezed;
    while let Some((tag, rest)) = left.split_first() {
        let (given, rest) = rest.split_at_checked(tag.count_ones() as usize)?;
        left = rest;
        let start = bytes.len();
        bytes.resize(start + GROUP, 0);
        let mut places = *tag;
        for byte in given {
            bytes[start + places.trailing_zeros() as usize] = *byte;
            places &= places - 1;
        }
        if matches!(*tag, 0 | u8::MAX) {
            let (more, rest) = left.split_first()?;
            let more = usize::from(*more) * GROUP;
            left = rest;
            if *tag == 0 {
                bytes.resize(bytes.len() + more, 0);
            } else {
                let (kept, rest) = left.split_at_checked(more)?;
                bytes.extend_from_slice(kept);
                left = rest;
            }
        }
    }
    Some(())
}

/// Which bytes of a group are not zero, from the lowest bit on.
fn tag_of(group: &[u8]) -> u8 {
    group.iter().rev().fold(0, |tag, byte| tag << 1 | u8::from(*byte != 0))
}

/// How many of the next groups are such, as far as one byte can tell.
fn more(left: &[u8], such: impl Fn(u8) -> bool) -> u8 {
    let count = left.chunks_exact(GROUP).take(MORE).take_while(|group| such(tag_of(group))).count();
    u8::try_from(count).unwrap_or(u8::MAX)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::expand;
    use super::squeeze;

    fn expanded(squeezed: &[u8]) -> Option<Vec<u8>> {
        let mut bytes = Vec::new();
        expand(squeezed, &mut bytes)?;
        Some(bytes)
    }

    fn squeezed(bytes: &[u8]) -> Vec<u8> {
        let mut to = Vec::new();
        squeeze(bytes, &mut to);
        to
    }

    #[test]
    fn groups_are_as_the_specification_has_them() {
        // The examples of capnproto.org/encoding.html, “Packing”.
        let cases: [(&[u8], &[u8]); 3] = [
            (
                &[0x08, 0, 0, 0, 0x03, 0, 0x02, 0, 0x19, 0, 0, 0, 0xaa, 0x01, 0, 0],
                &[0x51, 0x08, 0x03, 0x02, 0x31, 0x19, 0xaa, 0x01],
            ),
            (&[0; 32], &[0, 3]),
            (
                &[0x8a; 32],
                &[
                    0xff, 0x8a, 0x8a, 0x8a, 0x8a, 0x8a, 0x8a, 0x8a, 0x8a, 3, 0x8a, 0x8a, 0x8a, 0x8a, 0x8a,
                    0x8a, 0x8a, 0x8a, 0x8a, 0x8a, 0x8a, 0x8a, 0x8a, 0x8a, 0x8a, 0x8a, 0x8a, 0x8a, 0x8a, 0x8a,
                    0x8a, 0x8a, 0x8a, 0x8a,
                ],
            ),
        ];
        for (bytes, expected) in cases {
            assert_eq!(squeezed(bytes), expected);
            assert_eq!(expanded(expected).unwrap(), bytes);
        }
    }

    #[test]
    fn what_breaks_off_is_not_taken() {
        for broken in
            [&[0x51, 1, 2][..], &[0], &[0xff, 1, 2, 3, 4, 5, 6, 7, 8], &[0xff, 1, 2, 3, 4, 5, 6, 7, 8, 1, 1]]
        {
            assert_eq!(expanded(broken), None, "{broken:?}");
        }
    }

    proptest! {
        #[test]
        fn bytes_come_back(
            runs in proptest::collection::vec((prop_oneof![Just(0), any::<u8>()], 0..3000_usize), 0..12),
            noise in proptest::collection::vec(any::<u8>(), 0..40),
        ) {
            let runs = runs.into_iter().flat_map(|(byte, count)| std::iter::repeat_n(byte, count));
            let bytes: Vec<u8> = runs.chain(noise).collect();
            let mut back = expanded(&squeezed(&bytes)).expect("it is whole");
            prop_assert!(back.len() < bytes.len() + 8 && back[bytes.len()..].iter().all(|byte| *byte == 0));
            back.truncate(bytes.len());
            prop_assert_eq!(back, bytes);
        }
    }
}
