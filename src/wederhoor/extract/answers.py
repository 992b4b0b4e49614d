"""Whom a statement answers, who therefore does not make it: the one who said what it denies, and who asked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from wederhoor.extract.attributions.draft import Draft, Rule
from wederhoor.extract.discourse import Discourse
from wederhoor.records.attribution import Act, Attribution
from wederhoor.records.span import Span

REACH = 4
"""Sentences back in which the accusation is looked for that a denial takes up, as far as its content is. 2 and 8 change
nothing in the eighteen bundles."""
ANSWER = 3
"""Sentences from a question to its answer, which may stand on a line of its own, behind a nod and behind the
quotation mark that the parser takes for a sentence."""
_QUOTING = frozenset({Rule.QUOTATION_CUE_AFTER, Rule.QUOTATION_AFTER_COLON, Rule.QUOTATION_OF_SENTENCE})
_CONTRADICTING = frozenset({Rule.CALLED_UNTRUE, Rule.CONTRADICTS})


@dataclass(frozen=True, slots=True)
class Spoken:
    """A draft with the attribution that it became."""

    draft: Draft
    attribution: Attribution


@dataclass(frozen=True, slots=True)
class Answered:
    """Who a statement is not by, by entity id, and the words among which whoever makes it is named first of all: those
    of the accusation, or the ones to whom the question is put."""

    by: frozenset[str] = frozenset()
    about: tuple[Span, ...] = ()


NOBODY = Answered()


def answered(discourse: Discourse, draft: Draft, spoken: Sequence[Spoken]) -> Answered:
    """Whom a draft answers among those who spoke before it: nobody denies what he says himself, and nobody answers
    his own question."""
    if _denies(discourse, draft):
        return _joined(entry for entry in _near(discourse, draft, spoken) if _is_denied(discourse, draft, entry))
    if spoken and _is_reply(discourse, draft, spoken[-1]):
        asked = spoken[-1]
        return Answered(_speakers([asked]), _addressees(discourse, asked.draft))
    return NOBODY


# -- denials ----------------------------------------------------------------------------------------------------------


def _denies(discourse: Discourse, draft: Draft) -> bool:
    """True for a statement that takes up another to deny it, or an accusation by its noun."""
    contradicts = draft.act is Act.DENIES and draft.copied
    return contradicts or draft.rule in _CONTRADICTING or _takes_up_noun(discourse, draft)


def _takes_up_noun(discourse: Discourse, draft: Draft) -> bool:
    """True for "die beschuldiging" in the content."""
    pointing, nouns = discourse.pack.grammar.definite_determiners, discourse.pack.cues.taken_up_nouns
    words = [discourse.lower[index] for span in draft.content for index in discourse.within(span)][:2]
    return len(words) > 1 and words[0] in pointing and words[1] in nouns


def _near(discourse: Discourse, draft: Draft, spoken: Sequence[Spoken]) -> Iterator[Spoken]:
    """The statements before a draft within reach that nobody denies by them, the last one first."""
    number = discourse.sentence_numbers[draft.anchor]
    for entry in reversed(spoken):
        if discourse.sentence_numbers[entry.draft.anchor] < number - REACH:
            return
        if entry.attribution.act is not Act.DENIES and entry.draft.anchor < draft.anchor:
            yield entry


def _is_denied(discourse: Discourse, draft: Draft, entry: Spoken) -> bool:
    """True for a statement whose words are taken up, and for an accusation taken up by its noun."""
    if not draft.copied and _takes_up_noun(discourse, draft):
        return entry.attribution.act is Act.BLAMES
    return any(taken.covers(said) for taken in draft.content for said in entry.attribution.content)


def _joined(entries: Iterator[Spoken]) -> Answered:
    """Those who made these statements, and whom the last of them blames."""
    found = list(entries)
    blamed = found[0].attribution.content if found and found[0].attribution.act is Act.BLAMES else ()
    return Answered(_speakers(found), blamed)


def _speakers(entries: Sequence[Spoken]) -> frozenset[str]:
    return frozenset(entry.attribution.speaker for entry in entries if entry.attribution.speaker is not None)


# -- questions --------------------------------------------------------------------------------------------------------


def _is_reply(discourse: Discourse, draft: Draft, last: Spoken) -> bool:
    """True for a quotation right behind a question to somebody: "vroeg X of ... '...', zei hij"."""
    if last.attribution.act is not Act.ASKS or not (draft.free or draft.rule in _QUOTING):
        return False
    here, there = (discourse.sentence_numbers[each.anchor] for each in (draft, last.draft))
    return here - there <= ANSWER and (_is_told(discourse, last.draft) or _addresses(discourse, last.draft))


def _is_told(discourse: Discourse, question: Draft) -> bool:
    """True for a question that is told and not put to oneself ("vroeg of ...", not "vroeg zich af of ...")."""
    openers = discourse.pack.grammar.interrogative_complementisers | discourse.pack.grammar.interrogatives
    content = discourse.within(question.content[0])
    if question.cue is None or content.start <= question.cue[0] or discourse.lower[content.start] not in openers:
        return False
    return discourse.pack.grammar.reflexives.isdisjoint(discourse.lower[question.cue[1] : content.start])


def _addresses(discourse: Discourse, question: Draft) -> bool:
    """True for a quoted question to a second person ("'Waarom deed u dat?', vroeg de rechter")."""
    words = [discourse.tokens[index] for span in question.content for index in discourse.within(span)]
    asked = any(discourse.quoted[word.index] and word.text == "?" for word in words)
    return asked and any(word.pos == "PRON" and word.has("Person=2") for word in words)


def _addressees(discourse: Discourse, question: Draft) -> tuple[Span, ...]:
    """The words before what is asked, and the question: who is asked stands in one of them."""
    first, asked = discourse.tokens[question.anchor].start, question.content[0]
    return (Span(first, max(first, asked.start)), *question.content)
