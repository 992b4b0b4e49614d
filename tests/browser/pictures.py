"""Pictures of the page: parts of it at three widths, and what two pictures have in common.

The page is that of the annotation of an example, so that a picture changes with the page and not with what is found."""

import json
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageChops, ImageStat

from wederhoor.evaluate.gold import read_gold
from wederhoor.evaluate.ideal import gold_dossier
from wederhoor.publish.html import render_page

ROOT = Path(__file__).parents[2]
GOLDEN = Path(__file__).with_name("golden")
FONTS = GOLDEN / "fonts.json"
WIDTHS = (320, 768, 1280)
PARTS = {
    "head": ".masthead",
    "point": "#contested .card >> nth=0",
    "series": "#series .series >> nth=0",
    "matrix": ".matrix",
    "copies": "#copies .pair >> nth=0",
    "timeline": "#timeline .overview",
    "article": ".reading >> nth=0",
    "method": "#method",
}
"""A picture of each, and where it is on the page."""
SHRUNK = 2
"""Golden pictures are kept at this part of their width, in grey: enough to see what moved."""
BLUR = 8
"""The part at which two pictures are compared, so that how a font is smoothed does not count."""


@dataclass(frozen=True, slots=True)
class Shot:
    """One part of the page at one width."""

    part: str
    width: int

    @property
    def file(self):
        return GOLDEN / f"{self.part}-{self.width}.png"


SHOTS = tuple(Shot(part, width) for part in PARTS for width in WIDTHS)


def example_page(folder):
    """The page of the example as a file in ``folder``."""
    file = folder / "example.html"
    file.write_bytes(render_page(gold_dossier(read_gold(ROOT / "examples" / "veerpont"))).encode())
    return file


def open_page(browser, file, width):
    """The page at a width, without the bars that stay in view."""
    page = browser.new_page(viewport={"width": width, "height": 900})
    page.goto(file.as_uri())
    page.evaluate("document.querySelectorAll('nav, .tools, .jump').forEach(bar => { bar.style.position = 'static' })")
    return page


def take(page, part):
    """A part of the page as a grey picture at half its size."""
    shot = Image.open(BytesIO(page.locator(PARTS[part]).first.screenshot())).convert("L")
    return shot.resize((max(1, shot.width // SHRUNK), max(1, shot.height // SHRUNK)), Image.Resampling.BOX)


def fonts(page):
    """How wide the page's two fonts set a line: the same numbers, the same fonts."""
    return page.evaluate(
        """() => [document.body, document.querySelector('nav a')].map(element => {
            const context = document.createElement('canvas').getContext('2d');
            context.font = getComputedStyle(element).font;
            return Math.round(context.measureText('Wie zegt wat, op gezag van wie, en hoe stellig? 0123456789').width);
        })"""
    )


def difference(one, other):
    """How much two pictures differ, 0 to 1, as far as both reach."""
    size = min(one.width, other.width), min(one.height, other.height)
    coarse = [
        picture.crop((0, 0, *size)).resize((max(1, size[0] // BLUR), max(1, size[1] // BLUR)), Image.Resampling.BOX)
        for picture in (one, other)
    ]
    return ImageStat.Stat(ImageChops.difference(*coarse)).mean[0] / 255


def write_golden(browser, folder):
    """Takes every golden picture anew; look at them before you commit them."""
    file = example_page(folder)
    GOLDEN.mkdir(exist_ok=True)
    for width in WIDTHS:
        page = open_page(browser, file, width)
        for part in PARTS:
            take(page, part).save(Shot(part, width).file, optimize=True)
        if width == WIDTHS[-1]:
            FONTS.write_text(json.dumps(fonts(page)))
        page.close()
