"""Phrases and clauses of a parse, found by word order and punctuation first and by the arcs of the parser second.

A range is a pair of token indices, half-open.
"""

from __future__ import annotations

from collections.abc import Iterable

from wederhoor.records.parse import Parse, Sentence, Token

Range = tuple[int, int]

SENTENCE_MARKS = frozenset({".", "!", "?", ":", ";", ",", "…", "...", "-", "–", "—", '"', "'", "(", ")"})


def sentence_of(parse: Parse, index: int) -> Sentence:
    """The sentence that a token stands in."""
    return parse.sentences[parse.tokens[index].sentence]


def is_finite(token: Token) -> bool:
    """True for a finite verb or auxiliary."""
    return token.pos in ("VERB", "AUX") and (
        token.has("VerbForm=Fin") or not token.has("VerbForm=Inf") and not token.has("VerbForm=Part")
    )


def trim(parse: Parse, first: int, end: int, marks: Iterable[str] = SENTENCE_MARKS) -> Range:
    """The range without punctuation at its ends."""
    drop = frozenset(marks)
    while first < end and parse.tokens[first].text in drop:
        first += 1
    while end > first and parse.tokens[end - 1].text in drop:
        end -= 1
    return first, end


def in_quote(parse: Parse, index: int) -> bool:
    """True for a token inside a quotation."""
    token = parse.tokens[index]
    return any(quote.inner.start <= token.start < quote.inner.end for quote in parse.quotes if quote.depth == 0)


def name_around(parse: Parse, index: int) -> Range | None:
    """The named entity that a token stands in."""
    for name in parse.names:
        if name.first <= index < name.end:
            return name.first, name.end
    return None


def noun_phrase_at(parse: Parse, first: int, limit: int) -> Range | None:
    """The noun phrase that begins at a token, by word classes: determiner, adjectives, nouns and names, prepositional phrases
    after the noun, and an apposition between commas; ``None`` when none begins there."""
    core = _core_phrase(parse, first, limit)
    if core is None:
        return None
    end = core
    if parse.tokens[first].pos == "PRON" and core == first + 1:
        return first, core
    while end < limit:
        extended = _postmodifier(parse, first, end, limit)
        if extended is None:
            break
        end = extended
    return first, end


def _core_phrase(parse: Parse, first: int, limit: int) -> int | None:
    """The end of the determiner, adjectives and nouns that begin at a token."""
    index, head = first, False
    while index < limit:
        token = parse.tokens[index]
        name = name_around(parse, index)
        if name is not None and name[0] == index:
            index, head = min(name[1], limit), True
        elif token.pos in ("NOUN", "PROPN") or (
            token.text[:1].isupper()
            and index > first
            and token.pos not in ("VERB", "AUX", "ADP", "SCONJ", "CCONJ", "PUNCT", "DET", "PRON", "ADV")
        ):
            index, head = index + 1, True
        elif token.pos == "PRON" and index == first:
            return _after_pronoun(parse, first, limit)
        elif head:
            if token.text == "-" and index + 1 < limit and parse.tokens[index + 1].pos in ("NOUN", "PROPN"):
                index += 1
                continue
            break
        elif (
            token.pos in ("DET", "ADJ", "NUM", "SYM")
            or _inside_adjective_phrase(parse, first, index, limit)
            or (token.pos == "PUNCT" and token.text == '"')
            or (token.has("VerbForm=Part") and _leads_to_noun(parse, index, limit))
        ):
            index += 1
        else:
            break
    return index if head or _is_nominalised(parse, first, index) else None


def _is_nominalised(parse: Parse, first: int, end: int) -> bool:
    """A number alone, or an adjective in the place of a noun ("elf", "elf doden", "de vermiste")."""
    if end == first:
        return False
    last = parse.tokens[end - 1]
    return last.pos == "NUM" or (
        last.pos in ("ADJ", "VERB") and end - first > 1 and parse.tokens[first].pos in ("DET", "NUM")
    )


def _after_pronoun(parse: Parse, first: int, limit: int) -> int | None:
    """A pronoun alone, or a possessive or quantifier that goes on as a determiner ("haar collega")."""
    following = _core_phrase(parse, first + 1, limit) if first + 1 < limit else None
    token = parse.tokens[first]
    possessive = token.has("Poss=Yes") or token.dep in ("nmod:poss", "det")
    if possessive and following is not None and parse.tokens[first + 1].pos in ("NOUN", "ADJ", "PROPN", "NUM"):
        return following
    return first + 1


def _inside_adjective_phrase(parse: Parse, first: int, index: int, limit: int) -> bool:
    """An adverb or preposition between determiner and noun ("een tot dan toe onbekende groep")."""
    token = parse.tokens[index]
    if (
        index == first
        or token.pos not in ("ADV", "ADP", "CCONJ")
        or parse.tokens[first].pos not in ("DET", "NUM", "ADV", "ADJ")
    ):
        return False
    return _leads_to_noun(parse, index, limit)


def _leads_to_noun(parse: Parse, index: int, limit: int) -> bool:
    """True when the words from here on run into a noun that governs the phrase, before any finite verb."""
    for later in range(index + 1, min(index + 6, limit)):
        token = parse.tokens[later]
        if token.pos in ("NOUN", "PROPN"):
            return True
        if token.pos == "PUNCT" or is_finite(token) and not token.has("VerbForm=Part"):
            return False
    return False


def _postmodifier(parse: Parse, first: int, end: int, limit: int) -> int | None:
    """The end of what follows a noun and still belongs to it: a prepositional phrase, a bracketed acronym, an apposition."""
    token = parse.tokens[end]
    if token.text == "(":
        close = next((i for i in range(end + 1, min(end + 6, limit)) if parse.tokens[i].text == ")"), None)
        return close + 1 if close is not None else None
    if token.pos == "ADP" and _attaches(parse, first, end):
        return _core_phrase(parse, end + 1, limit)
    if token.text == "," and end + 1 < limit:
        return _apposition(parse, first, end, limit)
    if token.pos in ("DET", "PROPN", "NOUN") and _attached_inside(parse, first, end):
        return _core_phrase(parse, end, limit)
    return None


def _attached_inside(parse: Parse, first: int, index: int) -> bool:
    head = parse.tokens[index].head
    return first <= head < index and parse.tokens[index].dep in ("flat", "appos", "fixed")


def _attaches(parse: Parse, first: int, index: int) -> bool:
    """A preposition whose phrase the parser hangs inside the noun phrase; ``van`` after a noun always."""
    noun = parse.tokens[index].head
    governor = parse.tokens[noun].head
    if parse.tokens[index].lower == "van":
        return True
    if parse.tokens[index].dep == "case" and noun > index:
        return first <= governor < index
    return False


def _apposition(parse: Parse, first: int, comma: int, limit: int) -> int | None:
    """The end of an apposition between commas ("Hoving, de directeur van de dienst,"): one side is a name, the other not, and
    a comma, the end of the sentence or the verb closes it."""
    inner = _core_phrase(parse, comma + 1, limit)
    if inner is None or parse.tokens[comma + 1].pos in ("PRON", "ADV"):
        return None
    end = inner
    while end < limit and parse.tokens[end].pos == "ADP":
        further = _core_phrase(parse, end + 1, limit)
        if further is None or not _attaches(parse, comma + 1, end):
            break
        end = further
    left = _has_name(parse, first, comma)
    right = _has_name(parse, comma + 1, inner)
    person_side = parse.tokens[comma + 1].pos == "DET" or parse.tokens[comma + 1].pos == "NOUN"
    if left == right and not (left and person_side):
        return None
    closes = end >= limit or parse.tokens[end].text in {",", ".", ":", '"'} or parse.tokens[end].lower in {"die", "dat"}
    if not closes and not is_finite(parse.tokens[end]):
        return None
    return end


def _has_name(parse: Parse, first: int, end: int) -> bool:
    return any(token.pos == "PROPN" for token in parse.tokens[first:end]) or any(
        name.label in ("PER", "ORG") and first <= name.first < end for name in parse.names
    )


def head_of(parse: Parse, phrase: Range) -> int:
    """The token of a phrase that the others depend on: the last noun before the first preposition, comma or bracket."""
    best = phrase[0]
    for index in range(*phrase):
        token = parse.tokens[index]
        if (
            index > phrase[0]
            and (token.pos == "ADP" or token.text in {",", "("})
            and parse.tokens[best].pos in ("NOUN", "PROPN")
        ):
            break
        if token.pos in ("NOUN", "PROPN") or (
            index == phrase[1] - 1 and parse.tokens[best].pos not in ("NOUN", "PROPN")
        ):
            best = index
    return best


def phrase_around(parse: Parse, head: int, sentence: Sentence) -> Range:
    """The noun phrase of a head that the parser points to: from the first determiner or adjective that leads to it."""
    name = name_around(parse, head)
    first = name[0] if name else head
    while first > sentence.first:
        token = parse.tokens[first - 1]
        inside = token.head in range(first - 1, head + 1) or any(token.head == i for i in range(first, head + 1))
        if token.pos in ("DET", "ADJ", "NUM", "PROPN", "NOUN") and inside and not is_finite(token):
            first -= 1
        elif (
            token.pos in ("ADV", "ADP", "PRON", "SYM")
            and inside
            and token.dep in ("advmod", "nmod:poss", "det", "amod", "nummod")
        ):
            first -= 1
        elif token.text == '"' and first - 2 >= sentence.first and parse.tokens[first - 2].pos == "DET":
            first -= 1
        else:
            break
    first = _earlier_start(parse, first, head, sentence)
    found = noun_phrase_at(parse, first, sentence.end)
    return found if found is not None and found[1] > head else (first, (name[1] if name else head + 1))


def _earlier_start(parse: Parse, first: int, head: int, sentence: Sentence) -> int:
    """The determiner from which word classes alone lead to the head ("de tot dan toe onbekende groep")."""
    for start in range(max(sentence.first, head - 9), first):
        token = parse.tokens[start]
        if token.pos == "DET" and token.head <= head and token.lower not in {"dat", "die"}:
            core = _core_phrase(parse, start, sentence.end)
            if core is not None and core > head:
                return start
    return first


def subject_of(parse: Parse, verb: int) -> int | None:
    """The head of the subject of a verb, through its auxiliaries and the verbs that it is coordinated with."""
    seen = verb
    for _ in range(4):
        for child in parse.children[seen]:
            if parse.tokens[child].dep in ("nsubj", "nsubj:pass"):
                return child
        token = parse.tokens[seen]
        climbs = token.dep in ("aux", "aux:pass", "cop", "conj", "xcomp") or (
            token.has("VerbForm=Inf") and token.dep in ("advcl", "ccomp", "acl")
        )
        if climbs and token.head != seen:
            seen = token.head
        else:
            return None
    return None


def matches(parse: Parse, index: int, words: tuple[str, ...]) -> bool:
    """True when these words, in lower case, stand from a token on."""
    tokens = parse.tokens[index : index + len(words)]
    return len(tokens) == len(words) and all(token.lower == word for token, word in zip(tokens, words, strict=True))
