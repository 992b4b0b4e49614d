"""When two words are one word, spelled right and wrong."""

from __future__ import annotations

from collections.abc import Callable

from rapidfuzz.distance import OSA, JaroWinkler

SHORTEST = 5
"""Letters that a word must have to be taken for another one misspelled: most of four have a neighbour that is a word
too (*brug*, *burg*), of which the treebank may not have both."""

SHORTEST_NAME = 4
"""The same for a name that is corrected, where no list of words tells."""

LIKE_NAMES = 0.85
"""How alike two names must be (Jaro and Winkler) for one to be the other corrected: *Jansen* and *Janssen* 0.97,
*Verbeke* and *Verbeek* 0.97; of the pairs of a thousand surnames of the pack 0.06 % come as near."""


def is_typo(one: str, other: str, is_known: Callable[[str], bool]) -> bool:
    """True when one edit turns the one word into the other and just one of the two is a word, or when two letters only
    changed places in a word that nobody knows: *straat* and *staat* are both words, and two."""
    if min(len(one), len(other)) < SHORTEST or not (one.isalpha() and other.isalpha()):
        return False
    if OSA.distance(one, other) != 1:
        return False
    known = is_known(one), is_known(other)
    return known[0] != known[1] or (not any(known) and sorted(one) == sorted(other))


def is_name_corrected(one: str, other: str) -> bool:
    """True when two words in small letters can be one name in two spellings."""
    return (
        one != other and min(len(one), len(other)) >= SHORTEST_NAME and JaroWinkler.similarity(one, other) >= LIKE_NAMES
    )
