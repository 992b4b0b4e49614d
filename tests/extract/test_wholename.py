"""Whole names of English bodies that a parser cuts, on tiny parses."""

import pytest

from tests.extract.parses import discourse_of, words_of
from wederhoor.extract.surface import read_names
from wederhoor.lang.registry import get_pack

ENGLISH = get_pack("en")


def names_in(text, names):
    discourse = discourse_of(ENGLISH, text, names)
    return [words_of(discourse, (name.first, name.end)) for name in read_names(discourse)]


@pytest.mark.parametrize(
    ("text", "names", "expected"),
    [
        pytest.param(
            "The/DET Works/PROPN Ministry/PROPN denied/VERB it/PRON",
            [("Ministry", "ORG")],
            ["Works Ministry"],
            id="first word",
        ),
        pytest.param(
            "Harwell/PROPN Light/PROPN and/CCONJ Power/PROPN denied/VERB it/PRON",
            [("Harwell Light", "PER"), ("Power", "PER")],
            ["Harwell Light and Power"],
            id="two fields",
        ),
        pytest.param(
            "Harwell/PROPN Drilling/PROPN Services/PROPN denied/VERB it/PRON",
            [("Harwell Drilling", "PER")],
            ["Harwell Drilling Services"],
            id="end of a firm",
        ),
        pytest.param(
            "Harwell/PROPN Group/PROPN ASA/PROPN denied/VERB it/PRON",
            [("Harwell Group", "ORG"), ("ASA", "ORG")],
            ["Harwell Group ASA"],
            id="legal form",
        ),
        pytest.param(
            "Police/NOUN met/VERB Tarn/PROPN County/PROPN Sheriff/PROPN Ann/PROPN Bell/PROPN",
            [("Tarn County Sheriff Ann Bell", "LOC")],
            ["Ann Bell"],
            id="office in a name",
        ),
        pytest.param(
            "The/DET Union/PROPN of/ADP Tarn/PROPN Dockers/PROPN 's/PART federation/NOUN (/PUNCT UTD/PROPN )/PUNCT",
            [("Dockers", "ORG"), ("UTD", "ORG")],
            ["Union of Tarn Dockers 's federation", "UTD"],
            id="letters in brackets",
        ),
        pytest.param(
            "On/ADP Monday/PROPN TNB/PROPN 's/PART buses/NOUN stood/VERB still/ADV", [], ["TNB"], id="letters alone"
        ),
        pytest.param(
            "Both/DET asked/VERB the/DET Eastern/PROPN Trust/PROPN for/ADP help/NOUN",
            [],
            ["Eastern Trust"],
            id="behind an article",
        ),
    ],
)
def test_whole_names(text, names, expected):
    """A run of capitals that ends as bodies do is one name, and an office in a name is none of it."""
    assert names_in(text, names) == expected


@pytest.mark.parametrize(
    ("text", "names", "expected"),
    [
        pytest.param(
            "Tarn/PROPN Council/PROPN and/CCONJ Harwell/PROPN Bank/PROPN agreed/VERB",
            [("Tarn Council", "ORG"), ("Harwell Bank", "ORG")],
            ["Tarn Council", "Harwell Bank"],
            id="two bodies",
        ),
        pytest.param(
            "Ann/PROPN Bell/PROPN and/CCONJ Mark/PROPN Bank/PROPN agreed/VERB",
            [("Ann Bell", "PER"), ("Mark Bank", "PER")],
            ["Ann Bell", "Mark Bank"],
            id="two people",
        ),
        pytest.param("At/ADP 9.30/NUM BST/PROPN it/PRON rained/VERB", [], [], id="zone of an hour"),
    ],
)
def test_names_that_stay_apart(text, names, expected):
    """Two bodies or people in a row are two names, and a zone of time is none."""
    assert names_in(text, names) == expected
