"""What every finder of attributions is given."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Self

from wederhoor.extract.attributions.cue import CueVerbs
from wederhoor.extract.discourse import Discourse


@dataclass(frozen=True, slots=True, kw_only=True)
class Search:
    """An article under search.

    ``stops`` are the tokens that show a statement of their own: cue verbs and their auxiliaries, attributing
    prepositions, modals of hearsay. ``taken`` are the tokens that the finders before have used up.
    """

    discourse: Discourse
    verbs: CueVerbs
    stops: frozenset[int]
    taken: frozenset[int]

    @classmethod
    def of(cls, discourse: Discourse) -> Self:
        """A search with nothing found yet."""
        cues, verbs = discourse.pack.cues, CueVerbs.of(discourse)
        words = cues.prepositions | cues.hearsay_modals
        attributing = {index for index, word in enumerate(discourse.lower) if word in words}
        verbal = {index for verb in verbs for index in (verb.index, verb.finite)}
        return cls(discourse=discourse, verbs=verbs, stops=frozenset(attributing | verbal), taken=frozenset())
