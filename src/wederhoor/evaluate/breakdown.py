"""What becomes of the statements of each form, and how they are typically missed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from wederhoor.evaluate.attribution import is_exact, label_rules, same_cue
from wederhoor.evaluate.comparison import Comparison, Pair
from wederhoor.evaluate.form import Form, form_of
from wederhoor.evaluate.wording import DETERMINERS, content_words, token_starts
from wederhoor.lang.base import LanguagePack
from wederhoor.records.attribution import Attribution


class Miss(StrEnum):
    """What is wrong with a statement first, in the order in which it is looked for."""

    ABSENT = "missing altogether"
    PART = "content less than half right"
    LONG = "content too long"
    SHORT = "content too short"
    SHIFTED = "content shifted"
    SOURCE = "source"
    CUE = "cue"
    SPEAKER = "speaker"
    ACT = "act"
    CERTAINTY = "certainty"
    MODE = "mode"
    RELAY = "relay"
    CHANNEL = "channel"


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What became of one statement of the gold; ``miss`` is ``None`` when nothing is wrong with it.

    ``found`` and ``exact`` are those of the measures of the same names.
    """

    bundle: str
    attribution: Attribution
    form: Form
    found: bool
    exact: bool
    miss: Miss | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One form: how many statements the gold has, how many are found and exact, and the kinds of miss with their
    numbers, the most frequent first. ``example`` is the first statement with that kind of miss, ``None`` when nothing
    is wrong."""

    form: Form
    gold: int
    found: int
    exact: int
    misses: tuple[tuple[Miss, int], ...]
    example: Verdict | None


def judge(comparison: Comparison, pack: LanguagePack) -> tuple[Verdict, ...]:
    """What became of each statement of the gold, in its order."""
    types = {entity.id: entity.type for entity in comparison.gold.entities}
    pairs = {pair.gold.id: pair for pair in comparison.pairs}
    rules = label_rules(comparison)

    def verdict(attribution: Attribution) -> Verdict:
        text = comparison.texts[attribution.document]
        pair = pairs.get(attribution.id)
        found = pair is not None and pair.found
        misses = _misses(text, pair) if pair and found else iter([Miss.PART if pair else Miss.ABSENT])
        wrong = next(misses, None)
        if pair and wrong is None:
            wrong = next((Miss(name) for name, rule in rules.items() if not rule(pair.gold, pair.system)), None)
        return Verdict(
            bundle=comparison.gold.bundle,
            attribution=attribution,
            form=form_of(attribution, text, pack, types[attribution.speaker] if attribution.speaker else None),
            found=found,
            exact=pair is not None and found and is_exact(text, pair),
            miss=wrong,
        )

    return tuple(verdict(attribution) for attribution in comparison.gold.attributions)


def _misses(text: str, pair: Pair) -> Iterator[Miss]:
    """What is wrong with the spans of a statement that was found; nothing for an exact one."""
    gold, system = pair.gold, pair.system
    theirs = token_starts(text, gold.content, skip=DETERMINERS)
    ours = token_starts(text, system.content, skip=DETERMINERS)
    if theirs != ours:
        yield Miss.LONG if theirs < ours else Miss.SHORT if ours < theirs else Miss.SHIFTED
    if content_words(text, gold.source) != content_words(text, system.source):
        yield Miss.SOURCE
    if not same_cue(gold.cue, system.cue):
        yield Miss.CUE


def tabulate(verdicts: Iterable[Verdict]) -> tuple[Row, ...]:
    """A row for each form that occurs, in the order of ``Form``."""
    by_form: dict[Form, list[Verdict]] = {form: [] for form in Form}
    for verdict in verdicts:
        by_form[verdict.form].append(verdict)
    return tuple(_row(form, found) for form, found in by_form.items() if found)


def _row(form: Form, verdicts: list[Verdict]) -> Row:
    counts = Counter(verdict.miss for verdict in verdicts if verdict.miss)
    misses = tuple((miss, counts[miss]) for miss in sorted(Miss, key=lambda miss: -counts[miss]) if counts[miss])
    typical = misses[0][0] if misses else None
    return Row(
        form=form,
        gold=len(verdicts),
        found=sum(verdict.found for verdict in verdicts),
        exact=sum(verdict.exact for verdict in verdicts),
        misses=misses,
        example=next((verdict for verdict in verdicts if typical and verdict.miss is typical), None),
    )
