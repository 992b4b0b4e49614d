"""Statements that stand at one place of a copied passage."""

import pytest

from tests.align.points.factory import article, bundle, says
from wederhoor.align.points.copy import Copies
from wederhoor.records.point import Reuse, ReuseKind
from wederhoor.records.span import Passage, Span


@pytest.fixture
def copied():
    """Two articles with the same two sentences, copied as a whole."""
    said = [says("De bond", "de boei is weggehaald"), says("De bond", "het schip te diep lag")]
    articles = [article(name, None, tuple(said)) for name in ("a", "b")]
    passages = [Passage(written.id, Span(0, len(written.text) - 1)) for written in articles]
    return bundle(*articles, reuse=(Reuse(a=passages[0], b=passages[1], kind=ReuseKind.VERBATIM),))


@pytest.mark.parametrize(
    ("first", "second", "covered"),
    [("a-1", "b-1", True), ("b-2", "a-2", True), ("a-1", "b-2", False), ("a-1", "a-2", False)],
    ids=["first", "other order", "another sentence", "one article"],
)
def test_statements_at_one_place_of_a_copy_are_covered(copied, first, second, covered):
    """Both sides of a copy hold the statement at the same place of the passage."""
    found = Copies.index(copied)
    assert found.cover(copied.by_id[first], copied.by_id[second]) is covered


def test_statements_of_articles_that_share_nothing_are_not_covered():
    """Without a copied passage the same words are no copy."""
    evidence = bundle(*(article(name, None, says("De bond", "de boei is weggehaald")) for name in ("a", "b")))
    assert not Copies.index(evidence).cover(evidence.by_id["a-1"], evidence.by_id["b-1"])


def test_statements_meet_in_the_article_that_both_were_compared_with():
    """Two carriers of one text that were compared only with a third are copies of each other."""
    articles = [article(name, None, says("De bond", "de boei is weggehaald")) for name in ("a", "b", "c")]
    first, *others = [Passage(written.id, Span(0, len(written.text) - 1)) for written in articles]
    evidence = bundle(*articles, reuse=tuple(Reuse(a=first, b=other, kind=ReuseKind.VERBATIM) for other in others))
    assert Copies.index(evidence).cover(evidence.by_id["b-1"], evidence.by_id["c-1"])
