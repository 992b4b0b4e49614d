"""Statements that take up an earlier one: what they say is what that one says."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from wederhoor.extract.attributions.draft import NEAREST, Draft, Rule
from wederhoor.extract.discourse import Discourse
from wederhoor.extract.syntax.head import head_of
from wederhoor.extract.syntax.marks import NOUNS
from wederhoor.records.attribution import Act
from wederhoor.records.span import Span

REACH = 4
"""Sentences back in which the statement is looked for that a noun or a speaker's name takes up."""
SHORTEST_HEAD = 5
"""Letters of a noun in which a compound may end that means the same (*netbedrijf*): shorter ones end other words."""
COVERED = 0.5
"""Share of a sentence that its statement must fill to stand for all of it, unless it ends it: a short one in a longer
sentence ("de brug, die volgens X uit 1950 dateert, stortte in") is not what a pronoun takes up."""
ANSWERED = frozenset({Act.ASSERTS, Act.BLAMES, Act.DENIES, Act.CLAIMS_RESPONSIBILITY})
"""The acts that somebody may contradict."""
RESOLVED = frozenset({*NEAREST, Rule.TAKES_UP_STATEMENT, Rule.PASSIVE_TAKEN_UP, Rule.CALLED_UNTRUE})


def resolve(discourse: Discourse, drafts: Sequence[Draft]) -> Iterator[Draft]:
    """The drafts in text order, each that takes up an earlier statement with the content of that one in the place of
    the sentence that holds it (GUIDELINES 4)."""
    earlier: list[Draft] = []
    for draft in sorted(drafts, key=lambda draft: draft.anchor):
        yield _resolved(discourse, draft, earlier)
        if not draft.copied:
            earlier.append(draft)


def _resolved(discourse: Discourse, draft: Draft, earlier: Sequence[Draft]) -> Draft:
    if draft.rule in NEAREST:
        return _nearest(discourse, draft, earlier)
    if draft.rule not in RESOLVED or not draft.content:
        return draft
    region = draft.content[0]
    inside = list(_within(discourse, region, earlier))
    if not inside and draft.act is Act.DENIES:
        return _answer(discourse, draft, earlier)
    if not inside or not (_closes(discourse, region, inside[-1]) or _filled(discourse, region, inside) >= COVERED):
        return draft
    content = {_without_opener(discourse, span, draft) for each in inside for span in each.content}
    return replace(draft, content=(*sorted(content), *draft.content[1:]))


def _without_opener(discourse: Discourse, span: Span, draft: Draft) -> Span:
    """What was asked, as it is promised or denied: without "of"."""
    tokens = discourse.within(span)
    asked = len(tokens) > 1 and discourse.lower[tokens[0]] in discourse.pack.grammar.interrogative_complementisers
    return discourse.span((tokens[1], tokens[-1] + 1)) if asked and draft.act is not Act.ASKS else span


def _answer(discourse: Discourse, draft: Draft, earlier: Sequence[Draft]) -> Draft:
    """A denial behind a sentence that nobody said: it answers the last accusation, where there is one close by."""
    number = discourse.sentence_numbers[draft.anchor]
    for other in reversed(earlier):
        if discourse.sentence_numbers[other.anchor] < number - REACH:
            break
        if other.anchor < draft.anchor and other.act is Act.BLAMES:
            return replace(draft, content=(*other.content, *draft.content[1:]))
    return draft


def _nearest(discourse: Discourse, draft: Draft, earlier: Sequence[Draft]) -> Draft:
    """The draft with the content of the last statement by another source, by the one named where it contradicts one."""
    number = discourse.sentence_numbers[draft.anchor]
    if draft.rule is Rule.CONTRADICTS and (named := _by_named(discourse, draft, earlier)) is not None:
        return replace(draft, content=tuple(_without_opener(discourse, span, draft) for span in named.content))
    for other in reversed(earlier):
        if discourse.sentence_numbers[other.anchor] < number - REACH:
            break
        if other.anchor < draft.anchor and other.source != draft.source and _may_answer(draft, other):
            return replace(draft, content=tuple(_without_opener(discourse, span, draft) for span in other.content))
    return draft


def _by_named(discourse: Discourse, draft: Draft, earlier: Sequence[Draft]) -> Draft | None:
    """The last statement close by whose source has the noun or name of whom the clause contradicts ("spreekt de
    burgemeester tegen"; "het bedrijf" is "het netbedrijf")."""
    number = discourse.sentence_numbers[draft.anchor]
    sentence = discourse.sentences[number]
    words = [
        token.lower
        for token in discourse.tokens[draft.anchor + 1 : sentence.end]
        if token.pos in NOUNS and not (draft.source and draft.source[0] <= token.index < draft.source[1])
    ]
    for other in reversed(earlier):
        if discourse.sentence_numbers[other.anchor] < number - REACH:
            break
        if other.source is None or other.anchor >= draft.anchor or other.act not in ANSWERED:
            continue
        head = discourse.lower[head_of(discourse, other.source)]
        if any(word == head or (len(head) >= SHORTEST_HEAD and word.endswith(head)) for word in words):
            return other
    return None


def _may_answer(draft: Draft, other: Draft) -> bool:
    """True unless somebody contradicts another who has said nothing that may be untrue."""
    return draft.rule is not Rule.CONTRADICTS or other.act in ANSWERED


def _within(discourse: Discourse, region: Span, earlier: Sequence[Draft]) -> Iterator[Draft]:
    """The drafts that stand in a region, those inside the content of another left out."""
    first = bisect_left(earlier, discourse.within(region).start, key=lambda draft: draft.anchor)
    inside = [draft for draft in earlier[first:] if region.start <= discourse.tokens[draft.anchor].start < region.end]
    for draft in inside:
        anchor = discourse.tokens[draft.anchor]
        if not any(other is not draft and other.holds(anchor) for other in inside):
            yield draft


def _closes(discourse: Discourse, region: Span, draft: Draft) -> bool:
    """True for a statement with which the region ends: "Op beelden, die ..., is te zien dat de brug bewoog"."""
    last = discourse.within(region)[-1:]
    tokens = discourse.within(draft.content[-1])
    return bool(tokens) and bool(last) and tokens[-1] >= last[0] - 1


def _filled(discourse: Discourse, region: Span, drafts: Sequence[Draft]) -> float:
    """The share of a region's tokens that belong to its drafts."""
    tokens = discourse.within(region)
    filled: set[int] = set()
    for draft in drafts:
        for part in (draft.source, draft.cue):
            filled.update(range(*part) if part else ())
        for span in draft.content:
            filled.update(discourse.within(span))
    return len(filled.intersection(tokens)) / max(1, len(tokens))
