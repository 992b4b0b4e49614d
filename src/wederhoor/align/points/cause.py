"""Points about how and why: ways to be hurt that exclude each other, and purposes that two sides give."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from wederhoor.align.points.comparison import Comparison
from wederhoor.align.points.deed import classes_of, main_deed, name_deed
from wederhoor.align.points.draft import Answer, Draft, support_statements
from wederhoor.align.points.evidence import Evidence
from wederhoor.align.points.party import party_of
from wederhoor.align.points.statement import Statement
from wederhoor.align.points.wording import shortest_words
from wederhoor.records.attribution import Act
from wederhoor.records.point import PointKind, Status

NEARBY = 3
"""Sentences within which two speakers speak of one victim (*De bond meldde dat een meisje werd neergeschoten.
Volgens de regering is zij gestikt*)."""

CLOSE = 2
"""Tokens before *om* that count as what the clause hangs on, whatever the parse says."""

ACTS = frozenset({Act.ASSERTS, Act.BLAMES, Act.INTENDS, Act.OTHER})
"""Acts whose words say what something is for."""


def find_cause_points(comparison: Comparison) -> Iterator[Draft]:
    """A point for each victim of whom two speakers say differently what happened, and one for the purpose of the
    main deed."""
    yield from _find_manners(comparison.evidence)
    draft = _find_purposes(comparison)
    if draft is not None:
        yield draft


def _find_manners(evidence: Evidence) -> Iterator[Draft]:
    """One point for each two ways that the same two sides tell apart, whatever the article."""
    told: dict[frozenset[tuple[str | None, str]], list[tuple[Statement, str, str]]] = defaultdict(list)
    for items in evidence.by_document.values():
        ways = [(item, *way) for item in items if item.attribution and (way := _manner(evidence, item))]
        for first, second in combinations(ways, 2):
            if first[1] != second[1] and _may_differ(first[0], second[0]):
                told[frozenset((way[0].voice, way[1]) for way in (first, second))] += [first, second]
    for group in told.values():
        yield _draft_manner(evidence, group)


def _may_differ(first: Statement, second: Statement) -> bool:
    near = first.paragraph == second.paragraph and second.sentence - first.sentence <= NEARBY
    return near and first.voice is not None and second.voice is not None and first.voice != second.voice


def _manner(evidence: Evidence, statement: Statement) -> tuple[str, str] | None:
    """The way to be hurt that a statement names, and the word for it; ``None`` when it names none, or several."""
    parse, reading = evidence.findings.parses[statement.document], evidence.readings[statement.document]
    manners = evidence.findings.pack(statement.document).relations.manners
    found = {
        name: parse.tokens[index].text
        for index in statement.tokens
        for name in manners.find(reading.lemmas[index]) or manners.find(parse.tokens[index].lower)
    }
    return next(iter(found.items())) if len(found) == 1 else None


def _draft_manner(evidence: Evidence, told: Sequence[tuple[Statement, str, str]]) -> Draft:
    pack = evidence.findings.pack(told[0][0].document)
    answers: dict[str, list[Statement]] = defaultdict(list)
    words: dict[str, str] = {}
    for item, manner, word in told:
        answers[manner].append(item)
        words.setdefault(manner, word)
    speakers = dict.fromkeys(evidence.speaker(item) for item, _, _ in told)
    return Draft(
        kind=PointKind.CAUSE,
        status=Status.CONTESTED,
        question=pack.phrases.ask("manner", fillers=pack.phrases.choice(words.values())),
        why=pack.phrases.explain(
            "manner",
            speakers=pack.phrases.list(speakers),
            fillers=pack.phrases.list(map(pack.phrases.quote, words.values())),
        ),
        answers=tuple(
            Answer(label=words[manner], support=support_statements(items)) for manner, items in answers.items()
        ),
    )


def _find_purposes(comparison: Comparison) -> Draft | None:
    """The purposes of the event of the dossier, where two sides give different ones."""
    evidence = comparison.evidence
    deed = main_deed(evidence)
    if not deed or any(deed in pack.relations.accidents for pack in evidence.findings.packs.values()):
        return None
    groups = [group for group in comparison.groups if any(_gives_purpose(evidence, item, deed) for item in group)]
    sides = [{_side(evidence, item) for item in group if item.speaker} for group in groups]
    if not any(a and b and not a & b for a in sides for b in sides):
        return None
    pack = evidence.findings.pack(groups[0][0].document)
    named = name_deed(evidence, deed)
    labels = [shortest_words(evidence, group) for group in groups]
    return Draft(
        kind=PointKind.CAUSE,
        status=Status.CONTESTED,
        question=pack.phrases.ask("purpose_of", deed=named) if named else pack.phrases.ask("purpose"),
        why=pack.phrases.explain(
            "purpose", speakers=pack.phrases.list(dict.fromkeys(evidence.speaker(group[0]) for group in groups))
        ),
        answers=tuple(
            Answer(label=label, support=support_statements(group)) for label, group in zip(labels, groups, strict=True)
        ),
    )


def _side(evidence: Evidence, statement: Statement) -> str:
    return party_of(evidence, statement.voice).key if statement.voice else ""


def _gives_purpose(evidence: Evidence, statement: Statement, deed: str) -> bool:
    """True when a clause with *om* hangs on a word for the deed or for a purpose, or stands right after one."""
    if statement.act not in ACTS or statement.speaker is None or statement.earlier:
        return False
    parse, reading = evidence.findings.parses[statement.document], evidence.readings[statement.document]
    relations = evidence.findings.pack(statement.document).relations
    names = classes_of(relations, deed)

    def is_aim(index: int) -> bool:
        deeds = parse.tokens[index].pos == "NOUN" and reading.is_about(index, *names)
        return (
            deeds
            or reading.lemmas[index] in relations.purpose_words
            or parse.tokens[index].lower in relations.purpose_words
        )

    for index in statement.tokens:
        token = parse.tokens[index]
        if token.lower in relations.purpose_markers and token.dep in ("mark", "case"):
            governor = parse.tokens[token.head].head
            close = range(max(statement.tokens[0], index - CLOSE), index)
            if any(map(is_aim, (governor, *parse.children[governor], *close))):
                return True
    return False
