"""The cue verbs of an article, apart from those that tell of nothing said."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Self

from wederhoor.extract.attributions.cue import CueVerb, find_cue_verbs
from wederhoor.extract.attributions.irrealis import is_unreal
from wederhoor.extract.attributions.silence import is_ruled_out
from wederhoor.extract.discourse import Discourse


@dataclass(frozen=True, slots=True)
class CueVerbs:
    """The cue verbs of an article in text order, found by token and by auxiliary; ``refused`` are the tokens of those
    by which nothing is said, or not yet."""

    verbs: tuple[CueVerb, ...]
    refused: frozenset[int]
    by_index: dict[int, CueVerb]
    by_auxiliary: dict[int, CueVerb]

    @classmethod
    def of(cls, discourse: Discourse) -> Self:
        """The cue verbs of a discourse."""
        found = tuple(find_cue_verbs(discourse))
        places = {place: verb for verb in found for place in (verb.finite, verb.index)}
        verbs = tuple(
            verb for verb in found if not is_ruled_out(discourse, verb) and not is_unreal(discourse, verb, places)
        )
        refused = frozenset(verb.index for verb in found).difference(verb.index for verb in verbs)
        active = [verb for verb in verbs if verb.participle and not verb.passive]
        return cls(
            verbs, refused, {verb.index: verb for verb in verbs}, {verb.finite: verb for verb in reversed(active)}
        )

    def __iter__(self) -> Iterator[CueVerb]:
        return iter(self.verbs)

    def at(self, index: int) -> CueVerb | None:
        """The cue verb that a token is."""
        return self.by_index.get(index)

    def with_auxiliary(self, index: int) -> CueVerb | None:
        """The first active participle whose auxiliary a token is (*heeft ... gezegd*)."""
        return self.by_auxiliary.get(index)

    def last_within(self, first: int, end: int) -> CueVerb | None:
        """The last cue verb in a range of tokens."""
        number = bisect_left(self.verbs, end, key=lambda verb: verb.index) - 1
        return self.verbs[number] if number >= 0 and self.verbs[number].index >= first else None
