"""The one ferry, memo or service of a story that the articles call now by one noun, now by another.

A story has one of a kind as long as no article speaks of another one; then *de pont*, *de veerpont* and *de veerboot*
are one thing. Nouns are listed with others for the same (``thing_synonyms``); compounds of them are alike when their
first parts are (*leegstandsheffing*, *leegstandstaks*), and a bare noun stands for the only compound of it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from wederhoor.align.clusters import Clusters, Evidence
from wederhoor.align.compare.verdict import Finding, Verdict
from wederhoor.align.local import Class, Local
from wederhoor.lang.base import LanguagePack
from wederhoor.lang.names import NameWords
from wederhoor.records.article import Paragraph
from wederhoor.records.digest import digest
from wederhoor.records.dossier import Document
from wederhoor.records.entity import Entity, EntityType, Mention, MentionKind, Name, NameRelation
from wederhoor.records.span import Passage, Span

MOST_ADJECTIVES = 3
"""Adjectives between an article and its noun that are read with it. With 1 six in a hundred of the names of one of the
eighteen bundles are lost, 6 changes nothing."""

_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")


@dataclass(frozen=True, slots=True)
class Thing:
    """A noun phrase for something of which the story may have one: its ``noun`` and the ``type`` of what that names,
    the group of nouns for the same that it belongs to, with the first part of a compound, and the country that it is
    of."""

    document: str
    span: Span
    text: str
    noun: str
    type: EntityType
    group: tuple[str, ...]
    first: str
    country: str | None
    definite: bool


def gather_things(documents: Sequence[Document], packs: Mapping[str, LanguagePack]) -> list[tuple[Entity, ...]]:
    """The entities of each thing that the articles call by more than one noun, one of every article and wording."""
    return [tuple(make_entities(phrases)) for phrases in find_things(documents, packs)]


def find_things(documents: Sequence[Document], packs: Mapping[str, LanguagePack]) -> list[list[Thing]]:
    """The things that the articles call by more than one noun, each with all phrases for it, in order."""
    found: dict[tuple[str, ...], list[Thing]] = defaultdict(list)
    several: set[tuple[str, ...]] = set()
    heads: dict[str, dict[str, str | None]] = defaultdict(dict)
    for document in documents:
        language = document.article.language
        for thing, contrasted in _in_document(document, packs[language], heads[language]):
            found[thing.group].append(thing)
            if contrasted:
                several.add(thing.group)
    split = (things for group in sorted(found.keys() - several) for things in _split(found[group]))
    return [things for things in split if len({thing.noun for thing in things}) > 1 and _is_known(things)]


def make_entities(things: Sequence[Thing]) -> Iterator[Entity]:
    """An entity of every article and wording that has the thing, as ``extract`` would make it."""
    phrases: dict[tuple[str, str], list[Thing]] = defaultdict(list)
    for thing in things:
        phrases[thing.document, thing.text.lower()].append(thing)
    for (document, _), alike in phrases.items():
        text = " ".join(alike[0].text.split())
        yield Entity(
            id=digest("thing", document, alike[0].span.start, alike[0].span.end),
            type=alike[0].type,
            name=text,
            names=(Name(text=text, relation=NameRelation.FULL, reason=""),),
            roles=(),
            mentions=tuple(
                Mention(passage=Passage(document, thing.span), text=thing.text, kind=MentionKind.NOMINAL)
                for thing in alike
            ),
        )


def join_things(groups: Sequence[range], locals_: Sequence[Local], clusters: Clusters) -> None:
    """Joins the entities of each thing, which stand at these places, and what the articles describe in the very same
    phrases."""
    finding = Finding(Verdict.SAME, "thing", NameRelation.ALIAS)
    things = {place for places in groups for place in places}
    described: dict[tuple[str, int], int] = {}
    for place, local in enumerate(locals_ if things else ()):
        if place not in things and local.kind is Class.COLLECTIVE and not local.named:
            described |= {end: place for mention in _nominal(local) for end in _ends(mention, local)}
    for places in groups:
        first = locals_[places[0]].entity.name
        for place in places:
            ends = ((mention.passage.document, mention.passage.span.end) for mention in _nominal(locals_[place]))
            for other in (place, *(described[end] for end in ends if end in described)):
                clusters.join(places[0], other, Evidence(finding, locals_[other].entity.name, first))


def _ends(mention: Mention, local: Local) -> Iterator[tuple[str, int]]:
    """Where a description ends and, of a body, where what it belongs to begins (*het front van X*)."""
    document, span = mention.passage.document, mention.passage.span
    yield document, span.end
    if local.entity.type is not EntityType.OTHER:
        places = (mention.text.find(f" {word} ") for word in local.words.place_prepositions)
        yield document, span.start + min((place for place in places if place > 0), default=len(mention.text))


def _nominal(local: Local) -> Iterator[Mention]:
    return (mention for mention in local.entity.mentions if mention.kind is MentionKind.NOMINAL)


def _in_document(document: Document, pack: LanguagePack, heads: dict[str, str | None]) -> Iterator[tuple[Thing, bool]]:
    """The phrases of an article in order; with each whether it speaks of another thing of the kind. ``heads`` keeps the
    listed noun of every word that was looked up, since looking up compounds takes most of the time."""
    names, text = pack.names, document.article.text
    words = [match for paragraph in document.layout.paragraphs for match in _words(paragraph, text)]
    for place, match in enumerate(words):
        start, noun = _noun(words, place, text, names)
        if noun not in heads:
            heads[noun] = names.thing_noun(noun) if noun.islower() else None
        head = heads[noun]
        if head is None or (noun in names.adjectival_things and _precedes_noun(words, place, text, names)):
            continue
        first = _opening(words, start, text, pack)
        adjectives = [word[0] for word in words[first:start]]
        span, country = _with_owner(words, place, text, names)
        country = country or next((found for word in adjectives if (found := names.country(word))), None)
        body = names.type_of(match[0]) is EntityType.ORGANISATION
        thing = Thing(
            document=document.article.id,
            span=Span(words[first].start(), span),
            text=text[words[first].start() : span],
            noun=noun,
            type=EntityType.ORGANISATION if body else EntityType.OTHER,
            group=names.thing_synonyms[head],
            first=noun[: -len(head)],
            country=country,
            definite=words[first][0].lower() in pack.grammar.definite_determiners,
        )
        yield thing, not pack.grammar.contrastives.isdisjoint(word.lower() for word in adjectives)


def _noun(words: Sequence[re.Match[str]], place: int, text: str, names: NameWords) -> tuple[int, str]:
    """The noun that ends in a word, with where it begins: with the noun before it where the two are listed as one
    (*ambulance trust*)."""
    if place and text[words[place - 1].end() : words[place].start()] == " ":
        pair = f"{words[place - 1][0]} {words[place][0]}"
        if pair in names.thing_synonyms:
            return place - 1, pair
    return place, words[place][0]


def _precedes_noun(words: Sequence[re.Match[str]], place: int, text: str, names: NameWords) -> bool:
    """True where a word that may be a noun follows right behind (*de centrale bank*)."""
    behind = words[place + 1] if place + 1 < len(words) else None
    if behind is None or text[words[place].end() : behind.start()].strip():
        return False
    return behind[0].islower() and behind[0] not in names.common_words


def _is_known(things: Sequence[Thing]) -> bool:
    """True where an article speaks of the thing as known (*de pont*): two *een helikopter* may be two."""
    return any(thing.definite for thing in things)


def _words(paragraph: Paragraph, text: str) -> Iterator[re.Match[str]]:
    for piece in paragraph.pieces:
        yield from _WORD.finditer(text, piece.start, piece.end)


def _opening(words: Sequence[re.Match[str]], place: int, text: str, pack: LanguagePack) -> int:
    """The first word of the phrase that a noun ends: an article with adjectives behind it, else the noun itself."""
    for first in range(place - 1, max(-1, place - MOST_ADJECTIVES - 2), -1):
        word, between = words[first][0].lower(), text[words[first].end() : words[first + 1].start()]
        if between.strip() or not between:
            return place
        if word in pack.names.articles or word in pack.grammar.demonstratives:
            return first
        if not word.endswith(pack.names.modifier_endings) and pack.names.country(words[first][0]) is None:
            return place
    return place


def _with_owner(words: Sequence[re.Match[str]], place: int, text: str, names: NameWords) -> tuple[int, str | None]:
    """Where the phrase ends, with the country that *van* adds, and that country."""
    end = words[place].end()
    if place + 2 < len(words) and words[place + 1][0] in names.place_prepositions:
        country = names.country_names.get(words[place + 2][0].lower())
        if country and not text[end : words[place + 2].start()].replace(words[place + 1][0], "", 1).strip():
            return words[place + 2].end(), country
    return end, None


def _split(things: Sequence[Thing]) -> Iterator[list[Thing]]:
    """The things of one group by the first part of a compound and by country; what has none of these goes with the only
    one that there is."""
    for by_first in _by(things, lambda thing: thing.first):
        yield from _by(by_first, lambda thing: thing.country or "")


def _by(things: Sequence[Thing], key: Callable[[Thing], str]) -> list[list[Thing]]:
    kinds = {key(thing) for thing in things} - {""}
    only = next(iter(kinds)) if len(kinds) == 1 else ""
    return [[thing for thing in things if (key(thing) or only) == kind] for kind in sorted(kinds or {""})]
