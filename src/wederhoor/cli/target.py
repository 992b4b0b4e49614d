"""From what a person types to what a judgement is about: ids and words looked up in a dossier."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import click

from wederhoor.publish.characters import terminal_text
from wederhoor.records.attribution import Attribution
from wederhoor.records.dossier import Dossier
from wederhoor.records.entity import Entity, MentionKind
from wederhoor.records.judgement import ABOUT_ATTRIBUTIONS, ABOUT_ENTITIES, Anchor, Decision, Target
from wederhoor.records.point import Point
from wederhoor.records.span import Passage
from wederhoor.records.target import make_name_target

SHORTEST_PREFIX = 4
"""Digits of an id from which its beginning will do."""

MOST_LISTED = 8
"""Candidates that a complaint lists; more would push the complaint off the screen."""


class Refusal(click.ClickException):
    """A decision that is not recorded; ``message`` says why."""

    exit_code = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class _Candidate:
    """Something that a word could mean; ``texts`` are what it is called, ``kind`` what it is in a complaint."""

    target: Target
    texts: tuple[str, ...]
    kind: str


def find_target(dossier: Dossier, decision: Decision, word: str) -> Target:
    """What ``word`` names in the dossier, as a decision of that kind needs it: an entity or one name of it
    (``DOCUMENT:NAME`` for the name in one article), a statement, or a point.

    Ids may be those of the JSON, their beginnings, or the address that the page gives (``#e-...``). Words must be the
    whole name or question, or part of one only. A refusal says what was found instead.
    """
    candidates = list(_candidates(dossier, decision, word))
    for matches in (_by_id(candidates, word), _by_text(candidates, word), _by_part(candidates, word)):
        if len(matches) == 1:
            return matches[0].target
        if matches:
            raise Refusal(f"{terminal_text(word)!r} names {len(matches)} things; give an id:{_lines(matches)}")
    raise Refusal(_unknown(candidates, word))


def _candidates(dossier: Dossier, decision: Decision, word: str) -> Iterator[_Candidate]:
    if decision in ABOUT_ENTITIES:
        documents = {document.article.id for document in dossier.documents}
        document, separator, name = word.partition(":")
        within = document if separator and document in documents else None
        for entity in dossier.entities:
            yield from _names(entity, name if within else word, within)
    elif decision in ABOUT_ATTRIBUTIONS:
        texts = {document.article.id: document.article.text for document in dossier.documents}
        speakers = {entity.id: entity.name for entity in dossier.entities}
        for attribution in dossier.attributions:
            yield _statement(attribution, texts[attribution.document], speakers)
    else:
        texts = {document.article.id: document.article.text for document in dossier.documents}
        yield from (_point(point, texts) for point in dossier.points)


def _names(entity: Entity, word: str, within: str | None) -> Iterator[_Candidate]:
    """The entity as a whole, and where one of its names is meant, that name in each article that has it."""
    mentions = [mention for mention in entity.mentions if within in (None, mention.passage.document)]
    named = [mention for mention in mentions if _plain(mention.text) == _plain(word)]
    spoken = [mention for mention in mentions if mention.kind is MentionKind.NAME] or [
        mention for mention in mentions if mention.kind is MentionKind.NOMINAL
    ]
    if named:
        label = f"{within}:{named[0].text}" if within else named[0].text
        yield _Candidate(target=make_name_target(entity, label, named), texts=(label,), kind=entity.type)
    elif spoken and within is None:
        texts = tuple(dict.fromkeys((entity.name, *(name.text for name in entity.names))))
        yield _Candidate(target=make_name_target(entity, entity.name, spoken), texts=texts, kind=entity.type)


def _statement(attribution: Attribution, text: str, speakers: Mapping[str, str]) -> _Candidate:
    anchors = tuple(
        Anchor(passage=Passage(attribution.document, piece), text=piece.of(text)) for piece in attribution.content
    )
    label = " … ".join(" ".join(anchor.text.split()) for anchor in anchors)
    target = Target(id=attribution.id, label=label, anchors=anchors)
    by = speakers.get(attribution.speaker or "", "somebody")
    return _Candidate(
        target=target, texts=(label,), kind=f"statement in {attribution.document}: {by} {attribution.act}"
    )


def _point(point: Point, texts: dict[str, str]) -> _Candidate:
    passages = sorted({support.passage for position in point.positions for support in position.support})
    anchors = tuple(Anchor(passage=passage, text=passage.span.of(texts[passage.document])) for passage in passages)
    target = Target(id=point.id, label=point.question, anchors=anchors)
    return _Candidate(target=target, texts=(point.question,), kind=f"point, {point.status}")


def _by_id(candidates: Sequence[_Candidate], word: str) -> list[_Candidate]:
    """Those with that id, with an id that begins so, or at that address of the page."""
    address = word.rpartition("#")[2]
    given = address[2:] if address[:2] in ("e-", "v-", "a-", "p-") else address
    exact = [found for found in candidates if found.target.id == given]
    return exact or [found for found in candidates if is_id_of(given, found.target.id)]


def is_id_of(word: str, name: str) -> bool:
    """True for an id, and for as much of its beginning as will do."""
    return word == name or (len(word) >= SHORTEST_PREFIX and name.startswith(word))


def _by_text(candidates: Sequence[_Candidate], word: str) -> list[_Candidate]:
    texts = _plain(word)
    return [found for found in candidates if texts in map(_plain, found.texts)]


def _by_part(candidates: Sequence[_Candidate], word: str) -> list[_Candidate]:
    part = _plain(word)
    return [found for found in candidates if part and any(part in _plain(text) for text in found.texts)]


def _plain(text: str) -> str:
    return " ".join(text.split()).casefold()


def _unknown(candidates: Sequence[_Candidate], word: str) -> str:
    """A complaint with what is most like it."""
    by_text = {_plain(text): found for found in candidates for text in found.texts}
    close = [by_text[text] for text in difflib.get_close_matches(_plain(word), sorted(by_text), n=3, cutoff=0.5)]
    near = list({found.target.id: found for found in close}.values())
    hint = f"; is it one of these?{_lines(near)}" if near else ""
    return f"nothing in the dossier is called {terminal_text(word)!r}{hint}"


def _lines(candidates: Sequence[_Candidate]) -> str:
    shown = [f"\n  {_line(found)}" for found in candidates[:MOST_LISTED]]
    more = len(candidates) - len(shown)
    return "".join(shown) + (f"\n  and {more} more" if more else "")


def _line(found: _Candidate) -> str:
    remarks = ", ".join((found.kind, *_places(found)))
    return f"{found.target.id}  {terminal_text(found.target.label[:60])}  ({terminal_text(remarks)})"


def _places(found: _Candidate) -> tuple[str, ...]:
    """The articles, unless the kind names the one."""
    documents = sorted({anchor.passage.document for anchor in found.target.anchors})
    return () if found.kind.startswith("statement") else (" ".join(documents),)
