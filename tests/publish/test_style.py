"""The style sheet: contrast of every pair of colours that text is set in (WCAG 2.2, 1.4.3 and 1.4.11)."""

import re

import pytest

from wederhoor.publish.html import style_sheet

STYLE = style_sheet()
BLOCKS = dict(zip(("light", "dark", "print"), re.findall(r":root \{(.*?)\}", STYLE, re.DOTALL), strict=True))
HUES = range(9)
TEXT = [
    ("ink", "paper"),
    ("soft", "paper"),
    ("soft", "panel"),
    ("accent", "paper"),
    ("paper", "ink"),
    ("flash-ink", "flash"),
    *((f"h{hue}", "paper") for hue in HUES),
    *((f"h{hue}", f"t{hue}") for hue in HUES),
    *(("ink", f"t{hue}") for hue in HUES),
]


def colours(scheme):
    """The colours of a scheme; what it does not set is as in the light one."""
    return dict(re.findall(r"--([\w-]+): (#\w+)", BLOCKS["light"] + BLOCKS[scheme]))


def luminance(colour):
    digits = colour[1:] if len(colour) == 7 else "".join(digit * 2 for digit in colour[1:])
    parts = [int(digits[start : start + 2], 16) / 255 for start in (0, 2, 4)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, other):
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("scheme", BLOCKS)
@pytest.mark.parametrize(("text", "ground"), TEXT, ids=[f"{text} on {ground}" for text, ground in TEXT])
def test_text_can_be_read(text, ground, scheme):
    """Every text has a contrast of at least 4.5 with its ground."""
    palette = colours(scheme)
    assert contrast(palette[text], palette[ground]) >= 4.5


@pytest.mark.parametrize("scheme", BLOCKS)
def test_focus_can_be_seen(scheme):
    """The ring around what has the focus has a contrast of at least 3 with the page."""
    palette = colours(scheme)
    assert contrast(palette["focus"], palette["paper"]) >= 3
