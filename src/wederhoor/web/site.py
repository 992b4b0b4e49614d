"""What all requests share, and what each is given."""

from __future__ import annotations

from concurrent.futures import Future
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from threading import Lock
from typing import cast

from starlette.requests import Request

from wederhoor.errors import SetupError
from wederhoor.lang.registry import list_languages
from wederhoor.publish.interface import DEFAULT, INTERFACES, Interface
from wederhoor.run.pipeline import name_versions
from wederhoor.store import open_archive
from wederhoor.store.base import Archive
from wederhoor.web.checking import Checker
from wederhoor.web.question import Question
from wederhoor.web.queue import Queue
from wederhoor.web.refusal import Refusal
from wederhoor.web.session import COOKIE, Sessions
from wederhoor.web.settings import Settings
from wederhoor.web.telling import Teller


class Site:
    """The archive that is served, and what is known of it between requests."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.sessions = Sessions(settings.timer, settings.secret)
        self.teller = Teller(self._open, keep=settings.write)
        self.checker = Checker(self._open, settings.clock)
        self.queue = Queue()
        self._lock = Lock()
        self._last = datetime.min.replace(tzinfo=UTC)
        self.ready: Future[tuple[tuple[str, str], ...]] = Future()

    def warm(self) -> None:
        """Loads the parser; ``ready`` then holds the versions of what reads the archive, none where that cannot be
        loaded, which a dossier will say."""
        try:
            versions = name_versions(list_languages())
        except SetupError:
            versions = ()
        self.ready.set_result(versions)

    def now(self) -> datetime:
        """The moment of an act, later than that of the act before: the same judgement made, taken back and made again
        within a second is three."""
        with self._lock:
            self._last = max(self.settings.clock(), self._last + timedelta(microseconds=1))
            return self._last

    def reading(self) -> AbstractContextManager[Archive]:
        """The archive, open for reading, for one request."""
        return self._open(write=False)

    def writing(self) -> AbstractContextManager[Archive]:
        """The archive, open for writing; a ``Refusal`` where it is served for reading only."""
        if not self.settings.write:
            raise Refusal(403, "read_only")
        return self._open(write=True)

    def _open(self, write: bool) -> Archive:  # noqa: FBT001 - called by the threads
        return open_archive(self.settings.archive, clock=self.settings.clock, write=write)


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """A request for a page: what it asks, the archive open for reading, and the site."""

    site: Site
    archive: Archive
    asked: Question
    parts: dict[str, str]


def site_of(request: Request) -> Site:
    """The site that a request came to."""
    return cast("Site", request.app.state.site)


def cookie_of(request: Request) -> str:
    """The cookie that tells who sends the request, ``""`` when there is none."""
    return request.cookies.get(COOKIE, "")[:200]


def interface_of(request: Request) -> Interface:
    """The reader's language: as the address asks, else as chosen before, else the first that the browser wants of those
    that there are."""
    asked = (request.query_params.get("lang"), request.cookies.get("language"))
    wanted = (
        part.partition(";")[0].strip()[:2].lower() for part in request.headers.get("accept-language", "").split(",")
    )
    return next((INTERFACES[code] for code in (*asked, *wanted) if code in INTERFACES), DEFAULT)
