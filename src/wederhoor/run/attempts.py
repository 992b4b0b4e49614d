"""Pages that could not be had, kept as evidence: what was asked for, when, and what came instead."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from wederhoor.errors import InputError
from wederhoor.ingest.fetch.address import is_web_address
from wederhoor.ingest.fetch.answer import ANSWER_TYPE
from wederhoor.records import archive as kept
from wederhoor.records.capture import Capture
from wederhoor.run.archiving import describe_capture
from wederhoor.store.base import Archive

_LONGEST = timedelta(days=1)
"""The longest pause before a page that failed is asked for again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Attempt:
    """A page that was asked for in vain: its address, the moment (ISO 8601) and what was wrong; ``answer`` is the
    SHA-256 of the answer as it came, ``None`` when nothing came."""

    url: str
    moment: str
    problem: str
    answer: str | None


def keep_attempt(archive: Archive, failure: InputError, answer: Capture | None) -> None:
    """Writes to the archive, and so to its log, that a page could not be had, with the answer that came instead. The
    same failure without an answer is kept once."""
    capture = None
    if answer is not None:
        record = describe_capture(answer)
        archive.put_capture(answer.data, record)
        capture = record.id
    name = failure.source if answer is None else answer.name
    archive.put_failure(kept.Failure(name=name, problem=failure.problem, advice=failure.advice, capture=capture))


def list_attempts(archive: Archive) -> Iterator[Attempt]:
    """The attempts that the log of an archive tells of, the oldest first."""
    for entry in archive.log():
        said = json.loads(entry.details) if entry.action == "failure" else {}
        if not is_web_address(said.get("name", "")):
            continue
        capture = archive.get_capture(said["capture"]) if said["capture"] else None
        if capture is None or capture.media_type == ANSWER_TYPE:
            moment = capture.captured if capture and capture.captured else entry.moment
            blob = capture.blob if capture else None
            yield Attempt(url=said["name"], moment=moment, problem=said["problem"], answer=blob)


@dataclass(slots=True)
class Patience:
    """When pages that failed may be asked for again: after the interval of their feed, which every failure doubles, up
    to a day."""

    every: timedelta
    _failed: dict[str, tuple[int, datetime]] = field(default_factory=dict)

    def remember(self, archive: Archive) -> None:
        """Takes over what an archive holds of former attempts."""
        for capture in archive.captures():
            if capture.media_type == ANSWER_TYPE and capture.captured:
                self.note(capture.name, datetime.fromisoformat(capture.captured))

    def note(self, url: str, moment: datetime) -> None:
        """A page failed at a moment."""
        count, last = self._failed.get(url, (0, moment))
        self._failed[url] = count + 1, max(last, moment)

    def rests(self, url: str, now: datetime) -> bool:
        """True while a page is to be left alone."""
        count, last = self._failed.get(url, (0, now))
        return count > 0 and now < last + min(self.every * 2 ** min(count, 16), max(_LONGEST, self.every))
