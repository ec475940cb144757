//! The bytes of a file become upright pixels in the colours of the web; everything else in the file is left behind.
//!
//! Comes in: a JPEG, PNG or WebP, of any origin. Goes out: eight bits a colour, with or without an alpha channel. How
//! large it is, is looked at before anything is unpacked, so that a small file cannot fill the memory.

use std::collections::BTreeSet;
use std::io::Cursor;

use image::DynamicImage;
use image::ImageDecoder;
use image::ImageFormat;
use image::ImageReader;
use image::Limits;
use memchr::memmem;

use crate::photographs::MOST_PIXELS;
use crate::photographs::colour;
use crate::photographs::fault::Fault;
use crate::photographs::look::Odd;
use crate::photographs::look::Sort;

/// A picture taken apart.
pub(super) struct Decoded {
    pub(super) pixels: DynamicImage,
    pub(super) sort: Sort,
    pub(super) odd: Option<Odd>,
}

/// How many colours a drawing has at most.
const DRAWING_COLOURS: usize = 256;

/// Takes a picture apart.
pub(super) fn decode(bytes: &[u8]) -> Result<Decoded, Fault> {
    let reader = ImageReader::new(Cursor::new(bytes)).with_guessed_format();
    let mut reader = reader.map_err(|_| Fault::NoPicture)?;
    let format = reader.format().ok_or(Fault::NoPicture)?;
    if !matches!(format, ImageFormat::Jpeg | ImageFormat::Png | ImageFormat::WebP) {
        return Err(Fault::OtherFormat);
    }
    reader.limits(limits());
    let mut decoder = reader.into_decoder().map_err(|_| Fault::Torn)?;
    let (width, height) = decoder.dimensions();
    if u64::from(width) * u64::from(height) > MOST_PIXELS {
        return Err(Fault::TooManyPixels { width, height });
    }
    if format == ImageFormat::Jpeg && !ends(bytes) {
        return Err(Fault::Torn);
    }
    let profile = decoder.icc_profile().ok().flatten();
    let orientation = decoder.orientation().ok();
    let pixels = DynamicImage::from_decoder(decoder).map_err(|_| Fault::Torn)?;
    let (mut pixels, sort) = plain(pixels, format);
    let known = profile.is_none_or(|profile| colour::to_web(&mut pixels, &profile));
    if let Some(orientation) = orientation {
        pixels.apply_orientation(orientation);
    }
    let odd = if !known || (format == ImageFormat::Jpeg && inks(bytes) == Some(4)) {
        Some(Odd::Colours)
    } else if moves(bytes, format) {
        Some(Odd::Moving)
    } else {
        None
    };
    Ok(Decoded { pixels, sort, odd })
}

/// What reading may take: pixels of the deepest kind.
fn limits() -> Limits {
    let mut limits = Limits::default();
    limits.max_alloc = Some(MOST_PIXELS * 8);
    limits
}

/// Eight bits a colour; the alpha channel stays only where something can be seen through.
fn plain(pixels: DynamicImage, format: ImageFormat) -> (DynamicImage, Sort) {
    if pixels.has_alpha() {
        let pixels = pixels.into_rgba8();
        if pixels.pixels().any(|pixel| pixel.0[3] < u8::MAX) {
            return (DynamicImage::ImageRgba8(pixels), Sort::Cutout);
        }
        let pixels = DynamicImage::ImageRgba8(pixels).into_rgb8();
        let sort = sort_of(&pixels, format);
        return (DynamicImage::ImageRgb8(pixels), sort);
    }
    let pixels = pixels.into_rgb8();
    let sort = sort_of(&pixels, format);
    (DynamicImage::ImageRgb8(pixels), sort)
}

/// A drawing is what was kept without loss and has few colours.
fn sort_of(pixels: &image::RgbImage, format: ImageFormat) -> Sort {
    if format == ImageFormat::Jpeg {
        return Sort::Photograph;
    }
    let mut colours = BTreeSet::new();
    let mut last = None;
    for pixel in pixels.pixels() {
        if last.replace(pixel.0) != Some(pixel.0)
            && colours.insert(pixel.0)
            && colours.len() > DRAWING_COLOURS
        {
            return Sort::Photograph;
        }
    }
    Sort::Drawing
}

/// The segments at the head of a JPEG before its pixels: the kind of each and where it begins.
fn segments(bytes: &[u8]) -> impl Iterator<Item = (u8, usize)> {
    let mut at = 2;
    std::iter::from_fn(move || {
        while bytes.get(at) == Some(&0xff) && bytes.get(at + 1) == Some(&0xff) {
            at += 1;
        }
        let [0xff, kind, high, low] = *bytes.get(at..)?.first_chunk()? else { return None };
        let found = (kind, at);
        at += 2 + usize::from(u16::from_be_bytes([high, low]));
        Some(found)
    })
}

/// True for a JPEG that has its end: a copy that broke off shows grey where the rest should be.
fn ends(bytes: &[u8]) -> bool {
    let pixels = segments(bytes).find(|(kind, _)| *kind == 0xda);
    pixels.is_some_and(|(_, at)| memmem::rfind(&bytes[at..], &[0xff, 0xd9]).is_some())
}

/// How many inks a JPEG has: four are those of printing.
fn inks(bytes: &[u8]) -> Option<u8> {
    let frame = |kind: u8| matches!(kind, 0xc0..=0xcf) && !matches!(kind, 0xc4 | 0xc8 | 0xcc);
    let (_, at) = segments(bytes).take_while(|(kind, _)| *kind != 0xda).find(|(kind, _)| frame(*kind))?;
    bytes.get(at + 9).copied()
}

/// True for a picture that moves.
fn moves(bytes: &[u8], format: ImageFormat) -> bool {
    let head = &bytes[..bytes.len().min(4096)];
    match format {
        ImageFormat::WebP => memmem::find(head, b"ANIM").is_some(),
        ImageFormat::Png => memmem::find(head, b"acTL").is_some(),
        _ => false,
    }
}
