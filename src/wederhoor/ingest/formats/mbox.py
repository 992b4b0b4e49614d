"""Mailboxes (mbox, RFC 4155): their mails, one by one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from wederhoor.ingest.budget import Budget
from wederhoor.ingest.formats.parts import name_part
from wederhoor.ingest.formats.reader import Found, Reader, head_of
from wederhoor.records.capture import Capture

_FROM = re.compile(rb"^From [^\r\n]{0,500}\d\d:\d\d[^\r\n]{0,200}\d{4}[^\r\n]{0,20}\r?$", re.MULTILINE)
"""The line before each mail: the sender, and the moment as ``asctime`` writes it."""


def read_mailbox(capture: Capture, budget: Budget) -> Iterator[Found]:
    """The mails as captures, in their order."""
    data = capture.data
    begun: int | None = None
    number = 0
    for match in _FROM.finditer(data):
        budget.check(capture.name)
        if begun is not None:
            number += 1
            yield _mail(capture, number, begun, match.start())
        begun = match.end() + 1
    if begun is not None:
        yield _mail(capture, number + 1, begun, len(data))


def _mail(capture: Capture, number: int, start: int, end: int) -> Capture:
    name = name_part(capture.name, f"mail {number}")
    return Capture(data=capture.data[start:end], name=name, media_type="message/rfc822")


def is_mailbox(capture: Capture) -> bool:
    """True by the first line."""
    return bool(_FROM.match(head_of(capture)))


MBOX = Reader(name="mailbox", suffixes=frozenset({"mbox"}), matches=is_mailbox, read=read_mailbox)
