"""How well copied passages and boilerplate are marked off."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from wederhoor.evaluate.comparison import Comparison
from wederhoor.evaluate.measure import Measure, overlap
from wederhoor.evaluate.wording import token_starts
from wederhoor.records.point import Reuse
from wederhoor.records.span import Passage


def measure_reuse(comparison: Comparison) -> list[Measure]:
    """Token F1 of copied passages; a word counts once for each article that it is shared with."""
    gold = _shared_words(comparison, comparison.gold.reuse, lambda passage: passage)
    system = _shared_words(comparison, comparison.dossier.reuse, comparison.moved)
    return [overlap("reuse", len(gold & system), len(system), len(gold))]


def _shared_words(
    comparison: Comparison, reuses: Iterable[Reuse], placed: Callable[[Passage], Passage]
) -> set[tuple[str, str, int]]:
    """Document, other document and start of each word that stands in a passage shared by the two."""
    words = set()
    for reuse in reuses:
        a, b = placed(reuse.a), placed(reuse.b)
        for here, there in ((a, b), (b, a)):
            starts = token_starts(comparison.texts[here.document], (here.span,))
            words |= {(here.document, there.document, start) for start in starts}
    return words


def measure_boilerplate(comparison: Comparison) -> list[Measure]:
    """F1 of the characters of boilerplate, white space aside."""
    gold = _characters(comparison, comparison.gold.boilerplate)
    marked = [
        comparison.moved(Passage(document.article.id, item.span))
        for document in comparison.dossier.documents
        for item in document.layout.boilerplate
    ]
    system = _characters(comparison, marked)
    return [overlap("boilerplate", len(gold & system), len(system), len(gold))]


def _characters(comparison: Comparison, passages: Iterable[Passage]) -> set[tuple[str, int]]:
    return {
        (passage.document, offset)
        for passage in passages
        for offset in range(passage.span.start, passage.span.end)
        if not comparison.texts[passage.document][offset].isspace()
    }
