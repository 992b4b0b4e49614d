"""The page in a real browser."""

from itertools import pairwise
from pathlib import Path

import pytest

from tests.browser.chromium import NEEDED
from tests.publish.test_html import hostile_dossier
from tests.revisions import make_revised
from wederhoor.evaluate.gold import read_gold
from wederhoor.evaluate.ideal import gold_dossier
from wederhoor.publish.characters import legible
from wederhoor.publish.html import render_page

EXAMPLE = Path(__file__).parents[2] / "examples" / "veerpont"
WIDTHS = (320, 768, 1280)

pytestmark = NEEDED


@pytest.fixture(scope="module")
def files(tmp_path_factory):
    """The pages as files, by name."""
    folder = tmp_path_factory.mktemp("pages")
    dossiers = {"example": gold_dossier(read_gold(EXAMPLE)), "hostile": hostile_dossier()}
    for name, dossier in dossiers.items():
        (folder / f"{name}.html").write_bytes(render_page(dossier).encode())
    return {name: folder / f"{name}.html" for name in dossiers}


@pytest.fixture
def view(browser, files):
    """Opens a page in a fresh context; what the browser complains of or asks for is in ``complaints``."""
    contexts = []

    def show(name="example", place="", **options):
        context = browser.new_context(**options)
        contexts.append(context)
        page = context.new_page()
        page.complaints = []
        page.on("console", lambda message: page.complaints.append(message.text))
        page.on("pageerror", lambda error: page.complaints.append(str(error)))
        page.on("dialog", lambda dialog: page.complaints.append(dialog.message))
        address = files[name].as_uri()
        page.on("request", lambda request: page.complaints.append(request.url) if request.url != address else None)
        page.goto(address + place)
        return page

    yield show
    for context in contexts:
        context.close()


@pytest.mark.parametrize("name", ["example", "hostile"])
def test_asks_for_nothing_and_breaks_no_policy(view, name):
    """The browser has nothing to say and fetches nothing."""
    page = view(name)
    page.wait_for_timeout(200)
    assert page.complaints == []


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("name", ["example", "hostile"])
def test_fits_the_width(view, name, width):
    """Nothing needs scrolling sideways, down to 320 pixels."""
    page = view(name, viewport={"width": width, "height": 800})
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("width", WIDTHS)
def test_a_short_word_beside_a_name_is_not_broken(view, width):
    """What kind of thing a name is stands in one line, however long the name."""
    broken = view(viewport={"width": width, "height": 900}).evaluate(
        """() => [...document.querySelectorAll('.index li > span')].filter(span => {
            const range = document.createRange();
            range.selectNodeContents(span);
            const lines = new Set([...range.getClientRects()].map(line => line.top));
            return !span.textContent.includes(' ') && lines.size > 1;
        }).map(span => span.textContent)"""
    )
    assert broken == []


def test_is_whole_without_script(view):
    """Nothing waits for JavaScript."""
    page = view(java_script_enabled=False)
    assert page.locator("main section").count() == 15
    assert page.get_by_role("heading", level=1).is_visible()
    assert page.locator(".reading .text").first.is_visible()


def test_text_is_the_articles_text_in_the_browser(view):
    """What the browser holds is the canonical text, hostile characters and all."""
    text = view("hostile").locator(".text").evaluate("element => element.textContent")
    assert text == legible(hostile_dossier().documents[0].article.text)


def test_a_link_lights_up_the_words(view):
    """Following a position's words shows them in the article, below the bar that stays in view."""
    page = view()
    page.locator("#contested .said p a").first.click()
    target = page.locator(".text :target")
    assert target.count() == 1
    assert target.bounding_box()["y"] >= page.locator("nav").bounding_box()["height"]
    assert target.evaluate("element => getComputedStyle(element).outlineStyle") == "solid"


def test_keyboard_reaches_the_content_first(view):
    """The first stop is the link past the head, and it can be seen."""
    page = view()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    assert page.locator(".skip").bounding_box()["y"] >= 0
    page.keyboard.press("Enter")
    assert page.evaluate("location.hash") == "#content"


def test_a_disclosure_opens_by_keyboard(view):
    """The reason of a point is one key away."""
    page = view()
    page.locator(".why summary").first.focus()
    page.keyboard.press("Enter")
    assert page.locator(".why p").first.is_visible()


@pytest.mark.parametrize(("scheme", "ground"), [("light", "rgb(252, 251, 248)"), ("dark", "rgb(22, 23, 26)")])
def test_follows_the_colours_of_the_system(view, scheme, ground):
    """Dark where the reader wants dark."""
    page = view(color_scheme=scheme)
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == ground


def test_prints(view):
    """On paper disclosures are open and the bar is gone."""
    page = view()
    page.emulate_media(media="print")
    assert not page.locator("nav").is_visible()
    assert page.locator(".why p").first.is_visible()
    assert page.pdf().startswith(b"%PDF")


def test_every_link_has_a_name(view):
    """A link that is drawn by the style sheet has a name for those who do not see it."""
    names = view().evaluate(
        "[...document.links].map(link => link.textContent.trim() || link.title || link.ariaLabel || '')"
    )
    assert len(names) > 100
    assert all(names)


def test_headings_skip_no_level(view):
    """Readers who go by headings find the outline whole."""
    levels = view().evaluate("[...document.querySelectorAll('h1,h2,h3,h4')].map(heading => +heading.tagName[1])")
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_a_link_to_an_older_text_opens_it(browser, tmp_path):
    """What vanished stands in the text of the version that had it, behind a disclosure."""
    file = tmp_path / "page.html"
    file.write_bytes(render_page(make_revised()).encode())
    page = browser.new_page()
    page.goto(file.as_uri())
    page.locator("#revisions del").first.click()
    place = page.locator(":target")
    assert place.inner_text() == "zes gewonden"
    assert place.is_visible()
    page.close()
