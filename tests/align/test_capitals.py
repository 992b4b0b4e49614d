"""Capitals that stand for their country."""

import pytest

from wederhoor.align.capitals import find_country
from wederhoor.lang.registry import get_pack
from wederhoor.records.span import Span

NAMES = get_pack("nl").names


def country(text, name):
    start = text.index(name)
    return find_country(text, [Span(start, start + len(name))], name, NAMES)


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("Volgens Lissabon is de brug veilig.", "Lissabon", "Portugal"),
        ("Volgens een bron wil Madrid de haven sluiten.", "Madrid", "Spanje"),
        ("Parijs ontkent dat.", "Parijs", "Frankrijk"),
        ("De regering in Oslo zwijgt.", "Oslo", "Noorwegen"),
        ("Het ministerie van Visserij in Oslo belt terug.", "Oslo", "Noorwegen"),
        ("De bond staat op de loonlijst van Rome.", "Rome", "Itali\u00eb"),
        ("In Oslo brandde een loods af.", "Oslo", None),
        ("De burgemeester van Rome wil de brug sluiten.", "Rome", None),
        ("Het ministerie van Justitie in Den Haag belt terug.", "Den Haag", None),
        ("Volgens Dalfsum is de brug veilig.", "Dalfsum", None),
    ],
)
def test_a_capital_that_acts(text, name, expected):
    """A verb or word of will and speech, a government in it or what it gives makes a capital its country's."""
    assert country(text, name) == expected
