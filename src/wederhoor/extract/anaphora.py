"""Whom a role noun stands for, among those of whom the article speaks.

The most certain evidence is asked first, as in the sieves of Lee et al. (2013, "Deterministic Coreference Resolution
Based on Entity-Centric, Precision-Ranked Rules"): the same noun, a compound of it, a word for the same function, a
wider noun. Wide nouns go to whoever fits and draws most attention (``salience``).
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from wederhoor.extract.description import is_otherwise_described, modifiers_of
from wederhoor.extract.discourse import Discourse, Range
from wederhoor.extract.resumption import resumed
from wederhoor.extract.roster import Member, Roster, only
from wederhoor.extract.salience import most_salient
from wederhoor.extract.setting import PLAIN, Setting
from wederhoor.extract.syntax.head import head_of
from wederhoor.lang.names import SHORTEST_HEAD, NameWords
from wederhoor.records.article import ParagraphKind
from wederhoor.records.entity import BODIES, NAMED_BODIES, EntityType
from wederhoor.records.parse import Sentence

PERSONS = frozenset({EntityType.PERSON})

PLURAL_FIT = {EntityType.GROUP: 1.0, EntityType.ORGANISATION: 0.5, EntityType.OUTLET: 0.3, EntityType.PLACE: 0.2}
"""How well what is named by one word fits *zij zeggen*: people first, then those that speak for many; a country is its
government."""
NEUTRAL_FIT = 0.6
"""How well a body of unknown kind fits a wide noun (*het bedrijf*) beside one that is known to be such. From 0.3 to 0.9
nothing changes in the eighteen bundles."""


@dataclass(frozen=True, slots=True)
class Reading:
    """An article under reading: its words, and those of whom it speaks."""

    discourse: Discourse
    roster: Roster

    @property
    def names(self) -> NameWords:
        """The words around names in the language of the article."""
        return self.discourse.pack.names


# -- noun phrases -----------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Wanted:
    """What is looked for: a noun in a phrase that begins at token ``first``, borne by a member of one of these types,
    whose country and other names in capitals are not others than the phrase's own, and who is not excluded."""

    noun: str
    first: int
    types: Collection[EntityType]
    capitals: frozenset[str]
    excluded: Collection[str]
    modifiers: frozenset[str]


def nominal_antecedent(reading: Reading, phrase: Range, setting: Setting = PLAIN) -> Member | None:
    """Who is meant by a definite or bare phrase: the last one to whom the article gives its noun, or a compound of it,
    or another word for the same function; for a wide noun the body that draws most attention; else the only one with a
    name who gets the noun further on."""
    discourse, first = reading.discourse, phrase[0]
    head = head_of(discourse, phrase)
    noun, opener = discourse.lower[head], discourse.lower[first]
    if first != head and opener not in discourse.pack.grammar.definite_determiners:
        return None
    if not discourse.pack.grammar.contrastives.isdisjoint(discourse.lower[first:head]):
        return None
    if (fields := _fields(reading, first, head)) and reading.names.type_of(noun) is not EntityType.PERSON:
        return _of_field(reading, noun, first, fields, setting)
    person = reading.names.type_of(noun) is EntityType.PERSON
    words = (token.text for token in discourse.tokens[first : phrase[1]])
    types, capitals = PERSONS if person else NAMED_BODIES, _capitals(reading.names, words)
    wanted = _Wanted(noun, first, types, capitals, setting.excluded, modifiers_of(discourse, (first, head)))
    if is_relative(discourse, phrase):
        return _same_relative(reading, wanted)
    known = _known(reading, wanted)
    found = (
        (known if known is not None and known.named else None)
        or _resumed(reading, wanted)
        or known
        or _headed(reading, wanted)
        or _wider(reading, wanted)
        or _announced(reading, wanted)
    )
    plural = discourse.tokens[head].has("Number=Plur")
    return found if found is not None or plural else _characterised(reading, wanted)


def _fields(reading: Reading, first: int, head: int) -> frozenset[str]:
    """The nouns before another that make it a compound where the language writes one apart ("fire service", "garment
    workers' union")."""
    if reading.names.compounds:
        return frozenset()
    tokens = reading.discourse.tokens[first:head]
    return frozenset(token.lower for token in tokens if token.pos == "NOUN")


def _of_field(reading: Reading, noun: str, first: int, fields: frozenset[str], setting: Setting) -> Member | None:
    """The last body before a token with a noun whose name has a word of the compound, or that is described so."""

    def fits(member: Member) -> bool:
        words = {word.strip("'’") for name in member.names for word in name.lower().split()}
        return member.type in NAMED_BODIES and member.id not in setting.excluded and not fields.isdisjoint(words)

    found = reading.roster.bearer(noun, first, fits)
    return found or only(member for member in reading.roster.bearers(noun) if member.named and fits(member))


def is_relative(discourse: Discourse, phrase: Range) -> bool:
    """True for a noun for a relative with a possessor ("zijn vrouw", "de ex-man van X"): never the possessor himself,
    nor whoever happens to be a woman or a man; an age is no possessor ("de vrouw van 43")."""
    head = head_of(discourse, phrase)
    if discourse.lower[head] not in discourse.pack.names.kin:
        return False
    if discourse.lower[phrase[0]] in discourse.pack.grammar.possessives:
        return True
    of, end = head + 1, discourse.sentence_of(head).end
    behind = of + 1 < end and discourse.lower[of] in discourse.pack.grammar.possessive_prepositions
    return behind and discourse.tokens[of + 1].pos != "NUM"


def _same_relative(reading: Reading, wanted: _Wanted) -> Member | None:
    """The one whom the article names behind the same noun for a relative ("zijn vrouw Els": "zijn vrouw")."""
    found = reading.roster.bearer(wanted.noun, wanted.first, lambda member: not _clashes(reading.names, member, wanted))
    return found if found is not None and found.named and found.type is EntityType.PERSON else None


def _known(reading: Reading, wanted: _Wanted) -> Member | None:
    """The last one before the phrase who has its noun, or a noun that ends in it; for a function the only one who has a
    word for the same."""
    roster, noun = reading.roster, wanted.noun

    def fits(member: Member) -> bool:
        return not _clashes(reading.names, member, wanted)

    found = roster.bearer(noun, wanted.first, fits)
    if found is None and len(noun) >= SHORTEST_HEAD:
        found = roster.bearer_of_ending(noun, wanted.first, wanted.types, fits)
    return found or _same_function(reading, wanted)


def _same_function(reading: Reading, wanted: _Wanted) -> Member | None:
    """The only person before the phrase whom the article gives another word for the same function ("trainer": "de
    coach")."""
    words = reading.names.synonyms_of(wanted.noun)

    def fits(member: Member) -> bool:
        same = any(words == reading.names.synonyms_of(head) for head in member.heads)
        return same and not _clashes(reading.names, member, wanted)

    return reading.roster.only_bearer(words, wanted.first, PERSONS, fits)


def _resumed(reading: Reading, wanted: _Wanted) -> Member | None:
    """The body right before the phrase of which the article does not say what it is, for a definite noun without other
    names or countries in it."""
    discourse, first = reading.discourse, wanted.first
    definite = discourse.lower[first] in discourse.pack.grammar.definite_determiners
    if not definite or wanted.capitals:
        return None
    return resumed(discourse, reading.roster, wanted.noun, first, wanted.excluded)


def _announced(reading: Reading, wanted: _Wanted) -> Member | None:
    """The only one with a name who has the noun anywhere, or the end of it that is a noun for the same ("de vakbond":
    Schippersbond): a headline and its first lines speak of "de trainer" before he is named."""
    wider = (kind for kind in reading.names.kinds_of(wanted.noun) if wanted.noun.endswith(kind))
    endings = sorted({wanted.noun, *wider})
    bearers = (member for ending in endings for member in reading.roster.bearers(ending) if member.named)
    return only(
        member for member in bearers if member.type in wanted.types and not _clashes(reading.names, member, wanted)
    )


def _headed(reading: Reading, wanted: _Wanted) -> Member | None:
    """The only one whom the heading right above the paragraph names, for a wide noun ("Wie is X? De groep ..."), unless
    he is known for a person."""
    discourse, kinds = reading.discourse, reading.names.kinds_of(wanted.noun)
    here = discourse.sentence_of(wanted.first)
    above = here.index
    while above > 0 and discourse.sentences[above].paragraph == here.paragraph:
        above -= 1
    heading = discourse.sentences[above]
    if not kinds or heading.kind is ParagraphKind.BODY or heading.paragraph == here.paragraph:
        return None
    named = only(member for member in reading.roster if _stands_in(member, heading))
    if named is None or named.type is EntityType.OUTLET or (named.type is EntityType.PERSON and _is_known(named)):
        return None
    if named.type not in BODIES and _is_placed(reading, named):
        return None
    if named.type not in BODIES:
        named.type = EntityType.GROUP
    return named


def _is_placed(reading: Reading, member: Member) -> bool:
    """True for what the article says that something is in ("in X"), or that has a government or places of its own ("de
    regering van X"): the heading names the place, not the body that the text speaks of."""
    grammar, lower, names = reading.discourse.pack.grammar, reading.discourse.lower, reading.names
    for place in member.places:
        before, noun = lower[max(0, place - 1)], lower[max(0, place - 2)]
        ruled = noun in names.governments or noun in names.territorial or names.type_of(noun) is EntityType.PLACE
        if before in grammar.locative_prepositions or (before in grammar.possessive_prepositions and ruled):
            return True
    return False


def _stands_in(member: Member, heading: Sentence) -> bool:
    """True for one whom a heading names."""
    first = bisect_left(member.places, heading.first)
    return member.named and first < len(member.places) and member.places[first] < heading.end


def _is_known(member: Member) -> bool:
    """True for a person of whom the article says more than a name."""
    return member.gender is not None or bool(member.roles)


def _wider(reading: Reading, wanted: _Wanted) -> Member | None:
    """The body that draws most attention among those that a wide noun may be said of."""
    kinds = reading.names.kinds_of(wanted.noun)
    if not kinds:
        return None
    country = reading.names.type_of(wanted.noun) is EntityType.PLACE

    def fit(member: Member) -> float:
        if country and member.id in wanted.excluded:
            return 0.0
        if country or reading.names.country(member.name):
            return _country_fit(reading.names, member) if country else 0.0
        if member.type not in BODIES or member.id in wanted.excluded or _clashes(reading.names, member, wanted):
            return 0.0
        if not member.heads and not reading.names.compounds and reading.names.is_territorial(wanted.noun):
            # "the council", "the hospital": where compounds are written apart its name says so
            return 0.0
        return _kind_fit(member, kinds)

    return most_salient(reading.discourse, reading.roster, wanted.first, fit)


def _characterised(reading: Reading, wanted: _Wanted) -> Member | None:
    """The person who draws most attention, for a phrase that says what somebody is like and no office of another
    ("de oud-verdediger", "de 23-jarige"); never somebody named before it in its sentence, for whom a pronoun would
    stand (Reinhart 1976), nor one with another place in the game."""
    if not reading.names.is_epithet(wanted.noun):
        return None
    role = reading.names.role(wanted.noun)
    gender = role.gender if role else None
    sentence = reading.discourse.sentence_of(wanted.first)

    def fit(member: Member) -> float:
        if member.type is not EntityType.PERSON or member.id in wanted.excluded:
            return 0.0
        if bisect_left(member.places, sentence.first) < bisect_left(member.places, wanted.first):
            return 0.0
        if reading.names.are_rivals(wanted.noun, member.heads):
            return 0.0
        return float(member.gender is gender or gender is None or member.gender is None)

    return most_salient(reading.discourse, reading.roster, wanted.first, fit)


def _country_fit(names: NameWords, member: Member) -> float:
    """How well a member fits "het land": a country, or a place that no list knows."""
    if names.country(member.name):
        return 1.0
    return PLURAL_FIT[EntityType.PLACE] if member.type is EntityType.PLACE else 0.0


def _kind_fit(member: Member, kinds: Collection[str]) -> float:
    """How well a body fits a wide noun, by the nouns that the article gives it."""
    if not member.heads:
        return NEUTRAL_FIT
    return float(any(head.endswith(kind) for head in member.heads for kind in kinds))


def _clashes(names: NameWords, member: Member, wanted: _Wanted) -> bool:
    """True for a bearer whose description has names in capitals of its own, none of them the phrase's, or another
    country ("de burgemeester van X" and "burgemeester van Y", two ministries of defence), or other words for what he is
    of ("the union leader" and "the council leader")."""
    if is_otherwise_described(names, member.descriptions(wanted.noun), wanted.noun, wanted.modifiers):
        return True
    if not wanted.capitals:
        return False
    countries = frozenset(names.country_names.values())
    described = [_capitals(names, text.split()) for text in member.descriptions(wanted.noun)]
    if not described and member.type in NAMED_BODIES and names.is_territorial(wanted.noun):
        # "de Noorse inlichtingendienst" behind "inlichtingendienst X", of a country that nobody says
        texts = (text for text, _ in member.mentions.values())
        own = frozenset(word for text in texts for word in _capitals(names, text.split()))
        return bool(wanted.capitals & countries) and own.isdisjoint(wanted.capitals)
    if not described or not all(described):
        return False
    return all(_differ(words, wanted.capitals, countries) for words in described)


def _differ(one: frozenset[str], other: frozenset[str], countries: frozenset[str]) -> bool:
    ours, theirs = one & countries, other & countries
    return not one & other or bool(ours and theirs and not ours & theirs)


def _capitals(names: NameWords, words: Iterable[str]) -> frozenset[str]:
    """The words with a capital that are no function words; those for a country as its name."""
    return frozenset(
        names.country(word) or word.lower()
        for word in words
        if word[:1].isupper() and word.lower() not in names.common_words and names.role(word) is None
    )
