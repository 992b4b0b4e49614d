"""Statements named by a noun: ``geruchten dat``, ``de roep om``, ``de oproep van X om``, ``ontkenningen van``."""

from __future__ import annotations

from collections.abc import Iterator

from wederhoor.extract.attributions.clause import clause_end, spans_of
from wederhoor.extract.attributions.draft import Draft
from wederhoor.extract.syntax import Range, in_quote, noun_phrase_at, sentence_of
from wederhoor.lang.base import LanguagePack
from wederhoor.lang.cues import NounFrame
from wederhoor.records.attribution import Act
from wederhoor.records.parse import Parse, Sentence

OPENERS = frozenset({"dat", "om", "over", "tot"})


def find_named(parse: Parse, pack: LanguagePack, stops: frozenset[int], covered: frozenset[int]) -> Iterator[Draft]:
    """The drafts of cue nouns outside other statements that say what was said."""
    for token in parse.tokens:
        frame = pack.cues.nouns.get(token.lower)
        if (
            frame is None
            or token.pos not in ("NOUN", "PROPN")
            or token.index in covered
            or in_quote(parse, token.index)
        ):
            continue
        sentence = sentence_of(parse, token.index)
        source, after = _source(parse, pack, token.index, frame, sentence)
        content = _content(parse, after, frame, sentence, stops)
        if content is not None:
            yield Draft(
                rule="noun that names a statement",
                anchor=token.index,
                source=source,
                cue=(token.index, token.index + 1),
                content=spans_of(parse, content),
                act=frame.act,
                certainty=frame.certainty,
            )


def _source(
    parse: Parse, pack: LanguagePack, index: int, frame: NounFrame, sentence: Sentence
) -> tuple[Range | None, int]:
    """Who said it: the adjective of a country before the noun, or the phrase after "van"; and the token after that."""
    after = index + 1
    if after < sentence.end and parse.tokens[after].lower == "van" and frame.act is not Act.DENIES:
        phrase = noun_phrase_at(parse, after + 1, sentence.end)
        if phrase is not None:
            return phrase, phrase[1]
    before = parse.tokens[index - 1] if index > sentence.first else None
    if before is not None and before.text[:1].isupper() and before.lower in pack.names.demonyms:
        return (index - 1, index), after
    return None, after


def _content(parse: Parse, index: int, frame: NounFrame, sentence: Sentence, stops: frozenset[int]) -> Range | None:
    """What was said: after "dat", "om", "over", "tot", over an addressee or two; after "van" for a denial."""
    for place in range(index, min(index + 6, sentence.end - 1)):
        token = parse.tokens[place]
        if token.lower in OPENERS or (frame.act is Act.DENIES and token.lower == "van"):
            if token.lower in {"over", "tot", "van"} or (token.lower == "om" and not _has_te(parse, place, sentence)):
                return noun_phrase_at(parse, place + 1, sentence.end)
            end = clause_end(parse, place + 1, sentence, stops)
            return (place + 1, _comma(parse, place + 1, end) if token.lower == "om" else end)
        if token.pos in ("VERB", "AUX") or token.text in {".", ";", ","}:
            return None
    return None


def _has_te(parse: Parse, place: int, sentence: Sentence) -> bool:
    return any(t.lower == "te" for t in parse.tokens[place + 1 : sentence.end])


def _comma(parse: Parse, first: int, end: int) -> int:
    return next((i for i in range(first, end) if parse.tokens[i].text == ","), end)
