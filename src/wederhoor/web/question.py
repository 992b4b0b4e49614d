"""What a request asks, read within limits: every value that does not fit is a ``Refusal`` that names it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date
from urllib.parse import parse_qsl, urlencode

from starlette.requests import ClientDisconnect, Request

from wederhoor.web.guard import LARGEST_BODY
from wederhoor.web.refusal import Refusal

MOST_FIELDS = 40
LONGEST = 500
"""Characters of a value."""

MOST_PAGES = 10_000

_SPAN = re.compile(r"(\d{1,9})-(\d{1,9})", re.ASCII)
_FORM = "application/x-www-form-urlencoded"


class Question:
    """The fields of an address or of a form, each once."""

    def __init__(self, content: str) -> None:
        try:
            pairs = parse_qsl(content, keep_blank_values=True, max_num_fields=MOST_FIELDS, errors="replace")
        except ValueError as error:
            raise _wrong("?") from error
        self._fields = dict(reversed(pairs))

    def text(self, name: str, *, longest: int = LONGEST) -> str:
        """The value without white space around it, ``""`` when there is none."""
        value = self._fields.get(name, "").strip()
        if len(value) > longest:
            raise _wrong(name)
        return value

    def secret(self, name: str) -> str:
        """The value as it was typed, of any length that fits in a form."""
        return self._fields.get(name, "")

    def day(self, name: str) -> str:
        """A day as 2024-03-11."""
        value = self.text(name)
        if not value:
            return ""
        if len(value) != len("2024-03-11"):
            raise Refusal(400, "input", advice="date")
        try:
            return date.fromisoformat(value).isoformat()
        except ValueError as error:
            raise Refusal(400, "input", advice="date") from error

    def number(self, name: str, *, least: int, most: int) -> int:
        """A whole number, ``least`` when there is none."""
        value = self.text(name)
        if not value:
            return least
        if not value.isascii() or not value.isdigit() or len(value) > 9 or not least <= int(value) <= most:
            raise _wrong(name)
        return int(value)

    def choice(self, name: str, allowed: Iterable[str]) -> str:
        """One of the allowed values, ``""`` when there is none."""
        value = self.text(name)
        if value and value not in set(allowed):
            raise _wrong(name)
        return value

    def page(self) -> int:
        """The number of the page of a list, from 1."""
        return self.number("page", least=1, most=MOST_PAGES)

    def spans(self, name: str, *, end: int) -> tuple[tuple[int, int], ...]:
        """Spans as 10-20,30-40: in order, none inside another, none beyond ``end``."""
        value = self.text(name)
        found: list[tuple[int, int]] = []
        for part in value.split(",") if value else ():
            match = _SPAN.fullmatch(part)
            if match is None:
                raise _wrong(name)
            start, stop = int(match[1]), int(match[2])
            if not (found[-1][1] if found else 0) <= start < stop <= end:
                raise _wrong(name)
            found.append((start, stop))
        return tuple(found)


async def read_form(request: Request) -> Question:
    """The fields of a form that was sent, within limits."""
    if request.headers.get("content-type", "").partition(";")[0].strip().lower() != _FORM:
        raise Refusal(415, "input", slots={"what": "Content-Type"})
    content = b""
    try:
        async for chunk in request.stream():
            content += chunk
            if len(content) > LARGEST_BODY:
                raise Refusal(413, "size")
    except ClientDisconnect as error:
        raise _wrong("Content-Length") from error
    return Question(content.decode("utf-8", "replace"))


def make_address(path: str, fields: Mapping[str, str | int]) -> str:
    """The address with those of the fields that say something."""
    asked = urlencode({name: value for name, value in fields.items() if value not in ("", None)}, errors="replace")
    return f"{path}?{asked}" if asked else path


def _wrong(name: str) -> Refusal:
    return Refusal(400, "input", slots={"what": name})
