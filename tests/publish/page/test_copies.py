"""Shared passages side by side."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.dossiers import make_document, make_dossier
from tests.interfaces import NL
from wederhoor.publish.page.copies import FULL_PASSAGES, MOST_PAIRS, compare_words, make_copies
from wederhoor.publish.page.index import make_index
from wederhoor.records.point import Reuse, ReuseKind
from wederhoor.records.span import Passage, Span


def differing(pieces):
    return [text for text, differs in pieces if differs]


@pytest.mark.parametrize(
    ("a", "b", "only_a", "only_b"),
    [
        ("De pont voer.", "De pont voer.", [], []),
        ("De pont voer.", "De veerboot voer.", ["pont"], ["veerboot"]),
        ("Zes doden, acht gewonden", "Zes doden", [", acht gewonden"], []),
        ("de pont\nvoer", "De pont voer", [], []),
    ],
    ids=["equal", "one word", "left out", "line break and capital"],
)
def test_finds_the_words_that_differ(a, b, only_a, only_b):
    """Line breaks and capitals are no difference."""
    one, other = compare_words(a, b)
    assert (differing(one), differing(other)) == (only_a, only_b)


@given(st.text("ab ,\n", max_size=40), st.text("ab ,\n", max_size=40))
def test_pieces_are_the_texts(a, b):
    """Nothing is lost or added."""
    one, other = compare_words(a, b)
    assert ("".join(text for text, _ in one), "".join(text for text, _ in other)) == (a, b)


def test_long_texts_are_not_compared():
    """A text that would take too long is one piece."""
    a, b = "woord " * 5000, "ander " * 5000
    assert compare_words(a, b) == (((a, False),), ((b, False),))


def make_pages(*reuse, articles=("a1", "a2")):
    """The copies of these articles, published last to first."""
    documents = tuple(
        make_document(document, "x" * 5000, published=f"2024-03-12T{23 - number:02}:00")
        for number, document in enumerate(articles)
    )
    dossier = make_dossier(
        documents=documents, reuse=reuse, entities=(), attributions=(), figures=(), times=(), points=(), hearing=()
    )
    return make_copies(dossier, make_index(dossier, NL))


def make_reuse(a, b, start, end):
    return Reuse(a=Passage(a, Span(start, end)), b=Passage(b, Span(start, end)), kind=ReuseKind.VERBATIM)


def test_the_article_published_first_stands_left():
    """Whichever way round the dossier has them, the pair is one pair."""
    (pair,) = make_pages(make_reuse("a1", "a2", 0, 9), make_reuse("a2", "a1", 20, 30)).pairs
    assert (pair.a.anchor, pair.b.anchor, pair.count, pair.characters) == ("d-a2", "d-a1", 2, 19)


def test_shows_the_longest_and_counts_the_rest():
    """A page has room for so many passages; those that are not shown are in the counts."""
    short = [make_reuse("a1", "a2", start, start + 5) for start in range(0, 5 * FULL_PASSAGES, 5)]
    found = make_pages(*short, make_reuse("a1", "a2", 2000, 2500))
    (pair,) = found.pairs
    assert not found.is_whole
    assert (pair.count, len(pair.passages)) == (FULL_PASSAGES + 1, FULL_PASSAGES)
    assert max(passage.characters for passage in pair.passages) == 500


def test_lists_the_pairs_that_share_most_and_counts_the_rest():
    """Twenty articles with one passage in common make 190 pairs; the one that shares more is the first."""
    articles = tuple(f"a{number}" for number in range(20))
    pairs = tuple(combinations(articles, 2))
    found = make_pages(*(make_reuse(a, b, 0, 50) for a, b in pairs), make_reuse(*pairs[-1], 60, 80), articles=articles)
    assert (found.total, len(found.pairs)) == (len(pairs), MOST_PAIRS)
    assert found.pairs[0].characters == 70


def test_tells_whether_it_shows_every_passage():
    """Two articles whose passages are all shown share no other."""
    assert make_pages(make_reuse("a1", "a2", 0, 9)).is_whole
