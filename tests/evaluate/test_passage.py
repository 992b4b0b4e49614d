"""The measures over copied passages and boilerplate."""

from tests.dossiers import FIRE, make_document, make_dossier, place
from tests.evaluate.golds import make_gold, make_passage
from wederhoor.evaluate.comparison import compare
from wederhoor.evaluate.passage import measure_boilerplate, measure_reuse
from wederhoor.records.article import Boilerplate, BoilerplateKind
from wederhoor.records.point import Reuse, ReuseKind


def make_reuse(a, b):
    return Reuse(a=make_passage("a1", a), b=make_passage("a2", b), kind=ReuseKind.VERBATIM)


def measure_copies(*reuse):
    (found,) = measure_reuse(compare(make_gold(), make_dossier(reuse=reuse)))
    return dict(found.values)


def test_reuse_counts_words_on_both_sides():
    """The gold's four words count in each article."""
    assert measure_copies(make_reuse("De brand begon maandag.", "De brand begon maandag."))["n"] == 8
    found = measure_copies(make_reuse("De brand begon", "De brand begon maandag."))
    assert (found["p"], found["r"]) == (1.0, 0.875)


def test_cut_passage_is_the_same():
    """A passage in two pieces counts as one."""
    halves = make_reuse("De brand begon", "De brand begon"), make_reuse("maandag", "maandag")
    assert measure_copies(*halves)["f"] == 1.0


def test_boilerplate_counts_characters():
    """White space does not count."""
    gold = make_gold(boilerplate=(make_passage("a1", "\n\nLees ook: de haven."),))
    marked = Boilerplate(span=place("Lees ook:", FIRE), kind=BoilerplateKind.TEASER)
    dossier = make_dossier(documents=(make_document(boilerplate=(marked,)), make_dossier().documents[1]))
    (found,) = measure_boilerplate(compare(gold, dossier))
    assert dict(found.values) == {"p": 1.0, "r": 0.5, "f": 0.6667, "n": 16}
