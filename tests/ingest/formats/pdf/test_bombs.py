"""PDFs that were made to do harm."""

import resource
import time
from contextlib import suppress

import pytest

from tests.ingest.formats.pdf.bombs import BOMBS, MEBIBYTE
from tests.ingest.formats.pdf.making import column, draw_pdf, read
from wederhoor.errors import InputError

PAGE = draw_pdf(column("Bij een brand in de haven\nzijn acht mensen gewond."))


SLOW = frozenset(
    "content_deflated content_nested font_deflated form_recursive forms_multiplied objects_deflated text_mosaic "
    "text_of_100_megabytes text_scattered".split()
)
"""Bombs that take seconds to make or to be refused; ``make soak`` tries them."""


@pytest.mark.parametrize(
    "name", [pytest.param(name, marks=pytest.mark.soak) if name in SLOW else name for name in sorted(BOMBS)]
)
def test_a_bomb_is_refused_or_read_within_its_bounds(name: str) -> None:
    """It takes no longer than its seconds, no memory here, and the next PDF is read."""
    data = BOMBS[name]()
    read(PAGE)
    before, started = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, time.monotonic()
    with suppress(InputError):
        read(data)
    assert time.monotonic() - started < 60
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 100 * MEBIBYTE // 1024
    assert read(PAGE).text.startswith("Bij een brand")
