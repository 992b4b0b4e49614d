"""Who and what is counted, and the words around a number that say so (part of section ``relations``)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from wederhoor.lang.wordlist import WordList, split_phrases

Phrasings = tuple[tuple[str, ...], ...]
"""Phrases, each as its words in a row."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Extents:
    """Phrases beside a number that say what it is of: the ``whole``, a country or more (``wide``), a ``place`` within
    it, a ``period``."""

    whole: Phrasings
    wide: Phrasings
    place: Phrasings
    period: Phrasings


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """Who is counted: ``groups`` of people that papers tell apart; ``anybody`` are the words that leave it open.

    ``things`` are classes of what shares a topic with people; ``parts_before`` and ``parts_after`` stand beside a
    number that is part of a whole, ``more`` beside one that comes on top of others, ``more_people`` of people;
    ``severities`` words that, before the next of ``clause_marks``, tell how badly people are hurt;
    ``ungrouped`` are topics in which inhabitants are simply people; ``changes`` words beside two numbers of which one
    took the other's place; ``multiples`` stand for a number by another; ``thing_nouns`` are things to which what
    befalls people is said to happen too; ``norms`` stand before what is allowed or needed; ``change_from`` and
    ``change_to`` around the first number of a change; ``people_topics`` count people whatever they are called;
    ``growing`` and ``shrinking`` are topics whose count moves one way; ``telling_anew`` words by which a number takes
    the place of one that was given before; ``attributes`` verbs between a thing and its measure; ``crowds`` topics of
    which an event has one; ``dimensions`` adjectives behind a measure (*long*); ``sums`` nouns that stand for an amount
    given before; ``valued`` the words between a thing and the amount that somebody puts it at.
    """

    anybody: frozenset[str]
    groups: WordList
    things: tuple[str, ...]
    parts_before: tuple[tuple[str, ...], ...]
    parts_after: tuple[tuple[str, ...], ...]
    more: tuple[tuple[str, ...], ...]
    more_people: tuple[tuple[str, ...], ...]
    severities: Mapping[str, Phrasings]
    clause_marks: frozenset[str]
    thing_nouns: frozenset[str]
    norms: frozenset[str]
    change_from: frozenset[str]
    change_to: frozenset[str]
    people_topics: frozenset[str]
    ungrouped: frozenset[str]
    multiples: tuple[tuple[str, ...], ...]
    changes: frozenset[str]
    growing: frozenset[str]
    shrinking: frozenset[str]
    extents: Extents
    telling_anew: frozenset[str]
    attributes: frozenset[str]
    crowds: frozenset[str]
    dimensions: frozenset[str]
    sums: frozenset[str]
    valued: frozenset[str]


def read_counted(content: Mapping[str, Any]) -> Counted:
    """The lists of the part, typed."""
    return Counted(
        anybody=frozenset(content["anybody"]),
        groups=WordList.of(content["groups"]),
        things=tuple(content["things"]),
        parts_before=split_phrases(content["parts_before"]),
        parts_after=split_phrases(content["parts_after"]),
        more=split_phrases(content["more"]),
        more_people=split_phrases((*content["more"], *content["more_people"])),
        severities={name: split_phrases(words) for name, words in content["severities"].items()},
        clause_marks=frozenset(content["clause_marks"]),
        thing_nouns=frozenset(content["thing_nouns"]),
        norms=frozenset(content["norms"]),
        change_from=frozenset(content["change_from"]),
        change_to=frozenset(content["change_to"]),
        people_topics=frozenset(content["people_topics"]),
        multiples=split_phrases(content["multiples"]),
        ungrouped=frozenset(content["ungrouped"]),
        changes=frozenset(content["changes"]),
        growing=frozenset(content["growing"]),
        shrinking=frozenset(content["shrinking"]),
        extents=Extents(
            **{name: split_phrases(content["extents"][name]) for name in ("whole", "wide", "place", "period")}
        ),
        telling_anew=frozenset(content["telling_anew"]),
        attributes=frozenset(content["attributes"]),
        crowds=frozenset(content["crowds"]),
        dimensions=frozenset(content["dimensions"]),
        sums=frozenset(content["sums"]),
        valued=frozenset(content["valued"]),
    )
