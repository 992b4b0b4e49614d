"""Points on which sentences that are otherwise the same differ: another time, another place, another cargo.

Articles that rework one wire report keep its sentences. Where two such sentences part in one slot, one of the accounts
is wrong.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from wederhoor.align.points.comparison import Comparison
from wederhoor.align.points.draft import Answer, Draft
from wederhoor.align.points.evidence import Evidence
from wederhoor.align.points.likeness import Pair, dice
from wederhoor.align.points.slot import READERS, Filler, clashes, is_reworked
from wederhoor.align.points.statement import Statement
from wederhoor.align.points.wording import decisive_words, words_around
from wederhoor.records.point import PointKind, Status, Support
from wederhoor.records.span import Passage


def find_sentence_points(comparison: Comparison) -> Iterator[Draft]:
    """A point for each slot that reworked sentences fill differently."""
    evidence = comparison.evidence
    for group, pairs in _reworked(comparison):
        for kind, reader in READERS:
            fillers = {item.id: reader(evidence, item) for item in group}
            for slot in sorted({slot for filled in fillers.values() for slot in filled}):
                held = [(item, fillers[item.id][slot]) for item in group if slot in fillers[item.id]]
                if len({filler.value for _, filler in held}) > 1 and clashes(kind, [filler for _, filler in held]):
                    yield _draft(evidence, kind, held, pairs)
                    if kind is PointKind.PLACE:
                        break  # two towns that change places are one difference


def _reworked(comparison: Comparison) -> Iterator[tuple[list[Statement], list[Pair]]]:
    """The groups of statements that are one sentence reworked, in the order of the dossier, with the pairs that show
    it."""
    home: dict[str, str] = {}

    def root(name: str) -> str:
        while home.setdefault(name, name) != name:
            name = home[name]
        return name

    pairs = [pair for pair in comparison.pairs if _is_candidate(pair)]
    for pair in pairs:
        home[root(pair.second.id)] = root(pair.first.id)
    groups: dict[str, list[Statement]] = defaultdict(list)
    for first, twins in comparison.twins.items():
        if first in home:
            groups[root(first)] += twins
    found: dict[str, list[Pair]] = defaultdict(list)
    for pair in pairs:
        found[root(pair.first.id)].append(pair)
    for name, group in groups.items():
        yield group, found[name]


def _is_candidate(pair: Pair) -> bool:
    apart = pair.first.document != pair.second.document
    return apart and pair.first.disputes == pair.second.disputes and is_reworked(pair)


def _draft(
    evidence: Evidence, kind: PointKind, held: Sequence[tuple[Statement, Filler]], pairs: Sequence[Pair]
) -> Draft:
    pack = evidence.findings.pack(held[0][0].document)
    answers: dict[str, list[tuple[Statement, Filler]]] = defaultdict(list)
    for item, filler in held:
        answers[filler.value].append((item, filler))
    labels = {
        value: evidence.findings.words(group[0][0].document, group[0][1].span) for value, group in answers.items()
    }
    best = max(pairs, key=dice)
    words = decisive_words(best)
    told = words_around(evidence, [item for item, _ in held], [filler.span for _, filler in held])
    fillers = pack.phrases.list(pack.phrases.quote(label) for label in labels.values())
    return Draft(
        kind=kind,
        status=Status.CONTESTED,
        question=pack.phrases.ask(
            _QUESTIONS[kind],
            words=pack.phrases.quote(told),
            fillers=pack.phrases.choice(map(pack.phrases.quote, labels.values())),
        ),
        why=pack.phrases.explain("sentence", words=pack.phrases.list(words), fillers=fillers),
        answers=tuple(Answer(label=labels[value], support=_support(group)) for value, group in answers.items()),
    )


_QUESTIONS: Mapping[PointKind, str] = {PointKind.TIME: "time", PointKind.PLACE: "place", PointKind.OTHER: "other"}


def _support(group: Sequence[tuple[Statement, Filler]]) -> tuple[Support, ...]:
    return tuple(
        Support(
            passage=Passage(item.document, filler.span), attribution=item.attribution.id if item.attribution else None
        )
        for item, filler in group
    )
