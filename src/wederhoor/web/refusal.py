"""Why a request gets no page."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from wederhoor.errors import AmbiguityError, InputError
from wederhoor.store.base import Archive


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


def whole_id(archive: Archive, beginning: str, find: Callable[[Archive, str], str], kind: str) -> str:
    """The id of that kind that an address gives the beginning of; a ``Refusal`` when there is none or more than one."""
    try:
        return find(archive, beginning)
    except AmbiguityError as error:
        raise Refusal(409, "several", slots={"candidates": error.advice}) from error
    except InputError as error:
        if error.source != beginning:
            raise
        raise Refusal(404, kind) from error
