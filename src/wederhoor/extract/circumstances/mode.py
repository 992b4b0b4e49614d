"""How a statement is quoted."""

from __future__ import annotations

from wederhoor.extract.attributions.draft import Draft
from wederhoor.extract.discourse import Discourse
from wederhoor.records.attribution import Mode


def mode_of(discourse: Discourse, draft: Draft) -> Mode:
    """Direct for a quotation that stands by itself, mixed for one inside the reporter's sentence, else indirect
    (GUIDELINES 8)."""
    if draft.free:
        return Mode.DIRECT
    marked = [each for each in discourse.quotations_within(draft.content) if each.inner]
    if all(_is_name(discourse, each.inner) for each in marked):
        return Mode.INDIRECT
    # a quotation that somebody takes up, and nothing of the reporter's
    whole = draft.copied and {each.quote.inner for each in marked}.issuperset(draft.content)
    return Mode.DIRECT if whole else Mode.MIXED


def _is_name(discourse: Discourse, inside: range) -> bool:
    """A name in quotation marks: all of it marked as an entity, or all of its words capitalised."""
    name = discourse.name_around(inside.start)
    if name is not None and inside.stop <= name.end:
        return True
    words = discourse.tokens[inside.start : inside.stop]
    return len(words) > 1 and all(word.text[:1].isupper() or word.pos in ("ADP", "DET") for word in words)
