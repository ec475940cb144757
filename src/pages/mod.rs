//! Pages: which addresses exist, what each is about, and any of them as bytes.
//!
//! Comes in: portfolio, figures, theme. Goes out: [`plan::Plan`], a light list of addresses, and [`render::render`],
//! which makes any of them alone, in any order, on any thread. Nothing here touches the disk.

pub mod address;
pub mod book;
pub mod chart_spec;
pub mod charts;
pub mod goal;
pub mod indexes;
pub mod listing;
mod notes;
pub mod organisation;
pub mod paged;
pub mod programme;
pub mod prose;
pub mod town;
pub mod writer;
pub mod year;
