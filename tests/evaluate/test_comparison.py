"""A dossier laid beside its gold."""

from dataclasses import replace

import pytest

from tests.dossiers import FIRE, make_attribution, make_document, make_dossier, place
from tests.evaluate.golds import make_gold, make_passage
from wederhoor.errors import EvaluationError
from wederhoor.evaluate.comparison import compare
from wederhoor.records.span import Passage


def pairs_of(gold, system):
    """The ids of the found pairs when the first article has these statements."""
    comparison = compare(make_gold(attributions=tuple(gold)), make_dossier(attributions=tuple(system)))
    return [(pair.gold.id, pair.system.id) for pair in comparison.found]


def test_statements_are_paired_by_words():
    """Each statement finds the one that shares most of its words."""
    gold = [make_attribution("g1", "er acht gewonden"), make_attribution("g2", "De brand begon")]
    system = [make_attribution("s1", "brand begon maandag"), make_attribution("s2", "acht gewonden")]
    assert pairs_of(gold, system) == [("g1", "s2"), ("g2", "s1")]


def test_half_the_words_are_enough():
    """A pair counts as found from a token F1 of one half."""
    assert pairs_of([make_attribution("g1", "De brand")], [make_attribution("s1", "brand begon")]) == [("g1", "s1")]
    assert pairs_of([make_attribution("g1", "De brand")], [make_attribution("s1", "brand begon maandag")]) == []


def test_source_decides_between_equal_contents():
    """Two statements with one content are told apart by their sources."""
    gold = [make_attribution("g1", source="wethouder"), make_attribution("g2", source="Ineke Dorsman")]
    system = [make_attribution("s1", source="Dorsman"), make_attribution("s2", source="wethouder")]
    assert pairs_of(gold, system) == [("g1", "s2"), ("g2", "s1")]


def test_missed_and_spurious():
    """What found no other is listed on either side."""
    gold = make_gold(attributions=(make_attribution("g1"), make_attribution("g2", "De brand begon")))
    dossier = make_dossier(attributions=(make_attribution("s1", "Lees ook"), make_attribution("s2")))
    comparison = compare(gold, dossier)
    assert [item.id for item in comparison.missed] == ["g2"]
    assert [item.id for item in comparison.spurious] == ["s1"]


def test_documents_are_matched_by_file():
    """A document may have another id and another folder, not another file name."""
    dossier = make_dossier(documents=(make_document("d7", file="elders/a1.txt"),))
    dossier = replace(dossier, attributions=(make_attribution(document="d7"),))
    comparison = compare(make_gold(), dossier)
    assert comparison.moved(Passage("d7", place("acht", FIRE))) == make_passage("a1", "acht")
    assert len(comparison.found) == 1


@pytest.mark.parametrize(
    ("documents", "message"),
    [
        ((make_document(file="b1.txt"),), "brand: the dossier's document b1.txt is not in the gold"),
        ((make_document(text="Anders."),), "brand: a1.txt is another text in the dossier than in the gold"),
        ((make_document(), make_document("d2")), "brand: the dossier has a1.txt twice"),
    ],
    ids=["unknown file", "other text", "twice"],
)
def test_dossier_of_other_articles(documents, message):
    """A dossier of other articles is not measured."""
    documents = tuple(
        replace(item, article=replace(item.article, file=item.article.file.replace("d2", "a1"))) for item in documents
    )
    with pytest.raises(EvaluationError, match=message):
        compare(make_gold(), make_dossier(documents=documents))
