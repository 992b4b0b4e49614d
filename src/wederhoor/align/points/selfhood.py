"""Whether two speakers each say a thing of themselves: two firms that got no call are two facts."""

from __future__ import annotations

from wederhoor.align.points.likeness import Pair
from wederhoor.align.points.statement import Statement
from wederhoor.lang.base import LanguagePack
from wederhoor.records.attribution import Act
from wederhoor.records.entity import BODIES
from wederhoor.records.parse import Parse

OPENING = 2
"""Words at the start of a quotation among which the subject stands that it is about (*Ook wij kregen*)."""


def tell_of_themselves(pair: Pair) -> bool:
    """True for statements of two voices, each about the one who speaks (*zegt niets te hebben gehoord*, *wij hebben
    niets gehoord*)."""
    first, second = pair.first, pair.second
    if first.voice is None or second.voice is None or first.voice == second.voice:
        return False
    return _is_of_speaker(pair, first) and _is_of_speaker(pair, second)


def _is_of_speaker(pair: Pair, item: Statement) -> bool:
    """True for an infinitive, whose subject is whoever speaks, for what he says of *wij* or *hier*, and for what is
    told of his body (*bij zijn bedrijf*)."""
    findings = pair.evidence.findings
    parse, pack = findings.parses[item.document], findings.pack(item.document)
    if item.direct:
        own = pack.hearing.ours | pack.hearing.here
        return any(parse.tokens[index].lower in own for index in item.tokens[:OPENING])
    return _is_infinitive(parse, pack, item) or any(_is_own_body(parse, pack, index) for index in item.tokens[:-1])


def _is_infinitive(parse: Parse, pack: LanguagePack, item: Statement) -> bool:
    words = [parse.tokens[index] for index in item.tokens]
    marked = any(token.lower in pack.grammar.infinitive_markers for token in words)
    # whoever is told to do something is another
    return item.act in (Act.ASSERTS, Act.DENIES) and marked and not any(token.has("VerbForm=Fin") for token in words)


def _is_own_body(parse: Parse, pack: LanguagePack, index: int) -> bool:
    """True for a possessive before a noun for a body (*zijn organisatie*)."""
    possessive = parse.tokens[index].lower in pack.grammar.possessors and parse.tokens[index].pos != "AUX"
    return possessive and pack.names.type_of(parse.tokens[index + 1].lower) in BODIES
