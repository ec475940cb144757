//! Records: what people wrote, read from YAML and Markdown into one struct per kind.
//!
//! In comes the content as files, out come records whose values are typed but whose ids are not yet resolved.
//! All problems of all files are noted in one run. What needs two records at once (unknown ids, sums, rules) is
//! not looked at here: that is the next stage, `portfolio`.

pub mod field;
pub mod kinds;
pub mod record;
pub mod schema;
pub mod values;
pub mod yaml;
