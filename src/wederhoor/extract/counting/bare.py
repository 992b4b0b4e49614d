"""Numbers without a noun: "spreekt van elf", "van wie er drie gewond raakten", "het dodental stijgt naar vijf".

Such a number counts what the figure before it counted. Digits without a noun are mostly labels, ages and years, so
that one of a few constructions has to prove each.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise

from wederhoor.extract.clause import REACH, clause_at, is_finite
from wederhoor.extract.counting.counted import QUOTES, forms
from wederhoor.extract.counting.quantity import Quantity
from wederhoor.extract.counting.topic import said_of, tally_topic, touching
from wederhoor.lang.base import LanguagePack
from wederhoor.lang.numbers import plain
from wederhoor.records.parse import Parse

YEARS = range(1900, 2100)
NEAR = 3
"""Tokens from "er" to the number: "er inmiddels zes"."""
LARGE = 1000
"""A number with a scale of its own ("1,2 miljoen") is no label, age or year."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sense:
    """What a bare number counts; ``same`` is true where the figure that tells it stands in the same sentence."""

    topic: str | None
    unit: str
    same: bool = False


def sense_of(parse: Parse, quantity: Quantity, antecedent: Sense | None, pack: LanguagePack) -> Sense | None:
    """Topic and unit of a number without a noun, ``None`` when nothing proves that it counts.

    ``antecedent`` is what the figure before counts, ``None`` when there is none near.
    """
    if (grouped := _group_of(parse, quantity, pack)) is not None:
        return grouped
    gapped = antecedent is not None and _is_gapped(parse, quantity, antecedent, pack)
    if _is_label(parse, quantity, pack, gapped=gapped):
        return None
    if tally := tally_topic(parse, quantity.first, pack):
        return Sense(topic=tally[0], unit=tally[1])
    said = said_of(parse, quantity.first, quantity.end, quantity.first, pack)
    if quantity.scale >= LARGE or _is_run_into(parse, quantity, pack):
        money = pack.topics.currency if speaks_of_money(parse, quantity.first, pack) else None
        return Sense(topic=money or said, unit="")
    if _is_crowd(parse, quantity, pack) or _is_vague_subject(parse, quantity, pack):
        return Sense(topic=said, unit=pack.topics.counted_unit)
    if _is_predicate(parse, quantity, pack):
        return antecedent or Sense(topic=said, unit=pack.topics.counted_unit)
    relative = antecedent is not None and _is_relative(parse, quantity, pack)
    if said in pack.topics.tolls and (relative or touching(parse, quantity.first, quantity.end, pack)):
        return Sense(topic=said, unit=antecedent.unit if antecedent else "")
    tallied = _is_tallied(parse, quantity, pack) and _closes(parse, quantity, pack)
    if antecedent is None:
        alone = tallied or _is_quantified(parse, quantity, pack) or _is_counted(parse, quantity, pack)
        return Sense(topic=said, unit=pack.topics.counted_unit) if alone else None
    if said in pack.topics.overriding and _is_more(parse, quantity, pack):
        return replace(antecedent, topic=said)  # others, to whom something else happened
    proven = (
        relative
        or tallied
        or _is_resumed(parse, quantity, pack)
        or _is_more(parse, quantity, pack)
        or _is_put(parse, quantity, antecedent, pack)
        or _is_counted(parse, quantity, pack)
        or _is_equated(parse, quantity, pack)
        or _is_made(parse, quantity, pack)
        or _is_joined(parse, quantity, antecedent, pack)
    )
    return antecedent if proven or gapped else None


def speaks_of_money(parse: Parse, first: int, pack: LanguagePack) -> bool:
    """True where the clause of a token speaks of money: "trekt 40 miljoen uit"."""
    clause = clause_at(parse, first, pack.times.subordinators)
    words = (form for index in clause for form in forms(parse.tokens[index], pack.topics))
    return not pack.topics.currency_words.isdisjoint(words)


def _is_label(parse: Parse, quantity: Quantity, pack: LanguagePack, *, gapped: bool) -> bool:
    """True for a year, an age, a number in brackets, and for one that follows a noun or name without a preposition
    ("artikel 5", "hal vier"); a name may close a gapped clause ("..., de vestiging in Gouda 160")."""
    if quantity.digits and quantity.scale == 1 and quantity.low is not None and quantity.low in YEARS:
        return True
    sentence = parse.sentences[parse.tokens[quantity.first].sentence]
    if quantity.first == sentence.first:
        return quantity.digits
    before = parse.tokens[quantity.first - 1]
    if before.text in ("(", "/", "-") or any(form in pack.topics.labels for form in forms(before, pack.topics)):
        return True
    named = before.pos == "PROPN" and before.text[0].isupper() and not gapped
    return named or _is_age(parse, quantity, pack)


def _is_relative(parse: Parse, quantity: Quantity, pack: LanguagePack) -> bool:
    """ "er" right before the number, or "van wie", "waarvan" anywhere before it in the clause."""
    if any(
        token.lower in pack.topics.partitive_adverbs
        for token in parse.tokens[max(0, quantity.first - NEAR) : quantity.first]
    ):
        return True
    clause = clause_at(parse, quantity.first, pack.times.subordinators)
    words = [parse.tokens[index].lower for index in range(max(0, clause.start - 1), quantity.first)]
    relatives = pack.topics.relative_counts
    starts = range(len(words))
    return any(tuple(words[start : start + len(phrase)]) == phrase for phrase in relatives for start in starts)


def _is_run_into(parse: Parse, quantity: Quantity, pack: LanguagePack) -> bool:
    """ "de schade loopt in de miljoenen"."""
    before = tuple(token.lower for token in parse.tokens[max(0, quantity.first - NEAR) : quantity.first])
    return quantity.high is None and any(before[-len(phrase) :] == phrase for phrase in pack.topics.run_into)


def _is_predicate(parse: Parse, quantity: Quantity, pack: LanguagePack) -> bool:
    """ "eerst waren het er 62.000", "toen waren dat er nog zeven": a tally whose noun is left out."""
    clause = clause_at(parse, quantity.first, pack.times.subordinators)
    words = [parse.tokens[index].lower for index in range(clause.start, quantity.first)]
    counted = any(
        first in pack.topics.counted_pronouns and second in pack.topics.partitive_adverbs
        for first, second in pairwise(words)
    )
    return counted and _closes(parse, quantity, pack)


def _is_quantified(parse: Parse, quantity: Quantity, pack: LanguagePack) -> bool:
    """ "er liggen er nog vier", "ze heeft er zes": "er" and adverbs alone before a number that closes its phrase."""
    index = quantity.first - 1
    while quantity.first - index < NEAR and parse.tokens[index].lower in pack.numbers.neutral:
        index -= 1
    clause = clause_at(parse, quantity.first, pack.times.subordinators)
    adverb = index >= clause.start and parse.tokens[index].lower in pack.topics.partitive_adverbs
    return adverb and not quantity.digits and _closes(parse, quantity, pack)


def _is_crowd(parse: Parse, quantity: Quantity, pack: LanguagePack) -> bool:
    """ "ze kwamen met duizenden": a vague number of those who come."""
    vague = plain(parse.tokens[quantity.number].text) in pack.numbers.vague
    before = parse.tokens[quantity.first - 1].lower if quantity.first else ""
    return vague and before in pack.topics.crowd_prepositions and _closes(parse, quantity, pack)


def _is_vague_subject(parse: Parse, quantity: Quantity, pack: LanguagePack) -> bool:
    """ "Thousands marched": a vague number right before the verb, without a word that points back ("Die miljoenen")."""
    vague = plain(parse.tokens[quantity.number].text) in pack.numbers.vague
    sentence = parse.sentences[parse.tokens[quantity.first].sentence]
    opens = quantity.first == sentence.first or parse.tokens[quantity.first - 1].pos in ("PUNCT", "CCONJ", "SCONJ")
    return vague and opens and quantity.end < sentence.end and is_finite(parse.tokens[quantity.end])


def _group_of(parse: Parse, quantity: Quantity, pack: LanguagePack) -> Sense | None:
    """ "a crowd of about 4,000": the members of what is named."""
    if quantity.first < 2 or parse.tokens[quantity.first - 1].lower not in pack.topics.parts_of:
        return None
    group = parse.tokens[quantity.first - 2]
    topic = next((found for form in forms(group, pack.topics) if (found := pack.topics.collectives.get(form))), None)
    return Sense(topic=topic, unit=group.text) if topic else None


def _is_made(parse: Parse, quantity: Quantity, pack: LanguagePack) -> bool:
    """ "maakt het bedrijf daar 118.000 van"."""
    clause = clause_at(parse, quantity.first, pack.times.subordinators)
    last = quantity.end + 1 == clause.stop and parse.tokens[quantity.end].lower in pack.topics.parts_of
    return last and any(
        parse.tokens[index].lower in pack.topics.made_of for index in range(clause.start, quantity.first)
    )


def _is_joined(parse: Parse, quantity: Quantity, antecedent: Sense, pack: LanguagePack) -> bool:
    """ "81 stemmen voor en 69 tegen": after a conjunction, with a single word behind it up to a verb or the end of the
    clause."""
    clause = clause_at(parse, quantity.first, pack.times.subordinators)
    after = parse.tokens[quantity.end : min(quantity.end + 2, clause.stop)]
    joined = antecedent.same and parse.tokens[quantity.first - 1].lower in pack.numbers.joiners
    single = [token.pos in ("ADV", "ADP") for token in after[:1]] == [True]
    return joined and single and all(token.pos in ("VERB", "AUX") for token in after[1:])


def _is_more(parse: Parse, quantity: Quantity, pack: LanguagePack) -> bool:
    """ "twee huizen brandden uit, drie andere liepen schade op"."""
    following = parse.tokens[quantity.end : quantity.end + 1]
    return any(token.lower in pack.topics.others for token in following)


def _is_put(parse: Parse, quantity: Quantity, antecedent: Sense, pack: LanguagePack) -> bool:
    """A verb of counting with its preposition ("houdt het op zes"), or the preposition alone where the verb is left
    out in the second half of a sentence ("..., de vakbond op elf")."""
    first = quantity.first
    if not first or parse.tokens[first - 1].lower not in pack.topics.counting_prepositions:
        return False
    clause = clause_at(parse, first, pack.times.subordinators)
    verb = any(
        form in pack.topics.counting_verbs for index in clause for form in forms(parse.tokens[index], pack.topics)
    )
    return _closes(parse, quantity, pack) and (verb or antecedent.same)


def _is_age(parse: Parse, quantity: Quantity, pack: LanguagePack) -> bool:
    """ "een meisje van zestien", but not "de bond sprak van zestien"."""
    first = quantity.first
    if first < 2 or quantity.scale >= LARGE or parse.tokens[first - 1].lower not in pack.topics.parts_of:
        return False
    if parse.tokens[first - 2].pos != "NOUN" or _is_tallied(parse, quantity, pack):
        return False
    sentence = parse.sentences[parse.tokens[first].sentence]
    before = parse.tokens[max(sentence.first, first - REACH) : first]
    return not any(form in pack.topics.telling_verbs for token in before for form in forms(token, pack.topics))


def _is_tallied(parse: Parse, quantity: Quantity, pack: LanguagePack) -> bool:
    """ "stands by his figure of 14": a number of what a word for a number names."""
    if quantity.first < 2 or parse.tokens[quantity.first - 1].lower not in pack.topics.parts_of:
        return False
    return any(form in pack.topics.tally_nouns for form in forms(parse.tokens[quantity.first - 2], pack.topics))


def _is_resumed(parse: Parse, quantity: Quantity, pack: LanguagePack) -> bool:
    """ "up from the six it acknowledged": behind an article and before the subject of a clause of its own."""
    behind = parse.tokens[quantity.end : quantity.end + 1]
    article = quantity.first > 0 and parse.tokens[quantity.first - 1].lower in pack.grammar.definite_articles
    return (
        article
        and pack.grammar.bare_complements
        and any(token.lower in pack.grammar.subject_pronouns | pack.grammar.neuter_pronouns for token in behind)
    )


def _closes(parse: Parse, quantity: Quantity, pack: LanguagePack) -> bool:
    """True where the number closes its phrase: at the end of the clause or before a verb, a preposition, an adverb or
    an expression of time ("8.500 vorig jaar")."""
    clause = clause_at(parse, quantity.first, pack.times.subordinators)
    if quantity.end >= clause.stop or parse.tokens[quantity.end].lower in pack.times.words:
        return True
    return parse.tokens[quantity.end].pos not in ("NOUN", "PROPN", "ADJ", "NUM")


def _is_counted(parse: Parse, quantity: Quantity, pack: LanguagePack) -> bool:
    """ "the fire brigade counts 14", as ``counting_directly`` has it; the tagger may take the verb for a noun."""
    before = parse.tokens[quantity.first - 1]
    counts = any(form in pack.topics.counting_directly for form in forms(before, pack.topics))
    return counts and _closes(parse, quantity, pack)


def _is_equated(parse: Parse, quantity: Quantity, pack: LanguagePack) -> bool:
    """ "Toegestaan was 9.", also with the number between quotation marks."""
    clause = clause_at(parse, quantity.first, pack.times.subordinators)
    quoted = parse.tokens[quantity.first - 1].text in QUOTES and quantity.end < clause.stop
    quoted = quoted and parse.tokens[quantity.end].text in QUOTES
    verb = parse.tokens[quantity.first - 1 - quoted]
    closes = quantity.end + quoted >= clause.stop
    return closes and any(form in pack.topics.equals for form in forms(verb, pack.topics))


def _is_gapped(parse: Parse, quantity: Quantity, antecedent: Sense, pack: LanguagePack) -> bool:
    """ "De bond telde 5.000 stakers, de directie 1.500": a subject and a number after a figure of the same sentence,
    the verb left out."""
    clause = clause_at(parse, quantity.first, pack.times.subordinators)
    words = [parse.tokens[index] for index in range(clause.start, quantity.first)]
    verbless = (
        bool(words) and words[-1].pos in ("NOUN", "PROPN") and not any(word.pos in ("VERB", "AUX") for word in words)
    )
    return antecedent.same and verbless and quantity.end >= clause.stop
