//! The words that every stage shares: languages and texts, values with their qualifiers, money, time, keys.
//!
//! Nothing here knows YAML, the disk or HTML.

pub mod apart;
pub mod colour;
pub mod digits;
pub mod few;
pub mod goals;
pub mod ground;
pub mod html;
pub mod key;
pub mod language;
pub mod money;
pub mod outline;
pub mod pack;
pub mod places;
pub mod reads;
pub mod recent;
pub mod slug;
pub mod sparse;
pub mod status;
pub mod time;
pub mod value;
