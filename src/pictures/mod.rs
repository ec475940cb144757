//! Pictures made of pixels: an SVG document becomes a PNG.
//!
//! Comes in: an SVG with fixed colours (`charts::standalone`, `charts::card`). Goes out: bytes that are the same on
//! every machine, printed with the one font that is compiled in. No file, no font of the system and no network is
//! looked at. Without the feature `png` there is nothing to make; what a site publishes is decided elsewhere.

#[cfg(feature = "png")]
mod paint;
#[cfg(feature = "png")]
mod palette;

/// Whether this program can make pictures.
pub const AVAILABLE: bool = cfg!(feature = "png");

/// A drawing that is to become pixels.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Drawing {
    /// The SVG document.
    pub svg: String,
    /// Pixels of the picture for each of the drawing: 2 for screens with fine pixels.
    pub scale: u8,
}

impl Drawing {
    /// What the pixels depend on: the drawing, the renderer and the font. Two drawings of one name look the same.
    #[must_use]
    pub fn name(&self) -> String {
        let mut hasher = blake3::Hasher::new();
        hasher.update(renderer().as_bytes());
        hasher.update(&[0, self.scale]);
        hasher.update(self.svg.as_bytes());
        hasher.finalize().to_hex().to_string()
    }

    /// The drawing as a PNG. `None` for what is no SVG, or without the feature `png`.
    #[must_use]
    pub fn png(&self) -> Option<Vec<u8>> {
        #[cfg(feature = "png")]
        return paint::png(&self.svg, self.scale);
        #[cfg(not(feature = "png"))]
        return None;
    }
}

/// Renderer, font and way of writing, in one word; another word whenever any of them changes.
fn renderer() -> &'static str {
    #[cfg(feature = "png")]
    return paint::renderer();
    #[cfg(not(feature = "png"))]
    return "";
}

#[cfg(all(test, feature = "png"))]
mod tests;
