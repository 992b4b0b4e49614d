"""The subject of a cue verb that stands behind its statement, by the order of the words: ``..., the ministry says.``"""

from __future__ import annotations

from collections.abc import Collection

from wederhoor.extract.attributions.cue import CueVerb
from wederhoor.extract.attributions.vicinity import names_nobody
from wederhoor.extract.discourse import Discourse, Range
from wederhoor.extract.syntax.marks import CLAUSE_MARKS, QUOTATION_MARK
from wederhoor.extract.syntax.nounphrase import noun_phrase_at
from wederhoor.lang.frames import Construction
from wederhoor.records.parse import Sentence

_LONGEST = 14
"""Tokens of a subject between the comma and its verb; a longer stretch is a clause."""


def tag_subjects(discourse: Discourse, cue: CueVerb, sentence: Sentence) -> tuple[Range, ...]:
    """The phrase, or the two that a coordinator joins, between a comma and a cue verb that ends its clause: nothing
    else than a subject stands there, whatever arcs the parser finds ("..., residents and officials said, after ...").
    Empty in a language that has the subject of such a verb behind it."""
    grammar = discourse.pack.grammar
    if not grammar.subject_before_tag or not cue.frame.accepts(Construction.CLAUSE, Construction.QUOTATION):
        return ()
    if not _closes(discourse, cue, sentence):
        return ()
    end = cue.finite
    while end > sentence.first and discourse.tokens[end - 1].pos == "ADV":
        end -= 1
    first = _behind_mark(discourse, end, sentence)
    return () if first is None else _phrases(discourse, first, end)


def _closes(discourse: Discourse, cue: CueVerb, sentence: Sentence) -> bool:
    """True for a verb in its finite form or a perfect with a mark behind it, or behind when, where and to whom."""
    if cue.passive or discourse.quoted[cue.index]:
        return False
    behind = max(cue.index, cue.particle or 0) + 1
    return is_closed(discourse, behind, sentence, cue.frame.prepositions)


def is_closed(discourse: Discourse, behind: int, sentence: Sentence, objects: Collection[str] = ()) -> bool:
    """True where nothing but adverbs, days and prepositional phrases stands between a token and the next mark, none of
    them the object of the verb."""
    for index in range(behind, sentence.end):
        token = discourse.tokens[index]
        if token.text in CLAUSE_MARKS:
            return True
        if discourse.finite[index] or token.pos in ("SCONJ", "CCONJ", "PART") or token.text == QUOTATION_MARK:
            return False
        day = token.lower in discourse.pack.times.adverbials
        if index == behind and (token.lower in objects or not (day or token.pos in ("ADP", "ADV"))):
            return False
    return True


def _behind_mark(discourse: Discourse, end: int, sentence: Sentence) -> int | None:
    """The token behind the comma, dash or quotation mark before a verb, with no verb between."""
    for index in range(end - 1, max(sentence.first, end - _LONGEST) - 1, -1):
        if discourse.tokens[index].text in {",", QUOTATION_MARK, "—", "–"}:
            return index + 1 if index + 1 < end and index > sentence.first else None
        if discourse.finite[index] or discourse.tokens[index].text in {":", ";"}:
            return None
    return None


def _phrases(discourse: Discourse, first: int, end: int) -> tuple[Range, ...]:
    """The noun phrase that fills a range, or the two about its coordinator."""
    coordinators = discourse.pack.grammar.phrase_coordinators
    whole = noun_phrase_at(discourse, first, end)
    if whole is not None and whole[1] == end:
        return () if names_nobody(discourse, whole) else (whole,)
    for index in range(first + 1, end - 1):
        name = discourse.name_around(index)
        if discourse.lower[index] in coordinators and (name is None or name.end == index):
            parts = noun_phrase_at(discourse, first, index), noun_phrase_at(discourse, index + 1, end)
            found = tuple(part for part in parts if part is not None and not names_nobody(discourse, part))
            if len(found) > 1 and (found[0][1], found[1][1]) == (index, end):
                return found
    return ()
