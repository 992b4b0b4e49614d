"""The number of a subject, by the finite verb that agrees with it."""

from __future__ import annotations

from wederhoor.extract.discourse import Discourse
from wederhoor.extract.syntax.marks import SUBJECTS
from wederhoor.records.parse import Token

PLURAL = "Number=Plur"


def has_plural_verb(discourse: Discourse, pronoun: int) -> bool:
    """True for a pronoun beside a finite verb in the plural."""
    return any(verb.has(PLURAL) for verb in _finite_verbs(discourse, pronoun))


def is_plural(discourse: Discourse, head: int) -> bool:
    """True for a noun in the plural, unless the verb of which it is the subject is in the singular: *schepen* is a
    functionary as well as ships."""
    if not discourse.tokens[head].has(PLURAL):
        return False
    verbs = _finite_verbs(discourse, head) if discourse.tokens[head].dep in SUBJECTS else []
    return not verbs or any(verb.has(PLURAL) for verb in verbs)


def _finite_verbs(discourse: Discourse, index: int) -> list[Token]:
    """The finite verbs among the governor of a word and what hangs on that."""
    governor = discourse.tokens[discourse.tokens[index].head]
    verbs = (governor, *discourse.children(governor.index))
    return [verb for verb in verbs if verb.has("VerbForm=Fin")]
