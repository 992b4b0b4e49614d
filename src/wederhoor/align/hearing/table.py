"""The hearing of a dossier: a row for everybody who is accused, a cell for every article."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

from wederhoor.align.hearing.case import Case, find_cases, find_clients, hand_over
from wederhoor.align.hearing.denial import Denier
from wederhoor.align.hearing.note import Note, find_notes
from wederhoor.align.hearing.referent import Referents
from wederhoor.align.hearing.reply import Listener
from wederhoor.align.hearing.spokesperson import Spokespeople
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
    cases = find_cases(evidence, referents, identities)
    clients = find_clients(evidence, speakers, cases)
    evidence = speakers.join(evidence, {**identities, **clients})
    cases = hand_over(cases, clients)
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


def _is_sure(
    evidence: Evidence,
    referents: Referents,
    accused: str,
    case: Case,
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


def _note(evidence: Evidence, accused: str, cases: Mapping[str, Case], notes: Sequence[Note]) -> _Noted:
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


def _find_nearest(note: Note, cases: Mapping[str, Case]) -> tuple[str, ...]:
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
    evidence: Evidence, note: Note, accused: str, accusations: Sequence[Statement], cases: Mapping[str, Case]
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
    case: Case,
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
