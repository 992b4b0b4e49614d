"""Points about words that exclude each other."""

from tests.align.points.factory import answers, article, only, points, says


def test_who_was_dismissed_did_not_leave_freely():
    """The two exclude each other on whatever day they are told."""
    found = points(
        article("a", "2024-05-06", says("Volgens de vakbond", "Mertens ontslagen", cue="werd")),
        article("b", "2024-05-09", says("Volgens de gemeente", "Mertens vrijwillig", cue="vertrok")),
        names={"Mertens": "person"},
    )
    assert sorted(map(sorted, answers(only(found, "other", "contested")).values())) == [["a-1"], ["b-1"]]


def test_another_who_left_freely_is_no_contradiction():
    """One was dismissed, somebody else left."""
    found = points(
        article("a", "2024-05-06", says("Volgens de vakbond", "Mertens ontslagen", cue="werd")),
        article("b", "2024-05-09", says("Volgens de gemeente", "Pauwels vrijwillig", cue="vertrok")),
        names={"Mertens": "person", "Pauwels": "person"},
    )
    assert not [point for point in found if point.status == "contested"]
