//! A view with the title and the description of its page.

/// A view, and what the head of its page says.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Paged<V> {
    /// The title, without the site's.
    pub title: String,
    /// One or two sentences for search engines and cards.
    pub description: String,
    /// What is printed.
    pub view: V,
}
