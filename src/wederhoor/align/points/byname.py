"""Whom a body is that an article calls only by the noun for what it is, where the dossier has one such (*de rederij* in
an article that does not name the company)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet

from wederhoor.align.points.findings import Findings, Naming
from wederhoor.lang.base import LanguagePack
from wederhoor.records.entity import BODIES, Entity, EntityType, MentionKind
from wederhoor.records.parse import Parse


def find_bynames(findings: Findings) -> dict[str, str]:
    """Each entity without a name to the only named body of the dossier whose name, or the noun before it, says what the
    entity's noun says, or that has those very words for a name in another article; by id."""
    nouns = _find_nouns(findings)
    called = {name.text.lower(): body for body in sorted(nouns) for name in findings.entities[body].names}
    found: dict[str, str] = {}
    for entity in findings.entities.values():
        if entity.type not in BODIES | {EntityType.OTHER} or entity.id in nouns or not entity.mentions:
            continue
        same = called.get(entity.name.lower())
        fitting = [same] if same is not None else _fitting(findings.pack(_home(entity)), entity, nouns)
        if len(fitting) == 1:
            found[entity.id] = fitting[0]
    return found


def _home(entity: Entity) -> str:
    """The first document that speaks of an entity."""
    return entity.mentions[0].passage.document


def _find_nouns(findings: Findings) -> dict[str, set[str]]:
    """The nouns of each body that has a name: those right before it, and its words that say what it is."""
    found: dict[str, set[str]] = defaultdict(set)
    for document, parse in findings.parses.items():
        for naming in findings.names[document]:
            if naming.kind is MentionKind.NAME and findings.entities[naming.entity].type in BODIES:
                found[naming.entity].update(_nouns_of(parse, naming, findings.pack(document)))
    return found


def _nouns_of(parse: Parse, naming: Naming, pack: LanguagePack) -> Iterator[str]:
    tokens = parse.within(naming.span)
    yield from (word for index in tokens if pack.names.is_organisation(word := parse.tokens[index].lower))
    if tokens and tokens[0]:
        before = parse.tokens[tokens[0] - 1]
        if before.pos == "NOUN" and before.sentence == parse.tokens[tokens[0]].sentence:
            yield before.lower


def _fitting(pack: LanguagePack, entity: Entity, nouns: Mapping[str, AbstractSet[str]]) -> list[str]:
    """The bodies that have the noun which is all that an entity is called, a compound of it, or one of the wider noun
    that it ends in (*de vakbond*: Schippersbond); of a firm or a group, for every town has a council of its own."""
    words = entity.name.lower().split()
    if len(words) > 1 and words[0] in pack.grammar.definite_determiners:
        del words[0]
    noun, names = words[-1], pack.names
    if len(words) > 1 or names.is_territorial(noun) or not (names.kinds_of(noun) or names.is_firm_role(noun)):
        return []
    endings = (noun, *(kind for kind in names.kinds_of(noun) if noun.endswith(kind)))
    return [body for body, own in nouns.items() if any(word.endswith(endings) for word in own)]
