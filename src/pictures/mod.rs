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
    /// How large the picture becomes.
    pub scale: Scale,
}

/// How large a picture becomes beside its drawing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scale {
    /// So many pixels for each of the drawing: 2 for screens with fine pixels.
    Times(u8),
    /// A picture of this width and height, with the whole drawing in its middle, as large as there is room for.
    Within(u16, u16),
}

impl Drawing {
    /// What the pixels depend on: the drawing, the renderer and the font. Two drawings of one name look the same.
    #[must_use]
    pub fn name(&self) -> String {
        let mut hasher = blake3::Hasher::new();
        hasher.update(renderer().as_bytes());
        match self.scale {
            Scale::Times(times) => hasher.update(&[0, times]),
            // No picture has no pixels for each of its drawing, so that this is nobody else's name.
            Scale::Within(width, height) => {
                hasher.update(&[0, 0]).update(&width.to_le_bytes()).update(&height.to_le_bytes())
            }
        };
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
