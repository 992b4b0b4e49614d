"""The layers of a ``gold.json``, read one by one into records."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Self

from wederhoor.evaluate.annotation import Agreement, Contested, Evidence, GoldEntity, GoldPosition, HardNegative
from wederhoor.records.article import Article
from wederhoor.records.attribution import Act, Attribution, Certainty, Mode
from wederhoor.records.entity import EntityType
from wederhoor.records.field import Field
from wederhoor.records.figure import Figure, Modifier
from wederhoor.records.point import PointKind, Reuse, ReuseKind, Status
from wederhoor.records.span import Passage
from wederhoor.records.time import Time

RULE = "gold"
"""What stands in ``Attribution.rule`` for a statement that a person marked."""

RELATIONS = {"conflict": Status.CONTESTED, "update": Status.UPDATED, "narrower": Status.NARROWER}
"""The gold's words for how positions differ, and the dossier's."""


@dataclass(frozen=True, slots=True)
class Layers:
    """``root`` is the whole file, ``texts`` the canonical texts by document id, ``entity_ids`` the ids that may be
    spoken of.

    Every method raises an ``InputError`` that names the field that is wrong.
    """

    root: Field
    texts: Mapping[str, str]
    entity_ids: frozenset[str]

    @classmethod
    def over(cls, root: Field, articles: Iterable[Article]) -> Self:
        """The layers of a file that annotates these articles."""
        texts = {article.id: article.text for article in articles}
        return cls(root, texts, frozenset(_ids(root, "entities")))

    def entities(self) -> tuple[GoldEntity, ...]:
        return tuple(
            GoldEntity(
                id=field.get("id").text(),
                type=field.get("type").choice(EntityType),
                name=field.get("name").text(),
                mentions=tuple((document, found.texts()) for document, found in field.get("mentions").entries()),
                roles=field.get("roles").texts(),
            )
            for field in self.root.items("entities")
        )

    def attributions(self) -> tuple[Attribution, ...]:
        return tuple(self._attribution(field) for field in self.root.items("attributions"))

    def _attribution(self, field: Field) -> Attribution:
        document = self._document(field)
        text = self.texts[document]
        content = tuple(piece.span(text) for piece in field.items("content"))
        if not content:
            raise field.get("content").wrong("a statement has at least one piece")
        source, cue = field.get("source"), field.get("cue")
        return Attribution(
            id=field.get("id").text(),
            document=document,
            source=None if source.absent else source.span(text),
            cue=None if cue.absent else cue.span(text),
            content=content,
            speaker=self._speaker(field),
            mode=field.get("mode").choice(Mode),
            act=field.get("act").choice(Act),
            certainty=field.get("certainty").choice(Certainty),
            relay=tuple(self._entity(element) for element in field.items("relay")),
            channel=field.get("channel").optional(),
            within=None,
            rule=RULE,
        )

    def figures(self, attributions: Iterable[Attribution]) -> tuple[Figure, ...]:
        attributions = tuple(attributions)
        return tuple(self._figure(field, attributions) for field in self.root.items("figures"))

    def _figure(self, field: Field, attributions: tuple[Attribution, ...]) -> Figure:
        passage, speaker = self._passage(field), self._speaker(field)
        return Figure(
            id=field.get("id").text(),
            document=passage.document,
            span=passage.span,
            topic=field.get("topic").text(),
            unit=field.get("unit").text(),
            low=field.get("low").number(),
            high=field.get("high").number(),
            modifier=field.get("modifier").choice(Modifier),
            attribution=None if speaker is None else _holder(passage, speaker, attributions),
        )

    def times(self) -> tuple[Time, ...]:
        found = []
        for field in self.root.items("times"):
            passage = self._passage(field)
            found.append(Time(document=passage.document, span=passage.span, value=field.get("value").text()))
        return tuple(found)

    def evidence(self, attributions: Iterable[Attribution], figures: Iterable[Figure]) -> dict[str, Evidence]:
        """What each statement and figure gives as support, by id."""
        _ids(self.root, "attributions", "figures")
        known = {}
        for attribution in attributions:
            passages = tuple(Passage(attribution.document, piece) for piece in attribution.content)
            known[attribution.id] = Evidence(
                document=attribution.document, attribution=attribution.id, passages=passages
            )
        for figure in figures:
            known[figure.id] = _words(Passage(figure.document, figure.span))
        return known

    def contested(self, evidence: Mapping[str, Evidence]) -> tuple[Contested, ...]:
        return tuple(
            Contested(
                id=field.get("id").text(),
                question=field.get("question").text(),
                kind=field.get("kind").choice(PointKind),
                relation=_relation(field.get("relation")),
                positions=tuple(
                    GoldPosition(position=position.get("position").text(), support=self._support(position, evidence))
                    for position in field.items("positions")
                ),
            )
            for field in self.root.items("contested")
        )

    def agreements(self, evidence: Mapping[str, Evidence]) -> tuple[Agreement, ...]:
        return tuple(
            Agreement(
                id=field.get("id").text(),
                claim=field.get("claim").text(),
                support=self._support(field, evidence),
                independent=field.get("independent").truth(),
            )
            for field in self.root.items("agreements")
        )

    def reuse(self) -> tuple[Reuse, ...]:
        return tuple(
            Reuse(
                a=self._passage(field.get("a")),
                b=self._passage(field.get("b")),
                kind=field.get("kind").choice(ReuseKind),
            )
            for field in self.root.items("reuse")
        )

    def boilerplate(self) -> tuple[Passage, ...]:
        return tuple(self._passage(field) for field in self.root.items("boilerplate"))

    def variants(self) -> tuple[tuple[str, ...], ...]:
        return tuple(field.texts() for field in self.root.items("variants"))

    def hard_negatives(self) -> tuple[HardNegative, ...]:
        return tuple(
            HardNegative(passage=self._passage(field), why=field.get("why").text())
            for field in self.root.items("hard_negatives")
        )

    def _document(self, field: Field) -> str:
        document = field.get("doc")
        if document.text() not in self.texts:
            raise document.wrong(f"bundle.json has no document {document.text()!r}")
        return document.text()

    def _passage(self, field: Field) -> Passage:
        document = self._document(field)
        return Passage(document, field.span(self.texts[document]))

    def _entity(self, field: Field) -> str:
        if field.text() not in self.entity_ids:
            raise field.wrong(f"no entity has the id {field.text()!r}")
        return field.text()

    def _speaker(self, field: Field) -> str | None:
        speaker = field.get("speaker")
        return None if speaker.absent else self._entity(speaker)

    def _support(self, field: Field, evidence: Mapping[str, Evidence]) -> tuple[Evidence, ...]:
        found = []
        for element in field.items("support"):
            if isinstance(element.value, dict):
                found.append(_words(self._passage(element)))
            elif element.text() in evidence:
                found.append(evidence[element.text()])
            else:
                raise element.wrong(f"no statement or figure has the id {element.text()!r}")
        return tuple(found)


def _ids(root: Field, *layers: str) -> set[str]:
    """The ids of the elements of these layers, each of which must be alone."""
    seen: set[str] = set()
    for layer in layers:
        for field in root.items(layer):
            id_field = field.get("id")
            if id_field.text() in seen:
                raise id_field.wrong(f"{id_field.text()!r} is taken")
            seen.add(id_field.text())
    return seen


def _words(passage: Passage) -> Evidence:
    return Evidence(document=passage.document, attribution=None, passages=(passage,))


def _relation(field: Field) -> Status:
    if field.text() not in RELATIONS:
        raise field.wrong(f"{field.text()!r} is none of {', '.join(RELATIONS)}")
    return RELATIONS[field.text()]


def _holder(passage: Passage, speaker: str, attributions: Iterable[Attribution]) -> str | None:
    """The id of the statement of that speaker with the shortest piece that covers the passage."""
    holders = [
        (len(piece), piece, attribution.id)
        for attribution in attributions
        if (attribution.document, attribution.speaker) == (passage.document, speaker)
        for piece in attribution.content
        if piece.covers(passage.span)
    ]
    return min(holders)[2] if holders else None
