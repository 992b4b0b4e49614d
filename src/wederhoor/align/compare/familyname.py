"""Family names: as one word, and which of them people are known to bear."""

from __future__ import annotations

import re
from functools import lru_cache

from wederhoor.align.compare.fullname import PersonName
from wederhoor.align.compare.spelling import fold, same_loose_skeleton
from wederhoor.lang.names import NameWords

_ARABIC_ARTICLE = re.compile(r"^[aeu]l(?:-|$)")


def is_known(a: PersonName, b: PersonName, names: NameWords) -> bool:
    """True when one of the family names is one that people are known to bear."""
    return any(fold(word) in names.surnames or word.lower() in names.surnames for word in (*a.family, *b.family))


def same_abroad(one: str, other: str, names: NameWords) -> bool:
    """True for two family names that end as names in Cyrillic do and can be one that has gone through two languages."""
    foreign = one.endswith(names.foreign_endings) and other.endswith(names.foreign_endings)
    return foreign and same_loose_skeleton(one, other)


def same_family(a: PersonName, b: PersonName) -> bool:
    """True for the same family name with the same particles, however it is accented."""
    return whole_family(a) == whole_family(b)


@lru_cache(maxsize=1 << 16)
def whole_family(name: PersonName) -> str:
    """The family name with its particles, folded, as one word; the Arabic article in one form."""
    words = [fold(word).strip("-") for word in (*name.particles, *name.family)]
    return "".join(_ARABIC_ARTICLE.sub("al", word).replace("-", "") for word in words)


def bare_family(name: PersonName) -> str:
    """The family name without its particles, folded, as one word."""
    return "".join(fold(word).replace("-", "") for word in name.family)


def double_parts(name: PersonName) -> list[str]:
    """The family names of a double name."""
    return [part for word in name.family for part in fold(word).split("-") if part]
