"""How sure a statement is."""

import pytest

from wederhoor.extract.statements import find_statements


@pytest.mark.parametrize(
    ("text", "certainty"),
    [
        pytest.param("De bond had verzekerd dat de lonen snel zouden stijgen.", "certain", id="pluperfect"),
        pytest.param("De bond verzekerde dat de lonen snel zouden stijgen.", "certain", id="past"),
        pytest.param("De bond verzekert dat de lonen zouden zijn gestegen.", "hedged", id="present"),
    ],
)
def test_would_behind_a_past_is_a_future(read, pack, text, certainty):
    """What was going to happen, told in the past or the past perfect, is no hearsay."""
    article, parse = read(text)
    assert [each.certainty.value for each in find_statements(article, parse, pack).attributions] == [certainty]
