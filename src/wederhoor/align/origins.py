"""Independence before agreement: how many outlets carry a claim, and how many origins stand behind them.

Two reports of one claim are of one origin when
- one article has both, or one outlet published both;
- the words that carry them are copied, from one another or from a third text, also through a chain of copies;
- both name the same agency or outlet as the one that passed it on (relay), or the one names the other's outlet;
- both articles are credited to the same agency in a byline, dateline or copyright line.

The same speaker does not make one origin: two outlets that each heard a spokesman are independent (annotation
guideline 18). Nothing is said of who copied whom."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from operator import itemgetter

from wederhoor.align.compare.spelling import fold
from wederhoor.lang.base import LanguagePack
from wederhoor.lang.names import NameWords
from wederhoor.records.article import BoilerplateKind
from wederhoor.records.attribution import Attribution
from wederhoor.records.dossier import Document
from wederhoor.records.entity import Entity
from wederhoor.records.point import Reuse, Support
from wederhoor.records.span import Passage, Span, find_overlapping

COVERED = 0.5
"""Share of the shorter of a supporting passage and a copied one that the two must have in common: a clause inside a
copied sentence is copied, a sentence that shares its first words with a copied one is not. With gold attributions, 4,
5 and 6 of the 58 agreements of the development bundles differ from the gold at 0.3, 0.5 and 0.7; the middle is taken,
since so few decide nothing."""

_CREDITS = frozenset({BoilerplateKind.BYLINE, BoilerplateKind.DATELINE, BoilerplateKind.COPYRIGHT})
_NAME = re.compile(r"[A-Z][\w-]*(?: [A-Z][\w-]*)?")

_Key = tuple[str, Hashable]


@dataclass(frozen=True, slots=True)
class Outlets:
    """Who published each article, by its id; an article of an unknown outlet counts as one of its own."""

    of: Mapping[str, _Key]

    def count(self, support: Iterable[Support]) -> int:
        """The number of outlets that carry the support."""
        return len({self.of[item.passage.document] for item in support})


@dataclass(frozen=True, slots=True)
class Origins:
    """What makes reports depend on one another; made by ``trace_origins``.

    ``houses`` has for an article what its reports share with those of other articles, ``copied`` its copied passages
    in text order with the number of the text that each belongs to, ``longest`` the characters of the longest of all,
    ``relays`` for an attribution who passed it on."""

    outlets: Outlets
    houses: Mapping[str, frozenset[_Key]]
    copied: Mapping[str, tuple[tuple[Span, int], ...]]
    relays: Mapping[str, frozenset[_Key]]
    longest: int

    def count(self, support: Sequence[Support]) -> int:
        """The number of independent origins of the support: 3 outlets that carry one agency's sentence have 1."""
        return len(self.group(support))

    def group(self, support: Sequence[Support]) -> tuple[tuple[Support, ...], ...]:
        """The support by origin, each group and the groups in the order of the support."""
        groups: list[tuple[set[_Key], list[int]]] = []
        for place, item in enumerate(support):
            keys, places = set(self._keys(item)), [place]
            apart = []
            for group in groups:
                if keys.isdisjoint(group[0]):
                    apart.append(group)
                else:
                    keys |= group[0]
                    places = group[1] + places
            groups = [*apart, (keys, places)]
        ordered = sorted(sorted(places) for _, places in groups)
        return tuple(tuple(support[place] for place in places) for places in ordered)

    def _keys(self, item: Support) -> Iterator[_Key]:
        """Everything that makes an item depend on whatever shares it."""
        document = item.passage.document
        yield ("document", document)
        yield from self.houses[document]
        yield from self.relays.get(item.attribution or "", ())
        passages = self.copied.get(document, ())
        for span, text in find_overlapping(passages, item.passage.span, itemgetter(0), longest=self.longest):
            if _covers(span, item.passage.span):
                yield ("copy", text)


def trace_origins(
    documents: Sequence[Document],
    reuse: Sequence[Reuse],
    attributions: Sequence[Attribution],
    entities: Sequence[Entity],
    packs: Mapping[str, LanguagePack],
) -> Origins:
    """The origins behind the articles' reports.

    ``relay`` of the attributions holds ids of ``entities``, those of the dossier. ``packs`` by language
    code; of an article whose language has none no agency credit is read."""
    articles = frozenset(word for pack in packs.values() for word in pack.names.articles)
    names = {entity.id: _house_names(entity, articles) for entity in entities}
    return Origins(
        outlets=Outlets({document.article.id: _outlet(document, articles) for document in documents}),
        houses={document.article.id: frozenset(_houses(document, packs, articles)) for document in documents},
        copied=_trace_copies(reuse),
        relays={
            attribution.id: frozenset(
                key for relay in attribution.relay for key in names.get(relay, {("entity", relay)})
            )
            for attribution in attributions
            if attribution.relay
        },
        longest=max((len(side.span) for item in reuse for side in (item.a, item.b)), default=0),
    )


def _outlet(document: Document, articles: frozenset[str]) -> _Key:
    outlet = document.article.outlet
    return ("house", _bare(outlet, articles)) if outlet else ("document", document.article.id)


def _houses(document: Document, packs: Mapping[str, LanguagePack], articles: frozenset[str]) -> Iterator[_Key]:
    """The outlet of an article, and the agencies that it credits."""
    yield _outlet(document, articles)
    pack = packs.get(document.article.language)
    for boilerplate in document.layout.boilerplate if pack else ():
        if pack and boilerplate.kind in _CREDITS:
            text = boilerplate.span.of(document.article.text)
            yield from (("house", _bare(agency, articles)) for agency in _agencies(text, pack.names))


def _agencies(text: str, names: NameWords) -> Iterator[str]:
    """The agencies that a line of credit names."""
    for match in _NAME.finditer(text):
        for name in (match.group(), *match.group().split()):
            if agency := names.agency(name):
                yield agency


def _house_names(entity: Entity, articles: frozenset[str]) -> frozenset[_Key]:
    """The keys of an outlet that passes something on: each of its names, and the entity itself."""
    return frozenset({("entity", entity.id), *(("house", _bare(name.text, articles)) for name in entity.names)})


def _bare(name: str, articles: frozenset[str]) -> str:
    """An outlet's name without the article that some papers write with it (*de Volkskrant*), folded."""
    words = fold(name).split()
    return " ".join(words[1:] if len(words) > 1 and words[0] in articles else words)


def _trace_copies(reuse: Sequence[Reuse]) -> dict[str, tuple[tuple[Span, int], ...]]:
    """The copied passages of each article with the number of the text they belong to: what hangs together by copies
    has one."""
    sides = [side for item in reuse for side in (item.a, item.b)]
    parent = list(range(len(sides)))
    for number in range(0, len(sides), 2):
        _unite(parent, number, number + 1)
    by_document: dict[str, list[int]] = defaultdict(list)
    for number, side in enumerate(sides):
        by_document[side.document].append(number)
    for numbers in by_document.values():
        _unite_overlapping(parent, sorted(numbers, key=lambda number: sides[number].span), sides)
    return {
        document: tuple(sorted({(sides[number].span, _find(parent, number)) for number in numbers}))
        for document, numbers in by_document.items()
    }


def _unite_overlapping(parent: list[int], numbers: Sequence[int], sides: Sequence[Passage]) -> None:
    """Counts passages of one article that cover each other as of one text; ``numbers`` in the order of the spans."""
    longest = None
    for number in numbers:
        if longest is not None and _covers(sides[longest].span, sides[number].span):
            _unite(parent, longest, number)
        if longest is None or sides[number].span.end > sides[longest].span.end:
            longest = number


def _covers(one: Span, other: Span) -> bool:
    """True when the two have so much in common that what is said of one holds for the other."""
    shared = min(one.end, other.end) - max(one.start, other.start)
    return shared > 0 and shared >= COVERED * min(len(one), len(other))


def _find(parent: list[int], number: int) -> int:
    while parent[number] != number:
        parent[number] = parent[parent[number]]
        number = parent[number]
    return number


def _unite(parent: list[int], one: int, other: int) -> None:
    low, high = sorted((_find(parent, one), _find(parent, other)))
    parent[high] = low
