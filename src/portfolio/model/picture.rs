//! What is said of pictures, and whether they may be shown.

use crate::base::language::Text;
use crate::portfolio::model::unread::Unread;
use crate::records::record::Kind;

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
    /// True where people who cannot see the picture `file` are told what they need to know by what is `said` of it for all
    /// its uses; and where that may be among what could not be read.
    pub fn is_described(said: Option<&Self>, file: &str, unread: &Unread) -> bool {
        match said {
            Some(picture) => picture.alt.is_some() || picture.decorative,
            None => unread.may_hold(Kind::Image, file),
        }
    }
}
