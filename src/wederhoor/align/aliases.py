"""Other names that an article gives right behind a name: acronyms in parentheses, *ook bekend als*."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from wederhoor.align.acronyms import find_datelines
from wederhoor.align.compare.initials import has_initials, is_acronym, is_spelt
from wederhoor.align.compare.spelling import LONG_TYPO
from wederhoor.align.compare.verdict import Finding, Verdict
from wederhoor.align.local import Class, Local
from wederhoor.lang.names import NameWords
from wederhoor.records.dossier import Document
from wederhoor.records.entity import EntityType, Mention, MentionKind, NameRelation

WIDEST = 60
"""Characters between two names that an alias phrase and its punctuation take up at most (*beter bekend onder de naam*).
Half and twice as many change nothing in the eighteen bundles: it bounds the search."""

_AT_END = re.compile(r"\s?\([^()]{2,12}\)$")
_OPENING = re.compile(r"\s\([\"'“‘]?")
_CLOSING = re.compile(r"[\"'”’]?\)")
_PARENTHESES = re.compile(r"\s?\(\s?([\w.&-]{2,10})\s?\)")


@dataclass(frozen=True, slots=True)
class Alias:
    """A second name, ``text``, that an article gives behind the name ``name`` of the local entity ``bearer``;
    ``other`` is the local entity that the article's names make of it, if any."""

    bearer: int
    name: str
    text: str
    other: int | None
    finding: Finding


def find_aliases(entities: Sequence[Local], documents: Sequence[Document]) -> list[Alias]:
    """The acronyms and other names that the articles give behind a name, in order."""
    mentions: dict[str, list[tuple[int, int, int]]] = defaultdict(list)
    for place, local in enumerate(entities):
        for mention in local.entity.mentions:
            if mention.kind is MentionKind.NAME:
                mentions[mention.passage.document].append((*_ends(mention), place))
    beside = [
        alias
        for document in documents
        for alias in _in_document(entities, sorted(mentions[document.article.id]), document.article.text)
    ]
    return [*beside, *_expansions(entities), *_from_datelines(entities, documents)]


def _from_datelines(entities: Sequence[Local], documents: Sequence[Document]) -> Iterator[Alias]:
    """The letters that open an agency's report, of the one agency or outlet whose initials they are."""
    outlets = [place for place, local in enumerate(entities) if local.entity.type is EntityType.OUTLET and local.named]
    for letters in dict.fromkeys(found for document in documents for found in find_datelines(document.article.text)):
        spelt = [
            place for place in outlets if is_spelt(letters, entities[place].names[0].split(), entities[place].words)
        ]
        if spelt and len({entities[place].names[0] for place in spelt}) == 1:
            finding = Finding(Verdict.SAME, "acronym", NameRelation.ACRONYM)
            yield Alias(spelt[0], entities[spelt[0]].names[0], letters, None, finding)


def _expansions(entities: Sequence[Local]) -> Iterator[Alias]:
    """The acronyms by which articles call a body whose name they give with it."""
    for place, local in enumerate(entities):
        if local.expansion is not None:
            finding = Finding(Verdict.SAME, "acronym", NameRelation.ACRONYM)
            yield Alias(place, local.expansion, local.acronym, None, finding)


def _in_document(entities: Sequence[Local], mentions: list[tuple[int, int, int]], text: str) -> Iterator[Alias]:
    starts = [start for start, _, _ in mentions]
    for start, end, place in mentions:
        # A mention may take in the parentheses, or stop before them.
        inside = _AT_END.search(text, start, end)
        acronym = _acronym(text, start, inside.start() if inside else end, entities[place])
        if acronym is not None:
            word, offset, finding = acronym
            found = mentions[bisect_left(starts, offset)] if bisect_left(starts, offset) < len(starts) else None
            other = found[2] if found and found[0] == offset and found[2] != place else None
            yield Alias(place, entities[place].names[0], word, other, finding)
    yield from _second_names(entities, mentions, text)
    for (_, end, place), (start, last, other) in pairwise(mentions):
        same_kind = place != other and entities[place].kind is entities[other].kind
        if same_kind and 0 < start - end <= WIDEST and _links(text[end:start], entities[place].words):
            finding = Finding(Verdict.SAME, "alias", NameRelation.ALIAS)
            yield Alias(place, entities[place].names[0], " ".join(text[start:last].split()), other, finding)


def _second_names(entities: Sequence[Local], mentions: Sequence[tuple[int, int, int]], text: str) -> Iterator[Alias]:
    """A body's second name of several words that fills the parentheses behind the first (*Nova Vila (Nieuwe Stad)*);
    a single word there may be a party, a sponsor or a town."""
    begun = {start: (end, place) for start, end, place in reversed(mentions)}
    for _, end, place in mentions:
        opening = _OPENING.match(text, end)
        last, other = begun.get(opening.end(), (0, place)) if opening else (0, place)
        both = entities[place].kind is entities[other].kind is Class.COLLECTIVE
        if opening and both and place != other and _CLOSING.match(text, last) and " " in text[opening.end() : last]:
            finding = Finding(Verdict.SAME, "alias", NameRelation.ALIAS)
            name = " ".join(text[opening.end() : last].split())
            yield Alias(place, entities[place].names[0], name, other, finding)


def _acronym(text: str, start: int, end: int, local: Local) -> tuple[str, int, Finding] | None:
    """The acronym in parentheses behind a name, where it stands, and whether it is made of the name's initials."""
    match = _PARENTHESES.match(text, end)
    if match is None or local.kind is not Class.COLLECTIVE or not is_acronym(match[1]):
        return None
    words = re.findall(r"\w+", text[start:end])
    own = has_initials(match[1], words, local.words)
    # Letters in parentheses that are no initials can be a party, a country or a province behind a short name.
    short = len(words) < 2 and len(words[-1]) < LONG_TYPO
    if not own and (short or _stands_for_else(match[1], local.words)):
        return None
    rule = "acronym" if own else "foreign-acronym"
    return match[1], match.start(1), Finding(Verdict.SAME, rule, NameRelation.ACRONYM)


def _stands_for_else(acronym: str, names: NameWords) -> bool:
    known: Mapping[str, str] = names.well_known
    return acronym.casefold() in known or names.country(acronym) is not None or names.outlet(acronym) is not None


def _links(between: str, names: NameWords) -> bool:
    """True when nothing but an alias phrase stands between two names."""
    words = " ".join(re.findall(r"[\w’']+", between)).lower()
    return words in names.alias_phrases


def _ends(mention: Mention) -> tuple[int, int]:
    return mention.passage.span.start, mention.passage.span.end
