"""Chromium, started once for all tests of the page."""

import pytest

from tests.browser.chromium import ARGUMENTS, CHROMIUM


@pytest.fixture(scope="session")
def browser():
    """Chromium; tests are skipped where Playwright is absent."""
    playwright = pytest.importorskip("playwright.sync_api")
    with playwright.sync_playwright() as play:
        running = play.chromium.launch(executable_path=CHROMIUM, args=list(ARGUMENTS))
        yield running
        running.close()
