"""Who speaks through a spokesman without a name or through a text: the body or author that it stands for (GUIDELINES,
doubtful decisions)."""

from __future__ import annotations

from collections.abc import Callable

from wederhoor.extract.anaphora import NEUTRAL_FIT, Reading
from wederhoor.extract.discourse import Range
from wederhoor.extract.pronoun import possessor
from wederhoor.extract.roster import Member
from wederhoor.extract.salience import most_salient
from wederhoor.extract.setting import PLAIN, Setting
from wederhoor.extract.syntax.head import head_of
from wederhoor.lang.names import NameWords
from wederhoor.records.entity import BODIES, EntityType

AUTHORS = BODIES | {EntityType.PERSON}
REACH = 1
"""Sentences between what somebody says and "de verklaring" in which he says it."""
Owner = Callable[[Range], Member | None]
"""Who is meant by the noun phrase behind "van"."""


def is_stand_in(names: NameWords, noun: str) -> bool:
    """True for a noun that stands for whom it speaks for: *woordvoerder*, *verklaring*."""
    return names.is_spokesperson(noun) or names.is_utterance(noun)


def principal(reading: Reading, phrase: Range, owner: Owner, setting: Setting = PLAIN) -> Member | None:
    """The body that a spokesman speaks for, or the author of a text: as "van", a possessive or a compound says, else
    the body that draws most attention for a spokesman, and for a text the one who spoke right before it. A
    person has a spokesman, who stays himself, and may have a text."""
    noun = reading.discourse.lower[head_of(reading.discourse, phrase)]
    if not is_stand_in(reading.names, noun):
        return None
    spoken = reading.names.is_spokesperson(noun)
    named, found = _owner(reading, phrase, owner)
    if named:
        return None if found is None or (spoken and found.type is EntityType.PERSON) else found
    if spoken:
        return _modifier(reading, noun, phrase[0]) or _body(reading, phrase[0])
    return _speaker_before(reading, phrase, setting)


def _owner(reading: Reading, phrase: Range, owner: Owner) -> tuple[bool, Member | None]:
    """Whether the phrase says whose it is, and whose."""
    discourse, first, grammar = reading.discourse, phrase[0], reading.discourse.pack.grammar
    after = head_of(discourse, phrase) + 1
    if discourse.lower[first] in grammar.possessors:
        return True, possessor(reading, first)
    spoken = reading.names.is_spokesperson(discourse.lower[after - 1])
    # whose text it is "van" alone says, and whom one speaks for "namens" and "for" do too
    prepositions = grammar.possessive_prepositions | (grammar.origin_prepositions if spoken else frozenset())
    if after < phrase[1] - 1 and discourse.lower[after] in prepositions:
        return True, owner((after + 1, phrase[1]))
    # a genitive before the noun ("Poetins woordvoerder")
    return bool(discourse.names_from(first, after - 1)), None


def _modifier(reading: Reading, noun: str, index: int) -> Member | None:
    """The body in the first part of a compound ("politiewoordvoerder"): the article's last one with that noun."""
    for start in range(len(noun) - 1, 2, -1):
        found = reading.roster.bearer_of_ending(noun[:start], index, BODIES)
        if found is not None:
            return found
    return None


def _speaker_before(reading: Reading, phrase: Range, setting: Setting) -> Member | None:
    """The last speaker, where the article writes "een verklaring" right behind what he says, and of what was reckoned
    only "de schatting": whoever has merely been named is no author ("De koning opende de brug. Volgens een berekening
    ...")."""
    discourse, last = reading.discourse, setting.last
    if last is None or last.type not in AUTHORS:
        return None
    reckoned = discourse.lower[head_of(discourse, phrase)] in reading.names.estimates
    if reckoned and discourse.lower[phrase[0]] not in discourse.pack.grammar.pointing_determiners:
        return None
    here = discourse.sentence_numbers[phrase[0]]
    places = (discourse.sentence_numbers[place] for place in last.places)
    return last if any(0 <= here - place <= REACH for place in places) else None


def _body(reading: Reading, index: int) -> Member | None:
    """The body that draws most attention."""

    def fit(member: Member) -> float:
        if member.type not in BODIES:
            return 0.0
        return 1.0 if member.named else NEUTRAL_FIT

    return most_salient(reading.discourse, reading.roster, index, fit)
