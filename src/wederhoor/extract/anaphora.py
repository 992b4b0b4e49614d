"""Whom a pronoun or a role noun stands for, among those of whom the article speaks.

The most certain evidence is asked first, as in the sieves of Lee et al. (2013, "Deterministic Coreference Resolution
Based on Entity-Centric, Precision-Ranked Rules"): the same noun, a compound of it, a word for the same function, a
wider noun. Pronouns and wide nouns go to whoever fits and draws most attention (``salience``).
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from wederhoor.extract.discourse import Discourse, Range
from wederhoor.extract.roster import Member, Roster, only
from wederhoor.extract.salience import most_salient, sights
from wederhoor.extract.syntax import head_of
from wederhoor.lang.grammar import Number, Pronoun
from wederhoor.lang.names import SHORTEST_HEAD, NameWords
from wederhoor.records.article import ParagraphKind
from wederhoor.records.entity import EntityType
from wederhoor.records.parse import Sentence
from wederhoor.records.span import Span

BODIES = frozenset({EntityType.ORGANISATION, EntityType.GROUP})
"""Bodies of people, which a noun as wide as *organisatie* may stand for."""
NAMED_BODIES = BODIES | {EntityType.OUTLET}
"""Bodies whose name may end in a noun for them (*Mijnwerkersbond*: *de bond*)."""
PERSONS = frozenset({EntityType.PERSON})

UNKNOWN_GENDER = 0.6
"""How well somebody of unknown gender fits *hij* or *zij*: less than one known to. From 0.6 to 0.8 the
speakers of our bundles stay the same."""
PLURAL_FIT = {EntityType.GROUP: 1.0, EntityType.ORGANISATION: 0.5, EntityType.OUTLET: 0.3, EntityType.PLACE: 0.2}
"""How well what is named by one word fits *zij zeggen*: people first, then those that speak for many; a country is its
government."""
BODY_FIT = 0.4
"""How well a body fits *zij zegt*, which is most often a woman."""
VOICE_FIT = 0.5
"""How well a body fits *hij* whose spokesman spoke: most mentions of it are not of him."""
NEUTRAL_FIT = 0.6
"""How well a body of unknown kind fits a wide noun (*het bedrijf*) beside one that is known to be such."""


@dataclass(frozen=True, slots=True)
class Reading:
    """An article under reading: its words, and those of whom it speaks."""

    discourse: Discourse
    roster: Roster

    @property
    def names(self) -> NameWords:
        """The words around names in the language of the article."""
        return self.discourse.pack.names


# -- pronouns ---------------------------------------------------------------------------------------------------------


def pronoun_antecedent(
    reading: Reading, index: int, last: Member | None = None, own: tuple[Span, ...] = ()
) -> Member | None:
    """Whom a pronoun stands for; ``last`` is the speaker before it, ``own`` what its statement says, where whoever it
    stands for is not named (Reinhart 1976: a name does not stand in the domain of its pronoun)."""
    pronoun = reading.discourse.pack.grammar.pronouns.get(reading.discourse.lower[index])
    if pronoun is None:
        return None
    if not pronoun.animate:
        return last if last is not None and last.type is not EntityType.PERSON else None
    plural = _is_plural(reading.discourse, pronoun, index)
    if pronoun.nearest:
        return _nearest(reading, index, own, plural=plural)
    # whoever is quoted calls himself "ik"
    speaking = last if reading.discourse.quoted[index] else None
    return _bearer_of(reading, pronoun, index, own, plural=plural, excluded=speaking)


def possessor(reading: Reading, index: int) -> Member | None:
    """Whom a possessive determiner stands for ("zijn manifest"): a body as well as a person."""
    pronoun = reading.discourse.pack.grammar.possessors.get(reading.discourse.lower[index])
    if pronoun is None:
        return None
    plural = Number.SINGULAR not in pronoun.numbers

    def fit(member: Member) -> float:
        return max(_fit(member, pronoun, plural=plural), BODY_FIT if member.type in BODIES else 0.0)

    return most_salient(reading.discourse, reading.roster, index, fit)


def _bearer_of(
    reading: Reading,
    pronoun: Pronoun,
    index: int,
    own: tuple[Span, ...],
    *,
    plural: bool,
    excluded: Member | None,
) -> Member | None:
    """The one who fits and draws most attention; a person whose gender was unknown has it from now on."""

    def fit(member: Member) -> float:
        return 0.0 if member is excluded else _fit(member, pronoun, plural=plural)

    found = most_salient(reading.discourse, reading.roster, index, fit, own)
    if found is not None and found.type is EntityType.PERSON and found.gender is None:
        found.gender = pronoun.gender
    return found


def _nearest(reading: Reading, index: int, own: tuple[Span, ...], *, plural: bool) -> Member | None:
    """The person or body spoken of last outside quotations."""
    types = PLURAL_FIT.keys() if plural else PERSONS | NAMED_BODIES
    for sight in sights(reading.discourse, reading.roster, index, own):
        if sight.member.type in types and not reading.discourse.quoted[sight.place]:
            return sight.member
    return None


def _fit(member: Member, pronoun: Pronoun, *, plural: bool) -> float:
    """How well a member fits a pronoun in number, gender and kind; one that is plural elsewhere may stand for a body in
    the singular too ("de politie ... zij zegt")."""
    if plural:
        return PLURAL_FIT.get(member.type, 0.0)
    if member.type is EntityType.PERSON or member.voiced:
        fit = UNKNOWN_GENDER if member.gender is None else float(member.gender is pronoun.gender)
        return fit if member.type is EntityType.PERSON else fit * VOICE_FIT
    return BODY_FIT if Number.PLURAL in pronoun.numbers and member.type in BODIES else 0.0


def _is_plural(discourse: Discourse, pronoun: Pronoun, index: int) -> bool:
    """True for a plural pronoun, and for one of both numbers beside a plural verb."""
    if Number.SINGULAR not in pronoun.numbers or Number.PLURAL not in pronoun.numbers:
        return Number.PLURAL in pronoun.numbers
    governor = discourse.tokens[discourse.tokens[index].head]
    verbs = (governor, *discourse.children(governor.index))
    return any(verb.has("Number=Plur") and verb.has("VerbForm=Fin") for verb in verbs)


# -- noun phrases -----------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Wanted:
    """What is looked for: a noun in a phrase that begins at token ``first``, borne by a member of one of these types,
    whose country and other names in capitals are not others than the phrase's own."""

    noun: str
    first: int
    types: Collection[EntityType]
    capitals: frozenset[str]


def nominal_antecedent(reading: Reading, phrase: Range) -> Member | None:
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
    person = reading.names.type_of(noun) is EntityType.PERSON
    words = (token.text for token in discourse.tokens[first : phrase[1]])
    wanted = _Wanted(noun, first, PERSONS if person else NAMED_BODIES, _capitals(reading.names, words))
    found = (
        _known(reading, wanted) or _headed(reading, wanted) or _wider(reading, wanted) or _announced(reading, wanted)
    )
    plural = discourse.tokens[head].has("Number=Plur")
    return found if found is not None or plural else _characterised(reading, wanted)


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


def _announced(reading: Reading, wanted: _Wanted) -> Member | None:
    """The only one with a name who has the noun anywhere: a headline and its first lines speak of "de trainer" before
    he is named."""
    bearers = (member for member in reading.roster.bearers(wanted.noun) if member.named)
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
    if named.type not in BODIES:
        named.type = EntityType.GROUP
    return named


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
        if country or reading.names.country(member.name):
            return _country_fit(reading.names, member) if country else 0.0
        if member.type not in BODIES or _clashes(reading.names, member, wanted):
            return 0.0
        return _kind_fit(member, kinds)

    return most_salient(reading.discourse, reading.roster, wanted.first, fit)


def _characterised(reading: Reading, wanted: _Wanted) -> Member | None:
    """The person who draws most attention, for a phrase that says what somebody is like and no office of another
    ("de oud-verdediger", "de 23-jarige")."""
    if not reading.names.is_epithet(wanted.noun):
        return None
    role = reading.names.role(wanted.noun)
    gender = role.gender if role else None

    def fit(member: Member) -> float:
        if member.type is not EntityType.PERSON:
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
    country ("de burgemeester van X" and "burgemeester van Y", two ministries of defence)."""
    if not wanted.capitals:
        return False
    described = [_capitals(names, text.split()) for text in member.descriptions(wanted.noun)]
    if not described or not all(described):
        return False
    countries = frozenset(names.country_names.values())
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
