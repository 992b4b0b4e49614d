"""Keys of which two names share one when they are to be compared."""

from __future__ import annotations

from wederhoor.align.compare.familyname import bare_family, double_parts, whole_family
from wederhoor.align.compare.fullname import PersonName
from wederhoor.align.compare.spelling import fold, loose_skeletons, markless_skeletons, skeletons, slip_keys, sounds
from wederhoor.lang.names import NameWords


def exact_key(name: PersonName) -> tuple[str, ...]:
    """What two names that are the same have in common."""
    return ("".join(name.folded), "/", whole_family(name), name.suffix)


def family_keys(name: PersonName, *, exact: bool) -> frozenset[str]:
    """Keys of which two names share one whose family names are the same or, unless ``exact``, alike in any way."""
    family = whole_family(name)
    if exact:
        return frozenset({family})
    double = double_parts(name) if len(double_parts(name)) > 1 else []
    spelled = sounds(family) | loose_skeletons(family) | markless_skeletons(family) | slip_keys(family)
    return frozenset({family, bare_family(name), *double, *spelled})


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


def is_given_name(name: PersonName, names: NameWords) -> bool:
    """True for a single word that people are called by their parents and no family is."""
    word = whole_family(name)
    return not name.full and not name.particles and word in names.given and word not in names.surnames
