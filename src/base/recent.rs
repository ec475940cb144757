//! What was worked out last, for whoever asks for the same soon: the files of one figure or chart are written one after
//! another. What is answered never depends on what is kept; only the time that it takes does.

use std::collections::VecDeque;
use std::sync::Mutex;
use std::sync::MutexGuard;
use std::sync::PoisonError;

/// The last few answers, newest first.
#[derive(Debug)]
pub struct Recent<K, V> {
    kept: Mutex<VecDeque<(K, V)>>,
    room: usize,
}

impl<K: PartialEq, V: Clone> Recent<K, V> {
    /// Room for so many answers.
    pub fn of(room: usize) -> Self {
        Self { kept: Mutex::default(), room }
    }

    /// The answer for `key`, if it is still kept.
    pub fn find(&self, key: &K) -> Option<V> {
        self.kept().iter().find(|(of, _)| of == key).map(|(_, answer)| answer.clone())
    }

    /// Keeps an answer in place of the oldest.
    pub fn keep(&self, key: K, answer: V) {
        let mut kept = self.kept();
        kept.push_front((key, answer));
        kept.truncate(self.room);
    }

    fn kept(&self) -> MutexGuard<'_, VecDeque<(K, V)>> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::Recent;

    #[test]
    fn the_oldest_goes_first() {
        let recent = Recent::of(2);
        assert_eq!(recent.find(&1), None);
        for key in 1..=3 {
            recent.keep(key, key * 10);
        }
        assert_eq!([1, 2, 3].map(|key| recent.find(&key)), [None, Some(20), Some(30)]);
    }
}
