"""How well two sequences of words agree."""

from tests.align.compare.sequences import words
from wederhoor.align.compare.sequence import align, bridge, likeness


def test_likeness_of_forms():
    """Forms of one word are half alike, other words not at all."""
    assert (likeness("vaart", "vaart"), likeness("wandelde", "wandelden"), likeness("vis", "vos")) == (1.0, 0.5, 0.0)


def test_alignment_stops_where_it_gains_no_more():
    """The best beginning leaves out what differs at the end."""
    assert align(words("een twee x y"), words("een twee p q"))[1:] == (2, 2)


def test_bridge_of_nothing_costs_nothing():
    """An empty gap has the score nought."""
    assert bridge(words(""), words("")) == 0
