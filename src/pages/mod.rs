//! Pages: which addresses exist, what each is about, and any of them as bytes.
//!
//! Comes in: portfolio, figures, theme. Goes out: [`plan::Plan`], a light list of addresses, and [`render::render`],
//! which makes any of them alone, in any order, on any thread. Nothing here touches the disk.

pub mod address;
pub mod book;
pub mod changes;
pub mod chart_spec;
pub mod figure;
pub mod figures_index;
pub mod method;
mod notes;
pub mod prose;
pub mod questions;
pub mod sources;
pub mod writer;
