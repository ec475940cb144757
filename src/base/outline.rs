//! A number by which two things are told apart that are too large to be kept: the same in every run of one program.

use std::hash::DefaultHasher;
use std::hash::Hasher;

/// The number of all that `tell` tells the hasher.
pub fn of(tell: impl FnOnce(&mut DefaultHasher)) -> u64 {
    let mut hasher = DefaultHasher::new();
    tell(&mut hasher);
    hasher.finish()
}
