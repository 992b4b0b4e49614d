"""The pages of an archive in a real browser: what they look like, and the queue by keys and without a script."""

import threading

import pytest
import uvicorn

from tests.browser.chromium import NEEDED, violations
from tests.web.sites import filled, settings_of
from wederhoor.web import make_app

pytestmark = NEEDED

PORT = 8931
PATHS = ("/", "/stories/brand", "/articles/{fire}", "/articles/{fire}/versions/1?at=8-18", "/search?q=gewonden",
         "/search?q=gewonden&in=statements", "/speakers", "/speakers/De%20brandweer", "/judgements", "/about",
         "/nergens")  # fmt: skip


def run(folder):
    """A server of the archive in a folder, and what ends it."""
    server = uvicorn.Server(
        uvicorn.Config(make_app(settings_of(folder, write=True)), port=PORT, log_level="critical", ws="none")
    )
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        assert thread.is_alive()
    return server, thread


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    """The address of an archive, and an article of it."""
    folder = tmp_path_factory.mktemp("site")
    fire, _ = filled(folder)
    server, thread = run(folder)
    yield f"http://localhost:{PORT}", fire
    server.should_exit = True
    thread.join()


@pytest.fixture
def opened(browser, site):
    """Opens a page of the site; nothing may be wrong on the console."""
    contexts = []
    wrong = []

    def open_page(path, **options):
        context = browser.new_context(locale="nl-NL", **options)
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda message: wrong.append(message.text) if message.type == "error" else None)
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.goto(site[0] + path.format(fire=site[1]))
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert [text for text in wrong if "404" not in text] == []


@pytest.mark.parametrize("path", PATHS)
def test_axe_finds_no_violation(opened, path):
    """No rule of axe is broken, wide and light, narrow and dark; and nothing is wider than the screen."""
    for width, scheme in ((1280, "light"), (320, "dark")):
        page = opened(path, viewport={"width": width, "height": 900}, color_scheme=scheme)
        assert violations(page) == []
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_the_style_is_ours(opened):
    """The sheet is loaded under the policy of the page."""
    page = opened("/")
    assert page.evaluate("getComputedStyle(document.querySelector('h1')).fontFamily").startswith("Charter")


def test_judges_by_keys(opened):
    """j takes the first pair, s judges it, u takes that back; d judges otherwise."""
    page = opened("/judgements")
    page.keyboard.press("j")
    assert page.locator(".pair[aria-current]").count() == 1
    assert page.evaluate("document.activeElement.className") == "pair"
    with page.expect_navigation():
        page.keyboard.press("s")
    assert page.locator(".pair").count() == 0
    assert "Vastgelegd" in page.locator(".done").inner_text()
    with page.expect_navigation():
        page.keyboard.press("u")
    assert page.locator(".pair").count() == 1
    assert page.locator(".pair[aria-current]").count() == 1
    with page.expect_navigation():
        page.keyboard.press("d")
    assert page.locator(".pair").count() == 0
    with page.expect_navigation():
        page.keyboard.press("u")


def test_keys_do_nothing_while_somebody_types(opened):
    """Letters in a field are letters, and with Ctrl they are the browser's."""
    page = opened("/judgements")
    page.keyboard.press("j")
    page.keyboard.press("Control+s")
    assert page.locator(".pair").count() == 1
    page = opened("/search")
    page.locator("#f-q").press_sequentially("jksdu")
    assert page.locator("#f-q").input_value() == "jksdu"


def test_judges_without_a_script(opened):
    """The buttons are plain forms."""
    page = opened("/judgements", java_script_enabled=False)
    page.get_by_role("button", name="Andere gebeurtenis").click()
    assert page.locator(".pair").count() == 0
    page.locator("form.undo button").click()
    assert page.locator(".pair").count() == 1


def test_finds_without_a_script(opened):
    """A search is a plain form too; its hits lead to the words."""
    page = opened("/search?in=statements", java_script_enabled=False)
    page.locator("#f-q").fill("gewonden")
    page.get_by_role("button", name="Zoek").click()
    page.locator(".found .say a").first.click()
    assert "gewonden" in page.locator("#at").inner_text()


@pytest.mark.parametrize("words", ["<script>document.title='x'</script>", '"><img src=x onerror="document.title=1">'])
def test_nothing_that_is_asked_runs(opened, words):
    """A question is text on the page."""
    from urllib.parse import quote

    page = opened(f"/search?q={quote(words)}")
    assert "Zoeken" in page.title()
    assert page.locator("#f-q").input_value() == words
