"""The phrases that tell whether somebody who is accused was heard (section ``hearing``)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from wederhoor.errors import SetupError
from wederhoor.lang.section import read_section
from wederhoor.records.point import Heard

WINDOW = 14
"""Tokens within which the words of a phrase stand together: a clause of a newspaper has a dozen."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HearingWords:
    """Sets of words, lemmas or forms, that stand in one clause: who will not answer, could not be reached, was asked.

    ``replying`` are the lemmas of verbs of answering. ``denying`` are words by which somebody denies what is held
    against himself, ``slanders`` what he calls it. Of pronouns, ``ours`` are of the first person, ``oneself`` of one
    who speaks of himself, ``theirs`` of the third person, ``many`` those of them that may be several, ``dummies`` those
    that only point, ``yours`` those of the second person. Behind ``pointing`` prepositions stands whom one accuses.
    ``bodies`` are nouns for a body named before, ``synonyms`` nouns one of which takes up another, ``lawyers`` those
    who speak for an accused in law, ``heads`` the ends of nouns for those who lead a body or speak for it, ``linking``
    the prepositions between such an office and its body; ``witnessing`` are lemmas of seeing, hearing and knowing,
    ``contradicting`` words by which somebody contradicts another, ``locating`` prepositions of place.
    """

    refused: tuple[frozenset[str], ...]
    unreachable: tuple[frozenset[str], ...]
    asked: tuple[frozenset[str], ...]
    replying: frozenset[str]
    denying: frozenset[str]
    slanders: frozenset[str]
    ours: frozenset[str]
    oneself: frozenset[str]
    theirs: frozenset[str]
    many: frozenset[str]
    dummies: frozenset[str]
    pointing: frozenset[str]
    bodies: frozenset[str]
    yours: frozenset[str]
    lawyers: frozenset[str]
    heads: tuple[str, ...]
    witnessing: frozenset[str]
    contradicting: frozenset[str]
    locating: frozenset[str]
    linking: frozenset[str]
    synonyms: tuple[frozenset[str], ...]

    @classmethod
    def load(cls, folder: Path) -> Self:
        """The section in ``folder/hearing.yaml``; ``SetupError`` when a list is missing or malformed."""
        content = read_section(folder, "hearing")
        try:
            return cls(
                refused=_phrases(content["refused"]),
                unreachable=_phrases(content["unreachable"]),
                asked=_phrases(content["asked"]),
                replying=frozenset(content["replying"]),
                denying=frozenset(content["denying"]),
                slanders=frozenset(content["slanders"]),
                ours=frozenset(content["ours"]),
                oneself=frozenset(content["oneself"]),
                theirs=frozenset(content["theirs"]),
                many=frozenset(content["many"]),
                dummies=frozenset(content["dummies"]),
                pointing=frozenset(content["pointing"]),
                bodies=frozenset(content["bodies"]),
                yours=frozenset(content["yours"]),
                lawyers=frozenset(content["lawyers"]),
                heads=tuple(content["heads"]),
                witnessing=frozenset(content["witnessing"]),
                contradicting=frozenset(content["contradicting"]),
                locating=frozenset(content["locating"]),
                linking=frozenset(content["linking"]),
                synonyms=tuple(frozenset(group) for group in content["synonyms"]),
            )
        except (KeyError, TypeError, AttributeError) as error:
            raise SetupError(f"{folder / 'hearing.yaml'}: a list is missing or malformed: {error!r}") from error

    def synonyms_of(self, noun: str) -> frozenset[str]:
        """The nouns that may take up a noun, itself among them."""
        return frozenset().union(*(group for group in self.synonyms if noun in group))

    def find(self, words: Sequence[frozenset[str]]) -> tuple[Heard, int] | None:
        """What a sentence says of a reply, and the index of the first word that says so; ``None`` when it says nothing.

        ``words`` are the lower-case form and the lemma of each token.
        """
        every = frozenset().union(*words)
        kinds = ((Heard.UNREACHABLE, self.unreachable), (Heard.REFUSED, self.refused), (Heard.ASKED, self.asked))
        for heard, phrases in kinds:
            for phrase in phrases:
                place = _find_together(phrase, words) if phrase <= every else None
                if place is not None:
                    return heard, place
        return None


def _find_together(phrase: frozenset[str], words: Sequence[frozenset[str]]) -> int | None:
    """The index of the first of a phrase's words where all stand within a window."""
    for start, forms in enumerate(words):
        if not phrase.isdisjoint(forms):
            near = frozenset().union(*words[start : start + WINDOW])
            if phrase <= near:
                return start
    return None


def _phrases(lines: Sequence[str]) -> tuple[frozenset[str], ...]:
    return tuple(frozenset(line.split()) for line in lines)
