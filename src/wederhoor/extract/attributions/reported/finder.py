"""Statements after a cue verb: complement clauses, infinitives, noun phrases, and what a pronoun takes up.

Each reader tries one construction of a cue verb; the first that finds content wins. They go from what words prove
("dat ...") to what needs the parser (an object).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from wederhoor.extract.attributions.draft import Draft
from wederhoor.extract.attributions.hearsay import is_hearsay_passive
from wederhoor.extract.attributions.reported.anaphor import read_anaphor
from wederhoor.extract.attributions.reported.bare import read_bare, read_gerund
from wederhoor.extract.attributions.reported.complement import (
    read_comparing,
    read_complement,
    read_fronted,
    read_postposed,
)
from wederhoor.extract.attributions.reported.infinitive import read_infinitive
from wederhoor.extract.attributions.reported.object import read_object
from wederhoor.extract.attributions.reported.passive import read_passive
from wederhoor.extract.attributions.reported.predicate import read_predicate
from wederhoor.extract.attributions.reported.prepositional import read_expression, read_prepositional
from wederhoor.extract.attributions.reported.quotation import read_quotation
from wederhoor.extract.attributions.reported.scene import Scene
from wederhoor.extract.attributions.reported.tag import read_tag
from wederhoor.extract.attributions.search import Search

Reader = Callable[[Scene], tuple[Draft, ...]]

READERS: tuple[Reader, ...] = (
    read_passive,
    read_complement,
    read_bare,
    read_fronted,
    read_comparing,
    read_tag,
    read_anaphor,
    read_postposed,
    read_infinitive,
    read_prepositional,
    read_predicate,
    read_gerund,
    read_object,
    read_quotation,
    read_expression,
)


def find_reported(search: Search) -> Iterator[Draft]:
    """The drafts of the cue verbs that no other finder has taken."""
    for verb in search.verbs:
        if verb.index not in search.taken and not is_hearsay_passive(search.discourse, verb.index):
            yield from _read(Scene.of(search, verb))


def _read(scene: Scene) -> tuple[Draft, ...]:
    """What the first reader finds that finds anything; where the subject of a passive may be told or asked, one without
    an agent says only what is told or bidden ("was told to wait", but not "was denied access")."""
    if scene.grammar.objects_follow and scene.verb.passive and not scene.sources:
        return read_passive(scene) or read_infinitive(scene)
    return next((drafts for reader in READERS if (drafts := reader(scene))), ())
