"""Joining organisations, groups, outlets, things and places across articles."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from wederhoor.align.aliases import Alias
from wederhoor.align.clusters import Clusters, Evidence
from wederhoor.align.compare.collective import (
    Collective,
    actor_country,
    compare_collectives,
    compare_short,
    own_words,
    parse_collective,
    without_saint,
)
from wederhoor.align.compare.initials import is_spelt
from wederhoor.align.compare.place import Place, compare_places, parse_place
from wederhoor.align.compare.spelling import fold, slip_keys, sounds, split_number
from wederhoor.align.compare.variation import compound_parts, translate
from wederhoor.align.compare.verdict import Finding, Verdict
from wederhoor.align.local import Class, Local
from wederhoor.align.surroundings import body_noun, said_body
from wederhoor.lang.names import NameWords
from wederhoor.records.entity import EntityType, NameRelation

MOST_BEARERS = 100
"""Different names with one key that are all compared with each other; names that share it with more than that
(*ministerie van ...*) share no more than their kind."""

SHORTEST_FIELD = 4
"""Letters that a compound and the field that it is made of begin alike with: it bounds the pairs that are compared."""

SHORTEST_INITIALS = 3
"""Letters of an acronym that its words alone explain: of two letters many names have the initials."""

_Key = tuple[str, Hashable]


@dataclass(frozen=True, slots=True)
class _Bearer:
    """A name that articles have, taken apart, the first local entity with it, and the articles that have it."""

    place: int
    text: str
    name: Collective
    words: NameWords
    named: bool
    documents: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Place:
    """A place's name that articles have, taken apart, and the first local entity with it."""

    place: int
    text: str
    name: Place
    words: NameWords


def join_collectives(entities: Sequence[Local], aliases: Sequence[Alias], clusters: Clusters) -> None:
    """Joins what is neither person nor place.

    First what has one key (a country that acts, an outlet, the same words), then names that the rules find to be one,
    then acronyms with the name they stand behind, then short names with the one long name that they fit."""
    bearers = _join_keys(entities, clusters)
    for one, other in _pairs(bearers):
        finding = compare_collectives(one.name, other.name, one.words)
        _decide(one, other, finding, clusters)
    _join_described(bearers, clusters)
    _join_acronyms(aliases, bearers, clusters)
    _join_initials(aliases, bearers, clusters)
    _join_short(bearers, clusters)
    _join_bare(bearers, clusters)
    _join_kind(bearers, clusters)


def _join_keys(entities: Sequence[Local], clusters: Clusters) -> list[_Bearer]:
    """Joins names that have one key; a bearer of each key of words, with what all articles say of it."""
    known: dict[_Key, tuple[int, str]] = {}
    written: dict[tuple[str, ...], tuple[int, str, _Key]] = {}
    bearers: dict[_Key, _Bearer] = {}
    for place, local in enumerate(entities):
        for text in local.names if _has_key(local) else ():
            name = parse_collective(text, local.words, (*local.entity.roles, *local.longer, *_said(local)), local.near)
            key = _key(text, name, local)
            if key in known:
                first, other = known[key]
                clusters.join(first, place, Evidence(_key_finding(key, text, other, local), text, other))
            if key in bearers:
                bearers[key] = _merge(bearers[key], name, local.document)
            elif key[0] in {"words", "nominal"}:
                bearers[key] = _Bearer(place, text, name, local.words, local.named, frozenset({local.document}))
            known.setdefault(key, (place, text))
            if key[0] == "words":
                letters = tuple(fold(word) for word in name.words)
                first, other, same = written.setdefault(letters, (place, text, key))
                if same != key:  # two languages, which take other endings off
                    finding = Finding(Verdict.SAME, "same-name", NameRelation.FULL)
                    clusters.join(first, place, Evidence(finding, text, other))
    return list(bearers.values())


def _said(local: Local) -> Iterator[str]:
    """The nouns by which appositions call a body (*Holm Lines, the county's only bus operator*)."""
    for phrase in local.said if not local.words.compounds else ():
        if said_body(phrase, local.words):
            yield body_noun(phrase.split(), local.words)


def _merge(bearer: _Bearer, name: Collective, document: str) -> _Bearer:
    """The bearer with what another article says of it."""
    merged = replace(bearer.name, kinds=bearer.name.kinds | name.kinds, near=bearer.name.near | name.near)
    return replace(bearer, name=merged, documents=bearer.documents | {document})


def _has_key(local: Local) -> bool:
    """True for what can be told by its words alone: named things, known organisations and groups, countries."""
    if local.kind is Class.PLACE:
        return bool(local.country) or any(name.lower() in local.words.country_names for name in local.names)
    if local.kind is not Class.COLLECTIVE:
        return False
    return local.named or (local.definite and local.entity.type is not EntityType.OTHER)


def _key(text: str, name: Collective, local: Local) -> _Key:
    words = local.words
    acts = local.entity.type in {EntityType.ORGANISATION, EntityType.GROUP}
    country = (actor_country(text, words) if acts else words.country_names.get(text.lower())) or local.country
    if country:
        return "country", country
    if outlet := words.outlet(text) or words.outlet(" ".join(name.words[-len(name.core) :])):
        return "outlet", outlet
    if known := words.well_known.get(" ".join(name.words).casefold()):
        return "well-known", known
    return ("words" if local.named else "nominal"), (name.words if name.acronym else name.stems)


def _key_finding(key: _Key, text: str, other: str, local: Local) -> Finding:
    """Why two names with one key are one."""
    match key[0]:
        case "words" if text == other:
            return Finding(Verdict.SAME, "same-name", NameRelation.FULL)
        case "words":
            one, two = (parse_collective(name, local.words) for name in (text, other))
            return compare_collectives(one, two, local.words)
        case "nominal":
            return Finding(Verdict.SAME, "same-description", NameRelation.ROLE)
        case rule:
            return Finding(Verdict.SAME, rule, NameRelation.ALIAS)


def _pairs(bearers: Sequence[_Bearer]) -> Iterator[tuple[_Bearer, _Bearer]]:
    """Pairs of names that have the same words but for one, or for the kind, or for their order."""
    blocks: dict[_Key, list[int]] = defaultdict(list)
    for number, bearer in enumerate(bearers):
        if bearer.named:
            for key in _alike_keys(bearer.name, bearer.words):
                blocks[key].append(number)
    pairs = {pair for block in blocks.values() if len(block) <= MOST_BEARERS for pair in combinations(block, 2)}
    for one, other in sorted(pairs):
        yield bearers[one], bearers[other]


def _alike_keys(name: Collective, words: NameWords) -> Iterator[_Key]:
    """Keys of which two names that the rules may join share one."""
    yield "core", name.core
    if len(name.words) > 1 and name.words[0].lower() in words.organisations:
        yield "opening", (fold(name.words[0]), fold(name.words[1]))
    if len(name.core) > 1 and name.core[-1] in words.firm_endings | words.legal_forms:
        yield "firm", name.core[0]
    if parts := compound_parts(name.words, words):
        yield "compound", (parts[1][:SHORTEST_FIELD], parts[0])
    if len(name.words) == 1 and (head := words.organisation_word(name.words[0])):
        yield "compound", (fold(name.words[0])[:SHORTEST_FIELD], fold(head))
    if translated := translate(name.words, words):
        yield "translated", translated
    if len(name.words) > 1:
        yield "behind-letters", (fold(name.words[0])[0], fold(name.words[-1]))
    yield "sorted", tuple(sorted(name.stems))
    yield "letters", "".join(without_saint(name, words))
    if len(name.core) == 1:
        letters, _ = split_number(name.core[0])
        for key in sorted(sounds(letters) | slip_keys(name.core[0])):
            yield "single", key
        return
    for place in range(len(name.core)):
        yield "but-one", (place, name.core[:place], name.core[place + 1 :])


def _decide(one: _Bearer, other: _Bearer, finding: Finding, clusters: Clusters) -> None:
    evidence = Evidence(finding, other.text, one.text)
    if finding.verdict is Verdict.SAME:
        clusters.join(one.place, other.place, evidence)
    elif finding.verdict is Verdict.UNSURE:
        clusters.doubt(one.place, other.place, evidence)


def _join_described(bearers: Sequence[_Bearer], clusters: Clusters) -> None:
    """Joins what an article calls in small letters by the very words of a body's name, in any order (*the ministry of
    works*, *the Works Ministry*), unless the dossier has another body of these words (*Holm's ministry of works*)."""
    index: dict[tuple[str, ...], list[_Bearer]] = defaultdict(list)
    containing: dict[str, list[_Bearer]] = defaultdict(list)
    for bearer in bearers:
        for stem in bearer.name.stems:
            containing[stem].append(bearer)
        if bearer.named and len(bearer.name.stems) > 1:
            index[tuple(sorted(bearer.name.stems))].append(bearer)
    for bare in bearers:
        found = index.get(tuple(sorted(bare.name.stems)), ())
        if bare.named or not found or not bare.words.nouns_of(tuple(word.lower() for word in bare.name.words)):
            continue
        own = set(bare.name.stems)
        rivals = [
            other.place
            for stem in sorted(own)
            for other in containing[stem][:MOST_BEARERS]
            if own < set(other.name.stems)
        ]
        several = len(clusters.roots([*(full.place for full in found), *rivals])) > 1
        for full in found:
            rule = Finding(Verdict.UNSURE, "several") if several else Finding(Verdict.SAME, "inflection")
            _decide(full, bare, rule, clusters)


def _join_acronyms(aliases: Sequence[Alias], bearers: Sequence[_Bearer], clusters: Clusters) -> None:
    """Joins what goes by an acronym alone with the one organisation that the articles give the acronym to."""
    givers: dict[str, list[Alias]] = defaultdict(list)
    for alias in aliases:
        if alias.finding.relation is NameRelation.ACRONYM:
            givers[alias.text].append(alias)
    for bearer in bearers:
        given = givers.get(bearer.name.words[0], []) if bearer.name.acronym else []
        roots = clusters.roots(alias.bearer for alias in given)
        for alias in given:
            if len(roots) == 1:
                clusters.join(alias.bearer, bearer.place, Evidence(alias.finding, bearer.text, alias.name))
            else:
                several = Finding(Verdict.UNSURE, "several", NameRelation.ACRONYM)
                clusters.doubt(alias.bearer, bearer.place, Evidence(several, bearer.text, alias.name))


def _join_initials(aliases: Sequence[Alias], bearers: Sequence[_Bearer], clusters: Clusters) -> None:
    """Joins what goes by an acronym that no article spells out with the one name whose words begin with its letters."""
    given = {alias.text for alias in aliases if alias.finding.relation is NameRelation.ACRONYM}
    index: dict[str, list[_Bearer]] = defaultdict(list)
    for bearer in bearers:
        if bearer.named and len(bearer.name.words) >= SHORTEST_INITIALS:
            index[fold(bearer.name.words[0])[0]].append(bearer)
    for short in bearers:
        letters = short.name.words[0]
        if not short.name.acronym or letters in given or len(letters) < SHORTEST_INITIALS:
            continue
        spelt = [long for long in index[fold(letters)[0]] if is_spelt(letters, long.name.words, long.words)]
        several = len(clusters.roots(long.place for long in spelt)) > 1
        for long in spelt:
            rule = Finding(Verdict.UNSURE, "several") if several else Finding(Verdict.SAME, "acronym")
            _decide(long, short, replace(rule, relation=NameRelation.ACRONYM), clusters)


def _join_short(bearers: Sequence[_Bearer], clusters: Clusters) -> None:
    """Joins short names with the one long name that they fit."""
    index: dict[str, list[_Bearer]] = defaultdict(list)
    for bearer in bearers:
        if bearer.named:
            own = own_words(bearer.name, bearer.words)[0]
            heard = {f"~{sound}" for sound in sounds(bearer.name.first)} if len(bearer.name.core) > 1 else set()
            for stem in sorted({bearer.name.core[0], bearer.name.stems[-1], own, *heard}):
                index[stem].append(bearer)
    for short in bearers:
        stems = (short.name.core[0], short.name.core[-1], *(f"~{sound}" for sound in sorted(sounds(short.name.first))))
        near = {long.place: long for stem in stems for long in index.get(stem, ())}
        if len(near) > MOST_BEARERS:
            continue
        found = [(compare_short(short.name, long.name, short.words), long) for _, long in sorted(near.items())]
        fitting = [(finding, long) for finding, long in found if finding.verdict is not Verdict.DIFFERENT]
        several = len(clusters.roots(long.place for _, long in fitting)) > 1
        for finding, long in fitting:
            _decide(
                long, short, replace(finding, verdict=Verdict.UNSURE, rule="several") if several else finding, clusters
            )


def _join_bare(bearers: Sequence[_Bearer], clusters: Clusters) -> None:
    """Joins an institution that an article names by its kind alone (*de politie*, *de regering*) with the one of that
    kind that the articles name in full."""
    index: dict[str, list[_Bearer]] = defaultdict(list)
    for bearer in bearers:
        for word in _own_nouns(bearer) if len(bearer.name.words) > 1 else ():
            index[word].append(bearer)
    for bare in bearers:
        noun = bare.name.words[0].lower()
        if len(bare.name.words) > 1 or not _is_bare(bare, noun):
            continue
        fitting = [full for full in index.get(noun, ()) if not bare.named or _may_be_called(full, bare)]
        roots = clusters.roots(full.place for full in fitting)
        for full in fitting:
            verdict = Verdict.SAME if len(roots) == 1 else Verdict.UNSURE
            _decide(
                full, bare, Finding(verdict, "only-one" if len(roots) == 1 else "several", NameRelation.ROLE), clusters
            )


def _may_be_called(full: _Bearer, bare: _Bearer) -> bool:
    """True for a name that its noun opens, and where compounds are written apart for one that it ends in an article
    which has both (*the Northern Front*, *the Front*)."""
    noun = bare.name.words[0].lower()
    return full.name.words[0].lower() == noun or (not full.words.compounds and bool(full.documents & bare.documents))


def _own_nouns(bearer: _Bearer) -> tuple[str, ...]:
    """The words that may be for what bears a name: any, but where compounds are written apart the noun itself."""
    lower = tuple(word.lower() for word in bearer.name.words)
    return lower if bearer.words.compounds else bearer.words.nouns_of(lower)


def _join_kind(bearers: Sequence[_Bearer], clusters: Clusters) -> None:
    """Joins what an article calls by a noun alone (*de rederij*) with the one body of the dossier that bears the noun
    (*rederij X*), else, for a wide noun (*de bond*), with the one that bears a compound of it."""
    index: dict[str, list[_Bearer]] = defaultdict(list)
    for bearer in bearers:
        for kind in sorted(bearer.name.kinds) if bearer.named else ():
            for noun in sorted({kind, bearer.words.organisation_word(kind) or kind}):
                index[noun].append(bearer)
    for bare in bearers:
        noun = bare.name.words[0].lower()
        if bare.named or len(bare.name.words) > 1 or not _is_trade(noun, bare.words):
            continue
        own = [full for full in index[noun] if noun in full.name.kinds]
        fitting = own or (index[noun] if bare.words.kinds_of(noun) else [])
        if len(clusters.roots(full.place for full in fitting)) == 1:
            _decide(fitting[0], bare, Finding(Verdict.SAME, "only-one", NameRelation.ROLE), clusters)


def _is_trade(noun: str, words: NameWords) -> bool:
    """True for a noun for a body of which a place may have any number, each by its own name: *rederij*, *bond*."""
    body = words.is_organisation(noun) and words.type_of(noun) is EntityType.ORGANISATION
    return body and noun not in words.governments and not words.is_territorial(noun)


def _is_bare(bare: _Bearer, noun: str) -> bool:
    """True for the noun for a kind of institution; with a capital (*de Inspectie*) for any body, which then is the one
    whose name begins with it."""
    if bare.named:
        return noun in bare.words.organisations and noun not in bare.words.territorial
    return noun in bare.words.territorial | bare.words.governments


def join_places(entities: Sequence[Local], clusters: Clusters) -> None:
    """Joins places whose names are the same or spellings of one name."""
    blocks: dict[str, list[_Place]] = defaultdict(list)
    for place, local in enumerate(entities):
        if local.kind is not Class.PLACE or not local.named:
            continue
        for text in local.names:
            bearer = _Place(place, text, parse_place(text, local.entity.roles, local.words, local.near), local.words)
            near = {other.place: other for key in bearer.name.keys for other in blocks[key]}
            joined = [_join_place(near[other], bearer, clusters) for other in sorted(near)]
            if not any(joined):
                for key in bearer.name.keys:
                    blocks[key].append(bearer)


def _join_place(known: _Place, bearer: _Place, clusters: Clusters) -> bool:
    """Joins a place with one that is known, if they are one; True when their names are the very same."""
    finding = compare_places(known.name, bearer.name, known.words)
    evidence = Evidence(finding, bearer.text, known.text)
    if finding.verdict is Verdict.SAME:
        clusters.join(known.place, bearer.place, evidence)
    elif finding.verdict is Verdict.UNSURE:
        clusters.doubt(known.place, bearer.place, evidence)
    return finding.verdict is Verdict.SAME and known.name.words == bearer.name.words
