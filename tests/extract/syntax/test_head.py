"""The head of a noun phrase."""

import pytest

from tests.extract.parses import discourse_of, place_of
from wederhoor.extract.syntax.head import head_of


@pytest.mark.parametrize(
    ("text", "head"),
    [
        pytest.param("de/DET directeur/NOUN van/ADP de/DET dienst/NOUN", "directeur", id="before a preposition"),
        pytest.param("oud-directeur/NOUN Jan/PROPN Hoving/PROPN", "Hoving", id="last noun"),
        pytest.param("de/DET wethouder/NOUN ,/PUNCT Anna/PROPN", "wethouder", id="before a comma"),
        pytest.param("de/DET vermiste/ADJ", "vermiste", id="no noun"),
    ],
)
def test_head(pack, text, head):
    """The head is the last noun before the first preposition, comma or bracket."""
    discourse = discourse_of(pack, text)
    assert head_of(discourse, (0, len(discourse.tokens))) == place_of(discourse, head)
