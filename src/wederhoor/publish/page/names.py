"""Who is who: the names of each entity, why they are one, and where each name first stands."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping

from wederhoor.publish.anchors import entity_anchor, passage_anchor, speaker_anchor
from wederhoor.publish.page.index import Index
from wederhoor.publish.page.model.name import Doubt, Named, Variants
from wederhoor.records.dossier import Dossier
from wederhoor.records.entity import Entity, NameRelation
from wederhoor.records.span import Passage

_Reasons = frozenset[tuple[NameRelation, str]]


def make_names(dossier: Dossier, index: Index) -> tuple[Named, ...]:
    """The entities that the articles mention, the most mentioned first; without the reasons that are given once."""
    shared = frozenset(shared_reasons(dossier))
    speaking = {attribution.speaker for attribution in dossier.attributions}
    entities = sorted(dossier.entities, key=lambda entity: (-len(entity.mentions), entity.name, entity.id))
    return tuple(_named(entity, index, shared, speaks=entity.id in speaking) for entity in entities)


def make_doubts(dossier: Dossier, index: Index) -> tuple[Doubt, ...]:
    """The names that were left apart although they may be of one bearer, in the order of the dossier."""
    return tuple(
        Doubt(
            name=unsure.name,
            anchor=entity_anchor(unsure.a),
            outlets=_outlets(unsure.a, unsure.name, index),
            other=unsure.other,
            other_anchor=entity_anchor(unsure.b),
            other_outlets=_outlets(unsure.b, unsure.other, index),
            reason=unsure.reason,
        )
        for unsure in dossier.unsure
    )


def _outlets(entity: str, name: str, index: Index) -> tuple[str, ...]:
    """The outlets whose articles have an entity by a name, or by any name where none has just this one."""
    known = index.entities.get(entity)
    mentions = known.mentions if known else ()
    called = [mention for mention in mentions if name in " ".join(mention.text.split())]
    documents = dict.fromkeys(mention.passage.document for mention in called or mentions)
    return tuple(dict.fromkeys(index.outlet(document) for document in documents))


def shared_reasons(dossier: Dossier) -> tuple[tuple[NameRelation, str], ...]:
    """The relations that have one and the same reason for every name, which the page gives once."""
    reasons: dict[NameRelation, Counter[str]] = defaultdict(Counter)
    for entity in dossier.entities:
        for name in entity.names:
            reasons[name.relation][name.reason] += 1
    return tuple(
        (relation, next(iter(found)))
        for relation in NameRelation
        if len(found := reasons[relation]) == 1 and found.total() > 1 and next(iter(found))
    )


def linked_mentions(dossier: Dossier, index: Index) -> Iterator[Passage]:
    """The places of mentions that the page links to."""
    for entity in dossier.entities:
        yield from _first_mentions(entity, index).values()


def _first_mentions(entity: Entity, index: Index) -> dict[str, Passage]:
    """The first place of each wording of a mention, in reading order; white space made one space."""
    found: dict[str, Passage] = {}
    for mention in sorted(entity.mentions, key=lambda mention: index.order(mention.passage)):
        found.setdefault(_plain(mention.text), mention.passage)
    return found


def described_as(entity: Entity) -> tuple[str, ...]:
    """What the articles call someone, each wording once, case aside, as it stands first."""
    wordings: dict[str, str] = {}
    for role in entity.roles:
        wordings.setdefault(_plain(role).casefold(), role)
    return tuple(wordings.values())


def _named(entity: Entity, index: Index, shared: _Reasons, *, speaks: bool) -> Named:
    places = {text: passage_anchor(passage) for text, passage in _first_mentions(entity, index).items()}
    return Named(
        anchor=entity_anchor(entity.id),
        name=entity.name,
        marks=index.marks.get(speaker_anchor(entity.id), ()),
        type=entity.type,
        roles=described_as(entity),
        mentions=len(entity.mentions),
        articles=tuple(sorted({index.positions[mention.passage.document] + 1 for mention in entity.mentions})),
        variants=_variants(entity, places, shared),
        speaker_anchor=speaker_anchor(entity.id) if speaks else "",
        first_anchor=places.get(_plain(entity.name)) or next(iter(places.values()), ""),
    )


def _variants(entity: Entity, places: Mapping[str, str], shared: _Reasons) -> tuple[Variants, ...]:
    """The names by relation and reason, in the order of the entity's names."""
    groups: dict[tuple[NameRelation, str], list[tuple[str, str]]] = defaultdict(list)
    for name in entity.names:
        groups[name.relation, name.reason].append((name.text, places.get(_plain(name.text), "")))
    return tuple(
        Variants(relation=relation, reason="" if (relation, reason) in shared else reason, names=tuple(names))
        for (relation, reason), names in groups.items()
    )


def _plain(text: str) -> str:
    return " ".join(text.split())
