//! The feed of stories, as Atom (RFC 4287).

use std::fmt::Write as _;

use quick_xml::escape::escape;

/// What the feed is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Feed {
    /// The language code.
    pub language: String,
    /// The site's title.
    pub title: String,
    /// Who publishes it.
    pub author: String,
    /// The absolute address of the home page in this language.
    pub home: String,
    /// The absolute address of the feed.
    pub location: String,
    /// Used as the day of the last change where there is no story: RFC 3339 `full-date`.
    pub day: String,
    /// The entries, newest first.
    pub entries: Vec<Entry>,
}

/// A story.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its title.
    pub title: String,
    /// Its absolute address, which is its id as well.
    pub location: String,
    /// Its day: RFC 3339 `full-date`.
    pub day: String,
    /// One or two sentences.
    pub summary: String,
}

/// The feed as XML. Days become midnight UTC, since RFC 4287 wants a time and nobody writes one.
pub fn atom(feed: &Feed) -> String {
    let updated = feed.entries.iter().map(|entry| entry.day.as_str()).max().unwrap_or(&feed.day);
    let mut out = String::new();
    let _ = write!(
        out,
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{}\">\n\
         <title>{}</title>\n<id>{}</id>\n<link rel=\"self\" href=\"{}\"/>\n<link href=\"{}\"/>\n\
         <updated>{updated}T00:00:00Z</updated>\n<author><name>{}</name></author>\n",
        escape(feed.language.as_str()),
        escape(feed.title.as_str()),
        escape(feed.home.as_str()),
        escape(feed.location.as_str()),
        escape(feed.home.as_str()),
        escape(feed.author.as_str()),
    );
    for entry in &feed.entries {
        let _ = write!(
            out,
            "<entry>\n<title>{}</title>\n<id>{location}</id>\n<link href=\"{location}\"/>\n\
             <updated>{}T00:00:00Z</updated>\n<summary>{}</summary>\n</entry>\n",
            escape(entry.title.as_str()),
            entry.day,
            escape(entry.summary.as_str()),
            location = escape(entry.location.as_str()),
        );
    }
    out.push_str("</feed>\n");
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_story_stands_in_the_feed_with_its_day() {
        let feed = Feed {
            language: "en".to_owned(),
            title: "Fish & chips".to_owned(),
            author: "Us".to_owned(),
            home: "https://example.org/".to_owned(),
            location: "https://example.org/feed.xml".to_owned(),
            day: "2026-01-01".to_owned(),
            entries: vec![Entry {
                title: "A <story>".to_owned(),
                location: "https://example.org/stories/a/".to_owned(),
                day: "2026-11-02".to_owned(),
                summary: String::new(),
            }],
        };
        let xml = atom(&feed);
        assert!(xml.contains("<title>Fish &amp; chips</title>"), "{xml}");
        assert!(xml.contains("<title>A &lt;story&gt;</title>"), "{xml}");
        assert!(xml.contains("<updated>2026-11-02T00:00:00Z</updated>"), "{xml}");
    }
}
