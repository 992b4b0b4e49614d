"""Names of persons by structure: given names, initials, particles, family name; and the rules by which two are of one
person.

Similarity alone never joins two people. Of full names, the family names and the given names are compared apart, and
where they are not the same the rules ask what makes the difference: another alphabet, a slip in a name that nobody
bears, a short form. Where more than one explanation is left (relatives, namesakes), only a function that both bear
decides, else the two stay apart and are listed as unsure."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import IntEnum, auto
from itertools import product

from wederhoor.align.compare.spelling import (
    LONG_TYPO,
    fold,
    is_slip,
    is_transcribed,
    loose_skeletons,
    same_loose_skeleton,
    same_skeleton,
    same_sound,
    slip_keys,
    sounds,
)
from wederhoor.align.compare.verdict import DIFFERENT, Finding, Verdict
from wederhoor.lang.names import Gender, NameWords
from wederhoor.records.entity import NameRelation

SAME_ROLE = 6
"""Letters that two words for one function begin alike with (*woordvoerder*, *woordvoerster*; *directeur*,
*directrice*)."""

SHORTEST_FIELD = 5
"""Letters of the first part of a compound that two functions may have in common (*transferkenner*,
*transferjournalist*); shorter ones (*hoofd-*, *oud-*, *vice-*) say rank or time."""

_INITIALS = re.compile(r"(?:[^\W\d_]\.-?)+|[^\W\d_]|(?:[A-Z]{2,3})")
_ARABIC_ARTICLE = re.compile(r"^[aeu]l(?:-|$)")
_WORD = re.compile(r"[^\s,;:()\"“”„«»]+")


@dataclass(frozen=True, slots=True)
class PersonName:
    """A name taken apart: *dr. Anna-Marie van der Velde jr.* has given ``("Anna-Marie",)``, particles ``("van",
    "der")``, family ``("Velde",)`` and suffix ``jr``. A single word is a family name."""

    given: tuple[str, ...]
    particles: tuple[str, ...]
    family: tuple[str, ...]
    suffix: str

    @property
    def full(self) -> bool:
        """True when there is a given name or an initial before the family name."""
        return bool(self.given)


@dataclass(frozen=True, slots=True)
class Context:
    """What the articles say around a name: ``said`` are phrases behind it (*van de Turfdienst*, *, tot maandag minister
    van Wonen*), ``near`` the words of bodies named beside it, ``places`` the words of all places of the story, which
    its people share without being one."""

    said: tuple[str, ...] = ()
    near: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Person:
    """A name with what the articles say of its bearer: ``functions`` are heads of role nouns, ``fields`` the first
    parts of those that are compounds (*transferkenner*: transfer), ``settings`` the names in its roles (*burgemeester
    van Dorp*: Dorp), ``bodies`` the names of no place in all that is said (*ABVV-secretaris*: ABVV), ``near`` as in
    ``Context``, ``gender`` what titles, functions or the given name tell."""

    name: PersonName
    functions: frozenset[str]
    fields: frozenset[str]
    settings: frozenset[str]
    bodies: frozenset[str]
    near: frozenset[str]
    gender: Gender | None


class Ground(IntEnum):
    """What two persons have in common beside their names, the least first: nothing, a function that many people of one
    event bear (*bewoner*), bodies spoken of beside both, another function, an office that few hold, a body that both
    belong to or a function in one place."""

    NONE = auto()
    CROWD = auto()
    NEAR = auto()
    FUNCTION = auto()
    OFFICE = auto()


def parse_person(text: str, names: NameWords) -> PersonName:
    """The name of a person taken apart; titles and functions before it and an apposition behind it are left out."""
    words = [word for word in _name_words(_WORD.findall(_in_order(text)), names) if word not in {"-", "–"}]
    suffix = ""
    while len(words) > 1 and words[-1].lower().rstrip(".") in names.generational:
        suffix = words.pop().lower().rstrip(".")
    start = next((place for place, word in enumerate(words[:-1]) if _is_particle(word, place, words, names)), None)
    if start is None:
        return PersonName(tuple(words[:-1]), (), tuple(words[-1:]), suffix)
    end = start
    while end < len(words) - 1 and words[end].lower() in names.particles:
        end += 1
    return PersonName(tuple(words[:start]), tuple(words[start:end]), tuple(words[end:]), suffix)


def _in_order(text: str) -> str:
    """The words up to a comma or parenthesis; behind a family name that a comma sets before the given names, both in
    order."""
    before, _, after = text.split("(")[0].partition(",")
    turned = len(before.split()) == 1 and after.split() and all(word[0].isupper() for word in after.split())
    return f"{after} {before}" if turned else before


def read_person(name: str, roles: Iterable[str], names: NameWords, context: Context = Context()) -> Person:
    """A person as the rules see one."""
    parsed = parse_person(name, names)
    own = {*parsed.given, *parsed.particles, *parsed.family}
    roles = _words_of((name, *roles), own)
    said = [*roles, *_words_of(context.said, own)]
    heads = {word: head for word in said if (head := names.role_word(word))}
    firsts = {word: word[: -len(head)].rstrip("-") for word, head in heads.items()}
    genders = {names.titles.get(word.lower()) for word in said} | {names.roles[head].gender for head in heads.values()}
    genders.discard(None)
    if not genders and parsed.given:
        genders.add(names.given.get(_given(parsed)[0]))
    settings = {fold(word) for word in roles if _is_setting(word, names)}
    bodies = {fold(first) for word, first in firsts.items() if first and first[0].isupper() and "-" in word}
    bodies |= {fold(word) for word in said if _is_setting(word, names)} - context.places - names.towns
    return Person(
        name=parsed,
        functions=frozenset(heads.values()),
        fields=frozenset(fold(first) for first in firsts.values() if len(first) >= SHORTEST_FIELD),
        settings=frozenset(settings),
        bodies=frozenset(bodies),
        near=context.near,
        gender=genders.pop() if len(genders) == 1 else None,
    )


def _words_of(texts: Iterable[str], own: set[str]) -> list[str]:
    """The words of the texts that are no part of the name."""
    return [word for text in texts for word in _WORD.findall(text) if word not in own]


def _is_setting(word: str, names: NameWords) -> bool:
    """True for a name in what is said of a person; not of a country, in which the whole story may be set."""
    known = names.role_word(word) is not None or names.country(word) is not None
    return word[0].isupper() and not known and word.lower() not in names.articles


def exact_key(name: PersonName) -> tuple[str, ...]:
    """What two names that are the same have in common."""
    return (*_given(name), "/", _whole_family(name), name.suffix)


def family_keys(name: PersonName, *, exact: bool) -> frozenset[str]:
    """Keys of which two names share one whose family names are the same or, unless ``exact``, alike in any way."""
    family = _whole_family(name)
    if exact:
        return frozenset({family})
    double = _parts(name) if len(_parts(name)) > 1 else []
    return frozenset(
        {family, _bare_family(name), *double, *sounds(family), *loose_skeletons(family), *slip_keys(family)}
    )


def is_given_name(name: PersonName, names: NameWords) -> bool:
    """True for a single word that people are called by their parents and no family is."""
    word = _whole_family(name)
    return not name.full and not name.particles and word in names.given and word not in names.surnames


def compare_persons(a: Person, b: Person, names: NameWords) -> Finding:
    """What the first rule that applies says of two full names."""
    for rule in FULL_NAME_RULES:
        finding = rule(a, b, names)
        if finding is not None:
            return finding
    return DIFFERENT


def compare_surname(alone: Person, full: Person, names: NameWords, *, together: bool) -> Finding:
    """What is said of a family name that stands alone beside a full name; that no other full name fits is for the
    caller.

    ``together`` says that one article has both. A person is introduced by the full name, so that a family name in the
    same article that is almost the same is a slip; in another article a function that both bear must confirm it."""
    if alone.gender and full.gender and alone.gender != full.gender:
        return DIFFERENT
    if _same_family(alone.name, full.name):
        return Finding(Verdict.SAME, "surname", NameRelation.SURNAME)
    one, other = _whole_family(alone.name), _whole_family(full.name)
    known = _known(alone.name, full.name, names)
    if not alone.name.particles and one == _bare_family(full.name):
        sure = together or common_ground(alone, full, names) >= Ground.FUNCTION
        return Finding(Verdict.SAME if sure else Verdict.UNSURE, "surname-particle", NameRelation.SURNAME)
    if (is_transcribed(one, other) or _same_abroad(one, other, names)) and not known:
        return Finding(Verdict.SAME, "surname-spelling", NameRelation.TRANSLITERATION)
    if is_slip(one, other) or same_sound(one, other):
        least = Ground.OFFICE if known else Ground.FUNCTION
        sure = common_ground(alone, full, names) >= least or (together and not known)
        return Finding(Verdict.SAME if sure else Verdict.UNSURE, "surname-slip", NameRelation.SPELLING)
    return DIFFERENT


# The rules for two full names, in the order in which they are asked. --------------------


def generation(a: Person, b: Person, names: NameWords) -> Finding | None:  # noqa: ARG001 (rules have one shape)
    """*Jan Smit senior* and *Jan Smit junior* are two people; beside a *Jan Smit* without either, it can't be told."""
    if a.name.suffix == b.name.suffix:
        return None
    if not (_same_family(a.name, b.name) and _given(a.name) == _given(b.name)) or (a.name.suffix and b.name.suffix):
        return DIFFERENT
    return Finding(Verdict.UNSURE, "generation")


def same_name(a: Person, b: Person, names: NameWords) -> Finding | None:
    """The same given and family names are one person, unless each has the only office of its kind in another place."""
    if not (_same_family(a.name, b.name) and _given(a.name) == _given(b.name)):
        return None
    if a.gender and b.gender and a.gender != b.gender:
        return DIFFERENT
    if _apart(a, b, names):
        return Finding(Verdict.UNSURE, "namesakes")
    return Finding(Verdict.SAME, "same-name", NameRelation.FULL)


def other_given_name(a: Person, b: Person, names: NameWords) -> Finding | None:
    """Different given names under one family name are relatives, unless the one is a spelling of the other, or two
    initials and more; one initial, a short form, a middle name, a slip in a known name need a function that both
    bear."""
    if not _same_family(a.name, b.name):
        return None
    match _alike_given(a.name, b.name, names):
        case None:
            return DIFFERENT
        case "listed-spelling" | "patronymic" as rule:
            return Finding(Verdict.SAME, rule, NameRelation.TRANSLITERATION)
        case "given-spelling" as rule:
            return _unless_known(Finding(Verdict.SAME, rule, NameRelation.TRANSLITERATION), a, b, names)
        case "all-initials":
            return Finding(Verdict.UNSURE if _apart(a, b, names) else Verdict.SAME, "initials")
        case rule:
            return _confirmed(rule, a, b, names)


def transliteration(a: Person, b: Person, names: NameWords) -> Finding | None:
    """Family names that differ as two languages spell another alphabet are one name, when the given names agree and
    neither spelling is a family name of its own. What only the detour through a second language explains must look
    like such a name."""
    one, other = _whole_family(a.name), _whole_family(b.name)
    foreign = _same_abroad(one, other, names)
    if not (is_transcribed(one, other) or foreign):
        return None
    if not _agreeing_given(a.name, b.name, names, loose=foreign):
        return None
    return _unless_known(Finding(Verdict.SAME, "transliteration", NameRelation.TRANSLITERATION), a, b, names)


def by_ear(a: Person, b: Person, names: NameWords) -> Finding | None:
    """Family names that sound alike (*Cate*, *Kate*) may be one or two: a function that both bear decides, or a body
    that both are named beside where nobody is known to bear the names."""
    if not same_sound(_whole_family(a.name), _whole_family(b.name)):
        return None
    if not _agreeing_given(a.name, b.name, names, loose=False):
        return None
    least = Ground.OFFICE if _known(a.name, b.name, names) else Ground.NEAR
    return _confirmed("spelling", a, b, names, least=least)


def slip(a: Person, b: Person, names: NameWords) -> Finding | None:
    """One letter more, less or other in a long family name, two in a very long one, may be a slip when the given
    names agree: a function that both bear decides, an office where the letter is the last one or people are known to
    bear the names. Without that, 232 of 665 pairs of different Croatian, Irish and Finnish family names one letter
    apart were joined."""
    one, other = _whole_family(a.name), _whole_family(b.name)
    slips = 2 if min(len(one), len(other)) >= LONG_TYPO else 1
    if not is_slip(one, other, slips=slips, last=True) or not _agreeing_given(a.name, b.name, names, loose=False):
        return None
    sure = is_slip(one, other, slips=slips) and not _known(a.name, b.name, names)
    return _confirmed("slip", a, b, names, least=Ground.FUNCTION if sure else Ground.OFFICE)


def two_differences(a: Person, b: Person, names: NameWords) -> Finding | None:
    """Given names and family names that both differ a little (*D.J. Haverkate*, *Dirk-Jan Havercate*) are doubtful: a
    function that both bear decides where nobody is known to bear the family names."""
    one, other = _whole_family(a.name), _whole_family(b.name)
    alike = same_sound(one, other) or is_slip(one, other)
    if not alike or _alike_given(a.name, b.name, names) in {None, "middle-name", "short-form"}:
        return None
    least = Ground.OFFICE if _known(a.name, b.name, names) else Ground.FUNCTION
    return _confirmed("two-differences", a, b, names, least=least)


def particle(a: Person, b: Person, names: NameWords) -> Finding | None:
    """Family names that differ in the particle alone (*van den Berg*, *van der Berg*, *Berg*) are as a rule two: where
    a particle is missing a function that both bear decides, an office where people are known to bear the name or the
    particles differ."""
    if _bare_family(a.name) != _bare_family(b.name) or not _agreeing_given(a.name, b.name, names, loose=False):
        return None
    missing = not (a.name.particles and b.name.particles) and not _known(a.name, b.name, names)
    return _confirmed("particle", a, b, names, least=Ground.FUNCTION if missing else Ground.OFFICE)


def double_name(a: Person, b: Person, names: NameWords) -> Finding | None:
    """*Anna Smit-Bakker* may be *Anna Smit*, or her niece: a function that both bear decides."""
    one, other = _parts(a.name), _parts(b.name)
    if (
        len(one) == len(other)
        or _given(a.name) != _given(b.name)
        or not (set(one) <= set(other) or set(other) <= set(one))
    ):
        return None
    return _confirmed("double-name", a, b, names)


Rule = Callable[[Person, Person, NameWords], Finding | None]

FULL_NAME_RULES: tuple[Rule, ...] = (
    generation,
    same_name,
    other_given_name,
    transliteration,
    by_ear,
    slip,
    two_differences,
    particle,
    double_name,
)


# What the rules ask. --------------------


def _confirmed(
    rule: str,
    a: Person,
    b: Person,
    names: NameWords,
    *,
    least: Ground = Ground.FUNCTION,
    relation: NameRelation = NameRelation.SPELLING,
) -> Finding:
    """One person when the two have that much in common, and no office that tells them apart; unsure otherwise."""
    sure = common_ground(a, b, names) >= least and not _apart(a, b, names)
    return Finding(Verdict.SAME if sure else Verdict.UNSURE, rule, relation)


def _unless_known(finding: Finding, a: Person, b: Person, names: NameWords) -> Finding:
    """The finding; for names that people are known to bear only with an office that confirms it."""
    return _confirmed(finding.rule, a, b, names, least=Ground.OFFICE) if _known(a.name, b.name, names) else finding


def common_ground(a: Person, b: Person, names: NameWords) -> Ground:
    """The most that two persons have in common beside their names."""
    shared = [one for one, other in product(a.functions, b.functions) if _alike_functions(one, other, names)]
    if not a.bodies.isdisjoint(b.bodies) or any(names.roles[head].unique for head in shared):
        return Ground.OFFICE
    if not a.settings.isdisjoint(b.settings) and any(head not in names.crowd_roles for head in shared):
        return Ground.OFFICE
    if not a.fields.isdisjoint(b.fields) or any(head not in names.crowd_roles for head in shared):
        return Ground.FUNCTION
    if not a.near.isdisjoint(b.near):
        return Ground.NEAR
    return Ground.CROWD if shared else Ground.NONE


def _alike_functions(one: str, other: str, names: NameWords) -> bool:
    """True for one function, whatever its gender, and for two words for one."""
    return one[:SAME_ROLE] == other[:SAME_ROLE] or other in names.synonyms_of(one)


def _apart(a: Person, b: Person, names: NameWords) -> bool:
    """True when both hold an office of which a place has one, in different places."""
    offices = any(
        names.roles[one].unique and _alike_functions(one, other, names)
        for one, other in product(a.functions, b.functions)
    )
    return bool(offices and a.settings and b.settings and a.settings.isdisjoint(b.settings))


def _known(a: PersonName, b: PersonName, names: NameWords) -> bool:
    """True when one of the family names is one that people are known to bear."""
    return any(fold(word) in names.surnames or word.lower() in names.surnames for word in (*a.family, *b.family))


def _same_abroad(one: str, other: str, names: NameWords) -> bool:
    """True for two family names that end as names in Cyrillic do and can be one that has gone through two languages."""
    foreign = one.endswith(names.foreign_endings) and other.endswith(names.foreign_endings)
    return foreign and same_loose_skeleton(one, other)


def _same_family(a: PersonName, b: PersonName) -> bool:
    return _whole_family(a) == _whole_family(b)


def _whole_family(name: PersonName) -> str:
    """The family name with its particles, folded, as one word; the Arabic article in one form."""
    words = [fold(word).strip("-") for word in (*name.particles, *name.family)]
    return "".join(_ARABIC_ARTICLE.sub("al", word).replace("-", "") for word in words)


def _bare_family(name: PersonName) -> str:
    """The family name without its particles, folded, as one word."""
    return "".join(fold(word).replace("-", "") for word in name.family)


def _parts(name: PersonName) -> list[str]:
    """The family names of a double name."""
    return [part for word in name.family for part in fold(word).split("-") if part]


def _given(name: PersonName) -> tuple[str, ...]:
    return tuple(fold(word).strip(".") for word in name.given)


def _alike_given(a: PersonName, b: PersonName, names: NameWords) -> str | None:
    """Why the given names of two namesakes may be one: the rule, or ``None`` when they are two names."""
    one, other = _given(a), _given(b)
    if not one or not other:
        return None
    if fitting := _fitting_initials(a, b):
        return "initials" if fitting == 1 else "all-initials"
    if len(one) != len(other):
        short, long = sorted((one, other), key=len)
        return _middle_name(short, long, names)
    pairs = [(x, y) for x, y in zip(one, other, strict=True) if x != y]
    return _alike_names(*pairs[0], names) if len(pairs) == 1 else None


def _middle_name(short: tuple[str, ...], long: tuple[str, ...], names: NameWords) -> str | None:
    """The rule for a name that has middle names beside one that has not; a patronymic is left out freely."""
    if long[: len(short)] != short:
        return None
    return "patronymic" if all(word.endswith(names.patronymics) for word in long[len(short) :]) else "middle-name"


def _alike_names(one: str, other: str, names: NameWords) -> str | None:
    """Why two given names may be one."""
    if one in names.spellings and names.spellings[one] == names.spellings.get(other):
        return "listed-spelling"
    if other in names.short_forms.get(one, ()) or one in names.short_forms.get(other, ()):
        return "short-form"
    if is_transcribed(one, other) and not _two_names(one, other, names):
        return "given-spelling"
    if same_sound(one, other):
        return "given-by-ear"
    # A slip makes something that nobody is called out of a name that people have.
    one_known = (one in names.given) != (other in names.given)
    return "given-slip" if one_known and is_slip(one, other) else None


def _fitting_initials(a: PersonName, b: PersonName) -> int:
    """How many letters of the initials of the one begin given names of the other, where one side has initials only and
    all of them fit; two and more only count where both have as many given names."""
    for short, long in ((a, b), (b, a)):
        if all(_INITIALS.fullmatch(word) for word in short.given):
            letters = [letter for word in short.given for letter in fold(word) if letter.isalpha()]
            firsts = [part[0] for word in long.given for part in fold(word).split("-") if part]
            if letters == firsts and not all(_INITIALS.fullmatch(word) for word in long.given):
                return len(letters)
            if letters[: len(firsts)] == firsts[: len(letters)]:
                return 1
    return 0


def _agreeing_given(a: PersonName, b: PersonName, names: NameWords, *, loose: bool) -> bool:
    """True when the given names are the same but for their spelling."""
    one, other = _given(a), _given(b)
    if len(one) != len(other) or not one:
        return False
    alike = same_loose_skeleton if loose else same_skeleton
    return all(
        names.spellings.get(x, x) == names.spellings.get(y, y) or (alike(x, y) and not _two_names(x, y, names))
        for x, y in zip(one, other, strict=True)
    )


def _two_names(one: str, other: str, names: NameWords) -> bool:
    """True for two names that people are given, which only sound alike (*Karel*, *Carel*)."""
    return one != other and one in names.given and other in names.given


def _name_words(words: list[str], names: NameWords) -> list[str]:
    """The words of the name itself, without the titles, functions and articles before it and a phrase of place behind
    it."""
    start = max((place + 1 for place in range(len(words) - 1) if _stands_before(words, place, names)), default=0)
    return _without_place(_after_office(words[start:], names), names, office=start > 0)


def _stands_before(words: list[str], place: int, names: NameWords) -> bool:
    """True for a title, a function or another word that stands before a name; with a capital only where a phrase
    begins."""
    word, lower = words[place], words[place].lower()
    noun = names.role_word(word) is not None or lower in names.titles or lower in names.kin
    if word.islower():
        return noun or (lower not in names.particles and word.isalpha())
    begins = place == 0 or names.country(words[0]) is not None or words[0].lower() in names.articles
    if not (noun and begins):
        return False
    # *Koning* and *Bakker* are families' names too: before a given name they are functions.
    follows_given = place + 1 < len(words) and fold(words[place + 1]).split("-")[0] in names.given
    return follows_given or not (lower in names.given or lower in names.surnames)


def _after_office(words: list[str], names: NameWords) -> list[str]:
    """The name behind an office (*van Binnenlandse Zaken Anna Smit*): from its first given name."""
    if words and words[0].islower() and words[0] in names.particles:
        for place in range(2, len(words) - 1):
            if fold(words[place]) in names.given:
                return words[place:]
    return words


def _without_place(words: list[str], names: NameWords, *, office: bool) -> list[str]:
    """The name without what a preposition adds to it (*Anna Smit van Dorp*): behind a family name, that is behind a
    word that is no given name or behind a particle with its word, no particle follows. A single word before the
    particle is a family name when an office stands before it (*burgemeester Smit van Dorp*)."""
    for place in range(1, len(words)):
        if words[place] not in names.place_prepositions or words[place - 1].lower() in names.particles:
            continue
        before = words[:place]
        if place == 1 and not (office and fold(words[0]) not in names.given):
            continue
        last = words[place - 1]
        if any(word.lower() in names.particles for word in before) or not (
            fold(last) in names.given or _INITIALS.fullmatch(last)
        ):
            return before
    return words


def _is_particle(word: str, place: int, words: list[str], names: NameWords) -> bool:
    """True for a particle before the family name; with a capital only where a family name begins (*De Smet*, *Jan De
    Smet*)."""
    if word.lower() not in names.particles:
        return False
    return word.islower() or place > 0 or (len(words) > 1 and fold(word) not in names.given)
