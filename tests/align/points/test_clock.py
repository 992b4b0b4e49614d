"""Points about the hour at which one event was."""

import pytest

from tests.align.points.factory import answers, article, points, says


def _times(*sentences):
    found = points(*(article(str(number), "2024-05-06", text) for number, text in enumerate(sentences)))
    return [point for point in found if point.kind == "time"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("De tribune is om 21.40 uur ingestort.", "De tribune is om 22.15 uur ingestort."),
        ("De staking begon om 06.00 uur.", "De staking begon om 08.30 uur."),
        ("De trein is om 23.50 uur aangevallen.", "De trein is om 00.20 uur aangevallen."),
    ],
    ids=["deed", "beginning", "over midnight"],
)
def test_two_hours_for_one_event_are_contested(first, second):
    """A stand collapses once; ten to twelve and twenty past differ half an hour."""
    (point,) = _times(first, second)
    assert point.status == "contested"
    assert sorted(map(sorted, answers(point).values())) == [["0"], ["1"]]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("De tribune is rond 21.40 uur ingestort.", "De tribune is om 21.45 uur ingestort."),
        ("De tribune is kort na 21.40 uur ingestort.", "De tribune is om 21.50 uur ingestort."),
        ("De tribune is om 09.40 uur ingestort.", "De tribune is om 18.50 uur ingestort."),
        ("De schipper sprak om 09.40 uur.", "De rector vertrok om 10.40 uur."),
    ],
    ids=["roughly", "shortly after", "far apart", "other verbs"],
)
def test_hours_that_may_both_be_right_are_no_point(first, second):
    """What the words leave open, and times of two events."""
    assert not _times(first, second)


def test_a_verb_that_is_no_deed_needs_one_subject():
    """The bus and the ship left at different hours."""
    assert not _times("De bus vertrok om 09.40 uur.", "De kotter vertrok om 10.10 uur.")
    assert _times("De bus vertrok om 09.40 uur.", "De bus vertrok om 10.10 uur.")


def test_one_speaker_who_names_two_hours_of_one_article_is_no_point():
    """What one voice tells in one article is a course of events."""
    found = points(
        article(
            "a",
            "2024-05-06",
            says("De politie", "de tribune om 21.40 uur ingestort is"),
            says("De politie", "de tribune om 22.15 uur ingestort is"),
        )
    )
    assert not [point for point in found if point.kind == "time"]
