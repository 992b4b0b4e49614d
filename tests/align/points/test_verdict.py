"""Points about numbers of which somebody gives a multiple."""

import pytest

from tests.align.points.factory import answers, article, points, says


def _numbers(*sentences):
    return [
        point
        for point in points(article("a", "2024-05-06", tuple(sentences)))
        if point.kind == "figure" and point.status == "contested"
    ]


@pytest.mark.parametrize(
    "words", ["het zeker het dubbele wordt", "er twee keer zoveel weg zijn", "er een veelvoud verdween"]
)
def test_a_multiple_of_another_s_number_is_contested(words):
    """Who expects twice as much gives another answer."""
    (point,) = _numbers(says("De bond", "er 40 tenten weg zijn"), says("De expert", words))
    assert list(answers(point).values()) == [{"a-1"}, {"a-2"}]


def test_a_multiple_by_the_same_voice_is_no_point():
    """Nobody contradicts his own number with a forecast."""
    assert not _numbers(says("De bond", "er 40 tenten weg zijn"), says("De bond", "het zeker het dubbele wordt"))


def test_a_verdict_without_a_number_before_it_is_no_point():
    """Of what it is the double nobody knows."""
    assert not _numbers(says("De bond", "er tenten weg zijn"), says("De expert", "het zeker het dubbele wordt"))
