"""Quotations that stand by themselves: with a cue after or before them, after a colon, or going on where one began.

Punctuation and word order prove these, so no arc of the parser decides: a closed quotation followed by a comma and a cue verb,
a colon before it, a whole sentence between marks (GUIDELINES 7 and 8).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from wederhoor.extract.attributions.cue import CueVerb, sources_of, split_coordination
from wederhoor.extract.attributions.draft import Draft
from wederhoor.extract.syntax import Range, is_finite, matches, noun_phrase_at, sentence_of
from wederhoor.lang.base import LanguagePack
from wederhoor.records.article import ParagraphKind
from wederhoor.records.attribution import Act, Certainty
from wederhoor.records.parse import Parse, Quote, Sentence, Token
from wederhoor.records.span import Span

FRAGMENT_LENGTH = 3
"""Words below which a quotation without a finite verb is a fragment or a title and no utterance."""


@dataclass(frozen=True, slots=True)
class _Place:
    """A quotation with its tokens and its neighbours; ``before``/``after`` are indices of the tokens beside the marks, -1 where
    the paragraph ends."""

    quote: Quote
    first: int
    end: int
    before: int
    after: int


def find_quoted(parse: Parse, pack: LanguagePack, verbs: Sequence[CueVerb]) -> Iterator[Draft]:
    """One draft a quotation that stands by itself; further quotations of the same speaker are pieces of it."""
    by_index = {verb.index: verb for verb in verbs}
    last: Draft | None = None
    last_paragraph = -1
    for quote in parse.quotes:
        if quote.depth:
            continue
        place = _place(parse, quote)
        if place is None:
            continue
        paragraph = sentence_of(parse, place.first).paragraph
        drafts = list(_read(parse, pack, by_index, place))
        if drafts:
            if last is not None:
                yield last
                last = None
            *done, last = drafts
            yield from done
            last_paragraph = paragraph
        elif last is not None and last_paragraph == paragraph and _goes_on(parse, place, last):
            last = replace(last, content=(*last.content, *_pieces(parse, quote)))
        elif _stands_alone(parse, place):
            if last is not None:
                yield last
            last = Draft(
                rule="quotation: continued",
                anchor=place.first,
                source=None,
                cue=None,
                content=_pieces(parse, quote),
                free=True,
                inherits=True,
            )
            last_paragraph = paragraph
    if last is not None:
        yield last


def _place(parse: Parse, quote: Quote) -> _Place | None:
    inner = parse.within(quote.inner)
    outer = parse.within(quote.outer)
    if not inner:
        return None
    paragraph = sentence_of(parse, inner.start).paragraph
    last_paragraph = sentence_of(parse, inner.stop - 1).paragraph

    def near(index: int, wanted: int) -> int:
        inside = 0 <= index < len(parse.tokens) and sentence_of(parse, index).paragraph == wanted
        return index if inside else -1

    start = min(outer.start, inner.start) if outer else inner.start
    stop = max(outer.stop, inner.stop) if outer else inner.stop
    return _Place(quote, inner.start, inner.stop, near(start - 1, paragraph), near(stop, last_paragraph))


def _pieces(parse: Parse, quote: Quote) -> tuple[Span, ...]:
    """The inner spans of a quotation, a comma at the end left out."""
    pieces = []
    for piece in quote.pieces:
        inside = parse.within(piece)
        if not inside:
            continue
        end = inside.stop
        while end > inside.start + 1 and parse.tokens[end - 1].text in {",", '"'}:
            end -= 1
        pieces.append(Span(parse.tokens[inside.start].start, parse.tokens[end - 1].end))
    return tuple(pieces)


def _is_utterance(parse: Parse, place: _Place) -> bool:
    """A quotation that can stand by itself: it holds a finite verb, or is longer than a fragment."""
    tokens = parse.tokens[place.first : place.end]
    return any(is_finite(token) for token in tokens) or (
        len(tokens) > FRAGMENT_LENGTH and tokens[-1].text in {".", "!", "?", ","}
    )


def _read(parse: Parse, pack: LanguagePack, verbs: dict[int, CueVerb], place: _Place) -> Iterator[Draft]:
    for reader in (_followed, _introduced):
        found = list(reader(parse, pack, verbs, place))
        if found:
            yield from found
            return


def _followed(parse: Parse, pack: LanguagePack, verbs: dict[int, CueVerb], place: _Place) -> Iterator[Draft]:
    """``"...", zegt X`` / ``"...", aldus X`` / ``"...", klinkt het bij X``."""
    index = place.after
    if index < 0:
        return
    comma = parse.tokens[index].text == ","
    index += comma
    if index >= len(parse.tokens) or sentence_of(parse, index).paragraph != sentence_of(parse, place.first).paragraph:
        return
    content, free = _with_lead(parse, place)
    if not free and not comma:
        return
    for words in pack.cues.impersonal:
        if matches(parse, index, words):
            source = impersonal_source(parse, pack, index + len(words))
            yield Draft(
                rule="quotation: impersonal cue after it",
                anchor=place.first,
                source=source,
                cue=(index, index + len(words)),
                content=content,
                free=free,
                inherits=source is None,
            )
            return
    token = parse.tokens[index]
    if token.lower in pack.cues.closing:
        phrase = noun_phrase_at(parse, index + 1, sentence_of(parse, index).end)
        if phrase is not None:
            for source in split_coordination(parse, phrase, sentence_of(parse, index)):
                yield Draft(
                    rule="quotation: preposition after it",
                    anchor=place.first,
                    source=source,
                    cue=(index, index + 1),
                    content=content,
                    free=free,
                )
        return
    verb = verbs.get(index)
    if verb is None or verb.participle or not (verb.frame.takes & {"clause", "quotation"}):
        verb = _auxiliary_verb(parse, verbs, index)
    if verb is None:
        return
    sources = sources_of(parse, verb)
    for source in sources or [None]:
        yield Draft(
            rule="quotation: cue verb after it",
            anchor=place.first,
            source=source,
            cue=(verb.index, verb.index + 1),
            content=content,
            act=verb.frame.act,
            certainty=verb.frame.certainty,
            channel=verb.frame.channel,
            free=free,
            inherits=source is None,
        )


def _auxiliary_verb(parse: Parse, verbs: dict[int, CueVerb], index: int) -> CueVerb | None:
    """``"...", heeft X gezegd``: the cue whose auxiliary stands after the quotation."""
    return next(
        (verb for verb in verbs.values() if verb.participle and verb.finite == index and not verb.passive), None
    )


def _with_lead(parse: Parse, place: _Place) -> tuple[tuple[Span, ...], bool]:
    """The content of a quotation before its cue: the quotation, or the reporter's sentence that it ends ("De toestand blijft
    "gespannen", zei X")."""
    sentence = sentence_of(parse, place.first)
    if place.before >= sentence.first and parse.tokens[place.before].text not in {".", "!", "?", ":", ";", '"'}:
        first = sentence.first
        return (Span(parse.tokens[first].start, place.quote.outer.end),), False
    return _pieces(parse, place.quote), True


def impersonal_source(parse: Parse, pack: LanguagePack, index: int) -> Range | None:
    """The place that an impersonal cue names: "klinkt het bij de vakbond", "vanuit het Kremlin", "in een verklaring"."""
    if index >= len(parse.tokens):
        return None
    sentence = sentence_of(parse, index)
    while index < sentence.end and parse.tokens[index].pos == "ADV" and parse.tokens[index].lower not in {"daar"}:
        index += 1
    if index < sentence.end and parse.tokens[index].lower in pack.cues.impersonal_places:
        return noun_phrase_at(parse, index + 1, sentence.end)
    return None


def _introduced(parse: Parse, pack: LanguagePack, verbs: dict[int, CueVerb], place: _Place) -> Iterator[Draft]:
    """``X zegt: "..."``, ``X: "..."``, and the sentence before a colon that names a source."""
    colon = place.before
    if colon < 0 or parse.tokens[colon].text != ":":
        return
    first = colon
    while (
        first > 0
        and sentence_of(parse, first - 1).paragraph == sentence_of(parse, colon).paragraph
        and not _ends(parse.tokens[first - 1])
    ):
        first -= 1
    content = _pieces(parse, place.quote)
    cue = _cue_before(verbs, first, colon)
    if cue is not None:
        sources = sources_of(parse, cue)
        taken = bool(cue.frame.takes & {"clause", "quotation"}) and not _has_content(parse, cue, colon)
        for source in sources or [None]:
            yield Draft(
                rule="quotation: after a colon",
                anchor=place.first,
                source=source,
                cue=(cue.index, cue.index + 1) if taken else None,
                content=content,
                act=cue.frame.act if taken or cue.frame.act is Act.DENIES else Act.ASSERTS,
                certainty=cue.frame.certainty if taken else Certainty.CERTAIN,
                channel=cue.frame.channel,
                free=True,
                inherits=source is None,
                open=True,
            )
        return
    phrase = _phrase_before(parse, pack, first, colon)
    yield Draft(
        rule="quotation: after a name and a colon" if phrase else "quotation: after a colon, speaker of the sentence",
        anchor=place.first,
        source=phrase,
        cue=None,
        content=content,
        free=True,
        inherits=phrase is None,
        open=True,
    )


def _ends(token: Token) -> bool:
    return token.text in {".", "!", "?"}


def _cue_before(verbs: dict[int, CueVerb], first: int, colon: int) -> CueVerb | None:
    inside = [verb for index, verb in verbs.items() if first <= index < colon]
    return inside[-1] if inside else None


def _has_content(parse: Parse, cue: CueVerb, colon: int) -> bool:
    """True when the clause before the colon already says something ("roept op om thuis te blijven: ...")."""
    words = {parse.tokens[i].lower for i in range(cue.index + 1, colon)}
    return bool(words & {"dat", "om", "te"})


def _phrase_before(parse: Parse, pack: LanguagePack, first: int, colon: int) -> Range | None:
    """A noun phrase that fills the words before the colon, or the source that a preposition names there."""
    whole = noun_phrase_at(parse, first, colon)
    if whole is not None and whole[1] == colon:
        return whole
    for index in range(first, colon):
        if parse.tokens[index].lower in pack.cues.prepositions:
            return noun_phrase_at(parse, index + 1, colon)
    return None


def _stands_alone(parse: Parse, place: _Place) -> bool:
    """A quotation that is a sentence: nothing of the reporter's on either side of it."""
    sentence: Sentence = sentence_of(parse, place.first)
    if sentence.kind is not ParagraphKind.BODY and not any(is_finite(t) for t in parse.tokens[place.first : place.end]):
        return False
    before = place.before < 0 or parse.tokens[place.before].text in {".", "!", "?", '"'}
    after = (
        place.after < 0 or parse.tokens[place.after].text[:1].isupper() or parse.tokens[place.after].text in {".", '"'}
    )
    ended = parse.tokens[place.end - 1].text in {".", "!", "?"} or place.after < 0
    return before and after and (ended or parse.tokens[place.after].text == ".") and _is_utterance(parse, place)


def _goes_on(parse: Parse, place: _Place, last: Draft) -> bool:
    """True when a quotation is a further piece of the last draft: it stands alone, or its sentence was split by the cue."""
    if not last.free:
        return False
    if last.cue is None and last.source is None and not last.inherits:
        return False
    split = place.before >= 0 and parse.tokens[place.before].text == ","
    return split or (_stands_alone(parse, place) and (last.cue is not None or last.source is not None))
