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
    for quotation in discourse.quotations_within(draft.content):
        if quotation.inner and not _is_name(discourse, quotation.inner):
            whole = draft.copied and quotation.quote.inner in draft.content
            return Mode.DIRECT if whole else Mode.MIXED
    return Mode.INDIRECT


def _is_name(discourse: Discourse, inside: range) -> bool:
    """A name in quotation marks: all of it marked as an entity, or all of its words capitalised."""
    name = discourse.name_around(inside.start)
    if name is not None and inside.stop <= name.end:
        return True
    words = discourse.tokens[inside.start : inside.stop]
    return len(words) > 1 and all(word.text[:1].isupper() or word.pos in ("ADP", "DET") for word in words)
