//! What was worked out last, for whoever asks for the same soon: the files of one figure or chart are written one after
//! another. What is answered never depends on what is kept; only the time that it takes does.

use std::collections::VecDeque;
use std::sync::Mutex;
use std::sync::MutexGuard;
use std::sync::PoisonError;

/// The last few answers, newest first.
#[derive(Debug)]
pub struct Recent<K, V> {
    kept: Mutex<VecDeque<Answer<K, V>>>,
    room: Room,
}

#[derive(Debug)]
struct Answer<K, V> {
    of: K,
    answer: V,
    weight: usize,
}

/// How much is kept.
#[derive(Clone, Copy, Debug)]
pub struct Room {
    /// So many answers at most.
    pub answers: usize,
    /// So heavy together at most, in whatever answers are weighed by…
    pub weight: usize,
    /// …but for the newest ones: so many stay, however heavy they are.
    pub always: usize,
}

impl<K: PartialEq, V: Clone> Recent<K, V> {
    /// Nothing yet, with room for some.
    pub fn of(room: Room) -> Self {
        Self { kept: Mutex::default(), room }
    }

    /// The answer for `key`, if it is still kept.
    pub fn find(&self, key: &K) -> Option<V> {
        self.kept().iter().find(|kept| kept.of == *key).map(|kept| kept.answer.clone())
    }

    /// Keeps an answer in place of the oldest.
    pub fn keep(&self, key: K, answer: V, weight: usize) {
        let mut kept = self.kept();
        kept.push_front(Answer { of: key, answer, weight });
        kept.truncate(self.room.answers);
        let mut weight: usize = kept.iter().map(|kept| kept.weight).sum();
        while weight > self.room.weight && kept.len() > self.room.always {
            weight -= kept.pop_back().map_or(weight, |oldest| oldest.weight);
        }
    }

    fn kept(&self) -> MutexGuard<'_, VecDeque<Answer<K, V>>> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::Recent;
    use super::Room;

    #[test]
    fn the_oldest_goes_first() {
        let recent = Recent::of(Room { answers: 2, weight: 100, always: 1 });
        assert_eq!(recent.find(&1), None);
        for key in 1..=3 {
            recent.keep(key, key * 10, 1);
        }
        assert_eq!([1, 2, 3].map(|key| recent.find(&key)), [None, Some(20), Some(30)]);
    }

    #[test]
    fn heavy_answers_are_few() {
        let recent = Recent::of(Room { answers: 9, weight: 100, always: 2 });
        for key in 1..=4 {
            recent.keep(key, key, 40);
        }
        assert_eq!([1, 2, 3, 4].map(|key| recent.find(&key)), [None, None, Some(3), Some(4)]);
        recent.keep(5, 5, 1000);
        recent.keep(6, 6, 1000);
        assert_eq!([4, 5, 6].map(|key| recent.find(&key)), [None, Some(5), Some(6)]);
    }
}
