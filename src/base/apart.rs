//! What is mostly not there lies apart, so that it takes room only where it is: a register has a million values.

/// What there is, in a box of its own; `None` where it is nothing.
pub fn apart<T: Default + PartialEq>(rest: T) -> Option<Box<T>> {
    (rest != T::default()).then(|| Box::new(rest))
}
