"""Points about how and why: ways to be hurt that exclude each other, causes, and purposes that two sides give."""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from wederhoor.align.points.causation import Cause, blamed_thing, caused_deed, find_cause, group_causes
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
    yield from _find_causes(comparison.evidence)
    draft = _find_purposes(comparison)
    if draft is not None:
        yield draft


def _find_manners(evidence: Evidence) -> Iterator[Draft]:
    """One point for each two ways that the same two sides tell apart, whatever the article."""
    told: dict[frozenset[tuple[str | None, str]], list[tuple[Statement, str, str]]] = defaultdict(list)
    for items in evidence.by_document.values():
        said = [item for item in items if item.attribution and not item.disputes]
        ways = [(item, *way) for item in said if (way := _manner(evidence, item))]
        for first, second in itertools.combinations(ways, 2):
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
    spoken = {parse.tokens[index].lower: parse.tokens[index].text for index in statement.tokens}
    for word, group in manners.phrases.items():
        for parts, name in group:
            if parts <= spoken.keys():
                found.setdefault(name, spoken[word])
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
        question=pack.phrases.ask("manner", fillers=pack.phrases.choice(map(pack.phrases.quote, words.values()))),
        why=pack.phrases.explain(
            "manner",
            speakers=pack.phrases.list(speakers),
            fillers=pack.phrases.list(map(pack.phrases.quote, words.values())),
        ),
        answers=tuple(
            Answer(label=words[manner], support=support_statements(items)) for manner, items in answers.items()
        ),
    )


def _find_causes(evidence: Evidence) -> Iterator[Draft]:
    """One point for each event to which two voices give different causes."""
    told: dict[tuple[str, bool], list[tuple[Statement, Cause]]] = defaultdict(list)
    last: tuple[Statement, str] | None = None
    for item in evidence.statements:
        cause = find_cause(evidence, item)
        if cause is not None:
            named = caused_deed(evidence, item, cause) or blamed_thing(evidence, item, cause)
            if not named and last is not None and _goes_on(last[0], item):
                named = last[1]  # *A blames the fog for the crash. B blames the road.*
            if not named and _is_of_clause(evidence, item):
                continue
            told[named, item.earlier].append((item, cause))
            last = (item, named)
    for (deed, _), group in _join_open(told, main_deed(evidence)).items():
        answers = group_causes(group)
        status = _status_of_causes(answers)
        if status is not None:
            yield _draft_cause(evidence, deed, answers, status)


def _goes_on(before: Statement, item: Statement) -> bool:
    """True when somebody blames something right after another did."""
    near = item.document == before.document and item.paragraph == before.paragraph
    return near and item.sentence - before.sentence <= 1 and item.act is before.act is Act.BLAMES


def _is_of_clause(evidence: Evidence, item: Statement) -> bool:
    """True for what is blamed for what the same sentence tells before it (*said that the order came late and blamed an
    error*)."""
    return item.act is Act.BLAMES and any(
        other.sentence == item.sentence and other.span < item.span and other.attribution is not None
        for other in evidence.by_document[item.document]
    )


def _join_open(
    told: Mapping[tuple[str, bool], list[tuple[Statement, Cause]]], event: str
) -> dict[tuple[str, bool], list[tuple[Statement, Cause]]]:
    """The causes by event, those that name none with the event of the dossier, or with the only thing for which others
    blame something."""
    joined = {key: group for key, group in told.items() if key[0]}
    for earlier in (False, True):
        blamed = [key for key, group in joined.items() if key[1] is earlier and any(_blames(i) for i, _ in group)]
        home = event or (blamed[0][0] if len(blamed) == 1 else "")
        group = told.get(("", earlier), [])
        if group:
            joined[home, earlier] = sorted(
                [*joined.get((home, earlier), ()), *group], key=lambda told: (told[0].document, told[0].span)
            )
    return joined


def _blames(item: Statement) -> bool:
    return item.act is Act.BLAMES


def _status_of_causes(answers: Sequence[Sequence[tuple[Statement, Cause]]]) -> Status | None:
    """Contested when two voices each give a cause that the other doesn't, updated when one voice gives another in
    another article; ``None`` when the accounts don't part."""
    voices = [{item.voice or item.document for item, _ in answer} for answer in answers]
    if any(first - second and second - first for first, second in itertools.combinations(voices, 2)):
        return Status.CONTESTED
    documents = [{item.document for item, _ in answer} for answer in answers]
    apart = any(first - second and second - first for first, second in itertools.combinations(documents, 2))
    return Status.UPDATED if apart else None


def _draft_cause(
    evidence: Evidence, deed: str, answers: Sequence[Sequence[tuple[Statement, Cause]]], status: Status
) -> Draft:
    pack = evidence.findings.pack(answers[0][0][0].document)
    named = name_deed(evidence, deed)
    labels = [answer[0][1].words for answer in answers]
    fillers = pack.phrases.list(map(pack.phrases.quote, labels))
    return Draft(
        kind=PointKind.CAUSE,
        status=status,
        question=pack.phrases.ask("cause_of", deed=named) if named else pack.phrases.ask("cause"),
        why=pack.phrases.explain("slot", words=named or labels[0], fillers=fillers),
        answers=tuple(
            Answer(label=label, support=support_statements(item for item, _ in answer))
            for label, answer in zip(labels, answers, strict=True)
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
