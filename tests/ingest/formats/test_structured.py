"""What every reader of a structured format promises, over one sample of each."""

import json
import random
import time
from collections.abc import Callable

import pytest

from tests.ingest.formats.samples_structured import SAMPLES
from wederhoor.errors import InputError
from wederhoor.ingest.budget import Budget, Limits
from wederhoor.ingest.formats import READERS
from wederhoor.ingest.formats.reader import Found, Reader
from wederhoor.ingest.unfold import choose_reader
from wederhoor.records.capture import Capture, Draft

JUNK = (None, -1, 1e308, True, "", [], {}, [[]], "\ud800x", "<p>\ud800", "http://[", 10**30, ["a", {"text": 3}], "\x00")
"""Values of every kind, some of which no UTF-8 can hold."""


def read(reader: Reader, data: bytes) -> list[Found]:
    """What a reader finds."""
    capture = Capture(data=data, name="sample")
    return list(reader.read(capture, Budget(limits=Limits(), clock=time.monotonic)))


def assert_mapped(reader: Reader, data: bytes, found: list[Found]) -> None:
    """Every segment leads to the same characters of the capture, and every text can be kept."""
    for draft in found:
        if not isinstance(draft, Draft):
            continue
        assert reader.resolve
        at = reader.resolve(Capture(data=data, name="sample"))
        assert draft.text == draft.text.strip() != ""
        draft.text.encode()
        place = 0
        for segment in draft.segments:
            assert place <= segment.span.start < segment.span.end <= len(draft.text)
            place = segment.span.end
            assert at(segment.path)[segment.offset :][: len(segment.span)] == segment.span.of(draft.text)


def reader_of(name: str) -> Reader:
    """The reader of that name."""
    return next(reader for reader in READERS if reader.name == name)


@pytest.mark.parametrize(("name", "sample"), SAMPLES.values(), ids=SAMPLES.keys())
def test_each_sample_is_known_by_its_content(name: str, sample: Callable[[], bytes]) -> None:
    """No name and no declared type is needed."""
    assert choose_reader(Capture(data=sample(), name="x")).name == name


@pytest.mark.parametrize(("name", "sample"), SAMPLES.values(), ids=SAMPLES.keys())
def test_texts_lead_back_to_the_capture(name: str, sample: Callable[[], bytes]) -> None:
    """Each run of the canonical text stands at its path."""
    found = read(reader_of(name), sample())
    assert found
    assert_mapped(reader_of(name), sample(), found)


@pytest.mark.parametrize(("name", "sample"), SAMPLES.values(), ids=SAMPLES.keys())
def test_a_reader_is_read_the_same_twice(name: str, sample: Callable[[], bytes]) -> None:
    """Nothing depends on what was read before."""
    assert list(map(repr, read(reader_of(name), sample()))) == list(map(repr, read(reader_of(name), sample())))


@pytest.mark.parametrize("key", [key for key in SAMPLES if SAMPLES[key][1]()[:1] in (b"{", b"[")])
def test_values_of_any_kind_are_no_fault(key: str) -> None:
    """A field that holds something else than it should is left out, or its item is; nothing but InputError is
    raised."""
    name, sample = SAMPLES[key]
    reader = reader_of(name)
    chance = random.Random(key)  # noqa: S311
    for _ in range(150):
        value = json.loads(sample())
        places: list[tuple[dict | list, str | int]] = []
        gather(value, places)
        holder, token = chance.choice(places)
        holder[token] = chance.choice(JUNK)  # type: ignore[index]
        data = json.dumps(value).encode()
        try:
            assert_mapped(reader, data, read(reader, data))
        except InputError:
            continue


def gather(value: object, places: list[tuple[dict | list, str | int]]) -> None:
    """Every place of a value that can be given another."""
    if isinstance(value, dict | list):
        for token, inner in list(value.items() if isinstance(value, dict) else enumerate(value)):
            places.append((value, token))
            gather(inner, places)
