"""A dossier laid beside its gold: documents by file, statements paired one to one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import PurePath

from wederhoor.errors import EvaluationError
from wederhoor.evaluate.annotation import Gold
from wederhoor.evaluate.assignment import assign
from wederhoor.evaluate.wording import token_starts
from wederhoor.records.attribution import Attribution
from wederhoor.records.dossier import Dossier
from wederhoor.records.span import Passage

FOUND = 0.5
"""Token F1 of the contents from which a statement counts as found; fixed by the project's scoring rules, not tuned."""

SAME_SOURCE = 0.01
"""What overlapping sources add when contents are paired: enough to decide between equal contents (two coordinated
sources of one statement), too little to outweigh a word of a content shorter than a hundred."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A statement of the gold and the dossier's statement that was paired with it, found or not; ``shared`` counts
    the words that both contents hold, ``similarity`` is their token F1."""

    gold: Attribution
    system: Attribution
    shared: int
    similarity: float

    @property
    def found(self) -> bool:
        return self.similarity >= FOUND


@dataclass(frozen=True, slots=True)
class Comparison:
    """What every measure looks at.

    ``document`` gives the gold's id of each document of the dossier, ``texts`` the canonical texts by the gold's ids.
    ``pairs`` are the statements whose contents share a word, found or not, in the gold's order.
    """

    gold: Gold
    dossier: Dossier
    texts: dict[str, str]
    document: dict[str, str]
    pairs: tuple[Pair, ...] = field(default=())

    @property
    def found(self) -> tuple[Pair, ...]:
        """The pairs that count as found."""
        return tuple(pair for pair in self.pairs if pair.found)

    @property
    def missed(self) -> tuple[Attribution, ...]:
        """The gold's statements that were not found."""
        found = {pair.gold.id for pair in self.found}
        return tuple(attribution for attribution in self.gold.attributions if attribution.id not in found)

    @property
    def spurious(self) -> tuple[Attribution, ...]:
        """The dossier's statements that found none of the gold's."""
        found = {pair.system.id for pair in self.found}
        return tuple(attribution for attribution in self.dossier.attributions if attribution.id not in found)

    def moved(self, passage: Passage) -> Passage:
        """A passage of the dossier under the gold's document id."""
        return Passage(self.document[passage.document], passage.span)


def compare(gold: Gold, dossier: Dossier) -> Comparison:
    """The dossier beside its gold; ``EvaluationError`` when it is about other texts."""
    document = _match_documents(gold, dossier)
    texts = gold.texts()
    pairs: list[Pair] = []
    for name, text in texts.items():
        theirs = [item for item in gold.attributions if item.document == name]
        ours = [item for item in dossier.attributions if document[item.document] == name]
        pairs += _pair(text, theirs, ours)
    return Comparison(gold, dossier, texts, document, tuple(pairs))


def _match_documents(gold: Gold, dossier: Dossier) -> dict[str, str]:
    """The gold's document id for each of the dossier's, by the name of the file without its folder."""
    articles = {PurePath(article.file).name: article for article in gold.articles}
    matched: dict[str, str] = {}
    for document in dossier.documents:
        name = PurePath(document.article.file).name
        if name not in articles:
            raise EvaluationError(f"{gold.bundle}: the dossier's document {document.article.file} is not in the gold")
        if document.article.text != articles[name].text:
            raise EvaluationError(f"{gold.bundle}: {name} is another text in the dossier than in the gold")
        if articles[name].id in matched.values():
            raise EvaluationError(f"{gold.bundle}: the dossier has {name} twice")
        matched[document.article.id] = articles[name].id
    return matched


def _pair(text: str, gold: Sequence[Attribution], system: Sequence[Attribution]) -> list[Pair]:
    """The pairs of one document with a word in common, chosen so that their similarities add up to the most."""
    theirs = [token_starts(text, item.content) for item in gold]
    ours = [token_starts(text, item.content) for item in system]
    similarity = [[_similarity(a, b) for b in ours] for a in theirs]
    weights = [
        [
            value + SAME_SOURCE * _same_source(gold[row], system[column]) if value else 0.0
            for column, value in enumerate(values)
        ]
        for row, values in enumerate(similarity)
    ]
    return [
        Pair(gold[row], system[column], len(theirs[row] & ours[column]), similarity[row][column])
        for row, column in sorted(assign(weights).items())
        if similarity[row][column]
    ]


def _similarity(first: frozenset[int], second: frozenset[int]) -> float:
    """Token F1 (Dice) of two contents."""
    return 2 * len(first & second) / (len(first) + len(second)) if first and second else 0.0


def _same_source(first: Attribution, second: Attribution) -> bool:
    return first.source is not None and second.source is not None and first.source.overlaps(second.source)
