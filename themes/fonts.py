#!/usr/bin/env python3
"""Makes the letters of the default theme from the variable fonts of Source Serif 4 and Inter.

Run by hand when letters have to be added (needs fonttools and brotli), with the folder that holds the `files` of the npm
packages `@fontsource-variable/source-serif-4` and `@fontsource-variable/inter`:
    python3 themes/fonts.py FOLDER

Weights go from 400 to 600 and nothing else varies; italics have one weight. Latin and Cyrillic are files of their own, so that a
reader of one script does not load the other. Each family gets a name of its own, so that nobody takes the part for
the whole.
"""

import sys
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

TARGET = Path(__file__).resolve().parent / "default/fonts"
LATIN = [*range(0x20, 0x7F), *range(0xA0, 0x100), 0x131, 0x152, 0x153, 0x160, 0x161, 0x178, 0x17D, 0x17E, 0x192,
         0x2BC, 0x2C6, 0x2DA, 0x2DC, *range(0x2010, 0x2028), 0x202F, *range(0x2030, 0x2040), 0x2044, 0x20AC, 0x20BD,
         0x2116, 0x2122, 0x2190, 0x2191, 0x2192, 0x2193, 0x2212, 0x2215, 0x2248, 0x2260, 0x2264, 0x2265]
CYRILLIC = [*range(0x400, 0x460), 0x490, 0x491, 0x4B0, 0x4B1, 0x301, 0x2116]
MADE = [
    ("source-serif-4-{}-wght-normal", "serif-{}", (400, 600), "Impactbook Serif"),
    ("source-serif-4-{}-wght-italic", "serif-{}-italic", 400, "Impactbook Serif"),
    ("inter-{}-wght-normal", "sans-{}", (400, 600), "Impactbook Sans"),
]


def make(source, target, weights, family, letters):
    font = TTFont(source, recalcTimestamp=False)
    font = instancer.instantiateVariableFont(font, {"wght": weights})
    for glyph in font.getGlyphOrder():
        if "gvar" in font:
            font["gvar"].variations.setdefault(glyph, [])
    options = subset.Options()
    options.layout_features = ["kern", "mark", "mkmk", "ccmp", "locl", "liga", "lnum", "tnum", "pnum", "case"]
    options.hinting = False
    options.flavor = "woff2"
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14]
    options.recalc_timestamp = False
    pruner = subset.Subsetter(options)
    pruner.populate(unicodes=letters)
    pruner.subset(font)
    for record in list(font["name"].names):
        renamed = {1: family, 3: f"{family} {target}", 4: f"{family} {target}", 6: f"{family}-{target}".replace(" ", "")}
        if record.nameID in renamed:
            font["name"].setName(renamed[record.nameID], record.nameID, record.platformID, record.platEncID, record.langID)
    font.flavor = "woff2"
    font.save(TARGET / f"{target}.woff2")
    print(target, (TARGET / f"{target}.woff2").stat().st_size, len(font.getBestCmap()))


TARGET.mkdir(exist_ok=True)
for name, target, weights, family in MADE:
    for script, letters in [("latin", LATIN), ("cyrillic", CYRILLIC)]:
        make(Path(sys.argv[1]) / (name.format(script) + ".woff2"), target.format(script), weights, family, letters)
