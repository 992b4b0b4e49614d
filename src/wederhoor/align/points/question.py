"""Questions about what somebody said, in a form that the words fit; and questions that an article leaves open."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import takewhile

from wederhoor.align.points.evidence import Evidence
from wederhoor.align.points.statement import Statement
from wederhoor.align.points.wording import shortest, shortest_words, show_pieces
from wederhoor.lang.base import LanguagePack
from wederhoor.records.attribution import Act, Mode
from wederhoor.records.parse import Parse, Token
from wederhoor.records.span import Span

VERBS = ("VERB", "AUX")

NEAR = 60
"""Code points between the verb of a reproach and its words, within which they are one clause; in the bundles a subject
of a few words stands there."""

EMBEDDED = ("acl", "ccomp", "csubj", "csubj:pass")
"""Relations of a clause that stands as a noun or completes one; a question in it is put, not answered."""


def ask_whether(evidence: Evidence, pack: LanguagePack, said: Iterable[Statement]) -> str:
    """Whether what somebody said is true; words without a verb of their own, or that begin with it (*zou hij ziek
    zijn*), are no sentence, and are asked for as words. A reproach is asked for with the verb that makes it one
    (*beschuldigt … directeur Vos van diefstal*), without which its words say nothing."""
    told = list(said)
    chosen = shortest(evidence, told)
    reproach = _reproach(evidence, chosen)
    if reproach:
        words = show_pieces(evidence, chosen.document, [reproach])
        return pack.phrases.ask("reproach", statement=pack.phrases.quote(words))
    key = "denial" if any(_is_sentence(evidence, item) for item in told) else "denial_words"
    return pack.phrases.ask(key, statement=pack.phrases.quote(shortest_words(evidence, told)))


def _reproach(evidence: Evidence, item: Statement) -> Span | None:
    """From the verb of a reproach to the end of its clause; ``None`` where the words stand in quotation marks or the
    verb is not beside them."""
    found = item.attribution
    if item.act is not Act.BLAMES or found is None or found.cue is None or found.mode is Mode.DIRECT:
        return None
    if not 0 <= item.span.start - found.cue.end <= NEAR:
        return None
    tokens = evidence.findings.parses[item.document].tokens[item.tokens[-1] :]
    rest = takewhile(lambda token: token.pos != "PUNCT" and token.start - item.span.end <= NEAR, tokens)
    return Span(found.cue.start, max([item.span.end, *(token.end for token in rest)]))


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
