"""Names of organisations, groups, outlets and things by structure: what kind they name, their own words, their acronym.

Names are compared word by word, without articles, prepositions and inflection. A name that has words less than
another is a short form only when the words left out are of a kind that is left out (*rederij*, *bv*, *Verenigde*);
that no other name fits is for the caller to see."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from wederhoor.align.compare.initials import is_acronym, is_spelt, is_subsequence
from wederhoor.align.compare.spelling import LONG_TYPO, fold, is_slip, is_transcribed, same_sound, split_number
from wederhoor.align.compare.variation import has_same_noun, is_compound, opens_fields, translate
from wederhoor.align.compare.verdict import DIFFERENT, Finding, Verdict
from wederhoor.lang.names import NameWords
from wederhoor.records.entity import EntityType, NameRelation

SHORTEST_STEM = 4
"""Letters that an inflected word keeps; shorter words have no endings that could be told from the word. 3 and 5 change
nothing in the eighteen bundles."""

SHORTEST_WORD = 7
"""Letters of a single word that may stand for a longer name that ends in it (*Schippersbond*): compounds, not kinds. 5
and 9 change nothing in the eighteen bundles."""

_IN_PARENTHESES = re.compile(r"\s*\([^)]*\)\s*$")
_TOKEN = re.compile(r"[^\W_]+(?:[.&'’][^\W_]+)*\.?")


@dataclass(frozen=True, slots=True)
class Collective:
    """A name taken apart. ``words`` are its words as written but for articles, ``kind`` how many of them at the start
    only say what it is (*rederij Norvex*), ``stems`` the words compared: folded, uninflected, without function words,
    a country's adjective as the country; ``kind_stems`` how many stems the kind has. ``kinds`` are nouns that are said
    of it, ``near`` words of the bodies that articles name beside it."""

    words: tuple[str, ...]
    stems: tuple[str, ...]
    kind_stems: int
    kinds: frozenset[str]
    near: frozenset[str]
    territorial: bool

    @property
    def core(self) -> tuple[str, ...]:
        """The stems without those of the kind."""
        return self.stems[self.kind_stems :]

    @property
    def first(self) -> str:
        """The first word behind the kind as it is written, folded."""
        return fold(self.words[-len(self.core)])

    @property
    def acronym(self) -> bool:
        """True for a single word written as an acronym."""
        return len(self.words) == 1 and is_acronym(self.words[0])


def parse_collective(
    text: str, names: NameWords, roles: Iterable[str] = (), near: frozenset[str] = frozenset()
) -> Collective:
    """The name of an organisation, group, outlet or thing taken apart; an acronym in parentheses behind it is left
    out."""
    words = _split(_IN_PARENTHESES.sub("", text))
    if len(words) > 1 and words[0].lower() in names.articles | names.indefinite:
        del words[0]
    kind = _kind(words, names)
    before, core = _stems(words[:kind], names), _stems(words[kind:], names)
    heads = [word for word in words[: kind or 1] if names.type_of(word)]
    return Collective(
        words=tuple(words),
        stems=(*before, *core) or tuple(fold(word) for word in words),
        kind_stems=len(before) if core else 0,
        kinds=frozenset(
            word.lower() for said in (" ".join(words), *roles) for word in said.split() if names.type_of(word)
        ),
        near=near,
        territorial=any(_ends_in(word, names.territorial) for word in heads) and not is_acronym(words[-1]),
    )


def actor_country(text: str, names: NameWords) -> str | None:
    """The country that a name stands for when it acts: its own name, its capital, or its government in any wording."""
    words = [word.strip(".,;:\"'()") for word in text.split()]
    others = [word for word in words if word.lower() not in names.governments]
    while others and others[0].lower() in names.function_words | names.articles:
        del others[0]
    country = " ".join(others)
    if len(others) < len(words) - 1 or country != country.lower():
        found = names.country_names.get(country.lower()) or names.capitals.get(country.lower())
        return found or (names.country(country) if len(others) < len(words) else None)
    return None


def compare_collectives(a: Collective, b: Collective, names: NameWords) -> Finding:
    """What the first rule that applies says of two names."""
    for rule in COLLECTIVE_RULES:
        finding = rule(a, b, names)
        if finding is not None:
            return finding
    return DIFFERENT


def compare_short(short: Collective, long: Collective, names: NameWords) -> Finding:
    """What is said of a name beside one with more words; that no other name fits is for the caller to see."""
    if not 0 < len(short.core) < len(long.stems) or short.acronym:
        return DIFFERENT
    rest = long.core[len(short.core) :] if long.core[: len(short.core)] == short.core else ()
    if rest and all(stem in names.legal_forms for stem in rest):
        return Finding(Verdict.SAME, "shortened", NameRelation.ALIAS)
    if short.core == own_words(long, names) and not long.territorial and short.kinds == frozenset():
        return Finding(Verdict.SAME, "shortened", NameRelation.ALIAS)
    if (finding := _without_trade(short, long, names)) is not None:
        return finding
    if _is_described(short, long, names):
        return Finding(Verdict.SAME, "shortened", NameRelation.ALIAS)
    if not is_subsequence(short.core, long.stems) or short.core[-1] != long.stems[-1] or _bare_kind(short, names):
        return DIFFERENT
    left_out = [stem for stem in long.stems if stem not in short.core]
    described = not names.compounds and len(short.words) > 1 and all(word.islower() for word in short.words)
    if any(stem.startswith(_COUNTRY) for stem in left_out) or (short.territorial and not described):
        return Finding(Verdict.UNSURE, "shortened")
    return Finding(Verdict.SAME, "shortened", NameRelation.ALIAS)


def _is_described(short: Collective, long: Collective, names: NameWords) -> bool:
    """True for a description of a body by the words of its name in their usual order (*the dockers' union*, *Union of
    Dockers*), with nothing more than whom it is for."""
    noun, fields = short.core[-1], short.core[:-1]
    body = names.is_organisation(noun) or " ".join(short.core[-2:]) in names.organisations
    if names.compounds or not fields or not body or noun not in long.stems:
        return False
    own = [stem for stem in fields if names.role(stem) is None and names.type_of(stem) is None]
    return bool(own) and all(word.islower() for word in short.words) and set(own) <= set(long.stems)


def _without_trade(short: Collective, long: Collective, names: NameWords) -> Finding | None:
    """A firm without the word for its trade (*aannemer Tolsma*, *Tolsma Infra*): a body or person that both are named
    beside decides, since a family may have several; also where the name is spelled by ear."""
    if len(short.core) != 1 or len(long.core) < 2 or short.territorial or long.territorial:
        return None
    trade = all(stem in names.firm_endings or names.is_organisation(stem) for stem in long.core[1:])
    (one, other), near = (short.first, long.first), not short.near.isdisjoint(long.near)
    if not trade or names.is_organisation(one) or not (one == other or same_sound(one, other)):
        return None
    return Finding(Verdict.SAME if near else Verdict.UNSURE, "shortened", NameRelation.ALIAS)


def own_words(name: Collective, names: NameWords) -> tuple[str, ...]:
    """The stems of a name without the word for a saint before it and the common nouns at its end, written apart or
    behind a hyphen or a saint's name (*Sint-Odilia Ziekenhuis*, *Sint-Odiliaziekenhuis*: Odilia)."""
    core = list(name.core)
    while len(core) > 1 and names.is_organisation(core[-1]):
        del core[-1]
    if len(core) > 1 and core[0] in names.saint_words:
        del core[0]
        noun = names.organisation_word(core[-1]) or ""
        core[-1] = core[-1].removesuffix(noun) or core[-1]
    return tuple(core)


def without_saint(name: Collective, names: NameWords) -> tuple[str, ...]:
    """The stems of a name without the word for a saint before them."""
    return name.core[1:] if len(name.core) > 1 and name.core[0] in names.saint_words else name.core


# The rules for two names, in the order in which they are asked. --------------------


def same_words(a: Collective, b: Collective, names: NameWords) -> Finding | None:  # noqa: ARG001 (rules have one shape)
    """The same words are one name, whatever articles, prepositions and endings; acronyms only in the same letters."""
    if a.stems != b.stems:
        return None
    if a.acronym != b.acronym or (a.acronym and a.words != b.words):
        return Finding(Verdict.UNSURE, "inflection")
    same = [fold(word) for word in a.words] == [fold(word) for word in b.words]
    return Finding(Verdict.SAME, "same-name", NameRelation.FULL) if same else Finding(Verdict.SAME, "inflection")


def same_core(a: Collective, b: Collective, names: NameWords) -> Finding | None:  # noqa: ARG001
    """A name with and without the noun that says what it is (*persbureau EPN*, *EPN*); not a name with the place it
    belongs to (*gemeente Dorp*, *Dorp*)."""
    if a.core != b.core or not (a.kind_stems or b.kind_stems) or a.territorial or b.territorial:
        return None
    return Finding(Verdict.SAME, "kind", NameRelation.ALIAS)


def other_form(a: Collective, b: Collective, names: NameWords) -> Finding | None:
    """One firm with two legal forms, of which papers mix up the short ones (*Holm Ltd*, *Holm plc*)."""
    one, other = (_without_form(name, names) for name in (a, b))
    if one != other or len(one) == len(a.core) or len(other) == len(b.core):
        return None
    return Finding(Verdict.SAME, "shortened", NameRelation.ALIAS)


def turned(a: Collective, b: Collective, names: NameWords) -> Finding | None:
    """The noun for a body before or behind its field (*Ministry of Works*, *Works Ministry*)."""
    if a.stems == b.stems or sorted(a.stems) != sorted(b.stems) or len(a.stems) < 2:
        return None
    ends = a.stems[0] == b.stems[-1] or a.stems[-1] == b.stems[0]
    body = any(names.is_organisation(noun) for noun in (a.stems[0], a.stems[-1]))
    return Finding(Verdict.SAME, "inflection") if ends and body else None


def trade_in_short(a: Collective, b: Collective, names: NameWords) -> Finding | None:
    """A trade in one word and in two (*Holm Civils*, *Holm Civil Engineering*)."""
    short, long = sorted((a, b), key=lambda name: len(name.core))
    if len(short.core) < 2 or len(long.core) != len(short.core) + 1 or short.core[:-1] != long.core[:-2]:
        return None
    plural = any(short.core[-1] == long.core[-2] + ending for ending in names.head_endings)
    if not plural or long.core[-1] not in names.firm_endings:
        return None
    return Finding(Verdict.SAME, "cut-short", NameRelation.ALIAS)


def same_letters(a: Collective, b: Collective, names: NameWords) -> Finding | None:
    """The same letters with a hyphen or in one word are one name, with or without the word for a saint (*Norvex
    Marine*, *Nor-Vex Marine*; *Sint-Wijnandziekenhuis*, *Wijnand Ziekenhuis*)."""
    one, other = without_saint(a, names), without_saint(b, names)
    if a.acronym or b.acronym or len(one) == len(other) or "".join(one) != "".join(other):
        return None
    return Finding(Verdict.SAME, "inflection", NameRelation.SPELLING)


def abbreviated(a: Collective, b: Collective, names: NameWords) -> Finding | None:
    """The letters of what a body is before its own name are that body (*MC Oostwaard*, *Medisch Centrum Oostwaard*)."""
    short, long = sorted((a, b), key=lambda name: len(name.words))
    rest = len(short.words) - 1
    if not rest or not is_acronym(short.words[0]) or len(long.words) <= len(short.words):
        return None
    if [fold(word) for word in short.words[1:]] != [fold(word) for word in long.words[-rest:]]:
        return None
    return Finding(Verdict.SAME, "acronym") if is_spelt(short.words[0], long.words[:-rest], names) else None


def other_spelling(a: Collective, b: Collective, names: NameWords) -> Finding | None:
    """One word in another alphabet's spelling is the same name. One spelled by ear, or with a slip, may be another:
    a thing that is said of both (*vrachtschip*) decides, or a kind that both words end in (*Turfstekersbond*), or a
    body or person that both are named beside, for a slip together with a kind: two bakeries of families whose
    names a letter tells apart are two. Numbers and names of families and towns are never alike."""
    if len(a.core) != len(b.core) or a.acronym or b.acronym:
        return None
    pairs = [(x, y) for x, y in zip(a.core, b.core, strict=True) if x != y]
    if len(pairs) != 1:
        return None
    (one, digits), (other, others) = (split_number(word) for word in pairs[0])
    if digits != others or not (one.isalpha() and other.isalpha()) or _two_names(one, other, names):
        return None
    if is_transcribed(one, other):
        return Finding(Verdict.SAME, "spelling", NameRelation.TRANSLITERATION)
    if not (same_sound(one, other) or is_slip(one, other)):
        return None
    shared, near = a.kinds & b.kinds, not a.near.isdisjoint(b.near)
    thing = any(names.type_of(noun) is EntityType.OTHER for noun in shared)
    sure = thing or _same_kind(one, other, names) or (near and (bool(shared) or same_sound(one, other)))
    return Finding(Verdict.SAME if sure else Verdict.UNSURE, "slip")


def translated(a: Collective, b: Collective, names: NameWords) -> Finding | None:
    """A name and its form in another language are one (*Equinox-instituut*, *International Equinox Institute*)."""
    one, other = translate(a.words, names), translate(b.words, names)
    if not one or one != other or has_same_noun(a.words, b.words, names):
        return None
    return Finding(Verdict.SAME, "translated", NameRelation.ALIAS)


def compounded(a: Collective, b: Collective, names: NameWords) -> Finding | None:
    """A noun for a body with its field behind a preposition and the compound of the two are one name (*Bond van
    Kwekers*, *Kwekersbond*)."""
    short, long = sorted((a.words, b.words), key=len)
    if len(short) != 1 or a.acronym or b.acronym or not is_compound(short[0], long, names):
        return None
    return Finding(Verdict.SAME, "compound", NameRelation.ALIAS)


def without_second_field(a: Collective, b: Collective, names: NameWords) -> Finding | None:
    """A body with the first of its fields alone (*Inspectie Akkerbouw*, *Inspectie Akkerbouw en Visserij*)."""
    short, long = sorted((a.words, b.words), key=len)
    return Finding(Verdict.SAME, "shortened", NameRelation.ALIAS) if opens_fields(short, long, names) else None


def cut_short(a: Collective, b: Collective, names: NameWords) -> Finding | None:  # noqa: ARG001
    """A compound at the end of a name that another article cuts short (*Tolsma Infra*, *Tolsma Infrabouw*) may make
    two firms of one family: a body or person that both are named beside decides."""
    if len(a.core) < 2 or len(a.core) != len(b.core) or a.core[:-1] != b.core[:-1] or a.acronym or b.acronym:
        return None
    short, long = sorted((a.core[-1], b.core[-1]), key=len)
    if len(short) < SHORTEST_STEM or len(long) - len(short) < SHORTEST_STEM or not long.startswith(short):
        return None
    sure = bool(a.kinds & b.kinds) or not a.near.isdisjoint(b.near)
    return Finding(Verdict.SAME if sure else Verdict.UNSURE, "cut-short", NameRelation.ALIAS)


Rule = Callable[[Collective, Collective, NameWords], Finding | None]

COLLECTIVE_RULES: tuple[Rule, ...] = (
    same_words,
    same_core,
    other_form,
    turned,
    trade_in_short,
    same_letters,
    abbreviated,
    translated,
    compounded,
    without_second_field,
    cut_short,
    other_spelling,
)


# What the rules ask. --------------------

LONGEST_FORM = 4
"""Letters of the longest legal form that says nothing of what a firm does (*gmbh*); *group* and *holdings* may make
another firm of the same name."""


def _without_form(name: Collective, names: NameWords) -> tuple[str, ...]:
    """The stems of a name without the short legal form at its end."""
    last = name.core[-1]
    cut = len(name.core) > 1 and last in names.legal_forms and len(last) <= LONGEST_FORM
    return name.core[:-1] if cut else name.core


_COUNTRY = "country:"


def _kind(words: list[str], names: NameWords) -> int:
    """How many words at the start only say what is named: up to a common noun that a name follows."""
    for place, word in enumerate(words[:-1]):
        if names.type_of(word) is not None and words[place + 1][0].isupper() | words[place + 1][0].isdigit():
            return place + 1 if word.islower() or (place == 0 and _ends_in(word, names.apposed)) else 0
        if word[0].isupper() and _country(word, names) is None:
            return 0
    return 0


def _split(text: str) -> list[str]:
    """The words of a name; the parts of a hyphenated one apart, unless it is an acronym (*N-VA*)."""
    words = []
    for chunk in text.split():
        acronym = chunk.strip(".,;:\"'()")
        words += (
            [acronym] if is_acronym(acronym) else [word.rstrip(".") for word in _TOKEN.findall(chunk.replace("-", " "))]
        )
    return words or [text]


def _stems(words: Sequence[str], names: NameWords) -> tuple[str, ...]:
    """The forms of the words that are compared, without function words: countries first, wherever they stand
    (*turfdienst van België*, *Belgische turfdienst*)."""
    countries = [_COUNTRY + fold(country) for word in words if (country := _country(word, names))]
    others = [word for word in words if not _country(word, names) and word.lower() not in names.function_words]
    if len(others) > 1:
        others = [min(names.saint_words) if word.lower() in names.saint_words else word for word in others]
    last = len(others) - 1
    while last > 0 and others[last].lower() in names.legal_forms:
        last -= 1
    return (*countries, *(_stem(word, names, last=place >= last) for place, word in enumerate(others)))


def _stem(word: str, names: NameWords, *, last: bool) -> str:
    """The form of a word that is compared. The last word of a name keeps its ending unless it is a common noun, and
    one before it loses that of an adjective alone: *Philips* is not the plural of *Philip*."""
    folded = fold(word)
    folded = names.respelled.get(folded, folded)
    if is_acronym(word):
        return folded
    if not last:
        return _without(folded, names.modifier_endings)
    single = _without(folded, names.head_endings)
    return single if names.is_organisation(single) else folded


def _country(word: str, names: NameWords) -> str | None:
    """The country of a name or adjective; not of a capital, which stands for no more than a town inside another
    name."""
    lower = word.lower()
    return None if word == lower else names.country_names.get(lower) or names.demonyms.get(lower)


def _without(word: str, endings: tuple[str, ...]) -> str:
    """The word without the first of the endings that it has, if enough is left."""
    for ending in endings:
        if word.endswith(ending) and len(word) - len(ending) >= SHORTEST_STEM:
            return word[: -len(ending)]
    return word


def _ends_in(word: str, words: frozenset[str]) -> bool:
    return any(word.lower().endswith(head) for head in words)


def _bare_kind(name: Collective, names: NameWords) -> bool:
    """True when a name does not end in what is left of a longer name: a noun for a kind of organisation that says
    more than the kind (*Schippersbond*, *Rode Kruisraad*, not *bond*, nor *Dorp* of *gemeente Dorp*)."""
    word = name.words[-1].lower()
    if not names.is_organisation(word):
        return True
    return len(name.core) == 1 and (
        word in names.organisations or word in names.governments or len(word) < SHORTEST_WORD
    )


def _two_names(one: str, other: str, names: NameWords) -> bool:
    """True when one of two words is known as something of its own: a family, a town; or both are common nouns or
    given names."""
    own = names.surnames | names.towns
    listed = names.organisations | names.groups | names.places | names.given.keys()
    return one in own or other in own or (one in listed and other in listed)


def _same_kind(one: str, other: str, names: NameWords) -> bool:
    """True when both words are long compounds of one common noun."""
    head, second = names.organisation_word(one), names.organisation_word(other)
    if not head or not second or min(len(one), len(other)) < LONG_TYPO:
        return False
    return head.endswith(second) or second.endswith(head)
