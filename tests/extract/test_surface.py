"""Names with neither more nor less than belongs to them, on tiny parses."""

import pytest

from tests.extract.parses import discourse_of, words_of
from wederhoor.extract.surface import read_names


@pytest.mark.parametrize(
    ("text", "names", "expected"),
    [
        pytest.param("Anna/PROPN Smit/PROPN", [("Anna Smit", "PER")], ["Anna Smit"], id="as it stands"),
        pytest.param(
            "Officier/PROPN van/ADP justitie/NOUN Anna/PROPN Smit/PROPN",
            [("Officier van justitie Anna Smit", "PER")],
            ["Anna Smit"],
            id="role and field",
        ),
        pytest.param("Trainer/PROPN van/ADP Gaal/PROPN", [("Trainer van Gaal", "PER")], ["van Gaal"], id="particle"),
        pytest.param(
            "actiegroep/NOUN Helder/PROPN Water/PROPN",
            [("actiegroep Helder Water", "ORG")],
            ["Helder Water"],
            id="kind",
        ),
        pytest.param(
            "het/DET Poolse/ADJ ministerie/NOUN van/ADP Justitie/PROPN",
            [("ministerie van Justitie", "ORG")],
            ["Poolse ministerie van Justitie"],
            id="country",
        ),
        pytest.param(
            "Groen/PROPN Dorp/PROPN Verbond/PROPN",
            [("Groen Dorp", "ORG"), ("Verbond", "LOC")],
            ["Groen Dorp Verbond"],
            id="cut",
        ),
        pytest.param(
            "Hackersgroep/PROPN Nachtuil/PROPN", [("Hackersgroep Nachtuil", "PER")], ["Nachtuil"], id="kind of a body"
        ),
        pytest.param("Satellietbeelden/PROPN", [("Satellietbeelden", "PER")], [], id="noun"),
    ],
)
def test_names(pack, text, names, expected):
    """What the parser took along is left off, what it cut apart is joined."""
    discourse = discourse_of(pack, text, names)
    assert [words_of(discourse, (name.first, name.end)) for name in read_names(discourse)] == expected


def test_surname_has_the_label_of_the_full_name(pack):
    """A word that ends somebody's full name names him, whatever the parser takes it for."""
    names = [("Anna Smit", "PER"), ("Smit", "LOC")]
    discourse = discourse_of(pack, "Anna/PROPN Smit/PROPN lacht/VERB Smit/PROPN zwijgt/VERB", names)
    assert {name.label for name in read_names(discourse)} == {"PER"}


@pytest.mark.parametrize(
    ("text", "names", "expected"),
    [
        pytest.param(
            "de/DET Garde/PROPN van/ADP Merkelt/PROPN",
            [("Garde", "MISC"), ("Merkelt", "LOC")],
            ["Garde van Merkelt"],
            id="a noun and its place",
        ),
        pytest.param(
            "Garde/PROPN van/ADP Merkelt/PROPN",
            [("Garde", "MISC"), ("Merkelt", "LOC")],
            ["Garde", "Merkelt"],
            id="no article",
        ),
        pytest.param(
            "de/DET NAVO/PROPN van/ADP Merkelt/PROPN",
            [("NAVO", "ORG"), ("Merkelt", "LOC")],
            ["NAVO", "Merkelt"],
            id="letters",
        ),
        pytest.param(
            "de/DET Garde/PROPN van/ADP Smit/PROPN",
            [("Garde", "MISC"), ("Smit", "PER")],
            ["Garde", "Smit"],
            id="a person's",
        ),
    ],
)
def test_name_that_goes_on_behind_van(pack, text, names, expected):
    """What "van" binds to a noun with a capital belongs to its name."""
    discourse = discourse_of(pack, text, names)
    assert [words_of(discourse, (name.first, name.end)) for name in read_names(discourse)] == expected
