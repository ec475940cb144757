//! `oembed.json`: how other sites show a chart in a frame (oEmbed 1.0, type `rich`), found through the chart's page.
//!
//! WordPress keeps of an unknown site only `blockquote`, `a href` and `iframe` with `src width height frameborder
//! marginwidth marginheight scrolling title` (`wp_filter_oembed_result`), and wants the frame. Its script hides the
//! frame until that has told its height, and shows the quotation till then; so the link stands there for readers without
//! scripts.

use serde_json::json;

use crate::base::html::escaped;

/// What is told about a chart.
#[derive(Clone, Copy, Debug)]
pub struct Rich<'a> {
    /// Its title.
    pub title: &'a str,
    /// What the frame is called by those who cannot see it.
    pub frame_title: &'a str,
    /// The chart's page, absolute.
    pub page: &'a str,
    /// The page to be embedded, absolute.
    pub embed: &'a str,
    /// The site's title.
    pub provider: &'a str,
    /// The site's address.
    pub provider_url: &'a str,
    /// Who publishes it.
    pub author: &'a str,
    /// A picture of it of [`CARD`] pixels, absolute.
    pub card: Option<&'a str>,
    /// The width in pixels.
    pub width: u32,
    /// The height in pixels at this width.
    pub height: u32,
}

/// The size of the picture in pixels.
pub const CARD: (u16, u16) = (1200, 630);

/// How long a host may keep the answer, in seconds: a day.
const CACHE_AGE: u32 = 86_400;

/// The description as JSON.
pub fn rich(of: &Rich<'_>) -> String {
    let html = format!(
        "<blockquote><a href=\"{}\">{}</a></blockquote><iframe title=\"{}\" src=\"{}\" width=\"{}\" height=\"{}\" \
         frameborder=\"0\" marginwidth=\"0\" marginheight=\"0\"></iframe>",
        escaped(of.page),
        escaped(of.title),
        escaped(of.frame_title),
        escaped(of.embed),
        of.width,
        of.height,
    );
    let mut description = json!({
        "version": "1.0",
        "type": "rich",
        "title": of.title,
        "provider_name": of.provider,
        "provider_url": of.provider_url,
        "author_name": of.author,
        "author_url": of.provider_url,
        "cache_age": CACHE_AGE,
        "width": of.width,
        "height": of.height,
        "html": html,
    });
    if let Some(card) = of.card {
        description["thumbnail_url"] = json!(card);
        description["thumbnail_width"] = json!(CARD.0);
        description["thumbnail_height"] = json!(CARD.1);
    }
    format!("{description:#}\n")
}
