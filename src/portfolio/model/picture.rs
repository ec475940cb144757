//! What is said of pictures, and whether they may be shown.

use crate::base::language::Text;

/// A picture of `images/` of which something is said, or that may not be shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Picture {
    /// What can be seen, for people who cannot see it.
    pub alt: Option<Text>,
    /// True where it adds nothing, so that there is nothing to say of it.
    pub decorative: bool,
    /// The line beneath it.
    pub caption: Option<Text>,
    /// Who took or drew it.
    pub credit: Option<Text>,
    /// Its licence.
    pub licence: Option<Box<str>>,
    /// True where somebody can be seen on it who has not agreed, or no more.
    pub withheld: bool,
}

impl Picture {
    /// True where people who cannot see it are told what they need to know.
    pub fn is_described(&self) -> bool {
        self.alt.is_some() || self.decorative
    }
}
