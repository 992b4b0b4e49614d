"""The page of a dossier."""

from dataclasses import replace

import pytest

from tests.dossiers import FIRE, PORT, make_document, make_dossier
from tests.interfaces import NL
from wederhoor.publish.page.assemble import make_page
from wederhoor.records.capture import DraftKind

FIRST = make_document("a1", FIRE, title="Wat is er gebeurd?", outlet="Haven", published="2024-03-11")
SECOND = make_document("a2", PORT, title="Zes gewonden bij brand", outlet="Stad", published="2024-03-12")


@pytest.mark.parametrize(
    ("title", "words", "is_title"),
    [
        ("Havenbrand", "Zes gewonden bij brand", False),
        ("Wat is er  gebeurd?", "Wat is er gebeurd?", True),
    ],
    ids=["the most typical", "the one that the dossier is called by"],
)
def test_credits_a_headline(title, words, is_title):
    """A headline stands with the outlet that wrote it."""
    page = make_page(make_dossier(title=title, documents=(FIRST, SECOND)), NL)
    assert page.headline.words.text == words
    assert page.headline.is_title is is_title
    assert page.headline.cite.outlet == {"W": "Haven", "Z": "Stad"}[words[0]]


def test_articles_stand_in_order_of_publication():
    """What nobody dated stands last; statements are numbered in that order."""
    undated = replace(FIRST, article=replace(FIRST.article, published=None))
    page = make_page(make_dossier(documents=(undated, SECOND)), NL)
    assert [reading.outlet for reading in page.articles] == ["Stad", "Haven"]
    assert [(speaker.name, speaker.articles[0].statements[0].number) for speaker in page.speakers] == [
        ("De brandweer", 1),
        ("Ineke Dorsman", 2),
    ]


def test_an_unknown_outlet_is_called_by_the_article():
    """Two unknown outlets can be told apart."""
    page = make_page(make_dossier(), NL)
    assert [reading.outlet for reading in page.articles] == ["onbekend medium (a1)", "onbekend medium (a2)"]


def test_posts_are_told_from_articles():
    """What a channel posted itself is a source of another kind than a report."""
    documents = (make_document("a1", kind=DraftKind.POST), make_document("a2", PORT))
    page = make_page(make_dossier(documents=documents), NL)
    assert [reading.is_post for reading in page.articles] == [True, False]


def test_counts_link_to_their_sections():
    """Every box has the count of what its section shows."""
    page = make_page(make_dossier(), NL)
    assert {box.anchor: box.count for box in page.glance} == {
        "contested": 1,
        "agreed": 0,
        "single": 0,
        "unverified": 0,
    }


@pytest.mark.parametrize(
    ("title", "is_slug"), [("havenbrand", True), ("haven-brand_2024", True), ("Havenbrand", False), ("de haven", False)]
)
def test_knows_a_title_that_is_only_a_name_of_a_folder(title, is_slug):
    """Lower-case words without spaces head no page where an article has a headline."""
    assert make_page(make_dossier(title=title, documents=(FIRST, SECOND)), NL).is_slug is is_slug


def test_counts_what_does_not_contradict_beside_what_does():
    """Four boxes; updates stand beside the contested points."""
    boxes = make_page(make_dossier(), NL).glance
    assert [box.anchor for box in boxes] == ["agreed", "contested", "single", "unverified"]
    assert {box.anchor for box in boxes if box.beside} <= {"contested"}
