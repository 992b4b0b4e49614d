"""One label for all mentions of a name."""

import pytest

from tests.extract.parses import discourse_of
from wederhoor.extract.labels import settle_labels


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        pytest.param("een/DET huis/NOUN in/ADP Wemelo/PROPN", "Wemelo", "LOC", id="in"),
        pytest.param("het/DET station/NOUN van/ADP Wemelo/PROPN", "Wemelo", "LOC", id="of a place"),
        pytest.param("de/DET bakker/NOUN van/ADP Wemelo/PROPN", "Wemelo", "PER", id="of a person"),
        pytest.param("het/DET Wemelo/PROPN bloeit/VERB", "Wemelo", "ORG", id="neuter"),
        pytest.param("de/DET Wemelo/PROPN bloeit/VERB", "Wemelo", "PER", id="not neuter"),
        pytest.param("vertrouwen/NOUN in/ADP Jansen/PROPN", "Jansen", "PER", id="a family name"),
    ],
)
def test_what_stands_before_a_name(pack, text, name, expected):
    """What no person has before the name outweighs the parser's label for an unknown word."""
    discourse = discourse_of(pack, text, [(name, "PER")])
    assert settle_labels(discourse, discourse.parse.names) == {(name,): expected}


def test_the_full_name_of_a_person_decides(pack):
    """Of two who are called so the one with a first name was introduced."""
    text = "Anna/PROPN Wemelo/PROPN lacht/VERB\nvertrouwen/NOUN in/ADP Wemelo/PROPN"
    discourse = discourse_of(pack, text, [("Anna Wemelo", "PER"), ("Wemelo", "PER")])
    assert settle_labels(discourse, discourse.parse.names)["Wemelo",] == "PER"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param("de/DET raad/NOUN beschuldigde/VERB Peru/PROPN", "Peru", id="an object"),
        pytest.param("premier/NOUN Jemen/PROPN zwijgt/VERB", "Jemen", id="behind a role"),
        pytest.param("Nieuw-Zeeland/PROPN ontkent/VERB", "Nieuw-Zeeland", id="a subject"),
    ],
)
def test_a_country_is_a_place(pack, text, name):
    """Whatever a country does, the parser's person is none."""
    discourse = discourse_of(pack, text, [(name, "PER")])
    assert settle_labels(discourse, discourse.parse.names) == {(name,): "LOC"}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param("Daan/PROPN Peru/PROPN lacht/VERB\nPeru/PROPN wint/VERB", ["Daan Peru", "Peru"], id="full name"),
        pytest.param("India/PROPN lacht/VERB", ["India"], id="a first name"),
        pytest.param("Luxemburg/PROPN lacht/VERB", ["Luxemburg"], id="a family name"),
    ],
)
def test_a_person_may_be_called_like_a_country(pack, text, names):
    """A name that people bear stays the person's for whom the parser took it."""
    discourse = discourse_of(pack, text, [(name, "PER") for name in names])
    assert set(settle_labels(discourse, discourse.parse.names).values()) == {"PER"}
