"""The slots of a sentence that another article may fill differently: a time, a place, a load."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz.fuzz import ratio

from wederhoor.align.points.evidence import Evidence
from wederhoor.align.points.likeness import Pair, dice
from wederhoor.align.points.period import has_clock, name_clock
from wederhoor.align.points.statement import Statement
from wederhoor.lang.base import LanguagePack
from wederhoor.records.entity import EntityType
from wederhoor.records.parse import Parse
from wederhoor.records.point import PointKind
from wederhoor.records.span import Span

SAME_SENTENCE = 0.65
"""Dice from which two statements are one sentence reworked. On the bundles sentences of one wire report lie above
0.8, independent ones with a time, a place or a cargo below 0.6."""

SUBSTANCE = 12.0
"""Weight that such sentences share at least: about four words. Below it two short sentences differ in what
they are about."""


SAME_NAME = 60
"""Similarity, of a hundred, from which two names of places that no entity stands behind may be spellings of one
(*Doebrovets* and *Dubrovets*: 74)."""


@dataclass(frozen=True, slots=True)
class Filler:
    """What stands in a slot of a sentence: its words, and what it is compared by."""

    value: str
    span: Span


def is_reworked(pair: Pair) -> bool:
    """True for two statements that are one sentence reworked."""
    return pair.mass >= SUBSTANCE and dice(pair) >= SAME_SENTENCE


def differ(pair: Pair) -> bool:
    """True when two statements are one sentence with another filler in a slot, so that they don't say the same."""
    if not is_reworked(pair):
        return False
    for kind, reader in READERS:
        ours, theirs = reader(pair.evidence, pair.first), reader(pair.evidence, pair.second)
        for slot in ours.keys() & theirs.keys():
            if ours[slot].value != theirs[slot].value and clashes(kind, [ours[slot], theirs[slot]]):
                return True
    return False


def clashes(kind: PointKind, fillers: Sequence[Filler]) -> bool:
    """True when the fillers cannot all be right."""
    if kind is PointKind.PLACE:
        return any(_other_place(a.value, b.value) for a in fillers for b in fillers)
    return len({filler.value for filler in fillers}) > 1


def _times(evidence: Evidence, item: Statement) -> dict[str, Filler]:
    """The one time of day of a statement; the day of it is that of the sentence, which is the same."""
    times = [
        time
        for piece in item.pieces
        for time in evidence.findings.times_within(item.document, piece)
        if has_clock(time.value) and piece.covers(time.span)
    ]
    if len(times) != 1:
        return {}
    clock = name_clock(times[0].value)
    side = _side_of(evidence, item.document, times[0].span)
    return {"time": Filler(clock, times[0].span)} | ({f"beside {clock}": side} if side else {})


def _side_of(evidence: Evidence, document: str, span: Span) -> Filler | None:
    """Whether something was before or after a time (*even voor middernacht*, *kort na middernacht*); ``None`` when the
    words leave it open."""
    parse, relations = evidence.findings.parses[document], evidence.findings.pack(document).relations
    inside = parse.within(span)
    for index in range(max(inside[0] - 1, 0), inside[-1]):
        token = parse.tokens[index]
        for side in relations.time_sides.find(token.lower):
            return Filler(side, Span(min(token.start, span.start), span.end))
    return None


def _places(evidence: Evidence, item: Statement) -> dict[str, Filler]:
    """The names after prepositions of place that a statement has once each (*van Oostmerkel naar Veenwoerd*)."""
    parse, pack = evidence.findings.parses[item.document], evidence.findings.pack(item.document)
    places, people = _named(evidence, item, places=True), _named(evidence, item, places=False)
    found: dict[str, list[Filler]] = defaultdict(list)
    for index in item.tokens:
        token = parse.tokens[index]
        case = token.lower if token.pos == "ADP" else ""
        name = parse.tokens[index + 1] if index + 1 in item.tokens else None
        if case in pack.relations.directions and name is not None and name.pos == "PROPN" and index + 1 not in people:
            entity = places.get(index + 1)
            found[case].append(Filler(f"entity {entity}" if entity else name.lower, Span(token.start, name.end)))
    return {case: fillers[0] for case, fillers in found.items() if len(fillers) == 1}


def _surroundings(evidence: Evidence, item: Statement) -> dict[str, Filler]:
    """The indefinite noun after a preposition of place that a statement has once (*in een loods*, *in een school*)."""
    parse, pack = evidence.findings.parses[item.document], evidence.findings.pack(item.document)
    found: dict[str, list[Filler]] = defaultdict(list)
    for index in item.tokens:
        article, noun = index + 1, index + 2
        if parse.tokens[index].lower not in pack.relations.directions or noun not in item.tokens:
            continue
        indefinite = parse.tokens[article].has("Definite=Ind")
        if indefinite and parse.tokens[noun].pos == "NOUN" and _bare(evidence, parse, pack, noun):
            span = Span(parse.tokens[index].start, parse.tokens[noun].end)
            found[parse.tokens[index].lower].append(Filler(f"noun {parse.tokens[noun].lemma.lower()}", span))
    return {f"{case} indefinite": fillers[0] for case, fillers in found.items() if len(fillers) == 1}


def _other_place(first: str, second: str) -> bool:
    """True for two known places, or two names that are no spellings of one."""
    if first.startswith("noun ") and second.startswith("noun "):
        nouns = first.removeprefix("noun "), second.removeprefix("noun ")
        return not (nouns[0].endswith(nouns[1]) or nouns[1].endswith(nouns[0])) and ratio(*nouns) < SAME_NAME
    if first.startswith("entity ") != second.startswith("entity "):
        return False
    return first != second if first.startswith("entity ") else ratio(first, second) < SAME_NAME


def _named(evidence: Evidence, item: Statement, *, places: bool) -> dict[int, str]:
    """The tokens that name a place, or anything else, and the entity that they name."""
    parse, entities = evidence.findings.parses[item.document], evidence.findings.entities
    return {
        index: naming.entity
        for naming in evidence.findings.names_within(item.document, item.span)
        if (entities[naming.entity].type is EntityType.PLACE) is places
        for index in parse.within(naming.span)
    }


def _loads(evidence: Evidence, item: Statement) -> dict[str, Filler]:
    """The bare noun after a preposition of content that a statement has once (*met zand geladen*)."""
    parse, pack = evidence.findings.parses[item.document], evidence.findings.pack(item.document)
    found: dict[str, list[Filler]] = defaultdict(list)
    for index in item.tokens:
        noun = parse.tokens[index + 1] if index + 1 in item.tokens else None
        case = parse.tokens[index].lower
        if (
            case in pack.relations.load_prepositions
            and noun is not None
            and noun.pos == "NOUN"
            and _bare(evidence, parse, pack, index + 1)
        ):
            found[case].append(
                Filler(pack.relations.stem(noun.lemma.lower()), Span(parse.tokens[index].start, noun.end))
            )
    return {case: fillers[0] for case, fillers in found.items() if len(fillers) == 1}


def _bare(evidence: Evidence, parse: Parse, pack: LanguagePack, index: int) -> bool:
    """True for a noun in the singular that no class knows under another word."""
    token = parse.tokens[index]
    classes = any(key.startswith("class:") for key in evidence.readings[parse.document].keys(index))
    return not classes and token.lower not in pack.relations.light and not token.has("Number=Plur")


READERS = (
    (PointKind.TIME, _times),
    (PointKind.PLACE, _places),
    (PointKind.PLACE, _surroundings),
    (PointKind.OTHER, _loads),
)
"""What is compared in reworked sentences: for each kind what reads its slots from a statement."""
