"""Lists of addresses: OPML, by which feed readers hand over subscriptions, and sitemaps."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from wederhoor.errors import InputError
from wederhoor.ingest.budget import Budget
from wederhoor.ingest.formats.field import language_of, words
from wederhoor.ingest.formats.reader import Found, Reader
from wederhoor.ingest.formats.xml import parse_xml, root_name
from wederhoor.records.capture import Capture, Link, Metadata

_SITEMAPS = frozenset({"urlset", "sitemapindex"})


def read_opml(capture: Capture, budget: Budget) -> Iterator[Found]:
    """A link for each feed of the list, in its order. ``InputError`` when it has none."""
    budget.check(capture.name)
    found = False
    for outline in parse_xml(capture).iter("{*}outline"):
        # both ways of writing are met, though the specification has one
        address = words(outline.get("xmlUrl")) or words(outline.get("xmlurl"))
        if address and _is_page(address):
            found = True
            yield Link(url=address, known=Metadata(outlet=words(outline.get("title")) or words(outline.get("text"))))
    if not found:
        raise InputError(capture.name, "lists no feeds", "export the subscriptions of your feed reader again")


def read_sitemap(capture: Capture, budget: Budget) -> Iterator[Found]:
    """A link for each page or further sitemap, with what a news sitemap says of it. ``InputError`` when it has none."""
    budget.check(capture.name)
    found = False
    for entry in parse_xml(capture).iter("{*}url", "{*}sitemap"):
        address = _said(entry, "loc")
        if address and _is_page(address):
            found = True
            yield Link(url=address, known=_known(entry))
    if not found:
        raise InputError(capture.name, "lists no pages", "get the file again")


def _known(entry: etree._Element) -> Metadata:
    return Metadata(
        title=_said(entry, "news", "title"),
        outlet=_said(entry, "news", "publication", "name"),
        published=_said(entry, "news", "publication_date"),
        modified=_said(entry, "lastmod"),
        language=language_of(_said(entry, "news", "publication", "language")),
    )


def _said(entry: etree._Element, *names: str) -> str | None:
    return words(entry.findtext("/".join(f"{{*}}{name}" for name in names)))


def _is_page(address: str) -> bool:
    return address.startswith(("http://", "https://"))


def is_opml(capture: Capture) -> bool:
    """True by the root element."""
    return root_name(capture) == "opml"


def is_sitemap(capture: Capture) -> bool:
    """True by the root element."""
    return root_name(capture) in _SITEMAPS


OPML = Reader(name="opml", suffixes=frozenset({"opml"}), matches=is_opml, read=read_opml)
SITEMAP = Reader(name="sitemap", shared_suffixes=frozenset({"xml"}), matches=is_sitemap, read=read_sitemap)
