"""The rules by which two names are of one person.

Similarity alone never joins two people. Of full names, the family names and the given names are compared apart, and
where they are not the same the rules ask what makes the difference: another alphabet, a slip in a name that nobody
bears, a short form. Where more than one explanation is left (relatives, namesakes), only a function that both bear
decides, else the two stay apart and are listed as unsure."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from wederhoor.align.compare.bearer import Ground, Person, are_apart, common_ground
from wederhoor.align.compare.fullname import INITIALS, PersonName
from wederhoor.align.compare.spelling import (
    LONG_TYPO,
    fold,
    is_slip,
    is_transcribed,
    loose_skeletons,
    same_loose_skeleton,
    same_skeleton,
    same_sound,
    skeletons,
    slip_keys,
    sounds,
)
from wederhoor.align.compare.verdict import DIFFERENT, Finding, Verdict
from wederhoor.lang.names import NameWords
from wederhoor.records.entity import NameRelation

_ARABIC_ARTICLE = re.compile(r"^[aeu]l(?:-|$)")


def exact_key(name: PersonName) -> tuple[str, ...]:
    """What two names that are the same have in common."""
    return ("".join(name.folded), "/", _whole_family(name), name.suffix)


def family_keys(name: PersonName, *, exact: bool) -> frozenset[str]:
    """Keys of which two names share one whose family names are the same or, unless ``exact``, alike in any way."""
    family = _whole_family(name)
    if exact:
        return frozenset({family})
    double = _parts(name) if len(_parts(name)) > 1 else []
    return frozenset(
        {family, _bare_family(name), *double, *sounds(family), *loose_skeletons(family), *slip_keys(family)}
    )


def given_keys(name: PersonName, names: NameWords) -> frozenset[str]:
    """Keys of which two names share one that no rule finds to be of one person unless their given names are alike;
    what initials and names have in common is left to ``initial``."""
    first, whole = next(iter(name.folded), ""), "-".join(name.folded)
    listed = {names.spellings.get(first, first), *names.short_forms.get(first, ()), *names.short_forms.get(whole, ())}
    spelled = sounds(first) | skeletons(first) | loose_skeletons(first) | slip_keys(first)
    return frozenset({first, whole, *listed, *spelled})


def initial(name: PersonName) -> str:
    """The first letter of the given names."""
    return next((letter for word in name.given for letter in fold(word) if letter.isalpha()), "")


def has_initials(name: PersonName) -> bool:
    """True for a name with initials in the place of given names."""
    return all(INITIALS.fullmatch(word) for word in name.given)


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
    if names.are_exclusive(alone.functions, full.functions):
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
    if not (_same_family(a.name, b.name) and a.name.folded == b.name.folded) or (a.name.suffix and b.name.suffix):
        return DIFFERENT
    return Finding(Verdict.UNSURE, "generation")


def same_name(a: Person, b: Person, names: NameWords) -> Finding | None:
    """The same given and family names, in one word or two (*Giancarlo*, *Gian Carlo*), are one person, unless each has
    the only office of its kind in another place."""
    if exact_key(a.name)[:-1] != exact_key(b.name)[:-1]:
        return None
    if a.gender and b.gender and a.gender != b.gender:
        return DIFFERENT
    if are_apart(a, b, names):
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
            return Finding(Verdict.UNSURE if are_apart(a, b, names) else Verdict.SAME, "initials")
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
    function that both bear decides where nobody is known to bear the family names; an office where the given names are
    those of two languages (*Oleksandr*, *Aleksandr*)."""
    one, other = _whole_family(a.name), _whole_family(b.name)
    alike = same_sound(one, other) or is_slip(one, other)
    given = _alike_given(a.name, b.name, names)
    if not alike or given in {None, "middle-name"} or (given == "short-form" and not same_skeleton(one, other)):
        return None
    sure = given != "short-form" and not _known(a.name, b.name, names)
    least = Ground.FUNCTION if sure else Ground.OFFICE
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
        or a.name.folded != b.name.folded
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
    sure = common_ground(a, b, names) >= least and not are_apart(a, b, names)
    return Finding(Verdict.SAME if sure else Verdict.UNSURE, rule, relation)


def _unless_known(finding: Finding, a: Person, b: Person, names: NameWords) -> Finding:
    """The finding; for names that people are known to bear only with an office that confirms it."""
    return _confirmed(finding.rule, a, b, names, least=Ground.OFFICE) if _known(a.name, b.name, names) else finding


def _known(a: PersonName, b: PersonName, names: NameWords) -> bool:
    """True when one of the family names is one that people are known to bear."""
    return any(fold(word) in names.surnames or word.lower() in names.surnames for word in (*a.family, *b.family))


def _same_abroad(one: str, other: str, names: NameWords) -> bool:
    """True for two family names that end as names in Cyrillic do and can be one that has gone through two languages."""
    foreign = one.endswith(names.foreign_endings) and other.endswith(names.foreign_endings)
    return foreign and same_loose_skeleton(one, other)


def _same_family(a: PersonName, b: PersonName) -> bool:
    return _whole_family(a) == _whole_family(b)


@lru_cache(maxsize=1 << 16)
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


def _alike_given(a: PersonName, b: PersonName, names: NameWords) -> str | None:
    """Why the given names of two namesakes may be one: the rule, or ``None`` when they are two names."""
    one, other = a.folded, b.folded
    if not one or not other:
        return None
    if fitting := _fitting_initials(a, b):
        return "initials" if fitting == 1 else "all-initials"
    whole, second = "-".join(one), "-".join(other)
    if _is_short_form(whole, second, names):
        return "short-form"
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
    if _is_short_form(one, other, names):
        return "short-form"
    if is_transcribed(one, other) and not _two_names(one, other, names):
        return "given-spelling"
    if same_sound(one, other):
        return "given-by-ear"
    # A slip makes something that nobody is called out of a name that people have.
    one_known = (one in names.given) != (other in names.given)
    return "given-slip" if one_known and is_slip(one, other) else None


def _is_short_form(one: str, other: str, names: NameWords) -> bool:
    return other in names.short_forms.get(one, ()) or one in names.short_forms.get(other, ())


def _fitting_initials(a: PersonName, b: PersonName) -> int:
    """How many letters of the initials of the one begin given names of the other, where one side has initials only and
    all of them fit; two and more only count where both have as many given names."""
    for short, long in ((a, b), (b, a)):
        if has_initials(short):
            letters = [letter for word in short.given for letter in fold(word) if letter.isalpha()]
            firsts = [part[0] for word in long.given for part in fold(word).split("-") if part]
            if letters == firsts and not has_initials(long):
                return len(letters)
            if letters[: len(firsts)] == firsts[: len(letters)]:
                return 1
    return 0


def _agreeing_given(a: PersonName, b: PersonName, names: NameWords, *, loose: bool) -> bool:
    """True when the given names are the same but for their spelling."""
    one, other = a.folded, b.folded
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
