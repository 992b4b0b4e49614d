"""The rules by which two names are of one person.

Similarity alone never joins two people. Of full names, the family names and the given names are compared apart, and
where they are not the same the rules ask what makes the difference: another alphabet, a slip in a name that nobody
bears, a short form. Where more than one explanation is left (relatives, namesakes), only a function that both bear
decides, else the two stay apart and are listed as unsure."""

from __future__ import annotations

from collections.abc import Callable

from wederhoor.align.compare.bearer import Ground, Person, are_apart, common_ground
from wederhoor.align.compare.familyname import (
    bare_family,
    double_parts,
    is_known,
    same_abroad,
    same_family,
    whole_family,
)
from wederhoor.align.compare.givenname import agreeing_given, alike_given
from wederhoor.align.compare.namekey import exact_key
from wederhoor.align.compare.spelling import (
    LONG_TYPO,
    is_slip,
    is_transcribed,
    same_skeleton,
    same_sound,
    same_without_marks,
)
from wederhoor.align.compare.verdict import DIFFERENT, Finding, Verdict
from wederhoor.lang.names import NameWords
from wederhoor.records.entity import NameRelation

SHORTEST_MISSPELT = 5
"""Letters of a family name in which a letter may be a slip where a function and a body beside both confirm it: of names
of four letters most are one letter from another (*Boos*, *Bos*)."""


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
    if same_family(alone.name, full.name):
        return Finding(Verdict.SAME, "surname", NameRelation.SURNAME)
    one, other = whole_family(alone.name), whole_family(full.name)
    known = is_known(alone.name, full.name, names)
    if not alone.name.particles and one == bare_family(full.name):
        sure = together or common_ground(alone, full, names) >= Ground.FUNCTION
        return Finding(Verdict.SAME if sure else Verdict.UNSURE, "surname-particle", NameRelation.SURNAME)
    if (is_transcribed(one, other) or same_abroad(one, other, names)) and not known:
        return Finding(Verdict.SAME, "surname-spelling", NameRelation.TRANSLITERATION)
    if is_slip(one, other) or same_sound(one, other):
        least = Ground.OFFICE if known else Ground.FUNCTION
        sure = common_ground(alone, full, names) >= least or (together and not known)
        return Finding(Verdict.SAME if sure else Verdict.UNSURE, "surname-slip", NameRelation.SPELLING)
    return DIFFERENT


def generation(a: Person, b: Person, names: NameWords) -> Finding | None:  # noqa: ARG001 (rules have one shape)
    """*Jan Smit senior* and *Jan Smit junior* are two people; beside a *Jan Smit* without either, it can't be told."""
    if a.name.suffix == b.name.suffix:
        return None
    if not (same_family(a.name, b.name) and a.name.folded == b.name.folded) or (a.name.suffix and b.name.suffix):
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
    if not same_family(a.name, b.name):
        return None
    match alike_given(a.name, b.name, names):
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
    one, other = whole_family(a.name), whole_family(b.name)
    foreign = same_abroad(one, other, names)
    if not (is_transcribed(one, other) or foreign):
        return None
    if not agreeing_given(a.name, b.name, names, loose=foreign):
        return None
    return _unless_known(Finding(Verdict.SAME, "transliteration", NameRelation.TRANSLITERATION), a, b, names)


def without_marks(a: Person, b: Person, names: NameWords) -> Finding | None:
    """Family names that a mark on a consonant tells apart (*Iliesu*, *Iliesjoe*) may be one: a function that both bear
    decides, an office where people are known to bear them."""
    if not same_without_marks(whole_family(a.name), whole_family(b.name)):
        return None
    if not agreeing_given(a.name, b.name, names, loose=False):
        return None
    least = Ground.OFFICE if is_known(a.name, b.name, names) else Ground.FUNCTION
    return _confirmed("spelling", a, b, names, least=least, relation=NameRelation.TRANSLITERATION)


def by_ear(a: Person, b: Person, names: NameWords) -> Finding | None:
    """Family names that sound alike (*Cate*, *Kate*) may be one or two: a function that both bear decides, or a body
    that both are named beside where nobody is known to bear the names."""
    if not same_sound(whole_family(a.name), whole_family(b.name)):
        return None
    if not agreeing_given(a.name, b.name, names, loose=False):
        return None
    least = Ground.OFFICE if is_known(a.name, b.name, names) else Ground.NEAR
    return _confirmed("spelling", a, b, names, least=least)


def slip(a: Person, b: Person, names: NameWords) -> Finding | None:
    """One letter more, less or other in a long family name, two in a very long one, may be a slip when the given
    names agree: a function that both bear decides, an office where the letter is the last one or people are known to
    bear the names. Without that, 232 of 665 pairs of different Croatian, Irish and Finnish family names one letter
    apart were joined."""
    one, other = whole_family(a.name), whole_family(b.name)
    if _is_misspelt(one, other, names) and agreeing_given(a.name, b.name, names, loose=False):
        finding = _confirmed("slip", a, b, names)
        if finding.verdict is Verdict.SAME and not a.near.isdisjoint(b.near):
            return finding
    slips = 2 if min(len(one), len(other)) >= LONG_TYPO else 1
    if not is_slip(one, other, slips=slips, last=True) or not agreeing_given(a.name, b.name, names, loose=False):
        return None
    sure = is_slip(one, other, slips=slips) and not is_known(a.name, b.name, names)
    return _confirmed("slip", a, b, names, least=Ground.FUNCTION if sure else Ground.OFFICE)


def two_differences(a: Person, b: Person, names: NameWords) -> Finding | None:
    """Given names and family names that both differ a little (*D.J. Haverkate*, *Dirk-Jan Havercate*) are doubtful: a
    function that both bear decides where nobody is known to bear the family names; an office where the given names are
    those of two languages (*Oleksandr*, *Aleksandr*)."""
    one, other = whole_family(a.name), whole_family(b.name)
    alike = same_sound(one, other) or is_slip(one, other)
    given = alike_given(a.name, b.name, names)
    if not alike or given in {None, "middle-name"} or (given == "short-form" and not same_skeleton(one, other)):
        return None
    least = Ground.OFFICE if is_known(a.name, b.name, names) else Ground.FUNCTION
    return _confirmed("two-differences", a, b, names, least=least)


def particle(a: Person, b: Person, names: NameWords) -> Finding | None:
    """Family names that differ in the particle alone (*van den Berg*, *van der Berg*, *Berg*) are as a rule two: where
    a particle is missing a function that both bear decides, an office where people are known to bear the name or the
    particles differ."""
    if bare_family(a.name) != bare_family(b.name) or not agreeing_given(a.name, b.name, names, loose=False):
        return None
    missing = not (a.name.particles and b.name.particles) and not is_known(a.name, b.name, names)
    return _confirmed("particle", a, b, names, least=Ground.FUNCTION if missing else Ground.OFFICE)


def double_name(a: Person, b: Person, names: NameWords) -> Finding | None:
    """*Anna Smit-Bakker* may be *Anna Smit*, or her niece: a function that both bear decides."""
    one, other = double_parts(a.name), double_parts(b.name)
    if (
        len(one) == len(other)
        or a.name.folded != b.name.folded
        or not (set(one) <= set(other) or set(other) <= set(one))
    ):
        return None
    return _confirmed("double-name", a, b, names)


def _is_misspelt(one: str, other: str, names: NameWords) -> bool:
    """True for a family name that is a letter shorter than another one, unless people are known to bear both; in short
    names too, and where one of them is known."""
    both = one in names.surnames and other in names.surnames
    return not both and is_slip(one, other, shortest=SHORTEST_MISSPELT)


Rule = Callable[[Person, Person, NameWords], Finding | None]

FULL_NAME_RULES: tuple[Rule, ...] = (
    generation,
    same_name,
    other_given_name,
    transliteration,
    without_marks,
    by_ear,
    slip,
    two_differences,
    particle,
    double_name,
)


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
    return _confirmed(finding.rule, a, b, names, least=Ground.OFFICE) if is_known(a.name, b.name, names) else finding
