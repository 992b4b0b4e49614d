"""What an address answers."""

from __future__ import annotations

from dataclasses import dataclass
from http import HTTPStatus

from wederhoor.errors import InputError
from wederhoor.records.capture import Capture

NOT_MODIFIED = 304
GONE = 410

ANSWER_TYPE = "application/http"
"""The media type of an answer that is kept as it came (RFC 9112, 10.2)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Validators:
    """What a server said of a page the last time, by which it can tell whether the page has changed since."""

    etag: str | None = None
    last_modified: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What an address answers. ``capture`` is the page, ``None`` when it has not changed (304) or when there is none.

    ``moved`` is where the page is for good from now on (301, 308). ``wait`` are the seconds that the server asks to be
    left alone for. ``insecure``: a redirect led from a secured connection to an open one. ``refusal`` is what came
    where there is no page (404): the status line, the head and the body freed of its packing.
    """

    url: str
    status: int
    capture: Capture | None = None
    validators: Validators = Validators()
    moved: str | None = None
    wait: float | None = None
    insecure: bool = False
    refusal: Capture | None = None

    @property
    def is_unchanged(self) -> bool:
        """True when the page is as it was the last time."""
        return self.status == NOT_MODIFIED

    @property
    def failure(self) -> InputError | None:
        """Why there is no page, as far as the status says it."""
        if self.capture is not None or self.is_unchanged:
            return None
        phrase = HTTPStatus(self.status).phrase if self.status in set(HTTPStatus) else "unknown"
        advice = next((advice for statuses, advice in _ADVICE if self.status in statuses), "try again later")
        return InputError(self.url, f"answers {self.status} ({phrase})", advice)


_ADVICE = (
    (frozenset({401, 402, 403, 407, 451}), "open it in a browser and save the page"),
    (frozenset({404, GONE}), "the page is no longer there: check the address, or look for a saved copy"),
    (frozenset(range(200, 300)), "check the address: there is no page at it"),
    (frozenset(range(300, 500)) - {408, 425, 429}, "check the address"),
)
"""What helps by status (RFC 9110); all else is a matter of time."""
