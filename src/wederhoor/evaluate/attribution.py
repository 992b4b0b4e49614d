"""How well statements are found, and how well each part of one is read."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from wederhoor.evaluate.comparison import Comparison, Pair
from wederhoor.evaluate.measure import Measure, accuracy, overlap, recall
from wederhoor.evaluate.wording import DETERMINERS, content_words, normalise, token_starts
from wederhoor.records.attribution import Attribution, Mode
from wederhoor.records.span import Span

_MODES = {"direct": {Mode.DIRECT, Mode.MIXED}, "indirect": {Mode.INDIRECT}}


def measure_attributions(comparison: Comparison) -> list[Measure]:
    """All measures over statements, ``attribution.`` before each name."""
    return [*_wholes(comparison), *_parts(comparison), *_labels(comparison), *_recalls(comparison)]


def _wholes(comparison: Comparison) -> list[Measure]:
    gold, system, found = comparison.gold.attributions, comparison.dossier.attributions, comparison.found
    gold_words = sum(_length(comparison.texts[item.document], item) for item in gold)
    system_words = sum(_length(comparison.texts[comparison.document[item.document]], item) for item in system)
    exact = sum(is_exact(comparison.texts[pair.gold.document], pair) for pair in found)
    return [
        overlap("attribution.found", len(found), len(system), len(gold)),
        overlap("attribution.content", sum(pair.shared for pair in comparison.pairs), system_words, gold_words),
        overlap("attribution.exact", exact, len(system), len(gold)),
    ]


def _length(text: str, attribution: Attribution) -> int:
    return len(token_starts(text, attribution.content))


def is_exact(text: str, pair: Pair) -> bool:
    """True when content and source are the same words, articles aside, and the cues overlap or are both missing."""
    gold, system = pair.gold, pair.system
    return (
        same_cue(gold.cue, system.cue)
        and token_starts(text, gold.content, skip=DETERMINERS) == token_starts(text, system.content, skip=DETERMINERS)
        and content_words(text, gold.source) == content_words(text, system.source)
    )


def same_cue(gold: Span | None, system: Span | None) -> bool:
    """True for cues that overlap, and for two that are missing."""
    return gold is system if gold is None or system is None else gold.overlaps(system)


def _parts(comparison: Comparison) -> list[Measure]:
    """Token F1 of sources and of cues over the found pairs."""
    return [
        _part("attribution.source", comparison, lambda attribution: attribution.source),
        _part("attribution.cue", comparison, lambda attribution: attribution.cue),
    ]


def _part(name: str, comparison: Comparison, part: Callable[[Attribution], Span | None]) -> Measure:
    hits = system = gold = 0
    for pair in comparison.found:
        text = comparison.texts[pair.gold.document]
        theirs, ours = content_words(text, part(pair.gold)), content_words(text, part(pair.system))
        hits, system, gold = hits + len(theirs & ours), system + len(ours), gold + len(theirs)
    return overlap(name, hits, system, gold)


def _labels(comparison: Comparison) -> list[Measure]:
    """Accuracy over the found pairs of all that is not a span."""
    found = comparison.found
    return [
        accuracy(f"attribution.{name}", sum(rule(pair.gold, pair.system) for pair in found), len(found))
        for name, rule in label_rules(comparison).items()
    ]


def label_rules(comparison: Comparison) -> dict[str, Callable[[Attribution, Attribution], bool]]:
    """By name, in the order of the table, what decides whether a statement of the gold and one of the dossier agree in
    that label."""
    same = _EntityMatch(comparison)
    return {
        "speaker": lambda gold, system: same(gold.speaker, system.speaker),
        "act": lambda gold, system: gold.act is system.act,
        "certainty": lambda gold, system: gold.certainty is system.certainty,
        "mode": lambda gold, system: gold.mode is system.mode,
        "relay": lambda gold, system: same.all(gold.relay, system.relay),
        "channel": lambda gold, system: _same_channel(gold.channel, system.channel),
    }


class _EntityMatch:
    """Decides whether an entity of the gold and one of the dossier are the same: they have a name in common."""

    def __init__(self, comparison: Comparison) -> None:
        self._gold = {
            entity.id: {normalise(entity.name), *(normalise(text) for _, found in entity.mentions for text in found)}
            for entity in comparison.gold.entities
        }
        self._system = {
            entity.id: {normalise(entity.name), *(normalise(name.text) for name in entity.names)}
            for entity in comparison.dossier.entities
        }

    def __call__(self, gold: str | None, system: str | None) -> bool:
        if gold is None or system is None:
            return gold is system
        return not self._gold[gold].isdisjoint(self._system[system])

    def all(self, gold: Sequence[str], system: Sequence[str]) -> bool:
        """True for two equally long chains whose entities match one by one."""
        return len(gold) == len(system) and all(map(self, gold, system))


def _same_channel(gold: str | None, system: str | None) -> bool:
    """True when the two share a word, or neither has any."""
    theirs, ours = set(normalise(gold or "").split()), set(normalise(system or "").split())
    return not theirs.isdisjoint(ours) if theirs and ours else theirs == ours


def _recalls(comparison: Comparison) -> list[Measure]:
    found = {pair.gold.id for pair in comparison.found}
    measures = []
    for name, modes in _MODES.items():
        ids = [item.id for item in comparison.gold.attributions if item.mode in modes]
        measures.append(recall(f"attribution.{name}", len(found.intersection(ids)), len(ids)))
    return measures
