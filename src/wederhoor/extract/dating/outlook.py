"""Whether a clause reports what was or announces what is to come, which decides the Monday that "maandag" is.

Read from the finite verb of the clause: the clause by punctuation and subordinators, the parser's arcs only where it
holds no finite verb.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

from wederhoor.extract.clause import children_near, clause_at, is_finite
from wederhoor.extract.dating.calendar import Outlook
from wederhoor.lang.times import TimeWords
from wederhoor.records.article import ParagraphKind
from wederhoor.records.parse import Parse, Token

DEEPEST = 6
"""Governors that are climbed to find a finite verb; deeper ones belong to clauses that tell nothing of the expression.
"""


def outlook_at(parse: Parse, first: int, times: TimeWords) -> Outlook:
    """The outlook of the clause that an expression stands in, which begins at token ``first``."""
    before = parse.tokens[first - 1].lower if first else ""
    clause = clause_at(parse, first, times.subordinators)
    finite = _finite(parse, first, clause)
    if before in times.past_markers or finite is None:
        return Outlook.BACK
    words = [parse.tokens[index] for index in clause]
    if any(token.lower in times.prospective_words for token in words):
        return Outlook.AHEAD
    if finite.lemma in times.prospective_auxiliaries:
        return _prospect(finite, words, times)
    headline = (
        parse.sentences[finite.sentence].kind is ParagraphKind.HEADLINE
    )  # tells what happened in the present tense
    if finite.has("Tense=Past") or finite.lemma in times.reporting_verbs or headline or _is_perfect(words, times):
        return Outlook.BACK
    return Outlook.EITHER if before in times.attributive else Outlook.AHEAD


def _finite(parse: Parse, index: int, clause: Sequence[int]) -> Token | None:
    """The finite verb nearest to a token in its clause, or else the one of the verb that governs it."""
    inside = [parse.tokens[place] for place in clause if is_finite(parse.tokens[place])]
    if inside:
        return min(inside, key=lambda token: (abs(token.index - index), token.index))
    for governor in islice(parse.ancestors(index), DEEPEST):
        places = (governor, *children_near(parse, governor, index))
        found = [parse.tokens[place] for place in places if is_finite(parse.tokens[place])]
        if found:
            return found[0]
    return None


def _is_perfect(words: Sequence[Token], times: TimeWords) -> bool:
    """True for "is/heeft ... gebeurd": a participle that is no attribute, without the auxiliary of the passive."""
    participle = any(token.has("VerbForm=Part") and token.dep != "amod" for token in words)
    return participle and not any(token.lemma in times.passive_auxiliaries for token in words)


def _prospect(finite: Token, words: Sequence[Token], times: TimeWords) -> Outlook:
    """ "zal komen" is to come, "zou zijn gekomen" has been, "zou komen" was to come: on either side of today."""
    infinitive = any(token.has("VerbForm=Inf") and token.lemma in times.perfect_auxiliaries for token in words)
    if infinitive and any(token.has("VerbForm=Part") for token in words):
        return Outlook.BACK
    return Outlook.EITHER if finite.has("Tense=Past") else Outlook.AHEAD
