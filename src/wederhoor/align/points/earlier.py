"""Which sentences speak of an event before the one that the articles are about (*ook toen*, *in 2019*)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from wederhoor.align.points.findings import Findings
from wederhoor.align.points.period import read_period
from wederhoor.lang.relations import Relations
from wederhoor.lang.wordlist import find_phrases
from wederhoor.records.parse import Parse, Sentence, Token
from wederhoor.records.span import Span
from wederhoor.records.time import Time

RECENT = timedelta(days=7)
"""How long before the publication a named day still belongs to the event that the article is about. News bundles of
ours span three days; the earlier events that they recall lie two months and more back."""


VERBS = ("VERB", "AUX")


def is_earlier(findings: Findings, parse: Parse, sentence: Sentence, pieces: Sequence[Span]) -> bool:
    """True when the sentence has a word for an earlier event, every day that it or the pieces name lies well before the
    publication, or the sentence before is so and this one stays where it was (*In mei werd ook geschoten. De chef daar
    ontkende ...*)."""
    words = parse.words(sentence)
    span = Span(min(words[0].start, pieces[0].start), max(words[-1].end, pieces[-1].end))
    times = list(findings.times_within(parse.document, span))
    return _is_marked(findings, parse, words, times) or _stays_there(findings, parse, sentence)


def is_said_earlier(findings: Findings, parse: Parse, sentence: Sentence, pieces: Sequence[Span]) -> bool:
    """True when a word around the pieces puts them in an earlier event (*ontkende toen dat ...*), whatever day the
    sentence names (*dat hij in augustus is ontslagen*)."""
    words = parse.words(sentence)
    around = [token for token in words if not any(piece.start <= token.start < piece.end for piece in pieces)]
    return _has_word(findings.pack(parse.document).relations, around, parse) or _stays_there(findings, parse, sentence)


def _is_marked(findings: Findings, parse: Parse, words: Sequence[Token], times: Sequence[Time]) -> bool:
    if _has_word(findings.pack(parse.document).relations, words, parse):
        return True
    published = read_period(findings.article(parse.document).published or "")
    periods = [read_period(time.value) for time in times]
    known = [period for period in periods if period is not None]
    return published is not None and bool(known) and all(period[1] < published[0] - RECENT for period in known)


def _has_word(relations: Relations, words: Sequence[Token], parse: Parse) -> bool:
    if any(token.lower in relations.earlier and not _is_conjunction(parse, token) for token in words):
        return True
    return any(find_phrases(relations.earlier_phrases, [token.lower for token in words]))


def _is_conjunction(parse: Parse, token: Token) -> bool:
    """True for *toen* before a clause. Right before a verb, or behind one and before a word that opens no clause of its
    own, it is *then*, whatever the parse says (*ook toen ontkende hij*, *ontkende toen dat*)."""
    if token.pos != "SCONJ" and token.dep != "mark":
        return False
    before = parse.tokens[token.index - 1].pos if token.index else ""
    after = parse.tokens[token.index + 1].pos if token.index + 1 < len(parse.tokens) else ""
    return after not in VERBS and not (before in VERBS and after in ("SCONJ", "ADP", "ADV", "ADJ"))


def _stays_there(findings: Findings, parse: Parse, sentence: Sentence) -> bool:
    """True when a word points at the sentence before or adds to it, in its paragraph, and that is of an earlier
    event."""
    words, before = parse.words(sentence), parse.sentences[sentence.index - 1] if sentence.index else None
    if before is None or before.paragraph != sentence.paragraph:
        return False
    pointers = findings.pack(parse.document).relations.staying
    there = parse.words(before)
    if not any(token.lower in pointers for token in words) or _times(findings, parse, words):
        return False
    return _is_marked(findings, parse, there, _times(findings, parse, there))


def _times(findings: Findings, parse: Parse, words: Sequence[Token]) -> list[Time]:
    return list(findings.times_within(parse.document, Span(words[0].start, words[-1].end)))
