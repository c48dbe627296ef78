#!/usr/bin/env python3
"""Cuts the fonts of the client and the letters down to what their languages and screens use.

    make_fonts.py --inter FOLDER --lucide FOLDER --icons icons.txt --output FOLDER

Writes inter-regular.ttf and inter-semibold.ttf (Latin with its diacritics, punctuation, arrows, the
euro; digits of equal width, so that columns of figures and dates stand still; quadratic outlines),
icons.ttf with the icons listed in icons.txt, and icon_names.hpp with a constant for each; and for
letters letter-regular.otf and letter-semibold.otf (every name that is written in Latin, Greek or
Cyrillic script; with kerning and the marks of letters that are put together).
"""

import argparse
import json
import re
import sys
from pathlib import Path

from fontTools import subset
from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont, newTable
from fontTools.ttLib.scaleUpem import scale_upem

# What a Dutch or English text can hold, names of people included.
CHARACTERS = [
    *range(0x20, 0x7F),  # ASCII
    *range(0xA0, 0x180),  # Latin-1 and Latin Extended-A
    *range(0x218, 0x21C),  # Romanian s and t with comma
    0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2018, 0x2019, 0x201A, 0x201C, 0x201D, 0x201E,  # punctuation
    0x2022, 0x2026, 0x2032, 0x2033, 0x2039, 0x203A,
    0x20AC,  # euro
    0x2190, 0x2191, 0x2192, 0x2193, 0x2194, 0x21E7, 0x2303, 0x2318, 0x21A9, 0x232B,  # arrows, keys
    0x2212, 0x2248, 0x2260, 0x2264, 0x2265, 0x00D7, 0x00BD, 0x2153,  # figures
    0x2713, 0x2717, 0x25CF, 0x25CB, 0x25B2, 0x25BC, 0x25B6, 0x25C0,  # marks
]  # fmt: skip
# A character that is missing from a font must be known here, not found out on a screen.
OPTIONAL = {0x232B, 0x2153, 0x2717, 0x21A9, 0x25B6, 0x25C0, 0x25B2, 0x25BC, 0xAD, 0x149}

# What may stand in a letter besides: names of people and institutions from all over Europe and beyond.
LETTER_CHARACTERS = [*range(0x180, 0x250), *range(0x2B0, 0x530), *range(0x1E00, 0x2000), *range(0x2010, 0x2060)]
LETTER_FEATURES = ["kern", "mark", "mkmk", "ccmp", "locl"]
LETTER_WEIGHTS = {"letter-regular.otf": "Inter-Regular.otf", "letter-semibold.otf": "Inter-SemiBold.otf"}

WEIGHTS = {"inter-regular.ttf": "Inter-Regular.otf", "inter-semibold.ttf": "Inter-SemiBold.otf"}
# In curve units; far below a pixel at any size a screen shows.
CURVE_ERROR = 1.0
# Units of an em: a finer grid than any screen shows (12 to a pixel where an em has 40), a tenth less to send.
TEXT_GRID = 704
ICON_GRID = 512

RESERVED = {"delete", "export", "import", "union", "switch", "import", "register", "signed", "case"}


def equal_width_digits(font):
    """Points the characters 0-9 at the glyphs that the font's own 'tnum' feature gives."""
    substitution = {}
    table = font["GSUB"].table
    for record in table.FeatureList.FeatureRecord:
        if record.FeatureTag == "tnum":
            for index in record.Feature.LookupListIndex:
                for part in table.LookupList.Lookup[index].SubTable:
                    substitution.update(getattr(part, "ExtSubTable", part).mapping)
    digits = range(ord("0"), ord("9") + 1)
    for cmap in font["cmap"].tables:
        for digit in digits:
            if digit in cmap.cmap:
                # Tables may share one mapping, so a digit may have been pointed already.
                cmap.cmap[digit] = substitution.get(cmap.cmap[digit], cmap.cmap[digit])
    # In some weights one of them is a hair narrower than the others.
    names = [font.getBestCmap()[digit] for digit in digits]
    widths = [font["hmtx"][name][0] for name in names]
    if max(widths) - min(widths) > font["head"].unitsPerEm // 250:
        sys.exit(f"fonts: the digits have widths from {min(widths)} to {max(widths)}")
    for name in names:
        font["hmtx"][name] = (max(widths), font["hmtx"][name][1])


def cut(font, characters):
    options = subset.Options()
    options.layout_features = []
    options.hinting = False
    options.name_IDs = [0, 1, 2, 13]
    options.notdef_outline = True
    options.glyph_names = False
    options.drop_tables += ["GDEF", "GPOS", "GSUB", "FFTM"]
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=characters)
    cutter.subset(font)


def to_quadratic(font):
    """Cubic (CFF) outlines to the quadratic ones of TrueType."""
    if "CFF " not in font:
        return
    glyphs = font.getGlyphSet()
    order = font.getGlyphOrder()
    quadratic = {}
    for name in order:
        pen = TTGlyphPen(glyphs)
        glyphs[name].draw(Cu2QuPen(pen, CURVE_ERROR, reverse_direction=True))
        quadratic[name] = pen.glyph()
    del font["CFF "]
    font["loca"] = newTable("loca")
    font["glyf"] = table = newTable("glyf")
    table.glyphOrder = order
    table.glyphs = quadratic
    # Left side bearings follow the new outlines.
    for name in order:
        glyph = table[name]
        glyph.recalcBounds(table)
        font["hmtx"][name] = (font["hmtx"][name][0], getattr(glyph, "xMin", 0))
    profile = font["maxp"]
    profile.tableVersion = 0x00010000
    for field in (
        "maxTwilightPoints maxStorage maxFunctionDefs maxInstructionDefs maxStackElements "
        "maxSizeOfInstructions maxPoints maxContours maxCompositePoints maxCompositeContours "
        "maxComponentElements maxComponentDepth"
    ).split():
        setattr(profile, field, 0)
    profile.maxZones = 1
    font["post"].formatType = 3.0
    font.sfntVersion = "\x00\x01\x00\x00"


def make_text_font(source, target):
    font = TTFont(source, recalcTimestamp=False)
    have = font.getBestCmap()
    missing = [c for c in CHARACTERS if c not in have and c not in OPTIONAL]
    if missing:
        sys.exit(f"fonts: {source.name} has no " + ", ".join(f"U+{c:04X}" for c in missing))
    equal_width_digits(font)
    cut(font, [c for c in CHARACTERS if c in have])
    to_quadratic(font)
    scale_upem(font, TEXT_GRID)
    font.save(target)


def make_letter_font(source, target):
    font = TTFont(source, recalcTimestamp=False)
    options = subset.Options()
    options.layout_features = LETTER_FEATURES
    options.name_IDs = [0, 1, 2, 4, 6, 13, 16, 17]
    options.notdef_outline = True
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=[*CHARACTERS, *LETTER_CHARACTERS])
    cutter.subset(font)
    font.save(target)


def icon_constant(name):
    word = name.replace("-", "_")
    return word + "_" if word in RESERVED else word


def make_icons(lucide, names, font_target, header_target):
    codes = json.loads((lucide / "codepoints.json").read_text())
    unknown = [name for name in names if name not in codes]
    if unknown:
        sys.exit("fonts: assets/icons.txt names icons that the set does not have: " + ", ".join(unknown))
    font = TTFont(lucide / "lucide.ttf", recalcTimestamp=False)
    cut(font, [codes[name] for name in names])
    scale_upem(font, ICON_GRID)
    font.save(font_target)
    used = sorted({codes[name] for name in names})
    lines = [
        "// Generated from assets/icons.txt by scripts/make_fonts.py. Do not edit.",
        "#pragma once",
        "",
        "/// Code points of the icon font, named as in the set with underscores.",
        "namespace stagepad::icons {",
        "",
        *(f"inline constexpr char32_t {icon_constant(n)} = 0x{codes[n]:X};" for n in names),
        "",
        "/// The range that holds them all.",
        f"inline constexpr char32_t k_first = 0x{used[0]:X};",
        f"inline constexpr char32_t k_last = 0x{used[-1]:X};",
        "",
        "}  // namespace stagepad::icons",
        "",
    ]
    text = "\n".join(lines)
    if not header_target.is_file() or header_target.read_text() != text:
        header_target.write_text(text)


def main():
    parser = argparse.ArgumentParser()
    for name in ("inter", "lucide", "icons", "output"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    arguments = parser.parse_args()
    arguments.output.mkdir(parents=True, exist_ok=True)
    for target, source in WEIGHTS.items():
        make_text_font(arguments.inter / source, arguments.output / target)
    for target, source in LETTER_WEIGHTS.items():
        make_letter_font(arguments.inter / source, arguments.output / target)
    lines = (re.sub(r"#.*", "", line).strip() for line in arguments.icons.read_text().splitlines())
    names = sorted({line for line in lines if line})
    make_icons(
        arguments.lucide, names, arguments.output / "icons.ttf", arguments.output / "icon_names.hpp"
    )


if __name__ == "__main__":
    main()
