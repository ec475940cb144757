//! The sitemap (sitemaps.org protocol 0.9, with `xhtml:link` for languages) and robots.txt.

use std::fmt::Write as _;

use quick_xml::escape::escape;

/// The most addresses in one sitemap (sitemaps.org, "Sitemap file size").
pub const LIMIT: usize = 50_000;

/// One page in all its languages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The absolute address.
    pub location: String,
    /// Language code and absolute address of each version, itself among them; empty where there is only one.
    pub alternates: Vec<(String, String)>,
}

/// A sitemap of at most [`LIMIT`] entries.
pub fn sitemap(entries: impl IntoIterator<Item = Entry>) -> String {
    let mut out = String::from(concat!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n",
        "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n"
    ));
    for entry in entries {
        out.push_str("<url><loc>");
        out.push_str(&escape(entry.location.as_str()));
        out.push_str("</loc>");
        for (language, address) in &entry.alternates {
            let _ = write!(
                out,
                "<xhtml:link rel=\"alternate\" hreflang=\"{}\" href=\"{}\"/>",
                escape(language.as_str()),
                escape(address.as_str())
            );
        }
        out.push_str("</url>\n");
    }
    out.push_str("</urlset>\n");
    out
}

/// An index of several sitemaps.
pub fn index(locations: &[String]) -> String {
    let mut out = String::from(concat!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n",
        "<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"
    ));
    for location in locations {
        let _ = writeln!(out, "<sitemap><loc>{}</loc></sitemap>", escape(location.as_str()));
    }
    out.push_str("</sitemapindex>\n");
    out
}

/// robots.txt: everything may be read, or (for an invented site) nothing.
pub fn robots(sitemap: &str, closed: bool) -> String {
    if closed {
        "User-agent: *\nDisallow: /\n".to_owned()
    } else {
        format!("User-agent: *\nAllow: /\n\nSitemap: {sitemap}\n")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_escaped_and_languages_named() {
        let entry = Entry {
            location: "https://example.org/a?b&c".to_owned(),
            alternates: vec![("ru".to_owned(), "https://example.org/ru/".to_owned())],
        };
        let xml = sitemap([entry]);
        assert!(xml.contains("<loc>https://example.org/a?b&amp;c</loc>"), "{xml}");
        assert!(xml.contains("hreflang=\"ru\" href=\"https://example.org/ru/\""), "{xml}");
        assert!(index(&["https://example.org/sitemap-1.xml".to_owned()]).contains("sitemap-1.xml"));
    }

    #[test]
    fn an_invented_site_stays_away_from_search_engines() {
        assert!(robots("x", true).contains("Disallow: /\n"));
        assert!(
            robots("https://example.org/sitemap.xml", false)
                .ends_with("Sitemap: https://example.org/sitemap.xml\n")
        );
    }
}
