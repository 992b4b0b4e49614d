"""Joining persons across articles: full names first, then family names that stand alone, then offices without a
name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations, product

from wederhoor.align.clusters import Clusters, Evidence
from wederhoor.align.compare.bearer import Context, Ground, Person, common_ground, read_person
from wederhoor.align.compare.givenname import has_initials
from wederhoor.align.compare.namekey import exact_key, family_keys, given_keys, initial, is_given_name
from wederhoor.align.compare.person import compare_persons, compare_surname
from wederhoor.align.compare.spelling import fold
from wederhoor.align.compare.verdict import Finding, Verdict
from wederhoor.align.local import Class, Local
from wederhoor.lang.names import NameWords
from wederhoor.records.entity import NameRelation

_STRENGTH = ("surname", "surname-particle", "surname-spelling", "surname-slip")
"""The rules for a family name that stands alone, the surest first: a slip counts only where nothing surer fits."""

MOST_BEARERS = 100
"""People of one family name who are all compared with each other, as of collectives; of more only those whose given
names are alike, unless these are more than that too: then the names are a list (of candidates, of winners), and say
nothing of who is who. The bundles have three at most."""


@dataclass(frozen=True, slots=True)
class _Bearer:
    """A name that articles have: the first local entity with it, all that is said of who bears it, and in which
    articles."""

    place: int
    text: str
    person: Person
    words: NameWords
    documents: frozenset[str]


def join_persons(entities: Sequence[Local], clusters: Clusters) -> None:
    """Joins the persons among the entities."""
    full: list[_Bearer] = []
    alone: list[_Bearer] = []
    for bearer in _bearers(entities):
        if not bearer.person.name.full:
            alone.append(bearer)
        else:
            full.append(bearer)
    full = _join_same(full, clusters)
    _join_alike(full, clusters)
    _join_same(_join_alone(alone, full, clusters), clusters)
    _join_offices(entities, full, clusters)


def _bearers(entities: Sequence[Local]) -> list[_Bearer]:
    """Every name of every named person."""
    places = frozenset(
        fold(word) for local in entities if local.kind is Class.PLACE for name in local.names for word in name.split()
    )
    return [
        _Bearer(place, name, _read(name, local, places), local.words, frozenset({local.document}))
        for place, local in enumerate(entities)
        if local.kind is Class.PERSON and local.named
        for name in local.names
    ]


def _read(name: str, local: Local, places: frozenset[str]) -> Person:
    context = Context(local.said, local.near, places)
    return read_person(name, local.entity.roles, local.words, context)


def _join_same(bearers: Iterable[_Bearer], clusters: Clusters) -> list[_Bearer]:
    """Joins the bearers of names that are the same, but for namesakes; one bearer of each with all that is said of
    them."""
    groups: dict[tuple[str, ...], list[_Bearer]] = defaultdict(list)
    for bearer in bearers:
        group = groups[exact_key(bearer.person.name)]
        for number, known in enumerate(group):
            finding = _compare_same(known, bearer)
            evidence = Evidence(finding, bearer.text, known.text)
            if finding.verdict is Verdict.SAME:
                clusters.join(known.place, bearer.place, evidence)
                group[number] = _merge(known, bearer)
                break
            if finding.verdict is Verdict.UNSURE:
                clusters.doubt(known.place, bearer.place, evidence)
        else:
            group.append(bearer)
    return [bearer for group in groups.values() for bearer in group]


def _compare_same(one: _Bearer, other: _Bearer) -> Finding:
    """Whether two that have the same name are one; those known by a given name alone only when both bear one
    function."""
    if (
        is_given_name(one.person.name, one.words)
        and common_ground(one.person, other.person, one.words) < Ground.FUNCTION
    ):
        return Finding(Verdict.UNSURE, "given-alone")
    return compare_persons(one.person, other.person, one.words)


def _merge(one: _Bearer, other: _Bearer) -> _Bearer:
    """The one with what is said of the other."""
    person = replace(
        one.person,
        functions=one.person.functions | other.person.functions,
        fields=one.person.fields | other.person.fields,
        settings=one.person.settings | other.person.settings,
        bodies=one.person.bodies | other.person.bodies,
        near=one.person.near | other.person.near,
        gender=one.person.gender or other.person.gender,
    )
    return replace(one, person=person, documents=one.documents | other.documents)


def _join_alike(full: Sequence[_Bearer], clusters: Clusters) -> None:
    """Joins full names that the rules find to be one person's, those with the same family name first."""
    names: dict[int, list[_Bearer]] = defaultdict(list)
    for bearer in full:
        names[bearer.place].append(bearer)
    for exact in (True, False):
        for one, other in _pairs(full, exact=exact):
            finding = compare_persons(one.person, other.person, one.words)
            evidence = Evidence(finding, other.text, one.text)
            if finding.verdict is Verdict.SAME and _compatible(one, other, names, clusters):
                clusters.join(one.place, other.place, evidence)
            elif finding.verdict is not Verdict.DIFFERENT:
                clusters.doubt(one.place, other.place, evidence)


def _pairs(full: Sequence[_Bearer], *, exact: bool) -> list[tuple[_Bearer, _Bearer]]:
    """Pairs whose family names are the same, or alike in some way."""
    blocks: dict[str, list[int]] = defaultdict(list)
    for number, bearer in enumerate(full):
        for key in family_keys(bearer.person.name, exact=exact):
            blocks[key].append(number)
    pairs = {pair for block in blocks.values() for pair in _pairs_of(block, full)}
    return [(full[one], full[other]) for one, other in sorted(pairs)]


def _pairs_of(block: Sequence[int], full: Sequence[_Bearer]) -> Iterator[tuple[int, int]]:
    """Every pair of a few bearers; of many those whose given names may be one."""
    if len(block) <= MOST_BEARERS:
        yield from combinations(block, 2)
        return
    alike: dict[str, list[int]] = defaultdict(list)
    letters: dict[str, list[int]] = defaultdict(list)
    short: dict[str, list[int]] = defaultdict(list)
    for number in block:
        name = full[number].person.name
        letters[initial(name)].append(number)
        if has_initials(name):
            short[initial(name)].append(number)
        for key in given_keys(name, full[number].words):
            alike[key].append(number)
    for part in alike.values():
        yield from combinations(part, 2) if len(part) <= MOST_BEARERS else ()
    for letter, part in short.items():
        crossed = product(part, letters[letter]) if len(part) <= MOST_BEARERS else ()
        yield from ((min(pair), max(pair)) for pair in crossed if pair[0] != pair[1])


def _compatible(one: _Bearer, other: _Bearer, names: Mapping[int, Sequence[_Bearer]], clusters: Clusters) -> bool:
    """True when no full name of the one cluster is another person's than one of the other cluster: a name that is
    like two others makes no bridge between them."""
    roots = clusters.root(one.place), clusters.root(other.place)
    sides = [[bearer for place in clusters.members(root) for bearer in names.get(place, ())] for root in roots]
    return all(
        compare_persons(a.person, b.person, a.words).verdict is not Verdict.DIFFERENT for a, b in product(*sides)
    )


def _join_alone(alone: Sequence[_Bearer], full: Sequence[_Bearer], clusters: Clusters) -> list[_Bearer]:
    """Joins each family name that stands alone to the one person whose full name it fits; those that fit none. A name
    that another has for a first name (*Jan Thomas*, *Thomas Smit*) fits both."""
    index: dict[str, list[_Bearer]] = defaultdict(list)
    called: dict[str, list[_Bearer]] = defaultdict(list)
    for bearer in full:
        called[bearer.person.name.folded[0]].append(bearer)
        for key in family_keys(bearer.person.name, exact=False):
            index[key].append(bearer)
    left = []
    for bearer in alone:
        keys = (
            []
            if is_given_name(bearer.person.name, bearer.words)
            else sorted(family_keys(bearer.person.name, exact=False))
        )
        near = {(other.place, other.text): other for key in keys for other in index[key][: MOST_BEARERS + 1]}
        same = called[fold(bearer.person.name.family[-1])][:MOST_BEARERS]
        if not _join_to_one(bearer, [near[place] for place in sorted(near)], same, clusters):
            left.append(bearer)
    return left


def _join_to_one(bearer: _Bearer, near: Sequence[_Bearer], called: Sequence[_Bearer], clusters: Clusters) -> bool:
    """Joins a family name to the person that it fits best, if there is one such person only and nobody else is
    ``called`` so by the first name; False when it fits none. One of very many fits several, whatever is known of
    it."""
    found = [(_compare_alone(bearer, other), other) for other in near[:MOST_BEARERS]]
    for rule in _STRENGTH:
        fitting = [(finding, other) for finding, other in found if finding.rule == rule]
        others = called if fitting else ()
        roots = clusters.roots([*(other.place for _, other in fitting), *(same.place for same in others)])
        several = len(roots) > 1 or len(near) > MOST_BEARERS
        for finding, other in fitting:
            if several or finding.verdict is Verdict.UNSURE:
                doubt = Finding(Verdict.UNSURE, "several" if several else rule, finding.relation)
                clusters.doubt(other.place, bearer.place, Evidence(doubt, bearer.text, other.text))
            else:
                clusters.join(other.place, bearer.place, Evidence(finding, bearer.text, other.text))
        if fitting:
            return True
    return False


def _compare_alone(alone: _Bearer, full: _Bearer) -> Finding:
    together = not alone.documents.isdisjoint(full.documents)
    return compare_surname(alone.person, full.person, alone.words, together=together)


def _join_offices(entities: Sequence[Local], full: Sequence[_Bearer], clusters: Clusters) -> None:
    """Joins an office that an article names without its holder (*de burgemeester van Dorp*) to the one who holds it."""
    holders: dict[str, list[_Bearer]] = defaultdict(list)
    for bearer in full:
        for function in bearer.person.functions:
            holders[function].append(bearer)
    for place, local in enumerate(entities):
        if local.kind is not Class.PERSON or local.named or not local.definite:
            continue
        office = read_person("", (local.entity.name, *local.entity.roles), local.words)
        for function in sorted(office.functions):
            if local.words.roles[function].unique and function in holders:
                _join_to_holder(place, local, office, holders[function], clusters)


def _join_to_holder(place: int, local: Local, office: Person, holders: Sequence[_Bearer], clusters: Clusters) -> None:
    """Joins an office to its holder, where the place, party or firm that is said fits one holder; else it is a
    doubt."""
    fitting = [bearer for bearer in holders if not office.settings.isdisjoint(bearer.person.settings)]
    roots = clusters.roots(bearer.place for bearer in fitting)
    if len(roots) == 1:
        finding = Finding(Verdict.SAME, "office", NameRelation.ROLE)
        clusters.join(fitting[0].place, place, Evidence(finding, local.entity.name, fitting[0].text))
    elif not office.settings:
        for bearer in holders:
            finding = Finding(Verdict.UNSURE, "office", NameRelation.ROLE)
            clusters.doubt(bearer.place, place, Evidence(finding, local.entity.name, bearer.text))
