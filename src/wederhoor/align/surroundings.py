"""What an article says right around a name: the noun before it, the phrase behind it, the bodies named beside it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import takewhile

from wederhoor.align.compare.spelling import fold, sounds
from wederhoor.lang.names import NameWords
from wederhoor.records.entity import Entity, EntityType, Mention, MentionKind

BESIDE = 200
"""Characters within which a body is named beside another name: the sentence before or behind it. In our bundles two
sentences take 230 characters at the median."""

BEFORE = 60
"""Characters before a name in which its noun and that noun's adjective stand (*stedelijke brandweerdienst SBD*)."""

BEHIND = 90
"""Characters behind a name that an apposition takes up at most."""

FIRST_WORDS = 6
"""Words of an apposition among which the function stands (*, tot maandag minister van Wonen*)."""

MOST_MENTIONS = 5
"""Mentions whose surroundings are read: who somebody is stands where the article first names him."""

_PHRASE = re.compile(r"(?:\s*\((?:\d{1,3}|[^()\d]{2,40})\))?(,)?\s+([^,.;:!?()\"“”„«»]+)([,.;)]?)")
_WORD = re.compile(r"[^\s,;:.()\"“”„«»]+")

_BEHIND = re.compile(r" ([a-z]+)( [a-z]+)?")

_CALLED = frozenset({EntityType.ORGANISATION, EntityType.GROUP, EntityType.OUTLET})
"""Types of what papers call by a short name with an article."""

_BODIES = frozenset({EntityType.ORGANISATION, EntityType.GROUP, EntityType.OTHER})
_TELLING = _BODIES | {EntityType.PERSON}
"""What tells who a body is. Of people it tells nothing that another person stands beside both: suspects of one case."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """``longer`` are the name with the noun before it, ``fuller`` with a title or a country's genitive before it or a
    noun behind it, ``said`` the phrases behind it, ``near`` the words of the bodies named beside it and, beside a body,
    the sound of people's family names; ``with_article`` leads names that never stand without an article to both."""

    longer: tuple[str, ...] = ()
    fuller: tuple[str, ...] = ()
    said: tuple[str, ...] = ()
    near: frozenset[str] = frozenset()
    with_article: Mapping[str, str] = field(default_factory=dict)


def read_surroundings(entities: Iterable[Entity], text: str, names: NameWords) -> Iterator[Surroundings]:
    """The surroundings of each entity of one article, in order."""
    entities = list(entities)
    bodies, telling = _places(entities, _BODIES), _places(entities, _TELLING)
    words = {number: _own_words(entities[number], names) for number in {number for _, number in telling}}
    for number, entity in enumerate(entities):
        spans = [_span(mention, entity.name) for mention in _named(entity)[:MOST_MENTIONS]]
        kinds = names.apposed if entity.type in _BODIES else frozenset[str]()
        longer = (name for start, end in spans for name in _with_noun(text, start, end, names, kinds))
        said = [phrase for _, end in spans for phrase in _behind(text, end, names)]
        if entity.type is EntityType.PERSON:
            said += [phrase for start, end in spans for phrase in _ahead(text, start, end, names)]
        # A firm of one word may have been taken for a person.
        body = entity.type in _BODIES or " " not in entity.name
        near = _near(number, spans, telling if body else bodies, words)
        fuller = (name for start, end in spans for name in _with_more(text, start, end, names, entity.type))
        yield Surroundings(
            longer=tuple(dict.fromkeys(longer)),
            fuller=tuple(dict.fromkeys(fuller)),
            said=tuple(dict.fromkeys(said)),
            near=near,
            with_article=_with_article(entity, text, names) if entity.type in _CALLED else {},
        )


def _places(entities: Sequence[Entity], types: frozenset[EntityType]) -> list[tuple[int, int]]:
    """Where entities of these types are named, with their numbers, in order."""
    return sorted(
        (mention.passage.span.start, number)
        for number, entity in enumerate(entities)
        if entity.type in types
        for mention in _named(entity)
    )


def _named(entity: Entity) -> list[Mention]:
    return [mention for mention in entity.mentions if mention.kind is MentionKind.NAME]


def _span(mention: Mention, name: str) -> tuple[int, int]:
    """Where the name itself stands in a mention."""
    offset = max(0, mention.text.rfind(name))
    length = len(name) if name in mention.text else len(mention.text)
    start = mention.passage.span.start + offset
    return start, start + length


def _own_words(entity: Entity, names: NameWords) -> frozenset[str]:
    """The capitalised words of a body's name but for nouns that many bodies have (*dienst*); the sound of a person's
    last name."""
    words = _WORD.findall(entity.name)
    if entity.type is EntityType.PERSON:
        return sounds(words[-1]) if words else frozenset()
    own = (word for word in words if len(word) > 1 and word[0].isupper())
    return frozenset(fold(word) for word in own if names.type_of(word) is None)


def _near(
    own: int, spans: Sequence[tuple[int, int]], bodies: Sequence[tuple[int, int]], words: Mapping[int, frozenset[str]]
) -> frozenset[str]:
    found: set[str] = set()
    for start, end in spans:
        first, last = bisect_left(bodies, (start - BESIDE, 0)), bisect_left(bodies, (end + BESIDE, 0))
        found.update(word for _, number in bodies[first:last] if number != own for word in words[number])
    return frozenset(found)


def _with_noun(text: str, start: int, end: int, names: NameWords, kinds: frozenset[str]) -> Iterator[str]:
    """The name with a noun for its kind before it, and with that noun's adjective; ``kinds`` are nouns for people that
    stand before bodies too (*aannemer*)."""
    before = text[max(0, start - BEFORE) : start]
    words = [word for word in before.split() if _WORD.fullmatch(word)]
    if not words or before[-1:].strip() or before.split()[-1] != words[-1]:
        return
    noun, name = words[-1], " ".join(text[start:end].split())
    kind = names.type_of(noun)
    place = kind is EntityType.PLACE
    of_people = kind in {None, EntityType.PERSON} and noun.lower() not in kinds
    if of_people or noun.lower() in names.territorial or noun.isupper():
        return
    if place and (names.country(name) or _is_plural(noun, names)):
        return
    yield f"{noun} {name}"
    if place:
        return
    adjective = words[-2] if len(words) > 1 and before.split()[-2] == words[-2] else ""
    if adjective.endswith(names.modifier_endings) and adjective.islower() and adjective not in names.common_words:
        yield f"{adjective} {noun} {name}"


def _with_more(text: str, start: int, end: int, names: NameWords, type_: EntityType) -> Iterator[str]:
    """A person's name with the title before it that is no office (*Dr Anna Holm*); a body's with the genitive of its
    country (*Ireland's Holm Trust*) and, where compounds are written apart, with the noun behind it for what it is
    (*the Holm news agency*)."""
    name = " ".join(text[start:end].split())
    before = text[max(0, start - BEFORE) : start]
    word = before.split()[-1] if before.endswith(" ") and before.strip() else ""
    if type_ is EntityType.PERSON:
        told = word.lower() in names.titles and names.titles[word.lower()] is None
        if told and word[:1].isupper() and names.role(word.lower()) is None:
            yield f"{word} {name}"
        return
    if type_ not in _CALLED:
        return
    genitive = re.fullmatch(r"(\w+)['’]s", word)
    if genitive and names.country(genitive[1]):
        yield f"{word} {name}"
    behind = _BEHIND.match(text, end)
    if behind is not None and not names.compounds:
        nouns = (behind[1] + (behind[2] or ""), behind[1])
        noun = next((noun for noun in nouns if noun in names.agency_words or noun in names.outlet_words), None)
        if noun is not None and not _is_plural(noun, names):
            yield f"{name} {noun}"


def _with_article(entity: Entity, text: str, names: NameWords) -> dict[str, str]:
    """The short names of a body that never stand without an article in the text (*the Wire*), each with it as it is
    written there, in small letters where it is somewhere."""
    articles: dict[str, set[str]] = {}
    for mention in _named(entity):
        words = mention.text.split()
        inside = len(words) > 1 and words[0].lower() in names.articles
        name = " ".join(words[inside:])
        start = mention.passage.span.start
        before = words[:1] if inside else text[max(0, start - BEFORE) : start].split()[-1:]
        articles.setdefault(name, set()).add(before[0] if before else "")
    called = {}
    for name, found in articles.items():
        lower = {word.lower() for word in found}
        whole = f"{max(found)} {name}"  # small letters sort behind capitals
        if len(lower) == 1 and lower <= names.articles and " " not in name and not name.isupper() and whole in text:
            called[name] = whole
    return called


def _is_plural(noun: str, names: NameWords) -> bool:
    """True for several of what a listed noun names (*dorpen*)."""
    endings = (ending for ending in names.plural_endings if noun.lower().endswith(ending))
    return any(names.type_of(noun.removesuffix(ending)) is not None for ending in endings)


def _behind(text: str, end: int, names: NameWords) -> Iterator[str]:
    """The body or place that a preposition adds to a name, the apposition behind a comma, and the function that a
    copula gives (*Smit (61) is voorzitter van*)."""
    match = _PHRASE.match(text, end, end + BEHIND)
    if match is None or "\n\n" in match[0]:
        return
    comma, words, closed = match[1], match[2].split(), match[3]
    if words and words[0] in names.place_prepositions:
        yield from _taken(words, names)
    elif comma and ((closed and _is_apposition(words, names)) or said_body(" ".join(words), names)):
        yield " ".join(words)
    elif not comma and len(words) > 1 and words[0] in names.copulas and _is_apposition(words[1:2], names):
        yield " ".join(takewhile(lambda word: word not in names.clause_joiners, words[1:]))


def _ahead(text: str, start: int, end: int, names: NameWords) -> Iterator[str]:
    """The function before a comma that the name stands behind, between commas itself (*De voorzitter van de bond, Anna
    Smit, ...*): two people in a list have no comma behind the second."""
    before = text[max(0, start - BEHIND) : start].split()
    while before and before[-1].lower() in names.titles:
        del before[-1]
    if not before or not before[-1].endswith(",") or not text.startswith((",", "."), end):
        return
    words = _last_phrase(before)
    if words and words[0].lower() in names.articles and _is_apposition(words, names):
        yield " ".join(words)


def _last_phrase(words: Sequence[str]) -> list[str]:
    """The words from behind the last mark on, before the comma that ends them."""
    phrase = [*words[:-1], words[-1].removesuffix(",")]
    marked = (place + 1 for place, word in enumerate(phrase) if not word[-1:].isalnum() and word[-1:] != ")")
    return phrase[max(marked, default=0) :]


def said_body(phrase: str, names: NameWords) -> bool:
    """True for an apposition that calls what is named a body (*de groep die de brand opeist*)."""
    words = phrase.split()
    if len(words) < 2 or words[0] not in names.articles | names.indefinite:
        return False
    return names.type_of(body_noun(words, names)) in _BODIES


def body_noun(words: Sequence[str], names: NameWords) -> str:
    """The noun that an apposition has for what is named; where compounds are written apart it may end the phrase (*the
    county's only bus operator*). Empty where there is none."""
    near = next((word for word in words[1:3] if names.type_of(word) is not None), "")
    last = "" if names.compounds or len(words) > FIRST_WORDS else words[-1]
    return near if names.type_of(near) in _BODIES else last or near


def _taken(words: Sequence[str], names: NameWords) -> Iterator[str]:
    """The preposition with the name that it governs, if it governs one."""
    small = names.place_prepositions | names.articles
    governed = list(takewhile(lambda word: word[0].isupper() or word in small or names.type_of(word), words))
    while governed and governed[-1] in small:
        del governed[-1]
    if governed:
        yield " ".join(governed)


def _is_apposition(words: Sequence[str], names: NameWords) -> bool:
    """True when a function stands among the first words, and is not another person's (*, burgemeester Anna Smit*)."""
    for word, following in zip(words[:FIRST_WORDS], [*words[1:], ""], strict=False):
        if word[0].islower() and names.role_word(word):
            return not following[:1].isupper()
    return False
