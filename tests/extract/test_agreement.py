"""The number of a subject, on tiny parses."""

import pytest

from tests.extract.parses import discourse_of
from wederhoor.extract.agreement import has_plural_verb, is_plural


@pytest.mark.parametrize(
    ("verb", "expected"),
    [("zegt/VERB/ROOT/2/Number=Sing|VerbForm=Fin", False), ("zeggen/VERB/ROOT/2/Number=Plur|VerbForm=Fin", True)],
)
def test_verb_decides_about_a_noun(pack, verb, expected):
    """A noun that looks like a plural is one person beside a verb in the singular."""
    assert is_plural(discourse_of(pack, f"schepen/NOUN/nsubj/2/Number=Plur {verb}"), 0) is expected


def test_object_is_as_it_looks(pack):
    """The verb agrees with its subject alone."""
    line = "zij/PRON/nsubj/2 ziet/VERB/ROOT/2/Number=Sing|VerbForm=Fin schepen/NOUN/obj/2/Number=Plur"
    assert is_plural(discourse_of(pack, line), 2)


def test_auxiliary_agrees(pack):
    """Beside a participle it is the auxiliary that has a number."""
    line = "zij/PRON/nsubj/3 hebben/AUX/aux/3/Number=Plur|VerbForm=Fin gezegd/VERB/ROOT/3/VerbForm=Part"
    assert has_plural_verb(discourse_of(pack, line), 0)
