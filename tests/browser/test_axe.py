"""Accessibility as far as a program can tell: axe's rules for WCAG 2.2 AA and its best practices, in a real browser."""

import os
from itertools import product

import pytest

from tests.browser.chromium import NEEDED, violations
from tests.browser.test_page import EXAMPLE
from tests.interfaces import EN, NL
from tests.publish.test_model import furnished
from wederhoor.evaluate.gold import read_gold
from wederhoor.evaluate.ideal import gold_dossier
from wederhoor.publish.html import render_page

pytestmark = NEEDED

DOSSIERS = {"example": gold_dossier(read_gold(EXAMPLE)), "furnished": furnished()}


CASES = tuple(product(DOSSIERS, (NL, EN), (320, 1280), ("light", "dark")))
SHORT = tuple(CASES[number] for number in (3, 8, 14))
"""Each value of each choice at least once, the long page once: axe takes some seconds for it."""


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
    found = violations(page)
    context.close()
    assert found == []
