"""The page looks as it did when somebody looked at it: ``make pictures`` takes the golden pictures anew."""

import json

import pytest

from tests.browser.chromium import NEEDED

Image = pytest.importorskip("PIL.Image")
from tests.browser import pictures  # noqa: E402 (it needs Pillow)

pytestmark = NEEDED

CHANGED = 0.02
"""Difference from which a part has changed: repeated pictures differ by nothing, a card whose answers stand below each
other instead of side by side by 0.05 and more."""


@pytest.fixture(scope="module")
def pages(browser, tmp_path_factory):
    """The example at each width."""
    file = pictures.example_page(tmp_path_factory.mktemp("golden"))
    opened = {width: pictures.open_page(browser, file, width) for width in pictures.WIDTHS}
    if pictures.fonts(opened[pictures.WIDTHS[-1]]) != json.loads(pictures.FONTS.read_text()):
        pytest.skip("this machine has other fonts than the golden pictures")
    yield opened
    for page in opened.values():
        page.close()


@pytest.mark.parametrize("shot", pictures.SHOTS, ids=lambda shot: f"{shot.part}-{shot.width}")
def test_a_part_looks_as_it_did(pages, shot):
    """Neither its size nor its picture has changed."""
    golden, now = Image.open(shot.file), pictures.take(pages[shot.width], shot.part)
    assert now.width == golden.width
    assert abs(now.height - golden.height) <= 0.02 * golden.height
    assert pictures.difference(golden, now) < CHANGED
