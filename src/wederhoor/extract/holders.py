"""Which statements hold a passage in their content."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Self

from wederhoor.extract.discourse import Discourse
from wederhoor.records.span import Span


@dataclass(frozen=True, slots=True)
class Holders:
    """The contents of statements, found by token; ``numbers`` maps a token to the statements, by their place in a list,
    and to the piece of content of each that holds it."""

    discourse: Discourse
    numbers: Mapping[int, Sequence[tuple[int, Span]]]

    @classmethod
    def of(cls, discourse: Discourse, contents: Sequence[Sequence[Span]]) -> Self:
        """The holders for these contents."""
        numbers: dict[int, list[tuple[int, Span]]] = {}
        for number, content in enumerate(contents):
            for span in content:
                for index in discourse.within(span):
                    numbers.setdefault(index, []).append((number, span))
        return cls(discourse, numbers)

    def of_span(self, place: Span) -> Iterator[int]:
        """The statements one of whose pieces of content covers a passage that begins with a token."""
        held = self.numbers.get(self.discourse.within(place).start, ())
        return (number for number, span in held if span.covers(place))
