"""Judgements held against what a run found."""

import pytest

from tests.dossiers import TEXTS, make_attribution, make_entity, make_point, make_position, place
from tests.judgements import anchor, judgement, target
from wederhoor.align.decisions import rule_attributions, rule_entities, strike_points

FIRE, PORT = TEXTS["a1"], TEXTS["a2"]
DORSMAN = anchor("a1", FIRE.index("Ineke"), "Ineke Dorsman")
CREW = anchor("a2", 0, "De brandweer")
EIGHT = anchor("a1", FIRE.index("er acht"), "er acht gewonden")
SIX = anchor("a2", PORT.index("zes"), "zes gewonden")
ENTITIES = (make_entity(), make_entity("E2", "De brandweer", document="a2", text=PORT))
STATEMENTS = (make_attribution("s1"), make_attribution("s2", "zes gewonden", document="a2", text=PORT))


def on(decision, *anchors, ids=("x", "y")):
    return judgement("j", decision, *(target(found, id=name) for found, name in zip(anchors, ids, strict=False)))


def states(judged):
    return [str(item.state) for item in judged]


def test_a_name_is_found_by_its_mention():
    """The ids of the dossier that was judged play no part."""
    ruling = rule_entities([on("same", DORSMAN, CREW)], ENTITIES)
    assert ruling.constraints.must == (("E1", "E2"),)
    assert states(ruling.judged) == ["applied"]


@pytest.mark.parametrize(
    "moved",
    [anchor("a1", 0, "Ineke Dorsman"), anchor("a1", FIRE.index("Ineke"), "Ineke"), anchor("a9", 9, "Ineke Dorsman")],
    ids=["elsewhere", "part of it", "no such article"],
)
def test_a_name_that_is_no_longer_there_is_an_orphan(moved):
    """A judgement is never moved to words that look like those that were judged."""
    ruling = rule_entities([on("same", moved, CREW)], ENTITIES)
    assert ruling.constraints.must == ()
    assert states(ruling.judged) == ["orphaned"]


def test_a_name_in_several_articles_is_found_where_it_still_stands():
    """One of the places may be gone."""
    several = judgement("j", "different", target(DORSMAN, anchor("a9", 0, "Dorsman")), target(CREW))
    ruling = rule_entities([several], ENTITIES)
    assert ruling.constraints.forbids("E2", "E1")


def test_a_statement_is_found_by_its_content():
    """Whatever its id was."""
    ruling = rule_attributions([on("apart", EIGHT, SIX)], STATEMENTS, TEXTS)
    assert ruling.constraints.forbids("s1", "s2")


def test_of_two_statements_with_one_content_the_one_with_the_id_is_meant():
    """A statement within another may have the very same words; without its id neither is taken."""
    both = (*STATEMENTS, make_attribution("s3", cue="Volgens"))
    assert rule_attributions([on("together", EIGHT, SIX, ids=("s3", "s2"))], both, TEXTS).constraints.must == (
        ("s2", "s3"),
    )
    assert states(rule_attributions([on("together", EIGHT, SIX)], both, TEXTS).judged) == ["orphaned"]


def test_a_statement_whose_words_changed_is_an_orphan():
    """The same place with other words is not what was judged."""
    changed = TEXTS | {"a1": FIRE.replace("acht", "tien")}
    assert states(rule_attributions([on("apart", EIGHT, SIX)], STATEMENTS, changed).judged) == ["orphaned"]


POINT = make_point("p1", make_position(("a1", "acht gewonden", "s1")), make_position(("a2", "zes gewonden", None)))
LATER = make_point(
    "p9",
    make_position(("a1", "acht gewonden", "s1"), ("a1", "maandag", None)),
    make_position(("a2", "zes gewonden", None)),
)
WRONG = judgement("j", "wrong", target(anchor("a1", place("acht", FIRE).start, "acht gewonden"), SIX, id="p1"))


def test_a_wrong_point_is_left_out():
    """And the other points stay."""
    other = make_point("p2", make_position(("a1", "maandag", None)))
    kept, judged = strike_points([WRONG], (POINT, other), TEXTS)
    assert [point.id for point in kept] == ["p2"]
    assert states(judged) == ["applied"]


def test_a_wrong_point_that_gained_support_is_still_left_out():
    """A later article may bring more words to the same point, which changes its id."""
    assert strike_points([WRONG], (LATER,), TEXTS)[0] == ()


def test_a_point_without_the_judged_words_stays():
    """What stands on other words is another point."""
    part = make_point("p3", make_position(("a2", "zes gewonden", None)))
    kept, judged = strike_points([WRONG], (part,), TEXTS)
    assert kept == (part,)
    assert states(judged) == ["orphaned"]
