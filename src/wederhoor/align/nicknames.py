"""Nicknames that articles give people and groups behind their names: *bijgenaamd 'de Neus'*, *alias de Veldheer*."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from wederhoor.align.aliases import Alias
from wederhoor.align.clusters import Clusters, Evidence
from wederhoor.align.compare.spelling import fold
from wederhoor.align.compare.verdict import Finding, Verdict
from wederhoor.align.local import Class, Local
from wederhoor.lang.base import LanguagePack
from wederhoor.lang.names import NameWords
from wederhoor.records.dossier import Document
from wederhoor.records.entity import MentionKind, NameRelation

WIDEST = 110
"""Characters behind a name in which the words that lead to a nickname and the nickname stand (*, met als nom de guerre
'de Havik van Zuid'*): it bounds the search."""

_BEARERS = (Class.PERSON, Class.COLLECTIVE)
_ALIAS = Finding(Verdict.SAME, "alias", NameRelation.ALIAS)

_CAPITAL = r"[^\W\d_a-z][\w’'-]*"
_QUOTED = r"[\"'“‘«„](?P<quoted>[^\"“”„«»\n]{2,40}?)[\"'”’»]"

Place = tuple[int, int, int]
"""Where a name begins and ends, and the number of its bearer."""


def find_nicknames(
    entities: Sequence[Local], documents: Sequence[Document], packs: Mapping[str, LanguagePack]
) -> list[Alias]:
    """The nicknames behind names, in order; then the names behind which a nickname stands that is known so (*Notul, de
    Veldheer*)."""
    places = _places(entities)
    patterns = {language: _pattern(pack.names) for language, pack in packs.items()}
    given = [
        alias
        for document in documents
        if document.article.language in patterns
        for alias in _behind(entities, places[document.article.id], document, patterns[document.article.language])
    ]
    return [*given, *_apposed(entities, places, documents, given)]


def join_nicknames(entities: Sequence[Local], aliases: Iterable[Alias], clusters: Clusters) -> None:
    """Joins what an article calls by a nickname alone with the one who has it; a nickname that people are given as a
    name says nothing."""
    bearers: dict[str, list[Alias]] = defaultdict(list)
    for alias in aliases:
        bearers[_key(alias.text, entities[alias.bearer].words)].append(alias)
    for place, local in enumerate(entities):
        key = _key(local.names[0], local.words)
        if key not in bearers or not local.named or key in local.words.given or key in local.words.surnames:
            continue
        if len(clusters.roots(alias.bearer for alias in bearers[key])) == 1:
            alias = bearers[key][0]
            clusters.join(alias.bearer, place, Evidence(_ALIAS, local.names[0], alias.name))


def _places(entities: Sequence[Local]) -> dict[str, list[Place]]:
    """Where each document names those who may have a nickname, in order."""
    found: dict[str, list[Place]] = defaultdict(list)
    for number, local in enumerate(entities):
        for mention in local.entity.mentions if local.kind in _BEARERS else ():
            if mention.kind is MentionKind.NAME:
                span = mention.passage.span
                found[mention.passage.document].append((span.start, span.end, number))
    return {document: sorted(places) for document, places in found.items()} | defaultdict(list)


def _pattern(names: NameWords) -> re.Pattern[str]:
    """What leads from a name to the nickname behind it, and the nickname: in quotation marks, or with a capital."""
    phrases = "|".join(
        re.escape(phrase).replace(r"\ ", r"\s+") for phrase in sorted(names.nickname_phrases, key=len)[::-1]
    )
    articles = "|".join(sorted(names.articles - names.indefinite))
    bare = rf"(?P<bare>(?:(?:{articles})\s+)?{_CAPITAL}(?:\s+{_CAPITAL}){{0,3}})"
    return re.compile(rf"\s*[,(–-]?\s*(?:{phrases})[:,]?\s+(?:{_QUOTED}|{bare})")


def _behind(
    entities: Sequence[Local], places: Sequence[Place], document: Document, pattern: re.Pattern[str]
) -> Iterator[Alias]:
    for _, end, number in places:
        match = pattern.match(document.article.text, end, end + WIDEST)
        if match is not None:
            nickname = " ".join((match["quoted"] or match["bare"]).split())
            if nickname not in entities[number].names:
                yield Alias(number, entities[number].names[0], nickname, None, _ALIAS)


def _apposed(
    entities: Sequence[Local],
    places: Mapping[str, Sequence[Place]],
    documents: Sequence[Document],
    given: Sequence[Alias],
) -> Iterator[Alias]:
    """Single names with a known nickname behind a comma, which are others of its bearer."""
    known = {alias.text.casefold(): alias for alias in reversed(given) if " " in alias.text}
    if not known:
        return
    pattern = re.compile(rf",\s+[\"'“‘]?({'|'.join(map(re.escape, sorted(known)))})\b", re.IGNORECASE)
    for document in documents:
        for _, end, number in places.get(document.article.id, ()):
            match = pattern.match(document.article.text, end)
            local = entities[number]
            if match is None or " " in local.names[0] or not match[1][-1:].isalnum():
                continue
            alias = known[" ".join(match[1].split()).casefold()]
            if match[1].split()[-1][0].isupper() and alias.bearer != number:
                yield Alias(alias.bearer, alias.name, local.names[0], number, _ALIAS)


def _key(name: str, names: NameWords) -> str:
    """A name folded, without its article."""
    words = name.split()
    return " ".join(fold(word) for word in (words[1:] if words[0].lower() in names.articles and words[1:] else words))
