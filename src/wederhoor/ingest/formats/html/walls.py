"""Pages that keep their article to themselves."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from lxml import etree
from lxml.html import HtmlElement

from wederhoor.errors import InputError
from wederhoor.ingest.formats.html.blocks import is_consent
from wederhoor.ingest.outlets import is_consent_wall, is_topic_page
from wederhoor.ingest.outlets.mark import Mark, marked, read_marks
from wederhoor.lang.layout import LayoutWords
from wederhoor.lang.registry import get_pack, list_languages
from wederhoor.records.article import BoilerplateKind
from wederhoor.records.capture import Capture
from wederhoor.records.instant import day_of

_WORDS = 40
"""Words of running text that make an article: the shortest agency flashes have some forty, what a wall lets through is
a headline and a line or two."""

_TEASER = 120
"""Words up to which a page that calls itself closed is a teaser only."""


_CUT = 300
"""Words up to which a page is a teaser when the part that is to be paid for stands in it empty: three or four
paragraphs. Both set by hand on invented pages; a subscriber's copy has the whole article, and more words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Laid:
    """A page as it is laid out: ``blocks`` are the texts of the chosen blocks, ``shown`` counts the words of all that a
    reader sees of it beside the question for consent."""

    source: str
    root: HtmlElement
    blocks: Sequence[str]
    shown: int


def check_walls(laid: Laid, item: Mapping[str, Any], walls: Collection[Mark]) -> None:
    """``InputError`` when the blocks of a page are no article, saying which wall it is behind.

    ``item`` is what the page says of its article in JSON-LD (``isAccessibleForFree`` of it or, by a ``cssSelector``, of
    its parts; schema.org), ``walls`` are the marks of the outlet's paywall. The words of consent walls and of paywalls
    are those of the language packs.
    """
    kinds, words = [], 0
    for block in laid.blocks:
        kinds.append(_kind(block))
        words += len(block.split()) if kinds[-1] is None else 0
        if words >= _CUT:
            return
    parts = list(marked(laid.root.iter(etree.Element), {*walls, *_closed_parts(item)}))
    closed = bool(parts) or _is_closed(item) or _is_locked(laid.root)
    empty = bool(parts) and not any(part.text_content().strip() for part in parts)
    if words >= (_CUT if empty else _TEASER if closed else _WORDS):
        return
    if closed or BoilerplateKind.PROMPT in kinds:
        raise InputError(laid.source, f"is behind a paywall ({words} words can be read)", _LOG_IN)
    if BoilerplateKind.CONSENT in kinds or _asks_only(laid, words):
        raise InputError(laid.source, "is behind a consent wall", _CHOOSE)
    raise InputError(laid.source, "holds no article", "give the page of one article; a list of headlines is none")


def _asks_only(laid: Laid, words: int) -> bool:
    """True for a page that holds the question for consent and hardly a word else."""
    if not words and BoilerplateKind.CONSENT in [_kind(line) for line in _lines(laid.root)]:
        return True
    return laid.shown < _WORDS and any(is_consent(element) for element in laid.root.iter(etree.Element))


def refuse_topic(capture: Capture) -> None:
    """``InputError`` for a page on which an outlet lists its articles on a subject, with the first lines of each."""
    if is_topic_page(capture.url, day_of(capture.captured)):
        advice = "give the pages of the articles; their addresses stand on it"
        raise InputError(capture.name, "holds no article (it lists those on a subject)", advice)


def refuse_consent(capture: Capture) -> None:
    """``InputError`` for a page on a host of consent walls, to which a site led us instead of to its article."""
    if is_consent_wall(capture.url):
        raise InputError(capture.name, "is behind a consent wall", _CHOOSE)


_CHOOSE = "accept or refuse it in a browser and save the page again"
_LOG_IN = "open it in a browser where you are logged in and save the page"


def _closed_parts(item: Mapping[str, Any]) -> Iterator[Mark]:
    """The marks of the parts that the page says are to be paid for."""
    parts = item.get("hasPart")
    for part in parts[:20] if isinstance(parts, list) else [parts]:
        selectors = part.get("cssSelector") if isinstance(part, dict) and _is_closed(part) else None
        for selector in selectors[:20] if isinstance(selectors, list) else [selectors]:
            yield from read_marks(selector) if isinstance(selector, str) else ()


def _is_locked(root: HtmlElement) -> bool:
    """True for a page that says so for the readers of social networks, or in microdata."""
    for meta in root.iter("meta"):
        value = meta.get("content", "").strip().lower()
        if meta.get("property", "").lower() == "article:content_tier" and value == "locked":
            return True
        if meta.get("itemprop") == "isAccessibleForFree" and value == "false":
            return True
    return False


def _is_closed(item: Mapping[str, Any]) -> bool:
    value = item.get("isAccessibleForFree")
    return value is False or (isinstance(value, str) and value.rpartition("/")[2].lower() == "false")


def _kind(text: str) -> BoilerplateKind | None:
    """What kind of page text a block is in any language that we have, ``None`` when it is running text."""
    for words in _packs():
        kind = words.line.kind_of(text) or words.sentence.kind_of(text) or words.opening.kind_at_start(text)
        if kind:
            return kind
    return None


@cache
def _packs() -> tuple[LayoutWords, ...]:
    return tuple(get_pack(language).layout for language in list_languages())


def _lines(root: HtmlElement) -> list[str]:
    return [" ".join(line.split()) for line in root.text_content().splitlines() if line.strip()]
