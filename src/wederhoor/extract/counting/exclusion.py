"""Numbers that count nothing: parts of dates and names, labels, ratios, list numbers, set phrases."""

from __future__ import annotations

from bisect import bisect_left

from wederhoor.extract.counting.counted import QUOTES, Counted, CountedKind, forms
from wederhoor.extract.counting.numeral import read_numeral
from wederhoor.extract.counting.quantity import Quantity
from wederhoor.lang.base import LanguagePack
from wederhoor.lang.numbers import plain
from wederhoor.records.article import ParagraphKind
from wederhoor.records.figure import Modifier
from wederhoor.records.parse import Parse, Sentence, Token

LONGEST_IDIOM = 6
"""Words of the longest phrase among the pack's idioms."""
RATIO_REACH = 8
"""Tokens around a number in which the other number of a ratio stands: "op de" and the longest number word row."""


def is_excluded(
    parse: Parse, sentence: Sentence, quantity: Quantity, barred: frozenset[int], pack: LanguagePack
) -> bool:
    """True for a number that counts nothing whatever follows it; ``barred`` are tokens of expressions of time."""
    return (
        (quantity.fraction and not _measures(parse, sentence, quantity, pack))
        or any(index in barred for index in range(quantity.number, quantity.number_end))
        or (quantity.scale == 1 and _is_name(parse, sentence, quantity))
        or _is_verb(parse, quantity, pack)
        or _is_list_number(parse, sentence, quantity)
        or _is_ratio(parse, sentence, quantity, barred, pack)
        or _is_score(parse, sentence, quantity, pack)
        or _is_idiom(parse, sentence, quantity, pack)
        or _is_dialled(parse, sentence, quantity, pack)
        or _is_station(parse, sentence, quantity, pack)
        or _is_each(parse, sentence, quantity, pack)
    )


def is_miscounted(parse: Parse, sentence: Sentence, quantity: Quantity, counted: Counted, pack: LanguagePack) -> bool:
    """True where what follows shows that the number counts nothing: a length of time, a label, the contents of a
    heading, one of many."""
    if counted.kind is CountedKind.NOTHING:
        return True
    noun = parse.tokens[counted.head] if counted.head is not None else None
    if noun is None or counted.kind is CountedKind.MEASURE:
        return False
    before = parse.tokens[quantity.first - 1] if quantity.first > sentence.first else None
    names = before is not None and (before.lower in pack.topics.labels or before.lower in pack.topics.durations)
    version = (
        quantity.digits and before is not None and before.pos == "PROPN" and noun.pos == "PROPN"
    )  # "PlayStation 5 Pro"
    whole = counted.kind is CountedKind.WHOLE
    if noun.lower in pack.topics.addresses and noun.pos == "PROPN":  # "24 Mill Lane"
        return True
    if _is_model(parse, sentence, quantity, noun, pack):
        return True
    if version or (
        names and (noun.pos == "PROPN" or quantity.value == 1 or whole)
    ):  # "artikel 5 EVRM", "vanaf dag één dood papier"
        return True
    alone = (
        quantity.first == sentence.first and counted.end + 1 >= sentence.end
    )  # "Vijf vragen." closes an introduction
    if (alone or sentence.kind is not ParagraphKind.BODY) and any(
        form in pack.topics.headline_nouns for form in forms(noun, pack.topics)
    ):
        return True
    if quantity.digits and any(form in pack.topics.grades for form in forms(noun, pack.topics)):  # "uit 6 vwo"
        return True
    one_of = whole and quantity.value == 1 and quantity.modifier is Modifier.EXACT
    return one_of and noun.pos in ("NOUN", "PROPN") and counted.topic not in pack.topics.tolls


def _is_dialled(parse: Parse, sentence: Sentence, quantity: Quantity, pack: LanguagePack) -> bool:
    """ "the first 911 calls", "phoned 999": a number that people dial, before a noun for that or before none."""
    if parse.tokens[quantity.number].text not in pack.topics.dialled or quantity.scale != 1:
        return False
    following = parse.tokens[quantity.end : min(quantity.end + 1, sentence.end)]
    return all(
        token.pos not in ("NOUN", "PROPN", "ADJ", "SYM") or token.lower in pack.topics.dialled_nouns
        for token in following
    )


def _is_station(parse: Parse, sentence: Sentence, quantity: Quantity, pack: LanguagePack) -> bool:
    """ "a log obtained by WXYZ 9 shows": digits behind a name in capitals only, with nothing behind them to count ("at
    KLM 300 jobs will go")."""
    if quantity.first == sentence.first or not quantity.digits or quantity.first != quantity.number:
        return False
    behind = parse.tokens[quantity.end] if quantity.end < sentence.end else None
    if behind is not None and behind.pos in ("NOUN", "SYM") and behind.lower not in pack.cues.by_form:
        return False
    before = parse.tokens[quantity.first - 1]
    return before.pos == "PROPN" and len(before.text) > 1 and before.text.isupper() and before.text.isalpha()


def _is_each(parse: Parse, sentence: Sentence, quantity: Quantity, pack: LanguagePack) -> bool:
    """ "every one of them", "no two of them": the word before it takes the number for no count."""
    before = parse.tokens[quantity.first - 1].lower if quantity.first > sentence.first else ""
    behind = parse.tokens[quantity.end].lower if quantity.end < sentence.end else ""
    none = before in pack.numbers.none_determiners and behind in pack.topics.parts_of
    return none or before in pack.topics.distributives


def _measures(parse: Parse, sentence: Sentence, quantity: Quantity, pack: LanguagePack) -> bool:
    """ "een half procent", "een kwart liter": a part of a unit of measurement."""
    following = parse.tokens[quantity.end : min(quantity.end + 1, sentence.end)]
    return any((form,) in pack.topics.measures for token in following for form in (token.lower, token.lemma.lower()))


def _is_model(parse: Parse, sentence: Sentence, quantity: Quantity, noun: Token, pack: LanguagePack) -> bool:
    """ "de 787 Dreamliner", "zijn 737 vliegtuig": digits between a determiner and a singular name a model."""
    if (
        not quantity.digits
        or quantity.value <= 1
        or quantity.first == sentence.first
        or quantity.modifier is not Modifier.EXACT
        or quantity.end > quantity.number_end  # "the 300-strong crowd"
        or parse.tokens[quantity.end].text in pack.numbers.links  # "the 18-carriage train"
    ):
        return False
    before, plural = parse.tokens[quantity.first - 1], noun.lower.endswith(pack.topics.plural_endings)
    singular = noun.has("Number=Sing") or noun.pos == "PROPN"
    determined = before.pos == "DET" or before.has("Poss=Yes")
    return determined and singular and not plural


def _is_name(parse: Parse, sentence: Sentence, quantity: Quantity) -> bool:
    """True inside a name that begins before the number ("Kanaal Zes"), and for a number word with a capital inside a
    sentence."""
    name = bisect_left(parse.names, quantity.number, key=lambda name: name.first) - 1
    if name >= 0 and quantity.number_end <= parse.names[name].end:
        return True
    token = parse.tokens[quantity.number]
    before = parse.tokens[quantity.number - 1] if quantity.number > sentence.first else None
    opens = before is None or before.text in QUOTES or before.pos == "PUNCT"
    return not opens and token.text[:1].isupper() and token.text[1:].islower()


def _is_verb(parse: Parse, quantity: Quantity, pack: LanguagePack) -> bool:
    """True for "acht" and "vier" as forms of a verb ("de rechter acht bewezen"), but not in "van wie acht zwaar"."""
    token = parse.tokens[quantity.number]
    before = tuple(near.lower for near in parse.tokens[max(0, quantity.number - 2) : quantity.number])
    relative = any(before[-len(phrase) :] == phrase for phrase in pack.topics.relative_counts)
    return (
        not relative
        and quantity.number_end - quantity.number == 1
        and token.pos == "VERB"
        and token.has("VerbForm=Fin")
        and len(token.text) <= 5
    )


def _is_list_number(parse: Parse, sentence: Sentence, quantity: Quantity) -> bool:
    """ "1. Wat is er gebeurd?"."""
    if quantity.first != sentence.first or not quantity.digits:
        return False
    further = parse.tokens[quantity.end].text if quantity.end < sentence.end else "."
    return further in (".", ")", ":") or parse.tokens[quantity.first].text.endswith((".", ")"))


def _is_score(parse: Parse, sentence: Sentence, quantity: Quantity, pack: LanguagePack) -> bool:
    """ "a 3-1 win": digits that a hyphen ties to others, where the tokenizer made words of them."""
    tokens, links = parse.tokens, pack.numbers.links

    def tied(link: int, other: int) -> bool:
        inside = sentence.first <= min(link, other) and max(link, other) < sentence.end
        glued = inside and tokens[link].text in links and tokens[max(link, other)].start == tokens[min(link, other)].end
        return glued and tokens[other].text.isdecimal()

    return quantity.digits and (tied(quantity.end, quantity.end + 1) or tied(quantity.first - 1, quantity.first - 2))


def _is_ratio(parse: Parse, sentence: Sentence, quantity: Quantity, barred: frozenset[int], pack: LanguagePack) -> bool:
    """ "zeven op de tien Nederlanders": both numbers; "300 in 2019" is none."""
    if not barred.isdisjoint((quantity.end + 1, quantity.first - 2)):
        return False
    start = max(sentence.first, quantity.first - RATIO_REACH)
    words = [token.text for token in parse.tokens[start : min(sentence.end, quantity.end + RATIO_REACH)]]
    left, right = quantity.first - start, quantity.end - start
    after = [plain(word) for word in words[right : right + 2]]
    between = pack.numbers.range_articles | pack.topics.parts_of
    skip = 1 + (len(after) > 1 and after[1] in between)
    if after and after[0] in pack.topics.ratio and right + skip < len(words):
        return read_numeral(words, right + skip, pack.numbers) is not None
    before = left - 1 - (left > 0 and plain(words[left - 1]) in between)
    if before > 0 and plain(words[before]) in pack.topics.ratio:
        return pack.numbers.value(words[before - 1]) is not None
    return False


def _is_idiom(parse: Parse, sentence: Sentence, quantity: Quantity, pack: LanguagePack) -> bool:
    first = max(sentence.first, quantity.number - LONGEST_IDIOM)
    words = tuple(token.lower for token in parse.tokens[first : min(sentence.end, quantity.number_end + LONGEST_IDIOM)])
    place = quantity.number - first
    return any(
        words[start : start + len(idiom)] == idiom
        for idiom in pack.topics.idioms
        for start in range(max(0, place - len(idiom) + 1), place + 1)
    )
