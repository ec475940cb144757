//! Pixels as a PNG with a palette: charts have few colours, so a byte a pixel holds them.
//!
//! Comes in: opaque pixels. Goes out: a PNG of at most 256 colours. Where smooth edges make more of them, the rarest
//! become the nearest of the others, which nobody can see. The same pixels always give the same bytes.

use png::BitDepth;
use png::ColorType;
use png::Encoder;
use resvg::tiny_skia::Pixmap;

/// How many colours a palette holds.
const COLOURS: usize = 256;
/// Colours are found by their lowest bits, which differ most.
const BUCKETS: usize = 4096;

type Colour = [u8; 3];

/// The pixels as a PNG.
pub(super) fn png(pixels: &Pixmap) -> Option<Vec<u8>> {
    let mut colours = Colours::of(pixels);
    let palette = colours.settle();
    let mut out = Vec::with_capacity(64 * 1024);
    let mut encoder = Encoder::new(&mut out, pixels.width(), pixels.height());
    encoder.set_color(ColorType::Indexed);
    encoder.set_depth(BitDepth::Eight);
    encoder.set_palette(palette.concat());
    encoder.set_filter(png::Filter::NoFilter);
    encoder.set_deflate_compression(png::DeflateCompression::Level(LEVEL));
    let mut writer = encoder.write_header().ok()?;
    writer.write_image_data(&colours.indexes(pixels)).ok()?;
    writer.finish().ok()?;
    Some(out)
}

/// How hard the bytes are pressed: beyond this it takes much longer and saves little.
const LEVEL: u8 = 6;

/// A colour that occurs.
#[derive(Clone, Copy, Debug)]
struct Found {
    colour: Colour,
    /// How often another colour turns into this one, from left to right in rows that differ from the one above.
    times: u32,
    /// Its place in the palette.
    index: u8,
}

/// All colours that occur.
struct Colours {
    buckets: Vec<Vec<Found>>,
}

impl Colours {
    fn of(pixels: &Pixmap) -> Self {
        let mut colours = Self { buckets: vec![Vec::new(); BUCKETS] };
        let mut above: &[u8] = &[];
        for row in rows(pixels) {
            if row != above {
                colours.note_row(row);
                above = row;
            }
        }
        colours
    }

    fn note_row(&mut self, row: &[u8]) {
        let mut before = None;
        for pixel in row.as_chunks::<4>().0 {
            if before != Some(pixel) {
                self.note([pixel[0], pixel[1], pixel[2]]);
                before = Some(pixel);
            }
        }
    }

    fn note(&mut self, colour: Colour) {
        let bucket = &mut self.buckets[bucket(colour)];
        match bucket.iter_mut().find(|found| found.colour == colour) {
            Some(found) => found.times += 1,
            None => bucket.push(Found { colour, times: 1, index: 0 }),
        }
    }

    /// Chooses the palette and gives every colour its place in it.
    fn settle(&mut self) -> Vec<Colour> {
        let mut by_use: Vec<(u32, Colour)> =
            self.buckets.iter().flatten().map(|found| (found.times, found.colour)).collect();
        by_use.sort_unstable_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(&b.1)));
        let palette: Vec<Colour> = by_use.iter().take(COLOURS).map(|(_, colour)| *colour).collect();
        for found in self.buckets.iter_mut().flatten() {
            found.index = nearest(found.colour, &palette);
        }
        palette
    }

    /// The pixels as places in the palette.
    fn indexes(&self, pixels: &Pixmap) -> Vec<u8> {
        let mut out = Vec::with_capacity(pixels.data().len() / 4);
        let mut above: &[u8] = &[];
        for row in rows(pixels) {
            if row == above {
                // Most rows of a chart are those above them.
                let start = out.len() - row.len() / 4;
                out.extend_from_within(start..);
            } else {
                self.push_row(&mut out, row);
                above = row;
            }
        }
        out
    }

    fn push_row(&self, out: &mut Vec<u8>, row: &[u8]) {
        let mut before = (None, 0);
        for pixel in row.as_chunks::<4>().0 {
            if before.0 != Some(pixel) {
                let colour = [pixel[0], pixel[1], pixel[2]];
                let found = self.buckets[bucket(colour)].iter().find(|found| found.colour == colour);
                before = (Some(pixel), found.map_or(0, |found| found.index));
            }
            out.push(before.1);
        }
    }
}

/// The pixels row by row, four bytes each.
fn rows(pixels: &Pixmap) -> impl Iterator<Item = &[u8]> {
    let width = usize::try_from(pixels.width()).unwrap_or_default().max(1);
    pixels.data().chunks_exact(width * 4)
}

/// The place of the colour that is most like this one; of several the first.
fn nearest(colour: Colour, palette: &[Colour]) -> u8 {
    let distance = |other: &Colour| -> u32 {
        colour.iter().zip(other).map(|(a, b)| u32::from(a.abs_diff(*b)).pow(2)).sum()
    };
    let place = palette.iter().enumerate().min_by_key(|(_, other)| distance(other)).map(|(place, _)| place);
    place.and_then(|place| u8::try_from(place).ok()).unwrap_or(0)
}

fn bucket([red, green, blue]: Colour) -> usize {
    usize::from(red & 15) << 8 | usize::from(green & 15) << 4 | usize::from(blue & 15)
}
