"""People's decisions over stories."""

import pytest

from tests.stories.factory import groups, item, sorted_by, stream
from wederhoor.errors import InputError
from wederhoor.records.story import Ground
from wederhoor.stories import Ties


def test_what_must_be_together_is():
    """Articles that nothing in their words joins are one story where a person said so."""
    sorting = sorted_by(stream(), ties=Ties.of(must=[("x1", "d1")])).sort()
    assert groups(sorting) == [["d1", "d2", "x1"], ["t1", "t2"]]
    assert sorting.stories[0].members[2].ground is Ground.JUDGED


def test_what_must_be_apart_is():
    """Articles that are alike stay apart where a person said so."""
    assert groups(sorted_by(stream(), ties=Ties.of(cannot=[("d2", "d1")])).sort()) == [
        ["d1"], ["t1", "t2"], ["d2"], ["x1"],
    ]  # fmt: skip


def test_together_goes_on_over_a_third():
    """What must be with one that must be with another is with that one too, and so is apart from its opposite."""
    ties = Ties.of(must=[("d1", "x1"), ("x1", "t2")], cannot=[("t1", "x1")])
    assert groups(sorted_by(stream(), ties=ties).sort()) == [["d1", "d2", "x1", "t2"], ["t1"]]


def test_decisions_about_what_was_sorted_are_the_same_as_decisions_before():
    """Judging later gives what judging first would have given, and taking it back what there was."""
    ties = Ties.of(must=[("x1", "d1")], cannot=[("t1", "t2")])
    clusterer = sorted_by(stream())
    before = clusterer.sort()
    clusterer.judge(ties)
    assert clusterer.sort() == sorted_by(stream(), ties=ties).sort()
    clusterer.judge(Ties())
    assert clusterer.sort() == before


def test_a_decision_opens_a_story_that_was_closed():
    """A follow-up after a year joins where a person said so, and leaves again without a trace."""
    late = item("d9", "Een jaar na de ramp", "Herdenking.", "2026-03-01")
    clusterer = sorted_by([*stream(), late], ties=Ties.of(must=[("d9", "d1")]))
    assert groups(clusterer.sort())[0] == ["d1", "d2", "d9"]
    clusterer.remove("d9")
    assert clusterer.sort() == sorted_by(stream()).sort()


def test_decisions_that_contradict_each_other_are_an_error():
    """Who is right is for people to settle."""
    with pytest.raises(InputError, match="a and c must be in one story and must not be"):
        Ties.of(must=[("a", "b"), ("b", "c")], cannot=[("c", "a")])


def test_a_decision_about_an_unknown_article_changes_nothing():
    """Decisions may name what is not in the stream."""
    assert sorted_by(stream(), ties=Ties.of(must=[("d1", "zz")])).sort() == sorted_by(stream()).sort()
