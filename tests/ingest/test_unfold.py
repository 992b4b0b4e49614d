"""Sources unfolded down to their articles."""

import json
from collections.abc import Iterator

import pytest

from wederhoor.errors import InputError
from wederhoor.ingest.budget import Budget, Limits
from wederhoor.ingest.formats import READERS
from wederhoor.ingest.formats.plain import PLAIN
from wederhoor.ingest.formats.reader import Found, Reader
from wederhoor.ingest.unfold import Unfolded, unfold
from wederhoor.records.capture import Capture, Draft, Link, Metadata


def read_box(capture: Capture, budget: Budget) -> Iterator[Found]:
    """A box is lines behind the word BOX: ``!`` is a broken part, ``@`` a link, all else a capture."""
    for number, line in enumerate(capture.data.removeprefix(b"BOX").split(b"|")):
        if line == b"!":
            yield InputError(f"{capture.name}/{number}", "is broken", "mend it")
        elif line.startswith(b"@"):
            yield Link(url=line[1:].decode())
        else:
            yield Capture(data=line.replace(b";", b"|"), name=f"{capture.name}/{number}", known=Metadata(title="T"))


BOX = Reader(name="box", matches=lambda capture: capture.data.startswith(b"BOX"), read=read_box)


def unfold_box(data: bytes, limits: Limits | None = None, known: Metadata | None = None) -> list[Unfolded]:
    capture = Capture(data=data, name="in", url="https://a.example/", captured="2024-03-11", known=known or Metadata())
    return list(unfold(capture, limits=limits or Limits(), clock=lambda: 0.0, readers=(BOX, PLAIN)))


def describe(found: Draft | Link | InputError) -> str:
    if isinstance(found, Draft):
        return found.text
    return found.url if isinstance(found, Link) else found.problem


def test_parts_come_in_their_order_with_what_failed() -> None:
    """A broken part is a find among the others."""
    assert [describe(one.found) for one in unfold_box(b"BOXeen|!|@https://b.example/|twee")] == [
        "een", "is broken", "https://b.example/", "twee",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "media_type", "count"),
    [
        ("deel", None, 1), ("deel.txt", None, 1), ("deel", "text/plain", 1), ("deel", "text/html", 1),
        ("deel.json", None, 0), ("deel.txt", "application/json", 0), ("deel.json", "text/plain", 1),
    ],
)  # fmt: skip
def test_a_part_that_is_no_text_and_has_no_reader_is_passed_over(name: str, media_type: str, count: int) -> None:
    """What it is called decides, its type before its name; the source itself is read whatever it is called."""

    def read(capture: Capture, budget: Budget) -> Iterator[Found]:
        yield Capture(data=b"De brug is dicht.", name=name, media_type=media_type)

    box = Reader(name="box", matches=lambda capture: capture.data == b"BOX", read=read)
    for source, expected in ((b"BOX", count), (b"De brug", 1)):
        capture = Capture(data=source, name="in.json")
        assert len(list(unfold(capture, limits=Limits(), clock=lambda: 0.0, readers=(box, PLAIN)))) == expected


def test_way_leads_from_the_source_to_the_part() -> None:
    """Each capture on the way is named."""
    (one,) = unfold_box(b"BOXBOXdiep")
    assert [capture.name for capture in one.way] == ["in", "in/0", "in/0/0"]
    assert one.reader == "text"


def test_a_part_knows_what_its_container_knows() -> None:
    """Outlet and moment come from the source where the part is silent."""
    (one,) = unfold_box(b"BOXtekst", known=Metadata(outlet="De Brug", title="Overruled"))
    assert isinstance(one.found, Draft)
    assert (one.found.metadata.outlet, one.found.metadata.title) == ("De Brug", "T")
    assert one.way[-1].captured == "2024-03-11"


@pytest.mark.parametrize(
    ("data", "limits", "problem"),
    [
        pytest.param(b"BOXBOXBOXx", Limits(depth=2), "is packed more than 2 times", id="depth"),
        pytest.param(b"BOXa|b|c|d", Limits(parts=3), "holds more than 3 parts", id="parts"),
        pytest.param(b"BOX" + b"x" * 2**20 + b"x", Limits(capture=2**20), "is larger than 1 MB", id="one part"),
        pytest.param(b"BOX" + b"x" * 2**20, Limits(container=2**20), "is larger than 1 MB", id="the source"),
        pytest.param(b"BOX" + b"x" * 2**20, Limits(total=2**20), "unpacks to more than 1 MB", id="total"),
    ],
)
def test_what_costs_too_much_is_refused(data: bytes, limits: Limits, problem: str) -> None:
    """The last find says which limit it was."""
    assert describe(unfold_box(data, limits)[-1].found) == problem


def test_time_that_runs_out_stops_the_source() -> None:
    """The clock is asked at every part."""
    ticks = iter(range(100))
    capture = Capture(data=b"BOXa|b|c|d", name="in")
    found = list(unfold(capture, limits=Limits(seconds=3), clock=lambda: next(ticks), readers=(BOX, PLAIN)))
    assert [describe(one.found) for one in found][-1] == "takes longer than 3 seconds to read"
    assert len(found) < 4


def test_plain_text_maps_to_itself() -> None:
    """The one segment of a text file covers it from its first character."""
    (one,) = unfold_box(b"outlet: De Brug\n\nDe brug is dicht.\n")
    assert isinstance(one.found, Draft)
    (segment,) = one.found.segments
    assert segment.span.of(one.found.text) == one.found.text
    assert one.found.metadata.outlet == "De Brug"
    assert one.found.metadata.url == "https://a.example/"


def test_articles_of_one_capture_do_not_share_its_address() -> None:
    """They are told apart by what their source calls them."""
    items = [{"uri": f"urn:x:{number}", "versioncreated": "2024-03-11", "body_text": "Acht."} for number in (1, 2)]
    capture = Capture(data=json.dumps(items).encode(), name="in", url="https://a.example/items")
    found = [one.found for one in unfold(capture, limits=Limits(), clock=lambda: 0.0)]
    assert [(draft.metadata.identifier, draft.metadata.url) for draft in found if isinstance(draft, Draft)] == [
        ("urn:x:1", None), ("urn:x:2", None),
    ]  # fmt: skip


def test_last_reader_takes_everything() -> None:
    """A capture of no known format still gets an answer."""
    assert READERS[-1].matches(Capture(data=b"\x00\x01", name="x"))
