//! Pages: which addresses exist, what each is about, and any of them as bytes.
//!
//! Comes in: portfolio, figures, theme. Goes out: [`plan::Plan`], a light list of addresses, and [`render::render`],
//! which makes any of them alone, in any order, on any thread. Nothing here touches the disk.

pub mod address;
pub mod book;
mod changes;
mod chart_page;
pub mod chart_spec;
pub mod charts;
mod figure;
mod figures_index;
mod goal;
mod head;
mod home;
mod indexes;
mod listing;
mod method;
mod not_found;
mod notes;
mod organisation;
mod paged;
pub mod plan;
mod programme;
mod profile;
mod project;
mod profile;
pub mod prose;
mod questions;
mod reading;
pub mod render;
pub mod site_view;
mod sources;
mod teasers;
mod texts;
mod town;
mod writer;
mod year;
