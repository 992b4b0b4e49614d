"""What every finder of attributions is given."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Self

from wederhoor.extract.attributions.cue import CueVerb
from wederhoor.extract.attributions.inventory import CueVerbs
from wederhoor.extract.discourse import Discourse
from wederhoor.extract.syntax.marks import QUOTATION_MARK
from wederhoor.lang.frames import Construction


@dataclass(frozen=True, slots=True, kw_only=True)
class Search:
    """An article under search.

    ``stops`` are the tokens that show a statement of their own: cue verbs and their auxiliaries,
    attributing prepositions, modals and phrases of hearsay. ``taken`` are the tokens that the finders before have used
    up.
    """

    discourse: Discourse
    verbs: CueVerbs
    stops: frozenset[int]
    taken: frozenset[int]

    @classmethod
    def of(cls, discourse: Discourse) -> Self:
        """A search with nothing found yet."""
        cues, verbs = discourse.pack.cues, CueVerbs.of(discourse)
        words = cues.prepositions.keys() | cues.hearsay_modals
        attributing = {
            index
            for index, word in enumerate(discourse.lower)
            if word in words or discourse.phrase_at(cues.hearsay, index)
        }
        verbal = {index for verb in verbs if _tells(discourse, verb) for index in (verb.index, verb.finite)}
        return cls(discourse=discourse, verbs=verbs, stops=frozenset(attributing | verbal), taken=frozenset())


def _tells(discourse: Discourse, verb: CueVerb) -> bool:
    """True for a verb of saying; for one of tone or gesture only behind a comma or a quotation ("..., zucht X")."""
    if verb.frame.takes != {Construction.QUOTATION} or verb.frame.prepositions:
        return True
    return verb.finite > 0 and discourse.tokens[verb.finite - 1].text in {",", QUOTATION_MARK}
