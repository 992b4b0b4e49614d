"""Pages that keep their article to themselves."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from lxml.html import HtmlElement

from wederhoor.errors import InputError
from wederhoor.ingest.outlets import is_consent_wall
from wederhoor.lang.layout import LayoutWords
from wederhoor.lang.registry import get_pack, list_languages
from wederhoor.records.article import BoilerplateKind
from wederhoor.records.capture import Capture

_WORDS = 40
"""Words of running text that make an article: the shortest agency flashes have some forty, what a wall lets through is
a headline and a line or two."""

_TEASER = 120
"""Words up to which a page that calls itself closed is a teaser only."""


def check_walls(source: str, item: Mapping[str, Any], blocks: Sequence[str], root: HtmlElement) -> None:
    """``InputError`` when the blocks of a page are no article, saying which wall it is behind.

    ``item`` is what the page says of its article in JSON-LD (``isAccessibleForFree``, schema.org). The words of
    consent walls and of paywalls are those of the language packs.
    """
    closed = _is_closed(item)
    enough = _TEASER if closed else _WORDS
    kinds, words = [], 0
    for block in blocks:
        kinds.append(_kind(block))
        words += len(block.split()) if kinds[-1] is None else 0
        if words >= enough:
            return
    shown = [_kind(line) for line in _lines(root)]
    if closed or BoilerplateKind.PROMPT in kinds:
        raise InputError(source, f"is behind a paywall ({words} words can be read)", _LOG_IN)
    if BoilerplateKind.CONSENT in kinds or (not words and BoilerplateKind.CONSENT in shown):
        raise InputError(source, "is behind a consent wall", _CHOOSE)
    raise InputError(source, "holds no article", "give the page of one article; a list of headlines is none")


def refuse_consent(capture: Capture) -> None:
    """``InputError`` for a page on a host of consent walls, to which a site led us instead of to its article."""
    if is_consent_wall(capture.url):
        raise InputError(capture.name, "is behind a consent wall", _CHOOSE)


_CHOOSE = "accept or refuse it in a browser and save the page again"
_LOG_IN = "open it in a browser where you are logged in and save the page"


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
