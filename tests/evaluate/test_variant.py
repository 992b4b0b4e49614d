"""The measure over variants of names."""

from dataclasses import replace

import pytest

from tests.dossiers import make_dossier, make_entity
from tests.evaluate.golds import make_gold, make_gold_entity
from wederhoor.evaluate.comparison import compare
from wederhoor.evaluate.variant import measure_variants
from wederhoor.records.entity import Name, NameRelation


def make_named(*names):
    """An entity with these names."""
    known = tuple(Name(text=name, relation=NameRelation.ALIAS, reason="") for name in names)
    return replace(make_entity(), name=names[0], names=known)


def measure(*groups, variants=(("Merkel", "Merckel"),), entities=()):
    """The measure of a dossier whose entities have these names."""
    gold = make_gold(variants=variants, entities=entities, attributions=())
    dossier = make_dossier(entities=tuple(make_named(*group) for group in groups), attributions=())
    (found,) = measure_variants(compare(gold, dossier))
    return dict(found.values)


@pytest.mark.parametrize(
    ("groups", "expected"),
    [
        ([("Merkel", "Merckel")], 1.0),
        ([("dorp Merkel", "het stadje Merckel")], 1.0),
        ([("Merkel",), ("Merckel",)], 0.0),
        ([("Merkelen", "Merckel")], 0.0),
    ],
    ids=["together", "inside longer names", "apart", "part of a word"],
)
def test_variants(groups, expected):
    """Two variants are found when one entity has both."""
    assert measure(*groups)["r"] == expected


def test_same_after_normalisation():
    """Variants that differ in capitals alone are no pair."""
    assert measure(("Merkel",), variants=(("Merkel", "merkel"),)) == {"r": 1.0, "n": 0, "merged": 0}


def test_merged():
    """Two of the gold's full names under one entity are a wrong merge, unless they are known as variants."""
    people = (make_gold_entity("E1", "Jan Kroes"), make_gold_entity("E2", "Jaap Kroes"))
    assert measure(("Jan Kroes", "Jaap Kroes"), entities=people)["merged"] == 1
    known = (("Jan Kroes", "Jaap Kroes"),)
    assert measure(("Jan Kroes", "Jaap Kroes"), variants=known, entities=people)["merged"] == 0
