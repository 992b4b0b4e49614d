"""What other programs make of articles, taken in by the command and read back: the words of the source, whole."""

import re
import time
from functools import cache

import pytest
from click.testing import CliRunner

from tests.archives import opened
from tests.browser.chromium import NEEDED
from tests.browser.test_site import run
from wederhoor.cli.main import main
from wederhoor.ingest.budget import DEFAULT
from wederhoor.ingest.unfold import unfold
from wederhoor.records.capture import Capture

foreign = pytest.importorskip("tests.browser.foreign", exc_type=ImportError)
pytestmark = [*NEEDED, pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")]
# warcio leaves its temporary files to the garbage collector

OUTLET = "Dagblad De Lantaarn"
PRINTED, CRAWLED, TOLD = "a1", "a2", "a4"


@cache
def spoken(text):
    """The words of a text, with one blank between two."""
    return re.sub(r"\s+", " ", text)


def read(name, data):
    """The text of the one article in a file."""
    (one,) = unfold(Capture(data=data, name=name), limits=DEFAULT, clock=time.monotonic)
    return one.found.text


@pytest.fixture(scope="module")
def folder(browser, tmp_path_factory):
    """A folder with an archive of a print, a crawl and a feed."""
    folder = tmp_path_factory.mktemp("foreign")
    (folder / "pont.pdf").write_bytes(foreign.print_page(browser, foreign.tell(PRINTED)))
    (folder / "crawl.warc.gz").write_bytes(foreign.crawl(foreign.tell(CRAWLED)))
    (folder / "feed.xml").write_bytes(foreign.feed(foreign.tell(TOLD), outlet=OUTLET))
    arguments = ["add", "--quiet", *(str(folder / name) for name in ("krant.db", "pont.pdf", "crawl.warc.gz"))]
    for command in (["new", str(folder / "krant.db")], [*arguments, str(folder / "feed.xml")]):
        result = CliRunner().invoke(main, command, catch_exceptions=False)
        assert result.exit_code == 0, result.output
    return folder


@pytest.fixture(scope="module")
def versions(folder):
    """The articles of the archive by their addresses."""
    with opened(folder) as archive:
        return {version.url: version for version in archive.versions()}


def test_a_print_is_read_back(versions):
    """Word by word, from its headline to its last line, with nothing of Chromium's heads and feet; the lines are
    broken where the sheet breaks them."""
    told = foreign.tell(PRINTED)
    version = versions[told.url]
    assert [spoken(part) for part in version.text.split("\n\n")] == [told.title, *told.paragraphs]
    assert (version.title, version.outlet) == (told.title, told.outlet)


def test_a_print_in_columns_is_read_in_their_order(browser):
    """Down the first column, then the second, over the sheets."""
    told = foreign.tell(PRINTED)
    text = read("pont.pdf", foreign.print_page(browser, told, columns=True))
    assert spoken(text) == spoken(told.text)


def test_a_crawl_is_read_back(versions):
    """Paragraph by paragraph; what the page has around its article is left."""
    told = foreign.tell(CRAWLED)
    version = versions[told.url]
    assert version.text == told.text
    assert (version.outlet, version.published) == (told.outlet, told.published)
    assert version.capture.captured == "2024-10-20T09:30:00Z"


@pytest.mark.parametrize("atom", [False, True], ids=["rss", "atom"])
def test_a_feed_is_read_back(atom):
    """The body of its entry; the headline stands apart in the feed, and is its title."""
    told = foreign.tell(TOLD)
    assert read("feed.xml", foreign.feed(told, outlet=OUTLET, atom=atom)) == "\n\n".join(told.paragraphs)


def test_what_a_feed_says_is_kept(versions):
    """Its outlet, its moment, its author, its headline."""
    told = foreign.tell(TOLD)
    version = versions[told.url]
    assert (version.title, version.outlet, version.authors) == (told.title, OUTLET, ("Tjeerd Molema",))
    assert version.published == told.published


def test_every_span_leads_back(folder):
    """To the bytes that the other programs wrote."""
    result = CliRunner().invoke(main, ["verify", str(folder / "krant.db")])
    assert result.exit_code == 0, result.output


def test_the_articles_are_shown(browser, folder, versions):
    """In the list of the archive, and each with all its paragraphs on its own page."""
    server, thread = run(folder)
    try:
        page = browser.new_page()
        for name in (PRINTED, CRAWLED, TOLD):
            told = foreign.tell(name)
            page.goto(f"http://localhost:8931/articles/{versions[told.url].article}")
            shown = spoken(page.locator("main").inner_text())
            assert [part for part in (told.title, *told.paragraphs) if part not in shown] == []
        page.close()
    finally:
        server.should_exit = True
        thread.join()
