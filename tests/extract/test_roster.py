"""Members found by surname, head noun and by who was mentioned last."""

import pytest

from wederhoor.extract.roster import REACH, Roster
from wederhoor.records.entity import EntityType, MentionKind
from wederhoor.records.span import Span


def roster_of(*names):
    """A roster of persons, the first mentioned at token 0, the next at token 10, and so on."""
    roster = Roster(("'s", "s"))
    for number, name in enumerate(names):
        member = roster.add(name, EntityType.PERSON, name, name.lower(), None)
        roster.mention(member, Span(number, number + 1), name, MentionKind.NAME, 10 * number)
    return roster


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("Terpstra", "Anna Terpstra", id="surname"),
        pytest.param("Terpstra's", "Anna Terpstra", id="genitive"),
        pytest.param("Jonge", "Piet de Jonge", id="last word"),
        pytest.param("de Jonge", "Piet de Jonge", id="with its particle"),
        pytest.param("Jonges", "Piet de Jonge", id="genitive without an apostrophe"),
        pytest.param("Bos", "Lena Bos", id="own letter"),
        pytest.param("Anna", None, id="first name"),
        pytest.param("stra", None, id="end of a word"),
    ],
)
def test_surname(text, found):
    """A surname is the last words of one person's name, with or without a possessor's ending."""
    members = roster_of("Anna Terpstra", "Piet de Jonge", "Lena Bos").with_ending(EntityType.PERSON, text)
    assert [member.name for member in members] == ([found] if found else [])


def test_surname_of_two():
    """A surname that two persons have may be either's."""
    members = roster_of("Anna Terpstra", "Jan Terpstra").with_ending(EntityType.PERSON, "Terpstra")
    assert [member.name for member in members] == ["Anna Terpstra", "Jan Terpstra"]


def test_last_mentioned_comes_first():
    """Those mentioned before a token come latest first."""
    roster = roster_of("A", "B", "C")
    assert [sight.member.name for sight in roster.before(20)] == ["B", "A"]


def test_who_is_too_far_back_is_out_of_reach():
    """Beyond its reach a pronoun stands for nobody."""
    assert list(roster_of("A").before(REACH + 1)) == []


def test_bearer_is_the_last_one_who_has_the_noun():
    """Of two directors the nearest is meant."""
    roster = roster_of("A", "B", "C")
    for name in ("A", "B"):
        roster.give_head(roster[name], "directeur")
    assert roster.bearer("directeur", 30).name == "B"
    assert roster.bearer("directeur", 10).name == "A"
    assert roster.bearer("directeur", 0) is None


def test_bearer_of_an_ending_has_the_type():
    """The end of a compound is a noun for a body and not for a person."""
    roster = roster_of("A")
    roster.give_head(roster["A"], "mijnwerkersbond")
    assert roster.bearer_of_ending("bond", 5, {EntityType.PERSON}).name == "A"
    assert roster.bearer_of_ending("bond", 5, {EntityType.ORGANISATION}) is None


def test_only_bearer():
    """A word for the same function leads to somebody when only one was mentioned who may be meant by it."""
    roster = roster_of("A", "B")
    roster.give_head(roster["A"], "trainer")
    assert roster.only_bearer(("coach", "trainer"), 30, {EntityType.PERSON}, bool).name == "A"
    roster.give_head(roster["B"], "jeugdcoach")
    assert roster.only_bearer(("coach", "trainer"), 30, {EntityType.PERSON}, bool) is None


def test_opening_of_a_name():
    """A body is meant by the first word of its name when no other body's name opens with it."""
    roster = Roster((), {"van"})
    for name in ("Wacht van Merkelt", "Raad van Merkelt", "Raad van Zeedijk"):
        roster.add(name, EntityType.ORGANISATION, name, name.lower(), None)
    assert roster.with_opening("wacht").name == "Wacht van Merkelt"
    assert roster.with_opening("raad") is None
