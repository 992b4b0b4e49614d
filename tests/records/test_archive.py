"""The vocabulary of an archive."""

import pytest

from wederhoor.records.archive import Capture, LogEntry, moment_of, sha256_of


def capture(**changes):
    fields = {"blob": sha256_of(b"a"), "size": 1, "name": "a.txt"} | changes
    return Capture(**fields)


@pytest.mark.parametrize(
    ("changes", "same"),
    [
        ({"captured": "2024-03-11"}, True),
        ({"name": "b.txt"}, False),
        ({"url": "https://a.example"}, False),
        ({"parent": "p"}, False),
    ],
    ids=["captured", "name", "url", "parent"],
)
def test_a_capture_is_known_by_its_bytes_and_place(changes, same):
    """Not by its moment."""
    assert (capture().id == capture(**changes).id) is same


@pytest.mark.parametrize(
    ("times", "moment"),
    [
        (("2024-03-11T14:00:00+01:00",), "2024-03-11T13:00:00.000000Z"),
        (("2024-03-11",), "2024-03-11T00:00:00.000000Z"),
        ((None, "gisteren", "2024-03-11T13:00"), "2024-03-11T13:00:00.000000Z"),
        (("0001-01-01",), ""),
        ((), ""),
    ],
)
def test_moments_sort_as_text(times, moment):
    """The first that can be read, in UTC."""
    assert moment_of(*times) == moment


def test_every_field_of_an_entry_counts():
    """For its digest."""
    fields = {"moment": "m", "action": "a", "subject": "s", "details": "{}", "state": "x", "previous": "p"}
    entry = LogEntry(seq=1, **fields)
    others = [LogEntry(seq=2, **fields), *(LogEntry(seq=1, **fields | {name: "other"}) for name in fields)]
    assert len({item.digest for item in (entry, *others)}) == 8
