"""What pages say of their article."""

from typing import Any

import pytest

from tests.ingest.formats.html.pages import BODY, capture_of, draw_page, read
from wederhoor.ingest.formats.html.dom import parse_page
from wederhoor.ingest.formats.html.metadata import find_article, read_metadata
from wederhoor.records.capture import Metadata

ITEM = {
    "@context": "https://schema.org",
    "@type": ["NewsArticle"],
    "headline": "Brand in de  haven",
    "datePublished": "2024-03-11T18:40:00+01:00",
    "dateModified": "2024-03-11T19:02:00+01:00",
    "author": [{"@type": "Person", "name": "Els Kramer"}, "Jan Vonk", {"name": "https://brug.example/jan"}],
    "publisher": {"@type": "Organization", "name": "De Brug"},
    "inLanguage": "nl-BE",
}
FULL = Metadata(
    title="Brand in de haven",
    outlet="De Brug",
    authors=("Els Kramer", "Jan Vonk"),
    published="2024-03-11T18:40:00+01:00",
    modified="2024-03-11T19:02:00+01:00",
    language="nl",
    url="https://www.brug.example/1",
)


@pytest.mark.parametrize(
    "item",
    [
        pytest.param(ITEM, id="alone"),
        pytest.param({"@graph": [{"@type": "WebPage", "name": "Nieuws"}, ITEM]}, id="in a graph"),
        pytest.param({"@type": "WebPage", "mainEntity": ITEM}, id="main entity"),
    ],
)
def test_linked_data_is_read(item: dict[str, Any]) -> None:
    """Headline, dates, authors and outlet come from the article's item, wherever it is nested."""
    assert read(draw_page(item=item)).metadata == FULL


def test_metas_and_elements_stand_in() -> None:
    """Without linked data Open Graph and the elements of the page speak."""
    head = (
        '<meta property="og:site_name" content="De Brug"><meta property="article:published_time" '
        'content="2024-03-11T18:40:00+01:00"><meta name="author" content="Els Kramer">'
    )
    found = read(draw_page(head=head)).metadata
    assert (found.outlet, found.published, found.authors) == ("De Brug", "2024-03-11T18:40:00+01:00", ("Els Kramer",))
    assert (found.title, found.language) == ("Brand", "nl")


@pytest.mark.parametrize(
    ("address", "day"),
    [
        ("https://brug.example/2024/03/11/brand", "2024-03-11"),
        ("https://brug.example/nieuws/2024/3/7/brand.html", "2024-03-07"),
        ("https://brug.example/2024-03-11-brand", "2024-03-11"),
        ("https://brug.example/2024/03/11", "2024-03-11"),
        ("https://brug.example/2024/13/11/brand", None),
        ("https://brug.example/2024/03-11/brand", None),
        ("https://brug.example/12024/03/11/brand", None),
        ("https://brug.example/0024/03/11/brand", None),
        ("https://brug.example/1?dag=/2024/03/11/", None),
        (None, None),
    ],
)
def test_the_address_tells_the_day_where_nothing_else_does(address: str | None, day: str | None) -> None:
    """As a path has it, of a plausible year."""
    assert read(draw_page(), url=address).metadata.published == day


@pytest.mark.parametrize(
    "element",
    [
        '<span itemprop="datePublished" content="2024-03-11T18:40:00+01:00">maandag</span>',
        '<time itemprop="datePublished" datetime="2024-03-11T18:40:00+01:00">maandag</time>',
        '<time datetime="2024-03-11T18:40:00+01:00">maandag</time>',
    ],
)
def test_an_element_tells_the_moment(element: str) -> None:
    """Before the address; one that microdata call so before another ``<time>``."""
    before = '<time datetime="2020-01-01">1 januari</time>' if "itemprop" in element else ""
    page = draw_page(f"<p>{before}{element}</p>{BODY}")
    assert read(page, url="https://brug.example/2024/03/12/brand").metadata.published == "2024-03-11T18:40:00+01:00"


@pytest.mark.parametrize(
    ("link", "url", "found"),
    [
        ("/a/1", "https://m.brug.example/1?x=y", "https://m.brug.example/a/1"),
        ("https://www.brug.example/a/1", "https://m.brug.example/1", "https://www.brug.example/a/1"),
        ("https://elders.example/a/1", "https://m.brug.example/1", "https://m.brug.example/1"),
        ("https://brug.example/a/1", None, "https://brug.example/a/1"),
        ("javascript:alert(1)", "https://m.brug.example/1", "https://m.brug.example/1"),
        ("http://[", None, None),
    ],
)
def test_canonical_link_counts_on_its_own_site(link: str, url: str | None, found: str | None) -> None:
    """Another host's link does not move the article there."""
    page = parse_page(capture_of(f'<html><head><link rel="canonical" href="{link}"></head><body>x'))
    assert read_metadata(page, url).url == found


@pytest.mark.parametrize("value", ["gisteren", "0001-01-01T00:00:00Z", "2024-13-01", 20240311, None, ["2024-03-11"]])
def test_a_date_that_is_none_is_left_out(value: object) -> None:
    """Nothing is guessed."""
    assert read(draw_page(item={"@type": "Article", "datePublished": value})).metadata.published is None


@pytest.mark.parametrize("script", ["{", "[" * 100_000, '{"@type": 3}', '"@graph"', "<!-- {} -->", "null"])
def test_broken_linked_data_says_nothing(script: str) -> None:
    """What is no item is passed over."""
    page = f'<html><head><script type="application/ld+json">{script}</script></head><body>x'
    assert find_article(parse_page(capture_of(page))) == {}
