"""Whether a statement carries what another says."""

import pytest

from tests.align.points.factory import Said, answers, article, bundle, denies, only, points, says
from wederhoor.align.points.likeness import Pair
from wederhoor.align.points.proposition import carries, recall_one_event


def pair(*articles):
    """The first statements of two articles."""
    evidence = bundle(*articles)
    return Pair.of(evidence, evidence.by_document["a"][0], evidence.by_document["b"][0])


def recalls(speaker, content, word="toen"):
    """*De bond ontkent toen dat ...*."""
    return Said(speaker, f"ontkent {word} dat", content, "denies")


@pytest.mark.parametrize(
    ("first", "second", "carried"),
    [
        ("2 arrestanten overleden", "er 2 doden vielen op het plein", False),
        ("de wethouder het dossier verkocht", "de wethouder een huis verkocht", True),
        ("de sluis is weggehaald", "de boei is weggehaald", False),
    ],
    ids=["a number and one word", "who and what", "one word"],
)
def test_two_words_beside_numbers_carry_a_proposition(first, second, carried):
    """One shared word says too little, and a small number is no word."""
    assert (
        carries(pair(article("a", None, says("De bond", first)), article("b", None, says("De raad", second))))
        is carried
    )


def test_two_denials_may_share_one_word():
    """*ontkent betrokkenheid* and *ontkent elke betrokkenheid* are the same denial."""
    assert carries(
        pair(
            article("a", None, denies("De bond", "betrokkenheid")),
            article("b", None, denies("De bond", "elke betrokkenheid")),
        )
    )


@pytest.mark.parametrize("word", ["toen", "destijds", "vroeger"])
def test_a_denial_of_an_earlier_event_is_no_denial_of_this_one(word):
    """*ontkende toen dat* does not stand with what is denied now."""
    found = points(
        article(
            "a",
            None,
            (says("De politie", "stakers de bus hebben vernield"), denies("De bond", "stakers de bus hebben vernield")),
        ),
        article("b", None, recalls("De bond", "stakers de bus hebben vernield", word)),
    )
    assert answers(only(found, "denial"))["nee"] == {"a-2"}


@pytest.mark.parametrize(("place", "one"), [("Boskerk", True), ("Veldhem", False)], ids=["one place", "two places"])
def test_two_earlier_events_are_one_only_where_something_ties_them(place, one):
    """Two articles that each recall a fire recall one fire when they name one place."""
    evidence = bundle(
        article("a", None, recalls("De bond", f"de brand in {place} is aangestoken")),
        article("b", None, recalls("De raad", "de brand in Boskerk is aangestoken")),
        names={"Boskerk": "place", "Veldhem": "place"},
    )
    first, second = (evidence.by_document[name][0] for name in "ab")
    assert recall_one_event(Pair.of(evidence, first, second)) is one
