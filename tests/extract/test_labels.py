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
