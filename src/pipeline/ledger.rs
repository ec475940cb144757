//! What each page was made from, kept in few bytes: of very many pages, most of which were made from one project, and some
//! from all of them.
//!
//! Comes in: what was noted while pages were made. Goes out: rows of bytes that can be kept and read back, page by page.
//! A row holds the marks of the wholes, the places of projects, and the hashes of the names of texts. A long list of
//! projects that many pages share, as the parts of one list do, stands there once.

use std::collections::BTreeMap;
use std::sync::Arc;

use rayon::prelude::*;

use crate::base::pack::Bytes;
use crate::base::pack::Packer;
use crate::base::pack::Packs;
use crate::base::pack::Unpacker;
use crate::base::pack::pull;
use crate::base::pack::push;
use crate::base::reads::Reads;

/// A list of projects with more bytes is looked for among those that are there.
const LONG: usize = 32;

/// One with more is looked for in the ledgers of later builds too.
const LASTING: usize = 4 * 1024;

/// Where the rows that came since are more than this part of all, they are put in their order again.
const TOO_MUCH: usize = 4;

/// So many rows are looked at by a thread at once.
const AT_ONCE: usize = 4 * 1024;

/// What one page was made from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Row {
    /// The marks of the wholes.
    pub(super) wholes: u8,
    /// The places of projects, ascending.
    pub(super) projects: Arc<[u32]>,
    /// The texts, by their names.
    pub(super) texts: Vec<u64>,
}

impl Row {
    pub(super) fn of(reads: &Reads) -> Self {
        let texts = reads.texts.iter().map(|file| name_of(file)).collect();
        Self { wholes: reads.wholes, projects: reads.projects().collect(), texts }
    }
}

/// The name of a file in few bytes. Where two of them are the same, a page is made that need not have been.
pub(super) fn name_of(file: &str) -> u64 {
    let hash = blake3::hash(file.as_bytes());
    u64::from_le_bytes(*hash.as_bytes().first_chunk().expect("a hash is longer"))
}

/// The rows of all pages.
#[derive(Debug, Default)]
pub(super) struct Ledger {
    bytes: Bytes,
    /// Where the row of each page begins, by the place of the page; [`NONE`] where there is none.
    starts: Vec<u32>,
    /// Where long lists begin, by their hashes.
    long: BTreeMap<[u8; blake3::OUT_LEN], u32>,
    /// Where those begin that later builds may need too.
    lasting: Vec<u32>,
    /// How many bytes there were when all rows were put in their order.
    in_order: u32,
}

/// The parts of a row as bytes.
struct Parts<'b> {
    wholes: u8,
    /// The list of projects, or where that stands which it shares.
    list: Result<&'b [u8], u32>,
    /// The texts, with their count.
    texts: &'b [u8],
}

/// Long lists that were read, by their ledger and where they stand in it.
type Long = BTreeMap<(*const Ledger, u32), Arc<[u32]>>;

/// There is no row.
const NONE: u32 = u32::MAX;

impl Ledger {
    /// Writes the row of the page at a place. What there is no room for has no row.
    pub(super) fn write(&mut self, page: usize, row: &Row) {
        let list = list(&row.projects);
        let list = if list.len() > LONG { Err(self.long_list(&list)) } else { Ok(&list[..]) };
        let mut texts = Vec::new();
        push(&mut texts, row.texts.len() as u128);
        row.texts.iter().for_each(|text| texts.extend(text.to_le_bytes()));
        self.push_row(page, Parts { wholes: row.wholes, list, texts: &texts });
    }

    /// Writes the row of a page: its list, or where the list stands that it shares.
    fn push_row(&mut self, page: usize, Parts { wholes, list, texts }: Parts<'_>) {
        let start = self.end();
        self.bytes.0.push(wholes);
        self.bytes.0.push(u8::from(list.is_err()));
        match list {
            Ok(list) => self.bytes.0.extend_from_slice(list),
            Err(at) => push(&mut self.bytes.0, at.into()),
        }
        self.bytes.0.extend_from_slice(texts);
        self.note(page, start);
    }

    /// Notes where the row of a page begins, which stands at the end.
    fn note(&mut self, page: usize, start: u32) {
        if page >= self.starts.len() {
            self.starts.resize(page + 1, NONE);
        }
        if self.end() < NONE {
            self.starts[page] = start;
        }
    }

    fn end(&self) -> u32 {
        u32::try_from(self.bytes.0.len()).unwrap_or(NONE)
    }

    /// Where a long list stands, which is written where it is the first of its kind.
    fn long_list(&mut self, list: &[u8]) -> u32 {
        let end = self.end();
        let at = *self.long.entry(*blake3::hash(list).as_bytes()).or_insert(end);
        if at == end {
            self.bytes.0.extend(list);
            // Those of nearly all projects are the same for many pages, and after many changes.
            if list.len() > LASTING {
                self.lasting.push(at);
            }
        }
        at
    }

    /// The marks of all wholes that any page asked for.
    pub(super) fn wholes(&self) -> u8 {
        let mark = |start: &u32| self.bytes.0.get(*start as usize).copied().unwrap_or_default();
        self.starts.iter().map(mark).fold(0, |all, one| all | one)
    }

    /// What `of` says of each row, page by page, on all threads.
    pub(super) fn each<T: Send>(&self, of: impl Fn(Option<Row>) -> T + Sync) -> Vec<T> {
        let stretch = |starts: &[u32]| {
            let mut long = Long::new();
            starts.iter().map(|start| of(self.row(*start, &mut long))).collect::<Vec<T>>()
        };
        self.starts.par_chunks(AT_ONCE).flat_map_iter(stretch).collect()
    }

    fn row(&self, start: u32, long: &mut Long) -> Option<Row> {
        let mut bytes = self.bytes.0.get(start as usize..)?;
        let (wholes, shared) = (take(&mut bytes)?, take(&mut bytes)?);
        let projects = if shared == 1 {
            let at: u32 = pull(&mut bytes)?;
            let key = (std::ptr::from_ref(self), at);
            match long.get(&key) {
                Some(list) => Arc::clone(list),
                None => {
                    let list = unlist(&mut self.bytes.0.get(at as usize..)?)?;
                    Arc::clone(long.entry(key).or_insert(list))
                }
            }
        } else {
            unlist(&mut bytes)?
        };
        let count: usize = pull(&mut bytes)?;
        let texts = bytes.get(..count.checked_mul(8)?)?.as_chunks().0;
        Some(Row { wholes, projects, texts: texts.iter().map(|text| u64::from_le_bytes(*text)).collect() })
    }

    /// The parts of a row that begins there.
    fn parts(&self, start: u32) -> Option<Parts<'_>> {
        let mut bytes = self.bytes.0.get(start as usize..)?;
        let (wholes, shared) = (take(&mut bytes)?, take(&mut bytes)?);
        let list = if shared == 1 { Err(pull(&mut bytes)?) } else { Ok(first_list(&mut bytes)?) };
        let texts = bytes;
        let count: usize = pull(&mut bytes)?;
        let rest = bytes.get(count.checked_mul(8)?..)?;
        Some(Parts { wholes, list, texts: &texts[..texts.len() - rest.len()] })
    }

    /// These rows beside those of the pages of a `former` ledger that are `left`; of all others there only are these. They
    /// are put behind what is there, which is as it was for nearly all pages; what nobody needs any more is left out when
    /// there is too much of it.
    pub(super) fn beside(self, former: Option<Self>, left: &[bool]) -> Self {
        let is_left = |page: usize| left.get(page).is_some_and(|left| *left);
        let pages = left.len().max(self.starts.len());
        let Some(mut all) = former else { return Self::in_order(pages, |_| Some(&self)) };
        all.starts.resize(pages, NONE);
        let mut long = BTreeMap::new();
        for page in (0..pages).filter(|page| !is_left(*page)) {
            all.starts[page] = NONE;
            all.take_row(page, &self, &mut long);
        }
        if all.bytes.0.len() - all.bytes.0.len() / TOO_MUCH > all.in_order as usize {
            return Self::in_order(pages, |_| Some(&all));
        }
        all
    }

    /// The rows of so many pages in their order, whichever was written first: of each page the one in the ledger that `of`
    /// has for it.
    pub(super) fn in_order<'l>(pages: usize, of: impl Fn(usize) -> Option<&'l Self>) -> Self {
        let mut ordered = Self { starts: vec![NONE; pages], ..Self::default() };
        let mut long: BTreeMap<(*const Self, u32), u32> = BTreeMap::new();
        for page in 0..pages {
            if let Some(ledger) = of(page) {
                ordered.take_row(page, ledger, &mut long);
            }
        }
        ordered.in_order = ordered.end();
        ordered
    }

    /// Writes the row of a page as it stands in another ledger; the long lists that were taken over from there are `known`.
    fn take_row(
        &mut self,
        page: usize,
        other: &Self,
        known: &mut BTreeMap<(*const Self, u32), u32>,
    ) -> Option<()> {
        let start = other.starts.get(page).copied().filter(|start| *start != NONE)?;
        let Parts { wholes, list, texts } = other.parts(start)?;
        let list = match list {
            Ok(list) => Ok(list),
            Err(at) => Err(self.take_over(other, at, known)?),
        };
        self.push_row(page, Parts { wholes, list, texts });
        Some(())
    }

    /// Where a long list stands here that stands at a place of another ledger; those that were taken over are `known`.
    fn take_over(
        &mut self,
        other: &Self,
        at: u32,
        known: &mut BTreeMap<(*const Self, u32), u32>,
    ) -> Option<u32> {
        let key = (std::ptr::from_ref(other), at);
        if let Some(here) = known.get(&key) {
            return Some(*here);
        }
        let here = self.long_list(first_list(&mut other.bytes.0.get(at as usize..)?)?);
        known.insert(key, here);
        Some(here)
    }
}

/// Ascending numbers as bytes: how many there are, then how much each is more than the one before it.
fn list(numbers: &[u32]) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(numbers.len() + 5);
    push(&mut bytes, numbers.len() as u128);
    let mut last = 0;
    for number in numbers {
        push(&mut bytes, (number - last).into());
        last = *number;
    }
    bytes
}

/// The bytes of the list at the front.
fn first_list<'b>(bytes: &mut &'b [u8]) -> Option<&'b [u8]> {
    let all = *bytes;
    for _ in 0..pull::<u32>(bytes)? {
        let last = bytes.iter().position(|byte| *byte < 0x80)?;
        *bytes = bytes.get(last + 1..)?;
    }
    all.get(..all.len() - bytes.len())
}

fn unlist(bytes: &mut &[u8]) -> Option<Arc<[u32]>> {
    let count: u32 = pull(bytes)?;
    let mut last = 0_u32;
    let mut next = |_| {
        last = last.checked_add(pull(bytes)?)?;
        Some(last)
    };
    (0..count).map(&mut next).collect()
}

fn take(bytes: &mut &[u8]) -> Option<u8> {
    let (first, rest) = bytes.split_first()?;
    *bytes = rest;
    Some(*first)
}

impl Packs for Ledger {
    fn pack(&self, to: &mut Packer) {
        let Self { bytes, starts, long: _, lasting, in_order } = self;
        bytes.pack(to);
        starts.pack(to);
        lasting.pack(to);
        in_order.pack(to);
    }

    fn unpack(from: &mut Unpacker<'_>) -> Option<Self> {
        let bytes = Bytes::unpack(from)?;
        let (starts, lasting): (_, Vec<u32>) = Packs::unpack(from)?;
        let list = |at: &u32| {
            let list = first_list(&mut bytes.0.get(*at as usize..)?)?;
            Some((*blake3::hash(list).as_bytes(), *at))
        };
        let long = lasting.iter().map(list).collect::<Option<_>>()?;
        Some(Self { bytes, starts, long, lasting, in_order: Packs::unpack(from)? })
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::Ledger;
    use super::Row;
    use crate::base::pack::Bytes;
    use crate::base::pack::Packer;
    use crate::base::pack::Packs;
    use crate::base::pack::Unpacker;

    fn row(wholes: u8, projects: impl IntoIterator<Item = u32>, texts: &[u64]) -> Row {
        Row { wholes, projects: projects.into_iter().collect::<Arc<[u32]>>(), texts: texts.to_vec() }
    }

    fn rows() -> [Row; 5] {
        [
            row(0, [], &[]),
            row(3, [0, 1, 127, 128, 300, 70_000], &[7, u64::MAX]),
            row(0, (0..5000).map(|at| at * 3), &[]),
            row(1, (0..5000).map(|at| at * 3), &[9]),
            row(0, [u32::MAX - 1, u32::MAX], &[]),
        ]
    }

    /// All rows, page by page.
    fn all(ledger: &Ledger) -> Vec<Option<Row>> {
        ledger.each(|row| row)
    }

    fn written(order: [usize; 5]) -> Ledger {
        let mut ledger = Ledger { starts: vec![super::NONE; 6], ..Ledger::default() };
        for page in order {
            ledger.write(page, &rows()[page]);
        }
        ledger
    }

    #[test]
    fn rows_come_back_as_they_were_written() {
        let right: Vec<Option<Row>> = rows().into_iter().map(Some).chain([None]).collect();
        let ledger = written([3, 0, 4, 2, 1]);
        assert_eq!(all(&ledger), right);
        let mut packer = Packer::default();
        ledger.pack(&mut packer);
        let mut unpacker = Unpacker { bytes: &packer.bytes, home: Arc::default() };
        let back = Ledger::unpack(&mut unpacker).expect("a ledger");
        assert_eq!(all(&back), right);
        assert!(ledger.bytes.0.len() < 5200, "a long list stands there once: {}", ledger.bytes.0.len());
    }

    #[test]
    fn the_order_of_threads_is_not_kept() {
        let (one, other) = (written([0, 1, 2, 3, 4]), written([4, 3, 2, 1, 0]));
        let ordered = |of: &dyn Fn(usize) -> Option<&'static Ledger>| Ledger::in_order(6, of);
        let [one, other] = [one, other].map(|ledger| &*Box::leak(Box::new(ledger)));
        let whole = ordered(&|_| Some(one));
        for of in [ordered(&|_| Some(other)), ordered(&|page| Some([one, other][page % 2]))] {
            assert_eq!((&of.bytes, &of.starts), (&whole.bytes, &whole.starts));
        }
        assert_eq!(all(&whole).into_iter().flatten().collect::<Vec<_>>(), rows());
        assert_eq!(all(&ordered(&|page| (page != 3).then_some(one))).into_iter().flatten().count(), 4);
    }

    #[test]
    fn rows_are_put_beside_those_that_are_left_and_what_nobody_needs_goes() {
        let long = |shift: u32| row(1, (0..9000).map(move |at| at * 7 + shift), &[]);
        let mut expected: Vec<Option<Row>> =
            (0..200).map(|at| Some(row(0, [at, at + 3], &[at.into()]))).collect();
        expected[7] = Some(long(0));
        expected[8] = Some(long(0));
        let mut ledger = Ledger::default();
        for (page, row) in expected.iter().enumerate() {
            ledger.write(page, row.as_ref().expect("all have one"));
        }
        let mut ledger = ledger.beside(None, &[]);
        let first = ledger.bytes.0.len();
        for change in 1..300_u32 {
            let mut fresh = Ledger::default();
            // The long list comes back, other rows are others, and one has none.
            let other = (9 + change as usize % 50, row(2, [change], &[]));
            let mut left = vec![true; 200];
            for (page, row) in [(7, long(0)), (8, long(change % 3)), other] {
                fresh.write(page, &row);
                left[page] = false;
                expected[page] = Some(row);
            }
            (left[190], expected[190]) = (false, None);
            let mut packer = Packer::default();
            fresh.beside(Some(ledger), &left).pack(&mut packer);
            let mut unpacker = Unpacker { bytes: &packer.bytes, home: "".into() };
            ledger = Ledger::unpack(&mut unpacker).expect("comes back");
            assert_eq!(all(&ledger), expected, "{change}");
            assert!(ledger.bytes.0.len() < 4 * first, "{change}");
        }
    }

    #[test]
    fn what_is_no_ledger_has_no_rows() {
        let whole = written([0, 1, 2, 3, 4]);
        for cut in 0..whole.bytes.0.len() {
            let part = Ledger {
                bytes: Bytes(whole.bytes.0[..cut].to_vec()),
                starts: whole.starts.clone(),
                ..Ledger::default()
            };
            for (found, right) in all(&part).into_iter().flatten().zip(rows()) {
                assert!(found.projects.len() <= right.projects.len().max(5000));
            }
        }
    }
}
