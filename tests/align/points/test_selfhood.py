"""Whether two speakers each tell of themselves."""

import pytest

from tests.align.points.factory import article, bundle, quotes, says
from wederhoor.align.points.likeness import Pair
from wederhoor.align.points.selfhood import tell_of_themselves

OURS = quotes("Orvalis", "Wij kregen vorige week een waarschuwing over de kraan")


def tells(first, second):
    evidence = bundle(article("a", None, first), article("b", None, second))
    return tell_of_themselves(Pair.of(evidence, evidence.by_document["a"][0], evidence.by_document["b"][0]))


@pytest.mark.parametrize(
    "second",
    [
        quotes("Meerkade", "Ook wij kregen een waarschuwing over de kraan"),
        quotes("Meerkade", "Hier kwam een waarschuwing over de kraan binnen"),
        says("Meerkade", "er bij haar bedrijf een waarschuwing over de kraan kwam"),
    ],
)
def test_two_firms_that_got_a_warning(second):
    """What two firms each say of themselves are two things."""
    assert tells(OURS, second)


@pytest.mark.parametrize(
    "second",
    [
        quotes("Orvalis", "Wij kregen een waarschuwing over de kraan"),
        says("Meerkade", "Orvalis een waarschuwing over de kraan kreeg"),
        says("Meerkade", "er bij hun buren een waarschuwing over de kraan kwam"),
    ],
    ids=["the same voice", "of another", "of no body"],
)
def test_one_that_tells_of_himself(second):
    """One voice twice, and one who speaks of another, may agree."""
    assert not tells(OURS, second)
