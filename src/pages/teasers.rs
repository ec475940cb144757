//! Stories as they are announced on other pages.

use crate::base::key::Key;
use crate::pages::address::Subject;
use crate::pages::picture;
use crate::pages::picture::Stand;
use crate::pages::writer::Writer;
use crate::portfolio::model::Story;
use crate::theme::views::parts::Teaser;

/// Stories, in the order given.
pub fn stories(writer: &Writer<'_>, keys: &[Key<Story>]) -> Vec<Teaser> {
    keys.iter().map(|key| teaser(writer, *key)).collect()
}

fn teaser(writer: &Writer<'_>, key: Key<Story>) -> Teaser {
    let story = &writer.portfolio().stories[key];
    Teaser {
        title: writer.link_text(Subject::Story(key), &story.title),
        summary: writer.label_or_empty(story.summary.as_ref()),
        date: writer.words.date(story.date),
        image: picture::photo(writer, story.photo.as_ref(), Stand::Teaser),
        pull: None,
    }
}
