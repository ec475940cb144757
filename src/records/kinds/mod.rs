//! One struct per kind of record. The struct is the definition: the reader, the JSON Schema and the reference of the
//! format all come from it, so its comments are written for the people who write records.

pub mod change;
pub mod figure;
pub mod image;
pub mod mapping;
pub mod measure;
pub mod organisation;
pub mod person;
pub mod programme;
pub mod project;
pub mod prose;
pub mod rate;
pub mod site;
pub mod source;
pub mod town;
