#!/usr/bin/env python3
"""Writes src/charts/glyphs.rs: the advance widths of Inter Regular and Inter Bold.

Run by hand when the table has to change (needs fonttools):
    python3 tests/charts/glyphs.py Inter-Regular.otf Inter-Bold.otf > src/charts/glyphs.rs

Digits get the width of tabular figures, which the stylesheet asks for. Only numbers are kept, no outlines.
"""

import sys

from fontTools.ttLib import TTFont

RANGES = [
    (0x20, 0x7E), (0xA0, 0x17F), (0x18F, 0x18F), (0x218, 0x21B), (0x259, 0x259), (0x2BC, 0x2BC),
    (0x400, 0x45F), (0x462, 0x463), (0x472, 0x475), (0x490, 0x4FF), (0x2010, 0x2026), (0x202F, 0x202F),
    (0x2030, 0x2030), (0x2032, 0x2033), (0x2039, 0x203A), (0x20A0, 0x20C0), (0x2116, 0x2116),
    (0x2122, 0x2122), (0x2190, 0x2193), (0x2212, 0x2212), (0x2215, 0x2215), (0x2248, 0x2248),
    (0x2260, 0x2265),
]
WITHOUT_WIDTH = {0xAD, 0x200B, 0x200C, 0x200D, 0x200E, 0x200F}

HEAD = """\
//! How wide each letter is: advance widths in thousandths of the type size.
//!
//! Numbers only, read from Inter 4.0 (Copyright the Inter Project Authors, SIL Open Font License 1.1), regular
//! and bold. Made by `tests/charts/glyphs.py`; do not edit. Reserving for other fonts is done in `text`.

/// A run of neighbouring letters: the first one, and the widths of each in regular and bold.
pub(crate) struct Run {
    /// The code point of the first letter.
    pub(crate) first: u32,
    /// Regular and bold widths, letter by letter.
    pub(crate) widths: &'static [(u16, u16)],
}

/// All runs in the order of their code points.
#[rustfmt::skip]
pub(crate) const RUNS: &[Run] = &["""


def tabular(font):
    """The glyphs of tabular figures by those of proportional ones."""
    names = {}
    table = font["GSUB"].table
    for record in table.FeatureList.FeatureRecord:
        if record.FeatureTag == "tnum":
            for place in record.Feature.LookupListIndex:
                for lookup in table.LookupList.Lookup[place].SubTable:
                    names.update(getattr(getattr(lookup, "ExtSubTable", lookup), "mapping", {}))
    return names


def measure(path):
    """A function from code points to widths, or to None where the font has no letter."""
    font = TTFont(path)
    letters, digits, unit = font.getBestCmap(), tabular(font), font["head"].unitsPerEm

    def width(code):
        if code in WITHOUT_WIDTH:
            return 0
        name = letters.get(code)
        if name is None:
            return None
        names = [name, digits.get(name, name)] if 0x30 <= code <= 0x39 else [name]
        return round(max(font["hmtx"][name][0] for name in names) * 1000 / unit)

    return width


def runs(regular, bold):
    """The letters that both fonts have, in runs without a hole."""
    for first, last in RANGES:
        run = []
        for code in range(first, last + 2):
            pair = (regular(code), bold(code)) if code <= last else (None, None)
            if None not in pair:
                run.append(pair)
            elif run:
                yield code - len(run), run
                run = []


def main():
    regular, bold = measure(sys.argv[1]), measure(sys.argv[2])
    print(HEAD)
    for first, run in runs(regular, bold):
        print(f"    Run {{ first: 0x{first:04x}, widths: &[")
        line = "       "
        for pair in run:
            text = f" ({pair[0]}, {pair[1]}),"
            if len(line) + len(text) > 118:
                print(line)
                line = "       "
            line += text
        print(line)
        print("    ] },")
    print("];")


if __name__ == "__main__":
    main()
