"""The names of a joined entity: which is the main one, how each other stands to it, and why."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from wederhoor.align.aliases import Alias
from wederhoor.align.clusters import Evidence
from wederhoor.align.compare.bearer import Context, read_person
from wederhoor.align.compare.collective import (
    actor_country,
    compare_collectives,
    compare_short,
    parse_collective,
)
from wederhoor.align.compare.fullname import parse_person
from wederhoor.align.compare.initials import is_acronym
from wederhoor.align.compare.person import compare_persons, compare_surname
from wederhoor.align.compare.place import compare_places, parse_place
from wederhoor.align.compare.verdict import DIFFERENT, Finding, Verdict
from wederhoor.align.local import Class, Local, class_of
from wederhoor.records.entity import EntityType, MentionKind, Name, NameRelation

LONGEST_ROLE = 8
"""Words of a description that is listed as a name; longer ones are clauses about somebody, no way to call them. Set by
hand: no figure tells it from 5 or 12. It decides what readers are shown."""

_SAID = (("kind", NameRelation.ALIAS), ("role", NameRelation.ROLE))
"""Why a name with its noun, and a description, are counted as names."""

_DEFAULTS = {Class.PLACE: EntityType.PLACE, Class.COLLECTIVE: EntityType.ORGANISATION}
"""The type of what every article took for something else."""

_OWN = frozenset({NameRelation.SURNAME, NameRelation.ACRONYM, NameRelation.ALIAS, NameRelation.ROLE})
"""Relations that an article itself shows, so that what it says stands."""


@dataclass(frozen=True, slots=True)
class Naming:
    """The entities of the articles that are one, with what joined them."""

    members: Sequence[Local]
    aliases: Sequence[Alias]
    evidence: Sequence[Evidence]

    def type(self) -> EntityType:
        """The type that most mentions have, of those that fit what it is counted with; a country that acts anywhere is
        an organisation."""
        counts = Counter[EntityType]()
        fitting = [local for local in self.members if local.kind is class_of(local.entity.type)]
        if not fitting and self.members[0].kind in _DEFAULTS:
            return _DEFAULTS[self.members[0].kind]
        if any(local.kind is Class.PERSON and " " in local.names[0] for local in fitting):
            return EntityType.PERSON  # what goes by a byname alone may pass for anything
        for local in fitting or self.members:
            counts[local.entity.type] += max(1, len(local.entity.mentions))
        words = self.members[0].words
        acts = counts[EntityType.ORGANISATION] and any(
            local.names[0].lower() in words.country_names for local in self.members
        )
        if acts and counts[EntityType.PLACE]:
            return EntityType.ORGANISATION
        return max(EntityType, key=lambda type_: (counts[type_], -list(EntityType).index(type_)))

    def main(self) -> str:
        """The main name: a full one before a short one, a name before an acronym, then the one that the articles use
        most."""
        counts = self._counts()
        order = {text: place for place, text in enumerate(counts)}
        return max(counts, key=lambda text: (*self._completeness(text), counts[text], -order[text]))

    def names(self) -> tuple[Name, ...]:
        """Every name, the main one first, then as the articles bring them."""
        main = self.main()
        found = {main: self._name(main, NameRelation.FULL, "main-name", main)}
        for text, finding, other in self._others(main):
            found.setdefault(text, self._name(self._called(text), finding.relation, finding.rule, other))
        for local in self.members:
            for name in local.entity.names:
                own = name.relation in _OWN and name.reason and name.text in found and name.text != main
                if own:
                    found[name.text] = replace(name, text=self._called(name.text))
        return tuple({name.text: name for name in found.values()}.values())

    def _called(self, text: str) -> str:
        """A short name with its article where it never stands without (*the Wire*)."""
        bearers = [local for local in self.members if local.named and text in _names(local)]
        called = {local.with_article.get(text, text) for local in bearers}
        same = len({words.lower() for words in called}) == 1
        return max(called) if same else text  # small letters sort behind capitals

    def _counts(self) -> Counter[str]:
        """How often the articles use each name; descriptions only where there is no name at all."""
        counts = Counter[str]()
        for local in self.members:
            if local.named or not any(member.named for member in self.members):
                counts.update(local.names)
                counts.update(
                    text for mention in local.entity.mentions if (text := " ".join(mention.text.split())) in local.names
                )
        return counts

    def _completeness(self, text: str) -> tuple[bool, bool, bool]:
        words = self.members[0].words
        bare = "(" not in text and text.split()[0].lower() not in words.articles
        if self.members[0].kind is Class.PERSON:
            return parse_person(text, words).full, True, bare
        return not is_acronym(text), text.lower() in words.country_names, bare

    def _others(self, main: str) -> Iterator[tuple[str, Finding, str]]:
        """The other names, each with what was found of it and the name that it was compared with."""
        others = ((alias.text, alias.finding, alias.name) for alias in self.aliases)
        first = {text: local for local in reversed(self.members) for text in _names(local)}
        ordered = dict.fromkeys(text for local in self.members for text in _names(local))
        plain = ((text, *self._find(text, main, first[text])) for text in ordered)
        kind, role = (Finding(Verdict.SAME, rule, relation) for rule, relation in _SAID)
        longer = ((text, kind, main) for local in self.members for text in (*_longer(local), *local.fuller))
        said = ((text, role, main) for local in self.members for text in _descriptions(local))
        return (found for found in chain(others, plain, longer, said) if found[0] != main)

    def _find(self, text: str, main: str, local: Local) -> tuple[Finding, str]:
        """What is found of a name beside the main one, or else beside the name that it was joined to."""
        finding = _compare(text, main, local)
        if finding.verdict is Verdict.SAME:
            return finding, main
        if text.endswith(f" {main}") or main.endswith(f" {text}"):
            return Finding(Verdict.SAME, "kind", NameRelation.ALIAS), main
        judged = () if main in _names(local) else (item for item in self.evidence if item.finding.rule == "judged")
        for evidence in judged:  # a person put the article's bearer of this name here, no rule
            if not {evidence.name, evidence.other}.isdisjoint(_names(local)):
                return evidence.finding, evidence.other if evidence.other not in _names(local) else main
        for evidence in self.evidence:
            if text in {evidence.name, evidence.other} and evidence.name != evidence.other:
                return evidence.finding, evidence.other if text == evidence.name else evidence.name
        return Finding(Verdict.SAME, "same-article", NameRelation.ALIAS), main

    def _name(self, text: str, relation: NameRelation, rule: str, other: str) -> Name:
        reason = self.members[0].words.reasons[rule].format(name=other)
        return Name(text=text, relation=relation, reason=reason)


def _names(local: Local) -> dict[str, None]:
    """The names of an entity and, of a person, the family names that stand alone."""
    surnames = (name.text for name in local.entity.names if name.relation is NameRelation.SURNAME)
    return dict.fromkeys((*(local.names if local.named else ()), *surnames))


def _longer(local: Local) -> tuple[str, ...]:
    """The names with the noun before them, for a place only a noun for places."""
    if local.kind is Class.PLACE:
        return tuple(name for name in local.longer if local.words.type_of(name.split()[0]) is EntityType.PLACE)
    return local.longer if local.kind is Class.COLLECTIVE else ()


def _compare(text: str, main: str, local: Local) -> Finding:
    """What the rules say of a name beside the main name, without asking what else it might fit."""
    words = local.words
    if local.kind is Class.PLACE:
        return compare_places(parse_place(main, (), words), parse_place(text, (), words), words)
    if local.kind is Class.PERSON:
        context = Context(local.said, local.near)
        one, other = (read_person(name, local.entity.roles, words, context) for name in (main, text))
        if one.name.full and not other.name.full:
            return compare_surname(other, one, words, together=True)
        return compare_persons(one, other, words)
    if local.kind is Class.COLLECTIVE:
        country = actor_country(main, words)
        if country and country == actor_country(text, words):
            return Finding(Verdict.SAME, "country", NameRelation.ALIAS)
        roles = local.entity.roles
        long, short = parse_collective(main, words, roles), parse_collective(text, words, roles)
        finding = compare_collectives(long, short, words)
        if finding.verdict is Verdict.SAME:
            return finding
        if compare_short(long, short, words).verdict is Verdict.SAME:
            return Finding(Verdict.SAME, "longer", NameRelation.ALIAS)
        return compare_short(short, long, words)
    return DIFFERENT


def _descriptions(local: Local) -> Iterator[str]:
    """The functions and descriptions by which an article speaks of an entity."""
    for role in local.entity.roles:
        if len(role.split()) <= LONGEST_ROLE and role.split()[0] not in local.words.nickname_phrases:
            yield role
    for mention in local.entity.mentions:
        text = " ".join(mention.text.split())
        if mention.kind is MentionKind.NOMINAL and len(text.split()) <= LONGEST_ROLE:
            yield text
