"""The lines at the top that say where an article comes from."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wederhoor.records.frontmatter import read_front_matter, without_front_matter

BODY = "Brug stort in bij Oostmerkel\n\nBij de instorting raakten drie mensen gewond.\n"


@pytest.mark.parametrize(
    ("top", "values"),
    [
        pytest.param(
            "outlet: De Lantaarn\npublished: 2024-03-12\n\n", ("De Lantaarn", "2024-03-12", None, None), id="two keys"
        ),
        pytest.param(
            "Outlet: De Lantaarn\nTITLE: Brug weg\n\n", ("De Lantaarn", None, None, "Brug weg"), id="capitals"
        ),
        pytest.param("---\noutlet: De Lantaarn\n---\n", ("De Lantaarn", None, None, None), id="fenced"),
        pytest.param(
            "---\nauthor: X\ntags:\n- a\ntitle: 'Brug weg'\n---\n", (None, None, None, "Brug weg"), id="other keys"
        ),
        pytest.param(
            "\ufeff\r\noutlet:De Lantaarn\r\nurl: https://a.example/b\r\n\r\n",
            ("De Lantaarn", None, "https://a.example/b", None),
            id="mark and CRLF",
        ),
        pytest.param(
            "url: https://a.example/b?c=d:e\n\n", (None, None, "https://a.example/b?c=d:e", None), id="address alone"
        ),
        pytest.param(
            "published: 2024-03-12T10:15:00+01:00\n", (None, "2024-03-12T10:15:00+01:00", None, None), id="date alone"
        ),
        pytest.param(
            "outlet: De Lantaarn\n\npublished: 2024-03-12\n", ("De Lantaarn", "2024-03-12", None, None), id="spaced"
        ),
        pytest.param("outlet:\npublished: 2024-03-12\n", (None, "2024-03-12", None, None), id="empty value"),
        pytest.param(
            'title: "Brug: weg"\noutlet: De Lantaarn\n---\n', ("De Lantaarn", None, None, "Brug: weg"), id="fence below"
        ),
    ],
)
def test_front_matter_is_read(top, values):
    """The known keys at the top are read, and the span ends before the article's own first line."""
    text = top + BODY
    front = read_front_matter(text)
    assert (front.outlet, front.published, front.url, front.title) == values
    assert text[front.span.end :].strip() == BODY.strip()


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(BODY, id="article"),
        pytest.param("Oostmerkel: brug ingestort\n\nDrie gewonden.", id="place and colon"),
        pytest.param(
            "Outlet: nieuw winkelcentrum open\n\nDe outlet telt honderd winkels.", id="headline that opens with a key"
        ),
        pytest.param("Minister: ‘Wij wisten van niets’\nPublished was het al.", id="speaker"),
        pytest.param("---\nBrug stort in\n---\n", id="rules without keys"),
        pytest.param("---\nDe minister zei het volgende: niets\ntitle: x\n---\n", id="sentence between rules"),
        pytest.param("Drie gewonden.\noutlet: De Lantaarn\nurl: https://a.example\n", id="not at the top"),
        pytest.param("published: gisteren was alles anders\n\nVandaag niet.", id="key without a date"),
        pytest.param("outlet: " + "x" * 600 + "\nurl: https://a.example", id="value of a paragraph"),
        pytest.param("", id="empty"),
    ],
)
def test_articles_own_words_are_left_alone(text):
    """An article that opens with a word and a colon has no front matter."""
    assert read_front_matter(text).span is None


@given(st.text(alphabet="outle: -\n\rx\ufeff", max_size=60))
def test_span_lies_in_the_text(text):
    """Whatever the text, the span lies in it and begins and ends with something to see."""
    span = read_front_matter(text).span
    if span:
        assert 0 <= span.start < span.end <= len(text)
        assert span.of(text).strip() == span.of(text)


@pytest.mark.parametrize("head", ["", "outlet: De Brug\nlanguage: nl\n", "---\ntitle: x\n---\n"])
def test_what_stands_below(head):
    """The article itself begins behind the lines that say where it comes from."""
    assert without_front_matter(f"{head}\nBrug dicht\n").strip() == "Brug dicht"
