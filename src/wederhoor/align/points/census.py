"""The counts of a dossier in groups whose numbers can be compared."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import compress

from wederhoor.align.points.count import ANYBODY, Count, Scope
from wederhoor.align.points.evidence import Evidence
from wederhoor.align.points.reading import NUMERIC
from wederhoor.align.points.surroundings import DISTANCE
from wederhoor.align.points.tally import read_counts
from wederhoor.records.instant import is_before

INJURED, HOSPITALISED, KILLED, BODIES = "injured", "hospitalised", "killed", "bodies"
"""Topics of every pack that papers use for one toll."""

CONTEXT = 4.0
"""Weight of the concepts, apart from number and unit, that the sentences around two numbers of an unlisted unit must
share before these are compared: about one rare word. *Drie brieven* of two senders stay apart."""

NAMED = 3.0
"""The same where they share a name, which words of any story are not: on the bundles it adds one right point and no
wrong one."""

MEASURED = 5.0
"""The same for units of measurement, which a story has of many things: one and a half."""

OF_NOUN = 3.0
"""The same for measures of one noun (*windstoten van*, *een boete van*), its own weight included: a fairly rare noun is
enough, a common one (*schade*) needs one thing more."""

DISTINCT = 100
"""The number from which two articles that give it for one unit count one thing, whatever their sentences say: two
counts of one story seldom agree in a number so large by chance."""

SHARED = 1000
"""The same for people who are called differently, of whom a story counts several groups."""

FAR = 10.0
"""How many times one number of things may be another before the two count different things. Numbers that sides of one
matter dispute lie within five times of each other in the bundles."""

FAR_OWN = 2.0
"""The same of two numbers that articles give themselves: two reporters who count one thing lie closer. A round number
that was set by hand; it was not calibrated with a bundle left out."""


def group_counts(evidence: Evidence) -> Iterator[tuple[Scope, list[Count]]]:
    """The counts of a dossier in groups that can be compared, with their scope."""
    groups: dict[Scope, list[Count]] = defaultdict(list)
    for document in evidence.findings.documents:
        for count in read_counts(evidence, document):
            groups[count.scope].append(count)
    people = _join_exceeding(_join_treated(_join_anybody(groups, _things(evidence))))
    for scope, counts in _join_topics(_join_numbers(people)).items():
        for comparable in _comparable(counts, _counted(evidence, scope)):
            yield scope, comparable


def _counted(evidence: Evidence, scope: Scope) -> frozenset[str]:
    """The concepts that stand for what is counted; none where people are."""
    if not scope.unit:
        return frozenset()
    found = {scope.unit}
    for code, pack in evidence.findings.packs.items():
        found |= {f"word:{code}:{scope.unit}", *(f"sense:{code}:{name}" for name in pack.senses.words.find(scope.unit))}
    return frozenset(found)


def _things(evidence: Evidence) -> frozenset[str]:
    """The units of things, which no people are."""
    packs = evidence.findings.packs.values()
    return frozenset(f"class:{name}" for pack in packs for name in pack.relations.counted.things)


def _join_anybody(groups: Mapping[Scope, list[Count]], things: frozenset[str]) -> dict[Scope, list[Count]]:
    """The groups, with people of no further description counted among those of the same topic that have one, if they
    are of one kind (*5000 mensen liepen mee*, *12.000 betogers*)."""
    joined: dict[Scope, list[Count]] = {scope: list(counts) for scope, counts in groups.items()}
    for scope in groups:
        if scope.unit == ANYBODY:
            alike = (other for other in groups if other != scope and replace(other, unit=ANYBODY) == scope)
            others = [other for other in alike if other.unit not in things]
            if len(others) == 1:
                joined[others[0]] += joined.pop(scope)
    return joined


def _join_treated(groups: Mapping[Scope, list[Count]]) -> dict[Scope, list[Count]]:
    """The groups, with those taken to hospital among the injured (*14 people were taken to hospital*, *the fire service
    counts 14 injured*), unless an article counts them apart, as a part of the injured."""
    joined = dict(groups)
    for scope, counts in groups.items():
        injured = replace(scope, topic=INJURED)
        if scope.topic != HOSPITALISED or injured not in joined:
            continue
        together = ((a, b) for a in counts for b in joined[injured] if a.figure.document == b.figure.document)
        # More are treated than were hurt by the count of another: the two cannot both be right.
        if all(a.value == b.value or a.interval[0] > b.interval[1] for a, b in together):
            joined[injured] = joined[injured] + joined.pop(scope)
    return joined


def _join_exceeding(groups: Mapping[Scope, list[Count]]) -> dict[Scope, list[Count]]:
    """The groups, with counts of some of those that a toll is of (*27 dead civilians*, *the morgue has 23 bodies*)
    beside the toll that they exceed: the two cannot both be right. An earlier toll may have risen since."""
    joined = dict(groups)
    for scope, counts in groups.items():
        whole = replace(scope, topic=KILLED if scope.topic == BODIES else scope.topic, group="")
        if scope == whole or scope.unit or whole not in groups:
            continue
        known = {toll.value for toll in groups[whole]}  # a number that is a toll by another's count is no new answer
        exceeding = (part for part in counts if any(_exceeds(part, toll) for toll in groups[whole]))
        above = [part for part in exceeding if part.value not in known]
        if above:
            joined[whole] = joined[whole] + above
            joined[scope] = [count for count in counts if count not in above]
    return joined


def _exceeds(part: Count, toll: Count) -> bool:
    together = part.figure.document == toll.figure.document
    return part.interval[0] > toll.interval[1] and (together or not is_before(toll.published, part.published))


def _join_numbers(groups: Mapping[Scope, list[Count]]) -> dict[Scope, list[Count]]:
    """The groups, with those of people together in which articles give one number too large to be chance: *62.000
    patiënten* are the *62.000 gedupeerden* of another paper."""
    joined = dict(groups)
    home: dict[tuple[object, ...], Scope] = {}
    for scope, counts in groups.items():
        if scope.more or scope.unit not in ("", ANYBODY):
            continue
        told = [count.value for count in counts if (count.figure.low or 0) >= SHARED]
        first = next((home[value] for value in told if value in home), scope)
        if first != scope:
            joined[first] = joined[first] + joined.pop(scope)
        home.update(dict.fromkeys(told, first))
    return joined


def _join_topics(groups: Mapping[Scope, list[Count]]) -> dict[Scope, list[Count]]:
    """The groups, with things of one noun together whatever happens to them in a sentence (*drie huizen beschadigd*,
    *vijf huizen geraakt*), now or in the year that a sentence names; people of no description stay apart."""
    joined: dict[Scope, list[Count]] = defaultdict(list)
    for scope, counts in groups.items():
        named = scope.unit not in ("", ANYBODY)
        joined[replace(scope, topic="", earlier=False) if named else scope] += counts
    return joined


def _comparable(counts: Sequence[Count], counted: frozenset[str]) -> Iterator[list[Count]]:
    """The counts of one scope that are about one thing: all people of a topic, and of anything else those whose
    sentences share more than what is counted. The same number in the same words is compared once."""
    if not counted:
        yield list(counts)
        return
    same: dict[tuple[object, ...], list[Count]] = defaultdict(list)
    for count in counts:
        same[count.statement.wording if count.statement else count.figure.id, count.value].append(count)
    left = list(same.values())
    while left:
        group, queue, left = [], deque(left[:1]), left[1:]
        while queue and left:
            here = queue.popleft()
            group += here
            near = [_are_of_one_matter(here[0], other[0], counted) for other in left]
            queue.extend(compress(left, near))
            left = [other for other, is_near in zip(left, near, strict=True) if not is_near]
        yield group + [count for counts in queue for count in counts]


def _are_of_one_matter(first: Count, second: Count, counted: frozenset[str]) -> bool:
    """True for counts of two speakers in one paragraph, for a number that counts the other's noun, and for those in
    sentences that share a matter."""
    if _are_far(first, second) or bool(first.measure) is not bool(second.measure):
        return False
    if _is_distinct(first) and first.value == second.value and first.measure == second.measure:
        return True
    if first.crowd and second.crowd:
        return True
    if first.follows is not None or second.follows is not None:
        ids = {first.figure.id, first.follows} & {second.figure.id, second.follows}
        if ids - {None}:
            return True
    a, b = first.statement, second.statement
    if a and b and (a.document, a.paragraph) == (b.document, b.paragraph) and a.attribution and b.attribution:
        return a.id != b.id
    matter = {
        key: min(weight, second.matter[key])
        for key, weight in first.matter.items()
        if key in second.matter and key not in counted and not key.startswith((*NUMERIC, "part:", "family:"))
    }
    context = NAMED if any(key.startswith("entity:") for key in matter) else CONTEXT
    if first.measured and second.measured and not first.measured & second.measured:
        return False  # the winst and the omzet of one firm are two amounts
    if DISTANCE in (first.figure.topic, second.figure.topic) and not first.measured & second.measured:
        return False
    if first.measured & second.measured:
        return sum(matter.values()) >= OF_NOUN
    amounts = first.measure and not _is_none(first) and not _is_none(second)
    return sum(matter.values()) >= (MEASURED if amounts else context)


def _is_none(count: Count) -> bool:
    """True for *geen cent*, which a sentence says of one thing only."""
    return count.figure.low == count.figure.high == 0


def _is_distinct(count: Count) -> bool:
    return (count.figure.low or count.figure.high or 0) >= DISTINCT


def _are_far(first: Count, second: Count) -> bool:
    """True for numbers of quite another size."""
    sizes = [next((b for b in (c.figure.low, c.figure.high) if b is not None), 0.0) for c in (first, second)]
    own = first.voice is None and second.voice is None
    return min(sizes) > 0 and max(sizes) > (FAR_OWN if own else FAR) * min(sizes)
