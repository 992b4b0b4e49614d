"""Dossiers made while nobody waits: one at a time in a thread of their own, with how far each is."""

from __future__ import annotations

import logging
from collections import OrderedDict
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from threading import Event, Lock

from wederhoor.errors import WederhoorError
from wederhoor.records.dossier import Dossier
from wederhoor.run.desk import find_told, tell_story
from wederhoor.run.pipeline import Progress
from wederhoor.store.base import Archive

_LOG = logging.getLogger(__name__)

MOST_JOBS = 50
"""Dossiers that may wait; a hall of readers asks for fewer, a crawler for more."""

MOST_FAILED = 1_000

MOST_KEPT = 16
"""Dossiers and pages that are held in memory: some MB each."""


@dataclass(slots=True)
class Job:
    """A dossier that is being made, for what it is made of; at the ``end`` there is one, or why there is none."""

    made_of: str
    end: Future[None] = field(default_factory=Future)
    dossier: Dossier | None = None
    failed: Exception | None = None
    stage: str = "wait"
    done: int = 0
    total: int = 0


class Busy(Exception):  # noqa: N818 - no fault of anybody
    """Too many dossiers wait already."""


class Fault(Exception):  # noqa: N818 - what went wrong is in the log
    """The program has a fault, which making the dossier again would find again."""


class _Closed(Exception):  # noqa: N818 - stops what is being made
    """The server ends."""


class Teller:
    """Makes dossiers; ``opener`` opens the archive, for writing where dossiers are to be kept (``keep``)."""

    def __init__(self, opener: Callable[[bool], Archive], *, keep: bool) -> None:
        self._opener = opener
        self._keep = keep
        self._pool = ThreadPoolExecutor(1, thread_name_prefix="teller")
        self._jobs: dict[str, Job] = {}
        self._told: OrderedDict[str, Dossier] = OrderedDict()
        self._untold: OrderedDict[str, Exception] = OrderedDict()
        self._pages: OrderedDict[tuple[str, str], str] = OrderedDict()
        self._lock = Lock()
        self._closed = Event()

    def find(self, archive: Archive, story: str, made_of: str) -> Dossier | None:
        """The dossier of a story, of what has that digest, where it is made already; ``InputError`` as for
        ``tell_story``, at once where it could not be made before."""
        with self._lock:
            dossier, failed = self._told.get(made_of), self._untold.get(made_of)
        if failed is not None:
            raise failed.with_traceback(None)
        if dossier is None:
            dossier = find_told(archive, story)
            if dossier is not None:
                self._remember(made_of, dossier)
        return dossier

    def tell(self, story: str, made_of: str) -> Job:
        """The job that makes a story's dossier, begun where none does; ``Busy`` when too many wait."""
        with self._lock:
            job = self._jobs.get(story)
            if job is not None and job.made_of == made_of:
                return job
            if len(self._jobs) >= MOST_JOBS:
                raise Busy
            job = self._jobs[story] = Job(made_of=made_of)
        self._pool.submit(self._work, story, job)
        return job

    def page(self, dossier: Dossier, made_of: str, code: str, render: Callable[[Dossier], str]) -> str:
        """The page of a dossier, rendered once."""
        with self._lock:
            page = self._pages.get((made_of, code))
        if page is None:
            page = render(dossier)
            with self._lock:
                self._pages[made_of, code] = page
                while len(self._pages) > MOST_KEPT:
                    self._pages.popitem(last=False)
        return page

    def close(self) -> None:
        """Ends with the next step of the dossier that is being made, of which nothing is kept; those that wait are not
        begun."""
        self._closed.set()
        self._pool.shutdown(wait=True, cancel_futures=True)

    def _work(self, story: str, job: Job) -> None:
        try:
            with self._opener(self._keep) as archive:
                dossier = tell_story(archive, story, self._listen(job), keep=self._keep)
            self._remember(job.made_of, dossier)
            job.dossier = dossier
        except _Closed:
            return
        except WederhoorError as error:
            self._give_up(job, error)
        except Exception:  # noqa: BLE001 - logged, and told to whoever waits
            _LOG.exception("no dossier of story %s", story)
            self._give_up(job, Fault(story))
        finally:
            with self._lock:
                if self._jobs.get(story) is job:
                    del self._jobs[story]
            job.end.set_result(None)

    def _give_up(self, job: Job, error: Exception) -> None:
        """Keeps why there is no dossier: the same articles would only fail again."""
        with self._lock:
            self._untold[job.made_of] = error
            while len(self._untold) > MOST_FAILED:
                self._untold.popitem(last=False)
        job.failed = error

    def _remember(self, made_of: str, dossier: Dossier) -> None:
        with self._lock:
            self._told[made_of] = dossier
            self._told.move_to_end(made_of)
            while len(self._told) > MOST_KEPT:
                self._told.popitem(last=False)

    def _listen(self, job: Job) -> Progress:
        def tell(stage: str, done: int, total: int) -> None:
            job.stage, job.done, job.total = stage, done, total
            if self._closed.is_set():
                raise _Closed

        return tell
