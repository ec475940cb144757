//! Colours as stylesheets write them, and how well one can be read on another (WCAG 2.2, "contrast ratio").
//!
//! Whole numbers only, so that every machine comes to the same answer.

use std::fmt;

/// An opaque colour of sRGB.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Colour {
    /// Red, green and blue.
    pub parts: [u8; 3],
}

/// The paper of the default theme, light and dark: what colours stand on. `themes/default/styles/first.css` has the same.
pub const PAPERS: [Colour; 2] = [Colour { parts: [0xfd, 0xfc, 0xfa] }, Colour { parts: [0x14, 0x16, 0x1a] }];

/// What a text needs at least against its ground (success criterion 1.4.3), in hundredths.
pub const READABLE: u32 = 450;

impl Colour {
    /// Reads `#0b5c4a` or `#0bc`; `None` for anything else.
    pub fn parse(text: &str) -> Option<Self> {
        let digits = text.strip_prefix('#')?;
        let value = |part: &str| u8::from_str_radix(part, 16).ok();
        if !digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            return None;
        }
        match digits.len() {
            3 => {
                let part = |at: usize| value(&digits[at..=at]).map(|part| part * 17);
                Some(Self { parts: [part(0)?, part(1)?, part(2)?] })
            }
            6 => {
                let part = |at: usize| value(&digits[at..at + 2]);
                Some(Self { parts: [part(0)?, part(2)?, part(4)?] })
            }
            _ => None,
        }
    }

    /// How bright it is, from 0 to 1,000,000,000 (relative luminance).
    fn luminance(self) -> u64 {
        let [red, green, blue] = self.parts.map(|part| u64::from(LINEAR[usize::from(part)]));
        2126 * red + 7152 * green + 722 * blue
    }

    /// The contrast with another colour in hundredths, rounded down: 100 for the same, 2100 for black on white.
    pub fn contrast(self, other: Self) -> u32 {
        let (one, other) = (self.luminance(), other.luminance());
        let ratio = (one.max(other) + FLARE) * 100 / (one.min(other) + FLARE);
        u32::try_from(ratio).unwrap_or(u32::MAX)
    }

    /// The nearest colour of the same hue that can be read on `ground`: darker on light paper, lighter on dark.
    #[must_use]
    pub fn readable_on(self, ground: Self) -> Self {
        let toward = if ground.luminance() > 180_000_000 { 0 } else { 255 };
        let mixed = |step: u16| {
            let mix = |part: u8| {
                let mixed = (u16::from(part) * (STEPS - step) + toward * step) / STEPS;
                u8::try_from(mixed).unwrap_or(u8::MAX)
            };
            Self { parts: self.parts.map(mix) }
        };
        (0..=STEPS).map(mixed).find(|colour| colour.contrast(ground) >= READABLE).unwrap_or(self)
    }
}

impl fmt::Display for Colour {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [red, green, blue] = self.parts;
        write!(formatter, "#{red:02x}{green:02x}{blue:02x}")
    }
}

/// In how many steps a colour goes to black or white.
const STEPS: u16 = 64;

/// What WCAG adds to both luminances for the light that a screen reflects: 0.05.
const FLARE: u64 = 50_000_000;

/// The linear light of each value of sRGB, 100,000 for 255 (IEC 61966-2-1).
const LINEAR: [u32; 256] = [
    0, 30, 61, 91, 121, 152, 182, 212, 243, 273, 304, 335, 368, 402, 439, 478, 518, 561, 605, 651, 700, 750,
    802, 857, 913, 972, 1033, 1096, 1161, 1229, 1298, 1370, 1444, 1521, 1600, 1681, 1764, 1850, 1938, 2029,
    2122, 2217, 2315, 2416, 2519, 2624, 2732, 2843, 2956, 3071, 3190, 3310, 3434, 3560, 3689, 3820, 3955,
    4092, 4231, 4374, 4519, 4667, 4817, 4971, 5127, 5286, 5448, 5613, 5781, 5951, 6125, 6301, 6480, 6663,
    6848, 7036, 7227, 7421, 7619, 7819, 8022, 8228, 8438, 8650, 8866, 9084, 9306, 9531, 9759, 9990, 10224,
    10462, 10702, 10946, 11193, 11444, 11697, 11954, 12214, 12477, 12744, 13014, 13287, 13563, 13843, 14126,
    14413, 14703, 14996, 15293, 15593, 15896, 16203, 16513, 16827, 17144, 17465, 17789, 18116, 18447, 18782,
    19120, 19462, 19807, 20156, 20508, 20864, 21223, 21586, 21953, 22323, 22697, 23074, 23455, 23840, 24228,
    24620, 25016, 25415, 25818, 26225, 26636, 27050, 27468, 27889, 28315, 28744, 29177, 29614, 30054, 30499,
    30947, 31399, 31855, 32314, 32778, 33245, 33716, 34191, 34670, 35153, 35640, 36131, 36625, 37124, 37626,
    38133, 38643, 39157, 39676, 40198, 40724, 41254, 41789, 42327, 42869, 43415, 43966, 44520, 45079, 45641,
    46208, 46778, 47353, 47932, 48515, 49102, 49693, 50289, 50888, 51492, 52100, 52712, 53328, 53948, 54572,
    55201, 55834, 56471, 57112, 57758, 58408, 59062, 59720, 60383, 61050, 61721, 62396, 63076, 63760, 64448,
    65141, 65837, 66539, 67244, 67954, 68669, 69387, 70110, 70838, 71569, 72306, 73046, 73791, 74540, 75294,
    76052, 76815, 77582, 78354, 79130, 79910, 80695, 81485, 82279, 83077, 83880, 84687, 85499, 86316, 87137,
    87962, 88792, 89627, 90466, 91310, 92158, 93011, 93869, 94731, 95597, 96469, 97345, 98225, 99110, 100000,
];

#[cfg(test)]
mod tests {
    use super::Colour;
    use super::PAPERS;
    use super::READABLE;

    fn colour(text: &str) -> Colour {
        Colour::parse(text).unwrap()
    }

    #[test]
    fn contrasts_are_those_of_the_standard() {
        for (one, other, contrast) in [
            ("#000", "#fff", 2100),
            ("#777777", "#ffffff", 447),
            ("#12436d", "#fdfcfa", 999),
            ("#f00", "#fff", 399),
        ] {
            assert_eq!(colour(one).contrast(colour(other)), contrast, "{one} on {other}");
        }
    }

    #[test]
    fn a_colour_is_made_readable_and_otherwise_left_alone() {
        for paper in PAPERS {
            for text in ["#ffd500", "#0b5c4a", "#808080", "#fff", "#000", "#e11"] {
                let better = colour(text).readable_on(paper);
                assert!(better.contrast(paper) >= READABLE, "{text} on {paper}: {better}");
                assert_eq!(better == colour(text), colour(text).contrast(paper) >= READABLE);
            }
        }
    }

    #[test]
    fn what_is_no_colour_is_not_read() {
        for text in ["", "red", "#12", "#12345", "#1234567", "12436d", "#12 45", "#ыы"] {
            assert_eq!(Colour::parse(text), None, "{text}");
        }
    }

    #[test]
    fn the_papers_are_those_of_the_theme() {
        let css = include_str!("../../themes/default/styles/first.css");
        for paper in PAPERS {
            assert!(css.contains(&format!("--paper: {paper};")), "{paper}");
        }
    }
}
