//! Pixels as a PNG with a palette: charts have few colours, so a byte a pixel holds them.
//!
//! Comes in: opaque pixels, band by band from top to bottom. Goes out: a PNG of at most 256 colours. Where smooth edges
//! make more of them, the rarest become the nearest of the others, which nobody can see. The same pixels always give the
//! same bytes. The pixels themselves are not kept: a palette is known only at the end, so rows wait for it as stretches of
//! one colour.

use std::io::Write;

use png::BitDepth;
use png::ColorType;
use png::Encoder;

/// How many colours a palette holds.
const COLOURS: usize = 256;
/// Colours are found by their lowest bits, which differ most.
const BUCKETS: usize = 4096;
/// How hard the bytes are pressed: beyond this it takes much longer and saves little.
const LEVEL: u8 = 6;
/// The longest piece of a PNG.
const PIECE: usize = 64 * 1024;

type Colour = [u8; 3];

/// A picture as far as it is painted.
pub(super) struct Rows {
    width: u32,
    colours: Colours,
    /// The rows that differ from the one above.
    rows: Vec<Row>,
    /// Their stretches one after the other: the place of a colour, and for how many pixels.
    stretches: Vec<u8>,
    /// The pixels of the last row.
    above: Vec<u8>,
}

/// A row, and those beneath it that look the same.
struct Row {
    /// Where its stretches end.
    end: usize,
    /// How many rows that is.
    times: u32,
}

impl Rows {
    /// A picture of this width without any row.
    pub(super) fn of(width: u32) -> Self {
        let colours = Colours { all: Vec::new(), buckets: vec![Vec::new(); BUCKETS] };
        Self { width, colours, rows: Vec::new(), stretches: Vec::new(), above: Vec::new() }
    }

    /// Adds whole rows beneath the others; each pixel has four bytes.
    pub(super) fn push(&mut self, pixels: &[u8]) {
        let width = usize::try_from(self.width).unwrap_or_default().max(1);
        for row in pixels.chunks_exact(width * 4) {
            // Most rows of a chart are those above them.
            match self.rows.last_mut() {
                Some(last) if self.above == row => last.times += 1,
                _ => {
                    self.push_row(row);
                    self.rows.push(Row { end: self.stretches.len(), times: 1 });
                    self.above.clear();
                    self.above.extend_from_slice(row);
                }
            }
        }
    }

    fn push_row(&mut self, row: &[u8]) {
        for stretch in row.as_chunks::<4>().0.chunk_by(|one, next| one == next) {
            let [red, green, blue, _] = stretch[0];
            push_number(&mut self.stretches, self.colours.note([red, green, blue]));
            push_number(&mut self.stretches, stretch.len());
        }
    }

    /// The picture as a PNG.
    pub(super) fn png(mut self) -> Option<Vec<u8>> {
        let palette = self.colours.settle();
        let mut out = Vec::with_capacity(PIECE);
        let height = self.rows.iter().map(|row| row.times).sum();
        let mut encoder = Encoder::new(&mut out, self.width, height);
        encoder.set_color(ColorType::Indexed);
        encoder.set_depth(BitDepth::Eight);
        encoder.set_palette(palette.concat());
        encoder.set_filter(png::Filter::NoFilter);
        encoder.set_deflate_compression(png::DeflateCompression::Level(LEVEL));
        let mut writer = encoder.write_header().ok()?;
        let mut lines = writer.stream_writer_with_size(PIECE).ok()?;
        let mut stretches = self.stretches.as_slice();
        let mut line = Vec::new();
        for row in &self.rows {
            line.clear();
            let after = self.stretches.len() - row.end;
            while stretches.len() > after {
                let index = self.colours.all.get(take_number(&mut stretches)).map_or(0, |found| found.index);
                line.resize(line.len() + take_number(&mut stretches), index);
            }
            for _ in 0..row.times {
                lines.write_all(&line).ok()?;
            }
        }
        lines.finish().ok()?;
        writer.finish().ok()?;
        Some(out)
    }
}

/// Writes a number in as few bytes as it takes, seven bits in each, the lowest first.
fn push_number(out: &mut Vec<u8>, mut number: usize) {
    while number > 0x7f {
        out.push((number & 0x7f) as u8 | 0x80);
        number >>= 7;
    }
    out.push(number as u8);
}

/// Reads such a number and goes on behind it.
fn take_number(from: &mut &[u8]) -> usize {
    let (mut number, mut shift) = (0, 0);
    while let Some((byte, rest)) = from.split_first() {
        *from = rest;
        number |= usize::from(byte & 0x7f) << shift;
        shift += 7;
        if byte & 0x80 == 0 {
            break;
        }
    }
    number
}

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
    /// In the order in which they were found.
    all: Vec<Found>,
    /// Their places in that order.
    buckets: Vec<Vec<usize>>,
}

impl Colours {
    /// Notes that a stretch of a colour begins, and says at which place the colour stands.
    fn note(&mut self, colour: Colour) -> usize {
        let bucket = &mut self.buckets[bucket(colour)];
        let place = bucket.iter().copied().find(|place| self.all[*place].colour == colour);
        let place = place.unwrap_or_else(|| {
            bucket.push(self.all.len());
            self.all.push(Found { colour, times: 0, index: 0 });
            self.all.len() - 1
        });
        self.all[place].times += 1;
        place
    }

    /// Chooses the palette and gives every colour its place in it.
    fn settle(&mut self) -> Vec<Colour> {
        let mut by_use: Vec<(u32, Colour)> =
            self.all.iter().map(|found| (found.times, found.colour)).collect();
        by_use.sort_unstable_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(&b.1)));
        let palette: Vec<Colour> = by_use.iter().take(COLOURS).map(|(_, colour)| *colour).collect();
        for found in &mut self.all {
            found.index = nearest(found.colour, &palette);
        }
        palette
    }
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
