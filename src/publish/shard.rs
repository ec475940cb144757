//! A share of a site: which addresses one of several machines writes.
//!
//! Comes in: `2/3`, and addresses. Goes out: whether an address belongs to the share, and the name of the manifest that
//! goes with it. What is shared is the folders: the files of one folder are made from the same numbers.

use std::fmt;

use crate::publish::manifest;

/// The largest number of shares.
const MOST: u32 = 10_000;

/// One share of a site that is written in several.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shard {
    /// Which share this is, from 1.
    number: u32,
    /// Of how many.
    of: u32,
}

impl Shard {
    /// Reads `2/3`: the second of three. `None` where that is no share.
    pub fn parse(text: &str) -> Option<Self> {
        let (number, of) = text.split_once('/')?;
        let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
        if !digits(number) || !digits(of) {
            return None;
        }
        let shard = Self { number: number.parse().ok()?, of: of.parse().ok()? };
        (1 <= shard.number && shard.number <= shard.of && shard.of <= MOST).then_some(shard)
    }

    /// Whether the share has the file at this address. Each address is in one share, on every machine in the same.
    pub fn has(&self, address: &str) -> bool {
        let folder = address.rsplit_once('/').map_or("", |(folder, _)| folder);
        let hash = blake3::hash(folder.as_bytes());
        let first = hash.as_bytes().first_chunk().map_or(0, |bytes| u64::from_le_bytes(*bytes));
        first % u64::from(self.of) == u64::from(self.number - 1)
    }

    /// The name of its manifest: one for each share, so that copying shares together loses none.
    pub(super) fn manifest(&self) -> String {
        format!("{}{}-of-{}", manifest::SHARE, self.number, self.of)
    }
}

impl fmt::Display for Shard {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.number, self.of)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_shares_are_read() {
        for good in ["1/1", "1/3", "3/3", "10000/10000"] {
            assert_eq!(Shard::parse(good).map(|shard| shard.to_string()).as_deref(), Some(good));
        }
        for bad in
            ["", "1", "0/3", "4/3", "1/0", "-1/3", "+1/3", "1/3/5", "a/b", "1/", "/3", "1/10001", " 1/2"]
        {
            assert_eq!(Shard::parse(bad), None, "{bad}");
        }
    }

    #[test]
    fn each_address_is_in_one_share_and_the_shares_are_alike() {
        let addresses: Vec<String> =
            (0..3000).map(|number| format!("projects/p-{number}/index.html")).collect();
        for of in [1, 2, 3, 7] {
            let shards: Vec<Shard> = (1..=of).map(|number| Shard { number, of }).collect();
            let mut sizes = vec![0_usize; shards.len()];
            for address in &addresses {
                let holders: Vec<usize> = (0..shards.len()).filter(|at| shards[*at].has(address)).collect();
                assert_eq!(holders.len(), 1, "{address} in {of}");
                sizes[holders[0]] += 1;
            }
            let fair = addresses.len() / shards.len();
            assert!(sizes.iter().all(|size| size.abs_diff(fair) < fair / 4), "{sizes:?}");
        }
    }
}
