"""Every format with its bytes altered: articles or failures come out, never anything else, and soon."""

import os
import random
import time
from collections.abc import Callable
from dataclasses import replace

import pytest

from tests.ingest.formats.samples import PACKED, SAMPLES
from wederhoor.ingest.budget import Limits
from wederhoor.ingest.formats import READERS
from wederhoor.ingest.unfold import choose_reader, unfold
from wederhoor.records.capture import Capture, Draft, Link

SHORT, LONG = 100, 10_000
INSIDE = "inside "
ALL = (*SAMPLES, *(f"{INSIDE}{name}" for name in PACKED))
"""Samples that are altered as they are, and samples that are altered inside and packed again."""
SECONDS = 2.0
"""Of the processor, for a sample of some kilobytes, with what readers load when they are first used."""

_TOKENS = (
    b"\x00",
    b"\xff" * 4,
    b"\x00" * 8,
    b"<",
    b"&",
    b'"',
    b"{",
    b"[",
    b"\r\n\r\n",
    b"-1",
    b"99999999999",
    b"%",
    b"=",
    b"<<",
    b"/Kids",
    b"0 0 R",
    b"endstream",
)


def flip(data: bytes, chance: random.Random) -> bytes:
    altered = bytearray(data)
    for _ in range(chance.randint(1, 8)):
        altered[chance.randrange(len(altered))] ^= 1 << chance.randrange(8)
    return bytes(altered)


def cut(data: bytes, chance: random.Random) -> bytes:
    start, end = sorted(chance.randrange(len(data) + 1) for _ in range(2))
    return data[:start] + data[end:]


def repeat(data: bytes, chance: random.Random) -> bytes:
    start, end = sorted(chance.randrange(len(data) + 1) for _ in range(2))
    return data[:end] + data[start:end] * chance.randint(1, 3) + data[end:]


def insert(data: bytes, chance: random.Random) -> bytes:
    place = chance.randrange(len(data) + 1)
    return data[:place] + chance.choice(_TOKENS) + data[place:]


def overwrite(data: bytes, chance: random.Random) -> bytes:
    place, token = chance.randrange(len(data)), chance.choice(_TOKENS)
    return data[:place] + token + data[place + len(token) :]


ALTERATIONS: tuple[Callable[[bytes, random.Random], bytes], ...] = (flip, cut, repeat, insert, overwrite)


def alter(sample: str, times: int) -> None:
    """Unfolds a sample so many times, altered each time at another place; every second time by the reader of its
    format, whatever the alteration made of its signature."""
    is_inside, sample = sample.startswith(INSIDE), sample.removeprefix(INSIDE)
    make, pack = PACKED[sample] if is_inside else (SAMPLES[sample], bytes)
    data = make()
    own = next(reader for reader in READERS if reader.name == sample.partition(" ")[0])
    forced = replace(own, matches=lambda capture: capture.name == "bron")
    for seed in range(times):
        chance = random.Random(f"{sample} {seed}")  # noqa: S311
        altered = data
        for _ in range(chance.randint(1, 3)):
            altered = chance.choice(ALTERATIONS)(altered, chance) or data
        capture = Capture(data=pack(altered), name="bron")
        readers = (forced, *READERS) if seed % 2 else READERS
        started = time.process_time()
        for found in unfold(capture, limits=Limits(), clock=time.monotonic, readers=readers):
            if isinstance(found.found, Draft):
                assert all(segment.span.end <= len(found.found.text) for segment in found.found.segments)
        assert time.process_time() - started < SECONDS, f"{sample} altered by seed {seed}"


@pytest.mark.parametrize("sample", SAMPLES)
def test_a_sample_is_read_by_its_reader(sample: str) -> None:
    """It is what it says, and something is found in all but what nobody reads."""
    capture = Capture(data=SAMPLES[sample](), name="bron")
    assert choose_reader(capture, READERS).name == sample.partition(" ")[0]
    found = [one.found for one in unfold(capture, limits=Limits(), clock=time.monotonic)]
    assert found
    assert sample == "unknown" or any(isinstance(one, Draft | Link) for one in found)


@pytest.mark.parametrize("sample", ALL)
def test_an_altered_sample_raises_nothing(sample: str) -> None:
    """Bits flipped, stretches cut, repeated and put in."""
    alter(sample, SHORT)


@pytest.mark.soak
@pytest.mark.parametrize("sample", ALL)
def test_a_sample_altered_ten_thousand_times_raises_nothing(sample: str) -> None:
    """The same, at length."""
    alter(sample, int(os.environ.get("MUTATIONS", LONG)))


def test_every_reader_has_a_sample() -> None:
    """A new reader cannot be forgotten here."""
    assert {reader.name for reader in READERS} <= {name.partition(" ")[0] for name in SAMPLES}
