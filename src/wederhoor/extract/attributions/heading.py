"""Headlines and subheads with a colon: ``Kremlin: westers wapentuig gevonden``, ``Schippersbond: 'We waarschuwen al jaren'``."""

from __future__ import annotations

from collections.abc import Iterator

from wederhoor.extract.attributions.clause import spans_of
from wederhoor.extract.attributions.draft import Draft
from wederhoor.extract.syntax import Range, head_of, is_finite, noun_phrase_at
from wederhoor.lang.base import LanguagePack
from wederhoor.records.article import ParagraphKind
from wederhoor.records.entity import EntityType
from wederhoor.records.parse import Parse

SPEAKERS = frozenset({EntityType.PERSON, EntityType.ORGANISATION, EntityType.GROUP, EntityType.OUTLET})
LONGEST = 6
"""Words of a source before a headline's colon; longer ones are topics ("Vijf vragen over het conflict in ...:")."""


def find_headings(parse: Parse, pack: LanguagePack, taken: frozenset[int]) -> Iterator[Draft]:
    """The drafts of headings that no quotation has taken."""
    for sentence in parse.sentences:
        if sentence.kind is ParagraphKind.BODY:
            continue
        colon = next((t.index for t in parse.words(sentence) if t.text == ":"), None)
        if colon is None or any(i in taken for i in range(colon, sentence.end)):
            continue
        stop = next(
            (s.end for s in reversed(parse.sentences[sentence.index :]) if s.paragraph == sentence.paragraph),
            sentence.end,
        )
        source = noun_phrase_at(parse, sentence.first, colon)
        if (
            source is None
            or source[1] != colon
            or not _speaks(parse, pack, source)
            or parse.tokens[stop - 1].text == "?"
        ):
            continue
        yield Draft(
            rule="heading: source and colon",
            anchor=colon,
            source=source,
            cue=None,
            content=spans_of(parse, (colon + 1, stop)),
        )


def _speaks(parse: Parse, pack: LanguagePack, source: Range) -> bool:
    """A short phrase that names a person, an organisation or a role, and no question or place."""
    words = parse.tokens[source[0] : source[1]]
    if len(words) > LONGEST or any(is_finite(token) for token in words):
        return False
    head = parse.tokens[head_of(parse, source)]
    named = any(name.label in ("PER", "ORG") and source[0] <= name.first < source[1] for name in parse.names)
    kind = pack.names.type_of(head.lower)
    return named or kind in SPEAKERS
