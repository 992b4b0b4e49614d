"""Persons and bodies that are only described, on tiny parses."""

import pytest

from tests.extract.parses import discourse_of, words_of
from wederhoor.extract.description import core_of, find_descriptions


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("een/DET boze/ADJ buurman/NOUN klaagt/VERB", ["een boze buurman"], id="person"),
        pytest.param("1200/NUM mijnwerkers/NOUN staken/VERB", ["mijnwerkers"], id="count in digits"),
        pytest.param("de/DET brug/NOUN valt/VERB", [], id="thing"),
        pytest.param("zij/PRON is/AUX/cop/3 rechter/NOUN", [], id="predicate"),
        pytest.param("de/DET beklaagde/VERB zwijgt/VERB", ["de beklaagde"], id="role with another tag"),
        pytest.param(
            "een/DET arts/NOUN van/ADP/case/5 het/DET/det/5 ziekenhuis/NOUN/nmod/2",
            ["een arts van het ziekenhuis", "het ziekenhuis"],
            id="what van binds",
        ),
    ],
)
def test_descriptions(pack, text, expected):
    """Noun phrases of whoever may speak are found, and of nothing else."""
    discourse = discourse_of(pack, text)
    found = find_descriptions(discourse, (), pack.names.type_of)
    assert [words_of(discourse, phrase) for phrase in found] == expected


def test_core(pack):
    """What stands behind the head and is not bound by "van" says nothing of who it is."""
    discourse = discourse_of(pack, "een/DET arts/NOUN van/ADP het/DET ziekenhuis/NOUN in/ADP Delft/PROPN")
    assert words_of(discourse, core_of(discourse, (0, 7))) == "een arts van het ziekenhuis"
