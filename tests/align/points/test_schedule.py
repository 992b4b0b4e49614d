"""Points about appointments that one account moves to another day."""

import pytest

from tests.align.points.factory import answers, article, only, points, says


@pytest.mark.parametrize(
    ("announced", "moved"),
    [
        ("De herdenking staat op 12 mei in de kerk.", "De herdenking is verplaatst naar 19 mei."),
        ("De rechtbank houdt de zitting op 14 mei.", "De zitting is uitgesteld tot 28 mei."),
        ("Het concert in de hal is op 11 mei.", "Het concert wordt verschoven naar 18 mei."),
    ],
    ids=["moved", "put off", "shifted"],
)
def test_a_day_that_a_later_account_moves_is_an_update(announced, moved):
    """What an article announces and a later one moves has two days, the second in place of the first."""
    found = points(article("a", "2024-05-06", announced), article("b", "2024-05-08", moved))
    point = only(found, "time")
    assert (point.status, list(answers(point).values())) == ("updated", [{"a"}, {"b"}])


def test_what_is_moved_is_not_another_thing_on_another_day():
    """A concert that moves says nothing of the day of a hearing."""
    found = points(
        article("a", "2024-05-06", "De rechtbank houdt de zitting op 14 mei."),
        article("b", "2024-05-08", "Het concert is verplaatst naar 19 mei."),
    )
    assert not [point for point in found if point.kind == "time"]


def test_the_day_stands_with_the_statement_that_gives_it():
    """A speaker who moves a day is its support."""
    found = points(
        article("a", "2024-05-06", "De herdenking staat op 12 mei in de kerk."),
        article("b", "2024-05-08", says("De burgemeester", "de herdenking verplaatst is naar 19 mei")),
    )
    assert answers(only(found, "time"))["19 mei"] == {"b-1"}


def test_two_announced_days_are_no_point_without_a_word_of_moving():
    """Two days for one noun are mostly two events."""
    found = points(
        article("a", "2024-05-06", "De herdenking staat op 12 mei in de kerk."),
        article("b", "2024-05-08", "De herdenking staat op 19 mei in de hal."),
    )
    assert not [point for point in found if point.kind == "time"]
