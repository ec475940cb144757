//! Pixels become files that hold nothing else: WebP for all present browsers, JPEG or PNG for everything.
//!
//! Comes in: the bytes of a picture, what is known of it, the sizes that are wanted. Goes out: one file for each. The
//! encoders calculate with whole numbers and on one thread, so that every machine writes the same bytes.

use std::collections::BTreeMap;
use std::io::Cursor;

use image::DynamicImage;
use image::ExtendedColorType;
use image::ImageEncoder;
use image::codecs::png::CompressionType;
use image::codecs::png::FilterType as Filter;
use image::codecs::png::PngEncoder;
use image::imageops::FilterType;
use jpeg_encoder::ColorType;
use jpeg_encoder::SamplingFactor;

use crate::photographs::decode;
use crate::photographs::look::Look;
use crate::photographs::look::Sort;
use crate::photographs::size::Format;
use crate::photographs::size::Size;

/// How much of a photograph is kept, from 0 to 100: at these no difference is seen at arm's length.
const WEBP_QUALITY: f32 = 78.0;
const JPEG_QUALITY: u8 = 80;

/// The picture in each of the sizes; `None` where it cannot be taken apart.
pub(super) fn sizes(bytes: &[u8], look: &Look, sizes: &[Size]) -> Option<Vec<Vec<u8>>> {
    let mut pixels = decode::decode(bytes).ok()?.pixels;
    let mut widths: Vec<u32> = sizes.iter().map(|size| size.width).collect();
    widths.sort_unstable_by(|a, b| b.cmp(a));
    widths.dedup();
    let mut scaled = BTreeMap::new();
    for width in widths {
        // Each from the one before: reading a large picture several times would take most of the time.
        if width < pixels.width() {
            pixels = pixels.resize_exact(width, look.height_at(width), FilterType::CatmullRom);
        }
        scaled.insert(width, pixels.clone());
    }
    sizes.iter().map(|size| encode(scaled.get(&size.width)?, look.sort, size.format)).collect()
}

fn encode(pixels: &DynamicImage, sort: Sort, format: Format) -> Option<Vec<u8>> {
    match format {
        Format::Webp => webp(pixels, sort),
        Format::Jpeg => jpeg(pixels),
        Format::Png => png(pixels),
        Format::Svg => None,
    }
}

fn webp(pixels: &DynamicImage, sort: Sort) -> Option<Vec<u8>> {
    let (width, height) = (pixels.width(), pixels.height());
    let encoder = match pixels {
        DynamicImage::ImageRgb8(pixels) => webp::Encoder::from_rgb(pixels, width, height),
        DynamicImage::ImageRgba8(pixels) => webp::Encoder::from_rgba(pixels, width, height),
        _ => return None,
    };
    Some(encoder.encode_simple(sort == Sort::Drawing, WEBP_QUALITY).ok()?.to_vec())
}

/// Progressive, so that a slow line shows something soon, and with tables of its own, which saves a tenth.
fn jpeg(pixels: &DynamicImage) -> Option<Vec<u8>> {
    let pixels = pixels.as_rgb8()?;
    let (width, height) = (u16::try_from(pixels.width()).ok()?, u16::try_from(pixels.height()).ok()?);
    let mut out = Vec::new();
    let mut encoder = jpeg_encoder::Encoder::new(&mut out, JPEG_QUALITY);
    encoder.set_progressive(true);
    encoder.set_optimized_huffman_tables(true);
    encoder.set_sampling_factor(SamplingFactor::R_4_2_0);
    encoder.encode(pixels, width, height, ColorType::Rgb).ok()?;
    Some(out)
}

fn png(pixels: &DynamicImage) -> Option<Vec<u8>> {
    let mut out = Cursor::new(Vec::new());
    let encoder = PngEncoder::new_with_quality(&mut out, CompressionType::Best, Filter::Adaptive);
    let colours = if pixels.has_alpha() { ExtendedColorType::Rgba8 } else { ExtendedColorType::Rgb8 };
    encoder.write_image(pixels.as_bytes(), pixels.width(), pixels.height(), colours).ok()?;
    Some(out.into_inner())
}
