//! Formats for machines: what a figure is (`figure.json`, `data.csv`), what a chart shows (`data.csv`, `data.json`,
//! `metadata.json`), the feed, the sitemap, oEmbed, releases.
//!
//! Comes in: values that are ready. Goes out: bytes of a format. It decides nothing about figures or addresses.

pub mod chart_data;
pub mod chart_metadata;
pub mod citation;
pub mod feed;
pub mod figure_csv;
pub mod figure_json;
pub mod former;
pub mod frozen;
pub mod oembed;
mod json;
#[cfg(test)]
pub(crate) mod sample;
pub mod linked_data;
pub mod sitemap;
