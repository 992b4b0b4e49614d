"""Why a request gets no page."""

from __future__ import annotations

from collections.abc import Mapping


class Refusal(Exception):  # noqa: N818 - an answer as good as a page
    """Answered with a status and a page that says what is wrong and what to do: the words are those of ``notice_KEY``
    and ``notice_ADVICE_advice``, where ``advice`` is the key if not given."""

    def __init__(
        self,
        status: int,
        key: str,
        *,
        advice: str | None = None,
        slots: Mapping[str, str] | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(f"{status} {key}")
        self.status = status
        self.key = key
        self.advice = advice or key
        self.slots = dict(slots or {})
        self.headers = dict(headers or {})
