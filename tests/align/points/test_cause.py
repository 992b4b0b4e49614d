"""Points about causes."""

import pytest

from tests.align.points.factory import answers, article, only, points, says


@pytest.mark.parametrize(
    ("first", "second", "labels"),
    [
        (
            says("De brandweer", "de brand is ontstaan door kortsluiting"),
            says("De eigenaar", "de brand is aangestoken"),
            {"kortsluiting", "aangestoken"},
        ),
        (
            says("Het waterschap", "de dam bezweek door regen"),
            says("De bond", "de dam bezweek door verzakking"),
            {"regen", "verzakking"},
        ),
    ],
    ids=["intent", "giving way"],
)
def test_two_causes_of_two_speakers_are_contested(first, second, labels):
    """A fire that was set has no short circuit, and what gives way does so by something."""
    found = points(article("a", None, first), article("b", None, second))
    assert set(answers(only(found, "cause", "contested"))) == labels


def test_who_holds_it_to_something_gives_a_cause_when_the_sentence_before_names_one():
    """*Houdt het op* puts one cause in the place of another."""
    found = points(
        article(
            "a",
            None,
            (
                says("De brandweer", "kortsluiting als oorzaak", cue="noemt"),
                says("De eigenaar", "slijtage", cue="houdt het op"),
            ),
        )
    )
    assert set(answers(only(found, "cause"))) == {"kortsluiting", "slijtage"}


def test_who_sees_no_intent_gives_no_cause():
    """*Geen aanwijzing voor brandstichting* is no cause."""
    found = points(
        article("a", None, says("De brandweer", "de brand is ontstaan door kortsluiting")),
        article("b", None, says("De politie", "er geen aanwijzing voor brandstichting is")),
    )
    assert not [point for point in found if point.kind == "cause"]
