"""The check of the whole archive, in a thread of its own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from threading import Lock, Thread

from wederhoor.errors import WederhoorError
from wederhoor.publish.site.model import Check
from wederhoor.store.base import Archive

MOST_FINDINGS = 100


class Checker:
    """Checks the archive when it is asked to, one check at a time."""

    def __init__(self, opener: Callable[[bool], Archive], clock: Callable[[], datetime]) -> None:
        self._opener = opener
        self._clock = clock
        self._lock = Lock()
        self.check = Check(state="never")

    def begin(self) -> None:
        """Begins a check, unless one is running."""
        with self._lock:
            if self.check.state == "running":
                return
            self.check = Check(state="running", step="", total=0)
        # A daemon: a check that is cut off by Ctrl-C has told nothing yet.
        Thread(target=self._work, name="checker", daemon=True).start()

    def _work(self) -> None:
        try:
            with self._opener(False) as archive:  # noqa: FBT003 - for reading
                findings = tuple(str(finding) for finding in archive.verify(self._tell))
        except WederhoorError as error:
            findings = (str(error),)
        state = "damaged" if findings else "sound"
        self.check = Check(state=state, at=self._clock().isoformat(), findings=findings[:MOST_FINDINGS])

    def _tell(self, step: str, done: int, total: int) -> None:
        self.check = replace(self.check, step=step, done=done, total=total)
