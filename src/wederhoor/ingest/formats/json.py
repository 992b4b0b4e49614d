"""JSON of strangers: parsed within bounds, its places named by JSON pointers (RFC 6901)."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import Any

from wederhoor.errors import InputError
from wederhoor.ingest.formats.composition import Paragraph
from wederhoor.ingest.formats.field import mend
from wederhoor.ingest.formats.html.blocks import Piece
from wederhoor.ingest.formats.markup import lay_markup, resolve_markup
from wederhoor.records.capture import Capture

_DEEPEST, _LONGEST = 100, 64
"""Levels and characters of a key that are looked at for posts: a thread has two levels for each reply, and the longest
key of the formats that we read has 26 characters. Set by hand against files made to cost time."""

Object = dict[str, Any]


def parse_json(capture: Capture) -> Any:  # noqa: ANN401
    """The value that a capture holds. ``InputError`` for what is no JSON, or is nested deeper than Python goes.

    NaN and the infinities, which are no JSON, become ``None``; of a key that stands twice the last value counts.
    """
    return parse_text(capture.data, capture.name)


def parse_text(data: bytes, name: str) -> Any:  # noqa: ANN401
    """The value that bytes hold; see ``parse_json``."""
    try:
        text = data.decode("utf-8-sig" if data.startswith(b"\xef\xbb\xbf") else json.detect_encoding(data))
        return json.loads(text, parse_constant=lambda _: None)
    except RecursionError as error:
        raise InputError(name, "is JSON that is nested too deep", "get the file again") from error
    except ValueError as error:  # which UnicodeDecodeError and JSONDecodeError are
        reason = str(error).partition("\n")[0][:80]
        raise InputError(name, f"is not valid JSON ({reason})", "get the file again") from error


def point(base: str, *tokens: str | int) -> str:
    """The pointer of what stands under those keys or numbers at a pointer."""
    return "/".join((base, *(str(token).replace("~", "~0").replace("/", "~1") for token in tokens)))


def at(value: Any, *tokens: str | int) -> Any:  # noqa: ANN401
    """What stands under those keys or numbers; ``None`` where there is nothing."""
    for token in tokens:
        is_number = isinstance(value, list) and isinstance(token, int) and 0 <= token < len(value)
        if not is_number and not (isinstance(value, dict) and token in value):
            return None
        value = value[token]
    return value


def listed(value: object, *tokens: str | int) -> list[tuple[str, Any]]:
    """What the list under those keys holds, each with its pointer; empty where there is no list."""
    found = at(value, *tokens)
    return [(point("", *tokens, number), item) for number, item in enumerate(found if isinstance(found, list) else ())]


def walk_objects(value: object) -> Iterator[tuple[str, Object]]:
    """Every object in a value with its pointer, outer ones first, in the order of the document, down to ``_DEEPEST``
    and behind keys of ``_LONGEST`` characters at most, so that no pointer is longer than what it points to."""
    stack: list[tuple[str, Iterator[tuple[str | int, Any]]]] = [("", iter([("", value)]))]
    while stack:
        base, inner = stack[-1]
        token, current = next(inner, (None, None))
        if token is None:
            stack.pop()
        elif isinstance(current, dict | list) and len(stack) <= _DEEPEST and len(str(token)) <= _LONGEST:
            path = point(base, token) if len(stack) > 1 else ""
            if isinstance(current, dict):
                yield path, current
            stack.append((path, _entries(current)))


def _entries(value: Object | list[Any]) -> Iterator[tuple[str | int, Any]]:
    yield from value.items() if isinstance(value, dict) else enumerate(value)


def verbatim(value: object, path: str) -> list[Paragraph]:
    """A string as it stands, without the blanks at its ends, as one paragraph; none when it is none."""
    if not isinstance(value, str) or not value.strip():
        return []
    return [[Piece(mend(value.strip()), path, len(value) - len(value.lstrip()))]]


def shown(value: object, path: str) -> list[Paragraph]:
    """The paragraphs of a string of HTML; none when it is none."""
    return lay_markup(mend(value), path) if isinstance(value, str) and value.strip() else []


def resolve_json(value: object) -> Callable[[str], str]:
    """The strings of a value by their pointers, and the text nodes of those that are HTML by pointer and XPath."""
    return resolve_markup(lambda path: text_at(value, path))


def text_at(value: object, path: str) -> str:
    """The string at a pointer; ``LookupError`` when there is none."""
    for escaped in path.split("/")[1:]:
        token = escaped.replace("~1", "/").replace("~0", "~")
        value = at(value, int(token) if isinstance(value, list) and token.isdecimal() else token)
    if isinstance(value, str):
        return mend(value)
    raise LookupError(path)
