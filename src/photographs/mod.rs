//! Photographs and other pictures of `content/images/`: read within limits, freed of everything that is hidden in them,
//! and written anew in the sizes that readers' screens need.
//!
//! Comes in: the bytes of a file. Goes out: what is known of it ([`look::Look`]), or why it cannot be shown
//! ([`fault::Fault`]); and each size of it as bytes that are the same on every machine and hold nothing but pixels. An
//! original is never published. Who may be seen on a picture is decided elsewhere (`portfolio`). Without the feature
//! `photographs` only drawings in SVG can be shown.

pub mod album;
#[cfg(feature = "photographs")]
mod colour;
#[cfg(feature = "photographs")]
mod decode;
#[cfg(feature = "photographs")]
mod encode;
pub mod fault;
pub mod look;
pub mod size;
mod vector;

/// Whether this program can show photographs.
pub const AVAILABLE: bool = cfg!(feature = "photographs");

/// The largest file that is read: cameras write less.
pub const LARGEST_FILE: u64 = crate::inputs::read::LARGEST_IMAGE;

/// The most pixels that are taken apart: some three bytes of memory each. The cameras of telephones have 50 million.
pub const MOST_PIXELS: u64 = 60_000_000;

/// The size of the picture in `bytes`, as `size` has it. `None` for what could not be looked at, or has no such size.
#[must_use]
pub fn develop(bytes: &[u8], look: &look::Look, size: size::Size) -> Option<Vec<u8>> {
    develop_all(bytes, look, &[size]).pop()
}

/// The picture in `bytes` in several sizes, taken apart once. Empty for what could not be looked at.
#[must_use]
pub fn develop_all(bytes: &[u8], look: &look::Look, sizes: &[size::Size]) -> Vec<Vec<u8>> {
    if look.sort == look::Sort::Vector {
        return vector::safe(bytes).map(|drawing| vec![drawing.svg]).unwrap_or_default();
    }
    #[cfg(feature = "photographs")]
    return encode::sizes(bytes, look, sizes).unwrap_or_default();
    #[cfg(not(feature = "photographs"))]
    {
        let _ = sizes;
        Vec::new()
    }
}

#[cfg(all(test, feature = "photographs"))]
mod tests;
