//! `images.yaml`: what is said of the pictures in `images/`, wherever they are shown.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::records::field::Field;
use crate::records::field::List;
use crate::records::values::id::Id;
use crate::records::values::text::LocalText;

/// What is said of a picture wherever it is shown. The key is its file in `images/`, as in `bakery.jpg`.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
pub struct Image {
    /// What can be seen, for people who cannot see it.
    pub alt: Field<LocalText>,
    /// `true` for a picture that adds nothing, so that there is nothing to say to people who cannot see it.
    pub decorative: Field<bool>,
    /// The line beneath it.
    pub caption: Field<LocalText>,
    /// Who took or drew it.
    pub credit: Field<LocalText>,
    /// Its licence, as in `CC-BY-4.0`.
    pub licence: Field<Box<str>>,
    /// Who can be recognised on it: the names of their files in `people/`. It is published only while each of them
    /// has a consent with the scope `photo`.
    pub people: List<Id>,
}
