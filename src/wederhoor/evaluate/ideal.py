"""The dossier of a perfect reader: the gold's annotations as the records that the stages hand to each other.

Alignment is developed on it apart from extraction, and the measures are tested on copies of it with planted faults.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from wederhoor.evaluate.annotation import Agreement, Contested, Evidence, Gold, GoldEntity
from wederhoor.records.article import Article, Boilerplate, BoilerplateKind, Layout
from wederhoor.records.dossier import Document, Dossier
from wederhoor.records.entity import Entity, Mention, MentionKind, Name, NameRelation
from wederhoor.records.point import Point, PointKind, Position, Status, Support
from wederhoor.records.span import Passage, Span


def gold_dossier(gold: Gold) -> Dossier:
    """The gold as a dossier, ids kept.

    The gold has no paragraphs, so every layout is without them; of boilerplate it knows no kinds, so every passage is
    called metadata; mentions stand wherever the annotated words occur. Points are the gold's contested questions and
    agreements.
    """
    outlets = {article.id: article.outlet or article.id for article in gold.articles}
    points = [_contested(item, outlets) for item in gold.contested]
    points += [_agreed(item, outlets) for item in gold.agreements]
    return Dossier(
        title=gold.bundle,
        languages=(gold.language,),
        generated_by=(("gold", gold.digest),),
        documents=tuple(_document(article, gold) for article in gold.articles),
        entities=tuple(_entity(entity, gold.texts()) for entity in gold.entities),
        attributions=gold.attributions,
        figures=gold.figures,
        times=gold.times,
        reuse=gold.reuse,
        points=tuple(points),
        hearing=(),
    )


def _document(article: Article, gold: Gold) -> Document:
    spans = sorted(passage.span for passage in gold.boilerplate if passage.document == article.id)
    boilerplate = tuple(Boilerplate(span=span, kind=BoilerplateKind.METADATA) for span in spans)
    return Document(article=article, layout=Layout(boilerplate=boilerplate, paragraphs=()))


def _entity(entity: GoldEntity, texts: dict[str, str]) -> Entity:
    """The entity with its mentions in text order; the first name is the full one, lower-case mentions are roles."""
    mentions = sorted(_mentions(entity, texts), key=lambda mention: mention.passage)
    words = dict.fromkeys(text for _, found in entity.mentions for text in found if text != entity.name)
    names = [Name(text=entity.name, relation=NameRelation.FULL, reason="the gold's name")]
    names += [Name(text=text, relation=_relation(text), reason="a mention in the gold") for text in words]
    return Entity(
        id=entity.id,
        type=entity.type,
        name=entity.name,
        names=tuple(names),
        roles=entity.roles,
        mentions=tuple(mentions),
    )


def _relation(text: str) -> NameRelation:
    return NameRelation.ALIAS if _is_name(text) else NameRelation.ROLE


def _is_name(text: str) -> bool:
    """True when a word after the first, or a lone one, has a capital ("De burgemeester" is no name, "De Dienst" is)."""
    words = text.split()
    return any(word[:1].isupper() for word in words[1:] or words)


def _mentions(entity: GoldEntity, texts: dict[str, str]) -> Iterator[Mention]:
    """Every place where the annotated words stand in their document, none inside another of the same entity."""
    for document, found in entity.mentions:
        words = sorted(set(found), key=lambda text: (-len(text), text))
        pattern = "|".join(r"(?<!\w)" + r"\s+".join(map(re.escape, text.split())) + r"(?!\w)" for text in words)
        for match in re.finditer(pattern, texts[document]) if words else ():
            kind = MentionKind.NAME if _is_name(match.group()) else MentionKind.NOMINAL
            yield Mention(passage=Passage(document, Span(*match.span())), text=match.group(), kind=kind)


def _contested(item: Contested, outlets: dict[str, str]) -> Point:
    positions = [_position(position.position, position.support, outlets) for position in item.positions]
    return Point(
        id=item.id,
        kind=item.kind,
        question=item.question,
        status=item.relation,
        why="gold",
        positions=tuple(positions),
    )


def _agreed(item: Agreement, outlets: dict[str, str]) -> Point:
    return Point(
        id=item.id,
        kind=PointKind.OTHER,
        question=item.claim,
        status=Status.AGREED,
        why="gold",
        positions=(_position(item.claim, item.support, outlets),),
    )


def _position(position: str, support: tuple[Evidence, ...], outlets: dict[str, str]) -> Position:
    """The position; the gold has no chains of copying, so every outlet counts as an origin."""
    names = {outlets[evidence.document] for evidence in support}
    return Position(
        position=position,
        outlets=len(names),
        origins=len(names),
        support=tuple(
            Support(passage=passage, attribution=evidence.attribution)
            for evidence in support
            for passage in evidence.passages
        ),
    )
