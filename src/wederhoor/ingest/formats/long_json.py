"""JSON that is too large to be held as values: its lists item by item, read through a window of the text."""

from __future__ import annotations

import codecs
import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

from wederhoor.errors import InputError
from wederhoor.ingest.budget import MEBIBYTE, refusal
from wederhoor.ingest.formats.json import point, text_at
from wederhoor.records.capture import Capture

_STEP = 1 << 19
"""Bytes by which the window grows."""
_LONGEST = 8 * MEBIBYTE
"""Characters of one value that is held: the longest post has some thousand, with all that is said of it."""
_DEEPEST = 20
"""Levels of opened lists and objects; the exports that we open have five."""

_BLANKS = re.compile(r"[ \t\n\r]*")
_CODER = json.JSONDecoder(parse_constant=lambda _: None)
_ADVICE = "get the file again"


def walk_values(capture: Capture, opens: Callable[[str], bool], *, start: int = 0) -> Iterator[tuple[str, Any]]:
    """Every value that is not opened, with its JSON pointer, in the order of the document. A list or object whose
    pointer ``opens`` takes is given empty first, then what stands in it, one by one. ``start`` is the byte with which
    the JSON begins.

    ``InputError`` at the place where it is no JSON: what stands before it is given. Also for an opened object in which
    a key stands twice, and for a value that is longer than any post.
    """
    window = _Window(capture, fed=start)
    yield from _walk(window, "", opens, 0)
    if window.skip_blanks():
        raise window.broken("something stands behind its end")


def _walk(window: _Window, path: str, opens: Callable[[str], bool], depth: int) -> Iterator[tuple[str, Any]]:
    opening = window.skip_blanks()
    if opening not in ("{", "[") or depth == _DEEPEST or not opens(path):
        yield path, window.take_value()
        return
    yield path, {} if opening == "{" else []
    window.step()
    seen: set[str] = set()
    closing, number = "}" if opening == "{" else "]", 0
    while window.skip_blanks() != closing:
        if number:
            window.expect(",")
            window.skip_blanks()
        token = window.take_key(seen) if closing == "}" else number
        number += 1
        yield from _walk(window, point(path, token), opens, depth + 1)
    window.step()


@dataclass(slots=True)
class _Window:
    """The part of a document that is being read, as text."""

    capture: Capture
    text: str = ""
    at: int = 0
    fed: int = 0
    decoder: codecs.IncrementalDecoder = field(init=False)

    def __post_init__(self) -> None:
        head = self.capture.data[self.fed : self.fed + 4]
        encoding = "utf-8-sig" if head.startswith(codecs.BOM_UTF8) else json.detect_encoding(head)
        self.decoder = codecs.getincrementaldecoder(encoding)()

    def grow(self) -> bool:
        """Takes in the next bytes, and lets go of what was read; False at the end."""
        if self.fed >= len(self.capture.data):
            return False
        # as much again as is held, so that a long value is not parsed over and over
        size = max(_STEP, len(self.text) - self.at)
        piece = self.capture.data[self.fed : self.fed + size]
        self.fed += len(piece)
        try:
            more = self.decoder.decode(piece, final=self.fed >= len(self.capture.data))
        except UnicodeDecodeError as error:
            raise self.broken(error.reason) from error
        self.text, self.at = self.text[self.at :] + more, 0
        return True

    def skip_blanks(self) -> str:
        """The next character that is no blank, which stays to be read; empty at the end."""
        while True:
            match = _BLANKS.match(self.text, self.at)
            self.at = match.end() if match else self.at
            if self.at < len(self.text):
                return self.text[self.at]
            if not self.grow():
                return ""

    def step(self) -> None:
        self.at += 1

    def expect(self, sign: str) -> None:
        if self.skip_blanks() != sign:
            raise self.broken(f"no {sign} where one must stand")
        self.step()

    def take_key(self, seen: set[str]) -> str:
        """The key and the colon behind it; ``seen`` are those before it."""
        key = self.take_value() if self.skip_blanks() == '"' else None
        if not isinstance(key, str) or key in seen:
            raise self.broken("no key where one must stand" if key is None else f"the key {key[:40]!r} stands twice")
        seen.add(key)
        self.expect(":")
        self.skip_blanks()
        return key

    def take_value(self) -> Any:  # noqa: ANN401
        """The value that stands here."""
        while True:
            try:
                value, end = _CODER.raw_decode(self.text, self.at)
            except RecursionError as error:
                raise InputError(self.capture.name, "is JSON that is nested too deep", _ADVICE) from error
            except ValueError as error:
                reason = str(error).partition(":")[0].lower()
            else:
                # a number at the end of the window may go on behind it
                if end - self.at <= _LONGEST and (end < len(self.text) or self.fed >= len(self.capture.data)):
                    self.at = end
                    return value
                reason = ""
            if len(self.text) - self.at > _LONGEST:
                raise refusal(self.capture.name, f"holds a value of more than {_LONGEST // MEBIBYTE} MB, or no JSON")
            if not self.grow():
                raise self.broken(reason)

    def broken(self, reason: str) -> InputError:
        return InputError(self.capture.name, f"is not valid JSON ({reason[:80]})", _ADVICE)


def resolve_values(capture: Capture, opens: Callable[[str], bool], *, start: int = 0) -> Callable[[str], str]:
    """The strings of a document by their JSON pointers. Those that are asked for in the order of the document cost one
    walk through it; ``LookupError`` for what is not there."""
    walk = walk_values(capture, opens, start=start)
    last: tuple[str, Any] | None = None

    def find(path: str) -> tuple[str, Any] | None:
        nonlocal last
        while last is None or opens(last[0]) or not f"{path}/".startswith(f"{last[0]}/"):
            last = next(walk, None)
            if last is None:
                return None
        return last

    def resolve(path: str) -> str:
        nonlocal walk
        found = find(path)
        if found is None:
            walk = walk_values(capture, opens, start=start)
            found = find(path)
        if found is None:
            raise LookupError(path)
        pointer, value = found
        return text_at(value, path[len(pointer) :])

    return resolve
