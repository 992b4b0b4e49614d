"""Taking sources into an archive: the one place that names both the readers and the store."""

from __future__ import annotations

import importlib.metadata
import multiprocessing
import os
from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import dataclass, replace
from functools import cache, partial
from multiprocessing.connection import wait
from threading import Thread

from wederhoor.errors import InputError
from wederhoor.ingest.budget import DEFAULT, MEBIBYTE, Limits
from wederhoor.ingest.formats.field import language_of
from wederhoor.ingest.intake import is_date
from wederhoor.ingest.language import choose_language, plausible, rank_languages
from wederhoor.ingest.unfold import Unfolded, choose_reader, unfold
from wederhoor.lang.registry import list_languages
from wederhoor.records import archive as kept
from wederhoor.records.archive import Added, Put
from wederhoor.records.capture import UNKNOWN, Capture, Draft, Link, Metadata
from wederhoor.store.base import Archive

UNDETERMINED = "und"
"""The language of a text that has no words (ISO 639-2)."""

_AHEAD = 2
"""Sources that are being read or wait to be written, for each process: memory holds no more of them at once."""

_TOGETHER = 64
_TOGETHER_BYTES = 16 * MEBIBYTE
_TOGETHER_SECONDS = 2.0
"""What is written in one transaction: so many sources, so many bytes with what is packed in them, or what was read in
so many seconds, whatever comes first. The disk is waited for once for all of them, and a run that is killed loses no
more. A source that is larger is written alone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A capture that is to be taken in; ``said`` is what a person says of it (a bundle), which goes before what the
    capture itself says."""

    capture: Capture
    said: Metadata = UNKNOWN


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """What became of a source: how many of its articles were new, known and so on, and which they are, what could not
    be read, and the pages that it points to. ``was_known``: it was taken in before and was not read again."""

    name: str
    added: Counter[Added]
    puts: tuple[Put, ...] = ()
    failures: tuple[InputError, ...] = ()
    links: tuple[Link, ...] = ()
    was_known: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Pace:
    """How sources are read: in how many processes, within which limits, by which clock (seconds that only go
    forward); ``again`` reads also what was taken in before."""

    clock: Callable[[], float]
    jobs: int = 1
    limits: Limits = DEFAULT
    again: bool = False


def take_in(archive: Archive, sources: Iterable[Source], pace: Pace) -> Iterator[Taken]:
    """Takes each source into the archive, whole or not at all, in their order.

    What was taken in before is passed over, so that an interrupted run is resumed by running it again; the archive
    holds the same whatever the order and the number of processes.
    """
    for batch in _batched(_unfold_all(archive, sources, pace), pace.clock):
        if all(finds is None for _, finds in batch):
            yield from (_known(source) for source, _ in batch)
            continue
        with archive.transaction():
            taken = [_known(source) if finds is None else _keep(archive, source, finds) for source, finds in batch]
        yield from taken


@dataclass(frozen=True, slots=True, kw_only=True)
class _Find:
    """Something found in a source; of a text, ``languages`` are those that it may be in, the likeliest first, none
    where it has no words."""

    unfolded: Unfolded
    languages: tuple[tuple[str, float], ...] = ()


_Read = tuple[Source, Iterable[_Find] | None]
"""A source with what was found in it, which a large export is still being read for; ``None`` when it is known."""


def _batched(sources: Iterable[_Read], clock: Callable[[], float]) -> Iterator[list[_Read]]:
    """The sources in their order, as many at once as are written together; when somebody interrupts, first those that
    were read by then."""
    batch: list[_Read] = []
    size, begun = 0, clock()
    interruption: KeyboardInterrupt | None = None
    try:
        for source, finds in sources:
            batch.append((source, finds))
            size += _size(source, finds)
            if len(batch) >= _TOGETHER or size >= _TOGETHER_BYTES or clock() - begun >= _TOGETHER_SECONDS:
                yield batch
                batch, size, begun = [], 0, clock()
    except KeyboardInterrupt as error:
        interruption = error
    if batch:
        yield batch
    if interruption:
        raise interruption


def _size(source: Source, finds: Iterable[_Find] | None) -> int:
    """Bytes of a source with what was unpacked from it."""
    if not isinstance(finds, list):
        return len(source.capture.data)
    parts = {id(part): part for find in finds for part in find.unfolded.way[1:]}
    return len(source.capture.data) + sum(len(part.data) for part in parts.values())


def _known(source: Source) -> Taken:
    return Taken(name=source.capture.name, added=Counter(), was_known=True)


def _unfold_all(archive: Archive, sources: Iterable[Source], pace: Pace) -> Iterator[_Read]:
    """The sources with what was found in them, in their order."""
    read = partial(_unfold, limits=pace.limits, clock=pace.clock)
    if pace.jobs < 2:
        for source in sources:
            if _is_known(archive, source, pace):
                yield source, None
            else:
                yield source, _stream(source.capture, pace) if _is_long(source, pace) else read(source.capture)
        return
    with ProcessPoolExecutor(pace.jobs, initializer=_end_with_parent) as pool:
        waiting: deque[tuple[Source, Future[list[_Find]] | None]] = deque()
        for source in sources:
            if _is_long(source, pace) and not _is_known(archive, source, pace):
                while waiting:
                    yield _await(*waiting.popleft())
                yield source, _stream(source.capture, pace)
                continue
            future = None if _is_known(archive, source, pace) else pool.submit(read, source.capture)
            waiting.append((source, future))
            if len(waiting) >= _AHEAD * pace.jobs:
                yield _await(*waiting.popleft())
        while waiting:
            yield _await(*waiting.popleft())


def _unfold(capture: Capture, *, limits: Limits, clock: Callable[[], float]) -> list[_Find]:
    """What stands in a source. The languages are told here, since that takes as long as reading a page."""
    return [_find(one) for one in unfold(capture, limits=limits, clock=clock)]


def _find(one: Unfolded) -> _Find:
    return _Find(unfolded=one, languages=_languages(one.found))


def _is_long(source: Source, pace: Pace) -> bool:
    """True for an export of more posts than can be held at once; six kilobytes each."""
    return len(source.capture.data) > pace.limits.capture and choose_reader(source.capture).is_stream


def _stream(capture: Capture, pace: Pace) -> Iterator[_Find]:
    """What stands in a long source, one by one, while it is being written, for which it has the more time."""
    seconds = pace.limits.seconds * len(capture.data) / pace.limits.capture
    return map(_find, unfold(capture, limits=replace(pace.limits, seconds=seconds), clock=pace.clock))


def _end_with_parent() -> None:
    """Lets this process end when the one that gives it work is killed; it would wait for more for ever."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        Thread(target=_end_after, args=(parent.sentinel,), daemon=True).start()


def _end_after(sentinel: int) -> None:
    wait([sentinel])
    os._exit(1)


def _await(source: Source, future: Future[list[_Find]] | None) -> _Read:
    return source, None if future is None else future.result()


def _is_known(archive: Archive, source: Source, pace: Pace) -> bool:
    return not pace.again and archive.get_capture(describe_capture(source.capture).id) is not None


def _keep(archive: Archive, source: Source, finds: Iterable[_Find]) -> Taken:
    """Writes what was found in a source; what holds it is kept too, even where nothing was found."""
    puts: list[Put] = []
    failures: list[InputError] = []
    links: list[Link] = []
    known: dict[int, str] = {}
    _keep_way(archive, (source.capture,), known)
    for find in finds:
        unfolded = find.unfolded
        if isinstance(unfolded.found, Link):
            links.append(unfolded.found)
            continue
        try:
            capture = _keep_way(archive, unfolded.way, known)
            if isinstance(unfolded.found, InputError):
                raise unfolded.found
            draft = unfolded.found
            said = source.said.completed(draft.metadata)
            edition = _edition(replace(draft, metadata=said), unfolded.reader, find.languages)
            puts.append(archive.put_edition(capture, edition))
        except InputError as failure:
            failures.append(failure)
            kept_as = kept.Failure(name=failure.source, problem=failure.problem, advice=failure.advice, capture=capture)
            archive.put_failure(kept_as)
    added = Counter(put.added for put in puts)
    return Taken(name=source.capture.name, added=added, puts=tuple(puts), failures=tuple(failures), links=tuple(links))


def _keep_way(archive: Archive, way: Sequence[Capture], known: dict[int, str]) -> str:
    """Keeps the captures from the source to the part, and gives the id of the last. ``known`` are the ids of those
    objects that were kept already: a container stands on the way of all its parts, and is hashed once."""
    *before, last = way
    if id(last) not in known:
        parent = _keep_way(archive, before, known) if before else None
        record = describe_capture(last, parent)
        archive.put_capture(last.data, record)
        known[id(last)] = record.id
    return known[id(last)]


def describe_capture(capture: Capture, parent: str | None = None) -> kept.Capture:
    """A capture as the archive keeps it, out of the one whose id is ``parent``."""
    return kept.Capture(
        blob=capture.sha256,
        size=len(capture.data),
        name=capture.name,
        media_type=capture.media_type,
        url=capture.url,
        captured=capture.captured,
        parent=parent,
    )


def _edition(draft: Draft, reader: str, languages: Sequence[tuple[str, float]]) -> kept.Edition:
    """The edition of a draft."""
    said = draft.metadata
    return kept.Edition(
        text=draft.text,
        reader=f"{reader} {_program()}",
        language=_language(said, languages),
        mapping=draft.segments,
        title=said.title,
        outlet=said.outlet,
        authors=said.authors,
        published=said.published if said.published and is_date(said.published) else None,
        modified=said.modified if said.modified and is_date(said.modified) else None,
        url=said.url,
        source_id=said.identifier,
        kind=draft.kind,
    )


@cache
def _program() -> str:
    """The version of this program, which takes as long to look up as an article to write."""
    return importlib.metadata.version("wederhoor")


def _languages(found: Draft | Link | InputError) -> tuple[tuple[str, float], ...]:
    """The languages that a text may be in."""
    return tuple(plausible(rank_languages(found.text))) if isinstance(found, Draft) else ()


def _language(said: Metadata, languages: Sequence[tuple[str, float]]) -> str:
    """The language that somebody set, else the one that the text is in, of those that have a pack where it may be in
    one of them; what the source says decides in doubt, and where the text has no words."""
    written = language_of(said.set_language)
    chosen = written or choose_language(list(languages), list_languages(), said.language)
    return chosen or next((code for code, _ in languages), said.language or UNDETERMINED)
