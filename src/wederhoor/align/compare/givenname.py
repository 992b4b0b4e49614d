"""Given names: what may be two writings of one, and what is two names."""

from __future__ import annotations

from wederhoor.align.compare.fullname import INITIALS, PersonName
from wederhoor.align.compare.spelling import (
    fold,
    is_slip,
    is_transcribed,
    same_loose_skeleton,
    same_skeleton,
    same_sound,
)
from wederhoor.lang.names import NameWords


def has_initials(name: PersonName) -> bool:
    """True for a name with initials in the place of given names."""
    return all(INITIALS.fullmatch(word) for word in name.given)


def alike_given(a: PersonName, b: PersonName, names: NameWords) -> str | None:
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
    rules = {_alike_names(x, y, names) for x, y in pairs}
    if len(pairs) > 1 and not rules <= {"listed-spelling", "short-form"}:
        return None
    return max(rules, key=lambda rule: rule == "short-form", default=None)


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


def agreeing_given(a: PersonName, b: PersonName, names: NameWords, *, loose: bool) -> bool:
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
