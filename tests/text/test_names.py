"""Names settled over an article."""

from wederhoor.text.names import settle

NOUNS = {"rederij": "ORG", "schip": "MISC"}.get


def test_majority_decides():
    """A name gets the kind that most of its occurrences have."""
    words = ["Drachten", "meldt", ".", "Drachten", "zwijgt", ".", "Drachten", "wacht", "."]
    spans = [(0, 1, "LOC"), (3, 4, "PER"), (6, 7, "LOC")]
    assert settle(words, spans, NOUNS) == [(0, 1, "LOC"), (3, 4, "LOC"), (6, 7, "LOC")]


def test_full_name_decides_for_surname():
    """The last word of a person's full name is that person's."""
    words = ["Anna", "Terpstra", "spreekt", ".", "Terpstra", "zwijgt", "."]
    assert settle(words, [(0, 2, "PER"), (4, 5, "LOC")], NOUNS) == [(0, 2, "PER"), (4, 5, "PER")]


def test_missed_full_name_is_marked():
    """A full name is marked wherever it stands."""
    words = ["Anna", "Terpstra", "spreekt", ".", "Wie", "is", "Anna", "Terpstra", "?"]
    assert settle(words, [(0, 2, "PER")], NOUNS) == [(0, 2, "PER"), (6, 8, "PER")]


def test_single_mark_is_not_spread():
    """One mark of a single word may be the mistake."""
    words = ["Morgen", "komt", ".", "Morgen", "gaat", "."]
    assert settle(words, [(0, 1, "ORG")], NOUNS) == [(0, 1, "ORG")]


def test_noun_beside_decides():
    """The noun before a name says what it is, here and elsewhere."""
    words = "Het schip Alda vertrok . Alda zonk .".split()
    assert settle(words, [(2, 3, "PER"), (5, 6, "PER")], NOUNS) == [(2, 3, "MISC"), (5, 6, "MISC")]


def test_noun_is_no_part_of_the_name():
    """A kind noun that opens a sentence is not part of the name."""
    words = "Rederij Norda vaart .".split()
    assert settle(words, [(0, 2, "ORG")], NOUNS) == [(1, 2, "ORG")]
