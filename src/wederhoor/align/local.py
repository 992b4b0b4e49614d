"""An entity of one article as the joining sees it: its class, its names by what they can prove, its language."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import Enum, auto

from wederhoor.align.acronyms import find_expansion, find_only_expansion, find_outlet, find_publishers, index_acronyms
from wederhoor.align.capitals import find_country
from wederhoor.align.compare.fullname import parse_person
from wederhoor.align.compare.initials import is_acronym, is_spelt
from wederhoor.align.compare.spelling import fold
from wederhoor.align.seats import find_seats
from wederhoor.align.surroundings import read_surroundings
from wederhoor.lang.base import LanguagePack
from wederhoor.lang.names import NameWords
from wederhoor.records.dossier import Document
from wederhoor.records.entity import Entity, EntityType, MentionKind, NameRelation


class Class(Enum):
    """What can be one with what: a firm may pass for a group or an outlet, never for a person or a place."""

    PERSON = auto()
    PLACE = auto()
    COLLECTIVE = auto()
    FOOTAGE = auto()


SHORTEST_INITIALS = 3
"""Letters of an acronym that the name of who publishes an article explains, whatever the acronym was taken for."""

MOST_BEFORE = 3
"""Words before a name that are read with it; phrases with more describe it. Set by hand: no figure tells it from 2 or
5, of which the latter lets three dossiers list longer names."""

_WRITTEN_OUT = frozenset({EntityType.ORGANISATION, EntityType.GROUP, EntityType.OUTLET})

_CLASSES = {EntityType.PERSON: Class.PERSON, EntityType.PLACE: Class.PLACE, EntityType.FOOTAGE: Class.FOOTAGE}

_PROVING = frozenset(
    {
        NameRelation.FULL,
        NameRelation.SPELLING,
        NameRelation.TRANSLITERATION,
        NameRelation.ACRONYM,
        NameRelation.ALIAS,
    }
)
"""Relations of names that stand for their bearer by themselves; a surname or a role does so in its own article only."""


def class_of(type_: EntityType) -> Class:
    """What an entity of a type may be one with."""
    return _CLASSES.get(type_, Class.COLLECTIVE)


@dataclass(frozen=True, slots=True)
class Local:
    """``names`` are those that can be compared across articles, the main one first; ``named`` says that it has a name
    at all, ``definite`` that the article speaks of it as known (*de politie*); ``longer``, ``fuller``,
    ``said``, ``near`` and ``with_article`` are its surroundings, ``expansion`` is the name that the article spells out
    beside an acronym, ``country`` the one that a capital stands for."""

    entity: Entity
    kind: Class
    document: str
    words: NameWords
    names: tuple[str, ...]
    named: bool
    definite: bool
    longer: tuple[str, ...] = ()
    fuller: tuple[str, ...] = ()
    said: tuple[str, ...] = ()
    near: frozenset[str] = frozenset()
    expansion: str | None = None
    country: str | None = None
    with_article: Mapping[str, str] = field(default_factory=dict)

    @property
    def acronym(self) -> str:
        """The acronym among its names, the last of several; empty for none."""
        return next((name for name in reversed(self.names) if is_acronym(name)), "")


def read_locals(
    entities: Sequence[Entity], documents: Sequence[Document], packs: Mapping[str, LanguagePack]
) -> list[Local]:
    """The entities with what the joining needs to know of each; of an article that is not given the language is that
    of the first pack."""
    articles = {document.article.id: document.article for document in documents}
    own: dict[str, list[int]] = defaultdict(list)
    for place, entity in enumerate(entities):
        own[entity.mentions[0].passage.document if entity.mentions else ""].append(place)
    seats, acronyms = _seats(entities, documents, packs), index_acronyms(documents)
    outlets = find_publishers(documents)
    found: dict[int, Local] = {}
    for document, places in own.items():
        article = articles.get(document)
        pack = packs.get(article.language) if article else None
        words = (pack or packs[min(packs)]).names
        text = article.text if article else ""
        surroundings = read_surroundings([entities[place] for place in places], text, words)
        for place, around in zip(places, surroundings, strict=True):
            local = _read(entities[place], document, words)
            local = replace(
                local,
                longer=around.longer,
                fuller=around.fuller,
                said=around.said,
                near=around.near,
                with_article=around.with_article,
            )
            spans = [mention.passage.span for mention in local.entity.mentions if mention.kind is MentionKind.NAME]
            local = replace(local, country=find_country(text, spans, local.names[0], words, seats))
            found[place] = _expand(local, text, acronyms, outlets)
    return [found[place] for place in sorted(found)]


def _seats(
    entities: Sequence[Entity], documents: Sequence[Document], packs: Mapping[str, LanguagePack]
) -> dict[str, str]:
    """The seats of government that the articles of each language tell."""
    places = {entity.name for entity in entities if " " not in entity.name and entity.name[0].isupper()}
    found: dict[str, str] = {}
    for language, pack in sorted(packs.items()):
        texts = [document.article.text for document in documents if document.article.language == language]
        found |= find_seats(texts, places, pack.names)
    return found


def _expand(local: Local, text: str, acronyms: Mapping[str, Sequence[str]], outlets: Collection[str]) -> Local:
    """The entity with the name that its article spells out beside its acronym, or the others where it does not; an
    outlet's, where nobody spells it, is one of those that the articles come from."""
    name = local.acronym
    if local.kind is not Class.COLLECTIVE or not local.named or not name:
        return local
    expansion = find_expansion(text, name, local.words) or find_only_expansion(
        acronyms.get(name, ()), name, local.words
    )
    if expansion is None and local.entity.type is EntityType.OUTLET:
        expansion = find_outlet(outlets, name, local.words)
    elif expansion is None and len(name) >= SHORTEST_INITIALS:
        expansion = find_outlet(
            (outlet for outlet in outlets if is_spelt(name, outlet.split(), local.words)), name, local.words
        )
    names = dict.fromkeys((*local.names, expansion)) if expansion else local.names
    return replace(local, expansion=expansion, names=tuple(name for name in names if name))


def _read(entity: Entity, document: str, words: NameWords) -> Local:
    named = not entity.mentions or any(mention.kind is MentionKind.NAME for mention in entity.mentions)
    inside = _name_inside(entity, words) if not named else None
    texts = [inside] if inside else [entity.name, *(name.text for name in entity.names if name.relation in _PROVING)]
    if entity.type in _WRITTEN_OUT:
        texts += _written_out(entity, words)
    return Local(
        entity=entity,
        kind=class_of(entity.type),
        document=document,
        words=words,
        names=tuple(dict.fromkeys(" ".join(text.split()) for text in texts)) if named or inside else (entity.name,),
        named=named or inside is not None,
        definite=_is_definite(entity, words),
    )


def _name_inside(entity: Entity, words: NameWords) -> str | None:
    """The full name in a description of a person that was not read as one (*minister van Justitie Anna Smit*)."""
    if entity.type is not EntityType.PERSON:
        return None
    name = parse_person(entity.name, words)
    text = " ".join((*name.given, *name.particles, *name.family))
    known = name.full and fold(name.given[0]) in words.given and name.family[-1][0].isupper()
    return text if known and text in " ".join(entity.name.split()) else None


def _written_out(entity: Entity, words: NameWords) -> Iterator[str]:
    """The name with the few words that mentions have before it (*staatspersbureau EPN*, *Belgische
    Turfdienst*)."""
    for mention in entity.mentions:
        text = " ".join(mention.text.split()).split(" (")[0]
        before = text.removesuffix(entity.name).split()
        if before and before[0].lower() in words.articles:
            before = before[1:]
        if mention.kind is MentionKind.NAME and text.endswith(" " + entity.name) and 0 < len(before) <= MOST_BEFORE:
            yield " ".join([*before, entity.name])


def _is_definite(entity: Entity, words: NameWords) -> bool:
    """True when no mention is indefinite, and one has an article or the thing is an organisation (*politie meldt
    ...*), also one that is called by those who serve in it (*police say*)."""
    firsts = [mention.text.split()[0].lower() for mention in entity.mentions if mention.text.split()]
    nominal = [first for first in firsts if first in words.articles or first in words.indefinite]
    if any(first in words.indefinite for first in nominal):
        return False
    return bool(nominal) or entity.type is EntityType.ORGANISATION or entity.name.lower() in words.territorial
