"""What a page says of its article: schema.org in JSON-LD, Open Graph, ``<meta>``, ``<time>``."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any
from urllib.parse import urljoin, urlsplit

from lxml.html import HtmlElement

from wederhoor.ingest.formats.field import language_of, words
from wederhoor.records.capture import Metadata
from wederhoor.records.instant import day_of

ARTICLE_TYPES = frozenset(
    "AdvertiserContentArticle AnalysisNewsArticle Article AskPublicNewsArticle BackgroundNewsArticle BlogPosting "
    "DiscussionForumPosting LiveBlogPosting NewsArticle OpinionNewsArticle Report ReportageNewsArticle "
    "ReviewNewsArticle SatiricalArticle SocialMediaPosting WebPage".split()
)
"""Types of schema.org that stand for a page's article; ``WebPage`` counts only where there is no other."""

_DEPTH = 6
"""Levels of nesting of JSON-LD that are looked through (``@graph``, ``mainEntity``); articles stand on the second."""

_TITLE = ("og:title", "twitter:title", "dc.title", "dcterms.title")
_OUTLET = ("og:site_name", "dc.publisher", "dcterms.publisher", "application-name")
_PUBLISHED = (
    "article:published_time", "og:published_time", "date", "dc.date", "dcterms.created", "dc.date.issued",
    "dcterms.issued", "datepublished", "pubdate", "publish-date", "parsely-pub-date", "sailthru.date",
)  # fmt: skip
_MODIFIED = ("article:modified_time", "og:updated_time", "dcterms.modified", "last-modified", "datemodified")
_AUTHORS = ("article:author", "author", "dc.creator", "parsely-author")

_LINKED_DATA = 2_000_000
"""Characters of JSON-LD of one page that are read: a live report of a day with all its entries has some 500,000, and as
values in memory a character can take thirty bytes."""

_DAY_IN_ADDRESS = re.compile(r"/(\d{4})([/-])(\d{1,2})\2(\d{1,2})(?=[/_.-]|$)", re.ASCII)
"""A day in a path, as many outlets have it: ``/2024/03/11/``, ``/2024-03-11-brand.html``."""

Item = Mapping[str, Any]


def read_metadata(root: HtmlElement, url: str | None) -> Metadata:
    """What the page says, the most explicit first: JSON-LD, then ``<meta>``, then the elements of the page, and of the
    day of publication last its address: of a page that Chromium saved nothing else may be left, since that drops all
    scripts, and JSON-LD with them.

    A date that is no ISO 8601 date of a plausible year is left out, as is a name that is a URL.
    """
    item = find_article(root)
    metas = _metas(root)
    address = _url(root, metas, url)
    published = _date(item.get("datePublished")) or _first_date(metas, _PUBLISHED) or _marked(root)
    languages = (item.get("inLanguage"), root.get("lang"), root.get("xml:lang"))
    return Metadata(
        title=words(item.get("headline") or item.get("name")) or _first(metas, _TITLE) or _heading(root),
        outlet=_name(item.get("publisher")) or _first(metas, _OUTLET),
        authors=_names(item.get("author")) or tuple(name for name in _all(metas, _AUTHORS) if not _is_url(name)),
        published=published or _time(root) or _day_in(address),
        modified=_date(item.get("dateModified")) or _first_date(metas, _MODIFIED),
        language=next(filter(None, map(language_of, languages)), None),
        url=address,
    )


def find_article(root: HtmlElement) -> Item:
    """The item of JSON-LD that stands for the article, the first of the most specific type; empty when there is
    none."""
    items = [item for script in _linked_data(root) for item in _items(_load(script), 0)]
    articles = [item for item in items if ARTICLE_TYPES & _types(item)]
    specific = [item for item in articles if _types(item) != {"WebPage"}]
    return next(iter((*specific, *articles)), {})


def _linked_data(root: HtmlElement) -> Iterator[str]:
    """The scripts with JSON-LD, as many as are not too long together."""
    left = _LINKED_DATA
    for script in filter(_is_linked_data, root.iter("script")):
        text = script.text or ""
        left -= len(text)
        if left < 0:
            return
        yield text


def _is_linked_data(script: HtmlElement) -> bool:
    return script.get("type", "").split(";")[0].strip().lower() == "application/ld+json"


def _load(script: str) -> object:
    """The JSON of a script, which pages wrap in comments and break their lines in."""
    text = re.sub(r"^\s*(?:<!--|//\s*<!\[CDATA\[)|(?:-->|//\s*\]\]>)\s*$", "", script)
    try:
        return json.loads(text, strict=False)
    except (ValueError, RecursionError):
        return None


def _items(value: object, depth: int) -> Iterator[Item]:
    if depth > _DEPTH:
        return
    if isinstance(value, list):
        for part in value:
            yield from _items(part, depth + 1)
    elif isinstance(value, dict):
        yield value
        for key in ("@graph", "mainEntity", "mainEntityOfPage", "itemListElement", "item"):
            yield from _items(value.get(key), depth + 1)


def _types(item: Item) -> frozenset[str]:
    value = item.get("@type")
    names = value if isinstance(value, list) else [value]
    return frozenset(name.rpartition("/")[2] for name in names if isinstance(name, str))


def _metas(root: HtmlElement) -> Mapping[str, Sequence[str]]:
    """The contents of ``<meta>`` by name or property in lower case, in the order of the page."""
    found: dict[str, list[str]] = {}
    for element in root.iter("meta"):
        content = words(element.get("content"))
        for attribute in ("property", "name", "itemprop"):
            key = element.get(attribute, "").strip().lower()
            if key and content:
                found.setdefault(key, []).append(content)
    return found


def _all(metas: Mapping[str, Sequence[str]], keys: Sequence[str]) -> Iterator[str]:
    for key in keys:
        if key in metas:
            yield from dict.fromkeys(metas[key])
            return


def _first(metas: Mapping[str, Sequence[str]], keys: Sequence[str]) -> str | None:
    return next(_all(metas, keys), None)


def _first_date(metas: Mapping[str, Sequence[str]], keys: Sequence[str]) -> str | None:
    return next((date for key in keys for value in metas.get(key, ()) if (date := _date(value))), None)


def _name(value: object) -> str | None:
    return next(iter(_names(value)), None)


def _names(value: object) -> tuple[str, ...]:
    """The names of persons or organisations in JSON-LD, which are strings, items with a name, or lists of these."""
    parts = value if isinstance(value, list) else [value]
    names = (words(part.get("name") if isinstance(part, dict) else part) for part in parts)
    return tuple(dict.fromkeys(name for name in names if name and not _is_url(name)))


def _is_url(value: str) -> bool:
    return bool(re.match(r"(?:https?:)?//|www\.", value))


def _date(value: object) -> str | None:
    """A date as it stands, when it is an ISO 8601 one; the space for which some pages write ``T`` is allowed."""
    text = words(value)
    return text if text and day_of(text) else None


def _marked(root: HtmlElement) -> str | None:
    """The first element that microdata call the moment of publication."""
    marked = (one for one in root.iterfind(".//*[@itemprop]") if one.get("itemprop", "").lower() == "datepublished")
    return next(filter(None, (_date(one.get("content") or one.get("datetime")) for one in marked)), None)


def _day_in(address: str | None) -> str | None:
    """The day that stands in the path of an address."""
    match = _DAY_IN_ADDRESS.search(urlsplit(address).path) if address else None
    return _date(f"{match[1]}-{match[3]:0>2}-{match[4]:0>2}") if match else None


def _time(root: HtmlElement) -> str | None:
    """The first machine-readable ``<time>`` of the page: what it was published at, by the habit of news sites."""
    values = (_date(element.get("datetime")) for element in root.iter("time"))
    return next((value for value in values if value), None)


def _heading(root: HtmlElement) -> str | None:
    for tag in ("h1", "title"):
        for element in root.iter(tag):
            title = words(element.text_content())
            if title:
                return title
    return None


def _url(root: HtmlElement, metas: Mapping[str, Sequence[str]], url: str | None) -> str | None:
    """The page's own permanent address (canonical link, Open Graph) when it is of the host that it was captured from
    or that is unknown, else the address that it was captured from: another host's canonical link names another
    outlet's article."""
    links = (link.get("href") for link in root.iter("link") if "canonical" in link.get("rel", "").lower().split())
    for value in (*links, _first(metas, ("og:url",))):
        absolute = _absolute(value, url)
        if absolute and (url is None or _site(absolute) == _site(url)):
            return absolute
    return url


def _absolute(value: str | None, base: str | None) -> str | None:
    try:
        joined = urljoin(base or "", (value or "").strip())
        return joined if urlsplit(joined).scheme in {"http", "https"} and urlsplit(joined).hostname else None
    except ValueError:
        return None


def _site(url: str) -> str:
    """The last two labels of the host: ``m.krant.example`` and ``www.krant.example`` are of one site."""
    return ".".join((urlsplit(url).hostname or "").split(".")[-2:])
