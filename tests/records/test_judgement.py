"""Judgements: which are in force."""

from tests.judgements import about, judgement, undo
from wederhoor.records.judgement import Decision, Judgement, in_force


def names(*judgements):
    return [item.id for item in in_force(judgements)]


def test_all_that_nothing_supersedes_are_in_force():
    """Judgements stand in their order."""
    assert names(about("j1", "same", "a1:Anna", "a2:Anna"), about("j2", "wrong", "a1:Anna")) == ["j1", "j2"]


def test_what_is_undone_has_no_force_and_neither_has_the_undoing():
    """An undo takes one judgement away and is no decision about the dossier."""
    assert names(about("j1", "same", "a1:Anna", "a2:Anna"), undo("j2", "j1")) == []


def test_undoing_an_undo_brings_back_what_it_undid():
    """What is superseded supersedes nothing."""
    assert names(about("j1", "wrong", "a1:Anna"), undo("j2", "j1"), undo("j3", "j2")) == ["j1"]


def test_a_line_that_stands_twice_counts_once():
    """Two copies of a file put together decide nothing twice."""
    assert names(*[about("j1", "wrong", "a1:Anna")] * 2) == ["j1"]


def test_the_id_is_of_all_that_is_decided():
    """Equal judgements have equal ids; another time, person or decision gives another id."""
    one = judgement("j", "wrong")
    made = [
        Judgement.make(decision, by=by, at=at)
        for decision in (Decision.SAME, Decision.APART)
        for by in ("Ineke", "Joost")
        for at in ("2024-03-12", "2024-03-13")
    ]
    assert len({item.id for item in made}) == 8
    assert (
        Judgement.make(one.decision, by=one.by, at=one.at).id == Judgement.make(one.decision, by=one.by, at=one.at).id
    )
