//! What must not stand in a public text: names of private persons, e-mail addresses, telephone numbers, and
//! letters of another alphabet that look like the right ones.
//!
//! In comes a text, out come places in it (bytes). Nothing here knows Markdown: a text is looked at
//! as it was typed, addresses and file names included.

pub mod bodies;
pub mod contacts;
pub mod letters;
pub mod names;
pub mod watch;
pub mod words;
