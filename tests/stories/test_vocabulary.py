"""What terms weigh."""

import pytest

from tests.stories.factory import item
from wederhoor.records.story import Sign
from wederhoor.stories.reading import read_item
from wederhoor.stories.vocabulary import SIGNS, UNIT, Vocabulary


def weights(vocabulary, entry, sign):
    place = SIGNS.index(sign)
    return vocabulary.weigh(entry, short=False)[entry.bounds[place] : entry.bounds[place + 1]]


def test_a_common_name_alone_weighs_little():
    """Where all articles name a city, naming it and nothing else says next to nothing; a new name says much."""
    vocabulary = Vocabulary()
    known, new = (vocabulary.enter(read_item(item("a", f"De brug in {name} is open"))) for name in ("Ostmeer", "Velde"))
    for _ in range(100):
        vocabulary.count(known)
    (common,), (rare,) = (weights(vocabulary, entry, Sign.NAMES) for entry in (known, new))
    assert common < UNIT / 5 < UNIT / 2 < rare


@pytest.mark.parametrize("halved", [False, True], ids=["plain", "halved"])
def test_counting_is_taken_back(halved, monkeypatch):
    """Also where it halved all counts."""
    monkeypatch.setattr("wederhoor.stories.vocabulary.MOST_ITEMS", 4 if halved else 100)
    vocabulary = Vocabulary()
    entry = vocabulary.enter(read_item(item("a", "De brug is open")))
    other = vocabulary.enter(read_item(item("b", "De sluis is dicht")))
    for each in (entry, entry, other):
        vocabulary.count(each)
    before = vocabulary.carriers.tolist()
    odd = vocabulary.count(entry)
    assert (odd is not None) == halved
    vocabulary.uncount(entry, odd)
    assert (vocabulary.carriers.tolist(), vocabulary.items) == (before, 3)


def test_a_forgotten_term_leaves_its_number():
    """The next new term has it."""
    vocabulary = Vocabulary()
    vocabulary.enter(read_item(item("a", "brug")))
    vocabulary.forget(())
    vocabulary.enter(read_item(item("b", "sluis")))
    assert len(vocabulary.names) == len(vocabulary.numbers)
