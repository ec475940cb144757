//! Bytes as one text, for what is kept in many small pieces: read and written at once, where one text for each piece would
//! take as long as making it.

use std::borrow::Cow;

use base64::Engine;
use base64::display::Base64Display;
use base64::engine::general_purpose::STANDARD_NO_PAD;
use serde::Deserialize;
use serde::Deserializer;
use serde::Serialize;
use serde::Serializer;
use serde::de::Error;

/// Bytes that are kept as one text.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Packed<'b>(pub Cow<'b, [u8]>);

impl Serialize for Packed<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&Base64Display::new(&self.0, &STANDARD_NO_PAD))
    }
}

impl<'de> Deserialize<'de> for Packed<'static> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let bytes = STANDARD_NO_PAD.decode(String::deserialize(deserializer)?).map_err(D::Error::custom)?;
        Ok(Self(Cow::Owned(bytes)))
    }
}
