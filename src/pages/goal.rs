//! A goal of the 2030 Agenda: who claims that something serves it, and with what evidence.

use crate::pages::book::Book;
use crate::pages::paged::Paged;
use crate::pages::writer::Writer;

use crate::base::key::Key;
use crate::portfolio::model::Programme;
use crate::portfolio::model::Project;
use crate::theme::views;
use crate::theme::views::parts::Claim;

/// The page of a goal. On its second page and after, only its list of projects goes on.
pub fn goal(writer: &Writer<'_>, goal: u8, part: u32) -> Paged<views::reading::Goal> {
    let _ = (writer, goal, part);
    Paged::default()
}

/// How many pages its list of projects takes, at least one.
pub fn parts(book: &Book<'_>, goal: u8) -> u32 {
    let _ = (book, goal);
    1
}

/// The goals that are claimed.
pub fn goals(writer: &Writer<'_>) -> Paged<views::reading::Goals> {
    let _ = writer;
    Paged::default()
}

/// Every claim with its evidence.
pub fn claims(writer: &Writer<'_>) -> Paged<views::reading::Goals> {
    let _ = writer;
    Paged::default()
}

/// What a claim stands on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Claimant {
    /// A programme.
    Programme(Key<Programme>),
    /// A project.
    Project(Key<Project>),
}

/// The claims of one programme or project, the firmest first; they do not name it, since they stand on its page.
pub fn claims_of(writer: &Writer<'_>, claimant: Claimant) -> Vec<Claim> {
    let _ = (writer, claimant);
    Vec::new()
}
