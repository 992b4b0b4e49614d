"""Firms, schools and cabinets that a parser takes for people, told by what their names end in and by what is done."""

from __future__ import annotations

from collections.abc import Iterable

from wederhoor.extract.discourse import Discourse
from wederhoor.extract.echo import HEADINGS
from wederhoor.records.parse import NameSpan


def has_given(discourse: Discourse, name: NameSpan) -> bool:
    """True for a name of several words that a first name opens."""
    return name.end - name.first > 1 and discourse.lower[name.first] in discourse.pack.names.given


def family_names(discourse: Discourse, names: Iterable[NameSpan]) -> frozenset[str]:
    """The words that the article has behind a first name."""
    return frozenset(discourse.tokens[name.end - 1].text for name in names if has_given(discourse, name))


def ends_as_firm(discourse: Discourse, name: NameSpan) -> bool:
    """True for a name of several words whose last one ends firms' names and no family's (*Stella Lines*)."""
    words, last = discourse.pack.names, discourse.lower[name.end - 1]
    return name.end - name.first > 1 and last in words.firm_endings and last not in words.surnames


def firm_opening(discourse: Discourse, name: NameSpan) -> str | None:
    """The first word of a firm's name, by which papers call it from then on, where the others only say its trade and
    its legal form (*Holm Textiles Ltd*: *Holm*); ``None`` for any other name."""
    words, lower = discourse.pack.names, discourse.lower
    firm = name.label == "ORG" or (name.label == "PER" and ends_as_firm(discourse, name))
    if not firm or name.end - name.first < 2 or words.compounds:
        return None
    first, trades = lower[name.first], (words.firm_endings | words.legal_forms) - words.territorial
    listed = first in words.towns or first in words.common_words or words.country(first) or words.type_of(first)
    rest = all(lower[index] in trades | words.field_joiners for index in range(name.first + 1, name.end))
    return discourse.tokens[name.first].text if rest and not listed else None


def is_neuter(discourse: Discourse, name: NameSpan) -> bool:
    """True for a single name behind the neuter article, which no person has ("het Wijnand")."""
    before = discourse.lower[name.first - 1] if name.first else ""
    return name.end - name.first == 1 and before in discourse.pack.grammar.neuter_articles


def is_firm(discourse: Discourse, name: NameSpan, families: frozenset[str]) -> bool:
    """True for what the parser took for a person and ends as firms do, for what is made of the word for a body
    ("kabinet-X"), and for a name that no family has behind a function that firms have too ("gevelbouwer X")."""
    words, last = discourse.pack.names, discourse.lower[name.end - 1]
    if name.end - name.first > 1 and (last in words.firm_endings or words.is_organisation(last)):
        return name.label == "PER"
    if "-" in last and last.partition("-")[0] in words.organisations:
        return True
    before = discourse.lower[name.first - 1] if name.first else ""
    own = last in words.surnames or discourse.tokens[name.end - 1].text in families
    return words.is_firm_role(before) and not own


def may_be_of_body(discourse: Discourse, name: NameSpan, families: frozenset[str]) -> bool:
    """True for a single word in a heading that nobody is known to bear: the role before it may be one at that body
    ("Rector X")."""
    word, known = discourse.lower[name.first], discourse.pack.names
    heading = discourse.sentence_of(name.first).kind in HEADINGS and name.end - name.first == 1
    borne = word in known.surnames or word in known.given or discourse.tokens[name.first].text in families
    return heading and not borne
