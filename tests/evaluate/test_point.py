"""The measures over points."""

import pytest

from tests.dossiers import make_dossier, make_point, make_position
from tests.evaluate.golds import make_agreement, make_contested, make_evidence, make_gold
from wederhoor.evaluate.comparison import compare
from wederhoor.evaluate.point import measure_points
from wederhoor.records.point import Status

EIGHT = ("a1", "er acht gewonden", "s1")
SIX = ("a2", "zes gewonden", "s2")
MONDAY = ("a1", "De brand begon maandag", None)
MONDAY_TOO = ("a2", "De brand begon maandag", None)


def report(points, **changes):
    """The report on a dossier with these points."""
    return measure_points(compare(make_gold(**changes), make_dossier(points=tuple(points))))


def measure(name, points, **changes):
    return {found.name: dict(found.values) for found in report(points, **changes).measures}[name]


APART = make_point("p1", make_position(EIGHT), make_position(SIX))
TOGETHER = make_point("p1", make_position(EIGHT, SIX))


@pytest.mark.parametrize(
    ("point", "expected"),
    [
        (APART, 1.0),
        (make_point("p1", make_position(EIGHT), make_position(SIX), status=Status.NARROWER), 1.0),
        (make_point("p1", make_position(EIGHT), make_position(SIX), status=Status.AGREED), 0.0),
        (TOGETHER, 0.0),
        (make_point("p1", make_position(EIGHT, SIX), make_position(EIGHT, SIX)), 0.0),
        (make_point("p1", make_position(EIGHT), make_position(MONDAY)), 0.0),
        (make_point("p1", make_position(EIGHT, SIX), make_position(SIX)), 1.0),
    ],
    ids=["apart", "narrower", "agreed", "together", "both in both", "one side missing", "one alone"],
)
def test_contested_recall(point, expected):
    """A question is found when an open point keeps two of its positions apart."""
    assert measure("contested", [point])["r"] == expected


def test_contested_precision():
    """A contested point is right when it meets a question in two positions; points of other status don't count."""
    wrong = make_point("p2", make_position(MONDAY), make_position(MONDAY_TOO))
    other = make_point("p3", make_position(MONDAY), make_position(MONDAY_TOO), status=Status.UPDATED)
    assert measure("contested", [APART, wrong, other]) == {"r": 1.0, "n": 1, "p": 0.5, "sys": 2}


def test_nothing_contested():
    """Without contested points precision is right for a gold that has none, and nil for one that has."""
    assert measure("contested", [])["p"] == 0.0
    assert measure("contested", [], contested=())["p"] == 1.0


def test_words_of_the_reporter():
    """A position in the reporter's voice is met by support that overlaps it, whatever statement that belongs to."""
    question = make_contested([make_evidence("a1", "acht gewonden")], [make_evidence("a2", "zes")])
    assert measure("contested", [APART], contested=(question,))["r"] == 1.0


def test_loose_support_meets_content():
    """Support without a statement meets the gold's statement where it overlaps the content."""
    loose = make_point("p1", make_position(("a1", "acht", None)), make_position(("a2", "zes", None)))
    assert measure("contested", [loose])["r"] == 1.0


def test_agreements():
    """An agreement is found when one position supports it in two articles."""
    agreement = make_agreement(make_evidence("a1", "De brand begon"), make_evidence("a2", "De brand begon"))
    shared = make_point("p1", make_position(MONDAY, MONDAY_TOO), status=Status.AGREED)
    split = make_point("p1", make_position(MONDAY), make_position(MONDAY_TOO))
    assert measure("agreements", [shared], agreements=(agreement,))["r"] == 1.0
    assert measure("agreements", [split], agreements=(agreement,))["r"] == 0.0


def test_aligned():
    """Pairs of statements of two articles are aligned where one position has both."""
    agreement = make_agreement(make_evidence("a1", "er acht gewonden", "g1"), make_evidence("a2", "zes gewonden", "g2"))
    assert measure("aligned", [TOGETHER], agreements=(agreement,)) == {"p": 1.0, "r": 1.0, "f": 1.0, "n": 1}
    assert measure("aligned", [APART], agreements=(agreement,))["r"] == 0.0
    assert measure("aligned", [TOGETHER])["p"] == 0.0


def test_trace():
    """The report says of each question and of each contested point whether it is right."""
    wrong = make_point("p2", make_position(MONDAY), make_position(MONDAY_TOO))
    found = report([APART, wrong])
    assert [(question.id, hit) for question, hit in found.questions] == [("C1", True)]
    assert [(point.id, right) for point, right in found.points] == [("p1", True), ("p2", False)]
