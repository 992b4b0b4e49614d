"""Every format of text in the encodings that programs of Windows write: UTF-8 with its mark, UTF-16."""

import re

import pytest

from tests.ingest.formats import samples_structured as structured
from tests.ingest.formats.finds import find, list_problems
from tests.ingest.formats.samples import FEED, PAGE, TEXT
from tests.ingest.formats.test_feed import ATOM, JSON_FEED
from wederhoor.ingest.formats import READERS
from wederhoor.ingest.unfold import choose_reader
from wederhoor.records.capture import Draft, Link

ENCODINGS = ("utf-8-sig", "utf-16-le", "utf-16-be")
MARKS = {"utf-16-le": b"\xff\xfe", "utf-16-be": b"\xfe\xff"}
TEXTS = {
    "page": PAGE, "rss": FEED, "atom": ATOM.encode(), "json feed": JSON_FEED.encode(), "text": TEXT,
    **{name: sample() for name, (_, sample) in structured.SAMPLES.items() if sample()[:1] in (b"<", b"{", b"[")},
    "list": structured.SAMPLES["mediacloud"][1](),
}  # fmt: skip

BOMBS = {
    "feed with entities": ('<!DOCTYPE rss [<!ENTITY a "b">]><rss version="2.0"/>', "declares XML entities"),
    "feed of 10,001 entries": ("<rss version='2.0'>" + "<item/>" * 10_001 + "</rss>", "has more than 10,000"),
    "feed with 600 attributes": (
        "<rss version='2.0' " + " ".join(f"a{number}='x y'" for number in range(600)) + "/>", "has a tag with more",
    ),
    "sitemap with 600 attributes": (
        "<urlset " + " ".join(f'a{number}="x y"' for number in range(600)) + "/>", "has a tag with more",
    ),
    "page with 600 attributes": (
        "<!doctype html><p " + " ".join(f"a{number}" for number in range(600)) + ">x", "has a tag with more",
    ),
}  # fmt: skip
"""Documents that are refused for what stands in their bytes, with what must be said of them."""


def encode(data, encoding):
    """The sample in another encoding, which its declaration names."""
    text = re.sub(r"(encoding=[\"']|charset=[\"']?)[\w-]+", rf"\g<1>{encoding[:6].rstrip('-')}", data.decode())
    return MARKS.get(encoding, b"") + text.encode(encoding)


def told(data):
    """What is found, without the path by which it is found."""
    return [
        (one.reader, one.found.text, one.found.metadata) if isinstance(one.found, Draft)
        else one.found if isinstance(one.found, Link) else str(one.found)
        for one in find(data, "bron")
    ]  # fmt: skip


@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize("sample", TEXTS)
def test_the_encoding_makes_no_difference(sample, encoding):
    """The same articles are found; a mark that plain text begins with is part of it, for offsets count it."""
    found = [(*one[:1], one[1].removeprefix("\ufeff"), *one[2:]) if isinstance(one, tuple) else one
             for one in told(encode(TEXTS[sample], encoding))]  # fmt: skip
    assert found == told(TEXTS[sample])


@pytest.mark.parametrize("sample", [name for name in TEXTS if name != "text"])
def test_texts_in_utf_16_lead_back(sample):
    """Each run stands at its path."""
    data = encode(TEXTS[sample], "utf-16-le")
    for one in find(data):
        if isinstance(one.found, Draft):
            resolve = choose_reader(one.way[-1], READERS).resolve(one.way[-1])
            for segment in one.found.segments:
                length = segment.span.end - segment.span.start
                shown = one.found.text[segment.span.start : segment.span.end]
                assert resolve(segment.path)[segment.offset :][:length] == shown


def test_utf_16_without_a_mark_is_known_by_its_first_tag():
    """Though the standard asks for the mark."""
    assert told(FEED.decode().encode("utf-16-le")) == told(FEED)
    assert told(PAGE.decode().replace("utf-8", "utf-16").encode("utf-16-be")) == told(PAGE)


@pytest.mark.parametrize("name", BOMBS)
def test_what_is_refused_is_refused_in_utf_16_too(name):
    """What is looked for in the bytes is looked for in those of UTF-8."""
    text, problem = BOMBS[name]
    assert problem in list_problems(text.encode())[0]
    assert problem in list_problems(text.encode("utf-16"))[0]
