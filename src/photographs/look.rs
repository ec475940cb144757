//! What a picture is, found by taking it apart once: how large, of which sort, and what is odd about it.
//!
//! Comes in: the bytes of a file. Goes out: a [`Look`], which can be kept, because it depends on the bytes alone. The
//! name of the file decides nothing.

use serde::Deserialize;
use serde::Serialize;

use crate::photographs::fault::Fault;
use crate::photographs::vector;

/// What is known of a picture that can be shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Look {
    /// What tells it from all others: the beginning of the hash of its bytes. Its name may say who is on it, and so
    /// does not stand in any address.
    pub mark: String,
    /// Pixels, upright.
    pub width: u32,
    /// Pixels, upright.
    pub height: u32,
    /// What it is, and so how it is written.
    pub sort: Sort,
    /// What its editors should know.
    pub odd: Option<Odd>,
}

/// What a picture is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Sort {
    /// Many colours: small differences are not seen, and may be lost.
    Photograph,
    /// Few colours and sharp edges: nothing may be lost.
    Drawing,
    /// With something to be seen through.
    Cutout,
    /// An SVG.
    Vector,
}

/// What is odd about a picture, though it can be shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Odd {
    /// Its colours are made for printing, or described in a way that is not understood.
    Colours,
    /// It moves; only its first picture is shown.
    Moving,
}

/// How many letters of the hash are enough to tell pictures apart.
const MARK: usize = 16;

/// What tells bytes from all others.
#[must_use]
pub fn mark(bytes: &[u8]) -> String {
    blake3::hash(bytes).to_hex()[..MARK].to_owned()
}

/// Takes a picture apart.
pub fn look(bytes: &[u8]) -> Result<Look, Fault> {
    if vector::is_svg(bytes) {
        let drawing = vector::safe(bytes)?;
        let (width, height) = (drawing.width, drawing.height);
        return Ok(Look { mark: mark(bytes), width, height, sort: Sort::Vector, odd: None });
    }
    #[cfg(feature = "photographs")]
    {
        let decoded = crate::photographs::decode::decode(bytes)?;
        let (width, height) = (decoded.pixels.width(), decoded.pixels.height());
        Ok(Look { mark: mark(bytes), width, height, sort: decoded.sort, odd: decoded.odd })
    }
    #[cfg(not(feature = "photographs"))]
    Err(Fault::Unavailable)
}
