//! What is true: the records with every id resolved, money and periods typed, and everything checked that
//! needs more than one record.

pub mod checks;
pub mod link;
pub mod model;
pub mod selection;
pub mod texts;
