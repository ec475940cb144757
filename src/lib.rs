//! impactbook turns records of funded projects (YAML) and stories (Markdown) into a public website in which
//! every number can be opened down to the rows and sources behind it.
//!
//! The stages, in the order in which the data goes through them (each takes the value of the one before it):
//!
//! | stage | from | to |
//! |---|---|---|
//! | [`inputs`] | a folder on disk | the files of the content |
//! | [`records`] | files | what was written |
//! | [`portfolio`] | what was written | what is true: ids resolved, money and periods typed |
//! | [`figures`] | the portfolio | every number with its basis |
//! | [`pages`] | portfolio and figures | a plan of addresses, and any page of it as bytes |
//! | [`publish`] | addresses and a renderer | a folder on disk, old or new, never torn |
//!
//! [`base`] and [`diagnostics`] lie beneath them all; [`pipeline`] is the straight list of the calls.

pub mod base;
pub mod diagnostics;
pub mod inputs;
pub mod records;
pub mod portfolio;
pub mod figures;
pub mod charts;
pub mod pictures;
pub mod photographs;
pub mod theme;
pub mod export;
pub mod pages;
pub mod publish;
pub mod pipeline;
pub mod serve;
pub mod scaffold;
pub mod cli;
