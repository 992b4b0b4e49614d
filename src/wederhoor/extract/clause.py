"""The clause around a token, by punctuation and subordinators."""

from __future__ import annotations

from bisect import bisect_left

from wederhoor.records.parse import Parse, Token

CLAUSE_MARKS = frozenset(",;:.!?()–—…")
REACH = 60
"""Tokens that are looked at on either side: the longest stretch without punctuation in the newspaper part of the
Alpino treebank has 58; bounds the work on a hostile text."""


def clause_at(parse: Parse, index: int, subordinators: frozenset[str]) -> range:
    """The tokens around one up to punctuation; where they hold several finite verbs, up to a subordinator too."""
    sentence = parse.sentences[parse.tokens[index].sentence]
    first, end = index, index + 1
    while first > max(sentence.first, index - REACH) and parse.tokens[first - 1].text not in CLAUSE_MARKS:
        first -= 1
    while end < min(sentence.end, index + REACH) and parse.tokens[end].text not in CLAUSE_MARKS:
        end += 1
    verbs = [place for place in range(first, end) if is_finite(parse.tokens[place])]
    if len(verbs) > 1:
        opens = [place for place in range(first, end) if opens_clause(parse.tokens[place], subordinators)]
        left = max((place for place in opens if place <= index), default=first)
        right = min((place for place in opens if place > index), default=end)
        if any(left <= verb < right for verb in verbs):
            return range(left, right)
    return range(first, end)


def children_near(parse: Parse, governor: int, index: int) -> tuple[int, ...]:
    """The tokens that ``governor`` governs within reach of token ``index``, in order."""
    children = parse.children[governor]
    return children[bisect_left(children, index - REACH) : bisect_left(children, index + REACH)]


def is_finite(token: Token) -> bool:
    """True for a finite verb; a capital inside a sentence is a name that was taken for one."""
    return (
        token.pos in ("VERB", "AUX") and token.has("VerbForm=Fin") and (token.text[0].islower() or token.dep == "ROOT")
    )


def opens_clause(token: Token, subordinators: frozenset[str]) -> bool:
    """True for a word that opens a clause of its own: a subordinating conjunction, a relative pronoun."""
    return token.pos == "SCONJ" or token.has("PronType=Rel") or token.lower in subordinators
