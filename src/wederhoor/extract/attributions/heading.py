"""Headlines and subheads with a colon: ``Schippersbond: 'We waarschuwen al jaren'``."""

from __future__ import annotations

from collections.abc import Iterator

from wederhoor.extract.attributions.clause import spans_of
from wederhoor.extract.attributions.draft import Draft, Rule
from wederhoor.extract.attributions.search import Search
from wederhoor.extract.discourse import Discourse, Range
from wederhoor.extract.syntax.head import head_of
from wederhoor.extract.syntax.nounphrase import noun_phrase_at
from wederhoor.records.article import ParagraphKind
from wederhoor.records.entity import SPEAKERS, EntityType
from wederhoor.records.parse import Sentence

LONGEST = 6
"""Words of a source before a headline's colon; longer ones are topics ("Vijf vragen over het conflict in ...:")."""

_DASHES = frozenset({"-", "–", "—"})
_VOICES = SPEAKERS - {EntityType.OUTLET}
"""Whom a headline may end with; an outlet there is the one that brings it."""


def find_headings(search: Search) -> Iterator[Draft]:
    """The drafts of headings that no other statement has taken."""
    discourse = search.discourse
    for sentence in discourse.sentences:
        if sentence.kind is ParagraphKind.BODY:
            continue
        if (closing := _closing(search, sentence)) is not None:
            yield closing
            continue
        colon = discourse.find(sentence.first, sentence.end, lambda token: token.text == ":")
        if colon is None or not search.taken.isdisjoint(range(colon, sentence.end)):
            continue
        source, stop = (
            noun_phrase_at(discourse, _first(discourse, sentence, colon), colon),
            _paragraph_end(discourse, sentence),
        )
        # a question that is none of the speaker's ("The flood: what we know")
        asks = colon + 1 < stop and discourse.lower[colon + 1] in discourse.pack.grammar.interrogatives
        question = discourse.tokens[stop - 1].text == "?" or (asks and discourse.pack.grammar.objects_follow)
        if source is not None and source[1] == colon and not question and _speaks(discourse, source):
            content = spans_of(discourse, (colon + 1, stop))
            yield Draft(rule=Rule.HEADING, anchor=colon, source=source, cue=None, content=content)


def _closing(search: Search, sentence: Sentence) -> Draft | None:
    """``Ferry sinks, nine dead - governor``: a person or body behind the dash that a headline of a wire ends with."""
    discourse, end = search.discourse, sentence.end
    dashes = (index for index in range(end - 2, sentence.first + 2, -1) if discourse.tokens[index].text in _DASHES)
    dash = next(dashes, None)
    if dash is None or not discourse.pack.grammar.subject_before_tag or end - dash > LONGEST:
        return None
    if not search.taken.isdisjoint(range(sentence.first, end)):
        return None
    source = noun_phrase_at(discourse, dash + 1, end)
    role = source is not None and discourse.pack.names.type_of(discourse.lower[head_of(discourse, source)]) in _VOICES
    if source is None or source[1] != end or not role:
        return None
    content = spans_of(discourse, (sentence.first, dash))
    return Draft(rule=Rule.HEADING, anchor=dash, source=source, cue=None, content=content) if content else None


def _first(discourse: Discourse, sentence: Sentence, colon: int) -> int:
    """Where the source may begin: behind the semicolon of a headline in two parts."""
    semicolons = (index for index in range(colon - 1, sentence.first, -1) if discourse.tokens[index].text == ";")
    return next(semicolons, sentence.first - 1) + 1


def _paragraph_end(discourse: Discourse, sentence: Sentence) -> int:
    last = sentence.index
    while last + 1 < len(discourse.sentences) and discourse.sentences[last + 1].paragraph == sentence.paragraph:
        last += 1
    return discourse.sentences[last].end


def _speaks(discourse: Discourse, source: Range) -> bool:
    """A short phrase that names a person, an organisation or a role, and no question or place."""
    if source[1] - source[0] > LONGEST or any(discourse.finite[source[0] : source[1]]):
        return False
    if any(name.label in ("PER", "ORG") for name in discourse.names_from(*source)):
        return True
    noun = discourse.lower[head_of(discourse, source)]
    return discourse.pack.names.type_of(noun) in SPEAKERS or noun in discourse.pack.cues.heading_documents
