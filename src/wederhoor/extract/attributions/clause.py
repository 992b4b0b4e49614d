"""Where a statement begins and ends inside a sentence."""

from __future__ import annotations

from collections.abc import Collection

from wederhoor.extract.discourse import Discourse, Range
from wederhoor.extract.syntax.marks import AUXILIARY_ARCS, NOUNS, QUOTATION_MARK, VERBS, trim
from wederhoor.records.parse import Sentence, Token
from wederhoor.records.span import Span

_CONTENT_MARKS = frozenset({",", ".", ";", ":", "-", "–", "—", "…"})
_BARE_SUBJECT = frozenset({"DET", "ADJ", "NUM", "NOUN", "PROPN", "ADV"})
"""Word classes of a subject in front of a modal of hearsay, with nothing else of a clause."""
_TAG_SUBJECT = _BARE_SUBJECT | {"PRON", "PART", "ADP"}
"""Word classes of a subject in front of a cue verb behind its statement."""


def spans_of(discourse: Discourse, *ranges: Range) -> tuple[Span, ...]:
    """The canonical spans of token ranges, punctuation at their ends left out; empty ranges are dropped."""
    trimmed = (_trim_content(discourse, part) for part in ranges)
    return tuple(_with_closing_mark(discourse, part) for part in trimmed if _has_words(discourse, part))


def _with_closing_mark(discourse: Discourse, part: Range) -> Span:
    """The words of a range, with the full stop and the mark that close a quotation which opens inside it: American
    papers set both behind the last word, where the parser begins a sentence (``called it "false."``)."""
    span, last = discourse.span(part), part[1] - 1
    if not discourse.pack.grammar.objects_follow or not discourse.quoted[last] or discourse.quoted[part[0]]:
        return span
    for quotation in discourse.quotations_from(*part):
        end = quotation.outer.stop
        inside = quotation.outer.start >= part[0] and quotation.outer.start <= last < end
        if inside and all(token.pos == "PUNCT" for token in discourse.tokens[part[1] : end]):
            return Span(span.start, quotation.quote.outer.end)
    return span


def _has_words(discourse: Discourse, part: Range) -> bool:
    """True for a range with a letter or digit in it."""
    return any(token.text[:1].isalnum() or token.text[-1:].isalnum() for token in discourse.tokens[part[0] : part[1]])


def _trim_content(discourse: Discourse, part: Range) -> Range:
    """Trims punctuation, but keeps the marks of a quotation that lies inside the range or ends it."""
    first, end = trim(discourse, part, _CONTENT_MARKS)
    if end - first >= 2 and discourse.span((first, end)) in discourse.outer_quotes:
        return trim(discourse, (first + 1, end - 1))
    return first, end


# -- where a statement ends -------------------------------------------------------------------------------------------


def clause_end(
    discourse: Discourse, start: int, sentence: Sentence, stops: Collection[int], *, subordinate: bool = False
) -> int:
    """The end of a statement that begins at a token: the end of the sentence, or the comma or coordinator before a
    clause with a cue of its own (``stops``: the tokens of all cues); a ``subordinate`` one also ends where a main
    clause of the reporter's begins ("..., maar dat is niet zo")."""
    linkers = discourse.pack.grammar.clause_linkers
    boundary = None
    for index in range(start, sentence.end):
        if discourse.quoted[index] and not discourse.quoted[start]:
            continue
        if (
            discourse.tokens[index].text == ";"
            and discourse.tokens[index + 1 : index + 2]
            and (discourse.tokens[index + 1].text == QUOTATION_MARK and not discourse.quoted[start])
        ):
            # "denied that he was there; "I was at home," he said"
            return index
        if subordinate and (resumes(discourse, index, sentence) or _comments(discourse, start, index)):
            return index
        if discourse.tokens[index].text in {",", ";"} or (
            discourse.lower[index] in linkers and _links(discourse, index)
        ):
            if boundary is None or index > boundary + 1:
                boundary = index
        elif index in stops and boundary is not None and _opens_main_clause(discourse, boundary, index):
            # a subordinate clause has its verb at its end: no other can begin before it
            if subordinate and not _has_verb(discourse, start, boundary):
                continue
            return boundary
    return sentence.end


def _comments(discourse: Discourse, start: int, comma: int) -> bool:
    """True at the comma before a clause about the whole of what was said (", wat zou aantonen dat ...")."""
    if discourse.tokens[comma].text != "," or comma + 1 >= len(discourse.tokens):
        return False
    return discourse.lower[comma + 1] in discourse.pack.grammar.continuatives and _has_verb(discourse, start, comma)


def _has_verb(discourse: Discourse, start: int, end: int) -> bool:
    """True for words with a finite verb or an infinitive."""
    return any(discourse.finite[index] or discourse.tokens[index].has("VerbForm=Inf") for index in range(start, end))


def resumes(discourse: Discourse, comma: int, sentence: Sentence) -> bool:
    """True at a comma or coordinator before a main clause: a coordinator, one word for its subject, a finite verb."""
    linker = comma + (discourse.tokens[comma].text == ",")
    if linker + 2 >= sentence.end or discourse.lower[linker] not in discourse.pack.grammar.coordinators:
        return False
    return discourse.tokens[linker + 1].pos in ("PRON", "ADV") and discourse.finite[linker + 2]


def _links(discourse: Discourse, index: int) -> bool:
    """True for a linker of clauses; a concessive is one behind a comma only ("wist al in april")."""
    if (
        discourse.pack.grammar.objects_follow
        and index > 0
        and discourse.finite[index - 1]
        and index + 1 < len(discourse.tokens)
    ):
        # "has yet to see a dollar"
        behind = discourse.lower[index + 1]
        return behind not in discourse.pack.grammar.infinitive_markers
    return discourse.lower[index] not in discourse.pack.grammar.concessives or (
        index > 0 and discourse.tokens[index - 1].text == ","
    )


def with_specification(discourse: Discourse, phrase: Range, sentence: Sentence, stops: Collection[int]) -> Range:
    """A noun phrase with the addition behind a comma that belongs to it ("vier doden, onder wie een meisje")."""
    comma = phrase[1]
    if comma + 1 >= sentence.end or discourse.tokens[comma].text != ",":
        return phrase
    if discourse.lower[comma + 1] not in discourse.pack.grammar.specifiers:
        return phrase
    return phrase[0], clause_end(discourse, comma + 1, sentence, stops)


def behind_parenthesis(discourse: Discourse, index: int, sentence: Sentence) -> int:
    """The token behind a relative clause in commas that begins at a token ("volgens X, die erbij was, ..."); else that
    token."""
    if index + 2 >= sentence.end or discourse.tokens[index].text != ",":
        return index
    if discourse.lower[index + 1] not in discourse.pack.grammar.relative_words:
        return index
    closing = (place for place in range(index + 2, sentence.end) if discourse.tokens[place].text == ",")
    return next((place + 1 for place in closing if any(discourse.finite[index + 1 : place])), index)


def _opens_main_clause(discourse: Discourse, boundary: int, cue: int) -> bool:
    """True when the words from the boundary to the cue are a clause of the reporter's own: "..., zegt X", "..., maar X
    wijst naar", "... en wijst naar", "..., al wordt dat door X tegengesproken"."""
    grammar, cues, lower = discourse.pack.grammar, discourse.pack.cues, discourse.lower
    if lower[boundary + 1] in grammar.relative_words:
        return False
    following = boundary + 1
    while following < cue and lower[following] in grammar.clause_linkers:
        following += 1
    if cue == following:
        # a verb behind the comma is that of the clause around it, unless it is one of saying (", said Smith")
        return discourse.tokens[cue].pos != "AUX" or not grammar.subject_before_tag
    linked = not grammar.clause_linkers.isdisjoint(lower[boundary : boundary + 2])
    if linked or discourse.tokens[boundary].text == ";":
        return True
    if lower[cue] in cues.hearsay_modals:
        return all(token.pos in _BARE_SUBJECT for token in discourse.tokens[boundary + 1 : cue])
    if grammar.subject_before_tag:
        return _is_tag(discourse, boundary + 1, cue)
    opener = lower[following]
    return (
        any(discourse.finite[boundary + 1 : min(boundary + 3, cue + 1)])
        or opener in cues.quotative_adverbs
        or opener in grammar.comparatives
    )


def _is_tag(discourse: Discourse, first: int, cue: int) -> bool:
    """True for a cue verb with nothing but its subject before it, which ends its clause (", the council said")."""
    closes = _closes(discourse, cue + 1)
    words = discourse.tokens[first:cue]
    return closes and bool(words) and all(token.pos in _TAG_SUBJECT for token in words)


def _closes(discourse: Discourse, index: int) -> bool:
    """True at a mark, and before a day or a place up to the full stop (", a tribunal heard on Monday.")."""
    if index >= len(discourse.tokens) or discourse.tokens[index].pos == "PUNCT":
        return True
    if discourse.tokens[index].pos != "ADP" and discourse.lower[index] not in discourse.pack.times.adverbials:
        return False
    end = discourse.sentence_of(index).end
    mark = discourse.find(index, end, lambda token: token.pos == "PUNCT") or end
    words = discourse.tokens[index:mark]
    plain = not any(discourse.finite[index:mark]) and all(
        token.pos not in ("SCONJ", "PART", "CCONJ") for token in words
    )
    return plain and (mark == end or discourse.tokens[mark].text == ".")


# -- the words of a verb's own clause ---------------------------------------------------------------------------------


def verbal_start(discourse: Discourse, verb: int, finite: int) -> int:
    """The first token of what belongs to a verb and its auxiliary: behind the last mark, quotation, conjunction or
    finite verb before them."""
    index = min(verb, finite)
    first = discourse.sentence_of(index).first
    while index > first and not _bounds(discourse, index - 1):
        index -= 1
    return index


def verbal_end(discourse: Discourse, verb: int, finite: int) -> int:
    """The end of what belongs to a verb and its auxiliary: the mark, quotation or conjunction behind them; where an
    infinitive clause follows, they themselves are."""
    last = max(verb, finite) + 1
    end, index = discourse.sentence_of(verb).end, last
    while index < end and not _bounds(discourse, index):
        if discourse.lower[index] in discourse.pack.grammar.infinitive_markers:
            return last
        index += 1
    return index


def _bounds(discourse: Discourse, index: int) -> bool:
    """True for a mark, a conjunction of clauses, a relative pronoun or a finite verb."""
    token = discourse.tokens[index]
    if token.pos in ("PUNCT", "SCONJ") or token.text == QUOTATION_MARK or discourse.finite[index]:
        return True
    return token.has("PronType=Rel") or token.lower in discourse.pack.grammar.coordinators


# -- where a complement begins ----------------------------------------------------------------------------------------


def subordinator_after(discourse: Discourse, index: int, sentence: Sentence, *, objectless: bool = False) -> int | None:
    """The word that opens the complement clause of a verb: the first "dat", "of" or question word after it with a verb
    of its own behind it, before any other finite verb; behind an ``objectless`` verb, which takes no noun phrase, "dat"
    behind a noun opens one too ("verwijt het bestuur dat het zwijgt")."""
    openers = discourse.pack.grammar.complement_openers
    for token in discourse.tokens[index + 1 : sentence.end - 1]:
        if token.lower in openers and _opens_complement(discourse, token, index, sentence, objectless=objectless):
            return token.index
        if token.text in {";", ":"} or (token.index > index + 1 and _is_main_verb(discourse, token)):
            return None
    return None


def complement(discourse: Discourse, opener: int, sentence: Sentence, stops: Collection[int]) -> Range:
    """The words of the complement clause that a word opens: "dat" is left out, "of" and question words stay."""
    start = opener + (discourse.lower[opener] in discourse.pack.grammar.declarative_complementisers)
    return start, clause_end(discourse, start, sentence, stops, subordinate=True)


def _is_main_verb(discourse: Discourse, token: Token) -> bool:
    return discourse.finite[token.index] and token.text.islower() and token.dep not in AUXILIARY_ARCS


def _opens_complement(discourse: Discourse, token: Token, verb: int, sentence: Sentence, *, objectless: bool) -> bool:
    """True for a word that opens a clause here, and is no relative pronoun, coordinator or object of a preposition, nor
    of a verb whose particle closes its clause ("zegde dat toe")."""
    grammar = discourse.pack.grammar
    following, further = discourse.tokens[token.index + 1], discourse.tokens[min(token.index + 2, sentence.end - 1)]
    if following.pos in ("ADP", "ADV") and further.pos == "PUNCT" and further.text != QUOTATION_MARK:
        return False
    if token.lower in grammar.declarative_complementisers:
        if is_taken_up(discourse, token.index, sentence):
            return False
        if token.index == verb + 1 and following.pos == "DET":
            # "claimt dat de ...", whatever the parser makes of the verb: no determiner stands before another
            return True
        close = objectless and discourse.tokens[token.index - 1].text != ","
        # "said in a letter to staff that she was leaving": where no object stands, no noun of one has the clause
        behind = discourse.tokens[verb + 1]
        setting = behind.pos in ("ADP", "ADV") or behind.lower in discourse.pack.times.adverbials
        close = close or (grammar.bare_complements and setting and not discourse.finite[token.index + 1])
        if (
            token.pos != "SCONJ"
            and not (grammar.bare_complements and token.dep == "mark")
            and not close
            and not _has_expletive(discourse, token)
            and _is_relative(discourse, token)
        ):
            return False
    elif token.lower in grammar.interrogative_complementisers:
        if (
            token.index > verb + 1
            and token.pos == "CCONJ"
            and token.dep != "mark"
            and discourse.tokens[token.head].pos not in VERBS
        ):
            return False
    elif (before := discourse.tokens[token.index - 1]).pos == "ADP" and before.dep == "case":
        return False
    if token.pos == "SCONJ" and token.dep == "mark" and token.head > token.index:
        return True
    return any(later.pos in VERBS for later in discourse.tokens[token.index + 2 : sentence.end])


def is_taken_up(discourse: Discourse, index: int, sentence: Sentence) -> bool:
    """True for a pronoun before a clause of the same subject ("ontkent dat, maar geeft toe", "beaamt dat en ...")."""
    linker = index + 1 + (discourse.tokens[index + 1].text == ",")
    if linker + 1 >= sentence.end or discourse.lower[linker] not in discourse.pack.grammar.coordinators:
        return False
    return linker > index + 1 or any(discourse.finite[linker + 1 : linker + 3])


def _has_expletive(discourse: Discourse, token: Token) -> bool:
    """True before an expletive ("dat er ..."), which a complement has in the place of its subject."""
    following = token.index + 1
    return following < len(discourse.tokens) and discourse.lower[following] in discourse.pack.grammar.expletives


def _is_relative(discourse: Discourse, token: Token) -> bool:
    """ "dat" as a pronoun: behind a neuter noun and a comma, or with a relative clause of the parser's around it.
    Behind a person or a noun of common gender it is none ("zei Smit, de burgemeester, dat ...")."""
    comma = token.index >= 2 and discourse.tokens[token.index - 1].text == ","
    noun = discourse.tokens[token.index - 1 - comma]
    if noun.pos in NOUNS:
        name = discourse.name_around(noun.index)
        if noun.has("Gender=Com") or (name is not None and name.label == "PER"):
            return False
        if comma:
            return True
    return discourse.tokens[token.head].dep == "acl:relcl"
