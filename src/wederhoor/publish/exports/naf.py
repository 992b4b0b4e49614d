"""NAF, the NLP Annotation Format of NewsReader (version 3): text, entities, coreference, attribution, factuality.

Each span is a row of words, so the words are cut where an annotation begins or ends. Offsets count characters of
``raw``, which is the canonical text with what XML cannot hold replaced one for one.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator

from wederhoor.publish.exports import xml
from wederhoor.publish.exports.anchor import Source, address_of
from wederhoor.publish.exports.filename import safe_names
from wederhoor.publish.exports.format import Files
from wederhoor.publish.page.index import content_of
from wederhoor.records.article import Article
from wederhoor.records.attribution import Certainty
from wederhoor.records.dossier import Document, Dossier
from wederhoor.records.entity import EntityType, MentionKind
from wederhoor.records.span import Span
from wederhoor.records.time import Time

_WORD = re.compile(r"\w+|[^\w\s]")
_TYPES = {
    EntityType.PERSON: "PERSON",
    EntityType.ORGANISATION: "ORGANIZATION",
    EntityType.OUTLET: "ORGANIZATION",
    EntityType.GROUP: "ORGANIZATION",
    EntityType.PLACE: "LOCATION",
    EntityType.FOOTAGE: "MISC",
    EntityType.OTHER: "MISC",
}
_CERTAINTY = {Certainty.CERTAIN: "CERTAIN", Certainty.HEDGED: "POSSIBLE", Certainty.UNVERIFIED: "UNDERSPECIFIED"}
"""As far as NewsReader's values go: it has none for what an article calls unverified."""


def make_naf(dossier: Dossier) -> Files:
    """One ``NAME.naf.xml`` an article, named for its id."""
    source = Source(dossier)
    names = safe_names(((name, name) for name in sorted(source.articles)), spare="article")
    made = [(f"{names[one.article.id]}.naf.xml", _Paper(source, one).write().encode()) for one in source.documents]
    return tuple(sorted(made))


class _Paper:
    """One article, with its words."""

    def __init__(self, source: Source, document: Document) -> None:
        self.source, self.document = source, document
        self.article: Article = document.article
        self.statements = source.statements_of(self.article.id)
        self.times = source.times_of(self.article.id)
        self.mentions = source.mentions_of(self.article.id)
        self.words = tuple(_words(self.article.text, self._borders()))
        self._starts = [word.start for word in self.words]

    def write(self) -> str:
        title, version = self.source.title(self.document), dict(self.source.dossier.generated_by).get("wederhoor", "")
        layers = ("text", "terms", "entities", "coreferences", "attribution", "factualities", "timeExpressions")
        header = xml.element(
            "nafHeader",
            {},
            [
                xml.element(
                    "fileDesc",
                    {"title": title, "creationtime": self.article.published, "filename": self.article.file},
                ),
                xml.element("public", {"publicId": self.article.text_sha256, "uri": address_of(self.article)}),
                *(
                    xml.element(
                        "linguisticProcessors",
                        {"layer": layer},
                        [xml.element("lp", {"name": "wederhoor", "version": version})],
                    )
                    for layer in layers
                ),
            ],
        )
        parts = [
            header,
            xml.element("raw", {}, [xml.text(self.article.text)]),
            self._layer("text", self._forms()),
            self._layer("terms", self._terms()),
            self._layer("entities", self._entities()),
            self._layer("coreferences", self._coreferences()),
            self._layer("attribution", self._attributions()),
            self._layer("factualities", self._factualities()),
            self._layer("timeExpressions", (self._time(n, time) for n, time in enumerate(self.times, start=1))),
        ]
        attributes = {"xml:lang": self.article.language, "version": "v3", "doc": self.article.id}
        whole = xml.element("NAF", attributes, ["\n", *(f"{part}\n" for part in parts if part)])
        return f"{xml.HEAD}{whole}\n"

    def _borders(self) -> set[int]:
        spans = [time.span for time in self.times]
        for attribution in self.statements:
            spans += content_of(attribution)
            spans += [span for span in (attribution.source, attribution.cue) if span]
        spans += [mention.passage.span for mentions in self.mentions.values() for mention in mentions]
        return {border for span in spans for border in (span.start, span.end)}

    @staticmethod
    def _layer(name: str, content: Iterable[str]) -> str:
        """The layer, nothing where it would be empty, as the DTD wants it."""
        inside = [f"{part}\n" for part in content if part]
        return xml.element(name, {}, ["\n", *inside]) if inside else ""

    def _forms(self) -> Iterator[str]:
        for number, word in enumerate(self.words, start=1):
            attributes = {"id": f"w{number}", "offset": word.start, "length": len(word)}
            yield xml.element("wf", attributes, [xml.text(word.of(self.article.text))])

    def _terms(self) -> Iterator[str]:
        for number, _ in enumerate(self.words, start=1):
            span = xml.element("span", {}, [xml.element("target", {"id": f"w{number}"})])
            yield xml.element("term", {"id": f"t{number}"}, [span])

    def _span(self, *spans: Span) -> str:
        """The words of the spans as targets; nothing where they have none."""
        targets = []
        for span in spans:
            first, last = bisect_left(self._starts, span.start), bisect_left(self._starts, span.end)
            targets += [xml.element("target", {"id": f"t{number + 1}"}) for number in range(first, last)]
        return xml.element("span", {}, targets) if targets else ""

    def _entities(self) -> Iterator[str]:
        """Each name, with the entity that bears it."""
        number = 0
        for name, mentions in self.mentions.items():
            for mention in mentions:
                span = self._span(mention.passage.span) if mention.kind is MentionKind.NAME else ""
                if span:
                    number += 1
                    inside = [xml.element("references", {}, [span]), _reference(name)]
                    kind = _TYPES[self.source.entities[name].type]
                    yield xml.element("entity", {"id": f"e{number}", "type": kind}, inside)

    def _coreferences(self) -> Iterator[str]:
        """All mentions of each entity."""
        for number, (name, mentions) in enumerate(self.mentions.items(), start=1):
            if spans := [span for mention in mentions if (span := self._span(mention.passage.span))]:
                yield xml.element("coref", {"id": f"co{number}", "type": "entity"}, [*spans, _reference(name)])

    def _attributions(self) -> Iterator[str]:
        for number, attribution in enumerate(self.statements, start=1):
            if target := self._span(*content_of(attribution)):
                roles = {"statement_source": attribution.source, "statement_cue": attribution.cue}
                found = {role: self._span(span) for role, span in roles.items() if span}
                inside = [xml.element(role, {}, [span]) for role, span in found.items() if span]
                target = xml.element("statement_target", {}, [target])
                yield xml.element("statement", {"id": f"a{number}"}, [target, *inside])

    def _factualities(self) -> Iterator[str]:
        """How certain each source is, in the values of NewsReader; whether it is true is nowhere said."""
        for number, attribution in enumerate(self.statements, start=1):
            if span := self._span(*content_of(attribution)):
                certainty = attribution.certainty
                values = [
                    xml.element("factVal", {"value": value, "resource": resource})
                    for value, resource in (
                        (_CERTAINTY[certainty], "nwr:AttributionCertainty"),
                        (certainty.value, "wederhoor:certainty"),
                        (attribution.act.value, "wederhoor:act"),
                    )
                ]
                yield xml.element("factuality", {"id": f"f{number}"}, [span, *values])

    def _time(self, number: int, time: Time) -> str:
        kind = "DURATION" if time.value.startswith("P") else "TIME" if "T" in time.value else "DATE"
        span = self._span(time.span)
        return xml.element("timex3", {"id": f"tx{number}", "type": kind, "value": time.value}, [span]) if span else ""


def _reference(entity: str) -> str:
    """The id of an entity in the dossier."""
    known = xml.element("externalRef", {"resource": "wederhoor", "reference": entity})
    return xml.element("externalReferences", {}, [known])


def _words(text: str, borders: set[int]) -> Iterator[Span]:
    """The words and marks of a text, cut at the borders."""
    cuts = sorted(borders)
    for match in _WORD.finditer(text):
        start, end = match.span()
        for cut in cuts[bisect_left(cuts, start + 1) : bisect_left(cuts, end)]:
            yield Span(start, cut)
            start = cut
        yield Span(start, end)
