//! What a page is made from, noted while it is made, so that a later build knows which pages a change can reach.
//!
//! Whoever makes a page opens a slip ([`during`]); every way to a project or a text writes on the slip that is open on
//! its thread. What is worked out once for many pages is noted with its answer and written on the slip of everybody who
//! takes it ([`gathered`], [`again`]); what all projects together decide has a name of its own ([`Whole`]). Without an
//! open slip nothing is noted. What is made never depends on what is noted.

use std::cell::Cell;
use std::cell::RefCell;
use std::sync::Arc;
use std::sync::Mutex;
use std::sync::PoisonError;
use std::sync::atomic::AtomicU64;
use std::sync::atomic::Ordering;

use crate::base::places::Places;

/// Something that all projects together decide, and that pages ask for as a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whole {
    /// All of them, with all that is said in them.
    Everything,
    /// The order of their names.
    Names,
    /// What was noticed about the numbers.
    Findings,
    /// What is not known.
    Unknowns,
    /// Which figures have a page.
    Published,
    /// How firm the claims about goals are.
    Claims,
}

impl Whole {
    /// All of them.
    pub const ALL: [Self; 6] =
        [Self::Everything, Self::Names, Self::Findings, Self::Unknowns, Self::Published, Self::Claims];

    /// Its mark among those of a slip.
    pub const fn mark(self) -> u8 {
        1 << self as u8
    }
}

/// What was read: projects, texts, wholes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reads {
    /// The projects by their places.
    projects: Places,
    /// The files of texts, sorted.
    pub texts: Vec<Arc<str>>,
    /// The marks of the wholes.
    pub wholes: u8,
}

impl Reads {
    /// The places of the projects, and what else was noted as one, ascending.
    pub fn projects(&self) -> impl Iterator<Item = u32> + '_ {
        self.projects.iter()
    }

    fn add(&mut self, other: Self) {
        self.projects.add_all(other.projects);
        self.texts.extend(other.texts);
        self.texts.sort_unstable();
        self.texts.dedup();
        self.wholes |= other.wholes;
    }
}

/// A slip that is being written on.
#[derive(Default)]
struct Slip {
    /// A bit for each project.
    bits: Vec<u64>,
    /// The places among the bits where there are any.
    touched: Vec<u32>,
    texts: Vec<Arc<str>>,
    wholes: u8,
}

impl Slip {
    fn add(&mut self, word: u32, bits: u64) {
        let at = word as usize;
        if at >= self.bits.len() {
            self.bits.resize((at + 1).next_power_of_two(), 0);
        }
        let slot = &mut self.bits[at];
        if *slot == 0 {
            self.touched.push(word);
        }
        *slot |= bits;
    }

    /// What stands on it; it is empty afterwards.
    fn take(&mut self) -> Reads {
        self.touched.sort_unstable();
        let bits = &mut self.bits;
        let mut words = Vec::with_capacity(self.touched.len());
        words.extend(self.touched.drain(..).map(|word| (word, std::mem::take(&mut bits[word as usize]))));
        let mut texts = std::mem::take(&mut self.texts);
        texts.sort_unstable();
        texts.dedup();
        Reads { projects: Places::of_words(words), texts, wholes: std::mem::take(&mut self.wholes) }
    }
}

/// What a thread writes with.
struct Pen {
    /// The number of the open slip; 0 where there is none.
    open: Cell<u64>,
    /// One more than the place of the project that was noted last: many are asked for several times in a row.
    last: Cell<u32>,
    slip: RefCell<Slip>,
    /// Empty slips, to be used again.
    spare: RefCell<Vec<Slip>>,
}

thread_local! {
    static PEN: Pen = const {
        let slip = Slip { bits: Vec::new(), touched: Vec::new(), texts: Vec::new(), wholes: 0 };
        Pen { open: Cell::new(0), last: Cell::new(0), slip: RefCell::new(slip), spare: RefCell::new(Vec::new()) }
    };
}

/// The number of the next slip.
static NEXT: AtomicU64 = AtomicU64::new(1);

/// Notes that the project at a place was looked at; numbers above all places are something else of one project, as its
/// neighbours in an order.
#[inline]
pub fn project(place: u32) {
    PEN.with(|pen| {
        if pen.open.get() != 0 && pen.last.get() != place.wrapping_add(1) {
            pen.last.set(place.wrapping_add(1));
            pen.slip.borrow_mut().add(place / 64, 1 << (place % 64));
        }
    });
}

/// Notes that the text in a file was read.
pub fn text(file: &Arc<str>) {
    PEN.with(|pen| {
        if pen.open.get() != 0 {
            pen.slip.borrow_mut().texts.push(Arc::clone(file));
        }
    });
}

/// Notes that something was asked that all projects decide.
pub fn whole(of: Whole) {
    PEN.with(|pen| {
        if pen.open.get() != 0 {
            pen.slip.borrow_mut().wholes |= of.mark();
        }
    });
}

/// Notes what had been read for something that is used once more.
pub fn again(reads: &Reads) {
    PEN.with(|pen| {
        if pen.open.get() != 0 {
            let mut slip = pen.slip.borrow_mut();
            reads.projects.words().iter().for_each(|(word, bits)| slip.add(*word, *bits));
            slip.texts.extend(reads.texts.iter().cloned());
            slip.wholes |= reads.wholes;
        }
    });
}

/// Does some work, and says what it read; nobody else's slip knows of it.
pub fn during<T>(work: impl FnOnce() -> T) -> (T, Reads) {
    let number = NEXT.fetch_add(1, Ordering::Relaxed);
    PEN.with(|pen| {
        let fresh = pen.spare.borrow_mut().pop().unwrap_or_default();
        let (outer, outer_last) = (pen.open.replace(number), pen.last.replace(0));
        let outer_slip = pen.slip.replace(fresh);
        let done = work();
        let mut slip = pen.slip.replace(outer_slip);
        pen.open.set(outer);
        pen.last.set(outer_last);
        let reads = slip.take();
        pen.spare.borrow_mut().push(slip);
        (done, reads)
    })
}

/// Does some work whose answer will be kept, and says what it read, so that it can be noted [`again`].
pub fn gathered<T>(work: impl FnOnce() -> T) -> (T, Reads) {
    let (done, reads) = during(work);
    again(&reads);
    (done, reads)
}

/// Does some work of which nothing is noted: what it comes to is known otherwise.
pub fn apart<T>(work: impl FnOnce() -> T) -> T {
    PEN.with(|pen| {
        let outer = pen.open.replace(0);
        let done = work();
        pen.open.set(outer);
        done
    })
}

/// A slip on which several threads write.
pub struct Shared {
    number: u64,
    found: Mutex<Reads>,
}

impl Shared {
    /// Does a part of the work, on whatever thread.
    pub fn part<T>(&self, work: impl FnOnce() -> T) -> T {
        let own = PEN.with(|pen| pen.open.get());
        if own == self.number {
            return work();
        }
        if self.number == 0 {
            return apart(work);
        }
        let (done, reads) = during(work);
        self.found.lock().unwrap_or_else(PoisonError::into_inner).add(reads);
        done
    }
}

/// Does some work that other threads help with: what they read in [`Shared::part`] stands on the slip that is open here.
pub fn shared<T>(work: impl FnOnce(&Shared) -> T) -> T {
    let shared = Shared { number: PEN.with(|pen| pen.open.get()), found: Mutex::default() };
    let done = work(&shared);
    again(&shared.found.into_inner().unwrap_or_else(PoisonError::into_inner));
    done
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use rayon::prelude::*;

    use super::Reads;
    use super::Whole;
    use super::again;
    use super::apart;
    use super::during;
    use super::gathered;
    use super::project;
    use super::shared;
    use super::text;
    use super::whole;

    fn places(reads: &Reads) -> Vec<u32> {
        reads.projects().collect()
    }

    #[test]
    fn a_slip_has_all_that_was_read_while_it_was_open() {
        project(9);
        let file: Arc<str> = "content/projects/a.md".into();
        let (done, reads) = during(|| {
            for place in [700, 3, 3, 64, 63, 3] {
                project(place);
            }
            text(&file);
            whole(Whole::Names);
            "done"
        });
        project(10);
        assert_eq!(done, "done");
        assert_eq!(places(&reads), [3, 63, 64, 700]);
        assert_eq!((&reads.texts[..], reads.wholes), (&[file][..], Whole::Names.mark()));
        assert_eq!(during(|| {}).1, Reads::default(), "a slip that is used again is empty");
    }

    #[test]
    fn what_is_kept_is_noted_by_all_who_take_it() {
        let (kept, outer) = during(|| {
            project(1);
            let ((), kept) = gathered(|| project(2));
            let ((), inside) = during(|| project(3));
            assert_eq!((places(&inside), places(&kept)), (vec![3], vec![2]));
            apart(|| project(4));
            project(1);
            kept
        });
        assert_eq!(places(&outer), [1, 2]);
        assert_eq!(places(&during(|| again(&kept)).1), [2]);
    }

    #[test]
    fn threads_that_help_write_on_the_slip_of_who_asked() {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(4).build().expect("threads");
        let pages: Vec<Vec<u32>> = pool.install(|| {
            let page = |page: u32| {
                let work = || {
                    shared(|slip| {
                        (0..50_u32).into_par_iter().with_max_len(1).for_each(|at| {
                            slip.part(|| {
                                std::thread::yield_now();
                                project(page * 1000 + at);
                            });
                        });
                    });
                };
                places(&during(work).1)
            };
            (0..40).into_par_iter().with_max_len(1).map(page).collect()
        });
        for (page, found) in (0..).zip(pages) {
            assert_eq!(found, (page * 1000..page * 1000 + 50).collect::<Vec<_>>());
        }
    }
}
