"""Well-formed XML 1.0, written without a parser."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from wederhoor.publish.characters import legible

HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'

_MARKS = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\r": "&#13;"}
_BREAKS = {"\t": "&#9;", "\n": "&#10;"}
_ANY = re.compile('[&<>"\r]')
_ANY_BREAK = re.compile("[\t\n]")


def text(words: str) -> str:
    """Character data that a parser reads as ``legible(words)``, character for character: what XML cannot hold is
    replaced one for one, and a carriage return is kept from becoming a line feed (XML 1.0, 2.2 and 2.11). A form feed
    becomes a space."""
    return _ANY.sub(lambda match: _MARKS[match.group()], legible(words).replace("\x0c", " "))


def element(name: str, attributes: Mapping[str, object], content: Iterable[str] = ()) -> str:
    """An element with attributes, those of ``None`` left out, and content that is XML already."""
    written = "".join(f' {key}="{_attribute(str(value))}"' for key, value in attributes.items() if value is not None)
    inside = "".join(content)
    return f"<{name}{written}>{inside}</{name}>" if inside else f"<{name}{written}/>"


def _attribute(value: str) -> str:
    return _ANY_BREAK.sub(lambda match: _BREAKS[match.group()], text(value))
