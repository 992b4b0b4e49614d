"""Footage, documents and data as sources: ``op beelden is te zien dat``, ``beelden tonen hoe``, ``uit gegevens blijkt dat``."""

from __future__ import annotations

from collections.abc import Iterator

from wederhoor.extract.attributions.clause import clause_end, spans_of, subordinator_after
from wederhoor.extract.attributions.draft import Draft
from wederhoor.extract.syntax import (
    Range,
    head_of,
    in_quote,
    matches,
    noun_phrase_at,
    phrase_around,
    sentence_of,
    subject_of,
)
from wederhoor.lang.base import LanguagePack
from wederhoor.records.entity import EntityType
from wederhoor.records.parse import Parse, Sentence

SOURCE_PREPOSITIONS = frozenset({"op", "uit", "in"})
SHOWABLE = frozenset({EntityType.FOOTAGE, EntityType.OTHER})


def find_shown(parse: Parse, pack: LanguagePack, stops: frozenset[int], taken: frozenset[int]) -> Iterator[Draft]:
    """The drafts in which something shows something; an event never is a source (GUIDELINES 11)."""
    seen: set[int] = set()
    for token in parse.tokens:
        if token.index in taken or in_quote(parse, token.index) or token.sentence in seen:
            continue
        for words in pack.cues.visible:
            if matches(parse, token.index, words):
                for draft in _visible(parse, pack, token.index, words, stops):
                    seen.add(token.sentence)
                    yield draft
        if token.lower in pack.cues.shows and token.pos in ("VERB", "AUX"):
            yield from _shows(parse, pack, token.index, stops)


def is_source(parse: Parse, pack: LanguagePack, phrase: Range) -> bool:
    """True for a phrase whose noun is footage, a document or data."""
    head = parse.tokens[head_of(parse, phrase)]
    found = pack.names.type_of(head.lower) or pack.names.type_of(head.lemma)
    return found in SHOWABLE or pack.names.is_footage(head.lower)


def _source_phrase(parse: Parse, pack: LanguagePack, sentence: Sentence) -> Range | None:
    """The footage or document after a preposition in the sentence."""
    for index in range(sentence.first, sentence.end - 1):
        if parse.tokens[index].lower in SOURCE_PREPOSITIONS:
            phrase = _long_phrase(parse, index + 1, sentence)
            if phrase is not None and is_source(parse, pack, phrase):
                return phrase
    return None


def _long_phrase(parse: Parse, first: int, sentence: Sentence) -> Range | None:
    """A noun phrase over a comma between adjectives ("diverse, nog ongeverifieerde video's")."""
    phrase = noun_phrase_at(parse, first, sentence.end)
    if phrase is not None:
        return phrase
    comma = next((i for i in range(first, min(first + 3, sentence.end)) if parse.tokens[i].text == ","), None)
    later = noun_phrase_at(parse, comma + 1, sentence.end) if comma else None
    if later is None and comma:
        later = noun_phrase_at(parse, comma + 2, sentence.end)
    return (first, later[1]) if later else None


def _visible(
    parse: Parse, pack: LanguagePack, index: int, words: tuple[str, ...], stops: frozenset[int]
) -> Iterator[Draft]:
    sentence = sentence_of(parse, index)
    source = _source_phrase(parse, pack, sentence)
    if source is None:
        return
    opener = subordinator_after(parse, index, sentence, pack.cues)
    if opener is not None:
        start = opener + 1 if parse.tokens[opener].lower == "dat" else opener
        ranges = [(start, clause_end(parse, start, sentence, stops))]
    else:
        subject = subject_of(parse, index + len(words) - 1)
        if subject is not None and not source[0] <= subject < source[1]:
            first, end = phrase_around(parse, subject, sentence)
        else:
            first, end = _between(parse, source, index, sentence)
        ranges = [(first, min(end, index) if first < index else end), (index + len(words), sentence.end)]
    content = spans_of(parse, *(r for r in ranges if r[1] > r[0]))
    if content:
        yield Draft(
            rule="shown: visible on it",
            anchor=index,
            source=source,
            cue=(index, index + len(words)),
            content=content,
            open=False,
        )


def _between(parse: Parse, source: Range, index: int, sentence: Sentence) -> Range:
    """The words between the source (and the verb after it) and "te zien"."""
    start = source[1]
    while start < index and parse.tokens[start].pos in ("AUX", "ADV", "PUNCT"):
        start += 1
    return start, index


def _shows(parse: Parse, pack: LanguagePack, index: int, stops: frozenset[int]) -> Iterator[Draft]:
    sentence = sentence_of(parse, index)
    subject = subject_of(parse, index)
    source = (
        phrase_around(parse, subject, sentence) if subject is not None else noun_phrase_at(parse, sentence.first, index)
    )
    if source is None or not is_source(parse, pack, source):
        source = _source_phrase(parse, pack, sentence)
    if source is None or not is_source(parse, pack, source):
        return
    opener = subordinator_after(parse, index, sentence, pack.cues)
    if opener is not None:
        start = opener + 1 if parse.tokens[opener].lower == "dat" else opener
    elif source[0] < index:
        start = index + 1
    else:
        return
    content = spans_of(parse, (start, clause_end(parse, start, sentence, stops)))
    if content:
        yield Draft(rule="shown: it shows", anchor=index, source=source, cue=(index, index + 1), content=content)
