"""GEXF 1.2 for Gephi: who names, accuses, answers and contradicts whom, and who holds which point.

Of two nodes there is one edge each way, with a count for each kind: Gephi melts parallel edges into one, and version
1.3, which can tell them apart, is not read by NetworkX before 3.5.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping

from wederhoor.publish.exports import xml
from wederhoor.publish.exports.anchor import Source
from wederhoor.publish.exports.format import Files
from wederhoor.publish.page.index import content_of
from wederhoor.records.attribution import Act, Attribution
from wederhoor.records.dossier import Dossier
from wederhoor.records.span import Passage, Span

_NAMESPACE = "http://www.gexf.net/1.2draft"
_NODE_COLUMNS = ("kind", "type", "status", "mentions")
_KINDS = ("accuses", "denies", "replies", "names", "answers")
_EDGE_COLUMNS = ("kinds", *_KINDS, "evidence")

_NUMBERS = frozenset({"mentions", *_KINDS})

_Edge = tuple[str, str, str]
"""Kind, from and to."""


def make_gexf(dossier: Dossier) -> Files:
    """``network.gexf``: speakers and points as nodes. An edge that ``names`` goes from a speaker to who is named in the
    words, one that ``accuses`` from an accuser to the accused, one that ``replies`` or ``denies`` from an accused who
    replies to the accusers in the same article, one that ``answers`` from a speaker to a point. Each has the number of
    statements by kind and the places of their words."""
    source = Source(dossier)
    edges = _edges(source)
    whole = xml.element(
        "gexf",
        {"xmlns": _NAMESPACE, "version": "1.2"},
        [
            "\n",
            xml.element(
                "graph",
                {"defaultedgetype": "directed", "mode": "static"},
                [
                    "\n",
                    _columns("node", _NODE_COLUMNS),
                    _columns("edge", _EDGE_COLUMNS),
                    xml.element("nodes", {}, ["\n", *_nodes(source, edges)]),
                    "\n",
                    xml.element("edges", {}, ["\n", *_written(edges)]),
                    "\n",
                ],
            ),
            "\n",
        ],
    )
    return (("network.gexf", f"{xml.HEAD}{whole}\n".encode()),)


def _edges(source: Source) -> dict[_Edge, set[tuple[str, Passage]]]:
    """The edges, each with the statements behind it and where their words stand."""
    found: dict[_Edge, set[tuple[str, Passage]]] = defaultdict(set)
    for kind, start, end, attribution in (*_naming(source), *_hearing(source), *_answering(source)):
        if start != end:
            found[kind, start, end] |= {
                (attribution.id, Passage(attribution.document, span)) for span in content_of(attribution)
            }
    return found


def _naming(source: Source) -> Iterator[tuple[str, str, str, Attribution]]:
    for document in source.articles:
        placed = [(one.passage.span, name) for name, found in source.mentions_of(document).items() for one in found]
        placed.sort()
        for attribution in source.statements_of(document):
            if attribution.speaker in source.entities:
                for span in content_of(attribution):
                    for entity in _within(span, placed):
                        yield "names", f"e-{attribution.speaker}", f"e-{entity}", attribution


def _within(span: Span, placed: list[tuple[Span, str]]) -> Iterator[str]:
    """The entities of the mentions that lie in a span; ``placed`` is sorted."""
    for number in range(bisect_left(placed, (Span(span.start, span.start), "")), len(placed)):
        where, entity = placed[number]
        if where.start >= span.end:
            break
        if where.end <= span.end:
            yield entity


def _hearing(source: Source) -> Iterator[tuple[str, str, str, Attribution]]:
    """Accusations, and replies to those who accuse in the same article: what an article sets side by side."""
    for hearing in source.dossier.hearing:
        accused = f"e-{hearing.accused}"
        accusers: dict[str, set[str]] = defaultdict(set)
        for one in (source.by_id[name] for name in hearing.accusations if name in source.by_id):
            if one.speaker and one.speaker in source.entities:
                accusers[one.document].add(one.speaker)
                yield "accuses", f"e-{one.speaker}", accused, one
        for reply in (source.by_id[name] for name in hearing.replies if name in source.by_id):
            kind = "denies" if reply.act is Act.DENIES else "replies"
            for accuser in sorted(accusers[reply.document]):
                yield kind, accused, f"e-{accuser}", reply


def _answering(source: Source) -> Iterator[tuple[str, str, str, Attribution]]:
    for point in source.dossier.points:
        for position in point.positions:
            for support in position.support:
                attribution = source.by_id.get(support.attribution or "")
                if attribution and attribution.speaker in source.entities:
                    yield "answers", f"e-{attribution.speaker}", f"p-{point.id}", attribution


def _nodes(source: Source, edges: Mapping[_Edge, object]) -> Iterator[str]:
    """The entities that an edge has, and every point."""
    joined = {end for _, *ends in edges for end in ends}
    joined |= {f"e-{hearing.accused}" for hearing in source.dossier.hearing}
    for entity in sorted(source.dossier.entities, key=lambda one: one.id):
        if f"e-{entity.id}" in joined:
            values = {"kind": "entity", "type": entity.type.value, "mentions": len(entity.mentions)}
            yield _node(f"e-{entity.id}", entity.name, values)
    for point in sorted(source.dossier.points, key=lambda one: one.id):
        values = {"kind": "point", "type": point.kind.value, "status": point.status.value}
        yield _node(f"p-{point.id}", point.question, values)


def _node(id: str, label: str, values: Mapping[str, object]) -> str:
    return xml.element("node", {"id": id, "label": label}, [_values(_NODE_COLUMNS, values)]) + "\n"


def _written(edges: Mapping[_Edge, set[tuple[str, Passage]]]) -> Iterator[str]:
    pairs: dict[tuple[str, str], dict[str, set[tuple[str, Passage]]]] = defaultdict(dict)
    for (kind, start, end), behind in edges.items():
        pairs[start, end][kind] = behind
    for number, ((start, end), kinds) in enumerate(sorted(pairs.items(), key=lambda item: item[0])):
        counts = {kind: len({name for name, _ in kinds[kind]}) for kind in _KINDS if kind in kinds}
        evidence = " ".join(
            f"{kind}:{one.document}:{one.span.start}-{one.span.end}"
            for kind in counts
            for one in sorted({passage for _, passage in kinds[kind]})
        )
        together = " ".join(counts)
        attributes = {"id": number, "source": start, "target": end, "label": together, "weight": sum(counts.values())}
        values = _values(_EDGE_COLUMNS, {"kinds": together, **counts, "evidence": evidence})
        yield xml.element("edge", attributes, [values]) + "\n"


def _columns(of: str, names: tuple[str, ...]) -> str:
    columns = [
        xml.element("attribute", {"id": name, "title": name, "type": "integer" if name in _NUMBERS else "string"})
        for name in names
    ]
    return xml.element("attributes", {"class": of}, columns) + "\n"


def _values(columns: tuple[str, ...], values: Mapping[str, object]) -> str:
    inside = [xml.element("attvalue", {"for": name, "value": values[name]}) for name in columns if name in values]
    return xml.element("attvalues", {}, inside)
