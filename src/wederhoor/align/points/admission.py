"""Who has just admitted something (*erkende de fout. „Dat had niet gemogen”*): what he says next denies nothing."""

from __future__ import annotations

from wederhoor.align.points.evidence import Evidence
from wederhoor.align.points.statement import Statement


def find_admitting(evidence: Evidence) -> frozenset[str]:
    """The ids of the statements of whoever admitted something before them in their paragraph.

    Each statement is read once: the statements of a document are in text order."""
    found = set()
    for statements in evidence.by_document.values():
        admitted: dict[tuple[str, int], Statement] = {}
        for item in statements:
            if item.voice is None:
                continue
            place = item.voice, item.paragraph
            if not item.disputes and place in admitted and admitted[place].span < item.span:
                found.add(item.id)
            if place not in admitted and is_admission(evidence, item):
                admitted[place] = item
    return frozenset(found)


def is_admission(evidence: Evidence, item: Statement) -> bool:
    """True for what somebody admits (*gaf toe*, *erkende*)."""
    parse, cues = evidence.findings.parses[item.document], evidence.findings.pack(item.document).cues
    cue = item.attribution.cue if item.attribution else None
    tokens = (parse.tokens[index] for index in (parse.within(cue) if cue else ()))
    return any(frame.admits for token in tokens for frame in cues.by_form.get(token.lower, ()))
