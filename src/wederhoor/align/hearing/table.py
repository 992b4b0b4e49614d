"""The hearing of a dossier: a row for everybody who is accused, a cell for every article."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from wederhoor.align.hearing.accusation import Accuser
from wederhoor.align.hearing.denial import Denier, find_denied
from wederhoor.align.hearing.note import Note, find_notes
from wederhoor.align.hearing.referent import Referents
from wederhoor.align.hearing.reply import Listener
from wederhoor.align.hearing.spokesperson import Spokespeople
from wederhoor.align.points.denial import SAME_WORDS
from wederhoor.align.points.evidence import Evidence
from wederhoor.align.points.statement import Statement
from wederhoor.records.attribution import Act
from wederhoor.records.entity import EntityType, MentionKind
from wederhoor.records.point import Heard, Hearing

NEAR = 2
"""Sentences from an accusation to a note on the reply to it in one paragraph."""

OPENING = 4
"""Words of a statement among which a note begins that is all it says (*that it could not | comment on the case*)."""

QUOTED = 5
"""Words from which a quotation can't be of something else: shorter ones (*dat is niet waar*) many people say."""


@dataclass(slots=True)
class _Case:
    """What is held against one accused, and the denials that tell so; statements by id. ``blamed`` is true where
    somebody's words name the accused, false where only a denial tells that there is an accusation."""

    blamed: bool = False
    accusations: dict[str, Statement] = field(default_factory=dict)
    denials: dict[str, Statement] = field(default_factory=dict)

    def accuse(self, statement: Statement) -> None:
        """Notes words that name the accused."""
        self.blamed = True
        self.accusations[statement.id] = statement

    def take_in(self, other: _Case) -> None:
        """Notes all that is held against another name of the accused."""
        self.blamed |= other.blamed
        self.accusations |= other.accusations
        self.denials |= other.denials


def find_hearing(evidence: Evidence) -> tuple[Hearing, ...]:
    """For every entity that is blamed or accused, or that denies what others say of it: the accusations, the
    replies, and what each article that accuses it or has a reply says of one; those with most accusations first."""
    speakers = Spokespeople.find(evidence)
    evidence = speakers.join(evidence, {})
    order = {item.id: number for number, item in enumerate(evidence.statements)}
    identities = Referents.index(evidence).identities()
    evidence = speakers.join(evidence, identities)
    referents = Referents.index(evidence)
    notes = find_notes(evidence, referents)
    cases = _find_cases(evidence, referents, identities)
    clients = _find_clients(evidence, speakers, cases)
    evidence = speakers.join(evidence, {**identities, **clients})
    cases = _hand_over(cases, clients)
    spoken: dict[str, list[Statement]] = defaultdict(list)
    for item in evidence.statements:
        if item.speaker is not None:
            spoken[evidence.sides.voice(item.speaker)].append(item)
    accusers = {
        evidence.sides.voice(item.speaker)
        for case in cases.values()
        for item in case.accusations.values()
        if item.speaker is not None
    }
    unheard = speakers.lawyers | referents.channels
    found = [
        _hear(evidence, accused, case, _note(evidence, accused, cases, notes), order, spoken, speakers.lawyers)
        for accused, case in cases.items()
        if _is_sure(evidence, referents, accused, case, accusers, unheard)
    ]
    told = [row for row in found if row.outlets and not _is_told(row, found)]
    return tuple(sorted(told, key=lambda row: _rank(row, order)))


def _is_told(row: Hearing, rows: Sequence[Hearing]) -> bool:
    """True for a row of somebody whom nobody accuses, and whose denials stand in that of the accused whom he speaks for
    (*Delta's foreign ministry*: Delta)."""
    replies = set(row.replies)
    return not row.accusations and any(other.accusations and replies <= set(other.replies) for other in rows)


def _rank(row: Hearing, order: Mapping[str, int]) -> tuple[int, int, str]:
    """By the number of accusations, then where the first accusation or reply stands."""
    return -len(row.accusations), min(order[item] for item in row.accusations or row.replies), row.accused


def _find_cases(evidence: Evidence, referents: Referents, identities: Mapping[str, str]) -> dict[str, _Case]:
    """What is held against each accused; against those who speak for an accused body, it is held against the body."""
    cases: dict[str, _Case] = defaultdict(_Case)
    for statement in evidence.statements:
        for accused in _accused_by(evidence, referents, statement):
            cases[accused].accuse(statement)
        denier = Denier.of(evidence, referents, statement).accused()
        if denier is not None:
            denied = {item.id: item for item in find_denied(evidence, statement, denier)}
            cases[denier].denials[statement.id] = statement
            cases[denier].accusations |= denied
            # words of his own that are about himself, not another's that he rejects for his body
            cases[denier].blamed |= not denied and denier == statement.speaker != referents.side(denier)
    for accused, statement in _find_taken_up(evidence, cases):
        cases[accused].denials[statement.id] = statement
    for accused, statement in _denied_by_subject(evidence, referents):
        cases[accused].accusations.setdefault(statement.id, statement)
    return _gather_sides(referents, cases, identities)


def _accused_by(evidence: Evidence, referents: Referents, statement: Statement) -> tuple[str, ...]:
    """Whom a statement accuses: by its act, by what it demands of somebody, by what it tells of somebody as a fact."""
    if statement.act is Act.BLAMES:
        return Accuser.of(evidence, referents, statement).accused()
    if statement.act is Act.URGES:
        return Accuser.of(evidence, referents, statement).dismissed()
    if statement.act in (Act.ASSERTS, Act.DENIES) and not statement.disputes and statement.speaker is not None:
        return Accuser.of(evidence, referents, statement).charged()
    return ()


def _find_taken_up(evidence: Evidence, cases: Mapping[str, _Case]) -> list[tuple[str, Statement]]:
    """Denials of a pronoun for which no name was found, right behind words that accuse one: his (*She blamed the
    militia. It has denied firing*)."""
    against: dict[tuple[str, int], set[str]] = defaultdict(set)
    for accused, case in cases.items():
        for item in case.accusations.values():
            against[item.document, item.sentence].add(accused)
    found = []
    for item in evidence.statements:
        near = against.get((item.document, item.sentence - 1), set())
        if item.act is Act.DENIES and item.speaker is None and len(near) == 1 and _is_pronoun(evidence, item):
            found.append((next(iter(near)), item))
    return found


def _is_pronoun(evidence: Evidence, item: Statement) -> bool:
    source = item.attribution.source if item.attribution is not None else None
    parse = evidence.findings.parses[item.document]
    inside = parse.within(source) if source is not None else range(0)
    return len(inside) == 1 and parse.tokens[inside[0]].pos == "PRON"


def _is_sure(
    evidence: Evidence,
    referents: Referents,
    accused: str,
    case: _Case,
    accusers: Collection[str],
    others: frozenset[str],
) -> bool:
    """False for ``others`` (lawyers, channels), for somebody whom the articles describe as one of many, and where no
    other accuses and the accused's own side denies nothing."""
    same = evidence.sides.same_voice

    def _is_own(item: Statement) -> bool:
        return item.act is Act.DENIES and same(item.speaker, accused)

    entity = evidence.findings.entities[accused]
    indefinite = frozenset().union(*(pack.hearing.indefinite for pack in evidence.findings.packs.values()))
    named = any(mention.kind is MentionKind.NAME for mention in entity.mentions)
    known = named or entity.name.lower().split()[0] not in indefinite
    # what only a common noun names is an event or an idea (*staking*), not somebody who can answer
    if not known or accused in others or (entity.type is EntityType.OTHER and not named):
        return False
    if entity.type is EntityType.FOOTAGE:
        return False  # *a video contradicts the police*
    if any(not same(item.speaker, accused) for item in case.accusations.values()):
        return True
    own = [item for item in case.denials.values() if _is_own(item)]
    # who accuses and calls the answer a lie is not accused himself
    return any(accused not in accusers or not Denier.of(evidence, referents, item).retorts() for item in own)


def _find_clients(evidence: Evidence, speakers: Spokespeople, cases: Mapping[str, _Case]) -> dict[str, str]:
    """The client of each lawyer of whom the words do not tell it: the one person who is accused in the articles that
    quote him."""
    accused: dict[str, set[str]] = defaultdict(set)
    for person, case in cases.items():
        if evidence.findings.entities[person].type is EntityType.PERSON and person not in speakers.lawyers:
            for item in case.accusations.values():
                if item.speaker != person and item.speaker not in speakers.lawyers:
                    accused[item.document].add(person)
    found = {}
    for lawyer in speakers.lawyers - speakers.principals.keys():
        people = {person for item in evidence.statements if item.speaker == lawyer for person in accused[item.document]}
        if len(people) == 1:
            found[lawyer] = people.pop()
    return found


def _hand_over(cases: Mapping[str, _Case], clients: Mapping[str, str]) -> dict[str, _Case]:
    """The cases, those of lawyers joined to those of their clients."""
    found: dict[str, _Case] = defaultdict(_Case)
    for accused, case in cases.items():
        found[clients.get(accused, accused)].take_in(case)
    return dict(found)


@dataclass(slots=True)
class _Noted:
    """What articles say of a reply, by document; ``himself`` are those that name the accused, not his side;
    ``withheld`` are the tokens, by document, from which they say that there is none."""

    heard: dict[str, Heard] = field(default_factory=dict)
    himself: set[str] = field(default_factory=set)
    withheld: set[tuple[str, int]] = field(default_factory=set)

    def is_none(self, item: Statement) -> bool:
        """True for words that say no more than that there is no reply (*Delta said | it would not comment*)."""
        return item.act is not Act.DENIES and any(
            (item.document, index) in self.withheld for index in item.tokens[:OPENING]
        )


def _note(evidence: Evidence, accused: str, cases: Mapping[str, _Case], notes: Sequence[Note]) -> _Noted:
    """What each article says of a reply of the accused: of him, his side, or right after the accusation of somebody
    whom nobody accuses, who is then taken to speak for him (*De projectleider was niet bereikbaar*)."""
    found = _Noted()
    accusations: dict[str, list[Statement]] = defaultdict(list)
    for item in cases[accused].accusations.values():
        accusations[item.document].append(item)
    for note in notes:
        nearest = _find_nearest(note, cases) if note.taken_up else ()
        if accused in nearest if nearest else _is_his(evidence, note, accused, accusations[note.document], cases):
            found.heard[note.document] = Heard.foremost((found.heard.get(note.document, Heard.SILENT), note.heard))
            if note.entity == accused:
                found.himself.add(note.document)
            if note.heard is not Heard.REPLIED:
                found.withheld.add((note.document, note.token))
    return found


def _find_nearest(note: Note, cases: Mapping[str, _Case]) -> tuple[str, ...]:
    """Whom the last accusation shortly before a note in its paragraph accuses."""
    near = [
        (item.sentence, accused)
        for accused, case in cases.items()
        for item in case.accusations.values()
        if item.document == note.document
        and item.paragraph == note.paragraph
        and 0 <= note.sentence - item.sentence <= NEAR
    ]
    last = max((sentence for sentence, _ in near), default=0)
    return tuple(accused for sentence, accused in near if sentence == last)


def _is_his(
    evidence: Evidence, note: Note, accused: str, accusations: Sequence[Statement], cases: Mapping[str, _Case]
) -> bool:
    """True for a note of the accused's side, or of somebody without a name whom it mentions right behind."""
    if note.entity is None or evidence.sides.same_voice(note.entity, accused):
        return note.entity is not None
    entity = evidence.findings.entities[note.entity]
    named = any(mention.kind is MentionKind.NAME for mention in entity.mentions)
    heads = tuple(head for pack in evidence.findings.packs.values() for head in pack.hearing.heads)
    leads = any(word.lower().endswith(heads) for role in entity.roles for word in role.split())
    may_speak = note.entity not in cases and (entity.type is not EntityType.PERSON or not named or leads)
    return may_speak and any(_follows(evidence, note, item) for item in accusations)


def _follows(evidence: Evidence, note: Note, accusation: Statement) -> bool:
    """True for a note in the paragraph of an accusation of its article, after it, that is not of the accuser."""
    return (
        note.paragraph == accusation.paragraph
        and 0 <= note.sentence - accusation.sentence <= NEAR
        and not evidence.sides.same_voice(note.entity, accusation.speaker)
    )


def _gather_sides(referents: Referents, cases: Mapping[str, _Case], identities: Mapping[str, str]) -> dict[str, _Case]:
    """The cases of those who are only described with whoever they are, and those of people who merely deny something
    with that of the body that they speak for: whoever is blamed by name is heard by himself."""
    named: dict[str, _Case] = defaultdict(_Case)
    for accused, case in cases.items():
        named[identities.get(accused, accused)].take_in(case)
    gathered: dict[str, _Case] = defaultdict(_Case)
    for accused, case in named.items():
        body = referents.side(accused)
        gathered[body if body in named and not case.blamed else accused].take_in(case)
    return gathered


def _denied_by_subject(evidence: Evidence, referents: Referents) -> Iterator[tuple[str, Statement]]:
    """Evidence of others that name an entity which denies them in the same article: they accuse, whatever their cue."""
    for items in evidence.by_document.values():
        for denial in items:
            if denial.act is not Act.DENIES or denial.speaker is None:
                continue
            own, voice = set(denial.tokens), evidence.sides.voice(denial.speaker)
            for item in items:
                said = item.attribution is not None and item.act is Act.ASSERTS
                said = said and not evidence.sides.same_voice(item.speaker, voice)
                if said and len(own.intersection(item.tokens)) >= SAME_WORDS * len(own):
                    subject = Accuser.of(evidence, referents, item).subject()
                    if voice == subject or f"entity:{voice}" in item.concepts:
                        yield voice, item


def _is_part(wording: str, known: str) -> bool:
    """True for words that are long enough to be a quotation of a reply which another article has in full."""
    return len(wording.split()) >= QUOTED and wording in known


def _is_outweighed(listener: Listener, item: Statement, noted: _Noted) -> bool:
    """True for words where the article itself says that the accused gave no answer: those of whom he works for, and
    what stands before all that is held against him and rejects nothing."""
    if item.document not in noted.himself:
        return False
    against = [other.sentence for other in listener.accusations if other.document == item.document]
    behind = any(sentence <= item.sentence for sentence in against)
    return (listener.is_ours(item) and not listener.is_own(item)) or (
        item.act is not Act.DENIES and bool(against) and not behind
    )


def _hear(
    evidence: Evidence,
    accused: str,
    case: _Case,
    noted: _Noted,
    order: Mapping[str, int],
    spoken: Mapping[str, Sequence[Statement]],
    lawyers: frozenset[str],
) -> Hearing:
    accusations = sorted(
        (item for item in case.accusations.values() if not evidence.sides.same_voice(item.speaker, accused)),
        key=lambda item: order[item.id],
    )
    listener = Listener(evidence, accused, accusations, lawyers)
    ours = spoken.get(evidence.sides.voice(accused), ())
    spoke = {item.document for item in ours if not item.earlier}  # whether they answer there is a reader's to tell
    documents = {item.document for item in (*accusations, *ours)}
    if accused in evidence.sides.country:
        documents.update(evidence.findings.documents)  # any compatriot may deny for a country
    heard_of = {item.id: item for document in sorted(documents) for item in listener.find_replies(document)}
    known = " | ".join(item.wording for item in (heard_of | case.denials).values())
    again = (item for item in ours if _is_part(item.wording, known))
    heard_of |= {item.id: item for item in again if item.id not in case.accusations}
    heard_of = {name: item for name, item in heard_of.items() if not noted.is_none(item)}
    against = {item.document for item in accusations}
    replies: Sequence[Statement] = sorted(
        (
            item
            for item in (heard_of | case.denials).values()
            if (item.document in against or listener.is_own(item) or item.id in case.denials)
            # who claims what nobody holds against him answers nothing
            and (accusations or item.act is not Act.CLAIMS_RESPONSIBILITY)
        ),
        key=lambda item: order[item.id],
    )
    heard: dict[str, Heard] = {item.document: Heard.SILENT for item in accusations}
    heard |= noted.heard
    telling = [item for item in replies if not _is_outweighed(listener, item, noted)]
    answered = {item.document for item in telling if listener.is_ours(item) or item.id in case.denials}
    # that somebody else denies it stands for a reply only where the article says nothing of the accused's own
    answered |= {item.document for item in telling if heard.get(item.document, Heard.SILENT) is Heard.SILENT}
    heard |= dict.fromkeys(answered, Heard.REPLIED)
    heard = {document: said for document, said in heard.items() if said is not Heard.SILENT or document not in spoke}
    return Hearing(
        accused=accused,
        accusations=tuple(item.id for item in accusations),
        replies=tuple(item.id for item in replies),
        outlets=tuple((document, heard[document]) for document in evidence.findings.documents if document in heard),
    )
