"""How much of each article is its own, and how many independent origins the articles have together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from wederhoor.records.article import Article
from wederhoor.records.capture import DraftKind
from wederhoor.records.dossier import Document, Dossier
from wederhoor.records.span import Span

SAME_ORIGIN = 1 / 3
"""Two articles have one origin when the shared passages make up at least this share of the running text of the shorter;
of an article and a post, of the article: who quotes all of a post has a report of their own around it.

In the gold of the three Dutch bundles the one pair that was written from one report shares 0.48, the pairs that have
some sentences of an agency in common share 0.08 to 0.19; a third lies between and is easily said on the page.
"""


def own_share(document: Document, copied: Iterable[Span]) -> float:
    """The share of an article's running text that lies in none of the copied spans, 0 to 1; 1 without running text."""
    running = running_text(document)
    total = sum(len(span) for span in running)
    shared = sum(len(span) for span in intersection(running, union(copied)))
    return 1 - shared / total if total else 1.0


def count_origins(dossier: Dossier, documents: Sequence[Document]) -> int:
    """The number of groups of ``origins_of``."""
    return len(set(origins_of(dossier, documents).values()))


def origins_of(dossier: Dossier, documents: Sequence[Document]) -> dict[str, int]:
    """Per article the number of its origin, from 1 in the order of ``documents``: articles have one that hang together
    by outlet, or by copied text that makes up much of the shorter one, or of the article that quotes a post."""
    group = {document.article.id: document.article.id for document in documents}

    def find(member: str) -> str:
        while group[member] != member:
            group[member] = group[group[member]]
            member = group[member]
        return member

    for a, b in [*_by_outlet(documents), *_by_reuse(dossier)]:
        group[find(a)] = find(b)
    roots = {member: find(member) for member in group}
    numbers = {root: number for number, root in enumerate(dict.fromkeys(roots.values()), start=1)}
    return {member: numbers[root] for member, root in roots.items()}


def count_outlets(articles: Iterable[Article]) -> int:
    """The number of outlets; an unknown one counts as one of its own."""
    return len({(article.outlet, None if article.outlet else article.id) for article in articles})


def copied_spans(dossier: Dossier) -> dict[str, list[Span]]:
    """Per document the spans that it shares with another."""
    found: dict[str, list[Span]] = defaultdict(list)
    for reuse in dossier.reuse:
        for own, other in ((reuse.a, reuse.b), (reuse.b, reuse.a)):
            if own.document != other.document:
                found[own.document].append(own.span)
    return found


def running_text(document: Document) -> list[Span]:
    """The spans of an article that are no boilerplate, in order."""
    spans, start = [], 0
    for span in union(passage.span for passage in document.layout.boilerplate):
        spans.append(Span(start, span.start))
        start = span.end
    spans.append(Span(start, len(document.article.text)))
    return [span for span in spans if span.start < span.end]


def union(spans: Iterable[Span]) -> list[Span]:
    """The spans with those that touch or overlap made one, in order."""
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and span.start <= merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return merged


def intersection(some: Sequence[Span], others: Sequence[Span]) -> list[Span]:
    """What two unions have in common."""
    found, i, j = [], 0, 0
    while i < len(some) and j < len(others):
        start, end = max(some[i].start, others[j].start), min(some[i].end, others[j].end)
        if start < end:
            found.append(Span(start, end))
        if some[i].end <= others[j].end:
            i += 1
        else:
            j += 1
    return found


def _by_outlet(documents: Iterable[Document]) -> list[tuple[str, str]]:
    first: dict[str, str] = {}
    pairs = []
    for document in documents:
        article = document.article
        if article.outlet:
            pairs.append((article.id, first.setdefault(article.outlet, article.id)))
    return pairs


def _by_reuse(dossier: Dossier) -> list[tuple[str, str]]:
    documents = {document.article.id: document for document in dossier.documents}
    shared: Mapping[tuple[str, str], list[tuple[Span, Span]]] = defaultdict(list)
    for reuse in dossier.reuse:
        shared[reuse.a.document, reuse.b.document].append((reuse.a.span, reuse.b.span))
    return [
        (a, b)
        for (a, b), spans in sorted(shared.items())
        if a != b and 1 - _own_share_of_pair(documents[a], documents[b], spans) >= SAME_ORIGIN
    ]


def _own_share_of_pair(a: Document, b: Document, spans: Sequence[tuple[Span, Span]]) -> float:
    """What the one of two has of its own that is to be looked at: an article rather than a post, else the shorter."""
    a_key, b_key = (
        (document.article.kind is DraftKind.POST, sum(len(span) for span in running_text(document)))
        for document in (a, b)
    )
    if a_key <= b_key:
        return own_share(a, (span for span, _ in spans))
    return own_share(b, (span for _, span in spans))
