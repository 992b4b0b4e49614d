"""What who denies something adds about how things are."""

from tests.align.points.factory import article, bundle, denies, says
from wederhoor.align.points.elaboration import find_elaborations


def test_who_says_what_was_denied_is_not_of_the_denying_side():
    """*De bond ontkent dat de boei is weggehaald. De dienst zegt dat de boei is weggehaald*, read as one side."""
    written = article("a", None, (denies("De bond", "de boei is weggehaald"), says("De bond", "de boei is weggehaald")))
    evidence = bundle(written)
    assert find_elaborations(evidence, evidence.by_id["a-1"]) == []


def test_what_takes_the_matter_up_again_elaborates_the_denial():
    """*De boei is verplaatst* says how things are instead."""
    written = article("a", None, (denies("De bond", "de boei is weggehaald"), says("De bond", "de boei verplaatst is")))
    evidence = bundle(written)
    assert [item.id for item in find_elaborations(evidence, evidence.by_id["a-1"])] == ["a-2"]
