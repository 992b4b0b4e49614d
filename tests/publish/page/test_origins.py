"""Own text and independent origins."""

import pytest

from tests.dossiers import make_document, make_dossier
from wederhoor.publish.page.origins import (
    count_origins,
    count_outlets,
    intersection,
    origins_of,
    own_share,
    running_text,
    union,
)
from wederhoor.records.article import Boilerplate, BoilerplateKind
from wederhoor.records.capture import DraftKind
from wederhoor.records.point import Reuse, ReuseKind
from wederhoor.records.span import Passage, Span


def make_text(id, outlet, length=100):
    return make_document(id, "x" * length, outlet=outlet)


def make_reuse(a, b, length):
    return Reuse(a=Passage(a, Span(0, length)), b=Passage(b, Span(0, length)), kind=ReuseKind.VERBATIM)


def origins(*documents, reuse=()):
    dossier = make_dossier(documents=documents, reuse=reuse)
    return count_origins(dossier, documents)


def test_an_unknown_outlet_counts_as_one_of_its_own():
    """Two articles of which nobody knows the outlet are two outlets and two origins."""
    documents = (make_text("a1", None), make_text("a2", None), make_text("a3", "Krant"), make_text("a4", "Krant"))
    assert count_outlets(document.article for document in documents) == 3
    assert origins(*documents) == 3


@pytest.mark.parametrize(("length", "count"), [(33, 2), (34, 1), (100, 1)])
def test_articles_that_share_a_third_have_one_origin(length, count):
    """What counts is the share of the shorter article."""
    assert origins(make_text("a1", "A"), make_text("a2", "B", 900), reuse=(make_reuse("a2", "a1", length),)) == count


def test_who_quotes_a_post_has_a_report_of_their_own():
    """Two articles that quote all of a post are two origins beside it; one that is hardly more than the post is none
    of its own."""
    post = make_document("p1", "x" * 50, outlet="Kanaal", kind=DraftKind.POST)
    documents = (post, make_text("a1", "A", 200), make_text("a2", "B", 200))
    assert origins(*documents, reuse=(make_reuse("p1", "a1", 50), make_reuse("a2", "p1", 50))) == 3
    assert origins(post, make_text("a1", "A", 100), reuse=(make_reuse("p1", "a1", 50),)) == 1


def test_origins_hang_together_in_chains():
    """What a second article copied from a first, and a third from the second, is one origin."""
    documents = (make_text("a1", "A"), make_text("a2", "B"), make_text("a3", "C"))
    assert origins(*documents, reuse=(make_reuse("a1", "a2", 60), make_reuse("a2", "a3", 60))) == 1


def test_own_share_leaves_boilerplate_out():
    """Of fifty characters of running text ten are shared, whatever the caption says."""
    caption = Boilerplate(span=Span(50, 100), kind=BoilerplateKind.CAPTION)
    document = make_document("a1", "x" * 100, boilerplate=(caption,))
    assert running_text(document) == [Span(0, 50)]
    assert own_share(document, [Span(40, 90), Span(45, 60)]) == pytest.approx(0.8)


def test_own_share_of_nothing_is_all():
    """An article without running text has copied none."""
    assert own_share(make_document("a1", ""), []) == 1


def test_unions_and_intersections():
    """Spans that touch are one; what two unions share is in order."""
    assert union([Span(5, 9), Span(0, 3), Span(3, 4), Span(6, 7)]) == [Span(0, 4), Span(5, 9)]
    assert intersection([Span(0, 4), Span(5, 9)], [Span(2, 6), Span(8, 20)]) == [Span(2, 4), Span(5, 6), Span(8, 9)]


def test_numbers_the_origin_of_each_article():
    """Articles that are one origin have one number; the numbers go up with the articles."""
    dossier = make_dossier()
    numbers = origins_of(dossier, dossier.documents)
    assert list(numbers) == [document.article.id for document in dossier.documents]
    assert max(numbers.values()) == count_origins(dossier, dossier.documents)
    assert next(iter(numbers.values())) == 1
