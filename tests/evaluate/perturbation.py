"""Faults at random: a dossier with some of everything wrong, the same for the same seed."""

from collections.abc import Callable
from dataclasses import replace
from random import Random

from wederhoor.records.article import Boilerplate
from wederhoor.records.attribution import Act, Certainty, Mode
from wederhoor.records.dossier import Document, Dossier
from wederhoor.records.entity import Entity
from wederhoor.records.point import Point, Position, Status, Support
from wederhoor.records.span import Passage, Span


def perturb(dossier: Dossier, seed: int) -> Dossier:
    """The dossier with records dropped, doubled, shifted, relabelled and merged."""
    chance = Random(seed)  # noqa: S311 (faults, not secrets)
    texts = {document.article.id: document.article.text for document in dossier.documents}
    step = _Step(chance, texts)
    merged, moved = step.merge(dossier.entities)
    attributions = step.vary(dossier.attributions, lambda item: step.attribution(item, moved))
    known = {item.id for item in attributions}
    figures = step.vary(dossier.figures, step.figure)
    return replace(
        dossier,
        documents=tuple(map(step.document, dossier.documents)),
        entities=merged,
        attributions=attributions,
        figures=tuple(item if item.attribution in known else replace(item, attribution=None) for item in figures),
        times=step.vary(dossier.times, lambda item: replace(item, span=step.span(item.span, item.document))),
        reuse=step.vary(dossier.reuse, lambda item: replace(item, a=step.passage(item.a), b=step.passage(item.b))),
        points=step.vary(dossier.points, lambda item: step.point(item, known)),
    )


class _Step:
    """One fault in ``1 / odds`` of the places where one can be."""

    def __init__(self, chance: Random, texts: dict[str, str]) -> None:
        self.chance = chance
        self.texts = texts

    def hit(self, odds: float = 0.25) -> bool:
        return self.chance.random() < odds

    def vary(self, records: tuple, change: Callable) -> tuple:
        """The records with some left out, some doubled under a new id, all changed and some out of order."""
        found = []
        for record in records:
            if self.hit(0.15):
                continue
            found.append(change(record))
            if self.hit(0.15):
                double = change(record)
                found.append(replace(double, id=f"{double.id}x") if hasattr(double, "id") else double)
        if self.hit(0.5):
            self.chance.shuffle(found)
        return tuple(found)

    def span(self, span: Span, document: str) -> Span:
        """The span, or one with its edges moved."""
        if not self.hit(0.4):
            return span
        reach = max(3, len(span) // 2)
        start = min(max(0, span.start + self.chance.randint(-reach, reach)), len(self.texts[document]) - 1)
        end = max(start + 1, span.end + self.chance.randint(-reach, reach))
        return Span(start, min(end, len(self.texts[document])))

    def passage(self, passage: Passage) -> Passage:
        return Passage(passage.document, self.span(passage.span, passage.document))

    def merge(self, entities: tuple[Entity, ...]) -> tuple[tuple[Entity, ...], dict[str, str]]:
        """Some entities as part of the next, and where each id went."""
        kept: list[Entity] = []
        moved: dict[str, str] = {}
        for entity in entities:
            names = tuple(name for name in entity.names if not self.hit(0.2)) or entity.names
            if kept and self.hit(0.15):
                kept[-1] = replace(
                    kept[-1], names=(*kept[-1].names, *names), mentions=kept[-1].mentions + entity.mentions
                )
                moved[entity.id] = kept[-1].id
            else:
                kept.append(replace(entity, names=names, name=self.chance.choice(names).text))
                moved[entity.id] = entity.id
        return tuple(kept), moved

    def attribution(self, item, moved):
        """The statement with parts moved or gone and labels changed."""
        people = sorted(set(moved.values()))
        content = tuple(self.span(piece, item.document) for piece in item.content)
        if len(content) > 1 and self.hit():
            content = content[1:]
        relay = tuple(moved[name] for name in item.relay)
        return replace(
            item,
            source=None if item.source is None or self.hit(0.1) else self.span(item.source, item.document),
            cue=None if item.cue is None or self.hit(0.1) else self.span(item.cue, item.document),
            content=content,
            speaker=self.chance.choice([None, *people]) if self.hit() else moved.get(item.speaker or ""),
            act=self.chance.choice(list(Act)) if self.hit() else item.act,
            mode=self.chance.choice(list(Mode)) if self.hit() else item.mode,
            certainty=self.chance.choice(list(Certainty)) if self.hit() else item.certainty,
            relay=(*relay, self.chance.choice(people)) if self.hit(0.1) else relay,
            channel=self.chance.choice([None, "Telegram", "video op X"]) if self.hit(0.15) else item.channel,
        )

    def figure(self, item):
        low, high = item.low, item.high
        if self.hit(0.2):
            low, high = high, None
        return replace(item, span=self.span(item.span, item.document), low=low, high=high)

    def document(self, document: Document) -> Document:
        """The document with its boilerplate moved."""
        text_id = document.article.id
        moved: list[Boilerplate] = []
        for item in document.layout.boilerplate:
            span = self.span(item.span, text_id)
            if not self.hit(0.2) and (not moved or moved[-1].span.end <= span.start):
                moved.append(replace(item, span=span))
        return replace(document, layout=replace(document.layout, boilerplate=tuple(moved)))

    def point(self, item: Point, known: set[str]) -> Point:
        """The point with positions joined, doubled or left out, and support moved or loose."""
        positions = [self.position(position, known) for position in item.positions]
        if len(positions) > 1 and self.hit():
            last = positions.pop()
            positions[0] = replace(positions[0], support=positions[0].support + last.support)
        if self.hit(0.15):
            positions.append(self.position(self.chance.choice(positions), known))
        status = self.chance.choice(list(Status)) if self.hit() else item.status
        return replace(item, positions=tuple(positions), status=status)

    def position(self, item: Position, known: set[str]) -> Position:
        support = tuple(self.support(part, known) for part in item.support if not self.hit(0.15))
        return replace(item, support=support or item.support[:1])

    def support(self, item: Support, known: set[str]) -> Support:
        """The support, perhaps moved, with its statement only if that is still there."""
        loose = item.attribution not in known or self.hit(0.15)
        return Support(passage=self.passage(item.passage), attribution=None if loose else item.attribution)
