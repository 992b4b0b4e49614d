"""Sources taken into an archive."""

import time
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

import pytest
from tests.ingest.formats.samples_structured import telegram

from wederhoor.ingest.budget import Limits
from wederhoor.records.archive import Added
from wederhoor.records.capture import Capture, Metadata
from wederhoor.run.archiving import Pace, Source, Taken, take_in
from wederhoor.store import create_archive

BODY = "".join(
    f"<p>Volgens de brandweer brandt loods {number} nog. De burgemeester zegt dat de rook niet giftig is.</p>"
    for number in range(5)
)


def page(title: str, *, url: str = "", published: str = "2024-03-11T18:40:00+01:00", body: str = BODY) -> Source:
    """A web page with a headline."""
    head = f'<link rel="canonical" href="{url}"><meta property="article:published_time" content="{published}">'
    data = f"<html lang=nl><head>{head}</head><body><main><h1>{title}</h1>{body}</main></body></html>".encode()
    return Source(capture=Capture(data=data, name=f"{title}.html", url=url or None))


def text(name: str, words: str) -> Source:
    return Source(capture=Capture(data=words.encode(), name=name), said=Metadata(outlet="De Brug"))


def sources() -> list[Source]:
    """Pages, texts, a second wording of one page, one text twice and two things that cannot be read."""
    return [
        page("Brand", url="https://brug.example/1"),
        page("Grote brand", url="https://brug.example/1", published="2024-03-11T20:00:00+01:00"),
        page("Elders", url="https://krant.example/1"),
        text("a.txt", "De brandweer meldt drie gewonden in de haven."),
        text("b.txt", "De brandweer meldt drie gewonden in de haven."),
        Source(capture=Capture(data=b"\x00\x01\x02" * 99, name="beeld.dat")),
        Source(capture=Capture(data=b"<html><body>niets", name="leeg.html")),
    ]


def add(path: Path, taken: Iterable[Source], *, jobs: int = 1, again: bool = False) -> tuple[list[Taken], str]:
    """What became of the sources, and the canonical export behind it."""
    from wederhoor.store import open_archive

    clock = lambda: datetime(2024, 3, 12, tzinfo=UTC)  # noqa: E731
    opened = open_archive(path, clock=clock, write=True) if path.exists() else create_archive(path, clock=clock)
    with opened as archive:
        found = list(take_in(archive, taken, Pace(clock=time.monotonic, jobs=jobs, again=again)))
        assert archive.verify() == ()
        return found, "\n".join(archive.export())


def total(taken: Iterable[Taken]) -> Counter[Added]:
    return sum((one.added for one in taken), Counter())


def test_sources_become_articles_and_versions(tmp_path: Path) -> None:
    """A second wording of a page is a version of it; what cannot be read is a failure."""
    taken, _ = add(tmp_path / "a.db", sources())
    assert total(taken) == {Added.ARTICLE: 4, Added.VERSION: 1}
    assert [failure.source for one in taken for failure in one.failures] == ["beeld.dat", "leeg.html"]


def test_what_was_taken_in_is_passed_over(tmp_path: Path) -> None:
    """A second run reads nothing; told to, it reads all and finds nothing new."""
    _, export = add(tmp_path / "a.db", sources())
    taken, same = add(tmp_path / "a.db", sources())
    assert all(one.was_known for one in taken)
    again, still = add(tmp_path / "a.db", sources(), again=True)
    assert total(again) == {Added.KNOWN: 5}
    assert export == same == still


@pytest.mark.parametrize("jobs", [1, 4])
def test_order_and_processes_make_no_difference(tmp_path: Path, jobs: int) -> None:
    """Shuffled, by one process or four: the same canonical export."""
    _, export = add(tmp_path / "a.db", sources())
    shuffled = sources()
    shuffled.sort(key=lambda source: source.capture.sha256[jobs:])
    assert add(tmp_path / "b.db", shuffled, jobs=jobs)[1] == export


@pytest.mark.parametrize(
    ("number", "size", "seconds", "times"),
    [(100, 1, 0.0, 2), (4, 9 << 20, 0.0, 2), (5, 1, 3.0, 5)],
    ids=["small", "large", "slow"],
)
def test_sources_are_written_together(tmp_path: Path, number: int, size: int, seconds: float, times: int) -> None:
    """Up to 64, up to 16 MB, up to what was read in two seconds: the disk is waited for that many times."""
    moments = count()
    written = Counter[str]()
    with create_archive(tmp_path / "a.db", clock=lambda: datetime(2024, 3, 12, tzinfo=UTC)) as archive:
        begin = archive.transaction

        @contextmanager
        def counted() -> Iterator[None]:
            written["transactions"] += 1
            with begin():
                yield

        archive.transaction = counted  # type: ignore[method-assign]
        data = [b"%d\x00\xff".ljust(size, b"\x00") % one for one in range(number)]
        made = [Source(capture=Capture(data=one, name=str(place))) for place, one in enumerate(data)]
        pace = Pace(clock=lambda: next(moments) * seconds, limits=Limits(seconds=1e9))
        assert len(list(take_in(archive, made, pace))) == number
        assert written["transactions"] == times


def test_what_a_person_says_goes_first(tmp_path: Path) -> None:
    """The outlet of a bundle stands before that of the page."""
    source = page("Brand", url="https://brug.example/1")
    told = Source(capture=source.capture, said=Metadata(outlet="De Lantaarn", published="2024-03-10"))
    _, export = add(tmp_path / "a.db", [told])
    assert '"outlet":"De Lantaarn"' in export
    assert '"published":"2024-03-10"' in export


def test_a_long_export_is_written_while_it_is_read(tmp_path: Path) -> None:
    """In one process or two, between other sources, the archive is the same as of an export that is read at once."""
    export = Source(capture=Capture(data=telegram(), name="result.json"))
    given = [page("Brand", url="https://brug.example/1"), export, text("a.txt", "De brandweer meldt drie gewonden.")]
    found = {}
    short = Limits(capture=1_000)
    for name, limits, jobs in (("once", Limits(), 1), ("long", short, 1), ("two", short, 2)):
        clock = lambda: datetime(2024, 3, 12, tzinfo=UTC)  # noqa: E731
        with create_archive(tmp_path / f"{name}.db", clock=clock) as archive:
            pace = Pace(clock=time.monotonic, jobs=jobs, limits=limits)
            taken = list(take_in(archive, given, pace))
            assert archive.verify() == ()
            found[name] = total(taken), [line for line in archive.export() if "result.json" in line or "Kade" in line]
    assert len(telegram()) > 1_000
    assert found["once"][0][Added.ARTICLE] >= 4
    assert found["long"][1] == found["two"][1] == found["once"][1] != []
