"""Which statements are worth comparing."""

from itertools import combinations

from tests.align.points.factory import article, bundle, says
from wederhoor.align.points.candidate import find_candidates

SPEAKERS = ["De bond", "De dienst", "De school", "De politie", "De gemeente"]


def test_a_rare_word_proposes_a_pair():
    """Two statements with one uncommon word are compared, two without are not."""
    evidence = bundle(
        article("a", None, says("De bond", "de boei is weggehaald"), says("De school", "ouders huiswerk verdelen")),
        article("b", None, says("De dienst", "de boei rode lampen kreeg")),
    )
    pairs = {frozenset((first.id, second.id)) for first, second in find_candidates(evidence)}
    assert frozenset(("a-1", "b-1")) in pairs
    assert frozenset(("a-2", "b-1")) not in pairs


def test_what_all_speak_of_proposes_no_pair():
    """The cost of a word that sixty statements have isn't that of sixty squared."""
    articles = [
        article(f"a{n}", None, says(SPEAKERS[n % 5] + f" {n}", f"de boei bij kade{n:02d} vernield is"))
        for n in range(60)
    ]
    evidence = bundle(*articles)
    assert len(list(find_candidates(evidence))) < len(list(combinations(articles, 2))) / 2
