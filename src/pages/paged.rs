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

impl<V> From<(String, String, V)> for Paged<V> {
    fn from((title, description, view): (String, String, V)) -> Self {
        Self { title, description, view }
    }
}
