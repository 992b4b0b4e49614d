"""News items of agencies (ninjs, NewsML-G2, NITF) and lists of addresses."""

import json

import pytest

from tests.ingest.formats import samples_structured as samples
from tests.ingest.formats.test_structured import read, reader_of
from wederhoor.errors import InputError
from wederhoor.records.capture import Draft, Link, Metadata


def drafts(name: str, data: bytes) -> list[Draft]:
    """The articles in a file."""
    return [found for found in read(reader_of(name), data) if isinstance(found, Draft)]


def item(**fields: object) -> bytes:
    """A ninjs item."""
    return json.dumps({"uri": "urn:x:1", "versioncreated": "2024-03-11T17:40:00Z", **fields}).encode()


def test_ninjs_has_headline_and_paragraphs() -> None:
    """Of the headlines the main one, of the texts the marked up one."""
    (draft,) = drafts("ninjs", samples.ninjs())
    assert draft.text == f"Dak van loods bezweken\n\n{samples.FIRST}\n\n{samples.SECOND} & meer"
    said = draft.metadata
    assert (said.title, said.outlet, said.authors) == ("Dak van loods bezweken", "Kade Persbureau", ("Els Kramer",))
    assert (said.published, said.modified) == ("2024-03-11T18:40:00+01:00", "2024-03-11T19:00:00+01:00")
    assert (said.language, said.identifier, said.url) == ("nl", "urn:newsml:kade.example:20240311:1", None)


@pytest.mark.parametrize(
    ("fields", "text"),
    [
        pytest.param({"body_text": "Een.\n\nTwee."}, "Een.\n\nTwee.", id="plain"),
        pytest.param({"body_xhtml": "<p>Een.</p><p>Twee.</p>", "body_text": "Een. Twee."}, "Een.\n\nTwee.", id="both"),
        pytest.param({"body_main": "Een.", "headline_main": "Kop"}, "Kop\n\nEen.", id="1.6"),
        pytest.param({"headline": "Kop", "body_html": "<h1>Kop</h1><p>Een."}, "Kop\n\nEen.", id="headline in the text"),
        pytest.param({"bodies": [{"value": "3 < 4"}], "headlines": []}, "3 < 4", id="2.0"),
        pytest.param({"headline": "Kop", "body_xhtml": "\n  H<sub>2</sub>O\n lekt. "}, "Kop\n\nH2O lekt.", id="inline"),
        pytest.param({"headline": " Kop ", "body_text": "\n  Een. \n"}, "Kop\n\nEen.", id="blanks"),
        pytest.param(
            {"bodies": [{"value": "<nitf><body><body.head><hedline><hl1>Kop</hl1></hedline><byline>Els</byline>"
                                  "</body.head><body.content><p>Een.</p></body.content></body></nitf>"}]},
            "Kop\n\nEen.", id="NITF in it",
        ),
    ],
)  # fmt: skip
def test_texts_of_all_versions(fields: dict[str, object], text: str) -> None:
    """Versions and services name them in many ways."""
    assert drafts("ninjs", item(**fields))[0].text == text


def test_an_item_without_text_is_a_failure_among_others() -> None:
    """It is named, and the others are read."""
    text, picture = read(reader_of("ninjs"), samples.ninjs_1())
    assert isinstance(text, Draft)
    assert str(picture) == "sample » http://kade.example/2: holds no text (picture); leave it out"


def test_newsml_items_are_read_one_by_one() -> None:
    """NITF, XHTML, and HTML that stands as text; a headline that the text repeats stands once, a byline not at
    all."""
    *items, picture = read(reader_of("newsml"), samples.newsml())
    assert [draft.text for draft in items if isinstance(draft, Draft)] == [
        f"Dak bezweken\n\n{samples.FIRST}\n\nDe kade is dicht.",
        f"Loods leeg\n\n{samples.FIRST}",
        f"Later\n\n{samples.SECOND} & meer",
    ]
    assert str(picture) == "sample » urn:newsml:kade.example:4: holds no text; leave it out"


def test_newsml_says_who_and_when() -> None:
    """Provider, byline, both moments, language and guid."""
    assert drafts("newsml", samples.newsml())[1].metadata == Metadata(
        title="Loods leeg",
        outlet="Kade Persbureau",
        authors=("Els Kramer",),
        published="2024-03-11T18:40:00+01:00",
        modified="2024-03-11T19:00:00+01:00",
        language="nl",
        identifier="urn:newsml:kade.example:2",
    )


def test_nitf_is_read_by_itself() -> None:
    """With the holder of its rights as outlet and its day of issue."""
    (draft,) = drafts("newsml", samples.nitf())
    assert draft.text == f"Dak bezweken\n\nKADE\n\n{samples.FIRST}"
    said = draft.metadata
    assert (said.title, said.outlet, said.published) == ("Dak bezweken", "Kade Persbureau", "2024-03-11T18:40:00+0100")


def test_a_package_gives_links() -> None:
    """To those of its items that have an address."""
    package = (
        '<packageItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="p"><groupSet root="g"><group id="g">'
        '<itemRef residref="urn:x:1"/><itemRef href="https://kade.example/1"><headline>Dak</headline></itemRef>'
        "</group></groupSet></packageItem>"
    )
    assert read(reader_of("newsml"), package.encode()) == [
        Link(url="https://kade.example/1", known=Metadata(title="Dak"))
    ]


@pytest.mark.parametrize(
    ("name", "data", "problem"),
    [
        ("ninjs", b"3", "holds no news item"),
        ("newsml", b"<newsItem", "is not well-formed XML"),
        ("newsml", b"<newsMessage/>", "holds no news item"),
        ("newsml", b'<!DOCTYPE nitf [<!ENTITY a "b">]><nitf>&a;</nitf>', "declares XML entities"),
        ("opml", b"<opml/>", "lists no feeds"),
        ("sitemap", b"<urlset/>", "lists no pages"),
    ],
)
def test_what_is_broken_says_so(name: str, data: bytes, problem: str) -> None:
    """One failure, no article."""
    with pytest.raises(InputError) as failure:
        read(reader_of(name), data)
    assert failure.value.problem.startswith(problem)


def test_subscriptions_are_links() -> None:
    """Of feeds in folders too; other schemes than those of the web are left out."""
    assert read(reader_of("opml"), samples.opml()) == [
        Link(url="https://brug.example/rss", known=Metadata(outlet="De Brug"))
    ]


def test_a_news_sitemap_says_what_it_points_to() -> None:
    """Title, outlet, day and language."""
    known = Metadata(title="Dak", outlet="De Brug", published="2024-03-11", language="nl")
    assert read(reader_of("sitemap"), samples.sitemap()) == [Link(url="https://brug.example/1", known=known)]


def test_stories_of_media_cloud_are_articles_or_links() -> None:
    """By whether the list holds their text."""
    text, link, nothing = read(reader_of("mediacloud"), samples.mediacloud())
    assert isinstance(text, Draft)
    assert text.text == f'{samples.FIRST}\n\nZij zei: "weg" .'
    assert (text.metadata.title, text.metadata.outlet) == ("Dak, bezweken", "brug.example")
    assert isinstance(link, Link)
    assert (link.url, link.known.published, link.known.identifier) == ("https://kade.example/2", "2024-03-11", "a2")
    assert str(nothing) == "sample » row 3: has neither a text nor a link; leave it out"


def test_cells_may_be_long() -> None:
    """Longer than the limit that Python sets."""
    head = "id;media_name;publish_date;title;url;text\n"
    (draft,) = drafts("mediacloud", f"{head}1;Kade;2024-03-11;Dak;;{'rook ' * 40_000}einde\n".encode())
    assert len(draft.text) == 200_005
