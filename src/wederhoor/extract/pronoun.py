"""Whom a pronoun stands for: whoever fits it and draws most attention (``salience``)."""

from __future__ import annotations

from wederhoor.extract.agreement import has_plural_verb
from wederhoor.extract.anaphora import PERSONS, PLURAL_FIT, Reading
from wederhoor.extract.discourse import Discourse
from wederhoor.extract.roster import Member, only
from wederhoor.extract.salience import MARGIN, Fit, most_salient, sights
from wederhoor.extract.setting import PLAIN, Setting
from wederhoor.lang.grammar import Number, Pronoun
from wederhoor.lang.people import Gender
from wederhoor.records.entity import BODIES, NAMED_BODIES, EntityType

UNKNOWN_GENDER = 0.6
"""How well somebody of unknown gender fits *hij* or *zij*: less than one known to. From 0.6 to 0.8 the
speakers of our bundles stay the same."""
BODY_FIT = 0.4
"""How well a body fits *zij zegt*, which is most often a woman. At 0.2 nothing changes in the eighteen bundles, at 0.6
one has two in a hundred speakers fewer right."""
VOICE_FIT = 0.5
"""How well a body fits *hij* whose spokesman spoke: most mentions of it are not of him. At 0.25 nothing changes in the
eighteen bundles, at 0.8 one pronoun, and no figure."""

ANY = 1.0
"""How many times as much attention whom a pronoun stands for draws as the next: it stands for somebody. Two of five
English bundles have one in a hundred speakers more right than with ``MARGIN``; of the Dutch ones, whose *zij* may be
many as well, two have one in a hundred fewer and one has one more, so that they keep that."""


def pronoun_antecedent(reading: Reading, index: int, setting: Setting = PLAIN) -> Member | None:
    """Whom a pronoun stands for; a person whose gender was unknown has it from now on."""
    pronoun = reading.discourse.pack.grammar.pronouns.get(reading.discourse.lower[index])
    if pronoun is None:
        return None
    last = setting.last
    if not pronoun.animate:
        found = last if last is not None and last.type is not EntityType.PERSON else None
        if found is not None or not reading.discourse.pack.grammar.subject_before_tag:
            return found
        # English "it" is any body that was spoken of, but for the paper that it was told to; Dutch "het" only the one
        # that spoke
        body = most_salient(reading.discourse, reading.roster, index, _fit_of_body, setting.own)
        return None if body is not None and _is_overtaken(reading, body, index) else body
    plural = _is_plural(reading.discourse, pronoun, index)
    # whoever is quoted calls himself "ik"
    speaking = last if reading.discourse.quoted[index] and not pronoun.nearest else None

    def fit(member: Member) -> float:
        if member is speaking or member.id in setting.excluded:
            return 0.0
        return _fit_of_nearest(member, plural=plural) if pronoun.nearest else _fit(member, pronoun, plural=plural)

    found = _named_in(reading, setting, index, fit)
    if found is None and pronoun.nearest:
        return _nearest(reading, index, setting, fit)
    margin = ANY if reading.discourse.pack.grammar.subject_before_tag else MARGIN
    found = found or most_salient(reading.discourse, reading.roster, index, fit, setting.own, margin=margin)
    if found is not None and found.type is EntityType.PERSON and found.gender is None:
        found.gender = pronoun.gender
    return found


def possessor(reading: Reading, index: int) -> Member | None:
    """Whom a possessive determiner stands for ("zijn manifest"): a body as well as a person."""
    pronoun = reading.discourse.pack.grammar.possessors.get(reading.discourse.lower[index])
    if pronoun is None:
        return None
    plural = Number.SINGULAR not in pronoun.numbers

    def fit(member: Member) -> float:
        return max(_fit(member, pronoun, plural=plural), BODY_FIT if member.type in BODIES else 0.0)

    return most_salient(reading.discourse, reading.roster, index, fit)


def _is_overtaken(reading: Reading, body: Member, index: int) -> bool:
    """True where a body was last spoken of in another paragraph than a pronoun, or a noun for one of which no member is
    known stands between them: the pronoun may be for that ("She blamed the militia. It denied ...")."""
    discourse = reading.discourse
    last = next(sight.place for sight in reading.roster.before(index) if sight.member is body)
    if discourse.sentence_of(last).paragraph != discourse.sentence_of(index).paragraph:
        return True
    known = {sight.place for sight in reading.roster.before(index)}
    for place in range(last + 1, index):
        token = discourse.tokens[place]
        noun = token.pos == "NOUN" and token.dep != "compound" and not token.has("Number=Plur")
        if noun and discourse.pack.names.type_of(token.lower) in BODIES and known.isdisjoint((place, place - 1)):
            return True
    return False


def _fit_of_body(member: Member) -> float:
    """How well a member fits *it*, where the last who spoke is a person: a body in the singular."""
    return float(member.type in BODIES and not member.plural)


def _named_in(reading: Reading, setting: Setting, index: int, fit: Fit) -> Member | None:
    """The only one who fits among those named in the words that say whom a statement is expected of."""
    for span in setting.about:
        tokens = reading.discourse.within(span)
        seen = (sight.member for sight in reading.roster.before(index) if sight.place in tokens)
        found = [member for member in seen if fit(member) > 0]
        if found:
            return only(found)
    return None


def _nearest(reading: Reading, index: int, setting: Setting, fit: Fit) -> Member | None:
    """The person or body spoken of last outside quotations."""
    for sight in sights(reading.discourse, reading.roster, index, setting.own):
        if fit(sight.member) > 0 and not reading.discourse.quoted[sight.place]:
            return sight.member
    return None


def _fit_of_nearest(member: Member, *, plural: bool) -> float:
    """Whether a demonstrative may stand for a member, by kind and number alone."""
    types = PLURAL_FIT.keys() if plural else PERSONS | NAMED_BODIES
    return float(member.type in types and (plural or not member.plural))


def _fit(member: Member, pronoun: Pronoun, *, plural: bool) -> float:
    """How well a member fits a pronoun in number, gender and kind; the feminine may stand for a body too ("de politie
    ... zij zegt")."""
    if plural:
        return PLURAL_FIT.get(member.type, 0.0)
    if member.type is EntityType.PERSON or member.voiced:
        fit = UNKNOWN_GENDER if member.gender is None else float(member.gender is pronoun.gender)
        return fit if member.type is EntityType.PERSON else fit * VOICE_FIT
    collective = member.type in BODIES and not member.plural
    return BODY_FIT if pronoun.gender is Gender.FEMALE and collective else 0.0


def _is_plural(discourse: Discourse, pronoun: Pronoun, index: int) -> bool:
    """True for a plural pronoun, and for one of both numbers beside a plural verb."""
    if Number.SINGULAR not in pronoun.numbers or Number.PLURAL not in pronoun.numbers:
        return Number.PLURAL in pronoun.numbers
    return has_plural_verb(discourse, index)
