"""What a reader of a format is, and what it can look at to tell whether a capture is its own."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Protocol

from wederhoor.errors import InputError
from wederhoor.ingest.budget import Budget
from wederhoor.records.capture import Capture, Draft, Link

Found = Draft | Capture | Link | InputError
"""What stands in a capture: an article; bytes that are to be read in their turn; a page that must be fetched; a part
that cannot be read."""

HEAD = 4_096
"""Bytes at the start in which a format shows itself."""


class Read(Protocol):
    """Gives what stands in a capture, in its order, one by one, so that a container is never unpacked as a whole.

    Raises ``InputError`` when the capture as a whole cannot be read, and nothing else.
    """

    def __call__(self, capture: Capture, budget: Budget) -> Iterator[Found]: ...


class Resolve(Protocol):
    """Gives the text at each path of a capture (see ``Segment``), for a reader whose drafts have segments.

    What it gives raises ``LookupError`` for a path that the capture does not have.
    """

    def __call__(self, capture: Capture) -> Callable[[str], str]: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """A format: its name (``html``), whether a capture is of it, and how it is read.

    ``matches`` looks at the first bytes, the name and the declared type only and costs next to nothing. ``suffixes``
    are the ends of file names, in lower case, by which a folder's files are known to be worth reading; those of
    ``shared_suffixes`` (``json``) other files have too, so that their first bytes decide. ``resolve`` is ``None`` for a
    container, which has no text of its own. One that ``is_stream`` holds no more than an item at a time, whatever the
    size of the capture.
    """

    name: str
    suffixes: frozenset[str] = frozenset()
    shared_suffixes: frozenset[str] = frozenset()
    matches: Callable[[Capture], bool]
    read: Read
    resolve: Resolve | None = None
    is_stream: bool = False

    @property
    def is_container(self) -> bool:
        """True when it holds captures and no text of its own."""
        return self.resolve is None


_WIDE = ((b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"), (b"<\x00", "utf-16-le"), (b"\x00<", "utf-16-be"))


def wide_encoding(data: bytes) -> str | None:
    """UTF-16 where the bytes begin with its mark, or with the first sign of XML or HTML in it; else ``None``."""
    return next((encoding for mark, encoding in _WIDE if data.startswith(mark)), None)


def head_of(capture: Capture) -> bytes:
    """The first bytes, without a byte order mark and blanks before them; of what is in UTF-16 those that it has in
    UTF-8."""
    head, encoding = capture.data[:HEAD], wide_encoding(capture.data)
    if encoding:
        head = head.decode(encoding, "ignore").encode("utf-8", "replace")
    return head.removeprefix(b"\xef\xbb\xbf").lstrip()


def suffix_of(capture: Capture) -> str:
    """The end of the name behind its last dot, in lower case (``pdf``); empty when it has none."""
    name = capture.name.rpartition("/")[2]
    return name.rpartition(".")[2].lower() if "." in name else ""
