//! A view with the words that every page needs beside it.

/// A view, its page's title, and a sentence for search engines and cards.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Paged<V> {
    /// The title, without the site's.
    pub title: String,
    /// One or two sentences; may be empty.
    pub description: String,
    /// The view.
    pub view: V,
}
