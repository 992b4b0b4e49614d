"""Where a quotation stands, and what it says."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from wederhoor.extract.attributions.draft import Draft
from wederhoor.extract.discourse import Discourse, Quotation, Range
from wederhoor.extract.syntax.marks import QUOTATION_MARK
from wederhoor.records.span import Span

SENTENCE_ENDS = frozenset({".", "!", "?"})


@dataclass(frozen=True, slots=True)
class Place:
    """A quotation with its tokens and its neighbours; ``before`` and ``after`` are the tokens beside the marks,
    ``None`` where the paragraph ends."""

    quotation: Quotation
    first: int
    end: int
    before: int | None
    after: int | None


def place_of(discourse: Discourse, quotation: Quotation) -> Place:
    """A quotation with its tokens and its neighbours."""
    inner, outer = quotation.inner, quotation.outer or quotation.inner
    return Place(
        quotation=quotation,
        first=inner.start,
        end=inner.stop,
        before=_neighbour(discourse, min(outer.start, inner.start) - 1, inner.start),
        after=_neighbour(discourse, max(outer.stop, inner.stop), inner.stop - 1),
    )


def _neighbour(discourse: Discourse, index: int, inside: int) -> int | None:
    """A token when it stands in the paragraph of another."""
    if not 0 <= index < len(discourse.tokens):
        return None
    return index if paragraph_of(discourse, index) == paragraph_of(discourse, inside) else None


def paragraph_of(discourse: Discourse, index: int) -> int:
    """The paragraph that a token stands in."""
    return discourse.sentence_of(index).paragraph


def pieces_of(discourse: Discourse, place: Place) -> tuple[Span, ...]:
    """The inner spans of a quotation, a comma at the end left out."""
    return tuple(
        discourse.span((inside.start, _before_comma(discourse, inside)))
        for piece in place.quotation.quote.pieces
        if (inside := discourse.within(piece))
    )


def _before_comma(discourse: Discourse, inside: range) -> int:
    end = inside.stop
    while end > inside.start + 1 and discourse.tokens[end - 1].text in {",", QUOTATION_MARK}:
        end -= 1
    return end


def by_each(draft: Draft, sources: Sequence[Range]) -> tuple[Draft, ...]:
    """The draft once for each source; without one, by the speaker before."""
    if not sources:
        return (replace(draft, inherits=True),)
    return tuple(replace(draft, source=source) for source in sources)
