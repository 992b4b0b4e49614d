"""Takes the pictures of the documentation and the golden ones of the tests: ``make pictures``."""

import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path

from playwright.sync_api import sync_playwright

sys.path.insert(0, str(Path(__file__).parents[1]))
from tests.browser.chromium import ARGUMENTS, CHROMIUM
from tests.browser.pictures import ROOT, open_page, write_golden

from wederhoor.ingest.intake import read_sources
from wederhoor.lang.registry import LANGUAGES
from wederhoor.publish.html import render_page
from wederhoor.run.pipeline import make_dossier

DOCS = Path(__file__).parent
MADE = datetime(2024, 10, 20, 9, tzinfo=UTC)
"""The moment that the pictured page bears, so that the pictures come out the same again."""


def main() -> None:
    """Writes ``docs/page.png``, ``docs/article.png`` and the golden pictures."""
    with sync_playwright() as play, tempfile.TemporaryDirectory() as folder:
        browser = play.chromium.launch(executable_path=CHROMIUM, args=list(ARGUMENTS))
        write_golden(browser, Path(folder))
        file = Path(folder) / "page.html"
        intake = read_sources([ROOT / "examples" / "veerpont"], languages=LANGUAGES)
        file.write_bytes(render_page(make_dossier(intake.articles, title=intake.title), made=MADE).encode())
        page = open_page(browser, file, 1280)
        page.screenshot(path=DOCS / "page.png")
        article = page.locator(".reading").nth(1)
        page.evaluate("article => scrollTo(0, article.offsetTop)", article.element_handle())
        page.screenshot(path=DOCS / "article.png")
        browser.close()


if __name__ == "__main__":
    main()
