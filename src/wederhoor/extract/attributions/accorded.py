"""Statements by a preposition: ``volgens X``, ``aldus X``, ``naar eigen zeggen``, ``naar verluidt``."""

from __future__ import annotations

from collections.abc import Iterator

from wederhoor.extract.attributions.clause import COORDINATORS, clause_end, spans_of
from wederhoor.extract.attributions.cue import split_coordination
from wederhoor.extract.attributions.draft import Draft
from wederhoor.extract.attributions.quoted import impersonal_source
from wederhoor.extract.syntax import (
    Range,
    head_of,
    in_quote,
    is_finite,
    matches,
    noun_phrase_at,
    phrase_around,
    sentence_of,
)
from wederhoor.lang.base import LanguagePack
from wederhoor.records.attribution import Certainty
from wederhoor.records.parse import Parse, Sentence

LEADING = frozenset({"ADV", "CCONJ", "PUNCT"})


def find_accorded(parse: Parse, pack: LanguagePack, stops: frozenset[int], taken: frozenset[int]) -> Iterator[Draft]:
    """The drafts of attributing prepositions; ``stops`` are the cues of other statements, ``taken`` those of quotations."""
    for token in parse.tokens:
        if token.index in taken:
            continue
        if token.lower in pack.cues.prepositions:
            yield from _preposition(parse, pack, token.index, stops)
        for words in (*pack.cues.own_words, *pack.cues.hearsay):
            if matches(parse, token.index, words):
                yield from _phrase(parse, pack, token.index, words, stops)
        for words in pack.cues.impersonal:
            if token.index > 0 and parse.tokens[token.index - 1].text == "," and matches(parse, token.index, words):
                yield from _impersonal(parse, pack, token.index, words, stops)


def _preposition(parse: Parse, pack: LanguagePack, index: int, stops: frozenset[int]) -> Iterator[Draft]:
    sentence = sentence_of(parse, index)
    phrase = noun_phrase_at(parse, index + 1, sentence.end)
    if phrase is None or _is_accordance(parse, pack, phrase):
        return
    closing = parse.tokens[index].lower in pack.cues.closing
    ranges, initial = _content(parse, index, phrase, sentence, stops)
    if in_quote(parse, index):
        return
    content = spans_of(parse, *ranges)
    if not content:
        return
    for source in split_coordination(parse, phrase, sentence):
        yield Draft(
            rule=f"preposition: {'before' if initial else 'inside or after'} the statement",
            anchor=index,
            source=source,
            cue=(index, index + 1),
            content=content,
            open=initial and not closing,
        )


def _is_accordance(parse: Parse, pack: LanguagePack, phrase: Range) -> bool:
    """True for ``volgens de regels``: what follows is a rule, a plan or a habit, and no one who speaks."""
    head = parse.tokens[head_of(parse, phrase)]
    words = {head.lower, head.lemma.lower()}
    compound = any(head.lower.endswith(noun) and len(noun) >= 4 for noun in pack.cues.accordance)
    return bool(words & pack.cues.accordance) or (compound and head.pos == "NOUN")


def _content(
    parse: Parse, index: int, phrase: Range, sentence: Sentence, stops: frozenset[int]
) -> tuple[list[Range], bool]:
    """The words of the clause on both sides of the phrase; true when the phrase opens the clause."""
    start = _clause_start(parse, index, sentence, stops)
    end = clause_end(parse, phrase[1], sentence, stops - {index})
    before = range(start, index)
    initial = all(parse.tokens[i].pos in LEADING or parse.tokens[i].lower in COORDINATORS for i in before)
    if initial:
        return [(phrase[1], end)], True
    return [(start, index), (phrase[1], end)], False


def _clause_start(parse: Parse, index: int, sentence: Sentence, stops: frozenset[int]) -> int:
    """The start of the clause that holds the phrase: after a semicolon or colon, after a clause with a cue of its own, after the
    conjunction of a subordinate clause, else the start of the sentence."""
    start = sentence.first
    for place in range(sentence.first, index):
        token = parse.tokens[place]
        if in_quote(parse, place):
            continue
        if token.text in {";", ":"}:
            start = place + 1
        elif token.text == "," and any(i in stops for i in range(start, place)) and _is_clause(parse, place, index):
            start = place + 1
            if parse.tokens[start].lower in COORDINATORS:
                start += 1
    return start


def _is_clause(parse: Parse, comma: int, index: int) -> bool:
    following = parse.tokens[comma + 1]
    return following.lower in COORDINATORS or any(is_finite(t) for t in parse.tokens[comma + 1 : index])


def _phrase(
    parse: Parse, pack: LanguagePack, index: int, words: tuple[str, ...], stops: frozenset[int]
) -> Iterator[Draft]:
    """``naar eigen zeggen`` (its source is the subject of the clause) and ``naar verluidt`` (it has none)."""
    sentence = sentence_of(parse, index)
    start = _clause_start(parse, index, sentence, stops)
    end = clause_end(parse, index + len(words), sentence, stops)
    own = words in pack.cues.own_words
    source = _clause_subject(parse, start, index, end, sentence) if own else None
    yield Draft(
        rule="phrase: in his own words" if own else "phrase: it is said",
        anchor=index,
        source=source,
        cue=(index, index + len(words)),
        content=spans_of(parse, (start, index), (index + len(words), end)),
        certainty=Certainty.CERTAIN if own else Certainty.HEDGED,
        inherits=False,
    )


def _impersonal(
    parse: Parse, pack: LanguagePack, index: int, words: tuple[str, ...], stops: frozenset[int]
) -> Iterator[Draft]:
    """``..., klinkt het (bij X)`` after a statement without quotation marks around all of it."""
    sentence = sentence_of(parse, index)
    start = _clause_start(parse, index, sentence, stops)
    source = impersonal_source(parse, pack, index + len(words))
    yield Draft(
        rule="phrase: impersonal cue after the statement",
        anchor=index,
        source=source,
        cue=(index, index + len(words)),
        content=spans_of(parse, (start, index - 1)),
        inherits=source is None,
    )


def _clause_subject(parse: Parse, start: int, index: int, end: int, sentence: Sentence) -> Range | None:
    for token in parse.tokens[start:end]:
        if token.dep in ("nsubj", "nsubj:pass") and not start <= token.head < start:
            return phrase_around(parse, token.index, sentence)
    return noun_phrase_at(parse, start, index)
