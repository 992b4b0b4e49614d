"""IPTC NewsML-G2 (a news item, a message with several, a package) and NITF, alone or in such an item."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeAlias, cast

from lxml import etree
from lxml.html import HtmlElement

from wederhoor.errors import InputError
from wederhoor.ingest.budget import Budget
from wederhoor.ingest.formats.composition import Paragraph, compose, text_of
from wederhoor.ingest.formats.field import language_of, words
from wederhoor.ingest.formats.html.blocks import BLOCKS, Piece
from wederhoor.ingest.formats.html.dom import Step, Tag, TextNode, walk
from wederhoor.ingest.formats.markup import NITF, lay_markup, lay_steps, resolve_markup
from wederhoor.ingest.formats.reader import Found, Reader
from wederhoor.ingest.formats.xml import parse_xml, root_name
from wederhoor.records.capture import Capture, Draft, Link, Metadata

_ROOTS = frozenset({"newsitem", "newsmessage", "packageitem", "nitf"})
"""The other items of the standard (concepts, plans, catalogues) hold no articles."""

_TOP = "/*[1]"

_Place: TypeAlias = "tuple[etree._Element, str]"  # noqa: SLF001  (lxml has no public name for it)
"""An element and its path."""


def read_newsml(capture: Capture, budget: Budget) -> Iterator[Found]:
    """The items with a text in them; an item without one (a picture) is a failure of its own, and the items that a
    package names by their address are links.

    Paragraphs are those of the XHTML or NITF in the item. ``InputError`` for what is no well-formed XML.
    """
    root = parse_xml(capture)
    found = False
    for item, path in _items(root):
        budget.check(capture.name)
        found = True
        # first of all, for laying out a text gives its elements the names of HTML
        metadata = _metadata(item, path)
        headline, body = _headline(item, path), _body(item, path)
        if any(text_of(part).strip() == text_of(line).strip() for part in body[:1] for line in headline):
            headline = []
        text, segments = compose([*headline, *body])
        if body and text:
            yield Draft(text=text, segments=segments, metadata=metadata)
        else:
            yield InputError(f"{capture.name} » {item.get('guid')}"[:400], "holds no text", "leave it out")
    for package, path in _within([(root, _TOP)], "packageItem"):
        for link in _links(package, path):
            found = True
            yield link
    if not found:
        raise InputError(capture.name, "holds no news item", "get the file again")


def _items(root: etree._Element) -> Iterator[_Place]:
    if _name(root) == "nitf":
        yield root, _TOP
    yield from _within([(root, _TOP)], "newsItem")


def _within(places: list[_Place], name: str) -> Iterator[_Place]:
    """The elements of that name at the top of a document or in its item set."""
    for place in places:
        if _name(place[0]) == name:
            yield place
        yield from _find(place, "itemSet", name)


def _find(place: _Place, *names: str) -> Iterator[_Place]:
    """The elements at the end of that way of names, whatever their namespace."""
    places = [place]
    for name in names:
        places = [inner for outer in places for inner in _children(outer) if _name(inner[0]) == name]
    yield from places


def _children(place: _Place) -> Iterator[_Place]:
    elements = (child for child in place[0] if isinstance(child.tag, str))
    yield from ((child, f"{place[1]}/*[{number}]") for number, child in enumerate(elements, 1))


def _name(element: etree._Element) -> str:
    return str(element.tag).rpartition("}")[2]


def _headline(item: etree._Element, path: str) -> list[Paragraph]:
    found = next(_find((item, path), "contentMeta", "headline"), None)
    return _lay(*found) if found else []


def _body(item: etree._Element, path: str) -> list[Paragraph]:
    """The text of an item, the first of several renditions that has words."""
    if _name(item) == "nitf":
        return _lay(item, path)
    renditions = [place for content in _find((item, path), "contentSet") for place in _children(content)]
    found = (_rendition(*place) for place in renditions)
    return next((paragraphs for paragraphs in found if any(text_of(part).strip() for part in paragraphs)), [])


def _rendition(element: etree._Element, path: str) -> list[Paragraph]:
    if _name(element) == "inlineXML":
        inner = next((child for child in element if isinstance(child.tag, str)), None)
        is_text = inner is not None and (_name(inner) in {"nitf", "html", "body"} or _name(inner) in BLOCKS)
        return _lay(element, path) if is_text else []
    if _name(element) != "inlineData" or element.get("encoding") or not element.text:
        return []
    place = f"{path}/text()[1]"
    is_markup = "html" in element.get("contenttype", "") or element.text.lstrip().startswith("<")
    return lay_markup(element.text, place) if is_markup else [[Piece(element.text, place)]]


def _lay(element: etree._Element, path: str) -> list[Paragraph]:
    """The paragraphs of an element, laid out as HTML; it gets the names of that."""
    for inner in element.iter():
        if isinstance(inner.tag, str):
            inner.tag = NITF.get(_name(inner), _name(inner))
    element.tag = "body"
    steps = (_moved(step, path) for step in walk(cast("HtmlElement", element)))
    return lay_steps(steps)


def _moved(step: Step, path: str) -> Step:
    """A step of the walk through an element, with the path in the whole document."""
    return step if isinstance(step, Tag) else TextNode(step.element, path + step.path.removeprefix(_TOP), step.text)


def _metadata(item: etree._Element, path: str) -> Metadata:
    """What the item says, else what the NITF in it does."""
    top = (item, path)
    version, made = _said(top, "itemMeta", "versionCreated"), _said(top, "itemMeta", "firstCreated")
    issued = next((element.get("norm") for element in item.iter("{*}date.issue")), None)
    number = next((element.get("id-string") for element in item.iter("{*}doc-id")), None)
    author = _said(top, "contentMeta", "by") or _said(top, "contentMeta", "creator", "name") or _first(item, "byline")
    published = made or version or _issued(issued)
    return Metadata(
        title=_said(top, "contentMeta", "headline") or _first(item, "hl1"),
        outlet=_provider(item, path),
        authors=(author,) if author else (),
        published=published,
        modified=version if made else None,
        language=language_of(_language(item, path)),
        identifier=words(item.get("guid")) or words(number),
    )


def _said(place: _Place, *names: str) -> str | None:
    found = next(_find(place, *names), None)
    return words("".join(found[0].itertext())) if found else None


def _first(item: etree._Element, name: str) -> str | None:
    """The words of the first element of that name in an item."""
    return next((words("".join(element.itertext())) for element in item.iter(f"{{*}}{name}")), None)


def _provider(item: etree._Element, path: str) -> str | None:
    """Who provides the item: by name, as a literal, by the code behind its scheme; else who has the rights to it."""
    top = (item, path)
    provider = next(_find(top, "itemMeta", "provider"), None)
    named = _said(top, "itemMeta", "provider", "name")
    code = provider[0].get("literal") or provider[0].get("qcode", "").rpartition(":")[2] if provider else None
    holder = next((element.get("holder") for element in item.iter("{*}doc.copyright")), None)
    held = _said(top, "rightsInfo", "copyrightHolder", "name")
    return named or words(code) or held or _said(top, "contentMeta", "creditline") or words(holder)


def _language(item: etree._Element, path: str) -> str | None:
    declared = next(_find((item, path), "contentMeta", "language"), None)
    return (declared[0].get("tag") if declared else None) or item.get("{http://www.w3.org/XML/1998/namespace}lang")


def _issued(norm: str | None) -> str | None:
    """ISO 8601 of the short form that NITF has (``20240311T184000+0100``)."""
    written = words(norm) or ""
    day, rest = written[:8], written[8:]
    if not day.isdecimal() or len(day) < 8:
        return written or None
    time, zone = rest[1:7], rest[7:]
    moment = f"T{time[:2]}:{time[2:4]}:{time[4:6]}{zone}" if rest.startswith("T") and time.isdecimal() else ""
    return f"{day[:4]}-{day[4:6]}-{day[6:]}{moment}"


def _links(package: etree._Element, path: str) -> Iterator[Link]:
    """The items of a package that have an address."""
    for reference, _ in _referred((package, path)):
        address = words(reference.get("href"))
        if address and address.startswith(("http://", "https://")):
            title = next((words("".join(line.itertext())) for line in reference.iter("{*}headline", "{*}title")), None)
            yield Link(url=address, known=Metadata(title=title))


def _referred(place: _Place) -> Iterator[_Place]:
    yield from _find(place, "groupSet", "group", "itemRef")
    yield from _find(place, "itemRef")


def is_newsml(capture: Capture) -> bool:
    """True by the root element."""
    return root_name(capture) in _ROOTS


def resolve_newsml(capture: Capture) -> Callable[[str], str]:
    """The text nodes of the document by their paths, and those of HTML that stands as text in it."""
    root = cast("HtmlElement", parse_xml(capture))
    nodes = {step.path: step.text for step in walk(root) if isinstance(step, TextNode)}
    return resolve_markup(nodes.__getitem__)


NEWSML = Reader(
    name="newsml",
    shared_suffixes=frozenset({"xml", "nitf"}),
    matches=is_newsml,
    read=read_newsml,
    resolve=resolve_newsml,
)
