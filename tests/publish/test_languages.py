"""In which language a screen reader speaks what stands on the page."""

from collections import defaultdict

import pytest
from lxml import html

from tests.interfaces import EN, NL
from tests.publish.test_html import IDEAL
from wederhoor.publish.html import draw_page

VEERPONT = IDEAL["veerpont"]


@pytest.fixture(scope="module")
def page():
    """The page about Dutch articles for an English reader."""
    return html.fromstring(draw_page(VEERPONT, interface=EN))


def language_of(element):
    """What the element says of its language, or those around it."""
    return next(one.get("lang") for one in (element, *element.iterancestors()) if one.get("lang"))


def spoken(page):
    """The languages in which each text of the page is spoken."""
    found = defaultdict(set)
    for element in page.body.iter("*"):
        for text, around in ((element.text, element), (element.tail, element.getparent())):
            if text and text.strip():
                found[" ".join(text.split())].add(language_of(around))
    return found


def test_what_the_articles_and_the_points_say_is_in_their_language(page):
    """Every question, answer and reason, and the words of every statement."""
    found = spoken(page)
    for point in VEERPONT.points:
        assert found[point.question] == {"nl"}
        assert all("nl" in found[text] for text in (point.why, *(position.position for position in point.positions)))
    put = page.xpath('//article[starts-with(@class, "card")]//*[self::h3 or self::h4] | //details[@class="why"]/p')
    assert {language_of(element) for element in put} == {"nl"}
    said = page.xpath('//li[contains(@class, "said")]/p[not(@class="denial")] | //p[starts-with(@class, "say")]')
    assert len(said) > len(VEERPONT.attributions)
    assert {language_of(element) for element in said} == {"nl"}


def test_where_words_stand_is_in_the_language_of_the_reader(page):
    """What is known of each statement, but for the words that gave it away."""
    known = page.xpath('//li[contains(@class, "said")]/small')
    assert {language_of(element) for element in known} == {"en"}
    cues = page.xpath('//li[contains(@class, "said")]/small/a[starts-with(@href, "#s-")]')
    assert {language_of(element) for element in cues} == {"nl"}


def test_a_language_is_said_once(page):
    """By the outermost element that has nothing in another one: fifty articles say it seven thousand times."""
    telling = [one for one in page.body.iter("*") if one.get("lang")]
    assert len(telling) > len(VEERPONT.attributions)
    assert [one for one in telling if one.get("lang") == language_of(one.getparent())] == []


def test_the_readers_own_language_is_said_for_the_page_alone():
    """Where the articles are in it too."""
    page = html.fromstring(draw_page(VEERPONT, interface=NL))
    assert {one.get("lang") for one in page.body.iter("*")} == {None, "nl"}
