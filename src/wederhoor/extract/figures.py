"""Figures: numbers of people and things, amounts and distances, as intervals (guideline 15 of the gold's annotation).

Left out are dates, times and ages, lengths of time, ordinals, vague quantities, names and labels with a number, scores
and set phrases.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from wederhoor.extract.clause import REACH
from wederhoor.extract.counting.abbreviation import unabbreviated
from wederhoor.extract.counting.bare import Sense, sense_of, speaks_of_money
from wederhoor.extract.counting.counted import Counted, CountedKind, find_counted, forms, noun_topic
from wederhoor.extract.counting.exclusion import is_excluded, is_miscounted
from wederhoor.extract.counting.numeral import is_article
from wederhoor.extract.counting.place import Found, Place
from wederhoor.extract.counting.quantity import (
    BOUND_REACH,
    Quantity,
    bound_measure,
    bounded_before,
    find_quantities,
    shifted,
)
from wederhoor.extract.counting.ratio import ratios
from wederhoor.extract.counting.sentencing import counted_after_all
from wederhoor.extract.counting.topic import is_among, tally_before, topic_of
from wederhoor.extract.counting.unnumbered import absences, measured, parts, singles
from wederhoor.extract.times import times_in
from wederhoor.lang.base import LanguagePack
from wederhoor.lang.topics import OTHER
from wederhoor.records.article import Article, ParagraphKind
from wederhoor.records.attribution import Act, Attribution
from wederhoor.records.digest import digest
from wederhoor.records.figure import Figure, Modifier
from wederhoor.records.parse import Parse, Sentence
from wederhoor.records.span import Span

ANTECEDENT_SENTENCES = 3
"""Sentences that a bare number ("de vakbond houdt het op elf") may look back for what it counts; in the gold it is at
most two."""
ROUND = 10
"""From here on "tot" bounds a number of people ("tot 500 bezoekers"); below it mostly leads to something ("tot twee
partijen")."""


def find_figures(
    article: Article, parse: Parse, pack: LanguagePack, attributions: Sequence[Attribution]
) -> tuple[Figure, ...]:
    """The figures of an article in text order, none overlapping.

    A number without a noun ("spreekt van elf") takes topic and unit from the figure before it. ``attributions`` are
    the article's own; each figure gets the id of the innermost one whose content it stands in.
    """
    found: list[Found] = []
    for sentence in parse.sentences:
        found.extend(_in_sentence(parse, sentence, found[-1] if found else None, pack))
    owners = _innermost([parse.span(item.quantity.first, item.end) for item in found], attributions)
    return tuple(_figure(article, parse, item, owner) for item, owner in zip(found, owners, strict=True))


def _innermost(spans: Sequence[Span], attributions: Sequence[Attribution]) -> Iterator[str | None]:
    """For each span, in text order, the id of the attribution with the shortest piece of content that covers it; of
    two with the same piece the one that does not deny it: the number is theirs who state it."""
    pieces = sorted((piece, item.act is Act.DENIES, item.id) for item in attributions for piece in item.content)
    open_pieces: list[tuple[Span, bool, str]] = []
    taken = 0
    for span in spans:
        while taken < len(pieces) and pieces[taken][0].start <= span.start:
            open_pieces.append(pieces[taken])
            taken += 1
        open_pieces = [found for found in open_pieces if found[0].end > span.start]
        covering = [(len(found[0]), *found) for found in open_pieces if found[0].covers(span)]
        yield min(covering)[-1] if covering else None


def _figure(article: Article, parse: Parse, found: Found, owner: str | None) -> Figure:
    quantity = found.quantity
    span = parse.span(quantity.first, found.end)
    return Figure(
        id=digest("figure", article.id, span.start, span.end),
        document=article.id,
        span=span,
        topic=found.topic or OTHER,
        unit=found.unit,
        low=quantity.low,
        high=quantity.high,
        modifier=quantity.modifier,
        attribution=owner,
    )


def _in_sentence(parse: Parse, sentence: Sentence, last: Found | None, pack: LanguagePack) -> list[Found]:
    """The figures of a sentence in order; ``last`` is the one before it."""
    words = unabbreviated(parse.words(sentence), pack)
    times = times_in(parse, sentence, pack)
    place = Place(
        parse=parse,
        sentence=sentence,
        barred=frozenset(index for time in times for index in range(time.first, time.end)),
        pack=pack,
    )
    found: list[Found] = []
    for quantity in find_quantities(words, pack.numbers):
        item = _read(place, shifted(quantity, sentence.first), found[-1] if found else last)
        if item is not None:
            found.append(item)
    found.extend((*absences(place, (last, *found)), *parts(place), *ratios(place), *measured(place)))
    if any(item.topic in pack.topics.tolls for item in found):
        found.extend(singles(place))
    return _disjoint(found)


def _read(place: Place, quantity: Quantity, last: Found | None) -> Found | None:
    """The figure that a quantity is, ``None`` when it is none; ``last`` is the figure before it."""
    if is_excluded(place.parse, place.sentence, quantity, place.barred, place.pack):
        return None
    quantity = _not_one(place, _with_sign(place, quantity))
    around = _around(place, quantity)
    counted = around or find_counted(place.parse, place.sentence, quantity, place.barred, place.pack)
    counted = counted_after_all(place, quantity, counted)
    if is_miscounted(place.parse, place.sentence, quantity, counted, place.pack):
        return None
    sense = _antecedent(place, last)
    if counted.kind is CountedKind.BARE:
        sense = sense_of(place.parse, quantity, sense, place.pack)
        return place.found(quantity, quantity.end, sense.unit, sense.topic) if sense else None
    if around is not None:
        quantity = replace(quantity, first=quantity.first - 3, modifier=Modifier.ABOUT)
    elif counted.kind is CountedKind.MEASURE or quantity.value >= ROUND:
        quantity = _bound(place, quantity, counted)
    quantity, counted = _as_sum(place, *_with_cents(place, quantity, counted), last)
    topic = _topic(place, quantity, counted, sense)
    if place.sentence.kind is ParagraphKind.SUBHEAD and not _reports(counted, topic, place.pack):
        return None
    return place.found(quantity, counted.end, counted.unit, topic)


def _not_one(place: Place, quantity: Quantity) -> Quantity:
    """ "not one lorry", "niet één woning": nought of them."""
    before = quantity.first - 1
    one = quantity.low == quantity.high == 1 and not quantity.digits and quantity.modifier is Modifier.EXACT
    if not one or before < place.sentence.first or place.parse.tokens[before].lower not in place.pack.grammar.negators:
        return quantity
    return replace(quantity, first=before, low=0.0, high=0.0, modifier=Modifier.NONE_OF)


def _topic(place: Place, quantity: Quantity, counted: Counted, sense: Sense | None) -> str | None:
    """The topic of a counted thing; a part of those counted before ("onder hen twee kinderen") has theirs."""
    tolls = place.pack.topics.tolls
    topic = topic_of(place.parse, quantity.first, counted, place.pack)
    if sense and sense.topic in tolls and topic not in tolls and is_among(place.parse, quantity.first, place.pack):
        return sense.topic
    return topic


def _reports(counted: Counted, topic: str | None, pack: LanguagePack) -> bool:
    """True for what a heading between paragraphs reports, false for its rhetoric ("Twee verklaringen, één
    handschrift")."""
    return counted.kind is CountedKind.MEASURE or topic in pack.topics.tolls


def _antecedent(place: Place, last: Found | None) -> Sense | None:
    """What a bare number may count: the tally that the sentence before names, or what the figure before counts."""
    parse, sentence = place.parse, place.sentence
    if sentence.index and (last is None or last.sentence < sentence.index - 1):
        named = tally_before(parse, parse.sentences[sentence.index - 1], place.pack)
        if named is not None:
            return Sense(topic=named[0], unit=named[1])
    if last is None or sentence.index - last.sentence > ANTECEDENT_SENTENCES:
        return None
    return Sense(topic=last.topic, unit=last.unit, same=last.sentence == sentence.index)


def _with_sign(place: Place, quantity: Quantity) -> Quantity:
    """The quantity with the sign of a currency before it ("€ 5 miljoen"), or before the first number of a range
    ("between £5m and £7m")."""
    before, topics = quantity.first - 1, place.pack.topics
    inner = place.parse.tokens[quantity.first + 1].text if quantity.end - quantity.first > 2 else ""
    if topics.signs.get(inner) == topics.currency:
        return replace(quantity, sign=inner)
    sign = place.parse.tokens[before].text if before >= place.sentence.first else ""
    if quantity.sign or topics.signs.get(sign) != topics.currency:
        return quantity
    start = max(place.sentence.first, before - BOUND_REACH)
    words = [token.text for token in place.parse.tokens[start:before]]
    signed = replace(quantity, first=before, sign=sign)
    return shifted(bounded_before(shifted(signed, -start), words, place.pack.numbers, 0), start)


def _with_cents(place: Place, quantity: Quantity, counted: Counted) -> tuple[Quantity, Counted]:
    """ "drie euro vijftig": the hundredths after the name of a currency."""
    known = counted.unit.lower() in place.pack.topics.split_currencies and quantity.scale == 1
    following = place.parse.tokens[counted.end : min(counted.end + 1, place.sentence.end)] if known else ()
    hundredths = place.pack.numbers.spelled(following[0].text) if following else None
    if hundredths is None or quantity.low != quantity.high or is_article(following[0].text, place.pack.numbers):
        return quantity, counted
    value = quantity.value + hundredths / 100 if hundredths < 100 else quantity.value
    return replace(quantity, low=value, high=value), replace(counted, end=counted.end + (hundredths < 100))


def _as_sum(place: Place, quantity: Quantity, counted: Counted, last: Found | None) -> tuple[Quantity, Counted]:
    """ "nog geen twee ton" in euros, where the figure before was money or the clause speaks of it, and nothing follows
    that is weighed ("twee ton graan")."""
    topics = place.pack.topics
    worth = topics.sums.get(counted.unit.lower()) if counted.kind is CountedKind.MEASURE else None
    following = place.parse.tokens[counted.end : min(counted.end + 1, place.sentence.end)]
    if worth is None or any(token.pos in ("NOUN", "PROPN", "ADJ") for token in following):
        return quantity, counted
    before = _antecedent(place, last)
    if not (before and before.topic == topics.currency) and not speaks_of_money(
        place.parse, quantity.first, place.pack
    ):
        return quantity, counted
    low, high = (end if end is None else end * worth for end in (quantity.low, quantity.high))
    return replace(quantity, low=low, high=high), replace(counted, topic=topics.currency)


def _around(place: Place, quantity: Quantity) -> Counted | None:
    """What "een man of tien" counts, ``None`` for anything else."""
    noun, article, tokens = quantity.first - 2, quantity.first - 3, place.parse.tokens
    if article < place.sentence.first or tokens[quantity.first - 1].lower not in place.pack.numbers.around_of:
        return None
    if not is_article(tokens[article].text, place.pack.numbers) or tokens[noun].pos != "NOUN":
        return None
    topic = noun_topic(tokens[noun], place.pack.topics)
    return Counted(kind=CountedKind.NOUN, end=quantity.end, head=noun, unit=tokens[noun].text, topic=topic)


def _bound(place: Place, quantity: Quantity, counted: Counted) -> Quantity:
    """The quantity with the prepositions that bound a measure, and "tot" before a large number of anything."""
    start = max(place.sentence.first, quantity.first - REACH)
    near = place.parse.tokens[start : min(place.sentence.end, quantity.end + REACH)]
    verbs = place.pack.numbers.upto_exact_verbs
    exact = any(form in verbs for token in near for form in forms(token, place.pack.topics))
    words = [token.text for token in place.parse.tokens[start : quantity.first]]
    measure = counted.kind is CountedKind.MEASURE
    moved = shifted(quantity, -start)
    return shifted(bound_measure(moved, words, place.pack.numbers, measure=measure, exact_upto=exact), start)


def _disjoint(found: Iterable[Found]) -> list[Found]:
    """The figures in order; of two that overlap the one that begins first."""
    kept: list[Found] = []
    for item in sorted(found, key=lambda item: (item.quantity.first, -item.end)):
        if not kept or item.quantity.first >= kept[-1].end:
            kept.append(item)
    return kept
