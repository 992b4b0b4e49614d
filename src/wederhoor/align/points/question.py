"""Questions about what somebody said, in a form that the words fit; and questions that an article leaves open."""

from __future__ import annotations

from collections.abc import Iterable

from wederhoor.align.points.evidence import Evidence
from wederhoor.align.points.statement import Statement
from wederhoor.lang.base import LanguagePack
from wederhoor.records.parse import Parse, Token

VERBS = ("VERB", "AUX")

EMBEDDED = ("acl", "ccomp", "csubj", "csubj:pass")
"""Relations of a clause that stands as a noun or completes one; a question in it is put, not answered."""


def ask_whether(evidence: Evidence, pack: LanguagePack, said: Iterable[Statement], words: str) -> str:
    """Whether words are true; words without a verb of their own, or that begin with it (*zou hij ziek zijn*), are no
    sentence, and are asked for as words."""
    key = "denial" if any(_is_sentence(evidence, item) for item in said) else "denial_words"
    return pack.phrases.ask(key, statement=pack.phrases.quote(words))


def _is_sentence(evidence: Evidence, item: Statement) -> bool:
    tokens = [evidence.findings.parses[item.document].tokens[index] for index in item.tokens]
    words = [token for token in tokens if token.pos != "PUNCT"]
    return any(token.pos in VERBS for token in words) and words[0].pos not in VERBS


def leaves_open(evidence: Evidence, item: Statement) -> bool:
    """True for words that put a question rather than say that something is so (*op de vraag wie er schoot, kwam geen
    antwoord*; *of de sluis openstond, is niet bekend*)."""
    parse, grammar = evidence.findings.parses[item.document], evidence.findings.pack(item.document).grammar
    asking = grammar.interrogatives | grammar.interrogative_complementisers
    words = (parse.tokens[index] for index in item.tokens)
    return any(
        word.lower in asking and (parse.tokens[word.head].dep in EMBEDDED or _is_of_noun(parse, word))
        for word in words
        if word.lower not in grammar.relative_pronouns
    )


def _is_of_noun(parse: Parse, word: Token) -> bool:
    """True for *de vraag wie*: right behind a noun *wie* and *wat* open a question, where a relative clause has *die*
    or *dat*."""
    behind = word.index > 0 and parse.tokens[word.index - 1].pos == "NOUN"
    return behind and word.dep in ("nsubj", "obj") and parse.tokens[word.head].dep == "acl:relcl"
