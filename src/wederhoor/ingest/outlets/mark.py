"""Marks of elements in pages: the simplest selectors of CSS, from our data and from what pages say of themselves."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from lxml.html import HtmlElement

_MARK = re.compile(r"(?:[a-z][a-z0-9]{0,20})?([#.])([\w-]{1,100})(\*?)", re.ASCII)
_MOST = 20
"""Marks that are read of one page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """Elements with an id or a class: ``#name``, ``.name``; with ``#name*`` all whose id begins so."""

    is_id: bool
    name: str
    is_start: bool = False

    def fits(self, element: HtmlElement) -> bool:
        """True for an element that has it."""
        if not self.is_id:
            return self.name in element.get("class", "").split()
        value = element.get("id", "")
        return value.startswith(self.name) if self.is_start else value == self.name


def read_marks(written: str) -> tuple[Mark, ...]:
    """The marks of a list with commas; those of other forms are left out."""
    matches = (_MARK.fullmatch(part.strip()) for part in written[:2_000].split(",")[:_MOST])
    return tuple(
        Mark(is_id=match[1] == "#", name=match[2], is_start=match[1] == "#" and bool(match[3]))
        for match in matches
        if match
    )


def marked(elements: Iterable[HtmlElement], marks: Collection[Mark]) -> Iterator[HtmlElement]:
    """Those of the elements that have one of the marks."""
    if marks:
        yield from (element for element in elements if any(mark.fits(element) for mark in marks))
