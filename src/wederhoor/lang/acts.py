"""The words by which a statement shows its act where the cue does not (section ``acts``)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

from wederhoor.errors import SetupError
from wederhoor.lang.cues import alternatives
from wederhoor.lang.section import read_section

Idioms = Mapping[str, tuple[frozenset[str], ...]]
"""Sets of words or lemmas that stand in one sentence in any order, each under its longest word."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ActWords:
    """What tells a denial, a reproach, an appeal, a plan or a stance from a plain assertion (GUIDELINES 9).

    The patterns find whole words in a sentence in lower case: ``denial`` what rejects, ``dismissal`` what somebody
    calls a claim that he does not accept, ``wrongs`` what he calls a deed that he condemns, ``claimed`` what somebody
    says of a deed of his own, ``judgment`` what condemns somebody's conduct, ``stance`` what regrets, thanks or takes
    leave, ``ahead`` a time to come. ``deeds`` are wrong in themselves, done or left undone, ``attacks`` those that
    somebody may claim, ``attack_nouns`` their names, ``plans`` steps that somebody is about to take, ``decisions``
    those that are plans only of the speaker himself. ``never`` with a perfect denies a deed, unless one of ``wonder``
    makes it surprise or a complaint; ``affirmed`` are negations that deny nothing (*geen geheim*), ``expectation`` the
    lemmas of verbs whose negation denies nothing. ``counterfactual`` with ``duty`` says what somebody should have done,
    with one of ``chances`` what he might have. ``obligation`` is what somebody is to do, with ``marked_obligation``
    where an infinitive marker follows, unless it is ``pending``, ``whoever`` opens the clause of anybody who is to do
    it; ``letting`` opens an appeal. ``ordered`` with ``addressed`` for its subject reports an order. ``cleft`` points
    to a culprit, ``conditions`` open what a threat hangs on. ``future`` are the verbs of what comes,
    ``announced`` those of what was to come, ``planning`` the lemmas whose progressive past plans too, ``bodily`` the
    pronouns by which a body speaks of itself, ``impersonal`` the lemmas of what a thing does and no body plans,
    ``active_auxiliaries`` make a perfect of which the subject is the agent. ``speakers`` are the pronouns of who speaks
    as a subject, ``first_persons`` in every form, ``own`` the possessives. ``emphatic`` strengthens a negation,
    ``faulted`` finds fault where the cue judges. ``offences`` accuse another and are no attack to claim, ``offenders``
    are what nobody wants to be; ``harms`` are the lemmas of what nobody wanted to do, ``striving`` those of trying,
    ``attack_origins`` the prepositions of where an attack came from, ``feared_prepositions`` those of an attack that
    nobody made.
    """

    denial: re.Pattern[str]
    dismissal: re.Pattern[str]
    wrongs: re.Pattern[str]
    claimed: re.Pattern[str]
    judgment: re.Pattern[str]
    stance: re.Pattern[str]
    deeds: Idioms
    chances: Idioms
    attacks: Idioms
    plans: Idioms
    decisions: Idioms
    ahead: re.Pattern[str]
    never: frozenset[str]
    wonder: re.Pattern[str]
    emphatic: re.Pattern[str]
    faulted: re.Pattern[str]
    offences: Idioms
    harms: frozenset[str]
    offenders: frozenset[str]
    striving: frozenset[str]
    attack_origins: frozenset[str]
    feared_prepositions: frozenset[str]
    affirmed: re.Pattern[str]
    expectation: frozenset[str]
    counterfactual: frozenset[str]
    duty: frozenset[str]
    obligation: frozenset[str]
    marked_obligation: frozenset[str]
    pending: frozenset[str]
    impersonal: frozenset[str]
    planning: frozenset[str]
    bodily: frozenset[str]
    announced: frozenset[str]
    letting: frozenset[str]
    future: frozenset[str]
    speakers: frozenset[str]
    first_persons: frozenset[str]
    own: frozenset[str]
    addressed: frozenset[str]
    ordered: frozenset[str]
    active_auxiliaries: frozenset[str]
    whoever: frozenset[str]
    attack_nouns: frozenset[str]
    cleft: frozenset[str]
    conditions: frozenset[str]

    @classmethod
    def load(cls, folder: Path) -> Self:
        """The section in ``folder/acts.yaml``; ``SetupError`` when a list is missing or malformed."""
        content = read_section(folder, "acts")
        try:
            return cls(**_lists(content))
        except (KeyError, TypeError, ValueError, AttributeError, re.error) as error:
            raise SetupError(f"{folder / 'acts.yaml'}: a list is missing or malformed: {error!r}") from error


_PATTERNS = (
    "ahead",
    "denial",
    "dismissal",
    "judgment",
    "stance",
    "wonder",
    "affirmed",
    "emphatic",
    "faulted",
    "wrongs",
    "claimed",
)
_IDIOMS = ("attacks", "chances", "decisions", "deeds", "offences", "plans")
_SETS = (
    "active_auxiliaries",
    "addressed",
    "announced",
    "attack_nouns",
    "attack_origins",
    "bodily",
    "cleft",
    "conditions",
    "counterfactual",
    "duty",
    "expectation",
    "feared_prepositions",
    "first_persons",
    "future",
    "harms",
    "impersonal",
    "letting",
    "marked_obligation",
    "never",
    "obligation",
    "offenders",
    "ordered",
    "own",
    "pending",
    "planning",
    "speakers",
    "striving",
    "whoever",
)


def _lists(content: Mapping[str, Any]) -> dict[str, Any]:
    """The fields, each as what it is looked up in."""
    return {
        **{name: alternatives(content[name]) for name in _PATTERNS},
        **{name: _idioms(content[name]) for name in _IDIOMS},
        **{name: frozenset(content[name]) for name in _SETS},
    }


def _idioms(lines: Iterable[str]) -> Idioms:
    table: dict[str, list[frozenset[str]]] = {}
    for line in lines:
        words = line.split()
        table.setdefault(max(words, key=len), []).append(frozenset(words))
    return {word: tuple(found) for word, found in table.items()}
