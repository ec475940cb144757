//! Pages: which addresses exist, what each is about, and any of them as bytes.
//!
//! Comes in: portfolio, figures, theme. Goes out: [`plan::Plan`], a light list of addresses, and [`render::render`],
//! which makes any of them alone, in any order, on any thread. Nothing here touches the disk.

pub mod address;
pub mod back;
pub mod book;
pub mod changes;
pub mod chart_files;
pub mod chart_page;
pub mod chart_spec;
pub mod charts;
pub mod charts_index;
pub mod choices;
pub mod embed;
pub mod figure;
pub mod figures_index;
pub mod find;
pub mod former;
pub mod goal;
pub mod ground;
pub mod head;
pub mod home;
pub mod indexes;
pub mod linked;
pub mod listing;
pub mod method;
mod names;
pub mod neighbours;
pub mod not_found;
pub mod notes;
pub mod organisation;
pub mod paged;
pub mod pick;
pub mod picture;
pub mod plan;
pub mod programme;
pub mod profile;
pub mod project;
pub mod prose;
pub mod questions;
mod readable;
pub mod reading;
pub mod releases;
pub mod render;
pub mod site_view;
pub mod scope;
pub mod sources;
pub mod teasers;
pub mod texts;
pub mod town;
mod wording;
pub mod writer;
pub mod year;
