//! Private persons, their part in projects, and what they agreed to.
//!
//! Whether a consent holds today is decided by the linking.

use std::fmt;

use crate::base::language::Text;
use crate::base::pack::packs;

/// A private person's part in a project.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Role {
    /// The person's id, as written; there need not be a record (then the person is simply private).
    pub person: Box<str>,
    /// What the person did: `founder`.
    pub role: Option<Text>,
}

packs!(struct Role { person, role });

/// What a person has agreed to have published.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Scope {
    /// The name.
    Name,
    /// A photograph.
    Photo,
    /// Words.
    Quote,
    /// Health.
    Health,
    /// A disability.
    Disability,
    /// Convictions.
    Convictions,
    /// Ethnicity.
    Ethnicity,
}

/// What is sensitive about a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sensitivity {
    /// Health.
    Health,
    /// A disability.
    Disability,
    /// Convictions.
    Convictions,
    /// Ethnicity.
    Ethnicity,
    /// A child.
    Minor,
}

/// A private person. The name is nowhere but here and where consent allows it.
#[derive(Clone)]
pub struct Person {
    /// The id.
    pub id: Box<str>,
    /// The name in the languages in which it is written. Never printed but through consent.
    pub name: Text,
    /// What has been agreed to, still valid on the day of the build.
    pub consents: Vec<Scope>,
    /// True where a consent was given that has since expired.
    pub expired: bool,
    /// What must not be told about the person without a scope of its own.
    pub sensitive: Vec<Sensitivity>,
}

impl fmt::Debug for Person {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        // The name is left out: nothing that is printed or logged may hold it.
        formatter.debug_struct("Person").field("id", &self.id).finish_non_exhaustive()
    }
}
