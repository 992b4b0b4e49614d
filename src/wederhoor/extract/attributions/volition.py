"""``Zij wil morgen de plek bezoeken``: what somebody wants who has just spoken (GUIDELINES, doubtful decisions)."""

from __future__ import annotations

from collections.abc import Iterator

from wederhoor.extract.attributions.clause import clause_end, spans_of
from wederhoor.extract.attributions.draft import Draft, Rule
from wederhoor.extract.attributions.search import Search
from wederhoor.extract.syntax.nounphrase import noun_phrase_at
from wederhoor.records.article import ParagraphKind
from wederhoor.records.attribution import Act


def find_volition(search: Search) -> Iterator[Draft]:
    """One draft a sentence that opens with a subject and a verb of will, outside other statements; whether its subject
    has just spoken is for those to judge who know the speakers."""
    discourse = search.discourse
    for sentence in discourse.sentences:
        subject = noun_phrase_at(discourse, sentence.first, sentence.end)
        if subject is None or sentence.kind is not ParagraphKind.BODY:
            continue
        verb = subject[1]
        tokens = range(sentence.first, sentence.end)
        if verb >= sentence.end - 1 or discourse.lower[verb] not in discourse.pack.cues.volitive_forms:
            continue
        used = not search.taken.isdisjoint(tokens) or not search.stops.isdisjoint(tokens)
        if used or not search.verbs.refused.isdisjoint(tokens) or discourse.quoted[verb]:
            continue
        content = spans_of(discourse, (verb + 1, clause_end(discourse, verb + 1, sentence, search.stops)))
        yield Draft(
            rule=Rule.VOLITION, anchor=verb, source=subject, cue=(verb, verb + 1), content=content, act=Act.INTENDS
        )
