"""Names and statements that people judged."""

from tests.align.points.factory import answers, article, bundle, says
from tests.align.test_entities import entity, groups
from wederhoor.align.decisions import Constraints
from wederhoor.align.entities import join_entities
from wederhoor.align.points import find_points
from wederhoor.lang.registry import get_pack


def judged(*, must=(), cannot=()):
    return Constraints(must=tuple(must), cannot=frozenset(cannot))


def join(*entities, **pairs):
    return join_entities(entities, {"nl": get_pack("nl")}, constraints=judged(**pairs))


KOLKMAN = entity(0, "Anna Kolkman")
AGAIN = entity(1, "Anna Kolkman")
NICK = entity(2, "De Lange")


def test_names_judged_different_stay_apart():
    """Even a full name that two articles share, and without a doubt listed."""
    joined = join(KOLKMAN, AGAIN, cannot=[("local0", "local1")])
    assert groups(joined) == [[0], [1]]
    assert joined.unsure == ()


def test_names_judged_one_are_joined_and_say_so():
    """No rule would join them; the reason of the name is that a person did."""
    joined = join(KOLKMAN, NICK, must=[("local0", "local2")])
    assert groups(joined) == [[0, 2]]
    reasons = {name.text: name.reason for name in joined.entities[0].names}
    assert reasons["De Lange"] == "door een mens beoordeeld als Anna Kolkman"


def test_a_third_name_makes_no_bridge_between_names_judged_different():
    """What rules would join with both goes with one of them only."""
    third = entity(3, "Anna Kolkman")
    assert groups(join(KOLKMAN, AGAIN, third, cannot=[("local0", "local1")])) == [[0, 3], [1]]


def test_what_is_judged_one_takes_part_in_what_is_judged_different():
    """A is B, B is not C: A does not become C by a rule."""
    pairs = {"must": [("local0", "local2")], "cannot": [("local1", "local2")]}
    assert groups(join(KOLKMAN, AGAIN, NICK, **pairs)) == [[0, 2], [1]]


def test_a_judged_pair_is_no_doubt_for_a_later_name_either():
    """The doubt between a new article's name and one of the two goes with the judgement on the other."""
    one, other, again = entity(0, "Mirte Kolkman"), entity(1, "Mirte Kolkmans"), entity(2, "Mirte Kolkmans")
    assert join(one, other, again).unsure
    assert join(one, other, again, cannot=[("local0", "local2")]).unsure == ()


SAID = (
    article("a", None, says("De schipper", "de veerboot in de bocht gezonken is")),
    article("b", None, says("De schipper", "het veer in de bocht is gezonken")),
    article("c", None, says("De reder", "het weer die dag ongewoon zacht bleef")),
)


def together(constraints, said=SAID):
    """The sets of statements that carry one answer."""
    return [support for point in find_points(bundle(*said), constraints) for support in answers(point).values()]


def test_statements_that_say_the_same_are_together():
    """What the tests below change."""
    found = together(judged())
    assert any({"a-1", "b-1"} <= support for support in found)
    assert not any({"a-1", "c-1"} <= support for support in found)


def test_statements_judged_apart_carry_no_answer_together():
    """However alike their words."""
    again = article("d", None, says("De reder", "het weer die dag ongewoon zacht was"))
    assert together(judged(cannot=[("a-1", "b-1")]), (*SAID, again)) == [{"c-1", "d-1"}]


def test_statements_judged_to_belong_together_carry_one_answer():
    """However different their words; why says that a person put them together."""
    constraints = judged(must=[("a-1", "c-1")])
    points = find_points(bundle(*SAID), constraints)
    (point,) = [point for point in points if any({"a-1", "c-1"} <= support for support in answers(point).values())]
    assert point.why == "Door een mens bij elkaar gezet."


def test_copies_of_one_statement_can_be_judged_apart():
    """Also the same words of the same speaker."""
    same = tuple(article(name, None, says("De schipper", "de veerboot gezonken is")) for name in ("a", "b"))
    points = find_points(bundle(*same), judged(cannot=[("a-1", "b-1")]))
    assert not [point for point in points if point.status == "agreed"]
