"""Whether two words may be spellings of one name: by the letters that languages write one sound with, or by one slip.

A skeleton keeps what Dutch, English, German and French spellings of a Cyrillic or Arabic name have in common. *oe*,
*u* and *ou* are one vowel, *tsj*, *tsch* and *ch* one consonant, *j*, *y*, *i* and *ij* one half-vowel. It says that
two spellings can be of one name, not that they are: whoever uses it asks for more (the other names, the function,
that neither is a known name)."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from rapidfuzz.distance import OSA

SHORTEST_TYPO = 6
"""Letters of a word in which one letter may be a slip. Of the 7,689 family names of the Dutch pack, 48 in 100 with
five letters are one letter inside the word from another, 44 with six, 30 with nine: length alone tells little, which
is why a slip always needs something else that confirms it."""

LONG_TYPO = 10
"""Letters from which two slips are allowed, and a slip in a compound is believed: 16 in 100 family names of ten
letters are one letter inside the word from another, half as many as of eight."""

LONGEST_WORD = 60
"""Letters up to which a word is looked for with a letter left out: the longest family names and the longest Dutch
compounds of newspapers stay well below it. A longer "word" is a file that lost its spaces, and its keys would take
memory with the square of its length."""

_REMEMBERED = 1 << 16
"""Words whose folded form and skeletons are kept: the names of some thousand articles."""

_APOSTROPHES = re.compile(r"['’‘`´ʼ\u00ad]")

_CH = re.compile(r"(?<![st])(?<!sh)ch")
"""The *ch* that English reads as in *church*, Dutch as in *acht* and French as in *chat*; *sch*, *tch* and *shch* are
read alike by all."""

_ALPHABETS = (
    # Cyrillic consonants: Dutch, German, English, French spelling.
    (r"shch|sjtsj|schtsch|chtch", "Q"),
    (r"tsch|tsj|tch", "C"),
    (r"zh|zj", "Z"),
    (r"sch|sh|sj", "S"),
    (r"kh", "H"),
    (r"gh", "g"),
    (r"w", "v"),
    (r"ff$", "v"),
    # The last letter of many Arabic names, which French leaves out and English writes.
    (r"(?<=[ae])h$", ""),
    # Vowels: u as Dutch, English and French write it; j at the start of a word is not the vowel i.
    (r"oe|ou", "u"),
    (r"^[jy](?=[aeou])", "J"),
    # The first letter of Cyrillic Yeltsin and Yevtushenko, which many desks write as they write it inside a name.
    (r"^J(?=e\w*(?:[eo]va?|ina?|enko|sk[iy]j?|ich|i[Cc]|i?uk|burg)$)", ""),
    # Dutch ij before a consonant is a vowel of its own (Dijk); elsewhere it ends a Slavic name (Vasilij, Grigorij).
    (r"ij(?=[bdfgHhklmnprstvzCSZQ])", "Y"),
    (r"[ijy]+", "i"),
    # Cyrillic yo, which Russian print writes as ye: Semjonov and Semenov, Gorbatsjov and Gorbachev.
    (r"i[oe]v$", "ev"),
    (r"(?<=[CSZQ])ov$", "ev"),
    (r"ie(?=[bdfgHhklmnprstvzCSZQ])", "i"),
)
"""What one letter of another alphabet becomes in the languages of newspapers; the order matters."""

_DUTCH = (
    (r"(?<=[aeou])(?:ij|y)", "i"),
    (r"(?<![aeou])(?:ij|y)(?![aeou])", "Y"),
)
"""What Dutch and Flemish families write in several ways: *ui*, *uij* and *uy* (*Kuipers*, *Kuijpers*, *Kuypers*), *ei*
and *eij* (*Meier*, *Meijer*), *ij* and *y* (*Wijnants*, *Wynants*). Source: common
knowledge of Dutch family names, whose spellings were fixed before that of the language was."""

_FOLDED = str.maketrans({"ı": "i", "ł": "l", "ø": "o", "đ": "d", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d"})
"""Letters that no accent can be taken off, as desks write them that lack them (*Yıldırım*, *Yildirim*)."""

_HABITS = (
    (r"^mc(?=[a-z]{3})", "mac"),
    (r"ph", "f"),
    (r"g(?=t)", "H"),
    (r"th", "t"),
    (r"ck|q", "k"),
    (r"c(?=[eiy])", "s"),
    (r"c", "k"),
    (r"x", "ks"),
    (r"tz", "ts"),
    (r"([^aeiou])\1+", r"\1"),
)
"""Letters that a writer may double or take for others of the same sound. They also tell family names apart (*Kok*,
*Cock*)."""

_WEAK = (
    (r"ou", "u"),
    (r"ie|(?<![ao])y", "i"),
    (r"w", "v"),
    (r"gh", "g"),
)
"""Letters that two languages write one sound with and that tell words of one language apart too (*Velden*, *Welden*;
*Kuik*, *Kuyk*; *Davies*, *Davis*): of pairs of families, towns and firms that a letter tells apart they made most of
those that were joined."""

_LANGUAGES = (
    # German has one writing for Dutch zj and sj; Ukrainian h is Russian g (Holovko, Golovko); German s before a vowel
    # is voiced; French writes -ine for -in (Raspoutine).
    (r"Z", "S"),
    (r"[gH]", "h"),
    (r"(?<![^aeiou])s(?=[aeiou])", "z"),
    (r"ine$", "in"),
)
"""What differs between the languages that a name has gone through."""

_UNMARKED = str.maketrans({"S": "s", "C": "c", "Z": "z", "Q": "s"})
"""The letters of which a mark makes another sound in the Latin alphabets of Romania, Turkey and Slavic lands."""


@lru_cache(maxsize=_REMEMBERED)
def fold(word: str) -> str:
    """The word in lower case without accents, apostrophes and soft hyphens."""
    decomposed = unicodedata.normalize("NFD", _APOSTROPHES.sub("", word).casefold().translate(_FOLDED))
    return unicodedata.normalize("NFC", "".join(char for char in decomposed if not unicodedata.combining(char)))


@lru_cache(maxsize=_REMEMBERED)
def skeletons(word: str) -> frozenset[str]:
    """What the spellings of a name from another alphabet have in common: three skeletons for a word with *ch*, which is
    one sound in English, another in Dutch and a third in French."""
    folded = fold(word)
    readings = [_CH.sub(sound, folded) for sound in "CHS"] if _CH.search(folded) else [folded]
    return frozenset(_apply(_ALPHABETS, reading) for reading in readings)


@lru_cache(maxsize=_REMEMBERED)
def sounds(word: str) -> frozenset[str]:
    """Skeletons that also have in common what writers of one alphabet confuse."""
    dutch = _apply(_ALPHABETS, _apply(_DUTCH, fold(word)))
    return frozenset(_apply(_HABITS, skeleton) for skeleton in {*skeletons(word), dutch})


@lru_cache(maxsize=_REMEMBERED)
def loose_skeletons(word: str) -> frozenset[str]:
    """Skeletons that also have in common what Ukrainian and Russian, German and French make of one name."""
    return frozenset(_apply(_LANGUAGES, skeleton) for skeleton in skeletons(word))


@lru_cache(maxsize=_REMEMBERED)
def rough_skeletons(word: str) -> frozenset[str]:
    """Skeletons with one sibilant for all: *Tsjorna*, *Zjorna* and *Sjorna*, which ears that know none of them
    confuse."""
    return frozenset(re.sub("[CZSQ]", "S", skeleton) for skeleton in skeletons(word))


@lru_cache(maxsize=_REMEMBERED)
def markless_skeletons(word: str) -> frozenset[str]:
    """Skeletons without what a mark on a consonant says: *ș*, *š* and *ş* are written *s* by desks that lack the mark,
    *sj* or *sh* by those that write what is heard (*Iliesu*, *Iliesjoe*)."""
    return frozenset(skeleton.translate(_UNMARKED) for skeleton in skeletons(word))


def split_number(word: str) -> tuple[str, str]:
    """The letters of a word and the digits that it ends in (*Kanaal24*)."""
    letters = word.rstrip("0123456789")
    return letters, word[len(letters) :]


def same_skeleton(one: str, other: str) -> bool:
    """True when the words can be one name from another alphabet."""
    return not skeletons(one).isdisjoint(skeletons(other))


def is_transcribed(one: str, other: str) -> bool:
    """True when the words can be one name from another alphabet, and more than weak letters shows it."""
    return same_skeleton(one, other) and _apply(_WEAK, fold(one)) != _apply(_WEAK, fold(other))


def same_without_marks(one: str, other: str) -> bool:
    """True when the words can be one name with and without the marks on its consonants."""
    return not markless_skeletons(one).isdisjoint(markless_skeletons(other))


def same_sound(one: str, other: str) -> bool:
    """True when the words can be one name, spelled by ear."""
    return not sounds(one).isdisjoint(sounds(other))


def same_loose_skeleton(one: str, other: str) -> bool:
    """True when the words can be one name that has gone through two languages."""
    return not loose_skeletons(one).isdisjoint(loose_skeletons(other))


def is_slip(one: str, other: str, *, slips: int = 1, last: bool = False, shortest: int = SHORTEST_TYPO) -> bool:
    """True when one word is the other with so many letters wrong, missing, added or changed about (optimal string
    alignment).

    Both have ``shortest`` letters, begin alike and, unless ``last``, end alike: a different first letter makes another
    name, and the last ones tell man from woman (*Petrov*, *Petrova*) or one from many."""
    a, b = fold(one), fold(other)
    if min(len(a), len(b)) < shortest or a[0] != b[0] or a == b or not (last or a[-1] == b[-1]):
        return False
    return OSA.distance(a, b, score_cutoff=slips) <= slips


def slip_keys(word: str) -> frozenset[str]:
    """Keys of which two words that differ by one slip share one: the folded word with each of its letters left out.

    A word that is too short or too long for a slip has itself alone."""
    folded = fold(word)
    if not SHORTEST_TYPO <= len(folded) <= LONGEST_WORD:
        return frozenset({folded})
    return frozenset({folded, *(folded[:place] + folded[place + 1 :] for place in range(1, len(folded)))})


def _apply(rules: Iterable[tuple[str, str]], word: str) -> str:
    for pattern, sound in rules:
        word = re.sub(pattern, sound, word)
    return word
