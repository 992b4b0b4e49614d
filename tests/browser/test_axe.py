"""Accessibility as far as a program can tell: axe's rules for WCAG 2.2 AA and its best practices, in a real browser."""

import os
import shutil
from itertools import product

import pytest

from tests.browser.test_page import EXAMPLE
from tests.publish.test_model import furnished
from wederhoor.evaluate.gold import read_gold
from wederhoor.evaluate.ideal import gold_dossier
from wederhoor.publish.html import render_page
from wederhoor.publish.interface import EN, NL

playwright = pytest.importorskip("playwright.sync_api")
axe = pytest.importorskip("axe_playwright_python.sync_playwright")
CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
pytestmark = [pytest.mark.browser, pytest.mark.skipif(CHROMIUM is None, reason="needs Chromium")]

DOSSIERS = {"example": gold_dossier(read_gold(EXAMPLE)), "furnished": furnished()}


@pytest.fixture(scope="module")
def browser():
    """Chromium, without its own calls to the network."""
    with playwright.sync_playwright() as play:
        arguments = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
        running = play.chromium.launch(executable_path=CHROMIUM, args=arguments)
        yield running
        running.close()


CASES = tuple(product(DOSSIERS, (NL, EN), (320, 1280), ("light", "dark")))
SHORT = tuple(case for number, case in enumerate(CASES) if number in (0, 3, 9, 14))
"""Each value of each choice at least once; axe takes some seconds a page."""


@pytest.mark.parametrize(
    ("name", "interface", "width", "scheme"),
    CASES if os.environ.get("SOAK") else SHORT,
    ids=lambda value: getattr(value, "code", str(value)),
)
def test_axe_finds_no_violation(browser, tmp_path, name, interface, width, scheme):
    """No rule of axe is broken, in either language, narrow and wide, light and dark."""
    file = tmp_path / "page.html"
    file.write_bytes(render_page(DOSSIERS[name], interface=interface).encode())
    context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme)
    page = context.new_page()
    page.goto(file.as_uri())
    found = axe.Axe().run(page)
    context.close()
    report = [
        (broken["id"], node["target"], node["failureSummary"])
        for broken in found.response["violations"]
        for node in broken["nodes"][:3]
    ]
    assert report == []
