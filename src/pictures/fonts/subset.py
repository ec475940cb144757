#!/usr/bin/env python3
"""Makes regular.otf and bold.otf, the letters that pictures of charts are printed with, from Inter.

Run by hand when letters have to be added (needs fonttools):
    python3 src/pictures/fonts/subset.py Inter-Regular.otf Inter-Bold.otf

The letters are those of tests/charts/glyphs.py, by which charts are measured. Digits are the tabular ones, as the
stylesheet of the pages asks for. The family gets a name of its own, so that nobody takes the subset for the whole.
"""

import sys
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

HERE = Path(__file__).resolve().parent
sys.path.append(str(HERE.parents[2] / "tests/charts"))

from glyphs import RANGES, tabular  # noqa: E402

FAMILY = "Impactbook Sans"


def make(source, style, target):
    font = TTFont(source, recalcTimestamp=False)
    digits = tabular(font)
    for table in font["cmap"].tables:
        for code in range(0x30, 0x3A):
            if code in table.cmap:
                table.cmap[code] = digits.get(table.cmap[code], table.cmap[code])
    options = subset.Options()
    options.layout_features = ["kern", "mark", "mkmk", "ccmp", "locl"]
    options.hinting = False
    options.desubroutinize = False
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14]
    options.notdef_outline = True
    options.recalc_timestamp = False
    pruner = subset.Subsetter(options)
    pruner.populate(unicodes=[code for first, last in RANGES for code in range(first, last + 1)])
    pruner.subset(font)
    for record in list(font["name"].names):
        renamed = {1: FAMILY, 2: style, 3: f"{FAMILY} {style}", 4: f"{FAMILY} {style}",
                   6: f"{FAMILY.replace(' ', '')}-{style}"}.get(record.nameID)
        if renamed:
            font["name"].setName(renamed, record.nameID, record.platformID, record.platEncID, record.langID)
    if "CFF " in font:
        cff = font["CFF "].cff
        cff.fontNames[0] = f"{FAMILY.replace(' ', '')}-{style}"
        top = cff.topDictIndex[0]
        top.FamilyName, top.FullName = FAMILY, f"{FAMILY} {style}"
    font.save(HERE / target)


make(sys.argv[1], "Regular", "regular.otf")
make(sys.argv[2], "Bold", "bold.otf")
