"""Whether one statement carries what another says, and not merely words that both have."""

from __future__ import annotations

from wederhoor.align.points.earlier import is_said_earlier
from wederhoor.align.points.likeness import Pair
from wederhoor.align.points.reading import COMMON
from wederhoor.align.points.statement import Statement
from wederhoor.records.attribution import Act

WORDS = 2
"""Words beside numbers that two statements must share for one to carry the other: who or what, and what of it. By one
alone *twee van hen zijn overleden* would be the same as *een busongeluk met twee doden*."""


TIES = ("entity:", "date:")
"""How the concepts begin that tie two earlier events of a kind."""


def carries(pair: Pair) -> bool:
    """True when two statements share a subject matter and something that is said of it, and speak of one event.

    Of two denials one word may be all that there is (*ontkent betrokkenheid*)."""
    both_deny = pair.first.act is pair.second.act is Act.DENIES
    return (
        speak_of_one_event(pair)
        and recall_one_event(pair)
        and (both_deny or min(count_words(pair, item) for item in (pair.first, pair.second)) >= WORDS)
    )


def speak_of_one_event(pair: Pair) -> bool:
    """False when one of the two is recalled from an earlier event and the other isn't."""
    items = (pair.first, pair.second)
    return pair.first.earlier == pair.second.earlier or not any(_is_recalled(pair, item) for item in items)


def recall_one_event(pair: Pair) -> bool:
    """False when two articles each recall an earlier event and nobody, no place and no day ties the two."""
    apart = pair.first.document != pair.second.document and pair.first.earlier and pair.second.earlier
    recalled = apart and all(_is_recalled(pair, item) for item in (pair.first, pair.second))
    return not recalled or any(key.startswith(TIES) for key in pair.shared)


def _is_recalled(pair: Pair, item: Statement) -> bool:
    findings = pair.evidence.findings
    parse = findings.parses[item.document]
    return item.earlier and is_said_earlier(findings, parse, parse.sentences[item.sentence], item.pieces)


def count_words(pair: Pair, item: Statement) -> int:
    """The words of one of the two, small numbers and halves of compounds apart, with a concept that the other has
    too."""
    shared = {key for key in pair.shared if not key.startswith((COMMON, "count:", "part:", "family:"))}
    concepts = pair.evidence.readings[item.document].concepts
    return sum(any(concept.key in shared for concept in concepts[index]) for index in item.tokens)
