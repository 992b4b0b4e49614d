"""Feeds read as captures and links."""

import json
import time

import pytest

from wederhoor.errors import InputError
from wederhoor.ingest.budget import Limits
from wederhoor.ingest.formats import READERS
from wederhoor.ingest.unfold import Unfolded, choose_reader, unfold
from wederhoor.records.capture import Capture, Draft, Link

BODY = "".join(
    f'<p>De brandweer meldt &eacute;&eacute;n gewonde in loods {number}. De burgemeester zegt: "ramen dicht".</p>'
    for number in range(6)
)
RSS = f"""<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>De Brug</title><link>https://brug.example/</link><language>nl-nl</language>
<item><title>Brand &amp; rook</title><link>/1</link><guid>g1</guid><pubDate>Mon, 11 Mar 2024 18:40:00 +0100</pubDate>
<dc:creator>Els Kramer</dc:creator><description>kort</description>
<content:encoded><![CDATA[{BODY}]]></content:encoded></item>
<item><title>Nog een brand</title><link>https://brug.example/2</link><description>kort</description></item>
<item><title>Los</title></item>
</channel></rss>"""
ATOM = f"""<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="nl"><title>De Brug</title>
<entry><title>Brand &amp; rook</title><link href="https://brug.example/1"/><id>g1</id>
<published>2024-03-11T18:40:00+01:00</published><updated>2024-03-11T19:00:00+01:00</updated>
<author><name>Els Kramer</name></author><content type="html"><![CDATA[{BODY}]]></content></entry></feed>"""
JSON_FEED = json.dumps(
    {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "De Brug",
        "language": "nl",
        "items": [
            {"id": 7, "url": "https://brug.example/1", "title": "Brand & rook", "content_html": BODY,
             "date_published": "2024-03-11T18:40:00+01:00", "authors": [{"name": "Els Kramer"}]},
        ],
    }
)  # fmt: skip


def read(feed: str) -> list[Unfolded]:
    capture = Capture(data=feed.encode(), name="feed", url="https://brug.example/rss")
    return list(unfold(capture, limits=Limits(), clock=time.monotonic))


@pytest.mark.parametrize(
    "feed", [pytest.param(RSS, id="RSS"), pytest.param(ATOM, id="Atom"), pytest.param(JSON_FEED, id="JSON Feed")]
)
def test_an_entry_with_its_text_is_an_article(feed: str) -> None:
    """Text, title, outlet, author, moment and address come from the feed."""
    draft = read(feed)[0].found
    assert isinstance(draft, Draft)
    assert draft.text.startswith("De brandweer meldt één gewonde in loods 0.")
    assert draft.text.count('"ramen dicht"') == 6
    said = draft.metadata
    assert (said.title, said.outlet, said.authors) == ("Brand & rook", "De Brug", ("Els Kramer",))
    assert (said.published, said.url) == ("2024-03-11T18:40:00+01:00", "https://brug.example/1")


def test_an_entry_without_its_text_is_a_link() -> None:
    """What the feed says of it goes along."""
    link = read(RSS)[1].found
    assert isinstance(link, Link)
    assert (link.url, link.known.title, link.known.outlet) == ("https://brug.example/2", "Nog een brand", "De Brug")


def test_an_entry_with_neither_is_a_failure() -> None:
    """It is named by its number."""
    assert str(read(RSS)[2].found) == "feed » entry 3: has neither a text nor a link; leave it out"


@pytest.mark.parametrize(
    ("feed", "problem"),
    [
        ("<rss", "is no feed that can be read"),
        ('<!DOCTYPE x [<!ENTITY a "b">]><rss><channel><title>&a;</title></channel></rss>', "declares XML entities"),
        ('{"version": "https://jsonfeed.org/version/1", "items": 3}', "is no JSON Feed"),
        ('{"version": "https://jsonfeed.org/version/1"', "is no JSON Feed"),
    ],
)
def test_what_is_broken_says_so(feed: str, problem: str) -> None:
    """One failure, no article."""
    (one,) = read(feed)
    assert isinstance(one.found, InputError)
    assert one.found.problem.startswith(problem)


@pytest.mark.parametrize("url", ["javascript:alert(1)", "file:///etc/passwd", "http://[", "gopher://x/1"])
def test_addresses_of_other_schemes_are_none(url: str) -> None:
    """An entry cannot point into this machine."""
    feed = (
        f"<rss version='2.0'><channel><title>x</title><item><title>y</title><link>{url}</link></item></channel></rss>"
    )
    (one,) = read(feed)
    assert isinstance(one.found, InputError)


def test_a_feed_is_known_by_its_root() -> None:
    """Comments and instructions before it don't matter."""
    data = b"\xef\xbb\xbf<?xml version='1.0'?>\n<!-- x --><?style y?><rdf:RDF xmlns:rdf='r'/>"
    assert choose_reader(Capture(data=data, name="x"), READERS).name == "feed"


def test_a_feed_over_which_feedparser_stumbles_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """It raises ValueError for some names of namespaces: ``feed wide`` of the altered samples, seed 442."""

    def stumble(*_: object, **__: object) -> None:
        raise ValueError("too many values to unpack")

    monkeypatch.setattr("feedparser.parse", stumble)
    (found,) = [
        one.found for one in unfold(Capture(data=RSS.encode(), name="x"), limits=Limits(), clock=time.monotonic)
    ]
    assert isinstance(found, InputError)
    assert found.problem == "is no feed that can be read"
