"""Dossiers made while nobody waits: one at a time in a thread of their own, with how far each is."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from threading import Lock

from wederhoor.records.dossier import Dossier
from wederhoor.run.desk import digest_story, find_told, tell_story
from wederhoor.run.pipeline import Progress
from wederhoor.store.base import Archive

MOST_JOBS = 50
"""Dossiers that may wait; a hall of readers asks for fewer, a crawler for more."""

MOST_KEPT = 16
"""Dossiers and pages that are held in memory: some MB each."""


@dataclass(slots=True)
class Job:
    """A dossier that is being made, for what it is made of."""

    made_of: str
    future: Future[Dossier] = field(default_factory=Future)
    stage: str = "wait"
    done: int = 0
    total: int = 0


class Busy(Exception):  # noqa: N818 - no fault of anybody
    """Too many dossiers wait already."""


class Teller:
    """Makes dossiers; ``opener`` opens the archive, for writing where dossiers are to be kept (``keep``)."""

    def __init__(self, opener: Callable[[bool], Archive], *, keep: bool) -> None:
        self._opener = opener
        self._keep = keep
        self._pool = ThreadPoolExecutor(1, thread_name_prefix="teller")
        self._jobs: dict[str, Job] = {}
        self._told: OrderedDict[str, Dossier] = OrderedDict()
        self._pages: OrderedDict[tuple[str, str], str] = OrderedDict()
        self._lock = Lock()

    def find(self, archive: Archive, story: str) -> Dossier | None:
        """The dossier of a story where it is made already; ``InputError`` as for ``tell_story``."""
        made_of = digest_story(archive, story)
        with self._lock:
            dossier = self._told.get(made_of)
        if dossier is None:
            dossier = find_told(archive, story)
            if dossier is not None:
                self._remember(made_of, dossier)
        return dossier

    def tell(self, archive: Archive, story: str) -> Job:
        """The job that makes a story's dossier, begun where none does; ``Busy`` when too many wait."""
        made_of = digest_story(archive, story)
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
        """Ends when the dossier that is being made is done; those that wait are not begun."""
        self._pool.shutdown(wait=True, cancel_futures=True)

    def _work(self, story: str, job: Job) -> None:
        try:
            with self._opener(self._keep) as archive:
                dossier = tell_story(archive, story, _listen(job), keep=self._keep)
            self._remember(job.made_of, dossier)
            job.future.set_result(dossier)
        except BaseException as error:  # noqa: BLE001 - told to whoever waits
            job.future.set_exception(error)
        finally:
            with self._lock:
                if self._jobs.get(story) is job:
                    del self._jobs[story]

    def _remember(self, made_of: str, dossier: Dossier) -> None:
        with self._lock:
            self._told[made_of] = dossier
            self._told.move_to_end(made_of)
            while len(self._told) > MOST_KEPT:
                self._told.popitem(last=False)


def _listen(job: Job) -> Progress:
    def tell(stage: str, done: int, total: int) -> None:
        job.stage, job.done, job.total = stage, done, total

    return tell
