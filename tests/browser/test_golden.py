"""The page looks as it did when somebody looked at it: ``make pictures`` takes the golden pictures anew."""

import json
import shutil

import pytest

from tests.browser.pictures import FONTS, SHOTS, WIDTHS, difference, example_page, fonts, open_page, take

playwright = pytest.importorskip("playwright.sync_api")
Image = pytest.importorskip("PIL.Image")
CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
pytestmark = [pytest.mark.browser, pytest.mark.skipif(CHROMIUM is None, reason="needs Chromium")]

CHANGED = 0.02
"""Difference from which a part has changed: repeated pictures differ by nothing, a card whose answers stand below each
other instead of side by side by 0.05 and more."""


@pytest.fixture(scope="module")
def pages(tmp_path_factory):
    """The example at each width."""
    with playwright.sync_playwright() as play:
        arguments = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
        running = play.chromium.launch(executable_path=CHROMIUM, args=arguments)
        file = example_page(tmp_path_factory.mktemp("golden"))
        opened = {width: open_page(running, file, width) for width in WIDTHS}
        if fonts(opened[WIDTHS[-1]]) != json.loads(FONTS.read_text()):
            pytest.skip("this machine has other fonts than the golden pictures")
        yield opened
        running.close()


@pytest.mark.parametrize("shot", SHOTS, ids=lambda shot: f"{shot.part}-{shot.width}")
def test_a_part_looks_as_it_did(pages, shot):
    """Neither its size nor its picture has changed."""
    golden, now = Image.open(shot.file), take(pages[shot.width], shot.part)
    assert now.width == golden.width
    assert abs(now.height - golden.height) <= 0.02 * golden.height
    assert difference(golden, now) < CHANGED
