"""The phrases that tell whether somebody who is accused was heard (section ``hearing``)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
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
    """``notes`` are words, lemmas or forms, that stand in one clause, with what they say: who will not answer,
    could not be reached, was asked, or answered in words that are not given; the longest first. Where ``ordered``, they
    stand in that order (*would not say*, but not *said that it would not*).
    ``none`` are determiners that stand right before their noun.

    ``replying`` are the lemmas of verbs of answering. ``denying`` are words by which somebody denies what is held
    against himself, ``slanders`` what he calls it, ``suffering`` what is done to a victim, which nobody is accused of
    having undergone, ``rumours`` what is told of the world without an accuser. Of pronouns, ``ours`` are of the first
    person, ``oneself`` of one who speaks of himself, ``theirs`` of the third person, ``many`` those of them that may
    be several, ``demonstrative`` those that take up what was named last, ``dummies`` those that only point, ``yours``
    those of the second person; ``here`` are the adverbs for where a speaker is.
    Behind ``pointing`` prepositions stands whom one accuses. ``bodies`` are nouns for a body named
    before, ``organs`` those of them that are part of one,
    ``collective`` those that take a plural, ``synonyms`` nouns one of which takes up another,
    ``lawyers`` those who speak for an accused in law, ``heads`` the ends of nouns for those who lead a body or speak
    for it, ``managers`` those of a firm, which ``unmanaged`` bodies (the ends of their nouns) have not, ``offices``
    those that one kind of body has, by its noun, ``linking`` the prepositions between such an office and its body;
    ``witnessing`` are lemmas of seeing, hearing and knowing, ``contradicting`` words by which somebody contradicts
    another, ``locating`` prepositions of place. ``never`` turns a note round that stands behind it. ``blaming`` are
    words of blaming beside which stands who is blamed, ``faults`` sets of words or lemmas of one sentence that find
    fault with what its subject did or left undone, ``leaving`` what is demanded of somebody whom one blames,
    ``involvement`` what only an accused rejects, ``guilt`` nouns for what is laid with somebody, with another
    ``instead``, ``retracting`` words by which somebody takes an accusation back, ``doings`` nouns for what somebody
    does, ``owning`` prepositions behind them, ``misdeeds`` words for punishable or dishonest deeds, ``kin`` those for
    relatives, ``indefinite`` words that introduce somebody.
    """

    notes: tuple[tuple[tuple[str, ...], Heard], ...]
    ordered: bool
    none: frozenset[str]
    replying: frozenset[str]
    denying: frozenset[str]
    slanders: frozenset[str]
    suffering: frozenset[str]
    rumours: frozenset[str]
    ours: frozenset[str]
    oneself: frozenset[str]
    here: frozenset[str]
    theirs: frozenset[str]
    many: frozenset[str]
    demonstrative: frozenset[str]
    dummies: frozenset[str]
    pointing: frozenset[str]
    bodies: frozenset[str]
    organs: frozenset[str]
    collective: frozenset[str]
    yours: frozenset[str]
    lawyers: frozenset[str]
    heads: tuple[str, ...]
    managers: tuple[str, ...]
    unmanaged: tuple[str, ...]
    witnessing: frozenset[str]
    contradicting: frozenset[str]
    locating: frozenset[str]
    never: frozenset[str]
    blaming: frozenset[str]
    retracting: frozenset[str]
    leaving: frozenset[str]
    guilt: frozenset[str]
    involvement: frozenset[str]
    instead: frozenset[str]
    offices: Mapping[str, frozenset[str]]
    doings: frozenset[str]
    kin: frozenset[str]
    indefinite: frozenset[str]
    owning: frozenset[str]
    misdeeds: frozenset[str]
    faults: tuple[frozenset[str], ...]
    linking: frozenset[str]
    synonyms: tuple[frozenset[str], ...]

    @classmethod
    def load(cls, folder: Path) -> Self:
        """The section in ``folder/hearing.yaml``; ``SetupError`` when a list is missing or malformed."""
        content = read_section(folder, "hearing")
        try:
            return cls(
                notes=_notes(content),
                ordered=bool(content["ordered"]),
                none=frozenset(content["none"]),
                replying=frozenset(content["replying"]),
                denying=frozenset(content["denying"]),
                slanders=frozenset(content["slanders"]),
                suffering=frozenset(content["suffering"]),
                rumours=frozenset(content["rumours"]),
                ours=frozenset(content["ours"]),
                oneself=frozenset(content["oneself"]),
                here=frozenset(content["here"]),
                theirs=frozenset(content["theirs"]),
                many=frozenset(content["many"]),
                demonstrative=frozenset(content["demonstrative"]),
                dummies=frozenset(content["dummies"]),
                pointing=frozenset(content["pointing"]),
                bodies=frozenset(content["bodies"]),
                organs=frozenset(content["organs"]),
                collective=frozenset(content["collective"]),
                yours=frozenset(content["yours"]),
                lawyers=frozenset(content["lawyers"]),
                heads=tuple(content["heads"]),
                managers=tuple(content["managers"]),
                unmanaged=tuple(content["unmanaged"]),
                witnessing=frozenset(content["witnessing"]),
                contradicting=frozenset(content["contradicting"]),
                locating=frozenset(content["locating"]),
                never=frozenset(content["never"]),
                blaming=frozenset(content["blaming"]),
                retracting=frozenset(content["retracting"]),
                leaving=frozenset(content["leaving"]),
                guilt=frozenset(content["guilt"]),
                involvement=frozenset(content["involvement"]),
                instead=frozenset(content["instead"]),
                offices={body: frozenset(nouns) for body, nouns in content["offices"].items()},
                doings=frozenset(content["doings"]),
                kin=frozenset(content["kin"]),
                indefinite=frozenset(content["indefinite"]),
                owning=frozenset(content["owning"]),
                misdeeds=frozenset(content["misdeeds"]),
                faults=tuple(frozenset(line.split()) for line in content["faults"]),
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
        for phrase, heard in self.notes:
            place = self._find_together(phrase, words) if every.issuperset(phrase) else None
            if place is not None and self.never.isdisjoint(frozenset().union(*words[:place])):
                return heard, place
        return None

    def _find_together(self, phrase: tuple[str, ...], words: Sequence[frozenset[str]]) -> int | None:
        """The index of the first of a phrase's words where all stand within a window, a noun close behind "geen"."""
        every = frozenset(phrase)
        denied = every - self.none if every & self.none else frozenset()
        for start, forms in enumerate(words):
            if not every.isdisjoint(forms):
                near = words[start : start + WINDOW]
                together = _stand_in_order(phrase, near) if self.ordered else every <= frozenset().union(*near)
                if together and (not denied or self._is_joined(denied, near)):
                    return start
        return None

    def _is_joined(self, denied: frozenset[str], near: Sequence[frozenset[str]]) -> bool:
        """True where one of the words follows a determiner that denies it, over one word at most."""
        return any(
            forms & self.none and not denied.isdisjoint(frozenset().union(*near[place + 1 : place + 3]))
            for place, forms in enumerate(near)
        )


def _stand_in_order(phrase: Sequence[str], words: Sequence[frozenset[str]]) -> bool:
    """True where the words of a phrase follow one another, with others between them or not."""
    forms = iter(words)
    return all(any(word in form for form in forms) for word in phrase)


def _notes(content: Mapping[str, Sequence[str]]) -> tuple[tuple[tuple[str, ...], Heard], ...]:
    """The phrases with what they say, the longest first; of equals a refusal, then that somebody was not to be had."""
    kinds = (
        ("answered", Heard.REPLIED),
        ("refused", Heard.REFUSED),
        ("unreachable", Heard.UNREACHABLE),
        ("asked", Heard.ASKED),
    )
    found = [(tuple(line.split()), heard) for name, heard in kinds for line in content[name]]
    return tuple(sorted(found, key=lambda note: -len(note[0])))
