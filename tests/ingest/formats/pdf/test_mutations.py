"""PDFs with bytes changed at random."""

import random
import time

import pytest

from tests.ingest.formats.pdf.making import capture_of, column, draw, draw_pdf, one_page, stream
from wederhoor.errors import InputError
from wederhoor.ingest.budget import Budget, Limits
from wederhoor.ingest.formats.pdf import PDF

TEXT = "Bij een brand in de haven\nzijn acht mensen gewond.\n\nDat meldt de brandweer."
PACKED = draw_pdf(column(TEXT), column(TEXT), info="/Title (Brand)")
OPEN = one_page(stream(draw(column(TEXT))), b"<< /Type /Font /Subtype /Type0 /BaseFont /X >>")


def mutate(data: bytes, chance: random.Random) -> bytes:
    """The data with one to six bytes or runs of bytes flipped, cut out, repeated or put in."""
    changed = bytearray(data)
    for _ in range(chance.randint(1, 6)):
        start = chance.randrange(len(changed) + 1)
        run = changed[start : start + chance.choice([1, 1, 2, 8, 64, 512])]
        put = chance.choice([
            bytes(chance.randrange(256) for _ in run), b"", run * chance.choice([2, 9]), b"<<" + run, b"[" * 99,
            b"-1", b"9999999999", b"0 0 R", b"/Kids", b"endstream", chance.randbytes(8),
        ])  # fmt: skip
        changed[start : start + len(run)] = put
    return bytes(changed)


def try_mutants(seed: int, count: int) -> None:
    chance = random.Random(seed)  # noqa: S311 - repeatable on purpose
    for number in range(count):
        data = mutate(chance.choice([PACKED, OPEN]), chance)
        started = time.monotonic()
        try:
            drafts = list(PDF.read(capture_of(data), Budget(limits=Limits(), clock=time.monotonic)))
        except InputError:
            drafts = []
        assert all(getattr(draft, "text", "") for draft in drafts), number
        assert time.monotonic() - started < 40, number


def test_mutants() -> None:
    """Each is an article or a failure that says why."""
    try_mutants(1, 100)


@pytest.mark.soak
def test_ten_thousand_mutants() -> None:
    """The same, at length."""
    try_mutants(2, 10_000)
