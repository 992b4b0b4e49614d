"""One label for all mentions of a name in an article: what most of them have, and what stands beside them says."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence

from wederhoor.extract.discourse import Discourse
from wederhoor.records.entity import EntityType
from wederhoor.records.parse import NameSpan

BESIDE = 2
"""Votes of the words before a name that no person has before it: what stands there is sure, while a parser that looks
at one sentence often takes an unknown village or firm for a person. With 1 or 3 no figure moves in the eighteen
bundles."""

Words = tuple[str, ...]


def words_of(discourse: Discourse, name: NameSpan) -> Words:
    """The words of a name."""
    return tuple(token.text for token in discourse.tokens[name.first : name.end])


def settle_labels(discourse: Discourse, names: Sequence[NameSpan]) -> dict[Words, str]:
    """Each name to the label that most of its mentions have, one that ends somebody's full name to a person's; of two
    labels as frequent the one that is no person's stands, unless a first name opens it. A country is a place, whatever
    it does ("het Kremlin beschuldigt X"), but for one that ends somebody's full name."""
    votes: dict[Words, Counter[str]] = {}
    for name in names:
        counts = votes.setdefault(words_of(discourse, name), Counter())
        counts[name.label] += 1
        counts.update(_beside(discourse, name))
    surnames = {text[-1] for text, labels in votes.items() if len(text) > 1 and labels["PER"]}
    given = discourse.pack.names.given
    found: dict[Words, str] = {}
    for text, labels in votes.items():
        most = max(
            labels.items(), key=lambda item: (item[1], (item[0] == "PER") == (text[0].lower() in given), item[0])
        )
        found[text] = "PER" if len(text) == 1 and text[0] in surnames else most[0]
        if found[text] == "PER" and _is_country(discourse, text, surnames):
            found[text] = "LOC"
    return found


def _is_country(discourse: Discourse, text: Words, surnames: Collection[str]) -> bool:
    """True for the usual or official name of a country that is nobody's first or last name."""
    names, written = discourse.pack.names, " ".join(text)
    borne = text[-1] in surnames and len(text) == 1
    people = text[0].lower() in names.given or written.lower() in names.surnames
    return written.lower() in names.country_names and written[:1].isupper() and not borne and not people


def _beside(discourse: Discourse, name: NameSpan) -> Iterator[str]:
    """The label, so many times, that the words before a single word taken for a person give it: a preposition of place
    ("in X"), a noun for a place or for what every town has and "van" ("het station van X"), "het" as for a school or
    ship ("het X")."""
    names, lower, first = discourse.pack.names, discourse.lower, name.first
    word = lower[first]
    if name.label != "PER" or name.end - first > 1 or not first or word in names.given or word in names.surnames:
        return
    before, noun = lower[first - 1], lower[first - 2] if first > 1 else ""
    grammar, town = discourse.pack.grammar, names.type_of(noun) is EntityType.PLACE or noun in names.territorial
    if before in grammar.locative_prepositions or (before in grammar.possessive_prepositions and town):
        yield from ["LOC"] * BESIDE
    elif before in grammar.neuter_articles:
        yield from ["ORG"] * BESIDE
