//! Formats for machines: what a figure is (`figure.json`, `data.csv`), the feed, the sitemap, oEmbed, releases.
//!
//! Comes in: values that are ready. Goes out: bytes of a format. It decides nothing about figures or addresses.

pub mod citation;
pub mod feed;
pub mod figure_csv;
pub mod figure_json;
pub mod frozen;
pub mod oembed;
#[cfg(test)]
pub(crate) mod sample;
pub mod sitemap;
