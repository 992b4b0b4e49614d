"""What a number counts: the unit of measurement, the noun or the pronoun that follows it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import Enum

from wederhoor.extract.clause import is_finite
from wederhoor.extract.counting.quantity import Quantity
from wederhoor.lang.base import LanguagePack
from wederhoor.lang.numbers import plain
from wederhoor.lang.topics import Topics
from wederhoor.records.parse import Parse, Sentence, Token

FURTHEST_NOUN = 7
"""Words from a number to its noun at most ("twee al eerder door de minister genoemde dorpen" has six between)."""
QUOTES = frozenset("\"'“”‘’„")
SHORTEST_PLURAL = 3
"""Letters that a plural has more of ("doden", but not "een")."""
NO_NOUNS = frozenset({"ADP", "ADV", "AUX", "CCONJ", "DET", "NUM", "PRON", "PUNCT", "SCONJ", "SYM"})


class CountedKind(Enum):
    """How the counted is named: by a unit, a noun, a pronoun for a whole ("drie van hen"), or not at all; ``NOTHING``
    is a length of time, a frequency or a rank, which is no figure."""

    MEASURE = "measure"
    NOUN = "noun"
    WHOLE = "whole"
    BARE = "bare"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """The counted up to token ``end``; ``head`` is its noun, ``unit`` its words, ``topic`` what its noun or unit alone
    says."""

    kind: CountedKind
    end: int
    head: int | None = None
    unit: str = ""
    topic: str | None = None


def find_counted(
    parse: Parse, sentence: Sentence, quantity: Quantity, barred: frozenset[int], pack: LanguagePack
) -> Counted:
    """What a quantity counts; ``quantity`` is in tokens of the parse, ``barred`` are tokens of expressions of time."""
    topics = pack.topics
    if quantity.sign:
        known = topics.signs.get(quantity.sign)
        kind = CountedKind.MEASURE if known else CountedKind.NOTHING
        return Counted(kind=kind, end=quantity.end, unit=quantity.sign, topic=known)
    return (
        _linked(parse, sentence, quantity, pack)
        or _measure(parse, sentence, quantity.end, topics)
        or _heaped(parse, sentence, quantity, barred, pack)
        or _whole(parse, sentence, quantity.end, pack)
        or _noun(parse, sentence, quantity, barred, pack)
        or Counted(kind=CountedKind.BARE, end=quantity.end)
    )


def _linked(parse: Parse, sentence: Sentence, quantity: Quantity, pack: LanguagePack) -> Counted | None:
    """What the rest of a hyphened word names ("a 30-metre section", "a five-car crash"); ``NOTHING`` for any other
    ("a two-way street", "a 24-year-old")."""
    tokens = parse.tokens[quantity.end : min(quantity.end + 2, sentence.end)]
    if len(tokens) < 2 or tokens[0].text not in pack.numbers.links or tokens[0].end != tokens[1].start:
        return None
    topic = pack.topics.measures.get((tokens[1].lower,))
    if topic:
        return Counted(
            kind=CountedKind.MEASURE, end=quantity.end + 2, head=quantity.end + 1, unit=tokens[1].text, topic=topic
        )
    topic, head = noun_topic(tokens[1], pack.topics), quantity.end + 1
    if topic is None or _is_duration(tokens[1], pack.topics):
        return Counted(kind=CountedKind.NOTHING, end=quantity.end + 2, head=head)
    return Counted(kind=CountedKind.NOUN, end=quantity.end + 2, head=head, unit=tokens[1].text, topic=topic)


def _heaped(
    parse: Parse, sentence: Sentence, quantity: Quantity, barred: frozenset[int], pack: LanguagePack
) -> Counted | None:
    """What a vague number is of: "dozens of homes", "hundreds of thousands of pounds"."""
    heaps = parse.tokens[quantity.end : min(quantity.end + 1, sentence.end)]
    if plain(parse.tokens[quantity.end - 1].text) not in pack.numbers.vague or not heaps:
        return None
    if heaps[0].lower not in pack.numbers.heaps:
        return None
    behind = replace(quantity, end=quantity.end + 1)
    return _measure(parse, sentence, behind.end, pack.topics) or _noun(parse, sentence, behind, barred, pack)


def forms(token: Token, topics: Topics) -> tuple[str, ...]:
    """The lemma and the form of a token as the lists have them, and the verb that the form belongs to."""
    lower = token.lower
    return tuple(dict.fromkeys((token.lemma.lower(), lower, topics.verb_forms.get(lower, lower))))


def _measure(parse: Parse, sentence: Sentence, start: int, topics: Topics) -> Counted | None:
    """A unit of one to three words: "euro", "kilometer per uur", "vierkante meter"."""
    for length in (3, 2, 1):
        tokens = parse.tokens[start : min(start + length, sentence.end)]
        if len(tokens) < length:
            continue
        topic = topics.measures.get(tuple(token.lower for token in tokens))
        topic = topic or topics.measures.get(tuple(token.lemma.lower() for token in tokens))
        if topic:
            end = start + length
            return Counted(kind=CountedKind.MEASURE, end=end, head=start, unit=_words(tokens), topic=topic)
    return None


def noun_topic(token: Token, topics: Topics) -> str | None:
    """The topic that a noun alone gives."""
    return topics.of_noun(*forms(token, topics))


def _compound_topic(parse: Parse, start: int, noun: int, topics: Topics) -> str | None:
    """The topic of a noun with the one before it that it is written apart from ("crew members"), or its own."""
    before = parse.tokens[max(start, noun - 1)]
    last = topics.singulars(*forms(parse.tokens[noun], topics))
    pairs = (topics.nouns.get(f"{before.lower} {form}") for form in last if before.index < noun)
    return next(filter(None, pairs), None) or noun_topic(parse.tokens[noun], topics)


def _words(tokens: Iterable[Token]) -> str:
    return " ".join(token.text for token in tokens)


def _whole(parse: Parse, sentence: Sentence, start: int, pack: LanguagePack) -> Counted | None:
    """ "van hen", "van die brieven", "van de zeven gewonden"; the span of the last leaves the whole to its figure."""
    tokens = parse.tokens[start : min(start + 3, sentence.end)]
    if len(tokens) < 2 or tokens[0].lower not in pack.topics.parts_of:
        return None
    if tokens[1].lower in pack.topics.whole_pronouns and not tokens[1].has("Poss=Yes"):
        return Counted(kind=CountedKind.WHOLE, end=start + 2, head=start + 1, unit=tokens[1].text)
    if len(tokens) < 3 or tokens[1].pos not in ("DET", "PRON"):
        return None
    numbered = pack.numbers.value(plain(tokens[2].text)) is not None
    noun = head_noun(parse, sentence, start + 2 + numbered, frozenset(), pack)
    if noun is None and tokens[2].pos == "VERB" and tokens[2].lower.endswith(pack.topics.plural_endings):
        noun = start + 2  # after "van die" a plural that was taken for a verb ("één van die slagen")
    if noun is None:
        return None
    token = parse.tokens[noun]
    return Counted(
        kind=CountedKind.WHOLE,
        end=start if numbered else noun + 1,
        head=noun,
        unit=token.text,
        topic=noun_topic(token, pack.topics),
    )


def _noun(
    parse: Parse, sentence: Sentence, quantity: Quantity, barred: frozenset[int], pack: LanguagePack
) -> Counted | None:
    start = quantity.end + _is_only(parse, sentence, quantity, pack)
    noun = head_noun(parse, sentence, start, barred, pack)
    if noun is None:
        return None
    token, topics = parse.tokens[noun], pack.topics
    if _is_duration(token, topics) or any(form in topics.frequencies for form in forms(token, topics)):
        return Counted(kind=CountedKind.NOTHING, end=noun + 1, head=noun)
    measure = topics.measures.get((token.lemma.lower(),)) or topics.measures.get((token.lower,))
    if measure:  # "tien Amerikaanse dollar"
        return Counted(kind=CountedKind.MEASURE, end=noun + 1, head=noun, unit=token.text, topic=measure)
    topic = next(
        (topics.qualifiers[t.lower] for t in parse.tokens[quantity.end : noun] if t.lower in topics.qualifiers), None
    )
    end = noun + 1
    while end < sentence.end and parse.tokens[end].text in QUOTES and _opens_quote(parse, quantity.end, noun):
        end += 1
    return Counted(
        kind=CountedKind.NOUN,
        end=end,
        head=noun,
        unit=token.text,
        topic=topic or _compound_topic(parse, quantity.end, noun, topics),
    )


def _is_only(parse: Parse, sentence: Sentence, quantity: Quantity, pack: LanguagePack) -> bool:
    """True for "enkele" behind one: "één enkele doos"."""
    strengthened = quantity.end < sentence.end and parse.tokens[quantity.end].lower in pack.numbers.none_strengthened
    return strengthened and quantity.value == 1


def _opens_quote(parse: Parse, start: int, noun: int) -> bool:
    return any(token.text in QUOTES for token in parse.tokens[start:noun])


def _is_duration(token: Token, topics: Topics) -> bool:
    """True for a length of time, alone or at the end of a compound ("kalenderdagen")."""
    singulars = topics.singulars(*forms(token, topics))
    return any(form in topics.durations or form.endswith(topics.duration_endings) for form in singulars)


def head_noun(parse: Parse, sentence: Sentence, start: int, barred: frozenset[int], pack: LanguagePack) -> int | None:
    """The noun that a phrase from ``start`` on leads to over adjectives, participles and quotation marks."""
    limit = min(sentence.end, start + FURTHEST_NOUN)
    for index in range(start, limit):
        token = parse.tokens[index]
        if index in barred:
            return None
        if token.text in QUOTES:
            continue
        if _is_noun(parse, start, index, limit, pack.topics):
            return _last_part(parse, index, limit, barred)
        if not _leads_on(token):
            return None
    return None


def _last_part(parse: Parse, index: int, limit: int, barred: frozenset[int]) -> int:
    """The noun that a row of them ends in, where each is part of a compound that is written apart ("fire engines")."""
    following = index + 1
    while (
        following < limit
        and following not in barred
        and parse.tokens[index].dep == "compound"
        and parse.tokens[following].pos in ("NOUN", "PROPN")
    ):
        index, following = following, following + 1
    return index


def _is_noun(parse: Parse, start: int, index: int, limit: int, topics: Topics) -> bool:
    """True for a noun or name, for a word that news counts whatever the tagger took it for ("vier vermisten"), for
    what the parser hangs the number on, and for a plural adjective or participle that no noun follows."""
    token = parse.tokens[index]
    if token.pos in ("NOUN", "PROPN"):
        return token.lower not in topics.verb_forms or index == start
    if token.pos in NO_NOUNS or not token.text[0].isalpha() or is_finite(token) or token.lower in topics.others:
        return False
    plural = token.lower.endswith(topics.plural_endings) and len(token.text) > SHORTEST_PLURAL
    if plural and any(form in topics.nouns for form in topics.singulars(token.lower)):
        return True
    follower = parse.tokens[index + 1] if index + 1 < limit else None
    named = token.lower in topics.nouns  # "the 14 injured"
    if (token.lower in topics.predicates and not named) or (follower is not None and follower.pos in ("NOUN", "PROPN")):
        return False
    counted = start > 0 and parse.tokens[start - 1].head == index and parse.tokens[start - 1].dep == "nummod"
    return (
        counted or token.pos == "X" or named or (plural and token.pos in ("ADJ", "VERB") and not _is_participle(token))
    )


def _is_participle(token: Token) -> bool:
    return token.has("VerbForm=Part") or token.has("VerbForm=Inf")


def _leads_on(token: Token) -> bool:
    """True for a word that may stand between a number and its noun."""
    return token.pos in ("ADJ", "ADV") or token.has("VerbForm=Part") or (token.pos == "VERB" and token.dep == "amod")
