"""What who denies something adds about how things are instead (*spreekt dat tegen. „De sluis was dicht”*)."""

from __future__ import annotations

from collections.abc import Sequence

from wederhoor.align.points.evidence import Evidence
from wederhoor.align.points.likeness import Pair, containment, is_turned
from wederhoor.align.points.statement import Statement
from wederhoor.records.attribution import Act

TAKEN_UP = 3.0
"""Weight that what follows must share with the denial to be about its matter: one rare word."""

SAID_AGAIN = 0.55
"""Containment from which what follows says the very thing that was denied, so that somebody else says it: nobody
denies and asserts a thing in one breath. The bundles' denials begin there to share the words of what they deny."""

SUBSTANCE = 3
"""Words with a concept that the article's own words must have; *en verwijst naar een brief* says nothing more."""


def find_elaborations(evidence: Evidence, denial: Statement, said: Sequence[Statement] = ()) -> list[Statement]:
    """What the same side says directly after the denial about how things are instead: a quotation, or words that
    take the matter of the denial, or of all that was ``said`` before it, up again. What follows on that is about
    something else more often than not."""
    sentence, rest = _last_sentence(evidence, denial), _find_rest(evidence, denial)
    paragraph = evidence.findings.parses[denial.document].sentences[sentence].paragraph
    for item in evidence.by_document[denial.document]:
        follows = item.paragraph == paragraph and 0 <= item.sentence - sentence <= 1 and item.span > denial.span
        if not follows or item.attribution is None or item.id == denial.id:
            continue
        if item.voice is None or item.voice != denial.voice:
            continue
        if _adds(evidence, item, denial) or any(_turns(evidence, item, other) for other in said):
            return [*rest, item]
    return rest


def _find_rest(evidence: Evidence, denial: Statement) -> list[Statement]:
    """The article's own words behind the verb in the sentence of a denial (*wijst dat af en verwijst naar een brief
    waarin staat dat ...*)."""
    cue = denial.attribution.cue if denial.attribution else None
    if cue is None or denial.span.end > cue.start:
        return []
    parse, concepts = evidence.findings.parses[denial.document], evidence.readings[denial.document].concepts
    inside = parse.within(cue)
    return [
        item
        for item in evidence.by_document[denial.document]
        if item.attribution is None
        and inside
        and item.sentence == parse.tokens[inside[0]].sentence
        and item.span.start >= cue.end
        and sum(bool(concepts[index]) for index in item.tokens) >= SUBSTANCE
    ]


def _adds(evidence: Evidence, item: Statement, denial: Statement) -> bool:
    """True for a quotation, and for words that take the matter up, unless they say what the denial denies."""
    pair = Pair.of(evidence, denial, item)
    said_again = denial.disputes and not item.disputes and not is_turned(pair) and containment(pair) >= SAID_AGAIN
    if said_again and pair.mass >= TAKEN_UP and not item.negated:
        return False
    if item.direct or (item.act is Act.DENIES and not item.disputes):
        return True
    if item.disputes:
        return pair.mass >= TAKEN_UP  # who denies two things in a row denies each by itself
    first = evidence.findings.parses[item.document].tokens[item.tokens[0]]
    pronoun = first.pos == "PRON" and first.dep.startswith("nsubj")
    return item.act is Act.ASSERTS and (pronoun or pair.mass >= TAKEN_UP)


def _turns(evidence: Evidence, item: Statement, said: Statement) -> bool:
    """True for words that turn round what was said before the denial, which took up its last words alone."""
    pair = Pair.of(evidence, said, item)
    return item.act is Act.ASSERTS and pair.mass >= TAKEN_UP and is_turned(pair)


def _last_sentence(evidence: Evidence, item: Statement) -> int:
    """The last sentence of the words and of the verb that denies them."""
    parse = evidence.findings.parses[item.document]
    anchor = item.attribution.cue if item.attribution and item.attribution.cue else None
    ends = [parse.tokens[item.tokens[-1]].sentence]
    if anchor is not None:
        ends += [parse.tokens[index].sentence for index in parse.within(anchor)]
    return max(ends)
