"""Where a statement begins and ends inside a sentence."""

from __future__ import annotations

from collections.abc import Collection

from wederhoor.extract.syntax import Range, in_quote, is_finite, trim
from wederhoor.lang.cues import Cues
from wederhoor.records.parse import Parse, Sentence
from wederhoor.records.span import Span

COORDINATORS = frozenset({"en", "maar", "want", "doch", "al", "terwijl", "hoewel", "dus", "ofschoon"})


def spans_of(parse: Parse, *ranges: Range) -> tuple[Span, ...]:
    """The canonical spans of token ranges, punctuation at their ends left out; empty ranges are dropped."""
    found = []
    for first, end in ranges:
        start, stop = _trim_content(parse, first, end)
        if stop > start:
            found.append(parse.span(start, stop))
    return tuple(found)


def _trim_content(parse: Parse, first: int, end: int) -> Range:
    """Trims punctuation, but keeps the marks of a quotation that lies inside the range or ends it."""
    first, end = trim(parse, first, end, {",", ".", ";", ":", "-", "–", "—", "…"})
    if end - first >= 2 and _is_outer_pair(parse, first, end):
        return trim(parse, first + 1, end - 1)
    return first, end


def _is_outer_pair(parse: Parse, first: int, end: int) -> bool:
    span = parse.span(first, end)
    return any(quote.outer == span for quote in parse.quotes)


def clause_end(parse: Parse, start: int, sentence: Sentence, stops: Collection[int]) -> int:
    """The end of a statement that begins at a token: the end of the sentence, or the comma or coordinator before a clause with a
    cue of its own (``stops``: the tokens of all cues)."""
    boundary = None
    for index in range(start, sentence.end):
        token = parse.tokens[index]
        if in_quote(parse, index) and not in_quote(parse, start):
            continue
        if token.text in {",", ";"} or token.lower in COORDINATORS:
            if boundary is None or index > boundary + 1:
                boundary = index
        elif index in stops and boundary is not None and _opens_main_clause(parse, boundary, index):
            return boundary
    return sentence.end


def _opens_main_clause(parse: Parse, boundary: int, cue: int) -> bool:
    """True when the words from the boundary to the cue are a clause of the reporter's own: "..., zegt X", "..., maar X wijst
    naar", "... en wijst naar", "..., al wordt dat door X tegengesproken"."""
    following = boundary + 1
    while following < cue and parse.tokens[following].lower in COORDINATORS:
        following += 1
    opener = parse.tokens[boundary].lower
    words = [parse.tokens[i] for i in range(boundary, cue + 1)]
    if any(token.lower in {"dat", "die", "wie", "waar", "wat"} and token.index <= boundary + 1 for token in words[1:]):
        return False
    coordinated = opener in COORDINATORS or parse.tokens[min(boundary + 1, cue)].lower in COORDINATORS or opener == ";"
    if cue == following:
        return True
    if parse.tokens[cue].lower in {"zou", "zouden"}:
        return coordinated or all(t.pos in ("DET", "ADJ", "NUM", "NOUN", "PROPN", "ADV") for t in words[1:-1])
    if coordinated:
        return True
    return any(is_finite(token) for token in words[1:3]) or parse.tokens[following].lower in {"zo", "aldus", "zoals"}


def subordinator_after(parse: Parse, index: int, sentence: Sentence, cues: Cues) -> int | None:
    """The word that opens the complement clause of a verb: the first "dat", "of" or question word after it with a verb of its own
    behind it, before any other finite verb."""
    for place in range(index + 1, sentence.end - 1):
        token = parse.tokens[place]
        if token.lower in cues.subordinators and _opens_clause(parse, place, sentence):
            return place
        if token.text in {";", ":"}:
            return None
        if (
            is_finite(token)
            and token.text.islower()
            and place > index + 1
            and token.dep not in ("aux", "aux:pass", "cop")
        ):
            return None
    return None


def _opens_clause(parse: Parse, place: int, sentence: Sentence) -> bool:
    token = parse.tokens[place]
    before = parse.tokens[place - 1]
    if before.pos == "ADP" and token.lower not in {"dat", "of"} and before.dep == "case":
        return False
    if token.lower == "dat" and token.pos not in ("SCONJ",) and _is_relative(parse, place):
        return False
    if token.lower == "of" and token.pos == "CCONJ" and token.dep != "mark":
        return False
    if token.pos == "SCONJ" and token.dep == "mark" and token.head > place:
        return True
    return any(token.pos in ("VERB", "AUX") for token in parse.tokens[place + 2 : sentence.end])


def _is_relative(parse: Parse, place: int) -> bool:
    """ "dat" as a pronoun: after a noun and a comma, or with a relative clause of the parser's around it."""
    before = parse.tokens[place - 1]
    after_noun = before.text == "," and place >= 2 and parse.tokens[place - 2].pos in ("NOUN", "PROPN")
    governor = parse.tokens[parse.tokens[place].head]
    return after_noun or governor.dep == "acl:relcl"


def infinitive_after(parse: Parse, index: int, sentence: Sentence) -> Range | None:
    """The infinitive complement of a verb ("zegt de aanval te hebben afgeslagen"): from its first word, "om" left out, to the end
    of the infinitive; ``None`` when no "te" follows in the clause."""
    te = next(
        (
            i
            for i in range(index + 1, sentence.end - 1)
            if parse.tokens[i].lower == "te" and parse.tokens[i + 1].pos in ("VERB", "AUX")
        ),
        None,
    )
    if te is None:
        return None
    between = range(index + 1, te)
    if any(
        is_finite(parse.tokens[i]) and parse.tokens[i].dep not in ("acl:relcl",) and not in_quote(parse, i)
        for i in between
    ):
        return None
    om = next((i for i in between if parse.tokens[i].lower == "om" and parse.tokens[i].pos != "ADV"), None)
    if om is not None:
        return om + 1, te
    verb = parse.tokens[te].head if parse.tokens[te].head > te else te + 1
    if parse.tokens[verb].dep in ("aux", "aux:pass", "cop"):
        verb = parse.tokens[verb].head
    first = min((i for i in parse.subtree(verb) if index < i <= te), default=te)
    return (first if first < te else _after_adverbs(parse, index + 1, te)), te


def _after_adverbs(parse: Parse, first: int, te: int) -> int:
    while first < te and parse.tokens[first].pos in ("ADV", "PUNCT"):
        first += 1
    return first
