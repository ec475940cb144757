//! The sizes in which a picture is published, and what their files are called.
//!
//! A picture comes in up to three widths, never larger than it is, in a format that all present browsers read and that
//! takes half the bytes; and once in a format that everything reads, for old browsers and for cards of links.

use crate::photographs::look::Look;
use crate::photographs::look::Sort;

/// The widths in pixels: a telephone's screen, a column of text on fine screens, the whole page.
pub const WIDTHS: [u32; 3] = [480, 960, 1600];

/// The widest of the pictures that everything reads.
const PLAIN_WIDTH: u32 = 960;

/// One published size of a picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Size {
    /// Pixels.
    pub width: u32,
    /// How it is written.
    pub format: Format,
}

/// How a picture is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Format {
    /// WebP.
    Webp,
    /// JPEG.
    Jpeg,
    /// PNG.
    Png,
    /// SVG.
    Svg,
}

impl Format {
    /// The ending of its files.
    pub fn ending(self) -> &'static str {
        match self {
            Self::Webp => "webp",
            Self::Jpeg => "jpg",
            Self::Png => "png",
            Self::Svg => "svg",
        }
    }
}

impl Look {
    /// The widths in which it is published, the smallest first. One that is hardly smaller than the largest is left out.
    pub fn widths(&self) -> Vec<u32> {
        let largest = self.width.min(WIDTHS[WIDTHS.len() - 1]);
        let smaller = WIDTHS.into_iter().filter(|width| width * 10 < largest * 9);
        smaller.chain([largest]).collect()
    }

    /// Every size in which it is published.
    pub fn sizes(&self) -> Vec<Size> {
        if self.sort == Sort::Vector {
            return vec![self.plain()];
        }
        let modern = self.widths().into_iter().map(|width| Size { width, format: Format::Webp });
        modern.chain([self.plain()]).collect()
    }

    /// The size that everything reads.
    pub fn plain(&self) -> Size {
        let width = self.width.min(PLAIN_WIDTH);
        match self.sort {
            Sort::Photograph => Size { width, format: Format::Jpeg },
            Sort::Drawing | Sort::Cutout => Size { width, format: Format::Png },
            Sort::Vector => Size { width: self.width, format: Format::Svg },
        }
    }

    /// How high it is at a width.
    pub fn height_at(&self, width: u32) -> u32 {
        let (own, high) = (u64::from(self.width.max(1)), u64::from(self.height));
        let height = (high * u64::from(width) + own / 2) / own;
        u32::try_from(height).unwrap_or(u32::MAX).max(1)
    }

    /// Where a size stands in the output.
    pub fn address(&self, size: Size) -> String {
        format!("images/{}", self.name(size))
    }

    /// The name of the file of a size. It depends on the picture and the size alone.
    pub fn name(&self, Size { width, format }: Size) -> String {
        let (mark, ending) = (&self.mark, format.ending());
        match format {
            Format::Svg => format!("{mark}.{ending}"),
            _ => format!("{mark}-{width}.{ending}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(width: u32, height: u32) -> Look {
        Look { mark: "0a".to_owned(), width, height, sort: Sort::Photograph, odd: None }
    }

    #[test]
    fn never_larger_and_never_twice_nearly_the_same() {
        for (width, expected, plain) in [
            (4000, &[480, 960, 1600][..], 960),
            (1600, &[480, 960, 1600], 960),
            (1000, &[480, 1000], 960),
            (700, &[480, 700], 700),
            (500, &[500], 500),
            (320, &[320], 320),
            (1, &[1], 1),
        ] {
            let look = of(width, 3);
            assert_eq!(look.widths(), expected, "{width}");
            assert_eq!(look.plain().width, plain, "{width}");
        }
    }

    #[test]
    fn heights_keep_the_shape() {
        assert_eq!(of(4000, 3000).height_at(480), 360);
        assert_eq!(of(3, 2).height_at(3), 2);
        assert_eq!(of(10_000, 1).height_at(480), 1);
    }

    #[test]
    fn names_say_nothing_of_the_file() {
        let names: Vec<_> = of(700, 500).sizes().iter().map(|size| of(700, 500).address(*size)).collect();
        assert_eq!(names, ["images/0a-480.webp", "images/0a-700.webp", "images/0a-700.jpg"]);
    }
}
