"""The gold as a dossier."""

from pathlib import Path

import pytest

from tests.dossiers import FIRE, place
from tests.evaluate.golds import make_gold, make_gold_entity
from wederhoor.dossier.audit import find_violations
from wederhoor.evaluate.gold import read_gold
from wederhoor.evaluate.ideal import gold_dossier
from wederhoor.records.entity import MentionKind, NameRelation
from wederhoor.records.point import Status

EXAMPLES = Path(__file__).parents[2] / "examples"


def test_mentions_are_placed():
    """A mention stands where its words do, over a line break too, and the longer one wins."""
    gold = make_gold(entities=(make_gold_entity("E1", "Ineke Dorsman", "Ineke Dorsman", "wethouder Ineke Dorsman"),))
    (entity,) = gold_dossier(gold).entities
    assert [mention.passage.span for mention in entity.mentions] == [place("wethouder Ineke Dorsman", FIRE)]


def test_roles_and_names():
    """A mention without a capital is a role, one with a capital a name."""
    gold = make_gold(entities=(make_gold_entity("E1", "Ineke Dorsman", "wethouder", "Dorsman"),))
    (entity,) = gold_dossier(gold).entities
    assert [name.relation for name in entity.names] == [NameRelation.FULL, NameRelation.ROLE, NameRelation.ALIAS]
    assert {mention.kind for mention in entity.mentions} == {MentionKind.NAME, MentionKind.NOMINAL}


@pytest.mark.parametrize("bundle", ["veerpont", "mijnstaking"])
def test_example_passes_the_audit(bundle):
    """The ideal dossier of a bundle is sound, but for roles, which annotators put in their own words."""
    lines = find_violations(gold_dossier(read_gold(EXAMPLES / bundle)))
    assert [line for line in lines if "no article holds" not in line] == []


def test_points():
    """Contested questions and agreements become points."""
    dossier = gold_dossier(make_gold())
    assert [(point.id, point.status, len(point.positions)) for point in dossier.points] == [("C1", Status.CONTESTED, 2)]
