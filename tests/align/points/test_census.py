"""Counts in groups whose numbers can be compared."""

from tests.align.points.test_antecedent import count
from wederhoor.align.points import census


def test_many_counts_of_one_matter_are_grouped_in_one_pass(monkeypatch):
    """Of twenty thousand figures of one unit each that belongs to a group is taken out of the rest once."""
    asked = []
    monkeypatch.setattr(census, "_are_of_one_matter", lambda *pair: asked.append(pair) or True)
    counts = [count(place) for place in range(20_000)]
    assert list(census._comparable(counts, frozenset({"word:nl:brief"}))) == [counts]
    assert len(asked) == len(counts) - 1


def test_counts_of_two_matters_stay_apart(monkeypatch):
    """Groups are in the order of their first count, their members as they were reached."""
    monkeypatch.setattr(
        census,
        "_are_of_one_matter",
        lambda one, other, _: abs(one.figure.span.start - other.figure.span.start) == 2,
    )
    groups = census._comparable([count(place) for place in range(6)], frozenset({"word:nl:brief"}))
    assert [[item.figure.span.start for item in group] for group in groups] == [[0, 2, 4], [1, 3, 5]]
