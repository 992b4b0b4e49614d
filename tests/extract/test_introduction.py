"""Which nouns an article gives a body beside its name, in invented sentences."""

import pytest

from tests.extract.parses import discourse_of
from wederhoor.extract.introduction import bodies_beside

APPOSITION = (
    "Zelvona/PROPN/nsubj/7 ,/PUNCT/punct/5 de/DET/det/5 {}/ADJ/amod/5 netbeheerder/NOUN/appos/1 "
    ",/PUNCT/punct/5 zweeg/VERB/ROOT/7 ./PUNCT/punct/7"
)


@pytest.mark.parametrize(
    ("adjective", "label", "expected"),
    [
        pytest.param("Belgische", "MISC", ["netbeheerder"], id="of a country"),
        pytest.param("grootste", "", ["netbeheerder"], id="no name"),
        pytest.param("Torvex", "ORG", [], id="the noun of another"),
    ],
)
def test_apposition(pack, adjective, label, expected):
    """An apposition says what a body is, with the adjective for a country in it, without the name of another."""
    names = [("Zelvona", "ORG"), *([(adjective, label)] if label else [])]
    discourse = discourse_of(pack, APPOSITION.format(adjective), names)
    found = [discourse.lower[head] for head in bodies_beside(discourse, discourse.parse.names[0])]
    assert found == expected
