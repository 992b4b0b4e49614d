"""What somebody answers right after another in words that mean nothing without those: *there was one*, *he had not*,
*there was no camp*."""

from __future__ import annotations

from collections.abc import Iterator

from wederhoor.align.points.evidence import Evidence
from wederhoor.align.points.polarity import SAYING, count_meant
from wederhoor.align.points.reading import NUMERIC
from wederhoor.align.points.statement import Statement
from wederhoor.records.parse import Parse

REACH = 1
"""Sentences of one paragraph from what is answered to its answer."""

EMPTY = frozenset({"PRON", "AUX", "PART", "ADV", "PUNCT", "NUM", "SCONJ", "DET"})
"""Parts of speech of an answer that leaves its verb out (*it did not*, *there was one*)."""

SUBSTANCE = 2
"""Words with a concept that a statement must have for such an answer to take it up."""


def answer_of(evidence: Evidence, item: Statement) -> Statement | None:
    """The statement of another voice that the words of one turn round: the last one before an answer without a verb of
    its own that says the opposite, or the one whose thing is said not to exist; ``None`` for any other words."""
    if item.attribution is None or item.act not in SAYING or item.disputes:
        return None
    if _is_elliptic(evidence, item):
        last = next(_before(evidence, item), None)
        opposed = last is not None and last.attribution is not None and last.negated is not item.negated
        return last if opposed else None
    missing = _missing(evidence, item)
    said = (other for other in _before(evidence, item) if missing & other.concepts.keys() and not other.negated)
    return next(said, None) if missing else None


def _before(evidence: Evidence, item: Statement) -> Iterator[Statement]:
    """What others, or the article itself, say right before a statement, the last first."""
    for other in reversed(evidence.by_document[item.document]):
        near = item.sentence - REACH <= other.sentence <= item.sentence and other.paragraph == item.paragraph
        said = (other.attribution is None or other.act in SAYING) and not other.disputes
        told = near and said and other.span < item.span and count_meant(evidence, other) >= SUBSTANCE
        if told and item.voice is not None and other.voice != item.voice:
            yield other


def _is_elliptic(evidence: Evidence, item: Statement) -> bool:
    """True for a pronoun with an auxiliary and nothing that has a meaning by itself."""
    parse, lemmas = evidence.findings.parses[item.document], evidence.readings[item.document].lemmas
    standing_in = evidence.findings.pack(item.document).relations.standing_in
    tokens = [parse.tokens[index] for index in item.tokens]
    verbs = [token for token in tokens if token.pos == "AUX" or lemmas[token.index] in standing_in]
    pronoun = any(token.pos == "PRON" or token.dep == "expl" for token in tokens)
    return bool(verbs) and pronoun and all(token.pos in EMPTY or token in verbs for token in tokens)


def _missing(evidence: Evidence, item: Statement) -> frozenset[str]:
    """What the noun is about of which the first sentence says that there is none (*there was no camp*)."""
    parse, reading = evidence.findings.parses[item.document], evidence.readings[item.document]
    first = parse.tokens[item.tokens[0]].sentence
    for index in item.tokens:
        token = parse.tokens[index]
        if token.sentence == first and token.pos == "NOUN" and _is_none(evidence, parse, item, index):
            return frozenset(key for key in reading.keys(index) if not key.startswith((*NUMERIC, "part:", "family:")))
    return frozenset()


def _is_none(evidence: Evidence, parse: Parse, item: Statement, index: int) -> bool:
    """True for a noun with a negation of its own as what an expletive stands for."""
    negators = evidence.findings.pack(item.document).relations.negators
    token = parse.tokens[index]
    own = any(parse.tokens[child].lower in negators for child in parse.children[index])
    places = {index, token.head}
    expletive = any(
        parse.tokens[other].dep == "expl" and parse.tokens[other].head in places
        for other in item.tokens
        if parse.tokens[other].sentence == token.sentence
    )
    return own and expletive
