"""What points and hearing are worked out from: the statements of all articles, and what is looked up in them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import pairwise
from math import log
from typing import TYPE_CHECKING, Self

from wederhoor.align.points.coverage import Words
from wederhoor.align.points.findings import Findings, Origins
from wederhoor.align.points.reading import Reading, read_concepts
from wederhoor.align.points.side import Sides
from wederhoor.align.points.statement import Statement, read_statements
from wederhoor.lang.base import LanguagePack
from wederhoor.records.attribution import Attribution
from wederhoor.records.dossier import Document
from wederhoor.records.entity import Entity
from wederhoor.records.figure import Figure
from wederhoor.records.parse import Parse
from wederhoor.records.point import Reuse
from wederhoor.records.time import Time

if TYPE_CHECKING:
    from wederhoor.align.points.party import Party


@dataclass(frozen=True, slots=True)
class Evidence:
    """All statements of a dossier in its order, by id and by document.

    ``findings`` are the records of the earlier stages, ``readings`` what the words of each document are about,
    ``sides`` who speaks for whom. ``weights`` say what each concept of a statement counts, its rarity included,
    ``totals`` their sum, ``vocabulary`` its words by what they count, by the statement's id. ``definites`` are the
    nouns with *de* or *het* as they stand, by the class of the noun, with how often. ``parties`` keeps what
    ``name_party`` has found for a statement, which many pairs ask for.
    """

    findings: Findings
    readings: Mapping[str, Reading]
    sides: Sides
    statements: tuple[Statement, ...]
    by_id: Mapping[str, Statement]
    by_document: Mapping[str, tuple[Statement, ...]]
    weights: Mapping[str, Mapping[str, float]]
    totals: Mapping[str, float]
    vocabulary: Mapping[str, Words]
    definites: Mapping[str, Mapping[str, int]]
    parties: dict[Statement, Party | None] = field(init=False, default_factory=dict, repr=False, compare=False)

    @classmethod
    def gather(
        cls,
        *,
        documents: Iterable[Document],
        parses: Iterable[Parse],
        packs: Mapping[str, LanguagePack],
        entities: Iterable[Entity],
        attributions: Iterable[Attribution],
        figures: Iterable[Figure],
        times: Iterable[Time],
        reuse: Iterable[Reuse],
        origins: Origins,
    ) -> Self:
        """The evidence in what the earlier stages found; speakers and relays are ids of ``entities``, ``packs`` are
        by language, and every document has its parse."""
        return cls.read(
            Findings.index(
                documents=documents,
                parses=parses,
                packs=packs,
                entities=entities,
                attributions=attributions,
                figures=figures,
                times=times,
                reuse=reuse,
                origins=origins,
            )
        )

    @classmethod
    def read(cls, findings: Findings) -> Self:
        """The evidence in the findings."""
        readings, sides = read_concepts(findings), Sides.find(findings)
        by_document = read_statements(findings, sides, readings)
        statements = tuple(item for document in findings.documents for item in by_document[document])
        rarity = _measure_rarity(statements)
        weights = {item.id: {key: weight * rarity[key] for key, weight in item.concepts.items()} for item in statements}
        return cls(
            findings,
            readings,
            sides,
            statements,
            {item.id: item for item in statements},
            by_document,
            weights,
            {name: sum(weight.values()) for name, weight in weights.items()},
            {item.id: Words.of(item, readings[item.document], rarity) for item in statements},
            _count_definites(findings, readings),
        )

    def words(self, statement: Statement) -> str:
        """The words of a statement, pieces joined by an ellipsis."""
        gap = f" {self.findings.pack(statement.document).phrases.ellipsis} "
        return gap.join(self.findings.words(statement.document, piece) for piece in statement.pieces)

    def speaker(self, statement: Statement) -> str:
        """The name of who says it, the words that name an unknown source, or those for the article itself."""
        phrases = self.findings.pack(statement.document).phrases
        if statement.attribution is None:
            return phrases.own_voice
        if statement.speaker is not None:
            return self.findings.entities[statement.speaker].name
        source = statement.attribution.source
        return phrases.unnamed if source is None else self.findings.words(statement.document, source)


def _count_definites(findings: Findings, readings: Mapping[str, Reading]) -> dict[str, Counter[str]]:
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for document, reading in readings.items():
        for before, token in pairwise(findings.parses[document].tokens):
            if token.pos == "NOUN" and before.has("Definite=Def"):
                for key in reading.keys(token.index):
                    if key.startswith("class:"):
                        counts[key.removeprefix("class:")][f"{before.lower} {token.text}"] += 1
    return counts


HAPAX = 5.0
"""The rarity of a concept that one statement has. On the bundles, which have 110 to 225 statements, it is about the
logarithm of their number; set to that for every dossier, so that the weights that other modules ask for mean as many
words in a small one."""


def _measure_rarity(statements: Iterable[Statement]) -> dict[str, float]:
    """The logarithm of how many statements there are for one with the concept, on a scale that ends at ``HAPAX``.
    Statements with the same concepts count once, so that a copied passage does not make its own words common."""
    distinct = {tuple(sorted(item.concepts)) for item in statements}
    counts = Counter(key for keys in distinct for key in keys)
    scale = HAPAX / log(1 + max(len(distinct), 2))
    return {key: scale * log(1 + len(distinct) / count) for key, count in counts.items()}
