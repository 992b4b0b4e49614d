"""Points about the year in which something came to be."""

import pytest

from tests.align.points.factory import answers, article, only, points


@pytest.mark.parametrize(
    ("first", "second", "names", "question"),
    [
        (
            "Vuurvogel is in 1987 opgericht.",
            "Vuurvogel werd in 1992 opgericht.",
            {"Vuurvogel": "group"},
            "Sinds welk jaar bestaat Vuurvogel?",
        ),
        ("De brug is in 1931 gebouwd.", "De brug werd in 1938 gebouwd.", {}, "Sinds welk jaar bestaat de brug?"),
        ("De flat uit 1967 staat leeg.", "De flat is in 1971 gebouwd.", {}, "Sinds welk jaar bestaat de flat?"),
    ],
    ids=["founded", "built", "of a year"],
)
def test_two_years_for_one_beginning_are_contested(first, second, names, question):
    """A body was founded once and a thing built once."""
    found = points(article("a", None, first), article("b", None, second), names=names)
    point = only(found, "time", "contested")
    assert point.question == question
    assert sorted(map(sorted, answers(point).values())) == [["a"], ["b"]]


def test_the_years_of_two_things_are_no_point():
    """The bridge and the sluice may be of different years."""
    found = points(
        article("a", None, "De brug is in 1931 gebouwd."), article("b", None, "De sluis is in 1938 gebouwd.")
    )
    assert not [point for point in found if point.kind == "time"]


def test_an_article_with_two_years_speaks_of_two_things():
    """Who gives two years for one noun tells of more than one."""
    found = points(
        article("a", None, "De brug is in 1931 gebouwd.", "De brug werd in 1952 gebouwd."),
        article("b", None, "De brug is in 1931 gebouwd."),
    )
    assert not [point for point in found if point.kind == "time"]
