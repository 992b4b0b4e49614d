"""The verbatim words that fill a template."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from wederhoor.align.points.evidence import Evidence
from wederhoor.align.points.likeness import Pair
from wederhoor.align.points.reading import Reading
from wederhoor.align.points.statement import Statement
from wederhoor.records.parse import Token
from wederhoor.records.span import Span

MOST_WORDS, TOPIC_WORDS = 4, 2
"""Words shown as those that decided, and as what a point is about."""

FEW, MANY = 2, 40
"""Statements of an answer from which one can be told to be unlike the others, and up to which they are compared."""

TYPICAL = 0.5
"""Share of what the most typical statement has in common with the others that one to be shown has too."""

QUOTES = frozenset("\"'„”“‘’")
"""Marks around words that are quoted anew."""

LONGEST = 120
"""Code points of the words that a question or label holds; about one line and a half of a column."""


def decisive_words(pair: Pair) -> list[str]:
    """The words of the first statement that the two share, those that count most, in text order."""
    return _show(pair, _shared_tokens(pair)[:MOST_WORDS])


def topic_words(pair: Pair) -> list[str]:
    """The two nouns or names that the two share and that count most; other words where there are none."""
    return topic_nouns(pair) or _show(pair, _shared_tokens(pair)[:TOPIC_WORDS])


def topic_nouns(pair: Pair) -> list[str]:
    """The same, none where there are none; a word that only counts (*tientallen*) is no topic."""
    document = pair.first.document
    tokens, reading = pair.evidence.findings.parses[document].tokens, pair.evidence.readings[document]
    nouns = [index for index in _shared_tokens(pair) if tokens[index].pos in ("NOUN", "PROPN")]
    return _show(pair, [i for i in nouns if not _is_number(pair, reading, tokens[i])][:TOPIC_WORDS])


def _is_number(pair: Pair, reading: Reading, token: Token) -> bool:
    numbers = pair.evidence.findings.pack(pair.first.document).numbers
    known = (numbers.units, numbers.tens, numbers.large, numbers.vague)
    counts = any(key.startswith("number:") for key in reading.keys(token.index))
    return counts or any(token.lower in words for words in known)


def _show(pair: Pair, indices: Iterable[int]) -> list[str]:
    document = pair.first.document
    tokens = pair.evidence.findings.parses[document].tokens
    words = (pair.evidence.findings.words(document, tokens[index].span) for index in sorted(indices))
    return list(dict.fromkeys(words))


def _shared_tokens(pair: Pair) -> list[int]:
    """The tokens of the first statement with a concept that the second has too, the weightiest first; of those with
    a content of their own, if any has (*bevestigd* rather than *waren*)."""
    evidence, document = pair.evidence, pair.first.document
    reading, pack = evidence.readings[document], evidence.findings.pack(document)
    parse = evidence.findings.parses[document]
    scores = {index: sum(pair.shared.get(key, 0.0) for key in reading.keys(index)) for index in pair.first.tokens}
    shared = sorted((index for index in scores if scores[index]), key=lambda index: (-scores[index], index))
    full = [
        i
        for i in shared
        if reading.lemmas[i] not in pack.relations.light and parse.tokens[i].lower not in pack.relations.light
    ]
    return full or shared


def is_clause(evidence: Evidence, statement: Statement) -> bool:
    """True for words with a verb."""
    tokens = evidence.findings.parses[statement.document].tokens
    return any(tokens[index].pos in ("VERB", "AUX") for index in statement.tokens)


def _typical(evidence: Evidence, group: Sequence[Statement]) -> Sequence[Statement]:
    """Those of many statements that share most with the others, at least half of what the most typical one does."""
    if not FEW < len(group) <= MANY:
        return group
    shares = []
    # a statement that is made of a sentence for one point alone has no weights
    weights = [evidence.weights.get(item.id, {}) for item in group]
    for ours in weights:
        others = (other for other in weights if other is not ours)
        shares.append(sum(min(weight, other[key]) for other in others for key, weight in ours.items() if key in other))
    return [item for item, share in zip(group, shares, strict=True) if share >= max(shares) * TYPICAL]


def shortest(evidence: Evidence, group: Iterable[Statement]) -> Statement:
    """The typical statement that says it in the fewest words, one with a verb if any has one."""
    return min(
        _typical(evidence, list(group)),
        key=lambda item: (not is_clause(evidence, item), sum(map(len, item.pieces)), item.id),
    )


def shortest_words(evidence: Evidence, group: Iterable[Statement]) -> str:
    """The words of that statement, cut between words when they are still long."""
    chosen = shortest(evidence, group)
    return show_pieces(evidence, chosen.document, chosen.pieces)


def words_around(evidence: Evidence, group: Iterable[Statement], spans: Iterable[Span]) -> str:
    """The words of the statement that says it in the fewest, with an ellipsis where one of the spans stands: what a
    reader must fill in."""
    chosen = shortest(evidence, group)
    left = list(chosen.pieces)
    for gap in spans:
        left = [part for piece in left for part in _without(piece, gap)]
    ellipsis = evidence.findings.pack(chosen.document).phrases.ellipsis
    words = show_pieces(evidence, chosen.document, left)
    opens = not left or left[0].start > chosen.span.start
    closes = bool(left) and left[-1].end < chosen.span.end and not words.endswith(ellipsis)
    return f"{ellipsis} " * opens + words + f" {ellipsis}" * closes


def _without(piece: Span, gap: Span) -> Iterator[Span]:
    """What a gap leaves of a piece."""
    if gap.end <= piece.start or piece.end <= gap.start:
        yield piece
        return
    if piece.start < gap.start:
        yield Span(piece.start, gap.start)
    if gap.end < piece.end:
        yield Span(gap.end, piece.end)


def show_pieces(evidence: Evidence, document: str, pieces: Iterable[Span]) -> str:
    """The words at some spans of an article, joined by ellipses, without marks at their ends, and cut between words
    when they are long."""
    ellipsis = evidence.findings.pack(document).phrases.ellipsis
    shown = (evidence.findings.words(document, piece) for piece in pieces)
    words = f" {ellipsis} ".join(part for part in shown if any(map(str.isalnum, part))).strip(" ,;:.")
    if QUOTES.issuperset(words[:1] + words[-1:]) and QUOTES.isdisjoint(words[1:-1]):
        words = words[1:-1]
    if len(words) <= LONGEST:
        return words
    return words[:LONGEST].rsplit(" ", 1)[0] + ellipsis
