"""From the entities of each article to those of the dossier: which names are of one bearer, and why.

Persons are compared by the structure of their names (``compare.person``), organisations, groups, outlets and things
by their words (``compare.collective``), places by their spelling (``compare.place``): visible lists of rules, each of
which says what it joins and why. No rule joins on likeness alone; what two rules could explain is left apart and
listed as unsure, since a wrong merge of two people is the worst mistake of all."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, chain, pairwise

from wederhoor.align.aliases import Alias, find_aliases
from wederhoor.align.clusters import Clusters, Evidence
from wederhoor.align.collectives import join_collectives, join_places
from wederhoor.align.compare.verdict import Finding, Verdict
from wederhoor.align.decisions.constraint import FREE, Constraints
from wederhoor.align.kinds import settle_kinds
from wederhoor.align.local import Local, read_locals
from wederhoor.align.naming import Naming
from wederhoor.align.nicknames import find_nicknames, join_nicknames
from wederhoor.align.persons import join_persons
from wederhoor.align.things import join_things
from wederhoor.lang.base import LanguagePack
from wederhoor.records.digest import digest
from wederhoor.records.dossier import Document
from wederhoor.records.entity import Entity, NameRelation, Unsure


@dataclass(frozen=True, slots=True, kw_only=True)
class Joined:
    """The entities of a dossier; ``of`` says for the id of each article's entity to which of them it belongs."""

    entities: tuple[Entity, ...]
    of: Mapping[str, str]
    unsure: tuple[Unsure, ...]


def join_entities(
    entities: Sequence[Entity],
    packs: Mapping[str, LanguagePack],
    *,
    documents: Sequence[Document] = (),
    things: Sequence[Sequence[Entity]] = (),
    constraints: Constraints = FREE,
) -> Joined:
    """The entities of the articles joined to those of the dossier, in the order in which the articles name them.

    The ids of ``entities`` are distinct, and each belongs to one article. ``documents`` give the articles' languages
    and the text between names, from which acronyms and aliases are read; without them those that ``entities`` bring
    are used, and the first of the packs. ``things`` are what the articles call by several nouns (``gather_things``).
    Every name says how it stands to the entity's main name, and why. ``constraints`` are what people judged of
    ``entities`` and ``things``; the rules keep to them."""
    ends = list(accumulate((len(thing) for thing in things), initial=len(entities)))
    entities = [*entities, *chain.from_iterable(things)]
    locals_ = settle_kinds(read_locals(entities, documents, packs))
    clusters = Clusters(len(locals_))
    _keep_to(constraints, locals_, clusters)
    nicknames = find_nicknames(locals_, documents, packs)
    aliases = [*find_aliases(locals_, documents), *nicknames]
    join_persons(locals_, clusters)
    join_places(locals_, clusters)
    join_collectives(locals_, aliases, clusters)
    join_things([range(*places) for places in pairwise(ends)], locals_, clusters)
    for alias in aliases:
        if alias.other is not None:
            clusters.join(alias.bearer, alias.other, Evidence(alias.finding, alias.text, alias.name))
    join_nicknames(locals_, nicknames, clusters)
    return _assemble(locals_, aliases, clusters)


def _keep_to(constraints: Constraints, locals_: Sequence[Local], clusters: Clusters) -> None:
    """Joins what was judged to be one, and keeps apart for good what was judged to be different."""
    places = {local.entity.id: place for place, local in enumerate(locals_)}
    for one, other in sorted(constraints.cannot):
        clusters.part(places[one], places[other])
    finding = Finding(Verdict.SAME, "judged", NameRelation.ALIAS)
    for one, other in constraints.must:
        low, high = sorted((places[one], places[other]))
        main = locals_[low].entity.name
        clusters.join(low, high, Evidence(finding, locals_[high].entity.name, main))
        clusters.evidence += [(high, Evidence(finding, name, main)) for name in locals_[high].names]


def _assemble(locals_: Sequence[Local], aliases: Sequence[Alias], clusters: Clusters) -> Joined:
    """The records of the clusters."""
    given: dict[int, list[Alias]] = defaultdict(list)
    for alias in aliases:
        root = clusters.root(alias.bearer)
        if alias.other is None or clusters.root(alias.other) == root:
            given[root].append(alias)
    found: dict[int, list[Evidence]] = defaultdict(list)
    for member, evidence in clusters.evidence:
        found[clusters.root(member)].append(evidence)
    joined = [
        _entity(Naming([locals_[member] for member in members], given[members[0]], found[members[0]]))
        for members in clusters.all()
    ]
    ids = {member: entity.id for members, entity in zip(clusters.all(), joined, strict=True) for member in members}
    return Joined(
        entities=tuple(joined),
        of={local.entity.id: ids[place] for place, local in enumerate(locals_)},
        unsure=tuple(_unsure(locals_, clusters, ids)),
    )


def _entity(naming: Naming) -> Entity:
    """The entity of a cluster; its id is made of its type, its name and where it is first mentioned."""
    locals_ = [local.entity for local in naming.members]
    names, type_ = naming.names(), naming.type()
    mentions = [mention for entity in locals_ for mention in entity.mentions]
    first = mentions[0].passage if mentions else None
    place = (first.document, first.span.start, first.span.end) if first else (locals_[0].id,)
    return Entity(
        id=digest("entity", type_, names[0].text, *place),
        type=type_,
        name=names[0].text,
        names=names,
        roles=tuple(dict.fromkeys(role for entity in locals_ for role in entity.roles)),
        mentions=tuple(mentions),
    )


def _unsure(locals_: Sequence[Local], clusters: Clusters, ids: Mapping[int, str]) -> Iterator[Unsure]:
    """The doubts that no join and no judgement has taken away, one for each pair of entities."""
    seen = set()
    for (one, other), evidence in sorted(clusters.doubts.items(), key=lambda doubt: doubt[0]):
        pair = tuple(sorted((clusters.root(one), clusters.root(other))))
        if pair[0] != pair[1] and pair not in seen and not clusters.are_apart(*pair):
            seen.add(pair)
            words, rule = locals_[one].words, evidence.finding.rule
            reason = words.doubts.get(rule, words.reasons[rule]).format(name=evidence.other)
            # a pair goes by the order of the articles, what was compared by the rule
            turned = evidence.name not in locals_[one].names and evidence.other in locals_[one].names
            a, b = (ids[other], ids[one]) if turned else (ids[one], ids[other])
            yield Unsure(a=a, b=b, name=evidence.name, other=evidence.other, reason=reason)
