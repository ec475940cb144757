//! How far a build has come, for whoever wants to show it.
//!
//! Comes in: what the stages say of themselves. Goes out: the stage, how much there is to do and how much is done. It
//! is only looked at from outside: what is made never depends on it.

use std::sync::Mutex;
use std::sync::PoisonError;
use std::sync::atomic::AtomicUsize;
use std::sync::atomic::Ordering;
use std::time::Duration;
use std::time::Instant;

/// What a build is busy with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Listing the files of the site.
    Files,
    /// Reading the records, and resolving what they say of each other.
    Records,
    /// Checking the numbers.
    Figures,
    /// Checking the texts, listing the pages.
    Plan,
    /// Rendering and writing.
    Pages,
}

/// How far a build has come. Any thread may look at it.
#[derive(Debug, Default)]
pub struct Progress {
    stage: Mutex<Option<(Stage, Instant)>>,
    total: AtomicUsize,
    done: AtomicUsize,
}

/// How far a build had come at one moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moment {
    /// What it was busy with.
    pub stage: Stage,
    /// How many things the stage has to do; 0 where they are not counted.
    pub total: usize,
    /// How many of them were done.
    pub done: usize,
    /// How long the stage had taken.
    pub took: Duration,
}

impl Progress {
    /// A stage begins that has `total` things to do.
    pub(super) fn begin(&self, stage: Stage, total: usize) {
        let mut current = self.stage.lock().unwrap_or_else(PoisonError::into_inner);
        self.done.store(0, Ordering::Relaxed);
        self.total.store(total, Ordering::Relaxed);
        *current = Some((stage, Instant::now()));
    }

    /// One of the things is done.
    pub(super) fn one(&self) {
        self.done.fetch_add(1, Ordering::Relaxed);
    }

    /// How far the build has come; `None` before it begins.
    pub fn now(&self) -> Option<Moment> {
        let current = *self.stage.lock().unwrap_or_else(PoisonError::into_inner);
        let (stage, began) = current?;
        let (total, done) = (self.total.load(Ordering::Relaxed), self.done.load(Ordering::Relaxed));
        Some(Moment { stage, total, done: done.min(total), took: began.elapsed() })
    }
}

impl Moment {
    /// How long the stage will still take if it goes on as it did; `None` where too little is done to say so.
    pub fn left(&self) -> Option<Duration> {
        let (done, rest) = (u32::try_from(self.done).ok()?, u32::try_from(self.total - self.done).ok()?);
        let known = self.took >= Duration::from_millis(500) && done > 0;
        known.then(|| self.took / done * rest)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_left_is_said_only_when_it_is_known() {
        let moment = |total, done, took| Moment {
            stage: Stage::Pages,
            total,
            done,
            took: Duration::from_millis(took),
        };
        assert_eq!(moment(100, 25, 1000).left(), Some(Duration::from_secs(3)));
        assert_eq!(moment(100, 100, 1000).left(), Some(Duration::ZERO));
        assert_eq!(moment(100, 0, 1000).left(), None);
        assert_eq!(moment(100, 50, 100).left(), None);
        assert_eq!(moment(0, 0, 1000).left(), None);
    }

    #[test]
    fn a_stage_begins_at_nothing() {
        let progress = Progress::default();
        assert_eq!(progress.now(), None);
        progress.begin(Stage::Records, 3);
        progress.one();
        progress.begin(Stage::Pages, 2);
        progress.one();
        let now = progress.now().expect("a stage has begun");
        assert_eq!((now.stage, now.done, now.total), (Stage::Pages, 1, 2));
    }
}
